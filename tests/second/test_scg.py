"""The tables typed again from the French page, compared cell by cell with every version that has them."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from expressentry.candidate import Level
from expressentry.crs import CRS
from expressentry.crs.whole import BOUNDARIES
from expressentry.grid import Factor
from expressentry.law import InForce

SCG = tomllib.loads((Path(__file__).parent / "scg.toml").read_text(encoding="utf-8"))
FACTORS = {part.id: part for part in CRS.parts() if isinstance(part, Factor)}
LEVELS = {
    "none": "NONE",
    "secondary": "SECONDARY",
    "secondary_or_less": "NONE SECONDARY",
    "one_year": "ONE_YEAR",
    "two_year": "TWO_YEAR",
    "one_year_or_longer": "ONE_YEAR TWO_YEAR BACHELOR",
    "three_year_or_bachelor": "BACHELOR",
    "two_or_more": "TWO_OR_MORE",
    "masters_or_professional": "MASTER PROFESSIONAL",
    "doctoral": "DOCTORATE",
}
ABILITIES = ("listening", "reading", "writing", "speaking")


def covered(key, size):
    """Return the values of a column that a printed row covers."""
    if key in LEVELS:
        return [Level[name] for name in LEVELS[key].split()]
    if key.startswith("<="):
        return range(int(key[2:]) + 1)
    if key.startswith("<"):
        return range(int(key[1:]))
    if key.startswith(">="):
        return range(int(key[2:]), size)
    first, _, last = key.partition("-")
    return range(int(first), int(last or first) + 1)


def points(identifier, day, *at):
    version = InForce(day).read(FACTORS[identifier].points)
    return version.value.at(*at)


ONE_COLUMN = [
    ("core/age", "age", 128),
    ("core/education", "education", 9),
    *[(f"core/first_language/{ability}", "first_language", 13) for ability in ABILITIES],
    *[(f"core/second_language/{ability}", "second_language", 13) for ability in ABILITIES],
    ("core/canadian_work", "canadian_work", 64),
    ("spouse/education", "spouse_education", 9),
    *[(f"spouse/language/{ability}", "spouse_language", 13) for ability in ABILITIES],
    ("spouse/canadian_work", "spouse_canadian_work", 64),
]


@pytest.mark.parametrize("day", BOUNDARIES, ids=str)
@pytest.mark.parametrize(("identifier", "name", "size"), ONE_COLUMN)
def test_tables_with_and_without_a_partner(day, identifier, name, size):
    seen = set()
    for key, (with_partner, without) in SCG[name].items():
        for value in covered(key, size):
            seen.add(int(value))
            assert points(identifier, day, value, 1) == with_partner
            assert points(identifier, day, value, 0) == (0 if without == "s. o." else without)
    assert seen == set(range(size)), "every value of the column is on the page"


@pytest.mark.parametrize("day", BOUNDARIES, ids=str)
@pytest.mark.parametrize(
    ("identifier", "name", "size", "low", "high"),
    [
        ("transferability/education/language", "education_language", 9, 7, 9),
        ("transferability/education/canadian_work", "education_canadian_work", 9, 1, 2),
        ("transferability/foreign_work/language", "foreign_work_language", 64, 7, 9),
        ("transferability/foreign_work/canadian_work", "foreign_work_canadian_work", 64, 1, 2),
        ("transferability/certificate/language", "certificate_language", 2, 5, 7),
    ],
)
def test_combinations(day, identifier, name, size, low, high):
    for key, (good, strong) in SCG[name].items():
        for value in [1] if key == "certificate" else covered(key, size):
            for head in range(13):
                expected = strong if head >= high else good if head >= low else 0
                assert points(identifier, day, value, head) == expected
    assert {points("transferability/certificate/language", day, 0, level) for level in range(13)} == {0}


MAXIMA = [
    ("core/age", "core_maxima", "age"),
    ("core/education", "core_maxima", "education"),
    ("core/canadian_work", "core_maxima", "canadian_work"),
]


@pytest.mark.parametrize("day", BOUNDARIES, ids=str)
@pytest.mark.parametrize(("identifier", "name", "key"), MAXIMA)
def test_printed_maxima(day, identifier, name, key):
    table = InForce(day).read(FACTORS[identifier].points).value
    assert [table.maximum(1), table.maximum(0)] == SCG[name][key]


def test_printed_totals():
    day = date(2024, 11, 12)
    languages = [
        4 * InForce(day).read(FACTORS["core/first_language/reading"].points).value.maximum(head)
        + points("core/second_language/limit", day, head)
        for head in (1, 0)
    ]
    assert languages == SCG["core_maxima"]["languages"]
    assert [points("core/limit", day, head) for head in (1, 0)] == [460, 500]
    assert sum(cell for (cell,) in SCG["spouse_maxima"].values()) == points("spouse/limit", day) == 40
    for group in ("education", "foreign_work", "certificate"):
        assert {cell for (cell,) in SCG[f"{group}_maxima"].values()} == {points(f"transferability/{group}/limit", day)}


def test_additional_points_of_the_page():
    day = date(2024, 11, 12)
    found = {
        "sibling": points("additional/sibling", day, 1),
        "french_25": points("additional/french", day, 7, 4),
        "french_50": points("additional/french", day, 7, 5),
        "study_1_2": points("additional/canadian_study", day, 1),
        "study_3_plus": points("additional/canadian_study", day, 2),
        "job_offer_00": points("additional/job_offer", day, 2),
        "job_offer_other": points("additional/job_offer", day, 1),
        "nomination": points("additional/nomination", day, 1),
    }
    assert {key: [value] for key, value in found.items()} == SCG["additional"]


# The amendments, from their French texts and the French page of each day (IM 2016-1, 2017-1, 2020, 2025).
AMENDED = [
    ("additional/job_offer", (2,), {"2015-01-01": 600, "2016-11-18": 600, "2016-11-19": 200, "2025-03-24": 200}),
    ("additional/job_offer", (1,), {"2015-01-01": 600, "2016-11-18": 600, "2016-11-19": 50, "2025-03-24": 50}),
    ("additional/job_offer", (2,), {"2025-03-25": None}),
    ("additional/canadian_study", (1,), {"2016-11-18": None, "2016-11-19": 15}),
    ("additional/canadian_study", (2,), {"2016-11-18": None, "2016-11-19": 30}),
    ("additional/french", (7, 4), {"2017-06-05": None, "2017-06-06": 15, "2020-10-19": 15, "2020-10-20": 25}),
    ("additional/french", (7, 5), {"2017-06-05": None, "2017-06-06": 30, "2020-10-19": 30, "2020-10-20": 50}),
    ("additional/french", (6, 12), {"2017-06-06": 0, "2020-10-20": 0}),
    ("additional/sibling", (1,), {"2017-06-05": None, "2017-06-06": 15}),
]


@pytest.mark.parametrize(("identifier", "at", "expected"), AMENDED)
def test_amendments(identifier, at, expected):
    for day, value in expected.items():
        version = InForce(date.fromisoformat(day)).read(FACTORS[identifier].points)
        table = None if version is None else version.value
        assert (None if table is None else table.at(*at)) == value
