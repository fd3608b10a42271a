"""Trade occupations, with every list since 2023; not the Federal Skilled Trades Program, which is a program.

Authority: IRPA 10.3(1)(h.2), and the lists published by IRCC on the dates of the versions.

>>> from datetime import date
>>> from expressentry.noc import Noc
>>> [Noc("63200") in TRADES.occupations(on=day) for day in (date(2025, 9, 18), date(2026, 4, 2))]
[True, False]
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

__all__ = ["TRADES"]

CODES_2023 = (
    "72014", "72106", "72200", "72300", "72310", "72400", "72402", "72405", "72406", "73200",
)  # fmt: skip
"""The list of 2023-05-31."""

CODES_2025 = (
    "22303", "63200", "70010", "70011", "72100", "72102", "72106", "72200", "72201", "72300",
    "72302", "72310", "72311", "72320", "72400", "72401", "72402", "72422", "72501", "72999",
    "73100", "73110", "73112", "73113", "82021",
)  # fmt: skip
"""The list of 2025-02-27."""

CODES_2026 = (
    "22303", "63201", "70010", "70011", "72100", "72102", "72106", "72200", "72201", "72300",
    "72302", "72310", "72311", "72320", "72400", "72401", "72402", "72422", "72501", "72999",
    "73100", "73110", "73112", "73113", "82021",
)  # fmt: skip
"""The list of 2026-02-18: butchers in place of cooks."""

NAME = Text("Trade occupations", "Métiers spécialisés")

TRADES = category(
    "trades",
    NAME,
    published(LISTS_OF_2023, six_months(NAME, CODES_2023)),
    published(LISTS_OF_2025, six_months(NAME, CODES_2025)),
    published(LISTS_OF_2026, twelve_months(NAME, CODES_2026)),
)
"""Trade occupations."""
