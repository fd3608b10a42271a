"""Spans: stretches of days as pairs of day numbers, the first day and the day after the last.

>>> days = [(10, 20), (15, 25), (30, 31)]
>>> joined(days), without((0, 30), [(5, 10), (28, 40)]), sum_of_days(joined(days))
([(10, 25), (30, 31)], [(0, 5), (10, 28)], 16)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Span", "joined", "sum_of_days", "without"]

Span: TypeAlias = "tuple[int, int]"


def joined(spans: Iterable[Span], bridged: Callable[[int, int], bool] | None = None) -> list[Span]:
    """Return spans in order, those that touch made one; `bridged` says of a gap that it is none."""
    result: list[Span] = []
    for first, after in sorted(spans):
        if result and (first <= result[-1][1] or (bridged is not None and bridged(result[-1][1], first))):
            result[-1] = (result[-1][0], max(result[-1][1], after))
        else:
            result.append((first, after))
    return result


def without(span: Span, holes: Iterable[Span]) -> list[Span]:
    """Return what is left of a span when the holes are taken out."""
    left: list[Span] = []
    at = span[0]
    for first, after in joined(holes):
        if first > at:
            left.append((at, min(first, span[1])))
        at = max(at, after)
    return [(first, after) for first, after in [*left, (at, span[1])] if first < after]


def sum_of_days(spans: Iterable[Span]) -> int:
    """Return how many days the spans hold together."""
    return sum(after - first for first, after in spans)
