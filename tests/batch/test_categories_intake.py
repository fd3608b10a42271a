"""Tables for categories that cannot be so, and candidates as such tables."""

from __future__ import annotations

from datetime import date, datetime

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import expressentry as ee
from expressentry import batch
from expressentry.candidate import Candidate, WorkPeriod
from expressentry.crs import Factors
from expressentry.errors import InvalidColumns
from tests.batch.careers import KINDS, career, table_of

DAY = date(2026, 9, 1)
TABLE = table_of([career("31301", 12, 10, 6, 5), career("00010", 36, 0, 0, 0), career("", 0, 0, 0, 0)])
CODES = "codes of NOC 2021 are accepted: text ('00010'), or whole numbers (10)"
MISSING = "has no value at row {}; a missing value is not read as 0"
ONCE = "an occupation stands once, with all its months"


def refused(table: object, *, on: date | str = DAY) -> list[str]:
    """Return the lines of the error."""
    with pytest.raises(InvalidColumns) as caught:
        batch.categories(table, on=on)
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("noc_1", ["31301", "10", ""], "holds 10 at row 1; '10' is not a unit group of NOC 2021, whose codes are text"),
        ("noc_1", ["31301", "2174", "9"], "holds 2174 at row 1; '2174' is not a unit group of NOC 2021"),
        ("noc_1", ["31301", "000100", ""], "holds 000100 at row 1; '000100' is not a unit group"),
        ("noc_1", ["31301", "00000", ""], "holds 00000 at row 1; '00000' is not a unit group"),
        ("noc_1", ["31301", " ", ""], "holds   at row 1; ' ' is not a unit group"),
        ("noc_1", ["31301", "3130/", ""], "holds 3130/ at row 1; '3130/' is not a unit group"),
        ("noc_1", ["31301", "3130:", ""], "holds 3130: at row 1; '3130:' is not a unit group"),
        ("noc_1", ["31301", "٣١٣٠١", ""], "holds ٣١٣٠١ at row 1; '٣١٣٠١' is not a unit group"),
        ("noc_1", np.array([b"31301", b"3130\xff", b""]),
         "holds 3130\\xff at row 1; '3130\\\\xff' is not a unit group"),
        ("noc_1", [31301, 99999, 0], "holds 99999 at row 1; '99999' is not a unit group of NOC 2021"),
        ("noc_1", [31301, 10, -1], "holds -1 at row 2; '-1' is not a unit group"),
        ("noc_1", [31301, 100_000, 0], "holds 100000 at row 1; '100000' is not a unit group"),
        ("noc_1", np.array([31301, 2**64 - 1, 0], np.uint64), f"holds {2**64 - 1} at row 1; "),
        ("noc_1", np.array([31301, 2**63, 0], np.uint64), f"holds {2**63} at row 1; "),
        ("noc_1", np.array(["31301", 10, ""], object), f"holds 10 at row 1; {CODES}"),
        ("noc_1", [31301.0, 10.0, 0.0], f"is of type float64; {CODES}"),
        ("noc_1", [True, False, False], f"is of type bool; {CODES}"),
        ("noc_1", [31301.0, np.nan, 0.0], MISSING.format(1)),
        ("noc_1", np.array(["31301", None, ""], object), MISSING.format(1)),
        ("noc_1", np.zeros((3, 2), np.int32), "has 2 dimensions; one is accepted"),
        ("months_1", [12, 36], "has 2 rows, 'noc_1' has 3"),
        ("months_1", [12, 37, 38], "holds 37 at row 1; months are 0 to 36"),
        ("months_1", [12, -1, 0], "holds -1 at row 1; months are 0 to 36"),
        ("months_1", [12, 36.5, 0], "is of type float64; whole numbers are accepted, best of type uint8"),
        ("months_1", [12, None, 0], MISSING.format(1)),
        ("months_1", [12, 36, 1], "holds 1 at row 2, where 'noc_1' has no occupation"),
        ("continuous_months_1", [10, 37, 0], "holds 37 at row 1; months are 0 to 36"),
        ("continuous_months_1", [13, 0, 0], "holds 13 at row 0, more than 'months_1' with 12"),
        ("canadian_months_1", [13, 0, 0], "holds 13 at row 0, more than 'months_1' with 12"),
        ("continuous_canadian_months_1", [7, 0, 0], "holds 7 at row 0, more than 'canadian_months_1' with 6"),
        ("lowest_nclc", [0, 7, 13], "holds 13 at row 2; lowest_nclc values are 0 to 12"),
        ("military", [0, 1, 2], "holds 2 at row 2; military is 0 or 1"),
    ],
)  # fmt: skip
def test_a_bad_column_is_refused_with_its_first_bad_row(name: str, values: object, message: str) -> None:
    (fault,) = refused(TABLE | {name: values})
    assert fault.startswith(f"batch: column {name!r} {message}")


def test_months_that_contradict_two_others_are_told_twice() -> None:
    assert refused(TABLE | {"continuous_canadian_months_1": [11, 0, 0]}) == [
        "batch: column 'continuous_canadian_months_1' holds 11 at row 0, more than 'continuous_months_1' with 10",
        "batch: column 'continuous_canadian_months_1' holds 11 at row 0, more than 'canadian_months_1' with 6",
    ]


def test_columns_are_missing_and_unknown_by_name() -> None:
    table = {name: values for name, values in TABLE.items() if name not in {"military", "months_1"}}
    assert refused(table | {"month_1": [1, 1, 1], "noc_02": [1, 1, 1]}) == [
        "batch: column 'months_1' is missing",
        "batch: column 'military' is missing",
        "batch: column 'month_1' is unknown; did you mean 'months_1'?",
        "batch: column 'noc_02' is unknown; did you mean 'noc_1'?",
    ]
    assert refused(TABLE | {"noc_3": [0, 0, 0]}) == [f"batch: column '{kind}_3' is missing" for kind in KINDS]
    assert refused({"lowest_nclc": [0], "military": [0]})[0] == "batch: column 'noc_1' is missing"
    assert refused(TABLE, on="day") == ["batch: column 'day' is missing"]
    assert refused(TABLE | {"day": [1, 2, 3]}, on="day")[0].startswith("batch: column 'day' is of type int64; calendar")


def test_every_fault_of_the_columns_is_told_at_once() -> None:
    assert len(refused(TABLE | {"noc_1": ["1", "", ""], "months_1": [99, 0, 0], "military": [0, 0, 9]})) == 3


def test_an_occupation_stands_once_in_a_row() -> None:
    second = {f"{kind}_2": TABLE[f"{kind}_1"] for kind in KINDS} | {"noc_2": np.array([0, 10, 0])}
    second["months_2"] = second["continuous_months_2"] = second["canadian_months_2"] = np.array([0, 1, 0])
    second["continuous_canadian_months_2"] = np.array([0, 0, 0])
    assert refused(TABLE | second) == [f"batch: column 'noc_1' holds 00010 at row 1, as 'noc_2' does; {ONCE}"]


def test_rows_are_counted_over_blocks() -> None:
    count = 70_000
    table = {name: np.repeat(values[:1], count) for name, values in TABLE.items()}
    table["noc_1"][69_999] = "99999"
    assert refused(table)[0].startswith("batch: column 'noc_1' holds 99999 at row 69,999; ")


def test_what_is_no_table_no_day_or_no_number_of_threads_is_refused() -> None:
    with pytest.raises(TypeError, match="batch takes a mapping of arrays or a data frame"):
        batch.categories(3, on=DAY)  # type: ignore[arg-type]  # the error
    with pytest.raises(TypeError, match=r"pass \.date\(\)"):
        batch.categories(TABLE, on=datetime(2026, 9, 1))
    with pytest.raises(ValueError, match="threads is 1 or more, got 0"):
        batch.categories(TABLE, on=DAY, threads=0)


@pytest.mark.parametrize("frame", [pd.DataFrame, pl.DataFrame, pa.table], ids=["pandas", "polars", "pyarrow"])
def test_frames_hold_codes_as_text_or_numbers(frame: type) -> None:
    for codes in (["31301", "00010", ""], [31301, 10, 0]):
        given = frame({name: values.tolist() for name, values in TABLE.items()} | {"noc_1": codes})
        assert batch.categories(given, on=DAY)["healthcare"].tolist() == [True, False, False]
    given = frame({name: values.tolist() for name, values in TABLE.items()} | {"noc_1": ["31301", None, ""]})
    assert refused(given) == [f"batch: column 'noc_1' {MISSING.format(1)}"]


def test_columns_that_judge_programs_and_categories_may_stand_beside() -> None:
    beside = {"program_cec": [1, 1, 1], "category_french": [1, 1, 1]}
    assert batch.categories(TABLE | beside, on=DAY)["french"].tolist() == [False] * 3


def test_the_columns_are_described_in_both_languages() -> None:
    columns = {column.name: column for column in batch.schema("categories")}
    assert list(columns) == list(TABLE)
    assert (columns["noc_1"].dtype, columns["noc_1"].words) == ("int32", ())
    assert columns["months_1"].domain == range(37)
    assert columns["months_1"].words[1].en == "1 month"
    assert columns["months_1"].words[2].fr == "2 mois"
    assert columns["canadian_months_1"].meaning.fr == (
        "Profession 1\u00a0: mois comptant comme travail au Canada au cours des 3 dernières années"
    )
    assert [columns["lowest_nclc"].words[level].fr for level in (0, 7)] == ["aucun résultat", "NCLC 7"]


# Candidates as tables.


def test_candidates_become_numbered_occupations_the_one_with_most_months_first() -> None:
    jobs = [
        WorkPeriod("31301", start=date(2025, 9, 2), end=date(2026, 3, 1), hours_per_week=40, country="CA"),
        WorkPeriod("00012", start=date(2023, 1, 1), end=date(2025, 8, 31), hours_per_week=40, country="FR"),
        WorkPeriod("65201", start=date(2026, 8, 30), hours_per_week=40, country="FR"),
    ]
    people = [Candidate(date(1990, 1, 1)), Candidate(date(1990, 1, 1), work=jobs)]
    table = batch.rows([ee.dumps(person).replace("\n", " ") for person in people], on=DAY, question="categories")
    assert {name: values.tolist() for name, values in table.items()} == {
        "noc_1": [0, 12], "months_1": [0, 24], "continuous_months_1": [0, 24],
        "canadian_months_1": [0, 0], "continuous_canadian_months_1": [0, 0],
        "noc_2": [0, 31301], "months_2": [0, 6], "continuous_months_2": [0, 6],
        "canadian_months_2": [0, 6], "continuous_canadian_months_2": [0, 6],
        "lowest_nclc": [0, 0], "military": [0, 0],
    }  # fmt: skip


def test_chunks_with_more_and_fewer_occupations_come_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("expressentry.batch.people.CHUNK", 1)
    job = WorkPeriod("31301", start=date(2025, 9, 2), hours_per_week=40, country="CA")
    people = [Candidate(date(1990, 1, 1)), Candidate(date(1990, 1, 1), work=[job]), Candidate(date(1990, 1, 1))]
    table = batch.rows(people, on=DAY, question="categories")
    assert table["noc_1"].tolist() == [0, 31301, 0]
    assert [*batch.rows([], on=DAY, question="categories")] == [column.name for column in batch.schema("categories")]


def test_rows_of_factors_tell_no_occupations() -> None:
    with pytest.raises(TypeError, match="a person is a Candidate or a JSON document, got Factors"):
        batch.rows([Factors(age=30, education=ee.Level.MASTER)], on=DAY, question="categories")
