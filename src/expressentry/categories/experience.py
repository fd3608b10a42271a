"""Experience: whether a candidate has the months of work, in one single listed occupation, that a category asks for.

The months of one occupation are added over all employers; two occupations never add up. Authority: the lists named by
each version; what counts as work is the reading `category_circumstances`.

>>> from datetime import date
>>> from expressentry.categories.health import HEALTHCARE
>>> from expressentry.candidate import Candidate, WorkPeriod
>>> from expressentry.law import InForce
>>> day = date(2026, 9, 4)
>>> nurse = Candidate(
...     date(1990, 1, 1),
...     work=[WorkPeriod("31301", start=date(2026, 1, 5), end=date(2026, 9, 4), hours_per_week=40, country="PH")],
... )
>>> version = HEALTHCARE.rule(on=day)
>>> print(experience_step("healthcare", nurse, version.value.test, version, InForce(day)).needed.en)
8 months of the 12 asked, in NOC 31301, within 3 years before 2026-09-04
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.decision import Outcome, Step
from expressentry.law.dated import Certainty
from expressentry.law.readings import Reading
from expressentry.law.round_readings import CATEGORY_CIRCUMSTANCES, CATEGORY_UNAUTHORIZED, CATEGORY_WINDOW
from expressentry.law.text import Text
from expressentry.measures.anniversaries import years_before
from expressentry.measures.employment import Experience, experience
from expressentry.measures.selection import (
    DUTIES,
    FOREIGN_EMPLOYER,
    FULL_TIME_STUDY,
    NO_STATUS,
    SELF_EMPLOYED,
    UNAUTHORIZED,
    UNPAID,
    Criteria,
    with_reading,
)
from expressentry.noc import Noc

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from expressentry.candidate import Candidate, WorkPeriod
    from expressentry.categories.category import CategoryRule, OccupationExperience
    from expressentry.law.dated import Version
    from expressentry.law.rules import Rules

__all__ = ["Tried", "experience_step", "tried"]

UNAUTHORIZED_HERE = with_reading(UNAUTHORIZED, CATEGORY_UNAUTHORIZED)
ANYWHERE = (UNPAID, DUTIES, UNAUTHORIZED_HERE)
SILENT = tuple(
    with_reading(exclusion, CATEGORY_CIRCUMSTANCES) for exclusion in (FULL_TIME_STUDY, SELF_EMPLOYED, FOREIGN_EMPLOYER)
)
IN_CANADA = (*ANYWHERE, *SILENT, with_reading(NO_STATUS, CATEGORY_UNAUTHORIZED))
"""What keeps work out where only Canadian work counts: all that the Canadian Experience Class leaves out."""


def _publicly_funded(job: WorkPeriod) -> bool:
    """Say whether self-employment counts because a physician is paid from public funds."""
    return job.publicly_funded_physician


@frozen
class Tried:
    """One listed occupation in which the candidate worked, with the work that counts in it."""

    noc: Noc
    found: Experience
    months: int
    interpretations: tuple[Reading, ...]


def tried(candidate: Candidate, test: OccupationExperience, rules: Rules) -> tuple[Tried, ...]:
    """Return each listed occupation in which the candidate worked by the day, the one that gives most first."""
    listed = {job.noc for job in candidate.work if job.noc.code in test.codes and job.start <= rules.day}
    found = [_tried(candidate, test, noc, rules) for noc in sorted(listed, key=lambda noc: noc.code)]
    return tuple(sorted(found, key=lambda one: -one.months))


def _tried(candidate: Candidate, test: OccupationExperience, noc: Noc, rules: Rules) -> Tried:
    """Return the work that counts in one occupation."""
    criteria = Criteria(
        place="canada" if test.in_canada else "anywhere",
        years=test.years,
        exclusions=IN_CANADA if test.in_canada else ANYWHERE,
        occupations=frozenset({noc}),
        exempt=_publicly_funded,
        exempt_from=SILENT[1:2],
    )
    jobs = [job for job in candidate.work if job.noc == noc]
    found = experience(jobs, criteria, rules=rules)
    months = found.continuous_months if test.continuous else found.months
    return Tried(noc, found, months, _readings(jobs, found, years_before(rules.day, test.years)))


def _readings(jobs: Iterable[WorkPeriod], found: Experience, opening: date) -> tuple[Reading, ...]:
    """Return the readings that the months of one occupation rest on."""
    silent = any(exclusion.applies(job) for job in found.counted for exclusion in SILENT)
    cut = any(job.start < opening for job in jobs)
    more = [CATEGORY_CIRCUMSTANCES] * silent + [CATEGORY_WINDOW] * cut
    return tuple(dict.fromkeys([*found.interpretations, *more]))


# What is said of it.

NAME = Text("Work in one listed occupation", "Travail dans une seule profession de la liste")
GIVEN = Text("{months} in NOC {code}", "{months} dans la profession CNP {code}")
WITHOUT_A_BREAK = Text("{months} without a break", "{months} sans interruption")
SOME = Text(
    "{months} of the {asked} asked, in NOC {code}, within {years} years before {day}",
    "{months} sur les {asked} exigés, dans la profession CNP {code}, au cours des {years} ans précédant le {day}",
)
NONE = Text(
    "no month of the {asked} asked, in any of the {count} occupations listed, within {years} years before {day}",
    "aucun mois sur les {asked} exigés, dans aucune des {count} professions de la liste, au cours des {years} ans "
    "précédant le {day}",
)
NONE_IN_ONE = Text(
    "no month of the {asked} asked, in the one occupation listed, within {years} years before {day}",
    "aucun mois sur les {asked} exigés, dans la seule profession de la liste, au cours des {years} ans précédant le "
    "{day}",
)
NO_WORK = Text("no work in a listed occupation", "aucun travail dans une profession de la liste")
LEFT_OUT = Text("not counted: {reason}", "non compté\u00a0: {reason}")


def experience_step(
    identifier: str, candidate: Candidate, test: OccupationExperience, version: Version[CategoryRule], rules: Rules
) -> Step:
    """Return whether one listed occupation carries all the months asked, with each occupation that was tried."""
    occupations = tried(candidate, test, rules)
    if not occupations:
        nothing = NONE_IN_ONE if len(test.codes) == 1 else NONE
        asked = nothing.filled(asked=test.months, count=len(test.codes), years=test.years, day=rules.day)
        return _step(f"{identifier}/experience", NAME, Outcome.UNMET, version, given=NO_WORK, needed=asked)
    best = occupations[0]
    asked = SOME.filled(
        months=_months(best, test), asked=test.months, code=best.noc.code, years=test.years, day=rules.day
    )
    met = best.months >= test.months
    return _step(
        f"{identifier}/experience",
        NAME,
        Outcome.of(met),
        version,
        given=_given(best, test),
        needed=None if met else asked,
        steps=tuple(_occupation_step(identifier, one, test, version) for one in occupations),
        interpretations=best.interpretations,
    )


def _occupation_step(identifier: str, one: Tried, test: OccupationExperience, version: Version[CategoryRule]) -> Step:
    """Return whether one occupation carries all the months asked, and what of the work in it does not count."""
    reasons = dict.fromkeys(left.reason for left in one.found.left_out)
    return _step(
        f"{identifier}/experience/{one.noc}",
        one.noc.name,
        Outcome.of(one.months >= test.months),
        version,
        given=_given(one, test),
        note=LEFT_OUT.filled(reason=_listed(reasons)) if reasons else None,
        interpretations=one.interpretations,
    )


def _given(one: Tried, test: OccupationExperience) -> Text:
    """Return the months of one occupation and its code."""
    return GIVEN.filled(months=_months(one, test), code=one.noc.code)


def _step(
    identifier: str,
    name: Text,
    outcome: Outcome,
    version: Version[CategoryRule],
    *,
    given: Text,
    needed: Text | None = None,
    note: Text | None = None,
    steps: tuple[Step, ...] = (),
    interpretations: tuple[Reading, ...] = (),
) -> Step:
    """Return a step under the authority of a version, no surer than the readings it rests on."""
    certainty = Certainty.weakest(version.certainty, *(reading.grade for reading in interpretations))
    return Step(
        identifier,
        name,
        outcome,
        given=given,
        citation=version.citation,
        certainty=certainty,
        steps=steps,
        note=note,
        needed=needed,
        interpretations=interpretations,
    )


def _months(one: Tried, test: OccupationExperience) -> Text:
    """Return the months of one occupation in words."""
    months = Text(f"{one.months} month{'s'[: one.months != 1]}", f"{one.months} mois")
    return WITHOUT_A_BREAK.filled(months=months) if test.continuous else months


def _listed(reasons: Iterable[Text]) -> Text:
    """Return reasons one after the other."""
    known = list(reasons)
    return Text("; ".join(reason.en for reason in known), "; ".join(reason.fr for reason in known))
