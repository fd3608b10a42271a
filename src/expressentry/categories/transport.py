"""Transport occupations: a first list from 2023 to 2025, none for a year, and another since 2026.

Authority: IRPA 10.3(1)(h.2), and the lists published by IRCC on the dates of the versions.

>>> from datetime import date
>>> [TRANSPORT.in_force(on=date(year, 6, 1)) for year in (2024, 2025, 2026)]
[True, False, True]
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

__all__ = ["TRANSPORT"]

CODES_2023 = (
    "70020", "72403", "72404", "72600", "72601", "72602", "72603", "72604", "73300", "93200",
)  # fmt: skip
"""The list of 2023-05-31."""

CODES_2026 = (
    "22313", "72404", "72410", "72600",
)  # fmt: skip
"""The list of 2026-02-18."""

NAME = Text("Transport occupations", "Métiers des transports")

TRANSPORT = category(
    "transport",
    NAME,
    published(LISTS_OF_2023, six_months(NAME, CODES_2023)),
    published(LISTS_OF_2025, None),
    published(LISTS_OF_2026, twelve_months(NAME, CODES_2026)),
)
"""Transport occupations."""
