"""Education occupations, a category since 2025.

Authority: IRPA 10.3(1)(h.2), and the lists published by IRCC on the dates of the versions.

>>> from datetime import date
>>> len(EDUCATION.occupations(on=date(2025, 5, 1)))
5
"""

from __future__ import annotations

from expressentry.categories.category import (
    LISTS_OF_2025,
    LISTS_OF_2026,
    category,
    published,
    six_months,
    twelve_months,
)
from expressentry.law.text import Text

__all__ = ["EDUCATION"]

CODES_2025 = (
    "41220", "41221", "42202", "42203", "43100",
)  # fmt: skip
"""The list of 2025-02-27, kept on 2026-02-18."""

NAME = Text("Education occupations", "Professions en éducation")

EDUCATION = category(
    "education",
    NAME,
    published(LISTS_OF_2025, six_months(NAME, CODES_2025)),
    published(LISTS_OF_2026, twelve_months(NAME, CODES_2025)),
)
"""Education occupations."""
