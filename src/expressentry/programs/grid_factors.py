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
from expressentry.programs.selection_columns import AGES, COLUMNS, YEARS

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
        yield from _in_range("age", self.age, AGES)
        yield from _in_range("work", self.work, YEARS)
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
        yield from _second(self.first, self.second)


LANGUAGES: Final = ("first", "second", "partner_language")
FACTS: Final = ("arranged_employment", "own_study", "own_work", "relative", "partner_study", "partner_work")


def _second(first: object, second: object) -> Iterator[Fault]:
    """Yield a fault for a second language without a first, or in the same language."""
    if isinstance(second, Benchmark):
        if first is None:
            yield Fault("second", "needs a first official language; give it as first")
        elif isinstance(first, Benchmark) and first.scale == second.scale:
            yield Fault("second", f"is in the language of first ({first.scale}); accepted: the other one")


def _in_range(name: str, value: object, size: int) -> Iterator[Fault]:
    """Yield a fault for a number that is not whole or not between 0 and `size` - 1."""
    if isinstance(value, bool) or not isinstance(value, int):
        yield Fault(name, f"{value!r} is not a whole number; accepted: 0 to {size - 1}")
    elif not 0 <= value < size:
        yield Fault(name, f"{value} is out of range; accepted: 0 to {size - 1}")


def _row(factors: GridFactors) -> dict[str, int]:
    """Return the value of each base column."""
    return {
        "age": factors.age,
        "education": factors.education,
        "work": factors.work,
        **_levels("first", factors.first),
        **_levels("second", factors.second),
        **_levels("partner", factors.partner_language),
        **{name: int(getattr(factors, name)) for name in FACTS},
    }


def _levels(prefix: str, benchmark: Benchmark | None) -> dict[str, int]:
    """Return the four levels of one language, 0 where there is no result."""
    if benchmark is None:
        return dict.fromkeys((f"{prefix}_{name}" for name in ABILITIES), 0)
    return {f"{prefix}_{ability}": level for ability, level in benchmark.abilities}


ABILITIES: Final = ("listening", "reading", "writing", "speaking")
