"""The Comprehensive Ranking System: a page a factor, its limits, its versions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from expressentry.crs.definitions import VERSIONS
from expressentry.crs.whole import CRS
from expressentry.grid import Factor, Group
from expressentry.law import Text
from pages.page import Page, bullets, headed, link, table
from pages.rules import LIMIT, factor_lines, part_lines, period, rules_in, with_next

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expressentry.law import Lang

__all__ = ["crs_pages"]

INTRODUCTION = Text(
    "The score is the sum of four sections, each held under a limit. Every factor has a page with the table of points "
    "of each version, the day from which it holds and its authority.",
    "La note est la somme de quatre sections, chacune limitée par un plafond. Chaque facteur a une page qui donne le "
    "tableau des points de chaque version, le jour à partir duquel elle s’applique et son fondement.",
)
LIMITS = Text("Limits", "Plafonds")
ABOUT_LIMITS = Text(
    "A limit holds the sum of the parts. Where it bites, the explanation shows a step with a negative value, so that "
    "the lines still add up.",
    "Un plafond limite la somme des parties. Lorsqu’il s’applique, l’explication montre une étape de valeur négative, "
    "de sorte que les lignes s’additionnent toujours.",
)
VERSIONS_TITLE = Text("Versions of the system", "Versions du système")
ABOUT_VERSIONS = Text(
    "Most versions change no points but what counts. The edition is what `decision.edition` gives.",
    "La plupart des versions ne changent pas les points, mais ce qui compte. L’édition est celle que donne "
    "`decision.edition`.",
)
HEADS = (
    Text("Days", "Jours"),
    Text("Edition", "Édition"),
    Text("What changed", "Ce qui a changé"),
    Text("Authority", "Fondement"),
    Text("Certainty", "Certitude"),
)
ALSO = ("crs/limits", "crs/versions")


def crs_pages() -> tuple[Page, ...]:
    """Return the pages of the Comprehensive Ranking System, the index first."""
    factors = tuple(_factor_page(part) for section in _sections() for part in section.members)
    limits = Page("crs/limits", LIMITS, _limits, tuple(group.limit.id for group in _limited() if group.limit))
    versions = Page("crs/versions", VERSIONS_TITLE, _versions, (VERSIONS.id,))
    rest = (*factors, limits, versions)
    whole = (CRS.id, *(section.id for section in _sections()))
    return (Page("crs/index", CRS.name, partial(_index, below=rest), whole), *rest)


def _sections() -> tuple[Group, ...]:
    """Return the four sections."""
    return tuple(section for section in CRS.members if isinstance(section, Group))


def _limited() -> tuple[Group, ...]:
    """Return every group that has a limit, the whole first."""
    return tuple(part for part in CRS.parts() if isinstance(part, Group) and part.limit is not None)


def _factor_page(part: Factor | Group) -> Page:
    """Return the page of one factor of a section."""
    title = _within_section(part)
    return Page(f"crs/{part.id}", title, lambda _, lang: part_lines(part, lang), rules_in(part))


def _within_section(part: Factor | Group) -> Text:
    """Return the name of a factor, told from its namesakes in other sections."""
    section = next(section for section in _sections() if part in section.members)
    namesakes = [other for each in _sections() for other in each.members if other.name == part.name]
    if len(namesakes) == 1:
        return part.name
    return Text(f"{part.name.en} ({section.name.en})", f"{part.name.fr} ({section.name.fr})")


def _index(page: Page, lang: Lang, *, below: tuple[Page, ...]) -> Iterator[str]:
    """Yield the sections with links to their factors."""
    yield INTRODUCTION(lang)
    pages = {other.path: other for other in below}
    for section in _sections():
        yield from headed(2, section.name(lang), section.id)
        members = [pages[f"crs/{part.id}"] for part in section.members]
        yield from bullets(link(other.title(lang), page.to(other, lang)) for other in members)
    yield from ("", "")
    yield from bullets(link(pages[path].title(lang), page.to(pages[path], lang)) for path in ALSO)


def _limits(_: Page, lang: Lang) -> Iterator[str]:
    """Yield every limit."""
    yield ABOUT_LIMITS(lang)
    for group in _limited():
        if group.limit is not None:
            yield from headed(2, LIMIT.filled(name=group.name)(lang), group.limit.id)
            yield from factor_lines(group.limit, lang, 3)


def _versions(_: Page, lang: Lang) -> Iterator[str]:
    """Yield the versions of the system, newest first."""
    yield from (ABOUT_VERSIONS(lang), "")
    rows = (
        [
            period(version, after)(lang),
            f"`{version.value.id}`",
            version.value.what(lang),
            link(version.citation.text(lang), version.citation.link(lang)),
            version.certainty.word(lang),
        ]
        for version, after in with_next(VERSIONS)
    )
    yield from table([head(lang) for head in HEADS], rows)
