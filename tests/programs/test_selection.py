"""The selection grid: every table present, against the French text typed again, cell by cell."""

from __future__ import annotations

import tomllib
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from expressentry.candidate import Level
from expressentry.errors import InvalidCandidate
from expressentry.grid import Table
from expressentry.language import Benchmark
from expressentry.law import IRPR, Citation, Text, Version
from expressentry.programs import GridFactors, grid
from expressentry.programs.selection import AGE, PASS_MARK
from expressentry.rulebook import Rulebook

FRENCH = tomllib.loads((Path(__file__).parent / "selection_grid_fr.toml").read_text(encoding="utf-8"))
DAYS = (date(2015, 1, 1), date(2022, 11, 15), date(2022, 11, 16), date(2023, 11, 24), date(2026, 9, 1))
TODAY = DAYS[-1]


def clb(level: int) -> Benchmark:
    return Benchmark.clb(listening=level, reading=level, writing=level, speaking=level)


def nclc(level: int) -> Benchmark:
    return Benchmark.nclc(listening=level, reading=level, writing=level, speaking=level)


def banded(table: dict[str, int], at: int) -> int:
    """Read a table keyed by the first value of each band."""
    return max(((int(first), points) for first, points in table.items() if int(first) <= at), default=(0, 0))[1]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("level", list(Level), ids=lambda level: level.name)
def test_education_is_worth_what_the_french_text_says(level: Level, day: date) -> None:
    expected = {row["niveau"]: row["points"] for row in FRENCH["etudes"]}.get(level.name, 0)
    assert grid(GridFactors(age=17, education=level), on=day).points("education") == expected


@pytest.mark.parametrize("age", range(128))
def test_each_age_is_worth_what_the_french_text_says(age: int) -> None:
    answer = grid(GridFactors(age=age, education=Level.NONE), on=TODAY)
    assert answer.points("age") == banded(FRENCH["age"], age) == answer.value


@pytest.mark.parametrize("years", range(64))
def test_each_year_of_work_is_worth_what_the_french_text_says(years: int) -> None:
    answer = grid(GridFactors(age=17, education=Level.NONE, work=years), on=TODAY)
    assert answer.points("experience") == banded(FRENCH["experience"], years)


@pytest.mark.parametrize(
    ("level", "ability"), list(product(range(13), ("listening", "reading", "writing", "speaking")))
)
def test_each_ability_of_the_first_language_counts_for_itself(level: int, ability: str) -> None:
    levels = {"listening": 0, "reading": 0, "writing": 0, "speaking": 0, ability: level}
    answer = grid(GridFactors(age=17, education=Level.NONE, first=Benchmark.clb(**levels)), on=TODAY)
    assert answer.points(f"language/first/{ability}") == banded(FRENCH["langues"]["premiere"], level)
    assert answer.points("language") == answer.points("language/first") == answer.value


@pytest.mark.parametrize("weakest", range(13))
def test_the_second_language_is_all_or_nothing(weakest: int) -> None:
    second = Benchmark.nclc(listening=12, reading=12, writing=12, speaking=weakest)
    answer = grid(GridFactors(age=17, education=Level.NONE, first=clb(6), second=second), on=TODAY)
    languages = FRENCH["langues"]
    expected = languages["seconde_points"] if weakest >= languages["seconde_niveau"] else 0
    assert answer.points("language/second") == expected


@pytest.mark.parametrize("weakest", range(13))
def test_the_partner_needs_four_in_every_ability(weakest: int) -> None:
    partner = Benchmark.clb(listening=weakest, reading=12, writing=12, speaking=12)
    answer = grid(GridFactors(age=17, education=Level.NONE, partner_language=partner), on=TODAY)
    assert answer.points("adaptability/partner_language") == (5 if weakest >= 4 else 0)


FACTS = ("own_study", "own_work", "relative", "partner_study", "partner_work", "arranged_employment")


@pytest.mark.parametrize("chosen", list(product((False, True), repeat=7)))
def test_adaptability_adds_up_to_its_limit_and_no_further(chosen: tuple[bool, ...]) -> None:
    facts = dict(zip(FACTS, chosen, strict=False))
    answer = grid(
        GridFactors(age=17, education=Level.NONE, partner_language=clb(4) if chosen[-1] else None, **facts), on=TODAY
    )
    worth = FRENCH["capacite_adaptation"]
    earned = sum(worth[name] for name, yes in facts.items() if yes) + (worth["partner_language"] if chosen[-1] else 0)
    assert answer.points("adaptability") == min(earned, worth["maximum"])
    step = answer.step("adaptability")
    assert sum(part.value for part in step.steps if isinstance(part.value, int)) == step.value


def test_the_factors_have_the_maxima_of_the_french_headings_and_make_100() -> None:
    answer = grid(GridFactors(age=30, education=Level.DOCTORATE), on=TODAY)
    assert {step.id: step.maximum for step in answer.steps} == FRENCH["maxima"]
    assert answer.maximum == sum(FRENCH["maxima"].values()) == 100


def test_the_best_row_earns_all_points_and_the_arranged_job_counts_twice() -> None:
    best = GridFactors(
        age=30, education=Level.DOCTORATE, first=clb(9), second=nclc(5), work=6, arranged_employment=True, own_work=True
    )
    answer = grid(best, on=TODAY)
    assert (answer.value, answer.points("arranged_employment")) == (100, 10)
    assert answer.points("adaptability/arranged_employment") == FRENCH["capacite_adaptation"]["arranged_employment"]
    assert answer.points("adaptability/limit") == -5


def test_the_sixty_six_point_profile_fails_by_one() -> None:
    row = GridFactors(age=29, education=Level.BACHELOR, first=clb(9), work=1)
    version = PASS_MARK.on(TODAY)
    assert version is not None
    assert (grid(row, on=TODAY).value, version.value) == (66, 67)


def test_every_step_is_cited_to_its_section_in_both_languages() -> None:
    answer = grid(GridFactors(age=30, education=Level.MASTER, partner_work=True), on=TODAY)
    assert answer.step("age").citation == Citation(IRPR, "81")
    french = answer.explain("fr")
    assert "RIPR art. 83(1)c.1)" in french
    assert "Capacité d’adaptation\u00a0: 5 sur 10" in french


def test_a_trial_version_changes_the_points_and_says_that_it_is_not_law() -> None:
    trial = Rulebook.on(TODAY).replacing(AGE, Version(TODAY, Table({0: 1}), Citation(IRPR, "81")))
    answer = grid(GridFactors(age=30, education=Level.NONE), on=TODAY, rules=trial)
    assert answer.points("age") == 1
    note = answer.step("age").note
    assert note == Text("not law: trial version", "hors du droit\u00a0: version d’essai")


def test_every_fault_of_a_row_is_told_at_once() -> None:
    with pytest.raises(InvalidCandidate) as caught:
        GridFactors(age=True, education="master", first="nine", second=clb(5), work=64, own_work=1, partner_language=7)  # type: ignore[arg-type]
    assert [fault.where for fault in caught.value.exceptions] == [
        "age", "work", "education", "first", "partner_language", "own_work",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "said"), [(None, "needs a first official language"), (clb(7), "is in the language of first (CLB)")]
)
def test_the_second_language_is_the_other_one(first: Benchmark | None, said: str) -> None:
    with pytest.raises(InvalidCandidate) as caught:
        GridFactors(age=30, education=Level.MASTER, first=first, second=clb(5))
    assert said in str(caught.value)
