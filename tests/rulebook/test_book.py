"""The rulebook: trials take the place of rules in one book only, say that they are not law, and survive pickling."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from datetime import date, datetime
from typing import Any

import pytest

from expressentry.candidate import Level
from expressentry.crs import AGE, CRS, FIRST_LANGUAGE, FRENCH, JOB_OFFER, Factors, JobOfferKind
from expressentry.crs.definitions import CONTINUITY
from expressentry.crs.whole import opened_plan, points
from expressentry.errors import NotInForce, RulesIncomplete
from expressentry.grid import Factor, Table
from expressentry.language import Benchmark
from expressentry.law import GAPS, IRPA, REVIEWED_UNTIL, Certainty, Citation, Dated, InForce, Rules, Text, Version
from expressentry.rulebook import Rulebook

DAY = date(2026, 9, 1)
TRIAL = Text("not law: trial version", "hors du droit\u00a0: version d’essai")
WHERE = Citation(IRPA, "10.3")
THIRTY = Factors(age=30, education=Level.BACHELOR, first=Benchmark.clb(listening=9, reading=9, writing=9, speaking=9))


def flat(value: int, since: date = DAY) -> Version[Table | None]:
    return Version(since, Table({0: value}), WHERE, Certainty.INTERPRETED)


def trial(**days: date) -> Rulebook:
    return Rulebook.on(days.get("on", DAY)).replacing(AGE, flat(100))


def step(factors: Factors, identifier: str, rules: Rules) -> Any:
    plan, _ = opened_plan(rules.day, rules)
    nodes = [plan.step(factors.row)]
    while nodes:
        node = nodes.pop()
        if node.id == identifier:
            return node
        nodes += node.steps
    raise AssertionError(identifier)


def test_a_rulebook_without_trials_gives_what_is_in_force() -> None:
    rules = Rulebook.on(DAY)
    assert isinstance(rules, Rules)
    assert points(THIRTY, on=DAY, rules=rules) == points(THIRTY, on=DAY)
    assert [rules.read(rule) for rule in Rulebook.rules.values()] == [
        InForce(DAY).read(rule) for rule in Rulebook.rules.values()
    ]


@pytest.mark.parametrize("day", [datetime(2026, 9, 1), "2026-09-01"])
def test_the_day_is_a_calendar_date(day: Any) -> None:
    with pytest.raises(TypeError, match="takes a calendar date"):
        Rulebook.on(day)


def test_a_trial_changes_the_points_of_its_book_only() -> None:
    before = points(THIRTY, on=DAY)
    law = step(THIRTY, "core/age", Rulebook.on(DAY)).value
    assert points(THIRTY, on=DAY, rules=trial()) == before - law + 100
    assert points(THIRTY, on=DAY) == before
    assert AGE.points.on(DAY) == AGE.points.versions[0]


def test_the_steps_of_a_trial_say_that_they_are_not_law() -> None:
    tried, law = (step(THIRTY, "core/age", rules) for rules in (trial(), Rulebook.on(DAY)))
    assert (tried.value, tried.note, tried.citation, tried.certainty) == (100, TRIAL, WHERE, Certainty.INTERPRETED)
    assert law.note is None
    assert step(THIRTY, "core/education", trial()).note is None


def test_a_table_that_factors_share_is_replaced_for_all_of_them() -> None:
    reading = FIRST_LANGUAGE.members[1]
    assert isinstance(reading, Factor)
    rules = Rulebook.on(DAY).replacing(reading, flat(1))
    assert step(THIRTY, "core/first_language", rules).value == 4
    assert {step(THIRTY, member.id, rules).note for member in FIRST_LANGUAGE.members} == {TRIAL}


def test_a_factor_that_ended_comes_back_in_a_trial() -> None:
    offer = Factors(age=30, education=Level.NONE, first=None, job_offer=JobOfferKind.OTHER_SKILLED)
    back = Rulebook.on(DAY).replacing(JOB_OFFER, Version(DAY, Table({0: 0, JobOfferKind.OTHER_SKILLED: 70}), WHERE))
    assert step(offer, "additional/job_offer", Rulebook.on(DAY)).value == 0
    assert step(offer, "additional/job_offer", back).value == 70


def test_a_factor_can_end_in_a_trial() -> None:
    ended = Rulebook.on(DAY).replacing(AGE, Version(DAY, None, WHERE))
    assert step(THIRTY, "core/age", ended).value == 0


def test_a_limit_is_a_rule_like_any_other() -> None:
    assert CRS.limit is not None
    assert points(THIRTY, on=DAY, rules=Rulebook.on(DAY).replacing(CRS.limit, flat(10))) == 10


def test_trials_add_up_and_the_later_of_one_rule_wins() -> None:
    rules = trial().replacing(FRENCH, flat(3)).replacing(AGE, flat(7))
    assert (sorted(rules.trials), step(THIRTY, "core/age", rules).value) == (["additional/french", "core/age"], 7)
    assert repr(rules) == "<Rulebook 2026-09-01, trials: core/age, additional/french>"
    assert repr(Rulebook.on(DAY)) == "<Rulebook 2026-09-01>"


def test_a_trial_holds_from_its_day_and_leaves_the_past_to_the_law() -> None:
    tried = trial().trials["core/age"]
    assert tried.on(date(2026, 8, 31)) == AGE.points.on(DAY)
    assert tried.on(DAY) == flat(100)


def test_a_definition_can_be_replaced() -> None:
    again = Version(date(2026, 1, 1), True, WHERE, Certainty.INTERPRETED)
    rules = Rulebook.on(DAY).replacing(CONTINUITY, again)
    assert rules.read(CONTINUITY) is again
    law = CONTINUITY.on(DAY)
    assert law is not None
    assert law.value is False


def test_a_trial_that_begins_after_the_day_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^core/age: the trial begins on 2026-09-02, after the day"):
        Rulebook.on(DAY).replacing(AGE, flat(1, date(2026, 9, 2)))


def test_the_trials_cannot_be_changed_from_outside() -> None:
    given: dict[str, Dated[Any]] = {}
    rules = Rulebook(DAY, trials=given)
    given["core/age"] = AGE.points
    assert dict(rules.trials) == {}
    locked: Any = rules.trials
    with pytest.raises(TypeError):
        locked["core/age"] = AGE.points


def test_the_edition_says_that_there_are_trials() -> None:
    assert Rulebook.on(DAY).edition == "crs:2025-03-25"
    assert trial().edition == "crs:2025-03-25 with trials"


def test_rules_of_another_day_are_refused() -> None:
    with pytest.raises(ValueError, match="the rules given are those of 2026-09-01, the question is about 2026-09-02"):
        points(THIRTY, on=date(2026, 9, 2), rules=trial())


def test_there_are_no_rules_before_express_entry() -> None:
    day = date(2014, 12, 31)
    with pytest.raises(NotInForce, match="there are none on 2014-12-31"):
        points(THIRTY, on=day, rules=Rulebook.on(day))


def test_a_trial_in_a_gap_still_warns_that_the_rules_are_incomplete() -> None:
    day = date(2026, 11, 3)
    with pytest.warns(RulesIncomplete, match="2026-11-03"):
        points(THIRTY, on=day, rules=Rulebook.on(day).replacing(AGE, flat(1)))


def test_what_is_known_of_the_library_itself() -> None:
    assert Rulebook.gaps is GAPS
    assert dict(Rulebook.reviewed_until) == REVIEWED_UNTIL
    assert Rulebook.rules["core/age"] is AGE.points
    locked: Any = Rulebook.rules
    with pytest.raises(TypeError):
        locked["core/age"] = None


@pytest.mark.parametrize("rule", [AGE, AGE.points, CONTINUITY, FIRST_LANGUAGE, CRS], ids=repr)
def test_declared_rules_stay_the_same_object_through_pickling(rule: object) -> None:
    assert pickle.loads(pickle.dumps(rule)) is rule  # noqa: S301  our own bytes
    assert copy.deepcopy(rule) is rule


@pytest.mark.parametrize("again", [lambda rules: pickle.loads(pickle.dumps(rules)), copy.deepcopy])  # noqa: S301
def test_a_rulebook_survives_pickling_with_its_trials(again: Any) -> None:
    rules = again(trial())
    assert repr(rules) == repr(trial())
    assert points(THIRTY, on=DAY, rules=rules) == points(THIRTY, on=DAY, rules=trial())
    assert step(THIRTY, "core/age", rules).note == TRIAL
    assert repr(again(Rulebook.on(DAY))) == "<Rulebook 2026-09-01>"


def test_a_rule_is_found_by_a_process_that_has_loaded_nothing() -> None:
    program = f"import pickle; print(pickle.loads({pickle.dumps(CONTINUITY)!r}))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == f"{CONTINUITY!r}\n"
