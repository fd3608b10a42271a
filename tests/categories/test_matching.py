"""Membership: what is missing in words, bad input, and the laws that every answer obeys."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TypeVar

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from expressentry import categories
from expressentry.candidate import Candidate, WorkPeriod
from expressentry.decision import Certainty, Decision, Outcome
from expressentry.errors import InvalidCandidate, NotInForce
from expressentry.language import LanguageResult
from expressentry.law import Dated, InForce, Version

T = TypeVar("T")
BORN = date(1990, 1, 1)
DAY = date(2026, 9, 4)


def of(candidate: Candidate, name: str, day: date = DAY) -> Decision[Outcome]:
    return next(match.decision for match in categories.categories_of(candidate, on=day) if match.category.id == name)


def nurse(months: int, **facts: object) -> Candidate:
    start = date(2026, 9, 5).replace(year=2026 - months // 12)
    start = start.replace(month=9 - months % 12)
    job = WorkPeriod("31301", start=start, end=DAY, hours_per_week=40, country="PH")
    return Candidate(BORN, work=[evolve(job, **facts)])  # type: ignore[arg-type]  # names of fields


@pytest.mark.parametrize(
    ("months", "english", "french"),
    [
        (
            8,
            "8 months of the 12 asked, in NOC 31301, within 3 years before 2026-09-04",
            "8 mois sur les 12 exigés, dans la profession CNP 31301, au cours des 3 ans précédant le 4 septembre 2026",
        ),
        (
            1,
            "1 month of the 12 asked, in NOC 31301, within 3 years before 2026-09-04",
            "1 mois sur les 12 exigés, dans la profession CNP 31301, au cours des 3 ans précédant le 4 septembre 2026",
        ),
    ],
)
def test_why_not_says_what_is_missing(months: int, english: str, french: str) -> None:
    decision = of(nurse(months), "healthcare")
    assert english in decision.why_not("en")
    assert french in decision.why_not("fr")


def test_continuous_work_is_said_to_be_without_a_break() -> None:
    decision = of(
        Candidate(
            BORN,
            work=[WorkPeriod("31301", start=date(2025, 1, 6), end=date(2025, 4, 5), hours_per_week=40, country="PH")],
        ),
        "healthcare",
        date(2025, 6, 2),
    )
    assert "3 months without a break of the 6 asked, in NOC 31301" in decision.why_not("en")
    assert "3 mois sans interruption sur les 6 exigés" in decision.why_not("fr")


@pytest.mark.parametrize(
    ("name", "day", "said"),
    [
        ("healthcare", DAY, "no month of the 12 asked, in any of the 37 occupations listed"),
        ("agriculture", date(2025, 6, 2), "no month of the 6 asked, in the one occupation listed"),
    ],
)
def test_no_work_in_any_listed_occupation(name: str, day: date, said: str) -> None:
    decision = of(Candidate(BORN), name, day)
    assert decision.value is Outcome.UNMET
    assert said in decision.why_not("en")
    assert decision.interpretations == ()


def test_work_that_is_left_out_is_said_with_its_reason() -> None:
    decision = of(nurse(14, paid=False), "healthcare")
    step = decision.step("healthcare/experience/31301")
    assert step.note is not None
    assert step.note.en == "not counted: not paid by wages or commission"
    assert decision.certainty is Certainty.SECONDARY


def test_the_occupation_that_gives_most_comes_first() -> None:
    jobs = [
        WorkPeriod("31300", start=date(2024, 1, 1), end=date(2024, 3, 31), hours_per_week=40, country="PH"),
        WorkPeriod("31301", start=date(2025, 1, 1), end=date(2025, 8, 31), hours_per_week=40, country="PH"),
    ]
    step = of(Candidate(BORN, work=jobs), "healthcare").steps[0]
    assert [part.id for part in step.steps] == ["healthcare/experience/31301", "healthcare/experience/31300"]
    assert step.given is not None
    assert step.given.fr == "8 mois dans la profession CNP 31301"


def test_no_french_result_is_said() -> None:
    step = of(Candidate(BORN), "french").steps[0]
    assert step.given is not None
    assert step.given.fr == "aucun résultat de test de français qui compte ce jour-là"
    assert "NCLC 7 in each of the four abilities" in of(Candidate(BORN), "french").why_not("en")


def test_french_levels_are_given() -> None:
    result = LanguageResult(
        "tcf-canada", listening=458, reading=453, writing=10, speaking=9, taken_on=date(2026, 1, 15)
    )
    step = of(Candidate(BORN, languages=[result]), "french").steps[0]
    assert step.given is not None
    assert step.given.en == ("TCF Canada of 2026-01-15: NCLC 7 7 7 6 (listening, reading, writing, speaking)")


def test_an_answer_cites_the_list_and_names_its_edition() -> None:
    decision = of(nurse(14), "healthcare")
    assert [str(citation) for citation in decision.citations()] == ["IRCC lists of 2026-02-18"]
    assert decision.edition == "healthcare:2026-02-18"
    assert decision.caveats == ()


def test_after_the_last_check_an_answer_carries_a_caveat() -> None:
    assert "the categories" in of(nurse(14), "healthcare", date(2026, 10, 2)).caveats[0].en
    assert len(of(Candidate(BORN), "french", date(2026, 10, 2)).caveats) == 2


def test_there_is_no_category_before_2023_05_31() -> None:
    assert categories.categories_of(Candidate(BORN), on=date(2023, 5, 30)) == ()


def test_the_name_is_that_of_the_day() -> None:
    assert of(Candidate(BORN), "healthcare", date(2024, 1, 1)).subject.fr == "Professions de la santé"


@pytest.mark.parametrize(
    ("day", "error", "said"),
    [
        (date(2014, 12, 31), NotInForce, "Express Entry has rules from 2015-01-01"),
        (datetime(2026, 9, 4), TypeError, "pass .date()"),
        ("2026-09-04", TypeError, "takes a calendar date"),
    ],
)
def test_a_bad_day_is_refused(day: date, error: type[Exception], said: str) -> None:
    for question in (
        lambda: categories.categories_of(Candidate(BORN), on=day),
        lambda: categories.in_force(on=day),
        lambda: categories.STEM.occupations(on=day),
        lambda: categories.membership(Candidate(BORN), categories.STEM, on=day),
    ):
        with pytest.raises(error, match=said.replace("(", r"\(").replace(")", r"\)")):
            question()


def test_rules_of_another_day_are_refused() -> None:
    with pytest.raises(ValueError, match="the rules given are those of 2020-01-01"):
        categories.categories_of(Candidate(BORN), on=DAY, rules=InForce(date(2020, 1, 1)))


def test_a_category_not_in_force_is_refused() -> None:
    with pytest.raises(NotInForce, match="Transport occupations: not in force on 2025-06-02"):
        categories.membership(Candidate(BORN), categories.TRANSPORT, on=date(2025, 6, 2))


def test_work_coded_in_noc_2016_alone_has_to_be_coded_anew() -> None:
    with pytest.raises(InvalidCandidate) as refused:
        WorkPeriod("3012", start=date(2025, 1, 1), hours_per_week=40, country="PH")
    assert "noc: '3012' is not a unit group of NOC 2021" in str(refused.value)


@frozen
class InvitedOn:
    """The rules of the day of an invitation, asked about facts of a later day."""

    invited: date
    day: date

    def read(self, rule: Dated[T], /) -> Version[T] | None:
        return rule.on(self.invited)


def test_an_application_is_judged_by_the_list_of_its_invitation() -> None:
    cook = Candidate(BORN, work=[WorkPeriod("63200", start=date(2025, 6, 2), hours_per_week=40, country="FR")])
    received = date(2026, 3, 10)
    under = InvitedOn(date(2026, 2, 17), received)
    assert categories.membership(cook, categories.TRADES, on=received, rules=under).value is Outcome.MET
    assert categories.membership(cook, categories.TRADES, on=received).value is Outcome.UNMET


# Laws.

CODES = sorted({noc.code for category in categories.CATEGORIES if category.in_force(on=DAY)
                for noc in category.occupations(on=DAY)})  # fmt: skip
DAYS = st.dates(date(2022, 1, 1), date(2027, 12, 31))


@st.composite
def jobs(draw: st.DrawFn) -> WorkPeriod:
    start = draw(DAYS)
    end = draw(st.none() | st.integers(0, 900).map(lambda days: start + timedelta(days)))
    return WorkPeriod(
        draw(st.sampled_from([*CODES, "65201", "21232"])),
        start=start,
        end=end,
        hours_per_week=draw(st.sampled_from([10, 15, 30, 40, 60])),
        country=draw(st.sampled_from(["CA", "PH"])),
        self_employed=draw(st.booleans()),
    )


QUESTION_DAYS = st.dates(date(2023, 5, 31), date(2026, 10, 1))
OPEN_RANK = {Outcome.UNMET: 0, Outcome.UNKNOWN: 1, Outcome.MET: 2}


def outcomes(work: list[WorkPeriod], day: date) -> dict[str, Outcome]:
    matches = categories.categories_of(Candidate(date(1980, 1, 1), work=work), on=day)
    return {match.category.id: match.decision.value for match in matches}


@given(st.lists(jobs(), max_size=5), QUESTION_DAYS)
def test_membership_ignores_later_work(work: list[WorkPeriod], day: date) -> None:
    seen = [evolve(job, end=None if job.end is None or job.end > day else job.end) for job in work if job.start <= day]
    assert outcomes(work, day) == outcomes(seen, day)


@given(st.lists(jobs(), max_size=5), jobs(), QUESTION_DAYS)
def test_more_work_never_ends_membership(work: list[WorkPeriod], more: WorkPeriod, day: date) -> None:
    before, after = outcomes(work, day), outcomes([*work, more], day)
    assert all(OPEN_RANK[after[name]] >= OPEN_RANK[before[name]] for name in before)


@given(st.lists(jobs(), max_size=5), QUESTION_DAYS, st.randoms())
def test_the_order_of_jobs_does_not_matter(work: list[WorkPeriod], day: date, random: object) -> None:
    shuffled = sorted(work, key=lambda _: random.random())  # type: ignore[attr-defined]  # a Random
    assert outcomes(work, day) == outcomes(shuffled, day)


@given(st.lists(jobs(), max_size=5), QUESTION_DAYS)
def test_a_member_has_worked_in_a_listed_occupation(work: list[WorkPeriod], day: date) -> None:
    for match in categories.categories_of(Candidate(date(1980, 1, 1), work=work), on=day):
        if match.decision.value is Outcome.MET:
            assert {job.noc for job in work} & set(match.category.occupations(on=day))
