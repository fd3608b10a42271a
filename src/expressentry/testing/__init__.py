"""Testing: hypothesis strategies for facts that can be, for your own properties (extra: `testing`).

>>> from hypothesis import given
>>> from expressentry.candidate import Candidate
>>> from expressentry.serial import dumps, loads
>>> @given(candidates())
... def comes_back(candidate: Candidate) -> None:
...     assert loads(dumps(candidate), Candidate) == candidate
>>> comes_back()
"""

from __future__ import annotations

from expressentry.testing.facts import (
    candidates,
    certificates,
    children,
    country_codes,
    credential_assessments,
    educations,
    fact_dates,
    funds,
    hours_per_week,
    job_offers,
    language_results,
    leaves,
    military_services,
    nocs,
    nominations,
    occupations,
    partners,
    profiles,
    provinces,
    recruiter_offers,
    relatives,
    residences,
    work_periods,
    work_permits,
)
from expressentry.testing.rows import benchmarks, boundary_dates, factors, partner_factors, rule_dates

__all__ = [
    "benchmarks",
    "boundary_dates",
    "candidates",
    "certificates",
    "children",
    "country_codes",
    "credential_assessments",
    "educations",
    "fact_dates",
    "factors",
    "funds",
    "hours_per_week",
    "job_offers",
    "language_results",
    "leaves",
    "military_services",
    "nocs",
    "nominations",
    "occupations",
    "partner_factors",
    "partners",
    "profiles",
    "provinces",
    "recruiter_offers",
    "relatives",
    "residences",
    "rule_dates",
    "work_periods",
    "work_permits",
]
