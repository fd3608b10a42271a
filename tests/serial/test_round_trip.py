"""What is written is read back as it was, whatever the facts."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry import testing
from expressentry.candidate import Candidate, Education, Level, Profile, WorkPeriod
from expressentry.language import Benchmark, LanguageResult, Test
from expressentry.serial import dumps, loads
from expressentry.serial.writing import number
from expressentry.testing.rows import factors

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

FACTS: list[SearchStrategy[Any]] = [
    testing.candidates(),
    testing.certificates(),
    testing.children(),
    testing.credential_assessments(),
    testing.educations(),
    testing.funds(),
    testing.job_offers(),
    testing.language_results(),
    testing.leaves(),
    testing.military_services(),
    testing.nominations(),
    testing.occupations(),
    testing.partners(),
    testing.profiles(),
    testing.recruiter_offers(),
    testing.relatives(),
    testing.residences(),
    testing.work_periods(),
    testing.work_permits(),
    factors(),
]


@given(st.one_of(FACTS))
def test_facts_come_back(facts: object) -> None:
    text = dumps(facts)
    assert loads(text, type(facts)) == facts
    assert dumps(loads(text, type(facts))) == text


@given(testing.candidates())
def test_keys_are_in_class_order_and_the_format_is_first(candidate: Candidate) -> None:
    keys = list(json.loads(dumps(candidate)))
    order = ["format", *(attribute.name for attribute in attrs.fields(Candidate))]
    assert keys == [key for key in order if key in keys]


@given(st.one_of(FACTS))
def test_facts_are_hashable_and_equal_to_their_copies(facts: object) -> None:
    assert hash(loads(dumps(facts), type(facts))) == hash(facts)


@given(st.fractions(min_value=Fraction(1, 9), max_value=168, max_denominator=97))
def test_hours_are_written_exactly(hours: Fraction) -> None:
    written = json.loads(json.dumps(number(hours)), parse_float=Decimal)
    assert Fraction(str(written)) == hours


def test_a_number_is_a_text_only_where_json_numbers_are_not_exact() -> None:
    assert [number(Fraction(hours)) for hours in ("40", "37.5", "0.1", "112/3")] == [40, 37.5, 0.1, "112/3"]
    assert number(Decimal("7.50")) == 7.5
    assert number(Decimal("0.1000000000000000000000001")) == "0.1000000000000000000000001"


def test_what_nothing_was_said_of_is_left_out() -> None:
    assert json.loads(dumps(Candidate(date(1996, 5, 2)))) == {"format": 1, "born": "1996-05-02"}
    education = Education(Level.TWO_YEAR, country="CA", campus_country="US")
    assert json.loads(dumps(education)) == {
        "format": 1,
        "level": "two-year",
        "country": "CA",
        "campus_country": "US",
    }


def test_an_empty_list_of_children_is_not_the_same_as_silence() -> None:
    none = Candidate(date(1996, 5, 2), children=[])
    assert json.loads(dumps(none))["children"] == []
    assert loads(dumps(none), Candidate) != Candidate(date(1996, 5, 2))


def test_what_is_left_out_may_also_be_written() -> None:
    text = '{"born": "1996-05-02", "partner": null, "work": [], "in_canada": null, "format": 1}'
    assert loads(text, Candidate) == Candidate(date(1996, 5, 2))


@pytest.mark.parametrize(
    ("written", "hours"),
    [("40", 40), ("37.5", Fraction(75, 2)), ('"37.5"', Fraction(75, 2)), ('"112/3"', Fraction(112, 3)), ("4E1", 40)],
)
def test_hours_are_read_exactly(written: str, hours: Fraction | int) -> None:
    text = f'{{"noc": "21232", "start": "2019-01-07", "country": "CA", "hours_per_week": {written}}}'
    assert loads(text, WorkPeriod).hours_per_week == hours


def test_moments_keep_their_instant() -> None:
    toronto = timezone(timedelta(hours=-4))
    profile = Profile(submitted=datetime(2026, 7, 3, 8, tzinfo=toronto))
    assert loads('{"submitted": "2026-07-03T12:00:00Z"}', Profile) == profile
    assert loads(dumps(profile), Profile).submitted == datetime(2026, 7, 3, 12, tzinfo=UTC)


def test_a_score_of_zero_is_lawful() -> None:
    result = LanguageResult(
        Test.CELPIP_GENERAL, listening=0, reading=0, writing=0, speaking=0, taken_on=date(2026, 2, 1)
    )
    assert loads(dumps(result), LanguageResult) == result


def test_levels_have_documents_of_their_own() -> None:
    levels = Benchmark.nclc(listening=7, reading=8, writing=9, speaking=10)
    assert json.loads(dumps(levels))["scale"] == "NCLC"
    assert loads(dumps(levels), Benchmark) == levels


@pytest.mark.parametrize("path", sorted(Path(__file__).with_name("written").glob("*.json")), ids=lambda path: path.stem)
def test_documents_of_earlier_versions_are_still_read_and_written_alike(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert dumps(loads(text, Candidate)) + "\n" == text


def test_cattrs_is_imported_only_when_json_is_first_used() -> None:
    program = (
        "import sys, expressentry.serial as serial, expressentry.candidate as facts\n"
        "assert 'cattrs' not in sys.modules\n"
        "serial.loads('{\"amount\": 1}', facts.Funds)\n"
        "assert 'cattrs' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
