"""Proficiency: a level in each of the four abilities, in either official language, in one result that counts.

Authority: IRPR 74(1), 75(2)(d), 87.1(2)(d), 87.2(3)(a); results count while they are less than two years old, by
75(2)(d) and, for every program, the Ministerial Instructions, s. 3(4).

>>> Minimum(listening=5, reading=4, writing=4, speaking=5).levels
(5, 4, 4, 5)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.decision import Outcome
from expressentry.language import Ability
from expressentry.law.text import Text
from expressentry.measures.results import NOT_READ
from expressentry.programs.requirement import Finding, joined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from expressentry.language import Benchmark
    from expressentry.law.rules import Rules
    from expressentry.measures.results import CountedResult, ResultLeftOut, Results
    from expressentry.programs.case import Case

__all__ = ["LANGUAGE_NAME", "Minimum", "at_least"]

LANGUAGE_NAME = Text("language proficiency", "compétence linguistique")
ONE_LEVEL = Text(
    "CLB/NCLC {level} or more in each ability, in one result less than two years old",
    "niveau {level} ou plus des NCLC/CLB pour chaque habileté, dans un même résultat de moins de deux ans",
)
TWO_LEVELS = Text(
    "CLB/NCLC {oral} or more in listening and speaking and {written} or more in reading and writing, in one result "
    "less than two years old",
    "niveau {oral} ou plus des NCLC/CLB en compréhension de l’oral et en expression orale et {written} ou plus en "
    "compréhension de l’écrit et en expression écrite, dans un même résultat de moins de deux ans",
)
SHORT = Text("{needed}; short in {abilities}", "{needed}; insuffisant en {abilities}")
NO_RESULT = Text("no result that counts", "aucun résultat qui compte")
LEFT_OUT = Text("{test} of {day}: {reason}", "{test} du {day}\u00a0: {reason}")
ACCEPTANCE = Text(
    "whether results of {test} are accepted is not known on this day",
    "on ne sait pas si les résultats du {test} sont acceptés à cette date",
)


@frozen(kw_only=True)
class Minimum:
    """The level that each ability needs.

    >>> Minimum.even(7).short_of((7, 6, 7, 5))
    (<Ability.READING: 'reading'>, <Ability.SPEAKING: 'speaking'>)
    """

    listening: int
    reading: int
    writing: int
    speaking: int

    @classmethod
    def even(cls, level: int) -> Minimum:
        """Return the same level for each ability."""
        return cls(listening=level, reading=level, writing=level, speaking=level)

    @property
    def levels(self) -> tuple[int, int, int, int]:
        """The four levels: listening, reading, writing, speaking."""
        return self.listening, self.reading, self.writing, self.speaking

    @property
    def text(self) -> Text:
        """What is needed, in both languages."""
        if len(set(self.levels)) == 1:
            return ONE_LEVEL.filled(level=self.listening)
        return TWO_LEVELS.filled(oral=self.listening, written=self.reading)

    def short_of(self, given: Iterable[int]) -> tuple[Ability, ...]:
        """Return the abilities whose level is too low."""
        return tuple(
            ability for ability, needed, level in zip(Ability, self.levels, given, strict=True) if level < needed
        )


def at_least(case: Case, minimum: Minimum) -> Finding:
    """Return whether one result that counts reaches the level of every ability, in English or in French."""
    found = case.results
    counted = (*found.english, *found.french)
    nearest = min(counted, key=lambda one: _lacking(one, minimum), default=None)
    given = NO_RESULT if nearest is None else nearest.given
    short = None if nearest is None else minimum.short_of(_levels(nearest.benchmark))
    if short == ():
        return Finding(Outcome.MET, given, interpretations=found.interpretations)
    doubtful = next((one.result.test for one in found.left_out if acceptance_unknown(one, case.rules)), None)
    if doubtful is not None:
        return Finding(Outcome.UNKNOWN, given, ACCEPTANCE.filled(test=doubtful.name))
    needed = minimum.text if short is None else SHORT.filled(needed=minimum.text, abilities=_named(short))
    return Finding(Outcome.UNMET, given, needed, note=_left_out(found), interpretations=found.interpretations)


def _levels(benchmark: Benchmark) -> tuple[int, ...]:
    """Return the four levels of a result."""
    return tuple(level for _, level in benchmark.abilities)


def _lacking(one: CountedResult, minimum: Minimum) -> int:
    """Return by how many levels a result falls short, over all abilities."""
    given = zip(minimum.levels, _levels(one.benchmark), strict=True)
    return sum(max(0, needed - level) for needed, level in given)


def _named(abilities: Iterable[Ability]) -> Text:
    """Return abilities in words."""
    words = [ability.word for ability in abilities]
    return Text(", ".join(word.en for word in words), ", ".join(word.fr for word in words))


def acceptance_unknown(left: ResultLeftOut, rules: Rules) -> bool:
    """Say whether a result is left out only because it is not known whether its test is accepted by now."""
    version = rules.read(left.result.test.designation) if left.reason is NOT_READ else None
    return version is not None and version.value is not None and version.value.on(rules.day) is Outcome.UNKNOWN


def _left_out(found: Results) -> Text | None:
    """Return the results that do not count, each with its reason, or None where there are none."""
    return joined(
        LEFT_OUT.filled(test=one.result.test.name, day=one.result.taken_on, reason=one.reason) for one in found.left_out
    )
