"""Blocks: joint tables looked up for some thousands of rows at a time, in small integers and in memory used again.

A block is short enough to stay in the cache; every operation writes into an array that is already there. A sum's keys
are made in bytes where they fit, because a byte is the smallest thing that arithmetic runs on.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

import numpy as np
import numpy.typing as npt

from expressentry.batch.joint import RECORD_BYTES
from expressentry.grid import Choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from expressentry.batch.terms import Axis, Gathered, Key, Record, Sum, Term
    from expressentry.grid import Column, Layout

__all__ = ["BLOCK", "Block", "OutOfRangeError"]

Integers: TypeAlias = "npt.NDArray[np.integer]"
Points: TypeAlias = "npt.NDArray[np.int16]"
Small: TypeAlias = "npt.NDArray[np.uint8]"

BLOCK = 1 << 16
SIGNED = 128


class OutOfRangeError(Exception):
    """Some value of a block is out of its domain."""


class Block:
    """The columns of some rows, and the arrays in which they are worked on."""

    def __init__(self, layout: Layout, rows: int) -> None:
        """Make the arrays for a number of rows."""
        self.rows = rows
        self._layout = layout
        self._given = tuple(layout.positions[column.id] for column in layout.given)
        self._sizes = {
            size: tuple(layout.positions[column.id] for column in layout.given if column.size == size)
            for size in sorted({column.size for column in layout.given})
        }
        self._own: dict[int, Small] = {}
        self._values: list[Small] = [np.empty(0, np.uint8) for _ in layout.columns]
        self._constants: dict[int, Small] = {}
        self._joint, self._folded = np.empty(rows, np.uint8), np.empty(rows, np.uint8)
        self._key, self._run = np.empty(rows, np.uint16), np.empty(rows, np.uint16)
        self._index = np.empty(rows, np.intp)
        self._points: list[Points] = []

    @cached_property
    def _found(self) -> npt.NDArray[np.uint8]:
        """Room for the widest records."""
        return np.empty(self.rows * RECORD_BYTES, np.uint8)

    def load(self, columns: Sequence[Integers], derived: Iterable[Column]) -> None:
        """Take the base columns, in the order of the layout, and derive others from them.

        Raises `OutOfRangeError` where a value is out of its domain.
        """
        for position, values in zip(self._given, columns, strict=True):
            self._values[position] = values if _are_bytes(values) else self._narrowed(position, values)
        for size, positions in self._sizes.items():
            self._check(size, [self._values[position] for position in positions])
        for column in derived:
            self._derive(column)

    def _narrowed(self, position: int, values: Integers) -> Small:
        """Return values of another type as bytes."""
        size = self._layout.columns[position].size
        if values.dtype == np.int8 and size <= SIGNED:
            return values.view(np.uint8)  # what is below 0 becomes `SIGNED` or more, and is refused like it
        if values.min() < 0 or values.max() >= size:
            raise OutOfRangeError
        np.copyto(self._room(position), values, casting="unsafe")
        return self._own[position]

    def _room(self, position: int) -> Small:
        """Return the block's own array for a column."""
        own = self._own.get(position)
        if own is None:
            own = self._own[position] = np.empty(self.rows, np.uint8)
        return own

    def _check(self, size: int, columns: list[Small]) -> None:
        """Refuse values that are not below `size`, in all the columns at once."""
        highest = columns[0]
        for values in columns[1:]:
            highest = np.maximum(highest, values, out=self._joint)
        if highest.max() >= size:
            raise OutOfRangeError

    def _derive(self, column: Column) -> None:
        """Work out a derived column."""
        position, rule = self._layout.positions[column.id], column.derived
        out = self._values[position] = self._room(position)
        values = [self._values[self._layout.positions[other.id]] for other in (() if rule is None else rule.of)]
        if isinstance(rule, Choice):
            by, no, yes = values
            np.subtract(yes, no, out=out)  # bytes wrap around, and back
            np.multiply(out, by, out=out)
            np.add(out, no, out=out)
        else:
            np.copyto(out, values[0])
            for other in values[1:]:
                np.minimum(out, other, out=out)

    def _constant(self, value: int) -> Small:
        """Return a column of one value: between arrays NumPy works on many values at once, with a number it may not."""
        known = self._constants.get(value)
        if known is None:
            known = self._constants[value] = np.full(self.rows, value, np.uint8)
        return known

    def _fold(self, axis: Axis) -> Small:
        """Return the values of a column with those that no table tells apart made one."""
        values = self._values[axis.position]
        if axis.low > 0:
            values = np.maximum(values, self._constant(axis.low), out=self._folded)
        if axis.high < axis.column.size - 1:
            values = np.minimum(values, self._constant(axis.high), out=self._folded)
        return values

    def _joined(self, axes: tuple[Axis, ...]) -> Small:
        """Return the joint value of columns that a byte holds."""
        joint = self._fold(axes[0])
        for axis in axes[1:]:
            np.multiply(joint, self._constant(axis.size), out=self._joint)
            joint = np.add(self._joint, self._fold(axis), out=self._joint)
        return joint

    def index(self, key: Key) -> npt.NDArray[np.intp]:
        """Return the cell of each row in a table by the key."""
        runs = key.bytes
        self._key.fill(0) if not runs else np.copyto(self._key, self._joined(runs[0]))
        for axes in runs[1:]:
            np.multiply(self._key, key.stride(axes), out=self._key)
            np.copyto(self._run, self._joined(axes))
            np.add(self._key, self._run, out=self._key)
        np.copyto(self._index, self._key)
        return self._index

    def look_up(self, term: Term, out: Points) -> None:
        """Look the points of each row up in a joint table."""
        np.take(term.cells, self.index(term.key), out=out, mode="clip")  # keys are in range; clipping is the fast way

    def evaluate(self, points: Sum, out: Points, depth: int = 0) -> None:
        """Work out a sum of look-ups and of sums under a limit."""
        more, limit = self._scratch(2 * depth), self._scratch(2 * depth + 1)
        out.fill(0)
        for term in points.terms:
            self.look_up(term, more)
            np.add(out, more, out=out)
        for capped in points.capped:
            self.evaluate(capped.of, more, depth + 1)
            self.look_up(capped.limit, limit)
            np.minimum(more, limit, out=more)
            (np.add if capped.sign > 0 else np.subtract)(out, more, out=out)

    def _scratch(self, at: int) -> Points:
        """Return an array for points on the way."""
        while len(self._points) <= at:
            self._points.append(np.empty(self.rows, np.int16))
        return self._points[at]

    def record(self, record: Record, parts: dict[str, Points]) -> None:
        """Look the points of several parts up together and tell them apart."""
        found = self._found[: self.rows * record.rows.itemsize].view(record.rows.dtype)
        np.take(record.rows, self.index(record.key), out=found, mode="clip")
        for part, points in zip(record.parts, found.view(np.int16).reshape(self.rows, -1).T, strict=False):
            np.copyto(parts[part], points)

    def gather(self, gathered: Gathered, parts: dict[str, Points]) -> None:
        """Add up the members of a group."""
        out = parts[gathered.part]
        np.copyto(out, parts[gathered.members[0]])
        for member in gathered.members[1:]:
            np.add(out, parts[member], out=out)
        if gathered.limit is not None:
            self.look_up(gathered.limit, self._scratch(0))
            np.minimum(out, self._points[0], out=out)


def _are_bytes(values: Integers) -> TypeGuard[Small]:
    """Say whether values are bytes, which need no copy."""
    return values.dtype == np.uint8
