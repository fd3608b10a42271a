"""The laws that every answer on the programs obeys, on candidates made at random."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from expressentry import programs
from expressentry.candidate import (
    Candidate,
    Certificate,
    CredentialAssessment,
    Education,
    Funds,
    JobOffer,
    Level,
    Nomination,
    Partner,
    Relative,
    WorkPeriod,
    WorkPermit,
)
from expressentry.decision import Outcome
from expressentry.language import LanguageResult

if TYPE_CHECKING:
    from expressentry.decision import Decision

DAY = date(2026, 6, 1)
LATER = DAY + timedelta(days=1)
CODES = ("21232", "21234", "21231", "22220", "31102", "72106", "72310", "65201")
days = st.dates(date(2018, 1, 1), DAY)


@st.composite
def jobs(draw: st.DrawFn) -> WorkPeriod:
    start, length = draw(days), draw(st.none() | st.integers(0, 1500))
    country, code = draw(st.sampled_from(("CA", "CA", "IN"))), draw(st.sampled_from(CODES))
    return WorkPeriod(
        code,
        noc_2016=draw(st.none() | st.sampled_from(FORMER_CODES.get(code, (None,)))),
        start=start,
        end=None if length is None else start + timedelta(days=length),
        hours_per_week=draw(st.sampled_from((12, 15, 30, 40))),
        country=country,
        employer=draw(st.sampled_from((None, "A", "B"))),
        self_employed=draw(st.booleans()),
        qualified_on=draw(st.none() | days),
    )


@st.composite
def results(draw: st.DrawFn) -> LanguageResult:
    levels = {ability: draw(st.integers(3, 10)) for ability in ("listening", "reading", "writing", "speaking")}
    return LanguageResult("celpip-general", **levels, taken_on=draw(st.dates(date(2023, 1, 1), DAY)))


@st.composite
def studies(draw: st.DrawFn) -> Education:
    report = CredentialAssessment("WES", issued=draw(st.dates(date(2020, 1, 1), DAY)))
    return Education(
        draw(st.sampled_from((Level.SECONDARY, Level.BACHELOR, Level.MASTER))),
        country=draw(st.sampled_from(("CA", "IN"))),
        completed=draw(days),
        academic_years=draw(st.none() | st.integers(0, 4)),
        program_months=draw(st.none() | st.integers(6, 48)),
        assessment=draw(st.none() | st.just(report)),
    )


@st.composite
def offers(draw: st.DrawFn) -> JobOffer:
    return JobOffer(
        draw(st.sampled_from(CODES)),
        employer=draw(st.sampled_from((None, "A", "B"))),
        made=draw(days),
        hours_per_week=draw(st.sampled_from((16, 30))),
        months=draw(st.sampled_from((None, 6, 12, "indeterminate"))),
        lmia_approved=draw(st.booleans()),
    )


@st.composite
def permits(draw: st.DrawFn) -> WorkPermit:
    basis = draw(st.sampled_from(("lmia", "r204a", "r204d", "open")))
    return WorkPermit(basis, issued=draw(days), employers=draw(st.sampled_from(((), ("A",), ("A", "B")))))


@st.composite
def kin(draw: st.DrawFn) -> Relative:
    return Relative(
        "sibling",
        status=draw(st.sampled_from((None, "citizen", "foreign"))),
        born=draw(st.none() | st.just(date(1990, 1, 1))),
        lives_in_canada=draw(st.none() | st.booleans()),
    )


@st.composite
def candidates(draw: st.DrawFn) -> Candidate:
    nomination = Nomination(
        "ON",
        enhanced=draw(st.none() | st.booleans()),
        investment_linked=draw(st.booleans()),
        issued=DAY - timedelta(days=90),
        accepted=DAY - timedelta(days=80),
    )
    return Candidate(
        draw(st.dates(date(1975, 1, 1), date(2000, 1, 1))),
        education=draw(st.lists(studies(), max_size=2)),
        languages=draw(st.lists(results(), max_size=2)),
        work=draw(st.lists(jobs(), max_size=4)),
        offers=draw(st.lists(offers(), max_size=2)),
        permits=draw(st.lists(permits(), max_size=1)),
        in_canada=draw(st.none() | st.booleans()),
        certificates=draw(st.lists(st.just(Certificate("72106", issued=date(2024, 1, 1), issuer="AB")), max_size=1)),
        nominations=draw(st.lists(st.just(nomination), max_size=1)),
        partner=draw(st.none() | st.builds(Partner, accompanying=st.booleans(), work=st.lists(jobs(), max_size=1))),
        children=draw(st.none() | st.just(())),
        family_size=draw(st.none() | st.integers(2, 9)),
        relatives=draw(st.lists(kin(), max_size=1)),
        funds=draw(st.none() | st.builds(Funds, st.integers(10_000, 30_000))),
        destination=draw(st.sampled_from((None, "ON", "QC"))),
    )


def outcomes(candidate: Candidate, day: date = DAY) -> dict[str, Outcome]:
    """Return the outcome of every requirement and of every program."""
    found: dict[str, Outcome] = {}
    for program, decision in programs.eligibility(candidate, on=day).items():
        found[program.id] = decision.value
        found |= {step.id: step.value for step in decision.steps if isinstance(step.value, Outcome)}
    return found


def lost(before: dict[str, Outcome], after: dict[str, Outcome]) -> set[str]:
    """Return what was met and no longer is."""
    return {name for name, outcome in before.items() if outcome is Outcome.MET and after[name] is not Outcome.MET}


BY_THE_THRESHOLD = {"cec", "cec/language", "pnp", "pnp/program"}
BY_THE_OCCUPATION = {"fsw/body", "fst/offer", "fst/funds"}


@given(candidates(), jobs())
def test_more_work_never_turns_met_into_unmet_but_for_the_threshold_of_87_1_2_e(
    candidate: Candidate, job: WorkPeriod
) -> None:
    before, after = outcomes(candidate), outcomes(evolve(candidate, work=(*candidate.work, job)))
    assert lost(before, after) <= BY_THE_THRESHOLD | BY_THE_OCCUPATION
    assert not lost(before, after) & {"fsw", "fst"}


@given(candidates(), results())
def test_more_language_never_turns_met_into_unmet(candidate: Candidate, result: LanguageResult) -> None:
    more = evolve(candidate, languages=(*candidate.languages, result))
    assert lost(outcomes(candidate), outcomes(more)) == set()


@given(candidates(), st.integers(1, 50_000))
def test_more_money_never_turns_met_into_unmet(candidate: Candidate, dollars: int) -> None:
    had = 0 if candidate.funds is None else candidate.funds.amount
    poor, rich = (evolve(candidate, funds=Funds(amount)) for amount in (had, had + dollars))
    assert lost(outcomes(poor), outcomes(rich)) == set()


SUBSTANTIVE = ("in_canada", "children", "funds", "destination")
BEFORE_NOC_2021 = date(2022, 11, 15)
FORMER_CODES = {"21234": ("2175", "2174"), "21232": ("2174",), "22220": ("2281",), "31102": ("3112",)}


@given(candidates())
def test_a_fact_that_is_not_stated_never_makes_anything_met(candidate: Candidate) -> None:
    stated, before = outcomes(candidate), outcomes(candidate, BEFORE_NOC_2021)
    uncoded = evolve(candidate, work=[evolve(job, noc_2016=None) for job in candidate.work])
    assert lost(outcomes(uncoded, BEFORE_NOC_2021), before) == set()
    forgetful = [evolve(candidate, **{name: None}) for name in SUBSTANTIVE]
    forgetful += [
        evolve(candidate, children=None, family_size=None),
        evolve(candidate, offers=[evolve(one, months=None) for one in candidate.offers]),
        evolve(candidate, nominations=[evolve(one, enhanced=None) for one in candidate.nominations]),
        evolve(candidate, education=[evolve(one, academic_years=None) for one in candidate.education]),
        evolve(candidate, education=[evolve(one, program_months=None) for one in candidate.education]),
        evolve(candidate, relatives=[evolve(one, status=None) for one in candidate.relatives]),
        evolve(candidate, relatives=[evolve(one, born=None) for one in candidate.relatives]),
        evolve(candidate, relatives=[evolve(one, lives_in_canada=None) for one in candidate.relatives]),
    ]
    for one in forgetful:
        assert lost(outcomes(one), stated) == set()


@given(candidates(), st.integers(1, 400))
def test_what_lies_after_the_day_changes_nothing(candidate: Candidate, ahead: int) -> None:
    day = DAY + timedelta(days=ahead)
    future = evolve(
        candidate,
        work=(*candidate.work, WorkPeriod("21232", start=day, hours_per_week=40, country="CA", employer="A")),
        languages=(
            *candidate.languages,
            LanguageResult("celpip-general", listening=10, reading=10, writing=10, speaking=10, taken_on=day),
        ),
        education=(*candidate.education, Education(Level.DOCTORATE, country="CA", completed=day)),
        offers=(*candidate.offers, JobOffer("21232", made=day, hours_per_week=40, months=12, lmia_approved=True)),
        permits=(*candidate.permits, WorkPermit("open", issued=day)),
        certificates=(*candidate.certificates, Certificate("72310", issued=day, issuer="ON")),
        nominations=(*candidate.nominations, Nomination("BC", enhanced=True, issued=day, accepted=day)),
    )
    assert programs.eligibility(future, on=DAY) == programs.eligibility(candidate, on=DAY)
    assert programs.grid(future, on=DAY) == programs.grid(candidate, on=DAY)


@given(candidates())
def test_the_steps_imply_the_value_and_what_stands_in_the_way_says_what_would_meet_it(candidate: Candidate) -> None:
    for decision in programs.eligibility(candidate, on=DAY).values():
        assert Outcome.all_of(decision.outcome(step.id) for step in decision.steps) is decision.value
        assert (decision.why_not("fr") == "") is (decision.value is Outcome.MET)
        assert unexplained(decision) == []


def unexplained(decision: Decision[Outcome]) -> list[str]:
    """Return the open steps without parts that do not say what would meet them."""
    open_steps = (step for step in decision.walk() if step.value in {Outcome.UNMET, Outcome.UNKNOWN})
    return [step.id for step in open_steps if step.needed is None and not step.steps]


@given(candidates())
def test_the_day_that_is_named_completes_the_work_if_the_job_goes_on(candidate: Candidate) -> None:
    for program, decision in programs.eligibility(candidate, on=DAY).items():
        identifier = f"{program.id}/work"
        needed = next((step.needed for step in decision.steps if step.id == identifier), None)
        if needed is None or " complete on " not in needed.en:
            continue
        day = date.fromisoformat(needed.en.split(" on ")[1][:10])
        going_on = [evolve(job, end=None) if job.end is not None and job.end > DAY else job for job in candidate.work]
        then = programs.eligibility(evolve(candidate, work=going_on), program, on=day)
        assert then.outcome(identifier) is Outcome.MET


@given(candidates())
def test_a_row_of_the_grid_gives_the_points_of_the_documents(candidate: Candidate) -> None:
    documents = programs.grid(candidate, on=DAY)
    assert sum(step.value for step in documents.steps if isinstance(step.value, int)) == documents.value
    points = programs.eligibility(candidate, programs.FSW, on=DAY).points("grid")
    assert points == documents.value
    assert 0 <= points <= 100


@given(candidates(), jobs())
def test_where_more_work_ends_the_canadian_experience_class_it_is_the_threshold_that_rose(
    candidate: Candidate, job: WorkPeriod
) -> None:
    before = programs.eligibility(candidate, programs.CEC, on=DAY)
    after = programs.eligibility(evolve(candidate, work=(*candidate.work, job)), programs.CEC, on=DAY)
    if before.value is Outcome.MET and after.value is not Outcome.MET:
        assert after.outcome("cec/language") is Outcome.UNMET
        assert [after.outcome(name) for name in ("cec/work", "cec/destination")] == [Outcome.MET, Outcome.MET]


def test_more_months_in_teer_1_than_in_teer_2_can_raise_the_threshold_from_5_to_7() -> None:
    technician = WorkPeriod("22220", start=date(2024, 1, 1), end=date(2024, 12, 31), hours_per_week=30, country="CA")
    developer = WorkPeriod("21232", start=date(2025, 1, 1), end=date(2026, 4, 30), hours_per_week=30, country="CA")
    five = LanguageResult("celpip-general", listening=5, reading=5, writing=5, speaking=5, taken_on=date(2026, 1, 5))
    candidate = Candidate(date(1996, 5, 2), work=[technician], languages=[five], destination="ON")
    assert programs.eligibility(candidate, programs.CEC, on=DAY).value is Outcome.MET
    more = evolve(candidate, work=[technician, developer])
    answer = programs.eligibility(more, programs.CEC, on=DAY)
    assert (answer.value, answer.outcome("cec/language")) == (Outcome.UNMET, Outcome.UNMET)
