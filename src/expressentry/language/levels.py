"""Levels: the Canadian Language Benchmarks (CLB) and the Niveaux de compétence linguistique canadiens (NCLC).

A benchmark is four levels, one an ability, on one scale. CLB levels are of English and NCLC levels of French: they
never equal each other, and neither covers the other.

>>> from datetime import date
>>> Benchmark.clb(listening=9, reading=8, writing=9, speaking=10)
<CLB listening 9, reading 8, writing 9, speaking 10>
>>> benchmark(Test.IELTS_GENERAL, Ability.SPEAKING, 7.5, on=date(2026, 6, 1))
<Level 10 on 2026-06-01>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, get_args

from attrs import field, frozen

from expressentry.decision import Certainty, Decision, Step
from expressentry.errors import Fault, InvalidCandidate, refuse
from expressentry.language.designated import Ability, BenchmarkScale, Test
from expressentry.language.equivalency import Chart, accepted_chart
from expressentry.language.scores import Score, exact_score
from expressentry.law.review import caveats
from expressentry.law.rules import Rules, opened
from expressentry.law.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from decimal import Decimal

    from expressentry.law.dated import Version
    from expressentry.law.readings import Reading

__all__ = ["Benchmark", "benchmark"]

HIGHEST: Final = 12
"""The highest level of either scale."""


@frozen(repr=False)
class Benchmark:
    """Four levels on one scale: "CLB" for English, "NCLC" for French. A level is a whole number, 0 to 12.

    0 stands for no level, or below the lowest published; 10 for 10 or more where a test result was converted. There
    is no order between two benchmarks; see `lowest` and `covers`. Raises `InvalidCandidate` with every fault.

    >>> Benchmark.clb(listening=13, reading=7, writing=-1, speaking=7)
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: Benchmark cannot be so:
      listening: 13 is not a level; levels are whole numbers, 0 to 12
      writing: -1 is not a level; levels are whole numbers, 0 to 12
    """

    scale: BenchmarkScale
    listening: int = field(kw_only=True)
    reading: int = field(kw_only=True)
    writing: int = field(kw_only=True)
    speaking: int = field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a scale or not a level."""
        refuse("Benchmark cannot be so", self._faults())

    def _faults(self) -> Iterator[Fault]:
        """Yield every fault."""
        if self.scale not in get_args(BenchmarkScale):
            yield Fault("scale", f"{self.scale!r} is not a scale of levels; known: CLB, NCLC")
        for ability, level in self.abilities:
            if not _is_level(level):
                yield Fault(ability, f"{level!r} is not a level; levels are whole numbers, 0 to {HIGHEST}")

    @classmethod
    def clb(cls, *, listening: int, reading: int, writing: int, speaking: int) -> Benchmark:
        """Return levels of English."""
        return cls("CLB", listening=listening, reading=reading, writing=writing, speaking=speaking)

    @classmethod
    def nclc(cls, *, listening: int, reading: int, writing: int, speaking: int) -> Benchmark:
        """Return levels of French."""
        return cls("NCLC", listening=listening, reading=reading, writing=writing, speaking=speaking)

    @property
    def abilities(self) -> tuple[tuple[Ability, int], ...]:
        """The four abilities with their levels: listening, reading, writing, speaking.

        >>> dict(Benchmark.nclc(listening=7, reading=8, writing=9, speaking=10).abilities)[Ability.WRITING]
        9
        """
        return (
            (Ability.LISTENING, self.listening),
            (Ability.READING, self.reading),
            (Ability.WRITING, self.writing),
            (Ability.SPEAKING, self.speaking),
        )

    @property
    def language(self) -> Literal["en", "fr"]:
        """The official language measured: "en" for CLB, "fr" for NCLC."""
        return "en" if self.scale == "CLB" else "fr"

    @property
    def lowest(self) -> int:
        """The lowest of the four levels.

        >>> Benchmark.clb(listening=9, reading=8, writing=9, speaking=10).lowest
        8
        """
        return min(self.listening, self.reading, self.writing, self.speaking)

    def covers(self, other: Benchmark) -> bool:
        """Say whether every level is at least that of `other`. Raises `TypeError` across scales.

        >>> seven = Benchmark.clb(listening=7, reading=7, writing=7, speaking=7)
        >>> Benchmark.clb(listening=9, reading=6, writing=9, speaking=9).covers(seven)
        False
        >>> seven.covers(Benchmark.nclc(listening=4, reading=4, writing=4, speaking=4))
        Traceback (most recent call last):
        TypeError: CLB levels and NCLC levels are of different languages and cannot be compared
        """
        if self.scale != other.scale:
            raise TypeError(
                f"{self.scale} levels and {other.scale} levels are of different languages and cannot be compared"
            )
        return all(mine >= theirs for (_, mine), (_, theirs) in zip(self.abilities, other.abilities, strict=True))

    def __repr__(self) -> str:
        """Return the scale and the four levels."""
        return f"<{self.scale} {', '.join(f'{ability} {level}' for ability, level in self.abilities)}>"


def _is_level(value: object) -> bool:
    """Say whether a value is a level."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= HIGHEST


LABEL = Text("Level", "Niveau")
SUBJECT = Text("{test}, {ability}", "{test}, {ability}")
GIVEN = Text("{test}: {score}", "{test}\u00a0: {score}")
TOP = Text("10 stands for level 10 or higher", "10 représente le niveau 10 ou un niveau supérieur")
BELOW = Text("below level {level}, the lowest one published", "sous le niveau {level}, le plus bas qui soit publié")


def benchmark(
    test: Test | str,
    ability: Ability | str,
    score: Score,
    *,
    on: date,
    scale: str | None = None,
    rules: Rules | None = None,
) -> Decision[int]:
    """Return the level that one score reaches: 0 below the lowest level published, 10 for 10 or more.

    `score` must lie in the test's range; one that lies between two steps (an averaged one) reaches the level whose
    lowest score it meets. `scale` names a score scale of the test (None: the one that Express Entry reads). Raises
    `UnknownCode` for an unknown test or scale, `InvalidCandidate` for an impossible score, `NotDesignated` where its
    results are not accepted on the day, and `NotInForce` before 2015-01-01. Authority: IRPR 74(3) and the equivalency
    charts of IRCC.

    >>> from datetime import date
    >>> print(benchmark("tcf-canada", "reading", 524, on=date(2026, 6, 1)).explain("fr"))
    Niveau (TCF Canada, compréhension de l’écrit) au 1er juin 2026 : 9 (règles language:2018-11-10)
      NCLC, compréhension de l’écrit : 9 — TCF Canada : 524 — page d’IRCC sur les résultats de test de langue
    """
    law = opened(rules, on)
    known, which = Test.of(test), Ability(ability)
    of_scores = known.scale(scale)
    exact = _in_range(known, which, score, of_scores.id)
    chart = accepted_chart(known, of_scores.id, law)
    step = ability_step(known, which, exact, chart, law)
    return Decision(
        LABEL,
        SUBJECT.filled(test=known.name, ability=which.word),
        chart.value.level(which, exact),
        law.day,
        (step,),
        edition=f"language:{chart.since}",
        caveats=caveats(("language",), law.day),
        interpretations=step.interpretations,
    )


def _in_range(test: Test, ability: Ability, score: Score, scale: str) -> Decimal:
    """Return the exact score, refused where it cannot be one of the test."""
    try:
        exact = exact_score(score)
    except ValueError as error:
        raise InvalidCandidate("the score cannot be so", [Fault(ability, str(error))]) from None
    if not test.scale(scale).ranges[ability.place].covers(exact):
        raise InvalidCandidate("the score cannot be so", [Fault(ability, off_scale(test, scale, ability, exact))])
    return exact


def off_scale(test: Test, scale: str, ability: Ability, score: Decimal) -> str:
    """Say that a score is not on its scale, what is, and where else to look."""
    of_scores = test.scale(scale)
    advice = f"; {of_scores.advice}" if of_scores.advice else ""
    return f"{score} is not on the {test.short} scale ({of_scores.ranges[ability.place]}){advice}"


def ability_step(test: Test, ability: Ability, score: Decimal, chart: Version[Chart], law: Rules) -> Step:
    """Return the line that says how one score became a level."""
    level = chart.value.level(ability, score)
    readings = _readings(test, ability, score, chart, law)
    return Step(
        f"language/{test.id}/{ability}",
        SUBJECT.filled(test=test.benchmark_scale, ability=ability.word),
        level,
        given=GIVEN.filled(test=test.name, score=score),
        citation=chart.citation,
        certainty=Certainty.weakest(chart.certainty, *(reading.grade for reading in readings)),
        note=_note(level, chart.value.levels),
        interpretations=readings,
    )


def _note(level: int, published: tuple[int, ...]) -> Text | None:
    """Say what the lowest and the highest value stand for."""
    if level == 0:
        return BELOW.filled(level=published[0])
    return TOP if level == published[-1] else None


def _readings(test: Test, ability: Ability, score: Decimal, chart: Version[Chart], law: Rules) -> tuple[Reading, ...]:
    """Return the readings that a level rests on: on the chart, and on the day from which results were accepted."""
    designation = law.read(test.designation)
    doubt = None if designation is None or designation.value is None else designation.value.doubt
    return chart.value.readings(ability, score, law.day) + (() if doubt is None else doubt.on(law.day))
