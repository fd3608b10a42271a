from __future__ import annotations

import pickle
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry.errors import InvalidCandidate, NotDesignated, NotInForce
from expressentry.language import VALIDITY_YEARS, Ability, Benchmark, LanguageResult, Test, benchmark, conversion
from expressentry.law import Citation, Dated, Version
from expressentry.law.instruments import IRPR
from expressentry.law.readings import TEF_EDGES_2015

TAKEN = date(2026, 2, 1)
DAY = date(2026, 6, 1)
ACCEPTED = [Test.CELPIP_GENERAL, Test.IELTS_GENERAL, Test.PTE_CORE, Test.TEF_CANADA, Test.TCF_CANADA]
ENOUGH = {"listening": 8, "reading": 7, "writing": 7, "speaking": 7.5}


UNKNOWN_TEST = (
    "is not a test this library knows; known: celpip-general, ielts-general, pte-core, tcf-canada, tef-canada, "
    "toefl-essentials"
)


def ielts(**changes: Any) -> LanguageResult:
    facts: dict[str, Any] = {"test": Test.IELTS_GENERAL, **ENOUGH, "taken_on": TAKEN, **changes}
    return LanguageResult(facts.pop("test"), **facts)


def tef(**changes: Any) -> LanguageResult:
    scores = {"listening": 300, "reading": 250, "writing": 380, "speaking": 372}
    return ielts(test="tef-canada", **{**scores, **changes})


def faults(refusal: pytest.ExceptionInfo[InvalidCandidate]) -> list[str]:
    return [str(fault) for fault in refusal.value.exceptions]


def test_a_result_reaches_the_levels_of_its_scores() -> None:
    assert ielts().benchmark(on=DAY) == Benchmark.clb(listening=9, reading=9, writing=9, speaking=10)
    assert tef().benchmark(on=DAY) == Benchmark.nclc(listening=9, reading=9, writing=9, speaking=9)
    assert (ielts().language, tef().language) == ("en", "fr")


def test_scores_are_kept_exactly_however_they_are_written() -> None:
    assert ielts(speaking=7.5) == ielts(speaking="7.5") == ielts(speaking=Decimal("7.5"))
    assert ielts(speaking=7.5).speaking == Decimal("7.5")
    assert len({ielts(reading=7), ielts(reading="7.0"), ielts(reading=7.0)}) == 1


def test_a_test_may_be_named_by_its_identifier() -> None:
    assert ielts(test="ielts-general") == ielts()
    assert ielts(test="ielts-general").test is Test.IELTS_GENERAL


def test_a_result_survives_pickling_and_evolving() -> None:
    assert pickle.loads(pickle.dumps(tef())) == tef()  # noqa: S301  our own bytes
    assert attrs.evolve(ielts(), reading=9) == ielts(reading=9)


@given(st.data())
def test_a_result_and_the_single_scores_give_the_same_levels(data: st.DataObject) -> None:
    test = data.draw(st.sampled_from(ACCEPTED))
    scores: dict[str, Any] = {
        ability.value: data.draw(st.integers(int(scale.lowest), int(scale.highest)))
        for ability, scale in zip(Ability, test.scale().ranges, strict=True)
    }
    result = LanguageResult(test, taken_on=TAKEN, **scores)
    levels = result.benchmark(on=DAY)
    assert dict(levels.abilities) == {
        ability: benchmark(test, ability, score, on=DAY).value for ability, score in result.scores
    }
    answer = conversion(result, on=DAY)
    assert answer.value == levels
    assert [step.value for step in answer.steps] == [level for _, level in levels.abilities]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"reading": 9.25}, ["reading: 9.25 is not on the IELTS scale (0 to 9 by half points)"]),
        ({"reading": "4.9"}, ["reading: 4.9 is not on the IELTS scale (0 to 9 by half points)"]),
        ({"reading": 9.5}, ["reading: 9.5 is not on the IELTS scale (0 to 9 by half points)"]),
        ({"reading": -1}, ["reading: -1 is not on the IELTS scale (0 to 9 by half points)"]),
        ({"reading": True}, ["reading: True is not a score; give a number, or its decimal text such as '7.5'"]),
        ({"reading": "seven"}, ["reading: 'seven' is not a score; give a number, or its decimal text such as '7.5'"]),
        ({"reading": None}, ["reading: None is not a score; give a number, or its decimal text such as '7.5'"]),
        (
            {"reading": float("nan"), "writing": float("inf"), "speaking": Decimal("-Infinity")},
            [
                "reading: nan is not a score; give a number, or its decimal text such as '7.5'",
                "writing: inf is not a score; give a number, or its decimal text such as '7.5'",
                "speaking: Decimal('-Infinity') is not a score; give a number, or its decimal text such as '7.5'",
            ],
        ),
        (
            {"test": "toefl", "reading": "x"},
            [
                f"test: 'toefl' {UNKNOWN_TEST}",
                "reading: 'x' is not a score; give a number, or its decimal text such as '7.5'",
            ],
        ),
        (
            {"test": ["pte-core"]},
            [
                f"test: ['pte-core'] {UNKNOWN_TEST}",
            ],
        ),
        ({"scale": "old"}, ["scale: 'old' is not a score scale of IELTS General Training; known: standard"]),
        ({"scale": None}, ["scale: 'None' is not a score scale of IELTS General Training; known: standard"]),
        (
            {"taken_on": datetime(2026, 2, 1)},
            ["taken_on: takes a calendar date, got datetime(2026, 2, 1, 0, 0); pass .date()"],
        ),
        (
            {"taken_on": "2026-02-01", "listening": 8.1},
            [
                "listening: 8.1 is not on the IELTS scale (0 to 9 by half points)",
                "taken_on: takes a calendar date (datetime.date), got '2026-02-01'",
            ],
        ),
        (
            {"imputed": ["reading", "talking"]},
            ["imputed: 'talking' is not an ability; known: listening, reading, writing, speaking"],
        ),
        ({"imputed": "lips"}, ["imputed: 'lips' is not an ability; known: listening, reading, writing, speaking"]),
        ({"imputed": None}, ["imputed: None is not an ability; known: listening, reading, writing, speaking"]),
        (
            {"imputed": list(Ability)},
            ["imputed: holds all four abilities; at least one has to be tested"],
        ),
    ],
)
def test_what_no_statement_of_results_can_say_is_refused_all_at_once(changes: dict[str, Any], told: list[str]) -> None:
    with pytest.raises(InvalidCandidate, match="LanguageResult cannot be so") as refusal:
        ielts(**changes)
    assert faults(refusal) == told


COLUMN = (
    "enter the column « Équivalence ancien score » of the statement of results; Express Entry does not read scores out "
    "of 699"
)


def test_scores_of_the_tef_above_the_old_scale_name_the_column_to_use() -> None:
    assert tef(listening=360, reading=300, writing=450, speaking=450).benchmark(on=DAY).lowest == 10
    with pytest.raises(InvalidCandidate) as refusal:
        tef(listening=361, reading=301, writing=451, speaking=451)
    assert faults(refusal) == [
        f"listening: 361 is not on the TEF Canada scale (0 to 360 by whole points); {COLUMN}",
        f"reading: 301 is not on the TEF Canada scale (0 to 300 by whole points); {COLUMN}",
        f"writing: 451 is not on the TEF Canada scale (0 to 450 by whole points); {COLUMN}",
        f"speaking: 451 is not on the TEF Canada scale (0 to 450 by whole points); {COLUMN}",
    ]


@pytest.mark.parametrize("scale", ["699-2019", "699-2023"])
def test_scores_out_of_699_are_recognised_and_never_scored(scale: str) -> None:
    result = tef(listening=600, reading=600, writing=600, speaking=600, scale=scale)
    for ask in (result.benchmark, lambda on: conversion(result, on=on)):
        with pytest.raises(NotDesignated) as refusal:
            ask(on=DAY)
        assert str(refusal.value) == f"scores of TEF Canada on the scale '{scale}' are not read: {COLUMN}"


def test_the_scale_that_is_read_is_the_default() -> None:
    assert tef().scale == "old"
    assert tef(scale="old") == tef()
    assert ielts().scale == "standard"


def test_an_averaged_score_may_lie_between_two_steps_where_the_ability_is_imputed() -> None:
    result = ielts(reading="7.33", imputed=["reading"])
    assert result.imputed == (Ability.READING,)
    assert result.benchmark(on=DAY).reading == 9
    step = conversion(result, on=DAY).step("language/ielts-general/reading")
    assert step.note is not None
    assert step.note.en == "averaged score in place of one that a disability prevents"
    with pytest.raises(InvalidCandidate) as refusal:
        ielts(reading="9.33", imputed=["reading"])
    assert faults(refusal) == ["reading: 9.33 is not on the IELTS scale (0 to 9 by half points)"]


def test_a_note_on_an_imputed_score_does_not_hide_what_the_level_stands_for() -> None:
    step = conversion(ielts(imputed=[Ability.SPEAKING]), on=DAY).step("language/ielts-general/speaking")
    assert step.note is not None
    assert step.note.fr == (
        "résultat moyen au lieu de celui qu’une incapacité empêche d’obtenir; "
        "10 représente le niveau 10 ou un niveau supérieur"
    )


def test_imputed_abilities_are_kept_once_and_in_order() -> None:
    assert ielts(imputed=["speaking", Ability.READING, "speaking"]).imputed == (Ability.READING, Ability.SPEAKING)


@pytest.mark.parametrize(
    ("taken", "last"),
    [
        (date(2026, 2, 1), date(2028, 1, 31)),
        (date(2024, 2, 29), date(2026, 2, 28)),
        (date(2026, 2, 28), date(2028, 2, 27)),
        (date(2026, 3, 1), date(2028, 2, 29)),
    ],
)
def test_a_result_counts_to_the_day_before_its_second_anniversary(taken: date, last: date) -> None:
    result = ielts(taken_on=taken)
    assert result.expires(on=taken) == last + timedelta(days=1)
    assert result.valid(on=last)
    assert not result.valid(on=last + timedelta(days=1))


def test_a_result_of_a_later_day_is_not_seen() -> None:
    assert ielts().valid(on=TAKEN)
    assert not ielts().valid(on=TAKEN - timedelta(days=1))


@given(st.dates(date(2013, 1, 1), date(2030, 12, 31)), st.dates(date(2015, 1, 1), date(2033, 12, 31)))
def test_a_result_counts_for_two_years_and_no_longer(taken: date, day: date) -> None:
    same_day_two_years_ago = (day.year - 2, day.month, day.day)
    assert ielts(taken_on=taken).valid(on=day) is (
        taken <= day and same_day_two_years_ago < (taken.year, taken.month, taken.day)
    )


def test_a_moment_is_not_a_day() -> None:
    for ask in (ielts().valid, ielts().benchmark, ielts().expires):
        with pytest.raises(TypeError, match=r"pass \.date\(\)"):
            ask(on=datetime(2026, 6, 1))


def test_before_the_first_rules_nothing_is_in_force() -> None:
    for ask in (ielts().valid, ielts().benchmark, ielts().expires):
        with pytest.raises(NotInForce):
            ask(on=date(2014, 12, 31))


@attrs.frozen
class Trial:
    """The law of a day with another validity of results."""

    day: date
    validity: Dated[int]

    def read(self, rule: Dated[Any], /) -> Version[Any] | None:
        return (self.validity if rule is VALIDITY_YEARS else rule).on(self.day)


def test_under_a_trial_results_count_for_another_number_of_years() -> None:
    longer = Trial(DAY, VALIDITY_YEARS.with_version(Version(date(2026, 1, 1), 3, Citation(IRPR, "75(2)(d)"))))
    old = ielts(taken_on=date(2023, 6, 2))
    assert not old.valid(on=DAY)
    assert old.valid(on=DAY, rules=longer)
    assert old.expires(on=DAY, rules=longer) == date(2026, 6, 2)


@pytest.mark.parametrize(
    ("taken", "told"),
    [
        (date(2023, 12, 10), 0),
        (date(2023, 12, 11), 1),
        (date(2024, 5, 6), 1),
        (date(2024, 5, 7), 0),
    ],
)
def test_results_of_the_weeks_with_wrong_statements_carry_a_caveat(taken: date, told: int) -> None:
    found = conversion(tef(taken_on=taken), on=date(2024, 6, 1)).caveats
    assert len(found) == told
    assert all("« Équivalence ancien score »" in text.en for text in found)
    assert all("«\u00a0Équivalence ancien score\u00a0»" in text.fr for text in found)


def test_a_conversion_explains_itself_in_both_languages() -> None:
    answer = conversion(tef(speaking=310, writing=309), on=date(2017, 6, 1))
    assert repr(answer) == "<Levels <NCLC listening 9, reading 9, writing 6, speaking 7> on 2017-06-01>"
    assert answer.interpretations == (TEF_EDGES_2015,)
    assert [citation.instrument.id for citation in answer.citations()] == ["LANGUAGE_PAGE"]
    assert "NCLC, speaking: 7 — TEF Canada: 310" in answer.explain("en")
    assert "NCLC, expression orale\u00a0: 7 — TEF Canada\u00a0: 310" in answer.explain("fr")
    assert conversion(tef(), on=date(2026, 7, 1)).caveats
