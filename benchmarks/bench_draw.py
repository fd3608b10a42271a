"""A draw over one million entries given as columns, against a plain `numpy.lexsort` of the same columns.

Run: `python -m pytest benchmarks/bench_draw.py`. Seeds are fixed.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

import numpy as np
import pytest
from ratios import best_of, report

from expressentry import batch, rounds
from expressentry.categories import FRENCH
from expressentry.programs import CEC, FST, FSW, PNP

ENTRIES = 1_000_000
DAY = date(2026, 9, 15)
SUBMITTED = int(datetime(2025, 12, 1, tzinfo=UTC).timestamp())


@pytest.fixture(scope="module")
def pool():
    random = np.random.default_rng(20260915)
    return {
        "score": np.clip(random.normal(440, 60, ENTRIES), 0, 1200).astype(np.int16),
        "submitted": SUBMITTED + random.integers(0, 20_000_000, ENTRIES),
        **{program.id: random.random(ENTRIES) < share for program, share in ((CEC, 0.5), (FSW, 0.6), (FST, 0.05))},
        "pnp": random.random(ENTRIES) < 0.01,
        "french": random.random(ENTRIES) < 0.1,
    }


@pytest.fixture(scope="module")
def sorting(pool):
    """Return the seconds of sorting by score, then submission."""
    return best_of(lambda: np.lexsort((pool["submitted"], -pool["score"])), repeats=5)


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("general", rounds.Round(on=DAY, invitations=5_000)),
        ("for a program", rounds.Round(on=DAY, program=CEC, invitations=2_000)),
        ("for a category", rounds.Round(on=DAY, category=FRENCH, invitations=5_000)),
    ],
)
def test_draw(benchmark, pool, sorting, name, held):
    result = benchmark(lambda: batch.draw(pool, held))
    assert len(result.rows) == held.invitations
    seconds = best_of(lambda: batch.draw(pool, held), repeats=5)
    assert report(f"draw {name}, a million rows, against numpy.lexsort", seconds, sorting, "at most 3") <= 3


def test_the_object_engine_agrees_on_a_sample(pool):
    random = np.random.default_rng(1)
    rows = random.choice(ENTRIES, 20_000, replace=False)
    sample = {name: column[rows] for name, column in pool.items()}
    entries = [
        rounds.Entry(
            int(row),
            score=int(sample["score"][row]),
            submitted=datetime.fromtimestamp(int(sample["submitted"][row]), UTC),
            programs=[program for program in (CEC, FSW, FST, PNP) if sample[program.id][row]],
        )
        for row in range(len(rows))
    ]
    held = rounds.Round(on=DAY, invitations=1_500)
    assert set(rounds.draw(entries, held).keys) == set(batch.draw(sample, held).rows.tolist())
