"""Worked cases of eligibility: facts, a day, and what each requirement comes to, as a lawyer reads them."""

from __future__ import annotations

import json
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from expressentry import programs
from expressentry.candidate import Candidate
from expressentry.decision import Decision, Outcome
from expressentry.errors import UnknownCode
from expressentry.serial import loads

FILES = sorted(Path(__file__).parent.glob("*.toml"))
VERDICTS = {
    "name", "on", "at", "program", "value", "met", "unmet", "unknown", "absent", "points", "needed", "grid_needed",
    "note", "readings", "without_readings", "assumed",
}  # fmt: skip
UNSTATED = ("", "not stated", "none")


def cases() -> list[Any]:
    """Return every case of every file, laid over the facts that its file begins with."""
    found = []
    for path in FILES:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [
            pytest.param({**document["base"], **case}, id=f"{path.stem}: {case['name']}") for case in document["case"]
        ]
    return found


def written(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(value)


def candidate_of(case: dict[str, Any]) -> Candidate:
    facts = {name: value for name, value in case.items() if name not in VERDICTS and value not in UNSTATED}
    return loads(json.dumps(facts, default=written), Candidate)


def answers(case: dict[str, Any]) -> dict[str, Decision[Any]]:
    """Return every answer about a case by the first word of its steps."""
    candidate, day = candidate_of(case), case["on"]
    found: dict[str, Decision[Any]] = {one.id: one_decision for one, one_decision in everything(candidate, day)}
    found["pool"] = programs.may_stay(candidate, on=day, at=case.get("at"))
    found["basis"] = programs.grid(candidate, on=day)
    return found


def everything(candidate: Candidate, day: date) -> list[tuple[programs.Program, Decision[Outcome]]]:
    return list(programs.eligibility(candidate, on=day).items())


@pytest.mark.parametrize("case", cases())
def test_worked_case(case: dict[str, Any]) -> None:
    found = answers(case)
    for word in ("met", "unmet", "unknown"):
        for identifier in case.get(word, ()):
            decision = found[identifier.partition("/")[0]]
            assert decision.outcome(identifier) is Outcome(word), identifier
    for identifier, points in case.get("points", {}).items():
        grid = found["basis"]
        assert (grid.value if identifier == "grid" else grid.points(identifier)) == points, identifier
    for identifier, said in {**case.get("needed", {}), **case.get("grid_needed", {})}.items():
        needed = found[identifier.partition("/")[0]].step(identifier).needed
        assert needed is not None
        assert needed.en == said
    for identifier, said in case.get("note", {}).items():
        note = found[identifier.partition("/")[0]].step(identifier).note
        assert note is not None
        assert note.en == said
    used = {one.id for decision in found.values() for one in decision.interpretations}
    assert used >= set(case.get("readings", ()))
    assert used.isdisjoint(case.get("without_readings", ()))
    for assumption in case.get("assumed", ()):
        assert any(assumption in {one.en for one in decision.assumptions} for decision in found.values()), assumption
    for identifier in case.get("absent", ()):
        with pytest.raises(UnknownCode):
            found[identifier.partition("/")[0]].step(identifier)
    if "value" in case:
        assert found[case.get("program", "pool")].value is Outcome(case["value"])


@pytest.mark.parametrize("case", cases())
def test_the_steps_of_a_worked_case_imply_its_value_and_print_in_both_languages(case: dict[str, Any]) -> None:
    for name, decision in answers(case).items():
        if name == "basis":
            assert sum(step.value for step in decision.steps if isinstance(step.value, int)) == decision.value
        else:
            assert Outcome.all_of(decision.outcome(step.id) for step in decision.steps) is decision.value
            assert (decision.why_not("en") == "") is (decision.value is Outcome.MET)
        assert "{" not in decision.explain("en") + decision.explain("fr")


def test_every_case_has_a_name_of_its_own() -> None:
    names = [param.id for param in cases()]
    assert len(names) == len(set(names)) > 150
