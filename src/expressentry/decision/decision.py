"""Decision: an answer with everything it rests on, printable in both languages.

>>> from expressentry.decision.step import Step
>>> answer = Decision(
...     label=Text("Score", "Note"), subject=Text("Comprehensive Ranking System", "Système de classement global"),
...     value=105, on=date(2026, 9, 1), steps=(Step("core", Text("Core", "Base"), 105),), edition="crs:2025-03-25",
... )
>>> answer, answer.points("core")
(<Score 105 on 2026-09-01>, 105)
"""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar

from attrs import field, frozen

from expressentry.decision import printing
from expressentry.decision.outcome import Outcome
from expressentry.decision.step import Step, value_word
from expressentry.errors import UnknownCode
from expressentry.law.dated import Certainty
from expressentry.law.readings import Reading
from expressentry.law.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expressentry.law.citation import Citation

__all__ = ["Decision"]

T_co = TypeVar("T_co", covariant=True)


@frozen(repr=False, slots=False)
class Decision(Generic[T_co]):
    """What was decided about a subject under the rules of a day, and why.

    `label` is the kind of answer ("Score"), `subject` what it is about, `value` the answer. `steps` are its reasons,
    `basis` how facts became what was judged, `edition` the rules used. `caveats` say where the library's knowledge of
    the law ends, `assumptions` which ordinary circumstances were taken for granted, `interpretations` which readings
    were used, `not_checked` what no rule of this library judges. `incomplete` is set where a known change of the law
    is not encoded.
    """

    label: Text
    subject: Text
    value: T_co
    on: date
    steps: tuple[Step, ...] = ()
    edition: str = ""
    maximum: int | None = None
    basis: tuple[Step, ...] = ()
    caveats: tuple[Text, ...] = ()
    assumptions: tuple[Text, ...] = ()
    interpretations: tuple[Reading, ...] = ()
    not_checked: tuple[Text, ...] = ()
    incomplete: bool = field(default=False, kw_only=True)

    def walk(self) -> Iterator[Step]:
        """Yield every step of the answer, parents first."""
        for step in self.steps:
            yield from step.walk()

    def _all(self) -> Iterator[Step]:
        """Yield every step of the answer, then every step of its basis."""
        yield from self.walk()
        for step in self.basis:
            yield from step.walk()

    def step(self, identifier: str, /) -> Step:
        """Return the step with this identifier, among the reasons first, then in the basis.

        Raises `UnknownCode`, naming the nearest identifiers, where there is none.
        """
        known = {step.id: step for step in reversed([*self._all()])}
        try:
            return known[identifier]
        except KeyError:
            near = get_close_matches(identifier, known, n=3, cutoff=0.4)
            those = f"near it: {', '.join(near)}" if near else f"known: {', '.join(sorted(known))}"
            msg = f"{identifier!r} is not a step of this answer; {those}"
            raise UnknownCode(msg) from None

    def points(self, identifier: str, /) -> int:
        """Return the points of one step: 0 where a factor is not in force.

        Raises `UnknownCode` for an unknown identifier and `TypeError` for a step whose value is not points.
        """
        value = self.step(identifier).value
        if isinstance(value, int):
            return value
        msg = f"{identifier!r} is {value_word(value, 'en')!r}, not points; read step({identifier!r}).value"
        raise TypeError(msg)

    def outcome(self, identifier: str, /) -> Outcome:
        """Return the outcome of one requirement.

        Raises `UnknownCode` for an unknown identifier and `TypeError` for a step whose value is not an outcome.
        """
        value = self.step(identifier).value
        if isinstance(value, Outcome):
            return value
        msg = f"{identifier!r} is {value_word(value, 'en')!r}, not an outcome; read step({identifier!r}).value"
        raise TypeError(msg)

    def citations(self) -> tuple[Citation, ...]:
        """Return every authority used, once each: those of the steps in their order, then those of the basis."""
        return tuple(dict.fromkeys(step.citation for step in self._all() if step.citation is not None))

    @property
    def certainty(self) -> Certainty:
        """The grade of the least sure rule that was used, in the steps or in the basis."""
        return Certainty.weakest(*(step.certainty for step in self._all()))

    def explain(self, lang: Lang, /) -> str:
        """Return the whole answer in `lang`: caveats, then every step with its authority, then what it rests on."""
        return printing.explained(self, lang)

    def why_not(self, lang: Lang, /) -> str:
        """Return only what is unmet or undecided, each with what would meet it; empty if nothing stands in the way."""
        return printing.in_the_way(self, lang)

    def __bool__(self) -> NoReturn:
        """Refuse: a decision is not a truth value."""
        msg = "a decision is not true or false; compare decision.value"
        raise TypeError(msg)

    def __repr__(self) -> str:
        """Return one line."""
        return printing.one_line(self, "en")

    def __str__(self) -> str:
        """Return the whole answer in English."""
        return self.explain("en")

    def _repr_html_(self) -> str:
        """Return a short table for a notebook: one row a factor, parts that unfold, all text escaped."""
        return printing.table(self, "en")
