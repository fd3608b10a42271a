"""Step: one line of an answer, with what was given, what it is worth, its authority and its own steps.

>>> age = Step("core/age", Text("Age", "Âge"), 105, maximum=110, given=Text("30 years", "30 ans"))
>>> age
<Step core/age: 105 of 110>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from expressentry.decision.outcome import Outcome
from expressentry.law.citation import Citation
from expressentry.law.dated import Certainty
from expressentry.law.readings import Reading
from expressentry.law.text import Text, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expressentry.law.text import Lang

__all__ = ["Step", "StepValue", "value_word"]

StepValue: TypeAlias = "int | Outcome | Text"


@frozen(repr=False, slots=False)
class Step:
    """One line of an answer.

    `id` is stable (`core/age`). `value` is points, an outcome, or what was found in words; `maximum` the most points
    there are; `given` the fact it rests on; `citation` and `certainty` its authority; `note` what a reader should know
    (not in force, a limit, a trial); `needed` what would meet an unmet requirement or which fact is missing;
    `interpretations` the readings used; `steps` the parts. In points the parts add up to the value.
    """

    id: str
    name: Text
    value: StepValue
    maximum: int | None = None
    given: Text | None = None
    citation: Citation | None = None
    certainty: Certainty = Certainty.OFFICIAL
    steps: tuple[Step, ...] = ()
    note: Text | None = None
    needed: Text | None = None
    interpretations: tuple[Reading, ...] = ()

    def walk(self) -> Iterator[Step]:
        """Yield this step and all below it, parents first.

        >>> part = Step("core/age", Text("Age", "Âge"), 105)
        >>> [step.id for step in Step("core", Text("Core", "Base"), 105, steps=(part,)).walk()]
        ['core', 'core/age']
        """
        yield self
        for step in self.steps:
            yield from step.walk()

    def __repr__(self) -> str:
        """Return one line: identifier, value and maximum."""
        most = "" if self.maximum is None else f" of {self.maximum}"
        return f"<Step {self.id}: {value_word(self.value, 'en')}{most}>"


def value_word(value: StepValue, lang: Lang, /) -> str:
    """Return a step's value in words or figures.

    >>> value_word(Outcome.MET, "fr"), value_word(1200, "en")
    ('satisfaite', '1,200')
    """
    return written(value.word if isinstance(value, Outcome) else value, lang)
