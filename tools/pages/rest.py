"""The rest: every dated rule that no other page shows, by package, and the front page of the rules.

What is gathered here is found by looking through the modules, so a new rule needs no line in this file.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import expressentry
from expressentry.law import Dated, Text
from pages.page import Page, bullets, headed, link
from pages.rules import dated_table, named

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from expressentry.law import Lang

__all__ = ["definition_pages", "front_page", "rules_of_packages"]

NAMES = {  # lowest layer first: a rule is shown in the package that declares it, not in those that import it
    "noc": Text("occupations", "professions"),
    "language": Text("language", "langue"),
    "candidate": Text("candidates", "candidats"),
    "measures": Text("facts", "renseignements"),
    "programs": Text("programs", "programmes"),
    "crs": Text("Comprehensive Ranking System", "Système de classement global"),
    "categories": Text("categories", "catégories (ensembles)"),
    "rounds": Text("rounds of invitations", "rondes d’invitations"),
    "application": Text("after the invitation", "après l’invitation"),
}
TITLE = Text("Definitions: {package}", "Définitions\u00a0: {package}")
ABOUT = Text(
    "What counts, by date: the definitions that the rules of this part read.",
    "Ce qui compte, selon la date\u00a0: les définitions que lisent les règles de cette partie.",
)
FRONT = Text("Rules", "Règles")
ABOUT_FRONT = Text(
    "Every rule with every version since Express Entry began: what it says, from which day, on what authority, and "
    "how sure it is. The pages are made from the declarations that the library itself runs.",
    "Chaque règle avec chaque version depuis le début d’Entrée express\u00a0: ce qu’elle dit, à partir de quel jour, "
    "sur quel fondement et avec quelle certitude. Les pages sont tirées des déclarations que la bibliothèque elle-même "
    "exécute.",
)


def rules_of_packages() -> dict[str, tuple[Dated[Any], ...]]:
    """Return every dated rule that a module of a package holds by name, by package, lowest layer first."""
    there = {entry.name for entry in pkgutil.iter_modules(expressentry.__path__)}
    return {
        package: tuple({rule.id: rule for rule in _inside(package)}.values()) for package in NAMES if package in there
    }


def _inside(package: str) -> Iterator[Dated[Any]]:
    """Yield the dated rules that the modules of a package hold."""
    top = importlib.import_module(f"expressentry.{package}")
    for entry in pkgutil.walk_packages(top.__path__, f"{top.__name__}."):
        yield from _held(vars(importlib.import_module(entry.name)))


def _held(names: Mapping[str, object]) -> Iterator[Dated[Any]]:
    """Yield the dated rules among the values, and in the collections among them."""
    for name, value in list(names.items()):
        if isinstance(value, Dated):
            yield value
        elif isinstance(value, tuple | Mapping) and not name.startswith("__"):
            items: Iterable[object] = value.values() if isinstance(value, Mapping) else value
            yield from (item for item in items if isinstance(item, Dated))


def definition_pages(shown: Collection[str]) -> tuple[Page, ...]:
    """Return a page a package, with the rules that are not shown elsewhere."""
    taken: set[str] = set(shown)
    pages: list[Page] = []
    for package, held in rules_of_packages().items():
        left = tuple(rule for rule in held if rule.id not in taken)
        taken.update(rule.id for rule in left)
        if left:
            pages.append(_definitions(package, left))
    return tuple(pages)


def _definitions(package: str, rules: tuple[Dated[Any], ...]) -> Page:
    """Return the page of one package."""
    title = TITLE.filled(package=NAMES[package])
    return Page(f"{package}/definitions", title, partial(_lines, rules=rules), tuple(rule.id for rule in rules))


def _lines(_: Page, lang: Lang, *, rules: tuple[Dated[Any], ...]) -> Iterator[str]:
    """Yield every rule with its versions."""
    yield ABOUT(lang)
    for rule in rules:
        name = rule.name(lang) if rule.name is not None else f"`{rule.id}`"
        yield from headed(2, name[:1].upper() + name[1:], rule.id)
        yield from (named(rule.id, lang), "")
        yield from dated_table(rule, lang)


def front_page(pages: tuple[Page, ...]) -> Page:
    """Return the page that leads to all others."""
    return Page("index", FRONT, partial(_front, pages=pages))


def _front(page: Page, lang: Lang, *, pages: tuple[Page, ...]) -> Iterator[str]:
    """Yield the links by package: index pages and what stands below them."""
    yield from (ABOUT_FRONT(lang), "")
    yield from bullets(link(other.title(lang), page.to(other, lang)) for other in pages if "/" not in other.path)
    for folder in dict.fromkeys(other.path.partition("/")[0] for other in pages if "/" in other.path):
        name = NAMES[folder](lang)
        yield from headed(2, name[:1].upper() + name[1:])
        inside = [other for other in pages if other.path.startswith(f"{folder}/")]
        yield from bullets(link(other.title(lang), page.to(other, lang)) for other in inside)
