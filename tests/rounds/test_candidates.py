"""Invitations of candidates: documents read on the day of the round, the profile at its moment."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

import expressentry as ee
from expressentry.candidate import Candidate, Nomination, Profile, WorkPeriod
from expressentry.categories import FRENCH, HEALTHCARE
from expressentry.decision import Outcome
from expressentry.errors import RulesIncomplete
from expressentry.language import LanguageResult
from expressentry.programs import CEC, PNP
from expressentry.rounds import Round, invited

DAY = date(2026, 9, 15)
STAMP = datetime(2026, 8, 1, 13, 14, 15, tzinfo=UTC)
MET, UNMET, UNKNOWN = Outcome.MET, Outcome.UNMET, Outcome.UNKNOWN

NURSE = Candidate(
    date(1996, 5, 2),
    languages=[
        LanguageResult("ielts-general", listening=8, reading=7, writing=7, speaking=7.5, taken_on=date(2026, 2, 1))
    ],
    work=[WorkPeriod("31301", start=date(2024, 1, 8), hours_per_week=40, country="CA", province="ON")],
    destination="ON",
    profile=Profile(submitted=STAMP),
)
SCORE = ee.score(NURSE, on=DAY).value


def held(**facts: Any) -> Round:
    return Round(**{"on": DAY, "lowest_score": SCORE, "tie_break": STAMP, "program": CEC, **facts})


def test_a_candidate_with_the_lowest_score_and_the_last_stamp_is_invited() -> None:
    decision = invited(NURSE, held())
    assert decision.value is MET
    assert [step.id for step in decision.steps] == ["invited/pool", "invited/group", "invited/rank"]
    assert decision.step("invited/group/program").value == CEC.name
    assert decision.step("score").value == SCORE
    assert decision.outcome("eligibility/cec") is MET


@pytest.mark.parametrize(
    ("facts", "value", "rank"),
    [
        ({"lowest_score": SCORE - 1}, MET, MET),
        ({"lowest_score": SCORE + 1}, UNMET, UNMET),
        ({"tie_break": datetime(2026, 8, 1, 13, 14, 14, tzinfo=UTC)}, UNMET, UNMET),
        ({"tie_break": None}, UNKNOWN, UNKNOWN),
        ({"program": PNP}, UNMET, MET),
        ({"program": None, "category": HEALTHCARE}, MET, MET),
        ({"program": None, "category": FRENCH}, UNMET, MET),
        ({"program": None}, MET, MET),
    ],
)
def test_the_round_decides(facts: dict[str, Any], value: Outcome, rank: Outcome) -> None:
    decision = invited(NURSE, held(**facts))
    assert (decision.value, decision.outcome("invited/rank")) == (value, rank)


def test_a_nominee_is_invited_only_as_one() -> None:
    nomination = Nomination("ON", enhanced=True, issued=date(2026, 6, 1), accepted=date(2026, 6, 8))
    nominee = evolve(NURSE, nominations=[nomination])
    general = invited(nominee, held(program=None))
    assert (general.value, general.step("score").value) == (MET, SCORE + 600)
    assert general.step("invited/group/program").value == PNP.name
    assert invited(nominee, held(program=PNP)).value is MET
    assert invited(nominee, held()).value is UNMET
    assert invited(nominee, held(program=None, category=HEALTHCARE)).value is UNMET


def test_who_may_be_a_nominee_may_be_invited() -> None:
    stated = Nomination("ON", issued=date(2026, 6, 1), accepted=date(2026, 6, 8))
    perhaps = evolve(NURSE, nominations=[stated])
    assert invited(perhaps, held(lowest_score=1)).outcome("eligibility/pnp") is UNKNOWN
    assert invited(perhaps, held(lowest_score=1)).outcome("invited/group") is UNKNOWN
    general = invited(perhaps, held(program=None, lowest_score=1))
    assert (general.outcome("invited/group"), general.step("invited/group/program").value) == (MET, UNKNOWN)


def test_why_a_candidate_is_no_member_is_among_the_steps() -> None:
    decision = invited(NURSE, held(program=None, category=FRENCH))
    assert decision.outcome("french/language") is UNMET
    assert "membership of French-language proficiency" in decision.why_not("en")


def test_without_a_profile_the_rank_is_unknown_only_where_it_matters() -> None:
    nobody = evolve(NURSE, profile=None)
    assert invited(nobody, held()).value is UNKNOWN
    assert "not stated: the moment the profile was submitted" in invited(nobody, held()).why_not("en")
    assert invited(nobody, held(lowest_score=SCORE - 1)).value is MET
    assert invited(nobody, held(), profile_submitted=STAMP).value is MET
    assumed = [text.en for text in invited(nobody, held(lowest_score=SCORE - 1)).assumptions]
    assert "the profile was in the pool at the moment of the round" in assumed
    assert assumed != [text.en for text in invited(NURSE, held()).assumptions]


def test_a_profile_without_a_moment_is_like_none() -> None:
    assert invited(evolve(NURSE, profile=Profile()), held()).value is UNKNOWN


def test_an_expired_profile_is_out_of_the_pool() -> None:
    earlier = datetime(2025, 8, 1, 12, tzinfo=UTC)
    assert invited(evolve(NURSE, profile=Profile(submitted=earlier)), held()).outcome("invited/pool") is UNMET
    stated = Profile(submitted=STAMP, expires=datetime(2026, 9, 1, tzinfo=UTC))
    assert invited(evolve(NURSE, profile=stated), held()).outcome("invited/pool") is UNMET
    assert invited(evolve(NURSE, profile=stated), held(), profile_submitted=STAMP).outcome("invited/pool") is MET


def test_who_is_eligible_for_no_program_is_not_in_the_pool() -> None:
    decision = invited(evolve(NURSE, work=()), held(lowest_score=1))
    assert decision.outcome("invited/pool") is UNMET
    assert decision.value is UNMET


def test_who_may_be_eligible_may_be_in_the_pool() -> None:
    decision = invited(evolve(NURSE, destination=None), held())
    assert decision.outcome("invited/pool") is UNKNOWN
    assert decision.value is UNKNOWN


def test_work_after_the_day_of_the_round_is_not_seen() -> None:
    early = held(on=date(2024, 12, 3), lowest_score=1, tie_break=None)
    submitted = datetime(2024, 11, 1, tzinfo=UTC)
    assert invited(NURSE, early, profile_submitted=submitted).outcome("invited/pool") is UNMET


def test_a_known_gap_in_the_rules_is_warned_of() -> None:
    later = held(on=date(2026, 11, 10))
    with pytest.warns(RulesIncomplete):
        decision = invited(NURSE, later)
    assert decision.incomplete


def test_the_answer_prints_in_both_languages() -> None:
    decision = invited(NURSE, held())
    assert "Canadian Experience Class" in decision.explain("en")
    assert "Catégorie de l’expérience canadienne" in decision.explain("fr")
