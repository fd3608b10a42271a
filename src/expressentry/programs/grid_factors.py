"""GridFactors: one row of what the selection grid asks, for whoever already knows ages, levels and years.

>>> from expressentry.candidate import Level
>>> from expressentry.language import Benchmark
>>> row = GridFactors(
...     age=34, education=Level.MASTER, first=Benchmark.clb(listening=9, reading=9, writing=9, speaking=9), work=4
... )
>>> row.row.values[COLUMNS.positions["work"]]
4
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from expressentry.candidate.study import Level
from expressentry.errors import Fault, refuse
from expressentry.grid import Row
from expressentry.language.levels import Benchmark
from expressentry.measures.rows import AGES, YEARS, in_range, levels, two_languages
from expressentry.programs.selection_columns import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["GridFactors"]


@frozen(kw_only=True)
class GridFactors:
    """One person as the selection grid sees them (IRPR 78 to 83).

    `age` is in completed years (0 to 127), `education` the level that counts, `first` and `second` the levels in the
    official languages (None: no result; the second is in the other language), `work` completed years of skilled
    full-time work in the last ten (0 to 63), `arranged_employment` whether there is an offer that counts.

    Adaptability: `own_study` and `own_work` in Canada, a `relative` in Canada, and of the accompanying spouse or
    partner the levels (`partner_language`), study and work. Raises `InvalidCandidate` with every value that cannot be
    so.

    >>> GridFactors(age=34, education=Level.MASTER, work=-1, relative="yes")
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: these grid factors cannot be so:
      work: -1 is out of range; accepted: 0 to 63
      relative: 'yes' is not accepted; accepted: bool
    """

    age: int
    education: Level
    first: Benchmark | None = None
    second: Benchmark | None = None
    work: int = 0
    arranged_employment: bool = False
    own_study: bool = False
    own_work: bool = False
    relative: bool = False
    partner_language: Benchmark | None = None
    partner_study: bool = False
    partner_work: bool = False
    row: Row = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be so, then lay out the row of integers."""
        refuse("these grid factors cannot be so", self._faults())
        object.__setattr__(self, "row", COLUMNS.row(_row(self)))

    def _faults(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield from in_range("age", self.age, AGES)
        yield from in_range("work", self.work, YEARS)
        if not isinstance(self.education, Level):
            yield Fault("education", f"{self.education!r} is not accepted; accepted: Level")
        for name in LANGUAGES:
            given = getattr(self, name)
            if not isinstance(given, Benchmark | None):
                yield Fault(name, f"{given!r} is not accepted; accepted: Benchmark or None")
        for name in FACTS:
            given = getattr(self, name)
            if not isinstance(given, bool):
                yield Fault(name, f"{given!r} is not accepted; accepted: bool")
        yield from two_languages(self.first, self.second)


LANGUAGES: Final = ("first", "second", "partner_language")
FACTS: Final = ("arranged_employment", "own_study", "own_work", "relative", "partner_study", "partner_work")


def _row(factors: GridFactors) -> dict[str, int]:
    """Return the value of each base column."""
    return {
        "age": factors.age,
        "education": factors.education,
        "work": factors.work,
        **levels("first", factors.first),
        **levels("second", factors.second),
        **levels("partner", factors.partner_language),
        **{name: int(getattr(factors, name)) for name in FACTS},
    }
