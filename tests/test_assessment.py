"""One printable answer: programs, score, categories and the rounds of a period."""

from __future__ import annotations

import warnings
from datetime import date
from pathlib import Path

import pytest

import expressentry as ee

DAY = date(2026, 9, 1)
CANDIDATES = Path(__file__).parents[1] / "examples" / "candidates"


def candidate(name):
    return ee.loads((CANDIDATES / f"{name}.json").read_text(encoding="utf-8"), ee.Candidate)


def test_the_assessment_holds_what_each_question_answers():
    ana = candidate("single-engineer")
    answer = ee.assess(ana, on=DAY)
    assert answer.score == ee.score(ana, on=DAY)
    assert dict(answer.programs) == ee.eligibility(ana, on=DAY)
    assert answer.categories == ee.categories_of(ana, on=DAY)
    assert answer.rounds == ()
    assert answer.on == DAY
    with pytest.raises(TypeError):
        answer.programs[ee.programs.FSW] = None


def test_it_prints_in_both_languages():
    answer = ee.assess(candidate("french-speaking-teacher"), on=DAY)
    assert repr(answer) == (
        "<Assessment on 2026-09-01: eligible for Federal Skilled Worker Program, score 494, "
        "in French-language proficiency, Education occupations>"
    )
    english, french = answer.explain("en"), answer.explain("fr")
    assert str(answer) == english
    assert english.startswith("Assessment on 2026-09-01\n  Federal Skilled Worker Program: eligible\n")
    assert "  French-language proficiency: member" in english
    assert "  Compétence linguistique en français\u00a0: membre" in french
    assert answer.score.explain("fr") in french
    assert answer._repr_html_().startswith("<ul><li>Federal Skilled Worker Program: eligible</li>")


def test_the_rounds_of_a_period_that_would_have_invited():
    teacher = candidate("french-speaking-teacher")
    answer = ee.assess(teacher, on=DAY, since=date(2026, 8, 1))
    assert answer.until == DAY
    found = {match.round.number: match.decision.value for match in answer.rounds}
    every = {held.number: held for held in ee.rounds.past(since=date(2026, 8, 1), until=DAY)}
    assert set(found) <= set(every)
    for number, held in every.items():
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            outcome = ee.invited(teacher, held).value
        assert (number in found) == (outcome is not ee.Outcome.UNMET)
        assert found.get(number, ee.Outcome.UNMET) is outcome
    assert "Rounds from 2026-08-01 to 2026-09-01:" in answer.explain("en")


def test_a_period_without_an_invitation_says_so():
    answer = ee.assess(ee.Candidate(born=date(1990, 1, 1)), on=DAY, since=date(2026, 8, 1), until=date(2026, 8, 5))
    assert "  none would have invited" in answer.explain("en")
    assert "eligible for no program, score 72, in no category" in repr(answer)


def test_days_before_categories_have_none():
    answer = ee.assess(candidate("job-offer-2016"), on=date(2016, 9, 1))
    assert answer.categories == ()
    assert "Categories" not in answer.explain("en")


def test_an_answer_in_a_gap_warns_once_at_the_callers_line():
    with pytest.warns(ee.RulesIncomplete) as caught:
        answer = ee.assess(candidate("single-engineer"), on=date(2026, 11, 3))
    assert [warning.filename for warning in caught] == [__file__]
    assert answer.score.incomplete
    assert repr(answer.score).endswith("; rules incomplete>")
