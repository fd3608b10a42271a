"""Programs: a page each with its requirements, the selection grid, the settlement funds and the pool."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from expressentry import programs
from expressentry.candidate import Candidate
from expressentry.decision import Outcome
from expressentry.law import LAUNCH, Text
from expressentry.law.text import written
from expressentry.programs.determination import NOT_CHECKED
from expressentry.programs.pool import POOL_RULES
from expressentry.programs.requirement import Combination, Requirement
from expressentry.programs.selection import GRID
from expressentry.programs.settlement import FUNDS, LISTED
from pages.page import Page, bullets, headed, link, table
from pages.rules import COLON, INTERPRETATION, authority_of, dated_table, named, part_lines, period, rules_in, with_next

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from expressentry.decision import Step
    from expressentry.law import Dated, Lang
    from expressentry.programs.program import Program
    from expressentry.programs.requirement import Part
    from expressentry.programs.settlement import FundsTable

__all__ = ["program_pages"]

TITLE = Text("Programs", "Programmes")
ABOUT = Text(
    "Each program is a tree of requirements: each is identified, cited, and met, unmet or unknown.",
    "Chaque programme est un arbre d’exigences\u00a0: chacune a un identifiant et un fondement, et elle est "
    "satisfaite, non satisfaite ou indéterminée.",
)
CLASS = Text("Class", "Catégorie")
DAYS = Text("In force", "En vigueur")
REQUIREMENTS = Text("Requirements", "Exigences")
TOGETHER = {
    True: Text("any of", "l’une des exigences suivantes"),
    False: Text("all of", "toutes les exigences suivantes"),
}
NOT_JUDGED = Text("What no requirement judges", "Ce qu’aucune exigence n’apprécie")
READS = Text("Dated rules that are read", "Règles datées qui sont lues")
ABOUT_GRID = Text("The six factors that `programs.grid` adds up.", "Les six facteurs que `programs.grid` additionne.")
POOL = Text("Pool", "Bassin")
ABOUT_POOL = Text(
    "What `programs.may_enter` and `programs.may_stay` decide. A profile leaves the pool as soon as one requirement is "
    "no longer met.",
    "Ce que décident `programs.may_enter` et `programs.may_stay`. Un profil quitte le bassin dès qu’une exigence n’est "
    "plus satisfaite.",
)
TO_ENTER = Text("To enter and to stay", "Pour entrer et pour rester")
TO_STAY = Text("To stay", "Pour rester")
FUNDS_TITLE = Text("Settlement funds", "Fonds pour l’établissement")
ABOUT_FUNDS = Text(
    "Canadian dollars by the number of family members, coming or not. A table binds applications received from its "
    "first day.",
    "Dollars canadiens selon le nombre de membres de la famille, qu’ils accompagnent ou non. Un tableau s’applique aux "
    "demandes reçues à partir de son premier jour.",
)
MORE = Text("Each more", "Chacun de plus")
CERTAIN = Text("{published} (certain from {certain})", "{published} (certain à partir de {certain})")
PUBLISHED = Text("Published on {day}", "Publié le {day}")
DEADLINE = Text("Profiles in the pool could be updated until {day}", "Mise à jour des profils du bassin jusqu’au {day}")


def program_pages(shown: Mapping[str, Page]) -> tuple[Page, ...]:
    """Return the pages of the programs, the index first; `shown` will tell which page shows a rule."""
    grid = Page("programs/grid", GRID.name, _grid, rules_in(GRID))
    funds = Page("programs/funds", FUNDS_TITLE, _funds, (FUNDS.id,))
    pool = Page("programs/pool", POOL, partial(_pool, shown=shown))
    pages = (*(_page(program, shown) for program in programs.PROGRAMS), grid, funds, pool)
    return (Page("programs/index", TITLE, partial(_index, below=pages)), *pages)


def _index(page: Page, lang: Lang, *, below: tuple[Page, ...]) -> Iterator[str]:
    """Yield the links to the pages."""
    yield from (ABOUT(lang), "")
    yield from bullets(link(other.title(lang), page.to(other, lang)) for other in below)


def _page(program: Program, shown: Mapping[str, Page]) -> Page:
    """Return the page of one program."""
    lines = partial(_lines, program=program, shown=shown)
    return Page(f"programs/{program.id}", program.name, lines, (program.in_force.id,))


def _lines(page: Page, lang: Lang, *, program: Program, shown: Mapping[str, Page]) -> Iterator[str]:
    """Yield a program: its class, when it is in force, its requirements and the rules it reads."""
    yield from bullets([named(program.id, lang), f"{CLASS(lang)}{COLON(lang)}{program.prescribed_class(lang)}"])
    yield from headed(2, REQUIREMENTS(lang))
    for part in program.requirements:
        yield from requirement_lines(part, lang)
    yield from headed(2, DAYS(lang), program.in_force.id)
    yield from dated_table(program.in_force, lang)
    yield from headed(2, NOT_JUDGED(lang))
    yield from bullets(what(lang) for what in NOT_CHECKED)
    yield from headed(2, READS(lang))
    yield from bullets(dict.fromkeys(_read(rule, page, shown[rule.id], lang) for rule in program.rules))


def _read(rule: Dated[Any], page: Page, there: Page, lang: Lang) -> str:
    """Return a link to a definition, or to the page of the tables among which a rule is shown."""
    if there.path.endswith("/definitions") and rule.name is not None:
        return f"{link(rule.name(lang), page.to(there, lang, rule.id))} (`{rule.id}`)"
    return link(there.title(lang), page.to(there, lang))


def requirement_lines(part: Part, lang: Lang, depth: int = 0) -> Iterator[str]:
    """Yield a requirement with its authority, and those it is made of."""
    source = link(part.citation.text(lang), part.citation.link(lang))
    match part:
        case Requirement():
            yield from bullets([f"{part.name(lang)} (`{part.id}`), {source}"], depth)
        case Combination():
            together = TOGETHER[part.together == Outcome.any_of](lang)
            yield from bullets([f"{part.name(lang)} (`{part.id}`), {source}{COLON(lang)}{together}"], depth)
            for member in part.members:
                yield from requirement_lines(member, lang, depth + 1)


def _pool(page: Page, lang: Lang, *, shown: Mapping[str, Page]) -> Iterator[str]:
    """Yield what a profile needs to enter the pool and to stay in it, and the rules that say so."""
    yield from (ABOUT_POOL(lang), "")
    day = max(version.since for rule in POOL_RULES for version in rule.versions)
    asked = programs.may_stay(Candidate(born=LAUNCH), on=day).steps
    entering = {step.id for step in programs.may_enter(Candidate(born=LAUNCH), on=day).steps}
    for title, kept in ((TO_ENTER, True), (TO_STAY, False)):
        yield from headed(2, title(lang))
        yield from bullets(_asked(step, lang) for step in asked if (step.id in entering) is kept)
    yield from headed(2, READS(lang))
    yield from bullets(_read(rule, page, shown[rule.id], lang) for rule in POOL_RULES)


def _asked(step: Step, lang: Lang) -> str:
    """Return the name, the identifier and the authority of a requirement that was decided."""
    source = "" if step.citation is None else f", {link(step.citation.text(lang), step.citation.link(lang))}"
    return f"{step.name(lang)} (`{step.id}`){source}"


def _grid(_: Page, lang: Lang) -> Iterator[str]:
    """Yield the factors of the selection grid."""
    yield from (ABOUT_GRID(lang), "")
    yield from part_lines(GRID, lang)


def _funds(_: Page, lang: Lang) -> Iterator[str]:
    """Yield every table of settlement funds, one row each, then what is known of each."""
    yield from (ABOUT_FUNDS(lang), "", named(FUNDS.id, lang), "")
    heads = [DAYS(lang), *(str(size) for size in range(1, LISTED + 1)), MORE(lang)]
    rows = ([period(version, after)(lang), *_amounts(version.value, lang)] for version, after in with_next(FUNDS))
    yield from table(heads, rows, numbers=LISTED + 1)
    for version, after in with_next(FUNDS):
        yield from headed(2, period(version, after)(lang))
        yield from bullets([*_known(version.value, lang), *authority_of(version, lang)])


def _amounts(funds: FundsTable, lang: Lang) -> Iterator[str]:
    """Yield the amounts of a table, with those from which it is certainly met where they differ."""
    published, certain = ((*each.by_size, each.each_additional) for each in (funds.published, funds.certain))
    for least, enough in zip(published, certain, strict=True):
        if least == enough:
            yield written(least, lang)
        else:
            yield CERTAIN.filled(published=least, certain=enough)(lang)


def _known(funds: FundsTable, lang: Lang) -> Iterator[str]:
    """Yield what is known of a table."""
    if funds.published_on is not None:
        yield PUBLISHED.filled(day=funds.published_on)(lang)
    if funds.pool_deadline is not None:
        yield DEADLINE.filled(day=funds.pool_deadline)(lang)
    if funds.doubt is not None:
        yield f"{INTERPRETATION(lang)}{COLON(lang)}{funds.doubt.question(lang)}"
