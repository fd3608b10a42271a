from __future__ import annotations

import csv
import hashlib
import importlib.util
import subprocess
import sys
import time
import tomllib
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from expressentry import noc
from expressentry.noc import Noc

if TYPE_CHECKING:
    from types import ModuleType

    from expressentry.law.text import Lang

DATA = files("expressentry.noc") / "data"
SOURCES: dict[str, dict[str, Any]] = tomllib.loads((DATA / "SOURCES.toml").read_text(encoding="utf-8"))
TOOL = Path(__file__).parents[2] / "tools" / "noc_data.py"

ROWS = {
    "noc2021.csv": 516,
    "groups2021.csv": 306,
    "definitions2021.csv": 516,
    "titles_en.csv": 27_935,
    "titles_fr.csv": 29_767,
    "hints.csv": 4_839,
    "noc2016.csv": 500,
    "groups2016.csv": 190,
    "concordance.csv": 585,
}


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((DATA / name).read_text(encoding="utf-8").splitlines()))


def test_every_data_file_is_listed_with_its_source() -> None:
    listed = {*SOURCES, "SOURCES.toml"}
    assert {file.name for file in DATA.iterdir()} == listed
    assert set(ROWS) == set(SOURCES)


@pytest.mark.parametrize("name", ROWS)
def test_each_data_file_is_the_one_its_checksum_was_taken_of(name: str) -> None:
    source = SOURCES[name]
    assert hashlib.sha256((DATA / name).read_bytes()).hexdigest() == source["sha256"]
    assert len(rows(name)) == source["rows"] == ROWS[name]
    assert "Statistics Canada" in source["origin"]
    assert "Statistics Canada Open Licence" in source["licence"]
    assert str(source["retrieved"]).startswith("2026-11-")


def test_the_structure_has_the_published_number_of_groups_at_each_level() -> None:
    levels = Counter(row["level"] for row in rows("groups2021.csv"))
    assert levels == {"broad_category": 10, "major_group": 45, "sub_major_group": 89, "minor_group": 162}
    assert levels.total() + len(noc.unit_groups()) == 822
    assert Counter(row["level"] for row in rows("groups2016.csv")) == {
        "broad_category": 10,
        "major_group": 40,
        "minor_group": 140,
    }


def test_the_teer_categories_and_skill_levels_have_the_published_sizes() -> None:
    assert Counter(code.teer for code in noc.unit_groups()) == {0: 48, 1: 97, 2: 162, 3: 69, 4: 95, 5: 45}
    assert Counter(code.skill_level for code in noc.unit_groups(edition=2016)) == {
        "0": 48,
        "A": 89,
        "B": 211,
        "C": 121,
        "D": 31,
    }


def test_the_broad_categories_have_the_counted_sizes() -> None:
    sizes = Counter(code.broad_category for code in noc.unit_groups())
    assert [sizes[digit] for digit in "0123456789"] == [6, 60, 66, 43, 52, 37, 61, 94, 29, 68]


@pytest.mark.parametrize(("lang", "illustrative", "fewest"), [("en", 4_768, 2), ("fr", 4_756, 2)])
def test_every_unit_group_has_example_titles_and_no_title_is_in_two(lang: Lang, illustrative: int, fewest: int) -> None:
    titles = rows(f"titles_{lang}.csv")
    assert sum(row["illustrative"] == "1" for row in titles) == illustrative
    per_code = Counter(row["code"] for row in titles)
    assert set(per_code) == {code.code for code in noc.unit_groups()}
    assert min(per_code.values()) == fewest
    assert per_code.most_common(1)[0][0] == "94219"
    owners: dict[str, set[str]] = {}
    for row in titles:
        owners.setdefault(row["title"].casefold(), set()).add(row["code"])
    assert all(len(codes) == 1 for codes in owners.values())


def test_the_hints_have_the_published_sizes_and_lead_to_groups_that_exist() -> None:
    counts = Counter((row["lang"], bool(row["see"])) for row in rows("hints.csv"))
    assert counts == {("en", False): 217, ("fr", False): 242, ("en", True): 2_190, ("fr", True): 2_190}
    known = {code.code for code in noc.unit_groups()} | {code.minor_group for code in noc.unit_groups()}
    for code in noc.unit_groups():
        for lang in ("en", "fr"):
            targets = [hint.see for hint in noc.exclusions(code, lang)]
            assert set(targets) <= known - {code.code}
            assert set(noc.inclusions(code, lang)) <= {
                title
                for example in noc.example_titles(code, lang)
                for title in (example, example.lower(), example[0].lower() + example[1:])
            }
    assert [code.code for code in noc.unit_groups() if not noc.exclusions(code, "en")] == ["12201"]


def test_the_first_look_up_in_a_fresh_process_takes_less_than_50_ms() -> None:
    program = (
        "import time; from expressentry.noc import Noc; start = time.perf_counter(); "
        "Noc('21232').title('fr'); print(time.perf_counter() - start)"
    )
    seconds = min(
        float(subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout)
        for _ in range(3)
    )
    assert seconds < 0.050


def test_importing_reads_no_data() -> None:
    program = (
        "from expressentry.noc import _data; "
        "print(_data.unit_titles.cache_info().currsize + _data.examples.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "0"


def test_a_known_code_is_made_in_microseconds() -> None:
    Noc("21232")
    start = time.perf_counter()
    for _ in range(1_000):
        Noc("21232")
    assert time.perf_counter() - start < 0.1


SAMPLE = {
    "noc2021.csv": "code,title_en,title_fr,teer\n00010,Legislators,Membres,0\n",
    "noc2021_groups.csv": "level,code,parent_code,title_en,title_fr\nmajor_group,00,0,Senior,Cadres\n",
    "noc2021_definitions.csv": 'code,definition_en,definition_fr\n00010,"They, who sit.",Ils.\n',
    "example_titles.csv": "code,element_type,label,illustrative\n00010,example_title,Mayor,1\n",
    "example_titles_fr.csv": "code,title,illustrative\n00010,maire/mairesse,1\n",
    "inclusions_exclusions.csv": (
        "code,kind,lang,text\n00011,inclusion,en,town clerk\n"
        '00010,exclusion,fr,"Chef (EDE) - santé (Voir 00013 Cadres (santé), x)"\n'
    ),
    "noc2016.csv": "code,title_en,title_fr,skill_type\n0011,Legislators,Membres,0\n",
    "noc2016_groups.csv": "level,code,title_en\nmajor_group,01-05,Specialized\n",
    "concordance_2016_2021.csv": (
        "noc2016_code,noc2021_code,primary_target,statcan_note\n0011,00010,yes,\n0012,00011,,why\n"
    ),
}


@pytest.fixture
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("noc_data", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in SAMPLE.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_tool_makes_the_same_files_each_time(tool: ModuleType, folder: Path) -> None:
    made = []
    for turn in ("first", "second"):
        target = folder / turn
        target.mkdir()
        tool.main(folder, target)
        made.append({file.name: file.read_bytes() for file in target.iterdir()})
    assert made[0] == made[1]
    assert set(made[0]) == {*ROWS, "SOURCES.toml"}
    sources = tomllib.loads(made[0]["SOURCES.toml"].decode())
    assert sources["hints.csv"]["rows"] == 2
    assert sources["hints.csv"]["sha256"] == hashlib.sha256(made[0]["hints.csv"]).hexdigest()
    assert made[0]["hints.csv"].decode() == (
        "code,lang,see,text\n00011,en,,town clerk\n00010,fr,00013,Chef (EDE) - santé\n"
    )
    assert made[0]["concordance.csv"].decode() == "noc2016,noc2021,primary,note\n0011,00010,1,\n0012,00011,0,why\n"


def test_the_tool_refuses_an_exclusion_that_names_no_code(tool: ModuleType, folder: Path) -> None:
    (folder / "inclusions_exclusions.csv").write_text(
        "code,kind,lang,text\n00010,exclusion,en,Mayor\n", encoding="utf-8"
    )
    with pytest.raises(SystemExit, match="the exclusion 'Mayor' of 00010 names no code"):
        tool.main(folder, folder)


def test_the_committed_sources_are_those_the_tool_writes(tool: ModuleType) -> None:
    assert (DATA / "SOURCES.toml").read_text(encoding="utf-8").startswith(tool.HEAD)
    assert {name: source["origin"] for name, source in SOURCES.items()} == {
        name: origin for name, (_, origin, _, _) in tool.FILES.items()
    }
