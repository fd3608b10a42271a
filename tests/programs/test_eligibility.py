"""Eligibility: what is answered, by whom it is asked, and what it refuses."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta

import pytest

from expressentry import programs
from expressentry.candidate import Candidate, JobOffer, Leave, Profile, WorkPeriod, WorkPermit
from expressentry.decision import Outcome
from expressentry.errors import NotInForce, RulesIncomplete
from expressentry.law import GAPS, IRPR, LAUNCH, Citation, InForce, Text, Version, review
from expressentry.law.review import Gap
from expressentry.measures.completion import completed_on
from expressentry.measures.selection import Criteria
from expressentry.programs.experience import MONTHS
from expressentry.programs.requirement import MET, UNMET, Requirement, all_of
from expressentry.rulebook import Rulebook

DAY = date(2026, 6, 1)
NOBODY = Candidate(date(1996, 5, 2))
HERE = Citation(IRPR, "75(1)")


def test_every_program_in_force_is_answered_in_order() -> None:
    answers = programs.eligibility(NOBODY, on=DAY)
    assert tuple(answers) == programs.PROGRAMS == programs.in_force(on=LAUNCH)
    assert [program.id for program in answers] == ["fsw", "cec", "fst", "pnp"]
    assert programs.eligibility(NOBODY, programs.FST, on=DAY) == answers[programs.FST]


def test_an_answer_prints_what_was_not_checked_and_names_its_program() -> None:
    answer = programs.eligibility(NOBODY, programs.CEC, on=DAY)
    assert repr(answer) == "<Eligibility unmet on 2026-06-01: Canadian Experience Class>"
    assert len(answer.not_checked) == 3
    assert "interdiction de territoire (RIPR art. 70(1)e))" in answer.explain("fr")


@pytest.mark.parametrize("program", programs.PROGRAMS, ids=lambda program: program.id)
def test_a_program_survives_pickling_with_its_identity(program: programs.Program) -> None:
    assert pickle.loads(pickle.dumps(program)) is program  # noqa: S301  made in this test


def test_there_is_nothing_before_express_entry_and_no_moment_is_a_day() -> None:
    for question in (programs.eligibility, programs.grid, programs.may_enter, programs.may_stay):
        with pytest.raises(NotInForce):
            question(NOBODY, on=date(2014, 12, 31))
        with pytest.raises(TypeError, match="takes a calendar date"):
            question(NOBODY, on=datetime(2026, 6, 1, tzinfo=UTC))


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(TypeError, match="time zone"):
        programs.may_stay(NOBODY, on=DAY, at=datetime(2026, 6, 1))


@pytest.mark.parametrize(
    ("day", "caveats"), [(date(2026, 6, 12), 0), (date(2026, 6, 13), 1), (date(2026, 6, 24), 2), (date(2026, 10, 4), 3)]
)
def test_an_answer_says_from_when_an_area_was_not_checked(day: date, caveats: int) -> None:
    assert len(programs.eligibility(NOBODY, programs.FSW, on=day).caveats) == caveats


def test_the_canadian_experience_class_does_not_speak_of_funds() -> None:
    later = date(2026, 10, 4)
    said = [caveat.en for caveat in programs.eligibility(NOBODY, programs.CEC, on=later).caveats]
    assert not any("settlement funds" in caveat for caveat in said)


def test_no_known_change_of_the_programs_is_left_out_today() -> None:
    assert not any({"regulations", "funds", "language", "noc"}.intersection(gap.areas) for gap in GAPS)


def test_a_known_change_that_is_not_encoded_is_warned_of_once(monkeypatch: pytest.MonkeyPatch) -> None:
    gap = Gap(DAY, None, ("funds",), Text("a new table", "un nouveau tableau"), HERE)
    monkeypatch.setattr(review, "GAPS", (gap,))
    with pytest.warns(RulesIncomplete, match="a new table") as caught:
        answers = programs.eligibility(NOBODY, on=DAY)
    assert len(caught) == 1
    assert answers[programs.FSW].incomplete
    assert not answers[programs.CEC].incomplete
    with pytest.warns(RulesIncomplete):
        programs.may_enter(NOBODY, on=DAY)


def test_a_trial_rule_changes_the_answer() -> None:
    job = WorkPeriod("21232", start=date(2025, 12, 1), hours_per_week=40, country="CA")
    candidate = Candidate(date(1996, 5, 2), work=[job])
    trial = Rulebook.on(DAY).replacing(MONTHS, Version(DAY, 6, Citation(IRPR, "87.1(2)(a)")))
    assert programs.eligibility(candidate, programs.CEC, on=DAY).outcome("cec/work") is Outcome.UNMET
    tried = programs.eligibility(candidate, programs.CEC, on=DAY, rules=trial)
    assert tried.outcome("cec/work") is Outcome.MET
    assert tried.edition == f"{programs.eligibility(candidate, programs.CEC, on=DAY).edition} with trials"


def test_the_edition_is_the_last_day_on_which_a_rule_of_the_program_began() -> None:
    assert programs.PNP.edition(date(2026, 3, 30)) == "pnp:2026-03-30"
    assert programs.FSW.edition(LAUNCH) == "fsw:2015-01-01"
    assert programs.eligibility(NOBODY, programs.FSW, on=date(2025, 7, 7)).edition == "fsw:2025-07-07"


def test_every_rule_of_the_programs_is_listed_once_under_an_identifier_of_its_own() -> None:
    identifiers = [rule.id for rule in programs.RULES]
    assert len(identifiers) == len(set(identifiers)) > 30
    assert {"funds/table", "fst/trades", "cec/thresholds", "fsw/pass_mark", "pnp/intention"} <= set(identifiers)


def test_all_of_is_met_only_where_every_member_is() -> None:
    yes = Requirement("x/yes", Text("yes", "oui"), HERE, lambda _: MET)
    no = Requirement("x/no", Text("no", "non"), HERE, lambda _: UNMET)
    both = all_of("x", Text("both", "les deux"), HERE, yes, no)
    assert repr(yes) == "<Requirement x/yes: IRPR s. 75(1)>"
    assert repr(both) == "<all_of x: x/yes, x/no>"
    assert both.together((Outcome.MET, Outcome.UNMET)) is Outcome.UNMET


@pytest.mark.parametrize(
    ("hours", "start"),
    [(40, date(2025, 10, 15)), (15, date(2025, 1, 7)), (22, date(2026, 2, 28)), (30, date(2026, 5, 31))],
)
def test_the_day_named_completes_the_year_and_the_day_before_does_not(hours: int, start: date) -> None:
    job = WorkPeriod("21232", start=start, hours_per_week=hours, country="CA")
    candidate = Candidate(date(1996, 5, 2), work=[job])
    for program in (programs.FSW, programs.CEC):
        needed = programs.eligibility(candidate, program, on=DAY).step(f"{program.id}/work").needed
        assert needed is not None
        day = date.fromisoformat(needed.en.split(" on ")[1][:10])
        answers = [programs.eligibility(candidate, program, on=at) for at in (day - timedelta(days=1), day)]
        assert [one.outcome(f"{program.id}/work") for one in answers] == [Outcome.UNMET, Outcome.MET]


def test_two_years_in_a_trade_are_named_as_two() -> None:
    job = WorkPeriod("72106", start=date(2025, 6, 2), hours_per_week=40, country="IN", end=date(2030, 1, 1))
    answer = programs.eligibility(Candidate(date(1996, 5, 2), work=[job]), programs.FST, on=DAY)
    needed = answer.step("fst/work").needed
    assert needed == Text(
        "the two years are complete on 2027-06-01 if the job goes on",
        "les deux années seront complètes le 1er juin 2027 si l’emploi se poursuit",
    )


def test_a_few_hours_a_week_never_make_a_year_within_the_window() -> None:
    job = WorkPeriod("21232", start=date(2025, 6, 1), hours_per_week=2, country="CA")
    candidate = Candidate(date(1996, 5, 2), work=[job])
    needed = programs.eligibility(candidate, programs.CEC, on=DAY).step("cec/work").needed
    assert needed == Text("12 more months", "12 mois de plus")


def test_a_leave_after_the_day_is_not_seen_by_the_day_of_completion() -> None:
    # 1 December to 24 May and 2 June to 1 December are eleven months; the days left over, 24 and 6, make the twelfth.
    unpaid = Leave(date(2026, 5, 25), date(2026, 7, 31), paid=False)
    later = Leave(date(2026, 8, 25), date(2026, 9, 30), paid=False)
    job = WorkPeriod("21232", start=date(2025, 12, 1), hours_per_week=40, country="CA", leaves=[unpaid, later])
    found = completed_on((job,), Criteria(place="canada", years=3), months=12, rules=InForce(DAY))
    assert found == date(2026, 12, 7)


def test_an_offer_whose_employer_is_not_stated_is_asked_for() -> None:
    permit = WorkPermit("r204c", issued=date(2025, 1, 1), valid_until=date(2027, 1, 1), employers=["A"])
    offer = JobOffer("72106", made=date(2026, 5, 1), hours_per_week=40, months=12)
    candidate = Candidate(date(1996, 5, 2), permits=[permit], offers=[offer], in_canada=True)
    answer = programs.eligibility(candidate, programs.FST, on=DAY)
    assert answer.outcome("fst/offer/iii") is Outcome.UNMET


def test_a_profile_of_today_may_stay_a_year() -> None:
    candidate = Candidate(date(1996, 5, 2), profile=Profile(submitted=datetime(2026, 6, 1, 9, tzinfo=UTC)))
    given = programs.may_stay(candidate, on=DAY).step("pool/twelve_months").given
    assert given == Text("until 2027-06-01 09:00:00 UTC", "jusqu’au 1er juin 2027 à 09:00:00 UTC")
