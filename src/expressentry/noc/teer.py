"""Which edition of the classification is used on a day, which of its categories are skilled, and what is restricted.

Authority: Immigration and Refugee Protection Regulations, s. 2 (the classification), 73(1) (restricted occupation),
75(2)(a) and 87.1(2)(a) (the categories), as amended by SOR/2022-220 from 2022-11-16.

>>> from datetime import date
>>> from expressentry.noc.code import Noc
>>> edition(on=date(2022, 11, 15)), edition(on=date(2022, 11, 16))
(2016, 2021)
>>> skilled(Noc("7511", edition=2016), on=date(2022, 11, 15)), skilled(Noc("73300"), on=date(2022, 11, 16))
(False, True)
"""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from attrs import frozen

from expressentry.errors import NotInForce
from expressentry.law.citation import Citation
from expressentry.law.dated import Certainty, Dated, Version
from expressentry.law.instruments import IRPR, LAUNCH, SOR_2022_220
from expressentry.law.pages import NOTICE_NOC_2016, OB_521
from expressentry.law.rules import Rules, opened
from expressentry.law.text import Text
from expressentry.noc._data import FORMER, LATEST
from expressentry.noc.code import Edition, Noc

__all__ = [
    "EDITION",
    "RESTRICTED",
    "SKILLED",
    "SKILL_LEVELS",
    "TEER_CATEGORIES",
    "Classification",
    "SkillCategory",
    "edition",
    "restricted",
    "skill_category",
    "skilled",
]

T = TypeVar("T")

NOC_2021_IN_FORCE = date(2022, 11, 16)


@frozen
class Classification:
    """An edition as the law names it: its `year`, and the `codes` it has (`Noc(code, edition=codes)`)."""

    year: int
    codes: Edition
    name: Text


@frozen
class SkillCategory:
    """A TEER category of NOC 2021 (`key` "0" to "5"), or a skill type or level of NOC 2016 ("0", "A" to "D")."""

    edition: Edition
    key: str
    name: Text


TEER_CATEGORIES = tuple(
    SkillCategory(LATEST, key, Text(f"TEER Category {key}", f"catégorie FÉER {key}")) for key in "012345"
)
"""The training, education, experience and responsibilities categories of NOC 2021, 0 to 5."""

SKILL_LEVELS = (
    SkillCategory(FORMER, "0", Text("Skill Type 0 Management", "genre de compétence 0 Gestion")),
    *(SkillCategory(FORMER, key, Text(f"Skill Level {key}", f"niveau de compétence {key}")) for key in "ABCD"),
)
"""The skill type of management and the skill levels of NOC 2011 and NOC 2016, highest first."""

EDITION = Dated(
    Version(
        LAUNCH,
        Classification(2011, FORMER, Text("NOC 2011", "CNP 2011")),
        Citation(OB_521),
        Certainty.INTERPRETED,
        Text(
            "A bulletin of 2013 names the 2011 edition; no later text changes it before 2017-10-24.",
            "Un bulletin de 2013 nomme l’édition 2011; aucun texte ne change d’édition avant le 24 octobre 2017.",
        ),
    ),
    Version(
        date(2017, 10, 24),
        Classification(2016, FORMER, Text("NOC 2016", "CNP 2016")),
        Citation(NOTICE_NOC_2016),
        Certainty.SECONDARY,
        Text(
            "The two editions have the same codes and skill levels, so no answer depends on this day.",
            "Les deux éditions ont les mêmes codes et niveaux de compétence; aucune réponse ne dépend de ce jour.",
        ),
    ),
    Version(
        NOC_2021_IN_FORCE,
        Classification(2021, LATEST, Text("NOC 2021", "CNP 2021")),
        Citation(SOR_2022_220),
    ),
    id="noc/edition",
    name=Text(
        "edition of the National Occupational Classification", "édition de la Classification nationale des professions"
    ),
)
"""The edition in which occupations are coded. Another applies when the law adopts it, not when it is published."""

SKILLED = Dated(
    Version(LAUNCH, frozenset(SKILL_LEVELS[:3]), Citation(IRPR, "75(2)(a)")),
    Version(NOC_2021_IN_FORCE, frozenset(TEER_CATEGORIES[:4]), Citation(IRPR, "75(2)(a)")),
    id="noc/skilled",
    name=Text("skilled work experience", "expérience de travail qualifié"),
)
"""The categories whose work counts as skilled: type 0 and levels A and B, and TEER 0 to 3 since 2022-11-16."""

RESTRICTED: Dated[frozenset[Noc]] = Dated(
    Version(
        LAUNCH,
        frozenset(),
        Citation(IRPR, "73(1)"),
        note=Text(
            "The Minister may designate restricted occupations; the instructions to officers say that none is.",
            "Le ministre peut désigner des professions d’accès limité; selon les instructions, aucune ne l’est.",
        ),
    ),
    id="noc/restricted",
    name=Text("restricted occupations", "professions d’accès limité"),
)
"""The occupations that the Minister has restricted: none."""


def edition(*, on: date, rules: Rules | None = None) -> Edition:
    """Return the edition whose codes are used on a day, as `Noc` takes it: 2016, or 2021 from 2022-11-16.

    Before 2017-10-24 the law meant NOC 2011, which has the codes of NOC 2016. Raises `NotInForce` before 2015-01-01.

    >>> edition(on=date(2015, 1, 1))
    2016
    """
    return _value(EDITION, on, rules).codes


def skill_category(noc: Noc, /) -> SkillCategory:
    """Return the TEER category of a NOC 2021 unit group, or the skill type or level of a NOC 2016 one.

    >>> from expressentry.noc.code import Noc
    >>> skill_category(Noc("21232")).name.fr, skill_category(Noc("2174", edition=2016)).name.en
    ('catégorie FÉER 1', 'Skill Level A')
    """
    if noc.edition == LATEST:
        return TEER_CATEGORIES[noc.teer]
    return next(level for level in SKILL_LEVELS if level.key == noc.skill_level)


def skilled(noc: Noc, /, *, on: date, rules: Rules | None = None) -> bool:
    """Say whether work in a unit group is in a skilled category on a day, restricted occupations not considered.

    Raises `ValueError` for a code of another edition than the day's, and `NotInForce` before 2015-01-01.

    >>> from expressentry.noc.code import Noc
    >>> skilled(Noc("64200"), on=date(2026, 9, 1))
    False
    >>> skilled(Noc("64200"), on=date(2020, 9, 1))
    Traceback (most recent call last):
    ValueError: occupations on 2020-09-01 are coded in NOC 2016, got Noc('64200'); see noc.was and noc.became
    """
    used = _value(EDITION, on, rules)
    if noc.edition != used.codes:
        msg = f"occupations on {on} are coded in {used.name.en}, got {noc!r}; see noc.was and noc.became"
        raise ValueError(msg)
    return skill_category(noc) in _value(SKILLED, on, rules)


def restricted(noc: Noc, /, *, on: date, rules: Rules | None = None) -> bool:
    """Say whether a unit group is a restricted occupation on a day.

    >>> from expressentry.noc.code import Noc
    >>> restricted(Noc("21232"), on=date(2026, 9, 1))
    False
    """
    return noc in _value(RESTRICTED, on, rules)


def _value(rule: Dated[T], on: date, rules: Rules | None) -> T:
    """Return what a rule says on a day."""
    version = opened(rules, on).read(rule)
    if version is None:
        msg = f"{rule.id}: nothing is in force on {on}"
        raise NotInForce(msg)
    return version.value
