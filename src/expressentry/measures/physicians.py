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
from expressentry.law.pages import PHYSICIANS_POLICY
from expressentry.law.readings import PHYSICIANS_POLICY_LASTS, Reading

if TYPE_CHECKING:
    from expressentry.candidate import JobOffer, WorkPeriod
    from expressentry.law.rules import Rules

__all__ = ["PHYSICIAN_CODES", "POLICY", "POLICY_SEEN", "policy_readings", "publicly_funded"]

PHYSICIAN_CODES: Final = frozenset({"31100", "31101", "31102"})
"""The NOC 2021 codes of physicians: specialists in two groups, and general practitioners and family physicians."""

POLICY: Final = Version(
    date(2023, 4, 25),
    PHYSICIAN_CODES,
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


def publicly_funded(one: WorkPeriod | JobOffer, codes: frozenset[str]) -> bool:
    """Say whether a job or an offer is that of a physician, by the codes, for publicly funded medical services.

    >>> from expressentry.candidate import WorkPeriod
    >>> facts = {"start": date(2024, 1, 1), "hours_per_week": 40, "country": "CA", "publicly_funded_physician": True}
    >>> publicly_funded(WorkPeriod("31102", **facts), PHYSICIAN_CODES)
    True
    """
    return one.publicly_funded_physician and one.noc.code in codes
