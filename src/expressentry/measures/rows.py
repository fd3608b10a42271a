"""Rows: what the ranking system and the selection grid share of their columns, and of the factors given for them.

Ages, whole years and levels are small integers; 0 is no result in a language. The scales are CLB and NCLC.

>>> level(0).fr, level(9).fr
('aucun résultat', 'NCLC/CLB 9')
>>> [str(fault) for fault in in_range("work", 64, YEARS)]
['work: 64 is out of range; accepted: 0 to 63']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from expressentry.errors import Fault
from expressentry.grid import Column, counted
from expressentry.language import Ability, Benchmark
from expressentry.law.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from expressentry.grid.column import Words

__all__ = ["AGES", "LEVELS", "YEARS", "by_ability", "in_range", "level", "levels", "lowest", "two_languages", "years"]

AGES: Final = 128
LEVELS: Final = 13
YEARS: Final = 64

NO_RESULT = Text("no result", "aucun résultat")

years: Words = counted("year", "an")


def level(value: int) -> Text:
    """Return a level of either scale, or that there is none."""
    return Text(f"CLB/NCLC {value}", f"NCLC/CLB {value}") if value else NO_RESULT


def lowest(value: int) -> Text:
    """Return the lowest of four levels, or that there is none.

    >>> lowest(7).en
    'CLB/NCLC 7 or more in all four'
    """
    return Text(f"CLB/NCLC {value} or more in all four", f"NCLC/CLB {value} ou plus aux quatre") if value else NO_RESULT


def by_ability(prefix: str, of: Text, names: Mapping[str, Text]) -> tuple[Column, ...]:
    """Return the four columns of one person's results in one language; `names` are those of the abilities."""
    return tuple(
        Column(f"{prefix}_{ability}", Text(f"{of.en}: {name.en}", f"{of.fr}\u00a0: {name.fr}"), LEVELS, level)
        for ability, name in names.items()
    )


def levels(prefix: str, benchmark: Benchmark | None) -> dict[str, int]:
    """Return the four levels of one language by column, 0 where there is no result.

    >>> levels("second", None)["second_reading"]
    0
    """
    if benchmark is None:
        return {f"{prefix}_{ability}": 0 for ability in Ability}
    return {f"{prefix}_{ability}": reached for ability, reached in benchmark.abilities}


def two_languages(first: object, second: object) -> Iterator[Fault]:
    """Yield a fault for a second language without a first, or in the language of the first."""
    if not isinstance(second, Benchmark):
        return
    if first is None:
        yield Fault("second", "needs a first official language; give it as first")
    elif isinstance(first, Benchmark) and first.scale == second.scale:
        yield Fault("second", f"is in the language of first ({first.scale}); accepted: the other one")


def in_range(name: str, value: object, size: int) -> Iterator[Fault]:
    """Yield a fault for a number that is not whole or not between 0 and `size` - 1."""
    if isinstance(value, bool) or not isinstance(value, int):
        yield Fault(name, f"{value!r} is not a whole number; accepted: 0 to {size - 1}")
    elif not 0 <= value < size:
        yield Fault(name, f"{value} is out of range; accepted: 0 to {size - 1}")
