"""What holds for the package as a whole: what its import loads, what its names hide, what its files say."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest

import expressentry

ROOT = Path(__file__).parents[1]
PACKAGE = Path(expressentry.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
LOADED_LATER = ("numpy", "narwhals", "matplotlib", "hypothesis", "pyspark", "pyarrow", "cattrs")
README_COMMANDS = (
    "python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/python examples/first_decision.py",
    "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/python -m pytest",
)
WRITTEN = {".cff", ".csv", ".json", ".md", ".py", ".toml", ".txt", ".yml", ""}
MADE_BY_TOOLS = {"build", "dist", "mutants", "site"}
ELSEWHERE = re.compile(r"\.\./shared|(?<![\w./-])/(?:work|root|home)/")


def modules_loaded_by(program: str) -> set[str]:
    report = "import sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", f"{program}\n{report}"], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_a_name_the_package_does_not_have_is_refused() -> None:
    with pytest.raises(AttributeError, match="module 'expressentry' has no attribute 'scores'"):
        expressentry.scores  # noqa: B018  reading it is the point


def test_the_import_loads_nothing_that_only_an_extra_or_json_needs() -> None:
    assert modules_loaded_by("import expressentry").isdisjoint(LOADED_LATER)


def test_json_loads_cattrs_and_nothing_of_the_extras() -> None:
    loaded = modules_loaded_by(
        "import datetime, expressentry as ee\nee.dumps(ee.Candidate(born=datetime.date(1996, 5, 2)))"
    )
    assert loaded.intersection(LOADED_LATER) == {"cattrs"}


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def importable(name: str) -> bool:
    return not name.startswith("expressentry.plot") or find_spec("matplotlib") is not None


PACKAGES = [name for path in SOURCES if path.name == "__init__.py" if importable(name := module_name(path))]


@pytest.mark.parametrize("name", PACKAGES)
def test_no_name_of_a_package_hides_one_of_its_modules(name: str) -> None:
    package = importlib.import_module(name)
    modules = [entry.name for entry in pkgutil.iter_modules(package.__path__)]
    for module in modules:
        importlib.import_module(f"{name}.{module}")
    assert [module for module in modules if not isinstance(getattr(package, module), ModuleType)] == []


@pytest.mark.parametrize("name", PACKAGES)
def test_every_name_a_package_lists_is_there_once(name: str) -> None:
    package = importlib.import_module(name)
    listed = getattr(package, "__all__", [])
    assert len(listed) == len(set(listed))
    assert [entry for entry in listed if not hasattr(package, entry)] == []


@pytest.mark.parametrize("path", SOURCES, ids=module_name)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_the_readme_gives_both_commands_word_for_word() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert [command for command in README_COMMANDS if command not in lines] == []


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8").splitlines()
    assert expressentry.__version__ == version("expressentry") == project
    assert f"version: {project}" in citation


def written_files() -> list[Path]:
    files = [path for path in ROOT.iterdir() if path.is_file() and path.name != ".coverage"]
    folders = [path for path in ROOT.iterdir() if path.is_dir() and path.name not in MADE_BY_TOOLS]
    visible = [path for path in folders if not path.name.startswith(".") or path.name == ".ci"]
    inside = [path for folder in visible for path in folder.rglob("*") if path.is_file()]
    return [path for path in files + inside if path.suffix in WRITTEN and "__pycache__" not in path.parts]


def test_no_file_speaks_of_places_outside_the_project() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in written_files()}
    found = [
        f"{path.relative_to(ROOT)}: {place[0]}" for path, text in texts.items() for place in ELSEWHERE.finditer(text)
    ]
    assert len(texts) > len(README_COMMANDS)
    assert found == []


@pytest.mark.parametrize("place", ["see .." + "/shared/x", "open('/" + "work/main')", "/" + "root/x"])
def test_a_place_outside_the_project_would_be_found(place: str) -> None:
    assert ELSEWHERE.search(place)


def test_an_address_on_the_web_is_not_such_a_place() -> None:
    assert not ELSEWHERE.search("https://www.canada.ca/en/services/" + "work/permit.html")
