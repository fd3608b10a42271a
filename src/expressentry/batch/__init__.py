"""Whole populations at once: points of millions of rows from columns, compiled from the same declarations.

There is no rule here. Joint tables are laid out from the compiled declaration of a day, and looked up by keys made of
several columns, block by block. Needs the extra `batch` (NumPy and narwhals).

>>> from datetime import date
>>> table = {column.name: [0, 0] for column in schema()} | {"age": [30, 40]}
>>> score(table, on=date(2026, 9, 1)).total.tolist()
[105, 50]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from expressentry.batch import spark
from expressentry.batch.columns import ColumnSchema, schema
from expressentry.batch.scoring import Scores, score

if TYPE_CHECKING:
    from expressentry.batch.membership import Matches, categories
    from expressentry.batch.people import rows
    from expressentry.batch.ranking import PoolDraw, draw
    from expressentry.batch.selection import grid

__all__ = [
    "ColumnSchema",
    "Matches",
    "PoolDraw",
    "Scores",
    "categories",
    "draw",
    "grid",
    "rows",
    "schema",
    "score",
    "spark",
]

_HOMES = {
    "Matches": "membership",
    "PoolDraw": "ranking",
    "categories": "membership",
    "draw": "ranking",
    "grid": "selection",
    "rows": "people",
}
"""Names that need the programs, categories or rounds; these are loaded when the name is first used."""

if not TYPE_CHECKING:  # a type checker reads the imports above, and reports a name that is not among them

    def __getattr__(name):  # noqa: ANN001, ANN202  the import system's own hook
        """Load a name when it is first used."""
        if name not in _HOMES:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg)
        value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        return value

    def __dir__():  # noqa: ANN202  the import system's own hook
        """Return the public names, loaded or not."""
        return sorted({*globals(), *__all__})
