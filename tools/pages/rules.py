"""Rules: the sections of a page that show a factor, a group or a dated rule with every version."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

from expressentry.grid import Factor, Group
from expressentry.law import Text
from expressentry.law.text import written
from pages.bands import points_table
from pages.page import bullets, cited, headed, link, table
from pages.values import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from expressentry.grid import Table
    from expressentry.law import Dated, Lang, Version

    AnyVersion: TypeAlias = Version[Any]

__all__ = ["authority_of", "dated_table", "factor_lines", "part_lines", "period", "rules_in"]

SINCE = Text("Since {since}", "Depuis le {since}")
ONE_DAY = Text("On {since}", "Le {since}")
FROM_TO = Text("{since} to {until}", "Du {since} au {until}")
ENDED = Text("Not in force since {since}", "Pas en vigueur depuis le {since}")
NOT_FROM_TO = Text("Not in force {since} to {until}", "Pas en vigueur du {since} au {until}")
AUTHORITY = Text("Authority", "Fondement")
CERTAINTY = Text("Certainty", "Certitude")
NOTE = Text("Note", "Remarque")
DAYS = Text("In force", "En vigueur")
VALUE = Text("Value", "Valeur")
IDENTIFIER = Text("Identifier", "Identifiant")
SHARED = Text("The same table for each of: {names}.", "Le même tableau pour\u00a0: {names}.")
ADDED = Text("The parts are added up.", "Les points des parties s’additionnent.")
INTERPRETATION = Text("Interpretation", "Interprétation")
LIMIT = Text("Limit of {name}", "Plafond\u00a0: {name}")
COLON = Text(": ", "\u00a0: ")


def period(version: AnyVersion, after: AnyVersion | None) -> Text:
    """Return the days on which a version holds."""
    held = version.value is not None
    if held and after is not None and after.since - version.since == timedelta(days=1):
        return ONE_DAY.filled(since=version.since)
    if after is None:
        return (SINCE if held else ENDED).filled(since=version.since)
    return (FROM_TO if held else NOT_FROM_TO).filled(since=version.since, until=after.since - timedelta(days=1))


def with_next(rule: Dated[Any]) -> list[tuple[AnyVersion, AnyVersion | None]]:
    """Return each version with the one after it, newest first."""
    return list(zip(rule.versions, (*rule.versions[1:], None), strict=True))[::-1]


def authority_of(version: AnyVersion, lang: Lang) -> Iterator[str]:
    """Yield the authority of a version, its certainty where that is not official, and its note."""
    yield f"{AUTHORITY(lang)}{COLON(lang)}{cited(version.citation, lang)}"
    yield f"{CERTAINTY(lang)}{COLON(lang)}{version.certainty.word(lang)}"
    if version.note is not None:
        yield f"{NOTE(lang)}{COLON(lang)}{version.note(lang)}"


def named(identifier: str, lang: Lang) -> str:
    """Return the line that gives an identifier."""
    return f"{IDENTIFIER(lang)}{COLON(lang)}`{identifier}`"


def table_lines(factor: Factor, lang: Lang, level: int) -> Iterator[str]:
    """Yield every version of the table of a factor, newest first."""
    versions: list[tuple[Version[Table | None], Version[Table | None] | None]] = with_next(factor.points)
    for version, after in versions:
        yield from headed(level, period(version, after)(lang))
        yield from bullets(authority_of(version, lang))
        yield ""
        if version.value is not None:
            yield from points_table(factor, version.value, lang)


def factor_lines(factor: Factor, lang: Lang, level: int = 2) -> Iterator[str]:
    """Yield a factor: its identifier, the readings it rests on, and its tables."""
    yield named(factor.id, lang)
    yield ""
    yield from bullets(
        f"{INTERPRETATION(lang)}{COLON(lang)}{reading.question(lang)}" for reading in factor.interpretations
    )
    yield from table_lines(factor, lang, level)


def part_lines(part: Factor | Group, lang: Lang, level: int = 2) -> Iterator[str]:
    """Yield a factor or a group with its parts and its limit; a table that parts share is shown once."""
    if isinstance(part, Factor):
        yield from factor_lines(part, lang, level)
        return
    yield from (named(part.id, lang), "")
    shared = _shared(part)
    if shared is not None:
        names = Text(*(", ".join(member.name(each) for member in part.members) for each in ("en", "fr")))
        yield from (SHARED.filled(names=names)(lang), ADDED(lang), "")
        yield from table_lines(shared, lang, level)
    else:
        yield from (ADDED(lang), "")
        for member in part.members:
            yield from headed(level, member.name(lang), member.id)
            yield from part_lines(member, lang, level + 1)
    yield from limit_lines(part, lang, level)


def limit_lines(group: Group, lang: Lang, level: int = 2) -> Iterator[str]:
    """Yield the limit of a group, where it has one."""
    if group.limit is not None:
        yield from headed(level, LIMIT.filled(name=group.name)(lang), group.limit.id)
        yield from factor_lines(group.limit, lang, level + 1)


def _shared(group: Group) -> Factor | None:
    """Return the first factor of a group whose members all read one table."""
    factors = [member for member in group.members if isinstance(member, Factor)]
    one_table = len(factors) == len(group.members) > 1 and len({id(factor.points) for factor in factors}) == 1
    return factors[0] if one_table else None


def rules_in(*parts: Factor | Group) -> tuple[str, ...]:
    """Return the identifiers of every part and of every table below the parts."""
    found = [part for top in parts for part in top.parts()]
    tables = [part.points.id for part in found if isinstance(part, Factor)]
    return tuple(dict.fromkeys([*(part.id for part in found), *tables]))


def dated_table(rule: Dated[Any], lang: Lang) -> Iterator[str]:
    """Yield every version of a dated rule as a table, newest first."""
    heads = [head(lang) for head in (DAYS, VALUE, AUTHORITY, CERTAINTY)]
    yield from table(heads, (_dated_row(version, after, lang) for version, after in with_next(rule)))
    yield from bullets(_notes(rule.versions, lang))
    yield ""


def _dated_row(version: AnyVersion, after: AnyVersion | None, lang: Lang) -> list[str]:
    """Return the row of one version."""
    source = link(version.citation.text(lang), version.citation.link(lang))
    return [period(version, after)(lang), in_words(version.value, lang), source, version.certainty.word(lang)]


def _notes(versions: Iterable[AnyVersion], lang: Lang) -> Iterator[str]:
    """Yield the notes of the versions."""
    for version in versions:
        if version.note is not None:
            yield f"{written(version.since, lang)}{COLON(lang)}{version.note(lang)}"
