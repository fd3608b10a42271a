"""Terms: how points are looked up by keys made of several columns, and how look-ups add up under limits.

>>> from expressentry.crs.columns import AGE
>>> key = Key((Axis(AGE, 1, low=17, high=45),))
>>> key.shape, key.base, key.cells
((29,), 17, 46)
"""

from __future__ import annotations

from functools import cached_property, reduce
from math import prod
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt
from attrs import frozen

from expressentry.grid import Column

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BYTE", "Axis", "Capped", "Gathered", "Key", "Points", "Record", "Sum", "Term", "Whole"]

Points: TypeAlias = "npt.NDArray[np.int16]"
Whole: TypeAlias = "npt.NDArray[np.int64]"

BYTE = 255


@frozen(eq=False)
class Axis:
    """One column of a key: values below `low` count as `low`, values above `high` as `high`."""

    column: Column
    position: int
    low: int
    high: int

    @property
    def size(self) -> int:
        """How many values are told apart."""
        return self.high - self.low + 1


@frozen(eq=False)
class Key:
    """The axes of a joint table, in mixed radix: the last axis runs fastest.

    Values are not brought down to 0; instead the table begins with `base` cells that no key reaches.
    """

    axes: tuple[Axis, ...]

    @property
    def shape(self) -> tuple[int, ...]:
        """The values told apart along each axis."""
        return tuple(axis.size for axis in self.axes)

    @property
    def base(self) -> int:
        """The key of the lowest values."""
        return reduce(lambda key, axis: key * axis.size + axis.low, self.axes, 0)

    @property
    def cells(self) -> int:
        """How many cells a table by this key has, those that no key reaches included."""
        return reduce(lambda key, axis: key * axis.size + axis.high, self.axes, 0) + 1

    @cached_property
    def bytes(self) -> tuple[tuple[Axis, ...], ...]:
        """The axes in runs, each of whose joint value fits in a byte; axes of one value are left out."""
        runs: list[list[Axis]] = []
        most = BYTE + 1
        for axis in self.axes:
            if axis.size > 1:
                most = most * axis.size + axis.high
                if most > BYTE:
                    runs.append([])
                    most = axis.high
                runs[-1].append(axis)
        return tuple(map(tuple, runs))

    def stride(self, axes: tuple[Axis, ...]) -> int:
        """Return how many joint values a run of axes has."""
        return prod(axis.size for axis in axes)

    def table(self, cells: Whole) -> Points:
        """Return a table by this key of cells given by axis."""
        flat = np.broadcast_to(cells, self.shape).astype(np.int16).ravel()
        return np.concatenate([np.zeros(self.base, np.int16), flat])


@frozen(eq=False)
class Term:
    """Points looked up by a key."""

    key: Key
    cells: Points


@frozen(eq=False)
class Capped:
    """A sum that is held under a limit, added to another sum or, where `sign` is -1, taken from it."""

    of: Sum
    limit: Term
    sign: int


@frozen(eq=False)
class Sum:
    """Points as a sum of look-ups and of sums under a limit."""

    terms: tuple[Term, ...]
    capped: tuple[Capped, ...] = ()

    def keys(self) -> Iterator[Key]:
        """Yield every key that is used."""
        yield from (term.key for term in self.terms)
        for capped in self.capped:
            yield from capped.of.keys()
            yield capped.limit.key


@frozen(eq=False)
class Record:
    """The points of several parts, looked up together: a row of `cells` has those of `parts`, then padding."""

    key: Key
    parts: tuple[str, ...]
    cells: Points

    @cached_property
    def rows(self) -> npt.NDArray[np.void]:
        """Each row of cells as one piece of memory, which is copied whole."""
        return self.cells.view(f"V{self.cells.itemsize * self.cells.shape[1]}").reshape(-1)


@frozen(eq=False)
class Gathered:
    """The points of a group whose parts lie in several tables, from those of its members."""

    part: str
    members: tuple[str, ...]
    limit: Term | None
