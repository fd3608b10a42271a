"""Papers: credentials, study in Canada, results, the household, offers and nominations that count on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from expressentry.candidate import (
    Candidate,
    Child,
    CredentialAssessment,
    Education,
    JobOffer,
    Level,
    Nomination,
    Partner,
    Relative,
    WorkPeriod,
    WorkPermit,
)
from expressentry.language import LanguageResult
from expressentry.law import InForce
from expressentry.measures.arranged import OfferConditions, Offers, offers
from expressentry.measures.credentials import ORGANIZATIONS, credentials
from expressentry.measures.household import family_size, partner, siblings
from expressentry.measures.nominations import nominations
from expressentry.measures.permits import valid_permits
from expressentry.measures.results import results
from expressentry.measures.study import StudyConditions, canadian_study

ON = date(2026, 3, 2)
BORN = date(1990, 1, 1)


def credential(level: Level, country: str = "CA", **more: Any) -> Education:
    return Education(level, country=country, **{"completed": date(2015, 6, 1), **more})


def level_of(*education: Education) -> Level:
    return credentials(education, on=ON, validity_years=5).level


@pytest.mark.parametrize(
    ("levels", "together"),
    [
        ((), Level.NONE),
        ((Level.SECONDARY,), Level.SECONDARY),
        ((Level.ONE_YEAR, Level.TWO_YEAR), Level.TWO_YEAR),
        ((Level.BACHELOR, Level.SECONDARY), Level.BACHELOR),
        ((Level.BACHELOR, Level.BACHELOR), Level.TWO_OR_MORE),
        ((Level.ONE_YEAR, Level.BACHELOR), Level.TWO_OR_MORE),
        ((Level.BACHELOR, Level.MASTER), Level.MASTER),
        ((Level.PROFESSIONAL, Level.BACHELOR), Level.PROFESSIONAL),
        ((Level.DOCTORATE, Level.MASTER, Level.BACHELOR), Level.DOCTORATE),
    ],
)
def test_credentials_make_a_level_together_in_any_order(levels: tuple[Level, ...], together: Level) -> None:
    given = [credential(level) for level in levels]
    assert level_of(*given) is together
    assert level_of(*reversed(given)) is together


def test_a_program_shorter_than_an_academic_year_is_no_second_credential() -> None:
    found = credentials(
        (credential(Level.BACHELOR), credential(Level.ONE_YEAR, program_months=7)), on=ON, validity_years=5
    )
    assert (found.level, [reading.id for reading in found.interpretations]) == (
        Level.BACHELOR,
        ["second_credential_shorter"],
    )
    assert level_of(credential(Level.BACHELOR), credential(Level.ONE_YEAR, program_months=8)) is Level.TWO_OR_MORE
    assessed = credential(
        Level.ONE_YEAR, "BR", program_months=7, assessment=CredentialAssessment("WES", issued=date(2025, 1, 1))
    )
    assert level_of(credential(Level.BACHELOR), assessed) is Level.TWO_OR_MORE


@pytest.mark.parametrize(
    ("assessment", "reason"),
    [
        (None, "no equivalency assessment"),
        (CredentialAssessment("WES", issued=date(2026, 3, 3)), "not assessed by the day"),
        (CredentialAssessment("NDEB", issued=date(2025, 1, 1)), "NDEB was not a designated organization on 2025-01-01"),
        (
            CredentialAssessment("CACB", issued=date(2024, 5, 19)),
            "CACB was not a designated organization on 2024-05-19",
        ),
        (CredentialAssessment("WES", issued=date(2021, 3, 2)), "the equivalency assessment is 5 years old or more"),
        (CredentialAssessment("WES", issued=date(2025, 1, 1), level=Level.NONE), "no Canadian equivalent was found"),
    ],
)
def test_a_foreign_credential_is_left_out_with_its_reason(assessment: CredentialAssessment | None, reason: str) -> None:
    found = credentials((credential(Level.MASTER, "BR", assessment=assessment),), on=ON, validity_years=5)
    assert (found.level, [left.reason.en for left in found.left_out]) == (Level.NONE, [reason])


@pytest.mark.parametrize(
    ("code", "since"),
    [
        ("CES", "2013-04-17"), ("ICAS", "2013-04-17"), ("WES", "2013-04-17"), ("IQAS", "2015-08-06"),
        ("ICES", "2015-08-06"), ("MCC", "2013-04-17"), ("PEBC", "2014-01-06"), ("CACB", "2024-05-20"),
    ],
)  # fmt: skip
def test_an_organization_is_designated_from_its_day(code: str, since: str) -> None:
    assert str(ORGANIZATIONS[code].since) == since
    assert len(ORGANIZATIONS) == 8
    assert [body.code for body in ORGANIZATIONS.values() if body.profession] == ["MCC", "PEBC", "CACB"]


def test_an_assessment_of_29_february_counts_to_28_february() -> None:
    leap = credential(Level.MASTER, "BR", assessment=CredentialAssessment("wes", issued=date(2020, 2, 29)))
    last = credentials((leap,), on=date(2025, 2, 28), validity_years=5)
    assert (last.level, [reading.id for reading in last.interpretations]) == (Level.MASTER, ["leap_day"])
    assert credentials((leap,), on=date(2025, 3, 1), validity_years=5).level is Level.NONE
    assert credentials((leap,), on=date(2025, 2, 27), validity_years=5).interpretations == ()


# Study in Canada.

EIGHT = StudyConditions(full_time_months=8, months_in_canada=8)
WAIVER = (date(2020, 3, 1), date(2022, 8, 31))
FULL = {"full_time_months": 8, "months_in_canada": 8}


def study(*education: Education, waiver: tuple[date, date] | None = None) -> tuple[Level, list[str], list[str]]:
    found = canadian_study(education, EIGHT, on=ON, waiver=waiver)
    return found.highest, [one.reason.en for one in found.left_out], [one.reason.en for one in found.undecided]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"campus_country": "QA"}, "studied on a campus outside Canada"),
        ({"language_study": True}, "English or French as a second language is more than half of it"),
        ({"must_return": True}, "the award obliges to go home"),
        ({"institution_recognized": False}, "the institution is not recognized"),
        ({"distance": True}, "studied by distance learning"),
        ({"full_time_months": 7}, "full-time study for 7 months; 8 are needed"),
        ({"months_in_canada": 7}, "in Canada for 7 months; 8 are needed"),
    ],
)
def test_a_canadian_credential_is_left_out_with_its_reason(change: dict[str, Any], reason: str) -> None:
    assert study(credential(Level.MASTER, **{**FULL, **change})) == (Level.NONE, [reason], [])
    assert study(credential(Level.MASTER, **FULL)) == (Level.MASTER, [], [])


def test_a_length_that_is_not_stated_leaves_a_credential_undecided() -> None:
    assert study(credential(Level.MASTER, months_in_canada=8)) == (Level.NONE, [], ["months of full-time study"])
    assert study(credential(Level.MASTER, full_time_months=8)) == (Level.NONE, [], ["months present in Canada"])
    assert study(credential(Level.MASTER, full_time_months=7)) == (
        Level.NONE,
        ["full-time study for 7 months; 8 are needed"],
        [],
    )


def test_the_waiver_asks_for_a_part_of_the_program_in_its_period() -> None:
    def at(completed: date, started: date | None = None, **more: Any) -> tuple[Level, list[str], list[str]]:
        return study(credential(Level.MASTER, completed=completed, started=started, **more), waiver=WAIVER)

    assert at(date(2020, 3, 1)) == (Level.MASTER, [], [])
    assert at(date(2020, 2, 29))[2] == ["months of full-time study"]
    assert at(date(2023, 1, 1), date(2022, 8, 31), distance=True) == (Level.MASTER, [], [])
    assert at(date(2023, 1, 1), date(2022, 9, 1), distance=True)[1] == ["studied by distance learning"]
    assert at(date(2023, 1, 1), distance=True) == (Level.NONE, [], ["first day of the program"])
    assert at(date(2023, 1, 1), **FULL) == (Level.MASTER, [], [])
    assert at(date(2021, 1, 1), language_study=True)[0] is Level.NONE


def test_study_without_authorization_counts_by_a_reading() -> None:
    found = canadian_study((credential(Level.MASTER, authorized=False, **FULL),), EIGHT, on=ON)
    assert (found.highest, [reading.id for reading in found.interpretations]) == (Level.MASTER, ["unauthorized_study"])


def test_only_what_is_finished_in_canada_after_school_is_seen() -> None:
    assert study(
        credential(Level.SECONDARY, **FULL),
        credential(Level.MASTER, "BR", **FULL),
        credential(Level.MASTER, completed=date(2026, 3, 3), **FULL),
        credential(Level.MASTER, completed=None, **FULL),
    ) == (Level.NONE, [], [])


# Results.


def result(level: int, taken_on: date, test: str = "celpip-general", **more: int) -> LanguageResult:
    scores = {**dict.fromkeys(("listening", "reading", "writing", "speaking"), level), **more}
    return LanguageResult(test, **scores, taken_on=taken_on)


def test_only_results_that_no_other_covers_are_kept() -> None:
    low, high = result(7, date(2025, 1, 1)), result(9, date(2024, 6, 1))
    mixed = result(7, date(2025, 2, 1), speaking=10)
    found = results((low, high, mixed), rules=InForce(ON))
    assert [one.result for one in found.english] == [mixed, high]
    assert found.french == ()


def test_of_equal_results_the_latest_is_kept() -> None:
    early, late = result(9, date(2025, 1, 1)), result(9, date(2025, 6, 1))
    assert [one.result for one in results((late, early), rules=InForce(ON)).english] == [late]


def test_a_result_of_29_february_counts_to_28_february() -> None:
    leap = result(9, date(2024, 2, 29))
    last = results((leap,), rules=InForce(date(2026, 2, 28)))
    assert (len(last.english), [reading.id for reading in last.interpretations]) == (1, ["leap_day"])
    gone = results((leap,), rules=InForce(date(2026, 3, 1)))
    assert [left.reason.fr for left in gone.left_out] == ["datant de deux ans ou plus"]


def test_a_test_that_is_not_read_is_left_out() -> None:
    early = result(60, date(2023, 12, 1), "pte-core", writing=69, speaking=68)
    found = results((early,), rules=InForce(date(2024, 1, 29)))
    assert [left.reason.en for left in found.left_out] == ["Express Entry does not read it on this day"]
    assert len(results((early,), rules=InForce(date(2024, 1, 30))).english) == 1


def test_a_result_on_a_doubtful_edge_carries_its_reading() -> None:
    edge = LanguageResult(
        "tef-canada", listening=249, reading=207, writing=310, speaking=310, taken_on=date(2016, 1, 1)
    )
    found = results((edge,), rules=InForce(date(2016, 6, 1)))
    assert [reading.id for reading in found.french[0].interpretations] == ["tef_edges_2015"]


# The household.


def person(**more: Any) -> Candidate:
    return Candidate(BORN, **more)


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        ({"accompanying": False}, "is not coming to Canada"),
        ({"status": "citizen"}, "is a Canadian citizen or permanent resident"),
        ({"since": date(2026, 3, 3)}, "not married by the day"),
        (
            {"relationship": "common-law", "since": date(2025, 3, 3)},
            "has lived with the candidate for less than a year, so is not a common-law partner",
        ),
    ],
)
def test_a_partner_is_not_scored_with_the_reason(one: dict[str, Any], reason: str) -> None:
    found = partner(person(partner=Partner(**{"accompanying": True, **one})), on=ON)
    assert (found.partner, found.reason and found.reason.en) == (None, reason)


@pytest.mark.parametrize(
    ("one", "assumed"),
    [
        ({"since": date(2026, 3, 2)}, []),
        ({}, ["the marriage took place before the day"]),
        ({"relationship": "common-law"}, ["the common-law partners have lived together for at least a year"]),
        ({"relationship": "common-law", "since": date(2025, 3, 2)}, []),
    ],
)
def test_a_partner_is_scored_and_what_is_assumed_is_said(one: dict[str, Any], assumed: list[str]) -> None:
    found = partner(person(partner=Partner(accompanying=True, **one)), on=ON)
    assert found.partner is not None
    assert [text.en for text in found.assumptions] == assumed


def test_no_partner_is_no_partner() -> None:
    assert partner(person(), on=ON).reason is None


def test_the_family_is_counted_where_the_children_are_given() -> None:
    abroad = Partner(accompanying=False, status="citizen")
    assert family_size(person(partner=abroad, children=[Child(date(2020, 1, 1)), Child(date(2026, 3, 3))]), on=ON) == 3
    assert family_size(person(partner=abroad, children=[]), on=ON) == 2
    assert family_size(person(children=[]), on=ON) == 1
    assert family_size(person(partner=abroad), on=ON) is None
    assert family_size(person(partner=abroad, family_size=4, children=[]), on=ON) == 4
    soon = Partner(accompanying=True, since=date(2026, 3, 3))
    assert family_size(person(partner=soon, children=[]), on=ON) == 1


def relative(**more: Any) -> Relative:
    return Relative("sibling", **{"status": "citizen", "born": BORN, "lives_in_canada": True, **more})


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"status": None}, ["status of the brother or sister in Canada"]),
        ({"born": None}, ["birth date of the brother or sister"]),
        ({"lives_in_canada": None}, ["whether the brother or sister lives in Canada"]),
        ({"status": None, "lives_in_canada": False}, []),
        ({"status": "foreign"}, []),
    ],
)
def test_a_fact_of_a_sibling_that_is_not_stated_is_named(change: dict[str, Any], missing: list[str]) -> None:
    found = siblings(person(relatives=[relative(**change)]), on=ON, adult=18)
    assert (found.counted, [text.en for text in found.undecided]) == (None, missing)
    either = siblings(person(relatives=[relative(**change), relative()]), on=ON, adult=18)
    assert (either.counted, either.undecided) == (relative(), ())


def test_a_sibling_born_on_29_february_is_adult_by_the_reading() -> None:
    leap = relative(born=date(2008, 2, 29))
    assert siblings(person(relatives=[leap]), on=date(2027, 2, 28), adult=18).interpretations[0].id == "leap_day"


# Offers.


def offer(noc: str = "21232", **more: Any) -> JobOffer:
    facts = {"made": date(2023, 1, 1), "hours_per_week": 40, "months": 12, "lmia_approved": True, **more}
    return JobOffer(noc, **facts)


def judged(given: JobOffer, on: date = date(2024, 1, 1), law: OfferConditions | None = None, **more: Any) -> Offers:
    return offers(person(offers=[given], **more), law or OfferConditions(), rules=InForce(on))


def verdict(found: Offers) -> tuple[int, list[str], list[str]]:
    return len(found.counted), [one.reason.en for one in found.left_out], [one.reason.en for one in found.undecided]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"withdrawn": date(2024, 1, 1)}, "the offer was withdrawn"),
        ({"diplomatic_mission": True}, "the employer is a diplomatic mission"),
        ({"employer_barred": "ii"}, "the employer may not hire (IRPR 200(3)(h))"),
        ({"paid": False}, "the work is not paid"),
        ({"after_visa": False}, "the work ends before the visa is issued"),
        ({"seasonal": True}, "the work is seasonal"),
        ({"continuous": False}, "the work is not continuous"),
        ({"hours_per_week": "29.99"}, "the offer is not for full-time work"),
        ({"months": 11}, "the offer is for less than one year"),
        ({"noc": "65200"}, "not in a skilled occupation"),
        (
            {"lmia_suspended": True},
            "neither a labour market impact assessment nor a permit of that employer supports it",
        ),
        (
            {"lmia_approved": False},
            "neither a labour market impact assessment nor a permit of that employer supports it",
        ),
    ],
)
def test_an_offer_is_left_out_with_its_reason(change: dict[str, Any], reason: str) -> None:
    assert verdict(judged(offer(**change))) == (0, [reason], [])
    assert verdict(judged(offer())) == (1, [], [])


def test_an_offer_made_or_withdrawn_later_is_seen_as_of_the_day() -> None:
    assert verdict(judged(offer(made=date(2024, 1, 2)))) == (0, [], [])
    assert verdict(judged(offer(withdrawn=date(2024, 1, 2)))) == (1, [], [])


def test_a_length_that_is_not_stated_leaves_an_offer_undecided() -> None:
    assert verdict(judged(offer(months=None))) == (0, [], ["length of the offer in months"])
    assert verdict(judged(offer(months=None, paid=False))) == (0, ["the work is not paid"], [])


def test_before_2016_11_19_an_offer_had_to_be_indeterminate() -> None:
    law, on = OfferConditions(permits=frozenset(), trades=False), date(2016, 6, 1)
    early: dict[str, Any] = {"made": date(2015, 1, 1), "noc_2016": "2174"}
    assert verdict(judged(offer(months=24, **early), on, law)) == (0, ["the offer is not indeterminate"], [])
    assert verdict(judged(offer(months=None, **early), on, law)) == (0, [], ["length of the offer in months"])
    found = judged(offer(months="indeterminate", **early), on, law)
    assert (len(found.counted), [reading.id for reading in found.interpretations]) == (1, ["text_not_verified"])
    exempt = WorkPermit("r204c", issued=date(2015, 1, 1), employers=["Acme"])
    unsupported = offer(months="indeterminate", lmia_approved=False, employer="Acme", **early)
    assert judged(unsupported, on, law, permits=[exempt]).counted == ()


def test_an_employer_barred_under_the_first_subparagraph_is_barred_only_where_the_law_says() -> None:
    early: dict[str, Any] = {"made": date(2022, 1, 1), "noc_2016": "2174", "employer_barred": "i"}
    assert judged(offer(**early), date(2022, 9, 25)).counted == ()
    assert len(judged(offer(**early), date(2022, 9, 26)).counted) == 1
    assert judged(offer(employer_barred="ii")).counted == ()


def test_a_physician_needs_neither_continuity_nor_a_year() -> None:
    law = OfferConditions(physicians=frozenset({"31102"}))
    short = offer("31102", months=3, continuous=False, publicly_funded_physician=True)
    assert len(judged(short, law=law).counted) == 1
    assert judged(short).counted == ()
    nurse = offer("31301", months=3, publicly_funded_physician=True)
    assert judged(nurse, law=law).counted == ()


def test_the_code_of_the_former_edition_decides_before_2022_11_16() -> None:
    on = date(2020, 1, 1)
    assert verdict(judged(offer(made=date(2019, 1, 1)), on))[2] == [
        "the NOC 2016 code of 21232 is not stated, and no single one corresponds"
    ]
    found = judged(offer("00012", made=date(2019, 1, 1), noc_2016="0012"), on)
    assert found.counted[0].senior


def permitted(basis: str, **more: Any) -> WorkPermit:
    facts = {"issued": date(2022, 1, 1), "valid_until": date(2025, 1, 1), "employers": ["Acme"], **more}
    return WorkPermit(basis, **facts)  # type: ignore[arg-type]  # one of the bases


def at_acme(first: date = date(2023, 1, 1), last: date | None = None, employer: str | None = "Acme") -> WorkPeriod:
    return WorkPeriod("21232", start=first, end=last, hours_per_week=40, country="CA", employer=employer)


@pytest.mark.parametrize(
    ("permit", "work", "expected"),
    [
        (permitted("lmia"), [at_acme(date(2024, 1, 1))], (1, [], [])),
        (permitted("lmia"), [at_acme(last=date(2024, 1, 1))], (1, [], [])),
        (permitted("lmia"), [], (0, ["not working"], [])),
        (permitted("lmia"), [at_acme(last=date(2023, 12, 31))], (0, ["not working"], [])),
        (permitted("lmia"), [at_acme(employer="Other")], (0, ["not working"], [])),
        (permitted("lmia"), [at_acme(employer=None)], (0, [], ["present employer"])),
        (permitted("lmia", employers=["Other"]), [], (0, ["unsupported"], [])),
        (permitted("lmia", valid_until=date(2023, 12, 31)), [], (0, ["unsupported"], [])),
        (permitted("lmia", issued=date(2024, 1, 2)), [], (0, ["unsupported"], [])),
        (permitted("open", employers=[]), [at_acme()], (0, ["unsupported"], [])),
        (permitted("r204b"), [at_acme()], (0, ["unsupported"], [])),
        (permitted("r204a"), [at_acme()], (1, [], [])),
        (permitted("r204c"), [at_acme()], (1, [], [])),
        (permitted("r205"), [at_acme()], (1, [], [])),
        (permitted("r205"), [at_acme(date(2023, 1, 2))], (1, [], [])),
        (permitted("r205"), [at_acme(date(2023, 1, 3))], (0, ["no year"], [])),
        (permitted("r205"), [at_acme(date(2022, 1, 1), date(2023, 12, 31))], (0, ["not working"], [])),
        (permitted("r205"), [at_acme(last=date(2023, 12, 30))], (0, ["no year"], [])),
        (permitted("r205"), [at_acme(employer="Other")], (0, ["no year"], [])),
        (permitted("r205"), [at_acme(employer=None)], (0, [], ["work employer"])),
        (
            permitted("r205"),
            [at_acme(last=date(2023, 6, 30)), at_acme(date(2023, 7, 1), employer=None)],
            (0, [], ["work employer"]),
        ),
        (permitted("r204d"), [at_acme()], (0, [], ["iec"])),
        (permitted("r204d"), [], (0, ["no year"], [])),
        (permitted("r204d"), [at_acme(last=date(2023, 12, 31))], (0, ["not working"], [])),
    ],
)
def test_a_permit_supports_the_offer_of_its_employer(
    permit: WorkPermit, work: list[WorkPeriod], expected: tuple[int, list[str], list[str]]
) -> None:
    words = {
        "unsupported": "neither a labour market impact assessment nor a permit of that employer supports it",
        "no year": "less than one year of work for the employer named on the permit",
        "not working": "no present work in Canada for the employer named on the permit",
        "work employer": "employer of the work in Canada",
        "present employer": "employer of the present work in Canada",
        "iec": "a permit under section 204(d)",
    }
    count, left, undecided = expected
    found = judged(offer(lmia_approved=False, employer="Acme"), permits=[permit], work=work)
    assert verdict(found) == (count, [words[one] for one in left], [words[one] for one in undecided])
    assert [reading.id for reading in found.interpretations] == (["iec_204d"] if undecided == ["iec"] else [])


def test_an_offer_whose_employer_is_not_stated_is_undecided_where_a_permit_names_one() -> None:
    nameless = offer(lmia_approved=False)
    assert verdict(judged(nameless, permits=[permitted("lmia")]))[2] == ["employer who made the offer"]
    assert verdict(judged(nameless, permits=[permitted("open", employers=[])]))[2] == []


def test_a_suspended_assessment_takes_the_permit_with_it() -> None:
    suspended = offer(lmia_suspended=True, employer="Acme")
    assert judged(suspended, permits=[permitted("lmia")]).counted == ()


# Offers in a skilled trade.


def half(employer: str | None = "Acme", **more: Any) -> JobOffer:
    return offer("72106", **{"employer": employer, "hours_per_week": 16, **more})


def jointly(*given: JobOffer, on: date = date(2024, 1, 1), **more: Any) -> Offers:
    return offers(person(offers=given, **more), OfferConditions(), rules=InForce(on))


def test_two_offers_of_sixteen_hours_in_one_trade_count_together() -> None:
    found = jointly(half(), half("Borealis"))
    assert [(one.offer.employer, one.together, one.senior) for one in found.counted] == [
        ("Acme", 2, False),
        ("Borealis", 2, False),
    ]
    assert (found.left_out, found.undecided, found.interpretations) == ((), (), ())
    assert len(found.assumptions) == 2


def test_offers_count_together_only_where_the_law_of_the_ranking_system_says_so() -> None:
    pair = person(offers=[half(), half("Borealis")])
    assert offers(pair, OfferConditions(trades=False), rules=InForce(date(2024, 1, 1))).counted == ()


PART_TIME = "the offer is not for full-time work"


@pytest.mark.parametrize(
    ("given", "reasons"),
    [
        ([half(hours_per_week=14), half("Borealis", hours_per_week="15.99")], [PART_TIME] * 2),
        ([half(hours_per_week=10), half("B", hours_per_week=10), half("C", hours_per_week=10)], [PART_TIME] * 3),
        ([half(), half("Borealis", months=11)], [PART_TIME] * 2),
        ([half(), half("Borealis", seasonal=True)], [PART_TIME, "the work is seasonal"]),
        ([half(), half("Borealis", continuous=False)], [PART_TIME] * 2),
        ([half(), half("Borealis", lmia_approved=False)], [PART_TIME] * 2),
        ([half(), half("Borealis", lmia_suspended=True)], [PART_TIME] * 2),
        ([half(), offer("72105", employer="Borealis", hours_per_week=16)], [PART_TIME] * 2),
        ([offer(hours_per_week=16), offer(employer="Borealis", hours_per_week=16)], [PART_TIME] * 2),
    ],
)
def test_offers_do_not_count_together(given: list[JobOffer], reasons: list[str]) -> None:
    assert verdict(jointly(*given)) == (0, reasons, [])


def test_full_time_offers_in_a_trade_follow_one_another_to_make_a_year() -> None:
    six = {"hours_per_week": 40, "months": 6}
    assert len(jointly(half(**six), half("Borealis", **six)).counted) == 2
    assert jointly(half(**six), half("Borealis", hours_per_week=40, months=5)).counted == ()


def test_an_offer_that_counts_by_itself_does_not_lift_another() -> None:
    found = jointly(half(hours_per_week=40), half("Borealis"))
    assert [(one.offer.employer, one.together) for one in found.counted] == [("Acme", 1)]
    assert [one.offer.employer for one in found.left_out] == ["Borealis"]


def test_a_length_or_an_employer_that_is_not_stated_leaves_both_offers_undecided() -> None:
    length = ["length of the offer in months"] * 2
    assert verdict(jointly(half(), half("Borealis", months=None))) == (0, [], length)
    permit, work = permitted("lmia", employers=["Acme", "Borealis"]), at_acme()
    pair = [half(lmia_approved=False), half(None, lmia_approved=False)]
    employer = ["employer who made the offer"] * 2
    assert verdict(jointly(*pair, permits=[permit], work=[work])) == (0, [], employer)
    assert verdict(jointly(*pair, permits=[permit], work=[]))[0::2] == (0, [])
    assert verdict(jointly(*pair))[2] == []


BOTH = ["Acme", "Borealis"]


@pytest.mark.parametrize(
    ("permit", "work", "count"),
    [
        (permitted("lmia", employers=BOTH, noc="72106"), [at_acme(date(2024, 1, 1))], 2),
        (permitted("lmia", employers=BOTH, noc="72104"), [at_acme(employer="Borealis")], 2),
        (permitted("lmia", employers=BOTH, noc="72200"), [at_acme()], 0),
        (permitted("lmia", employers=BOTH, noc="72106"), [], 0),
        (permitted("lmia", employers=["Acme"], noc="72106"), [at_acme()], 0),
        (permitted("r204a", employers=BOTH, noc="72106"), [at_acme()], 2),
        (permitted("r204c", employers=BOTH, noc="72106"), [at_acme()], 2),
        (permitted("r205", employers=BOTH, noc="72106"), [at_acme()], 2),
        (permitted("r205", employers=BOTH, noc="72106"), [at_acme(date(2023, 1, 3))], 0),
        (
            permitted("r205", employers=BOTH, noc="72106"),
            [at_acme(last=date(2023, 6, 30)), at_acme(date(2023, 7, 1), employer="Borealis")],
            2,
        ),
        (permitted("r204b", employers=BOTH, noc="72106"), [at_acme()], 0),
        (permitted("open", employers=[]), [at_acme()], 0),
    ],
)
def test_a_permit_supports_the_offers_of_the_employers_it_names(
    permit: WorkPermit, work: list[WorkPeriod], count: int
) -> None:
    pair = [half(lmia_approved=False), half("Borealis", lmia_approved=False)]
    found = jointly(*pair, permits=[permit], work=work)
    assert (len(found.counted), len(found.assumptions), found.undecided) == (count, count, ())


def test_a_permit_under_204d_leaves_offers_in_a_trade_undecided() -> None:
    pair = [half(lmia_approved=False), half("Borealis", lmia_approved=False)]
    found = jointly(*pair, permits=[permitted("r204d", employers=BOTH, noc="72106")], work=[at_acme()])
    assert verdict(found) == (0, [], ["a permit under section 204(d)"] * 2)
    assert [reading.id for reading in found.interpretations] == ["iec_204d"]


def test_a_permit_that_names_no_occupation_is_taken_to_be_in_the_same_minor_group() -> None:
    pair = [half(lmia_approved=False), half("Borealis", lmia_approved=False)]
    found = jointly(*pair, permits=[permitted("lmia", employers=BOTH)], work=[at_acme()])
    assert found.assumptions[-1].en == "the occupation on the permit is in the same minor group as the offer"


def test_a_permit_whose_former_code_is_not_known_leaves_offers_in_a_trade_undecided() -> None:
    early: dict[str, Any] = {"made": date(2022, 1, 1), "noc_2016": "7237", "lmia_approved": False}
    permit = permitted("lmia", employers=BOTH, noc="21234")
    work = [WorkPeriod("72106", start=date(2022, 1, 1), hours_per_week=40, country="CA", employer="Acme")]
    found = jointly(half(**early), half("Borealis", **early), on=date(2022, 6, 1), permits=[permit], work=work)
    assert verdict(found)[2] == ["the NOC 2016 code of the occupation on the permit"] * 2


def test_a_suspended_assessment_takes_the_permit_of_two_employers_with_it() -> None:
    pair = [half(lmia_suspended=True), half("Borealis", lmia_approved=False)]
    permits = [permitted("lmia", employers=BOTH, noc="72106")]
    assert jointly(*pair, permits=permits, work=[at_acme()]).counted == ()
    exempt = permitted("r205", employers=BOTH, noc="72106")
    assert len(jointly(*pair, permits=[*permits, exempt], work=[at_acme()]).counted) == 2


def test_one_offer_in_a_trade_counts_by_work_for_another_employer_named_on_its_permit() -> None:
    given = half("Borealis", hours_per_week=40, lmia_approved=False)
    found = jointly(given, permits=[permitted("lmia", employers=BOTH, noc="72106")], work=[at_acme()])
    assert [one.together for one in found.counted] == [1]


# Permits.


def test_a_permit_is_valid_to_its_last_day() -> None:
    candidate = person(permits=[permitted("lmia"), WorkPermit("open", issued=date(2020, 1, 1))])
    assert len(valid_permits(candidate, on=date(2025, 1, 1))) == 2
    assert len(valid_permits(candidate, on=date(2025, 1, 2))) == 1


# Nominations.


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, (True, [], [])),
        ({"enhanced": False}, (False, ["not made through Express Entry"], [])),
        ({"enhanced": None}, (False, [], ["whether the nomination was made through Express Entry"])),
        ({"accepted": None}, (False, ["not accepted in the profile"], [])),
        ({"accepted": date(2026, 3, 3)}, (False, ["not accepted in the profile"], [])),
        ({"withdrawn": date(2026, 3, 2)}, (False, ["withdrawn"], [])),
        ({"withdrawn": date(2026, 3, 3)}, (True, [], [])),
        ({"issued": date(2026, 3, 3), "accepted": date(2026, 3, 3)}, (False, [], [])),
    ],
)
def test_a_nomination_counts_from_acceptance_to_withdrawal(
    change: dict[str, Any], expected: tuple[bool, list[str], list[str]]
) -> None:
    facts = {"enhanced": True, "issued": date(2026, 1, 1), "accepted": date(2026, 1, 5), **change}
    found = nominations((Nomination("ON", **facts),), on=ON)
    assert (
        found.counted is not None,
        [text.en for text in found.left_out],
        [text.en for text in found.undecided],
    ) == expected


def test_one_nomination_that_counts_is_enough() -> None:
    unknown = Nomination("BC", issued=date(2026, 1, 1), accepted=date(2026, 1, 5))
    known = Nomination("ON", enhanced=True, issued=date(2026, 2, 1), accepted=date(2026, 2, 5))
    assert nominations((unknown, known), on=ON).undecided == ()


def test_a_nomination_linked_to_an_investment_does_not_hide_one_that_is_not() -> None:
    linked, other = (
        Nomination(province, enhanced=True, issued=issued, accepted=issued, investment_linked=province == "NB")
        for province, issued in (("NB", date(2026, 1, 5)), ("ON", date(2026, 3, 5)))
    )
    assert nominations((linked, other), on=date(2026, 9, 1)).counted is other
    assert nominations((linked, other), on=date(2026, 2, 1)).counted is linked
