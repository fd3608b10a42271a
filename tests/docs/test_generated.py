"""The generated pages are what the rules say: committed text and fresh text are the same, and no rule is left out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = "python tools/rule_pages.py"
RULES_DECLARED = """
import importlib, pkgutil
import expressentry
from expressentry.grid import Factor, Group
from expressentry.law.dated import Dated, _DECLARED
for entry in pkgutil.walk_packages(expressentry.__path__, "expressentry."):
    if entry.name.split(".")[1] not in ("batch", "plot", "testing"):
        importlib.import_module(entry.name)
print(*(rule.id for rule in _DECLARED.values() if isinstance(rule, (Dated, Factor, Group))))
"""


@pytest.fixture(scope="module")
def tool():
    sys.path.insert(0, str(ROOT / "tools"))
    import rule_pages

    yield rule_pages
    sys.path.remove(str(ROOT / "tools"))


@pytest.fixture(scope="module")
def made(tool) -> dict[str, str]:
    return tool.files()


def test_the_committed_pages_are_those_made_from_the_rules(tool, made) -> None:
    assert tool.stale(made) == [], f"run `{COMMAND}` and commit what it writes"


def test_making_them_again_gives_the_same_text(tool, made) -> None:
    assert tool.files() == made


def test_a_changed_a_missing_and_a_surplus_page_are_noticed(tool, made) -> None:
    changed = {**made, "rules/index.md": "other", "rules/new.md": "new"}
    del changed["rules/crs/core/age.md"]
    assert tool.stale(changed) == ["rules/crs/core/age.md", "rules/index.md", "rules/new.md"]


def test_every_page_is_there_in_both_languages(tool) -> None:
    pages = tool.all_pages()
    files = [page.file(lang) for page in pages for lang in ("en", "fr")]
    assert len(set(files)) == 2 * len(pages)


def test_every_rule_that_is_declared_is_on_some_page(tool) -> None:
    listed = subprocess.run(
        [sys.executable, "-c", RULES_DECLARED], capture_output=True, text=True, check=True
    ).stdout.split()
    shown = {rule for page in tool.all_pages() for rule in page.holds}
    assert len(listed) > 60
    assert sorted(set(listed) - shown) == []


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("rules/crs/core/age.md", "| 20 to 29 years | 110 | 100 |"),
        ("rules/crs/core/age.md", "| 45 years or more | 0 | 0 |"),
        ("fr/regles/crs/core/age.md", "| 20 à 29 ans | 110 | 100 |"),
        ("fr/regles/crs/core/age.md", "| 45 ans ou plus | 0 | 0 |"),
        ("fr/regles/crs/core/age.md", "| Moins de 18 ans | 0 | 0 |"),
        ("rules/crs/additional/job_offer.md", "## Not in force since 2025-03-25"),
        ("fr/regles/crs/additional/job_offer.md", "## Du 19 novembre 2016 au 24 mars 2025"),
        ("fr/regles/crs/limits.md", "| Sans époux ou conjoint de fait | 24 |"),
        ("rules/crs/core/first_language.md", "| CLB/NCLC 4 or 5 | 6 | 6 |"),
    ],
)
def test_tables_read_as_a_reader_expects(made, page, line) -> None:
    assert line in made[page].splitlines()


def test_no_page_speaks_python_where_it_should_speak_words(made) -> None:
    assert [name for name, text in made.items() if "Dated(" in text or "<object" in text or "frozenset" in text] == []


def test_the_command_checks_without_writing() -> None:
    run = subprocess.run([sys.executable, "tools/rule_pages.py", "--check"], cwd=ROOT, capture_output=True, check=False)
    assert (run.returncode, run.stdout) == (0, b"")
