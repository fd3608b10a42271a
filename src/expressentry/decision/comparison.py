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

from html import escape
from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.decision.decision import Decision
from expressentry.decision.printing import COLON, answer_word
from expressentry.decision.step import Step, StepValue, value_word
from expressentry.law.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Comparison", "Difference", "compare"]

ABSENT = Text("none", "aucun")
MOST = Text("of {maximum}", "sur {maximum}")


@frozen
class Difference:
    """One line that differs: its identifier and name, its value before and after (None: no such line).

    `particulars` is what else differs, before and after: the fact given, the maximum, what a reader should know.
    """

    id: str
    name: Text
    before: StepValue | None
    after: StepValue | None
    particulars: tuple[Text | None, Text | None] = (None, None)

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
        """Return the difference on one line: the values where they differ, and what else differs.

        >>> facts = Text("29 years", "29 ans"), Text("28 years", "28 ans")
        >>> Difference("core/age", Text("Age", "Âge"), 110, 110, facts).line("en")
        'Age (core/age): 110 — 29 years → 28 years'
        """
        before, after = (
            ABSENT(lang) if value is None else value_word(value, lang) for value in (self.before, self.after)
        )
        change = f" ({self.change:+})" if self.change else ""
        values = before if before == after else f"{before} → {after}{change}"
        more = [ABSENT(lang) if text is None else text(lang) for text in self.particulars]
        rest = f" — {' → '.join(more)}" if any(self.particulars) else ""
        return f"{self.name(lang)} ({self.id}){COLON(lang)} {values}{rest}"


@frozen(repr=False)
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

    def __repr__(self) -> str:
        """Return one line: both answers and how many lines differ."""
        return f"<Comparison of {self.before!r} and {self.after!r}: {len(self.differences)} lines differ>"

    def __str__(self) -> str:
        """Return the comparison in English."""
        return self.explain("en")

    def _repr_html_(self) -> str:
        """Return a short table for a notebook: one row a line that differs, all text escaped."""
        rows = "".join(f"<tr><td>{escape(difference.line('en'))}</td></tr>" for difference in self.differences)
        caption = escape(self.explain("en").partition("\n")[0])
        return f"<table><caption>{caption}</caption><tbody>{rows}</tbody></table>"


def compare(before: Decision[object], after: Decision[object], /) -> Comparison:
    """Return the lines in which two answers differ: a value, a fact given, or a line only one of them has."""
    old = {step.id: step for step in before.walk()}
    new = {step.id: step for step in after.walk()}
    either = {**old, **new}
    differences = [
        _difference(identifier, either[identifier].name, old.get(identifier), new.get(identifier))
        for identifier in dict.fromkeys([*old, *new])
        if _told(old.get(identifier)) != _told(new.get(identifier))
    ]
    return Comparison(before, after, tuple(differences))


def _difference(identifier: str, name: Text, before: Step | None, after: Step | None) -> Difference:
    """Return the difference between two steps, of which one may be absent."""
    if before is None or after is None:
        return Difference(identifier, name, _value(before), _value(after))
    pairs = [(old, new) for old, new in zip(_texts(before), _texts(after), strict=True) if old != new]
    particulars = _joined(old for old, _ in pairs), _joined(new for _, new in pairs)
    return Difference(identifier, name, before.value, after.value, particulars)


def _texts(step: Step) -> tuple[Text | None, Text | None, Text | None]:
    """Return what a step says of its own in words: its maximum, the fact given, the note."""
    return None if step.maximum is None else MOST.filled(maximum=step.maximum), step.given, step.note


def _joined(texts: Iterable[Text | None]) -> Text | None:
    """Return texts as one, or None where there is none."""
    known = [text for text in texts if text is not None]
    return Text("; ".join(text.en for text in known), "; ".join(text.fr for text in known)) if known else None


def _told(step: Step | None) -> tuple[StepValue, int | None, Text | None, Text | None] | None:
    """Return what a step says of its own, its parts aside."""
    return None if step is None else (step.value, step.maximum, step.given, step.note)


def _value(step: Step | None) -> StepValue | None:
    """Return the value of a step that may be absent."""
    return None if step is None else step.value
