"""The pool: who may enter it, and what must stay true to remain in it (IRPA 10.1; Ministerial Instructions, s. 3 to 5).

A profile needs one of the Federal Skilled Worker, Canadian Experience Class and Federal Skilled Trades programs; a
nominee needs one of them too. Results two years old, and an assessment five years old, are deemed not to meet a
requirement; so does work that has fallen out of its window. A profile lasts a year, to the same time of day.

>>> from datetime import date
>>> from expressentry.candidate import Candidate
>>> may_enter(Candidate(born=date(1996, 5, 2)), on=date(2026, 6, 1)).outcome("pool/language")
<Outcome.UNMET: 'unmet'>
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from expressentry.decision import Decision, Outcome
from expressentry.law import IRPA, LAUNCH, Certainty, Citation, Dated, Text, Version
from expressentry.law.instruments import MI_2014, MI_2016_1, MI_2017_1
from expressentry.law.pages import REPORT_JOB_BANK
from expressentry.law.readings import LEAP_DAY
from expressentry.law.review import Area, gaps_on, warn_incomplete
from expressentry.law.rules import Rules, opened
from expressentry.measures.anniversaries import years_after
from expressentry.measures.nominations import nominations
from expressentry.programs.arranged_employment import arranged_employment
from expressentry.programs.case import Case
from expressentry.programs.determination import concluded
from expressentry.programs.experience import CEC
from expressentry.programs.grid_derivation import schooling
from expressentry.programs.nominee import underlying
from expressentry.programs.proficiency import acceptance_unknown
from expressentry.programs.requirement import MISSING, Finding, Requirement
from expressentry.programs.trades import FST

if TYPE_CHECKING:
    from collections.abc import Callable

    from expressentry.candidate import Candidate, Profile
    from expressentry.programs.program import Program

__all__ = ["JOB_BANK", "POOL_RULES", "may_enter", "may_stay"]

AREAS: Final[tuple[Area, ...]] = ("regulations", "funds", "language", "noc")

JOB_BANK: Dated[int | None] = Dated(
    Version(LAUNCH, 30, Citation(REPORT_JOB_BANK), Certainty.SECONDARY),
    Version(date(2017, 6, 6), None, Citation(MI_2017_1)),
    id="pool/job_bank",
    name=Text("days to register with Job Bank", "jours pour s’inscrire au Guichet-Emplois"),
)
"""Until 2017-06-05 a candidate with neither nomination nor qualifying offer had to register within so many days."""
YEARS = Dated(
    Version(LAUNCH, 1, Citation(MI_2014), Certainty.SECONDARY),
    Version(date(2017, 6, 6), 1, Citation(MI_2017_1, "4(1)(b)")),
    id="pool/years",
    name=Text("years that a profile lasts", "durée d’un profil en années"),
)
"""How long a profile stays in the pool, to the same time of day."""
EXPIRY: Dated[bool] = Dated(
    Version(LAUNCH, True, Citation(MI_2014), Certainty.SECONDARY),
    Version(date(2016, 11, 19), True, Citation(MI_2016_1, "3(4)"), Certainty.SECONDARY),
    Version(date(2017, 6, 6), True, Citation(MI_2017_1, "3(4)")),
    id="pool/expiry",
    name=Text("results and assessments that expire", "résultats et attestations qui expirent"),
)
"""Results of two years or more, and assessments of five or more, are deemed not to meet the requirement."""
POOL_RULES = (JOB_BANK, YEARS, EXPIRY)

RESULT_NEEDED = Text(
    "a language result less than two years old, of a test whose results are accepted",
    "un résultat de test de langue de moins de deux ans, d’un test dont les résultats sont acceptés",
)


def _program(case: Case) -> Finding:
    """Judge whether the candidate qualifies for one of the three programs: section 5(1)."""
    return underlying(case, "pool/program")


def _language(case: Case) -> Finding:
    """Judge whether there is a result that counts: every profile needs one."""
    found, version = case.results, case.version(EXPIRY)
    counted = (*found.english, *found.french)
    doubtful = any(acceptance_unknown(one, case.rules) for one in found.left_out)
    return Finding(
        Outcome.of(True if counted else None if doubtful else False),
        counted[0].given if counted else None,
        RESULT_NEEDED,
        citation=version.citation,
        certainty=version.certainty,
        interpretations=found.interpretations,
    )


ASSESSMENT_NEEDED = Text(
    "an equivalency assessment less than five years old", "une attestation d’équivalence datant de moins de cinq ans"
)


def _assessment(case: Case) -> Finding:
    """Judge whether no assessment that eligibility rests on has expired."""
    version, school = case.version(EXPIRY), case.once(schooling)
    expired = [one for one in school.left_out if one.education.assessment is not None and not school.counted]
    without = Outcome.any_of(_outcome(case, one) for one in (CEC, FST))
    outcome = without if expired else Outcome.MET
    given = expired[0].reason if expired else None
    return Finding(outcome, given, ASSESSMENT_NEEDED, citation=version.citation, certainty=version.certainty)


def _outcome(case: Case, program: Program) -> Outcome:
    """Return whether a program is met."""
    return Outcome.all_of(part.outcome for part in case.judged(program))


BAR_ENDED = Text(
    "the end of the bar for misrepresentation on {day}", "la fin, le {day}, de l’interdiction pour fausses déclarations"
)


def _misrepresentation(case: Case) -> Finding:
    """Judge whether no bar for misrepresentation runs."""
    profile = case.candidate.profile
    until = None if profile is None else profile.misrepresentation_until
    if until is None or until < case.day:
        return Finding(Outcome.MET, assumptions=(NO_BAR,))
    return Finding(Outcome.UNMET, needed=BAR_ENDED.filled(day=until))


NO_BAR = Text("no bar for misrepresentation runs", "aucune interdiction pour fausses déclarations n’est en cours")
PROFILE_NEEDED = Text("a profile in the pool", "un profil dans le bassin")
SUBMITTED_FACT = Text("the moment the profile was submitted", "le moment où le profil a été présenté")
TIME_FACT = Text(
    "the time of day: the profile ends on this day at {moment}",
    "l’heure\u00a0: le profil prend fin ce jour-là, le {moment}",
)
NEW_PROFILE = Text("a new profile; this one ended on {moment}", "un nouveau profil; celui-ci a pris fin le {moment}")
ENDS = Text("until {moment}", "jusqu’au {moment}")


def _twelve_months(at: datetime | None) -> Callable[[Case], Finding]:
    """Return what judges whether the profile has not yet been in the pool for its year."""

    def judge(case: Case) -> Finding:
        profile = case.candidate.profile
        if profile is None:
            return Finding(Outcome.UNMET, needed=PROFILE_NEEDED)
        ends = _ends(case, profile)
        if ends is None:
            return Finding(Outcome.UNKNOWN, needed=MISSING.filled(fact=SUBMITTED_FACT))
        version = case.version(YEARS)
        leap = profile.submitted is not None and (profile.submitted.month, profile.submitted.day) == (2, 29)
        outcome = _before(ends, case.day, at)
        needed = MISSING.filled(fact=TIME_FACT.filled(moment=ends)) if outcome is Outcome.UNKNOWN else None
        return Finding(
            outcome,
            ENDS.filled(moment=ends),
            needed or NEW_PROFILE.filled(moment=ends),
            citation=version.citation,
            certainty=version.certainty,
            interpretations=(LEAP_DAY,) if leap else (),
        )

    return judge


def _ends(case: Case, profile: Profile) -> datetime | None:
    """Return the moment at which a profile ends: as stated, or a year after it was submitted."""
    if profile.expires is not None or profile.submitted is None:
        return profile.expires
    submitted = profile.submitted
    return datetime.combine(years_after(submitted.date(), case.value(YEARS)), submitted.timetz())


def _before(ends: datetime, day: date, at: datetime | None) -> Outcome:
    """Return whether a moment, or a whole Canadian day where none is given, lies before the end of a profile."""
    if at is not None:
        return Outcome.of(at < ends)
    return Outcome.of(None if ends.date() == day else day < ends.date())


REGISTERED = Text("registration with Job Bank by {day}", "l’inscription au Guichet-Emplois au plus tard le {day}")
VOLUNTARY = Text("voluntary since {since}", "facultative depuis le {since}")


def _job_bank(case: Case) -> Finding:
    """Judge the registration with Job Bank, while it was asked of those with neither nomination nor offer."""
    version, profile = case.version(JOB_BANK), case.candidate.profile
    if version.value is None:
        note = VOLUNTARY.filled(since=version.since)
        return Finding(Outcome.MET, citation=version.citation, note=note)
    if profile is None:
        return Finding(Outcome.UNMET, needed=PROFILE_NEEDED, certainty=version.certainty)
    excused = nominations(case.candidate.nominations, on=case.day).counted is not None
    offer = arranged_employment(case).outcome
    if profile.job_bank_registered or excused or offer is Outcome.MET:
        return Finding(Outcome.MET, certainty=version.certainty)
    if profile.submitted is None:
        return Finding(Outcome.UNKNOWN, needed=MISSING.filled(fact=SUBMITTED_FACT))
    last = profile.submitted.date() + timedelta(version.value)
    needed = REGISTERED.filled(day=last)
    late = Outcome.UNKNOWN if offer is Outcome.UNKNOWN else Outcome.UNMET
    return Finding(Outcome.MET if case.day <= last else late, needed=needed, certainty=version.certainty)


ENTERING = (
    Requirement(
        "pool/program",
        Text("eligibility for one of the three programs", "admissibilité à l’un des trois programmes"),
        Citation(MI_2017_1, "5(1)"),
        _program,
    ),
    Requirement(
        "pool/language", Text("language result", "résultat de test de langue"), Citation(MI_2017_1, "3(4)"), _language
    ),
    Requirement(
        "pool/assessment",
        Text("equivalency assessment", "attestation d’équivalence"),
        Citation(MI_2017_1, "3(4)"),
        _assessment,
    ),
    Requirement(
        "pool/misrepresentation",
        Text("no misrepresentation", "absence de fausses déclarations"),
        Citation(IRPA, "10.1(4)"),
        _misrepresentation,
    ),
)
SUBJECT = Text("Express Entry pool", "bassin d’Entrée express")


def may_enter(candidate: Candidate, /, *, on: date, rules: Rules | None = None) -> Decision[Outcome]:
    """Return whether a candidate may enter the pool on a day.

    Warns `RulesIncomplete` where a known change of the law is not encoded. Raises `NotInForce` before 2015-01-01.
    """
    return _warned(entering(Case(candidate, opened(rules, on))))


def may_stay(
    candidate: Candidate, /, *, on: date, at: datetime | None = None, rules: Rules | None = None
) -> Decision[Outcome]:
    """Return whether a profile may stay in the pool on a day; unmet requirements are what makes it leave.

    `at` is a moment of that day, which matters on the day the profile ends. Warns and raises as `may_enter` does, and
    `TypeError` for a moment without a time zone.

    >>> from expressentry.candidate import Candidate, Profile
    >>> from datetime import UTC
    >>> profile = Profile(submitted=datetime(2025, 7, 3, 15, 0, tzinfo=UTC))
    >>> ana = Candidate(born=date(1996, 5, 2), profile=profile)
    >>> may_stay(ana, on=date(2026, 7, 3)).outcome("pool/twelve_months")
    <Outcome.UNKNOWN: 'unknown'>
    """
    if at is not None and at.tzinfo is None:
        msg = f"at= takes a moment with its time zone, got {at!r}; pass tzinfo="
        raise TypeError(msg)
    return _warned(staying(Case(candidate, opened(rules, on)), at))


def _warned(decision: Decision[Outcome]) -> Decision[Outcome]:
    """Warn of the gaps that a decision falls in, and return it."""
    warn_incomplete(gaps_on(AREAS, decision.on))
    return decision


def entering(case: Case) -> Decision[Outcome]:
    """Return the decision on entering, without warning."""
    return concluded(case, SUBJECT, tuple([part.judged(case) for part in ENTERING]), AREAS, _edition(case))


def staying(case: Case, at: datetime | None) -> Decision[Outcome]:
    """Return the decision on staying, without warning; rounds of invitations ask it of everyone."""
    parts = (
        *ENTERING,
        Requirement(
            "pool/twelve_months",
            Text("twelve months in the pool", "douze mois dans le bassin"),
            Citation(MI_2017_1, "4(1)(b)"),
            _twelve_months(at),
        ),
        Requirement(
            "pool/job_bank",
            Text("registration with Job Bank", "inscription au Guichet-Emplois"),
            Citation(REPORT_JOB_BANK),
            _job_bank,
        ),
    )
    return concluded(case, SUBJECT, tuple([part.judged(case) for part in parts]), AREAS, _edition(case))


def _edition(case: Case) -> str:
    """Return which version of the rules of the pool holds on the day."""
    began = (version.since for rule in POOL_RULES for version in rule.versions)
    return f"pool:{max(since for since in began if since <= case.day)}"
