"""Holidays: the days on which a full-time worker is not expected at work, so that a gap on them alone is no gap.

Saturdays and Sundays everywhere, and in Canada the general holidays of the Canada Labour Code, s. 166.

>>> no_working_day(date(2023, 6, 30), date(2023, 7, 3), canadian=True)   # a Friday; the next day of work is a Monday
False
>>> no_working_day(date(2023, 7, 1), date(2023, 7, 3), canadian=True)    # the weekend between them
True
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

__all__ = ["general_holidays", "no_working_day"]

LONGEST_GAP = 5
"""No run of weekend days and general holidays is longer than this many days (Christmas and Boxing Day by a weekend)."""

SATURDAY = 5
FIXED = ((1, 1), (7, 1), (11, 11), (12, 25), (12, 26))
RECONCILIATION_SINCE = 2021


def no_working_day(first: date, after: date, *, canadian: bool) -> bool:
    """Say whether every day from `first` to the day before `after` is a day without work.

    >>> no_working_day(date(2023, 12, 23), date(2023, 12, 27), canadian=True)
    True
    >>> no_working_day(date(2023, 12, 23), date(2023, 12, 27), canadian=False)
    False
    """
    length = (after - first).days
    return length <= LONGEST_GAP and all(_free(first + timedelta(at), canadian=canadian) for at in range(length))


def _free(day: date, *, canadian: bool) -> bool:
    """Say whether a day is one without work."""
    return day.weekday() >= SATURDAY or (canadian and day in general_holidays(day.year))


@cache
def general_holidays(year: int) -> frozenset[date]:
    """Return the general holidays of a year in Canada; one that falls on a weekend is not moved.

    >>> sorted(general_holidays(2025))[1], sorted(general_holidays(2025))[2]
    (datetime.date(2025, 4, 18), datetime.date(2025, 5, 19))
    """
    movable = {
        _easter(year) - timedelta(2),
        _monday(date(year, 5, 18)),
        _monday(date(year, 9, 1)),
        _monday(date(year, 10, 8)),
    }
    reconciliation = {date(year, 9, 30)} if year >= RECONCILIATION_SINCE else set[date]()
    return frozenset(movable | reconciliation | {date(year, month, day) for month, day in FIXED})


def _monday(day: date) -> date:
    """Return the first Monday on or after a day."""
    return day + timedelta(-day.weekday() % 7)


def _easter(year: int) -> date:
    """Return Easter Sunday by the Gregorian computus (the Meeus, Jones and Butcher form)."""
    century, of_century = divmod(year, 100)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * (year % 19) + century - century // 4 - shift + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    correction = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * correction + 114, 31)
    return date(year, month, day + 1)
