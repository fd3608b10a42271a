"""Answers as documents: a decision that was read is equal to the one written and explains itself as it did."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from expressentry.crs.scoring import score
from expressentry.decision import Certainty, Decision, Outcome, Step
from expressentry.errors import InvalidCandidate
from expressentry.language import Ability, Benchmark, LanguageResult, Test, benchmark, conversion
from expressentry.law import INSTRUMENTS, IRPR, READINGS, Citation, Text
from expressentry.law.citation import Instrument
from expressentry.noc import Noc
from expressentry.serial import dumps, loads
from expressentry.testing.rows import factors, rule_dates

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from expressentry.crs.factors import Factors

TEXTS = st.builds(Text, *[st.text(st.characters(exclude_categories=["Cs"]), min_size=1)] * 2)
CITATIONS = st.builds(
    Citation, st.sampled_from([*INSTRUMENTS.values()][:4]), st.sampled_from([None, "76(1)(b)(i)", "87.1(2)(a)"])
)
VALUES: SearchStrategy[int | Outcome | Text] = st.integers(-600, 1200) | st.sampled_from(Outcome) | TEXTS


def _steps(parts: SearchStrategy[tuple[Step, ...]]) -> SearchStrategy[Step]:
    return st.builds(
        Step,
        st.sampled_from(["core", "core/age", "spouse"]),
        TEXTS,
        VALUES,
        maximum=st.none() | st.integers(0, 1200),
        given=st.none() | TEXTS,
        citation=st.none() | CITATIONS,
        certainty=st.sampled_from(Certainty),
        steps=parts,
        note=st.none() | TEXTS,
        needed=st.none() | TEXTS,
        interpretations=st.lists(st.sampled_from([*READINGS.values()][:2]), max_size=2).map(tuple),
    )


STEPS = st.recursive(_steps(st.just(())), lambda step: _steps(st.lists(step, max_size=2).map(tuple)), max_leaves=4)
DECISIONS: SearchStrategy[Decision[Any]] = st.builds(
    Decision,
    TEXTS,
    TEXTS,
    VALUES | st.none(),
    st.dates(date(2015, 1, 1), date(2027, 12, 31)),
    st.lists(STEPS, max_size=2).map(tuple),
    edition=st.sampled_from(["", "crs:2025-03-25"]),
    maximum=st.none() | st.integers(0, 1200),
    basis=st.lists(STEPS, max_size=1).map(tuple),
    caveats=st.lists(TEXTS, max_size=1).map(tuple),
    assumptions=st.lists(TEXTS, max_size=1).map(tuple),
    interpretations=st.lists(st.sampled_from([*READINGS.values()][:2]), max_size=2).map(tuple),
    not_checked=st.lists(TEXTS, max_size=1).map(tuple),
    incomplete=st.booleans(),
)


@given(DECISIONS)
def test_a_decision_comes_back_and_explains_itself_as_before(decision: Decision[object]) -> None:
    read = loads(dumps(decision), Decision)
    assert read == decision
    assert type(read.value) is type(decision.value)
    assert [read.explain(lang) for lang in ("en", "fr")] == [decision.explain(lang) for lang in ("en", "fr")]
    assert repr(read) == repr(decision)


RESULT = LanguageResult(
    Test.IELTS_GENERAL, listening=8, reading=7, writing=7, speaking="7.5", taken_on=date(2026, 2, 1)
)


@given(factors(), rule_dates())
@pytest.mark.filterwarnings("ignore::expressentry.errors.RulesIncomplete")
def test_a_score_comes_back_and_explains_itself_as_before(row: Factors, day: date) -> None:
    decision = score(row, on=day)
    read = loads(dumps(decision), Decision[int])
    assert read == decision
    assert read.explain("fr") == decision.explain("fr")


def test_a_decision_of_points_comes_back() -> None:
    decision = benchmark(Test.IELTS_GENERAL, Ability.SPEAKING, 7.5, on=date(2026, 6, 1))
    assert loads(dumps(decision), Decision[int]) == decision


def test_a_decision_of_another_class_is_read_where_the_class_is_named() -> None:
    decision = conversion(RESULT, on=date(2026, 6, 1))
    assert loads(dumps(decision), Decision[Benchmark]) == decision
    with pytest.raises(InvalidCandidate) as caught:
        loads(dumps(decision), Decision)
    assert "  value: is an answer of another class; name the class to read" in str(caught.value)


def test_a_value_is_of_the_class_that_is_named() -> None:
    decision = benchmark(Test.IELTS_GENERAL, Ability.SPEAKING, 7.5, on=date(2026, 6, 1))
    with pytest.raises(InvalidCandidate) as caught:
        loads(dumps(decision), Decision[Outcome])
    assert str(caught.value).endswith("  value: takes one of 'met', 'unmet', 'unknown', got 10")


def test_codes_of_either_edition_come_back() -> None:
    codes = (Noc("21232"), Noc("2174", edition=2016))
    decision = Decision(Text("Occupations", "Professions"), Text("all", "toutes"), codes, date(2026, 6, 1))
    assert loads(dumps(decision), Decision[tuple[Noc, ...]]) == decision
    with pytest.raises(InvalidCandidate) as caught:
        loads(dumps(decision).replace("2174", "9999"), Decision[tuple[Noc, ...]])
    assert "  value[1]: '9999' is not a unit group of NOC 2016" in str(caught.value)


def test_laws_and_readings_are_written_by_their_identifiers() -> None:
    step = Step("core", Text("Core", "Base"), 1, citation=Citation(IRPR, "76"), interpretations=(READINGS["leap_day"],))
    written = json.loads(dumps(step))
    assert written["citation"] == {"instrument": "IRPR", "pinpoint": "76"}
    assert written["interpretations"] == ["leap_day"]


def test_a_law_of_a_trial_is_written_in_full() -> None:
    bill = Instrument(
        "BILL",
        short=Text("Bill", "Projet"),
        title=Text("A bill", "Un projet de loi"),
        url=Text("https://a", "https://b"),
    )
    reading = evolve(READINGS["leap_day"], chosen=Text("on 28 February", "le 28 février"))
    step = Step("core", Text("Core", "Base"), 1, citation=Citation(bill, "2"), interpretations=(reading,))
    assert loads(dumps(step), Step) == step
    assert json.loads(dumps(step))["citation"]["instrument"]["short"] == {"en": "Bill", "fr": "Projet"}


def test_an_identifier_is_never_a_number() -> None:
    text = '{"instrument": 7, "pinpoint": "2"}'
    with pytest.raises(InvalidCandidate) as caught:
        loads(text, Citation)
    assert str(caught.value).endswith("  instrument: 7 is not known to this version")


def test_a_decision_nested_without_end_is_refused() -> None:
    head, tail = '{"id": "a", "name": {"en": "a", "fr": "a"}, "value": 1, "steps": [', "]}"
    with pytest.raises(InvalidCandidate) as caught:
        loads(head * 300 + tail * 300, Step)
    assert str(caught.value).endswith("nested too deeply")
