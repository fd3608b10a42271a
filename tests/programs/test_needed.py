"""What an unmet requirement says would meet it does meet it, where it is a single number or date."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from expressentry import programs
from expressentry.candidate import Candidate, Funds, Profile, WorkPeriod
from expressentry.decision import Outcome
from expressentry.language import LanguageResult
from tests.programs.test_properties import DAY, candidates, jobs

if TYPE_CHECKING:
    from expressentry.decision import Decision

LEVELS = re.compile(r"CLB/NCLC (\d+) or more(?: in listening and speaking and (\d+) or more)?")


def needed(decision: Decision[Outcome], identifier: str) -> str:
    """Return what would meet a requirement that is open, nothing where it is met."""
    said = decision.step(identifier).needed
    return "" if said is None else said.en


@given(candidates())
def test_the_dollars_named_are_enough(candidate: Candidate) -> None:
    decision = programs.eligibility(candidate, programs.FSW, on=DAY)
    dollars = re.search(r"\$([\d,]+)", needed(decision, "fsw/funds/amount"))
    size_stated = "not stated" not in needed(decision, "fsw/funds/amount")
    if dollars is not None and size_stated:
        rich = evolve(candidate, funds=Funds(int(dollars[1].replace(",", ""))))
        after = programs.eligibility(rich, programs.FSW, on=DAY)
        assert after.outcome("fsw/funds") is after.outcome("fsw/funds/amount") is Outcome.MET


@given(candidates())
def test_the_language_levels_named_are_enough(candidate: Candidate) -> None:
    for program, decision in programs.eligibility(candidate, on=DAY).items():
        if program is programs.PNP:
            continue
        levels = LEVELS.search(needed(decision, f"{program.id}/language"))
        if levels is not None:
            oral, written = int(levels[1]), int(levels[2] or levels[1])
            result = LanguageResult(
                "celpip-general", listening=oral, reading=written, writing=written, speaking=oral, taken_on=DAY
            )
            able = evolve(candidate, languages=(*candidate.languages, result))
            assert programs.eligibility(able, program, on=DAY).outcome(f"{program.id}/language") is Outcome.MET


@given(candidates())
def test_the_points_named_make_the_minimum(candidate: Candidate) -> None:
    decision = programs.eligibility(candidate, programs.FSW, on=DAY)
    said = re.fullmatch(r"(\d+) points; (\d+) more needed", needed(decision, "fsw/points"))
    if decision.outcome("fsw/points") is Outcome.UNMET:
        assert said is not None
        assert decision.points("grid") + int(said[2]) == int(said[1])


def months_before(day: date, months: int) -> date:
    """Return the first day of so many whole months that end on a day which is the last of its month."""
    after = day + timedelta(days=1)
    years, month = divmod(after.year * 12 + after.month - 1 - months, 12)
    return date(years, month + 1, 1)


@given(jobs(), st.integers(1, 23))
def test_the_months_named_are_enough(job: WorkPeriod, months: int) -> None:
    last = date(2026, 5, 31)
    first = months_before(last, months)
    worked = evolve(
        job, start=first, end=last, hours_per_week=30, country="CA", self_employed=False, qualified_on=date(2018, 1, 1)
    )
    candidate = Candidate(date(1990, 1, 1), work=[worked])
    for program in (programs.FSW, programs.CEC, programs.FST):
        decision = programs.eligibility(candidate, program, on=DAY)
        said = re.fullmatch(r"(one|\d+) more months?", needed(decision, f"{program.id}/work"))
        if said is not None:
            more = 1 if said[1] == "one" else int(said[1])
            longer = evolve(candidate, work=[evolve(worked, start=months_before(last, months + more))])
            assert programs.eligibility(longer, program, on=DAY).outcome(f"{program.id}/work") is Outcome.MET
            assert more == 1 or (
                programs.eligibility(
                    evolve(candidate, work=[evolve(worked, start=months_before(last, months + more - 1))]),
                    program,
                    on=DAY,
                ).outcome(f"{program.id}/work")
                is Outcome.UNMET
            )


@given(st.dates(date(2015, 1, 2), date(2026, 6, 1)), st.integers(0, 400))
def test_the_day_after_the_bar_named_the_pool_is_open(until: date, before: int) -> None:
    day = until - timedelta(days=before)
    assume(day >= date(2015, 1, 1))
    candidate = Candidate(date(1990, 1, 1), profile=Profile(misrepresentation_until=until))
    decision = programs.may_enter(candidate, on=day)
    named = date.fromisoformat(needed(decision, "pool/misrepresentation").rsplit(" ", 1)[1])
    after = programs.may_enter(candidate, on=named + timedelta(days=1))
    assert after.outcome("pool/misrepresentation") is Outcome.MET
