"""The edge cases of whole scores and of ranking; with those of single factors next door they are numbered 1 to 147."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

from expressentry.candidate import Candidate, Certificate, Level
from expressentry.crs import CanadianStudy, Factors, JobOfferKind, PartnerFactors, points
from expressentry.crs.scoring import scored
from expressentry.decision import Outcome
from expressentry.language import Benchmark
from expressentry.programs import CEC
from expressentry.rounds import Entry, Round, invited
from tests.crs.test_derivation import BACHELOR, CASES, DAY, english, worked

LAST = 147
STAMP = datetime(2026, 8, 1, 13, 14, 15, tzinfo=UTC)
ROUND = Round(on=date(2026, 8, 5), program=CEC, lowest_score=516, tie_break=STAMP)
IN_2023 = Round(
    on=date(2023, 6, 8), program=CEC, lowest_score=490, tie_break=datetime(2023, 6, 1, tzinfo=UTC), number="edge"
)


def clb(level: int) -> Benchmark:
    return Benchmark.clb(listening=level, reading=level, writing=level, speaking=level)


def nclc(level: int) -> Benchmark:
    return Benchmark.nclc(listening=level, reading=level, writing=level, speaking=level)


def row(age: int, education: Level, level: int, **more: Any) -> Factors:
    return Factors(age=age, education=education, first=clb(level), **more)


PERFECT = row(
    29,
    Level.DOCTORATE,
    10,
    second=nclc(10),
    canadian_work=5,
    foreign_work=3,
    certificate=True,
    nomination=True,
    sibling=True,
    canadian_study=CanadianStudy.THREE_OR_MORE,
)
PARTNER = PartnerFactors(education=Level.DOCTORATE, language=clb(10), canadian_work=5)
SAME_PARTNER = PartnerFactors(education=Level.BACHELOR, language=clb(10), canadian_work=0)
IN_2017 = row(29, Level.BACHELOR, 10, foreign_work=3)
TOTALS = {
    "136 perfect, single": (PERFECT, DAY, 1_200),
    "136 perfect, a couple": (evolve(PERFECT, partner=PARTNER), DAY, 1_200),
    "137 single, 2017-02-22": (IN_2017, date(2017, 2, 22), 441),
    "138 the same with a partner": (evolve(IN_2017, partner=SAME_PARTNER), date(2017, 2, 22), 443),
    "139 Canadian bachelor, 2017-03-01": (
        row(
            35,
            Level.BACHELOR,
            7,
            canadian_work=2,
            foreign_work=3,
            canadian_study=CanadianStudy.THREE_OR_MORE,
        ),
        date(2017, 3, 1),
        436,
    ),
    "140 single, 30": (row(30, Level.BACHELOR, 9, foreign_work=3), DAY, 424),
    "141 single, 45": (row(45, Level.TWO_YEAR, 7), DAY, 179),
}


@pytest.mark.parametrize(("given", "on", "total"), TOTALS.values(), ids=TOTALS)
def test_whole_scores(given: Factors, on: date, total: int) -> None:
    assert points(given, on=on) == total


TURNING_THIRTY = Candidate(date(1996, 8, 6), education=[BACHELOR])


def age_on(on: date) -> int:
    return scored(TURNING_THIRTY, on=on).points("core/age")


def test_8_invited_at_twenty_nine_is_scored_at_twenty_nine_whatever_the_day_of_the_application() -> None:
    decision = invited(TURNING_THIRTY, ROUND)
    assert decision.step("score").value == scored(TURNING_THIRTY, on=ROUND.on).value
    assert (age_on(ROUND.on), age_on(ROUND.on + timedelta(1))) == (110, 105)


def test_9_turning_thirty_in_the_pool_takes_effect_on_the_day() -> None:
    assert [age_on(date(2026, 8, day)) for day in (5, 6)] == [110, 105]


def test_98_a_certificate_counts_without_work_in_its_trade() -> None:
    candidate = Candidate(
        date(1996, 5, 2),
        languages=[english(7)],
        work=[worked(12, noc="21232")],
        certificates=[Certificate("72106", issued=date(2020, 1, 1), issuer="AB")],
    )
    assert scored(candidate, on=DAY).points("transferability/certificate") == 50


def entry(score: int, submitted: datetime | None = STAMP) -> Entry:
    return Entry("a-17", score=score, submitted=submitted, programs={CEC})


def test_143_one_second_after_the_published_moment_is_not_invited() -> None:
    assert invited(entry(516, STAMP + timedelta(seconds=1)), ROUND).value is Outcome.UNMET
    assert invited(entry(516), ROUND).value is Outcome.MET


def test_144_an_update_keeps_the_moment_of_submission() -> None:
    updated = evolve(entry(500, STAMP - timedelta(days=30)), score=516)
    assert invited(updated, ROUND).value is Outcome.MET


def test_145_a_profile_made_again_after_a_year_has_a_new_moment() -> None:
    first = entry(516, datetime(2025, 8, 4, tzinfo=UTC))
    assert first.expires is not None
    assert first.expires < datetime(2026, 8, 5, tzinfo=UTC)
    again = entry(516, first.expires + timedelta(hours=1))
    assert invited(first, ROUND).outcome("invited/pool") is Outcome.UNMET
    assert invited(again, ROUND).outcome("invited/pool") is Outcome.MET
    assert invited(again, ROUND).outcome("invited/rank") is Outcome.UNMET


OFFER = JobOfferKind.OTHER_SKILLED
BELOW = row(25, Level.MASTER, 8, canadian_work=2, sibling=True, job_offer=OFFER)
STILL_ABOVE = row(25, Level.BACHELOR, 10, canadian_work=3, sibling=True, job_offer=OFFER)


@pytest.mark.parametrize(
    ("given", "before", "after", "rank"),
    [(BELOW, 505, 455, Outcome.UNMET), (STILL_ABOVE, 545, 495, Outcome.MET)],
    ids=["146 below the rank of the round", "147 still not below it"],
)
def test_losing_an_offer_after_the_invitation(given: Factors, before: int, after: int, rank: Outcome) -> None:
    lost = evolve(given, job_offer=None)
    assert (points(given, on=IN_2023.on), points(lost, on=IN_2023.on)) == (before, after)
    submitted = datetime(2023, 1, 9, tzinfo=UTC)
    assert invited(entry(before, submitted), IN_2023).outcome("invited/rank") is Outcome.MET
    assert invited(entry(after, submitted), IN_2023).outcome("invited/rank") is rank


IN_THIS_FILE = {8, 9, 98, *range(136, 142), *range(143, 148)}


def test_every_edge_case_is_a_test() -> None:
    first_words = [name.split()[0] for name, *_ in CASES]
    next_door = {int(word) for word in first_words if word.isdigit()}
    assert next_door | IN_THIS_FILE == set(range(1, LAST + 1))
    assert not next_door & IN_THIS_FILE
