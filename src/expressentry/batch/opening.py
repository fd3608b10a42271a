"""Opening: which joint tables hold for each row, on one day or on the day that a column gives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt
from attrs import frozen

from expressentry.batch.joint import JointTables
from expressentry.errors import NotInForce
from expressentry.grid import Layout, Plan
from expressentry.law import LAUNCH, Text
from expressentry.law.review import GAPS, Area, caveats, gaps_on, warn_incomplete
from expressentry.law.rules import Rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from expressentry.batch.intake import Columns

__all__ = ["Opened", "System", "day_number", "day_of", "intervals_met", "opened_by_row", "opened_on", "refuse_early"]

Days: TypeAlias = "npt.NDArray[np.int64]"

EPOCH = date(1970, 1, 1)
DAYS_AT_A_TIME = 1 << 16


@frozen(eq=False)
class System:
    """A system of points: its columns, the identifier of the whole, how its plan is opened, and when answers change.

    `changes` are the days on which the plan or the edition may be another.
    """

    layout: Layout
    root: str
    plan: Callable[[date, Rules | None], Plan]
    changes: tuple[date, ...]
    edition: Callable[[date], str]
    areas: tuple[Area, ...]


@frozen(eq=False)
class Opened:
    """The joint tables for the rows of a table.

    `since` are the first days of the intervals met, in days since 1970, and `tables` those that hold in each; without
    `since` there is one interval.
    """

    system: System
    tables: tuple[JointTables, ...]
    editions: tuple[str, ...]
    caveats: tuple[Text, ...]
    since: Days | None = None

    def rows(self, days: Days | None) -> Iterator[tuple[JointTables, npt.NDArray[np.intp] | None]]:
        """Yield the tables and the rows for which they hold; None stands for all rows."""
        if days is None or self.since is None:
            yield self.tables[0], None
            return
        interval = np.searchsorted(self.since, days, side="right") - 1
        for tables in dict.fromkeys(self.tables[at] for at in np.unique(interval)):
            holds = np.array([known is tables for known in self.tables])
            yield tables, (None if holds[interval].all() else np.flatnonzero(holds[interval]))


@lru_cache(maxsize=64)
def joint_tables(plan: Plan) -> JointTables:
    """Return the joint tables of a plan, made once."""
    return JointTables(plan)


def opened_on(system: System, on: date, rules: Rules | None) -> Opened:
    """Return what holds on one day, and warn where a change of the law is not encoded."""
    plan = system.plan(on, rules)
    warn_incomplete(gaps_on(system.areas, on))
    return Opened(system, (joint_tables(plan),), (system.edition(on),), caveats(system.areas, on))


def opened_by_row(system: System, columns: Columns, dated_by: str) -> Opened:
    """Return what holds on the day of each row, and warn where a change of the law is not encoded.

    Raises `NotInForce` with the first row whose day is before 2015-01-01.
    """
    days = columns.days
    if days is None or days.size == 0:
        return Opened(system, (joint_tables(system.plan(LAUNCH, None)),), (), ())
    refuse_early(days, dated_by)
    met = intervals_met(system.changes, days)
    last = day_of(days.max())
    warn_incomplete({gap: None for day in met for gap in gaps_on(system.areas, day)})
    return Opened(
        system,
        tuple(joint_tables(system.plan(day, None)) for day in met),
        tuple(dict.fromkeys(map(system.edition, met))),
        tuple(dict.fromkeys(text for day in (*met, last) for text in caveats(system.areas, day))),
        np.array([day_number(day) for day in met], np.int64),
    )


def refuse_early(days: Days, dated_by: str) -> None:
    """Refuse days before there were rules. Raises `NotInForce` with the first row that has one."""
    if days.min() < day_number(LAUNCH):
        row = int(np.argmax(days < day_number(LAUNCH)))
        day = day_of(days[row])
        msg = f"batch: column {dated_by!r} holds {day} at row {row:,}; there are rules from {LAUNCH} on"
        raise NotInForce(msg)


def intervals_met(changes: Iterable[date], days: Days) -> list[date]:
    """Return the first days of the intervals in which some row's day falls."""
    ends = [gap.until + timedelta(days=1) for gap in GAPS if gap.until is not None]
    first_days = sorted({*changes, *(gap.since for gap in GAPS), *ends})
    since = np.array([day_number(day) for day in first_days], np.int64)
    met = np.zeros(len(first_days), np.bool_)
    for start in range(0, len(days), DAYS_AT_A_TIME):
        met[np.searchsorted(since, days[start : start + DAYS_AT_A_TIME], side="right") - 1] = True
    return [day for day, some in zip(first_days, met, strict=True) if some]


def day_of(number: np.int64) -> date:
    """Return the day of a number of days since 1970."""
    return EPOCH + timedelta(days=int(number))


def day_number(day: date) -> int:
    """Return a day as a number of days since 1970."""
    return (day - EPOCH).days
