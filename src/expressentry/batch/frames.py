"""Frames: columns worked out become a data frame of the kind that was given.

>>> import numpy as np
>>> import polars as pl
>>> like = pl.DataFrame({"age": [30, 40]})
>>> framed({"total": np.array([30, 40], np.int16)}, nw.Int16, like=like, rows=2).to_dicts()
[{'total': 30}, {'total': 40}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import narwhals as nw

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    import numpy.typing as npt
    from narwhals.typing import IntoDataFrameT

__all__ = ["framed"]


def framed(
    made: Mapping[str, npt.NDArray[np.generic]],
    dtype: type[nw.Int16 | nw.Boolean],
    *,
    like: IntoDataFrameT,
    rows: int,
    what: str = "scores",
) -> IntoDataFrameT:
    """Return columns of one type as a data frame of the same kind as `like`; the index of a pandas frame is kept.

    `what` says what the columns are, for the error.

    Raises `ValueError` where `like` has not as many rows.
    """
    frame: nw.DataFrame[IntoDataFrameT] = nw.from_native(like, eager_only=True)
    if len(frame) != rows:
        msg = f"like= has {len(frame):,} rows, there are {what} of {rows:,}"
        raise ValueError(msg)
    backend = frame.implementation
    series = [nw.new_series(name, values, dtype, backend=backend) for name, values in made.items()]
    return frame.with_columns(series).select(*made).to_native()
