from __future__ import annotations

import os
import sys
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pyspark.errors import PythonException
from pyspark.sql import SparkSession

from expressentry import batch
from expressentry.crs import AGE
from expressentry.grid import Table
from expressentry.law import IRPA, Citation, Version
from expressentry.rulebook import Rulebook
from tests.batch.tables import at_random

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pyspark.sql import DataFrame

DAY = date(2026, 9, 1)
NAMES = [column.name for column in batch.schema()]


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = sys.executable  # the workers need what this environment has
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "100")
        .getOrCreate()
    )
    yield session
    session.stop()
    del os.environ["PYSPARK_PYTHON"]


@pytest.fixture
def table() -> dict[str, np.ndarray]:
    return at_random(1_000)


def in_spark(spark: SparkSession, table: dict[str, np.ndarray], path: Path) -> DataFrame:
    """Write the columns with a key to Parquet and read them in Spark."""
    count = len(table["age"])
    whole = pa.table({"id": np.arange(count), **{name: values.astype(np.int16) for name, values in table.items()}})
    pq.write_table(whole, path / "people.parquet")
    return spark.read.parquet(str(path / "people.parquet")).repartition(3)


def test_totals_are_those_of_the_table(spark: SparkSession, table: dict[str, np.ndarray], tmp_path: Path) -> None:
    people = in_spark(spark, table, tmp_path).select(*NAMES)
    scores = people.mapInArrow(batch.spark.scorer(on=DAY), batch.spark.schema())
    assert sorted(row.total for row in scores.collect()) == sorted(batch.score(table, on=DAY).total.tolist())


def test_a_scorer_takes_record_batches(table: dict[str, np.ndarray]) -> None:
    whole = pa.RecordBatch.from_pydict({"id": pa.array(range(1_000)), **{k: pa.array(v) for k, v in table.items()}})
    scorer = batch.spark.scorer(on=DAY, parts=["core"], keep=["id"])
    found = pa.Table.from_batches(scorer(iter([whole.slice(0, 400), whole.slice(400)])))
    expected = batch.score(table, on=DAY)
    assert found.column("id").to_pylist() == list(range(1_000))
    assert found.column("total").to_pylist() == expected.total.tolist()
    assert found.column("core").to_pylist() == expected["core"].tolist()


def test_parts_and_keys_come_back_through_parquet(
    spark: SparkSession, table: dict[str, np.ndarray], tmp_path: Path
) -> None:
    parts = ["core/age", "transferability/education", "additional/limit"]
    scored = in_spark(spark, table, tmp_path).mapInArrow(
        batch.spark.scorer(on=DAY, parts=parts, keep=["id"]), batch.spark.schema(parts=parts, keep={"id": "bigint"})
    )
    scored.write.parquet(str(tmp_path / "scores.parquet"))
    rows = spark.read.parquet(str(tmp_path / "scores.parquet")).orderBy("id").collect()
    expected = batch.score(table, on=DAY)
    assert [row["total"] for row in rows] == expected.total.tolist()
    for part in parts:
        assert [row[part] for row in rows] == expected[part].tolist()


def test_days_may_be_a_column_and_rules_a_trial(
    spark: SparkSession, table: dict[str, np.ndarray], tmp_path: Path
) -> None:
    days = [date(2015 + at % 12, 1 + at % 9, 1) for at in range(1_000)]
    people = in_spark(spark, table, tmp_path)
    dated = spark.createDataFrame([(at, day) for at, day in enumerate(days)], "id bigint, day date")
    scored = people.join(dated, "id").mapInArrow(
        batch.spark.scorer(on="day", keep=["id"]), batch.spark.schema(keep={"id": "bigint"})
    )
    expected = batch.score(table | {"day": days}, on="day").total.tolist()
    assert [row.total for row in scored.orderBy("id").collect()] == expected
    trial = Rulebook.on(DAY).replacing(AGE, Version(DAY, Table({0: 7}), Citation(IRPA, "10.3")))
    scored = people.select(*NAMES).mapInArrow(batch.spark.scorer(on=DAY, rules=trial), batch.spark.schema())
    assert sum(row.total for row in scored.collect()) == batch.score(table, on=DAY, rules=trial).total.sum()


def test_a_fault_is_the_error_of_the_task(spark: SparkSession, table: dict[str, np.ndarray], tmp_path: Path) -> None:
    table["age"][5] = 128
    people = in_spark(spark, table, tmp_path).select(*NAMES)
    with pytest.raises(PythonException, match="batch: column 'age' holds 128 at row"):
        people.mapInArrow(batch.spark.scorer(on=DAY), batch.spark.schema()).collect()
