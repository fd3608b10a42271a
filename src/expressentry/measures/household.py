"""Household: the partner who counts, the size of the family, and brothers and sisters in Canada.

Authority: IRPR s. 1(1) and 1(3) (common-law partner, family member), 83(5); Ministerial Instructions, s. 1
(accompanying spouse or common-law partner).

>>> from expressentry.candidate import Candidate, Partner
>>> ana = Candidate(date(1996, 5, 2), partner=Partner(accompanying=True, status="citizen"))
>>> partner(ana, on=date(2026, 9, 1)).reason.en
'is a Canadian citizen or permanent resident'
"""

from __future__ import annotations

from datetime import date  # noqa: TC003  the doctest reads it
from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.candidate import Partner, Relative
from expressentry.law.readings import Reading
from expressentry.law.text import Text
from expressentry.measures.age import age
from expressentry.measures.anniversaries import years_after

if TYPE_CHECKING:
    from expressentry.candidate import Candidate

__all__ = ["PartnerFound", "Siblings", "family_size", "partner", "siblings"]

YEARS_TOGETHER = 1


@frozen
class PartnerFound:
    """The partner who counts as accompanying (None: there is none), or why the one there is does not count."""

    partner: Partner | None
    reason: Text | None = None
    assumptions: tuple[Text, ...] = ()


@frozen
class Siblings:
    """Whether a brother or sister in Canada counts, and what is missing to say so where it is unknown."""

    counted: Relative | None
    undecided: tuple[Text, ...]
    interpretations: tuple[Reading, ...] = ()


NOT_COMING = Text("is not coming to Canada", "ne vient pas au Canada")
NOT_FOREIGN = Text(
    "is a Canadian citizen or permanent resident", "est citoyen canadien ou résident permanent du Canada"
)
NOT_YET_MARRIED = Text("not married by the day", "pas encore marié à cette date")
UNDER_A_YEAR = Text(
    "has lived with the candidate for less than a year, so is not a common-law partner",
    "vit avec le candidat depuis moins d’un an et n’est donc pas un conjoint de fait",
)
TOGETHER_A_YEAR = Text(
    "the common-law partners have lived together for at least a year",
    "les conjoints de fait vivent ensemble depuis au moins un an",
)
ALREADY_MARRIED = Text("the marriage took place before the day", "le mariage a eu lieu avant cette date")


def partner(candidate: Candidate, *, on: date) -> PartnerFound:
    """Return the partner who is scored with the candidate on a day: accompanying, and neither citizen nor resident.

    >>> from expressentry.candidate import Candidate, Partner
    >>> together = Partner(accompanying=True, relationship="common-law", since=date(2026, 1, 1))
    >>> partner(Candidate(date(1996, 5, 2), partner=together), on=date(2026, 9, 1)).partner is None
    True
    """
    one = candidate.partner
    if one is None:
        return PartnerFound(None)
    reason = _not_yet(one, on) or _not_accompanying(one)
    if reason is not None:
        return PartnerFound(None, reason)
    assumed = {"married": ALREADY_MARRIED, "common-law": TOGETHER_A_YEAR}[one.relationship]
    return PartnerFound(one, None, (assumed,) if one.since is None else ())


def _not_yet(one: Partner, on: date) -> Text | None:
    """Return why two people are not yet partners on a day, or None where they are."""
    if one.since is None:
        return None
    if one.relationship == "married":
        return NOT_YET_MARRIED if one.since > on else None
    return UNDER_A_YEAR if on < years_after(one.since, YEARS_TOGETHER) else None


def _not_accompanying(one: Partner) -> Text | None:
    """Return why a partner is not an accompanying one, or None where the partner is."""
    if not one.accompanying:
        return NOT_COMING
    return None if one.status == "foreign" else NOT_FOREIGN


def family_size(candidate: Candidate, *, on: date) -> int | None:
    """Return how many people the family has on a day: the candidate, the partner and dependent children of both.

    The number stated holds; without one it is counted where the children were given. None: it is not known.

    >>> from expressentry.candidate import Candidate, Child
    >>> family_size(Candidate(date(1996, 5, 2), children=[Child(date(2020, 5, 1))]), on=date(2026, 9, 1))
    2
    >>> family_size(Candidate(date(1996, 5, 2)), on=date(2026, 9, 1)) is None
    True
    """
    if candidate.family_size is not None or candidate.children is None:
        return candidate.family_size
    one = candidate.partner
    coupled = one is not None and _not_yet(one, on) is None
    return 1 + coupled + sum(child.born <= on for child in candidate.children)


MISSING = {
    "status": Text("status of the brother or sister in Canada", "statut du frère ou de la sœur au Canada"),
    "born": Text("birth date of the brother or sister", "date de naissance du frère ou de la sœur"),
    "lives_in_canada": Text("whether the brother or sister lives in Canada", "si le frère ou la sœur vit au Canada"),
}


def siblings(candidate: Candidate, *, on: date, adult: int) -> Siblings:
    """Return whether a brother or sister of the candidate, or of the accompanying partner, counts on a day.

    One counts who is a citizen or permanent resident, lives in Canada and is `adult` years old or more.
    """
    with_partner = partner(candidate, on=on).partner is not None
    found = [
        one
        for one in candidate.relatives
        if one.relation == "sibling"
        and (one.of == "candidate" or with_partner)
        and (one.born is None or one.born <= on)
    ]
    undecided: list[Text] = []
    for one in found:
        open_facts = _open_facts(one, on, adult)
        if open_facts == []:
            leap = () if one.born is None else age(one.born, on=on).interpretations
            return Siblings(one, (), leap)
        undecided += open_facts or []
    return Siblings(None, tuple(dict.fromkeys(undecided)))


def _open_facts(one: Relative, on: date, adult: int) -> list[Text] | None:
    """Return the facts missing to say that a brother or sister counts; None where one given fact says no."""
    known = {
        "status": None if one.status is None else one.status != "foreign",
        "born": None if one.born is None else age(one.born, on=on).years >= adult,
        "lives_in_canada": one.lives_in_canada,
    }
    if False in known.values():
        return None
    return [MISSING[name] for name, holds in known.items() if holds is None]
