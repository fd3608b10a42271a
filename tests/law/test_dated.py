"""Dated rules: order, identity, trials, pickling."""

from __future__ import annotations

import pickle
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry.crs import AGE, CORE, FIRST_LANGUAGE
from expressentry.errors import NotInForce
from expressentry.law import IRPR, LAUNCH, Citation, Dated, InForce, Rules, Text, Version
from expressentry.law.rules import opened

WHERE = Citation(IRPR, "76(2)")


def rule(*days, identifier=""):
    return Dated(*(Version(day, index, WHERE) for index, day in enumerate(days)), id=identifier)


@given(st.lists(st.dates(LAUNCH, date(2030, 1, 1)), min_size=1, unique=True).map(sorted), st.dates(LAUNCH))
def test_the_version_of_a_day_is_the_last_that_began(days, day):
    found = rule(*days).on(day)
    began = [index for index, since in enumerate(days) if since <= day]
    assert (None if found is None else found.value) == (began[-1] if began else None)


@pytest.mark.parametrize("days", [(date(2016, 1, 1), LAUNCH), (LAUNCH, LAUNCH)])
def test_versions_out_of_order_are_refused(days):
    with pytest.raises(ValueError, match="versions must begin on different days, earliest first, got 201"):
        rule(*days)


def test_a_rule_keeps_its_name():
    named = rule(LAUNCH).named("test/named", Text("a", "b"))
    assert named.id == "test/named"
    assert named.named("test/other", Text("a", "b")) is named
    assert repr(named) == "<Dated test/named: 1 version, 2015-01-01 …>"
    assert repr(rule(LAUNCH, date(2016, 1, 1))) == "<Dated unnamed: 2 versions, 2015-01-01 …>"


def test_a_trial_takes_the_place_of_the_version_of_its_day():
    known = rule(LAUNCH, date(2016, 1, 1), identifier="test/trial")
    trial = known.with_version(Version(LAUNCH, "new", WHERE))
    assert [version.value for version in trial.versions] == ["new", 1]
    assert trial.id == known.id
    assert trial is not known
    later = known.with_version(Version(date(2020, 1, 1), "new", WHERE))
    assert [version.value for version in later.versions] == [0, 1, "new"]


def test_declared_rules_pickle_by_identifier_and_trials_by_value():
    for declared in (AGE, AGE.points, CORE, FIRST_LANGUAGE):
        assert pickle.loads(pickle.dumps(declared)) is declared  # noqa: S301  our own
    trial = AGE.points.with_version(Version(LAUNCH, None, WHERE))
    again = pickle.loads(pickle.dumps(trial))  # noqa: S301  our own
    assert again is not trial
    assert (again.id, again.versions) == (trial.id, trial.versions)


def test_a_rule_pickled_elsewhere_is_found_in_a_process_that_has_not_loaded_it():
    program = "import pickle, sys; print(pickle.loads(sys.stdin.buffer.read()).id)"
    run = subprocess.run([sys.executable, "-c", program], input=pickle.dumps(AGE), capture_output=True, check=True)
    assert run.stdout.decode().strip() == "core/age"


def test_in_force_is_what_rules_are():
    rules = InForce(date(2026, 9, 1))
    assert isinstance(rules, Rules)
    assert opened(rules, date(2026, 9, 1)) is rules
    assert opened(None, LAUNCH) == InForce(LAUNCH)
    with pytest.raises(NotInForce, match="there are none on 2014-12-31"):
        opened(None, date(2014, 12, 31))
