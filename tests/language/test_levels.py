from __future__ import annotations

import operator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry.errors import InvalidCandidate
from expressentry.language import Ability, Benchmark

FOUR = st.fixed_dictionaries({ability.value: st.integers(0, 12) for ability in Ability})
SEVENS = {"listening": 7, "reading": 7, "writing": 7, "speaking": 7}


@given(FOUR)
def test_a_clb_never_equals_an_nclc(levels: dict[str, int]) -> None:
    clb, nclc = Benchmark.clb(**levels), Benchmark.nclc(**levels)
    assert clb != nclc
    assert clb == Benchmark("CLB", **levels)
    assert len({clb, nclc, Benchmark.clb(**levels)}) == 2
    assert (clb.language, nclc.language) == ("en", "fr")


@given(FOUR)
def test_the_four_levels_come_in_one_order_and_the_lowest_is_one_of_them(levels: dict[str, int]) -> None:
    of_four = Benchmark.nclc(**levels)
    assert [ability for ability, _ in of_four.abilities] == list(Ability)
    assert {ability.value: level for ability, level in of_four.abilities} == levels
    assert of_four.lowest == min(levels.values())


@given(FOUR, FOUR)
def test_one_covers_another_where_no_level_is_lower(mine: dict[str, int], theirs: dict[str, int]) -> None:
    assert Benchmark.clb(**mine).covers(Benchmark.clb(**theirs)) is all(mine[name] >= theirs[name] for name in mine)
    assert Benchmark.clb(**mine).covers(Benchmark.clb(**mine))


def test_scales_are_not_compared() -> None:
    with pytest.raises(TypeError, match="NCLC levels and CLB levels are of different languages"):
        Benchmark.nclc(**SEVENS).covers(Benchmark.clb(**SEVENS))


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
def test_benchmarks_have_no_order(compare: Any) -> None:
    with pytest.raises(TypeError):
        compare(Benchmark.clb(**SEVENS), Benchmark.clb(**SEVENS))


def test_a_benchmark_prints_its_scale_and_levels() -> None:
    of_four = Benchmark.clb(listening=9, reading=8, writing=9, speaking=10)
    assert repr(of_four) == str(of_four) == "<CLB listening 9, reading 8, writing 9, speaking 10>"


def test_all_faults_are_told_at_once() -> None:
    levels: dict[str, Any] = {"listening": 13, "reading": True, "writing": -1, "speaking": 7.5}
    scale: Any = "CEFR"
    with pytest.raises(InvalidCandidate) as refusal:
        Benchmark(scale, **levels)
    assert str(refusal.value).splitlines() == [
        "Benchmark cannot be so:",
        "  scale: 'CEFR' is not a scale of levels; known: CLB, NCLC",
        "  listening: 13 is not a level; levels are whole numbers, 0 to 12",
        "  reading: True is not a level; levels are whole numbers, 0 to 12",
        "  writing: -1 is not a level; levels are whole numbers, 0 to 12",
        "  speaking: 7.5 is not a level; levels are whole numbers, 0 to 12",
    ]


def test_abilities_have_their_legal_french_names() -> None:
    assert [ability.word.fr for ability in Ability] == [
        "compréhension de l’oral",
        "compréhension de l’écrit",
        "expression écrite",
        "expression orale",
    ]
