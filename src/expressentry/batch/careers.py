"""Careers: the columns of a table that tell the occupations of every row, checked before categories are matched.

Every fault is told at once, with the first bad row of each column. Months that contradict each other, or that stand
beside no occupation, are refused, and so is an occupation that stands twice in a row: its months belong together.

>>> table = {"noc_1": [21232], "months_1": [5], "continuous_months_1": [5], "canadian_months_1": [9]}
>>> table |= {"continuous_canadian_months_1": [0], "lowest_nclc": [0], "military": [0]}
>>> raise faults(read(table))
Traceback (most recent call last):
expressentry.errors.InvalidColumns: batch: column 'canadian_months_1' holds 9 at row 0, more than 'months_1' with 5
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt
from attrs import frozen

from expressentry.batch.blocks import OutOfRangeError
from expressentry.batch.intake import (
    ROWS_AT_A_TIME,
    _arrays,
    _days,
    _integers,
    _whole,
    first_out_of_range,
    invalid,
    refuse_faults,
)
from expressentry.batch.occupations import (
    CANADIAN,
    CONTINUOUS,
    CONTINUOUS_CANADIAN,
    MONTHS,
    NOC,
    UNKNOWN,
    layout,
    numbers,
    places,
)
from expressentry.grid import Layout
from expressentry.noc.mistaken import diagnosis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expressentry.batch.intake import Table
    from expressentry.errors import InvalidColumns

__all__ = ["Careers", "faults", "loaded", "read"]

Array: TypeAlias = "npt.NDArray[np.generic]"
Integers: TypeAlias = "npt.NDArray[np.integer]"
Flags: TypeAlias = "npt.NDArray[np.bool_]"
Days: TypeAlias = "npt.NDArray[np.int64]"
Conflict: TypeAlias = "tuple[str, str, str, Flags]"

EDITION = 2021
CODES = "codes of NOC 2021 are accepted: text ('00010'), or whole numbers (10)"

MORE_THAN = "column {name!r} holds {value} at row {row:,}, more than {other!r} with {beside}"
NO_OCCUPATION = "column {name!r} holds {value} at row {row:,}, where {other!r} has no occupation"
TWICE = (
    "column {name!r} holds {value} at row {row:,}, as {other!r} does; an occupation stands once, with all its months"
)

WITHIN = ((CONTINUOUS, MONTHS), (CANADIAN, MONTHS), (CONTINUOUS_CANADIAN, CONTINUOUS), (CONTINUOUS_CANADIAN, CANADIAN))
"""Months that are among others."""


@frozen(eq=False)
class Careers:
    """The columns read: codes and whole numbers by name, and the day of each row (since 1970) where there is one."""

    numbers: tuple[int, ...]
    layout: Layout
    rows: int
    codes: Mapping[str, Array]
    values: Mapping[str, Integers]
    days: Days | None


def read(table: Table, *, dated_by: str | None = None) -> Careers:
    """Return the columns of a table, without copying those that are of the right type.

    Raises `InvalidColumns` and `TypeError` as `intake.checked` does.
    """
    given = _arrays(table)
    of = numbers(given)
    codes = {name: _codes(given[name]) for name in (f"{NOC}_{number}" for number in of) if name in given}
    people = layout(of)
    values = {column.id: _integers(given[column.id], column) for column in people.given if column.id in given}
    days = {dated_by: _days(given[dated_by])} if dated_by is not None and dated_by in given else {}
    wanted = [f"{NOC}_{number}" for number in of] + [column.id for column in people.given]
    found: dict[str, Array | str] = {**codes, **values, **days}
    refuse_faults(given, found, wanted if dated_by is None else [*wanted, dated_by])
    return Careers(
        of,
        people,
        len(next(iter(found.values()))),
        {name: array for name, array in codes.items() if not isinstance(array, str)},
        {name: array for name, array in values.items() if not isinstance(array, str)},
        next((array for array in days.values() if not isinstance(array, str)), None),
    )


def _codes(array: Array | str) -> Array | str:
    """Return a column of codes, or say what is wrong with it."""
    whole = _whole(array)
    if isinstance(whole, str) or whole.size == 0 or whole.dtype.kind in "iuSU":
        return whole
    if whole.dtype.kind != "O":
        return f"is of type {whole.dtype}; {CODES}"
    other = next((row for row, code in enumerate(whole) if not isinstance(code, str)), None)
    return whole if other is None else f"holds {whole[other]!r} at row {other:,}; {CODES}"


def loaded(careers: Careers, rows: slice) -> dict[str, Integers]:
    """Return the columns of some rows, a code as its place among the unit groups.

    Raises `OutOfRangeError` where a value is out of its domain, is no code, or contradicts another.
    """
    found: dict[str, Integers] = {name: places(codes[rows]) for name, codes in careers.codes.items()}
    if any(of.max() == UNKNOWN for of in found.values()):
        raise OutOfRangeError
    for column in careers.layout.given:
        values = found[column.id] = careers.values[column.id][rows]
        if values.min() < 0 or values.max() >= column.size:
            raise OutOfRangeError
    if any(bad.any() for *_, bad in _conflicts(found, careers.numbers)):
        raise OutOfRangeError
    return found


def _conflicts(values: Mapping[str, Integers], of: tuple[int, ...]) -> Iterator[Conflict]:
    """Yield which rows of two columns contradict each other, with the names of both and how it is said."""
    for number in of:
        for less, more in WITHIN:
            name, other = f"{less}_{number}", f"{more}_{number}"
            yield MORE_THAN, name, other, values[name] > values[other]
        name, other = f"{MONTHS}_{number}", f"{NOC}_{number}"
        yield NO_OCCUPATION, name, other, (values[other] == 0) & (values[name] > 0)
    for first, second in combinations((f"{NOC}_{number}" for number in of), 2):
        yield TWICE, first, second, (values[first] == values[second]) & (values[first] > 0)


def faults(careers: Careers) -> InvalidColumns:
    """Return the error that tells the first bad row of each column, or of each pair that contradicts itself."""
    found = {name: _all_places(codes) for name, codes in careers.codes.items()}
    by_column = [
        *(_unknown(name, careers.codes[name], at) for name, at in found.items()),
        *(first_out_of_range(column, careers.values[column.id]) for column in careers.layout.given),
    ]
    told = [fault for fault in by_column if fault is not None]
    conflicts = _conflicts({**found, **careers.values}, careers.numbers)
    return invalid(told or [_told(careers, *conflict) for conflict in conflicts if conflict[-1].any()])


def _all_places(codes: Array) -> npt.NDArray[np.uint16]:
    """Return the places of a whole column of codes, made some rows at a time."""
    return np.concatenate([places(codes[at : at + ROWS_AT_A_TIME]) for at in range(0, len(codes), ROWS_AT_A_TIME)])


def _unknown(name: str, codes: Array, at: npt.NDArray[np.uint16]) -> str | None:
    """Say which code of a column is the first that is none."""
    bad = np.flatnonzero(at == UNKNOWN)
    if not bad.size:
        return None
    code = _shown(codes, int(bad[0]))
    return f"column {name!r} holds {code} at row {int(bad[0]):,}; {diagnosis(code, EDITION)}"


def _told(careers: Careers, said: str, name: str, other: str, bad: Flags) -> str:
    """Say in which row two columns contradict each other first."""
    row = int(np.argmax(bad))
    columns = {**careers.codes, **careers.values}
    return said.format(
        name=name, other=other, row=row, value=_shown(columns[name], row), beside=_shown(columns[other], row)
    )


def _shown(column: Array, row: int) -> str:
    """Return a value as text."""
    value: object = column[row]
    return value.decode(errors="backslashreplace") if isinstance(value, bytes) else str(value)
