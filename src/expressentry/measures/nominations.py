"""Nominations: whether a provincial nomination counts on a day.

It counts where it was made through Express Entry and accepted in the profile, from the day it was accepted to the day
before it was withdrawn. Authority: IRPR s. 87; Ministerial Instructions, s. 28.

>>> from expressentry.candidate import Nomination
>>> given = Nomination("ON", enhanced=True, issued=date(2026, 5, 1), accepted=date(2026, 5, 9))
>>> nominations((given,), on=date(2026, 9, 1)).counted is given
True
"""

from __future__ import annotations

from datetime import date  # noqa: TC003  the doctest reads it
from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.candidate.submission import Nomination
from expressentry.law.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Nominated", "nominations"]


@frozen
class Nominated:
    """The nomination that counts (None: there is none), why others do not, and the facts that are missing."""

    counted: Nomination | None
    left_out: tuple[Text, ...]
    undecided: tuple[Text, ...]


NOT_ACCEPTED = Text("not accepted in the profile", "n’a pas été acceptée dans le profil")
WITHDRAWN = Text("withdrawn", "a été retirée")
BASE = Text("not made through Express Entry", "n’a pas été faite au moyen d’Entrée express")
ENHANCED = Text(
    "whether the nomination was made through Express Entry", "si la désignation a été faite au moyen d’Entrée express"
)


def nominations(given: Iterable[Nomination], *, on: date) -> Nominated:
    """Return which nomination counts on a day: the first that is not linked to an investment, where there is one.

    Those issued later are not seen.
    """
    issued = sorted((one for one in given if one.issued <= on), key=lambda one: (one.issued, one.province))
    verdicts = [(one, _verdict(one, on)) for one in issued]
    accepted = [one for one, verdict in verdicts if verdict is None]
    counted = min(accepted, key=lambda one: one.investment_linked, default=None)
    reasons = dict.fromkeys(verdict for _, verdict in verdicts if verdict is not None)
    undecided = (ENHANCED,) if counted is None and ENHANCED in reasons else ()
    return Nominated(counted, tuple(reason for reason in reasons if reason is not ENHANCED), undecided)


def _verdict(one: Nomination, on: date) -> Text | None:
    """Return why a nomination does not count, which fact is missing, or None where it counts."""
    if one.withdrawn is not None and one.withdrawn <= on:
        return WITHDRAWN
    if one.accepted is None or one.accepted > on:
        return NOT_ACCEPTED
    return {True: None, False: BASE, None: ENHANCED}[one.enhanced]
