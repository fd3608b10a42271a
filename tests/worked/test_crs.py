"""The worked cases of the ranking system: documents, a day, and the points that they earn line by line.

A fact that is a text beginning with @ stands for the fact of that name in the `named` table of its file.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from expressentry.candidate import Candidate
from expressentry.crs.scoring import scored
from expressentry.serial import loads

if TYPE_CHECKING:
    from expressentry.decision import Decision

FILES = sorted((Path(__file__).parent / "crs").glob("*.toml"))
NOT_FACTS = {"name", "on", "points", "total", "needed", "interpretations", "note"}


def named(fact: Any, names: dict[str, Any]) -> Any:
    if isinstance(fact, str) and fact.startswith("@"):
        return named(names[fact[1:]], names)
    if isinstance(fact, list):
        return [named(one, names) for one in fact]
    return {key: named(one, names) for key, one in fact.items()} if isinstance(fact, dict) else fact


def cases() -> list[dict[str, Any]]:
    documents = [tomllib.loads(file.read_text("utf-8")) for file in FILES]
    return [
        {**document["base"], **named(case, document.get("named", {}))}
        for document in documents
        for case in document["case"]
    ]


CASES = cases()


def decision_of(case: dict[str, Any]) -> Decision[int]:
    facts = {"format": 1, **{key: fact for key, fact in case.items() if key not in NOT_FACTS}}
    return scored(loads(json.dumps(facts, default=str), Candidate), on=case["on"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_worked_case(case: dict[str, Any]) -> None:
    decision = decision_of(case)
    expected = {**case.get("points", {}), **({"total": case["total"]} if "total" in case else {})}
    assert expected
    found = {name: decision.value if name == "total" else decision.points(name) for name in expected}
    assert found == expected


@pytest.mark.parametrize(
    "case", [case for case in CASES if {"needed", "note", "interpretations"} & set(case)], ids=lambda case: case["name"]
)
def test_what_a_worked_case_rests_on(case: dict[str, Any]) -> None:
    decision = decision_of(case)
    steps = {part.id: part for step in decision.basis for part in step.walk()}
    missing = {name: steps[name].needed for name in case.get("needed", {})}
    assert {name: text and text.en for name, text in missing.items()} == case.get("needed", {})
    notes = {name: steps[name].note for name in case.get("note", {})}
    assert {name: text and text.en for name, text in notes.items()} == case.get("note", {})
    assert {reading.id for reading in decision.interpretations} >= set(case.get("interpretations", []))


def test_names_are_sentences_and_tell_cases_apart() -> None:
    names = [case["name"] for case in CASES]
    assert len(set(names)) == len(names)
    assert all(" " in name and name[0].isupper() and not name.endswith(".") for name in names)
