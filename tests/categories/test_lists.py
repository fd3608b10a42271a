"""The lists of occupations against a second copy of each, their published sizes, and the classification."""

from __future__ import annotations

import csv
import pickle
from datetime import date
from pathlib import Path

import pytest

from expressentry import categories
from expressentry.categories import CATEGORIES, Category
from expressentry.errors import NotInForce
from expressentry.noc import Noc, edition, skilled

DATA = Path(__file__).parent / "data"
COPIES = sorted(DATA.glob("*.csv"))
PUBLISHED_SIZES = {
    date(2023, 5, 31): {"french": 0, "healthcare": 35, "stem": 24, "trades": 10, "transport": 10, "agriculture": 3},
    date(2025, 2, 27): {"french": 0, "healthcare": 37, "stem": 11, "trades": 25, "agriculture": 1, "education": 5},
    date(2026, 2, 18): {
        "french": 0, "healthcare": 37, "stem": 11, "trades": 25, "transport": 4, "education": 5, "physicians": 3,
        "senior_managers": 4, "researchers": 2, "military": 3,
    },
}  # fmt: skip
CHANGES_OF_2025 = {"healthcare": (8, 6), "stem": (6, 19), "trades": (19, 4), "agriculture": (0, 2)}
BY_ID = {category.id: category for category in CATEGORIES}


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("path", COPIES, ids=lambda path: path.stem)
def test_each_list_is_that_of_the_second_copy(path: Path) -> None:
    name, _, since = path.stem.rpartition("_")
    day = date.fromisoformat(since)
    assert BY_ID[name].rule(on=day).since == day
    assert [noc.code for noc in BY_ID[name].occupations(on=day)] == sorted(row["code"] for row in read(path))


@pytest.mark.parametrize("path", COPIES, ids=lambda path: path.stem)
def test_each_occupation_has_the_title_and_teer_category_of_the_second_copy(path: Path) -> None:
    for row in read(path):
        assert (Noc(row["code"]).title("en"), Noc(row["code"]).teer) == (row["title_en"], int(row["teer"]))


def test_there_is_a_second_copy_of_every_version_with_a_list() -> None:
    versions = {
        f"{category.id}_{version.since}"
        for category in CATEGORIES
        for version in category.versions.versions
        if version.value is not None and version.value.test.codes
    }
    assert versions == {path.stem for path in COPIES}


@pytest.mark.parametrize("day", PUBLISHED_SIZES, ids=str)
def test_sizes_are_those_published(day: date) -> None:
    found = {category.id: len(category.occupations(on=day)) for category in categories.in_force(on=day)}
    assert found == PUBLISHED_SIZES[day]


def test_the_first_lists_hold_82_occupations() -> None:
    day = date(2023, 5, 31)
    assert len({noc for category in categories.in_force(on=day) for noc in category.occupations(on=day)}) == 82


@pytest.mark.parametrize("name", CHANGES_OF_2025)
def test_the_changes_of_2025_are_as_many_as_published(name: str) -> None:
    before, after = (set(BY_ID[name].occupations(on=day)) for day in (date(2025, 2, 26), date(2025, 2, 27)))
    assert (len(after - before), len(before - after)) == CHANGES_OF_2025[name]


@pytest.mark.parametrize("category", CATEGORIES, ids=lambda category: category.id)
def test_every_occupation_exists_in_the_edition_of_the_day_and_is_skilled(category: Category) -> None:
    for version in category.versions.versions:
        if version.value is not None:
            for noc in category.occupations(on=version.since):
                assert noc.edition == edition(on=version.since)
                assert skilled(noc, on=version.since)


@pytest.mark.parametrize("category", CATEGORIES, ids=lambda category: category.id)
def test_lists_are_ordered_without_repetition(category: Category) -> None:
    for version in category.versions.versions:
        if version.value is not None:
            codes = version.value.test.codes
            assert list(codes) == sorted(set(codes))


@pytest.mark.parametrize("category", CATEGORIES, ids=lambda category: category.id)
def test_the_name_is_that_of_the_last_version_in_force(category: Category) -> None:
    names = [version.value.name for version in category.versions.versions if version.value is not None]
    assert category.name == names[-1]


@pytest.mark.parametrize(
    ("category", "day"),
    [
        (categories.FRENCH, date(2023, 5, 30)),
        (categories.TRANSPORT, date(2025, 2, 27)),
        (categories.AGRICULTURE, date(2026, 2, 18)),
        (categories.EDUCATION, date(2025, 2, 26)),
        (categories.PHYSICIANS, date(2025, 12, 7)),
        (categories.MILITARY, date(2026, 2, 17)),
    ],
    ids=str,
)
def test_a_category_not_in_force_is_refused_with_its_periods(category: Category, day: date) -> None:
    assert not category.in_force(on=day)
    with pytest.raises(NotInForce, match=f"not in force on {day}; in force .*20"):
        category.rule(on=day)


def test_periods_are_said_where_a_category_was_retired() -> None:
    with pytest.raises(NotInForce, match=r"in force 2023-05-31 to 2026-02-17$"):
        categories.AGRICULTURE.occupations(on=date(2026, 9, 1))


@pytest.mark.parametrize("category", CATEGORIES, ids=lambda category: category.id)
def test_a_category_survives_pickling_and_is_known_by_its_identifier(category: Category) -> None:
    again = pickle.loads(pickle.dumps(category))  # noqa: S301  bytes made here
    assert again == category
    assert hash(again) == hash(category)
    assert again.versions is category.versions
    assert category != next(other for other in CATEGORIES if other.id != category.id)
