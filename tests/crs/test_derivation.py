"""Edge cases of the ranking system, each from documents to points: what counts, from when, and what does not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from expressentry.candidate import (
    Candidate,
    Certificate,
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
from expressentry.crs.scoring import scored
from expressentry.language import LanguageResult
from expressentry.measures.anniversaries import months_after, years_after

DAY = date(2026, 3, 2)
TEF = {
    10: (316, 263, 393, 393),
    9: (298, 248, 371, 371),
    8: (280, 233, 349, 349),
    7: (249, 207, 310, 310),
    6: (217, 181, 271, 271),
}
ABILITIES = ("listening", "reading", "writing", "speaking")


def born(age: int, on: date = DAY) -> date:
    return years_after(on, -age)


def english(*levels: int, on: date = DAY, taken: date | None = None) -> LanguageResult:
    four = levels * 4 if len(levels) == 1 else levels
    scores = dict(zip(ABILITIES, four, strict=True))
    return LanguageResult("celpip-general", **scores, taken_on=taken or on - timedelta(30))


def french(*levels: int, on: date = DAY) -> LanguageResult:
    four = levels * 4 if len(levels) == 1 else levels
    scores = {name: TEF[level][at] for at, (name, level) in enumerate(zip(ABILITIES, four, strict=True))}
    return LanguageResult("tef-canada", **scores, taken_on=on - timedelta(30))


def studied(level: Level, country: str = "BR", *, completed: date = date(2015, 6, 1), **more: Any) -> Education:
    if country != "CA" and "assessment" not in more:
        more["assessment"] = CredentialAssessment("WES", issued=more.pop("assessed", date(2025, 6, 1)))
    return Education(level, country=country, completed=completed, **more)


def in_canada(level: Level, **more: Any) -> Education:
    return studied(level, "CA", **{"full_time_months": 12, "months_in_canada": 12, **more})


def worked(months: int, country: str = "CA", *, until: date = date(2026, 1, 31), **more: Any) -> WorkPeriod:
    start = months_after(until + timedelta(1), -months)
    return WorkPeriod(
        **{"noc": "21232", "hours_per_week": 40, "start": start, "end": until, "country": country, **more}
    )


def spouse(**more: Any) -> Partner:
    return Partner(**{"accompanying": True, **more})


def sibling(**more: Any) -> Relative:
    facts = {"status": "citizen", "born": date(1990, 1, 1), "lives_in_canada": True, **more}
    return Relative(facts.pop("relation", "sibling"), **facts)


def offered(noc: str = "21232", **more: Any) -> JobOffer:
    facts = {"made": date(2014, 6, 1), "hours_per_week": 40, "months": "indeterminate", "employer": "Acme", **more}
    return JobOffer(noc, **facts)


def points(candidate: Candidate, on: date = DAY) -> dict[str, int]:
    decision = scored(candidate, on=on)
    found = {step.id: step.value for step in decision.walk() if isinstance(step.value, int)}
    return {**found, "total": decision.value}


def of(age: int = 30, on: date = DAY, **more: Any) -> Candidate:
    return Candidate(born(age, on), **more)


BACHELOR = studied(Level.BACHELOR)
MASTER = studied(Level.MASTER)
CLB_9 = [english(9)]
YEAR_AGO = date(2025, 3, 2)

CASES: list[tuple[str, Candidate, date, dict[str, int]]] = [
    # Age.
    ("1 seventeen", of(17), DAY, {"core/age": 0}),
    ("2 eighteen", of(18), DAY, {"core/age": 99}),
    ("2 nineteen", of(19), DAY, {"core/age": 105}),
    ("2 twenty", of(20), DAY, {"core/age": 110}),
    ("3 twenty-nine", of(29), DAY, {"core/age": 110}),
    ("3 thirty", of(30), DAY, {"core/age": 105}),
    ("4 forty with a partner", of(40, partner=spouse()), DAY, {"core/age": 45}),
    ("4 forty-one with a partner", of(41, partner=spouse()), DAY, {"core/age": 35}),
    ("5 forty-four", of(44), DAY, {"core/age": 6}),
    ("5 forty-five", of(45), DAY, {"core/age": 0}),
    ("6 on the birthday", Candidate(date(1996, 8, 18)), date(2026, 8, 18), {"core/age": 105}),
    ("7 the day before it", Candidate(date(1996, 8, 18)), date(2026, 8, 17), {"core/age": 110}),
    ("10 born on 29 February, on 28", Candidate(date(1996, 2, 29)), date(2026, 2, 28), {"core/age": 110}),
    ("10 born on 29 February, on 1 March", Candidate(date(1996, 2, 29)), date(2026, 3, 1), {"core/age": 105}),
    ("not born yet", Candidate(date(2026, 3, 3)), DAY, {"core/age": 0, "total": 0}),
    # The partner.
    ("11 partner stays abroad", of(partner=Partner(accompanying=False)), DAY, {"core/age": 105, "spouse": 0}),
    (
        "12 partner is a citizen",
        of(partner=spouse(status="citizen", education=[MASTER])),
        DAY,
        {"core/age": 105, "spouse": 0},
    ),
    (
        "13 partner is a permanent resident",
        of(partner=spouse(status="permanent-resident", languages=CLB_9)),
        DAY,
        {"core/age": 105, "spouse": 0},
    ),
    (
        "14 common-law for eight months",
        of(partner=spouse(relationship="common-law", since=date(2025, 7, 2))),
        DAY,
        {"core/age": 105},
    ),
    ("14 common-law for a year", of(partner=spouse(relationship="common-law", since=YEAR_AGO)), DAY, {"core/age": 95}),
    (
        "14 common-law for a year less a day",
        of(partner=spouse(relationship="common-law", since=date(2025, 3, 3))),
        DAY,
        {"core/age": 105},
    ),
    ("married the day after", of(partner=spouse(since=date(2026, 3, 3))), DAY, {"core/age": 105}),
    (
        "15 a partner with nothing",
        of(education=[MASTER], languages=CLB_9, work=[worked(36, "BR")], partner=spouse()),
        DAY,
        {"total": 437},
    ),
    ("15 the same alone", of(education=[MASTER], languages=CLB_9, work=[worked(36, "BR")]), DAY, {"total": 464}),
    (
        "16 a partner with a master’s and CLB 9",
        of(
            education=[MASTER],
            languages=CLB_9,
            work=[worked(36, "BR")],
            partner=spouse(education=[MASTER], languages=CLB_9),
        ),
        DAY,
        {"total": 467},
    ),
    ("17 partner at CLB 10", of(partner=spouse(languages=[english(10)])), DAY, {"spouse/language": 20}),
    ("18 partner at CLB 4", of(partner=spouse(languages=[english(4)])), DAY, {"spouse/language": 0}),
    ("19 partner at CLB 5, 6, 7, 8", of(partner=spouse(languages=[english(5, 6, 7, 8)])), DAY, {"spouse/language": 8}),
    (
        "20 partner with a doctorate",
        of(partner=spouse(education=[studied(Level.DOCTORATE)])),
        DAY,
        {"spouse/education": 10},
    ),
    ("20 partner with a master’s", of(partner=spouse(education=[MASTER])), DAY, {"spouse/education": 10}),
    (
        "21 partner in both languages",
        of(partner=spouse(languages=[english(9), french(9)])),
        DAY,
        {"spouse/language": 20},
    ),
    (
        "21 the better of two languages",
        of(partner=spouse(languages=[english(5), french(9)])),
        DAY,
        {"spouse/language": 20},
    ),
    (
        "22 partner’s foreign work",
        of(partner=spouse(work=[worked(60, "BR")])),
        DAY,
        {"spouse": 0, "transferability": 0},
    ),
    (
        "23 partner’s Canadian diploma",
        of(partner=spouse(education=[in_canada(Level.TWO_YEAR)])),
        DAY,
        {"spouse/education": 7, "additional/canadian_study": 0},
    ),
    ("24 three children", of(children=[Child(date(2020, 1, 1))] * 3), DAY, {"total": 105}),
    ("partner’s Canadian work", of(partner=spouse(work=[worked(24)])), DAY, {"spouse/canadian_work": 7}),
    (
        "partner’s work during full-time study",
        of(partner=spouse(work=[worked(24, full_time_student=True)])),
        DAY,
        {"spouse/canadian_work": 0},
    ),
    # Education.
    (
        "25 unfinished degree",
        of(education=[Education(Level.BACHELOR, country="CA", started=date(2020, 9, 1)), studied(Level.SECONDARY)]),
        DAY,
        {"core/education": 30},
    ),
    (
        "25 unfinished degree alone",
        of(education=[Education(Level.BACHELOR, country="CA", started=date(2020, 9, 1))]),
        DAY,
        {"core/education": 0},
    ),
    ("26 secondary", of(education=[studied(Level.SECONDARY)]), DAY, {"core/education": 30}),
    ("26 one year", of(education=[studied(Level.ONE_YEAR)]), DAY, {"core/education": 90}),
    ("26 two years", of(education=[studied(Level.TWO_YEAR)]), DAY, {"core/education": 98}),
    ("26 bachelor’s", of(education=[BACHELOR]), DAY, {"core/education": 120}),
    ("27 two two-year diplomas", of(education=[studied(Level.TWO_YEAR)] * 2), DAY, {"core/education": 98}),
    (
        "28 bachelor’s and a certificate",
        of(education=[BACHELOR, studied(Level.ONE_YEAR, completed=date(2016, 6, 1))]),
        DAY,
        {"core/education": 128},
    ),
    (
        "29 the certificate first",
        of(education=[studied(Level.ONE_YEAR, completed=date(2010, 6, 1)), BACHELOR]),
        DAY,
        {"core/education": 128},
    ),
    ("30 bachelor’s and secondary", of(education=[BACHELOR, studied(Level.SECONDARY)]), DAY, {"core/education": 120}),
    ("31 bachelor’s and master’s", of(education=[BACHELOR, MASTER]), DAY, {"core/education": 135}),
    (
        "32 the certificate is not assessed",
        of(education=[BACHELOR, studied(Level.ONE_YEAR, assessment=None)]),
        DAY,
        {"core/education": 120},
    ),
    ("33 no assessment", of(education=[studied(Level.BACHELOR, assessment=None)]), DAY, {"core/education": 0}),
    (
        "34 five years old tomorrow",
        of(education=[studied(Level.BACHELOR, assessed=date(2021, 3, 3))]),
        DAY,
        {"core/education": 120},
    ),
    (
        "34 five years old today",
        of(education=[studied(Level.BACHELOR, assessed=date(2021, 3, 2))]),
        DAY,
        {"core/education": 0},
    ),
    (
        "35 online from abroad in 2019",
        of(education=[in_canada(Level.BACHELOR, completed=date(2019, 6, 1), distance=True, months_in_canada=0)]),
        DAY,
        {"core/education": 120, "additional/canadian_study": 0},
    ),
    ("36 professional degree", of(education=[studied(Level.PROFESSIONAL)]), DAY, {"core/education": 135}),
    (
        "36 professional degree with a partner",
        of(education=[studied(Level.PROFESSIONAL)], partner=spouse()),
        DAY,
        {"core/education": 126},
    ),
    (
        "37 bachelor’s of nursing with a partner",
        of(education=[BACHELOR], partner=spouse()),
        DAY,
        {"core/education": 112},
    ),
    (
        "assessed the day after",
        of(education=[studied(Level.BACHELOR, assessed=date(2026, 3, 3))]),
        DAY,
        {"core/education": 0},
    ),
    (
        "assessed lower",
        of(
            education=[
                studied(
                    Level.BACHELOR,
                    assessment=CredentialAssessment("WES", issued=date(2025, 1, 1), level=Level.TWO_YEAR),
                )
            ]
        ),
        DAY,
        {"core/education": 98},
    ),
    (
        "no equivalent",
        of(
            education=[
                studied(
                    Level.BACHELOR, assessment=CredentialAssessment("WES", issued=date(2025, 1, 1), level=Level.NONE)
                )
            ]
        ),
        DAY,
        {"core/education": 0},
    ),
    (
        "assessed before the body was designated",
        of(
            25,
            date(2016, 3, 2),
            education=[
                Education(
                    Level.BACHELOR,
                    country="BR",
                    completed=date(2012, 6, 1),
                    assessment=CredentialAssessment("ICES", issued=date(2015, 8, 5)),
                )
            ],
        ),
        date(2016, 3, 2),
        {"core/education": 0},
    ),
    (
        "assessed on the day it was designated",
        of(
            25,
            date(2016, 3, 2),
            education=[
                Education(
                    Level.BACHELOR,
                    country="BR",
                    completed=date(2012, 6, 1),
                    assessment=CredentialAssessment("ICES", issued=date(2015, 8, 6)),
                )
            ],
        ),
        date(2016, 3, 2),
        {"core/education": 120},
    ),
    (
        "institution not recognized",
        of(education=[in_canada(Level.MASTER, institution_recognized=False)]),
        DAY,
        {"core/education": 0, "additional/canadian_study": 0},
    ),
    # Languages.
    ("38 CLB 4", of(languages=[english(4, 10, 10, 10)]), DAY, {"core/first_language": 6 + 102}),
    ("38 CLB 5", of(languages=[english(5, 10, 10, 10)]), DAY, {"core/first_language": 6 + 102}),
    ("38 CLB 6", of(languages=[english(6, 10, 10, 10)]), DAY, {"core/first_language": 9 + 102}),
    ("39 CLB 3", of(languages=[english(3, 10, 10, 10)]), DAY, {"core/first_language": 102}),
    ("40 CLB 6 with a partner", of(languages=[english(6)], partner=spouse()), DAY, {"core/first_language": 32}),
    ("41 CLB 12", of(languages=[english(12)]), DAY, {"core/first_language": 136}),
    ("42 CLB 9, 8, 7, 6", of(languages=[english(9, 8, 7, 6)]), DAY, {"core/first_language": 80}),
    (
        "43 second language at 9",
        of(languages=[english(9), french(9)], first_language="en"),
        DAY,
        {"core/second_language": 24},
    ),
    (
        "43 the same with a partner",
        of(languages=[english(9), french(9)], first_language="en", partner=spouse()),
        DAY,
        {"core/second_language": 22},
    ),
    (
        "44 second language at 9, 9, 9, 8 with a partner",
        of(languages=[english(9), french(9, 9, 9, 8)], first_language="en", partner=spouse()),
        DAY,
        {"core/second_language": 21},
    ),
    (
        "45 second language at 5, 4, 4, 4",
        of(languages=[french(9), english(5, 4, 4, 4)], first_language="fr"),
        DAY,
        {"core/second_language": 1},
    ),
    (
        "46 two years old",
        of(languages=[english(9, taken=date(2024, 5, 10))]),
        date(2026, 5, 10),
        {"core/first_language": 0},
    ),
    (
        "46 two years old tomorrow",
        of(languages=[english(9, taken=date(2024, 5, 10))]),
        date(2026, 5, 9),
        {"core/first_language": 124},
    ),
    (
        "47 French first, at 7",
        of(25, education=[BACHELOR], languages=[english(9), french(7)], first_language="fr"),
        DAY,
        {"total": 385},
    ),
    (
        "48 English first",
        of(25, education=[BACHELOR], languages=[english(9), french(7)], first_language="en"),
        DAY,
        {"total": 441},
    ),
    ("48 neither named", of(25, education=[BACHELOR], languages=[english(9), french(7)]), DAY, {"total": 441}),
    (
        "49 two sittings are not mixed",
        of(languages=[english(9, 5, 5, 5), english(5, 9, 9, 9)]),
        DAY,
        {"core/first_language": 31 * 3 + 6},
    ),
    (
        "declared first without a result",
        of(languages=[french(7)], first_language="en"),
        DAY,
        {"core/first_language": 0, "core/second_language": 12, "additional/french": 25},
    ),
    (
        "declared first without a result, the other way",
        of(languages=[english(7)], first_language="fr"),
        DAY,
        {"core/first_language": 0, "core/second_language": 12},
    ),
    ("taken the day after", of(languages=[english(9, taken=date(2026, 3, 3))]), DAY, {"core/first_language": 0}),
    (
        "TOEFL is not read",
        of(
            languages=[
                LanguageResult(
                    "toefl-essentials", listening=9, reading=9, writing=9, speaking=9, taken_on=date(2026, 1, 1)
                )
            ]
        ),
        DAY,
        {"core/first_language": 0},
    ),
    # Canadian work.
    ("50 1,559 hours", of(work=[worked(24, hours_per_week="14.93")]), DAY, {"core/canadian_work": 0}),
    ("51 twelve months at 30 hours", of(work=[worked(12, hours_per_week=30)]), DAY, {"core/canadian_work": 40}),
    (
        "51 the same with a partner",
        of(work=[worked(12, hours_per_week=30)], partner=spouse()),
        DAY,
        {"core/canadian_work": 35},
    ),
    (
        "51 364 days",
        of(work=[WorkPeriod("21232", start=date(2024, 1, 2), end=date(2024, 12, 30), hours_per_week=30, country="CA")]),
        DAY,
        {"core/canadian_work": 0},
    ),
    ("52 60 hours a week for 26 weeks", of(work=[worked(6, hours_per_week=60)]), DAY, {"core/canadian_work": 0}),
    (
        "53 15 hours a week for 104 weeks",
        of(work=[WorkPeriod("21232", start=date(2023, 1, 2), end=date(2024, 12, 29), hours_per_week=15, country="CA")]),
        DAY,
        {"core/canadian_work": 40},
    ),
    (
        "53 a day less",
        of(work=[WorkPeriod("21232", start=date(2023, 1, 2), end=date(2024, 12, 28), hours_per_week=15, country="CA")]),
        DAY,
        {"core/canadian_work": 0},
    ),
    (
        "54 two jobs of 20 hours at once",
        of(work=[worked(12, hours_per_week=20), worked(12, hours_per_week=20, noc="21231")]),
        DAY,
        {"core/canadian_work": 40},
    ),
    ("55 23 months", of(work=[worked(23)]), DAY, {"core/canadian_work": 40}),
    ("55 24 months", of(work=[worked(24)]), DAY, {"core/canadian_work": 53}),
    ("56 seven years", of(work=[worked(84)]), DAY, {"core/canadian_work": 80}),
    ("56 seven years with a partner", of(work=[worked(84)], partner=spouse()), DAY, {"core/canadian_work": 70}),
    (
        "57 six months at TEER 1 and six at TEER 3",
        of(work=[worked(6), worked(6, noc="73300", until=date(2025, 7, 31))]),
        DAY,
        {"core/canadian_work": 40},
    ),
    ("58 TEER 4", of(work=[worked(12, noc="64100")]), DAY, {"core/canadian_work": 0}),
    ("59 ended ten years and a day ago", of(work=[worked(24, until=date(2016, 3, 1))]), DAY, {"core/canadian_work": 0}),
    (
        "60 two years, six to four years ago",
        of(work=[worked(24, until=date(2022, 3, 1))]),
        DAY,
        {"core/canadian_work": 53},
    ),
    (
        "61 two contracts with a gap, 2015-03-01",
        of(
            30,
            date(2015, 3, 1),
            work=[
                worked(6, until=date(2014, 1, 31), noc_2016="2174"),
                worked(6, until=date(2015, 1, 31), noc_2016="2174"),
            ],
        ),
        date(2015, 3, 1),
        {"core/canadian_work": 0},
    ),
    (
        "61 two contracts with a gap, 2015-06-01",
        of(
            30,
            date(2015, 6, 1),
            work=[
                worked(6, until=date(2014, 1, 31), noc_2016="2174"),
                worked(6, until=date(2015, 1, 31), noc_2016="2174"),
            ],
        ),
        date(2015, 6, 1),
        {"core/canadian_work": 40},
    ),
    ("62 self-employed", of(work=[worked(36, self_employed=True)]), DAY, {"core/canadian_work": 0}),
    (
        "63 self-employed family physician, 2024",
        of(
            30,
            date(2024, 3, 1),
            work=[worked(24, until=date(2024, 1, 31), noc="31102", self_employed=True, publicly_funded_physician=True)],
        ),
        date(2024, 3, 1),
        {"core/canadian_work": 53},
    ),
    (
        "63 the same on 2023-04-24",
        of(
            30,
            date(2023, 4, 24),
            work=[worked(24, until=date(2023, 1, 31), noc="31102", self_employed=True, publicly_funded_physician=True)],
        ),
        date(2023, 4, 24),
        {"core/canadian_work": 0},
    ),
    (
        "63 the same on 2023-04-25",
        of(
            30,
            date(2023, 4, 25),
            work=[worked(24, until=date(2023, 1, 31), noc="31102", self_employed=True, publicly_funded_physician=True)],
        ),
        date(2023, 4, 25),
        {"core/canadian_work": 53},
    ),
    (
        "63 another profession",
        of(work=[worked(24, noc="31301", self_employed=True, publicly_funded_physician=True)]),
        DAY,
        {"core/canadian_work": 0},
    ),
    ("64 co-op term", of(work=[worked(12, full_time_student=True)]), DAY, {"core/canadian_work": 0}),
    (
        "65 enrolled in a second program for half of it",
        of(work=[worked(12), worked(12, until=date(2025, 1, 31), full_time_student=True)]),
        DAY,
        {"core/canadian_work": 40},
    ),
    ("66 part-time study", of(work=[worked(12)]), DAY, {"core/canadian_work": 40}),
    ("67 unpaid", of(work=[worked(12, paid=False)]), DAY, {"core/canadian_work": 0}),
    (
        "67 unpaid in 2016",
        of(30, date(2016, 11, 18), work=[worked(12, paid=False, until=date(2016, 1, 31), noc_2016="2174")]),
        date(2016, 11, 18),
        {"core/canadian_work": 0},
    ),
    (
        "68 remote for a foreign employer",
        of(work=[worked(12, foreign_employer=True)], languages=CLB_9),
        DAY,
        {"core/canadian_work": 0, "transferability/foreign_work": 0},
    ),
    (
        "69 abroad for a Canadian employer",
        of(work=[worked(12, "BR", employer="Acme")], languages=CLB_9),
        DAY,
        {"core/canadian_work": 0, "transferability/foreign_work": 25},
    ),
    ("70 Montreal", of(work=[worked(12, province="QC")]), DAY, {"core/canadian_work": 40}),
    ("unauthorized", of(work=[worked(12, authorized=False)]), DAY, {"core/canadian_work": 0}),
    ("without status", of(work=[worked(12, temporary_resident=False)]), DAY, {"core/canadian_work": 0}),
    ("duties not performed", of(work=[worked(12, duties_performed=False)]), DAY, {"core/canadian_work": 0}),
    # Foreign work.
    ("71 eleven months", of(work=[worked(11, "BR")], languages=CLB_9), DAY, {"transferability/foreign_work": 0}),
    ("71 twelve months", of(work=[worked(12, "BR")], languages=CLB_9), DAY, {"transferability/foreign_work": 25}),
    (
        "72 two years and eleven months",
        of(work=[worked(35, "BR")], languages=CLB_9),
        DAY,
        {"transferability/foreign_work": 25},
    ),
    (
        "73 three years at CLB 6",
        of(work=[worked(36, "BR")], languages=[english(6)]),
        DAY,
        {"transferability/foreign_work": 0},
    ),
    (
        "74 eleven months abroad and eleven here",
        of(work=[worked(11, "BR"), worked(11, until=date(2025, 1, 31))], languages=CLB_9),
        DAY,
        {"transferability/foreign_work": 0, "core/canadian_work": 0},
    ),
    (
        "75 two occupations",
        of(
            work=[worked(12, "BR", noc="11100"), worked(24, "BR", noc="10010", until=date(2024, 12, 31))],
            languages=CLB_9,
        ),
        DAY,
        {"transferability/foreign_work": 50},
    ),
    (
        "76 during a full-time degree abroad",
        of(work=[worked(12, "BR", full_time_student=True)], languages=CLB_9),
        DAY,
        {"transferability/foreign_work": 25},
    ),
    (
        "77 self-employed abroad",
        of(work=[worked(12, "BR", self_employed=True)], languages=CLB_9),
        DAY,
        {"transferability/foreign_work": 25},
    ),
    (
        "78 second remote job in Canada",
        of(work=[worked(36), worked(36, foreign_employer=True)], languages=CLB_9),
        DAY,
        {"transferability/foreign_work": 0},
    ),
    # Transferability.
    ("79 bachelor’s, CLB 7", of(education=[BACHELOR], languages=[english(7)]), DAY, {"transferability/education": 13}),
    (
        "80 bachelor’s, CLB 9, 9, 9, 8",
        of(education=[BACHELOR], languages=[english(9, 9, 9, 8)]),
        DAY,
        {"transferability/education": 13},
    ),
    (
        "81 bachelor’s, CLB 10, 10, 10, 6",
        of(education=[BACHELOR], languages=[english(10, 10, 10, 6)]),
        DAY,
        {"transferability/education": 0},
    ),
    ("82 bachelor’s, CLB 9", of(education=[BACHELOR], languages=CLB_9), DAY, {"transferability/education": 25}),
    (
        "83 two or more, CLB 9",
        of(education=[BACHELOR, studied(Level.ONE_YEAR)], languages=CLB_9),
        DAY,
        {"transferability/education": 50},
    ),
    (
        "84 secondary, CLB 10, two years here",
        of(education=[studied(Level.SECONDARY)], languages=[english(10)], work=[worked(24)]),
        DAY,
        {"transferability/education": 0},
    ),
    (
        "85 master’s, CLB 9, two years here",
        of(education=[MASTER], languages=CLB_9, work=[worked(24)]),
        DAY,
        {"transferability/education": 50},
    ),
    (
        "86 bachelor’s, CLB 7, one year here",
        of(education=[BACHELOR], languages=[english(7)], work=[worked(12)]),
        DAY,
        {"transferability/education": 26},
    ),
    (
        "87 bachelor’s, CLB 9, one year here",
        of(education=[BACHELOR], languages=CLB_9, work=[worked(12)]),
        DAY,
        {"transferability/education": 38},
    ),
    (
        "88 two or more, CLB 7, two years here",
        of(education=[BACHELOR, studied(Level.ONE_YEAR)], languages=[english(7)], work=[worked(24)]),
        DAY,
        {"transferability/education": 50},
    ),
    (
        "89 three years abroad, CLB 7, one year here",
        of(languages=[english(7)], work=[worked(12), worked(36, "BR", until=date(2024, 12, 31))]),
        DAY,
        {"transferability/foreign_work": 50},
    ),
    (
        "90 one year abroad, no CLB 7, one year here",
        of(languages=[english(6)], work=[worked(12), worked(12, "BR", until=date(2024, 12, 31))]),
        DAY,
        {"transferability/foreign_work": 13},
    ),
    (
        "91 all three groups",
        of(
            education=[MASTER],
            languages=CLB_9,
            work=[worked(36, "BR")],
            certificates=[Certificate("72106", issued=date(2020, 1, 1), issuer="AB")],
        ),
        DAY,
        {"transferability": 100},
    ),
    (
        "92 second language at 10, first at 6",
        of(education=[BACHELOR], languages=[english(6), french(10)], first_language="en"),
        DAY,
        {"transferability": 0},
    ),
    (
        "93 the partner’s facts",
        of(partner=spouse(education=[MASTER], languages=[english(10)])),
        DAY,
        {"transferability": 0},
    ),
    # Certificate.
    (
        "94 certificate, CLB 5",
        of(languages=[english(5)], certificates=[Certificate("72106", issued=date(2020, 1, 1), issuer="AB")]),
        DAY,
        {"transferability/certificate": 25},
    ),
    (
        "95 certificate, CLB 7, 7, 7, 5",
        of(languages=[english(7, 7, 7, 5)], certificates=[Certificate("72106", issued=date(2020, 1, 1), issuer="AB")]),
        DAY,
        {"transferability/certificate": 25},
    ),
    (
        "96 certificate, CLB 7",
        of(languages=[english(7)], certificates=[Certificate("72106", issued=date(2020, 1, 1), issuer="federal")]),
        DAY,
        {"transferability/certificate": 50},
    ),
    (
        "97 certificate, CLB 9, 9, 9, 4",
        of(languages=[english(9, 9, 9, 4)], certificates=[Certificate("72106", issued=date(2020, 1, 1), issuer="AB")]),
        DAY,
        {"transferability/certificate": 0},
    ),
    (
        "99 truck driver, 2024",
        of(
            languages=[english(9, taken=date(2023, 9, 1))],
            certificates=[Certificate("73300", issued=date(2020, 1, 1), issuer="AB")],
        ),
        date(2024, 3, 1),
        {"transferability/certificate": 0},
    ),
    (
        "99 truck driver, 2023-11-05",
        of(
            languages=[english(9, taken=date(2023, 9, 1))],
            certificates=[Certificate("73300", issued=date(2020, 1, 1), issuer="AB")],
        ),
        date(2023, 11, 5),
        {"transferability/certificate": 50},
    ),
    (
        "100 a profession off the list",
        of(languages=CLB_9, certificates=[Certificate("21300", issued=date(2020, 1, 1), issuer="ON")]),
        DAY,
        {"transferability/certificate": 0},
    ),
    (
        "off the list before there was one",
        of(
            languages=[english(9, taken=date(2022, 9, 1))],
            certificates=[Certificate("21300", issued=date(2020, 1, 1), issuer="ON")],
        ),
        date(2023, 3, 1),
        {"transferability/certificate": 0},
    ),
    (
        "any trade from 2026-11-03",
        of(languages=CLB_9, certificates=[Certificate("72106", issued=date(2020, 1, 1), issuer="AB")]),
        date(2026, 11, 3),
        {"transferability/certificate": 0},
    ),
    (
        "issued the day after",
        of(languages=CLB_9, certificates=[Certificate("72106", issued=date(2026, 3, 3), issuer="AB")]),
        DAY,
        {"transferability/certificate": 0},
    ),
    # Nomination.
    (
        "101 everything at once",
        of(
            languages=[english(9), french(7)],
            first_language="en",
            education=[in_canada(Level.MASTER)],
            relatives=[sibling()],
            nominations=[Nomination("ON", enhanced=True, issued=date(2026, 1, 1), accepted=date(2026, 1, 5))],
        ),
        DAY,
        {"additional": 600, "additional/french": 50, "additional/canadian_study": 30, "additional/sibling": 15},
    ),
    (
        "102 base nomination",
        of(nominations=[Nomination("ON", enhanced=False, issued=date(2026, 1, 1), accepted=date(2026, 1, 5))]),
        DAY,
        {"additional/nomination": 0},
    ),
    (
        "103 withdrawn",
        of(
            nominations=[
                Nomination("ON", enhanced=True, issued=date(2026, 1, 1), accepted=date(2026, 1, 5), withdrawn=DAY)
            ]
        ),
        DAY,
        {"additional/nomination": 0},
    ),
    (
        "103 withdrawn the day after",
        of(
            nominations=[
                Nomination(
                    "ON", enhanced=True, issued=date(2026, 1, 1), accepted=date(2026, 1, 5), withdrawn=date(2026, 3, 3)
                )
            ]
        ),
        DAY,
        {"additional/nomination": 600},
    ),
    (
        "not accepted",
        of(nominations=[Nomination("ON", enhanced=True, issued=date(2026, 1, 1))]),
        DAY,
        {"additional/nomination": 0},
    ),
    (
        "accepted the day after",
        of(nominations=[Nomination("ON", enhanced=True, issued=date(2026, 1, 1), accepted=date(2026, 3, 3))]),
        DAY,
        {"additional/nomination": 0},
    ),
    (
        "whether enhanced is not stated",
        of(nominations=[Nomination("ON", issued=date(2026, 1, 1), accepted=date(2026, 1, 5))]),
        DAY,
        {"additional/nomination": 0},
    ),
    # Job offer.
    (
        "104 offer and nomination, 2015",
        of(
            offers=[offered(lmia_approved=True, noc_2016="2174")],
            nominations=[Nomination("ON", enhanced=True, issued=date(2015, 1, 1), accepted=date(2015, 1, 5))],
        ),
        date(2015, 6, 1),
        {"additional": 600},
    ),
    (
        "105 level B, 2016-11-18",
        of(offers=[offered("72106", noc_2016="7237", lmia_approved=True)]),
        date(2016, 11, 18),
        {"additional/job_offer": 600},
    ),
    (
        "105 level B, 2016-11-19",
        of(offers=[offered("72106", noc_2016="7237", lmia_approved=True)]),
        date(2016, 11, 19),
        {"additional/job_offer": 50},
    ),
    (
        "106 senior manager, 2025-03-24",
        of(offers=[offered("00012", lmia_approved=True)]),
        date(2025, 3, 24),
        {"additional/job_offer": 200},
    ),
    (
        "106 senior manager, 2025-03-25",
        of(offers=[offered("00012", lmia_approved=True)]),
        date(2025, 3, 25),
        {"additional/job_offer": 0},
    ),
    (
        "107 TEER 0 in major group 10",
        of(offers=[offered("10010", lmia_approved=True)]),
        date(2023, 6, 1),
        {"additional/job_offer": 50},
    ),
    (
        "108 open permit",
        of(offers=[offered()], permits=[WorkPermit("open", issued=date(2022, 1, 1), valid_until=date(2025, 1, 1))]),
        date(2023, 6, 1),
        {"additional/job_offer": 0},
    ),
    (
        "109 exempt permit after eleven months",
        of(
            offers=[offered()],
            permits=[WorkPermit("r204c", issued=date(2022, 1, 1), valid_until=date(2025, 1, 1), employers=["Acme"])],
            work=[worked(11, employer="Acme", until=date(2023, 5, 31))],
        ),
        date(2023, 6, 1),
        {"additional/job_offer": 0},
    ),
    (
        "109 exempt permit after a year",
        of(
            offers=[offered()],
            permits=[WorkPermit("r204c", issued=date(2022, 1, 1), valid_until=date(2025, 1, 1), employers=["Acme"])],
            work=[worked(12, employer="Acme", until=date(2023, 6, 1))],
        ),
        date(2023, 6, 1),
        {"additional/job_offer": 50},
    ),
    (
        "109 exempt permit, the work of a year ended the day before",
        of(
            offers=[offered()],
            permits=[WorkPermit("r204c", issued=date(2022, 1, 1), valid_until=date(2025, 1, 1), employers=["Acme"])],
            work=[worked(12, employer="Acme", until=date(2023, 5, 31))],
        ),
        date(2023, 6, 1),
        {"additional/job_offer": 0},
    ),
    (
        "110 senior offer and nomination, 2018",
        of(
            offers=[offered("00012", noc_2016="0012", lmia_approved=True)],
            nominations=[Nomination("ON", enhanced=True, issued=date(2018, 1, 1), accepted=date(2018, 1, 5))],
        ),
        date(2018, 6, 1),
        {"additional": 600, "additional/job_offer": 200},
    ),
    (
        "permit on an assessment, same employer",
        of(
            offers=[offered()],
            permits=[WorkPermit("lmia", issued=date(2022, 1, 1), valid_until=date(2025, 1, 1), employers=["Acme"])],
            work=[worked(1, employer="Acme", until=date(2023, 6, 1))],
        ),
        date(2023, 6, 1),
        {"additional/job_offer": 50},
    ),
    (
        "permit on an assessment, no work for the employer",
        of(
            offers=[offered()],
            permits=[WorkPermit("lmia", issued=date(2022, 1, 1), valid_until=date(2025, 1, 1), employers=["Acme"])],
        ),
        date(2023, 6, 1),
        {"additional/job_offer": 0},
    ),
    ("TEER 4 offer", of(offers=[offered("64100", lmia_approved=True)]), date(2023, 6, 1), {"additional/job_offer": 0}),
    # Study in Canada.
    ("111 one-year certificate", of(education=[in_canada(Level.ONE_YEAR)]), DAY, {"additional/canadian_study": 15}),
    ("111 two-year diploma", of(education=[in_canada(Level.TWO_YEAR)]), DAY, {"additional/canadian_study": 15}),
    ("112 bachelor’s", of(education=[in_canada(Level.BACHELOR)]), DAY, {"additional/canadian_study": 30}),
    ("113 one-year master’s", of(education=[in_canada(Level.MASTER)]), DAY, {"additional/canadian_study": 30}),
    (
        "114 two two-year diplomas",
        of(education=[in_canada(Level.TWO_YEAR)] * 2),
        DAY,
        {"additional/canadian_study": 15},
    ),
    ("115 secondary only", of(education=[in_canada(Level.SECONDARY)]), DAY, {"additional/canadian_study": 0}),
    (
        "116 on 2016-11-18",
        of(education=[in_canada(Level.ONE_YEAR, completed=date(2016, 11, 18))]),
        date(2016, 11, 18),
        {"additional/canadian_study": 0},
    ),
    (
        "116 on 2016-11-19",
        of(education=[in_canada(Level.ONE_YEAR, completed=date(2016, 11, 18))]),
        date(2016, 11, 19),
        {"additional/canadian_study": 15},
    ),
    (
        "117 part-time throughout",
        of(
            education=[
                in_canada(Level.TWO_YEAR, started=date(2017, 9, 1), completed=date(2019, 6, 1), full_time_months=0)
            ]
        ),
        DAY,
        {"additional/canadian_study": 0},
    ),
    (
        "118 online in December 2021",
        of(education=[in_canada(Level.TWO_YEAR, completed=date(2021, 12, 15), distance=True, months_in_canada=0)]),
        DAY,
        {"additional/canadian_study": 15},
    ),
    (
        "118 the same before the waiver",
        of(education=[in_canada(Level.TWO_YEAR, completed=date(2021, 12, 15), distance=True, months_in_canada=0)]),
        date(2022, 7, 27),
        {"additional/canadian_study": 0},
    ),
    (
        "118 the same from the day of the waiver",
        of(education=[in_canada(Level.TWO_YEAR, completed=date(2021, 12, 15), distance=True, months_in_canada=0)]),
        date(2022, 7, 28),
        {"additional/canadian_study": 15},
    ),
    (
        "118 begun in August 2022",
        of(
            education=[
                in_canada(Level.TWO_YEAR, started=date(2022, 8, 31), completed=date(2024, 6, 1), months_in_canada=0)
            ]
        ),
        DAY,
        {"additional/canadian_study": 15},
    ),
    (
        "118 begun in September 2022",
        of(
            education=[
                in_canada(Level.TWO_YEAR, started=date(2022, 9, 1), completed=date(2024, 6, 1), months_in_canada=0)
            ]
        ),
        DAY,
        {"additional/canadian_study": 0},
    ),
    (
        "118 finished in February 2020",
        of(education=[in_canada(Level.TWO_YEAR, completed=date(2020, 2, 29), months_in_canada=0)]),
        DAY,
        {"additional/canadian_study": 0},
    ),
    (
        "119 language diploma",
        of(education=[in_canada(Level.ONE_YEAR, language_study=True)]),
        DAY,
        {"additional/canadian_study": 0},
    ),
    (
        "120 foreign doctorate and a Canadian certificate",
        of(education=[studied(Level.DOCTORATE), in_canada(Level.ONE_YEAR)]),
        DAY,
        {"core/education": 150, "additional/canadian_study": 15},
    ),
    (
        "121 campus abroad",
        of(education=[in_canada(Level.BACHELOR, campus_country="QA")]),
        DAY,
        {"core/education": 120, "additional/canadian_study": 0},
    ),
    (
        "an award that obliges to return",
        of(education=[in_canada(Level.MASTER, must_return=True)]),
        DAY,
        {"additional/canadian_study": 0},
    ),
    (
        "eight months of each",
        of(education=[in_canada(Level.ONE_YEAR, full_time_months=8, months_in_canada=8)]),
        DAY,
        {"additional/canadian_study": 15},
    ),
    (
        "seven months present",
        of(education=[in_canada(Level.ONE_YEAR, full_time_months=8, months_in_canada=7)]),
        DAY,
        {"additional/canadian_study": 0},
    ),
    # French.
    ("122 on 2017-06-05", of(languages=[french(7, on=date(2017, 6, 1))]), date(2017, 6, 5), {"additional/french": 0}),
    ("122 on 2017-06-06", of(languages=[french(7, on=date(2017, 6, 1))]), date(2017, 6, 6), {"additional/french": 15}),
    (
        "122 on 2020-10-19",
        of(languages=[french(7, on=date(2020, 6, 1))]),
        date(2020, 10, 19),
        {"additional/french": 15},
    ),
    (
        "122 on 2020-10-20",
        of(languages=[french(7, on=date(2020, 6, 1))]),
        date(2020, 10, 20),
        {"additional/french": 25},
    ),
    ("123 English at 5", of(languages=[french(7), english(5)], first_language="fr"), DAY, {"additional/french": 50}),
    ("124 French at 7, 7, 7, 6", of(languages=[french(7, 7, 7, 6), english(10)]), DAY, {"additional/french": 0}),
    ("125 English at 9, 9, 9, 4", of(languages=[french(8), english(9, 9, 9, 4)]), DAY, {"additional/french": 25}),
    (
        "126 English first",
        of(languages=[french(7), english(9)], first_language="en"),
        DAY,
        {"additional/french": 50, "core/second_language": 12},
    ),
    # Brothers and sisters.
    ("127 seventeen", of(relatives=[sibling(born=born(17))]), DAY, {"additional/sibling": 0}),
    ("127 eighteen today", of(relatives=[sibling(born=born(18))]), DAY, {"additional/sibling": 15}),
    ("128 in Dubai", of(relatives=[sibling(lives_in_canada=False)]), DAY, {"additional/sibling": 0}),
    ("129 permanent resident", of(relatives=[sibling(status="permanent-resident")]), DAY, {"additional/sibling": 15}),
    (
        "130 of the accompanying partner",
        of(partner=spouse(), relatives=[sibling(of="partner")]),
        DAY,
        {"additional/sibling": 15},
    ),
    (
        "131 of a partner who stays",
        of(partner=Partner(accompanying=False), relatives=[sibling(of="partner")]),
        DAY,
        {"additional/sibling": 0},
    ),
    (
        "132 of a partner who is a permanent resident",
        of(partner=spouse(status="permanent-resident"), relatives=[sibling(of="partner")]),
        DAY,
        {"additional/sibling": 0},
    ),
    ("133 three of them", of(relatives=[sibling()] * 3), DAY, {"additional/sibling": 15}),
    ("134 an uncle", of(relatives=[sibling(relation="aunt-or-uncle")]), DAY, {"additional/sibling": 0}),
    ("135 on 2017-06-05", of(relatives=[sibling()]), date(2017, 6, 5), {"additional/sibling": 0}),
    ("135 on 2017-06-06", of(relatives=[sibling()]), date(2017, 6, 6), {"additional/sibling": 15}),
    # Totals.
    ("142 empty profile", Candidate(born(50)), DAY, {"total": 0}),
]


@pytest.mark.parametrize(("candidate", "on", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_documents_give_the_points_of_the_edge_case(candidate: Candidate, on: date, expected: dict[str, int]) -> None:
    found = points(candidate, on)
    assert {name: found[name] for name in expected} == expected
