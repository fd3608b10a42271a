"""Joint tables: the points of one day as few look-ups, each by a key made of several columns.

The declaration's packing says which columns go together. Whatever a packing holds whole, limits included, is summed
into one table by broadcasting the plan's own cells; a limit that can never be reached is left out; one that can, and
whose parts lie in several tables, is applied to their sum. There is no rule here, only the plan's cells laid out anew.

>>> from datetime import date
>>> from expressentry.crs.whole import opened_plan
>>> tables = JointTables(opened_plan(date(2026, 9, 1))[0])
>>> whole = tables.sum_of("crs")
>>> len(whole.terms), whole.capped, max(term.cells.size for term in whole.terms) <= MOST_CELLS
(5, (), True)
"""

from __future__ import annotations

from functools import cached_property, reduce
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from expressentry.batch.terms import BYTE, Axis, Capped, Gathered, Key, Record, Sum, Term, Whole
from expressentry.grid import Choice, Column, CompiledFactor, CompiledGroup, Plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from expressentry.grid import Layout

__all__ = ["MOST_CELLS", "RECORD_BYTES", "JointTables"]

Compiled: TypeAlias = "CompiledFactor | CompiledGroup"
Packing: TypeAlias = "tuple[Column, ...]"

MOST_CELLS = 1 << 16
WIDTHS = (1, 2, 4, 8, 16)
RECORD_BYTES = 2 * WIDTHS[-1]


class JointTables:
    """One day's plan as joint tables; those of a part are made when first asked for."""

    def __init__(self, plan: Plan) -> None:
        """Take the plan, and check that no sum of its points leaves the range of an int16."""
        self.plan = plan
        self.parts: dict[str, Compiled] = dict(_parts(plan.root))
        self.groups: dict[str, CompiledGroup] = {
            part.limit.factor.id: part
            for part in self.parts.values()
            if isinstance(part, CompiledGroup) and part.limit is not None
        }
        self.factors: tuple[CompiledFactor, ...] = tuple(_factors(plan.root))
        self._packings = tuple(packing for packing in plan.layout.packing if self._key(packing).cells <= MOST_CELLS)
        self._sums: dict[str, Sum] = {}
        self._needed: dict[str, tuple[Column, ...]] = {}
        _check_widths(plan.layout, self.factors)

    @property
    def identifiers(self) -> tuple[str, ...]:
        """The parts whose points can be asked for: factors, groups and limits."""
        return (*self.parts, *self.groups)

    def sum_of(self, part: str) -> Sum:
        """Return the look-ups that give the points of a part; a limit's are what it takes away."""
        known = self._sums.get(part)
        if known is None:
            known = self._sums[part] = (
                self._limit(self.groups[part]) if part in self.groups else self._sum([(self.parts[part], 1)])
            )
        return known

    def _limit(self, group: CompiledGroup) -> Sum:
        """Return what the limit of a group takes away from its members."""
        return self._sum([(group, 1), *((member, -1) for member in group.members)])

    def _sum(self, parts: Iterable[tuple[Compiled, int]]) -> Sum:
        """Return the sum of parts, each with its sign."""
        packed: dict[Packing, list[tuple[Compiled, int]]] = {}
        capped: list[Capped] = []
        for part, sign in _opened(parts, self._packings):
            home = _home(part, self._packings)
            if home is None and isinstance(part, CompiledGroup):
                capped.append(self._capped(part, sign))
            else:
                packed.setdefault(home or _reads(part), []).append((part, sign))
        return Sum(tuple(self._term(packing, members) for packing, members in packed.items()), tuple(capped))

    def _capped(self, group: CompiledGroup, sign: int) -> Capped:
        """Return a group under its limit."""
        limit = group.limit
        assert limit is not None  # noqa: S101  a group without one is opened
        return Capped(
            self._sum([(member, 1) for member in group.members]), self._term(limit.factor.reads, [(limit, 1)]), sign
        )

    def _term(self, packing: Packing, parts: list[tuple[Compiled, int]]) -> Term:
        """Return the joint table of parts that a packing holds whole."""
        key = self._key(packing, enough=True)
        return Term(key, key.table(_total(sign * _cells(part, key) for part, sign in parts)))

    def _key(self, packing: Packing, *, enough: bool = False) -> Key:
        """Return the key by a packing: as few values told apart as do or, if `enough`, as many as fit."""
        within = [factor for factor in self.factors if set(factor.factor.reads) <= set(packing)]
        narrow = [_axis(column, within, self.plan.layout.positions[column.id]) for column in packing]
        if not enough:
            return _ordered(narrow)
        axes = [Axis(axis.column, axis.position, 0, axis.column.size - 1) if axis.size > 1 else axis for axis in narrow]
        gains = sorted(range(len(axes)), key=lambda at: narrow[at].size / axes[at].size)
        for at in gains:
            if _ordered(axes).cells <= MOST_CELLS:
                break
            axes[at] = narrow[at]
        return _ordered(axes)

    def needed_by(self, part: str) -> tuple[Column, ...]:
        """Return the derived columns that the points of a part need."""
        known = self._needed.get(part)
        if known is None:
            known = self._needed[part] = self._derived(self.sum_of(part).keys())
        return known

    @cached_property
    def needed_by_all(self) -> tuple[Column, ...]:
        """The derived columns that the points of all parts need."""
        limits = (gathered.limit.key for gathered in self.gathered if gathered.limit is not None)
        return self._derived([*(record.key for record in self.records), *limits])

    def _derived(self, keys: Iterable[Key]) -> tuple[Column, ...]:
        """Return the derived columns that keys need, in the order in which they can be worked out."""
        columns = self.plan.layout.columns
        wanted = {axis.column for key in keys for axes in key.bytes for axis in axes}
        for column in reversed(columns):
            if column in wanted and column.derived is not None:
                wanted.update(column.derived.of)
        return tuple(column for column in columns if column in wanted and column.derived is not None)

    @cached_property
    def together(self) -> tuple[str, ...]:
        """The parts that are worked out together: the whole, its sections, theirs, and what these are gathered from."""
        wanted = dict(_parts(self.plan.root, depth=2))
        homeless = [part for part in self.parts.values() if _home(part, self._packings) is None]
        for group in homeless:
            if _identifier(group) in wanted and isinstance(group, CompiledGroup):
                wanted.update((_identifier(member), member) for member in group.members)
        return tuple(identifier for identifier in self.parts if identifier in wanted)

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The parts worked out together that are not gathered, by packing."""
        packed: dict[Packing, list[str]] = {}
        gathered = {group.part for group in self.gathered}
        for identifier in self.together:
            if identifier not in gathered:
                part = self.parts[identifier]
                packed.setdefault(_home(part, self._packings) or _reads(part), []).append(identifier)
        return tuple(
            self._record(packing, parts[at : at + WIDTHS[-1]])
            for packing, parts in packed.items()
            for at in range(0, len(parts), WIDTHS[-1])
        )

    def _record(self, packing: Packing, parts: list[str]) -> Record:
        """Return the points of parts side by side, padded to a width that copies fast."""
        key = self._key(packing, enough=len(parts) == 1)
        width = next(width for width in WIDTHS if width >= len(parts))
        cells = np.zeros((key.cells, width), np.int16)
        for at, part in enumerate(parts):
            cells[:, at] = key.table(_cells(self.parts[part], key))
        return Record(key, tuple(parts), cells)

    @cached_property
    def gathered(self) -> tuple[Gathered, ...]:
        """The groups that are added up from members worked out with them, inner groups first."""
        groups = (self.parts[identifier] for identifier in reversed(self.together))
        return tuple(
            self._gathered(group) for group in groups if isinstance(group, CompiledGroup) and self._adds_up(group)
        )

    def _adds_up(self, group: CompiledGroup) -> bool:
        """Say whether a group is added up: no packing holds it, or its members are there and no limit matters."""
        there = all(_identifier(member) in self.together for member in group.members)
        return _home(group, self._packings) is None or (there and not _bites(group))

    def _gathered(self, group: CompiledGroup) -> Gathered:
        """Return a group with the limit that its members can reach."""
        limit = _limit(group) if _bites(group) else None
        term = None if limit is None else self._term(limit.factor.reads, [(limit, 1)])
        return Gathered(group.group.id, tuple(_identifier(member) for member in group.members), term)


def _identifier(part: Compiled) -> str:
    """Return the identifier of a part."""
    return part.group.id if isinstance(part, CompiledGroup) else part.factor.id


def _parts(part: Compiled, depth: int | None = None) -> Iterator[tuple[str, Compiled]]:
    """Yield every part with its identifier down to a depth, limits aside."""
    yield _identifier(part), part
    if isinstance(part, CompiledGroup) and depth != 0:
        for member in part.members:
            yield from _parts(member, None if depth is None else depth - 1)


def _factors(part: Compiled) -> Iterator[CompiledFactor]:
    """Yield every factor of a part, limits included."""
    if isinstance(part, CompiledFactor):
        yield part
        return
    for member in part.members:
        yield from _factors(member)
    if part.limit is not None:
        yield part.limit


def _reads(part: Compiled) -> Packing:
    """Return the columns that a part reads."""
    return tuple(dict.fromkeys(column for factor in _factors(part) for column in factor.factor.reads))


def _home(part: Compiled, packings: tuple[Packing, ...]) -> Packing | None:
    """Return the first packing that holds every column of a part."""
    read = set(_reads(part))
    return next((packing for packing in packings if read <= set(packing)), None)


def _opened(parts: Iterable[tuple[Compiled, int]], packings: tuple[Packing, ...]) -> Iterator[tuple[Compiled, int]]:
    """Yield the parts, with the members of each group that no packing holds and whose limit is never reached."""
    for part, sign in parts:
        if isinstance(part, CompiledGroup) and _home(part, packings) is None and not _bites(part):
            yield from _opened(((member, sign) for member in part.members), packings)
        else:
            yield part, sign


def _dense(factor: CompiledFactor) -> Whole:
    """Return the cells of a factor, one axis a column that it reads."""
    return np.array(factor.cells, np.int64).reshape([column.size for column in factor.factor.reads])


def _axis(column: Column, factors: Iterable[CompiledFactor], position: int) -> Axis:
    """Return the axis of a column that tells apart every value that some factor tells apart."""
    tables = [
        np.moveaxis(_dense(factor), factor.factor.reads.index(column), 0)
        for factor in factors
        if column in factor.factor.reads
    ]
    starts = [
        at
        for table in tables
        for at, (before, after) in enumerate(pairwise(table), 1)
        if not np.array_equal(before, after)
    ]
    return Axis(column, position, min(starts) - 1, max(starts)) if starts else Axis(column, position, 0, 0)


def _ordered(axes: Iterable[Axis]) -> Key:
    """Return a key with the axes that begin low first, so that few cells are out of reach."""
    return Key(tuple(sorted(axes, key=lambda axis: axis.low)))


def _cells(part: Compiled, key: Key) -> Whole:
    """Return the points of a part by the axes of a key that holds it, ready to broadcast."""
    if isinstance(part, CompiledFactor):
        return _spread(part, key)
    total, limit = _total(_cells(member, key) for member in part.members), _limit(part)
    return total if limit is None else np.minimum(total, _spread(limit, key))


def _limit(group: CompiledGroup) -> CompiledFactor | None:
    """Return the limit of a group where it is in force."""
    limit = group.limit
    return None if limit is None or limit.version is None or limit.version.value is None else limit


def _spread(factor: CompiledFactor, key: Key) -> Whole:
    """Return the cells of a factor along the axes of a key that it reads, and one cell along the others."""
    reads = factor.factor.reads
    order = [axis for axis in key.axes if axis.column in reads]
    dense = _dense(factor).transpose([reads.index(axis.column) for axis in order])
    cells = dense[np.ix_(*(range(axis.low, axis.high + 1) for axis in order))] if order else dense
    return cells.reshape([axis.size if axis.column in reads else 1 for axis in key.axes])


def _total(arrays: Iterable[Whole]) -> Whole:
    """Return the sum of arrays, broadcast."""
    first, *others = arrays
    return reduce(np.add, others, first)


def _bites(group: CompiledGroup) -> bool:
    """Say whether the limit of a group can be reached, as far as one circumstance at a time can tell."""
    limit = _limit(group)
    if limit is None:
        return False
    circumstances = [column for column in _reads(group) if column.circumstance]
    return all(_reaches(group, limit, by) for by in (None, *circumstances))


def _reaches(group: CompiledGroup, limit: CompiledFactor, by: Column | None) -> bool:
    """Say whether the members of a group can give more than its limit under some value of a column."""
    dense = _dense(limit) if limit.factor.reads == (by,) else np.array([min(limit.cells)])
    return bool((_total(_most(member, by) for member in group.members) > dense).any())


def _most(part: Compiled, by: Column | None) -> Whole:
    """Return the most points a part can give: one number, or one a value of `by`."""
    if isinstance(part, CompiledGroup):
        total, limit = _total(_most(member, by) for member in part.members), _limit(part)
        return total if limit is None else np.minimum(total, _most(limit, by))
    dense = _dense(part)
    if by is None or by not in part.factor.reads:
        return np.array([dense.max()])
    at = part.factor.reads.index(by)
    most: Whole = np.moveaxis(dense, at, 0).reshape(by.size, -1).max(axis=1)
    return most


def _check_widths(layout: Layout, factors: Iterable[CompiledFactor]) -> None:
    """Refuse values that a byte cannot hold, and points whose sums an int16 cannot."""
    for column in layout.columns:
        if column.size > BYTE + 1:
            msg = f"{column!r} does not fit in a byte"
            raise ValueError(msg)
        if isinstance(column.derived, Choice) and column.derived.by.size > 2:  # noqa: PLR2004  no and yes
            msg = f"{column!r} is chosen by {column.derived.by!r}, which is not yes or no"
            raise ValueError(msg)
    farthest = sum(max(map(abs, factor.cells)) for factor in factors)
    if farthest > np.iinfo(np.int16).max:
        msg = f"points may sum to {farthest:,} or its negative, more than 16 bits hold"
        raise ValueError(msg)
