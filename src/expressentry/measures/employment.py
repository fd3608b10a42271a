"""Employment: how much work counts on a day, in whole months and years, with what was left out and why.

Hours over all jobs together count to 30 a week; overlaps count once; a job that goes on counts to the day asked about.
A window of years before a day holds its first day and the day itself. Authority: IRPR s. 73(1), 75(2)(a), 80(4),
87.1(2)(a), 87.2(3)(b) and the Ministerial Instructions, s. 15, 19 and 25.

>>> from expressentry.candidate import WorkPeriod
>>> from expressentry.law import InForce
>>> job = WorkPeriod("21232", start=date(2023, 2, 1), end=date(2023, 7, 31), hours_per_week=30, country="CA")
>>> six = experience((job,), Criteria(place="canada", years=10), rules=InForce(date(2026, 9, 1)))
>>> six.months, six.years
(6, 0)
"""

from __future__ import annotations

from datetime import date, timedelta
from math import lcm
from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.candidate import WorkPeriod
from expressentry.law import IRPR, LAUNCH, Citation, Dated, Text, Version
from expressentry.law.readings import DAY_ITSELF, GAP_TOLERANCE, LEAVE_POLICY, YEAR_DEFINITION, Reading
from expressentry.law.rules import held
from expressentry.measures.anniversaries import years_before
from expressentry.measures.holidays import no_working_day
from expressentry.measures.selection import CANADA, Criteria, LeftOut, select
from expressentry.measures.spans import Span, joined, without
from expressentry.measures.tally import Piece, Segment, Tally, sweep, tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from expressentry.candidate import Leave
    from expressentry.law.rules import Rules

__all__ = ["FULL_TIME", "Experience", "Spell", "counted_leave", "experience"]

FULL_TIME = Dated(
    Version(LAUNCH, 30, Citation(IRPR, "73(1)")),
    id="work/full_time",
    name=Text("hours a week of full-time work", "heures par semaine d’un travail à temps plein"),
)
"""How many hours a week are full-time work; hours above it in a week do not count."""

LEAVE_DAYS = 14
LEAVE_PERIOD = 7 * 52


@frozen
class Spell:
    """One stretch of work without a gap: its first and last day on or before the day asked about."""

    first: date
    last: date
    tally: Tally


@frozen
class Experience:
    """How much work counts on a day.

    `total` adds all spells up; `spells` are the continuous ones, earliest first, each with its own sum. `counted` are
    the jobs, `left_out` those that do not count and why, `undecided` those of which a fact is missing. `assumptions`
    are the ordinary circumstances taken for granted, `interpretations` the readings used.
    """

    total: Tally
    spells: tuple[Spell, ...]
    counted: tuple[WorkPeriod, ...]
    left_out: tuple[LeftOut, ...]
    undecided: tuple[LeftOut, ...]
    assumptions: tuple[Text, ...]
    interpretations: tuple[Reading, ...]

    @property
    def months(self) -> int:
        """Whole months, all spells together."""
        return self.total.months

    @property
    def years(self) -> int:
        """Whole years, all spells together."""
        return self.total.years

    @property
    def longest(self) -> Spell | None:
        """The spell that gives most, the latest of several."""
        return max(self.spells, key=lambda spell: (spell.tally.months, spell.tally.hours, spell.last), default=None)

    @property
    def continuous_months(self) -> int:
        """Whole months of the longest spell without a gap."""
        return 0 if self.longest is None else self.longest.tally.months

    @property
    def continuous_years(self) -> int:
        """Whole years of the longest spell without a gap."""
        return 0 if self.longest is None else self.longest.tally.years


def experience(work: Iterable[WorkPeriod], criteria: Criteria, *, rules: Rules) -> Experience:
    """Return how much of a person's work counts under the criteria, on the day of the rules."""
    chosen = select(work, criteria, rules=rules)
    opening = date.min if criteria.years is None else years_before(rules.day, criteria.years)
    window = (opening.toordinal(), rules.day.toordinal() + 1)
    unit = lcm(*[job.hours_per_week.denominator for job in chosen.counted])
    pieces, leaves = _pieces(chosen.counted, unit, window)
    away = any(leave.start <= rules.day for job in chosen.counted for leave in job.leaves)
    today = any(piece[1] == window[1] for piece in pieces)
    gaps = _Gaps(chosen.counted)
    segments = sweep(pieces)
    most = held(FULL_TIME, rules).value * unit
    total = tally(segments, full_time=most, unit=unit, bridged=gaps.bridged)
    return Experience(
        total,
        _spells(segments, leaves, most, unit, gaps.bridged),
        chosen.counted,
        chosen.left_out,
        chosen.undecided,
        criteria.assumptions if chosen.counted else (),
        _readings(
            chosen.left_out,
            total,
            {
                GAP_TOLERANCE: bool(gaps.used),
                LEAVE_POLICY: away,
                DAY_ITSELF: today and total.months > 0 and total.leftover_days == 0,
            },
        ),
    )


def _readings(left_out: Sequence[LeftOut], total: Tally, mattered: Mapping[Reading, bool]) -> tuple[Reading, ...]:
    """Return the readings that the answer rests on, once each."""
    used = [left.reading for left in left_out if left.reading is not None]
    used += [YEAR_DEFINITION] if total.decided_by_the_reading else []
    return tuple(dict.fromkeys([*used, *(reading for reading, matters in mattered.items() if matters)]))


class _Gaps:
    """Which gaps between jobs are none, because they hold no working day; `used` are those that were bridged."""

    __slots__ = ("_canadian", "used")

    def __init__(self, jobs: Iterable[WorkPeriod]) -> None:
        """Remember the edges of the jobs in Canada, where general holidays are no working days."""
        self._canadian = {edge for job in jobs if job.country == CANADA for edge in _edges(job)}
        self.used: list[Span] = []

    def bridged(self, first: int, after: int) -> bool:
        """Say whether the days from `first` to before `after` are no gap."""
        canadian = first in self._canadian or after in self._canadian
        free = no_working_day(date.fromordinal(first), date.fromordinal(after), canadian=canadian)
        if free:
            self.used.append((first, after))
        return free


def _edges(job: WorkPeriod) -> list[int]:
    """Return the day a job begins and, where it has ended, the day after it."""
    return [job.start.toordinal()] + ([] if job.end is None else [job.end.toordinal() + 1])


def _pieces(jobs: Iterable[WorkPeriod], unit: int, window: Span) -> tuple[list[Piece], list[Span]]:
    """Return the parts of jobs within a window, uncounted leave taken out, and the paid leave that does not count."""
    jobs = list(jobs)
    on_leave = counted_leave(leave for job in jobs for leave in job.leaves)
    pieces: list[Piece] = []
    bridges: list[Span] = []
    for job in jobs:
        hours = job.hours_per_week.numerator * (unit // job.hours_per_week.denominator)
        stretch = _stretch(job, window)
        for first, after in _at_work(job, stretch, on_leave):
            pieces.append((first, after, hours))
        bridges += [_clipped(_span(leave), stretch) for leave in job.leaves if leave.paid]
    return pieces, [span for span in bridges if span[0] < span[1]]


def _stretch(job: WorkPeriod, window: Span) -> Span:
    """Return the days of a job that lie in a window."""
    after = window[1] if job.end is None else job.end.toordinal() + 1
    return max(job.start.toordinal(), window[0]), min(after, window[1])


def _span(leave: Leave) -> Span:
    """Return the days of a leave."""
    return leave.start.toordinal(), leave.end.toordinal() + 1


def _clipped(span: Span, within: Span) -> Span:
    """Return the part of a span that lies within another; empty where none does."""
    return max(span[0], within[0]), min(span[1], within[1])


def _at_work(job: WorkPeriod, stretch: Span, on_leave: list[Span]) -> list[Span]:
    """Return the days of a job that count: all but unpaid leave, and paid leave beyond what counts."""
    holes = [
        hole for leave in job.leaves for hole in (without(_span(leave), on_leave) if leave.paid else [_span(leave)])
    ]
    return without(stretch, holes) if holes else [stretch]


def counted_leave(leaves: Iterable[Leave]) -> list[Span]:
    """Return the days of paid leave that count as work: at most 14 in any 52 weeks, the earliest first.

    >>> from expressentry.candidate import Leave
    >>> month = Leave(date(2024, 7, 1), date(2024, 7, 31), paid=True)
    >>> [date.fromordinal(after - 1) for _, after in counted_leave([month])]
    [datetime.date(2024, 7, 14)]
    """
    counted: list[int] = []
    for first, after in joined(_span(leave) for leave in leaves if leave.paid):
        for day in range(first, after):
            if len(counted) < LEAVE_DAYS or counted[-LEAVE_DAYS] <= day - LEAVE_PERIOD:
                counted.append(day)
    return joined((day, day + 1) for day in counted)


def _spells(
    segments: Sequence[Segment], leaves: Iterable[Span], most: int, unit: int, bridged: Callable[[int, int], bool]
) -> tuple[Spell, ...]:
    """Return the stretches of work without a gap; paid leave is no gap."""
    worked = [(first, after) for first, after, _ in segments]
    stretches = joined([*worked, *leaves], bridged)
    if len(stretches) == 1 and segments:
        return (_spell(segments, most, unit, bridged),)
    inside = ([part for part in segments if first <= part[0] < after] for first, after in stretches)
    return tuple(_spell(parts, most, unit, bridged) for parts in inside if parts)


def _spell(parts: Sequence[Segment], most: int, unit: int, bridged: Callable[[int, int], bool]) -> Spell:
    """Return one stretch of work."""
    last = date.fromordinal(parts[-1][1]) - timedelta(days=1)
    return Spell(date.fromordinal(parts[0][0]), last, tally(parts, full_time=most, unit=unit, bridged=bridged))
