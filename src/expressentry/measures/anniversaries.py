"""Anniversaries: years and months counted from a day, and how many are complete.

A year or month is complete at the start of its anniversary day (Interpretation Act, s. 30, for ages). Where the month
has no such day, the anniversary is the first day of the next one: 29 February comes back on 1 March, so what is valid
for two years from 29 February ends on 28 February (reading `leap_day`).

>>> years_after(date(2000, 2, 29), 27), months_after(date(2023, 8, 31), 6)
(datetime.date(2027, 3, 1), datetime.date(2024, 3, 1))
>>> completed_years(date(1996, 8, 18), date(2026, 8, 17)), completed_years(date(1996, 8, 18), date(2026, 8, 18))
(29, 30)
"""

from __future__ import annotations

from datetime import date

__all__ = ["completed_months", "completed_years", "months_after", "years_after", "years_before"]

MONTHS_A_YEAR = 12
FIRST_OF_MARCH = (3, 1)


def years_after(day: date, years: int) -> date:
    """Return the anniversary of a day so many years later, or earlier where `years` is negative.

    >>> years_after(date(2024, 5, 10), 2)
    datetime.date(2026, 5, 10)
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, *FIRST_OF_MARCH)


def years_before(day: date, years: int) -> date:
    """Return the first day of a period of so many years that ends on a day, as a window of time begins.

    >>> years_before(date(2026, 9, 1), 10)
    datetime.date(2016, 9, 1)
    """
    return years_after(day, -years)


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the first day after a month that has no such day.

    >>> months_after(date(2023, 1, 31), 1)
    datetime.date(2023, 3, 1)
    """
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        return date(year, month + 2, 1)


def completed_years(since: date, on: date) -> int:
    """Return how many whole years have passed since a day, on another; less than 0 before it.

    >>> completed_years(date(2000, 2, 29), date(2027, 2, 28)), completed_years(date(2000, 2, 29), date(2027, 3, 1))
    (26, 27)
    """
    return on.year - since.year - ((on.month, on.day) < (since.month, since.day))


def completed_months(first: date, after: date) -> tuple[int, int]:
    """Return the whole months from a first day to the day after the last one, and the days left over.

    >>> completed_months(date(2023, 2, 1), date(2023, 8, 1)), completed_months(date(2023, 1, 1), date(2023, 12, 31))
    ((6, 0), (11, 30))
    """
    months = (after.year - first.year) * MONTHS_A_YEAR + after.month - first.month - (after.day < first.day)
    return months, (after - months_after(first, months)).days
