"""LanguageResult: one statement of results, of one sitting of one test, and how long it counts.

Results count while they are less than two years old (paragraph 75(2)(d) of the Regulations and the Ministerial
Instructions), so on the second anniversary of their date they no longer do.

>>> from datetime import date
>>> result = LanguageResult(
...     "ielts-general", listening=8, reading=6.5, writing=7, speaking="7.5", taken_on=date(2026, 2, 1),
... )
>>> result.benchmark(on=date(2026, 6, 1))
<CLB listening 9, reading 8, writing 9, speaking 10>
>>> result.valid(on=date(2028, 1, 31)), result.valid(on=date(2028, 2, 1))
(True, False)
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from attrs import Factory, evolve, field, frozen

from expressentry.decision import Decision, Step
from expressentry.errors import Fault, UnknownCode, calendar_date, refuse
from expressentry.language.designated import Ability, Test
from expressentry.language.equivalency import accepted_chart
from expressentry.language.levels import Benchmark, ability_step, off_scale
from expressentry.language.scores import Score, exact_score
from expressentry.law.citation import Citation
from expressentry.law.dated import Dated, Version
from expressentry.law.instruments import IRPR, LAUNCH
from expressentry.law.review import caveats
from expressentry.law.rules import Rules, opened
from expressentry.law.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expressentry.language.equivalency import Chart

__all__ = ["VALIDITY_YEARS", "LanguageResult", "conversion"]

VALIDITY_YEARS: Dated[int] = Dated(
    Version(
        LAUNCH,
        2,
        Citation(IRPR, "75(2)(d)"),
        note=Text(
            "Results count while they are less than this many years old. The Regulations say so for skilled workers, "
            "the Ministerial Instructions for everyone in the pool.",
            "Les résultats comptent tant qu’ils datent de moins de ce nombre d’années. Le Règlement le prévoit pour "
            "les travailleurs qualifiés, les Instructions ministérielles pour toute personne dans le bassin.",
        ),
    ),
    id="language/validity",
    name=Text(
        "Years for which language test results count", "Durée de validité des résultats de test de langue, en années"
    ),
)
"""For how many years language test results count."""


def _test(value: Test | str) -> Test:
    """Return the test; leave what is none as it is, for the check to refuse."""
    try:
        return Test.of(value)
    except UnknownCode:
        return cast("Test", value)


def _score(value: Score) -> Decimal:
    """Return the exact score; leave what is none as it is, for the check to refuse."""
    try:
        return exact_score(value)
    except ValueError:
        return cast("Decimal", value)


def _abilities(values: Iterable[Ability | str]) -> tuple[Ability, ...]:
    """Return the abilities in their order, once each; leave what is none as it is, for the check to refuse."""
    source: object = values
    given = tuple(source) if isinstance(source, Iterable) and not isinstance(source, str) else (source,)
    if all(value in tuple(Ability) for value in given):
        return tuple(ability for ability in Ability if ability in given)
    return cast("tuple[Ability, ...]", given)


def _first_scale(result: LanguageResult) -> str:
    """Return the score scale that Express Entry reads."""
    return result.test.scale().id if isinstance(cast("object", result.test), Test) else ""


@frozen
class LanguageResult:
    """The scores of one sitting of one test, in the test's own scale.

    A test may be given by its identifier, a score as a number or its decimal text, kept exactly. Raises
    `InvalidCandidate` with every fault.

    Attributes:
        test: The test.
        listening: The score in listening, on the test’s own scale.
        reading: The score in reading, on the test’s own scale.
        writing: The score in writing, on the test’s own scale.
        speaking: The score in speaking, on the test’s own scale.
        taken_on: The date of the result.
        scale: The column the scores stand in, by default the one that Express Entry reads; for TEF Canada `old`
            (« Équivalence ancien score », the default), `699-2019` or `699-2023`.
        imputed: The abilities replaced by an averaged score under the policy on disability, whose scores may lie
            between two steps; assumed: none.

    >>> LanguageResult("ielts-general", listening=9.25, reading=7, writing=True, speaking=7, taken_on=date(2026, 2, 1))
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: LanguageResult cannot be so:
      listening: 9.25 is not on the IELTS scale (0 to 9 by half points)
      writing: True is not a score; give a number, or its decimal text such as '7.5'
    """

    test: Test = field(converter=_test)
    listening: Decimal = field(converter=_score, kw_only=True)
    reading: Decimal = field(converter=_score, kw_only=True)
    writing: Decimal = field(converter=_score, kw_only=True)
    speaking: Decimal = field(converter=_score, kw_only=True)
    taken_on: date = field(kw_only=True)
    scale: str = field(default=Factory(_first_scale, takes_self=True), kw_only=True)
    imputed: tuple[Ability, ...] = field(default=(), converter=_abilities, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what no statement of results can say."""
        refuse("LanguageResult cannot be so", self._faults())

    def _faults(self) -> Iterator[Fault]:
        """Yield every fault."""
        misnamed = tuple(self._misnamed())
        yield from misnamed
        for ability, score in self.scores:
            yield from self._score_faults(ability, score, known=not misnamed)
        try:
            calendar_date(self.taken_on)
        except TypeError as error:
            yield Fault("taken_on", str(error).removeprefix("on= "))
        yield from self._imputed_faults()

    def _misnamed(self) -> Iterator[Fault]:
        """Yield what is wrong with the name of the test, or else of the scale."""
        try:
            test = Test.of(self.test)
        except UnknownCode as error:
            yield Fault("test", str(error))
            return
        try:
            test.scale(str(self.scale))
        except UnknownCode as error:
            yield Fault("scale", str(error))

    def _score_faults(self, ability: Ability, given: Decimal, *, known: bool) -> Iterator[Fault]:
        """Yield what is wrong with one score."""
        try:
            score = exact_score(given)
        except ValueError as error:
            yield Fault(ability, str(error))
            return
        if known:
            possible = self.test.scale(self.scale).ranges[ability.place]
            if not (possible.covers(score) if ability in self.imputed else possible.holds(score)):
                yield Fault(ability, off_scale(self.test, self.scale, ability, score))

    def _imputed_faults(self) -> Iterator[Fault]:
        """Yield what is wrong with the abilities that were replaced."""
        unknown = [value for value in self.imputed if value not in tuple(Ability)]
        if unknown:
            yield Fault("imputed", f"{unknown[0]!r} is not an ability; known: {', '.join(Ability)}")
        elif len(self.imputed) == len(Ability):
            yield Fault("imputed", "holds all four abilities; at least one has to be tested")

    @property
    def scores(self) -> tuple[tuple[Ability, Decimal], ...]:
        """The four abilities with their scores: listening, reading, writing, speaking."""
        return (
            (Ability.LISTENING, self.listening),
            (Ability.READING, self.reading),
            (Ability.WRITING, self.writing),
            (Ability.SPEAKING, self.speaking),
        )

    @property
    def language(self) -> Lang:
        """The official language measured: "en" or "fr"."""
        return self.test.language

    def benchmark(self, *, on: date, rules: Rules | None = None) -> Benchmark:
        """Return the levels that the scores reach under the charts of a day, whether or not the result still counts.

        Raises `NotDesignated` where Express Entry does not read the result on that day (the test was not designated,
        its results not accepted, or the scores stand in another column) and `NotInForce` before 2015-01-01.

        >>> result = LanguageResult(
        ...     Test.TEF_CANADA, listening=434, reading=434, writing=428, speaking=456, taken_on=date(2026, 2, 1),
        ...     scale="699-2023",
        ... )
        >>> result.benchmark(on=date(2026, 6, 1))
        Traceback (most recent call last):
        expressentry.errors.NotDesignated: scores of TEF Canada on the scale '699-2023' are not read: enter the column \
« Équivalence ancien score » of the statement of results; Express Entry does not read scores out of 699
        """
        chart = accepted_chart(self.test, self.scale, opened(rules, on)).value
        listening, reading, writing, speaking = (chart.level(ability, score) for ability, score in self.scores)
        return Benchmark(
            self.test.benchmark_scale, listening=listening, reading=reading, writing=writing, speaking=speaking
        )

    def expires(self, *, on: date, rules: Rules | None = None) -> date:
        """Return the first day on which the result no longer counts, under the rules of the day `on`.

        A result of 29 February counts to 28 February.

        >>> scores = {"listening": 60, "reading": 60, "writing": 69, "speaking": 68}
        >>> leap = LanguageResult("pte-core", **scores, taken_on=date(2024, 2, 29))
        >>> leap.expires(on=date(2025, 1, 1))
        datetime.date(2026, 3, 1)
        """
        years = opened(rules, on).read(VALIDITY_YEARS)
        assert years is not None  # noqa: S101  the rule is as old as Express Entry
        return _anniversary(self.taken_on, years.value)

    def valid(self, *, on: date, rules: Rules | None = None) -> bool:
        """Say whether the result counts on the day: it exists and is less than two years old."""
        return on < self.expires(on=on, rules=rules) and self.taken_on <= on


def _anniversary(day: date, years: int) -> date:
    """Return the same day some years later; that of 29 February is 1 March in a common year."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


LABEL = Text("Levels", "Niveaux")
IMPUTED = Text(
    "averaged score in place of one that a disability prevents",
    "résultat moyen au lieu de celui qu’une incapacité empêche d’obtenir",
)
BOTH = Text("{first}; {second}", "{first}; {second}")


def _step(result: LanguageResult, ability: Ability, score: Decimal, chart: Version[Chart], law: Rules) -> Step:
    """Return the line of one ability, which says where its score is an averaged one."""
    step = ability_step(result.test, ability, score, chart, law)
    if ability not in result.imputed:
        return step
    return evolve(step, note=IMPUTED if step.note is None else BOTH.filled(first=IMPUTED, second=step.note))


def conversion(result: LanguageResult, *, on: date, rules: Rules | None = None) -> Decision[Benchmark]:
    """Return the levels of a result with a line for each ability, and what is known to have gone wrong at its date.

    Raises what `LanguageResult.benchmark` raises.

    >>> result = LanguageResult(
    ...     "celpip-general", listening=9, reading=9, writing=3, speaking=11, taken_on=date(2026, 2, 1),
    ... )
    >>> conversion(result, on=date(2026, 6, 1)).points("language/celpip-general/speaking")
    10
    """
    law = opened(rules, on)
    chart = accepted_chart(result.test, result.scale, law)
    steps = tuple(_step(result, ability, score, chart, law) for ability, score in result.scores)
    readings = dict.fromkeys(reading for step in steps for reading in step.interpretations)
    incidents = tuple(
        incident.what for incident in result.test.incidents if incident.since <= result.taken_on <= incident.until
    )
    return Decision(
        LABEL,
        result.test.name,
        result.benchmark(on=law.day, rules=law),
        law.day,
        steps,
        edition=f"language:{chart.since}",
        caveats=(*caveats(("language",), law.day), *incidents),
        interpretations=tuple(readings),
    )
