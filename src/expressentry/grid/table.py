"""Table: points by rows and optional heads, both keyed by the first value of a band.

>>> ages = Table({0: 0, 18: (90, 99), 19: (95, 105)}, heads=(0, 1))
>>> ages.at(18, 1), ages.at(17, 1), ages.at(60, 0)
(99, 0, 95)
>>> Table({0: 0, 1: 40, 2: 53}).at(7)
53
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Table"]


@frozen(init=False, repr=False)
class Table:
    """Points in bands.

    `starts` are the first values of the row bands, `heads` those of the head bands, `cells[i][j]` the points of row
    band i under head band j. Both begin at 0. A row given as one number has it under every head.

    >>> Table({1: 40})
    Traceback (most recent call last):
    ValueError: the bands of a table begin at 0 and rise, got rows [1] and heads [0]
    >>> Table({0: (1, 2, 3)}, heads=(0, 7))
    Traceback (most recent call last):
    ValueError: row 0 has 3 points for 2 heads
    """

    starts: tuple[int, ...]
    heads: tuple[int, ...]
    cells: tuple[tuple[int, ...], ...]

    def __init__(self, rows: Mapping[int, int | tuple[int, ...]], heads: tuple[int, ...] = (0,)) -> None:
        """Take the points by the first value of each band, and the first value of each head."""
        starts = tuple(rows)
        for bands in (starts, heads):
            if not bands or bands[0] != 0 or list(bands) != sorted(set(bands)):
                msg = f"the bands of a table begin at 0 and rise, got rows {list(starts)} and heads {list(heads)}"
                raise ValueError(msg)
        cells = tuple((points,) * len(heads) if isinstance(points, int) else points for points in rows.values())
        for start, points in zip(starts, cells, strict=True):
            if len(points) != len(heads):
                msg = f"row {start} has {len(points)} points for {len(heads)} heads"
                raise ValueError(msg)
        self.__attrs_init__(starts, heads, cells)  # type: ignore[attr-defined]  # attrs makes it

    def at(self, row: int, head: int = 0) -> int:
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
