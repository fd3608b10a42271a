"""Work permits, and work that is authorized without one.

Authority for what each says: IRPR 82(2), 186, 203 to 205.

>>> from datetime import date
>>> WorkPermit("r205", issued=date(2024, 1, 1), valid_until=date(2026, 1, 1), employers=["Acme"]).employers
('Acme',)
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from attrs import field, frozen

from expressentry.candidate.checks import (
    as_noc_or_none,
    as_tuple,
    choice,
    days,
    flags,
    listed,
    nocs,
    ordered,
    refuse_impossible,
)
from expressentry.noc.code import Noc

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["PermitBasis", "WorkPermit"]

PermitBasis: TypeAlias = Literal["lmia", "r204a", "r204b", "r204c", "r204d", "r205", "r186", "open", "other"]
"""Why work is authorized: a labour market impact assessment, a provision of the Regulations, or an open permit."""


def _employers(value: Iterable[str]) -> tuple[str, ...]:
    """Return names as a tuple."""
    return as_tuple(value)


@frozen(kw_only=True)
class WorkPermit:
    """A work permit, or the authority to work without one (`basis="r186"`).

    Raises `InvalidCandidate`, with every fault, for what cannot be.

    Attributes:
        basis: Why work is authorized: an assessment (`lmia`), a provision of the Regulations, `open` or
            `other`.
        issued: The first day.
        valid_until: The last day; None: none is stated.
        employers: The employers named on it; empty: none is named.
        noc: The NOC 2021 code named on it; None: none is named.
        maintained: Whether status is maintained while a renewal is pending; assumed: no.

    >>> from datetime import date
    >>> WorkPermit("r204", issued=date(2024, 1, 1), employers="Acme")
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: WorkPermit cannot be so:
      basis: 'r204' is not accepted (did you mean 'r204d'?); accepted: lmia, r204a, r204b, r204c, r204d, r205, r186, \
open, other
      employers: takes a list, each a text that is not empty, got 'Acme'
    """

    basis: PermitBasis = field(kw_only=False)
    issued: date
    valid_until: date | None = None
    employers: tuple[str, ...] = field(default=(), converter=_employers)
    noc: Noc | None = field(default=None, converter=as_noc_or_none)
    maintained: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            choice(self, "basis", get_args(PermitBasis)),
            days(self, "issued", "valid_until"),
            listed(self, str, "employers"),
            nocs(self, "noc"),
            flags(self, "maintained"),
            ordered(self, "issued", "valid_until", "valid until {late}, before it was issued {early}"),
        )
