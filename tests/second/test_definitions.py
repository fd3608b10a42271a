"""The definitions typed again, and tampering: each value and each first day altered in turn is noticed."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path

import attrs
import pytest

from expressentry.crs.certificates import listed_trades
from expressentry.grid import Table
from expressentry.law import Dated, Text
from expressentry.measures.skilled_trades import skilled_trades
from expressentry.noc import SkillCategory
from expressentry.rulebook import Rulebook

TYPED = tomllib.loads((Path(__file__).parent / "definitions.toml").read_text(encoding="utf-8"))
AREAS = ("crs/", "language/", "noc/", "offers/", "work/")
ONE_DAY = timedelta(days=1)


def is_definition(rule):
    """Say whether a rule is neither a table of points nor a chart of scores, which are typed again elsewhere."""
    return (
        rule.id.startswith(AREAS) and "/equivalency/" not in rule.id and not isinstance(rule.versions[-1].value, Table)
    )


DEFINITIONS = {rule.id: rule for rule in Rulebook.rules.values() if is_definition(rule)}


def plain(value):
    """Return a value as the transcription writes it."""
    if value is None:
        return "none"
    if isinstance(value, frozenset):
        return sorted(plain(one) for one in value)
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, SkillCategory):
        return value.key
    if attrs.has(type(value)):
        return {name: plain(one) for name, one in fields(value)}
    return value


def is_transcribed(name, value):
    """Say whether a field is part of the law: words and doubts are ours, and what is not there is not written."""
    return value is not None and name != "doubt" and not isinstance(value, Text)


def typed_again(rule):
    """Return a rule as the transcription writes it."""
    return {str(version.since): plain(version.value) for version in rule.versions}


ALTERED = (
    (type(None), lambda _: [1]),
    (bool, lambda value: [not value]),
    (int, lambda value: [value - 1, value + 1]),
    (str, lambda value: [f"{value}0"]),
    (date, lambda value: [value - ONE_DAY, value + ONE_DAY]),
    (frozenset, lambda value: [*(value - {one} for one in value), value | {"another"}]),
    (
        tuple,
        lambda value: [(*value[:at], new, *value[at + 1 :]) for at, one in enumerate(value) for new in altered(one)],
    ),
    (object, lambda value: [attrs.evolve(value, **{name: new}) for name, old in fields(value) for new in altered(old)]),
)


def altered(value):
    """Return a value altered in one place, in every place there is."""
    return next(alter(value) for kind, alter in ALTERED if isinstance(value, kind))


def fields(value):
    """Return the fields of an object that are transcribed, by name."""
    given = [(field.name, getattr(value, field.name)) for field in attrs.fields(type(value))]
    return [(name, one) for name, one in given if is_transcribed(name, one)]


def tampered(rule):
    """Yield the rule with one version left out, moved by a day, or altered in one place."""
    for at, version in enumerate(rule.versions):
        before, after = rule.versions[:at], rule.versions[at + 1 :]
        moved = [attrs.evolve(version, since=version.since + day) for day in (-ONE_DAY, ONE_DAY)]
        changed = [attrs.evolve(version, value=value) for value in altered(version.value)]
        yield from (Dated(*before, other, *after) for other in moved + changed if in_order(before, other, after))
        if before or after:
            yield Dated(*before, *after)


def in_order(before, version, after):
    """Say whether versions still follow each other."""
    days = [one.since for one in (*before, version, *after)]
    return days == sorted(set(days))


def test_every_definition_is_typed_again():
    assert DEFINITIONS.keys() == TYPED.keys()


@pytest.mark.parametrize("identifier", TYPED)
def test_every_version_says_what_was_typed_again(identifier):
    assert typed_again(DEFINITIONS[identifier]) == TYPED[identifier]


@pytest.mark.parametrize("identifier", DEFINITIONS)
def test_every_alteration_is_noticed(identifier):
    alterations = list(tampered(DEFINITIONS[identifier]))
    assert len(alterations) > 2 * len(DEFINITIONS[identifier].versions)
    assert [rule.versions for rule in alterations if typed_again(rule) == TYPED[identifier]] == []


def test_the_list_of_certificates_is_that_of_the_skilled_trades_and_five_more():
    """Two copies read up to 72105 and a count of 101 make the list: all skilled trades, and five technologists."""
    five = {"22114", "22212", "22311", "22312", "63210"}
    trades = {noc.code for noc in skilled_trades(on=date(2023, 11, 5))}
    assert listed_trades().keys() == trades | five
    assert len(trades | five) == 101
    ended = {noc: trade.until for noc, trade in listed_trades().items() if trade.until}
    assert ended == {"73300": date(2023, 11, 5)}
