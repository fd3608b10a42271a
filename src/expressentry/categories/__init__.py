"""Categories: the groups of candidates that a round may rank alone, every version since 2023-05-31.

A category is one more constant, its lists one more version: new ones come every year. Authority: IRPA 10.3(1)(h.2).

>>> from datetime import date
>>> len(in_force(on=date(2026, 9, 1))), len(TRADES.occupations(on=date(2026, 9, 1)))
(10, 25)
"""

from __future__ import annotations

from expressentry.categories.agriculture import AGRICULTURE
from expressentry.categories.canadian_experience import PHYSICIANS, RESEARCHERS, SENIOR_MANAGERS
from expressentry.categories.category import (
    Category,
    CategoryRule,
    FrenchProficiency,
    MembershipTest,
    MilitaryRecruit,
    OccupationExperience,
)
from expressentry.categories.education import EDUCATION
from expressentry.categories.french import FRENCH
from expressentry.categories.health import HEALTHCARE
from expressentry.categories.matching import CATEGORIES, CategoryMatch, categories_of, in_force, membership
from expressentry.categories.military import MILITARY
from expressentry.categories.stem import STEM
from expressentry.categories.trades import TRADES
from expressentry.categories.transport import TRANSPORT

__all__ = [
    "AGRICULTURE",
    "CATEGORIES",
    "EDUCATION",
    "FRENCH",
    "HEALTHCARE",
    "MILITARY",
    "PHYSICIANS",
    "RESEARCHERS",
    "SENIOR_MANAGERS",
    "STEM",
    "TRADES",
    "TRANSPORT",
    "Category",
    "CategoryMatch",
    "CategoryRule",
    "FrenchProficiency",
    "MembershipTest",
    "MilitaryRecruit",
    "OccupationExperience",
    "categories_of",
    "in_force",
    "membership",
]
