"""What every derivation obeys: order, splitting and later facts change nothing, more never costs, any day answers."""

from __future__ import annotations

import warnings
from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry.candidate import Candidate, Education, Leave, Level, Partner, WorkPeriod
from expressentry.crs.derivation import derived
from expressentry.decision import Step
from expressentry.errors import NotInForce
from expressentry.law import READINGS, InForce
from expressentry.testing import boundary_dates, candidates, rule_dates, work_periods

if TYPE_CHECKING:
    from hypothesis.strategies import DataObject

DAYS = st.one_of(rule_dates(), boundary_dates())


@given(candidates(), DAYS)
def test_every_lawful_candidate_has_factors_on_every_day(candidate: Candidate, on: date) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        decision = derived(candidate, on=on)
    assert decision.edition.startswith("crs:")
    for step in (part for top in decision.steps for part in top.walk()):
        assert step.id.startswith("facts/")
        assert step.citation is not None
        assert all(READINGS[reading.id] is reading for reading in step.interpretations)
    assert "{" not in decision.explain("en")
    assert "{" not in decision.explain("fr")


@given(candidates(), DAYS, st.randoms(use_true_random=False))
def test_order_does_not_matter(candidate: Candidate, on: date, chance: object) -> None:
    def mixed(values: tuple[object, ...]) -> list[object]:
        order = list(values)
        chance.shuffle(order)  # type: ignore[attr-defined]  # a random.Random
        return order

    lists = ("work", "education", "languages", "offers", "permits", "certificates", "nominations", "relatives")
    shuffled = attrs.evolve(candidate, **{name: mixed(getattr(candidate, name)) for name in lists})
    assert derived(shuffled, on=on).value == derived(candidate, on=on).value


def _split(job: WorkPeriod, after: date) -> list[WorkPeriod]:
    """Return one job as two adjacent ones, the second beginning the day after `after`."""
    if not job.start <= after < (job.end or date.max):
        return [job]
    following = after + timedelta(1)
    first = [leave for leave in job.leaves if leave.start <= after]
    second = [leave for leave in job.leaves if leave.end > after]
    return [
        attrs.evolve(job, end=after, leaves=[Leave(leave.start, min(leave.end, after), leave.paid) for leave in first]),
        attrs.evolve(
            job, start=following, leaves=[Leave(max(leave.start, following), leave.end, leave.paid) for leave in second]
        ),
    ]


@given(candidates(), DAYS, st.data())
def test_splitting_a_job_into_two_adjacent_ones_changes_nothing(
    candidate: Candidate, on: date, data: DataObject
) -> None:
    cuts = [
        data.draw(st.dates(job.start, min(job.end or date(2027, 1, 1), date(2027, 1, 1))))
        if job.start < date(2027, 1, 1)
        else job.start
        for job in candidate.work
    ]
    work = [part for job, cut in zip(candidate.work, cuts, strict=True) for part in _split(job, cut)]
    assert derived(attrs.evolve(candidate, work=work), on=on).value == derived(candidate, on=on).value


def _known(candidate: Candidate, on: date) -> Candidate:
    """Return a candidate without what is dated after a day, jobs and leaves cut off on it."""

    def until(job: WorkPeriod) -> WorkPeriod:
        end = None if job.end is None or job.end > on else job.end
        leaves = [Leave(one.start, min(one.end, on), one.paid) for one in job.leaves if one.start <= on]
        return attrs.evolve(job, end=end, leaves=leaves)

    def finished(study: Education) -> Education:
        if study.assessment is not None and study.assessment.issued > on:
            study = attrs.evolve(study, assessment=None)
        return study

    def before(name: str, first: str) -> list[object]:
        return [one for one in getattr(candidate, name) if getattr(one, first) <= on]

    nominations = [
        attrs.evolve(
            one,
            accepted=one.accepted if one.accepted is not None and one.accepted <= on else None,
            withdrawn=one.withdrawn if one.withdrawn is not None and one.withdrawn <= on else None,
        )
        for one in candidate.nominations
        if one.issued <= on
    ]
    offers = [
        attrs.evolve(one, withdrawn=one.withdrawn if one.withdrawn is not None and one.withdrawn <= on else None)
        for one in candidate.offers
        if one.made <= on
    ]
    return attrs.evolve(
        candidate,
        work=[until(job) for job in candidate.work if job.start <= on],
        education=[finished(one) for one in candidate.education if one.completed is not None and one.completed <= on],
        languages=before("languages", "taken_on"),
        certificates=before("certificates", "issued"),
        permits=before("permits", "issued"),
        nominations=nominations,
        offers=offers,
    )


@given(candidates(), DAYS)
def test_facts_dated_after_the_day_change_nothing(candidate: Candidate, on: date) -> None:
    assert derived(_known(candidate, on), on=on).value == derived(candidate, on=on).value


@given(candidates(), DAYS, work_periods())
def test_more_work_never_makes_fewer_years(candidate: Candidate, on: date, job: WorkPeriod) -> None:
    if job.start < candidate.born:
        return
    less = derived(candidate, on=on).value
    more = derived(attrs.evolve(candidate, work=[*candidate.work, job]), on=on).value
    assert more.canadian_work >= less.canadian_work
    assert more.foreign_work >= less.foreign_work


@given(
    candidates(),
    DAYS,
    st.sampled_from([{"accompanying": False}, {"status": "citizen"}, {"status": "permanent-resident"}]),
)
def test_a_partner_who_is_not_scored_changes_nothing(candidate: Candidate, on: date, change: dict[str, object]) -> None:
    candidate = attrs.evolve(candidate, family_size=None)
    alone = attrs.evolve(candidate, partner=None)
    partner = attrs.evolve(candidate.partner or Partner(accompanying=True), **change)
    assert derived(attrs.evolve(candidate, partner=partner), on=on).value == derived(alone, on=on).value


def test_a_day_before_express_entry_and_a_moment_are_refused() -> None:
    ana = Candidate(date(1996, 5, 2), education=[Education(Level.MASTER, country="CA")])
    with pytest.raises(NotInForce):
        derived(ana, on=date(2014, 12, 31))
    with pytest.raises(TypeError):
        derived(ana, on="2026-09-01")  # type: ignore[arg-type]  # what is tested
    assert derived(ana, on=date(2015, 1, 1), rules=InForce(date(2015, 1, 1))).value.age == 18
    assert isinstance(derived(ana, on=date(2015, 1, 1)).steps[0], Step)
