"""French-language proficiency: a level of French in all four abilities, whatever else the candidate speaks or does.

Authority: IRPA 10.3(1)(h.2) and IRCC's page on the categories; results count under two years old (MI 2017-1 s. 3(4)).

>>> from datetime import date
>>> FRENCH.rule(on=date(2023, 7, 7)).value.test.level
7
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from expressentry.categories.category import (
    LISTS_OF_2023,
    CategoryRule,
    FrenchProficiency,
    category,
    published,
)
from expressentry.decision import Outcome, Step
from expressentry.law.citation import Citation
from expressentry.law.dated import Certainty, Version
from expressentry.law.pages import ROUNDS_PAGE
from expressentry.law.text import Text
from expressentry.measures.results import results

if TYPE_CHECKING:
    from expressentry.candidate import Candidate
    from expressentry.law.rules import Rules

__all__ = ["FRENCH"]

NAME = Text("French-language proficiency", "Compétence linguistique en français")
SEVEN_IN_ALL_FOUR = CategoryRule(NAME, FrenchProficiency(level=7))

FRENCH = category(
    "french",
    NAME,
    published(LISTS_OF_2023, SEVEN_IN_ALL_FOUR),
    Version(
        date(2026, 2, 6),
        SEVEN_IN_ALL_FOUR,
        Citation(ROUNDS_PAGE),
        Certainty.SECONDARY,
        Text(
            "The first day is that of the first round of this version; the page states the same test as before.",
            "Le premier jour est celui de la première ronde de cette version; la page énonce le même critère qu’avant.",
        ),
    ),
)
"""French-language proficiency."""

STEP_NAME = Text("French in all four abilities", "Français aux quatre compétences")
NO_RESULT = Text(
    "no result of a French test that counts on the day", "aucun résultat de test de français qui compte ce jour-là"
)
NEEDED = Text(
    "NCLC {level} in each of the four abilities, in a French test under two years old",
    "NCLC {level} dans chacune des quatre compétences, selon un test de français datant de moins de deux ans",
)


def french_step(candidate: Candidate, test: FrenchProficiency, version: Version[CategoryRule], rules: Rules) -> Step:
    """Return whether the best French result that counts on the day reaches the level in all four abilities."""
    found = results(candidate.languages, rules=rules)
    best = max(found.french, key=lambda one: one.benchmark.lowest, default=None)
    met = best is not None and best.benchmark.lowest >= test.level
    return Step(
        "french/language",
        STEP_NAME,
        Outcome.of(met),
        given=NO_RESULT if best is None else best.given,
        citation=version.citation,
        certainty=version.certainty,
        needed=None if met else NEEDED.filled(level=test.level),
        interpretations=found.interpretations,
    )
