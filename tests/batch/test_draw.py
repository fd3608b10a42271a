"""Draws from columns: the object engine agrees on any pool, and every fault of a table is told."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry import batch, rounds
from expressentry.categories import FRENCH, STEM
from expressentry.errors import InvalidCandidate, InvalidColumns
from expressentry.programs import CEC, FST, FSW, PNP, PROGRAMS
from expressentry.rounds import Entry, Round

START = datetime(2026, 7, 1, tzinfo=UTC)
AT = datetime(2026, 9, 15, 14, tzinfo=UTC)
DAY = date(2026, 9, 15)
RULE_BEGINS = date(2017, 6, 6)


def columns(entries: list[Entry]) -> dict[str, Any]:
    stamps = [entry.submitted.timestamp() if entry.submitted else 0 for entry in entries]
    return {
        "key": np.array([entry.key for entry in entries], dtype="U8"),
        "score": np.array([entry.score for entry in entries], np.int16),
        "submitted": np.array(stamps, np.int64).astype("datetime64[s]"),
        **{program.id: np.array([program in entry.programs for entry in entries], np.bool_) for program in PROGRAMS},
        "french": np.array([FRENCH in entry.categories for entry in entries], np.uint8),
        "stem": np.array([STEM in entry.categories for entry in entries], np.uint8),
    }


@st.composite
def pools(draws: st.DrawFn) -> list[Entry]:
    return [
        Entry(
            f"k{number}",
            score=draws(st.integers(398, 402)),
            submitted=START + timedelta(seconds=draws(st.integers(0, 5)), days=draws(st.sampled_from([0, 90, -400]))),
            programs=draws(st.frozensets(st.sampled_from([CEC, FSW, FST, PNP]))),
            categories=draws(st.frozensets(st.sampled_from([FRENCH, STEM]))),
        )
        for number in range(draws(st.integers(0, 16)))
    ]


@st.composite
def announced(draws: st.DrawFn) -> Round:
    kind: dict[str, Any] = draws(st.sampled_from([{}, {"program": CEC}, {"program": PNP}, {"category": FRENCH}]))
    return Round(on=DAY, at=draws(st.sampled_from([None, AT])), invitations=draws(st.integers(0, 10)), **kind)


@given(pools(), announced())
def test_columns_and_objects_agree(pool: list[Entry], held: Round) -> None:
    expected = rounds.draw(pool, held)
    found = batch.draw(columns(pool), held)
    assert {pool[row].key for row in found.rows} == set(expected.keys)
    assert found.round == expected.round
    assert found.notes == expected.notes
    assert (found.lowest_score, found.tie_break) == (expected.lowest_score, expected.tie_break)


@given(pools(), st.integers(0, 10))
def test_columns_and_objects_agree_before_the_tie_breaking_rule(pool: list[Entry], invitations: int) -> None:
    pool = [
        Entry(one.key, score=one.score, submitted=one.submitted - timedelta(days=3400), programs=one.programs)
        for one in pool
        if one.submitted is not None
    ]
    held = Round(on=date(2017, 5, 31), invitations=invitations)
    expected = rounds.draw(pool, held)
    found = batch.draw(columns(pool), held)
    assert {pool[row].key for row in found.rows} == set(expected.keys)
    assert found.round == expected.round


def test_a_large_pool_agrees_with_the_object_engine() -> None:
    random = np.random.default_rng(20260915)
    size = 20_000
    entries = [
        Entry(
            f"{number:06}",
            score=int(score),
            submitted=START + timedelta(seconds=int(second)),
            programs=[program for program, flag in zip((CEC, FSW, FST), flags, strict=True) if flag],
        )
        for number, (score, second, flags) in enumerate(
            zip(
                random.integers(300, 560, size),
                random.integers(0, 3_000_000, size),
                random.integers(0, 2, (size, 3)),
                strict=True,
            )
        )
    ]
    held = Round(on=DAY, program=CEC, invitations=2_000)
    expected, found = rounds.draw(entries, held), batch.draw(columns(entries), held)
    assert {entries[row].key for row in found.rows} == set(expected.keys)
    assert found.round == expected.round


def table(**changes: Any) -> dict[str, Any]:
    return {
        "score": [500, 519, 519, 510],
        "submitted": np.array(["2026-07-01", "2026-07-03", "2026-07-02", "2026-07-01"], "datetime64[s]"),
        "cec": [1, 1, 1, 1],
        "fsw": [0, 0, 0, 0],
        "fst": [0, 0, 0, 0],
        "pnp": [0, 0, 0, 1],
        **changes,
    }


HELD = Round(on=DAY, invitations=2, program=CEC)


def test_rounds_draw_takes_columns_and_data_frames() -> None:
    for pool in (table(), pl.DataFrame(table(submitted=table()["submitted"].astype("datetime64[ms]")))):
        result = rounds.draw(pool, HELD)
        assert result.invited.tolist() == [False, True, True, False]
        assert result.tie_break == datetime(2026, 7, 3, tzinfo=UTC)
        assert (result.lowest_score, len(result.invited), result.notes) == (519, 4, ())
        assert result.round.lowest_score == 519


def test_moments_may_be_seconds_or_aware_datetimes() -> None:
    moments = [datetime(2026, 7, day, tzinfo=UTC) for day in (1, 3, 2, 1)]
    for column in ([int(moment.timestamp()) for moment in moments], np.array(moments, object), pl.Series(moments)):
        assert batch.draw(table(submitted=column), HELD).invited.tolist() == [False, True, True, False]


def test_a_profile_expires_a_year_later_or_when_it_is_said_to() -> None:
    held = Round(on=DAY, at=AT, invitations=4, program=CEC)
    stamps = np.array(["2025-09-15T14:00:00", "2025-09-15T14:00:01", "2026-09-15T14:00:01", "2026-07-01"], "M8[s]")
    assert batch.draw(table(submitted=stamps), held).invited.tolist() == [False, True, False, False]
    soon = np.array(["2026-09-15T14:00:00", "2026-09-15T14:00:01", "2027-01-01", "2027-01-01"], "M8[s]")
    assert batch.draw(table(expires=soon), held).invited.tolist() == [False, True, True, False]
    leap = np.array(["2024-02-29T12:00:00"] * 4, "M8[s]")
    for second, invited in ((59, [True, True, True, False]), (60, [False] * 4)):
        on_the_day = Round(
            on=date(2025, 3, 1), at=datetime(2025, 3, 1, 11, 59, tzinfo=UTC) + timedelta(seconds=second),
            invitations=4, program=CEC,
        )  # fmt: skip
        assert batch.draw(table(submitted=leap), on_the_day).invited.tolist() == invited


def test_equal_seconds_go_by_key_or_by_row_and_that_is_said() -> None:
    same = np.array(["2026-07-01"] * 4, "datetime64[s]")
    one = Round(on=DAY, invitations=1, program=CEC)
    by_row = batch.draw(table(submitted=same), one)
    by_key = batch.draw(table(submitted=same, key=["d", "c", "b", "a"]), one)
    assert (by_row.rows.tolist(), by_key.rows.tolist()) == ([1], [2])
    assert len(by_row.notes) == len(by_key.notes) == 1


def test_a_category_is_read_from_its_column() -> None:
    held = Round(on=DAY, category=FRENCH, invitations=4)
    assert batch.draw(table(french=[1, 0, 1, 1], stem=[1, 1, 1, 1]), held).rows.tolist() == [0, 2]


def test_an_empty_pool_invites_nobody() -> None:
    empty: dict[str, Any] = {name: [] for name in table()}
    result = batch.draw(empty, HELD)
    assert (len(result.invited), result.lowest_score, result.tie_break) == (0, None, None)


BAD_TABLES: list[tuple[dict[str, Any], str]] = [
    (
        {"submitted": [datetime(2026, 7, 1)] * 4},
        "column 'submitted' holds datetime.datetime(2026, 7, 1, 0, 0) at row 0",
    ),
    ({"submitted": np.array([date(2026, 7, 1)] * 4, object)}, "at row 0; moments are accepted"),
    ({"submitted": [1.5, 2.5, 3.5, 4.5]}, "column 'submitted' is of type float64; moments are accepted"),
    ({"submitted": np.array(["2026-07-01", "NaT", "2026-07-01", "2026-07-01"], "M8[s]")}, "has no value at row 1"),
    ({"score": [500.5, 1, 1, 1]}, "column 'score' is of type float64; whole numbers are accepted"),
    ({"cec": [0, 1, 2, 1]}, "column 'cec' holds 2 at row 2; 0 and 1 are accepted"),
    ({"cec": [0, 1, 1]}, "column 'cec' has 3 rows, 'score' has 4"),
    ({"cec": [[0, 1, 1, 1]]}, "column 'cec' has 2 dimensions"),
    ({"key": ["a", "b", "a", "b"]}, "column 'key' holds a in more than one row"),
    ({"frnch": [0, 1, 1, 0]}, "column 'frnch' is unknown; leave it out"),
]


@pytest.mark.parametrize(("changes", "said"), BAD_TABLES, ids=lambda value: str(value)[:50])
def test_a_bad_table_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidColumns) as refused:
        batch.draw(table(**changes), HELD)
    assert said in str(refused.value)


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(InvalidColumns) as refused:
        batch.draw({"score": ["high"], "cec": [3], "other": [1]}, Round(on=DAY, category=FRENCH, invitations=1))
    assert [line.split(" is ")[0].split(" holds ")[0] for line in str(refused.value).splitlines()] == [
        "batch: column 'submitted'",
        "batch: column 'fsw'",
        "batch: column 'fst'",
        "batch: column 'pnp'",
        "batch: column 'french'",
        "batch: column 'other'",
        "batch: column 'score'",
        "batch: column 'cec'",
    ]


def test_a_round_that_was_not_announced_is_refused() -> None:
    with pytest.raises(InvalidCandidate):
        batch.draw(table(), Round(on=DAY))
