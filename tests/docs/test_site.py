"""The site: every page is in the navigation once, every package has its reference page, every link leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import expressentry

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md"))
PACKAGE = Path(expressentry.__file__).parent
PUBLIC = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))
MODULES = sorted(path.stem for path in PACKAGE.glob("*.py") if path.stem != "__init__")
LINK = re.compile(r"\]\(<?([^)>\s]+)>?\)")
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)


def navigation() -> list[str]:
    _, _, nav = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")
    return re.findall(r"([\w/.-]+\.md)$", nav, re.MULTILINE)


def prose(page: str) -> str:
    return FENCED.sub("", (DOCS / page).read_text(encoding="utf-8"))


def test_every_page_is_in_the_navigation_once() -> None:
    assert sorted(navigation()) == PAGES


def test_every_public_package_and_module_has_a_reference_page() -> None:
    described = re.findall(
        r"^::: expressentry\.(\w+)$",
        "\n".join((DOCS / page).read_text(encoding="utf-8") for page in PAGES if page.startswith("reference/")),
        re.MULTILINE,
    )
    assert sorted(described) == sorted({*PUBLIC, *MODULES})


@pytest.mark.parametrize("page", PAGES)
def test_every_link_to_a_page_leads_to_one(page) -> None:
    local = [link.partition("#")[0] for link in LINK.findall(prose(page)) if "://" not in link]
    missing = [link for link in local if link and not (DOCS / page).parent.joinpath(link).is_file()]
    assert missing == []


NOT_PROSE = re.compile(
    r"`[^`]*`|\]\([^)]*\)|<!--.*?-->|\{ #[^}]*\}|^\?\?\? note|https?://\S+|^\|( ---:? \|)+$", re.MULTILINE
)
NOT_FRENCH = re.compile(r".{0,20}(?:\w'\w|[^\u00a0\s]:\s|[^\u00a0]»|«[^\u00a0]|\w +[;?!]).{0,10}")


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("fr/")])
def test_french_has_the_typography_of_federal_french(page) -> None:
    assert NOT_FRENCH.findall(NOT_PROSE.sub("", prose(page))) == []


@pytest.mark.parametrize("line", ["l'âge", "note: 1", "« oui »", "quoi ?"])
def test_other_typography_would_be_found(line) -> None:
    assert NOT_FRENCH.search(line)
