"""The score: points with every step, from factors or from a candidate's documents.

>>> from expressentry.candidate import Level
>>> from expressentry.crs.factors import Factors
>>> answer = score(Factors(age=30, education=Level.BACHELOR, first=None), on=date(2026, 9, 1))
>>> answer, answer.points("core/age"), answer.points("additional/job_offer")
(<Score 225 on 2026-09-01>, 105, 0)
"""

from __future__ import annotations

from datetime import date  # noqa: TC003  the doctest reads it
from typing import TYPE_CHECKING

from attrs import evolve

from expressentry.candidate import Candidate
from expressentry.crs.definitions import edition
from expressentry.crs.derivation import derived
from expressentry.crs.factors import Factors
from expressentry.crs.whole import AREAS, CRS, opened_plan
from expressentry.decision import Decision
from expressentry.law.review import caveats, warn_incomplete
from expressentry.law.text import Text
from expressentry.law.trials import edition_under

if TYPE_CHECKING:
    from expressentry.law.rules import Rules

__all__ = ["score"]

LABEL = Text("Score", "Note")


def score(subject: Candidate | Factors, /, *, on: date, rules: Rules | None = None) -> Decision[int]:
    """Return the Comprehensive Ranking System score under the rules of `on`, with every step explained.

    `subject` is a candidate's documents or a row of factors. Warns `RulesIncomplete` where a known change of the law
    is not encoded. Raises `NotInForce` before 2015-01-01 and `TypeError` for anything but these and a calendar date.
    """
    decision = scored(subject, on=on, rules=rules)
    if decision.incomplete:
        warn_incomplete(opened_plan(on, rules)[1])
    return decision


def scored(subject: Candidate | Factors, /, *, on: date, rules: Rules | None = None) -> Decision[int]:
    """Return the score without warning; other answers that hold a score are made of this one."""
    if isinstance(subject, Factors):
        return _of_factors(subject, on, rules)
    if not isinstance(subject, Candidate):
        msg = f"a score is of a Candidate or of crs.Factors, got {subject!r}"
        raise TypeError(msg)
    found = derived(subject, on=on, rules=rules)
    return evolve(
        _of_factors(found.value, on, rules),
        basis=found.steps,
        caveats=found.caveats,
        assumptions=found.assumptions,
        interpretations=found.interpretations,
    )


def _of_factors(factors: Factors, on: date, rules: Rules | None) -> Decision[int]:
    """Return the score of a row."""
    plan, gaps = opened_plan(on, rules)
    step = plan.step(factors.row)
    return Decision(
        LABEL,
        CRS.name,
        step.value if isinstance(step.value, int) else 0,
        on,
        step.steps,
        edition_under(edition(on), rules),
        step.maximum,
        caveats=caveats(AREAS, on),
        incomplete=bool(gaps),
    )
