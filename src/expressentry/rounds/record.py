"""Record: every round of invitations held since 2015, as published, known slips repaired.

Origin: the feed of rounds of Immigration, Refugees and Citizenship Canada; `data/SOURCES.toml` lists each repair.

>>> past(number="1")
(<Round #1 2015-01-31: general round, 779 invitations, lowest score 886>,)
>>> len(past())
448
"""

from __future__ import annotations

import csv
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from expressentry.categories import CATEGORIES
from expressentry.errors import calendar_date
from expressentry.law.dated import Certainty
from expressentry.programs import PROGRAMS
from expressentry.rounds.round import NoTieBreak, Round

if TYPE_CHECKING:
    from expressentry.categories import Category
    from expressentry.programs import Program

__all__ = ["past"]


def past(
    *,
    since: date | None = None,
    until: date | None = None,
    category: Category | None = None,
    program: Program | None = None,
    number: str | None = None,
) -> tuple[Round, ...]:
    """Return the recorded rounds, earliest first: those of some days, for a category, for a program, or of a number.

    `since` and `until` are the first and the last day (Canadian dates). A round for a program is one that ranks that
    program alone. Numbers are text: 91 was held as 91a and 91b.

    >>> from expressentry.categories import FRENCH
    >>> len(past(since=date(2026, 1, 1), category=FRENCH))
    10
    """
    first = date.min if since is None else calendar_date(since, name="since")
    last = date.max if until is None else calendar_date(until, name="until")
    return tuple(
        held
        for held in _record()
        if first <= held.on <= last
        and category in {None, held.category}
        and program in {None, held.program}
        and number in {None, held.number}
    )


@cache
def _record() -> tuple[Round, ...]:
    """Return every recorded round."""
    lines = files("expressentry.rounds").joinpath("data", "rounds.csv").read_text(encoding="utf-8").splitlines()
    return tuple(map(_round, csv.DictReader(lines)))


def _round(row: dict[str, str]) -> Round:
    """Return one round of the record."""
    group = row["group"]
    return Round(
        on=date.fromisoformat(row["on"]),
        at=_moment(row["at"]),
        category=next((category for category in CATEGORIES if category.id == group), None),
        program=next((program for program in PROGRAMS if program.id == group), None),
        programs=frozenset(program for program in PROGRAMS if program.id in row["programs"].split()),
        invitations=int(row["invitations"]),
        lowest_score=int(row["lowest_score"]),
        tie_break=_moment(row["tie_break"]),
        no_tie_break=NoTieBreak(row["no_tie_break"]) if row["no_tie_break"] else None,
        number=row["number"],
        official_name=row["name"],
        version=row["version"] or None,
        certainty=Certainty(row["certainty"]),
    )


def _moment(text: str) -> datetime | None:
    """Return a moment in UTC, or None where there is none."""
    return datetime.fromisoformat(text) if text else None
