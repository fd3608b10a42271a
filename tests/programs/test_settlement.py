"""Settlement funds: every table with its dates, against the cut-offs they are half of."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from expressentry.decision import Outcome
from expressentry.errors import InvalidCandidate, NotInForce
from expressentry.law import InForce
from expressentry.programs import required_funds
from expressentry.programs.settlement import EXPECTED, FUNDS, FUNDS_TABLES, T2018_A, T2024, T2024_BY_LAW, Amounts, weigh

CUT_OFFS = tomllib.loads((Path(__file__).parent / "low_income_cut_offs.toml").read_text(encoding="utf-8"))
FIRST_DAYS = {
    "2015-01-01": 11824,
    "2017-01-27": 12300,
    "2018-01-05": 12474,
    "2018-01-30": 12475,
    "2019-01-16": 12669,
    "2020-01-04": 12960,
    "2021-07-12": 13213,
    "2022-06-09": 13310,
    "2023-04-25": 13757,
    "2024-05-28": 14690,
    "2025-07-07": 15263,
}


def half_of_the_cut_off(table: Amounts, size: int) -> Decimal:
    index = Decimal(CUT_OFFS["index"][str(table.lico_year)]) / Decimal(CUT_OFFS["index_1992"])
    return Decimal(CUT_OFFS["base"][size - 1]) * index / 2


@pytest.mark.parametrize("table", [*FUNDS_TABLES, T2024_BY_LAW, EXPECTED], ids=lambda table: str(table.amount(5)))
@pytest.mark.parametrize("size", range(1, 8))
def test_each_amount_is_half_of_the_low_income_cut_off_within_a_dollar(table: Amounts, size: int) -> None:
    difference = abs(table.amount(size) - half_of_the_cut_off(table, size))
    misprinted = table is T2024 and size == 5
    assert (difference > 200) if misprinted else difference <= Decimal("1.01")


def test_the_misprint_of_2024_transposes_two_digits() -> None:
    assert sorted(str(T2024.amount(5))) == sorted(str(T2024_BY_LAW.amount(5)))
    assert T2024.amount(5) != T2024_BY_LAW.amount(5)


@pytest.mark.parametrize("table", [*FUNDS_TABLES, EXPECTED], ids=lambda table: str(table.amount(5)))
def test_each_member_beyond_seven_adds_the_same(table: Amounts) -> None:
    step = table.amount(7) - table.amount(6)
    assert abs(table.each_additional - step) <= 1
    assert table.amount(9) == table.amount(7) + 2 * table.each_additional
    assert list(table.by_size) == sorted(table.by_size)


def test_every_table_begins_on_its_day() -> None:
    assert {str(version.since): version.value.published.amount(1) for version in FUNDS.versions} == FIRST_DAYS
    assert len(FUNDS_TABLES) == 13
    assert T2018_A in FUNDS_TABLES


@pytest.mark.parametrize("since", [date.fromisoformat(day) for day in list(FIRST_DAYS)[1:]])
def test_an_application_needs_the_new_amount_from_its_first_day_and_the_old_one_before(since: date) -> None:
    assert required_funds(1, on=since).value == FIRST_DAYS[str(since)]
    assert required_funds(1, on=since - timedelta(days=1)).value < FIRST_DAYS[str(since)]


@pytest.mark.parametrize("day", [date(2015, 1, 1), date(2017, 1, 26)])
def test_until_2017_the_table_of_the_day_is_not_known_between_two_amounts(day: date) -> None:
    law = InForce(day)
    outcomes = [weigh(dollars, 1, law).outcome for dollars in (11823, 11824, 12163, 12164)]
    assert outcomes == [Outcome.UNMET, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.MET]
    assert [reading.id for reading in weigh(12000, 1, law).interpretations] == ["funds_2015_table"]
    assert required_funds(1, on=day).certainty == "interpreted"


def test_the_misprint_leaves_a_family_of_five_undecided_between_the_two_amounts() -> None:
    law = InForce(date(2025, 1, 15))
    outcomes = [weigh(dollars, 5, law).outcome for dollars in (30689, 30690, 30959, 30960)]
    assert outcomes == [Outcome.UNMET, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.MET]
    assert required_funds(5, on=law.day).value == 30690
    assert [reading.id for reading in required_funds(5, on=law.day).interpretations] == ["funds_misprint_2024"]
    assert weigh(27297, 4, law).interpretations == ()


@pytest.mark.parametrize(
    ("day", "old", "new", "binds"),
    [
        (date(2020, 1, 4), 12669, 12960, "old"),
        (date(2020, 2, 25), 12669, 12960, "old"),
        (date(2020, 2, 26), 12669, 12960, "new"),
        (date(2021, 7, 15), 12960, 13213, "old"),
        (date(2021, 7, 16), 12960, 13213, "new"),
        (date(2022, 6, 8), 13213, 13310, "old"),
        (date(2022, 6, 9), 13213, 13310, "new"),
        (date(2024, 5, 27), 13757, 14690, "old"),
        (date(2024, 5, 28), 13757, 14690, "new"),
        (date(2025, 7, 28), 14690, 15263, "old"),
        (date(2025, 7, 29), 14690, 15263, "new"),
    ],
)
def test_in_the_pool_the_old_amount_holds_to_the_end_of_the_deadline(day: date, old: int, new: int, binds: str) -> None:
    law = InForce(day)
    least = old if binds == "old" else new
    assert weigh(least, 1, law).outcome is Outcome.MET
    assert weigh(least - 1, 1, law).outcome is Outcome.UNMET


def test_within_the_deadline_less_than_the_new_amount_is_a_warning_and_not_a_refusal() -> None:
    law = InForce(date(2025, 7, 10))
    assert [reading.id for reading in weigh(15262, 1, law).interpretations] == ["funds_convention"]
    assert weigh(15263, 1, law).interpretations == ()


def test_from_september_2026_an_amount_under_the_latest_cut_offs_is_met_with_a_warning() -> None:
    before, after = InForce(date(2026, 8, 31)), InForce(date(2026, 9, 1))
    assert weigh(15263, 1, before).interpretations == ()
    assert [reading.id for reading in weigh(15263, 1, after).interpretations] == ["statutory_lico_higher"]
    assert weigh(15263, 1, after).outcome is Outcome.MET
    assert weigh(15632, 1, after).interpretations == ()


def test_the_table_of_2025_has_no_caveat_until_it_was_last_seen() -> None:
    assert required_funds(1, on=date(2026, 10, 3)).caveats == ()
    assert len(required_funds(1, on=date(2026, 10, 4)).caveats) == 1


def test_there_are_no_funds_before_express_entry_nor_for_nobody() -> None:
    with pytest.raises(NotInForce):
        required_funds(1, on=date(2014, 12, 31))
    with pytest.raises(InvalidCandidate):
        required_funds(0, on=date(2026, 1, 1))


def test_the_amount_is_explained_in_french() -> None:
    said = required_funds(3, on=date(2026, 1, 1)).explain("fr")
    assert "Fonds requis\u00a0: 23\u00a0360 — famille de 3" in said
