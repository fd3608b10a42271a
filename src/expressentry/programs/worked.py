"""Work as a requirement: so many months of it, what was left out, and on which day the months will be complete.

>>> from expressentry.noc import Noc
>>> months_text(8, 12, (Noc("21232"),)).fr
'8 mois sur 12 dans la CNP 21232'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from expressentry.decision import Outcome, Step
from expressentry.law import Citation, Text
from expressentry.law.program_readings import WORK_WITHOUT_AUTHORIZATION
from expressentry.measures.completion import completed_on
from expressentry.measures.employment import Experience, experience
from expressentry.measures.selection import NO_STATUS, UNAUTHORIZED, Criteria, Exclusion, LeftOut
from expressentry.programs.requirement import MISSING, Finding, heading, joined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from expressentry.candidate import WorkPeriod
    from expressentry.law.readings import Reading
    from expressentry.law.rules import Rules
    from expressentry.noc import Noc

__all__ = ["Wanted", "codes_text", "left_out_step", "months_text", "readings_of", "work_finding"]

MONTHS = Text("{have} of {need} months", "{have} mois sur {need}")
IN_CODES = Text("{what} in NOC {codes}", "{what} dans la CNP {codes}")
MORE = Text("{more} more months", "{more} mois de plus")
ALL_OF_THEM = Text("{more} months of work that counts", "{more} mois de travail qui comptent")
LEFT_OUT = Text("left out: {jobs}", "non compté\u00a0: {jobs}")
ONE_JOB = Text("NOC {noc} from {start} ({reason})", "CNP {noc} à partir du {start} ({reason})")
YEAR, TWO_YEARS = 12, 24
PERIODS = {
    YEAR: Text(
        "the year is complete on {day} if the job goes on", "l’année sera complète le {day} si l’emploi se poursuit"
    ),
    TWO_YEARS: Text(
        "the two years are complete on {day} if the job goes on",
        "les deux années seront complètes le {day} si l’emploi se poursuit",
    ),
}


@frozen
class Wanted:
    """How much work is asked: whole `months` under `criteria`, in one spell without a gap if `continuous`."""

    criteria: Criteria
    months: int
    continuous: bool = False

    def had(self, found: Experience) -> int:
        """Return the months there are."""
        return found.continuous_months if self.continuous else found.months


def codes_text(codes: Iterable[Noc]) -> str:
    """Return unit groups as their digits, once each, in order.

    >>> from expressentry.noc import Noc
    >>> codes_text((Noc("21232"), Noc("21231"), Noc("21232")))
    '21231, 21232'
    """
    return ", ".join(sorted({noc.code for noc in codes}))


def months_text(have: int, need: int, codes: Iterable[Noc] = ()) -> Text:
    """Return how many of the months there are, and in which occupations."""
    what, digits = MONTHS.filled(have=have, need=need), codes_text(codes)
    return IN_CODES.filled(what=what, codes=digits) if digits else what


def work_finding(work: Iterable[WorkPeriod], wanted: Wanted, found: Experience, rules: Rules) -> Finding:
    """Return whether the work is enough, and if not what is lacking or which fact is missing."""
    have, readings = wanted.had(found), readings_of(found)
    given = months_text(have, wanted.months, (job.noc for job in found.counted))
    if have >= wanted.months:
        return Finding(Outcome.MET, given, assumptions=found.assumptions, interpretations=readings)
    open_question = found.undecided and _possible(found, wanted, rules)
    return Finding(
        Outcome.UNKNOWN if open_question else Outcome.UNMET,
        given,
        MISSING.filled(fact=found.undecided[0].reason) if open_question else _lacking(work, wanted, found, rules),
        note=_left_out(found.left_out),
        assumptions=found.assumptions,
        interpretations=readings,
    )


def readings_of(found: Experience) -> tuple[Reading, ...]:
    """Return the readings on which work rests, with that on unauthorized work where some of it counts."""
    unsaid = any(UNAUTHORIZED.applies(job) or NO_STATUS.applies(job) for job in found.counted)
    return found.interpretations + ((WORK_WITHOUT_AUTHORIZATION,) if unsaid else ())


def _possible(found: Experience, wanted: Wanted, rules: Rules) -> bool:
    """Say whether there would be months enough if every job of which a fact is missing counted."""
    jobs = (*found.counted, *(left.job for left in found.undecided))
    at_any_level = evolve(wanted.criteria, skilled=False, occupations=None)
    return wanted.had(experience(jobs, at_any_level, rules=rules)) >= wanted.months


def _lacking(work: Iterable[WorkPeriod], wanted: Wanted, found: Experience, rules: Rules) -> Text:
    """Return what is lacking: the day on which it is complete, or so many months more."""
    day = completed_on(work, wanted.criteria, months=wanted.months, rules=rules, continuous=wanted.continuous)
    more = wanted.months - wanted.had(found)
    if day is not None:
        return PERIODS[wanted.months].filled(day=day)
    return ONE_MORE if more == 1 else (MORE if found.counted else ALL_OF_THEM).filled(more=more)


ONE_MORE = Text("one more month", "un mois de plus")


def _left_out(left: Iterable[LeftOut]) -> Text | None:
    """Return the jobs left out, each with its reason, or None where there are none."""
    jobs = joined(ONE_JOB.filled(noc=out.job.noc.code, start=out.job.start, reason=out.reason) for out in left)
    return None if jobs is None else LEFT_OUT.filled(jobs=jobs)


def left_out_step(
    identifier: str, name: Text, citation: Citation, exclusions: Iterable[Exclusion], found: Experience, *, enough: bool
) -> Step:
    """Return the step that says whether circumstances keep work from counting: unmet where some do and it lacks."""
    reasons = {exclusion.reason for exclusion in exclusions}
    left = [out for out in found.left_out if out.reason in reasons]
    outcome = Outcome.of(enough or not left)
    return Step(
        identifier,
        heading(name),
        outcome,
        given=_left_out(left),
        citation=citation,
        needed=OTHER_WORK if outcome is Outcome.UNMET else None,
        interpretations=tuple(dict.fromkeys(out.reading for out in left if out.reading is not None)),
    )


OTHER_WORK = Text("work without these circumstances", "du travail exempt de ces circonstances")
