"""Adaptability: study, work and relatives in Canada, and what the accompanying partner brings (IRPR 83).

A partner who is a citizen, or a permanent resident who lives in Canada, brings nothing under 83(1)(a), (b.1) and (c.1);
the relatives of such a partner count under (d), by reading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from expressentry.candidate import Level
from expressentry.decision import Outcome
from expressentry.law import IRPR, LAUNCH, Citation, Dated, Text, Version
from expressentry.law.program_readings import PARTNER_WORK_MINIMUM, RELATIVE_OF_CITIZEN_PARTNER
from expressentry.measures import household
from expressentry.measures.age import age
from expressentry.measures.employment import experience
from expressentry.measures.results import CountedResult, results
from expressentry.measures.selection import UNAUTHORIZED, UNPAID, Criteria, Exclusion
from expressentry.programs.requirement import MISSING, Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from expressentry.candidate import Education, Partner, Relative, WorkPeriod
    from expressentry.programs.case import Case

__all__ = ["Adaptability", "adaptability"]

ACADEMIC_YEARS: Final = Dated(
    Version(LAUNCH, 2, Citation(IRPR, "83(1)(b)")),
    id="grid/adaptability/academic_years",
    name=Text("academic years of full-time study", "années d’études à temps plein"),
)
PROGRAM_MONTHS: Final = Dated(
    Version(LAUNCH, 24, Citation(IRPR, "83(1)(b)")),
    id="grid/adaptability/program_months",
    name=Text("length of the program in months", "durée du programme en mois"),
)
WORK_MONTHS: Final = Dated(
    Version(LAUNCH, 12, Citation(IRPR, "83(1)(c)")),
    id="grid/adaptability/work_months",
    name=Text("months of full-time work in Canada", "mois de travail à temps plein au Canada"),
)
ADULT: Final = Dated(
    Version(LAUNCH, 18, Citation(IRPR, "83(5)(a)")),
    id="grid/adaptability/adult",
    name=Text("age of the relative", "âge de la parenté"),
)
TWO_YEARS_OR_MORE: Final = frozenset({Level.TWO_YEAR, Level.BACHELOR})
"""Levels whose programs last two years or more, where their length is not stated."""

BY_PERMIT = Exclusion(UNAUTHORIZED.applies, UNAUTHORIZED.reason, UNAUTHORIZED.assumed)
OWN_WORK = Criteria(place="canada", exclusions=(UNPAID, BY_PERMIT))
PARTNER_WORK = Criteria(place="canada", exclusions=(UNPAID, BY_PERMIT), skilled=False)


@frozen
class Adaptability:
    """What 83(1) asks, item by item, and the partner’s result that serves."""

    own_study: Finding
    own_work: Finding
    relative: Finding
    partner_study: Finding
    partner_work: Finding
    partner_language: CountedResult | None


NO = Finding(Outcome.UNMET)


def adaptability(case: Case) -> Adaptability:
    """Return every item but the language level that is asked of the partner, and the offer."""
    candidate, partner = case.candidate, _partner(case)
    return Adaptability(
        study(case, candidate.education),
        work(case, candidate.work, OWN_WORK),
        relative(case),
        NO if partner is None else study(case, partner.education),
        NO if partner is None else _partner_work(case, partner),
        None if partner is None else _result(case, partner),
    )


def _partner(case: Case) -> Partner | None:
    """Return the accompanying partner who brings points, if there is one."""
    one = _coming(case)
    settled = one is not None and (one.status == "citizen" or (one.status != "foreign" and one.lives_in_canada))
    return None if settled else one


def _coming(case: Case) -> Partner | None:
    """Return the partner who comes, whatever the partner’s status, if there is one by the day."""
    one = case.candidate.partner
    if one is None or one.status == "foreign":
        return household.partner(case.candidate, on=case.day).partner
    as_foreign = evolve(case.candidate, partner=evolve(one, status="foreign"))
    return None if household.partner(as_foreign, on=case.day).partner is None else one


def _result(case: Case, partner: Partner) -> CountedResult | None:
    """Return the partner’s result whose lowest level is highest, in either language."""
    found = results(partner.languages, rules=case.rules)
    return max((*found.english, *found.french), key=lambda one: one.benchmark.lowest, default=None)


STUDY_GIVEN = Text("{level} in Canada", "{level} au Canada")
YEARS_FACT = Text("academic years of full-time study in Canada", "années d’études à temps plein au Canada")
PROGRAM_FACT = Text("length of the program in months", "durée du programme en mois")


def study(case: Case, education: Iterable[Education]) -> Finding:
    """Return whether there are two academic years of full-time study in Canada: 83(1)(b), (b.1) and (2)."""
    in_canada = [one for one in education if _begun(one, case) and _ordinary(one)]
    found = [_one_study(case, one) for one in in_canada]
    return min(found, key=lambda finding: RANK[finding.outcome], default=NO)


RANK: Final = {Outcome.MET: 0, Outcome.UNKNOWN: 1, Outcome.UNMET: 2}


def _begun(one: Education, case: Case) -> bool:
    """Say whether a program is known by the day: begun, or finished where its start is not stated."""
    first = one.started or one.completed
    return first is not None and first <= case.day


def _ordinary(one: Education) -> bool:
    """Say whether study was in Canada, authorized, in good standing, at an institution, and in person."""
    return (
        one.campus_country == "CA"
        and one.authorized
        and one.good_standing
        and one.institution_recognized
        and not one.distance
    )


def _one_study(case: Case, one: Education) -> Finding:
    """Return whether one program is long enough, and was studied full time for long enough."""
    needed_months, needed_years = case.value(PROGRAM_MONTHS), case.value(ACADEMIC_YEARS)
    long_enough = _at_least(one.program_months, needed_months)
    if one.program_months is None and one.level in TWO_YEARS_OR_MORE:
        long_enough = Outcome.MET
    studied = Outcome.UNMET if one.full_time_months == 0 else _at_least(one.academic_years, needed_years)
    outcome = Outcome.all_of((long_enough, studied))
    fact = PROGRAM_FACT if long_enough is Outcome.UNKNOWN else YEARS_FACT
    return Finding(outcome, STUDY_GIVEN.filled(level=one.level.word), MISSING.filled(fact=fact))


def _at_least(given: int | None, needed: int) -> Outcome:
    """Return whether a number is large enough; unknown where it is not stated."""
    return Outcome.of(None if given is None else given >= needed)


WORK_GIVEN = Text("{months} months of full-time work in Canada", "{months} mois de travail à temps plein au Canada")


def work(case: Case, jobs: Iterable[WorkPeriod], criteria: Criteria) -> Finding:
    """Return whether there is a year of full-time work in Canada, at any time: 83(1)(c) and (c.1)."""
    needed = case.value(WORK_MONTHS)
    found = experience(jobs, criteria, rules=case.rules)
    given = WORK_GIVEN.filled(months=found.total.by_dates)
    if found.total.by_dates >= needed:
        return Finding(Outcome.MET, given, assumptions=found.assumptions)
    if not found.undecided:
        return Finding(Outcome.UNMET, given)
    all_jobs = (*found.counted, *(left.job for left in found.undecided))
    possible = experience(all_jobs, PARTNER_WORK, rules=case.rules).total.by_dates >= needed
    return Finding(Outcome.of(None if possible else False), given, MISSING.filled(fact=found.undecided[0].reason))


def _partner_work(case: Case, partner: Partner) -> Finding:
    """Return whether the partner’s work in Canada is enough, with the reading on which its length rests."""
    found = work(case, partner.work, PARTNER_WORK)
    short = found.outcome is Outcome.UNMET and experience(partner.work, PARTNER_WORK, rules=case.rules).counted
    return evolve(found, interpretations=(PARTNER_WORK_MINIMUM,)) if short else found


STATUS_FACT = Text("the relative’s status in Canada", "le statut de la parenté au Canada")
BIRTH_FACT = Text("the relative’s birth date", "la date de naissance de la parenté")
LIVES_FACT = Text("whether the relative lives in Canada", "si la parenté vit au Canada")
RELATIVE_GIVEN = {
    "sibling": Text("brother or sister", "frère ou sœur"),
    "parent": Text("parent", "parent"),
    "grandparent": Text("grandparent", "grand-parent"),
    "child": Text("child", "enfant"),
    "grandchild": Text("grandchild", "petit-enfant"),
    "aunt-or-uncle": Text("aunt or uncle", "oncle ou tante"),
    "niece-or-nephew": Text("niece or nephew", "neveu ou nièce"),
}


def relative(case: Case) -> Finding:
    """Return whether an adult relative, citizen or permanent resident, lives in Canada: 83(1)(d) and (5)(a)."""
    with_partner = _coming(case) is not None
    found = [
        _one_relative(case, one)
        for one in case.candidate.relatives
        if (one.of == "candidate" or with_partner) and (one.born is None or one.born <= case.day)
    ]
    return min(found, key=lambda finding: (RANK[finding.outcome], len(finding.interpretations)), default=NO)


def _one_relative(case: Case, one: Relative) -> Finding:
    """Return whether one relative counts, or which fact is missing."""
    known = (
        (None if one.status is None else one.status != "foreign", STATUS_FACT),
        (None if one.born is None else age(one.born, on=case.day).years >= case.value(ADULT), BIRTH_FACT),
        (one.lives_in_canada, LIVES_FACT),
    )
    outcome = Outcome.all_of(Outcome.of(holds) for holds, _ in known)
    fact = next((fact for holds, fact in known if holds is None), STATUS_FACT)
    by_reading = one.of == "partner" and outcome is not Outcome.UNMET and _partner(case) is None
    readings = (RELATIVE_OF_CITIZEN_PARTNER,) if by_reading else ()
    return Finding(outcome, RELATIVE_GIVEN[one.relation], MISSING.filled(fact=fact), interpretations=readings)
