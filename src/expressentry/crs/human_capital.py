"""Section A: core and human capital factors (Ministerial Instructions, sections 10 to 15).

>>> from expressentry.law import LAUNCH
>>> AGE.points.on(LAUNCH).value.at(30, 0), AGE.points.on(LAUNCH).value.at(30, 1)
(105, 95)
"""

from __future__ import annotations

from expressentry.candidate.study import Level
from expressentry.crs import columns
from expressentry.grid import Factor, Group, Table, ceiling
from expressentry.law import LAUNCH, Citation, Dated, Text, Version
from expressentry.law.instruments import MI_2014

__all__ = ["CORE"]

# Heads: without, and with, an accompanying spouse or common-law partner.
ALONE_OR_NOT = (0, 1)

AGE_TABLE = Table(
    {
        0: (0, 0),
        18: (99, 90),
        19: (105, 95),
        20: (110, 100),
        30: (105, 95),
        31: (99, 90),
        32: (94, 85),
        33: (88, 80),
        34: (83, 75),
        35: (77, 70),
        36: (72, 65),
        37: (66, 60),
        38: (61, 55),
        39: (55, 50),
        40: (50, 45),
        41: (39, 35),
        42: (28, 25),
        43: (17, 15),
        44: (6, 5),
        45: (0, 0),
    },
    heads=ALONE_OR_NOT,
)
EDUCATION_TABLE = Table(
    {
        Level.NONE: (0, 0),
        Level.SECONDARY: (30, 28),
        Level.ONE_YEAR: (90, 84),
        Level.TWO_YEAR: (98, 91),
        Level.BACHELOR: (120, 112),
        Level.TWO_OR_MORE: (128, 119),
        Level.MASTER: (135, 126),
        Level.PROFESSIONAL: (135, 126),
        Level.DOCTORATE: (150, 140),
    },
    heads=ALONE_OR_NOT,
)
FIRST_LANGUAGE_TABLE = Table(
    {0: (0, 0), 4: (6, 6), 6: (9, 8), 7: (17, 16), 8: (23, 22), 9: (31, 29), 10: (34, 32)},
    heads=ALONE_OR_NOT,
)
SECOND_LANGUAGE_TABLE = Table({0: 0, 5: 1, 7: 3, 9: 6})
CANADIAN_WORK_TABLE = Table(
    {0: (0, 0), 1: (40, 35), 2: (53, 46), 3: (64, 56), 4: (72, 63), 5: (80, 70)},
    heads=ALONE_OR_NOT,
)

AGE = Factor(
    "core/age",
    Text("Age", "Âge"),
    (columns.AGE, columns.PARTNER),
    Dated(Version(LAUNCH, AGE_TABLE, Citation(MI_2014))),
)
EDUCATION = Factor(
    "core/education",
    Text("Level of education", "Niveau de scolarité"),
    (columns.EDUCATION, columns.PARTNER),
    Dated(Version(LAUNCH, EDUCATION_TABLE, Citation(MI_2014, "11"))),
)
FIRST_LANGUAGE_LEVELS = Dated(
    Version(LAUNCH, FIRST_LANGUAGE_TABLE, Citation(MI_2014, "13")),
    id="core/first_language/levels",
    name=Text("First official language, per ability", "Première langue officielle, par compétence"),
)
FIRST_LANGUAGE = Group(
    "core/first_language",
    Text("First official language", "Première langue officielle"),
    tuple(
        Factor(f"core/first_language/{ability}", name, (column, columns.PARTNER), FIRST_LANGUAGE_LEVELS)
        for (ability, name), column in zip(columns.ABILITIES.items(), columns.FIRST, strict=True)
    ),
)
SECOND_LANGUAGE_LEVELS = Dated(
    Version(LAUNCH, SECOND_LANGUAGE_TABLE, Citation(MI_2014)),
    id="core/second_language/levels",
    name=Text("Second official language, per ability", "Deuxième langue officielle, par compétence"),
)
SECOND_LANGUAGE = Group(
    "core/second_language",
    Text("Second official language", "Deuxième langue officielle"),
    tuple(
        Factor(f"core/second_language/{ability}", name, (column,), SECOND_LANGUAGE_LEVELS)
        for (ability, name), column in zip(columns.ABILITIES.items(), columns.SECOND, strict=True)
    ),
    limit=ceiling(
        "core/second_language/limit", Version(LAUNCH, Table({0: 24, 1: 22}), Citation(MI_2014)), by=columns.PARTNER
    ),
)
CANADIAN_WORK = Factor(
    "core/canadian_work",
    Text("Canadian work experience", "Expérience de travail au Canada"),
    (columns.CANADIAN_WORK, columns.PARTNER),
    Dated(Version(LAUNCH, CANADIAN_WORK_TABLE, Citation(MI_2014, "15"))),
)
CORE = Group(
    "core",
    Text("A. Core/human capital factors", "A. Facteurs de base/du capital humain"),
    (AGE, EDUCATION, FIRST_LANGUAGE, SECOND_LANGUAGE, CANADIAN_WORK),
    limit=ceiling(
        "core/limit", Version(LAUNCH, Table({0: 500, 1: 460}), Citation(MI_2014, "8(2)")), by=columns.PARTNER
    ),
)
