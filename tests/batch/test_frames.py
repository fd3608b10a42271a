from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from expressentry import batch
from expressentry.errors import InvalidColumns
from tests.batch.tables import at_random

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2026, 9, 1)
FRAMES = {"pandas": pd.DataFrame, "polars": pl.DataFrame, "pyarrow": pa.table}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=list(FRAMES))
def test_a_frame_scores_like_its_columns_and_comes_back(frame: Callable[[object], object]) -> None:
    table = at_random(50)
    expected = batch.score(table, on=DAY)
    given = frame(table)
    scores = batch.score(given, on=DAY)
    assert scores.total.tolist() == expected.total.tolist()
    made = scores.to_frame(like=given, parts=["core", "core/age"])
    assert type(made) is type(given)
    columns = {name: list(map(int, made[name].to_numpy())) for name in ("total", "core", "core/age")}
    assert columns == {
        "total": expected.total.tolist(),
        "core": expected["core"].tolist(),
        "core/age": expected["core/age"].tolist(),
    }


def test_a_frame_holds_the_total_alone_or_all_the_parts_that_were_scored() -> None:
    frame = pl.DataFrame(at_random(5))
    assert batch.score(frame, on=DAY).to_frame(like=frame).columns == ["total"]
    scores = batch.score(frame, on=DAY, parts=True)
    made = scores.to_frame(like=frame)
    assert made.columns[:3] == ["total", "core", "core/age"]
    assert set(made.dtypes) == {pl.Int16}
    with pytest.raises(ValueError, match="like= has 4 rows, there are scores of 5"):
        scores.to_frame(like=frame.head(4))


@pytest.mark.parametrize("frame", FRAMES.values(), ids=list(FRAMES))
def test_dates_and_missing_values_of_frames(frame: Callable[[object], object]) -> None:
    table = at_random(3)
    days = [date(2016, 1, 1), date(2020, 1, 1), date(2026, 1, 1)]
    expected = batch.score(table | {"day": days}, on="day").total.tolist()
    assert batch.score(frame(table | {"day": days}), on="day").total.tolist() == expected
    with pytest.raises(InvalidColumns, match="column 'age' has no value at row 1; a missing value is not read as 0"):
        batch.score(frame(table | {"age": [1, None, 3]}), on=DAY)
    with pytest.raises(InvalidColumns, match="column 'day' has no value at row 2"):
        batch.score(frame(table | {"day": [*days[:2], None]}), on="day")


def test_the_index_and_the_types_of_a_pandas_frame() -> None:
    frame = pd.DataFrame(at_random(4), index=["a", "b", "c", "d"])
    scores = batch.score(frame, on=DAY)
    assert list(scores.to_frame(like=frame).index) == ["a", "b", "c", "d"]
    assert batch.score(frame.astype("Int64"), on=DAY).total.tolist() == scores.total.tolist()
    with pytest.raises(InvalidColumns, match="column 'age' has no value at row 2"):
        batch.score(frame.astype("Int64").assign(age=[1, 2, None, 4]), on=DAY)
    with pytest.raises(InvalidColumns, match=r"column 'day' is of type datetime64\[\w+\]; calendar dates are accepted"):
        batch.score(frame.assign(day=pd.Timestamp("2026-01-01")), on="day")


def test_a_lazy_frame_is_refused() -> None:
    with pytest.raises(TypeError, match=r"a data frame in memory \(pandas, polars, pyarrow\), got polars.*LazyFrame"):
        batch.score(pl.LazyFrame(at_random(2)), on=DAY)


def test_columns_that_fit_are_not_copied() -> None:
    table = at_random(100)
    scores = batch.score(table, on=DAY)
    assert all(
        np.shares_memory(given, kept) for given, kept in zip(table.values(), scores._columns.arrays, strict=True)
    )


def test_importing_batch_loads_no_data_frame_library() -> None:
    code = "import expressentry.batch, sys; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {"numpy", "narwhals"} <= set(loaded)
    assert not {f"expressentry.{name}" for name in ("programs", "categories", "rounds", "batch.people")} & set(loaded)
    assert not {"pandas", "polars", "pyarrow", "pyspark", "tqdm", "matplotlib", "hypothesis"} & set(loaded)


def test_names_load_when_first_used_and_others_do_not_exist() -> None:
    assert set(batch.__all__) <= set(dir(batch))
    assert all(getattr(batch, name) for name in batch.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'scores'"):
        _ = batch.scores
