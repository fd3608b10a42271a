"""Page: one generated page of the documentation in two languages, and the Markdown it is made of."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from expressentry.law import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from expressentry.law import Citation

    Lines: TypeAlias = "Callable[[Page, Lang], Iterable[str]]"

__all__ = ["LANGS", "Page", "anchor", "bullets", "cited", "fold", "headed", "link", "table"]

LANGS: tuple[Lang, ...] = ("en", "fr")
ROOTS: dict[Lang, str] = {"en": "rules", "fr": "fr/regles"}
TOPS: dict[Lang, str] = {"en": "", "fr": "fr"}
OTHER: dict[Lang, Lang] = {"en": "fr", "fr": "en"}
IN_THE_OTHER = Text("English version", "Version française")
MADE_BY = "<!-- made by tools/rule_pages.py from the rules themselves; change those, then run it again -->"


@frozen
class Page:
    """A page: its place below the root of its language, without suffix, its title, and what makes its lines.

    `holds` are the identifiers of the rules it shows; `top` says that it stands above the pages of rules.
    """

    path: str
    title: Text
    lines: Lines
    holds: tuple[str, ...] = ()
    top: bool = field(default=False, kw_only=True)

    def file(self, lang: Lang) -> str:
        """Return the path of the file below `docs/`."""
        return posixpath.join((TOPS if self.top else ROOTS)[lang], f"{self.path}.md")

    def text(self, lang: Lang) -> str:
        """Return the whole file."""
        other = OTHER[lang]
        across = f"[{IN_THE_OTHER(other)}]({_between(self.file(lang), self.file(other))})"
        lines = [MADE_BY, "", f"# {self.title(lang)}", "", across, "", *self.lines(self, lang)]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip() + "\n"

    def to(self, other: Page, lang: Lang, rule: str = "") -> str:
        """Return the address of another page, or of a rule on it, from this one."""
        return _between(self.file(lang), other.file(lang)) + (f"#{anchor(rule)}" if rule else "")


def _between(here: str, there: str) -> str:
    """Return the relative address of a file from another."""
    return posixpath.relpath(there, posixpath.dirname(here))


def anchor(identifier: str) -> str:
    """Return a rule's identifier as an anchor."""
    return re.sub(r"[^a-z0-9]+", "-", identifier.lower()).strip("-")


def link(text: str, address: str) -> str:
    """Return a link whose address may hold parentheses."""
    return f"[{text}](<{address}>)"


def cited(citation: Citation, lang: Lang) -> str:
    """Return a citation with its link and the title of its instrument."""
    return f"{link(citation.text(lang), citation.link(lang))}: {citation.instrument.title(lang)}".replace(
        ": ", {"en": ": ", "fr": "\u00a0: "}[lang], 1
    )


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: int = 0) -> Iterator[str]:
    """Yield a table whose last columns, as many as `numbers`, are set to the right."""
    words = len(heads) - numbers
    yield _row(heads)
    yield _row(["---"] * words + ["---:"] * numbers)
    yield from map(_row, rows)
    yield ""


def _row(cells: Sequence[str]) -> str:
    """Return one row."""
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def bullets(items: Iterable[str], depth: int = 0) -> Iterator[str]:
    """Yield a list."""
    yield from (f"{'    ' * depth}- {item}" for item in items)


def headed(level: int, text: str, rule: str = "") -> Iterator[str]:
    """Yield a heading, with the anchor of the rule it is about."""
    yield from ("", f"{'#' * level} {text}" + (f" {{ #{anchor(rule)} }}" if rule else ""), "")


def fold(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield lines that unfold under a title."""
    yield from ("", f'??? note "{title}"', "")
    yield from (f"    {line}" if line else "" for line in lines)
    yield ""
