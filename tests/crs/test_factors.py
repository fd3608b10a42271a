"""Rows of factors that cannot be so are refused, every value at once."""

from __future__ import annotations

import pytest

from expressentry.candidate import Level
from expressentry.crs import Factors, PartnerFactors
from expressentry.errors import InvalidCandidate
from expressentry.language import Benchmark

ENGLISH = Benchmark.clb(listening=9, reading=9, writing=9, speaking=9)
FRENCH = Benchmark.nclc(listening=7, reading=7, writing=7, speaking=7)
FAULTS = [
    ({"age": -1}, ["age: -1 is out of range; accepted: 0 to 127"]),
    ({"age": 30.5}, ["age: 30.5 is not a whole number; accepted: 0 to 127"]),
    ({"age": True}, ["age: True is not a whole number; accepted: 0 to 127"]),
    ({"education": "bachelor"}, ["education: 'bachelor' is not accepted; accepted: Level"]),
    ({"first": 9}, ["first: 9 is not accepted; accepted: Benchmark or None"]),
    ({"first": None, "second": FRENCH}, ["second: needs a first official language; give it as first"]),
    ({"second": ENGLISH}, ["second: is in the language of first (CLB); accepted: the other one"]),
    ({"first": 9, "second": ENGLISH}, ["first: 9 is not accepted; accepted: Benchmark or None"]),
    (
        {"certificate": None, "sibling": 1},
        ["certificate: None is not accepted; accepted: bool", "sibling: 1 is not accepted; accepted: bool"],
    ),
    ({"canadian_work": 64, "foreign_work": -2}, [
        "canadian_work: 64 is out of range; accepted: 0 to 63",
        "foreign_work: -2 is out of range; accepted: 0 to 63",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("given", "faults"), FAULTS, ids=lambda value: str(value)[:40])
def test_every_fault_of_a_row_at_once(given, faults):
    row = {"age": 30, "education": Level.BACHELOR, "first": ENGLISH} | given
    with pytest.raises(InvalidCandidate) as caught:
        Factors(**row)
    assert [str(fault) for fault in caught.value.exceptions] == faults
    assert str(caught.value).startswith("these factors cannot be so:\n  ")


def test_every_fault_of_a_partner_at_once():
    with pytest.raises(InvalidCandidate) as caught:
        PartnerFactors(education=None, canadian_work="2")
    assert [fault.where for fault in caught.value.exceptions] == ["education", "canadian_work"]


def test_rows_are_values():
    one, same = (Factors(age=30, education=Level.MASTER, first=ENGLISH, second=FRENCH) for _ in range(2))
    assert one == same
    assert hash(one) == hash(same)
    assert "row=" not in repr(one)
