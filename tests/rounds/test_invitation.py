"""Invitations: every recorded round asked, published examples, groups, programs, and candidates."""

from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

from expressentry.categories import CATEGORIES, FRENCH, HEALTHCARE, MILITARY, STEM, TRADES
from expressentry.decision import Certainty, Decision, Outcome
from expressentry.errors import InvalidCandidate
from expressentry.programs import CEC, FST, FSW, PNP, Program
from expressentry.rounds import Entry, NoTieBreak, Round, invited, past

if TYPE_CHECKING:
    from expressentry.categories import Category

PUBLISHED = tomllib.loads((Path(__file__).parent / "data" / "published.toml").read_text("utf-8"))["case"]
PROGRAMS = {program.id: program for program in (CEC, FSW, FST, PNP)}
BY_ID = {category.id: category for category in CATEGORIES}
RECORD = past()
MET, UNMET, UNKNOWN = Outcome.MET, Outcome.UNMET, Outcome.UNKNOWN
STAMP = datetime(2026, 8, 1, 13, 14, 15, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def fitting(held: Round, score: int, submitted: datetime | None = None) -> Entry:
    """Return an entry that is in the group of a round."""
    programs = {PNP} if held.program is PNP else held.programs - {PNP}
    categories: set[Category] = {held.category} if held.category else set()
    return Entry("a", score=score, submitted=submitted, programs=programs, categories=categories)


def lowest(held: Round) -> int:
    assert held.lowest_score is not None
    return held.lowest_score


@pytest.mark.parametrize("held", RECORD, ids=lambda held: held.number)
def test_every_recorded_round_can_be_asked_above_at_and_below_its_lowest_score(held: Round) -> None:
    score = lowest(held)
    stamp = held.tie_break
    assert invited(fitting(held, score + 1), held).value is MET
    assert invited(fitting(held, max(score - 1, 0)), held).value is UNMET
    if stamp is None:
        without = MET if held.no_tie_break is NoTieBreak.EVERYONE else UNKNOWN
        assert invited(fitting(held, score), held).value is without
    else:
        assert invited(fitting(held, score, stamp), held).value is MET
        assert invited(fitting(held, score, stamp - SECOND), held).value is MET
        assert invited(fitting(held, score, stamp + SECOND), held).value is UNMET
        assert invited(fitting(held, score + 1, stamp + SECOND), held).outcome("invited/rank") is MET
        assert invited(fitting(held, score), held).value is UNKNOWN


@pytest.mark.parametrize("held", RECORD, ids=lambda held: held.number)
def test_every_recorded_round_leaves_out_who_is_not_in_its_group(held: Round) -> None:
    above = fitting(held, lowest(held) + 1)
    nominee = evolve(above, programs={CEC, FSW, FST, PNP})
    assert invited(nominee, held).value is Outcome.of(PNP in held.programs)
    assert invited(evolve(above, programs=()), held).value is UNMET
    if held.category is not None:
        assert invited(evolve(above, categories=()), held).outcome("invited/group") is UNMET
    if held.program is not None:
        others = frozenset(PROGRAMS.values()) - held.programs - {PNP}
        assert invited(evolve(above, programs=others), held).value is UNMET


@pytest.mark.parametrize("case", PUBLISHED, ids=lambda case: case["id"])
def test_published_examples(case: dict[str, Any]) -> None:
    (held,) = past(number=case["round"])
    entry = Entry(
        case["id"],
        score=case["score"],
        submitted=case.get("submitted"),
        programs={PROGRAMS[case["program"]]},
        categories={BY_ID[case["category"]]} if "category" in case else (),
    )
    assert invited(entry, held).value == case["invited"]
    assert case["invited"] != case.get("source_said")


def round_for(**facts: Any) -> Round:
    return Round(**{"on": date(2026, 9, 15), "lowest_score": 519, "tie_break": STAMP, **facts})


def entry_with(*programs: Program, score: int = 520, **facts: Any) -> Entry:
    return Entry("a", score=score, submitted=STAMP, programs=programs, **facts)


def test_there_are_three_steps() -> None:
    decision = invited(entry_with(CEC), round_for(program=CEC))
    assert [step.id for step in decision.steps] == ["invited/pool", "invited/group", "invited/rank"]
    assert decision.edition == "rounds:2026-09-15"
    assert repr(decision) == "<Invitation met on 2026-09-15: round of 2026-09-15, Canadian Experience Class>"


@pytest.mark.parametrize(
    ("entry", "held", "outcome"),
    [
        (entry_with(CEC, PNP, categories={HEALTHCARE}, score=1050), round_for(category=HEALTHCARE), UNMET),
        (entry_with(CEC, PNP, score=1050), round_for(), MET),
        (entry_with(CEC, PNP, score=1050), round_for(program=PNP), MET),
        (entry_with(CEC, PNP, score=1050), round_for(program=CEC), UNMET),
        (entry_with(CEC, categories={HEALTHCARE}), round_for(category=HEALTHCARE), MET),
        (entry_with(CEC, categories={STEM}), round_for(category=HEALTHCARE), UNMET),
        (entry_with(categories={HEALTHCARE}), round_for(category=HEALTHCARE), UNMET),
        (entry_with(CEC, categories={TRADES}), round_for(program=FST), UNMET),
        (entry_with(FST), round_for(program=FST), MET),
    ],
    ids=str,
)
def test_who_is_in_the_group(entry: Entry, held: Round, outcome: Outcome) -> None:
    decision = invited(entry, held)
    assert decision.outcome("invited/group") is outcome
    assert decision.value is outcome


@pytest.mark.parametrize(
    ("programs", "held", "under"),
    [
        ((CEC, FST), round_for(category=TRADES), "Canadian Experience Class"),
        ((FSW, FST), round_for(category=TRADES), FSW.name.en),
        ((CEC, FSW, PNP), round_for(), PNP.name.en),
        ((CEC, FSW), round_for(on=date(2022, 7, 8), tie_break=None), CEC.name.en),
        ((CEC, FSW), round_for(on=date(2022, 7, 7), tie_break=None), None),
        ((CEC, FSW), round_for(on=date(2015, 1, 1), tie_break=None), FSW.name.en),
        ((FSW, FST), round_for(on=date(2015, 1, 1), tie_break=None), FST.name.en),
        ((CEC, FSW), round_for(on=date(2015, 1, 31), tie_break=None), None),
        ((CEC, FSW), round_for(on=date(2021, 7, 7), tie_break=None, program=CEC), CEC.name.en),
        ((CEC,), round_for(on=date(2019, 7, 7), tie_break=None), CEC.name.en),
    ],
)
def test_under_which_program(programs: tuple[Program, ...], held: Round, under: str | None) -> None:
    entry = Entry("a", score=520, programs=programs, categories={held.category} if held.category else ())
    step = invited(entry, held).step("invited/group/program")
    assert (step.value if under is None else step.value.en) == (under or UNKNOWN)  # type: ignore[union-attr]  # a text
    assert ([reading.id for reading in step.interpretations] == ["program_order"]) is (under is None)


def test_no_program_is_named_to_who_is_not_in_the_group() -> None:
    decision = invited(entry_with(FSW), round_for(program=CEC))
    assert "invited/group/program" not in [step.id for step in decision.walk()]
    assert "eligibility for one of: Canadian Experience Class" in decision.why_not("en")


def test_the_very_second_is_in_time_by_interpretation() -> None:
    step = invited(entry_with(CEC, score=519), round_for(program=CEC)).step("invited/rank")
    assert step.value is MET
    assert [reading.id for reading in step.interpretations] == ["tie_break_inclusive"]
    assert step.certainty is Certainty.INTERPRETED


def test_fractions_of_the_second_do_not_matter() -> None:
    entry = Entry("a", score=519, programs={CEC}, submitted=STAMP + timedelta(microseconds=1))
    assert invited(entry, round_for(program=CEC)).value is MET


def test_above_the_lowest_score_a_profile_of_the_last_hour_is_invited() -> None:
    at = datetime(2026, 9, 15, 14, tzinfo=UTC)
    entry = Entry("a", score=520, programs={CEC}, submitted=at - timedelta(hours=1))
    assert invited(entry, round_for(program=CEC, at=at)).value is MET


def test_too_late_is_said() -> None:
    late = Entry("a", score=519, programs={CEC}, submitted=STAMP + SECOND)
    decision = invited(late, round_for(program=CEC))
    assert "a profile submitted not later than 2026-08-01 13:14:15 UTC" in decision.why_not("en")
    assert "un profil soumis au plus tard le 1er août 2026 à 13:14:15 UTC" in decision.why_not("fr")


def test_too_low_is_said() -> None:
    assert "519 points or more" in invited(entry_with(CEC, score=518), round_for(program=CEC)).why_not("en")


@pytest.mark.parametrize(
    ("submitted", "held", "needed"),
    [
        (STAMP, round_for(at=STAMP - SECOND, tie_break=None), "submitted by the round"),
        (datetime(2025, 9, 15, 12, tzinfo=UTC), round_for(at=datetime(2026, 9, 15, 12, tzinfo=UTC)), "had not expired"),
        (datetime(2026, 9, 16, 5, tzinfo=UTC), round_for(), "submitted by the round"),
        (datetime(2025, 9, 15, 5, tzinfo=UTC), round_for(), "had not expired"),
    ],
    ids=str,
)
def test_who_is_not_in_the_pool_at_the_moment(submitted: datetime, held: Round, needed: str) -> None:
    decision = invited(Entry("a", score=600, programs={CEC}, submitted=submitted), held)
    assert decision.outcome("invited/pool") is UNMET
    assert needed in decision.why_not("en")


@pytest.mark.parametrize(
    ("submitted", "held"),
    [
        (STAMP, round_for(at=STAMP)),
        (datetime(2025, 9, 15, 12, 0, 1, tzinfo=UTC), round_for(at=datetime(2026, 9, 15, 12, tzinfo=UTC))),
        (datetime(2026, 9, 16, 4, 59, 59, tzinfo=UTC), round_for()),
        (datetime(2025, 9, 15, 5, 0, 1, tzinfo=UTC), round_for()),
    ],
    ids=str,
)
def test_who_is_in_the_pool_at_the_moment(submitted: datetime, held: Round) -> None:
    entry = Entry("a", score=600, programs={CEC}, submitted=submitted)
    assert invited(entry, held).outcome("invited/pool") is MET


def test_where_the_utc_day_differs_the_moment_counts_for_the_pool() -> None:
    (held,) = past(number="104")
    assert held.at is not None
    entry = fitting(held, 600, held.at - timedelta(hours=1))
    step = invited(entry, held).step("invited/pool/profile")
    assert step.value is MET
    assert [reading.id for reading in step.interpretations] == ["round_moment"]


def test_rounds_after_the_rule_and_before_the_first_stamp_rest_on_a_reading() -> None:
    for number, readings in (("65", []), ("66", ["no_tie_break"]), ("76", ["no_tie_break"])):
        (held,) = past(number=number)
        step = invited(fitting(held, lowest(held)), held).step("invited/rank")
        assert [reading.id for reading in step.interpretations] == readings
        assert step.note == NoTieBreak.EVERYONE.word


def test_a_round_known_from_copies_is_no_surer_than_they_are() -> None:
    (held,) = past(number="447")
    assert invited(fitting(held, 600), held).certainty is Certainty.SECONDARY


def test_a_moment_given_takes_the_place_of_the_entry_s_own() -> None:
    entry = Entry("a", score=519, programs={CEC}, submitted=STAMP + SECOND)
    assert invited(entry, round_for(program=CEC), profile_submitted=STAMP).value is MET


def test_a_round_without_a_lowest_score_is_refused() -> None:
    with pytest.raises(InvalidCandidate) as refused:
        invited(entry_with(CEC), Round(on=date(2026, 9, 15), program=CEC).announced(invitations=10))
    assert "lowest_score: round of 2026-09-15, Canadian Experience Class has none" in str(refused.value)


@pytest.mark.parametrize("moment", [datetime(2026, 7, 1), date(2026, 7, 1), "2026-07-01"])
def test_what_is_no_moment_is_refused(moment: Any) -> None:
    with pytest.raises(InvalidCandidate) as refused:
        invited(entry_with(CEC), round_for(), profile_submitted=moment)
    assert "profile_submitted: takes a moment with its time zone" in str(refused.value)


def test_who_is_neither_a_candidate_nor_an_entry_is_refused() -> None:
    with pytest.raises(TypeError, match="a round invites a Candidate or an Entry, got 'a-17'"):
        invited("a-17", round_for())  # type: ignore[arg-type]  # a key is no entry


@pytest.mark.parametrize("number", ["1", "104", "240", "294", "430", "447"])
def test_every_answer_prints_in_both_languages(number: str) -> None:
    (held,) = past(number=number)
    for score in (0, lowest(held), 1200):
        decision: Decision[Outcome] = invited(fitting(held, score), held)
        for lang in ("en", "fr"):
            assert held.title(lang) in decision.explain(lang)
            assert bool(decision.why_not(lang)) is (decision.value is not MET)


def test_after_the_last_check_an_answer_carries_a_caveat() -> None:
    decision = invited(entry_with(CEC), round_for(on=date(2026, 10, 2), program=CEC))
    assert ["the rounds of invitations" in text.en for text in decision.caveats] == [True]
    more = invited(entry_with(CEC, categories={FRENCH}), round_for(on=date(2026, 10, 2), category=FRENCH))
    assert len(more.caveats) == 2


def test_the_military_round_of_2026_invited_four_people_with_368_points_or_more() -> None:
    (held,) = past(category=MILITARY)
    assert (held.invitations, held.lowest_score) == (4, 368)
