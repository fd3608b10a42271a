"""Agriculture and agri-food occupations, a category from 2023 to 2026.

Authority: IRPA 10.3(1)(h.2), and the lists published by IRCC on the dates of the versions.

>>> from datetime import date
>>> AGRICULTURE.occupations(on=date(2026, 2, 17)), AGRICULTURE.in_force(on=date(2026, 2, 18))
((Noc('63201'),), False)
"""

from __future__ import annotations

from expressentry.categories.category import (
    LISTS_OF_2023,
    LISTS_OF_2025,
    LISTS_OF_2026,
    category,
    published,
    six_months,
)
from expressentry.law.text import Text

__all__ = ["AGRICULTURE"]

CODES_2023 = (
    "63201", "82030", "82031",
)  # fmt: skip
"""The list of 2023-05-31."""

CODES_2025 = (
    "63201",
)  # fmt: skip
"""The list of 2025-02-27."""

NAME = Text("Agriculture and agri-food occupations", "Métiers de l’agriculture et de l’agroalimentaire")

AGRICULTURE = category(
    "agriculture",
    NAME,
    published(LISTS_OF_2023, six_months(NAME, CODES_2023)),
    published(LISTS_OF_2025, six_months(NAME, CODES_2025)),
    published(LISTS_OF_2026, None),
)
"""Agriculture and agri-food occupations; retired when butchers moved to the trades."""
