"""Settlement funds: whole Canadian dollars, the day they were counted, and what burdens them.

Authority for what each says: IRPR 76(1)(b), 87.2(5).

>>> Funds(15_500).borrowed
False
"""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from expressentry.candidate.checks import days, flags, refuse_impossible, whole

__all__ = ["Funds"]


@frozen(kw_only=True)
class Funds:
    """Money to settle with.

    Raises `InvalidCandidate`, with every fault, for what cannot be.

    Attributes:
        amount: Whole Canadian dollars.
        as_of: The day it was counted; None: not stated.
        available: Whether it is available and transferable; assumed: yes.
        borrowed: Whether it is borrowed or otherwise burdened; assumed: no.

    >>> Funds(15_500.5)
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: Funds cannot be so:
      amount: takes a whole number of Canadian dollars, got 15500.5
    """

    amount: int = field(kw_only=False)
    as_of: date | None = None
    available: bool = True
    borrowed: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            whole(self, "amount", unit="Canadian dollars"),
            days(self, "as_of"),
            flags(self, "available", "borrowed"),
        )
