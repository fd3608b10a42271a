"""Ratios: what a benchmark took against a baseline timed in the same run, printed as one table at the end.

Absolute times say more about the machine than about the library; a ratio holds on any.
"""

from __future__ import annotations

from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["RATIOS", "best_of", "report"]

RATIOS: list[tuple[str, float, str]] = []


def best_of(action: Callable[[], object], *, repeats: int = 7) -> float:
    """Return the shortest of several runs, in seconds: what the work takes when nothing else disturbs it."""
    times = []
    for _ in range(repeats):
        start = perf_counter()
        action()
        times.append(perf_counter() - start)
    return min(times)


def report(what: str, seconds: float, baseline: float, aim: str) -> float:
    """Remember a ratio for the table, with what it aims at, and return it."""
    RATIOS.append((what, seconds / baseline, aim))
    return seconds / baseline


def middle(values: list[float]) -> float:
    """Return the median, for measures that start a process each."""
    return median(values)
