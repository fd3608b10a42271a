"""The points of the selection grid: every step explained, from a row of grid factors or a candidate's documents.

>>> from datetime import date
>>> from expressentry.candidate import Level
>>> from expressentry.language import Benchmark
>>> nine = Benchmark.clb(listening=9, reading=9, writing=9, speaking=9)
>>> grid(GridFactors(age=29, education=Level.BACHELOR, first=nine, work=1), on=date(2026, 9, 1))
<Selection grid 66 on 2026-09-01>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from expressentry.decision import Decision
from expressentry.law.review import Area, caveats, gaps_on, warn_incomplete
from expressentry.law.rules import Rules, opened
from expressentry.law.trials import edition_under
from expressentry.programs.case import Case
from expressentry.programs.grid_derivation import derived
from expressentry.programs.grid_factors import GridFactors
from expressentry.programs.selection import BOUNDARIES, GRID, opened_plan

if TYPE_CHECKING:
    from datetime import date

    from expressentry.candidate import Candidate

__all__ = ["grid"]

AREAS: tuple[Area, ...] = ("regulations",)
DOCUMENT_AREAS: tuple[Area, ...] = ("regulations", "language", "noc")


def grid(subject: Candidate | GridFactors, /, *, on: date, rules: Rules | None = None) -> Decision[int]:
    """Return the points of the selection grid, 0 to 100, under the rules of `on`, with every step explained.

    `subject` is a candidate's documents or a row of grid factors. Warns `RulesIncomplete` where a known change of the
    law is not encoded. Raises `NotInForce` before 2015-01-01 and `TypeError` for anything but a calendar date.
    """
    law = opened(rules, on)
    decision = points_of(subject, law) if isinstance(subject, GridFactors) else points_for(Case(subject, law))
    warn_incomplete(gaps_on(AREAS if isinstance(subject, GridFactors) else DOCUMENT_AREAS, law.day))
    return decision


def points_for(case: Case) -> Decision[int]:
    """Return the points of a candidate without warning, with how documents became factors."""
    found = case.once(derived)
    return evolve(
        points_of(found.row, case.rules),
        basis=found.basis,
        assumptions=tuple(dict.fromkeys(found.assumptions)),
        interpretations=found.interpretations,
        caveats=caveats(DOCUMENT_AREAS, case.day),
        incomplete=bool(gaps_on(DOCUMENT_AREAS, case.day)),
    )


def points_of(factors: GridFactors, law: Rules) -> Decision[int]:
    """Return the points of a row under opened rules."""
    step = opened_plan(law).step(factors.row)
    return Decision(
        GRID.name,
        GRID.name,
        step.value if isinstance(step.value, int) else 0,
        law.day,
        step.steps,
        edition_under(f"grid:{max(day for day in BOUNDARIES if day <= law.day)}", law),
        step.maximum,
        caveats=caveats(AREAS, law.day),
        incomplete=bool(gaps_on(AREAS, law.day)),
    )
