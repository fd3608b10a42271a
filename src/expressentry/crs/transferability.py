"""Section C: skill transferability factors (Ministerial Instructions, sections 20 to 27).

Only the first official language counts; the partner's facts never enter.

>>> from expressentry.law import LAUNCH
>>> table = EDUCATION_AND_LANGUAGE.points.on(LAUNCH).value
>>> table.at(Level.BACHELOR, 7), table.at(Level.BACHELOR, 9), table.at(Level.TWO_OR_MORE, 9)
(13, 25, 50)
"""

from __future__ import annotations

from expressentry.candidate.study import Level
from expressentry.crs import columns
from expressentry.grid import Factor, Group, Table, ceiling
from expressentry.law import LAUNCH, Citation, Dated, Text, Version
from expressentry.law.instruments import MI_2014

__all__ = ["TRANSFERABILITY"]

CREDENTIALS: dict[int, tuple[int, int, int]] = {
    Level.NONE: (0, 0, 0),
    Level.ONE_YEAR: (0, 13, 25),
    Level.TWO_OR_MORE: (0, 25, 50),
}
FOREIGN_YEARS = {0: (0, 0, 0), 1: (0, 13, 25), 3: (0, 25, 50)}
GOOD_OR_STRONG = (0, 7, 9)  # the lowest of the four abilities
ONE_OR_TWO_YEARS = (0, 1, 2)  # of Canadian work

EDUCATION_AND_LANGUAGE = Factor(
    "transferability/education/language",
    Text(
        "Official languages proficiency and a post-secondary degree",
        "Maîtrise d’une langue officielle et diplôme d’études postsecondaires",
    ),
    (columns.EDUCATION, columns.LOWEST_FIRST),
    Dated(Version(LAUNCH, Table(CREDENTIALS, heads=GOOD_OR_STRONG), Citation(MI_2014, "21"))),
)
EDUCATION_AND_WORK = Factor(
    "transferability/education/canadian_work",
    Text(
        "Canadian work experience and a post-secondary degree",
        "Expérience de travail au Canada et diplôme d’études postsecondaires",
    ),
    (columns.EDUCATION, columns.CANADIAN_WORK),
    Dated(Version(LAUNCH, Table(CREDENTIALS, heads=ONE_OR_TWO_YEARS), Citation(MI_2014, "22"))),
)
FOREIGN_WORK_AND_LANGUAGE = Factor(
    "transferability/foreign_work/language",
    Text(
        "Official languages proficiency and foreign work experience",
        "Maîtrise d’une langue officielle et expérience de travail à l’étranger",
    ),
    (columns.FOREIGN_WORK, columns.LOWEST_FIRST),
    Dated(Version(LAUNCH, Table(FOREIGN_YEARS, heads=GOOD_OR_STRONG), Citation(MI_2014, "23"))),
)
FOREIGN_WORK_AND_WORK = Factor(
    "transferability/foreign_work/canadian_work",
    Text(
        "Canadian work experience and foreign work experience",
        "Expérience de travail au Canada et expérience de travail à l’étranger",
    ),
    (columns.FOREIGN_WORK, columns.CANADIAN_WORK),
    Dated(Version(LAUNCH, Table(FOREIGN_YEARS, heads=ONE_OR_TWO_YEARS), Citation(MI_2014, "24"))),
)
CERTIFICATE_AND_LANGUAGE = Factor(
    "transferability/certificate/language",
    Text(
        "Official languages proficiency and a certificate of qualification",
        "Maîtrise d’une langue officielle et certificat de compétence",
    ),
    (columns.CERTIFICATE, columns.LOWEST_FIRST),
    Dated(Version(LAUNCH, Table({0: (0, 0, 0), 1: (0, 25, 50)}, heads=(0, 5, 7)), Citation(MI_2014))),
)


def _at_most(identifier: str, points: int, citation: Citation) -> Factor:
    """Return the limit of a group of this section."""
    return ceiling(identifier, Version(LAUNCH, Table({0: points}), citation))


TRANSFERABILITY = Group(
    "transferability",
    Text("C. Skill transferability factors", "C. Facteurs liés à la transférabilité des compétences"),
    (
        Group(
            "transferability/education",
            Text("Education", "Scolarité"),
            (EDUCATION_AND_LANGUAGE, EDUCATION_AND_WORK),
            limit=_at_most("transferability/education/limit", 50, Citation(MI_2014)),
        ),
        Group(
            "transferability/foreign_work",
            Text("Foreign work experience", "Expérience de travail à l’étranger"),
            (FOREIGN_WORK_AND_LANGUAGE, FOREIGN_WORK_AND_WORK),
            limit=_at_most("transferability/foreign_work/limit", 50, Citation(MI_2014)),
        ),
        Group(
            "transferability/certificate",
            Text("Certificate of qualification", "Certificat de compétence"),
            (CERTIFICATE_AND_LANGUAGE,),
            limit=_at_most("transferability/certificate/limit", 50, Citation(MI_2014)),
        ),
    ),
    limit=_at_most("transferability/limit", 100, Citation(MI_2014, "8(2)")),
)
