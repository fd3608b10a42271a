"""Offers of employment: what IRPR 82(1) and 87.2(3)(d) ask of an offer itself, and of the permit behind it.

Until 2016-11-18 an offer had to be indeterminate and not seasonal; since then it must be continuous and last at least a
year after the visa is issued.

>>> from expressentry.law import InForce
>>> InForce(date(2016, 11, 18)).read(LENGTH).value, InForce(date(2016, 11, 19)).read(LENGTH).value
(None, 12)
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from attrs import frozen

from expressentry.decision import Outcome
from expressentry.law import IRPR, LAUNCH, Certainty, Citation, Dated, Text, Version
from expressentry.law.readings import IEC_204D, OFFER_TEXT_NOT_VERIFIED, Reading
from expressentry.measures.arranged import valid_permits
from expressentry.measures.employment import FULL_TIME, experience
from expressentry.measures.selection import UNPAID, Criteria
from expressentry.noc import EDITION, one_to_one
from expressentry.programs.physicians import POLICY, policy_readings
from expressentry.programs.requirement import MISSING, Finding, joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from expressentry.candidate import JobOffer, WorkPeriod, WorkPermit
    from expressentry.noc import Noc
    from expressentry.programs.case import Case

__all__ = ["BARRED", "EXEMPT_PERMITS", "LENGTH", "PHYSICIANS", "Check", "together"]

REWRITTEN: Final = date(2016, 11, 19)

LENGTH: Dated[int | None] = Dated(
    Version(LAUNCH, None, Citation(IRPR, "82(1)"), Certainty.INTERPRETED),
    Version(REWRITTEN, 12, Citation(IRPR, "82(1)")),
    id="offers/length",
    name=Text("months that an offer must last", "mois que l’offre doit durer"),
)
"""How many months of work after the visa an offer must be for; None: it must be indeterminate."""
BARRED: Dated[frozenset[str]] = Dated(
    Version(LAUNCH, frozenset({"i", "ii", "iii"}), Citation(IRPR, "82(1)")),
    Version(date(2022, 9, 26), frozenset({"ii", "iii"}), Citation(IRPR, "82(1)")),
    id="offers/barred",
    name=Text("employers that are barred", "employeurs exclus"),
)
"""The subparagraphs of 200(3)(h) under which an employer is barred."""
EXEMPT_PERMITS: Dated[frozenset[str] | None] = Dated(
    Version(LAUNCH, None, Citation(IRPR, "82(2)(b)"), Certainty.INTERPRETED),
    Version(REWRITTEN, frozenset({"r204a", "r204c", "r205"}), Citation(IRPR, "82(2)(b)")),
    id="offers/exempt_permits",
    name=Text("exempt permits that support an offer", "permis dispensés qui appuient une offre"),
)
"""The permits without an assessment that support an offer of their employer; which they were before is not known."""
PHYSICIANS: Dated[frozenset[str]] = Dated(
    Version(LAUNCH, frozenset(), Citation(IRPR, "82(1)")),
    POLICY,
    id="offers/physicians",
    name=Text("physicians’ offers", "offres aux médecins"),
)
"""Occupations whose publicly funded work need be neither continuous nor for a year (skilled workers only)."""


@frozen
class Check:
    """One condition: its outcome, what meets it (or the fact that is missing), and the reading it rests on."""

    outcome: Outcome
    needed: Text
    reading: Reading | None = None


def together(checks: Iterable[Check], given: Text | None = None, assumptions: tuple[Text, ...] = ()) -> Finding:
    """Return the finding that conditions make together: what says no comes before what is not known."""
    known = tuple(checks)
    outcome = Outcome.all_of(check.outcome for check in known)
    readings = tuple(dict.fromkeys(check.reading for check in known if check.reading is not None))
    if outcome is Outcome.MET:
        return Finding(outcome, given, assumptions=assumptions, interpretations=readings)
    needed = joined(check.needed for check in known if check.outcome is outcome)
    if outcome is Outcome.UNKNOWN and needed is not None:
        needed = MISSING.filled(fact=needed)
    return Finding(outcome, given, needed, assumptions=assumptions, interpretations=readings)


STANDS = Text("an offer that has not been withdrawn", "une offre qui n’a pas été retirée")
FULL = Text("at least {hours} hours a week", "au moins {hours} heures par semaine")
CONTINUOUS = Text("continuous work", "un travail continu")
LASTING = Text(
    "work for at least {months} months after the visa is issued",
    "un travail d’au moins {months} mois après la délivrance du visa",
)
INDETERMINATE = Text("work of indeterminate length", "un travail d’une durée indéterminée")
HOW_LONG = Text("the length of the offer in months", "la durée de l’offre en mois")
EMPLOYER_KNOWN = Text("the employer who made the offer", "l’employeur qui a fait l’offre")
CIRCUMSTANCES: Final = (
    (
        lambda offer: not offer.diplomatic_mission,
        Text(
            "an employer other than an embassy, high commission or consulate",
            "un employeur autre qu’une ambassade, un haut-commissariat ou un consulat",
        ),
    ),
    (lambda offer: offer.paid, Text("paid work", "un travail rémunéré")),
    (lambda offer: not offer.seasonal, Text("work that is not seasonal", "un travail non saisonnier")),
    (
        lambda offer: offer.after_visa,
        Text("work that goes on after the visa is issued", "un travail qui se poursuit après la délivrance du visa"),
    ),
)
NOT_BARRED = Text(
    "an employer who is not barred (IRPR 200(3)(h))", "un employeur qui n’est pas exclu (RIPR art. 200(3)h))"
)
ASSUMED: Final = (
    Text(
        "the employer is neither barred nor a diplomatic mission",
        "l’employeur n’est ni exclu ni une mission diplomatique",
    ),
    Text(
        "the work offered is paid, continuous, not seasonal, and goes on after the visa is issued",
        "le travail offert est rémunéré, continu, non saisonnier et se poursuit après la délivrance du visa",
    ),
)


def standing(case: Case, offer: JobOffer) -> tuple[Check, ...]:
    """Return the conditions on an offer itself that do not depend on its hours and length."""
    withdrawn = offer.withdrawn is not None and offer.withdrawn <= case.day
    return (
        Check(Outcome.of(not withdrawn), STANDS),
        Check(Outcome.of(offer.employer_barred not in case.value(BARRED)), NOT_BARRED),
        *(Check(Outcome.of(holds(offer)), needed) for holds, needed in CIRCUMSTANCES),
    )


def full_time(case: Case, *offers: JobOffer) -> Check:
    """Return whether offers are of full-time work, their hours added."""
    hours = case.value(FULL_TIME)
    return Check(Outcome.of(sum(offer.hours_per_week for offer in offers) >= hours), FULL.filled(hours=hours))


def lasting(case: Case, *offers: JobOffer, months: int | None = None) -> tuple[Check, ...]:
    """Return whether the work of offers is continuous and long enough; `months` is their length where it is known."""
    least = case.value(LENGTH)
    steady = Check(Outcome.of(all(offer.continuous for offer in offers)), CONTINUOUS)
    endless = any(offer.months == "indeterminate" for offer in offers)
    if least is None:
        stated = all(offer.months is not None for offer in offers)
        known = Outcome.of(endless) if stated or endless else Outcome.UNKNOWN
        needed = HOW_LONG if known is Outcome.UNKNOWN else INDETERMINATE
        return steady, Check(known, needed, OFFER_TEXT_NOT_VERIFIED)
    if endless:
        return (steady,)
    if months is None:
        return steady, Check(Outcome.UNKNOWN, HOW_LONG)
    return steady, Check(Outcome.of(months >= least), LASTING.filled(months=least))


def physicians(case: Case, offer: JobOffer) -> tuple[Check, ...] | None:
    """Return the one check left of an offer's length by the physicians' policy, or None where it does not apply."""
    if not (offer.publicly_funded_physician and offer.noc.code in case.value(PHYSICIANS)):
        return None
    readings = policy_readings(case.rules)
    return (Check(Outcome.MET, CONTINUOUS, readings[0] if readings else None),)


PERMIT_HELD = Text("a valid work permit {kind}", "un permis de travail valide {kind}")
IN_CANADA = Text("presence in Canada", "la présence au Canada")
IN_CANADA_FACT = Text("whether the candidate is in Canada", "si la personne se trouve au Canada")


def in_canada(case: Case) -> Check:
    """Return whether the candidate is in Canada."""
    known = case.candidate.in_canada
    return Check(Outcome.of(known), IN_CANADA_FACT if known is None else IN_CANADA)


def authorized(case: Case) -> bool:
    """Say whether the candidate holds a valid permit or may work in Canada under section 186 on the day."""
    maintained = any(permit.maintained and permit.issued <= case.day for permit in case.candidate.permits)
    return maintained or bool(valid_permits(case.candidate, on=case.day))


def permits_of(case: Case, bases: Iterable[str]) -> tuple[WorkPermit, ...]:
    """Return the candidate's valid permits of some bases that name an employer."""
    wanted = frozenset(bases)
    held = valid_permits(case.candidate, on=case.day)
    return tuple(permit for permit in held if permit.basis in wanted and permit.employers)


PERMIT_CODE = Text(
    "the NOC 2016 code of the occupation on the permit",
    "le code de la CNP 2016 de la profession inscrite sur le permis",
)


def on_permit(case: Case, permit: WorkPermit, fits: Callable[[Noc], bool], needed: Text) -> Check:
    """Return whether the occupation on a permit fits; a permit that names none is taken to."""
    if permit.noc is None:
        return Check(Outcome.MET, needed)
    current = permit.noc.edition == case.value(EDITION).codes
    noc = permit.noc if current else one_to_one(permit.noc)
    return Check(Outcome.UNKNOWN, PERMIT_CODE) if noc is None else Check(Outcome.of(fits(noc)), needed)


WORKING = Text("work for an employer named on the permit", "un travail pour un employeur mentionné sur le permis")
WORKING_FACT = Text("the employer of the present work in Canada", "l’employeur du travail actuel au Canada")


def current_jobs(case: Case) -> tuple[WorkPeriod, ...]:
    """Return the jobs in Canada that the candidate holds on the day."""
    return tuple(
        job
        for job in case.candidate.work
        if job.country == "CA" and job.start <= case.day and (job.end is None or job.end >= case.day)
    )


def working_for(case: Case, employers: Iterable[str]) -> Check:
    """Return whether the candidate works for one of the employers on the day."""
    named = frozenset(employers)
    held = [job.employer for job in current_jobs(case)]
    if any(employer in named for employer in held):
        return Check(Outcome.MET, WORKING)
    unknown = None in held
    return Check(Outcome.of(None if unknown else False), WORKING_FACT if unknown else WORKING)


FOR_EMPLOYER = Criteria(place="canada", exclusions=(UNPAID,), skilled=False)
A_YEAR = Text("a continuous year of work for the employer", "une année de travail continu chez l’employeur")
A_YEAR_FACT = Text("the employer of the work in Canada", "l’employeur du travail au Canada")


def year_for(case: Case, employers: Iterable[str]) -> Check:
    """Return whether the candidate has a continuous year of work, full time or as much part time, for the employers."""
    named = frozenset(employers)
    theirs = [job for job in case.candidate.work if job.employer in named]
    if experience(theirs, FOR_EMPLOYER, rules=case.rules).continuous_years:
        return Check(Outcome.MET, A_YEAR)
    unnamed = [job for job in case.candidate.work if job.employer is None]
    possible = bool(unnamed and experience([*theirs, *unnamed], FOR_EMPLOYER, rules=case.rules).continuous_years)
    return Check(Outcome.of(None if possible else False), A_YEAR_FACT if possible else A_YEAR)


EXEMPT = Text("a permit under 204(a), 204(c) or 205", "un permis visé aux alinéas 204a) ou c) ou à l’article 205")
EXEMPT_FACT = Text("whether this permit supports an offer on that day", "si ce permis appuie une offre à cette date")


def exempt_permit(case: Case, permit: WorkPermit) -> Check:
    """Return whether a permit without an assessment is of a kind that supports an offer."""
    listed = case.value(EXEMPT_PERMITS)
    if listed is None:
        return Check(Outcome.UNKNOWN, EXEMPT_FACT, OFFER_TEXT_NOT_VERIFIED)
    if permit.basis in listed:
        return Check(Outcome.MET, EXEMPT)
    return Check(Outcome.UNKNOWN, EXEMPT_FACT, IEC_204D)
