"""Tables of random rows, and the scalar engine's answer for them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import strategies as st

from expressentry.crs.columns import COLUMNS
from expressentry.crs.whole import BOUNDARIES
from expressentry.law import LAUNCH

if TYPE_CHECKING:
    import numpy.typing as npt

    from expressentry.decision import Step
    from expressentry.grid import Layout, Plan

DAYS = sorted({day + timedelta(days=shift) for day in (*BOUNDARIES, date(2026, 11, 3)) for shift in (-1, 0, 1)})
DAYS = [day for day in DAYS if day >= LAUNCH]


def at_random(rows: int, layout: Layout = COLUMNS, *, seed: int = 0) -> dict[str, npt.NDArray[np.uint8]]:
    """Return a table with every value of every domain equally likely."""
    rng = np.random.default_rng(seed)
    return {column.id: rng.integers(0, column.size, rows, dtype=np.uint8) for column in layout.given}


def rows(layout: Layout = COLUMNS) -> st.SearchStrategy[list[dict[str, int]]]:
    """Return a strategy for rows, both ends of each domain among them."""
    row = st.fixed_dictionaries(
        {column.id: st.integers(0, column.size - 1) | st.sampled_from((0, column.size - 1)) for column in layout.given}
    )
    return st.lists(row, min_size=1, max_size=12)


def as_table(found: list[dict[str, int]]) -> dict[str, npt.NDArray[np.uint8]]:
    """Return rows as columns."""
    return {name: np.array([row[name] for row in found], np.uint8) for name in found[0]}


def as_rows(table: dict[str, npt.NDArray[np.uint8]]) -> list[dict[str, int]]:
    """Return columns as rows."""
    count = len(next(iter(table.values())))
    return [{name: int(values[at]) for name, values in table.items()} for at in range(count)]


def explained(plan: Plan, row: dict[str, int]) -> dict[str, int]:
    """Return the points of every step that the scalar engine gives for a row."""
    found: dict[str, int] = {}

    def walk(step: Step) -> None:
        found[step.id] = int(step.value)
        for inner in step.steps:
            walk(inner)

    walk(plan.step(plan.layout.row(row)))
    return found
