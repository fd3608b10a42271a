"""Factors: one row of small integers, what every point of the CRS is computed from.

A calculator, a form or a table of profiles that already has ages and levels starts here; `derive` makes the same row
from a candidate's documents.

>>> from expressentry.candidate import Level
>>> from expressentry.language import Benchmark
>>> row = Factors(
...     age=30, education=Level.BACHELOR,
...     first=Benchmark.clb(listening=9, reading=9, writing=9, speaking=10), foreign_work=3,
... )
>>> row.row.values[COLUMNS.positions["age"]]
30
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from expressentry.candidate.study import Level
from expressentry.crs.columns import COLUMNS, CanadianStudy, JobOfferKind
from expressentry.errors import Fault, refuse
from expressentry.grid import Row
from expressentry.language.levels import Benchmark
from expressentry.measures.rows import AGES, YEARS, in_range, levels, two_languages

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["COLUMNS", "CanadianStudy", "Factors", "JobOfferKind", "PartnerFactors"]


@frozen(kw_only=True)
class PartnerFactors:
    """What is scored of an accompanying spouse or common-law partner.

    `education` is the level that counts, `language` the levels in the first official language (None: no result),
    `canadian_work` completed years.
    """

    education: Level = Level.NONE
    language: Benchmark | None = None
    canadian_work: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse values that are out of range, all at once."""
        refuse("these partner factors cannot be so", self._faults())

    def _faults(self) -> Iterator[Fault]:
        yield from _of_type(self, {"education": Level, "language": Benchmark})
        yield from in_range("canadian_work", self.canadian_work, YEARS)


@frozen(kw_only=True)
class Factors:
    """One person as the CRS sees them.

    `age` is in completed years (0 to 127), `education` the level that counts, `first` and `second` the levels in the
    official languages (None: no result; the second is in the other language), `canadian_work` and `foreign_work`
    completed years (0 to 63), `partner` the factors of an accompanying spouse or partner (None: scored without one),
    `certificate`, `nomination` and `sibling` whether there is one that counts, `canadian_study` and `job_offer` the
    kind that counts (None: none).

    Raises `InvalidCandidate` with every value that cannot be so.

    >>> Factors(age=200, education=Level.MASTER, first=None, canadian_work=-1)
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: these factors cannot be so:
      age: 200 is out of range; accepted: 0 to 127
      canadian_work: -1 is out of range; accepted: 0 to 63
    """

    age: int
    education: Level
    first: Benchmark | None = None
    second: Benchmark | None = None
    canadian_work: int = 0
    foreign_work: int = 0
    partner: PartnerFactors | None = None
    certificate: bool = False
    nomination: bool = False
    sibling: bool = False
    canadian_study: CanadianStudy | None = None
    job_offer: JobOfferKind | None = None
    row: Row = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be so, then lay out the row of integers."""
        refuse("these factors cannot be so", self._faults())
        object.__setattr__(self, "row", COLUMNS.row(_row(self)))

    def _faults(self) -> Iterator[Fault]:
        yield from in_range("age", self.age, AGES)
        yield from _of_type(self, TYPES)
        yield from in_range("canadian_work", self.canadian_work, YEARS)
        yield from in_range("foreign_work", self.foreign_work, YEARS)
        yield from two_languages(self.first, self.second)


TYPES: dict[str, type] = {
    "education": Level,
    "first": Benchmark,
    "second": Benchmark,
    "partner": PartnerFactors,
    "certificate": bool,
    "nomination": bool,
    "sibling": bool,
    "canadian_study": CanadianStudy,
    "job_offer": JobOfferKind,
}
REQUIRED = frozenset({"education", "certificate", "nomination", "sibling"})


def _of_type(factors: Factors | PartnerFactors, types: dict[str, type]) -> Iterator[Fault]:
    """Yield a fault for each value that is not of its type."""
    for name, kind in types.items():
        value: object = getattr(factors, name)
        if not isinstance(value, kind) and not (value is None and name not in REQUIRED):
            accepted = kind.__name__ if name in REQUIRED else f"{kind.__name__} or None"
            yield Fault(name, f"{value!r} is not accepted; accepted: {accepted}")


def _row(factors: Factors) -> dict[str, int]:
    """Return the value of each base column."""
    partner = factors.partner or PartnerFactors()
    return {
        "partner": int(factors.partner is not None),
        "age": factors.age,
        "education": factors.education,
        **levels("first", factors.first),
        **levels("second", factors.second),
        "first_is_french": int(factors.first is not None and factors.first.scale == "NCLC"),
        "canadian_work": factors.canadian_work,
        "foreign_work": factors.foreign_work,
        "partner_education": partner.education,
        **levels("partner", partner.language),
        "partner_canadian_work": partner.canadian_work,
        "certificate": int(factors.certificate),
        "nomination": int(factors.nomination),
        "sibling": int(factors.sibling),
        "canadian_study": factors.canadian_study or 0,
        "job_offer": factors.job_offer or 0,
    }
