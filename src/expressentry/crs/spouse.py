"""Section B: factors of the accompanying spouse or common-law partner (Ministerial Instructions, sections 17 to 19).

>>> from expressentry.law import LAUNCH
>>> EDUCATION.points.on(LAUNCH).value.at(Level.MASTER, 1)
10
"""

from __future__ import annotations

from expressentry.candidate.study import Level
from expressentry.crs import columns
from expressentry.grid import Factor, Group, Table, ceiling
from expressentry.law import LAUNCH, Citation, Dated, Text, Version
from expressentry.law.instruments import MI_2014

__all__ = ["SPOUSE"]

# Heads: without, and with, an accompanying spouse or common-law partner; without one there is nothing to earn.
ALONE_OR_NOT = (0, 1)

EDUCATION_TABLE = Table(
    {
        Level.NONE: (0, 0),
        Level.SECONDARY: (0, 2),
        Level.ONE_YEAR: (0, 6),
        Level.TWO_YEAR: (0, 7),
        Level.BACHELOR: (0, 8),
        Level.TWO_OR_MORE: (0, 9),
        Level.MASTER: (0, 10),
        Level.PROFESSIONAL: (0, 10),
        Level.DOCTORATE: (0, 10),
    },
    heads=ALONE_OR_NOT,
)
LANGUAGE_TABLE = Table({0: (0, 0), 5: (0, 1), 7: (0, 3), 9: (0, 5)}, heads=ALONE_OR_NOT)
CANADIAN_WORK_TABLE = Table({0: (0, 0), 1: (0, 5), 2: (0, 7), 3: (0, 8), 4: (0, 9), 5: (0, 10)}, heads=ALONE_OR_NOT)

EDUCATION = Factor(
    "spouse/education",
    Text("Spouse’s level of education", "Niveau de scolarité de l’époux ou conjoint de fait"),
    (columns.PARTNER_EDUCATION, columns.PARTNER),
    Dated(Version(LAUNCH, EDUCATION_TABLE, Citation(MI_2014, "17(1)"))),
)
LANGUAGE_LEVELS = Dated(
    Version(LAUNCH, LANGUAGE_TABLE, Citation(MI_2014)),
    id="spouse/language/levels",
    name=Text(
        "Spouse’s official language, per ability",
        "Langue officielle de l’époux ou conjoint de fait, par compétence",
    ),
)
LANGUAGE = Group(
    "spouse/language",
    Text("Spouse’s official languages proficiency", "Maîtrise des langues officielles de l’époux ou conjoint de fait"),
    tuple(
        Factor(f"spouse/language/{ability}", name, (column, columns.PARTNER), LANGUAGE_LEVELS)
        for (ability, name), column in zip(columns.ABILITIES.items(), columns.PARTNER_LANGUAGE, strict=True)
    ),
)
CANADIAN_WORK = Factor(
    "spouse/canadian_work",
    Text("Spouse’s Canadian work experience", "Expérience de travail au Canada de l’époux ou conjoint de fait"),
    (columns.PARTNER_CANADIAN_WORK, columns.PARTNER),
    Dated(Version(LAUNCH, CANADIAN_WORK_TABLE, Citation(MI_2014, "19"))),
)
SPOUSE = Group(
    "spouse",
    Text("B. Spouse or common-law partner factors", "B. Facteurs liés à l’époux ou conjoint de fait"),
    (EDUCATION, LANGUAGE, CANADIAN_WORK),
    limit=ceiling("spouse/limit", Version(LAUNCH, Table({0: 40}), Citation(MI_2014, "8(2)"))),
)
