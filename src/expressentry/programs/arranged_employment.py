"""Arranged employment: an offer in one of its four shapes (IRPR 82), which earns points and may exempt from funds.

(a) a permit that rests on a labour market impact assessment, and an offer of its employer; (b) a permit exempt from one
under 204(a), 204(c) or 205, an offer of its employer and a year of work there; (c) no permit, and an offer with an
assessment of its own; (d) a permit or authority to work that fits neither (a) nor (b), and an offer as in (c). Only (c)
does not exempt from the settlement funds (76(1)(b)(ii)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from expressentry.decision import Outcome
from expressentry.law import IRPR, Citation, Text
from expressentry.measures.offers import ASSUMED
from expressentry.measures.selection import occupation, restricted_or_not_skilled
from expressentry.noc import EDITION
from expressentry.programs.offer_conditions import (
    EMPLOYER_KNOWN,
    PERMIT_HELD,
    Check,
    authorized,
    exempt_permit,
    full_time,
    in_canada,
    lasting,
    on_permit,
    permits_of,
    physicians,
    standing,
    together,
    working_for,
    year_for,
)
from expressentry.programs.requirement import Combination, Finding, Requirement, any_of, best

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from expressentry.candidate import JobOffer, WorkPermit
    from expressentry.programs.case import Case

__all__ = ["arranged_employment", "exempting_offer"]

SKILLED_OFFER = Text("an offer in a skilled occupation", "une offre dans une profession qualifiée")
CODE = Text("the NOC 2016 code of the offer", "le code de la CNP 2016 de l’offre")
SAME_EMPLOYER = Text(
    "an offer from an employer named on the permit", "une offre d’un employeur mentionné sur le permis"
)
WITH_ASSESSMENT = Text("that rests on an assessment", "fondé sur une évaluation")
WITHOUT_ASSESSMENT = Text("exempt from an assessment", "dispensé d’une évaluation")
SKILLED_PERMIT = Text("a permit for a skilled occupation", "un permis visant une profession qualifiée")
STILL_GOOD = Text("an assessment that is neither suspended nor revoked", "une évaluation ni suspendue ni révoquée")
APPROVED = Text(
    "an approved labour market impact assessment for the offer", "une étude d’impact favorable visant l’offre"
)
NO_PERMIT = Text(
    "neither a valid permit nor authority to work in Canada",
    "ni permis valide ni autorisation de travailler au Canada",
)
A_PERMIT = Text(
    "a valid permit or authority to work in Canada", "un permis valide ou une autorisation de travailler au Canada"
)
NO_OFFER = Text("a job offer that counts", "une offre d’emploi qui compte")
GIVEN = Text("offer in NOC {noc} of {day}", "offre dans la CNP {noc} du {day}")
PERMIT_ASSUMED = Text(
    "the occupation on the permit is skilled", "la profession inscrite sur le permis est une profession qualifiée"
)

LMIA: Final = ("lmia",)
WITHOUT_LMIA: Final = ("r204a", "r204c", "r204d", "r205")


def _itself(case: Case, offer: JobOffer) -> tuple[Check, ...]:
    """Return the conditions of 82(1) on an offer."""
    length = physicians(case, offer) or lasting(case, offer)
    return (*standing(case, offer), full_time(case, offer), *length, _skilled(case, offer))


def _skilled(case: Case, offer: JobOffer) -> Check:
    """Return whether an offer is in a skilled occupation of the day's edition."""
    noc = occupation(offer, case.value(EDITION).codes)
    if noc is None:
        return Check(Outcome.UNKNOWN, CODE)
    return Check(Outcome.of(restricted_or_not_skilled(noc, case.rules) is None), SKILLED_OFFER)


def _of_employer(offer: JobOffer, permit: WorkPermit) -> Check:
    """Return whether the offer is made by an employer named on the permit."""
    if offer.employer is None:
        return Check(Outcome.UNKNOWN, EMPLOYER_KNOWN)
    return Check(Outcome.of(offer.employer in permit.employers), SAME_EMPLOYER)


def _permit_is_skilled(case: Case, permit: WorkPermit) -> Check:
    """Return whether the occupation on a permit is skilled."""
    return on_permit(case, permit, lambda noc: restricted_or_not_skilled(noc, case.rules) is None, SKILLED_PERMIT)


def _with_permit(
    case: Case, offer: JobOffer, bases: Collection[str], kind: Text, more: Callable[[WorkPermit], tuple[Check, ...]]
) -> Finding:
    """Return whether an offer counts by a permit of some bases: the best of those that the candidate holds."""
    permits = permits_of(case, bases)
    if not permits:
        return together((Check(Outcome.UNMET, PERMIT_HELD.filled(kind=kind)),), _given(offer))
    return best(
        together(
            (
                *_itself(case, offer),
                in_canada(case),
                working_for(case, permit.employers),
                _of_employer(offer, permit),
                *more(permit),
            ),
            _given(offer),
            ASSUMED + ((PERMIT_ASSUMED,) if permit.noc is None else ()),
        )
        for permit in permits
    )


def _given(offer: JobOffer) -> Text:
    """Return an offer in words."""
    return GIVEN.filled(noc=offer.noc.code, day=offer.made)


def _on_assessment(case: Case, offer: JobOffer) -> Finding:
    """Judge shape (a): a permit that rests on an assessment, and an offer of its employer."""
    return _with_permit(
        case,
        offer,
        LMIA,
        WITH_ASSESSMENT,
        lambda permit: (
            Check(Outcome.of(not offer.lmia_suspended), STILL_GOOD),
            _permit_is_skilled(case, permit),
        ),
    )


def _exempt(case: Case, offer: JobOffer) -> Finding:
    """Judge shape (b): a permit without an assessment, an offer of its employer, and a year of work there."""
    return _with_permit(
        case,
        offer,
        WITHOUT_LMIA,
        WITHOUT_ASSESSMENT,
        lambda permit: (exempt_permit(case, permit), year_for(case, _both(offer, permit))),
    )


def _both(offer: JobOffer, permit: WorkPermit) -> tuple[str, ...]:
    """Return the employer whose offer and permit it is, where the offer names one."""
    return permit.employers if offer.employer is None else (offer.employer,)


def _unauthorized(case: Case, offer: JobOffer) -> Finding:
    """Judge shape (c): no permit nor authority to work, and an offer with an assessment of its own."""
    return together(
        (*_itself(case, offer), *_assessed(offer), Check(Outcome.of(not authorized(case)), NO_PERMIT)),
        _given(offer),
        ASSUMED,
    )


def _authorized(case: Case, offer: JobOffer) -> Finding:
    """Judge shape (d): a permit or authority to work, and an offer with an assessment of its own."""
    return together(
        (*_itself(case, offer), *_assessed(offer), Check(Outcome.of(authorized(case)), A_PERMIT)),
        _given(offer),
        ASSUMED,
    )


def _assessed(offer: JobOffer) -> tuple[Check, Check]:
    """Return whether an approved assessment of its own stands behind an offer."""
    return (
        Check(Outcome.of(offer.lmia_approved), APPROVED),
        Check(Outcome.of(not offer.lmia_suspended), STILL_GOOD),
    )


def _best(shape: Callable[[Case, JobOffer], Finding]) -> Callable[[Case], Finding]:
    """Return what judges a shape on every offer made by the day, and gives the best."""

    def judge(case: Case) -> Finding:
        made = [offer for offer in case.candidate.offers if offer.made <= case.day]
        return best(shape(case, offer) for offer in made) if made else Finding(Outcome.UNMET, needed=NO_OFFER)

    return judge


NAMES: Final = {
    "a": Text("permit on an assessment, same employer", "permis fondé sur une évaluation, même employeur"),
    "b": Text("exempt permit, same employer, one year", "permis dispensé, même employeur, une année"),
    "c": Text("no permit, assessed offer", "sans permis, offre évaluée"),
    "d": Text("other permit, assessed offer", "autre permis, offre évaluée"),
}
JUDGES: Final = {"a": _best(_on_assessment), "b": _best(_exempt), "c": _best(_unauthorized), "d": _best(_authorized)}
EXEMPTING: Final = ("a", "b", "d")


def _options(identifier: str, name: Text, pinpoint: str, letters: Iterable[str]) -> Combination:
    """Return some of the four shapes, of which one is enough."""
    options = (
        Requirement(f"{identifier}/{letter}", NAMES[letter], Citation(IRPR, f"82(2)({letter})"), JUDGES[letter])
        for letter in letters
    )
    return any_of(identifier, name, Citation(IRPR, pinpoint), *options)


NAME = Text("arranged employment", "emploi réservé")
ARRANGED = _options("arranged_employment", NAME, "82(2)", "abcd")


def arranged_employment(case: Case) -> Finding:
    """Return whether the candidate has arranged employment in one of the four shapes, with each that was tried."""
    judged = ARRANGED.judged(case)
    readings = (reading for step in judged.step.walk() for reading in step.interpretations)
    return Finding(
        judged.outcome,
        assumptions=judged.assumptions if judged.outcome is Outcome.MET else (),
        interpretations=tuple(dict.fromkeys(readings)),
        steps=judged.step.steps,
    )


def exempting_offer(identifier: str) -> Combination:
    """Return the exception from the settlement funds of skilled workers: the shapes (a), (b) and (d).

    >>> exempting_offer("fsw/funds/offer")
    <any_of fsw/funds/offer: fsw/funds/offer/a, fsw/funds/offer/b, fsw/funds/offer/d>
    """
    return _options(identifier, NAME, "76(1)(b)(ii)", EXEMPTING)
