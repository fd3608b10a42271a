"""All four programs for one candidate against the score of the same candidate, both from documents.

Run: `python -m pytest benchmarks/bench_programs.py`. The candidates are those of the examples.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from ratios import best_of, report

from expressentry import programs
from expressentry.candidate import Candidate
from expressentry.crs.scoring import score
from expressentry.serial import loads

DAY = date(2026, 9, 1)
CANDIDATES = sorted((Path(__file__).parents[1] / "examples" / "candidates").glob("*.json"))
CALLS = 40
AT_MOST = 10


def repeated(action):
    for _ in range(CALLS):
        action()


@pytest.mark.parametrize("path", CANDIDATES, ids=lambda path: path.stem)
def test_four_programs_take_at_most_ten_times_the_score(path):
    candidate = loads(path.read_text(encoding="utf-8"), Candidate)
    programs.eligibility(candidate, on=DAY)
    scored = best_of(lambda: repeated(lambda: score(candidate, on=DAY)))
    decided = best_of(lambda: repeated(lambda: programs.eligibility(candidate, on=DAY)))
    assert report(f"four programs, {path.stem}", decided, scored, f"at most {AT_MOST}") <= AT_MOST
