"""Laws that scores from documents obey, whatever the candidate and the day.

That order, splitting, later facts and partners who do not count change nothing is proved where factors are derived.
"""

from __future__ import annotations

import warnings
from datetime import date, timedelta

from attrs import evolve
from hypothesis import assume, given

import expressentry as ee
from expressentry.crs.scoring import scored
from expressentry.testing import candidates, rule_dates


def lines(decision):
    """Return what a score consists of, the facts it was derived from aside."""
    return [(step.id, step.value, step.given) for step in decision.walk()]


@given(candidates(), rule_dates())
def test_every_candidate_has_a_score_on_every_day(candidate, day):
    decision = scored(candidate, on=day)
    assert 0 <= decision.value <= 1200
    for step in decision.walk():
        if step.steps:
            assert sum(part.value for part in step.steps) == step.value
    assert decision.explain("en") != decision.explain("fr")
    assert decision.basis


@given(candidates(), rule_dates())
def test_answers_come_back_from_json_and_still_explain_themselves(candidate, day):
    decision = scored(candidate, on=day)
    again = ee.loads(ee.dumps(decision), ee.Decision[int])
    assert again == decision
    assert [again.explain("en"), again.explain("fr")] == [decision.explain("en"), decision.explain("fr")]


@given(candidates(), rule_dates())
def test_the_derived_factors_give_the_same_points(candidate, day):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ee.RulesIncomplete)
        derived = ee.crs.derive(candidate, on=day)
        assert ee.crs.points(derived.value, on=day) == scored(candidate, on=day).value


@given(candidates())
def test_the_eve_and_the_day_of_a_version_differ_only_where_it_speaks(candidate):
    """The version of 2015-01-30 wrote down what was already done: nothing differs but what time itself changes."""
    frozen = evolve(candidate, work=(), languages=(), education=(), offers=(), certificates=(), nominations=())
    for day in (date(2015, 1, 30), date(2017, 10, 24), date(2018, 6, 26), date(2023, 5, 31), date(2024, 8, 9)):
        birthday = (candidate.born.month, candidate.born.day) in {(day.month, day.day), (2, 29)}
        assume(not birthday)
        eve, same = (scored(frozen, on=at) for at in (day - timedelta(days=1), day))
        assert [line[:2] for line in lines(eve)] == [line[:2] for line in lines(same)]
