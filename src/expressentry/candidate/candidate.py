"""Candidate: everything a rule may ask of a person, as the person would state it.

Silence is of three kinds, never mixed: an empty list or None says that there is nothing (no partner, no nomination);
None for a substantive fact says that it was not stated, and a requirement that needs it is unknown; an exceptional
circumstance that is not mentioned is assumed to be the ordinary one, and decisions list what was assumed.

>>> from datetime import date
>>> from expressentry.candidate import Education, Level
>>> ana = Candidate(date(1996, 5, 2), education=[Education(Level.MASTER, country="CA", completed=date(2021, 6, 1))])
>>> ana.partner is None, ana.education[0].level
(True, <Level.MASTER: 6>)
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from attrs import field, frozen

from expressentry.candidate.checks import (
    as_province,
    as_tuple,
    born_first,
    choice,
    flags,
    listed,
    objects,
    precedes,
    provinces,
    refuse_impossible,
    whole,
)
from expressentry.candidate.family import (
    Child,
    Partner,
    Relative,
    Residence,
    education_tuple,
    language_tuple,
    life,
    work_tuple,
)
from expressentry.candidate.funds import Funds
from expressentry.candidate.offer import JobOffer
from expressentry.candidate.permit import WorkPermit
from expressentry.candidate.province import Province
from expressentry.candidate.service import MilitaryService
from expressentry.candidate.study import Education
from expressentry.candidate.submission import Certificate, Nomination, Profile
from expressentry.candidate.work import Occupation, WorkPeriod
from expressentry.errors import Fault
from expressentry.language import LanguageResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Candidate", "OfficialLanguage"]

OfficialLanguage: TypeAlias = Literal["en", "fr"]
"""English or French."""


def _offers(value: Iterable[JobOffer]) -> tuple[JobOffer, ...]:
    """Return offers as a tuple."""
    return as_tuple(value)


def _permits(value: Iterable[WorkPermit]) -> tuple[WorkPermit, ...]:
    """Return permits as a tuple."""
    return as_tuple(value)


def _certificates(value: Iterable[Certificate]) -> tuple[Certificate, ...]:
    """Return certificates as a tuple."""
    return as_tuple(value)


def _nominations(value: Iterable[Nomination]) -> tuple[Nomination, ...]:
    """Return nominations as a tuple."""
    return as_tuple(value)


def _children(value: Iterable[Child] | None) -> tuple[Child, ...] | None:
    """Return children as a tuple, or None where nothing was said of them."""
    return None if value is None else as_tuple(value)


def _relatives(value: Iterable[Relative]) -> tuple[Relative, ...]:
    """Return relatives as a tuple."""
    return as_tuple(value)


def _residences(value: Iterable[Residence]) -> tuple[Residence, ...]:
    """Return residences as a tuple."""
    return as_tuple(value)


def _services(value: Iterable[MilitaryService]) -> tuple[MilitaryService, ...]:
    """Return spells of service as a tuple."""
    return as_tuple(value)


@frozen(kw_only=True)
class Candidate:
    """A person who is, or would be, in the pool.

    Raises `InvalidCandidate`, with every fault, for what cannot be.

    Attributes:
        born: The birth date.
        education: Credentials and programs of study, finished or not.
        languages: Language test results, of any age.
        first_language: The official language named first; None: none was named.
        work: Jobs, in any order, overlapping or not.
        primary_occupation: The occupation named in the profile; None: each is tried.
        offers: Job offers, withdrawn ones among them.
        permits: Work permits held.
        in_canada: Whether physically in Canada on the day asked about; None: not stated.
        certificates: Canadian certificates of qualification in a trade.
        nominations: Nominations by provinces and territories.
        partner: The spouse or common-law partner; None: there is none.
        children: Dependent children of both, coming or not; empty: none; None: not stated.
        relatives: Relatives in Canada, of the candidate or of the partner.
        family_size: The candidate, the partner and the dependent children of both, coming or not; None: derived
            where `children` is stated.
        funds: Settlement funds; None: not stated.
        destination: The province or territory to live in; None: not stated.
        residences: Countries lived in, by the candidate or by the partner.
        service: Spells of military service.
        profile: The Express Entry profile; None: there is none.

    >>> from datetime import date
    >>> from expressentry.candidate import Partner
    >>> Candidate(date(1996, 5, 2), partner=Partner(accompanying=True), family_size=1, first_language="de")
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: Candidate cannot be so:
      first_language: 'de' is not accepted; accepted: en, fr
      family_size: 1 is fewer than the 2 people named (the candidate, the partner and the children)
    """

    born: date = field(kw_only=False)
    education: tuple[Education, ...] = field(default=(), converter=education_tuple)
    languages: tuple[LanguageResult, ...] = field(default=(), converter=language_tuple)
    first_language: OfficialLanguage | None = None
    work: tuple[WorkPeriod, ...] = field(default=(), converter=work_tuple)
    primary_occupation: Occupation | None = None
    offers: tuple[JobOffer, ...] = field(default=(), converter=_offers)
    permits: tuple[WorkPermit, ...] = field(default=(), converter=_permits)
    in_canada: bool | None = None
    certificates: tuple[Certificate, ...] = field(default=(), converter=_certificates)
    nominations: tuple[Nomination, ...] = field(default=(), converter=_nominations)
    partner: Partner | None = None
    children: tuple[Child, ...] | None = field(default=None, converter=_children)
    relatives: tuple[Relative, ...] = field(default=(), converter=_relatives)
    family_size: int | None = None
    funds: Funds | None = None
    destination: Province | None = field(default=None, converter=as_province)
    residences: tuple[Residence, ...] = field(default=(), converter=_residences)
    service: tuple[MilitaryService, ...] = field(default=(), converter=_services)
    profile: Profile | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            life(self),
            choice(self, "first_language", get_args(OfficialLanguage)),
            objects(self, Occupation, "primary_occupation"),
            _papers(self),
            flags(self, "in_canada"),
            objects(self, Partner, "partner"),
            objects(self, Funds, "funds"),
            objects(self, Profile, "profile"),
            provinces(self, "destination"),
            whole(self, "family_size", least=1, unit="people"),
            _family(self),
        )


def _papers(candidate: Candidate) -> Iterator[Fault]:
    """Yield the faults of what was issued to the candidate, and each thing of it that came before the birth."""
    for kind, name, first_day in (
        (JobOffer, "offers", "made"),
        (WorkPermit, "permits", "issued"),
        (Certificate, "certificates", "issued"),
        (Nomination, "nominations", "issued"),
        (MilitaryService, "service", "start"),
    ):
        yield from listed(candidate, kind, name)
        yield from born_first(candidate, kind, name, first_day)


def _family(candidate: Candidate) -> Iterator[Fault]:
    """Yield the faults of the family: lists, its size, and a marriage before the birth."""
    yield from listed(candidate, Child, "children")
    yield from listed(candidate, Relative, "relatives")
    yield from listed(candidate, Residence, "residences")
    children = candidate.children if isinstance(candidate.children, tuple) else ()
    named = 1 + _surely_family(candidate.partner) + len(children)
    size = candidate.family_size
    if isinstance(size, int) and 0 < size < named:
        people = "the candidate, the partner and the children"
        yield Fault("family_size", f"{size} is fewer than the {named} people named ({people})")
    if isinstance(candidate.partner, Partner) and precedes(candidate.partner.since, candidate.born):
        yield Fault("partner.since", f"{candidate.partner.since} is before the birth on {candidate.born}")


def _surely_family(partner: object) -> bool:
    """Say whether someone is of the family on any day asked about: common-law partners are after a year together."""
    return isinstance(partner, Partner) and (partner.relationship != "common-law" or partner.since is None)
