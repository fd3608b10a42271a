from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from attrs import frozen

from expressentry import noc
from expressentry.errors import NotInForce
from expressentry.law.dated import Dated, Version
from expressentry.law.instruments import LAUNCH
from expressentry.law.rules import InForce
from expressentry.law.text import Text
from expressentry.noc import EDITION, RESTRICTED, SKILLED, Noc

DATA = Path(__file__).parent / "data"
BEFORE, SINCE = date(2022, 11, 15), date(2022, 11, 16)


def table(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


EDITIONS = [
    (date(2015, 1, 1), 2011, 2016),
    (date(2017, 10, 23), 2011, 2016),
    (date(2017, 10, 24), 2016, 2016),
    (BEFORE, 2016, 2016),
    (SINCE, 2021, 2021),
    (date(2026, 12, 31), 2021, 2021),
]


@pytest.mark.parametrize(("day", "year", "codes"), EDITIONS)
def test_which_edition_is_used_on_which_day(day: date, year: int, codes: int) -> None:
    version = InForce(day).read(EDITION)
    assert version is not None
    assert version.value.year == year
    assert version.value.name.fr == f"CNP {year}"
    assert noc.edition(on=day) == codes == version.value.codes


def test_before_express_entry_there_is_no_edition() -> None:
    with pytest.raises(NotInForce, match="Express Entry has rules from 2015-01-01"):
        noc.edition(on=date(2014, 12, 31))


def test_a_moment_is_not_a_day() -> None:
    with pytest.raises(TypeError, match=r"pass \.date\(\)"):
        noc.edition(on=datetime(2026, 9, 1))
    with pytest.raises(TypeError, match=r"pass \.date\(\)"):
        noc.skilled(Noc("21232"), on=datetime(2026, 9, 1))


@pytest.mark.parametrize(
    ("edition", "day", "total"),
    [(2021, SINCE, 376), (2021, date(2026, 9, 1), 376), (2016, LAUNCH, 348), (2016, BEFORE, 348)],
)
def test_every_unit_group_is_skilled_or_not_as_the_regulations_say(edition: noc.Edition, day: date, total: int) -> None:
    rows = table(f"skilled_{edition}.csv")
    given = {row["code"]: row["skilled"] == "1" for row in rows}
    decided = {code.code: noc.skilled(code, on=day) for code in noc.unit_groups(edition=edition)}
    assert decided == given
    assert sum(decided.values()) == total


def test_the_categories_are_named_in_both_languages() -> None:
    assert [category.name.en for category in noc.TEER_CATEGORIES] == [f"TEER Category {number}" for number in range(6)]
    assert [category.name.fr for category in noc.TEER_CATEGORIES] == [f"catégorie FÉER {number}" for number in range(6)]
    assert [level.name.fr for level in noc.SKILL_LEVELS] == [
        "genre de compétence 0 Gestion",
        *(f"niveau de compétence {letter}" for letter in "ABCD"),
    ]


def test_every_unit_group_is_in_the_category_its_digits_say() -> None:
    for code in noc.unit_groups():
        assert noc.skill_category(code) is noc.TEER_CATEGORIES[code.teer]
    for code in noc.unit_groups(edition=2016):
        assert noc.skill_category(code).key == code.skill_level


@pytest.mark.parametrize("row", table("changes_2022.csv"), ids=lambda row: row["title"])
def test_the_sixteen_gained_and_three_lost_in_november_2022(row: dict[str, str]) -> None:
    former, latest = Noc(row["noc2016"], edition=2016), Noc(row["noc2021"])
    assert latest in noc.became(former)
    assert noc.skilled(former, on=BEFORE) is (row["change"] == "lost")
    assert noc.skilled(latest, on=SINCE) is (row["change"] == "gained")


def test_sixteen_were_gained_and_three_lost() -> None:
    changes = [row["change"] for row in table("changes_2022.csv")]
    assert (changes.count("gained"), changes.count("lost")) == (16, 3)


def moved(*, gained: bool) -> set[tuple[str, str]]:
    return {
        (link.former.code, link.latest.code)
        for code in noc.unit_groups(edition=2016)
        for link in noc.links(code)
        if noc.skilled(link.former, on=BEFORE) is not gained and noc.skilled(link.latest, on=SINCE) is gained
    }


PARTS_GAINED = {
    ("1523", "13201"),
    ("1525", "13201"),
    ("3414", "32109"),
    ("3414", "33109"),
    ("6411", "62100"),
    ("6733", "73201"),
    ("7445", "22311"),
}
PARTS_LOST = {
    ("1123", "64409"),
    ("1215", "74202"),
    ("1227", "14103"),
    ("4313", "44200"),
    ("5243", "64100"),
    ("6221", "75101"),
    ("6316", "65211"),
    ("6331", "65202"),
    ("7371", "75110"),
    ("8252", "84120"),
    ("8252", "85100"),
}


@pytest.mark.parametrize(("change", "parts"), [("gained", PARTS_GAINED), ("lost", PARTS_LOST)])
def test_nothing_else_moved_but_the_parts_that_the_concordance_shows(change: str, parts: set[tuple[str, str]]) -> None:
    whole = {(row["noc2016"], row["noc2021"]) for row in table("changes_2022.csv") if row["change"] == change}
    assert moved(gained=change == "gained") == whole | parts


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        (Noc("21232"), BEFORE, "NOC 2016"),
        (Noc("21232"), LAUNCH, "NOC 2011"),
        (Noc("2174", edition=2016), SINCE, "NOC 2021"),
    ],
)
def test_a_code_of_another_edition_than_the_days_is_refused(code: Noc, day: date, name: str) -> None:
    with pytest.raises(ValueError, match=f"occupations on {day} are coded in {name}, got Noc"):
        noc.skilled(code, on=day)


@pytest.mark.parametrize("day", [LAUNCH, BEFORE, SINCE, date(2026, 11, 2)])
def test_no_occupation_is_restricted(day: date) -> None:
    assert not any(noc.restricted(code, on=day) for code in (*noc.unit_groups(), *noc.unit_groups(edition=2016)))


T = TypeVar("T")


@frozen
class Trial:
    """Rules in which one dated rule has another text."""

    day: date
    rule: Dated[Any]
    trial: Dated[Any]

    def read(self, rule: Dated[T], /) -> Version[T] | None:
        return (self.trial if rule is self.rule else rule).on(self.day)


def test_the_restricted_occupations_can_be_replaced() -> None:
    citation = RESTRICTED.versions[0].citation
    listed = Version(date(2026, 1, 1), frozenset({Noc("41101")}), citation)
    rules = Trial(date(2026, 9, 1), RESTRICTED, RESTRICTED.with_version(listed))
    assert noc.restricted(Noc("41101"), on=date(2026, 9, 1), rules=rules)
    assert not noc.restricted(Noc("41101"), on=date(2026, 9, 1))


def test_a_trial_that_begins_later_says_nothing_before() -> None:
    rules = Trial(date(2016, 1, 1), SKILLED, Dated(SKILLED.versions[1], id=SKILLED.id))
    with pytest.raises(NotInForce, match="noc/skilled: nothing is in force on 2016-01-01"):
        noc.skilled(Noc("2174", edition=2016), on=date(2016, 1, 1), rules=rules)


@pytest.mark.parametrize("rule", [EDITION, SKILLED, RESTRICTED])
def test_every_version_has_a_citation_that_prints_in_both_languages(rule: Dated[Any]) -> None:
    for version in rule.versions:
        assert version.citation.text("en") != version.citation.text("fr")
    assert isinstance(rule.name, Text)
