"""Plan: one day's declaration compiled for speed; it gives points, or the whole tree of steps.

Tables become dense cells; a leaf step is made once a cell; the points and the steps of each top part are remembered
by the packed key of its bundle of columns, within bounds.

>>> from datetime import date
>>> from expressentry.grid import Column, Factor, Group, Layout, Table, counted
>>> from expressentry.law import IRPR, Citation, Dated, InForce, Text, Version
>>> AGE = Column("age", Text("Age", "Âge"), 128, counted("year", "an"))
>>> table = Dated(Version(date(2015, 1, 1), Table({0: 0, 18: 12, 47: 0}), Citation(IRPR, "81")))
>>> grid = Group("plan", Text("Grid", "Grille"), (Factor("plan/age", Text("Age", "Âge"), (AGE,), table),))
>>> layout = Layout((AGE,))
>>> plan = compiled(grid, layout, InForce(date(2026, 9, 1)))
>>> plan.points(layout.row({"age": 30})), plan.step(layout.row({"age": 30})).steps
(12, (<Step plan/age: 12 of 12>,))
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from expressentry.decision.step import Step
from expressentry.grid.factor import Factor, Group, Part
from expressentry.law.dated import Certainty
from expressentry.law.text import Text
from expressentry.law.trials import TRIAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from expressentry.grid.column import Column, Layout, Row
    from expressentry.grid.table import Table
    from expressentry.law.dated import Version
    from expressentry.law.rules import Rules

__all__ = ["CompiledFactor", "CompiledGroup", "Plan", "compiled"]

NOT_YET = Text("not in force before {since}", "n’était pas en vigueur avant le {since}")
ENDED = Text("not in force since {since}", "n’est plus en vigueur depuis le {since}")
LIMITED = Text("limit of {limit} applied", "plafond de {limit} appliqué")
POINTS_REMEMBERED = 65_536
STEPS_REMEMBERED = 4_096


class CompiledFactor:
    """A factor on one day: `cells[row * width + head]` are its points, `positions` where its columns stand in a row."""

    __slots__ = ("_steps", "cells", "factor", "maxima", "note", "positions", "version", "width")

    factor: Factor
    version: Version[Table | None] | None
    positions: tuple[int, ...]
    note: Text | None
    width: int
    cells: tuple[int, ...]
    maxima: tuple[int, ...]

    def __init__(self, factor: Factor, layout: Layout, rules: Rules, note: Text | None) -> None:
        """Open the factor's table on the day of the rules and lay it out densely; `note` is printed with its steps."""
        self.factor = factor
        self.version = rules.read(factor.points)
        self.positions = tuple(layout.positions[column.id] for column in factor.reads)
        self.note = note or _standing(factor, self.version)
        table = self.version.value if self.version is not None else None
        rows, self.width = _extent(factor.reads)
        self.cells = tuple(0 if table is None else table.at(*at) for at in product(range(rows), range(self.width)))
        self.maxima = _maxima(factor.reads, table)
        self._steps: dict[int, Step] = {}

    def cell(self, values: tuple[int, ...]) -> int:
        """Return the index of the cell for a row's values."""
        match self.positions:
            case (row, head):
                return values[row] * self.width + values[head]
            case (row,):
                return values[row]
            case _:
                return 0

    def points(self, values: tuple[int, ...]) -> int:
        """Return the points for a row's values."""
        return self.cells[self.cell(values)]

    def maximum(self, values: tuple[int, ...]) -> int:
        """Return the most points there are, in the circumstances of the row."""
        return self.maxima[values[self.positions[-1]] if len(self.maxima) > 1 else 0]

    def step(self, values: tuple[int, ...]) -> Step:
        """Return the step for a row's values; each cell's step is made once."""
        cell = self.cell(values)
        found = self._steps.get(cell)
        if found is None:
            found = self._steps[cell] = self._make(cell, values)
        return found

    def _make(self, cell: int, values: tuple[int, ...]) -> Step:
        """Make the step of one cell."""
        authority = self.version or self.factor.points.versions[0]
        return Step(
            self.factor.id,
            self.factor.name,
            self.cells[cell],
            self.maximum(values),
            given=self._given(values),
            citation=authority.citation,
            certainty=authority.certainty,
            note=self.note,
            interpretations=self.factor.interpretations,
        )

    def _given(self, values: tuple[int, ...]) -> Text | None:
        """Return the words of the columns that earn the points, circumstances aside."""
        words = [
            column.words(values[at])
            for column, at in zip(self.factor.reads, self.positions, strict=True)
            if not column.circumstance
        ]
        return Text("; ".join(word.en for word in words), "; ".join(word.fr for word in words)) if words else None


class CompiledGroup:
    """A group on one day: its compiled members and its limit."""

    __slots__ = ("_authority", "group", "limit", "members")

    group: Group
    limit: CompiledFactor | None
    members: tuple[CompiledPart, ...]

    def __init__(self, group: Group, layout: Layout, rules: Rules, notes: Mapping[str, Text]) -> None:
        """Compile the members and the limit of the group."""
        self.group = group
        self.members = tuple(_part(member, layout, rules, notes) for member in group.members)
        limit = group.limit
        self.limit = None if limit is None else CompiledFactor(limit, layout, rules, notes.get(limit.id))
        version = None if self.limit is None else self.limit.version
        self._authority = (None, Certainty.OFFICIAL) if version is None else (version.citation, version.certainty)

    def points(self, values: tuple[int, ...]) -> int:
        """Return the sum of the parts, or the limit where it bites."""
        total = sum([member.points(values) for member in self.members])
        return self.limited(total, values)

    def limited(self, total: int, values: tuple[int, ...]) -> int:
        """Return `total`, or the limit where it is lower; a limit that is not in force does not bite."""
        limit = self.limit
        if limit is None or limit.version is None or limit.version.value is None:
            return total
        return min(total, limit.points(values))

    def step(self, values: tuple[int, ...]) -> Step:
        """Return the step of the group with the steps of its parts."""
        return self.gathered(tuple([member.step(values) for member in self.members]), values)

    def gathered(self, steps: tuple[Step, ...], values: tuple[int, ...]) -> Step:
        """Return the step of the group from the steps of its parts, with the limit as a last part where it bites."""
        total = sum([step.value for step in steps if isinstance(step.value, int)])
        most = sum([step.maximum for step in steps if step.maximum is not None])
        value = self.limited(total, values)
        return Step(
            self.group.id,
            self.group.name,
            value,
            self.limited(most, values),
            citation=self._authority[0],
            certainty=self._authority[1],
            steps=(*steps, self._limiting(value - total, values)) if value < total else steps,
        )

    def _limiting(self, value: int, values: tuple[int, ...]) -> Step:
        """Return the negative step of the limit that bites."""
        assert self.limit is not None  # noqa: S101  nothing else lowers the value of a group
        made = self.limit.step(values)
        note = made.note or LIMITED.filled(limit=made.value)
        return evolve(made, value=value, maximum=None, given=None, note=note)


CompiledPart: TypeAlias = CompiledFactor | CompiledGroup


class Plan:
    """The whole declaration on one day."""

    __slots__ = ("_points", "_steps", "layout", "root")

    root: CompiledGroup
    layout: Layout

    def __init__(self, root: CompiledGroup, layout: Layout) -> None:
        """Take the compiled root, whose members and the bundles of the layout go together one to one, if it has any."""
        self.root = root
        self.layout = layout
        self._points: tuple[dict[int, int], ...] = tuple({} for _ in layout.bundles)
        self._steps: tuple[dict[int, Step], ...] = tuple({} for _ in layout.bundles)

    def points(self, row: Row) -> int:
        """Return the points of a row."""
        total = 0
        try:
            for known, key in zip(self._points, row.keys, strict=True):
                total += known[key]
        except KeyError:
            total = self._learn(row)
        if not self._points:
            return self.root.points(row.values)
        return self.root.limited(total, row.values)

    def _learn(self, row: Row) -> int:
        """Compute the points of each top part that is not remembered, and return their sum."""
        total = 0
        for known, key, member in zip(self._points, row.keys, self.root.members, strict=True):
            if key not in known:
                if len(known) >= POINTS_REMEMBERED:
                    known.clear()
                known[key] = member.points(row.values)
            total += known[key]
        return total

    def step(self, row: Row) -> Step:
        """Return the step of the whole for a row, with every step below it."""
        if not self._steps:
            return self.root.step(row.values)
        steps = [
            self._remembered(known, key, member, row.values)
            for known, key, member in zip(self._steps, row.keys, self.root.members, strict=True)
        ]
        return self.root.gathered(tuple(steps), row.values)

    @staticmethod
    def _remembered(known: dict[int, Step], key: int, member: CompiledPart, values: tuple[int, ...]) -> Step:
        """Return the step of a top part, from memory where it was made before."""
        step = known.get(key)
        if step is None:
            if len(known) >= STEPS_REMEMBERED:
                known.clear()
            step = known[key] = member.step(values)
        return step


def compiled(root: Group, layout: Layout, rules: Rules, notes: Mapping[str, Text] | None = None) -> Plan:
    """Return the plan of a declaration under the rules of a day.

    `notes` are printed with the steps of the factors they name (by identifier), where the law is known to have changed
    in a way that is not encoded. Raises `ValueError` where a top part reads a column outside its bundle.
    """
    _check_bundles(root, layout)
    return Plan(CompiledGroup(root, layout, rules, notes or {}), layout)


def _part(part: Part, layout: Layout, rules: Rules, notes: Mapping[str, Text]) -> CompiledPart:
    """Compile a factor or a group."""
    if isinstance(part, Group):
        return CompiledGroup(part, layout, rules, notes)
    return CompiledFactor(part, layout, rules, notes.get(part.id))


def _check_bundles(root: Group, layout: Layout) -> None:
    """Refuse bundles that do not hold what the top parts read."""
    if not layout.bundles:
        return
    for member, bundle in zip(root.members, layout.bundles, strict=True):
        read = {column for part in member.parts() if isinstance(part, Factor) for column in part.reads}
        if not read <= set(bundle):
            msg = f"{member.id} reads {sorted(column.id for column in read - set(bundle))} outside its bundle"
            raise ValueError(msg)


def _standing(factor: Factor, version: Version[Table | None] | None) -> Text | None:
    """Return what to say of a version: not yet in force, ended, a trial, or its own note."""
    known = factor.points.versions
    if version is None:
        return NOT_YET.filled(since=known[0].since)
    if version not in known:
        return TRIAL
    return ENDED.filled(since=version.since) if version.value is None else version.note


def _extent(reads: tuple[Column, ...]) -> tuple[int, int]:
    """Return how many rows and heads the columns span."""
    sizes = [column.size for column in reads]
    return (sizes[0] if sizes else 1, sizes[1] if len(sizes) > 1 else 1)


def _maxima(reads: tuple[Column, ...], table: Table | None) -> tuple[int, ...]:
    """Return the most points there are: one number, or one a value of the circumstance that the last column is."""
    if table is None:
        return (0,)
    if not reads or not reads[-1].circumstance:
        return (table.maximum(),)
    by_head = len(reads) > 1
    return tuple(table.maximum(at) if by_head else table.at(at) for at in range(reads[-1].size))
