"""Tampering: each cell, boundary and date is altered in turn, and the second transcription must notice."""

from __future__ import annotations

from datetime import timedelta

import pytest
from attrs import evolve

from expressentry.grid import Table
from expressentry.law import LAUNCH, Dated
from tests.second.expected import FACTORS, differences, misdated


def altered_tables(table, sizes):
    """Yield a table with one cell altered, or one band of rows or heads moved by one."""
    rows = dict(zip(table.starts, table.cells, strict=True))
    for start, cells in rows.items():
        for at, cell in enumerate(cells):
            yield Table({**rows, start: (*cells[:at], cell + 1, *cells[at + 1 :])}, heads=table.heads)
    for moved in moves(table.starts, sizes[0] if sizes else 1):
        yield Table(dict(zip(moved, table.cells, strict=True)), heads=table.heads)
    for moved in moves(table.heads, sizes[1] if len(sizes) > 1 else 1):
        yield Table(rows, heads=moved)


def moves(starts, size):
    """Yield the first values of bands with one of them a step later or earlier, where that leaves bands."""
    for at, start in enumerate(starts):
        for step in (-1, 1):
            moved = (*starts[:at], start + step, *starts[at + 1 :])
            if moved[0] == 0 and list(moved) == sorted(set(moved)) and moved[-1] < size:
                yield moved


def tampered(factor):
    """Yield what was altered and the rule so altered: every cell, band and first day of every version."""
    versions = factor.points.versions
    sizes = [column.size for column in factor.reads]
    for at, version in enumerate(versions):
        others = versions[:at], versions[at + 1 :]
        if version.value is not None:
            for table in altered_tables(version.value, sizes):
                yield f"{version.since} {table}", Dated(*others[0], evolve(version, value=table), *others[1])
        for days in (-1, 1):
            since = version.since + timedelta(days=days)
            if since > LAUNCH:
                yield f"{version.since} {days:+} day", Dated(*others[0], evolve(version, since=since), *others[1])


def is_a_difference(before, after):
    """Say whether an alteration alters anything at all: two rows of equal points may move their common border."""
    return any(
        (old.value is None) != (new.value is None)
        or old.since != new.since
        or (old.value is not None and spread(old.value) != spread(new.value))
        for old, new in zip(before.versions, after.versions, strict=True)
    )


def spread(table):
    """Return the points of every value a table can be asked for."""
    return [[table.at(row, head) for head in range(table.heads[-1] + 2)] for row in range(table.starts[-1] + 2)]


@pytest.mark.parametrize("identifier", FACTORS)
def test_every_alteration_is_noticed(identifier):
    factor = FACTORS[identifier]
    count = 0
    for what, rule in tampered(factor):
        if not is_a_difference(factor.points, rule):
            continue
        count += 1

        def read(day, rule=rule):
            version = rule.on(day)
            return None if version is None else version.value

        noticed = differences(identifier, read) is not None or misdated(rule) is not None
        assert noticed, f"{identifier}: {what} went unnoticed"
    assert count > 0
