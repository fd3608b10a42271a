"""Certificate or offer: the five options of IRPR 87.2(3)(d), each for one trade.

(i) a certificate of qualification in the trade; (ii) a permit that rests on an assessment, and offers of employers
named on it; (iii) a permit exempt from one, offers of its employers and a year of work for them; (iv) no permit, and
offers with an assessment; (v) a permit or authority to work that fits neither (ii) nor (iii), and offers with an
assessment. Up to two employers may make the offer together; (ii), (iii) and (v) exempt from the settlement funds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from attrs import frozen

from expressentry.candidate import WorkPermit
from expressentry.decision import Outcome
from expressentry.law import Text
from expressentry.measures.offers import ASSUMED, joint
from expressentry.measures.permits import GROUP_ASSUMED
from expressentry.measures.selection import NO_FORMER_CODE, occupation
from expressentry.measures.skilled_trades import minor_group_of
from expressentry.noc import EDITION, Noc
from expressentry.programs.arranged_employment import (
    A_PERMIT,
    APPROVED,
    LMIA,
    NO_PERMIT,
    STILL_GOOD,
    WITH_ASSESSMENT,
    WITHOUT_ASSESSMENT,
    WITHOUT_LMIA,
)
from expressentry.programs.case import Case
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
    standing,
    together,
    working_for,
    year_for,
)
from expressentry.programs.requirement import Finding, best, missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeAlias

    from expressentry.candidate import Certificate, JobOffer

    Offered: TypeAlias = tuple[JobOffer, ...]

__all__ = ["EXEMPTING", "NAMES", "OPTIONS", "options"]

OPTIONS: Final = ("i", "ii", "iii", "iv", "v")
EXEMPTING: Final = ("ii", "iii", "v")
NAMES: Final = {
    "i": Text("certificate of qualification in the trade", "certificat de compétence dans le métier"),
    "ii": Text(
        "permit on an assessment, offer of its employers",
        "permis fondé sur une évaluation, offre de ses employeurs",
    ),
    "iii": Text(
        "exempt permit, offer of its employers, one year", "permis dispensé, offre de ses employeurs, une année"
    ),
    "iv": Text("no permit, assessed offer", "sans permis, offre évaluée"),
    "v": Text("other permit, assessed offer", "autre permis, offre évaluée"),
}

NO_CERTIFICATE = Text(
    "a certificate of qualification in NOC {noc} from a province, a territory or a federal authority",
    "un certificat de compétence dans la CNP {noc} délivré par une province, un territoire ou une autorité fédérale",
)
NO_OFFER = Text("an offer in NOC {noc} that counts", "une offre dans la CNP {noc} qui compte")
CERTIFICATE_GIVEN = Text("certificate of {day} ({issuer})", "certificat du {day} ({issuer})")
FEDERAL = Text("federal authority", "autorité fédérale")
GIVEN = Text("{offers} in NOC {noc}", "{offers} dans la CNP {noc}")
SAME_EMPLOYERS = Text("offers from employers named on the permit", "des offres d’employeurs mentionnés sur le permis")
SAME_GROUP = Text("a permit in {group}", "un permis dans le {group}")


def options(case: Case, noc: Noc) -> dict[str, Finding]:
    """Return each of the five options for one trade, the best offer or pair of offers in each."""
    offered = tuple(_offered(case, noc))
    judges = {"ii": _on_assessment, "iii": _exempt, "iv": _unauthorized, "v": _authorized}
    made = [one for one in case.candidate.offers if one.made <= case.day]
    none = _none(case, made, NO_OFFER.filled(noc=noc.code))
    return {
        "i": _certificate(case, noc),
        **{
            key: best(judge(case, noc, offers) for offers in offered) if offered else none
            for key, judge in judges.items()
        },
    }


def _none(case: Case, papers: Iterable[JobOffer | Certificate], needed: Text) -> Finding:
    """Return what becomes of an option without a paper in the trade: unknown where one has no known code."""
    edition = case.value(EDITION).codes
    uncoded = next((one.noc.code for one in papers if occupation(one, edition) is None), None)
    return Finding(Outcome.UNMET, needed=needed) if uncoded is None else missing(NO_FORMER_CODE.filled(noc=uncoded))


def _certificate(case: Case, noc: Noc) -> Finding:
    """Judge option (i): a certificate of qualification in the trade, issued by the day."""
    edition = case.value(EDITION).codes
    issued = [one for one in case.candidate.certificates if one.issued <= case.day]
    held = [one for one in issued if occupation(one, edition) == noc]
    if not held:
        return _none(case, issued, NO_CERTIFICATE.filled(noc=noc.code))
    first = min(held, key=lambda one: one.issued)
    issuer = FEDERAL if first.issuer == "federal" else first.issuer.word
    return Finding(Outcome.MET, CERTIFICATE_GIVEN.filled(day=first.issued, issuer=issuer))


def _offered(case: Case, noc: Noc) -> Iterator[Offered]:
    """Return each offer in the trade made by the day, then each set of offers by as many employers as may join."""
    edition = case.value(EDITION).codes
    made = [one for one in case.candidate.offers if one.made <= case.day and occupation(one, edition) == noc]
    return joint(made, case.rules)


def _itself(case: Case, offers: Offered) -> tuple[Check, ...]:
    """Return the conditions on the offers: continuous full-time work of at least a year in all."""
    each = (check for offer in offers for check in standing(case, offer))
    return (*each, full_time(case, *offers), *lasting(case, *offers))


def _given(noc: Noc, offers: Offered) -> Text:
    """Return offers in words."""
    count = len(offers)
    return GIVEN.filled(noc=noc.code, offers=ONE_OFFER if count == 1 else TWO_OFFERS)


ONE_OFFER = Text("one offer", "une offre")
TWO_OFFERS = Text("two offers", "deux offres")


def _of_employers(offers: Offered, permit: WorkPermit) -> Check:
    """Return whether every offer is made by an employer named on the permit."""
    employers = {offer.employer for offer in offers}
    if None in employers:
        return Check(Outcome.UNKNOWN, EMPLOYER_KNOWN)
    return Check(Outcome.of(employers <= set(permit.employers)), SAME_EMPLOYERS)


@frozen
class _Kind:
    """A kind of permit that supports an offer: its bases, its words, and what more is asked of one."""

    bases: tuple[str, ...]
    words: Text
    more: Callable[[Case, Offered, WorkPermit], tuple[Check, ...]]


def _with_permit(case: Case, noc: Noc, offers: Offered, kind: _Kind) -> Finding:
    """Return whether offers count by a permit of a kind: the best of those that the candidate holds."""
    permits = permits_of(case, kind.bases)
    if not permits:
        return together((Check(Outcome.UNMET, PERMIT_HELD.filled(kind=kind.words)),), _given(noc, offers))
    group = SAME_GROUP.filled(group=minor_group_of(noc))
    return best(
        together(
            (
                *_itself(case, offers),
                in_canada(case),
                working_for(case, permit.employers),
                _of_employers(offers, permit),
                on_permit(case, permit, lambda named: named.minor_group == noc.minor_group, group),
                *kind.more(case, offers, permit),
            ),
            _given(noc, offers),
            ASSUMED + ((GROUP_ASSUMED,) if permit.noc is None else ()),
        )
        for permit in permits
    )


def _on_assessment(case: Case, noc: Noc, offers: Offered) -> Finding:
    """Judge option (ii): a permit that rests on an assessment, and offers of its employers."""
    return _with_permit(case, noc, offers, ON_ASSESSMENT)


def _good(offers: Offered) -> bool:
    """Say whether no assessment behind the offers is suspended or revoked."""
    return not any(offer.lmia_suspended for offer in offers)


def _exempt(case: Case, noc: Noc, offers: Offered) -> Finding:
    """Judge option (iii): a permit without an assessment, offers of its employers, and a year of work for them."""
    return _with_permit(case, noc, offers, EXEMPT)


ON_ASSESSMENT: Final = _Kind(
    LMIA, WITH_ASSESSMENT, lambda _, offers, __: (Check(Outcome.of(_good(offers)), STILL_GOOD),)
)
EXEMPT: Final = _Kind(
    WITHOUT_LMIA,
    WITHOUT_ASSESSMENT,
    lambda case, _, permit: (exempt_permit(case, permit), year_for(case, permit.employers)),
)


def _unauthorized(case: Case, noc: Noc, offers: Offered) -> Finding:
    """Judge option (iv): no permit nor authority to work, and offers with an assessment."""
    return _assessed(case, noc, offers, Check(Outcome.of(not authorized(case)), NO_PERMIT))


def _authorized(case: Case, noc: Noc, offers: Offered) -> Finding:
    """Judge option (v): a permit or authority to work, and offers with an assessment."""
    return _assessed(case, noc, offers, Check(Outcome.of(authorized(case)), A_PERMIT))


def _assessed(case: Case, noc: Noc, offers: Offered, permission: Check) -> Finding:
    """Return whether offers count by assessments of their own."""
    approved = all(offer.lmia_approved for offer in offers)
    return together(
        (
            *_itself(case, offers),
            Check(Outcome.of(approved), APPROVED),
            Check(Outcome.of(_good(offers)), STILL_GOOD),
            permission,
        ),
        _given(noc, offers),
        ASSUMED,
    )
