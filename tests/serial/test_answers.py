"""Answers of every kind about a real document come back from text, and still explain themselves in both languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import expressentry as ee
from expressentry.crs import definitions
from expressentry.law import IRPA, Citation, Version

DAY = date(2026, 6, 1)
CANDIDATES = sorted((Path(__file__).parents[2] / "examples" / "candidates").glob("*.json"))
TRIAL = ee.Rulebook.on(DAY).replacing(definitions.CANADIAN_WORK_WINDOW, Version(DAY, 3, Citation(IRPA, "10.3")))
ANSWERS = {
    "score": (lambda person: ee.score(person, on=DAY), ee.Decision[int]),
    "score under a trial": (lambda person: ee.score(person, on=DAY, rules=TRIAL), ee.Decision[int]),
    "factors": (lambda person: ee.crs.derive(person, on=DAY), ee.Decision[ee.crs.Factors]),
    "selection grid": (lambda person: ee.programs.grid(person, on=DAY), ee.Decision[int]),
    "eligibility": (lambda person: ee.eligibility(person, ee.programs.FSW, on=DAY), ee.Decision[ee.Outcome]),
    "assessment": (lambda person: ee.assess(person, on=DAY), ee.Assessment),
}


@pytest.mark.parametrize("path", CANDIDATES, ids=lambda path: path.stem)
@pytest.mark.parametrize(("ask", "kind"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer_comes_back_and_explains_itself(ask, kind, path):
    answer = ask(ee.loads(path.read_text(encoding="utf-8"), ee.Candidate))
    again = ee.loads(ee.dumps(answer), kind)
    assert [again.explain(lang) for lang in ("en", "fr")] == [answer.explain(lang) for lang in ("en", "fr")]
    assert repr(again) == repr(answer)
    assert ee.dumps(again) == ee.dumps(answer)


@pytest.mark.parametrize("path", CANDIDATES, ids=lambda path: path.stem)
def test_the_rows_that_documents_give_come_back(path):
    person = ee.loads(path.read_text(encoding="utf-8"), ee.Candidate)
    row = ee.crs.derive(person, on=DAY).value
    assert ee.loads(ee.dumps(row), ee.crs.Factors) == row
    assert ee.crs.points(ee.loads(ee.dumps(row), ee.crs.Factors), on=DAY) == ee.score(person, on=DAY).value


def test_a_row_of_the_grid_comes_back():
    nine = ee.Benchmark.nclc(listening=9, reading=9, writing=9, speaking=9)
    row = ee.programs.GridFactors(age=34, education=ee.Level.MASTER, first=nine, work=4, own_study=True)
    again = ee.loads(ee.dumps(row), ee.programs.GridFactors)
    assert again == row
    assert ee.programs.grid(again, on=DAY) == ee.programs.grid(row, on=DAY)
