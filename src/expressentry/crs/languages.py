"""Languages: which results are the first and the second official language, where more than one choice is lawful.

A candidate says which official language is first (Ministerial Instructions, s. 12(2)). Where none is named and there
are results in both, both orders are possible; where several results in one language count, so is each.

>>> from datetime import date
>>> from expressentry.language import LanguageResult
>>> from expressentry.law import InForce
>>> english = LanguageResult("celpip-general", listening=9, reading=9, writing=9, speaking=9, taken_on=date(2026, 2, 1))
>>> day = date(2026, 2, 1)
>>> french = LanguageResult("tcf-canada", listening=460, reading=460, writing=10, speaking=10, taken_on=day)
>>> found = results((english, french), rules=InForce(date(2026, 9, 1)))
>>> [order.language for order in orders(found, None)], [order.language for order in orders(found, "fr")]
(['en', 'fr'], ['fr'])
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.crs.basis import joined_texts
from expressentry.decision import Step
from expressentry.language import Benchmark
from expressentry.law import Lang, Text
from expressentry.law.readings import FIRST_LANGUAGE_UNDECLARED
from expressentry.measures.results import CountedResult, results

if TYPE_CHECKING:
    from collections.abc import Sequence

    from expressentry.law import Citation
    from expressentry.law.readings import Reading
    from expressentry.measures.results import Results

__all__ = ["Order", "first_step", "orders", "results", "second_step"]

OTHER: dict[Lang, Lang] = {"en": "fr", "fr": "en"}
NAMES = {"en": Text("English", "anglais"), "fr": Text("French", "français")}
NONE = Text("no result that counts", "aucun résultat qui compte")


@frozen
class Order:
    """One lawful choice: the first official language, its result and that of the second (None: none that counts)."""

    language: Lang
    first: CountedResult | None
    second: CountedResult | None

    @property
    def levels(self) -> tuple[Benchmark | None, Benchmark | None]:
        """The levels of both; 0 in the first language where only the second has a result."""
        second = None if self.second is None else self.second.benchmark
        if self.first is not None:
            return self.first.benchmark, second
        return (None if second is None else NO_LEVELS[self.language]), second


NO_LEVELS = {
    "en": Benchmark.clb(listening=0, reading=0, writing=0, speaking=0),
    "fr": Benchmark.nclc(listening=0, reading=0, writing=0, speaking=0),
}


def orders(found: Results, declared: Lang | None) -> tuple[Order, ...]:
    """Return every lawful choice of results, under the language declared first or under both."""
    counted: dict[Lang, tuple[CountedResult, ...]] = {"en": found.english, "fr": found.french}
    firsts: tuple[Lang, ...] = tuple(language for language in OTHER if counted[language])
    if declared is not None:
        firsts = (declared,)
    return tuple(
        Order(language, first, second)
        for language in firsts or ("en",)
        for first, second in product(counted[language] or (None,), counted[OTHER[language]] or (None,))
    )


LEFT_OUT = Text("not counted: {reasons}", "non compté\u00a0: {reasons}")
OF_RESULT = Text("{test} of {day} ({reason})", "{test} du {day} ({reason})")
SEVERAL = Text(
    "of {count} results, the one that gives the higher score",
    "de {count} résultats, celui qui donne la note la plus élevée",
)
OTHER_ORDER = Text(
    "with {language} first the score would be {points}", "avec {language} en premier, la note serait de {points}"
)


def first_step(
    order: Order,
    found: Results,
    citation: Citation,
    *,
    other_points: int | None = None,
    identifier: str = "facts/first_language",
) -> Step:
    """Return the step of the first official language.

    `other_points` is the score with the other language first, where none was declared and both are possible.
    """
    reasons = [
        OF_RESULT.filled(test=left.result.test.name, day=left.result.taken_on, reason=left.reason)
        for left in found.left_out
    ]
    notes = _several(order.first, found)
    notes += [] if not reasons else [LEFT_OUT.filled(reasons=joined_texts(reasons) or NONE)]
    readings: tuple[Reading, ...] = found.interpretations + (() if order.first is None else order.first.interpretations)
    if other_points is not None:
        notes.append(OTHER_ORDER.filled(language=NAMES[OTHER[order.language]], points=other_points))
        readings += (FIRST_LANGUAGE_UNDECLARED,)
    name = Text("First official language", "Première langue officielle")
    return _step(identifier, name, order.first, citation, notes, readings=readings)


def second_step(order: Order, found: Results, citation: Citation) -> Step:
    """Return the step of the second official language."""
    name = Text("Second official language", "Deuxième langue officielle")
    readings = () if order.second is None else order.second.interpretations
    return _step(
        "facts/second_language", name, order.second, citation, _several(order.second, found), readings=readings
    )


def _several(result: CountedResult | None, found: Results) -> list[Text]:
    """Say that a result was chosen among several in its language, or nothing."""
    chosen_from = next((group for group in (found.english, found.french) if result in group), ())
    return [SEVERAL.filled(count=len(chosen_from))] if len(chosen_from) > 1 else []


def _step(
    identifier: str,
    name: Text,
    result: CountedResult | None,
    citation: Citation,
    notes: Sequence[Text],
    *,
    readings: tuple[Reading, ...],
) -> Step:
    """Return the step of one language."""
    return Step(
        identifier,
        name,
        NONE if result is None else NAMES[result.benchmark.language],
        given=None if result is None else result.given,
        citation=citation,
        note=joined_texts(notes, " — "),
        interpretations=tuple(dict.fromkeys(readings)),
    )
