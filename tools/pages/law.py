"""The law itself: the instruments, the readings taken, and where the knowledge of this library ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from expressentry.law import GAPS, INSTRUMENTS, READINGS, REVIEWED_UNTIL, Text
from expressentry.law.review import AREA_NAMES
from expressentry.law.text import written
from pages.page import Page, bullets, headed, link, table
from pages.rules import COLON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expressentry.law import Lang

__all__ = ["law_pages"]

ABOUT_READINGS = Text(
    "Where the law is silent, or its published copies disagree, this library takes one reading and says so: the step "
    "that used it names it, and `decision.interpretations` lists it.",
    "Lorsque le droit est muet ou que ses copies publiées se contredisent, la bibliothèque retient une interprétation "
    "et le dit\u00a0: l’étape qui l’a utilisée la nomme, et `decision.interpretations` en donne la liste.",
)
CHOSEN, OTHER = Text("Taken", "Retenu"), Text("The other reading", "L’autre interprétation")
AUTHORITY, CERTAINTY = Text("Authority", "Fondement"), Text("Certainty", "Certitude")
IDENTIFIER = Text("Identifier", "Identifiant")
ABOUT_INSTRUMENTS = Text(
    "Every citation names one of these. The links lead to the text itself or to the page on which it was read.",
    "Chaque renvoi désigne l’un de ces textes. Les liens mènent au texte lui-même ou à la page où il a été lu.",
)
INSTRUMENT_HEADS = (
    Text("Short form", "Forme abrégée"),
    Text("Title", "Titre"),
    Text("First day", "Premier jour"),
    Text("Constant", "Constante"),
)
ABOUT_REVIEW = Text(
    "Answers about a later day than the last check carry a caveat. An answer that falls in a known change that is not "
    "encoded also warns `RulesIncomplete`.",
    "Une réponse qui vise un jour postérieur à la dernière vérification porte une réserve. Une réponse touchée par une "
    "modification connue qui n’est pas encodée produit aussi l’avertissement `RulesIncomplete`.",
)
LAST_CHECKED = Text("Last checked", "Dernière vérification")
AREA, DAY = Text("Area", "Domaine"), Text("Day", "Jour")
NOT_ENCODED = Text("Known changes that are not encoded", "Modifications connues qui ne sont pas encodées")


def law_pages() -> tuple[Page, ...]:
    """Return the pages about the law itself."""
    return (
        Page("interpretations", Text("Interpretations", "Interprétations"), _readings, top=True),
        Page("instruments", Text("Instruments", "Textes"), _instruments),
        Page("reviewed", Text("What was checked, and until when", "Ce qui a été vérifié, et jusqu’à quand"), _reviewed),
    )


def _readings(_: Page, lang: Lang) -> Iterator[str]:
    """Yield every reading: the question, the answer taken, the other one, what bears on it."""
    yield ABOUT_READINGS(lang)
    for reading in READINGS.values():
        yield from headed(2, reading.question(lang), reading.id)
        parts = (
            (CHOSEN, reading.chosen(lang)),
            (OTHER, reading.other(lang)),
            (AUTHORITY, reading.authority(lang)),
            (CERTAINTY, reading.grade.word(lang)),
            (IDENTIFIER, f"`{reading.id}`"),
        )
        yield from bullets(f"{name(lang)}{COLON(lang)}{what}" for name, what in parts)


def _instruments(_: Page, lang: Lang) -> Iterator[str]:
    """Yield the instruments by their short forms."""
    yield from (ABOUT_INSTRUMENTS(lang), "")
    rows = (
        [
            instrument.short(lang),
            link(instrument.title(lang), instrument.url(lang)),
            "" if instrument.since is None else written(instrument.since, lang),
            f"`{instrument.id}`",
        ]
        for instrument in INSTRUMENTS.values()
    )
    yield from table([head(lang) for head in INSTRUMENT_HEADS], rows)


def _reviewed(_: Page, lang: Lang) -> Iterator[str]:
    """Yield the last day of each check, and the gaps."""
    yield ABOUT_REVIEW(lang)
    yield from headed(2, LAST_CHECKED(lang))
    rows = ([f"{AREA_NAMES[area](lang)} (`{area}`)", written(day, lang)] for area, day in REVIEWED_UNTIL.items())
    yield from table([AREA(lang), DAY(lang)], rows)
    yield from headed(2, NOT_ENCODED(lang))
    yield from bullets(f"{gap.what(lang)} ({link(gap.citation.text(lang), gap.citation.link(lang))})" for gap in GAPS)
