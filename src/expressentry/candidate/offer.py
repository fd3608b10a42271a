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
from expressentry.noc.code import Noc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance

    from expressentry.errors import Fault

__all__ = ["BarredUnder", "JobOffer", "Months", "length"]

BarredUnder: TypeAlias = Literal["i", "ii", "iii"]
"""The subparagraph of IRPR 200(3)(h) under which an employer may not hire."""
Months: TypeAlias = "int | Literal['indeterminate']"
"""How long a job is offered for: whole months, or without an end."""


def length(facts: AttrsInstance, name: str) -> Iterator[Fault]:
    """Yield a fault where a field is not how long a job is offered for."""
    if getattr(facts, name) != "indeterminate":
        yield from whole(facts, name, least=1, unit="months, or 'indeterminate'")


@frozen(kw_only=True)
class JobOffer:
    """An offer of a job in Canada.

    `noc` and `noc_2016` are its codes, `employer` who made it, `made` and `withdrawn` the days of it; `hours_per_week`
    what is offered, `months` for how long (a number or `"indeterminate"`; None: not stated), `province` where.

    Circumstances, with what is assumed: `continuous` (yes), `seasonal` (no), `paid` (yes), `after_visa`, the job
    begins or goes on once the visa is issued (yes), `lmia_approved`, a positive assessment was made for this offer
    (no), `lmia_suspended` or revoked (no), `employer_barred` under a subparagraph of IRPR 200(3)(h) (None: not barred),
    `diplomatic_mission`, the employer is one (no), `publicly_funded_physician` (no). Raises `InvalidCandidate`, with
    every fault, for what cannot be.

    >>> from datetime import date
    >>> JobOffer("63200", made=date(2016, 3, 1), hours_per_week=None, months=0)
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: JobOffer cannot be so:
      hours_per_week: takes hours a week (an int, a Fraction, a Decimal or the text of one), got None
      months: 0 is not a number of months, or 'indeterminate'; 1 or more is
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
