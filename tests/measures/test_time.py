"""Time: anniversaries, ages, holidays, spans, and what spells and hours add up to."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry.measures.age import age
from expressentry.measures.anniversaries import completed_months, completed_years, months_after, years_after
from expressentry.measures.holidays import general_holidays, no_working_day
from expressentry.measures.spans import joined, sum_of_days, without
from expressentry.measures.tally import sweep, tally

DAYS = st.dates(date(1930, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize(
    ("born", "on", "years", "readings"),
    [
        (date(2000, 2, 29), date(2027, 2, 28), 26, ["leap_day"]),
        (date(2000, 2, 29), date(2027, 3, 1), 27, []),
        (date(2000, 2, 29), date(2028, 2, 28), 27, []),
        (date(2000, 2, 29), date(2028, 2, 29), 28, []),
        (date(2000, 2, 28), date(2027, 2, 28), 27, []),
        (date(2000, 2, 29), date(2027, 2, 27), 26, []),
        (date(2026, 1, 1), date(2025, 1, 1), 0, []),
    ],
)
def test_an_age_is_reached_on_the_anniversary(born: date, on: date, years: int, readings: list[str]) -> None:
    found = age(born, on=on)
    assert (found.years, [reading.id for reading in found.interpretations]) == (years, readings)


@given(DAYS, st.integers(0, 60))
def test_a_year_is_complete_on_the_day_it_comes_back(day: date, years: int) -> None:
    back = years_after(day, years)
    assert completed_years(day, back) == years
    assert completed_years(day, back - timedelta(1)) == years - 1


@given(DAYS, st.integers(0, 600))
def test_months_are_complete_on_the_day_they_come_back(day: date, months: int) -> None:
    back = months_after(day, months)
    assert completed_months(day, back) == (months, 0)


def test_the_general_holidays_of_a_year_are_those_of_the_code() -> None:
    assert sorted(general_holidays(2024)) == [
        date(2024, 1, 1), date(2024, 3, 29), date(2024, 5, 20), date(2024, 7, 1), date(2024, 9, 2), date(2024, 9, 30),
        date(2024, 10, 14), date(2024, 11, 11), date(2024, 12, 25), date(2024, 12, 26),
    ]  # fmt: skip
    assert date(2020, 9, 30) not in general_holidays(2020)


@pytest.mark.parametrize(
    ("year", "good_friday"),
    [
        (2015, (4, 3)),
        (2016, (3, 25)),
        (2019, (4, 19)),
        (2022, (4, 15)),
        (2023, (4, 7)),
        (2026, (4, 3)),
        (2038, (4, 23)),
    ],
)
def test_good_friday_follows_the_moon(year: int, good_friday: tuple[int, int]) -> None:
    assert date(year, *good_friday) in general_holidays(year)


def test_a_weekend_is_no_gap_and_a_week_is_one() -> None:
    friday, monday = date(2024, 3, 1), date(2024, 3, 4)
    assert no_working_day(friday + timedelta(1), monday, canadian=False)
    assert not no_working_day(friday, monday, canadian=True)
    assert not no_working_day(date(2024, 3, 2), date(2024, 3, 10), canadian=True)
    assert no_working_day(date(2024, 3, 29), date(2024, 4, 1), canadian=True)
    assert not no_working_day(date(2024, 3, 29), date(2024, 4, 1), canadian=False)


def test_spans_join_where_they_touch_or_are_bridged() -> None:
    assert joined([(5, 8), (0, 5), (10, 12)]) == [(0, 8), (10, 12)]
    assert joined([(0, 5), (6, 8)], lambda first, after: after - first == 1) == [(0, 8)]
    assert joined([(0, 9), (2, 3)]) == [(0, 9)]


SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair))), max_size=6)


@given(st.tuples(st.integers(0, 30), st.integers(1, 30)).map(lambda pair: (pair[0], sum(pair))), SPANS)
def test_what_is_left_of_a_span_is_what_no_hole_covers(span: tuple[int, int], holes: list[tuple[int, int]]) -> None:
    days = {day for day in range(*span) if not any(first <= day < after for first, after in holes)}
    left = without(span, holes)
    assert {day for part in left for day in range(*part)} == days
    assert sum_of_days(left) == len(days)


def number(day: date) -> int:
    return day.toordinal()


def spell(first: date, last: date, hours: int = 30) -> tuple[int, int, int]:
    return number(first), number(last) + 1, hours


SIX_MONTHS = spell(date(2023, 2, 1), date(2023, 7, 31))


@pytest.mark.parametrize(
    ("pieces", "months"),
    [
        ([SIX_MONTHS], 6),
        ([SIX_MONTHS, spell(date(2024, 8, 1), date(2025, 1, 31))], 12),
        ([spell(date(2023, 1, 1), date(2023, 12, 30))], 11),
        ([spell(date(2023, 1, 1), date(2023, 12, 31))], 12),
        ([spell(date(2024, 1, 2), date(2024, 12, 30))], 11),
        ([spell(date(2023, 1, 1), date(2024, 12, 31), 15)], 12),
        ([spell(date(2023, 1, 2), date(2024, 12, 29), 15)], 12),
        ([spell(date(2023, 1, 2), date(2024, 12, 28), 15)], 11),
        ([spell(date(2023, 1, 1), date(2023, 6, 30), 60)], 6),
        ([spell(date(2023, 1, 1), date(2023, 1, 16)), spell(date(2023, 3, 1), date(2023, 3, 14))], 1),
        ([spell(date(2023, 1, 1), date(2023, 1, 16)), spell(date(2023, 3, 1), date(2023, 3, 13))], 0),
        ([spell(date(2024, 2, 29), date(2025, 2, 27))], 11),
        ([spell(date(2024, 2, 29), date(2025, 2, 28))], 12),
        ([], 0),
    ],
)
def test_months_are_counted_as_the_reading_says(pieces: list[tuple[int, int, int]], months: int) -> None:
    assert tally(sweep(pieces), full_time=30).months == months


def test_hours_above_thirty_in_a_week_do_not_count() -> None:
    week = spell(date(2024, 1, 1), date(2024, 1, 7), 45)
    assert tally(sweep([week]), full_time=30).whole_hours == 30
    two_jobs = [spell(date(2024, 1, 1), date(2024, 1, 7), 20), spell(date(2024, 1, 4), date(2024, 1, 10), 20)]
    assert tally(sweep(two_jobs), full_time=30).hours == 3 * 20 + 4 * 30 + 3 * 20


def test_the_reading_of_a_year_matters_where_dates_and_hours_differ() -> None:
    assert tally(sweep([spell(date(2023, 1, 1), date(2023, 12, 30))]), full_time=30).decided_by_the_reading
    assert not tally(sweep([spell(date(2023, 1, 1), date(2024, 3, 31))]), full_time=30).decided_by_the_reading


PIECES = st.lists(
    st.tuples(st.integers(738_000, 739_000), st.integers(1, 800), st.integers(1, 60)).map(
        lambda piece: (piece[0], piece[0] + piece[1], piece[2])
    ),
    max_size=5,
)


@given(PIECES)
def test_a_sweep_sums_day_by_day(pieces: list[tuple[int, int, int]]) -> None:
    segments = sweep(pieces)
    found = {day: hours for first, after, hours in segments for day in range(first, after)}
    expected: dict[int, int] = {}
    for first, after, hours in pieces:
        for day in range(first, after):
            expected[day] = expected.get(day, 0) + hours
    assert found == expected


@given(PIECES, PIECES)
def test_more_time_never_adds_up_to_less(pieces: list[tuple[int, int, int]], more: list[tuple[int, int, int]]) -> None:
    assert tally(sweep([*pieces, *more]), full_time=30).months >= tally(sweep(pieces), full_time=30).months
