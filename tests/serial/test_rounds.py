"""Rounds, entries of the pool and rows of the grid have documents, programs and categories by their identifiers."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry.candidate import Level
from expressentry.categories import CATEGORIES, FRENCH
from expressentry.errors import InvalidCandidate
from expressentry.language import Benchmark
from expressentry.programs import CEC, PROGRAMS, GridFactors
from expressentry.rounds import Entry, Round, past
from expressentry.serial import dumps, loads, schema

DAYS = st.dates(date(2015, 1, 1), date(2026, 10, 1))
moments = st.none() | st.builds(datetime.combine, DAYS, st.times(timezones=st.just(UTC)))
entries = st.builds(
    Entry,
    st.text(min_size=1) | st.integers(),
    score=st.integers(0, 1200),
    submitted=moments,
    programs=st.frozensets(st.sampled_from(PROGRAMS)),
    categories=st.frozensets(st.sampled_from(CATEGORIES)),
)
levels = st.integers(0, 10)
benchmarks = st.builds(Benchmark.clb, listening=levels, reading=levels, writing=levels, speaking=levels)
grid_rows = st.builds(
    GridFactors,
    age=st.integers(18, 60),
    education=st.sampled_from(Level),
    first=st.none() | benchmarks,
    second=st.none(),
    work=st.integers(0, 10),
    arranged_employment=st.booleans(),
    own_study=st.booleans(),
    own_work=st.booleans(),
    relative=st.booleans(),
    partner_language=st.none() | benchmarks,
    partner_study=st.booleans(),
    partner_work=st.booleans(),
)


@given(entries | grid_rows)
def test_entries_and_rows_come_back(value: object) -> None:
    text = dumps(value)
    assert loads(text, type(value)) == value
    assert dumps(loads(text, type(value))) == text


@pytest.mark.parametrize("held", past(), ids=lambda held: held.number)
def test_every_recorded_round_comes_back(held: Round) -> None:
    assert loads(dumps(held), Round) == held


def test_programs_and_categories_are_written_by_their_identifiers() -> None:
    entry = Entry("a-17", score=431, programs=PROGRAMS, categories={FRENCH})
    assert json.loads(dumps(entry)) == {
        "format": 1,
        "key": "a-17",
        "score": 431,
        "programs": ["cec", "fst", "fsw", "pnp"],
        "categories": ["french"],
    }
    held = Round(on=date(2026, 9, 18), program=CEC, lowest_score=519)
    assert json.loads(dumps(held)) == {"format": 1, "on": "2026-09-18", "program": "cec", "lowest_score": 519}


def test_every_fault_of_an_entry_is_told_at_once() -> None:
    with pytest.raises(InvalidCandidate) as refused:
        loads('{"key": "a", "score": -1, "programs": ["cec", "csq"], "categories": ["trade"]}', Entry)
    assert str(refused.value).splitlines()[1:] == [
        "  programs[1]: 'csq' is not accepted; accepted: fsw, cec, fst, pnp",
        "  categories[0]: 'trade' is not accepted (did you mean 'trades'?); accepted: "
        + ", ".join(category.id for category in CATEGORIES),
        "  score: -1 is not a number of points; 0 or more is",
    ]


def test_the_schema_of_an_entry_lists_the_programs() -> None:
    made = schema(Entry)
    properties, definitions = made["properties"], made["$defs"]
    assert isinstance(properties, dict)
    assert isinstance(definitions, dict)
    assert properties["programs"] == {"type": "array", "items": {"$ref": "#/$defs/Program"}, "uniqueItems": True}
    assert definitions["Program"] == {"type": "string", "enum": ["cec", "fst", "fsw", "pnp"]}
    assert set(definitions["Category"]["enum"]) == {category.id for category in CATEGORIES}
