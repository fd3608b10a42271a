"""Military service, and the offer of the Canadian Forces to a recruit.

Authority for what each says: the category of skilled military recruits, established 2026-02-18.

>>> from datetime import date
>>> MilitaryService("FR", noc="42102", start=date(2012, 1, 1), offer=RecruiterOffer("42102", months=36)).offer.full_time
True
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import field, frozen

from expressentry.candidate.checks import (
    as_noc,
    countries,
    days,
    flags,
    nocs,
    objects,
    ordered,
    refuse_impossible,
)
from expressentry.candidate.offer import length
from expressentry.noc.code import Noc

__all__ = ["MilitaryService", "RecruiterOffer"]


@frozen(kw_only=True)
class RecruiterOffer:
    """An offer of work in the Canadian Armed Forces, made by their recruiter.

    Attributes:
        noc: The NOC 2021 code.
        months: For how many months, or `indeterminate`; None: not stated.
        full_time: Whether it is full time; assumed: yes.
        continuous: Whether it is continuous; assumed: yes.

    >>> RecruiterOffer("42102", months="indeterminate").continuous
    True
    """

    noc: Noc = field(kw_only=False, converter=as_noc)
    months: int | Literal["indeterminate"] | None = None
    full_time: bool = True
    continuous: bool = True

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(self, nocs(self, "noc"), length(self, "months"), flags(self, "full_time", "continuous"))


@frozen(kw_only=True)
class MilitaryService:
    """A spell of service in the military of a country.

    Raises `InvalidCandidate`, with every fault, for what cannot be.

    Attributes:
        country: The country served (ISO 3166-1 alpha-2 code).
        noc: The NOC 2021 code of the work.
        start: The first day.
        end: The last day, inclusive; None: it goes on.
        recognized: Whether the military is a recognized one; assumed: yes.
        training_matches: Whether experience and training are in line with the occupation offered; assumed: yes.
        offer: The recruiter’s offer; None: there is none.
    """

    country: str = field(kw_only=False)
    noc: Noc = field(converter=as_noc)
    start: date
    end: date | None = None
    recognized: bool = True
    training_matches: bool = True
    offer: RecruiterOffer | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            countries(self, "country"),
            nocs(self, "noc"),
            days(self, "start", "end"),
            flags(self, "recognized", "training_matches"),
            objects(self, RecruiterOffer, "offer"),
            ordered(self, "start", "end", "ends {late} before it starts {early}"),
        )
