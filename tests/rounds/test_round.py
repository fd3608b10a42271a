"""Rounds and entries: what they are made of, how they print, and what is refused."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from expressentry.categories import FRENCH, STEM, TRANSPORT
from expressentry.errors import InvalidCandidate, NotInForce
from expressentry.programs import CEC, FST, FSW, PNP
from expressentry.rounds import Entry, NoTieBreak, Round, past
from expressentry.rounds.round import to_the_second

DAY = date(2026, 9, 18)
STAMP = datetime(2026, 8, 1, 13, 14, 15, tzinfo=UTC)


def test_a_round_names_the_programs_of_its_kind() -> None:
    assert Round(on=DAY).programs == {CEC, FSW, FST, PNP}
    assert Round(on=DAY, category=FRENCH).programs == {CEC, FSW, FST}
    assert Round(on=DAY, program=PNP).programs == {PNP}
    assert Round(on=DAY, programs=[CEC, FSW]).programs == {CEC, FSW}


def test_a_round_for_one_program_is_the_same_however_it_is_said() -> None:
    assert Round(on=DAY, programs={CEC}) == Round(on=DAY, program=CEC) == Round(on=DAY, programs=CEC)
    assert Round(on=DAY, programs={CEC}).kind == "program"
    assert Round(on=DAY, category=FRENCH, programs={CEC}).kind == "category"
    assert Round(on=DAY).kind == "general"


def test_a_round_without_a_tie_breaking_moment_says_why() -> None:
    assert Round(on=DAY).no_tie_break is NoTieBreak.NOT_GIVEN
    assert Round(on=date(2017, 6, 5)).no_tie_break is NoTieBreak.EVERYONE
    assert Round(on=date(2017, 6, 6)).no_tie_break is NoTieBreak.NOT_GIVEN
    assert Round(on=DAY, tie_break=STAMP).no_tie_break is None
    assert all(reason.word.fr for reason in NoTieBreak)


def test_an_announced_round_has_no_result_yet() -> None:
    announced = Round(on=DAY, category=FRENCH, lowest_score=400, tie_break=STAMP).announced(invitations=2_000)
    assert announced == Round(on=DAY, category=FRENCH, invitations=2_000)


@pytest.mark.parametrize(
    ("held", "line"),
    [
        (Round(on=DAY), "<Round 2026-09-18: general round>"),
        (
            Round(on=DAY, program=CEC, lowest_score=519),
            "<Round 2026-09-18: Canadian Experience Class, lowest score 519>",
        ),
        (
            past(number="252")[0],
            "<Round #252 2023-06-28: Healthcare occupations, 500 invitations, lowest score 476>",
        ),
    ],
    ids=str,
)
def test_a_round_prints_on_one_line(held: Round, line: str) -> None:
    assert repr(held) == line


def test_a_round_is_named_in_both_languages() -> None:
    assert past(number="252")[0].title.fr == "ronde nº 252 du 28 juin 2023, Professions de la santé"
    assert Round(on=DAY).title.en == "round of 2026-09-18, general round"


def test_rounds_and_entries_are_values() -> None:
    entry = Entry("a", score=400, submitted=STAMP, programs={CEC}, categories={STEM})
    held = Round(on=DAY, category=FRENCH, lowest_score=400, tie_break=STAMP)
    for value in (entry, held):
        assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  bytes made here
        assert hash(value) == hash(pickle.loads(pickle.dumps(value)))  # noqa: S301


def test_a_profile_expires_a_year_later_at_the_same_time() -> None:
    assert Entry("a", score=1, programs={CEC}, submitted=STAMP).expires == datetime(2027, 8, 1, 13, 14, 15, tzinfo=UTC)
    assert Entry("a", score=1, programs={CEC}).expires is None
    sooner = STAMP + timedelta(days=30)
    assert Entry("a", score=1, programs={CEC}, submitted=STAMP, expires=sooner).expires == sooner


def test_stamps_are_read_to_the_second() -> None:
    assert to_the_second(STAMP + timedelta(microseconds=999_999)) == STAMP


BAD_ROUNDS: list[tuple[dict[str, Any], str]] = [
    ({"at": datetime(2026, 9, 18, 12)}, "at: takes a moment with its time zone"),
    ({"tie_break": datetime(2026, 8, 1)}, "tie_break: takes a moment with its time zone"),
    ({"tie_break": date(2026, 8, 1)}, "tie_break: takes a moment"),
    ({"lowest_score": -1}, "lowest_score: -1 is not a number of points"),
    ({"lowest_score": 400.5}, "lowest_score: takes a whole number of points"),
    ({"invitations": -1}, "invitations: -1 is not a number of invitations"),
    ({"category": "french"}, "category: "),
    ({"program": "cec"}, "program: "),
    ({"programs": {"cec"}}, "programs: takes programs"),
    ({"programs": 5}, "programs: takes programs, got 5"),
    ({"program": CEC, "programs": {CEC, FSW}}, "programs: a round for one program names that program alone"),
    ({"program": CEC, "category": FRENCH}, "program: a round is for a category or for a program, not for both"),
    ({"tie_break": STAMP, "no_tie_break": NoTieBreak.EVERYONE}, "no_tie_break: is given although"),
    ({"number": 447}, "number: takes a text"),
]


@pytest.mark.parametrize(("facts", "said"), BAD_ROUNDS, ids=lambda value: str(value)[:60])
def test_an_impossible_round_is_refused(facts: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidCandidate) as refused:
        Round(on=DAY, **facts)
    assert said in str(refused.value)


def test_a_round_on_no_day_is_refused() -> None:
    with pytest.raises(TypeError, match="takes a calendar date"):
        Round(on=datetime(2026, 9, 18, tzinfo=UTC))
    with pytest.raises(InvalidCandidate) as refused:
        Round(on="2026-09-18", tie_break=STAMP)  # type: ignore[arg-type]  # a text is no day
    assert "on: takes a calendar date" in str(refused.value)
    with pytest.raises(NotInForce, match="there are none on 2014-12-31"):
        Round(on=date(2014, 12, 31))


def test_a_round_for_a_category_not_in_force_is_refused() -> None:
    with pytest.raises(NotInForce, match="Transport occupations: not in force on 2025-06-01"):
        Round(on=date(2025, 6, 1), category=TRANSPORT)


BAD_ENTRIES: list[tuple[dict[str, Any], str]] = [
    ({"submitted": datetime(2026, 7, 1)}, "submitted: takes a moment with its time zone"),
    ({"submitted": "2026-07-01"}, "submitted: takes a moment"),
    ({"submitted": STAMP, "expires": datetime(2026, 7, 1)}, "expires: takes a moment with its time zone"),
    ({"score": -1}, "score: -1 is not a number of points"),
    ({"score": "431"}, "score: takes a whole number of points"),
    ({"key": None}, "key: takes a text or a whole number, got None"),
    ({"programs": "cec"}, "programs: takes programs"),
    ({"programs": None}, "programs: takes programs, got None"),
    ({"categories": {"french"}}, "categories: takes categories"),
    ({"categories": 7}, "categories: takes categories, got 7"),
]


@pytest.mark.parametrize(("facts", "said"), BAD_ENTRIES, ids=lambda value: str(value)[:60])
def test_an_impossible_entry_is_refused(facts: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidCandidate) as refused:
        Entry(**{"key": "a", "score": 400, "programs": {CEC}, **facts})
    assert said in str(refused.value)


def test_one_program_and_one_category_may_be_given_alone() -> None:
    assert Entry("a", score=1, programs=CEC, categories=STEM) == Entry("a", score=1, programs={CEC}, categories=[STEM])
