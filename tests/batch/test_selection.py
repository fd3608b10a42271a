from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry import batch
from expressentry.candidate import Level
from expressentry.errors import InvalidColumns
from expressentry.language import Benchmark
from expressentry.law import LAUNCH, InForce
from expressentry.programs import GridFactors, grid
from expressentry.programs.selection import BOUNDARIES, opened_plan
from expressentry.programs.selection_columns import COLUMNS
from tests.batch.tables import as_table, at_random, explained, rows

DAYS = sorted(
    {day + timedelta(shift) for day in BOUNDARIES for shift in (-1, 0, 1) if day + timedelta(shift) >= LAUNCH}
)


@given(rows(COLUMNS), st.sampled_from(DAYS))
def test_every_part_of_every_row_is_what_the_scalar_engine_says(found: list[dict[str, int]], day: date) -> None:
    plan = opened_plan(InForce(day))
    together, apart = (batch.grid(as_table(found), on=day, parts=parts) for parts in (True, False))
    for at, row in enumerate(found):
        expected = explained(plan, row)
        assert together.total[at] == apart.total[at] == expected["grid"]
        for part in apart.parts:
            assert apart[part][at] == together[part][at] == expected.get(part, 0), part


def test_a_row_is_the_row_of_grid_factors() -> None:
    factors = GridFactors(
        age=29,
        education=Level.MASTER,
        first=Benchmark.clb(listening=9, reading=8, writing=7, speaking=10),
        second=Benchmark.nclc(listening=5, reading=5, writing=5, speaking=6),
        work=4,
        own_work=True,
        partner_study=True,
    )
    table = {column.id: [factors.row.values[COLUMNS.positions[column.id]]] for column in COLUMNS.given}
    for day in DAYS:
        points, decision = batch.grid(table, on=day), grid(factors, on=day)
        assert points.total.tolist() == [decision.value]
        assert points.edition == decision.edition


def test_days_may_be_a_column() -> None:
    table = at_random(len(DAYS), COLUMNS)
    expected = [
        int(batch.grid({name: values[at : at + 1] for name, values in table.items()}, on=day).total[0])
        for at, day in enumerate(DAYS)
    ]
    assert batch.grid(table | {"day": DAYS}, on="day").total.tolist() == expected


def test_a_table_for_the_score_is_refused() -> None:
    with pytest.raises(InvalidColumns, match="batch: column 'work' is missing"):
        batch.grid(at_random(2), on=DAYS[0])


def test_the_columns_are_those_of_the_grid() -> None:
    assert [column.name for column in batch.schema("grid")] == [column.id for column in COLUMNS.given]
