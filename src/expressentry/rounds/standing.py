"""Standing: what a round reads of someone, from an entry of the pool or from a candidate's documents.

Each program carries an outcome, since of a candidate it may not be known whether a requirement is met.

>>> from datetime import date
>>> from expressentry.programs import CEC
>>> held = Round(on=date(2026, 9, 15), program=CEC, lowest_score=519)
>>> of_entry(Entry("a-17", score=431, programs={CEC}), held, None).programs[CEC]
<Outcome.MET: 'met'>
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from itertools import product
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from expressentry.candidate import Profile
from expressentry.categories import membership
from expressentry.crs.scoring import scored
from expressentry.decision import Outcome, Step
from expressentry.law.citation import Citation
from expressentry.law.instruments import IRPA
from expressentry.law.readings import Reading
from expressentry.law.review import caveats
from expressentry.law.text import Text
from expressentry.programs import PNP, PROGRAMS, Program
from expressentry.programs.case import Case
from expressentry.programs.determination import determined
from expressentry.programs.pool import entering, staying
from expressentry.rounds.round import Entry, Round, expiry, open_to

if TYPE_CHECKING:
    from expressentry.candidate import Candidate
    from expressentry.decision import Decision
    from expressentry.law.review import Area
    from expressentry.law.rules import Rules

__all__ = ["Standing", "of_candidate", "of_entry"]

ELIGIBLE = Text("Eligible for a program", "Admissible à un programme")
ONE_PROGRAM = Text("eligibility for a program", "l’admissibilité à un programme")
SCORE = Text("Comprehensive Ranking System score", "Note dans le Système de classement global")
IN_POOL = Text(
    "the profile was in the pool at the moment of the round", "le profil était dans le bassin au moment de la ronde"
)


@frozen
class Standing:
    """What a round reads of someone.

    `programs` holds an outcome for each program; `in_pool` whether the person meets what the pool asks, with the steps
    in `pool`; `member` whether the person belongs to the category ranked (met where the round ranks none), with the
    steps in `membership`; the rest goes into the decision as it is.
    """

    score: int
    submitted: datetime | None
    expires: datetime | None
    programs: Mapping[Program, Outcome]
    in_pool: Outcome
    member: Outcome
    pool: tuple[Step, ...] = ()
    membership: tuple[Step, ...] = ()
    basis: tuple[Step, ...] = ()
    caveats: tuple[Text, ...] = ()
    assumptions: tuple[Text, ...] = ()
    interpretations: tuple[Reading, ...] = ()
    not_checked: tuple[Text, ...] = ()
    incomplete: bool = False

    def ways(self, held: Round) -> list[frozenset[Program]]:
        """Return each set of programs for which the person may turn out to be eligible in a round."""
        return [
            frozenset(program for program, known in zip(self.programs, facts, strict=True) if known)
            & open_to(held, nominee=facts[list(self.programs).index(PNP)])
            for facts in product(*(_EITHER[outcome] for outcome in self.programs.values()))
        ]


_EITHER = {Outcome.MET: (True,), Outcome.UNMET: (False,), Outcome.UNKNOWN: (True, False)}


def of_entry(entry: Entry, held: Round, submitted: datetime | None) -> Standing:
    """Return what a round reads of an entry; `submitted`, where given, takes the place of the entry's own."""
    eligible = Outcome.of(bool(entry.programs))
    needed = None if eligible is Outcome.MET else ONE_PROGRAM
    return Standing(
        entry.score,
        submitted or entry.submitted,
        expiry(submitted) if submitted else entry.expires,
        {program: Outcome.of(program in entry.programs) for program in PROGRAMS},
        eligible,
        Outcome.of(held.category is None or held.category in entry.categories),
        (Step("invited/pool/program", ELIGIBLE, eligible, citation=Citation(IRPA, "10.3(1)(e)"), needed=needed),),
        caveats=caveats(_areas(held), held.on),
    )


def of_candidate(candidate: Candidate, held: Round, submitted: datetime | None, rules: Rules) -> Standing:
    """Return what a round reads of a candidate on its day; `submitted`, where given, instead of the profile's own."""
    known = _with_profile(candidate, submitted)
    score = scored(known, on=rules.day, rules=rules)
    case = Case(known, rules)
    eligible = {program: determined(case, program) for program in PROGRAMS}
    stamp = None if known.profile is None else known.profile.submitted
    pool = entering(case) if stamp is None else staying(case, held.at)
    member = None if held.category is None else membership(known, held.category, on=rules.day, rules=rules)
    used: list[Decision[object]] = [score, *eligible.values(), pool, *([] if member is None else [member])]
    return Standing(
        score.value,
        stamp,
        None,
        {program: decision.value for program, decision in eligible.items()},
        pool.value,
        Outcome.MET if member is None else member.value,
        pool.steps,
        () if member is None else member.steps,
        _basis(score, eligible),
        tuple(dict.fromkeys([*caveats(_areas(held), held.on), *(text for one in used for text in one.caveats)])),
        _assumed(used, stated=stamp is not None),
        tuple(dict.fromkeys(reading for one in used for reading in one.interpretations)),
        tuple(dict.fromkeys(text for one in used for text in one.not_checked)),
        any(one.incomplete for one in used),
    )


def _with_profile(candidate: Candidate, submitted: datetime | None) -> Candidate:
    """Return the candidate with a profile submitted at the moment given, if one is."""
    if submitted is None:
        return candidate
    return evolve(candidate, profile=evolve(candidate.profile or Profile(), submitted=submitted, expires=None))


def _areas(held: Round) -> tuple[Area, ...]:
    """Return the areas of law that a round reads of its own."""
    return ("rounds",) if held.category is None else ("rounds", "categories")


def _basis(score: Decision[int], eligible: Mapping[Program, Decision[Outcome]]) -> tuple[Step, ...]:
    """Return the score and the eligibility for each program, with their steps."""
    programs = (
        Step(f"eligibility/{program.id}", program.name, decision.value, steps=decision.steps)
        for program, decision in eligible.items()
    )
    return (Step("score", SCORE, score.value, maximum=score.maximum, steps=score.steps), *programs)


def _assumed(used: list[Decision[object]], *, stated: bool) -> tuple[Text, ...]:
    """Return what was taken for granted, the profile among it where nothing is stated of it."""
    assumed = [text for one in used for text in one.assumptions]
    return tuple(dict.fromkeys(assumed if stated else [IN_POOL, *assumed]))
