from __future__ import annotations

from datetime import date, datetime

import numpy as np
import pytest

from expressentry import batch
from expressentry.batch.columns import accepted
from expressentry.crs.columns import COLUMNS
from expressentry.errors import ExpressEntryError, InvalidColumns
from tests.batch.tables import at_random

DAY = date(2026, 9, 1)
WHOLE_NUMBERS = "whole numbers are accepted, best of type uint8"
MISSING = "has no value at row {}; a missing value is not read as 0"


def refused(table: object, *, on: date | str = DAY) -> list[str]:
    """Return the lines of the error."""
    with pytest.raises(InvalidColumns) as caught:
        batch.score(table, on=on)
    assert isinstance(caught.value, ExpressEntryError)
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (np.array([30, 200, 201], np.uint8), "holds 200 at row 1; ages are 0 to 127"),
        (np.array([30, 31, -1], np.int8), "holds -1 at row 2; ages are 0 to 127"),
        (np.array([30, -300, 1], np.int64), "holds -300 at row 1; ages are 0 to 127"),
        (np.array([128, 256, 1], np.int64), "holds 128 at row 0; ages are 0 to 127"),
        (np.array([1, 2**64 - 1, 1], np.uint64), f"holds {2**64 - 1} at row 1; ages are 0 to 127"),
        (np.array([1.0, 2.0, 3.0]), "is of type float64; " + WHOLE_NUMBERS),
        (np.array([1.0, np.nan, 3.0]), MISSING.format(1)),
        ([1, 2, None], MISSING.format(2)),
        ([1, 2, "3"], "is of type <U21; " + WHOLE_NUMBERS),
        (np.array([1, "2", 3], object), "is of type object; " + WHOLE_NUMBERS),
        (np.array([True, False, True]), "is of type bool; " + WHOLE_NUMBERS),
        (np.ma.masked_array([1, 2, 3], [False, True, False]), MISSING.format(1)),
        (np.zeros((3, 2), np.uint8), "has 2 dimensions; one is accepted"),
        (np.array(["2020-01-01"] * 3, "datetime64[D]"), "is of type datetime64[D]; " + WHOLE_NUMBERS),
        ([1, 2], "has 2 rows, 'partner' has 3"),
    ],
)  # fmt: skip
def test_a_bad_column_is_refused_with_its_first_bad_row(values: object, message: str) -> None:
    assert refused(at_random(3) | {"age": values}) == [f"batch: column 'age' {message}"]


def test_rows_are_counted_from_zero_and_grouped_by_thousands() -> None:
    table = at_random(200_000)
    table["age"][117_204] = 200
    assert refused(table) == ["batch: column 'age' holds 200 at row 117,204; ages are 0 to 127"]


def test_every_column_is_checked_against_its_own_domain() -> None:
    for column in COLUMNS.given:
        table = at_random(5)
        table[column.id][3] = column.size
        assert refused(table) == [f"batch: column {column.id!r} holds {column.size} at row 3; {accepted(column)}"]


def test_every_fault_is_told_at_once() -> None:
    table = at_random(3) | {"agee": [1, 2, 3], "zzz": [1, 2, 3], "sibling": [0, 1], "nomination": [0.5, 1, 0]}
    del table["age"], table["certificate"]
    assert refused(table) == [
        "batch: column 'age' is missing",
        "batch: column 'certificate' is missing",
        "batch: column 'agee' is unknown; did you mean 'age'?",
        "batch: column 'zzz' is unknown; leave it out",
        "batch: column 'nomination' is of type float64; whole numbers are accepted, best of type uint8",
        "batch: column 'sibling' has 2 rows, 'partner' has 3",
    ]
    table = at_random(3)
    table["age"][1], table["education"][2] = 128, 9
    assert refused(table) == [
        "batch: column 'age' holds 128 at row 1; ages are 0 to 127",
        "batch: column 'education' holds 9 at row 2; levels of education are 0 to 8",
    ]


def test_no_columns_at_all() -> None:
    assert len(refused({})) == len(batch.schema())


@pytest.mark.parametrize("table", [3, None, [1, 2], np.zeros(3)])
def test_what_is_not_a_table_is_a_type_error(table: object) -> None:
    with pytest.raises(TypeError, match="batch takes a mapping of arrays or a data frame"):
        batch.score(table, on=DAY)


@pytest.mark.parametrize(
    ("days", "message"),
    [
        (np.array(["2020-01-01T00:00"] * 2, "datetime64[m]"), "is of type datetime64[m]; "),
        ([date(2020, 1, 1), datetime(2020, 1, 1)], "holds datetime.datetime(2020, 1, 1, 0, 0) at row 1; "),
        ([date(2020, 1, 1), None], "has no value at row 1; "),
        (np.array(["2020-01-01", "NaT"], "datetime64[D]"), "has no value at row 1; "),
        (["2020-01-01", "2020-01-02"], "is of type <U10; "),
        ([1, 2], "is of type int64; "),
        (np.zeros((2, 2), "datetime64[D]"), "has 2 dimensions; "),
        (np.zeros(3, "datetime64[D]"), "has 3 rows, 'partner' has 2"),
    ],
)
def test_a_bad_column_of_days_is_refused(days: object, message: str) -> None:
    lines = refused(at_random(2) | {"day": days}, on="day")
    assert len(lines) == 1
    assert lines[0].startswith(f"batch: column 'day' {message}")


def test_a_missing_column_of_days_is_named() -> None:
    assert refused(at_random(2), on="day") == ["batch: column 'day' is missing"]
