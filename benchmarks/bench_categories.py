"""Categories of whole tables against `numpy.isin` for each list and occupation.

Run: `python -m pytest benchmarks/bench_categories.py`. The seed is fixed; there are two million rows, each with three
occupations, every unit group and every number of months equally likely.
"""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from ratios import best_of, report

from expressentry import batch, categories
from expressentry.categories import OccupationExperience
from expressentry.noc import unit_groups

DAY = date(2026, 9, 1)
ROWS = 2_000_000
OCCUPATIONS = (1, 2, 3)
KINDS = ("continuous_canadian_months", "canadian_months", "continuous_months", "months")


@pytest.fixture(scope="module")
def table():
    rng = np.random.default_rng(20_230_531)
    codes = np.array([int(noc.code) for noc in unit_groups()], np.int32)
    first = rng.integers(0, len(codes), ROWS)
    made = {}
    for number in OCCUPATIONS:
        months = np.sort(rng.integers(0, 37, (ROWS, len(KINDS)), dtype=np.uint8), axis=1)
        made[f"noc_{number}"] = codes[(first + number) % len(codes)]
        made |= {f"{kind}_{number}": months[:, at].copy() for at, kind in enumerate(KINDS)}
    made["lowest_nclc"] = rng.integers(0, 13, ROWS, dtype=np.uint8)
    made["military"] = rng.integers(0, 2, ROWS, dtype=np.uint8)
    return made


def straightforward(table):
    """Return who is in each category with a list of occupations, judged one list and occupation at a time."""
    found = {}
    for category in categories.in_force(on=DAY):
        test = category.rule(on=DAY).value.test
        if isinstance(test, OccupationExperience):
            kind = f"{'continuous_' * test.continuous}{'canadian_' * test.in_canada}months"
            listed = [int(code) for code in test.codes]
            found[category.id] = np.logical_or.reduce(
                [
                    np.isin(table[f"noc_{number}"], listed) & (table[f"{kind}_{number}"] >= test.months)
                    for number in OCCUPATIONS
                ]
            )
    return found


def test_against_numpy_isin(benchmark, table):
    def work():
        matches = batch.categories(table, on=DAY)
        return {category.id: matches[category.id] for category in matches.categories}

    found, expected = benchmark.pedantic(work, rounds=3), straightforward(table)
    assert all(np.array_equal(found[name], expected[name]) for name in expected)
    seconds = best_of(work, repeats=5)
    report(
        "numpy.isin for each list against batch.categories",
        best_of(lambda: straightforward(table), repeats=3),
        seconds,
        "none",
    )
    report(
        "batch.categories against reading its input",
        seconds,
        best_of(lambda: [each.max() for each in table.values()]),
        "none",
    )
