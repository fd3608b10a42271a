"""Categories: a page each, with the test and the list of every version, and what each added and removed."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from expressentry.categories import CATEGORIES, FrenchProficiency, MilitaryRecruit, OccupationExperience
from expressentry.law import Text
from pages.page import Page, bullets, fold, headed, link, table
from pages.rules import COLON, authority_of, named, period
from pages.values import occupation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from expressentry.categories import Category, CategoryRule, MembershipTest
    from expressentry.law import Lang, Version

    Rule = Version[CategoryRule | None]

__all__ = ["category_pages"]

TITLE = Text("Categories", "Catégories (ensembles)")
ABOUT = Text(
    "A round may rank the candidates of one category alone. The list in force on the day of the round decides, also "
    "for profiles submitted before it.",
    "Une ronde peut classer les seuls candidats d’une catégorie (ensemble). La liste en vigueur le jour de la ronde "
    "est déterminante, même pour les profils soumis auparavant.",
)
EXPERIENCE = Text(
    "Asked: {months} months of full-time work, or as much part-time, in one single occupation of the list, {unbroken}, "
    "{where}, within the last {years} years.",
    "Exigence\u00a0: {months} mois de travail à temps plein, ou l’équivalent à temps partiel, dans une seule des "
    "professions de la liste, {unbroken}, {where}, au cours des {years} dernières années.",
)
UNBROKEN = {
    True: Text("without a break", "sans interruption"),
    False: Text("with or without breaks", "avec ou sans interruption"),
}
WHERE = {True: Text("in Canada", "au Canada"), False: Text("in Canada or abroad", "au Canada ou à l’étranger")}
FRENCH = Text(
    "Asked: NCLC {level} or higher in each of the four abilities.",
    "Exigence\u00a0: NCLC {level} ou plus dans chacune des quatre compétences.",
)
MILITARY = Text(
    "Asked: {years} years of continuous service in a foreign military in an occupation of the list, an offer of the "
    "Canadian Armed Forces of {months} months or more, and at least this credential: {education}.",
    "Exigence\u00a0: {years} années de service continu dans des forces armées étrangères dans une profession de la "
    "liste, une offre des Forces armées canadiennes d’au moins {months} mois, et au moins ce titre\u00a0: {education}.",
)
COUNT = {
    True: Text("{count} occupation", "{count} profession"),
    False: Text("{count} occupations", "{count} professions"),
}
NAMED = Text("Name then", "Nom à ce moment")
ADDED, REMOVED = Text("Added", "Ajouts"), Text("Removed", "Retraits")
HEADS = (Text("NOC 2021", "CNP 2021"), Text("Occupation", "Profession"))
LISTED = Text("In this version", "Dans cette version")


def category_pages() -> tuple[Page, ...]:
    """Return the pages of the categories, the index first."""
    pages = tuple(_page(category) for category in CATEGORIES)
    return (Page("categories/index", TITLE, partial(_index, below=pages)), *pages)


def _page(category: Category) -> Page:
    """Return the page of one category."""
    lines = partial(_lines, category=category)
    return Page(f"categories/{category.id}", category.name, lines, (category.versions.id,))


def _index(page: Page, lang: Lang, *, below: tuple[Page, ...]) -> Iterator[str]:
    """Yield the categories."""
    yield from (ABOUT(lang), "")
    yield from bullets(link(other.title(lang), page.to(other, lang)) for other in below)


def _lines(_: Page, lang: Lang, *, category: Category) -> Iterator[str]:
    """Yield every version of a category, newest first."""
    yield from (named(category.versions.id, lang), "")
    versions = category.versions.versions
    around = zip((None, *versions), pairwise((*versions, None)), strict=False)
    for before, (version, after) in list(around)[::-1]:
        if version is not None:
            yield from headed(2, period(version, after)(lang))
            yield from _version(version, before, category, lang)


def _version(version: Rule, before: Rule | None, category: Category, lang: Lang) -> Iterator[str]:
    """Yield one version: its test, its authority, what it added and removed, and its list."""
    rule, codes = version.value, _codes(version)
    if rule is not None:
        yield from (_asked(rule.test)(lang), "")
    yield from bullets([*_renamed(rule, category, lang), *authority_of(version, lang)])
    if before is not None:
        yield from _changed(ADDED, [code for code in codes if code not in _codes(before)], lang)
        yield from _changed(REMOVED, [code for code in _codes(before) if code not in codes], lang)
    if codes:
        count = COUNT[len(codes) == 1].filled(count=len(codes))(lang)
        yield from fold(f"{LISTED(lang)}{COLON(lang)}{count}", _occupations(codes, lang))


def _codes(version: Rule) -> tuple[str, ...]:
    """Return the codes listed in a version."""
    return () if version.value is None else version.value.test.codes


def _renamed(rule: CategoryRule | None, category: Category, lang: Lang) -> Iterator[str]:
    """Yield the name of the version where it is not the category's."""
    if rule is not None and rule.name != category.name:
        yield f"{NAMED(lang)}{COLON(lang)}{rule.name(lang)}"


def _asked(test: MembershipTest) -> Text:
    """Return what a test asks for, in words."""
    match test:
        case OccupationExperience():
            return EXPERIENCE.filled(
                months=test.months, unbroken=UNBROKEN[test.continuous], where=WHERE[test.in_canada], years=test.years
            )
        case FrenchProficiency():
            return FRENCH.filled(level=test.level)
        case MilitaryRecruit():
            return MILITARY.filled(years=test.service_years, months=test.offer_months, education=test.education.word)


def _changed(name: Text, codes: Iterable[str], lang: Lang) -> Iterator[str]:
    """Yield the occupations that a version added or removed."""
    items = [occupation(code, lang) for code in codes]
    if items:
        count = COUNT[len(items) == 1].filled(count=len(items))(lang)
        yield from headed(3, f"{name(lang)}{COLON(lang)}{count}")
        yield from bullets(items)


def _occupations(codes: Iterable[str], lang: Lang) -> Iterator[str]:
    """Yield the list of occupations as a table."""
    yield from table([head(lang) for head in HEADS], (occupation(code, lang).split(" ", 1) for code in codes))
