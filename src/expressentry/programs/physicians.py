"""Physicians: the public policy for those who provide publicly funded medical services in Canada (IRPA 25.2).

For invitations since 2023-04-25 their self-employed work counts for the Canadian Experience Class, and their offers
need be neither continuous nor for a year for skilled workers. It holds until it is revoked.

>>> from expressentry.law import InForce
>>> policy_readings(InForce(POLICY_SEEN))
()
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from expressentry.law import Certainty, Citation, Text, Version
from expressentry.law.instruments import PHYSICIANS_POLICY
from expressentry.law.readings import PHYSICIANS_POLICY_LASTS, Reading

if TYPE_CHECKING:
    from expressentry.law.rules import Rules

__all__ = ["POLICY", "POLICY_SEEN", "policy_readings"]

POLICY: Final = Version(
    date(2023, 4, 25),
    frozenset({"31100", "31101", "31102"}),
    Citation(PHYSICIANS_POLICY),
    Certainty.SECONDARY,
    Text(
        "the policy speaks of physicians; the three codes are those of IRCC’s lists",
        "la politique vise les médecins; les trois codes sont ceux des listes d’IRCC",
    ),
)
"""The NOC 2021 codes that the policy reaches, since when, and its authority."""

POLICY_SEEN: Final = date(2025, 10, 7)
"""The last day on which the policy was seen on an official page."""


def policy_readings(rules: Rules) -> tuple[Reading, ...]:
    """Return the reading that the policy still holds, on days after it was last seen."""
    return (PHYSICIANS_POLICY_LASTS,) if rules.day > POLICY_SEEN else ()
