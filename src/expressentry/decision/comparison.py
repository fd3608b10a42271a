"""Comparison: the lines in which two answers differ.

>>> from datetime import date
>>> from expressentry.decision import Decision, Step
>>> from expressentry.law import Text
>>> def score(points: int) -> Decision[int]:
...     step = Step("core/age", Text("Age", "Âge"), points)
...     return Decision(Text("Score", "Note"), Text("CRS", "SCG"), points, date(2026, 9, 1), (step,))
>>> print(compare(score(110), score(105)))
Score: 110 → 105 (-5)
  Age (core/age): 110 → 105 (-5)
"""

from __future__ import annotations

from attrs import frozen

from expressentry.decision.decision import Decision
from expressentry.decision.printing import COLON, answer_word
from expressentry.decision.step import Step, StepValue, value_word
from expressentry.law.text import Lang, Text

__all__ = ["Comparison", "Difference", "compare"]

ABSENT = Text("none", "aucun")


@frozen
class Difference:
    """One line that differs: its identifier and name, its value before and after (None: no such line)."""

    id: str
    name: Text
    before: StepValue | None
    after: StepValue | None

    @property
    def change(self) -> int | None:
        """The points gained or lost; None where the values are not points.

        >>> Difference("core/age", Text("Age", "Âge"), 110, 105).change
        -5
        """
        points = [0 if value is None else value for value in (self.before, self.after)]
        before, after = points
        return after - before if isinstance(before, int) and isinstance(after, int) else None

    def line(self, lang: Lang, /) -> str:
        """Return the difference on one line."""
        before, after = (
            ABSENT(lang) if value is None else value_word(value, lang) for value in (self.before, self.after)
        )
        change = "" if self.change is None else f" ({self.change:+})"
        return f"{self.name(lang)} ({self.id}){COLON(lang)} {before} → {after}{change}"


@frozen
class Comparison:
    """Two answers and the lines in which they differ, in the order of the steps."""

    before: Decision[object]
    after: Decision[object]
    differences: tuple[Difference, ...]

    def explain(self, lang: Lang, /) -> str:
        """Return the two answers and each difference, one line each."""
        first, last = self.before.value, self.after.value
        change = f" ({last - first:+})" if isinstance(first, int) and isinstance(last, int) else ""
        values = f"{answer_word(first, lang)} → {answer_word(last, lang)}{change}"
        heading = f"{self.after.label(lang)}{COLON(lang)} {values}"
        return "\n".join([heading, *(f"  {difference.line(lang)}" for difference in self.differences)])

    def __str__(self) -> str:
        """Return the comparison in English."""
        return self.explain("en")


def compare(before: Decision[object], after: Decision[object], /) -> Comparison:
    """Return the lines in which two answers differ: a value, a fact given, or a line only one of them has."""
    old = {step.id: step for step in before.walk()}
    new = {step.id: step for step in after.walk()}
    either = {**old, **new}
    differences = [
        Difference(identifier, either[identifier].name, _value(old.get(identifier)), _value(new.get(identifier)))
        for identifier in dict.fromkeys([*old, *new])
        if _told(old.get(identifier)) != _told(new.get(identifier))
    ]
    return Comparison(before, after, tuple(differences))


def _told(step: Step | None) -> tuple[StepValue, int | None, Text | None, Text | None] | None:
    """Return what a step says of its own, its parts aside."""
    return None if step is None else (step.value, step.maximum, step.given, step.note)


def _value(step: Step | None) -> StepValue | None:
    """Return the value of a step that may be absent."""
    return None if step is None else step.value
