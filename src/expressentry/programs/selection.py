"""The selection grid of the Federal Skilled Worker Program: 100 points in six factors (IRPR 78 to 83).

The minimum number of points is fixed by the Minister under IRPR 76(2).

>>> from expressentry.law import LAUNCH
>>> AGE.points.on(LAUNCH).value.at(36), EXPERIENCE.points.on(LAUNCH).value.at(3), PASS_MARK.on(LAUNCH).value
(11, 11, 67)
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from expressentry.candidate.study import Level
from expressentry.grid import Factor, Group, Plan, Table, ceiling, compiled
from expressentry.language.designated import Ability
from expressentry.law import IRPR, LAUNCH, Certainty, Citation, Dated, InForce, Text, Version
from expressentry.law.pages import FSW_PAGE
from expressentry.programs import selection_columns as columns
from expressentry.programs.selection_columns import COLUMNS

if TYPE_CHECKING:
    from expressentry.grid import Column
    from expressentry.law.rules import Rules

__all__ = ["GRID", "PASS_MARK"]

NOC_2021 = date(2022, 11, 16)
HOURS_REWORDED = date(2023, 11, 24)

EDUCATION_TABLE = Table(
    {
        Level.NONE: 0,
        Level.SECONDARY: 5,
        Level.ONE_YEAR: 15,
        Level.TWO_YEAR: 19,
        Level.BACHELOR: 21,
        Level.TWO_OR_MORE: 22,
        Level.MASTER: 23,
        Level.PROFESSIONAL: 23,
        Level.DOCTORATE: 25,
    }
)
AGE_TABLE = Table({0: 0, 18: 12, 36: 11, 37: 10, 38: 9, 39: 8, 40: 7, 41: 6, 42: 5, 43: 4, 44: 3, 45: 2, 46: 1, 47: 0})
EXPERIENCE_TABLE = Table({0: 0, 1: 9, 2: 11, 4: 13, 6: 15})
FIRST_LANGUAGE_TABLE = Table({0: 0, 7: 4, 8: 5, 9: 6})
SECOND_LANGUAGE_TABLE = Table({0: 0, 5: 4})

EDUCATION = Factor(
    "education",
    Text("Education", "Études"),
    (columns.EDUCATION,),
    Dated(
        Version(
            LAUNCH,
            EDUCATION_TABLE,
            Citation(IRPR, "78(1)"),
            note=Text(
                "a professional degree is one needed to practise a licensed occupation at NOC Skill Level A",
                "un diplôme professionnel est exigé par une profession à permis de niveau de compétence A",
            ),
        ),
        Version(
            NOC_2021,
            EDUCATION_TABLE,
            Citation(IRPR, "78(1)"),
            note=Text(
                "a professional degree is one needed to practise a licensed occupation in TEER Category 1",
                "un diplôme professionnel est exigé par une profession à permis de catégorie FÉER 1",
            ),
        ),
        id="grid/education",
    ),
)
FIRST_LANGUAGE_LEVELS = Dated(
    Version(LAUNCH, FIRST_LANGUAGE_TABLE, Citation(IRPR, "79(3)(a)")),
    id="grid/language/first",
    name=Text("First official language, per ability", "Première langue officielle, par habileté"),
)


def _capital(word: Text) -> Text:
    """Return a word as it stands at the beginning of a line."""
    return Text(word.en.capitalize(), word.fr.capitalize())


FIRST_LANGUAGE = Group(
    "language/first",
    columns.FIRST_NAME,
    tuple(
        Factor(f"language/first/{ability}", _capital(ability.word), (column,), FIRST_LANGUAGE_LEVELS)
        for ability, column in zip(Ability, columns.FIRST, strict=True)
    ),
)
SECOND_LANGUAGE = Factor(
    "language/second",
    columns.SECOND_NAME,
    (columns.LOWEST_SECOND,),
    Dated(Version(LAUNCH, SECOND_LANGUAGE_TABLE, Citation(IRPR, "79(3)(b)")), id="grid/language/second"),
)
LANGUAGE = Group(
    "language",
    Text("Official languages", "Langues officielles"),
    (FIRST_LANGUAGE, SECOND_LANGUAGE),
)
EXPERIENCE = Factor(
    "experience",
    Text("Experience", "Expérience"),
    (columns.WORK,),
    Dated(
        Version(LAUNCH, EXPERIENCE_TABLE, Citation(IRPR, "80(1)")),
        Version(
            HOURS_REWORDED,
            EXPERIENCE_TABLE,
            Citation(IRPR, "80(1)"),
            note=Text(
                "hours above 30 a week do not count (80(4), as reworded)",
                "les heures au-delà de 30 par semaine ne comptent pas (80(4), nouvelle formulation)",
            ),
        ),
        id="grid/experience",
    ),
)
AGE = Factor(
    "age",
    Text("Age", "Âge"),
    (columns.AGE,),
    Dated(Version(LAUNCH, AGE_TABLE, Citation(IRPR, "81")), id="grid/age"),
)


def _earned(identifier: str, column: Column, points: int, pinpoint: str) -> Factor:
    """Return a factor that gives its points where the column says yes."""
    return Factor(
        identifier,
        column.name,
        (column,),
        Dated(Version(LAUNCH, Table({0: 0, 1: points}), Citation(IRPR, pinpoint)), id=f"grid/{identifier}"),
    )


ARRANGED_EMPLOYMENT = _earned("arranged_employment", columns.ARRANGED, 10, "82(2)")
PARTNER_LANGUAGE = Factor(
    "adaptability/partner_language",
    columns.PARTNER_NAME,
    (columns.LOWEST_PARTNER,),
    Dated(
        Version(LAUNCH, Table({0: 0, 4: 5}), Citation(IRPR, "83(1)(a)")),
        id="grid/adaptability/partner_language",
    ),
)
ADAPTABILITY = Group(
    "adaptability",
    Text("Adaptability", "Capacité d’adaptation"),
    (
        PARTNER_LANGUAGE,
        _earned("adaptability/own_study", columns.OWN_STUDY, 5, "83(1)(b)"),
        _earned("adaptability/partner_study", columns.PARTNER_STUDY, 5, "83(1)(b.1)"),
        _earned("adaptability/own_work", columns.OWN_WORK, 10, "83(1)(c)"),
        _earned("adaptability/partner_work", columns.PARTNER_WORK, 5, "83(1)(c.1)"),
        _earned("adaptability/relative", columns.RELATIVE, 5, "83(1)(d)"),
        _earned("adaptability/arranged_employment", columns.ARRANGED, 5, "83(1)(e)"),
    ),
    limit=ceiling(
        "adaptability/limit",
        Version(LAUNCH, Table({0: 10}), Citation(IRPR, "83(1)")),
    ),
)
GRID = Group(
    "grid",
    Text("Selection grid", "Grille de sélection"),
    (EDUCATION, LANGUAGE, EXPERIENCE, AGE, ARRANGED_EMPLOYMENT, ADAPTABILITY),
)

PASS_MARK = Dated(
    Version(
        LAUNCH,
        67,
        Citation(FSW_PAGE),
        Certainty.SECONDARY,
        Text(
            "fixed by the Minister under 76(2), not written in the Regulations",
            "fixé par le ministre en vertu du paragraphe 76(2), non inscrit dans le Règlement",
        ),
    ),
    id="fsw/pass_mark",
    name=Text("minimum number of points", "nombre minimum de points"),
)
"""The points that a skilled worker must have: IRPR 76(1)(a) and (2)."""

PARTS = tuple(part.points for part in GRID.parts() if isinstance(part, Factor))
BOUNDARIES = tuple(sorted({version.since for rule in PARTS for version in rule.versions}))
"""The days on which a version of some factor begins."""


def opened_plan(rules: Rules) -> Plan:
    """Return the compiled grid under the rules of a day.

    >>> opened_plan(InForce(date(2026, 9, 1))) is opened_plan(InForce(date(2025, 9, 1)))
    True
    """
    if isinstance(rules, InForce):
        return _plan_in_force(max(day for day in BOUNDARIES if day <= rules.day))
    return _trial_plan(rules)


@lru_cache(maxsize=16)
def _plan_in_force(boundary: date) -> Plan:
    """Compile the grid that holds from a boundary on."""
    return compiled(GRID, COLUMNS, InForce(boundary))


@lru_cache(maxsize=16)
def _trial_plan(rules: Rules) -> Plan:
    """Compile the grid of rules that the caller made."""
    return compiled(GRID, COLUMNS, rules)
