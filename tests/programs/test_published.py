"""Published examples: what others worked out, where it stands, and where it does not."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from expressentry import programs
from expressentry.candidate import Candidate
from expressentry.decision import Outcome
from expressentry.serial import loads
from tests.programs.published_facts import Record, facts_of

FOLDER = Path(__file__).parent / "published"
REQUIREMENTS = {
    "cec_work_requirement": "cec/work",
    "cec_counts": "cec/work",
    "fsw_work_requirement": "fsw/work",
    "fsw_counts": "fsw/work",
    "fst_work_requirement": "fst/work",
    "fst_counts": "fst/work",
    "fst_occupation": "fst/trade",
    "funds_requirement_met": "fsw/funds",
    "fst_language_requirement": "fst/language",
    "fst_valid_offer": "fst/offer",
}
POINTS = ("language", "education", "experience", "age", "arranged_employment", "adaptability")
LEFT_TO_OTHERS = {"crs_canadian_work", "crs_canadian_work_counts", "language_minimum_met", "best_possible_total"}
READ_BY_HAND = {
    "elig-quiz-finance-manager-lead-only": {
        "work": [
            {"noc": "10010", "start": "2020-01-01", "hours_per_week": 40, "country": "IN", "duties_performed": False}
        ]
    },
    "elig-quiz-joan-funds": {
        "funds": {"amount": 0},
        "work": [{"noc": "21231", "start": "2024-01-01", "hours_per_week": 40, "country": "CA", "employer": "same"}],
    },
    "elig-ircc-graduated-then-back-in-school": {},
}


def records(name: str) -> list[Record]:
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


ALL = [*records("eligibility"), *records("fsw")]


def asked(answers: Record) -> Record:
    """Leave out what is asked of the score and not of a program."""
    return {key: answer for key, answer in answers.items() if key not in LEFT_TO_OTHERS}


SETTLED = [record for record in ALL if record["checked"] != "unsure" and asked(record["expected"])]


def with_employer(facts: Record) -> Record:
    """Take the employer of a permit for that of the work in Canada, where an example says "same"."""
    named = any(permit.get("employers") for permit in facts["permits"])
    return {
        **facts,
        "work": [{"employer": "same", **job} if named and "end" not in job else job for job in facts["work"]],
    }


def candidate_of(record: Record) -> Candidate:
    facts = with_employer({**facts_of(record), **READ_BY_HAND.get(record["id"], {})})
    return loads(json.dumps(facts), Candidate)


def found(record: Record) -> dict[str, Any]:
    """Return what the library says to each question that a record answers."""
    candidate, on = candidate_of(record), date.fromisoformat(record["on"])
    decisions = {program.id: decision for program, decision in programs.eligibility(candidate, on=on).items()}
    grid = programs.grid(candidate, on=on)
    said: dict[str, Any] = {name: decision.value is Outcome.MET for name, decision in decisions.items()}
    said |= {
        key: decisions[identifier[:3]].outcome(identifier) is Outcome.MET for key, identifier in REQUIREMENTS.items()
    }
    said |= {name: grid.points(name) for name in POINTS}
    said |= {"total": grid.value, "fsw_points": grid.value, "points_pass": grid.value >= 67}
    said["valid_offer"] = grid.outcome("basis/arranged_employment") is Outcome.MET
    said["ground_for_refusal"] = decisions["fst"].value is Outcome.UNMET
    said["years_counted"] = {0: 0, 9: 1}.get(grid.points("experience"))
    size = record["facts"].get("family_size", 1)
    exempt = decisions["fsw"].outcome("fsw/funds/offer") is Outcome.MET
    said["funds_required"] = 0 if exempt else programs.required_funds(size, on=on).value
    return said


@pytest.mark.parametrize("record", SETTLED, ids=lambda record: record["id"])
def test_published_example(record: Record) -> None:
    said = found(record)
    settled = record["expected"] if record["checked"] == "agree" else record["recomputed"]
    expected = asked(settled)
    assert {key: said[key] for key in expected} == expected, record["note"]
    if record["checked"] == "disagree":
        published = asked(record["expected"])
        assert {key: said[key] for key in published} != published


def test_every_published_example_is_settled_unsure_or_about_the_score() -> None:
    unsure = [record for record in ALL if record["checked"] == "unsure"]
    of_the_score = [record for record in ALL if not asked(record["expected"])]
    assert (len(ALL), len(SETTLED), len(unsure), len(of_the_score)) == (88, 81, 6, 1)
