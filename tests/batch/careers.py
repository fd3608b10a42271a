"""Tables with one occupation a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

KINDS = ("months", "continuous_months", "canadian_months", "continuous_canadian_months")


def career(code: str, *months: int) -> tuple[str, tuple[int, ...]]:
    """Return one occupation with its months, in the order of `KINDS`."""
    return code, months


def table_of(
    rows: Sequence[tuple[str, tuple[int, ...]]], *, lowest_nclc: Sequence[int] = (), military: Sequence[int] = ()
) -> dict[str, npt.NDArray[np.generic]]:
    """Return a table with one occupation a row, and without French and the military unless they are given."""
    none = [0] * len(rows)
    return {
        "noc_1": np.array([code for code, _ in rows], "U5"),
        **{f"{kind}_1": np.array([months[at] for _, months in rows], np.uint8) for at, kind in enumerate(KINDS)},
        "lowest_nclc": np.array(lowest_nclc or none, np.uint8),
        "military": np.array(military or none, np.uint8),
    }
