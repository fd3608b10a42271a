"""Strategies for rows of factors, and for the days on which rules change.

>>> from hypothesis import find
>>> from expressentry.candidate import Level
>>> find(factors(), lambda row: row.education is Level.MASTER).age
0
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from expressentry.candidate import Level
from expressentry.crs.columns import CanadianStudy, JobOfferKind
from expressentry.crs.definitions import VERSIONS
from expressentry.crs.factors import Factors, PartnerFactors
from expressentry.language import Benchmark
from expressentry.law import GAPS, LAUNCH
from expressentry.measures.rows import AGES, YEARS

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["benchmarks", "boundary_dates", "factors", "partner_factors", "rule_dates"]

LAST_DAY = date(2027, 12, 31)
HIGHEST_LEVEL = 12
ABILITIES = ("listening", "reading", "writing", "speaking")


def benchmarks(*, scale: str | None = None) -> SearchStrategy[Benchmark]:
    """Draw four levels of 0 to 12 on a scale ("CLB" or "NCLC"; None: either)."""
    makers = {"CLB": Benchmark.clb, "NCLC": Benchmark.nclc}
    level = st.integers(0, HIGHEST_LEVEL)
    levels = st.fixed_dictionaries(dict.fromkeys(ABILITIES, level)) | level.map(lambda at: dict.fromkeys(ABILITIES, at))
    scales = st.sampled_from(sorted(makers)) if scale is None else st.just(scale)
    return st.builds(lambda name, given: makers[name](**given), scales, levels)


def completed_years() -> SearchStrategy[int]:
    """Draw completed years of work, mostly the few that tables tell apart."""
    return st.integers(0, 7) | st.integers(0, YEARS - 1)


def partner_factors() -> SearchStrategy[PartnerFactors]:
    """Draw what is scored of an accompanying spouse or common-law partner."""
    return st.builds(
        PartnerFactors,
        education=st.sampled_from(Level),
        language=st.none() | benchmarks(),
        canadian_work=completed_years(),
    )


def factors() -> SearchStrategy[Factors]:
    """Draw a row of factors: every one that can be, the languages in both orders."""
    return st.one_of(
        _factors(st.none(), st.none()),
        *(
            _factors(benchmarks(scale=first), st.none() | benchmarks(scale=second))
            for first, second in (("CLB", "NCLC"), ("NCLC", "CLB"))
        ),
    )


def _factors(
    first: SearchStrategy[Benchmark | None], second: SearchStrategy[Benchmark | None]
) -> SearchStrategy[Factors]:
    """Draw a row with these languages."""
    return st.builds(
        Factors,
        age=st.integers(0, AGES - 1) | st.integers(17, 47),
        education=st.sampled_from(Level),
        first=first,
        second=second,
        canadian_work=completed_years(),
        foreign_work=completed_years(),
        partner=st.none() | partner_factors(),
        certificate=st.booleans(),
        nomination=st.booleans(),
        sibling=st.booleans(),
        canadian_study=st.none() | st.sampled_from(CanadianStudy),
        job_offer=st.none() | st.sampled_from(JobOfferKind),
    )


def rule_dates() -> SearchStrategy[date]:
    """Draw a day that has rules: from 2015-01-01 to the end of 2027."""
    return st.dates(LAUNCH, LAST_DAY) | boundary_dates()


def boundary_dates() -> SearchStrategy[date]:
    """Draw the first day of a version of the Comprehensive Ranking System or of a gap, or the day before.

    >>> from hypothesis import find
    >>> find(boundary_dates(), lambda day: True)
    datetime.date(2015, 1, 1)
    """
    first_days = [*(version.since for version in VERSIONS.versions), *(gap.since for gap in GAPS)]
    eves = [day - timedelta(days=1) for day in first_days if day > LAUNCH]
    return st.sampled_from(sorted({*first_days, *eves}))
