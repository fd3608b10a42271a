"""The columns of the selection grid: what the tables of IRPR 78 to 83 are keyed by.

>>> COLUMNS.positions["age"], AGE
(0, <Column age: 0 to 127>)
"""

from __future__ import annotations

from typing import Final

from expressentry.candidate.study import Level
from expressentry.grid import Column, Layout, Lowest, yes_or_no
from expressentry.language.designated import Ability
from expressentry.law.text import Text
from expressentry.measures.rows import AGES, LEVELS, YEARS, by_ability, lowest, years

__all__ = ["AGES", "COLUMNS", "YEARS"]

ABILITIES: Final = {str(ability): ability.word for ability in Ability}


def _lowest_of(prefix: str, of: Text, columns: tuple[Column, ...]) -> Column:
    """Return the column of the lowest of four levels."""
    return Column(f"lowest_{prefix}", of, LEVELS, lowest, Lowest(columns))


def _fact(identifier: str, name: Text) -> Column:
    """Return a column that says yes or no."""
    return Column(identifier, name, 2, yes_or_no())


FIRST_NAME = Text("First official language", "Première langue officielle")
SECOND_NAME = Text("Second official language", "Deuxième langue officielle")
PARTNER_NAME = Text(
    "Language proficiency of the spouse or common-law partner",
    "Compétence linguistique de l’époux ou du conjoint de fait",
)

AGE = Column("age", Text("Age", "Âge"), AGES, years)
EDUCATION = Column("education", Text("Education", "Études"), len(Level), lambda at: Level(at).word)
FIRST = by_ability("first", FIRST_NAME, ABILITIES)
SECOND = by_ability("second", SECOND_NAME, ABILITIES)
WORK = Column("work", Text("Experience", "Expérience"), YEARS, years)
ARRANGED = _fact("arranged_employment", Text("Arranged employment", "Emploi réservé"))
OWN_STUDY = _fact("own_study", Text("Previous study in Canada", "Études antérieures au Canada"))
OWN_WORK = _fact("own_work", Text("Previous work in Canada", "Travail antérieur au Canada"))
RELATIVE = _fact("relative", Text("Relative in Canada", "Parenté au Canada"))
PARTNER = by_ability("partner", PARTNER_NAME, ABILITIES)
PARTNER_STUDY = _fact(
    "partner_study",
    Text(
        "Previous study in Canada of the spouse or common-law partner",
        "Études antérieures de l’époux ou du conjoint de fait au Canada",
    ),
)
PARTNER_WORK = _fact(
    "partner_work",
    Text(
        "Previous work in Canada of the spouse or common-law partner",
        "Travail antérieur de l’époux ou du conjoint de fait au Canada",
    ),
)
LOWEST_SECOND = _lowest_of("second", SECOND_NAME, SECOND)
LOWEST_PARTNER = _lowest_of("partner", PARTNER_NAME, PARTNER)

COLUMNS = Layout(
    (
        AGE, EDUCATION, *FIRST, *SECOND, WORK, ARRANGED, OWN_STUDY, OWN_WORK, RELATIVE,
        *PARTNER, PARTNER_STUDY, PARTNER_WORK, LOWEST_SECOND, LOWEST_PARTNER,
    ),
    bundles=(
        (EDUCATION,),
        (*FIRST, *SECOND, LOWEST_SECOND),
        (WORK,),
        (AGE,),
        (ARRANGED,),
        (OWN_STUDY, OWN_WORK, RELATIVE, ARRANGED, LOWEST_PARTNER, PARTNER_STUDY, PARTNER_WORK),
    ),
    packing=(
        FIRST,
        (EDUCATION, WORK, AGE),
        (ARRANGED, OWN_STUDY, OWN_WORK, RELATIVE, PARTNER_STUDY, PARTNER_WORK, LOWEST_PARTNER, LOWEST_SECOND),
    ),
)  # fmt: skip
"""The columns of a row, and those that each of the six factors reads."""
