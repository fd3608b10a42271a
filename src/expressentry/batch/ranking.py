"""Ranking of whole pools: a round of invitations drawn from columns, by the rules of the object engine.

Nothing is sorted: the lowest score is found by selection, and so is the tie-breaking moment among those who have it.

>>> import numpy as np
>>> from datetime import date
>>> from expressentry.programs import CEC
>>> from expressentry.rounds import Round
>>> pool = {
...     "score": [500, 519, 519], "submitted": np.array(["2026-07-01", "2026-07-03", "2026-07-02"], "datetime64[s]"),
...     "cec": [1, 1, 1], "fsw": [0, 0, 0], "fst": [0, 0, 0], "pnp": [0, 0, 0],
... }
>>> result = draw(pool, Round(on=date(2026, 9, 15), program=CEC).announced(invitations=1))
>>> result.invited.tolist(), result.lowest_score, str(result.tie_break)
([False, False, True], 519, '2026-07-02 00:00:00+00:00')
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt
from attrs import frozen

from expressentry.batch.intake import _arrays, _whole, invalid
from expressentry.categories import CATEGORIES
from expressentry.law import Text
from expressentry.programs import PNP, PROGRAMS
from expressentry.rounds.ranking import BY_KEY, as_held, breaks_ties, refuse_unannounced
from expressentry.rounds.round import Round, open_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from expressentry.batch.intake import Table
    from expressentry.programs import Program

__all__ = ["PoolDraw", "draw"]

Array: TypeAlias = "npt.NDArray[np.generic]"
Flags: TypeAlias = "npt.NDArray[np.bool_]"
Whole: TypeAlias = "npt.NDArray[np.int64]"
Rows: TypeAlias = "npt.NDArray[np.intp]"

PROGRAM_COLUMNS = tuple(program.id for program in PROGRAMS)
CATEGORY_COLUMNS = tuple(category.id for category in CATEGORIES)
MOMENTS = "moments are accepted (datetime64 in UTC, whole seconds since 1970, or datetimes with a time zone)"
MONTHS_IN_POOL = 12


@frozen(eq=False)
class PoolDraw:
    """What a round did to a pool given as columns.

    `round` is the round as held, with the lowest score and the tie-breaking moment; `invited` says of each row whether
    it was invited; `notes` say what was decided without a rule.
    """

    round: Round
    invited: Flags
    notes: tuple[Text, ...] = ()

    @property
    def rows(self) -> Rows:
        """The rows invited, counted from 0, in the order of the table."""
        return np.flatnonzero(self.invited)

    @property
    def lowest_score(self) -> int | None:
        """The score of the lowest-ranked person invited; None where nobody was."""
        return self.round.lowest_score

    @property
    def tie_break(self) -> datetime | None:
        """The moment of submission of the lowest-ranked person invited; None where it did not matter."""
        return self.round.tie_break


@frozen(eq=False)
class _Pool:
    """The columns that a round reads: flags as booleans, moments as seconds since 1970."""

    scores: Whole
    submitted: Whole
    expires: Whole
    programs: dict[str, Flags]
    member: Flags | None
    keys: Array | None

    def eligible(self, programs: frozenset[Program]) -> Flags:
        """Say of each row whether it is eligible for one of the programs."""
        flags = [self.programs[program.id] for program in programs]
        return np.logical_or.reduce(flags) if flags else np.zeros(len(self.scores), np.bool_)


def draw(table: Table, announced: Round, /) -> PoolDraw:
    """Return who of a pool a round invites, as `rounds.draw` does, from columns or a data frame.

    Columns: `score`; `submitted`, moments in UTC; `cec`, `fsw`, `fst` and `pnp` (0 or 1), the programs that each row is
    eligible for; for a category, its identifier (0 or 1). Optional: `expires` (by default a year after submission),
    `key`, by which equal scores of the same second are taken (by default the order of the rows), and other categories.
    Raises `InvalidColumns` with every fault of the table, and what `rounds.draw` raises of a round.
    """
    refuse_unannounced(announced)
    pool = _read(table, announced)
    group = np.flatnonzero(_ranked_by(announced, pool))
    count = min(announced.invitations or 0, group.size)
    chosen = np.zeros(len(pool.scores), np.bool_)
    if not count:
        return PoolDraw(announced, chosen)
    scores = pool.scores[group]
    lowest = int(np.partition(scores, -count)[-count])
    above, level = group[scores > lowest], group[scores == lowest]
    chosen[above] = True
    if not breaks_ties(announced):
        chosen[level] = True
        return PoolDraw(as_held(announced, lowest, None), chosen)
    first, stamp, by_key = _earliest(pool, level, count - above.size)
    chosen[first] = True
    moment = datetime.fromtimestamp(stamp, UTC)
    return PoolDraw(as_held(announced, lowest, moment), chosen, (BY_KEY,) if by_key else ())


def _earliest(pool: _Pool, level: Rows, places: int) -> tuple[Rows, int, bool]:
    """Return the rows that come first among equal scores, the last moment of them, and whether the key decided."""
    stamps = pool.submitted[level]
    stamp = int(np.partition(stamps, places - 1)[places - 1])
    before, same = level[stamps < stamp], level[stamps == stamp]
    if pool.keys is not None:
        same = same[np.argsort(pool.keys[same], kind="stable")]
    left = places - before.size
    return np.concatenate([before, same[:left]]), stamp, left < same.size


def _ranked_by(held: Round, pool: _Pool) -> Flags:
    """Say of each row whether it is in the pool at the moment of a round, and in its group."""
    nominee = pool.programs[PNP.id]
    as_nominee, otherwise = (pool.eligible(open_to(held, nominee=which)) for which in (True, False))
    fits = np.where(nominee, as_nominee, otherwise)
    if pool.member is not None:
        fits &= pool.member
    fits &= pool.submitted <= int(held.closes.timestamp())
    fits &= pool.expires > int(held.opens.timestamp())
    return fits


# Reading the table.


def _read(table: Table, held: Round) -> _Pool:
    """Return the columns that are read. Raises `InvalidColumns` with every fault of the table."""
    given = _arrays(table)
    category = [] if held.category is None else [held.category.id]
    wanted = ["score", "submitted", *PROGRAM_COLUMNS, *category]
    known = {*wanted, "key", "expires", *CATEGORY_COLUMNS}
    read = {name: _column(name, given[name]) for name in [*wanted, "key", "expires"] if name in given}
    faults = [
        *(f"column {name!r} is missing" for name in wanted if name not in given),
        *(f"column {name!r} is unknown; leave it out" for name in given if name not in known),
        *(f"column {name!r} {column}" for name, column in read.items() if isinstance(column, str)),
    ]
    columns = {name: column for name, column in read.items() if not isinstance(column, str)}
    faults += _lengths(columns)
    if faults:
        raise invalid(faults)
    submitted = columns["submitted"].view(np.int64)
    return _Pool(
        columns["score"].view(np.int64),
        submitted,
        columns["expires"].view(np.int64) if "expires" in columns else _a_year_later(submitted),
        {name: columns[name].view(np.bool_) for name in PROGRAM_COLUMNS},
        columns[category[0]].view(np.bool_) if category else None,
        columns.get("key"),
    )


def _column(name: str, array: Array | str) -> Array | str:
    """Return one column as it is computed with, or what is wrong with it."""
    whole = _whole(array)
    if isinstance(whole, str):
        return whole
    if name == "key":
        return _repeated(whole) or whole
    if name in {"submitted", "expires"}:
        return _moments(whole)
    if whole.dtype.kind not in "iub" and whole.size:
        return f"is of type {whole.dtype}; whole numbers are accepted"
    return np.asarray(whole, np.int64) if name == "score" else _flags(whole)


def _flags(array: Array) -> Array | str:
    """Return a column of 0 and 1 as booleans, or where it holds something else."""
    other = np.flatnonzero((array != np.False_) & (array != np.True_))
    if other.size:
        return f"holds {array[other[0]]} at row {int(other[0]):,}; 0 and 1 are accepted"
    return np.asarray(array, np.bool_)


def _moments(array: Array) -> Array | str:
    """Return moments as whole seconds since 1970, or what is wrong with them."""
    if array.dtype.kind == "M":
        return np.asarray(array, "datetime64[s]").view(np.int64)
    if array.dtype.kind in "iu" or not array.size:
        return np.asarray(array, np.int64)
    if array.dtype.kind != "O":
        return f"is of type {array.dtype}; {MOMENTS}"
    for row, value in enumerate(array):
        if not isinstance(value, datetime) or value.tzinfo is None:
            return f"holds {value!r} at row {row:,}; {MOMENTS}"
    return np.array([int(value.replace(microsecond=0).timestamp()) for value in array], np.int64)


def _a_year_later(submitted: Whole) -> Whole:
    """Return moments a year later at the same time of day; 29 February comes back on 1 March."""
    moments = submitted.view("datetime64[s]")
    days = moments.astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    later = (months + MONTHS_IN_POOL).astype("datetime64[D]") + (days - months.astype("datetime64[D]"))
    at_the_same_time = later.astype("datetime64[s]") + (moments - days.astype("datetime64[s]"))
    return np.asarray(at_the_same_time).view(np.int64)


def _lengths(columns: Mapping[str, Array]) -> Iterator[str]:
    """Say which columns are not as long as the first."""
    first = next(iter(columns), None)
    for name, array in columns.items():
        if len(array) != len(columns[str(first)]):
            yield f"column {name!r} has {len(array):,} rows, {first!r} has {len(columns[str(first)]):,}"


def _repeated(keys: Array) -> str | None:
    """Say which key is the first that stands in two rows."""
    values, counts = np.unique(keys, return_counts=True)
    twice = np.flatnonzero(counts > 1)
    return f"holds {values[twice[0]]} in more than one row; each row has a key of its own" if twice.size else None
