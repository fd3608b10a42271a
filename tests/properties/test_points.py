"""Laws that the points of the CRS obey, whatever the row and the day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from expressentry.candidate import Level
from expressentry.crs import CRS, CanadianStudy, Factors, JobOfferKind, PartnerFactors
from expressentry.crs.scoring import scored
from expressentry.crs.whole import BOUNDARIES, opened_plan
from expressentry.grid import Factor
from expressentry.language import Benchmark
from expressentry.law import LAUNCH, InForce
from expressentry.testing import boundary_dates, factors, partner_factors, rule_dates

ABILITIES = ("listening", "reading", "writing", "speaking")


def points(row, day):
    return opened_plan(day)[0].points(row.row)


@given(factors(), rule_dates())
def test_the_parts_of_every_step_add_up_to_its_value(row, day):
    for step in (top := opened_plan(day)[0].step(row.row)).walk():
        if step.steps:
            assert sum(part.value for part in step.steps) == step.value
        assert step.value <= step.maximum if step.maximum is not None else step.value <= 0
        assert (step.value < 0) == step.id.endswith("/limit")
    assert top.value == points(row, day)


@given(factors(), rule_dates())
def test_the_fast_path_gives_the_value_of_the_tree_and_of_the_declaration(row, day):
    plan = opened_plan(day)[0]
    assert plan.points(row.row) == plan.step(row.row).value == plan.root.points(row.row.values)


@given(factors(), rule_dates())
def test_the_score_lies_between_nothing_and_twelve_hundred(row, day):
    assert 0 <= points(row, day) <= 1200


@given(factors(), rule_dates())
def test_every_step_speaks_both_languages_and_cites_the_law(row, day):
    decision = scored(row, on=day)
    english, french = decision.explain("en"), decision.explain("fr")
    for step in decision.walk():
        if step.maximum != 0:
            assert step.name.en in english
            assert step.name.fr in french
        assert step.citation is not None or step.steps
    assert decision.citations()


RISING = st.sampled_from(
    [
        "education",
        "canadian_work",
        "foreign_work",
        "certificate",
        "nomination",
        "sibling",
        "canadian_study",
        "job_offer",
    ]
)
HIGHER = {
    "education": lambda value: Level(min(value + 1, Level.DOCTORATE)),
    "canadian_work": lambda value: min(value + 1, 63),
    "foreign_work": lambda value: min(value + 1, 63),
    "certificate": lambda _: True,
    "nomination": lambda _: True,
    "sibling": lambda _: True,
    "canadian_study": lambda value: CanadianStudy(min((value or 0) + 1, 2)),
    "job_offer": lambda value: JobOfferKind(min((value or 0) + 1, 2)),
}
RISING = st.sampled_from(sorted(HIGHER))


@given(factors(), rule_dates(), RISING)
def test_more_of_a_factor_never_takes_points_away(row, day, name):
    higher = evolve(row, **{name: HIGHER[name](getattr(row, name))})
    assert points(higher, day) >= points(row, day)


@given(factors(), rule_dates(), st.sampled_from(ABILITIES), st.sampled_from(["first", "second"]))
def test_a_higher_level_never_takes_points_away(row, day, ability, which):
    benchmark = getattr(row, which)
    assume(benchmark is not None)
    level = min(getattr(benchmark, ability) + 1, 12)
    higher = evolve(row, **{which: evolve(benchmark, **{ability: level})})
    assert points(higher, day) >= points(row, day)


@given(factors(), partner_factors(), rule_dates(), st.sampled_from(ABILITIES))
def test_more_of_the_partner_never_takes_points_away(row, partner, day, ability):
    row = evolve(row, partner=partner)
    better = [
        evolve(partner, education=Level(min(partner.education + 1, Level.DOCTORATE))),
        evolve(partner, canadian_work=min(partner.canadian_work + 1, 63)),
    ]
    if partner.language is not None:
        level = min(getattr(partner.language, ability) + 1, 12)
        better.append(evolve(partner, language=evolve(partner.language, **{ability: level})))
    for more in better:
        assert points(evolve(row, partner=more), day) >= points(row, day)


@given(factors(), rule_dates())
def test_a_partner_with_nothing_never_adds_points(row, day):
    alone = evolve(row, partner=None)
    accompanied = evolve(row, partner=PartnerFactors())
    assert points(accompanied, day) <= points(alone, day)


VERSIONED = {
    part.points.id: {version.since for version in part.points.versions}
    for part in CRS.parts()
    if isinstance(part, Factor)
}


@given(factors(), st.sampled_from(BOUNDARIES[1:]))
def test_the_eve_and_the_day_of_a_version_differ_in_its_own_lines_only(row, day):
    before = {step.id: step for step in opened_plan(day - timedelta(days=1))[0].step(row.row).walk()}
    after = {step.id: step for step in opened_plan(day)[0].step(row.row).walk()}
    changed = {rule for rule, days in VERSIONED.items() if day in days}
    for identifier in before.keys() | after.keys():
        if before.get(identifier) != after.get(identifier):
            inside = any(rule == identifier or rule.startswith(f"{identifier}/") for rule in changed)
            limited = identifier.endswith("/limit")
            assert inside or limited or identifier == "crs", identifier


def test_every_day_since_the_launch_answers():
    row = Factors(age=30, education=Level.BACHELOR, first=None)
    day = LAUNCH
    while day <= date(2027, 12, 31):
        assert points(row, day) == 225
        day += timedelta(days=1)


@given(factors(), boundary_dates())
def test_the_plan_of_a_day_is_that_of_the_rules_of_the_day(row, day):
    assert points(row, day) == opened_plan(day, InForce(day))[0].points(row.row)


@pytest.mark.parametrize("scale", [Benchmark.clb, Benchmark.nclc])
def test_levels_above_ten_count_as_ten(scale):
    rows = [
        Factors(age=30, education=Level.MASTER, first=scale(**dict.fromkeys(ABILITIES, level)))
        for level in (10, 11, 12)
    ]
    assert len({points(row, date(2026, 9, 1)) for row in rows}) == 1
