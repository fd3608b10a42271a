"""The selection grid of the Federal Skilled Worker Program for whole tables.

>>> from datetime import date
>>> import numpy as np
>>> from expressentry.batch.columns import schema
>>> table = {column.name: np.zeros(2, np.uint8) for column in schema("grid")} | {"work": [1, 6]}
>>> points = grid(table, on=date(2026, 9, 1))
>>> points.total, points["experience"], points.total >= 67
(array([ 9, 15], dtype=int16), array([ 9, 15], dtype=int16), array([False, False]))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from expressentry.batch.opening import System
from expressentry.batch.scoring import Scores, scored
from expressentry.law.rules import opened
from expressentry.programs.points import AREAS
from expressentry.programs.selection import BOUNDARIES, opened_plan
from expressentry.programs.selection_columns import COLUMNS

if TYPE_CHECKING:
    from datetime import date

    from expressentry.batch.intake import Table
    from expressentry.law.rules import Rules

__all__ = ["grid"]


def edition(day: date) -> str:
    """Return the identifier of the version of the grid in force on a day."""
    return f"grid:{max(boundary for boundary in BOUNDARIES if boundary <= day)}"


GRID_SYSTEM = System(COLUMNS, "grid", lambda day, rules: opened_plan(opened(rules, day)), BOUNDARIES, edition, AREAS)


def grid(
    table: Table, /, *, on: date | str, rules: Rules | None = None, parts: bool = False, threads: int = 1
) -> Scores:
    """Return the points of the selection grid, 0 to 100, for every row of a table with the columns of `schema("grid")`.

    Everything else is as for `score`: the day or the column of days, the parts, the threads and the errors.
    """
    return scored(table, GRID_SYSTEM, on=on, rules=rules, parts=parts, threads=threads)
