"""Work: jobs, leaves from them, and the occupation named in a profile.

Authority for what each says: IRPR 73, 75(2), 80, 87.1 and 87.2.

>>> from datetime import date
>>> job = WorkPeriod("21232", start=date(2019, 1, 7), end=date(2024, 1, 5), country="BR", hours_per_week="37.5")
>>> job.noc, job.hours_per_week
(Noc('21232'), Fraction(75, 2))
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from attrs import field, frozen

from expressentry.candidate.checks import (
    as_noc,
    as_noc_2016,
    as_province,
    as_tuple,
    countries,
    days,
    flags,
    hours,
    in_canada_only,
    items,
    listed,
    nocs,
    ordered,
    precedes,
    provinces,
    refuse_impossible,
    texts,
)
from expressentry.candidate.province import Province
from expressentry.errors import Fault
from expressentry.noc.code import Noc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Hours", "Leave", "Occupation", "WorkPeriod", "as_hours"]

Hours: TypeAlias = "int | float | Fraction | Decimal | str"
"""What hours may be given as; a float is taken by its decimal text, so 37.5 and 0.1 are exactly that."""


def as_hours(value: Hours) -> Fraction:
    """Return hours exactly; leave what is no number as it is.

    >>> as_hours(0.1), as_hours("112/3"), as_hours("many")
    (Fraction(1, 10), Fraction(112, 3), 'many')
    """
    match value:
        case int() | Fraction() if not isinstance(value, bool):
            return Fraction(value)
        case Decimal() if value.is_finite() and abs(value.adjusted()) < LONGEST:
            return Fraction(value)
        case float() | str() if NUMBER.fullmatch(str(value)):
            return Fraction(str(value))
        case _:
            return cast("Fraction", cast("object", value))


NUMBER = re.compile(r"\d{1,9}(\.\d{1,18}|/0*[1-9]\d{0,8})?", re.ASCII)
LONGEST: Final = 18
"""Digits that hours are read to."""


@frozen
class Leave:
    """Time away from a job.

    Attributes:
        start: The first day.
        end: The last day, inclusive.
        paid: Whether it was paid.

    >>> from datetime import date
    >>> Leave(date(2024, 7, 1), date(2024, 7, 14), paid=True).paid
    True
    """

    start: date
    end: date
    paid: bool

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            days(self, "start", "end"),
            flags(self, "paid"),
            ordered(self, "start", "end", "ends {late} before it starts {early}"),
        )


def _leaves(value: Iterable[Leave]) -> tuple[Leave, ...]:
    """Return leaves as a tuple."""
    return as_tuple(value)


@frozen(kw_only=True)
class Occupation:
    """The primary occupation named in a profile.

    Attributes:
        noc: The NOC 2021 code.
        noc_2016: The NOC 2016 code, used for days before 2022-11-16.
        licence_required: Whether the person needs a licence for it; assumed: no.

    >>> Occupation("31120", licence_required=True).noc
    Noc('31120')
    """

    noc: Noc = field(kw_only=False, converter=as_noc)
    noc_2016: Noc | None = field(default=None, converter=as_noc_2016)
    licence_required: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self, nocs(self, "noc"), nocs(self, "noc_2016", edition=2016), flags(self, "licence_required")
        )


@frozen(kw_only=True)
class WorkPeriod:
    """A job, with one occupation and one place from its first to its last day.

    Raises `InvalidCandidate`, with every fault, for what cannot be.

    Attributes:
        noc: The NOC 2021 code.
        noc_2016: The NOC 2016 code, used for days before 2022-11-16.
        start: The first day.
        end: The last day, inclusive; None: the job goes on.
        hours_per_week: Paid hours a week, more than 0 and at most 168, kept exact.
        country: Where the person works (ISO 3166-1 alpha-2 code).
        province: Where in Canada; None: not stated, or not there.
        employer: The name of the employer; None: not stated.
        paid: Whether it is paid by wages or commission; assumed: yes.
        self_employed: Whether it is self-employment; assumed: no.
        full_time_student: Whether the person studied full time meanwhile; assumed: no.
        authorized: Whether the work was authorized; assumed: yes.
        temporary_resident: Whether the person had temporary resident status, in Canada; assumed: yes.
        foreign_employer: Whether it is remote work in Canada for an employer abroad; assumed: no.
        publicly_funded_physician: Whether a physician gives publicly funded medical services; assumed: no.
        duties_performed: Whether the lead statement and main duties were performed; assumed: yes.
        employment_requirements_met: Whether the employment requirements of the occupation are met; assumed:
            yes.
        qualified_on: The day from which the person may practise the trade independently; None: not stated.
        leaves: Time away from the job.

    >>> from datetime import date
    >>> WorkPeriod("21", start=date(2023, 2, 1), end=date(2023, 1, 31), hours_per_week=0, country="US", province="ON")
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: WorkPeriod cannot be so:
      noc: '21' is not a unit group of NOC 2021, whose codes are text of 5 digits; '21' is a major group \
(Professional occupations in natural and applied sciences), not a unit group
      hours_per_week: 0 hours a week cannot be; more than 0 and at most 168 can
      province: 'ON' is in Canada, but the country is 'US'
      ends 2023-01-31 before it starts 2023-02-01
    """

    noc: Noc = field(kw_only=False, converter=as_noc)
    noc_2016: Noc | None = field(default=None, converter=as_noc_2016)
    start: date
    end: date | None = None
    hours_per_week: Fraction = field(converter=as_hours)
    country: str
    province: Province | None = field(default=None, converter=as_province)
    employer: str | None = None
    paid: bool = True
    self_employed: bool = False
    full_time_student: bool = False
    authorized: bool = True
    temporary_resident: bool = True
    foreign_employer: bool = False
    publicly_funded_physician: bool = False
    duties_performed: bool = True
    employment_requirements_met: bool = True
    qualified_on: date | None = None
    leaves: tuple[Leave, ...] = field(default=(), converter=_leaves)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            nocs(self, "noc"),
            nocs(self, "noc_2016", edition=2016),
            days(self, "start", "end", "qualified_on"),
            hours(self, "hours_per_week"),
            countries(self, "country"),
            provinces(self, "province"),
            texts(self, "employer"),
            flags(self, "paid", "self_employed", "full_time_student", "authorized", "temporary_resident"),
            flags(self, "foreign_employer", "publicly_funded_physician", "duties_performed"),
            flags(self, "employment_requirements_met"),
            listed(self, Leave, "leaves"),
            in_canada_only(self),
            ordered(self, "start", "end", "ends {late} before it starts {early}"),
            _leaves_outside(self),
        )


def _leaves_outside(job: WorkPeriod) -> Iterator[Fault]:
    """Yield a fault for each leave that begins before the job or ends after it."""
    for place, leave in items(job, Leave, "leaves"):
        if precedes(leave.start, job.start) or precedes(job.end, leave.end):
            yield Fault(place, f"{leave.start} to {leave.end} is not within the job")
