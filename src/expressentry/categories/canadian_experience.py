"""Physicians, senior managers and researchers with Canadian work experience: only work in Canada counts.

Authority: IRPA 10.3(1)(h.2), the announcement of 2025-12-08 and the lists of 2026-02-18.

>>> from datetime import date
>>> [PHYSICIANS.rule(on=day).value.test.continuous for day in (date(2025, 12, 8), date(2026, 2, 18))]
[True, False]
"""

from __future__ import annotations

from datetime import date

from expressentry.categories.category import (
    LISTS_OF_2026,
    CategoryRule,
    OccupationExperience,
    category,
    published,
    twelve_months,
)
from expressentry.law.citation import Citation
from expressentry.law.dated import Certainty, Version
from expressentry.law.pages import PHYSICIANS_2025
from expressentry.law.text import Text

__all__ = ["PHYSICIANS", "RESEARCHERS", "SENIOR_MANAGERS"]

PHYSICIAN_CODES = (
    "31100", "31101", "31102",
)  # fmt: skip
"""The list of 2025-12-08, kept on 2026-02-18."""

SENIOR_MANAGER_CODES = (
    "00012", "00013", "00014", "00015",
)  # fmt: skip
"""The list of 2026-02-18: not every code of major group 00."""

RESEARCHER_CODES = (
    "41200", "41201",
)  # fmt: skip
"""The list of 2026-02-18."""

PHYSICIANS_NAME = Text(
    "Physicians with Canadian work experience", "Médecins ayant de l’expérience de travail au Canada"
)
SENIOR_MANAGERS_NAME = Text(
    "Senior managers with Canadian work experience",
    "Cadres supérieurs/cadres supérieures ayant de l’expérience de travail au Canada",
)
RESEARCHERS_NAME = Text(
    "Researchers with Canadian work experience",
    "Chercheurs/chercheuses ayant de l’expérience de travail au Canada",
)
ANNOUNCED = Text(
    "Announced for rounds of 2026; no round was held under this text.",
    "Annoncé pour les rondes de 2026; aucune ronde n’a été tenue selon ce texte.",
)

PHYSICIANS = category(
    "physicians",
    PHYSICIANS_NAME,
    Version(
        date(2025, 12, 8),
        CategoryRule(
            PHYSICIANS_NAME, OccupationExperience(PHYSICIAN_CODES, months=12, continuous=True, in_canada=True)
        ),
        Citation(PHYSICIANS_2025),
        Certainty.SECONDARY,
        ANNOUNCED,
    ),
    published(LISTS_OF_2026, twelve_months(PHYSICIANS_NAME, PHYSICIAN_CODES, in_canada=True)),
)
"""Physicians with Canadian work experience."""

SENIOR_MANAGERS = category(
    "senior_managers",
    SENIOR_MANAGERS_NAME,
    published(LISTS_OF_2026, twelve_months(SENIOR_MANAGERS_NAME, SENIOR_MANAGER_CODES, in_canada=True)),
)
"""Senior managers with Canadian work experience."""

RESEARCHERS = category(
    "researchers",
    RESEARCHERS_NAME,
    published(LISTS_OF_2026, twelve_months(RESEARCHERS_NAME, RESEARCHER_CODES, in_canada=True)),
)
"""Researchers with Canadian work experience."""
