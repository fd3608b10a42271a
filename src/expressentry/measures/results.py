"""Results: which language results count on a day, and the ones among which the better has to be chosen.

A result counts while it is less than two years old and Express Entry reads its test. It is one sitting of one test:
abilities are never taken from two. Authority: IRPR s. 74(3), 75(2)(d) and 79; Ministerial Instructions, s. 12 and 18.

>>> from expressentry.language import LanguageResult
>>> from expressentry.law import InForce
>>> old = LanguageResult("ielts-general", listening=8, reading=7, writing=7, speaking=7, taken_on=date(2024, 5, 10))
>>> results((old,), rules=InForce(date(2026, 5, 10))).left_out[0].reason.en
'two years old or more'
"""

from __future__ import annotations

from datetime import date  # noqa: F401  the doctest reads it
from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.errors import NotDesignated
from expressentry.language import Benchmark, LanguageResult, conversion
from expressentry.language.equivalency import accepted_chart
from expressentry.law.readings import LEAP_DAY, Reading
from expressentry.law.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from expressentry.law.rules import Rules

__all__ = ["CountedResult", "ResultLeftOut", "Results", "results"]


@frozen
class CountedResult:
    """A result that counts, with the levels that it reaches."""

    result: LanguageResult
    benchmark: Benchmark
    interpretations: tuple[Reading, ...] = ()

    @property
    def given(self) -> Text:
        """The test, its day and the levels, in both languages."""
        levels = " ".join(str(level) for _, level in self.benchmark.abilities)
        return GIVEN.filled(
            test=self.result.test.name, day=self.result.taken_on, scale=self.benchmark.scale, levels=levels
        )


GIVEN = Text(
    "{test} of {day}: {scale} {levels} (listening, reading, writing, speaking)",
    "{test} du {day}\u00a0: {scale} {levels} (compréhension de l’oral, compréhension de l’écrit, expression écrite, "
    "expression orale)",
)


@frozen
class ResultLeftOut:
    """A result that does not count, with the reason."""

    result: LanguageResult
    reason: Text


@frozen
class Results:
    """The results that count in each official language, those left out, and the readings used.

    `english` and `french` hold only results that no other one covers in every ability, the latest of equal ones; where
    there are several, which is better depends on the rule that asks.
    """

    english: tuple[CountedResult, ...]
    french: tuple[CountedResult, ...]
    left_out: tuple[ResultLeftOut, ...]
    interpretations: tuple[Reading, ...]


TWO_YEARS_OLD = Text("two years old or more", "datant de deux ans ou plus")
NOT_READ = Text("Express Entry does not read it on this day", "Entrée express ne le lit pas à cette date")


def results(languages: Iterable[LanguageResult], *, rules: Rules) -> Results:
    """Return which results count on the day of the rules; results of later days are not seen."""
    counted: list[CountedResult] = []
    left: list[ResultLeftOut] = []
    leap = False
    taken = [result for result in languages if result.taken_on <= rules.day]
    for result in sorted(taken, key=lambda result: (result.taken_on, result.test.id)):
        if not result.valid(on=rules.day, rules=rules):
            left.append(ResultLeftOut(result, TWO_YEARS_OLD))
            continue
        try:
            counted.append(_counted(result, rules))
        except NotDesignated:
            left.append(ResultLeftOut(result, NOT_READ))
            continue
        leap = leap or _last_day_of_a_leap_result(result, rules)
    english = _uncovered(one for one in counted if one.benchmark.language == "en")
    french = _uncovered(one for one in counted if one.benchmark.language == "fr")
    return Results(english, french, tuple(left), (LEAP_DAY,) if leap else ())


def _counted(result: LanguageResult, rules: Rules) -> CountedResult:
    """Return a result that counts; raise `NotDesignated` where its test is not read."""
    designation = rules.read(result.test.designation)
    chart = accepted_chart(result.test, result.scale, rules).value
    benchmark = result.benchmark(on=rules.day, rules=rules)
    if chart.doubt is None and (designation is None or designation.value is None or designation.value.doubt is None):
        return CountedResult(result, benchmark)
    return CountedResult(result, benchmark, conversion(result, on=rules.day, rules=rules).interpretations)


def _uncovered(counted: Iterable[CountedResult]) -> tuple[CountedResult, ...]:
    """Return the results that no other one covers, the latest first and the latest of equal ones only."""
    kept: list[CountedResult] = []
    for one in reversed(list(counted)):
        if not any(other.benchmark.covers(one.benchmark) for other in kept):
            kept = [other for other in kept if not one.benchmark.covers(other.benchmark)] + [one]
    return tuple(kept)


def _last_day_of_a_leap_result(result: LanguageResult, rules: Rules) -> bool:
    """Say whether a result of 29 February counts on the day only by the reading of its anniversary."""
    if (result.taken_on.month, result.taken_on.day) != (2, 29):
        return False
    return rules.day.toordinal() + 1 == result.expires(on=rules.day, rules=rules).toordinal()
