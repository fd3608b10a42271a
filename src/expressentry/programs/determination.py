"""Eligibility: every requirement of a program decided, cited and explained, for a candidate on a day.

Admissibility, genuineness and substituted evaluation are an officer's judgement and are in no requirement; every answer
says so.

>>> from datetime import date
>>> from expressentry.candidate import Candidate
>>> from expressentry.programs.experience import CEC
>>> eligibility(Candidate(born=date(1996, 5, 2)), CEC, on=date(2026, 6, 1))
<Eligibility unmet on 2026-06-01: Canadian Experience Class>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from expressentry.decision import Decision, Outcome
from expressentry.law.review import caveats, gaps_on, warn_incomplete
from expressentry.law.rules import Rules, opened
from expressentry.law.text import Text
from expressentry.law.trials import edition_under
from expressentry.programs.case import Case
from expressentry.programs.registry import in_force

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from expressentry.candidate import Candidate
    from expressentry.law.readings import Reading
    from expressentry.law.review import Area
    from expressentry.programs.program import Program
    from expressentry.programs.requirement import Judged

__all__ = ["eligibility"]

LABEL = Text("Eligibility", "Admissibilité")
NOT_CHECKED = (
    Text("admissibility (IRPR 70(1)(e))", "interdiction de territoire (RIPR art. 70(1)e))"),
    Text(
        "genuineness of documents, offers and relationships",
        "authenticité des documents, des offres et des relations",
    ),
    Text(
        "an officer’s substituted evaluation (IRPR 76(3), 87.2(4))",
        "substitution de l’appréciation de l’agent (RIPR art. 76(3), 87.2(4))",
    ),
)


@overload
def eligibility(
    candidate: Candidate, /, *, on: date, rules: Rules | None = None
) -> dict[Program, Decision[Outcome]]: ...
@overload
def eligibility(
    candidate: Candidate, program: Program, /, *, on: date, rules: Rules | None = None
) -> Decision[Outcome]: ...
def eligibility(
    candidate: Candidate, program: Program | None = None, /, *, on: date, rules: Rules | None = None
) -> Decision[Outcome] | dict[Program, Decision[Outcome]]:
    """Return whether a candidate qualifies for a program on a day, or for every program in force.

    A requirement whose fact was not stated is unknown, never unmet. Warns `RulesIncomplete` where a known change of the
    law is not encoded. Raises `NotInForce` before 2015-01-01 and `TypeError` for anything but a calendar date.
    """
    law = opened(rules, on)
    case = Case(candidate, law)
    wanted = in_force(on=on, rules=law) if program is None else (program,)
    decisions = {one: determined(case, one) for one in wanted}
    warn_incomplete(gaps_on({area for one in wanted for area in one.areas}, law.day))
    return decisions if program is None else decisions[program]


def determined(case: Case, program: Program) -> Decision[Outcome]:
    """Return the decision on one program without warning; other answers that hold one are made of this."""
    return concluded(case, program.name, case.judged(program), program.areas, program.edition(case.day))


def concluded(
    case: Case, subject: Text, judged: tuple[Judged, ...], areas: tuple[Area, ...], edition: str
) -> Decision[Outcome]:
    """Return the decision on requirements that must all be met."""
    day = case.day
    return Decision(
        LABEL,
        subject,
        Outcome.all_of(one.outcome for one in judged),
        day,
        tuple([one.step for one in judged]),
        edition_under(edition, case.rules),
        caveats=caveats(areas, day),
        assumptions=tuple(dict.fromkeys(assumed for one in judged for assumed in one.assumptions)),
        interpretations=_readings(judged),
        not_checked=NOT_CHECKED,
        incomplete=bool(gaps_on(areas, day)),
    )


def _readings(judged: Iterable[Judged]) -> tuple[Reading, ...]:
    """Return every reading that a step used, once each, in the order of the steps."""
    steps = (step for one in judged for step in one.step.walk())
    return tuple(dict.fromkeys(reading for step in steps for reading in step.interpretations))
