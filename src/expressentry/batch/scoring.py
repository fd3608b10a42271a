"""Scores of whole tables: the total and every part, under the rules of a day or of a column of days.

>>> from datetime import date
>>> import numpy as np
>>> from expressentry.batch.columns import schema
>>> table = {column.name: np.zeros(3, np.uint8) for column in schema()} | {"age": np.array([30, 40, 50])}
>>> scores = score(table, on=date(2026, 9, 1))
>>> scores, scores.total
(<Scores of 3 rows: crs:2025-03-25>, array([105,  50,   0], dtype=int16))
>>> scores["core/age"], scores.edition
(array([105,  50,   0], dtype=int16), 'crs:2025-03-25')
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeAlias

import narwhals as nw
import numpy as np
import numpy.typing as npt
from attrs import field, frozen

from expressentry.batch.blocks import BLOCK, Block, OutOfRangeError
from expressentry.batch.frames import framed
from expressentry.batch.intake import Columns, checked, out_of_range
from expressentry.batch.opening import Opened, System, opened_by_row, opened_on
from expressentry.crs.columns import COLUMNS
from expressentry.crs.definitions import VERSIONS, edition
from expressentry.crs.whole import AREAS, BOUNDARIES, opened_plan
from expressentry.errors import UnknownCode
from expressentry.law import Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from narwhals.typing import IntoDataFrameT

    from expressentry.batch.intake import Table
    from expressentry.batch.joint import JointTables
    from expressentry.law.rules import Rules

__all__ = ["CRS_SYSTEM", "Scores", "score", "scored"]

Points: TypeAlias = "npt.NDArray[np.int16]"

CRS_SYSTEM = System(
    COLUMNS,
    "crs",
    lambda day, rules: opened_plan(day, rules)[0],
    tuple(sorted({*BOUNDARIES, *(version.since for version in VERSIONS.versions)})),
    edition,
    AREAS,
)


@frozen(eq=False, repr=False)
class Scores:
    """The points of every row of a table.

    `total` is the score; `scores["core/age"]` the points of a part, by the identifier of its step; a limit's
    (`transferability/limit`) are what it takes away, 0 or less. `editions` are those that were used, `caveats` what
    must be said of the answer.

    A part is worked out when first asked for, from the arrays that were given: do not change them in between, or
    score with `parts=True`.
    """

    total: Points
    editions: tuple[str, ...]
    caveats: tuple[Text, ...]
    _columns: Columns
    _opened: Opened
    _threads: int
    _known: dict[str, Points] = field(factory=dict)

    @property
    def edition(self) -> str:
        """The edition of the rules that were used; several, in order, where a column of days met several."""
        return ", ".join(self.editions)

    @property
    def parts(self) -> tuple[str, ...]:
        """The identifiers of the parts that can be asked for."""
        return self._opened.tables[0].identifiers

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.total)

    def __getitem__(self, part: str, /) -> Points:
        """Return the points of a part, one number a row. Raises `UnknownCode` for what is no part."""
        if part not in self.parts:
            nearest = get_close_matches(part, self.parts, n=1)
            hint = f"did you mean {nearest[0]!r}?" if nearest else f"known: {', '.join(self.parts)}"
            msg = f"{part!r} is not a part of the score; {hint}"
            raise UnknownCode(msg)
        if part not in self._known:
            self._known[part] = _run(self._columns, self._opened, (part,), self._threads)[part]
        return self._known[part]

    def to_frame(self, *, like: IntoDataFrameT, parts: Iterable[str] | None = None) -> IntoDataFrameT:
        """Return the total and some parts as a data frame of the same kind as `like`, one row a row of the table.

        `parts` are those wanted; without it, those worked out so far, or none. The index of a pandas
        frame is kept.
        """
        chosen = [part for part in self._known if part != self._opened.system.root] if parts is None else list(parts)
        made = {"total": self.total, **{part: self[part] for part in chosen}}
        return framed(made, nw.Int16, like=like, rows=len(self))

    def __repr__(self) -> str:
        """Return the number of rows and the edition."""
        return f"<Scores of {len(self):,} rows: {self.edition or 'no edition'}>"


def score(
    table: Table, /, *, on: date | str, rules: Rules | None = None, parts: bool = False, threads: int = 1
) -> Scores:
    """Return the Comprehensive Ranking System scores of a table.

    `table` is a mapping of arrays or a data frame with the columns of `schema()`; types that fit are not copied. `on`
    is the day, or the name of a column of calendar dates. With `parts` the sections and their parts are worked out in
    the same pass; what lies below them (an ability, a pair) and limits only when asked for.
    `threads` says how many blocks are worked on at once; the result is the same.

    Raises `InvalidColumns` with every fault of the table, `NotInForce` for a day before 2015-01-01, and `TypeError`
    for what is neither a table nor a calendar date. Warns `RulesIncomplete` where a known change is not encoded.
    """
    return scored(table, CRS_SYSTEM, on=on, rules=rules, parts=parts, threads=threads)


def scored(table: Table, system: System, *, on: date | str, rules: Rules | None, parts: bool, threads: int) -> Scores:
    """Return the points of a table under a system."""
    if threads < 1:
        msg = f"threads is 1 or more, got {threads!r}"
        raise ValueError(msg)
    if isinstance(on, str):
        if rules is not None:
            msg = "rules= are those of one day; with a column of days the rules in force are used"
            raise ValueError(msg)
        columns = checked(table, system.layout, dated_by=on)
        opened = opened_by_row(system, columns, on)
    else:
        opened = opened_on(system, on, rules)
        columns = checked(table, system.layout)
    wanted = opened.tables[0].together if parts else (system.root,)
    points = _run(columns, opened, wanted, threads)
    return Scores(points[system.root], opened.editions, opened.caveats, columns, opened, threads, points)


def _run(columns: Columns, opened: Opened, parts: tuple[str, ...], threads: int) -> dict[str, Points]:
    """Return the points of parts, worked out block by block."""
    out = {part: np.empty(columns.rows, np.int16) for part in parts}
    starts = range(0, columns.rows, BLOCK)
    shares = [starts[share::threads] for share in range(threads)]
    try:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(lambda share: _run_blocks(columns, opened, out, share), shares))
    except OutOfRangeError:
        raise out_of_range(columns) from None
    return out


def _run_blocks(columns: Columns, opened: Opened, out: dict[str, Points], starts: range) -> None:
    """Work out some blocks."""
    blocks: dict[int, Block] = {}
    for start in starts:
        rows = slice(start, min(start + BLOCK, columns.rows))
        arrays = [array[rows] for array in columns.arrays]
        points = {part: array[rows] for part, array in out.items()}
        for tables, at in opened.rows(None if columns.days is None else columns.days[rows]):
            if at is None:
                length = rows.stop - rows.start
                block = blocks.get(length) or blocks.setdefault(length, Block(columns.layout, length))
                _look_up(block, tables, arrays, points)
            else:
                some = {part: np.empty(len(at), np.int16) for part in out}
                _look_up(Block(columns.layout, len(at)), tables, [array[at] for array in arrays], some)
                for part, array in some.items():
                    points[part][at] = array


def _look_up(block: Block, tables: JointTables, arrays: list[npt.NDArray[np.integer]], out: dict[str, Points]) -> None:
    """Work out one block under one set of tables: one part by itself, or all of them together."""
    if len(out) == 1:
        ((part, points),) = out.items()
        block.load(arrays, tables.needed_by(part))
        block.evaluate(tables.sum_of(part), points)
        return
    block.load(arrays, tables.needed_by_all)
    for record in tables.records:
        block.record(record, out)
    for gathered in tables.gathered:
        block.gather(gathered, out)
