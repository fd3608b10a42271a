"""Scores that others published: agreed with, or shown to be wrong with the reason, through the row of factors."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from expressentry.candidate import Level
from expressentry.crs import CanadianStudy, Factors, JobOfferKind, PartnerFactors
from expressentry.crs.whole import opened_plan
from expressentry.language import Ability, Benchmark, Test, benchmark

HERE = Path(__file__).parent
CASES = json.loads((HERE / "published.json").read_text(encoding="utf-8"))["cases"]
TABLES = json.loads((HERE / "tables.json").read_text(encoding="utf-8"))
ABILITIES = ("listening", "reading", "writing", "speaking")
LEVELS = {
    None: Level.NONE,
    "none": Level.NONE,
    "secondary": Level.SECONDARY,
    "one_year": Level.ONE_YEAR,
    "two_year": Level.TWO_YEAR,
    "bachelor": Level.BACHELOR,
    "three_year_or_bachelor": Level.BACHELOR,
    "two_or_more": Level.TWO_OR_MORE,
    "masters": Level.MASTER,
    "masters_or_professional": Level.MASTER,
    "doctoral": Level.DOCTORATE,
}
STEPS = {
    "age": "core/age",
    "education": "core/education",
    "first_language": "core/first_language",
    "second_language": "core/second_language",
    "canadian_work": "core/canadian_work",
    "spouse_education": "spouse/education",
    "spouse_language": "spouse/language",
    "spouse_canadian_work": "spouse/canadian_work",
    "trans_education": "transferability/education",
    "trans_foreign_work": "transferability/foreign_work",
    "trans_certificate": "transferability/certificate",
    "core": "core",
    "spouse": "spouse",
    "transferability": "transferability",
    "additional": "additional",
    "french": "additional/french",
    "job_offer": "additional/job_offer",
    "canadian_study": "additional/canadian_study",
}


def of_language(given, on):
    """Return the benchmark of a published language entry, from levels or from test scores."""
    if given is None:
        return None
    make = Benchmark.nclc if given["lang"] == "fr" else Benchmark.clb
    if "clb" in given:
        return make(**given["clb"])
    test = Test.of(given["test"].replace("_", "-"))
    scores = given["scores"]
    return make(**{name: benchmark(test, Ability(name), scores[name], on=on).value for name in ABILITIES})


def of_partner(given):
    """Return the factors of a published partner."""
    if given is None or not given["accompanying"]:
        return None
    levels = given.get("clb")
    if isinstance(levels, int):
        levels = dict.fromkeys(ABILITIES, levels)
    language = None if levels is None else Benchmark.clb(**levels)
    return PartnerFactors(
        education=LEVELS[given["education"]], language=language, canadian_work=given["canadian_years"]
    )


def years(work, *, in_canada):
    return sum(int(job["years"]) for job in work if job["skilled"] and (job["country"] == "CA") == in_canada)


def of_facts(facts, on):
    """Return the row of factors of a published case."""
    offer = facts.get("job_offer")
    study = facts.get("canadian_study")
    return Factors(
        age=facts["age"] if facts["age"] is not None else 30,
        education=LEVELS[facts["education"]],
        first=of_language(facts["language"].get("first"), on),
        second=of_language(facts["language"].get("second"), on),
        canadian_work=years(facts["work"], in_canada=True),
        foreign_work=years(facts["work"], in_canada=False),
        partner=of_partner(facts.get("partner")),
        certificate=facts.get("certificate", False),
        nomination=facts.get("nomination", False),
        sibling=facts.get("sibling", False),
        canadian_study={"one_or_two": CanadianStudy.ONE_OR_TWO_YEARS, "three_plus": CanadianStudy.THREE_OR_MORE}.get(
            study
        ),
        job_offer=None
        if offer is None
        else JobOfferKind.SENIOR_MANAGEMENT
        if offer["major_group_00"]
        else JobOfferKind.OTHER_SKILLED,
    )


def scored(row, on):
    """Return every step of a row by its identifier, the total among them."""
    step = opened_plan(on)[0].step(row.row)
    return {"total": step.value} | {found.id: found.value for found in step.walk()}


def found(case):
    """Return what the library finds for each key that the source states."""
    on = date.fromisoformat(case["on"])
    steps = scored(of_facts(case["facts"], on), on)
    return {key: steps[STEPS.get(key, key)] for key in case["expected"]}


def recomputed(case):
    """Return the recomputed value of each key that the source states."""
    again = case["recomputed"]
    parts = {"trans_education": "education", "trans_foreign_work": "foreign_work", "trans_certificate": "certificate"}

    def value(key):
        if key in parts:
            return again["transferability"][parts[key]]
        if key.startswith("spouse_"):
            return again["spouse"][key.removeprefix("spouse_")]
        if isinstance(again.get(key), dict):
            return again[key]["subtotal"]
        for section in ("core", "additional"):
            if isinstance(again.get(section), dict) and key in again[section]:
                return again[section][key]
        return again[key]

    return {key: value(key) for key in case["expected"]}


AGREE = [case for case in CASES if case["checked"] == "agree"]
DISAGREE = [case for case in CASES if case["checked"] == "disagree"]


def test_the_verdicts_are_those_that_were_counted():
    assert (len(AGREE), len(DISAGREE), len(CASES)) == (52, 20, 73)


@pytest.mark.parametrize("case", AGREE, ids=lambda case: case["id"])
def test_published_scores_that_agree(case):
    assert found(case) == case["expected"]


@pytest.mark.parametrize("case", DISAGREE, ids=lambda case: f"{case['id']}: {case['why']}")
def test_published_scores_that_are_wrong(case):
    assert found(case) == recomputed(case)
    assert found(case) != case["expected"]


def of_total(given):
    """Return the row of a worked total: levels in any order, years, an accompanying partner."""

    def levels(values):
        return None if values is None else Benchmark.clb(**dict(zip(ABILITIES, values, strict=True)))

    spouse = given.get("spouse")
    return Factors(
        age=given["age"],
        education=LEVELS[given["education"]],
        first=levels(given["l1"]),
        canadian_work=given.get("canadian_work", 0),
        foreign_work=given.get("foreign_work", 0),
        partner=None
        if spouse is None
        else PartnerFactors(
            education=LEVELS[spouse["education"]],
            language=levels(spouse["l1"]),
            canadian_work=spouse.get("canadian_work", 0),
        ),
        nomination=given.get("nomination", False),
        sibling=given.get("sibling", False),
        canadian_study=CanadianStudy.THREE_OR_MORE if given.get("study") else None,
    )


@pytest.mark.parametrize("given", TABLES["totals"], ids=lambda given: f"{given['date']}: {given['total']}")
def test_worked_totals(given):
    on = date.fromisoformat(given["date"])
    assert scored(of_total(given), on)["total"] == given["total"]


@pytest.mark.parametrize("given", TABLES["subtotals"], ids=lambda given: f"{given['education']} {given['core']}")
def test_worked_subtotals(given):
    row = Factors(
        age=25,
        education=LEVELS[given["education"]],
        first=Benchmark.clb(listening=7, reading=7, writing=7, speaking=7),
        canadian_work=given["canadian_work"],
    )
    steps = scored(row, date(2015, 9, 29))
    assert {key: steps[key] for key in given if key in steps} == {
        key: value for key, value in given.items() if key in steps
    }


@pytest.mark.parametrize("partner", [None, PartnerFactors(education=Level.DOCTORATE, canadian_work=5)])
def test_the_most_there_is(partner):
    strong = Benchmark.nclc(listening=10, reading=10, writing=10, speaking=10)
    if partner is not None:
        partner = PartnerFactors(education=Level.DOCTORATE, language=strong, canadian_work=5)
    row = Factors(
        age=29,
        education=Level.DOCTORATE,
        first=strong,
        second=Benchmark.clb(listening=9, reading=9, writing=9, speaking=9),
        canadian_work=5,
        foreign_work=3,
        partner=partner,
        certificate=True,
        nomination=True,
    )
    steps = scored(row, date(2026, 9, 1))
    sections = {key: steps[key] for key in ("core", "spouse", "transferability", "additional", "total")}
    core, spouse = (500, 0) if partner is None else (460, 40)
    assert sections == {"core": core, "spouse": spouse, "transferability": 100, "additional": 600, "total": 1200}
