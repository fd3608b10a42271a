"""Skilled trades: the groups of IRPR 87.2(1) against the list of codes."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from expressentry.errors import NotInForce
from expressentry.law import InForce
from expressentry.measures.skilled_trades import is_skilled_trade
from expressentry.noc import Noc
from expressentry.programs import skilled_trades

CODES = tomllib.loads((Path(__file__).parent / "skilled_trades.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("day", "edition", "count"),
    [
        (date(2015, 1, 1), 2016, 90),
        (date(2022, 11, 15), 2016, 90),
        (date(2022, 11, 16), 2021, 96),
        (date(2026, 9, 1), 2021, 96),
    ],
)
def test_the_groups_hold_exactly_the_codes_of_the_list(day: date, edition: int, count: int) -> None:
    codes = [noc.code for noc in skilled_trades(on=day)]
    assert codes == CODES[f"noc_{edition}"]
    assert len(codes) == count


@pytest.mark.parametrize(
    ("code", "is_trade"),
    [
        ("62200", True),
        ("62201", False),
        ("63202", True),
        ("63210", False),
        ("72604", False),
        ("72600", False),
        ("72999", True),
        ("93102", True),
        ("93200", False),
        ("70010", False),
        ("75110", False),
        ("83121", True),
        ("32111", False),
    ],
)
def test_exclusions_inside_the_groups_are_out_and_their_neighbours_in(code: str, is_trade: bool) -> None:  # noqa: FBT001
    assert is_skilled_trade(Noc(code), InForce(date(2026, 9, 1))) is is_trade


@pytest.mark.parametrize(("code", "is_trade"), [("7201", True), ("7511", False), ("7441", False), ("6331", True)])
def test_until_november_2022_only_level_b_of_the_listed_groups_counts(code: str, is_trade: bool) -> None:  # noqa: FBT001
    assert is_skilled_trade(Noc(code, edition=2016), InForce(date(2022, 11, 15))) is is_trade


def test_there_are_no_trades_before_express_entry() -> None:
    with pytest.raises(NotInForce):
        skilled_trades(on=date(2014, 12, 31))
