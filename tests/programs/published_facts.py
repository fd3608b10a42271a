"""How the words of a published example are read as facts: the ordinary case where the example leaves something out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from expressentry.language import benchmark
from expressentry.measures.anniversaries import months_after

Record = dict[str, Any]

LEVELS = {"masters": "master", "one_year": "one-year", "two_year": "two-year", "two_or_more": "two-or-more"}
FIRST_AND_SECOND = ("first", "second")
NOCS = {"0": "00012", "1": "21231", "2": "22220", "4": "14200", "5": "75110", "trade": "72200"}
OCCUPATIONS = {
    "physician": "31102",
    "water treatment": "92101",
    "gas fitter": "72302",
    "excavator operator": "73400",
    "denturist": "32111",
    "retail butcher": "63201",
    "trade helper": "75110",
    "construction trade helper": "75110",
    "consumer advisor": "64409",
}
FORMER = {"21231": "2173", "72200": "7241", "5227 (NOC 2016)": "5227", "6311 (NOC 2016)": "6311"}
OUTSIDE = {"5227 (NOC 2016)": "52119", "6311 (NOC 2016)": "62020", "6211 (NOC 2016)": "62010"}
A_LONG_TIME = 18


def facts_of(record: Record) -> Record:
    """Return the document of the candidate that a record describes."""
    facts, on = record["facts"], date.fromisoformat(record["on"])
    born = facts.get("birth_date") or f"{on.year - facts.get('age', 30)}-01-01"
    found: Record = {
        "born": born,
        "children": [],
        "family_size": facts.get("family_size", 1),
        "destination": facts.get("province_intention", "ON"),
        "education": education(facts, on),
        "languages": languages(facts.get("language") or {}, on),
        "work": [job(one, on) for one in facts.get("work") or []],
        "funds": {"amount": funds(facts.get("funds", "enough"))},
    }
    return {
        **found,
        **certificates(facts, on),
        **occupation(facts),
        **offers(facts, on),
        **partner(facts),
        **kin(facts),
    }


def funds(given: str | int) -> int:
    return {"enough": 200_000, "not enough": 1_000}[given] if isinstance(given, str) else given


def education(facts: Record, on: date) -> list[Record]:
    level = LEVELS.get(word := facts.get("education", "bachelor"), word)
    report = {"body": "WES", "issued": facts.get("eca_date", str(on - timedelta(days=300)))}
    degree = {"level": level, "country": "IN", "completed": str(on - timedelta(days=1500)), "assessment": report}
    found = [] if level == "none" else [degree]
    if facts.get("studied_in_canada_two_years"):
        found.append(
            {"level": "bachelor", "country": "CA", "started": str(on - timedelta(days=900)), "academic_years": 2}
        )
    if "canadian_study" in facts:
        found.append(
            {"level": "secondary", "country": "CA", "started": str(on - timedelta(days=90)), "academic_years": 0}
        )
    return found


def languages(given: Record, on: date) -> list[Record]:
    return [result(given[place], on) for place in FIRST_AND_SECOND if place in given]


def result(given: Record, on: date) -> Record:
    taken = given.get("date") or given.get("issued") or str(on - timedelta(days=100))
    if "clb" not in given:
        return {"test": given["test"].replace("_", "-"), "taken_on": taken, **given["scores"]}
    if given["lang"] == "en":
        return {"test": "celpip-general", "taken_on": taken, **given["clb"]}
    scores = {ability: lowest_score(ability, level, on) for ability, level in given["clb"].items()}
    return {"test": "tcf-canada", "taken_on": taken, **scores}


def lowest_score(ability: str, level: int, on: date) -> int:
    known = range(100, 700) if ability in {"listening", "reading"} else range(21)
    return next(score for score in known if benchmark("tcf-canada", ability, score, on=on).value == level)


def job(given: Record, on: date) -> Record:
    last = on - timedelta(days=11 * 365) if given.get("within_ten_years") is False else on
    months = given.get("months")
    lasted = round(given["years"] * 12) if "years" in given else months if isinstance(months, int) else A_LONG_TIME
    if months == "under 12":
        lasted = 11
    hours = given.get("hours_per_week")
    found: Record = {
        "noc": noc_of(given),
        "start": given.get("start") or str(months_after(last + timedelta(days=1), -lasted)),
        "hours_per_week": hours if isinstance(hours, int) else 40,
        "country": given["country"] if len(given["country"]) == 2 else "IN",
    }
    if "start" not in given:
        found["end"] = str(last)
    elif given.get("end"):
        found["end"] = given["end"]
    if noc_2016 := FORMER.get(given.get("noc") or found["noc"]):
        found["noc_2016"] = noc_2016
    flags = {
        "full_time_student": str(given.get("student")).startswith("full-time"),
        "self_employed": given.get("self_employed", False),
        "publicly_funded_physician": "physician" in str(given.get("occupation")),
        "authorized": given.get("authorized", True),
    }
    employer = {"employer": given["employer"]} if "employer" in given else {}
    return {**found, **{name: value for name, value in flags.items() if name != "authorized" or not value}, **employer}


def noc_of(given: Record) -> str:
    noc = given.get("noc")
    if noc in OUTSIDE:
        return OUTSIDE[noc]
    if noc is not None and noc.isdigit():
        return str(noc)
    named = next((code for word, code in OCCUPATIONS.items() if word in str(given.get("occupation"))), None)
    return named or NOCS.get(str(given.get("teer", "1")), NOCS["1"])


def certificates(facts: Record, on: date) -> Record:
    held = facts.get("certificate_of_qualification")
    if not held:
        return {}
    issuer = held if isinstance(held, str) else "ON"
    return {"certificates": [{"noc": occupation_code(facts) or "72200", "issued": str(on), "issuer": issuer}]}


def occupation_code(facts: Record) -> str | None:
    given = facts.get("occupation") or (facts.get("job_offer") or {}).get("occupation")
    named = next((code for word, code in OCCUPATIONS.items() if word in str(given)), None)
    return facts.get("noc") or named


def occupation(facts: Record) -> Record:
    code = occupation_code(facts)
    return {"primary_occupation": {"noc": code}} if code and facts.get("program") == "fst" else {}


def offers(facts: Record, on: date) -> Record:
    permit = str(facts.get("work_permit"))
    authorized = facts.get("authorized_to_work_in_canada") or permit.startswith("LMIA")
    several, given = facts.get("job_offers"), facts.get("job_offer")
    made = [] if several is None else [several] * several["employers"]
    made = made or ([{"qualifying": True}] if facts.get("arranged_employment") else [] if given is None else [given])
    return {
        "in_canada": bool(authorized) or facts.get("citizenship") is not None,
        "permits": permits(facts, permit, on),
        "offers": [offer(one, facts, on, place) for place, one in enumerate(made)],
    }


def permits(facts: Record, permit: str, on: date) -> list[Record]:
    until = str(on + timedelta(days=300))
    if facts.get("authorized_to_work_in_canada") or permit.startswith("open"):
        return [{"basis": "open", "issued": str(on - timedelta(days=300)), "valid_until": until}]
    basis = {"L": "lmia", "C": "r204a"}.get(permit[0])
    named = [{"basis": basis, "issued": str(on - timedelta(days=600)), "valid_until": until, "employers": ["same"]}]
    return named if basis else []


def offer(given: Record, facts: Record, on: date, place: int) -> Record:
    months = given.get("first_contract_months") or given.get("months") or given.get("months_each") or 12
    same = str(facts.get("work_permit")).startswith(("LMIA", "CUSMA"))
    code = occupation_code(facts) or "21231"
    return {
        "noc": code,
        **({"noc_2016": FORMER[code]} if code in FORMER else {}),
        "employer": "same" if same else f"employer {place}",
        "made": str(on - timedelta(days=30)),
        "hours_per_week": given.get("hours_per_week", 40),
        "months": months,
        "lmia_approved": not same and given.get("lmia", True),
    }


def partner(facts: Record) -> Record:
    given = facts.get("partner")
    if given is None:
        return {}
    results = [result(given["language"], date(2025, 1, 31))] if "language" in given else []
    return {"partner": {"accompanying": True, "languages": results}, "family_size": 2}


def kin(facts: Record) -> Record:
    given = facts.get("relative_in_canada")
    if given is None:
        return {}
    status = {"permanent resident": "permanent-resident"}[given["status"]]
    sister = {"relation": "sibling", "of": given["of"], "status": status, "born": "1990-01-01", "lives_in_canada": True}
    return {"relatives": [sister]}
