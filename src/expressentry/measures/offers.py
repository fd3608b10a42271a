"""Offers of employment: what the law asks of an offer itself, whatever supports it.

Until 2016-11-18 an offer had to be indeterminate; since then it must last at least a year after the visa is issued. In
a skilled trade two employers may make it together. Authority: IRPR s. 82(1), 87.2(3)(d) and 200(3)(h).

>>> from expressentry.law import InForce
>>> InForce(date(2016, 11, 18)).read(LENGTH).value, InForce(date(2016, 11, 19)).read(LENGTH).value
(None, 12)
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Final

from attrs import frozen

from expressentry.candidate import JobOffer
from expressentry.law import IRPR, LAUNCH, Certainty, Citation, Dated, Text, Version
from expressentry.law.rules import Rules, held
from expressentry.measures.employment import FULL_TIME
from expressentry.measures.physicians import POLICY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from expressentry.candidate.offer import Months

__all__ = [
    "ASSUMED",
    "BARRED",
    "CIRCUMSTANCES",
    "EMPLOYERS",
    "EXEMPT_PERMITS",
    "LENGTH",
    "LISTED_PERMITS",
    "PHYSICIANS",
    "Circumstance",
    "full_time",
    "joint",
    "long_enough",
]

REWRITTEN: Final = date(2016, 11, 19)
LISTED_PERMITS: Final = frozenset({"r204a", "r204c", "r205"})

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
    Version(REWRITTEN, LISTED_PERMITS, Citation(IRPR, "82(2)(b)")),
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
EMPLOYERS: Final = Dated(
    Version(LAUNCH, 2, Citation(IRPR, "87.2(3)(d)(ii)")),
    id="fst/employers",
    name=Text("employers who may make the offer together", "employeurs pouvant faire l’offre ensemble"),
)
"""How many employers may make an offer in a skilled trade together."""


@frozen(eq=False)
class Circumstance:
    """What keeps an offer out whatever supports it.

    `applies` says of an offer on a day whether it does; `reason` is said of an offer that does not count, `needed` of
    what would.
    """

    applies: Callable[[JobOffer, Rules], bool]
    reason: Text
    needed: Text


CIRCUMSTANCES: Final = (
    Circumstance(
        lambda offer, rules: offer.withdrawn is not None and offer.withdrawn <= rules.day,
        Text("the offer was withdrawn", "l’offre a été retirée"),
        Text("an offer that has not been withdrawn", "une offre qui n’a pas été retirée"),
    ),
    Circumstance(
        lambda offer, rules: offer.employer_barred in held(BARRED, rules).value,
        Text("the employer may not hire (IRPR 200(3)(h))", "l’employeur ne peut embaucher (RIPR 200(3)h))"),
        Text("an employer who is not barred (IRPR 200(3)(h))", "un employeur qui n’est pas exclu (RIPR art. 200(3)h))"),
    ),
    Circumstance(
        lambda offer, _: offer.diplomatic_mission,
        Text("the employer is a diplomatic mission", "l’employeur est une mission diplomatique"),
        Text(
            "an employer other than an embassy, high commission or consulate",
            "un employeur autre qu’une ambassade, un haut-commissariat ou un consulat",
        ),
    ),
    Circumstance(
        lambda offer, _: not offer.paid,
        Text("the work is not paid", "le travail n’est pas rémunéré"),
        Text("paid work", "un travail rémunéré"),
    ),
    Circumstance(
        lambda offer, _: offer.seasonal,
        Text("the work is seasonal", "le travail est saisonnier"),
        Text("work that is not seasonal", "un travail non saisonnier"),
    ),
    Circumstance(
        lambda offer, _: not offer.after_visa,
        Text("the work ends before the visa is issued", "le travail prend fin avant la délivrance du visa"),
        Text("work that goes on after the visa is issued", "un travail qui se poursuit après la délivrance du visa"),
    ),
)
"""What keeps an offer out that does not depend on its hours and length."""

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
"""The ordinary circumstances taken for granted of an offer that counts."""


def full_time(offers: Sequence[JobOffer], rules: Rules) -> bool:
    """Say whether offers are of full-time work, their hours added.

    >>> from expressentry.law import InForce
    >>> half = JobOffer("72106", made=date(2024, 1, 1), hours_per_week=16)
    >>> full_time([half], InForce(date(2024, 6, 1))), full_time([half, half], InForce(date(2024, 6, 1)))
    (False, True)
    """
    return sum(offer.hours_per_week for offer in offers) >= held(FULL_TIME, rules).value


def long_enough(offers: Sequence[JobOffer], rules: Rules) -> bool | None:
    """Say whether the work of offers lasts as long as it must; None: a length that matters is not stated.

    Offers that are each full time follow one another; others last while all of them do.

    >>> from expressentry.law import InForce
    >>> half_a_year = JobOffer("72106", made=date(2024, 1, 1), hours_per_week=40, months=6)
    >>> long_enough([half_a_year, half_a_year], InForce(date(2024, 6, 1)))
    True
    """
    least = held(LENGTH, rules).value
    if all(offer.hours_per_week >= held(FULL_TIME, rules).value for offer in offers):
        return _one_after_another([offer.months for offer in offers], least)
    lasting = {_one_after_another([offer.months], least) for offer in offers}
    return False if False in lasting else None if None in lasting else True


def _one_after_another(lengths: Sequence[Months | None], least: int | None) -> bool | None:
    """Say whether lengths add up to the least that is asked (None: an end is not allowed)."""
    if "indeterminate" in lengths:
        return True
    stated = sum(months for months in lengths if isinstance(months, int))
    if least is not None and stated >= least:
        return True
    return None if None in lengths else False


def joint(offers: Sequence[JobOffer], rules: Rules) -> Iterator[tuple[JobOffer, ...]]:
    """Yield each offer, then each set of offers by as many employers as may join in a skilled trade.

    >>> from expressentry.law import InForce
    >>> one, two = (JobOffer("72106", made=date(2024, 1, day), hours_per_week=16) for day in (1, 2))
    >>> [len(together) for together in joint([one, two], InForce(date(2024, 6, 1)))]
    [1, 1, 2]
    """
    for count in range(1, held(EMPLOYERS, rules).value + 1):
        yield from combinations(offers, count)
