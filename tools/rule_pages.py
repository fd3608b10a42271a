"""Write the pages of rules and of interpretations, in English and in French, from the declarations of the library.

    python tools/rule_pages.py            write what changed
    python tools/rule_pages.py --check    only tell what would change; the exit code is 1 where something would

A new factor, definition, program, test or category has its page as soon as it is declared. A new kind of page is one
more line in `all_pages`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pages.categories import category_pages
from pages.changes import change_pages
from pages.crs import crs_pages
from pages.language import language_pages
from pages.law import law_pages
from pages.page import LANGS, Page
from pages.programs import program_pages
from pages.rest import definition_pages, front_page

DOCS = Path(__file__).parents[1] / "docs"


def all_pages() -> tuple[Page, ...]:
    """Return every generated page."""
    shown: dict[str, Page] = {}  # filled below, read when the texts are made
    pages = (*law_pages(), *change_pages(), *crs_pages(), *language_pages(), *program_pages(shown), *category_pages())
    pages = (*pages, *definition_pages({rule for page in pages for rule in page.holds}))
    shown.update({rule: page for page in pages for rule in page.holds})
    return (front_page(pages), *pages)


def files() -> dict[str, str]:
    """Return the text of every file by its path below `docs/`."""
    return {page.file(lang): page.text(lang) for page in all_pages() for lang in LANGS}


def stale(made: dict[str, str]) -> list[str]:
    """Return the files that differ from what is made, are missing, or are no longer made."""
    there = {str(path.relative_to(DOCS)) for root in ("rules", "fr/regles") for path in (DOCS / root).rglob("*.md")}
    differ = {name for name, text in made.items() if not _same(DOCS / name, text)}
    return sorted(differ | (there - made.keys()))


def _same(path: Path, text: str) -> bool:
    """Say whether a file holds a text."""
    return path.is_file() and path.read_text(encoding="utf-8") == text


def main(*arguments: str) -> int:
    """Write the files that changed and remove those no longer made, or only tell which they are."""
    made = files()
    for name in stale(made):
        print(name)
        if not arguments:
            path = DOCS / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made[name], encoding="utf-8") if name in made else path.unlink()
    return 1 if arguments and stale(made) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
