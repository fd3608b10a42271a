"""What is submitted or issued on the way: the profile, provincial nominations, certificates of qualification.

Authority for what each says: IRPA 10.1 to 10.3, IRPR 87, 87.2(3)(d), and the Ministerial Instructions.

>>> from datetime import UTC, datetime
>>> Profile(submitted=datetime(2026, 7, 3, tzinfo=UTC)).job_bank_registered
True
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, cast

from attrs import field, frozen

from expressentry.candidate.checks import (
    as_noc,
    as_noc_2016,
    as_province,
    days,
    flags,
    moments,
    nocs,
    ordered,
    provinces,
    refuse_impossible,
    texts,
)
from expressentry.candidate.province import Province
from expressentry.noc.code import Noc

if TYPE_CHECKING:
    from typing import TypeAlias

__all__ = ["Certificate", "Nomination", "Profile"]

if TYPE_CHECKING:
    Issuer: TypeAlias = Province | Literal["federal"]


def _issuer(value: Province | str) -> Province | Literal["federal"]:
    """Return the code of a province as a `Province`; leave anything else, `federal` among it, as it is."""
    return cast("Issuer", as_province(value))


def _one_province(value: Province | str) -> Province:
    """Return the code of a province as a `Province`; leave what is none as it is."""
    return cast("Province", as_province(value))


@frozen(kw_only=True)
class Certificate:
    """A certificate of qualification in a trade, issued in Canada.

    Raises `InvalidCandidate`, with every fault, for what cannot be.

    Attributes:
        noc: The NOC 2021 code.
        noc_2016: The NOC 2016 code, used for days before 2022-11-16.
        issued: The day it was issued.
        issuer: The province or territory, or `federal`.

    >>> from datetime import date
    >>> Certificate("72106", issued=date(2022, 5, 1), issuer="AB").issuer
    <Province.AB: 'AB'>
    """

    noc: Noc = field(kw_only=False, converter=as_noc)
    noc_2016: Noc | None = field(default=None, converter=as_noc_2016)
    issued: date
    issuer: Province | Literal["federal"] = field(converter=_issuer)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            nocs(self, "noc"),
            nocs(self, "noc_2016", edition=2016),
            days(self, "issued"),
            provinces(self, "issuer", "federal"),
        )


@frozen(kw_only=True)
class Nomination:
    """A nomination by a province or territory.

    Raises `InvalidCandidate`, with every fault, for what cannot be.

    Attributes:
        province: The province or territory.
        stream: The name of the stream; None: not stated.
        enhanced: Whether it was made through Express Entry; None: not stated.
        issued: The day it was issued.
        accepted: The day the candidate accepted it; None: not accepted, or not stated.
        withdrawn: The day it was withdrawn; None: it was not.
        investment_linked: Whether it rests on an immigration-linked investment scheme; assumed: no.

    >>> from datetime import date
    >>> Nomination("ON", issued=date(2026, 5, 1), accepted=date(2026, 4, 30))
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: Nomination cannot be so:
      accepted 2026-04-30 before it was issued 2026-05-01
    """

    province: Province = field(kw_only=False, converter=_one_province)
    stream: str | None = None
    enhanced: bool | None = None
    issued: date
    accepted: date | None = None
    withdrawn: date | None = None
    investment_linked: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            provinces(self, "province"),
            texts(self, "stream"),
            flags(self, "enhanced", "investment_linked"),
            days(self, "issued", "accepted", "withdrawn"),
            ordered(self, "issued", "accepted", "accepted {late} before it was issued {early}"),
            ordered(self, "issued", "withdrawn", "withdrawn {late} before it was issued {early}"),
        )


@frozen(kw_only=True)
class Profile:
    """An Express Entry profile.

    Moments are datetimes with a time zone. Raises `InvalidCandidate`, with every fault, for what cannot be.

    Attributes:
        submitted: The moment it was submitted; None: not stated.
        expires: The moment it expires; None: not stated.
        invited: The moment of an invitation to apply; None: there was none.
        job_bank_registered: Whether the candidate registered with the Job Bank, asked from 2015-01-01 to
            2017-06-05; assumed: yes.
        misrepresentation_until: The last day of a bar for misrepresentation; None: there is no bar.

    >>> from datetime import datetime
    >>> Profile(submitted=datetime(2026, 7, 3))
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: Profile cannot be so:
      submitted: takes a moment with its time zone, got datetime(2026, 7, 3, 0, 0); pass tzinfo=
    """

    submitted: datetime | None = None
    expires: datetime | None = None
    invited: datetime | None = None
    job_bank_registered: bool = True
    misrepresentation_until: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            moments(self, "submitted", "expires", "invited"),
            flags(self, "job_bank_registered"),
            days(self, "misrepresentation_until"),
            ordered(self, "submitted", "expires", "expires {late} before it was submitted {early}"),
            ordered(self, "submitted", "invited", "invited {late} before it was submitted {early}"),
        )
