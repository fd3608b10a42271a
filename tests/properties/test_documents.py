"""Laws that scores from documents obey, whatever the candidate and the day."""

from __future__ import annotations

import warnings
from datetime import date, timedelta

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

import expressentry as ee
from expressentry.crs.scoring import scored
from expressentry.testing import candidates, partners, rule_dates


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


@given(candidates(), partners(), rule_dates())
def test_a_partner_who_does_not_count_changes_nothing(candidate, partner, day):
    alone = scored(evolve(candidate, partner=None, relatives=()), on=day)
    for absent in (
        evolve(partner, accompanying=False),
        evolve(partner, status="citizen"),
        evolve(partner, status="permanent-resident"),
    ):
        with_partner = scored(evolve(candidate, partner=absent, relatives=(), family_size=None), on=day)
        assert lines(with_partner) == lines(alone)


@given(candidates(), rule_dates(), st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(candidate, day, random):
    def shuffled(items):
        return tuple(random.sample(items, len(items)))

    other = evolve(
        candidate,
        work=shuffled(candidate.work),
        languages=shuffled(candidate.languages),
        education=shuffled(candidate.education),
        offers=shuffled(candidate.offers),
        certificates=shuffled(candidate.certificates),
        nominations=shuffled(candidate.nominations),
        relatives=shuffled(candidate.relatives),
    )
    assert lines(scored(other, on=day)) == lines(scored(candidate, on=day))


@given(candidates(), rule_dates(), st.data())
def test_a_job_split_in_two_adjacent_ones_changes_nothing(candidate, day, data):
    long = [job for job in candidate.work if (job.end or day) > job.start and not job.leaves]
    assume(long)
    job = data.draw(st.sampled_from(long))
    last = job.end or max(day, job.start + timedelta(days=1))
    cut = data.draw(st.dates(job.start, last - timedelta(days=1)))
    halves = (evolve(job, end=cut), evolve(job, start=cut + timedelta(days=1)))
    work = tuple(half for known in candidate.work for half in (halves if known is job else (known,)))
    assert lines(scored(evolve(candidate, work=work), on=day)) == lines(scored(candidate, on=day))


@given(candidates(), candidates(), rule_dates())
def test_facts_dated_after_the_day_change_nothing(candidate, other, day):
    later = evolve(
        candidate,
        work=(*candidate.work, *(job for job in other.work if job.start > day)),
        languages=(*candidate.languages, *(result for result in other.languages if result.taken_on > day)),
        education=(
            *candidate.education,
            *(study for study in other.education if study.completed is not None and study.completed > day),
        ),
        offers=(*candidate.offers, *(offer for offer in other.offers if offer.made > day)),
        certificates=(*candidate.certificates, *(known for known in other.certificates if known.issued > day)),
    )
    assert lines(scored(later, on=day)) == lines(scored(candidate, on=day))


@given(candidates(), rule_dates())
def test_answers_come_back_from_json_and_still_explain_themselves(candidate, day):
    decision = scored(candidate, on=day)
    again = ee.loads(ee.dumps(decision), ee.Decision[int])
    assert again == decision
    assert [again.explain("en"), again.explain("fr")] == [decision.explain("en"), decision.explain("fr")]


@given(candidates(), rule_dates())
def test_the_derived_factors_give_the_same_points(candidate, day):
    derived = ee.crs.derive(candidate, on=day)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ee.RulesIncomplete)
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
