"""Federal Skilled Worker Program: the minimum requirements of IRPR 75, and points and funds of IRPR 76.

>>> from datetime import date
>>> from expressentry.candidate import Candidate
>>> from expressentry.programs import eligibility
>>> answer = eligibility(Candidate(born=date(1996, 5, 2)), FSW, on=date(2026, 6, 1))
>>> answer.outcome("fsw/work"), answer.outcome("fsw/destination")
(<Outcome.UNMET: 'unmet'>, <Outcome.UNKNOWN: 'unknown'>)
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from expressentry.candidate import Level
from expressentry.decision import Outcome, Step
from expressentry.law import IRPR, LAUNCH, Citation, Dated, Text, Version
from expressentry.measures.credentials import in_canada
from expressentry.measures.employment import Experience
from expressentry.measures.offers import BARRED, EXEMPT_PERMITS, LENGTH, PHYSICIANS
from expressentry.measures.selection import DUTIES, NO_FORMER_CODE, UNPAID, Criteria, occupation
from expressentry.noc import EDITION, SKILLED, Noc
from expressentry.programs.arranged_employment import exempting_offer
from expressentry.programs.assessment_bodies import BODIES, assessed_by_the_body
from expressentry.programs.destination import outside_quebec
from expressentry.programs.funds import DEPENDENT_AGE, enough_funds
from expressentry.programs.grid_derivation import ASSESSMENT_YEARS, WINDOW, derived, schooling
from expressentry.programs.proficiency import LANGUAGE_NAME, Minimum, at_least
from expressentry.programs.program import Program
from expressentry.programs.requirement import MISSING, RANK, Finding, Requirement, any_of, joined
from expressentry.programs.selection import PARTS, PASS_MARK, opened_plan
from expressentry.programs.settlement import FUNDS
from expressentry.programs.worked import Wanted, left_out_step, work_finding

if TYPE_CHECKING:
    from expressentry.candidate import CredentialAssessment
    from expressentry.programs.case import Case

__all__ = ["FSW", "LANGUAGE_LEVEL", "MONTHS"]

MONTHS = Dated(
    Version(LAUNCH, 12, Citation(IRPR, "75(2)(a)")),
    id="fsw/months",
    name=Text("months of continuous work", "mois de travail continu"),
)
"""How much full-time work, or equal part-time, without a gap, in the primary occupation."""
LANGUAGE_LEVEL = Dated(
    Version(LAUNCH, 7, Citation(IRPR, "74(1)"), note=Text("fixed by the Minister", "fixé par le ministre")),
    id="fsw/language_level",
    name=Text("language level in each ability", "niveau pour chaque habileté"),
)
"""The level in each ability that the Minister has set under 74(1)."""


@frozen
class Tried:
    """One occupation tried as the primary one: the year of work, and the body that assesses the credential."""

    noc: Noc | None
    work: Finding
    found: Experience | None
    body: Finding


@lru_cache(maxsize=1024)
def _criteria(years: int, noc: Noc) -> Criteria:
    """Return what work must be to count in one occupation."""
    return Criteria(years=years, exclusions=(UNPAID, DUTIES), occupations=frozenset({noc}))


def _occupations(case: Case) -> tuple[Noc | None, ...]:
    """Return the primary occupation named, or every occupation worked in, in the edition of the day."""
    edition = case.value(EDITION).codes
    named = case.candidate.primary_occupation
    if named is not None:
        return (occupation(named, edition),)
    begun = (job for job in case.candidate.work if job.start <= case.day)
    codes = {noc for job in begun if (noc := occupation(job, edition)) is not None}
    return tuple(sorted(codes)) or (None,)


def tried(case: Case) -> tuple[Tried, ...]:
    """Return every occupation that was tried, the one that serves best first."""
    every = [_try(case, noc) for noc in _occupations(case)]
    return tuple(sorted(every, key=_standing))


def _standing(one: Tried) -> tuple[int, int]:
    """Return how an occupation ranks: by both requirements together, then by how long it was worked in."""
    months = 0 if one.found is None else one.found.continuous_months
    return RANK[Outcome.all_of((one.work.outcome, one.body.outcome))], -months


NO_WORK = Text("no work", "aucun travail")
A_YEAR = Text(
    "a continuous year of full-time work, or equal part-time, in one skilled occupation",
    "une année continue de travail à temps plein, ou l’équivalent à temps partiel, dans une même profession qualifiée",
)


def _try(case: Case, noc: Noc | None) -> Tried:
    """Return what becomes of one occupation as the primary one."""
    if noc is None:
        return Tried(None, _without_code(case), None, Finding(Outcome.MET))
    wanted = Wanted(_criteria(case.value(WINDOW), noc), case.value(MONTHS), continuous=True)
    found = case.experience(wanted.criteria)
    named = case.candidate.primary_occupation
    licence = named is not None and named.licence_required
    work = work_finding(case.candidate.work, wanted, found, case.rules)
    return Tried(noc, work, found, assessed_by_the_body(case, noc, licence=licence))


def _without_code(case: Case) -> Finding:
    """Return what becomes of a person without work, or whose occupations have no known code in the day's edition."""
    named = case.candidate.primary_occupation
    codes = [job.noc for job in case.candidate.work if job.start <= case.day]
    if not codes:
        return Finding(Outcome.UNMET, NO_WORK, A_YEAR)
    code = named.noc if named is not None else codes[0]
    return Finding(Outcome.UNKNOWN, needed=MISSING.filled(fact=NO_FORMER_CODE.filled(noc=code.code)))


SERVES = Text("the primary occupation that serves is NOC {noc}", "la profession principale retenue est la CNP {noc}")
WORK_AUTHORITY = Citation(IRPR, "75(2)(a)")


def _work(case: Case) -> Finding:
    """Judge the continuous year in the primary occupation, every occupation that could be it tried."""
    every = case.once(tried)
    chosen = every[0]
    if chosen.noc is None or chosen.found is None:
        return chosen.work
    enough = chosen.work.outcome is Outcome.MET
    duties = left_out_step(
        "fsw/duties", DUTIES_NAME, Citation(IRPR, "75(2)(b)"), (DUTIES,), chosen.found, enough=enough
    )
    others = tuple(_step(one) for one in every) if len(every) > 1 else ()
    note = SERVES.filled(noc=chosen.noc.code) if others and enough else chosen.work.note
    return evolve(chosen.work, steps=(duties, *others), note=note)


def _step(one: Tried) -> Step:
    """Return the step of one occupation that was tried."""
    assert one.noc is not None  # noqa: S101  several are tried only where codes are known
    return Step(
        f"fsw/work/{one.noc.code}",
        one.noc.name,
        one.work.outcome,
        given=one.work.given,
        citation=WORK_AUTHORITY,
        needed=None if one.work.outcome is Outcome.MET else one.work.needed,
        interpretations=one.work.interpretations,
    )


def _body(case: Case) -> Finding:
    """Judge the assessment by the body designated for the primary occupation."""
    return case.once(tried)[0].body


def _language(case: Case) -> Finding:
    """Judge the level in each ability, in English or in French."""
    return at_least(case, Minimum.even(case.value(LANGUAGE_LEVEL)))


CREDENTIAL = Text(
    "a Canadian credential, or a foreign one with an equivalency assessment by a designated organization less than "
    "five years old",
    "un diplôme canadien, ou un diplôme étranger avec une attestation d’équivalence d’un organisme désigné datant de "
    "moins de cinq ans",
)
CANADIAN = Text("{level}, Canadian", "{level}, diplôme canadien")
ASSESSED = Text("{level}, assessed by {body} on {day}", "{level}, attestation de {body} du {day}")
LEFT_OUT = Text("{level}: {reason}", "{level}\u00a0: {reason}")


def _education(case: Case) -> Finding:
    """Judge the credential: a Canadian one, or a foreign one that is assessed."""
    school = case.once(schooling)
    counted = max(school.counted, key=lambda one: one.level, default=None)
    if counted is not None:
        return Finding(
            Outcome.of(counted.level >= Level.SECONDARY),
            _credential_text(counted.education.assessment, counted.level, canadian=in_canada(counted.education)),
            CREDENTIAL,
            interpretations=school.interpretations,
        )
    left = joined(LEFT_OUT.filled(level=one.education.level.word, reason=one.reason) for one in school.left_out)
    return Finding(Outcome.UNMET, left, CREDENTIAL, interpretations=school.interpretations)


def _credential_text(assessment: CredentialAssessment | None, level: Level, *, canadian: bool) -> Text:
    """Return a credential that counts in words."""
    if canadian or assessment is None:
        return CANADIAN.filled(level=level.word)
    return ASSESSED.filled(level=level.word, body=assessment.body, day=assessment.issued)


def _points(case: Case) -> Finding:
    """Judge the points of the grid against the number that the Minister has fixed."""
    found, mark = case.once(derived), case.version(PASS_MARK)
    plan = opened_plan(case.rules)
    step = plan.step(found.row.row)
    least, most = plan.points(found.row.row), plan.points(found.best.row)
    outcome = Outcome.MET if least >= mark.value else Outcome.UNKNOWN if most >= mark.value else Outcome.UNMET
    lacking = NEEDED_POINTS.filled(mark=mark.value, more=mark.value - least)
    needed = joined(found.missing) if outcome is Outcome.UNKNOWN else lacking
    return Finding(
        outcome,
        GIVEN_POINTS.filled(points=least),
        needed,
        certainty=mark.certainty,
        interpretations=found.interpretations,
        assumptions=found.assumptions,
        steps=(step,),
    )


GIVEN_POINTS = Text("{points} points of 100", "{points} points sur 100")
NEEDED_POINTS = Text("{mark} points; {more} more needed", "{mark} points; il en manque {more}")
DUTIES_NAME = Text("duties performed in the occupation", "fonctions exercées dans la profession")
WORK_NAME = Text(
    "continuous work experience in the primary occupation",
    "expérience de travail continue dans la profession principale",
)
EDUCATION_NAME = Text("Canadian credential or equivalency assessment", "diplôme canadien ou attestation d’équivalence")
BODY_NAME = Text("assessment by the designated professional body", "attestation de l’ordre professionnel désigné")
POINTS_NAME = Text("minimum number of points", "nombre minimum de points")
FUNDS_NAME = Text("settlement funds or arranged employment", "fonds ou emploi réservé")

FSW = Program(
    "fsw",
    Text("Federal Skilled Worker Program", "Programme des travailleurs qualifiés (fédéral)"),
    Text("federal skilled worker class", "catégorie des travailleurs qualifiés (fédéral)"),
    (
        Requirement("fsw/work", WORK_NAME, WORK_AUTHORITY, _work),
        Requirement("fsw/language", LANGUAGE_NAME, Citation(IRPR, "75(2)(d)"), _language),
        Requirement("fsw/education", EDUCATION_NAME, Citation(IRPR, "75(2)(e)"), _education),
        Requirement("fsw/body", BODY_NAME, Citation(IRPR, "75(2.1)"), _body),
        Requirement("fsw/points", POINTS_NAME, Citation(IRPR, "76(1)(a)"), _points),
        any_of(
            "fsw/funds",
            FUNDS_NAME,
            Citation(IRPR, "76(1)(b)"),
            enough_funds("fsw/funds/amount", "76(1)(b)(i)"),
            exempting_offer("fsw/funds/offer"),
        ),
        outside_quebec("fsw/destination", "75(1)"),
    ),
    in_force=Dated(Version(LAUNCH, True, Citation(IRPR, "75(1)")), id="fsw/class"),
    rules=(
        MONTHS,
        WINDOW,
        LANGUAGE_LEVEL,
        ASSESSMENT_YEARS,
        BODIES,
        PASS_MARK,
        *PARTS,
        LENGTH,
        BARRED,
        EXEMPT_PERMITS,
        PHYSICIANS,
        FUNDS,
        DEPENDENT_AGE,
        SKILLED,
    ),
    areas=("regulations", "funds", "language", "noc"),
)
"""The Federal Skilled Worker Program."""
