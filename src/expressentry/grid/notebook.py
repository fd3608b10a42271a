"""Notebook: a factor's tables as HTML, one a version; no script, no style sheet, all text escaped.

>>> from datetime import date
>>> from expressentry.grid import Column, Factor, Table, counted
>>> from expressentry.law import IRPR, Citation, Dated, Text, Version
>>> AGE = Column("age", Text("Age", "Âge"), 128, counted("year", "an"))
>>> points = Dated(Version(date(2015, 1, 1), Table({0: 0, 18: 12}), Citation(IRPR, "81")))
>>> print(shown(Factor("notebook/age", Text("Age", "Âge"), (AGE,), points), "en"))
<table><caption>Age, from 2015-01-01 (IRPR s. 81)</caption><tbody>
<tr><th>from 0 years</th><td>0</td></tr>
<tr><th>from 18 years</th><td>12</td></tr>
</tbody></table>
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from expressentry.law.text import Lang, Text, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expressentry.grid.column import Column
    from expressentry.grid.factor import Factor
    from expressentry.grid.table import Table
    from expressentry.law.dated import Version

__all__ = ["shown"]

CAPTION = Text("{name}, from {since} ({citation})", "{name}, à compter du {since} ({citation})")
FROM = Text("from {words}", "à partir de {words}")
ALL = Text("in every case", "dans tous les cas")
NOT_IN_FORCE = Text("not in force", "pas en vigueur")


def shown(factor: Factor, lang: Lang, /) -> str:
    """Return the tables of every version of a factor; bands are shown by their first values."""
    return "\n".join(_version(factor, version, lang) for version in factor.points.versions)


def _version(factor: Factor, version: Version[Table | None], lang: Lang) -> str:
    """Return the table of one version."""
    citation = Text(version.citation.text("en"), version.citation.text("fr"))
    caption = CAPTION.filled(name=factor.name, since=version.since, citation=citation)(lang)
    rows = (
        _rows(factor, version.value, lang) if version.value is not None else [f"<tr><td>{NOT_IN_FORCE(lang)}</td></tr>"]
    )
    return "\n".join([f"<table><caption>{escape(caption)}</caption><tbody>", *rows, "</tbody></table>"])


def _rows(factor: Factor, table: Table, lang: Lang) -> Iterator[str]:
    """Yield the head, where there are several, and one row a band."""
    columns = factor.reads
    if len(table.heads) > 1:
        heads = "".join(f"<th>{_band(columns[1], head, lang)}</th>" for head in table.heads)
        yield f"<tr><th></th>{heads}</tr>"
    for start, cells in zip(table.starts, table.cells, strict=True):
        label = _band(columns[0], start, lang) if columns else ALL(lang)
        yield f"<tr><th>{label}</th>" + "".join(f"<td>{written(cell, lang)}</td>" for cell in cells) + "</tr>"


def _band(column: Column, first: int, lang: Lang) -> str:
    """Return the words of a band's first value: alone for a circumstance, as a beginning otherwise."""
    words = column.words(first)
    return escape(words(lang) if column.circumstance else FROM.filled(words=words)(lang))
