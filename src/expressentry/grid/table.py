"""Table: points by rows and optional heads, both keyed by the first value of a band.

>>> ages = Table({0: 0, 18: (90, 99), 19: (95, 105)}, heads=(0, 1))
>>> ages.at(18, 1), ages.at(17, 1), ages.at(60, 0)
(99, 0, 95)
>>> Table({0: 0, 1: 40, 2: 53}).at(7)
53
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Table"]


Points: TypeAlias = "int | tuple[int, ...]"


def _pairs(rows: Mapping[int, Points]) -> tuple[tuple[int, Points], ...]:
    """Return the rows as pairs, so that a table can be hashed."""
    return tuple(rows.items())


@frozen(repr=False)
class Table:
    """Points in bands.

    `rows` gives the points by the first value of each row band, `heads` the first value of each head band; both begin
    at 0. A row given as one number has it under every head. `starts` are the row bands, `cells[i][j]` the points of
    row band i under head band j.

    >>> Table({1: 40})
    Traceback (most recent call last):
    ValueError: the bands of a table begin at 0 and rise, got rows [1] and heads [0]
    >>> Table({0: (1, 2, 3)}, heads=(0, 7))
    Traceback (most recent call last):
    ValueError: row 0 has 3 points for 2 heads
    """

    rows: tuple[tuple[int, Points], ...] = field(converter=_pairs)
    heads: tuple[int, ...] = (0,)
    starts: tuple[int, ...] = field(init=False, eq=False)
    cells: tuple[tuple[int, ...], ...] = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse bands that do not rise from 0, and rows that do not fill the heads."""
        starts, width = tuple(start for start, _ in self.rows), len(self.heads)
        cells = tuple((points,) * width if isinstance(points, int) else points for _, points in self.rows)
        for bands in (starts, self.heads):
            if not bands or bands[0] != 0 or list(bands) != sorted(set(bands)):
                msg = f"the bands of a table begin at 0 and rise, got rows {list(starts)} and heads {list(self.heads)}"
                raise ValueError(msg)
        for start, points in zip(starts, cells, strict=True):
            if len(points) != width:
                msg = f"row {start} has {len(points)} points for {width} heads"
                raise ValueError(msg)
        object.__setattr__(self, "starts", tuple(map(int, starts)))
        object.__setattr__(self, "cells", cells)

    def at(self, row: int = 0, head: int = 0) -> int:
        """Return the points of the band that holds `row`, under the band that holds `head`."""
        return self.cells[bisect_right(self.starts, row) - 1][bisect_right(self.heads, head) - 1]

    def maximum(self, head: int | None = None) -> int:
        """Return the most points there are, under one head or in all.

        >>> Table({0: (0, 0), 1: (35, 40)}, heads=(0, 1)).maximum(0)
        35
        """
        if head is None:
            return max(max(points) for points in self.cells)
        column = bisect_right(self.heads, head) - 1
        return max(points[column] for points in self.cells)

    def __repr__(self) -> str:
        """Return its size."""
        return f"<Table {len(self.starts)} × {len(self.heads)}, at most {self.maximum()}>"
