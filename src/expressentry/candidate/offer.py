"""Job offers, with what section 82, section 87.2 and the Comprehensive Ranking System ask of them.

Authority for what each says: IRPR 82, 87.2(3)(d), 200(3)(h), 203.

>>> from datetime import date
>>> JobOffer("63200", made=date(2016, 3, 1), hours_per_week=40, months="indeterminate", province="ON").province
<Province.ON: 'ON'>
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from attrs import field, frozen

from expressentry.candidate.checks import (
    as_noc,
    as_noc_2016,
    as_province,
    choice,
    days,
    flags,
    hours,
    nocs,
    ordered,
    provinces,
    refuse_impossible,
    texts,
    whole,
)
from expressentry.candidate.province import Province
from expressentry.candidate.work import as_hours
from expressentry.errors import Fault
from expressentry.noc.code import Noc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance

__all__ = ["BarredUnder", "JobOffer", "Months", "length"]

BarredUnder: TypeAlias = Literal["i", "ii", "iii"]
"""The subparagraph of IRPR 200(3)(h) under which an employer may not hire."""
Months: TypeAlias = "int | Literal['indeterminate']"
"""How long a job is offered for: whole months, or without an end."""


def length(facts: AttrsInstance, name: str) -> Iterator[Fault]:
    """Yield a fault where a field is not how long a job is offered for."""
    value = getattr(facts, name)
    if isinstance(value, str) and value != "indeterminate":
        yield Fault(name, f"takes a whole number of months or 'indeterminate', got {value!r}")
    elif value != "indeterminate":
        yield from whole(facts, name, least=1, unit="months")


@frozen(kw_only=True)
class JobOffer:
    """An offer of a job in Canada.

    Raises `InvalidCandidate`, with every fault, for what cannot be.

    Attributes:
        noc: The NOC 2021 code.
        noc_2016: The NOC 2016 code, used for days before 2022-11-16.
        employer: The name of the employer; None: not stated.
        made: The day of the offer.
        withdrawn: The day it was withdrawn; None: it was not.
        hours_per_week: Hours a week offered, more than 0 and at most 168, kept exact.
        months: For how many months, or `indeterminate`; None: not stated.
        continuous: Whether the work is continuous; assumed: yes.
        seasonal: Whether the work is seasonal; assumed: no.
        paid: Whether it is paid by wages or commission; assumed: yes.
        after_visa: Whether it is for work once the visa is issued; assumed: yes.
        lmia_approved: Whether a positive labour market impact assessment was made for this offer; assumed: no.
        lmia_suspended: Whether that assessment was suspended or revoked; assumed: no.
        employer_barred: The subparagraph of IRPR 200(3)(h) under which the employer is barred; None: it is not.
        diplomatic_mission: Whether the employer is an embassy, high commission or consulate; assumed: no.
        publicly_funded_physician: Whether it is for publicly funded medical services; assumed: no.
        province: Where the job is; None: not stated.

    >>> from datetime import date
    >>> JobOffer("63200", made=date(2016, 3, 1), hours_per_week=None, months=0)
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: JobOffer cannot be so:
      hours_per_week: takes hours a week as a number or its text, such as '37.5', got None
      months: 0 is not a number of months; 1 or more is
    """

    noc: Noc = field(kw_only=False, converter=as_noc)
    noc_2016: Noc | None = field(default=None, converter=as_noc_2016)
    employer: str | None = None
    made: date
    withdrawn: date | None = None
    hours_per_week: Fraction = field(converter=as_hours)
    months: int | Literal["indeterminate"] | None = None
    continuous: bool = True
    seasonal: bool = False
    paid: bool = True
    after_visa: bool = True
    lmia_approved: bool = False
    lmia_suspended: bool = False
    employer_barred: BarredUnder | None = None
    diplomatic_mission: bool = False
    publicly_funded_physician: bool = False
    province: Province | None = field(default=None, converter=as_province)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            nocs(self, "noc"),
            nocs(self, "noc_2016", edition=2016),
            texts(self, "employer"),
            days(self, "made", "withdrawn"),
            hours(self, "hours_per_week"),
            length(self, "months"),
            flags(self, "continuous", "seasonal", "paid", "after_visa", "lmia_approved", "lmia_suspended"),
            flags(self, "diplomatic_mission", "publicly_funded_physician"),
            choice(self, "employer_barred", get_args(BarredUnder)),
            provinces(self, "province"),
            ordered(self, "made", "withdrawn", "withdrawn {late} before it was made {early}"),
        )
