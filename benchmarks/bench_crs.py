"""The CRS against a hand-written flat function over tuples, which reads the same tables.

Run: `python -m pytest benchmarks/bench_crs.py`. Seeds are fixed.
"""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from flat_crs import flat_points, flat_row
from ratios import best_of, middle, report

import expressentry as ee
from expressentry.crs import CanadianStudy, Factors, JobOfferKind, PartnerFactors

DAY = date(2026, 9, 1)
ABILITIES = ("listening", "reading", "writing", "speaking")
CANDIDATES = sorted((Path(__file__).parents[1] / "examples" / "candidates").glob("*.json"))


def population(size, seed=20260901):
    """Return rows such as a pool holds: half with partners, half with two languages."""
    draw = random.Random(seed)

    def levels(make):
        return make(**{ability: draw.randint(4, 11) for ability in ABILITIES})

    def partner():
        return PartnerFactors(
            education=draw.choice(list(ee.Level)),
            language=levels(ee.Benchmark.clb),
            canadian_work=draw.randint(0, 6),
        )

    return [
        Factors(
            age=draw.randint(18, 50),
            education=draw.choice(list(ee.Level)),
            first=levels(ee.Benchmark.clb),
            second=levels(ee.Benchmark.nclc) if draw.random() < 0.5 else None,
            canadian_work=draw.randint(0, 6),
            foreign_work=draw.randint(0, 6),
            partner=partner() if draw.random() < 0.5 else None,
            certificate=draw.random() < 0.1,
            nomination=draw.random() < 0.1,
            sibling=draw.random() < 0.1,
            canadian_study=draw.choice([None, *CanadianStudy]),
            job_offer=draw.choice([None, *JobOfferKind]),
        )
        for _ in range(size)
    ]


@pytest.fixture(scope="module")
def rows():
    return population(10_000)


@pytest.fixture(scope="module")
def flat(rows):
    """Return the seconds a row of the flat function, after showing that it gives the same points."""
    points, tuples = flat_points(DAY), [flat_row(row) for row in rows]
    assert [points(row) for row in tuples] == [ee.crs.points(row, on=DAY) for row in rows]
    return best_of(lambda: [points(row) for row in tuples]) / len(rows)


def test_points(benchmark, rows, flat):
    benchmark(lambda: [ee.crs.points(row, on=DAY) for row in rows])
    seconds = best_of(lambda: [ee.crs.points(row, on=DAY) for row in rows]) / len(rows)
    report("crs.points(row) against the flat function", seconds, flat, "at most 2")


def test_score_of_a_row_with_its_full_tree(benchmark, rows, flat):
    benchmark.pedantic(lambda: [ee.score(row, on=DAY) for row in rows], rounds=3)
    seconds = best_of(lambda: [ee.score(row, on=DAY) for row in rows]) / len(rows)
    report("score(row), every step, against the flat function", seconds, flat, "at most 30")


def test_score_from_documents(benchmark, flat):
    people = [ee.loads(path.read_text(encoding="utf-8"), ee.Candidate) for path in CANDIDATES]
    benchmark(lambda: [ee.score(person, on=DAY) for person in people])
    seconds = best_of(lambda: [ee.score(person, on=DAY) for person in people], repeats=30) / len(people)
    report("score(candidate), from documents, against the flat function", seconds, flat, "at most 500")


def seconds_of(program, *, runs=11):
    """Return the seconds that a program takes in a fresh process, an empty one's taken off."""

    def run(code):
        start = perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return perf_counter() - start

    return middle([run(program) - run("pass") for _ in range(runs)])


def printed(program):
    return float(subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout)


def test_import():
    base = seconds_of("import attrs, cattrs")
    report("import expressentry against import attrs, cattrs", seconds_of("import expressentry"), base, "at most 2")
    loaded = seconds_of("import expressentry as ee; ee.Candidate, ee.score, ee.loads")
    report("... and with scoring and JSON loaded as well", loaded, base, "(for information)")


def test_memory():
    program = (
        "resident = lambda: int(open('/proc/self/statm').read().split()[1]) * 4096; before = resident(); {}; "
        "print(resident() - before)"
    )
    mebibyte = 2**20
    report("import expressentry: MiB of memory", printed(program.format("import expressentry")), mebibyte, "under 10")
    loaded = "import expressentry as ee; ee.Candidate, ee.score"
    report("... and with scoring loaded as well: MiB", printed(program.format(loaded)), mebibyte, "(for information)")


def test_first_noc_look_up():
    program = (
        "import expressentry as ee; from time import perf_counter; ee.Noc; start = perf_counter(); "
        "ee.Noc('21232').title('fr'); print(perf_counter() - start)"
    )
    report("first NOC look-up: ms", middle([printed(program) for _ in range(5)]), 0.001, "under 50")
