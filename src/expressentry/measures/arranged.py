"""Arranged employment: the job offers that count on a day, those that do not and why, and those not decided.

An offer counts for what it is (full time, for long enough, skilled, by an employer who may hire) and for what stands
behind it: an assessment of its own, or, for someone who works for the employer, a permit that names the employer and
rests on an assessment, or an exempt one after one year of that work. Authority: IRPR s. 82 and 200(3)(h); Ministerial
Instructions, s. 29.

>>> from expressentry.candidate import Candidate, JobOffer
>>> from expressentry.law import InForce
>>> offer = JobOffer("00012", made=date(2023, 1, 1), hours_per_week=40, months="indeterminate", lmia_approved=True)
>>> ana = Candidate(date(1990, 1, 1), offers=[offer])
>>> found = offers(ana, OfferConditions(), rules=InForce(date(2024, 1, 1)))
>>> [(one.noc.code, one.senior) for one in found.counted]
[('00012', True)]
"""

from __future__ import annotations

from datetime import date  # noqa: TC003  the doctest reads it
from typing import TYPE_CHECKING

from attrs import field, frozen

from expressentry.candidate.offer import JobOffer
from expressentry.law.readings import IEC_204D, OFFER_TEXT_NOT_VERIFIED, Reading
from expressentry.law.text import Text
from expressentry.measures.anniversaries import MONTHS_A_YEAR
from expressentry.measures.employment import FULL_TIME, experience
from expressentry.measures.selection import (
    CANADA,
    NO_FORMER_CODE,
    UNAUTHORIZED,
    UNPAID,
    Criteria,
    occupation,
    restricted_or_not_skilled,
)
from expressentry.noc import EDITION, Noc

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from expressentry.candidate import Candidate, WorkPermit
    from expressentry.law.rules import Rules

__all__ = ["CountedOffer", "OfferConditions", "OfferLeftOut", "Offers", "offers", "valid_permits", "year_with"]

LMIA_PERMIT = "lmia"
YOUTH_MOBILITY = "r204d"


@frozen
class OfferConditions:
    """What an offer has to be on a day.

    `indeterminate` says that it must have no end (else at least `months` count); `permits` are the bases of exempt
    permits that support an offer after a year of work; `barred` the subparagraphs of IRPR 200(3)(h) that bar an
    employer; `physicians` the NOC 2021 codes whose publicly funded work need be neither continuous nor so long.
    """

    indeterminate: bool = False
    months: int = MONTHS_A_YEAR
    permits: frozenset[str] = field(default=frozenset({"r204a", "r204c", "r205"}))
    barred: frozenset[str] = field(default=frozenset({"ii", "iii"}))
    physicians: frozenset[str] = field(default=frozenset())


@frozen
class CountedOffer:
    """An offer that counts, its code in the day's edition, and whether it is in major group 00 (senior management)."""

    offer: JobOffer
    noc: Noc
    senior: bool


@frozen
class OfferLeftOut:
    """An offer that does not count, or of which that is not known, with the reason and the reading it rests on."""

    offer: JobOffer
    reason: Text
    reading: Reading | None = None


@frozen
class Offers:
    """The offers that count on a day, those left out, those undecided, what was assumed and the readings used."""

    counted: tuple[CountedOffer, ...]
    left_out: tuple[OfferLeftOut, ...]
    undecided: tuple[OfferLeftOut, ...]
    assumptions: tuple[Text, ...]
    interpretations: tuple[Reading, ...]


SENIOR_MANAGEMENT = "00"
WITHDRAWN = Text("the offer was withdrawn", "l’offre a été retirée")
TOO_FEW_HOURS = Text("the offer is not for full-time work", "l’offre ne vise pas un travail à temps plein")
NOT_INDETERMINATE = Text("the offer is not indeterminate", "l’offre n’est pas d’une durée indéterminée")
TOO_SHORT = Text("the offer is for less than one year", "l’offre vise une durée de moins d’un an")
LENGTH = Text("length of the offer in months", "durée de l’offre en mois")
UNSUPPORTED = Text(
    "neither a labour market impact assessment nor a permit of that employer supports it",
    "ni une étude d’impact sur le marché du travail ni un permis visant cet employeur ne l’appuie",
)
NO_YEAR = Text(
    "less than one year of work for the employer named on the permit",
    "moins d’un an de travail pour l’employeur mentionné sur le permis",
)
NOT_WORKING = Text(
    "no present work in Canada for the employer named on the permit",
    "aucun travail actuel au Canada pour l’employeur mentionné sur le permis",
)
PRESENT_EMPLOYER = Text("employer of the present work in Canada", "employeur du travail actuel au Canada")
EMPLOYER = Text("employer who made the offer", "employeur qui a fait l’offre")
WORK_EMPLOYER = Text("employer of the work in Canada", "employeur du travail au Canada")
IEC = Text("a permit under section 204(d)", "un permis délivré au titre de l’alinéa 204d)")
ASSUMED = (
    Text(
        "the employer is neither barred nor a diplomatic mission",
        "l’employeur n’est ni exclu ni une mission diplomatique",
    ),
    Text(
        "the work offered is paid, continuous, not seasonal, and goes on after the visa is issued",
        "le travail offert est rémunéré, continu, non saisonnier et se poursuit après la délivrance du visa",
    ),
)

CIRCUMSTANCES: tuple[tuple[Callable[[JobOffer, OfferConditions], bool], Text], ...] = (
    (
        lambda offer, _: offer.diplomatic_mission,
        Text("the employer is a diplomatic mission", "l’employeur est une mission diplomatique"),
    ),
    (
        lambda offer, law: offer.employer_barred in law.barred,
        Text("the employer may not hire (IRPR 200(3)(h))", "l’employeur ne peut embaucher (RIPR 200(3)h))"),
    ),
    (lambda offer, _: not offer.paid, Text("the work is not paid", "le travail n’est pas rémunéré")),
    (
        lambda offer, _: not offer.after_visa,
        Text("the work ends before the visa is issued", "le travail prend fin avant la délivrance du visa"),
    ),
    (lambda offer, _: offer.seasonal, Text("the work is seasonal", "le travail est saisonnier")),
)
"""What keeps an offer out whatever stands behind it, and the reason."""

NOT_CONTINUOUS = Text("the work is not continuous", "le travail n’est pas continu")


def offers(candidate: Candidate, conditions: OfferConditions, *, rules: Rules) -> Offers:
    """Return which offers count under the conditions on the day of the rules; offers made later are not seen."""
    counted: list[CountedOffer] = []
    left: list[OfferLeftOut] = []
    undecided: list[OfferLeftOut] = []
    for offer in _made(candidate, rules.day):
        found = _judged(offer, candidate, conditions, rules)
        if isinstance(found, CountedOffer):
            counted.append(found)
        elif found.undecided:
            undecided.append(OfferLeftOut(offer, found.reason, found.reading))
        else:
            left.append(OfferLeftOut(offer, found.reason))
    readings = [one.reading for one in undecided if one.reading is not None]
    readings += [OFFER_TEXT_NOT_VERIFIED] if counted and conditions.indeterminate else []
    return Offers(
        tuple(counted), tuple(left), tuple(undecided), ASSUMED if counted else (), tuple(dict.fromkeys(readings))
    )


def _made(candidate: Candidate, day: date) -> list[JobOffer]:
    """Return the offers made by a day, in order."""
    made = [offer for offer in candidate.offers if offer.made <= day]
    return sorted(made, key=lambda offer: (offer.made, offer.noc.code, offer.employer or ""))


@frozen
class _No:
    """Why an offer does not count, or which fact is missing to say so."""

    reason: Text
    undecided: bool = False
    reading: Reading | None = None


def _judged(offer: JobOffer, candidate: Candidate, law: OfferConditions, rules: Rules) -> CountedOffer | _No:
    """Return an offer as one that counts, or why it does not: what says no comes before what is not known."""
    noc = _occupation(offer, rules)
    if isinstance(noc, _No) and not noc.undecided:
        return noc
    exempt = offer.publicly_funded_physician and offer.noc.code in law.physicians
    answers = (_itself(offer, law, rules, exempt=exempt), noc, _support(offer, candidate, law, rules))
    refused = [answer for answer in answers if isinstance(answer, _No)]
    if refused or not isinstance(noc, Noc):
        return min(refused, key=lambda answer: answer.undecided)
    return CountedOffer(offer, noc, noc.major_group == SENIOR_MANAGEMENT)


def _occupation(offer: JobOffer, rules: Rules) -> Noc | _No:
    """Return the code of an offer in the day's edition, if it is skilled."""
    version = rules.read(EDITION)
    assert version is not None  # noqa: S101  an edition holds ever since Express Entry began
    noc = occupation(offer, version.value.codes)
    if noc is None:
        return _No(NO_FORMER_CODE.filled(noc=offer.noc.code), undecided=True)
    reason = restricted_or_not_skilled(noc, rules)
    return noc if reason is None else _No(reason)


def _itself(offer: JobOffer, law: OfferConditions, rules: Rules, *, exempt: bool) -> _No | None:
    """Return what is wrong with the offer itself, or None."""
    if offer.withdrawn is not None and offer.withdrawn <= rules.day:
        return _No(WITHDRAWN)
    refused = next((reason for applies, reason in CIRCUMSTANCES if applies(offer, law)), None)
    if refused is not None:
        return _No(refused)
    full_time = rules.read(FULL_TIME)
    if full_time is not None and offer.hours_per_week < full_time.value:
        return _No(TOO_FEW_HOURS)
    return None if exempt else _length(offer, law)


def _length(offer: JobOffer, law: OfferConditions) -> _No | None:
    """Return what is wrong with how long and how steadily the work is offered, or None."""
    if not offer.continuous:
        return _No(NOT_CONTINUOUS)
    if offer.months == "indeterminate":
        return None
    if law.indeterminate:
        return _No(NOT_INDETERMINATE) if offer.months is not None else _No(LENGTH, undecided=True)
    if offer.months is None:
        return _No(LENGTH, undecided=True)
    return None if offer.months >= law.months else _No(TOO_SHORT)


def _support(offer: JobOffer, candidate: Candidate, law: OfferConditions, rules: Rules) -> _No | None:
    """Return what is wrong with what stands behind an offer, or None where something supports it."""
    if offer.lmia_approved and not offer.lmia_suspended:
        return None
    supporting = {LMIA_PERMIT, YOUTH_MOBILITY, *law.permits} if law.permits else {LMIA_PERMIT}
    permits = [permit for permit in valid_permits(candidate, on=rules.day) if permit.basis in supporting]
    named = [permit for permit in permits if permit.employers]
    if offer.employer is None:
        return _No(EMPLOYER, undecided=True) if named else _No(UNSUPPORTED)
    bases = {permit.basis for permit in named if offer.employer in permit.employers}
    if offer.lmia_suspended:
        bases.discard(LMIA_PERMIT)
    if not bases:
        return _No(UNSUPPORTED)
    exempt = None if LMIA_PERMIT in bases else _exempt(offer.employer, bases, candidate, law, rules)
    answers = (exempt, _at_work(offer.employer, candidate, rules.day))
    return min((answer for answer in answers if answer is not None), key=lambda no: no.undecided, default=None)


def _at_work(employer: str, candidate: Candidate, day: date) -> _No | None:
    """Return that a person does not work in Canada for an employer on a day, or that this is not known; else None."""
    present = {
        job.employer
        for job in candidate.work
        if job.country == CANADA and job.start <= day and (job.end is None or day <= job.end)
    }
    if employer in present:
        return None
    return _No(PRESENT_EMPLOYER, undecided=True) if None in present else _No(NOT_WORKING)


def _exempt(
    employer: str, bases: Collection[str], candidate: Candidate, law: OfferConditions, rules: Rules
) -> _No | None:
    """Return what is wrong with an offer by the employer of an exempt permit, or None where it may count."""
    year = year_with(candidate, employer, rules=rules)
    if year is not True:
        return _No(NO_YEAR) if year is False else _No(WORK_EMPLOYER, undecided=True)
    return None if law.permits.intersection(bases) else _No(IEC, undecided=True, reading=IEC_204D)


def valid_permits(candidate: Candidate, *, on: date) -> tuple[WorkPermit, ...]:
    """Return the permits that are valid on a day.

    >>> from expressentry.candidate import Candidate, WorkPermit
    >>> permit = WorkPermit("open", issued=date(2024, 1, 1), valid_until=date(2026, 1, 1))
    >>> len(valid_permits(Candidate(date(1990, 1, 1), permits=[permit]), on=date(2026, 1, 1)))
    1
    """
    return tuple(
        permit
        for permit in candidate.permits
        if permit.issued <= on and (permit.valid_until is None or on <= permit.valid_until)
    )


WORK_FOR_EMPLOYER = Criteria(place="canada", exclusions=(UNPAID, UNAUTHORIZED), skilled=False)


def year_with(candidate: Candidate, employer: str, *, rules: Rules) -> bool | None:
    """Say whether a person has worked a year in Canada, full time or as much part time, without a gap, for an employer.

    None: there is work in Canada whose employer is not stated, and that could make it up.
    """
    for_employer = [job for job in candidate.work if job.employer == employer]
    if experience(for_employer, WORK_FOR_EMPLOYER, rules=rules).continuous_years:
        return True
    unnamed = [job for job in candidate.work if job.employer is None]
    with_unnamed = experience([*for_employer, *unnamed], WORK_FOR_EMPLOYER, rules=rules)
    return None if with_unnamed.continuous_years else False
