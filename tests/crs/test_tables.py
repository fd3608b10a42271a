"""Every cell of every version of the tables, against a transcription of the instructions and the official pages."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from expressentry.candidate import Level
from expressentry.crs import CRS
from expressentry.crs.definitions import VERSIONS
from expressentry.grid import Factor
from expressentry.law import InForce

PUBLISHED = json.loads((Path(__file__).parent / "tables.json").read_text(encoding="utf-8"))
DAYS = [date.fromisoformat(version["effective_from"]) for version in PUBLISHED["versions"]]
FACTORS = {part.id: part for part in CRS.parts() if isinstance(part, Factor)}
LEVELS = {
    "none": [Level.NONE],
    "secondary": [Level.SECONDARY],
    "one_year": [Level.ONE_YEAR],
    "two_year": [Level.TWO_YEAR],
    "three_year_or_bachelor": [Level.BACHELOR],
    "two_or_more": [Level.TWO_OR_MORE],
    "masters_or_professional": [Level.MASTER, Level.PROFESSIONAL],
    "doctoral": [Level.DOCTORATE],
}
ABILITIES = ("listening", "reading", "writing", "speaking")
TIERS = {"good": 0, "strong": 1, "one": 0, "two_plus": 1}


def points(identifier, day, *at):
    """Return the points a factor gives on a day for the values of its columns, 0 where it is not in force."""
    version = InForce(day).read(FACTORS[identifier].points)
    return 0 if version is None or version.value is None else version.value.at(*at)


def table(day, name):
    """Return the published table that a version uses, or None where there is none."""
    version = max((v for v in PUBLISHED["versions"] if v["effective_from"] <= day.isoformat()), key=lambda v: v["id"])
    used = version["tables"][name]
    return None if used == "none" else PUBLISHED["tables"][used]


def bands(rows, size):
    """Yield each value of a column with the row of the published table that holds for it."""
    starts = sorted(map(int, rows))
    for value in range(size):
        yield value, rows[str(max((start for start in starts if start <= value), default=starts[0]))]


def test_the_versions_are_the_published_ones():
    assert [version.since for version in VERSIONS.versions] == DAYS
    assert len(DAYS) == 14


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("head", ["without", "with"])
def test_core_tables(day, head):
    partner = int(head == "with")
    ages = table(day, "age")
    for age in range(128):
        outside = age <= ages["below"]["max_age"] or age >= ages["above"]["min_age"]
        assert points("core/age", day, age, partner) == (0 if outside else ages["rows"][str(age)][head])
    for word, row in table(day, "education")["rows"].items():
        assert {points("core/education", day, level, partner) for level in LEVELS[word]} == {row[head]}
    for ability in ABILITIES:
        for level, row in bands(table(day, "first_language")["rows"], 13):
            assert points(f"core/first_language/{ability}", day, level, partner) == row[head]
        for level, row in bands(table(day, "second_language")["rows"], 13):
            assert points(f"core/second_language/{ability}", day, level) == row[head]
    for years, row in bands(table(day, "canadian_work")["rows"], 64):
        assert points("core/canadian_work", day, years, partner) == row[head]
    assert points("core/second_language/limit", day, partner) == table(day, "second_language_cap")["value"][head]
    assert points("core/limit", day, partner) == table(day, "caps")["core"][head]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_spouse_tables(day):
    for word, row in table(day, "spouse_education")["rows"].items():
        assert {points("spouse/education", day, level, 1) for level in LEVELS[word]} == {row}
        assert {points("spouse/education", day, level, 0) for level in LEVELS[word]} == {0}
    for ability in ABILITIES:
        for level, row in bands(table(day, "spouse_language")["rows"], 13):
            assert points(f"spouse/language/{ability}", day, level, 1) == row
            assert points(f"spouse/language/{ability}", day, level, 0) == 0
    for years, row in bands(table(day, "spouse_canadian_work")["rows"], 64):
        assert points("spouse/canadian_work", day, years, 1) == row
        assert points("spouse/canadian_work", day, years, 0) == 0
    assert points("spouse/limit", day) == table(day, "caps")["spouse"]


def tier(value, low, high):
    """Return the column of a transferability table: None below the first threshold."""
    return None if value < low else int(value >= high)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize(
    ("identifier", "name", "heads"),
    [
        ("transferability/education/language", "education_x_language", (7, 9)),
        ("transferability/education/canadian_work", "education_x_canadian_work", (1, 2)),
        ("transferability/foreign_work/language", "foreign_work_x_language", (7, 9)),
        ("transferability/foreign_work/canadian_work", "foreign_work_x_canadian_work", (1, 2)),
    ],
)
def test_transferability_tables(day, identifier, name, heads):
    published = table(day, name)
    if "thresholds" in published:
        assert heads == (published["thresholds"]["low"], published["thresholds"]["high"])
    rows = published["rows"]
    given = (
        [(level, row) for word, row in rows.items() for level in LEVELS[word]]
        if "none" in rows
        else list(bands(rows, 64))
    )
    for value, row in given:
        for head in range(13):
            column = tier(head, *heads)
            expected = 0 if column is None else {TIERS[word]: cell for word, cell in row.items()}[column]
            assert points(identifier, day, value, head) == expected


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_certificate_table_and_limits(day):
    published = table(day, "certificate_x_language")
    heads = (published["thresholds"]["low"], published["thresholds"]["high"])
    for present, word in ((0, "absent"), (1, "present")):
        for level in range(13):
            column = tier(level, *heads)
            cells = {TIERS[tier_word]: cell for tier_word, cell in published["rows"][word].items()}
            expected = 0 if column is None else cells[column]
            assert points("transferability/certificate/language", day, present, level) == expected
    caps = table(day, "caps")
    for group in ("education", "foreign_work", "certificate"):
        assert points(f"transferability/{group}/limit", day) == caps[f"transferability_{group}"]
    assert points("transferability/limit", day) == caps["transferability_total"]
    assert points("additional/limit", day) == caps["additional_total"]
    assert points("crs/limit", day) == caps["total"]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_additional_tables(day):
    assert points("additional/nomination", day, 1) == table(day, "nomination")["value"]
    assert points("additional/nomination", day, 0) == 0
    offer = (table(day, "arranged_employment") or {"value": {}})["value"]
    any_offer = offer.get("qualifying_offer", 0)
    assert points("additional/job_offer", day, 2) == offer.get("major_group_00", any_offer)
    assert points("additional/job_offer", day, 1) == offer.get("other_skilled", any_offer)
    assert points("additional/job_offer", day, 0) == 0
    study = (table(day, "canadian_study") or {"rows": {}})["rows"]
    assert points("additional/canadian_study", day, 0) == study.get("secondary_or_less", 0)
    assert points("additional/canadian_study", day, 1) == study.get("one_or_two_year", 0)
    long = {study.get(word, 0) for word in ("three_year_or_longer", "masters", "professional", "doctoral")}
    assert {points("additional/canadian_study", day, 2)} == long
    french = (table(day, "french") or {"rows": {}})["rows"]
    for level in range(13):
        for english in range(13):
            word = "french_7_all_english_5_all" if english >= 5 else "french_7_all_english_not_5_all"
            expected = french.get(word, 0) if level >= 7 else 0
            assert points("additional/french", day, level, english) == expected
    assert points("additional/sibling", day, 1) == (table(day, "sibling") or {"value": 0})["value"]
    assert points("additional/sibling", day, 0) == 0
