"""Intake: a table of columns, from arrays or a data frame, checked before anything is computed.

Every fault of the table is told at once: which column, which row (counted from 0), what it holds, what is accepted.

>>> import numpy as np
>>> from expressentry.crs.columns import AGE
>>> from expressentry.grid import Layout
>>> checked({"agee": [30]}, Layout((AGE,)))
Traceback (most recent call last):
expressentry.errors.InvalidColumns: batch: column 'age' is missing
batch: column 'agee' is unknown; did you mean 'age'?
>>> columns = checked({"age": np.array([30, 200], np.uint8)}, Layout((AGE,)))
>>> raise out_of_range(columns)
Traceback (most recent call last):
expressentry.errors.InvalidColumns: batch: column 'age' holds 200 at row 1; ages are 0 to 127
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

import narwhals as nw
import numpy as np
import numpy.typing as npt
from attrs import frozen

from expressentry.batch.columns import CATEGORY, PROGRAM, accepted
from expressentry.errors import InvalidColumns
from expressentry.grid import Layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from narwhals.typing import IntoDataFrame, IntoSeries

    from expressentry.grid import Column

__all__ = ["Columns", "Table", "checked", "invalid", "out_of_range"]

Array: TypeAlias = "npt.NDArray[np.generic]"
Integers: TypeAlias = "npt.NDArray[np.integer]"
Days: TypeAlias = "npt.NDArray[np.int64]"
Table: TypeAlias = "Mapping[str, npt.ArrayLike] | IntoDataFrame"

WHOLE_NUMBERS = "whole numbers are accepted, best of type uint8"
DATES = "calendar dates are accepted (datetime64[D], or datetime.date objects)"
ROWS_AT_A_TIME = 1 << 16


@frozen(eq=False)
class Columns:
    """Columns of integers in the order of a layout, and the day of each row (since 1970) where the table has one."""

    layout: Layout
    rows: int
    arrays: tuple[Integers, ...]
    days: Days | None = None


def checked(table: Table, layout: Layout, *, dated_by: str | None = None) -> Columns:
    """Return the columns of a table, without copying those that are of the right type.

    `dated_by` names a column of calendar dates. Raises `InvalidColumns` with every column that is missing or unknown,
    is not of whole numbers, has missing values, or is not as long as the others; and `TypeError` for what is not a
    table.
    """
    given = _arrays(table)
    read = {column.id: _integers(given[column.id], column) for column in layout.given if column.id in given}
    days = _days(given[dated_by]) if dated_by is not None and dated_by in given else None
    found: dict[str, Integers | Days | str] = read if days is None else {**read, str(dated_by): days}
    wanted = [*(column.id for column in layout.given), *([] if dated_by is None else [dated_by])]
    refuse_faults(given, found, wanted)
    arrays = tuple(array for array in read.values() if not isinstance(array, str))
    return Columns(layout, len(arrays[0]), arrays, None if isinstance(days, str) else days)


def refuse_faults(given: Iterable[str], found: Mapping[str, Array | str], wanted: Iterable[str]) -> None:
    """Raise `InvalidColumns` with every fault of names, of what was found in the columns, and of their lengths."""
    faults = [
        *_names_at_fault(given, wanted),
        *(f"column {name!r} {fault}" for name, fault in found.items() if isinstance(fault, str)),
        *_lengths_at_fault({name: len(array) for name, array in found.items() if not isinstance(array, str)}),
    ]
    if faults:
        raise invalid(faults)


def invalid(faults: Iterable[str]) -> InvalidColumns:
    """Return the error that tells every fault."""
    return InvalidColumns("\n".join(f"batch: {fault}" for fault in faults))


def out_of_range(columns: Columns) -> InvalidColumns:
    """Return the error that tells, of each column with a value out of its domain, the first bad row."""
    found = (
        first_out_of_range(column, array) for column, array in zip(columns.layout.given, columns.arrays, strict=True)
    )
    return invalid(fault for fault in found if fault is not None)


def first_out_of_range(column: Column, array: Integers) -> str | None:
    """Say which value of a column is the first that is out of its domain."""
    for start in range(0, len(array), ROWS_AT_A_TIME):
        values = array[start : start + ROWS_AT_A_TIME]
        bad = np.flatnonzero((values < 0) | (values >= column.size))
        if bad.size:
            return f"column {column.id!r} holds {values[bad[0]]} at row {start + int(bad[0]):,}; {accepted(column)}"
    return None


def _arrays(table: Table) -> dict[str, Array | str]:
    """Return the columns of a table as arrays, or what is wrong with them."""
    if isinstance(table, Mapping):
        return {str(name): np.asanyarray(values) for name, values in table.items()}
    try:
        frame = nw.from_native(table, eager_only=True)
    except TypeError as error:
        what = type(table).__module__.partition(".")[0] + "." + type(table).__qualname__
        msg = f"batch takes a mapping of arrays or a data frame in memory (pandas, polars, pyarrow), got {what}"
        raise TypeError(msg) from error
    return {name: _of_series(frame[name]) for name in frame.columns}


def _of_series(series: nw.Series[IntoSeries]) -> Array | str:
    """Return a column of a data frame as an array, unless it has missing values."""
    if series.null_count():
        return _missing(int(series.is_null().arg_true()[0]))
    return series.to_numpy()


def _missing(row: int) -> str:
    """Say that a column has no value in a row."""
    return f"has no value at row {row:,}; a missing value is not read as 0"


def _integers(array: Array | str, column: Column) -> Integers | str:
    """Return a column as integers, or say what is wrong with it."""
    whole = _whole(array)
    if isinstance(whole, str) or whole.size == 0:
        return whole if isinstance(whole, str) else np.zeros(0, np.uint8)
    if whole.dtype == np.bool_ and column.size == 2:  # noqa: PLR2004  no and yes
        return whole.view(np.uint8)
    return whole if _are_integers(whole) else f"is of type {whole.dtype}; {WHOLE_NUMBERS}"


def _whole(array: Array | str) -> Array | str:
    """Return a column of one dimension without missing values, or say what is wrong with it."""
    if isinstance(array, str):
        return array
    if array.ndim != 1:
        return f"has {array.ndim} dimensions; one is accepted"
    return _first_missing(array) or np.asarray(array)


def _are_integers(values: Array) -> TypeGuard[Integers]:
    """Say whether an array is of integers."""
    return values.dtype.kind in "iu"


def _first_missing(array: Array) -> str | None:
    """Say where the first missing value of an array is: masked, None, NaN or not a time."""
    if isinstance(array, np.ma.MaskedArray):
        absent = np.ma.getmaskarray(array)
    elif array.dtype.kind == "O":
        absent = np.array([value is None or value != value for value in array])  # noqa: PLR0124  NaN alone is unequal to itself
    elif array.dtype.kind in "fM":
        absent = array != array  # noqa: PLR0124  as above
    else:
        return None
    rows = np.flatnonzero(absent)
    return _missing(int(rows[0])) if rows.size else None


def _days(array: Array | str) -> Days | str:
    """Return a column of calendar dates as days since 1970, or say what is wrong with it."""
    whole = _whole(array)
    if isinstance(whole, str) or whole.size == 0:
        return whole if isinstance(whole, str) else np.zeros(0, np.int64)
    if whole.dtype.kind == "O":
        other = next((row for row, value in enumerate(whole) if not _is_date(value)), None)
        if other is not None:
            return f"holds {whole[other]!r} at row {other:,}; {DATES}"
    elif whole.dtype != np.dtype("datetime64[D]"):
        return f"is of type {whole.dtype}; {DATES}"
    return np.asarray(whole, "datetime64[D]").view(np.int64)


def _is_date(value: object) -> bool:
    """Say whether a value is a calendar date and not a moment."""
    return isinstance(value, date) and not isinstance(value, datetime)


def _names_at_fault(given: Iterable[str], wanted: Iterable[str]) -> Iterator[str]:
    """Say which columns are missing and which are unknown; those on programs and categories stand beside."""
    names, known = list(given), list(wanted)
    yield from (f"column {name!r} is missing" for name in known if name not in names)
    for name in names:
        if name not in known and not name.startswith((PROGRAM, CATEGORY)):
            nearest = get_close_matches(name, known, n=1)
            yield f"column {name!r} is unknown" + (f"; did you mean {nearest[0]!r}?" if nearest else "; leave it out")


def _lengths_at_fault(lengths: Mapping[str, int]) -> Iterator[str]:
    """Say which columns are not as long as the first."""
    first = next(iter(lengths), None)
    for name, length in lengths.items():
        if length != lengths[str(first)]:
            yield f"column {name!r} has {length:,} rows, {first!r} has {lengths[str(first)]:,}"
