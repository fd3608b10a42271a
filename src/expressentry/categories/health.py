"""Healthcare and social services occupations, with every list since 2023.

Authority: IRPA 10.3(1)(h.2), and the lists published by IRCC on the dates of the versions.

>>> from datetime import date
>>> [len(HEALTHCARE.occupations(on=day)) for day in (date(2025, 2, 26), date(2025, 2, 27))]
[35, 37]
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

__all__ = ["HEALTHCARE"]

CODES_2023 = (
    "31100", "31101", "31102", "31103", "31110", "31111", "31112", "31121", "31200", "31201",
    "31202", "31203", "31204", "31209", "31300", "31301", "31302", "31303", "32101", "32102",
    "32103", "32109", "32120", "32121", "32122", "32200", "32201", "32209", "33101", "33102",
    "33103", "33109", "41301", "41320", "42203",
)  # fmt: skip
"""The list of 2023-05-31."""

CODES_2025 = (
    "31100", "31101", "31102", "31103", "31110", "31111", "31112", "31120", "31121", "31200",
    "31201", "31202", "31203", "31209", "31300", "31301", "31302", "31303", "32101", "32102",
    "32103", "32104", "32109", "32111", "32120", "32121", "32122", "32123", "32124", "32129",
    "32201", "33101", "33102", "33103", "41300", "41301", "42201",
)  # fmt: skip
"""The list of 2025-02-27, kept on 2026-02-18."""

HEALTHCARE_ALONE = Text("Healthcare occupations", "Professions de la santé")
NAME = Text("Healthcare and social services occupations", "Professions de la santé et des services sociaux")

HEALTHCARE = category(
    "healthcare",
    NAME,
    published(LISTS_OF_2023, six_months(HEALTHCARE_ALONE, CODES_2023)),
    published(LISTS_OF_2025, six_months(NAME, CODES_2025)),
    published(LISTS_OF_2026, twelve_months(NAME, CODES_2025)),
)
"""Healthcare and social services occupations; physicians are on this list as well as on their own."""
