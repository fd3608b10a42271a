"""The tables typed again from the French page, compared cell by cell with the declaration on every boundary day."""

from __future__ import annotations

from itertools import product

import pytest

from expressentry.crs.whole import BOUNDARIES
from expressentry.law import LAUNCH, InForce
from tests.second.expected import AMENDED, EXPECTED, FACTORS, SCG, differences, misdated


def reader(identifier):
    """Return what opens the table of a factor on a day."""

    def read(day):
        version = InForce(day).read(FACTORS[identifier].points)
        return None if version is None else version.value

    return read


@pytest.mark.parametrize("identifier", FACTORS)
def test_every_cell_on_every_boundary_day(identifier):
    assert differences(identifier, reader(identifier)) is None


@pytest.mark.parametrize("identifier", FACTORS)
def test_every_version_begins_with_its_instrument(identifier):
    assert misdated(FACTORS[identifier].points) is None


@pytest.mark.parametrize("identifier", FACTORS)
def test_every_value_of_every_column_is_compared(identifier):
    columns = [range(column.size) for column in FACTORS[identifier].reads]
    for cells in EXPECTED.values():
        assert {values for known, values in cells if known == identifier} == set(product(*columns))


def test_the_boundaries_are_those_of_the_amendments():
    assert BOUNDARIES == AMENDED


@pytest.mark.parametrize("key", ["age", "education", "canadian_work"])
def test_printed_maxima_of_section_a(key):
    table = reader(f"core/{key}")(LAUNCH)
    assert [table.maximum(1), table.maximum(0)] == SCG["core_maxima"][key]


def test_printed_maxima_of_languages_and_sections():
    per_ability = reader("core/first_language/reading")(LAUNCH)
    limits = SCG["limits"]["core/second_language"]
    assert [4 * per_ability.maximum(head) + limit for head, limit in zip((1, 0), limits, strict=True)] == (
        SCG["core_maxima"]["languages"]
    )
    sums = [sum(cells[column] for cells in SCG["core_maxima"].values()) for column in (0, 1)]
    assert sums == SCG["limits"]["core"]
    assert sum(cell for (cell,) in SCG["spouse_maxima"].values()) == SCG["limits"]["spouse"][0]
    for name in ("education", "foreign_work", "certificate"):
        group = f"transferability/{name}"
        assert {cell for (cell,) in SCG[f"{name}_maxima"].values()} == set(SCG["limits"][group])


def test_section_d_as_the_page_of_2024_prints_it():
    day = max(day for day in EXPECTED if day.year < 2025)
    cells = EXPECTED[day]
    printed = {
        "sibling": ("additional/sibling", (1,)),
        "french_25": ("additional/french", (7, 4)),
        "french_50": ("additional/french", (7, 5)),
        "study_1_2": ("additional/canadian_study", (1,)),
        "study_3_plus": ("additional/canadian_study", (2,)),
        "job_offer_00": ("additional/job_offer", (2,)),
        "job_offer_other": ("additional/job_offer", (1,)),
        "nomination": ("additional/nomination", (1,)),
    }
    assert {key: [cells[cell]] for key, cell in printed.items()} == SCG["additional"]
    best = {"french": "french_50", "canadian_study": "study_3_plus"}
    assert {key: SCG["additional"][best.get(key, key)] for key in SCG["additional_maxima"]} == SCG["additional_maxima"]
