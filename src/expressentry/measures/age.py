"""Age: completed years on a day (Interpretation Act, s. 30: a year of age is reached at the start of the anniversary).

>>> age(date(1996, 8, 18), on=date(2026, 8, 18)).years
30
>>> [reading.id for reading in age(date(2000, 2, 29), on=date(2027, 2, 28)).interpretations]
['leap_day']
"""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from expressentry.law.citation import Citation
from expressentry.law.instruments import INTERPRETATION_ACT
from expressentry.law.readings import LEAP_DAY, Reading
from expressentry.measures.anniversaries import completed_years

__all__ = ["Age", "age"]

AUTHORITY = Citation(INTERPRETATION_ACT, "30")


@frozen
class Age:
    """Completed years of age, 0 before birth, and the reading used where the day of the year is disputed."""

    years: int
    interpretations: tuple[Reading, ...] = ()


def age(born: date, *, on: date) -> Age:
    """Return the age on a day of someone born on another.

    >>> age(date(2030, 1, 1), on=date(2026, 1, 1)).years
    0
    """
    return Age(max(0, completed_years(born, on)), (LEAP_DAY,) if _disputed(born, on) else ())


def _disputed(born: date, on: date) -> bool:
    """Say whether the answer rests on the reading for births on 29 February."""
    return (born.month, born.day) == (2, 29) and on.day == 28 and on + timedelta(1) == date(on.year, 3, 1)  # noqa: PLR2004
