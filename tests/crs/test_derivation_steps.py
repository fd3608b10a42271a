"""What a derivation says: which fact is missing, what was left out, what was assumed, which reading was used."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from expressentry.candidate import (
    Candidate,
    Certificate,
    CredentialAssessment,
    Education,
    JobOffer,
    Level,
    Nomination,
    Partner,
    Relative,
    WorkPeriod,
)
from expressentry.crs.derivation import derive, derived
from expressentry.crs.factors import CanadianStudy
from expressentry.language import LanguageResult

if TYPE_CHECKING:
    from expressentry.decision import Step

ON = date(2026, 3, 2)
BORN = date(1990, 1, 1)


def job(first: date, last: date | None, country: str = "CA", **more: Any) -> WorkPeriod:
    return WorkPeriod(**{"noc": "21232", "hours_per_week": 40, "start": first, "end": last, "country": country, **more})


def celpip(level: int, taken_on: date = date(2025, 6, 1), test: str = "celpip-general") -> LanguageResult:
    return LanguageResult(test, listening=level, reading=level, writing=level, speaking=level, taken_on=taken_on)


FRENCH = LanguageResult("tef-canada", listening=249, reading=207, writing=310, speaking=310, taken_on=date(2025, 6, 1))


def step(identifier: str, on: date = ON, **facts: Any) -> Step:
    return derive(Candidate(BORN, **facts), on=on).step(identifier)


def readings(found: Step) -> list[str]:
    return [reading.id for reading in found.interpretations]


def test_every_factor_has_its_step_in_order() -> None:
    decision = derive(Candidate(BORN, partner=Partner(accompanying=True)), on=ON)
    assert [found.id for found in decision.steps] == [
        "facts/partner", "facts/age", "facts/education", "facts/first_language", "facts/second_language",
        "facts/canadian_work", "facts/foreign_work", "facts/certificate", "facts/nomination", "facts/job_offer",
        "facts/canadian_study", "facts/sibling",
    ]  # fmt: skip
    assert [found.id for found in decision.steps[0].steps] == [
        "facts/partner/education",
        "facts/partner/language",
        "facts/partner/canadian_work",
    ]
    assert [text.en for text in decision.assumptions] == ["the marriage took place before the day"]


@pytest.mark.parametrize(
    ("identifier", "facts", "missing"),
    [
        (
            "facts/nomination",
            {"nominations": [Nomination("ON", issued=date(2026, 1, 1), accepted=date(2026, 1, 2))]},
            "whether the nomination was made through Express Entry",
        ),
        (
            "facts/canadian_study",
            {"education": [Education(Level.MASTER, country="CA", completed=date(2018, 1, 1), full_time_months=8)]},
            "months present in Canada",
        ),
        (
            "facts/sibling",
            {"relatives": [Relative("sibling", status="citizen", lives_in_canada=True)]},
            "birth date of the brother or sister",
        ),
    ],
)
def test_a_missing_fact_is_named(identifier: str, facts: dict[str, Any], missing: str) -> None:
    found = step(identifier, **facts)
    assert found.needed is not None
    assert (found.needed.en, found.needed.fr != missing) == (missing, True)


def test_the_missing_code_of_a_job_and_the_missing_length_of_an_offer_are_named() -> None:
    on = date(2020, 1, 1)
    work = step("facts/canadian_work", on, work=[job(date(2018, 1, 1), None)])
    assert work.needed is not None
    assert "NOC 2016 code of 21232" in work.needed.en
    offer = JobOffer("73300", noc_2016="7511", made=date(2019, 1, 1), hours_per_week=40, lmia_approved=True)
    manager = attrs.evolve(offer, noc="00012", noc_2016="0012")
    assert (
        step("facts/job_offer", on, offers=[manager]).needed == step("facts/job_offer", on, offers=[manager] * 2).needed
    )
    certain = attrs.evolve(manager, months=12)
    counted = step("facts/job_offer", on, offers=[manager, certain, offer])
    assert counted.needed is None
    assert counted.note is not None
    assert counted.note.en == "not counted: not in a skilled occupation"


def test_a_credential_that_counts_lower_leaves_only_a_higher_one_undecided() -> None:
    diploma = Education(
        Level.TWO_YEAR, country="CA", completed=date(2018, 1, 1), full_time_months=8, months_in_canada=8
    )
    other = Education(Level.ONE_YEAR, country="CA", completed=date(2018, 1, 1))
    degree = Education(Level.MASTER, country="CA", completed=date(2018, 1, 1))
    assert step("facts/canadian_study", education=[diploma, other]).needed is None
    higher = step("facts/canadian_study", education=[diploma, degree])
    assert higher.needed is not None
    assert derive(Candidate(BORN, education=[diploma, degree]), on=ON).value.canadian_study is (
        CanadianStudy.ONE_OR_TWO_YEARS
    )


def test_what_was_left_out_is_said_with_its_reason_in_both_languages() -> None:
    left = step("facts/canadian_work", work=[job(date(2024, 1, 1), None, self_employed=True)]).note
    assert left is not None
    assert left.en == "not counted: 21232 from 2024-01-01 (self-employed work)"
    assert left.fr == "non compté\u00a0: 21232 depuis le 1er janvier 2024 (travail autonome)"
    degree = Education(Level.MASTER, country="BR", completed=date(2018, 1, 1))
    schooling = step("facts/education", education=[degree]).note
    assert schooling is not None
    assert schooling.en == "not counted: master’s degree (no equivalency assessment)"
    partner = step("facts/partner", partner=Partner(accompanying=False)).note
    assert partner is not None
    assert partner.fr == "l’époux ou conjoint de fait ne vient pas au Canada"
    old = step("facts/first_language", languages=[celpip(9, date(2023, 1, 1))]).note
    assert old is not None
    assert old.en == "not counted: CELPIP-General of 2023-01-01 (two years old or more)"


def test_a_factor_that_is_not_in_force_says_since_or_until_when() -> None:
    def note(identifier: str, on: date) -> str:
        found = step(identifier, on).note
        assert found is not None
        return found.en

    assert note("facts/sibling", date(2017, 6, 5)) == "not in force before 2017-06-06"
    assert note("facts/canadian_study", date(2016, 11, 18)) == "not in force before 2016-11-19"
    assert note("facts/job_offer", date(2025, 3, 25)) == "not in force since 2025-03-25"


def test_work_that_had_to_be_continuous_says_what_did_not_count() -> None:
    work = [
        job(date(2012, 1, 1), date(2012, 12, 31), noc_2016="2174"),
        job(date(2014, 1, 1), date(2014, 12, 31), noc_2016="2174"),
    ]
    before = step("facts/canadian_work", date(2015, 5, 29), work=work)
    assert before.note is not None
    assert before.note.en.startswith(
        "work had to be continuous: only the longest spell without a gap counts, not 2 years"
    )
    assert step("facts/canadian_work", date(2015, 5, 30), work=work).note is None


@pytest.mark.parametrize(
    ("identifier", "facts", "expected"),
    [
        ("facts/canadian_work", {"work": [job(date(2024, 1, 1), None, authorized=False)]}, ["unauthorized_work"]),
        ("facts/foreign_work", {"work": [job(date(2024, 1, 1), None, foreign_employer=True)]}, ["remote_foreign_work"]),
        ("facts/foreign_work", {"work": [job(date(2024, 1, 1), None, "BR", paid=False)]}, ["unpaid_work"]),
        (
            "facts/foreign_work",
            {
                "work": [
                    job(date(2020, 1, 1), date(2020, 12, 31), "BR"),
                    job(date(2023, 1, 1), date(2023, 12, 31), "BR", noc="11100"),
                ]
            },
            ["foreign_continuity", "foreign_occupations"],
        ),
        (
            "facts/partner/canadian_work",
            {"partner": Partner(accompanying=True, work=[job(date(2024, 1, 1), None, self_employed=True)])},
            ["partner_work_exclusions"],
        ),
        (
            "facts/certificate",
            {"certificates": [Certificate("72106", issued=date(2020, 1, 1), issuer="AB")]},
            ["certificate_list"],
        ),
        ("facts/first_language", {"languages": [celpip(9), FRENCH]}, ["first_language_undeclared"]),
    ],
)
def test_a_reading_that_was_used_is_named(identifier: str, facts: dict[str, Any], expected: list[str]) -> None:
    assert readings(step(identifier, **facts)) == expected
    decision = derive(Candidate(BORN, **facts), on=ON)
    assert set(expected) <= {reading.id for reading in decision.interpretations}


def test_whether_a_citizen_accompanied_in_2016_is_a_reading() -> None:
    citizen = Partner(accompanying=True, status="citizen")
    assert readings(step("facts/partner", date(2016, 1, 1), partner=citizen)) == ["accompanying_2015"]
    assert readings(step("facts/partner", date(2017, 1, 1), partner=citizen)) == []


def test_the_order_not_taken_is_told_with_its_score() -> None:
    degree = Education(
        Level.BACHELOR,
        country="BR",
        completed=date(2015, 6, 1),
        assessment=CredentialAssessment("WES", issued=date(2025, 6, 1)),
    )
    candidate = Candidate(date(2001, 1, 1), education=[degree], languages=[celpip(9), FRENCH])
    note = derive(candidate, on=ON).step("facts/first_language").note
    assert note is not None
    assert note.en == "with French first the score would be 385"
    declared = derive(attrs.evolve(candidate, first_language="fr"), on=ON)
    assert declared.step("facts/first_language").note is None


def test_one_language_alone_is_taken_as_the_first_and_that_is_said() -> None:
    decision = derive(Candidate(BORN, languages=[FRENCH]), on=ON)
    assert decision.value.first is not None
    assert decision.value.first.scale == "NCLC"
    assert [text.fr for text in decision.assumptions] == [
        "la première langue officielle est la seule dans laquelle il y a des résultats\u00a0: français"
    ]
    assert derive(Candidate(BORN, languages=[FRENCH], first_language="fr"), on=ON).assumptions == ()


def test_the_better_of_two_sittings_is_taken_and_that_is_said() -> None:
    uneven = LanguageResult(
        "celpip-general", listening=10, reading=10, writing=10, speaking=6, taken_on=date(2026, 1, 1)
    )
    even = celpip(9)
    degree = Education(Level.MASTER, country="CA", completed=date(2018, 1, 1))
    decision = derive(Candidate(BORN, education=[degree], languages=[uneven, even]), on=ON)
    assert decision.value.first == even.benchmark(on=ON)
    note = decision.step("facts/first_language").note
    assert note is not None
    assert note.en == "of 2 results, the one that gives the higher score"


def test_caveats_tell_where_the_knowledge_ends() -> None:
    assert derive(Candidate(BORN), on=date(2026, 6, 23)).caveats == ()
    assert len(derive(Candidate(BORN), on=date(2026, 6, 24)).caveats) == 1
    late = derived(Candidate(BORN), on=date(2026, 11, 3))
    assert late.incomplete
    assert not derive(Candidate(BORN), on=date(2026, 11, 2)).incomplete
