"""Bands: a table of points as a reader expects it, "20 to 29 years" and not "from 20"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from expressentry.law import Lang, Text
from expressentry.law.text import written
from pages.page import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expressentry.grid import Column, Factor, Table

__all__ = ["band", "points_table"]

LESS = Text("less than {next}", "moins de {next}")
MORE = Text("{first} or more", "{first} ou plus")
BETWEEN = {True: Text("{first} or {last}", "{first} ou {last}"), False: Text("{first} to {last}", "{first} à {last}")}
NOT_ALL = Text(
    "{before}less than {level} {next} in at least one ability",
    "{before}moins de {level} {next} dans au moins une compétence",
)
SOME_BELOW = Text("{words}, at least one below {next}", "{words}, dont au moins une inférieure à {next}")
ALL_FOUR = re.compile(r"(?P<before>.*?)(?P<level>CLB/NCLC|NCLC/CLB) \d+ (or more in all four|ou plus aux quatre)")
POINTS = Text("Points", "Points")
ROWS_AND_COLUMNS = Text("Rows: {rows}. Columns: {columns}.", "Lignes\u00a0: {rows}. Colonnes\u00a0: {columns}.")


def band(column: Column, first: int, after: int) -> Text:
    """Return the words for the values of a column from `first` up to but not including `after`."""
    if column.derived is not None:
        return _of_lowest(column, first, after)
    if _is_number(column):
        return _of_numbers(column, first, after)
    words = [column.words(value) for value in range(first, after)]
    return Text("; ".join(word.en for word in words), "; ".join(word.fr for word in words))


def _is_number(column: Column) -> bool:
    """Say whether the words of a column are its number with a unit."""
    return all(str(value) in column.words(value).en for value in range(1, column.size))


def _of_numbers(column: Column, first: int, after: int) -> Text:
    """Return a band of a column that counts."""
    last = after - 1
    if first == 0 and after < column.size:
        return LESS.filled(next=column.words(after)) if first < last or after == 1 else column.words(first)
    if after == column.size:
        return MORE.filled(first=column.words(first)) if first < last else column.words(first)
    if first == last:
        return column.words(first)
    between = BETWEEN[after - first == 2].filled(first=first, last=last)  # noqa: PLR2004  two values: "4 or 5"
    words = column.words(last)
    return Text(words.en.replace(str(last), between.en), words.fr.replace(str(last), between.fr))


def _of_lowest(column: Column, first: int, after: int) -> Text:
    """Return a band of the lowest of four abilities."""
    if first == 0 and after < column.size:
        return Text(*(_not_all(column.words(after)(lang), after, lang) for lang in ("en", "fr")))
    if after == column.size:
        return column.words(first)
    return SOME_BELOW.filled(words=column.words(first), next=after)


def _not_all(words: str, level: int, lang: Lang) -> str:
    """Return the words for abilities that do not all reach a level."""
    found = ALL_FOUR.fullmatch(words)
    if found is None:
        raise ValueError(f"{words!r} does not speak of all four abilities")
    return NOT_ALL(lang).format(**found.groupdict(), next=level)


def points_table(factor: Factor, points: Table, lang: Lang) -> Iterator[str]:
    """Yield the table of points of one version of a factor; a shared table bears its own name."""
    if not factor.reads:
        yield from table([POINTS(lang)], [[written(points.at(0), lang)]], numbers=1)
        return
    rows, *others = factor.reads
    if others and len(points.heads) > 1:
        heads = [_capital(label(lang)) for label in _bands(others[0], points.heads)]
        if not others[0].circumstance:
            names = ROWS_AND_COLUMNS.filled(rows=_lower(rows.name), columns=_lower(others[0].name))
            yield from (names(lang), "")
    else:
        heads = [POINTS(lang)]
    labels = [_capital(label(lang)) for label in _bands(rows, points.starts)]
    cells = [[label, *(written(cell, lang) for cell in row)] for label, row in zip(labels, points.cells, strict=True)]
    width = len(heads)
    name = factor.points.name if factor.points.id != factor.id else None
    yield from table([(name or rows.name)(lang), *heads], [row[: width + 1] for row in cells], numbers=width)


def _bands(column: Column, starts: tuple[int, ...]) -> list[Text]:
    """Return the words of every band."""
    return [band(column, first, after) for first, after in pairwise((*starts, column.size))]


def _capital(label: str) -> str:
    """Return a label as it stands at the beginning of a cell."""
    return label[:1].upper() + label[1:]


def _lower(name: Text) -> Text:
    """Return a name as it stands inside a sentence."""
    return Text(name.en[:1].lower() + name.en[1:], name.fr[:1].lower() + name.fr[1:])
