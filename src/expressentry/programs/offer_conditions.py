"""Offers of employment: what IRPR 82(1) and 87.2(3)(d) ask of an offer and of the permit behind it, as conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.decision import Outcome
from expressentry.law import Text
from expressentry.law.readings import IEC_204D, OFFER_TEXT_NOT_VERIFIED, Reading
from expressentry.measures import offers as measured
from expressentry.measures import permits
from expressentry.measures.employment import FULL_TIME
from expressentry.measures.offers import CIRCUMSTANCES, EXEMPT_PERMITS, LENGTH, PHYSICIANS
from expressentry.measures.permits import PERMIT_CODE
from expressentry.measures.physicians import policy_readings, publicly_funded
from expressentry.measures.selection import UNPAID, Criteria
from expressentry.programs.requirement import MISSING, Finding, joined

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from expressentry.candidate import JobOffer, WorkPermit
    from expressentry.noc import Noc
    from expressentry.programs.case import Case

__all__ = [
    "Check",
    "authorized",
    "exempt_permit",
    "full_time",
    "in_canada",
    "lasting",
    "on_permit",
    "permits_of",
    "physicians",
    "standing",
    "together",
    "working_for",
    "year_for",
]


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


FULL = Text("at least {hours} hours a week", "au moins {hours} heures par semaine")
CONTINUOUS = Text("continuous work", "un travail continu")
LASTING = Text(
    "work for at least {months} months after the visa is issued",
    "un travail d’au moins {months} mois après la délivrance du visa",
)
INDETERMINATE = Text("work of indeterminate length", "un travail d’une durée indéterminée")
HOW_LONG = Text("the length of the offer in months", "la durée de l’offre en mois")
EMPLOYER_KNOWN = Text("the employer who made the offer", "l’employeur qui a fait l’offre")


def standing(case: Case, offer: JobOffer) -> tuple[Check, ...]:
    """Return the conditions on an offer itself that do not depend on its hours and length."""
    return tuple(Check(Outcome.of(not one.applies(offer, case.rules)), one.needed) for one in CIRCUMSTANCES)


def full_time(case: Case, *offers: JobOffer) -> Check:
    """Return whether offers are of full-time work, their hours added."""
    needed = FULL.filled(hours=case.value(FULL_TIME))
    return Check(Outcome.of(measured.full_time(offers, case.rules)), needed)


def lasting(case: Case, *offers: JobOffer) -> tuple[Check, ...]:
    """Return whether the work of offers is continuous and long enough."""
    steady = Check(Outcome.of(all(offer.continuous for offer in offers)), CONTINUOUS)
    enough = measured.long_enough(offers, case.rules)
    least = case.value(LENGTH)
    asked = INDETERMINATE if least is None else LASTING.filled(months=least)
    reading = OFFER_TEXT_NOT_VERIFIED if least is None else None
    return steady, Check(Outcome.of(enough), HOW_LONG if enough is None else asked, reading)


def physicians(case: Case, offer: JobOffer) -> tuple[Check, ...] | None:
    """Return the one check left of an offer's length by the physicians' policy, or None where it does not apply."""
    if not publicly_funded(offer, case.value(PHYSICIANS)):
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
    """Say whether the candidate may work in Canada on the day."""
    return permits.authorized(case.candidate, on=case.day)


def permits_of(case: Case, bases: Collection[str]) -> tuple[WorkPermit, ...]:
    """Return the candidate's valid permits of some bases that name an employer."""
    return permits.naming_employers(case.candidate, bases, on=case.day)


def on_permit(case: Case, permit: WorkPermit, wanted: Callable[[Noc], bool], needed: Text) -> Check:
    """Return whether the occupation on a permit fits; a permit that names none is taken to."""
    known = permits.fits(permit, wanted, case.rules)
    return Check(Outcome.of(known), PERMIT_CODE if known is None else needed)


WORKING = Text("work for an employer named on the permit", "un travail pour un employeur mentionné sur le permis")
WORKING_FACT = Text("the employer of the present work in Canada", "l’employeur du travail actuel au Canada")


def working_for(case: Case, employers: Collection[str]) -> Check:
    """Return whether the candidate works for one of the employers on the day."""
    known = permits.works_for(case.candidate, employers, on=case.day)
    return Check(Outcome.of(known), WORKING_FACT if known is None else WORKING)


FOR_EMPLOYER = Criteria(place="canada", exclusions=(UNPAID,), skilled=False)
A_YEAR = Text("a continuous year of work for the employer", "une année de travail continu chez l’employeur")
A_YEAR_FACT = Text("the employer of the work in Canada", "l’employeur du travail au Canada")


def year_for(case: Case, employers: Collection[str]) -> Check:
    """Return whether the candidate has a continuous year of work, full time or as much part time, for the employers."""
    known = permits.year_for(case.candidate, employers, FOR_EMPLOYER, rules=case.rules)
    return Check(Outcome.of(known), A_YEAR_FACT if known is None else A_YEAR)


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
