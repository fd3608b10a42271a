"""Canadian Experience Class: a year of skilled work in Canada in three, and a language level (IRPR 87.1).

Neither continuity, nor an offer, nor education, nor funds are asked; work in Quebec counts, an intention to live there
does not.

>>> from datetime import date
>>> from expressentry.candidate import Candidate, WorkPeriod
>>> from expressentry.programs import eligibility
>>> job = WorkPeriod("21232", start=date(2026, 1, 15), hours_per_week=40, country="CA")
>>> answer = eligibility(Candidate(born=date(1996, 5, 2), work=[job]), CEC, on=date(2026, 9, 20))
>>> answer.step("cec/work").needed.en
'the year is complete on 2027-01-14 if the job goes on'
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from expressentry.decision import Certainty, Outcome
from expressentry.law import IRPR, LAUNCH, Citation, Dated, Text, Version
from expressentry.law.pages import CEC_PAGE
from expressentry.law.program_readings import (
    CEC_FOREIGN_EMPLOYER,
    CEC_STUDY_BREAKS,
    CEC_THRESHOLD_TIE,
    CEC_THRESHOLD_UNIT,
)
from expressentry.measures.employment import experience
from expressentry.measures.physicians import POLICY, policy_readings, publicly_funded
from expressentry.measures.selection import (
    DUTIES,
    FOREIGN_EMPLOYER,
    FULL_TIME_STUDY,
    NO_STATUS,
    SELF_EMPLOYED,
    UNAUTHORIZED,
    UNPAID,
    Criteria,
    Exclusion,
    occupation,
    with_reading,
)
from expressentry.noc import EDITION, SKILLED, Noc, skill_category
from expressentry.programs.destination import outside_quebec
from expressentry.programs.proficiency import LANGUAGE_NAME, Minimum, at_least
from expressentry.programs.program import Program
from expressentry.programs.requirement import MISSING, Finding, Requirement
from expressentry.programs.worked import Wanted, left_out_step, work_finding

if TYPE_CHECKING:
    from expressentry.law.readings import Reading
    from expressentry.measures.employment import Experience
    from expressentry.programs.case import Case

__all__ = ["CEC", "MONTHS", "THRESHOLDS", "WINDOW"]

NOC_2021: Final = date(2022, 11, 16)

MONTHS = Dated(
    Version(LAUNCH, 12, Citation(IRPR, "87.1(2)(a)")),
    id="cec/months",
    name=Text("months of work in Canada", "mois de travail au Canada"),
)
"""How much full-time work, or equal part-time, the class asks."""
WINDOW = Dated(
    Version(LAUNCH, 3, Citation(IRPR, "87.1(2)(a)")),
    id="cec/window",
    name=Text("years before the application", "années précédant la demande"),
)
"""In how many years it must lie."""
THRESHOLDS: Dated[dict[str, int]] = Dated(
    Version(LAUNCH, {"0": 7, "A": 7, "B": 5}, Citation(IRPR, "74(1)"), Certainty.SECONDARY),
    Version(NOC_2021, {"0": 7, "1": 7, "2": 5, "3": 5}, Citation(CEC_PAGE)),
    id="cec/thresholds",
    name=Text("language level by level of occupation", "niveau linguistique selon le niveau de la profession"),
)
"""The level in each ability, by skill type or level, and by TEER category since 2022-11-16."""
PHYSICIANS: Dated[frozenset[str]] = Dated(
    Version(LAUNCH, frozenset(), Citation(IRPR, "87.1(3)(b)")),
    POLICY,
    id="cec/physicians",
    name=Text("occupations whose self-employed work counts", "professions dont le travail autonome compte"),
)
"""Physicians who give publicly funded services: their self-employed work counts for invitations since 2023-04-25."""

STUDY = with_reading(FULL_TIME_STUDY, CEC_STUDY_BREAKS)
UNAUTHORIZED_BY_LAW = Exclusion(UNAUTHORIZED.applies, UNAUTHORIZED.reason, UNAUTHORIZED.assumed)
NO_STATUS_BY_LAW = Exclusion(NO_STATUS.applies, NO_STATUS.reason, NO_STATUS.assumed)
FOREIGN = with_reading(FOREIGN_EMPLOYER, CEC_FOREIGN_EMPLOYER)
EXCLUDED = (STUDY, SELF_EMPLOYED, UNAUTHORIZED_BY_LAW, NO_STATUS_BY_LAW, FOREIGN)


@lru_cache(maxsize=8)
def _criteria(years: int, physicians: frozenset[str]) -> Criteria:
    """Return what work must be to count, by the window and the occupations whose self-employed work counts."""
    return Criteria(
        place="canada",
        years=years,
        exclusions=(UNPAID, DUTIES, *EXCLUDED),
        exempt=partial(publicly_funded, codes=physicians),
        exempt_from=(SELF_EMPLOYED,),
    )


def canadian_work(case: Case) -> tuple[Wanted, Experience]:
    """Return the work in Canada that counts for the class, with what is asked of it."""
    wanted = Wanted(_criteria(case.value(WINDOW), case.value(PHYSICIANS)), case.value(MONTHS))
    return wanted, case.experience(wanted.criteria)


def _work(case: Case) -> Finding:
    """Judge the year of skilled work in Canada: 87.1(2)(a) to (c), without what (3) excludes."""
    wanted, found = canadian_work(case)
    finding = work_finding(case.candidate.work, wanted, found, case.rules)
    enough = finding.outcome is Outcome.MET
    steps = (
        left_out_step("cec/duties", DUTIES_NAME, Citation(IRPR, "87.1(2)(b)"), (DUTIES,), found, enough=enough),
        left_out_step("cec/exclusions", EXCLUSIONS_NAME, Citation(IRPR, "87.1(3)"), EXCLUDED, found, enough=enough),
    )
    return evolve(finding, steps=steps, interpretations=finding.interpretations + _policy(case, found))


def _policy(case: Case, found: Experience) -> tuple[Reading, ...]:
    """Return the reading that the physicians' policy still holds, where work counts by it after it was last seen."""
    used = any(job.self_employed for job in found.counted)
    return policy_readings(case.rules) if used else ()


def threshold(case: Case) -> tuple[int | None, tuple[Reading, ...]]:
    """Return the language level that the work sets, None where there is no work, and the readings it rests on.

    The occupation with the greater amount of experience in the window decides: 87.1(2)(e).
    """
    _, found = canadian_work(case)
    levels = case.value(THRESHOLDS)
    hours = _hours_by_occupation(case, found)
    by_level: dict[int, Fraction] = {}
    for noc, worked in hours.items():
        level = levels[skill_category(noc).key]
        by_level[level] = by_level.get(level, Fraction()) + worked
    if not hours:
        return None, ()
    most = max(hours.values())
    leading = {levels[skill_category(noc).key] for noc, worked in hours.items() if worked == most}
    chosen = max(leading)
    tie = (CEC_THRESHOLD_TIE,) if len(leading) > 1 else ()
    grouped = max(by_level, key=lambda level: (by_level[level], level))
    return chosen, tie + ((CEC_THRESHOLD_UNIT,) if grouped != chosen else ())


def _hours_by_occupation(case: Case, found: Experience) -> dict[Noc, Fraction]:
    """Return the hours that count in each occupation, at most 30 a week in each."""
    edition = case.value(EDITION).codes
    codes = {noc for job in found.counted if (noc := occupation(job, edition)) is not None}
    wanted, _ = canadian_work(case)
    if len(codes) == 1 and not found.undecided:
        return dict.fromkeys(codes, Fraction(1))
    tallies = {noc: case.experience(evolve(wanted.criteria, occupations=frozenset({noc}))).total for noc in codes}
    return {noc: Fraction(tally.hours, tally.unit) for noc, tally in tallies.items()}


def _possible_levels(case: Case, found: Experience) -> set[int]:
    """Return the levels that the work may set where the codes of some of it, or of all, are not known."""
    wanted, _ = canadian_work(case)
    jobs = [left.job for left in found.undecided]
    tally = experience(jobs, evolve(wanted.criteria, skilled=False), rules=case.rules).total
    more, hours, levels = Fraction(tally.hours, tally.unit), _hours_by_occupation(case, found), case.value(THRESHOLDS)
    most = max(hours.values(), default=Fraction())
    known = {levels[skill_category(noc).key] for noc, worked in hours.items() if worked + more >= most}
    return known | set(levels.values()) if more >= most else known


def _language(case: Case) -> Finding:
    """Judge the level in each ability against the one that the work sets."""
    level, readings = threshold(case)
    _, found = canadian_work(case)
    possible = _possible_levels(case, found) if level is None or found.undecided else {level}
    if level is None or len(possible) > 1:
        fact = found.undecided[0].reason if found.undecided else OCCUPATION
        return _whatever_the_level(case, possible, fact)
    finding = at_least(case, Minimum.even(level))
    readings += finding.interpretations
    return evolve(finding, citation=case.version(THRESHOLDS).citation, interpretations=readings)


def _whatever_the_level(case: Case, possible: set[int], fact: Text) -> Finding:
    """Judge the level where a missing fact sets it: known only if it is enough, or too low, whatever that fact is."""
    enough, too_low = at_least(case, Minimum.even(max(possible))), at_least(case, Minimum.even(min(possible)))
    if enough.outcome is too_low.outcome:
        return enough
    return Finding(Outcome.UNKNOWN, enough.given, MISSING.filled(fact=fact))


OCCUPATION = Text(
    "work in Canada that counts, which sets the level", "le travail au Canada qui compte, lequel fixe le niveau"
)
WORK_NAME = Text("work experience in Canada", "expérience de travail au Canada")
DUTIES_NAME = Text("duties performed in the occupation", "fonctions exercées dans la profession")
EXCLUSIONS_NAME = Text(
    "work during full-time study; unauthorized or self-employed work; temporary resident status",
    "travail durant des études à temps plein; travail non autorisé ou autonome; statut de résident temporaire",
)

CEC = Program(
    "cec",
    Text("Canadian Experience Class", "Catégorie de l’expérience canadienne"),
    Text("Canadian experience class", "catégorie de l’expérience canadienne"),
    (
        Requirement("cec/work", WORK_NAME, Citation(IRPR, "87.1(2)(a)"), _work),
        Requirement("cec/language", LANGUAGE_NAME, Citation(IRPR, "87.1(2)(d)"), _language),
        outside_quebec("cec/destination", "87.1(1)"),
    ),
    in_force=Dated(Version(LAUNCH, True, Citation(IRPR, "87.1(1)")), id="cec/class"),
    rules=(MONTHS, WINDOW, THRESHOLDS, PHYSICIANS, SKILLED),
    areas=("regulations", "language", "noc"),
)
"""The Canadian Experience Class."""
