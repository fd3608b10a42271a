"""The record of rounds: what the tool makes of the saved feed, a second reading of it, and what it refuses."""

from __future__ import annotations

import csv
import hashlib
import importlib.util
import json
import tomllib
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import expressentry
from expressentry import categories
from expressentry.errors import NotInForce
from expressentry.law import Certainty
from expressentry.programs import CEC, FST, FSW, PNP
from expressentry.rounds import NoTieBreak, past

if TYPE_CHECKING:
    from types import ModuleType

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
RECORD = Path(expressentry.__file__).parent / "rounds" / "data"
FEED: list[dict[str, str]] = json.loads((HERE / "data" / "feed.json").read_text("utf-8"))
with (HERE / "data" / "table.csv").open(encoding="utf-8", newline="") as lines:
    TABLE = list(csv.DictReader(lines))
PROGRAMS = {"cec": CEC, "fsw": FSW, "fst": FST, "pnp": PNP}


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("rounds_data", ROOT / "tools" / "rounds_data.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = _tool()


def complete(row: dict[str, str], **changes: str) -> dict[str, str]:
    """Return a row of the feed with the fields that are not read."""
    return {**dict.fromkeys(TOOL.OTHER_FIELDS, ""), **row, **changes}


def row(number: str, **changes: str) -> dict[str, str]:
    return complete(next(row for row in FEED if row["drawNumber"] == number), **changes)


def one(number: str) -> Any:
    (held,) = past(number=number)
    return held


def test_the_tool_makes_the_same_record_of_the_same_feed(tmp_path: Path) -> None:
    feed = tmp_path / "feed.json"
    feed.write_text(json.dumps({"classes": "", "rounds": [complete(row) for row in FEED]}), "utf-8")
    TOOL.main(feed, HERE / "data" / "table.csv", tmp_path)
    for name in ("rounds.csv", "SOURCES.toml"):
        again = (tmp_path / name).read_bytes()
        assert again == (RECORD / name).read_bytes(), f"run tools/rounds_data.py: {name} is not what it makes"


def test_the_sources_name_the_rows_and_the_checksum() -> None:
    sources = tomllib.loads((RECORD / "SOURCES.toml").read_text("utf-8"))
    data = (RECORD / "rounds.csv").read_bytes()
    assert sources["rounds.csv"]["sha256"] == hashlib.sha256(data).hexdigest()
    assert sources["rounds.csv"]["rows"] == len(past()) == 448
    assert all(slip["reason"] for slip in [*sources["slips"], *sources["kept"]])


def test_every_round_from_1_to_447_is_there_and_91_twice() -> None:
    assert [held.number for held in past()] == [
        name for number in range(1, 448) for name in (["91a", "91b"] if number == 91 else [str(number)])
    ]
    days = [held.on for held in past()]
    assert days == sorted(days)


@pytest.mark.parametrize("known", TABLE, ids=lambda known: known["round_number"])
def test_each_round_is_that_of_the_second_reading(known: dict[str, str]) -> None:
    held = one(known["round_number"])
    stamps = {name: f"{moment:%Y-%m-%dT%H:%M:%SZ}" if moment else "" for name, moment in
              (("round_datetime_utc", held.at), ("tie_break_utc", held.tie_break))}  # fmt: skip
    version = f"{held.category.id}@{held.category.rule(on=held.on).since}" if held.category else ""
    group = held.category.id if held.category else held.program.id if held.program else ""
    assert {name: value for name, value in known.items() if name != "programs_named"} == {
        "round_number": held.number,
        "round_date": str(held.on),
        "official_name_en": held.official_name,
        "round_type": held.kind,
        "category_or_program_id": group,
        "category_version": version,
        "invitations": str(held.invitations),
        "crs_cutoff": str(held.lowest_score),
        **stamps,
    }


def test_a_version_named_by_a_round_is_one_list() -> None:
    versions = {
        (held.category.id, held.version, held.category.rule(on=held.on).since)
        for held in past()
        if held.category is not None
    }
    assert len(versions) == len({(name, version) for name, version, _ in versions})
    assert len(versions) == len({(name, since) for name, _, since in versions})


def test_published_numbers_of_rounds() -> None:
    since_251 = [held for held in past() if held.number not in {None, "91a", "91b"} and int(held.number or 0) >= 251]
    assert Counter(held.program for held in since_251 if held.program) == {PNP: 58, CEC: 42}
    assert Counter(held.category.id for held in since_251 if held.category) == {
        "french": 36, "healthcare": 16, "stem": 3, "trades": 7, "transport": 4, "agriculture": 3, "education": 2,
        "physicians": 3, "senior_managers": 3, "military": 1,
    }  # fmt: skip
    assert [held.number for held in past(program=FSW)] == ["240"]
    assert past(program=FST)[-1].on == date(2020, 8, 6)
    assert [held.number for held in past() if held.kind == "general"][-1] == "294"


def test_no_round_for_a_category_names_the_nominee_program() -> None:
    for held in past():
        expected = {"category": {CEC, FSW, FST}, "general": {CEC, FSW, FST, PNP}, "program": {held.program}}
        assert held.programs == expected[held.kind]


def test_which_rounds_have_no_tie_breaking_moment_and_why() -> None:
    without = {held.number: held.no_tie_break for held in past() if held.tie_break is None}
    lacking = [str(number) for number in range(435, 448) if number != 444]
    assert without == {
        **{str(number): NoTieBreak.EVERYONE for number in range(1, 77)},
        "208": NoTieBreak.NO_YEAR,
        **dict.fromkeys(lacking, NoTieBreak.NOT_IN_COPY),
    }


def test_slips_are_repaired() -> None:
    assert one("357").at == datetime(2025, 7, 22, 16, 27, 45, tzinfo=UTC)
    assert one("210").tie_break == datetime(2021, 6, 22, 20, 19, 59, tzinfo=UTC)
    assert one("432").tie_break == datetime(2026, 7, 3, 21, 35, 13, tzinfo=UTC)
    assert one("139").tie_break == one("139").at == datetime(2020, 3, 19, 2, 4, 6, tzinfo=UTC)


def test_rounds_whose_utc_day_is_not_the_canadian_date() -> None:
    found = [held.number for held in past() if held.at is not None and held.at.date() != held.on]
    assert found == ["7", "8", "9", "11", "13", "104", "108", "139", "146", "148"]


def test_later_rounds_are_known_from_copies() -> None:
    grades = {held.number: held.certainty for held in past()}
    assert {number for number, grade in grades.items() if grade is Certainty.SECONDARY} == {
        str(number) for number in range(435, 448)
    }


def test_past_takes_days_category_program_and_number() -> None:
    assert len(past()) == 448
    assert [held.number for held in past(since=date(2026, 9, 16), until=date(2026, 9, 28))] == ["444", "445"]
    assert [held.number for held in past(category=categories.MILITARY)] == ["430"]
    assert {held.kind for held in past(program=PNP)} == {"program"}
    assert [held.lowest_score for held in past(number="91b")] == [902]
    assert past(category=categories.RESEARCHERS) == ()


@pytest.mark.parametrize("name", ["since", "until"])
def test_past_refuses_what_is_no_day(name: str) -> None:
    with pytest.raises(TypeError, match=f"{name}= takes a calendar date"):
        past(**{name: datetime(2026, 1, 1, tzinfo=UTC)})  # type: ignore[arg-type]  # a day of any name


REFUSED = [
    ({"drawDateTime": "August 7th, 2026 at 10:08:20 UTC"}, "drawDateTime", "is not a moment"),
    ({"drawDateTime": "Augst 7, 2026 at 10:08:20 UTC"}, "drawDateTime", "does not match format"),
    ({"drawDateTime": "August 8, 2026 at 10:08:20 UTC"}, "drawDateTime", "is not on the day"),
    ({"drawDateTime": ""}, "drawDateTime", "is not on the day"),
    ({"drawCutOff": ""}, "drawCutOff", "every round since 2017-11-08"),
    ({"drawCutOff": "October 11, 2024 at 14:55:49 UTC"}, "drawCutOff", "in the year before"),
    ({"drawCutOff": "August 7, 2026 at 10:08:21 UTC"}, "drawCutOff", "in the year before"),
    ({"drawSize": "3OO"}, "drawSize", "is not a whole number"),
    ({"drawCRS": "47.0"}, "drawCRS", "is not a whole number"),
    ({"drawName": "Space Occupations, 2026-Version 1"}, "drawName", "is no known"),
    ({"drawName": "Transport Occupations"}, "drawName", "is no known"),
    ({"drawName": "Canadian Experience Class (Version 1)"}, "drawName", "is no known"),
    ({"drawText2": "Federal Skilled Pilots"}, "drawText2", "names no known program"),
    ({"drawText2": "Provincial Nominee Program"}, "drawText2", "not the programs of a category"),
    ({"drawDateFull": "August 6, 2026"}, "drawDateFull", "is not the day of drawDate"),
    ({"drawColour": "red"}, "drawColour", "is a field that is missing or not known"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "field", "said"), REFUSED, ids=lambda value: str(value)[:60])
def test_the_tool_refuses_what_it_does_not_understand(changes: dict[str, str], field: str, said: str) -> None:
    with pytest.raises(SystemExit) as refused:
        TOOL.of_feed(row("434", **changes))
    assert str(refused.value).startswith(f"round 434: {field} ")
    assert said in str(refused.value)


def test_the_tool_refuses_a_field_that_is_missing() -> None:
    short = row("434")
    del short["drawCRS"]
    with pytest.raises(SystemExit, match="round 434: drawCRS None: is a field that is missing"):
        TOOL.of_feed(short)


def test_a_slip_is_repaired_only_where_it_is_printed_so() -> None:
    assert TOOL.of_feed(row("432"))["tie_break"] == "2026-07-03T21:35:13Z"
    assert TOOL.of_feed(row("432", drawCutOff="July 4, 2026 at 21:35:13 UTC"))["tie_break"] == "2026-07-04T21:35:13Z"


def test_earlier_labels_of_a_version_are_understood() -> None:
    assert TOOL.named("252", "drawName", "Healthcare occupations (2023-1)") == ("category", "healthcare", "2023-1")


def test_the_tool_refuses_copies_that_disagree_numbers_given_twice_and_gaps() -> None:
    first, second, third = (TOOL.of_feed(row(number)) for number in ("1", "2", "3"))
    assert TOOL.joined([second, first], []) == [first, second]
    assert TOOL.joined([first], [{**second, "certainty": "secondary"}]) == [first, {**second, "certainty": "secondary"}]
    with pytest.raises(SystemExit, match="round 2: lowest_score '819': the feed gives '818'"):
        TOOL.joined([first, second], [{**second, "lowest_score": "819"}])
    with pytest.raises(SystemExit, match="gives a round number twice"):
        TOOL.joined([first, first], [])
    with pytest.raises(SystemExit, match="jump from 1 to 3"):
        TOOL.joined([first, third], [])


def test_a_recorded_category_was_in_force_on_the_day() -> None:
    for held in past():
        if held.category is not None:
            assert held.category.in_force(on=held.on)
    with pytest.raises(NotInForce):
        categories.STEM.rule(on=date(2023, 5, 30))
