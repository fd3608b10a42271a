from __future__ import annotations

import pickle
import tomllib
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry.decision import Certainty, Outcome
from expressentry.errors import InvalidCandidate, NotDesignated, NotInForce, UnknownCode
from expressentry.language import (
    CHARTS,
    TESTS,
    Ability,
    Chart,
    Designation,
    Test,
    benchmark,
    equivalency_chart,
)
from expressentry.law import Citation, Dated, Version
from expressentry.law.instruments import IRPR, LAUNCH
from expressentry.law.readings import TCF_ACCEPTED_2018, TEF_EDGES_2015

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expressentry.language.scores import Range

Bands: TypeAlias = dict[tuple[str, str], dict[Ability, dict[int, tuple[Decimal, Decimal]]]]

HERE = Path(__file__).parent
DAY = date(2026, 6, 1)
ACCEPTED = [test for test in TESTS.values() if test is not Test.TOEFL_ESSENTIALS]


def possible(test: str, scale: str, ability: Ability) -> Range:
    return Test.of(test).scale(scale).ranges[ability.place]


def band(text: str, scores: Range) -> tuple[Decimal, Decimal]:
    if text.endswith("+"):
        return Decimal(text[:-1]), scores.highest
    low, _, high = text.partition("-")
    return Decimal(low), Decimal(high or low)


def read_bands() -> Bands:
    tables = tomllib.loads((HERE / "equivalency_bands.toml").read_text(encoding="utf-8"))
    return {
        (test, scale): {
            Ability(column): {
                int(level): band(cells[place], possible(test, scale, Ability(column)))
                for level, cells in rows.items()
                if level != "columns"
            }
            for place, column in enumerate(rows["columns"])
        }
        for test, scales in tables.items()
        for scale, rows in scales.items()
    }


BANDS = read_bands()
CELLS = [
    (test, scale, ability, level)
    for (test, scale), abilities in BANDS.items()
    for ability, levels in abilities.items()
    for level in levels
]


def steps(scores: Range) -> Iterator[Decimal]:
    count = int((scores.highest - scores.lowest) / scores.step)
    return (scores.lowest + place * scores.step for place in range(count + 1))


def chart_of(test: str, scale: str) -> Chart:
    return equivalency_chart(test, on=DAY, scale=scale).value


def test_the_second_transcription_holds_every_chart_and_ability() -> None:
    assert BANDS.keys() == CHARTS.keys()
    assert all(set(abilities) == set(Ability) for abilities in BANDS.values())
    assert len(CELLS) == 6 * 7 * 4 + 8 * 4


@pytest.mark.parametrize(("test", "scale"), CHARTS)
def test_every_chart_has_the_levels_of_the_second_transcription(test: str, scale: str) -> None:
    assert list(chart_of(test, scale).levels) == sorted(BANDS[test, scale][Ability.READING])


@pytest.mark.parametrize(("test", "scale", "ability", "level"), CELLS)
def test_every_cell_holds_at_its_edge_and_one_step_below(test: str, scale: str, ability: Ability, level: int) -> None:
    chart, (low, high), scores = (
        chart_of(test, scale),
        BANDS[test, scale][ability][level],
        possible(test, scale, ability),
    )
    assert chart.lowest(ability, level) == low
    assert chart.level(ability, low) == level
    assert chart.level(ability, high) == level
    assert chart.level(ability, low - scores.step) == (level - 1 if level - 1 in chart.levels else 0)


@pytest.mark.parametrize(("test", "scale"), CHARTS)
@pytest.mark.parametrize("ability", Ability)
def test_every_score_of_every_scale_has_the_level_of_its_band(test: str, scale: str, ability: Ability) -> None:
    bands = BANDS[test, scale][ability]
    for score in steps(possible(test, scale, ability)):
        expected = next((level for level, (low, high) in bands.items() if low <= score <= high), 0)
        assert chart_of(test, scale).level(ability, score) == expected


@given(st.data())
def test_a_higher_score_never_reaches_a_lower_level(data: st.DataObject) -> None:
    test = data.draw(st.sampled_from(ACCEPTED))
    ability = data.draw(st.sampled_from(Ability))
    scores = test.scale().ranges[ability.place]
    between = st.decimals(scores.lowest, scores.highest, places=2)
    lower, higher = sorted((data.draw(between), data.draw(between)))
    first, last = (benchmark(test, ability, score, on=DAY).value for score in (lower, higher))
    assert 0 <= first <= last <= 10


@given(st.sampled_from(ACCEPTED), st.sampled_from(Ability), st.data())
def test_every_way_to_write_a_score_gives_the_same_answer(test: Test, ability: Ability, data: st.DataObject) -> None:
    score = data.draw(st.sampled_from(list(steps(test.scale().ranges[ability.place]))))
    answers = {benchmark(test.id, ability.value, given, on=DAY) for given in (score, str(score), float(score))}
    assert {answer.value for answer in answers} == {benchmark(test, ability, score, on=DAY).value}


def published() -> list[dict[str, Any]]:
    text = (HERE / "cases" / "published.toml").read_text(encoding="utf-8")
    cases: list[dict[str, Any]] = tomllib.loads(text)["case"]
    return cases


@pytest.mark.parametrize("case", published(), ids=lambda case: str(case["id"]))
def test_published_examples(case: dict[str, Any]) -> None:
    refused = case.get("refused", [])
    given = {ability: score for ability, score in case["scores"].items() if ability not in refused}
    found: dict[str, int] = {
        ability: benchmark(case["test"], ability, score, on=case["on"], scale=case.get("scale")).value
        for ability, score in given.items()
    }
    found["lowest"] = min(found.values())
    for ability in refused:
        with pytest.raises(InvalidCandidate) as refusal:
            benchmark(case["test"], ability, case["scores"][ability], on=case["on"])
        assert "« Équivalence ancien score »" in str(refusal.value)

    recomputed = {key: level for key, level in case["recomputed"].items() if key not in refused}
    assert all(is_level(level, found[key]) for key, level in recomputed.items())
    if case["verdict"] == "agree":
        assert all(agrees(level, found[key]) for key, level in case["expected"].items())
    else:
        assert refused or any(found[key] != level for key, level in case["expected"].items())


def is_level(stated: int | str, found: int) -> bool:
    return found < 4 if stated == "below 4" else found == stated


def agrees(stated: int | str, found: int) -> bool:
    return is_level("below 4" if stated == 3 else stated, found)


def test_published_examples_are_all_there() -> None:
    verdicts = [case["verdict"] for case in published()]
    assert (verdicts.count("agree"), verdicts.count("disagree"), len(verdicts)) == (64, 10, 74)


def test_level_3_is_published_for_pte_core_alone() -> None:
    assert benchmark("pte-core", "listening", 27, on=DAY).value == 3
    assert benchmark("pte-core", "listening", 17, on=DAY).value == 0
    assert [test for (test, _), rule in CHARTS.items() if 3 in rule.versions[0].value.levels] == ["pte-core"]  # type: ignore[union-attr]  # no chart has ended


def test_an_answer_says_where_its_ends_lie() -> None:
    top = benchmark("ielts-general", "speaking", 9, on=DAY).step("language/ielts-general/speaking")
    assert top.note is not None
    assert top.note.fr == "10 représente le niveau 10 ou un niveau supérieur"
    below = benchmark("pte-core", "writing", 10, on=DAY).step("language/pte-core/writing")
    assert below.note is not None
    assert below.note.en == "below level 3, the lowest one published"
    assert benchmark("pte-core", "writing", 88, on=DAY).step("language/pte-core/writing").note is None


def test_an_answer_after_the_last_check_of_the_tests_says_so_and_one_before_does_not() -> None:
    assert benchmark("ielts-general", "speaking", 7, on=date(2026, 6, 23)).caveats == ()
    (caveat,) = benchmark("ielts-general", "speaking", 7, on=date(2026, 6, 24)).caveats
    assert "2026-06-23" in caveat.en
    assert "23 juin 2026" in caveat.fr


def test_an_averaged_score_between_two_steps_reaches_the_level_whose_edge_it_meets() -> None:
    assert benchmark("ielts-general", "reading", "7.33", on=DAY).value == 9
    assert benchmark("ielts-general", "reading", "6.99", on=DAY).value == 8


@pytest.mark.parametrize(
    ("score", "day", "doubtful"),
    [
        (310, date(2017, 12, 31), True),
        (309, date(2017, 12, 31), True),
        (371, date(2015, 1, 1), True),
        (311, date(2017, 12, 31), False),
        (308, date(2017, 12, 31), False),
        (310, date(2018, 1, 1), False),
        (309, date(2018, 1, 1), False),
    ],
)
def test_scores_at_an_edge_of_the_tef_before_2018_rest_on_a_reading(score: int, day: date, *, doubtful: bool) -> None:
    answer = benchmark("tef-canada", "speaking", score, on=day)
    assert answer.interpretations == ((TEF_EDGES_2015,) if doubtful else ())
    assert answer.certainty is (Certainty.INTERPRETED if doubtful else Certainty.OFFICIAL)
    assert answer.step("language/tef-canada/speaking").interpretations == answer.interpretations


def test_the_first_weeks_of_tcf_canada_rest_on_a_reading() -> None:
    assert benchmark("tcf-canada", "speaking", 10, on=date(2018, 11, 30)).interpretations == (TCF_ACCEPTED_2018,)
    assert benchmark("tcf-canada", "speaking", 10, on=date(2018, 12, 1)).interpretations == ()


@pytest.mark.parametrize(
    ("test", "first"),
    [
        ("celpip-general", LAUNCH),
        ("ielts-general", LAUNCH),
        ("pte-core", date(2024, 1, 30)),
        ("tef-canada", LAUNCH),
        ("tcf-canada", date(2018, 11, 10)),
    ],
)
def test_results_are_converted_from_the_day_on_which_the_test_is_accepted(test: str, first: date) -> None:
    highest = Test.of(test).scale().ranges[0].highest
    assert benchmark(test, "listening", highest, on=first).value == 10
    assert Test.of(test).accepted(on=first) is Outcome.MET
    assert Test.of(test).designated(on=first)
    with pytest.raises(NotInForce if first == LAUNCH else NotDesignated):
        benchmark(test, "listening", highest, on=first - timedelta(days=1))


@pytest.mark.parametrize(
    ("test", "day", "message"),
    [
        ("pte-core", date(2023, 6, 1), "PTE Core was not a designated test on 2023-06-01; it is from 2024-01-30"),
        ("tcf-canada", date(2018, 11, 9), "TCF Canada was not a designated test on 2018-11-09; it is from 2018-11-10"),
        (
            "toefl-essentials",
            date(2025, 8, 20),
            "TOEFL Essentials was not a designated test on 2025-08-20; it is from 2025-08-21",
        ),
        (
            "toefl-essentials",
            date(2025, 8, 21),
            "TOEFL Essentials is designated from 2025-08-21, but its results were not accepted on 2025-08-21",
        ),
        (
            "toefl-essentials",
            date(2026, 6, 24),
            (
                "TOEFL Essentials is designated from 2025-08-21, "
                "but whether its results were accepted was last checked for 2026-06-23 and is unknown on 2026-06-24"
            ),
        ),
    ],
)
def test_why_a_result_is_not_converted(test: str, day: date, message: str) -> None:
    with pytest.raises(NotDesignated) as refusal:
        benchmark(test, "listening", Test.of(test).scale().ranges[0].highest, on=day)
    assert str(refusal.value) == message


def test_designated_and_accepted_are_two_things() -> None:
    toefl = Test.TOEFL_ESSENTIALS
    assert not toefl.designated(on=date(2025, 8, 20))
    assert toefl.accepted(on=date(2025, 8, 20)) is Outcome.UNMET
    assert toefl.designated(on=date(2026, 6, 23))
    assert toefl.accepted(on=date(2026, 6, 23)) is Outcome.UNMET
    assert toefl.designated(on=date(2026, 6, 24))
    assert toefl.accepted(on=date(2026, 6, 24)) is Outcome.UNKNOWN


def test_before_the_first_rules_nothing_is_in_force() -> None:
    with pytest.raises(NotInForce, match="there are none on 2014-12-31") as refusal:
        benchmark("ielts-general", "speaking", 7, on=date(2014, 12, 31))
    assert not isinstance(refusal.value, NotDesignated)


@attrs.frozen
class Trial:
    """The law of a day with one rule replaced."""

    day: date
    replaced: Dated[Any]

    def read(self, rule: Dated[Any], /) -> Version[Any] | None:
        return (self.replaced if rule.id == self.replaced.id else rule).on(self.day)


def trial(rule: Dated[Any], since: date, value: object) -> Trial:
    return Trial(DAY, rule.with_version(Version(since, value, Citation(IRPR, "74(3)"))))


def test_under_a_trial_a_test_that_is_no_longer_designated_is_refused_and_says_until_when() -> None:
    ended = trial(Test.IELTS_GENERAL.designation, date(2026, 5, 1), None)
    assert not Test.IELTS_GENERAL.designated(on=DAY, rules=ended)
    assert Test.IELTS_GENERAL.accepted(on=DAY, rules=ended) is Outcome.UNMET
    with pytest.raises(NotDesignated) as refusal:
        benchmark("ielts-general", "speaking", 7, on=DAY, rules=ended)
    assert str(refusal.value) == (
        "IELTS General Training was not a designated test on 2026-06-01; it was until 2026-05-01"
    )


def test_under_a_trial_a_test_that_is_accepted_but_has_no_chart_is_never_scored() -> None:
    accepted = trial(Test.TOEFL_ESSENTIALS.designation, date(2026, 5, 1), Designation())
    with pytest.raises(NotDesignated, match="no equivalency chart of TOEFL Essentials"):
        benchmark("toefl-essentials", "speaking", 12, on=DAY, rules=accepted)


def test_under_a_trial_another_chart_is_used() -> None:
    stricter = trial(
        CHARTS["celpip-general", "standard"], date(2026, 5, 1), Chart({4: (5, 5, 5, 5), 5: (12, 12, 12, 12)})
    )
    answer = benchmark("celpip-general", "speaking", 11, on=DAY, rules=stricter)
    assert (answer.value, answer.edition) == (4, "language:2026-05-01")


def test_a_chart_is_published_from_a_day_on() -> None:
    with pytest.raises(NotDesignated) as refusal:
        equivalency_chart("tef-canada", on=date(2019, 9, 30), scale="699-2019")
    assert str(refusal.value) == ("no equivalency chart of TEF Canada (scale '699-2019') was published on 2019-09-30")
    assert equivalency_chart("tef-canada", on=date(2019, 10, 1), scale="699-2019").value.levels[0] == 4
    with pytest.raises(NotDesignated):
        equivalency_chart("tef-canada", on=date(2023, 12, 10), scale="699-2023")
    assert equivalency_chart("tef-canada", on=date(2023, 12, 11), scale="699-2023").note is not None


@pytest.mark.parametrize("scale", ["699-2019", "699-2023"])
def test_scores_out_of_699_are_recognised_and_never_scored(scale: str) -> None:
    with pytest.raises(NotDesignated, match=f"{scale}.*« Équivalence ancien score »"):
        benchmark("tef-canada", "speaking", 500, on=DAY, scale=scale)


@pytest.mark.parametrize(
    ("score", "message"),
    [
        (451, "speaking: 451 is not on the TEF Canada scale (0 to 450 by whole points); enter the column"),
        (-1, "speaking: -1 is not on the TEF Canada scale (0 to 450 by whole points)"),
        (True, "speaking: True is not a score; give a number, or its decimal text such as '7.5'"),
        (float("nan"), "speaking: nan is not a score"),
        (float("-inf"), "speaking: -inf is not a score"),
        (Decimal("sNaN"), "speaking: Decimal('sNaN') is not a score"),
        ("7,5", "speaking: '7,5' is not a score"),
        ("", "speaking: '' is not a score"),
        (None, "speaking: None is not a score"),
    ],
)
def test_what_is_not_a_score_is_refused(score: Any, message: str) -> None:
    with pytest.raises(InvalidCandidate) as refusal:
        benchmark("tef-canada", "speaking", score, on=DAY)
    assert message in str(refusal.value)


def test_unknown_names_are_refused() -> None:
    with pytest.raises(UnknownCode) as refusal:
        benchmark("toefl", "speaking", 7, on=DAY)
    assert str(refusal.value) == (
        "'toefl' is not a test this library knows; known: celpip-general, ielts-general, pte-core, tcf-canada, "
        "tef-canada, toefl-essentials"
    )
    with pytest.raises(UnknownCode, match=r"'old' is not a score scale of PTE Core; known: standard"):
        benchmark("pte-core", "speaking", 70, on=DAY, scale="old")
    with pytest.raises(ValueError, match="'talking' is not a valid Ability"):
        benchmark("pte-core", "talking", 70, on=DAY)


def test_a_test_stays_the_same_object_and_prints_as_its_public_name() -> None:
    for test in TESTS.values():
        assert pickle.loads(pickle.dumps(test)) is test  # noqa: S301  our own bytes
        assert eval(repr(test)) is test  # noqa: S307  our own repr
        assert Test.of(test.id) is Test.of(test) is test


def test_every_test_says_the_same_in_both_languages() -> None:
    assert {test.id: test.language for test in TESTS.values()} == {
        "celpip-general": "en",
        "ielts-general": "en",
        "pte-core": "en",
        "tef-canada": "fr",
        "tcf-canada": "fr",
        "toefl-essentials": "en",
    }
    assert {test.benchmark_scale for test in TESTS.values() if test.language == "fr"} == {"NCLC"}
    assert [str(test.scale().ranges[1]) for test in TESTS.values()] == [
        "0 to 12 by whole points",
        "0 to 9 by half points",
        "10 to 90 by whole points",
        "0 to 300 by whole points",
        "100 to 699 by whole points",
        "1 to 12 by whole points",
    ]


def test_charts_that_say_the_same_are_equal_and_hashable() -> None:
    chart = Chart({4: (1, 2, 3, 4)})
    assert chart == Chart({4: (1.0, 2.0, 3.0, 4.0)})
    assert len({chart, Chart({4: (1, 2, 3, 4)}), Chart({5: (1, 2, 3, 4)})}) == 2
    assert attrs.evolve(chart) == chart
