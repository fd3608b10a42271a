"""Completion: on which day work that goes on will have lasted long enough.

The jobs that go on are taken to go on as they are; the window moves with the day, and what falls out of it no longer
counts. Authority: that of the measure of employment.

>>> from expressentry.candidate import WorkPeriod
>>> from expressentry.law import InForce
>>> from expressentry.measures.selection import Criteria
>>> job = WorkPeriod("21232", start=date(2026, 1, 15), hours_per_week=40, country="CA")
>>> completed_on((job,), Criteria(place="canada", years=3), months=12, rules=InForce(date(2026, 9, 15)))
datetime.date(2027, 1, 14)
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve, frozen

from expressentry.candidate.work import Leave
from expressentry.law.rules import Rules
from expressentry.measures.employment import Experience, experience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from expressentry.candidate import WorkPeriod
    from expressentry.law.dated import Dated, Version
    from expressentry.measures.selection import Criteria

__all__ = ["completed_on"]

T = TypeVar("T")

SHORTEST_MONTH = 28
LONGEST_MONTH = 31
FARTHEST = 10 * 366


@frozen
class _Later:
    """The rules of one day, asked about a later one."""

    day: date
    law: Rules

    def read(self, rule: Dated[T], /) -> Version[T] | None:
        """Return what the rule says on the day of the law."""
        return self.law.read(rule)


def completed_on(
    work: Iterable[WorkPeriod], criteria: Criteria, *, months: int, rules: Rules, continuous: bool = False
) -> date | None:
    """Return the first day after that of the rules on which the work makes `months`, in one spell if `continuous`.

    None where no job that counts goes on, or where it never will within ten years. Only what is known on the day of the
    rules is seen, and its law.

    >>> from expressentry.candidate import WorkPeriod
    >>> from expressentry.law import InForce
    >>> from expressentry.measures.selection import Criteria
    >>> ended = WorkPeriod("21232", start=date(2026, 1, 15), end=date(2026, 8, 1), hours_per_week=40, country="CA")
    >>> completed_on((ended,), Criteria(), months=12, rules=InForce(date(2026, 9, 15)))
    """
    known = tuple(_as_known(job, rules.day) for job in work if job.start <= rules.day)
    if not any(job.end is None for job in experience(known, criteria, rules=rules).counted):
        return None

    def lacking(day: date) -> int:
        return months - _months(experience(known, criteria, rules=_Later(day, rules)), continuous=continuous)

    day, last = rules.day, rules.day + timedelta(FARTHEST)
    while day < last:
        more, ahead = lacking(day), day + timedelta(LONGEST_MONTH)
        if more == 1 and lacking(ahead) <= 0:
            return _first(day, ahead, lacking)
        day += timedelta(SHORTEST_MONTH * max(more - 1, 1))
    return None


def _as_known(job: WorkPeriod, day: date) -> WorkPeriod:
    """Return a job without what lies after a day: it goes on, and no leave is known."""
    if (job.end is None or job.end <= day) and not any(leave.end > day for leave in job.leaves):
        return job
    leaves = [Leave(leave.start, min(leave.end, day), leave.paid) for leave in job.leaves if leave.start <= day]
    return evolve(job, end=None if job.end is None or job.end > day else job.end, leaves=leaves)


def _months(found: Experience, *, continuous: bool) -> int:
    """Return the whole months of work, of the longest spell or of all together."""
    return found.continuous_months if continuous else found.months


def _first(before: date, after: date, lacking: Callable[[date], int]) -> date:
    """Return the first day on which nothing is lacking, between one on which it is and one on which it is not."""
    while (after - before).days > 1:
        middle = before + (after - before) // 2
        if lacking(middle) > 0:
            before = middle
        else:
            after = middle
    return after
