"""The worked cases of the categories: facts, a day, and who belongs."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from expressentry import categories
from expressentry.candidate import (
    Candidate,
    CredentialAssessment,
    Education,
    Level,
    MilitaryService,
    Occupation,
    RecruiterOffer,
    WorkPeriod,
)
from expressentry.decision import Outcome
from expressentry.language import LanguageResult
from expressentry.noc import Noc

if TYPE_CHECKING:
    from datetime import date

WORKED = Path(__file__).parents[1] / "worked" / "categories"
CASES = [
    case
    for name in ("experience", "french", "military")
    for case in tomllib.loads((WORKED / f"{name}.toml").read_text("utf-8"))["case"]
]
LISTS = tomllib.loads((WORKED / "lists.toml").read_text("utf-8"))["rows"]
LEVELS = {level.code: level for level in Level}
OUTCOMES = {"member": Outcome.MET, "not_member": Outcome.UNMET, "unknown": Outcome.UNKNOWN}
BY_ID = {category.id: category for category in categories.CATEGORIES}


def education(facts: dict[str, Any]) -> Education:
    assessment = facts.pop("assessment", None)
    if assessment is not None:
        level = assessment.pop("level", None)
        assessment = CredentialAssessment(**assessment, level=level and LEVELS[level])
    return Education(LEVELS[facts.pop("level")], **facts, assessment=assessment)


def service(facts: dict[str, Any]) -> MilitaryService:
    offer = facts.pop("offer", None)
    return MilitaryService(**facts, offer=offer and RecruiterOffer(**offer))


def candidate(case: dict[str, Any]) -> Candidate:
    primary = case.get("primary_occupation")
    return Candidate(
        case["on"].replace(year=1990, day=1),
        work=[WorkPeriod(**job) for job in case.get("work", [])],
        languages=[LanguageResult(**result) for result in case.get("languages", [])],
        first_language=case.get("first_language"),
        education=[education(dict(facts)) for facts in case.get("education", [])],
        service=[service(dict(facts)) for facts in case.get("service", [])],
        primary_occupation=primary and Occupation(primary),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_worked_case(case: dict[str, Any]) -> None:
    found = {match.category.id: match.decision for match in categories.categories_of(candidate(case), on=case["on"])}
    expected = {name: outcome for key, outcome in OUTCOMES.items() for name in case.get(key, [])}
    assert expected
    assert {name: found[name].value for name in expected} == expected
    used = {reading.id for name in expected for reading in found[name].interpretations}
    assert used >= set(case.get("interpretations", []))


@pytest.mark.parametrize(("code", "name", "day", "listed"), LISTS, ids=str)
def test_list_by_day(code: str, name: str, day: date, *, listed: bool) -> None:
    assert (Noc(code) in BY_ID[name].occupations(on=day)) is listed


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_answer_prints_in_both_languages_and_says_why_not(case: dict[str, Any]) -> None:
    for match in categories.categories_of(candidate(case), on=case["on"]):
        for lang in ("en", "fr"):
            assert match.decision.subject(lang) in match.decision.explain(lang)
            assert bool(match.decision.why_not(lang)) is (match.decision.value is not Outcome.MET)
