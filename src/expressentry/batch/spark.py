"""Scores on Apache Spark: a function for `DataFrame.mapInArrow`, and the schema of what it returns.

```python
people = spark.read.parquet("people.parquet").select(*[column.name for column in batch.schema()])
scores = people.mapInArrow(batch.spark.scorer(on=date(2026, 9, 1)), batch.spark.schema())
```

The columns named in `keep` (a key, say) are handed through in front of the points. Needs the extra `spark`; the module
itself imports neither PySpark nor PyArrow, which are there where Spark calls the function.

>>> schema(parts=["core/age"], keep={"id": "bigint"})
'`id` bigint, `total` smallint, `core/age` smallint'
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.batch.scoring import score
from expressentry.law.rules import Rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pyarrow as pa


__all__ = ["Scorer", "schema", "scorer"]


def schema(*, parts: Iterable[str] = (), keep: Mapping[str, str] | None = None) -> str:
    """Return the schema of what `scorer` returns, as Spark writes one.

    `parts` are those given to `scorer`; `keep` the columns handed through, each with its Spark type.
    """
    columns = {**(keep or {}), **dict.fromkeys(("total", *parts), "smallint")}
    return ", ".join(f"`{name}` {kind}" for name, kind in columns.items())


def scorer(
    *, on: date | str, parts: Iterable[str] = (), keep: Iterable[str] = (), rules: Rules | None = None
) -> Scorer:
    """Return the function that `DataFrame.mapInArrow` takes: record batches of `batch.schema()` in, of points out.

    `on` is the day, or the name of a column of dates; `parts` the parts wanted beside the total; `keep` the columns to
    hand through. A fault of a batch is the error of the Spark task, with its column and its row in the batch.
    """
    return Scorer(on, tuple(parts), tuple(keep), rules)


@frozen
class Scorer:
    """Scores record batches; it can be sent to the workers."""

    on: date | str
    parts: tuple[str, ...]
    keep: tuple[str, ...]
    rules: Rules | None

    def __call__(self, batches: Iterator[pa.RecordBatch], /) -> Iterator[pa.RecordBatch]:
        """Yield the points of each batch."""
        return (self._scored(batch) for batch in batches)

    def _scored(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Return the points of one batch behind the columns to keep."""
        import pyarrow as pa  # noqa: PLC0415  only the workers need it

        given: Sequence[str] = [name for name in batch.schema.names if name not in self.keep]
        scores = score(pa.Table.from_batches([batch.select(given)]), on=self.on, rules=self.rules)
        kept = {name: batch.column(name) for name in self.keep}
        points = {"total": scores.total, **{part: scores[part] for part in self.parts}}
        return pa.RecordBatch.from_pydict({**kept, **{name: pa.array(values) for name, values in points.items()}})
