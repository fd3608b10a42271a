"""Scores: what a statement of results prints, as exact numbers, and the scales they are on.

>>> half_points = Range(Decimal(0), Decimal(9), Decimal("0.5"))
>>> half_points.holds(Decimal("7.5")), half_points.holds(Decimal("7.25"))
(True, False)
>>> str(half_points)
'0 to 9 by half points'
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TypeAlias

from attrs import frozen

__all__ = ["Range", "Score", "ScoreScale", "exact_score"]

Score: TypeAlias = int | Decimal | str | float
"""A score as it may be given: a number or its decimal text; a float is taken by its decimal text."""

DECIMAL_TEXT = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
STEP_WORDS = {Decimal(1): "whole", Decimal("0.5"): "half"}


def exact_score(value: object) -> Decimal:
    """Return a score as an exact number. Raises `ValueError` for what is not a finite decimal number.

    >>> exact_score(7.5), exact_score("7.5"), exact_score(7)
    (Decimal('7.5'), Decimal('7.5'), Decimal('7'))
    >>> exact_score(float("nan"))
    Traceback (most recent call last):
    ValueError: nan is not a score; give a number, or its decimal text such as '7.5'
    """
    match value:
        case str() if DECIMAL_TEXT.fullmatch(value):
            return Decimal(value)
        case int() | Decimal() if not isinstance(value, bool) and (exact := Decimal(value)).is_finite():
            return exact
        case float() if (exact := Decimal(repr(float(value)))).is_finite():
            return exact
        case _:
            raise ValueError(f"{value!r} is not a score; give a number, or its decimal text such as '7.5'")


@frozen
class Range:
    """The scores that one ability can get: the lowest, the highest and the step between two."""

    lowest: Decimal
    highest: Decimal
    step: Decimal = Decimal(1)

    def covers(self, score: Decimal) -> bool:
        """Say whether a score lies in the range, on a step or between two."""
        return self.lowest <= score <= self.highest

    def holds(self, score: Decimal) -> bool:
        """Say whether a score can be printed: in the range and on a step."""
        return self.covers(score) and not (score - self.lowest) % self.step

    def __str__(self) -> str:
        """Return the range in words, as errors give it."""
        return f"{self.lowest} to {self.highest} by {STEP_WORDS[self.step]} points"


@frozen
class ScoreScale:
    """One way in which a test prints its scores.

    `id` names it among the scales of its test; `ranges` are in the order of `Ability`; `read` says whether Express
    Entry reads scores on it, and `advice` what to give instead, or what to look out for.
    """

    id: str
    ranges: tuple[Range, Range, Range, Range]
    read: bool = True
    advice: str = ""
