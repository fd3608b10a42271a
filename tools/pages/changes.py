"""Changes: what the law changed since Express Entry began, by year, newest first."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from expressentry.law import LAUNCH, Text
from expressentry.rulebook import changes
from expressentry.rulebook.amendments import AREAS, STATUSES
from pages.page import Page, headed, link, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expressentry.law import Lang
    from expressentry.rulebook import Change

__all__ = ["change_pages"]

TITLE = Text("What the law changed", "Ce que le droit a changé")
ABOUT = Text(
    "What `ee.changes` gives, proposals and reports included, which are marked.",
    "Ce que donne `ee.changes`, y compris les projets et les annonces, qui sont signalés.",
)
HEADS = (
    Text("Day", "Jour"),
    Text("Area", "Domaine"),
    Text("Since then", "Depuis"),
    Text("Before", "Auparavant"),
    Text("Authority", "Fondement"),
    Text("Certainty", "Certitude"),
)


def change_pages() -> tuple[Page, ...]:
    """Return the page of the changes."""
    return (Page("changes", TITLE, _lines),)


def _lines(_: Page, lang: Lang) -> Iterator[str]:
    """Yield the changes of each year."""
    yield ABOUT(lang)
    history = changes(since=LAUNCH, until=date.max, include_proposed=True)[::-1]
    for year, those in groupby(history, key=lambda change: change.on.year):
        yield from headed(2, str(year))
        yield from table([head(lang) for head in HEADS], (_row(change, lang) for change in those))


def _row(change: Change, lang: Lang) -> list[str]:
    """Return the row of one change."""
    return [
        change.when(lang),
        AREAS[change.area](lang),
        "<br>".join(text(lang) for text in (change.after, change.note) if text is not None),
        "" if change.before is None else change.before(lang),
        link(change.citation.text(lang), change.citation.link(lang)),
        _standing(change)(lang),
    ]


def _standing(change: Change) -> Text:
    """Return how sure a change is, or that it is not law."""
    return change.certainty.word if change.status == "in_force" else STATUSES[change.status]
