"""The register holds every dated rule, and every day on which one of them changes is told."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from datetime import date, timedelta

import pytest

from expressentry.law import LAUNCH
from expressentry.rulebook import Rulebook, changes
from expressentry.rulebook.register import REGISTER, RULES

LAST = date(2027, 12, 31)
LOADED = """
import importlib, importlib.util, pkgutil
import expressentry
from expressentry.law import dated
BELOW = "law noc language candidate measures programs crs categories rounds application".split()
for package in BELOW:
    if importlib.util.find_spec(f"expressentry.{package}") is not None:
        parent = importlib.import_module(f"expressentry.{package}")
        for module in pkgutil.iter_modules(parent.__path__, f"{parent.__name__}."):
            importlib.import_module(module.name)
print(*(rule.id for rule in dated._DECLARED.values() if isinstance(rule, dated.Dated)))
"""
TOLD_ELSEWHERE = {
    date(2015, 1, 2): "from the day after the launch it is unknown which order of programs held",
    date(2026, 2, 6): "a round used a new name of the French category; its test did not change",
    date(2026, 9, 1): "half of newer cut-offs than those of IRCC’s table, known from another program: a derivation",
}
"""Days on which a version begins that is no change of the law."""


def days_of_versions() -> dict[date, list[str]]:
    found = defaultdict(list)
    for rule in RULES.values():
        for version in rule.versions:
            found[version.since].append(rule.id)
    return found


def days_told() -> set[date]:
    return {change.on for change in changes(since=LAUNCH, until=LAST, include_proposed=True)}


def test_every_rule_has_an_identifier_of_its_own() -> None:
    assert [rule for rule in REGISTER if RULES[rule.id] is not rule] == []
    assert "" not in RULES
    assert Rulebook.rules is RULES


def test_every_dated_rule_that_is_declared_is_in_the_register() -> None:
    run = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    missing = sorted(set(run.stdout.split()) - set(RULES))
    assert missing == [], "add these rules to src/expressentry/rulebook/register.py"
    assert set(RULES) <= set(run.stdout.split())


def test_every_day_on_which_a_rule_changes_is_told() -> None:
    silent = {day: rules for day, rules in days_of_versions().items() if day not in days_told() | set(TOLD_ELSEWHERE)}
    assert silent == {}, "tell these days in src/expressentry/rulebook/data/changes.toml"


@pytest.mark.parametrize("day", TOLD_ELSEWHERE, ids=str)
def test_an_exception_is_a_day_of_a_version_that_no_change_tells(day: date) -> None:
    assert day in days_of_versions()
    assert day not in days_told()


def test_the_eve_of_every_change_of_a_rule_has_the_rule_before() -> None:
    for rule in RULES.values():
        for before, after in zip(rule.versions, rule.versions[1:], strict=False):
            assert rule.on(after.since - timedelta(1)) == before
            assert rule.on(after.since) == after
