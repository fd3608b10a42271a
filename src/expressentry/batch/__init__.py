"""Whole populations at once: points of millions of rows from columns, compiled from the same declarations.

There is no rule here. Joint tables are laid out from the compiled declaration of a day, and looked up by keys made of
several columns, block by block. Needs the extra `batch` (NumPy and narwhals).

>>> from datetime import date
>>> table = {column.name: [0, 0] for column in schema()} | {"age": [30, 40]}
>>> score(table, on=date(2026, 9, 1)).total.tolist()
[105, 50]
"""

from __future__ import annotations

from expressentry.batch import spark
from expressentry.batch.columns import ColumnSchema, schema
from expressentry.batch.people import rows
from expressentry.batch.ranking import PoolDraw, draw
from expressentry.batch.scoring import Scores, score
from expressentry.batch.selection import grid

__all__ = ["ColumnSchema", "PoolDraw", "Scores", "draw", "grid", "rows", "schema", "score", "spark"]
