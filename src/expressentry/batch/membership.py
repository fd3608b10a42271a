"""Membership: which categories each row of a table belongs to, under the lists of a day or of a column of days.

Every test of membership declared is laid out by unit group and months, so that one look-up an occupation and kind of
months tells of all categories at once, a bit each.

>>> from datetime import date
>>> table = {"noc_1": ["31301", "00010"], "months_1": [14, 36], "continuous_months_1": [8, 36]}
>>> table |= {"canadian_months_1": [0, 0], "continuous_canadian_months_1": [0, 0]}
>>> matches = categories(table | {"lowest_nclc": [0, 7], "military": [0, 0]}, on=date(2026, 9, 1))
>>> matches, matches["healthcare"], matches["french"]
(<Matches of 2 rows: 10 categories>, array([ True, False]), array([False,  True]))
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

import narwhals as nw
import numpy as np
import numpy.typing as npt
from attrs import frozen

from expressentry.batch.blocks import BLOCK, OutOfRangeError
from expressentry.batch.careers import Careers, faults, loaded, read
from expressentry.batch.frames import framed
from expressentry.batch.occupations import (
    CANADIAN,
    CONTINUOUS,
    CONTINUOUS_CANADIAN,
    GROUPS,
    LEVELS,
    LOWEST_NCLC,
    MILITARY,
    MONTHS,
    MOST_MONTHS,
    NOC,
    place,
)
from expressentry.batch.opening import day_number, day_of, intervals_met, refuse_early
from expressentry.categories import CATEGORIES, Category, CategoryRule, FrenchProficiency, MilitaryRecruit
from expressentry.categories.category import WINDOW_YEARS
from expressentry.errors import UnknownCode
from expressentry.law import LAUNCH, Text
from expressentry.law.review import Area, caveats, gaps_on, warn_incomplete
from expressentry.law.rules import InForce, Rules, opened

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from narwhals.typing import IntoDataFrameT

    from expressentry.batch.intake import Table
    from expressentry.categories import OccupationExperience

__all__ = ["Matches", "categories"]

Bits: TypeAlias = "npt.NDArray[np.uint32]"
Flags: TypeAlias = "npt.NDArray[np.bool_]"
Lists: TypeAlias = tuple[CategoryRule | None, ...]

AREAS: tuple[Area, ...] = ("categories", "language")
CHANGES = tuple(sorted({LAUNCH, *(version.since for category in CATEGORIES for version in category.versions.versions)}))
BIT = {category.id: np.uint32(1 << at) for at, category in enumerate(CATEGORIES)}
BY_ID = {category.id: category for category in CATEGORIES}
KIND = {
    (False, False): MONTHS,
    (True, False): CONTINUOUS,
    (False, True): CANADIAN,
    (True, True): CONTINUOUS_CANADIAN,
}
"""Which months a test reads, by whether they are continuous, and in Canada only."""


@frozen(eq=False, repr=False)
class Matches:
    """Which categories every row of a table belongs to.

    `matches["healthcare"]` says it of each row; `categories` are those that can be asked for, `editions` the lists
    that were used, `caveats` what must be said of the answer. With a column of days every category there has been
    can be asked for; nobody belongs to one that was not in force on the day of the row.
    """

    categories: tuple[Category, ...]
    editions: tuple[str, ...]
    caveats: tuple[Text, ...]
    _bits: Bits
    _law: Rules | None

    @property
    def edition(self) -> str:
        """The lists that were used, in the order of the categories."""
        return ", ".join(self.editions)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._bits)

    def __getitem__(self, category: str, /) -> Flags:
        """Return whether each row belongs to a category, by its identifier.

        Raises `UnknownCode` for what is no category, and `NotInForce` for one that was not in force on the day.
        """
        if category not in BIT:
            nearest = get_close_matches(category, BIT, n=1)
            hint = f"did you mean {nearest[0]!r}?" if nearest else f"known: {', '.join(BIT)}"
            msg = f"{category!r} is not a category; {hint}"
            raise UnknownCode(msg)
        if self._law is not None:
            BY_ID[category].rule(on=self._law.day, rules=self._law)
        return (self._bits & BIT[category]).astype(np.bool_)

    def to_frame(self, *, like: IntoDataFrameT) -> IntoDataFrameT:
        """Return a column for each category as a data frame of the same kind as `like`, one row a row of the table.

        The columns go by the identifiers, as `batch.draw` reads them. The index of a pandas frame is kept.
        """
        made = {category.id: self[category.id] for category in self.categories}
        return framed(made, nw.Boolean, like=like, rows=len(self), what="matches")

    def __repr__(self) -> str:
        """Return the number of rows and of categories."""
        return f"<Matches of {len(self):,} rows: {len(self.categories)} categories>"


def categories(table: Table, /, *, on: date | str, rules: Rules | None = None, threads: int = 1) -> Matches:
    """Return which categories each row of a table belongs to; whether a program fits is another question.

    `table` is a mapping of arrays or a data frame with the columns of `schema("categories")`, any number of occupations
    among them. Months are those within three years that the category counts: unpaid work and work without
    authorization are left out, and of work in Canada also that of a full-time student, of a self-employed person and
    for a foreign employer, as `categories_of` does. `on` is the day, or the name of a column of calendar dates.
    `threads` says how many blocks are worked on at once; the result is the same.

    Raises `InvalidColumns` with every fault of the table, `NotInForce` for a day before 2015-01-01, and `TypeError`
    for what is neither a table nor a calendar date. Warns `RulesIncomplete` where a known change is not encoded.
    """
    if threads < 1:
        msg = f"threads is 1 or more, got {threads!r}"
        raise ValueError(msg)
    if isinstance(on, str):
        if rules is not None:
            msg = "rules= are those of one day; with a column of days the rules in force are used"
            raise ValueError(msg)
        return _by_row(read(table, dated_by=on), on, threads)
    law = opened(rules, on)
    lists = _lists(law)
    warn_incomplete(gaps_on(AREAS, law.day))
    known = tuple(category for category, rule in zip(CATEGORIES, lists, strict=True) if rule is not None)
    bits = _run(read(table), (lists,), (LAUNCH,), threads)
    return Matches(known, tuple(_editions([law])), caveats(AREAS, law.day), bits, law)


def _by_row(careers: Careers, dated_by: str, threads: int) -> Matches:
    """Return the matches of rows, each under the lists of its own day."""
    if careers.days is None or careers.days.size == 0:
        return Matches(CATEGORIES, (), (), np.zeros(0, np.uint32), None)
    refuse_early(careers.days, dated_by)
    met = intervals_met(CHANGES, careers.days)
    last = day_of(careers.days.max())
    warn_incomplete({gap: None for day in met for gap in gaps_on(AREAS, day)})
    laws = [InForce(day) for day in met]
    bits = _run(careers, tuple(map(_lists, laws)), tuple(met), threads)
    said = dict.fromkeys(text for day in (*met, last) for text in caveats(AREAS, day))
    return Matches(CATEGORIES, tuple(_editions(laws)), tuple(said), bits, None)


def _lists(law: Rules) -> Lists:
    """Return the rule of every category on a day, None for those not in force."""
    versions = (law.read(category.versions) for category in CATEGORIES)
    return tuple(None if version is None else version.value for version in versions)


def _editions(laws: Iterable[Rules]) -> dict[str, None]:
    """Return the versions of every category that were used, by category."""
    found = [[law.read(category.versions) for law in laws] for category in CATEGORIES]
    return dict.fromkeys(
        f"{category.id}:{version.since}"
        for category, versions in zip(CATEGORIES, found, strict=True)
        for version in versions
        if version is not None and version.value is not None
    )


# The tests laid out as tables, and looked up block by block.


@frozen(eq=False)
class _Tables:
    """The categories whose test is met, a bit each: by unit group and months, by level of French, by the military.

    The first axis is the interval of days in which the lists held.
    """

    by_months: dict[str, Bits]
    by_level: Bits
    by_service: Bits


@lru_cache(maxsize=16)
def _tables(intervals: tuple[Lists, ...]) -> _Tables:
    """Lay out the tests of the lists that held in each interval."""
    count = len(intervals)
    tables = _Tables({}, np.zeros((count, LEVELS), np.uint32), np.zeros((count, 2), np.uint32))
    for at, lists in enumerate(intervals):
        for rule, bit in zip(lists, BIT.values(), strict=True):
            match None if rule is None else rule.test:
                case None:
                    continue
                case FrenchProficiency() as french:
                    tables.by_level[at, french.level :] |= bit
                case MilitaryRecruit():
                    tables.by_service[at, 1] |= bit
                case work:
                    _lay_out(work, bit, tables.by_months.setdefault(_kind(work), _blank(count))[at])
    return tables


def _blank(intervals: int) -> Bits:
    """Return a table in which no test is met; unit group 0 is none."""
    return np.zeros((intervals, GROUPS + 1, MOST_MONTHS + 1), np.uint32)


def _kind(test: OccupationExperience) -> str:
    """Return which months a test reads. Raises `ValueError` for a window that the columns do not tell of."""
    if test.years != WINDOW_YEARS:
        msg = f"the columns tell of work in the last {WINDOW_YEARS} years, the rules ask about {test.years}"
        raise ValueError(msg)
    return KIND[test.continuous, test.in_canada]


def _lay_out(test: OccupationExperience, bit: np.uint32, table: Bits) -> None:
    """Mark the months that are enough in each occupation listed."""
    table[[place(code) for code in test.codes], test.months :] |= bit


def _run(careers: Careers, intervals: tuple[Lists, ...], since: tuple[date, ...], threads: int) -> Bits:
    """Return the categories of every row, worked out block by block."""
    tables, days = _tables(intervals), np.array([day_number(day) for day in since], np.int64)
    out = np.zeros(careers.rows, np.uint32)
    starts = range(0, careers.rows, BLOCK)

    def work(start: int) -> None:
        rows = slice(start, start + BLOCK)
        held = None if careers.days is None else np.searchsorted(days, careers.days[rows], side="right") - 1
        _look_up(tables, loaded(careers, rows), careers.numbers, held, out[rows])

    try:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(work, starts))
    except OutOfRangeError:
        raise faults(careers) from None
    return out


def _look_up(
    tables: _Tables,
    values: dict[str, npt.NDArray[np.integer]],
    numbers: tuple[int, ...],
    held: npt.NDArray[np.intp] | None,
    out: Bits,
) -> None:
    """Look up the categories of the rows of one block, `held` being the interval of each row."""
    at = 0 if held is None else held
    out |= tables.by_level[at, values[LOWEST_NCLC]]
    out |= tables.by_service[at, values[MILITARY]]
    for number in numbers:
        groups = (values[f"{NOC}_{number}"].astype(np.intp) + at * (GROUPS + 1)) * (MOST_MONTHS + 1)
        for kind, table in tables.by_months.items():
            out |= table.ravel().take(groups + values[f"{kind}_{number}"].astype(np.intp), mode="clip")
