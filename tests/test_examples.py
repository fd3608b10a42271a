"""The programs a newcomer runs do what they say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"
CANDIDATES = sorted((EXAMPLES / "candidates").glob("*.json"))


def run(*arguments):
    command = [sys.executable, "-W", "error", str(EXAMPLES / "first_decision.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout


def test_every_sample_candidate_is_scored_and_explained_in_both_languages():
    printed = run()
    assert len(CANDIDATES) >= 6
    for path in CANDIDATES:
        assert f"== {path.stem}: " in printed
    assert printed.count("Federal Skilled Worker Program: ") >= len(CANDIDATES)
    assert printed.count("Score (Comprehensive Ranking System) on ") == len(CANDIDATES)
    assert printed.count("Note (Système de classement global) au ") == len(CANDIDATES)


@pytest.mark.parametrize("path", CANDIDATES, ids=lambda path: path.stem)
def test_a_document_of_ones_own_is_scored_on_a_day_of_ones_own(path):
    assert "on 2024-06-01" in run("2024-06-01", path)
