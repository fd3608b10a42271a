"""Tally: how much time worked adds up to, in whole months and years, exactly.

A full-time spell (30 hours a week or more throughout, over all jobs together) is measured by dates alone: whole months
from its first day, the leftover days kept. Spells add up: months to months, leftover days to leftover days, and 30
leftover days make a month. Part-time or mixed work is measured by hours, at most 30 a week: 1,560 make a year and 130 a
month, and a part week counts by the calendar day. What gives more holds, and never more than the time that passed at
work. Authority: IRPR s. 73(1) for 30 hours a week; the rest is the reading `year_definition`.

>>> first, after = date(2023, 2, 1).toordinal(), date(2023, 8, 1).toordinal()
>>> tally(sweep([(first, after, 30)]), full_time=30).months
6
>>> days = date(2023, 1, 1).toordinal()
>>> tally(sweep([(days, days + 364, 40)]), full_time=30).years
0
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from expressentry.measures.anniversaries import MONTHS_A_YEAR, completed_months
from expressentry.measures.spans import Span, joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Piece", "Segment", "Tally", "sweep", "tally"]

Piece: TypeAlias = "tuple[int, int, int]"
"""One job, or part of one: the first day and the day after the last as day numbers, and hours a week in some unit."""

Segment: TypeAlias = "tuple[int, int, int]"
"""Days in which the hours a week of all jobs together do not change."""

DAYS_A_WEEK = 7
WEEKS_A_YEAR = 52
LEFTOVER_DAYS_A_MONTH = 30


@frozen
class Tally:
    """What time worked adds up to.

    `months` are whole months by the better of dates and hours, `by_dates` and `by_hours` by each, `leftover_days` what
    dates leave over; `hours` are those that count (30 a week at most), in units of 1 / (7 × `unit`) of an hour.
    """

    months: int
    by_dates: int
    by_hours: int
    leftover_days: int
    hours: int
    unit: int

    @property
    def years(self) -> int:
        """Whole years."""
        return self.months // MONTHS_A_YEAR

    @property
    def whole_hours(self) -> int:
        """Whole hours that count."""
        return self.hours // (DAYS_A_WEEK * self.unit)

    @property
    def decided_by_the_reading(self) -> bool:
        """Whether dates and hours give different years, so that what a year is matters."""
        return self.by_dates // MONTHS_A_YEAR != self.by_hours // MONTHS_A_YEAR


def sweep(pieces: Iterable[Piece]) -> list[Segment]:
    """Return the segments of jobs that may overlap, each with its hours a week over all jobs.

    >>> sweep([(0, 10, 20), (5, 15, 20)])
    [(0, 5, 20), (5, 10, 40), (10, 15, 20)]
    """
    changes: dict[int, int] = {}
    for first, after, hours in pieces:
        changes[first] = changes.get(first, 0) + hours
        changes[after] = changes.get(after, 0) - hours
    days = sorted(changes)
    segments: list[Segment] = []
    hours = 0
    for first, after in pairwise(days):
        hours += changes[first]
        if hours:
            segments.append((first, after, hours))
    return segments


def tally(
    segments: Iterable[Segment],
    *,
    full_time: int,
    unit: int = 1,
    bridged: Callable[[int, int], bool] | None = None,
) -> Tally:
    """Return what segments add up to; `full_time` is the hours of full-time work in the unit of the segments.

    `unit` is how many units make an hour; `bridged` says of a gap between two days that it is none.
    """
    known = list(segments)
    hours = sum([min(worked, full_time) * (after - first) for first, after, worked in known])
    full = joined([(first, after) for first, after, worked in known if worked >= full_time], bridged)
    worked = joined([(first, after) for first, after, _ in known], bridged)
    by_dates, leftover = _months(full)
    by_hours = hours * MONTHS_A_YEAR // (WEEKS_A_YEAR * DAYS_A_WEEK * full_time)
    passed = by_dates if worked == full else _months(worked)[0]
    return Tally(min(max(by_dates, by_hours), passed), by_dates, by_hours, leftover, hours, unit)


def _months(spans: list[Span]) -> tuple[int, int]:
    """Return the whole months of spans and the days left over; 30 left over by several spans make a month."""
    months = leftover = 0
    for first, after in spans:
        whole, days = completed_months(date.fromordinal(first), date.fromordinal(after))
        months += whole
        leftover += days
    if len(spans) == 1:
        return months, leftover
    more, days = divmod(leftover, LEFTOVER_DAYS_A_MONTH)
    return months + more, days
