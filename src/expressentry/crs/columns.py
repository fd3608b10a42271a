"""The columns of the CRS: what its tables are keyed by, and which of them each of the sections A to D reads.

>>> COLUMNS.positions["age"], AGE
(1, <Column age: 0 to 127>)
"""

from __future__ import annotations

from enum import IntEnum

from expressentry.candidate.study import Level
from expressentry.grid import Choice, Column, Layout, Lowest, listed, yes_or_no
from expressentry.law.text import Text
from expressentry.measures.rows import AGES, LEVELS, YEARS, by_ability, lowest, years

__all__ = ["COLUMNS", "LEVELS", "CanadianStudy", "JobOfferKind"]


class CanadianStudy(IntEnum):
    """The highest Canadian credential that counts for additional points; a master's of one year is the longer class."""

    ONE_OR_TWO_YEARS = 1
    THREE_OR_MORE = 2


class JobOfferKind(IntEnum):
    """A qualifying job offer: in NOC major group 00 (senior management), or in another skilled occupation."""

    OTHER_SKILLED = 1
    SENIOR_MANAGEMENT = 2


ABILITIES = {
    "listening": Text("Listening", "Compréhension de l’oral"),
    "reading": Text("Reading", "Compréhension de l’écrit"),
    "writing": Text("Writing", "Expression écrite"),
    "speaking": Text("Speaking", "Expression orale"),
}

PARTNER = Column(
    "partner",
    Text("Accompanying spouse or common-law partner", "Époux ou conjoint de fait qui accompagne"),
    2,
    listed(
        Text("without a spouse or common-law partner", "sans époux ou conjoint de fait"),
        Text("with a spouse or common-law partner", "avec époux ou conjoint de fait"),
    ),
    circumstance=True,
)
AGE = Column("age", Text("Age", "Âge"), AGES, years)
EDUCATION = Column(
    "education", Text("Level of education", "Niveau de scolarité"), len(Level), lambda at: Level(at).word
)
FIRST = by_ability("first", Text("First official language", "Première langue officielle"), ABILITIES)
SECOND = by_ability("second", Text("Second official language", "Deuxième langue officielle"), ABILITIES)
FIRST_IS_FRENCH = Column(
    "first_is_french",
    Text("First official language is French", "La première langue officielle est le français"),
    2,
    yes_or_no(),
)
CANADIAN_WORK = Column(
    "canadian_work", Text("Canadian work experience", "Expérience de travail au Canada"), YEARS, years
)
FOREIGN_WORK = Column(
    "foreign_work", Text("Foreign work experience", "Expérience de travail à l’étranger"), YEARS, years
)
PARTNER_EDUCATION = Column(
    "partner_education",
    Text("Spouse’s level of education", "Niveau de scolarité de l’époux ou conjoint de fait"),
    len(Level),
    lambda at: Level(at).word,
)
PARTNER_LANGUAGE = by_ability(
    "partner",
    Text("Spouse’s first official language", "Première langue officielle de l’époux ou conjoint de fait"),
    ABILITIES,
)
PARTNER_CANADIAN_WORK = Column(
    "partner_canadian_work",
    Text("Spouse’s Canadian work experience", "Expérience de travail au Canada de l’époux ou conjoint de fait"),
    YEARS,
    years,
)
CERTIFICATE = Column("certificate", Text("Certificate of qualification", "Certificat de compétence"), 2, yes_or_no())
NOMINATION = Column(
    "nomination",
    Text("Provincial or territorial nomination", "Désignation comme candidat d’une province ou d’un territoire"),
    2,
    yes_or_no(),
)
SIBLING = Column(
    "sibling", Text("Brother or sister living in Canada", "Frère ou sœur vivant au Canada"), 2, yes_or_no()
)
CANADIAN_STUDY = Column(
    "canadian_study",
    Text("Post-secondary education in Canada", "Études postsecondaires effectuées au Canada"),
    1 + len(CanadianStudy),
    listed(
        Text("none", "aucunes"),
        Text("credential of one or two years", "titre de compétence d’un an ou de deux ans"),
        Text("credential of three years or longer", "titre de compétence de trois ans ou plus"),
    ),
)
JOB_OFFER = Column(
    "job_offer",
    Text("Arranged employment", "Emploi réservé"),
    1 + len(JobOfferKind),
    listed(
        Text("none", "aucun"),
        Text("skilled occupation outside major group 00", "profession qualifiée hors du grand groupe 00"),
        Text("major group 00 (senior management)", "grand groupe 00 (cadres supérieurs)"),
    ),
)
LOWEST_FIRST = Column(
    "lowest_first",
    Text("Lowest level in the first official language", "Niveau le plus bas dans la première langue officielle"),
    LEVELS,
    lowest,
    Lowest(FIRST),
)
LOWEST_SECOND = Column(
    "lowest_second",
    Text("Lowest level in the second official language", "Niveau le plus bas dans la deuxième langue officielle"),
    LEVELS,
    lowest,
    Lowest(SECOND),
)
LOWEST_FRENCH = Column(
    "lowest_french",
    Text("Lowest level in French", "Niveau le plus bas en français"),
    LEVELS,
    lambda at: Text(f"French: {lowest(at).en}", f"français\u00a0: {lowest(at).fr}"),
    Choice(FIRST_IS_FRENCH, no=LOWEST_SECOND, yes=LOWEST_FIRST),
)
LOWEST_ENGLISH = Column(
    "lowest_english",
    Text("Lowest level in English", "Niveau le plus bas en anglais"),
    LEVELS,
    lambda at: Text(f"English: {lowest(at).en}", f"anglais\u00a0: {lowest(at).fr}"),
    Choice(FIRST_IS_FRENCH, no=LOWEST_FIRST, yes=LOWEST_SECOND),
)

COLUMNS = Layout(
    (
        PARTNER, AGE, EDUCATION, *FIRST, *SECOND, FIRST_IS_FRENCH, CANADIAN_WORK, FOREIGN_WORK,
        PARTNER_EDUCATION, *PARTNER_LANGUAGE, PARTNER_CANADIAN_WORK,
        CERTIFICATE, NOMINATION, SIBLING, CANADIAN_STUDY, JOB_OFFER,
        LOWEST_FIRST, LOWEST_SECOND, LOWEST_FRENCH, LOWEST_ENGLISH,
    ),
    bundles=(
        (PARTNER, AGE, EDUCATION, CANADIAN_WORK, *FIRST, *SECOND),
        (PARTNER, PARTNER_EDUCATION, PARTNER_CANADIAN_WORK, *PARTNER_LANGUAGE),
        (EDUCATION, LOWEST_FIRST, CANADIAN_WORK, FOREIGN_WORK, CERTIFICATE),
        (NOMINATION, JOB_OFFER, CANADIAN_STUDY, SIBLING, LOWEST_FRENCH, LOWEST_ENGLISH),
    ),
    packing=(
        (PARTNER, *FIRST),
        (PARTNER, *SECOND),
        (PARTNER, *PARTNER_LANGUAGE),
        (PARTNER, EDUCATION, CANADIAN_WORK, FOREIGN_WORK, CERTIFICATE, LOWEST_FIRST, PARTNER_CANADIAN_WORK),
        (
            PARTNER, AGE, PARTNER_EDUCATION,
            NOMINATION, JOB_OFFER, CANADIAN_STUDY, SIBLING, LOWEST_FRENCH, LOWEST_ENGLISH,
        ),
    ),
)  # fmt: skip
"""The columns of a row, and those that each of the sections A to D reads."""
