"""Employment: which jobs count, in what window, with what leave, and the longest spell without a gap."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from expressentry.candidate import Leave, WorkPeriod
from expressentry.law import InForce
from expressentry.law.readings import DAY_ITSELF, UNAUTHORIZED_WORK
from expressentry.measures import selection
from expressentry.measures.employment import Experience, counted_leave, experience
from expressentry.measures.selection import Criteria, occupation, select, with_reading
from expressentry.noc import Noc

ON = date(2026, 9, 1)
RULES = InForce(ON)


def job(first: date, last: date | None, hours: object = 40, country: str = "CA", **more: Any) -> WorkPeriod:
    return WorkPeriod(
        **{"noc": "21232", "start": first, "end": last, "hours_per_week": hours, "country": country, **more}
    )


def measured(*jobs: WorkPeriod, years: int | None = 10, on: date = ON, **criteria: Any) -> Experience:
    return experience(jobs, Criteria(years=years, **criteria), rules=InForce(on))


def test_a_job_that_goes_on_counts_to_the_day_asked_about() -> None:
    assert measured(job(date(2025, 9, 2), None)).years == 1
    assert measured(job(date(2025, 9, 3), None)).years == 0
    assert measured(job(date(2025, 9, 2), date(2030, 1, 1))).years == 1


def test_a_job_that_begins_later_is_not_seen() -> None:
    found = measured(job(ON + timedelta(1), None))
    assert (found.months, found.counted, found.left_out, found.assumptions) == (0, (), (), ())
    assert found.longest is None
    assert found.continuous_months == found.continuous_years == 0


def test_a_window_holds_its_first_day_and_the_day_itself() -> None:
    assert measured(job(date(2023, 9, 1), date(2024, 8, 31)), years=3).years == 1
    assert measured(job(date(2023, 8, 31), date(2024, 8, 30)), years=3).years == 0
    assert measured(job(date(2016, 9, 1), date(2016, 9, 1))).total.hours > 0
    gone = measured(job(date(2010, 1, 1), date(2016, 8, 31)))
    assert [left.reason.en for left in gone.left_out] == ["ended more than 10 years before"]
    assert measured(job(date(2010, 1, 1), date(2012, 12, 31)), years=None).years == 3


@pytest.mark.parametrize(
    ("first", "second", "continuous"),
    [
        (date(2023, 6, 30), date(2023, 7, 1), True),
        (date(2023, 6, 30), date(2023, 7, 3), True),
        (date(2023, 6, 29), date(2023, 7, 3), False),
        (date(2023, 6, 30), date(2023, 7, 4), False),
        (date(2024, 3, 28), date(2024, 4, 1), True),
    ],
)
def test_work_is_continuous_over_a_weekend_and_a_holiday_in_canada(first: date, second: date, continuous: bool) -> None:  # noqa: FBT001  expected
    jobs = (job(date(2022, 8, 1), first), job(second, date(2024, 12, 31)))
    found = measured(*jobs)
    assert (len(found.spells) == 1) is continuous
    assert ("gap_tolerance" in [reading.id for reading in found.interpretations]) is (
        continuous and second - first > timedelta(1)
    )


def test_a_holiday_in_canada_is_a_gap_elsewhere() -> None:
    abroad = (job(date(2022, 8, 1), date(2024, 3, 28), country="BR"), job(date(2024, 4, 1), None, country="BR"))
    assert len(measured(*abroad).spells) == 2


def test_the_longest_spell_is_the_one_that_gives_most() -> None:
    found = measured(job(date(2018, 1, 1), date(2018, 12, 31)), job(date(2020, 1, 1), date(2021, 12, 31)))
    assert found.longest is not None
    assert (found.longest.first, found.longest.last) == (date(2020, 1, 1), date(2021, 12, 31))
    assert (found.years, found.continuous_years, found.continuous_months) == (3, 2, 24)


def test_unpaid_leave_does_not_count_and_breaks_continuity() -> None:
    away = Leave(date(2024, 3, 1), date(2024, 3, 31), paid=False)
    found = measured(job(date(2024, 1, 1), date(2024, 12, 31), leaves=[away]))
    assert (found.months, len(found.spells)) == (11, 2)
    assert [reading.id for reading in found.interpretations] == ["leave_policy"]


def test_two_weeks_of_paid_leave_count_and_a_longer_one_does_not_break_continuity() -> None:
    def with_leave(last: date) -> Experience:
        leave = Leave(date(2024, 3, 1), last, paid=True)
        return measured(job(date(2024, 1, 1), date(2024, 12, 31), leaves=[leave]))

    assert with_leave(date(2024, 3, 14)).months == 12
    longer = with_leave(date(2024, 3, 31))
    assert (longer.months, len(longer.spells)) == (11, 1)


def test_paid_leave_counts_again_after_fifty_two_weeks() -> None:
    first = Leave(date(2024, 1, 1), date(2024, 1, 14), paid=True)
    second = Leave(date(2024, 12, 20), date(2025, 1, 5), paid=True)
    days = [day for span in counted_leave([first, second]) for day in range(*span)]
    assert [date.fromordinal(day) for day in days[14:]] == [date(2024, 12, 30) + timedelta(at) for at in range(7)]


def test_leave_from_one_job_is_no_gap_while_another_goes_on() -> None:
    away = Leave(date(2024, 3, 1), date(2024, 5, 31), paid=False)
    both = measured(
        job(date(2024, 1, 1), date(2024, 12, 31), 30, leaves=[away]), job(date(2024, 1, 1), date(2024, 12, 31), 30)
    )
    assert (both.months, len(both.spells)) == (12, 1)


def test_leave_that_fills_a_job_leaves_nothing() -> None:
    away = Leave(date(2024, 1, 1), date(2024, 12, 31), paid=False)
    found = measured(job(date(2024, 1, 1), date(2024, 12, 31), leaves=[away]))
    assert (found.months, found.spells) == (0, ())
    paid = Leave(date(2013, 1, 1), date(2013, 3, 1), paid=True)
    assert measured(job(date(2012, 1, 1), None, leaves=[paid])).years == 10


def test_hours_are_exact_over_jobs_in_different_parts_of_an_hour() -> None:
    def together(hours: str) -> int:
        first, last = date(2023, 1, 2), date(2024, 12, 29)
        return measured(job(first, last, "22/3"), job(first, last, hours)).months

    assert together("23/3") == 12
    assert together("7.6666666") == 11


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"paid": False}, "not paid by wages or commission"),
        ({"duties_performed": False}, "the lead statement and main duties of the occupation were not performed"),
        ({"self_employed": True}, "self-employed work"),
        ({"full_time_student": True}, "work during full-time study"),
        ({"authorized": False}, "unauthorized work"),
        ({"temporary_resident": False}, "no temporary resident status"),
        ({"foreign_employer": True}, "remote work in Canada for a foreign employer"),
        ({"employment_requirements_met": False}, "the employment requirements were not met"),
        ({"noc": "65200"}, "not in a skilled occupation"),
    ],
)
def test_a_circumstance_keeps_a_job_out_with_its_reason(change: dict[str, Any], reason: str) -> None:
    exclusions = (
        selection.UNPAID, selection.DUTIES, selection.SELF_EMPLOYED, selection.FULL_TIME_STUDY, selection.UNAUTHORIZED,
        selection.NO_STATUS, selection.FOREIGN_EMPLOYER, selection.EMPLOYMENT_REQUIREMENTS,
    )  # fmt: skip
    found = measured(job(date(2024, 1, 1), date(2024, 12, 31), **change), exclusions=exclusions)
    assert (found.months, [left.reason.en for left in found.left_out]) == (0, [reason])
    counted = measured(job(date(2024, 1, 1), date(2024, 12, 31)), exclusions=exclusions)
    assert counted.assumptions == tuple(exclusion.assumed for exclusion in exclusions)


def test_status_and_authorization_are_asked_of_work_in_canada_only() -> None:
    abroad = job(date(2024, 1, 1), None, country="BR", authorized=False, temporary_resident=False)
    assert measured(abroad, exclusions=(selection.UNAUTHORIZED, selection.NO_STATUS)).years == 2


def test_an_exclusion_that_rests_on_a_reading_says_so() -> None:
    strict = with_reading(selection.SELF_EMPLOYED, UNAUTHORIZED_WORK)
    found = measured(job(date(2024, 1, 1), None, self_employed=True), exclusions=(strict,))
    assert found.interpretations == (UNAUTHORIZED_WORK,)


def test_the_place_decides_which_jobs_are_seen() -> None:
    here = job(date(2020, 1, 1), date(2020, 12, 31))
    there = job(date(2022, 1, 1), date(2023, 12, 31), country="BR")
    assert measured(here, there, place="canada").years == 1
    assert measured(here, there, place="abroad").years == 2
    assert measured(here, there).years == 3


def test_one_occupation_can_be_asked_for_at_any_level() -> None:
    nurse, cook = job(date(2020, 1, 1), date(2020, 12, 31), noc="31301"), job(date(2022, 1, 1), date(2022, 12, 31))
    found = measured(nurse, cook, occupations=frozenset({Noc("31301")}))
    assert (found.years, [left.reason.en for left in found.left_out]) == (1, ["in another occupation"])
    cleaner = job(date(2020, 1, 1), date(2020, 12, 31), noc="65310")
    assert measured(cleaner, skilled=False).years == 1
    assert measured(cleaner, skilled=False, occupations=frozenset({Noc("65310")})).years == 1


def test_the_code_of_the_former_edition_is_given_or_corresponds_or_is_unknown() -> None:
    on = date(2020, 1, 1)
    stated = job(date(2018, 1, 1), date(2018, 12, 31), noc_2016="2174")
    corresponding = job(date(2018, 1, 1), date(2018, 12, 31), noc="73300")
    unstated = job(date(2018, 1, 1), date(2018, 12, 31))
    assert (occupation(stated, 2016), occupation(unstated, 2016)) == (Noc("2174", edition=2016), None)
    assert occupation(corresponding, 2016) == Noc("7511", edition=2016)
    assert measured(stated, on=on).years == 1
    assert [left.reason.en for left in measured(corresponding, on=on).left_out] == ["not in a skilled occupation"]
    assert [left.reason.fr for left in measured(unstated, on=on).undecided] == [
        "le code de la CNP 2016 de 21232 n’est pas indiqué, et aucun code unique n’y correspond"
    ]


def test_a_restricted_occupation_does_not_count() -> None:
    class Restricted:
        day = ON

        def read(self, rule: Any, /) -> Any:
            version = rule.on(self.day)
            if rule.id != "noc/restricted":
                return version
            return type(version)(version.since, frozenset({Noc("21232")}), version.citation)

    found = select((job(date(2024, 1, 1), None),), Criteria(), rules=Restricted())
    assert [left.reason.fr for left in found.left_out] == ["dans une profession d’accès limité"]


def test_the_exempt_are_spared_what_they_are_exempt_from() -> None:
    physician = job(
        date(2024, 1, 1), date(2024, 12, 31), noc="31102", self_employed=True, publicly_funded_physician=True
    )
    criteria: dict[str, Any] = {
        "exclusions": (selection.SELF_EMPLOYED, selection.UNPAID),
        "exempt": lambda work: work.publicly_funded_physician,
    }
    assert measured(physician, **criteria).years == 1
    assert measured(job(date(2024, 1, 1), None, self_employed=True), **criteria).years == 0


@pytest.mark.parametrize(
    ("day", "months", "matters"),
    [(date(2026, 8, 31), 11, False), (date(2026, 9, 1), 12, True), (date(2026, 9, 2), 12, False)],
)
def test_a_year_that_is_complete_with_the_day_itself_says_that_the_day_counts(day, months, matters) -> None:
    job = WorkPeriod("21232", start=date(2025, 9, 2), hours_per_week=40, country="CA")
    found = experience((job,), Criteria(place="canada", years=10), rules=InForce(day))
    assert found.months == months
    assert (DAY_ITSELF in found.interpretations) is matters
