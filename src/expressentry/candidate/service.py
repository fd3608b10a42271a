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

    `noc` is its NOC 2021 code, `months` how long it is for (a number or `"indeterminate"`; None: not stated);
    `full_time` and `continuous` are assumed.

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

    `country` is its ISO 3166-1 code, `noc` the NOC 2021 code of the work, `start` and `end` its first and last day
    (None: it goes on). Circumstances, with what is assumed: the military is `recognized` (yes), `training_matches`,
    experience and training are in line with the occupation (yes). `offer` is the recruiter's. Raises
    `InvalidCandidate`, with every fault, for what cannot be.
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
