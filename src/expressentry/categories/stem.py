"""Science, technology, engineering and mathematics (STEM) occupations, with every list since 2023.

Authority: IRPA 10.3(1)(h.2), and the lists published by IRCC on the dates of the versions.

>>> from datetime import date
>>> [len(STEM.occupations(on=day)) for day in (date(2025, 2, 26), date(2025, 2, 27))]
[24, 11]
"""

from __future__ import annotations

from expressentry.categories.category import (
    LISTS_OF_2023,
    LISTS_OF_2025,
    LISTS_OF_2026,
    category,
    published,
    six_months,
    twelve_months,
)
from expressentry.law.text import Text

__all__ = ["STEM"]

CODES_2023 = (
    "20010", "20011", "20012", "21200", "21201", "21202", "21203", "21210", "21211", "21220",
    "21221", "21222", "21223", "21230", "21231", "21232", "21233", "21234", "21300", "21310",
    "21311", "21321", "21322", "41400",
)  # fmt: skip
"""The list of 2023-05-31."""

CODES_2025 = (
    "20011", "21220", "21300", "21301", "21310", "21321", "21331", "22300", "22301", "22310",
    "63100",
)  # fmt: skip
"""The list of 2025-02-27, kept on 2026-02-18."""

NAME = Text(
    "Science, Technology, Engineering and Math (STEM) occupations",
    "Professions en sciences, technologie, ingénierie et mathématiques (STIM)",
)

STEM = category(
    "stem",
    NAME,
    published(LISTS_OF_2023, six_months(NAME, CODES_2023)),
    published(LISTS_OF_2025, six_months(NAME, CODES_2025)),
    published(LISTS_OF_2026, twelve_months(NAME, CODES_2025)),
)
"""STEM occupations."""
