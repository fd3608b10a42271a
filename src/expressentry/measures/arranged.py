"""Arranged employment: the job offers that count on a day, those that do not and why, and those not decided.

An offer counts for what it is (full time, for long enough, skilled, by an employer who may hire) and for what stands
behind it: an assessment of its own, or, for someone who works for the employer, a permit that names the employer and
rests on an assessment, or an exempt one after one year of that work. In a skilled trade the offers of two employers may
count together. Authority: IRPR s. 82, 87.2(3)(d) and 200(3)(h); Ministerial Instructions, s. 29.

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

from expressentry.candidate import Candidate, JobOffer
from expressentry.law.readings import IEC_204D, OFFER_TEXT_NOT_VERIFIED, Reading
from expressentry.law.rules import Rules, held
from expressentry.law.text import Text
from expressentry.measures.offers import (
    ASSUMED,
    CIRCUMSTANCES,
    LENGTH,
    LISTED_PERMITS,
    full_time,
    joint,
    long_enough,
)
from expressentry.measures.permits import (
    GROUP_ASSUMED,
    PERMIT_CODE,
    fits,
    naming_employers,
    works_for,
    year_for,
)
from expressentry.measures.physicians import publicly_funded
from expressentry.measures.selection import (
    NO_FORMER_CODE,
    UNAUTHORIZED,
    UNPAID,
    Criteria,
    occupation,
    restricted_or_not_skilled,
)
from expressentry.measures.skilled_trades import is_skilled_trade
from expressentry.noc import EDITION, Noc

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from typing import TypeAlias

    from expressentry.candidate import WorkPermit

    Joint: TypeAlias = tuple[JobOffer, ...]
    Tried: TypeAlias = "tuple[Joint, Noc, tuple[Text, ...] | _No]"

__all__ = ["CountedOffer", "OfferConditions", "OfferLeftOut", "Offers", "offers"]

LMIA_PERMIT = "lmia"
YOUTH_MOBILITY = "r204d"


@frozen
class OfferConditions:
    """What an offer has to be on a day, besides what `measures.offers` asks of every offer.

    `permits` are the bases of exempt permits that support an offer after a year of work; `physicians` the NOC 2021
    codes whose publicly funded work need be neither continuous nor so long; `trades` says that offers in a skilled
    trade also count as section 87.2 has it.
    """

    permits: frozenset[str] = field(default=LISTED_PERMITS)
    physicians: frozenset[str] = field(default=frozenset())
    trades: bool = True


@frozen
class CountedOffer:
    """An offer that counts, its code in the day's edition, and whether it is in major group 00 (senior management).

    `together` is how many offers it takes: 1 where it counts by itself; `assumptions` what is taken for granted of the
    permit behind it.
    """

    offer: JobOffer
    noc: Noc
    senior: bool
    together: int = 1
    assumptions: tuple[Text, ...] = ()


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
TOO_FEW_HOURS = Text("the offer is not for full-time work", "l’offre ne vise pas un travail à temps plein")
NOT_INDETERMINATE = Text("the offer is not indeterminate", "l’offre n’est pas d’une durée indéterminée")
TOO_SHORT = Text("the offer is for less than one year", "l’offre vise une durée de moins d’un an")
LENGTH_FACT = Text("length of the offer in months", "durée de l’offre en mois")
NOT_CONTINUOUS = Text("the work is not continuous", "le travail n’est pas continu")
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


@frozen
class _No:
    """Why an offer does not count, or which fact is missing to say so."""

    reason: Text
    undecided: bool = False
    reading: Reading | None = None


@frozen
class _Question:
    """Whose offers are judged, by which conditions and under which rules."""

    candidate: Candidate
    law: OfferConditions
    rules: Rules


def offers(candidate: Candidate, conditions: OfferConditions, *, rules: Rules) -> Offers:
    """Return which offers count under the conditions on the day of the rules; offers made later are not seen."""
    case = _Question(candidate, conditions, rules)
    counted: list[CountedOffer] = []
    left: list[OfferLeftOut] = []
    undecided: list[OfferLeftOut] = []
    for offer, found in _judged(_made(candidate, rules.day), case):
        if isinstance(found, CountedOffer):
            counted.append(found)
        elif found.undecided:
            undecided.append(OfferLeftOut(offer, found.reason, found.reading))
        else:
            left.append(OfferLeftOut(offer, found.reason))
    readings = [one.reading for one in undecided if one.reading is not None]
    readings += [OFFER_TEXT_NOT_VERIFIED] if counted and held(LENGTH, rules).value is None else []
    assumed = [*ASSUMED, *(text for one in counted for text in one.assumptions)] if counted else []
    return Offers(
        tuple(counted), tuple(left), tuple(undecided), tuple(dict.fromkeys(assumed)), tuple(dict.fromkeys(readings))
    )


def _made(candidate: Candidate, day: date) -> list[JobOffer]:
    """Return the offers made by a day, in order."""
    made = [offer for offer in candidate.offers if offer.made <= day]
    return sorted(made, key=lambda offer: (offer.made, offer.noc.code, offer.employer or ""))


def _judged(made: Sequence[JobOffer], case: _Question) -> list[tuple[JobOffer, CountedOffer | _No]]:
    """Return each offer with the best of what it is by itself and of what it is, alone or with another, in a trade."""
    alone = [(offer, _alone(offer, case)) for offer in made]
    short = [offer for offer, found in alone if isinstance(found, _No)]
    tried = _in_trades(short, case) if case.law.trades else []
    return [(offer, min((found, *_with_others(offer, tried)), key=_rank)) for offer, found in alone]


def _rank(answer: object) -> int:
    """Return 0 for an offer that counts, 1 for one that is not decided, 2 for one that does not count."""
    return (1 if answer.undecided else 2) if isinstance(answer, _No) else 0


def _undecided(no: _No) -> bool:
    """Say whether a fact is missing, which comes after what says no."""
    return no.undecided


def _first_no(answers: Iterable[object]) -> _No | None:
    """Return what says no, before what is not known; None where nothing stands against an offer."""
    return min((answer for answer in answers if isinstance(answer, _No)), key=_undecided, default=None)


def _alone(offer: JobOffer, case: _Question) -> CountedOffer | _No:
    """Return an offer as one that counts by itself under section 82, or why it does not."""
    noc = _occupation(offer, case.rules)
    if isinstance(noc, _No) and not noc.undecided:
        return noc
    answers = (_itself((offer,), case), noc, _support((offer,), case))
    refused = [answer for answer in answers if isinstance(answer, _No)]
    if refused or not isinstance(noc, Noc):
        return min(refused, key=_undecided)
    return CountedOffer(offer, noc, noc.major_group == SENIOR_MANAGEMENT)


def _occupation(offer: JobOffer, rules: Rules) -> Noc | _No:
    """Return the code of an offer in the day's edition, if it is skilled."""
    noc = occupation(offer, held(EDITION, rules).value.codes)
    if noc is None:
        return _No(NO_FORMER_CODE.filled(noc=offer.noc.code), undecided=True)
    reason = restricted_or_not_skilled(noc, rules)
    return noc if reason is None else _No(reason)


def _in_trades(made: Sequence[JobOffer], case: _Question) -> list[Tried]:
    """Return the offers in each skilled trade, one by one and jointly, with what becomes of them by section 87.2."""
    edition = held(EDITION, case.rules).value.codes
    coded = [(offer, occupation(offer, edition)) for offer in made]
    trades = {noc: None for _, noc in coded if noc is not None and is_skilled_trade(noc, case.rules)}
    return [
        (those, noc, _first_no((_itself(those, case), support := _support(those, case, noc))) or support)
        for noc in trades
        for those in joint([offer for offer, its in coded if its == noc], case.rules)
    ]


def _with_others(offer: JobOffer, tried: Iterable[Tried]) -> Iterator[CountedOffer | _No]:
    """Yield what becomes of an offer in each of the sets of its trade that it belongs to."""
    for those, noc, answer in tried:
        if offer in those:
            senior = noc.major_group == SENIOR_MANAGEMENT
            yield answer if isinstance(answer, _No) else CountedOffer(offer, noc, senior, len(those), answer)


def _itself(those: Joint, case: _Question) -> _No | None:
    """Return what is wrong with offers themselves, or None."""
    refused = (one.reason for offer in those for one in CIRCUMSTANCES if one.applies(offer, case.rules))
    reason = next(refused, None if full_time(those, case.rules) else TOO_FEW_HOURS)
    if reason is not None:
        return _No(reason)
    exempt = all(publicly_funded(offer, case.law.physicians) for offer in those)
    return None if exempt else _length(those, case.rules)


def _length(those: Joint, rules: Rules) -> _No | None:
    """Return what is wrong with how long and how steadily the work is offered, or None."""
    if not all(offer.continuous for offer in those):
        return _No(NOT_CONTINUOUS)
    too_short = NOT_INDETERMINATE if held(LENGTH, rules).value is None else TOO_SHORT
    return _unless(long_enough(those, rules), too_short, LENGTH_FACT)


def _unless(known: bool | None, refused: Text, fact: Text) -> _No | None:  # noqa: FBT001  the answer to a question
    """Return None where the answer is yes, else the reason, or the fact that is missing."""
    if known:
        return None
    return _No(fact, undecided=True) if known is None else _No(refused)


def _support(those: Joint, case: _Question, trade: Noc | None = None) -> tuple[Text, ...] | _No:
    """Return what is assumed of what stands behind offers, or why nothing does; in a trade by section 87.2."""
    suspended = any(offer.lmia_suspended for offer in those)
    if not suspended and all(offer.lmia_approved for offer in those):
        return ()
    bases = {LMIA_PERMIT, YOUTH_MOBILITY, *case.law.permits} if case.law.permits else {LMIA_PERMIT}
    permits = naming_employers(case.candidate, bases, on=case.rules.day)
    employers = frozenset(offer.employer for offer in those if offer.employer is not None)
    nameless = any(offer.employer is None for offer in those)
    if nameless and trade is None:
        return _No(EMPLOYER, undecided=True) if permits else _No(UNSUPPORTED)
    supporting = [permit for permit in permits if employers <= set(permit.employers)]
    answers = [
        _by_permit(permit, employers if trade is None else permit.employers, case, trade)
        for permit in sorted(supporting, key=lambda permit: permit.basis != LMIA_PERMIT)
        if not (suspended and permit.basis == LMIA_PERMIT)
    ]
    best = min(answers, key=_rank, default=_No(UNSUPPORTED))
    return _No(EMPLOYER, undecided=True) if nameless and not isinstance(best, _No) else best


def _by_permit(
    permit: WorkPermit, employers: Collection[str], case: _Question, trade: Noc | None
) -> tuple[Text, ...] | _No:
    """Return what is assumed of a permit that supports offers by its employers, or why it does not support them."""
    no = _first_no(
        (
            None if trade is None else _same_group(permit, trade, case.rules),
            None if permit.basis == LMIA_PERMIT else _exempt(permit, employers, case),
            _unless(works_for(case.candidate, employers, on=case.rules.day), NOT_WORKING, PRESENT_EMPLOYER),
        )
    )
    if no is not None:
        return no
    return (GROUP_ASSUMED,) if trade is not None and permit.noc is None else ()


def _same_group(permit: WorkPermit, trade: Noc, rules: Rules) -> _No | None:
    """Return that the occupation on a permit is not in the minor group of a trade, or None."""
    same = fits(permit, lambda noc: noc.minor_group == trade.minor_group, rules)
    return _unless(same, UNSUPPORTED, PERMIT_CODE)


WORK_FOR_EMPLOYER = Criteria(place="canada", exclusions=(UNPAID, UNAUTHORIZED), skilled=False)


def _exempt(permit: WorkPermit, employers: Collection[str], case: _Question) -> _No | None:
    """Return what is wrong with offers by the employers of a permit without an assessment, or None."""
    year = year_for(case.candidate, employers, WORK_FOR_EMPLOYER, rules=case.rules)
    no = _unless(year, NO_YEAR, WORK_EMPLOYER)
    if no is not None or permit.basis in case.law.permits:
        return no
    return _No(IEC, undecided=True, reading=IEC_204D)
