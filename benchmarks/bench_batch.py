"""Whole tables against the straightforward way of scoring them and against one look-up a factor.

Run: `python -m pytest benchmarks/bench_batch.py`. The seed is fixed; `EXPRESSENTRY_BENCHMARK_ROWS` sets the number of
rows, ten million without it. Every value of every domain is equally likely, which is the hardest case for a cache.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date

import numpy as np
import pytest
import straightforward
from ratios import best_of, middle, report

from expressentry import batch
from expressentry.batch.opening import System, joint_tables
from expressentry.batch.scoring import scored
from expressentry.crs import COLUMNS, CRS
from expressentry.grid import Layout, compiled
from expressentry.law import InForce

DAY = date(2026, 9, 1)
ROWS = int(os.environ.get("EXPRESSENTRY_BENCHMARK_ROWS", "10_000_000"))
REPEATS = 7
FIRST_CALL = """
from datetime import date
from time import perf_counter
from expressentry import batch
table = {column.name: [0] for column in batch.schema()}
start = perf_counter()
batch.score(table, on=date(2026, 9, 1))
print(perf_counter() - start)
"""
IMPORT = """
from time import perf_counter
import expressentry.crs.scoring, numpy, narwhals
start = perf_counter()
import expressentry.batch
print(perf_counter() - start)
"""


@pytest.fixture(scope="module")
def table():
    rng = np.random.default_rng(20_150_101)
    return {column.id: rng.integers(0, column.size, ROWS, dtype=np.uint8) for column in COLUMNS.given}


@pytest.fixture(scope="module")
def total(table):
    """Return the seconds a row of the total alone."""
    return seconds_a_row(lambda: batch.score(table, on=DAY), table)


def seconds_a_row(work, table):
    """Return the shortest time of some work, by row."""
    return best_of(work, repeats=REPEATS) / len(table["age"])


def seconds_of_a_process(code):
    """Return what a fresh process prints, the middle of several."""
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, check=True) for _ in range(5)]
    return middle([float(run.stdout) for run in runs])


def test_total(benchmark, table):
    benchmark.pedantic(lambda: batch.score(table, on=DAY), rounds=REPEATS)


def test_all_parts(benchmark, table):
    """The two are timed in turn, because what the machine does besides changes both."""

    def work():
        return batch.score(table, on=DAY, parts=True)

    def alone():
        return batch.score(table, on=DAY)

    benchmark.pedantic(work, rounds=REPEATS)
    parts, total = zip(*((best_of(work, repeats=1), best_of(alone, repeats=1)) for _ in range(REPEATS)), strict=True)
    report("batch.score with all parts against the total alone", min(parts), min(total), "at most 3")


def test_against_numpy_select(benchmark, table, total):
    """A tenth of the rows is enough, and is what the memory of a small machine holds in this manner."""
    some = {name: values[: ROWS // 10].astype(np.int64) for name, values in table.items()}
    few = {name: values[:1_000] for name, values in table.items()}
    assert straightforward.total(few, COLUMNS, InForce(DAY)).tolist() == batch.score(few, on=DAY).total.tolist()

    def work():
        return straightforward.total(some, COLUMNS, InForce(DAY))

    benchmark.pedantic(work, rounds=1)
    report("numpy.select on whole columns against batch.score", seconds_a_row(work, some), total, "at least 20")


def test_against_one_look_up_a_factor(benchmark, table, total):
    plan = compiled(CRS, Layout(COLUMNS.columns), InForce(DAY))
    system = System(plan.layout, "crs", lambda _day, _rules: plan, (), str, ())

    def work():
        return scored(table, system, on=DAY, rules=None, parts=False, threads=1)

    benchmark.pedantic(work, rounds=REPEATS)
    report("one look-up a factor against batch.score", seconds_a_row(work, table), total, "at least 1.5, better 2")


def test_against_reading_the_input(benchmark, table, total):
    def work():
        return [values.max() for values in table.values()]

    benchmark.pedantic(work, rounds=REPEATS)
    report("batch.score against reading its input once", total, seconds_a_row(work, table), "none; the wall is 1")


def test_two_threads(benchmark, table, total):
    def work():
        return batch.score(table, on=DAY, threads=2)

    benchmark.pedantic(work, rounds=REPEATS)
    report("batch.score with two threads against one", seconds_a_row(work, table), total, "none")


def test_first_call_of_a_day(benchmark):
    """The plan's cells are compiled and the joint tables laid out; then they are kept."""
    few = {column.id: np.zeros(10, np.uint8) for column in COLUMNS.given}
    benchmark.pedantic(lambda: batch.score(few, on=DAY), setup=joint_tables.cache_clear, rounds=10)
    report("seconds of the first call in a process, against 0.150", seconds_of_a_process(FIRST_CALL), 0.150, "below 1")


def test_import():
    seconds = seconds_of_a_process(IMPORT)
    report("seconds of importing batch after NumPy, narwhals and crs", seconds, 1, "near 0")
