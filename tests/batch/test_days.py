from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from expressentry import batch
from expressentry.batch import scoring
from expressentry.crs.whole import BOUNDARIES, opened_plan
from expressentry.errors import NotInForce, RulesIncomplete
from expressentry.law import InForce
from tests.batch.tables import as_rows, at_random

pytestmark = pytest.mark.filterwarnings("ignore::expressentry.errors.RulesIncomplete")


def spread(rows: int) -> list[date]:
    rng = np.random.default_rng(3)
    return [date(2015, 1, 1) + timedelta(days=int(shift)) for shift in rng.integers(0, 4_350, rows)]


@pytest.mark.parametrize("block", [64, 1 << 16])
@pytest.mark.parametrize("in_order", [False, True])
def test_each_row_is_scored_under_the_rules_of_its_day(
    *, block: int, in_order: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scoring, "BLOCK", block)
    table, days = at_random(700), spread(700)
    days = sorted(days) if in_order else days
    expected = [
        opened_plan(day)[0].points(opened_plan(day)[0].layout.row(row))
        for row, day in zip(as_rows(table), days, strict=True)
    ]
    for column in (days, np.array(days, "datetime64[D]")):
        for parts in (False, True):
            scores = batch.score(table | {"day": column}, on="day", parts=parts)
            assert scores.total.tolist() == expected
    one_by_one = [batch.score({k: v[at : at + 1] for k, v in table.items()}, on=day) for at, day in enumerate(days)]
    for part in ("core", "additional/french", "additional/limit", "transferability/limit"):
        assert scores[part].tolist() == [int(single[part][0]) for single in one_by_one]


def test_the_editions_met_are_named_in_order() -> None:
    table = at_random(3) | {"day": [date(2026, 1, 1), date(2015, 1, 1), date(2025, 3, 24)]}
    scores = batch.score(table, on="day")
    assert scores.editions == ("crs:2015-01-01", "crs:2024-08-09", "crs:2025-03-25")
    assert scores.edition == "crs:2015-01-01, crs:2024-08-09, crs:2025-03-25"
    assert scores.caveats == ()


def test_every_boundary_holds_from_its_first_day() -> None:
    days = [day + timedelta(days=shift) for day in BOUNDARIES[1:] for shift in (-1, 0)]
    row = at_random(1, seed=5)
    table = {name: np.repeat(values, len(days)) for name, values in row.items()} | {"day": days}
    expected = [int(batch.score(row, on=day).total[0]) for day in days]
    assert batch.score(table, on="day").total.tolist() == expected


def test_days_before_the_first_rules_are_refused_with_their_row() -> None:
    table = at_random(3) | {"day": [date(2026, 1, 1), date(2014, 12, 31), date(2013, 1, 1)]}
    with pytest.raises(
        NotInForce, match="batch: column 'day' holds 2014-12-31 at row 1; there are rules from 2015-01-01"
    ):
        batch.score(table, on="day")


def test_a_row_in_a_gap_warns_once() -> None:
    table = at_random(3) | {"day": [date(2026, 11, 4), date(2026, 12, 31), date(2020, 1, 1)]}
    with pytest.warns(RulesIncomplete) as seen:
        scores = batch.score(table, on="day")
    assert len(seen) == 1
    assert scores.caveats


def test_trial_rules_are_those_of_one_day() -> None:
    with pytest.raises(ValueError, match="rules= are those of one day"):
        batch.score(at_random(1) | {"day": [date(2026, 1, 1)]}, on="day", rules=InForce(date(2026, 1, 1)))
