"""The Comprehensive Ranking System: one group of four sections, opened on a day (Ministerial Instructions, section 8).

>>> from datetime import date
>>> from expressentry.candidate import Level
>>> from expressentry.crs.factors import Factors
>>> points(Factors(age=30, education=Level.BACHELOR, first=None), on=date(2026, 9, 1))
225
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from expressentry.crs.additional import ADDITIONAL
from expressentry.crs.columns import COLUMNS
from expressentry.crs.human_capital import CORE
from expressentry.crs.spouse import SPOUSE
from expressentry.crs.transferability import TRANSFERABILITY
from expressentry.grid import Factor, Group, Plan, Table, ceiling, compiled
from expressentry.law import LAUNCH, Citation, InForce, Text, Version
from expressentry.law.instruments import MI_2014
from expressentry.law.review import Area, gaps_on, warn_incomplete
from expressentry.law.rules import opened

if TYPE_CHECKING:
    from expressentry.crs.factors import Factors
    from expressentry.law.review import Gap
    from expressentry.law.rules import Rules

__all__ = ["CRS", "points"]

CRS = Group(
    "crs",
    Text("Comprehensive Ranking System", "Système de classement global"),
    (CORE, SPOUSE, TRANSFERABILITY, ADDITIONAL),
    limit=ceiling("crs/limit", Version(LAUNCH, Table({0: 1200}), Citation(MI_2014, "8(2)"))),
)
AREAS: tuple[Area, ...] = ("crs",)
UNKNOWN = Text(
    "unknown since {since}: the change is not encoded and no points are counted",
    "inconnu depuis le {since}\u00a0: la modification n’est pas encodée et aucun point n’est compté",
)


def points(factors: Factors, /, *, on: date, rules: Rules | None = None) -> int:
    """Return the score only: 0 to 1,200 points under the rules of `on`.

    Warns `RulesIncomplete` where a known change of the law is not encoded. Raises `NotInForce` before 2015-01-01 and
    `TypeError` for anything but a calendar date.
    """
    plan, gaps = opened_plan(on, rules)
    if gaps:
        warn_incomplete(gaps)
    return plan.points(factors.row)


Opened: TypeAlias = "tuple[Plan, tuple[Gap, ...]]"
DAYS_REMEMBERED = 4_096
_BY_DAY: dict[date, Opened] = {}


def opened_plan(on: date, rules: Rules | None = None) -> Opened:
    """Return the compiled plan of a day and the gaps it falls in.

    >>> plan, gaps = opened_plan(date(2026, 11, 3))
    >>> len(gaps)
    1
    """
    if rules is not None:
        return _trial_plan(opened(rules, on)), gaps_on(AREAS, on)
    known = _BY_DAY.get(on) if type(on) is date else None
    return known or _remember(opened(None, on).day)


def _remember(day: date) -> Opened:
    """Return the plan of a day in force, found by the last boundary before it."""
    gaps = gaps_on(AREAS, day)
    boundary = BOUNDARIES[bisect_right(BOUNDARIES, day) - 1]
    if len(_BY_DAY) >= DAYS_REMEMBERED:
        _BY_DAY.clear()
    _BY_DAY[day] = _plan_in_force(boundary, gaps), gaps
    return _BY_DAY[day]


@lru_cache(maxsize=64)
def _plan_in_force(boundary: date, gaps: tuple[Gap, ...]) -> Plan:
    """Compile the plan that holds from a boundary on."""
    return compiled(CRS, COLUMNS, InForce(boundary), _notes(gaps))


@lru_cache(maxsize=64)
def _trial_plan(rules: Rules) -> Plan:
    """Compile the plan of rules that the caller made."""
    return compiled(CRS, COLUMNS, rules, _notes(gaps_on(AREAS, rules.day)))


def _notes(gaps: tuple[Gap, ...]) -> dict[str, Text]:
    """Return what the steps of the factors that a gap leaves unknown say."""
    return {rule: UNKNOWN.filled(since=gap.since) for gap in gaps for rule in gap.rules}


BOUNDARIES = sorted(
    {version.since for part in CRS.parts() if isinstance(part, Factor) for version in part.points.versions}
)
"""The days on which the points of some factor begin."""
