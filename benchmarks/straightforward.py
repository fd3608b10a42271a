"""The score as most people would write it: `numpy.where` and `numpy.select` on whole columns of ordinary integers.

The tables are the declaration's own, so only the manner of working differs from the engine's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from expressentry.crs import CRS
from expressentry.grid import Choice, Factor, Group, Layout, Lowest

if TYPE_CHECKING:
    from expressentry.grid import Part, Table
    from expressentry.law.rules import Rules

Values = dict[str, npt.NDArray[np.int64]]


def total(table: Values, layout: Layout, rules: Rules) -> npt.NDArray[np.int64]:
    """Return the score of every row."""
    return _points(CRS, _with_derived(table, layout), rules)


def _with_derived(table: Values, layout: Layout) -> Values:
    """Return the columns with the derived ones."""
    values = dict(table)
    for column in layout.columns:
        if isinstance(column.derived, Lowest):
            values[column.id] = np.minimum.reduce([values[other.id] for other in column.derived.of])
        elif isinstance(column.derived, Choice):
            by, no, yes = (values[other.id] for other in column.derived.of)
            values[column.id] = np.where(by == 1, yes, no)
    return values


def _points(part: Part, values: Values, rules: Rules) -> npt.NDArray[np.int64]:
    """Return the points of a factor or a group for every row."""
    if isinstance(part, Group):
        points = sum((_points(member, values, rules) for member in part.members), np.int64(0))
        return points if part.limit is None else np.minimum(points, _points(part.limit, values, rules))
    version = rules.read(part.points)
    if version is None or version.value is None:
        return np.zeros(len(values["age"]), np.int64)
    return _selected(part, version.value, values)


def _selected(factor: Factor, table: Table, values: Values) -> npt.NDArray[np.int64]:
    """Select the points of every row: the highest band first."""
    rows = values[factor.reads[0].id] if factor.reads else np.zeros(len(values["age"]), np.int64)
    heads = values[factor.reads[1].id] if len(factor.reads) > 1 else None
    bands = [
        (start, head, table.cells[row][at])
        for row, start in reversed(list(enumerate(table.starts)))
        for at, head in reversed(list(enumerate(table.heads)))
    ]
    conditions = [rows >= start if heads is None else (rows >= start) & (heads >= head) for start, head, _ in bands]
    return np.select(conditions, [points for *_, points in bands], 0)
