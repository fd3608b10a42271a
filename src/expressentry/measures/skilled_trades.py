"""Skilled trade occupations: the groups of the classification that IRPR 87.2(1) names, by edition.

>>> from expressentry.law import InForce
>>> is_skilled_trade(Noc("72106"), InForce(date(2026, 9, 1))), is_skilled_trade(Noc("72600"), InForce(date(2026, 9, 1)))
(True, False)
>>> skilled_trades(on=date(2026, 9, 1))[0].title("en")
'Chefs'
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.law import IRPR, LAUNCH, Citation, Dated, Text, Version
from expressentry.law.rules import held, opened
from expressentry.noc import SKILL_LEVELS, TEER_CATEGORIES, Noc, SkillCategory, edition, restricted, skill_category
from expressentry.noc.titles import unit_groups

if TYPE_CHECKING:
    from expressentry.law.rules import Rules

__all__ = ["TRADES", "TradeGroup", "is_skilled_trade", "minor_group_of", "skilled_trades"]

NOC_2021 = date(2022, 11, 16)
LEVEL_B = tuple(level for level in SKILL_LEVELS if level.key == "B")


@frozen
class TradeGroup:
    """One group that is listed: the digits its unit groups begin with, those of the group taken out of it, if any.

    `within` are the skill categories to which the list is limited: Skill Level B before 2022-11-16, any since.
    """

    digits: str
    excluding: str | None = None
    within: tuple[SkillCategory, ...] = TEER_CATEGORIES

    def holds(self, noc: Noc) -> bool:
        """Say whether a unit group is in this group and not in the one taken out of it."""
        excluded = self.excluding is not None and noc.code.startswith(self.excluding)
        return noc.code.startswith(self.digits) and not excluded and skill_category(noc) in self.within


TRADES: Dated[tuple[TradeGroup, ...]] = Dated(
    Version(
        LAUNCH,
        tuple(TradeGroup(digits, within=LEVEL_B) for digits in ("72", "73", "82", "92", "632", "633")),
        Citation(IRPR, "87.2(1)"),
    ),
    Version(
        NOC_2021,
        (
            TradeGroup("72", excluding="726"),
            TradeGroup("73"),
            TradeGroup("82"),
            TradeGroup("83"),
            TradeGroup("92"),
            TradeGroup("93", excluding="932"),
            TradeGroup("6320"),
            TradeGroup("62200"),
        ),
        Citation(IRPR, "87.2(1)"),
    ),
    id="fst/trades",
    name=Text("skilled trade occupations", "métiers spécialisés"),
)
"""The groups of skilled trades: of NOC 2011 and 2016 in Skill Level B, of NOC 2021 since 2022-11-16."""


def is_skilled_trade(noc: Noc, rules: Rules) -> bool:
    """Say whether a unit group of the day's edition is a skilled trade occupation that is not restricted."""
    listed = any(group.holds(noc) for group in held(TRADES, rules).value)
    return listed and not restricted(noc, on=rules.day, rules=rules)


def skilled_trades(*, on: date, rules: Rules | None = None) -> tuple[Noc, ...]:
    """Return every skilled trade occupation of a day, in the order of the codes.

    Raises `NotInForce` before 2015-01-01.

    >>> len(skilled_trades(on=date(2022, 11, 15))), len(skilled_trades(on=date(2022, 11, 16)))
    (90, 96)
    """
    law = opened(rules, on)
    return tuple(noc for noc in unit_groups(edition=edition(on=on, rules=law)) if is_skilled_trade(noc, law))


def minor_group_of(noc: Noc) -> Text:
    """Return the minor group as each edition names it: three digits in NOC 2016, four in NOC 2021.

    >>> minor_group_of(Noc("63200")).fr, minor_group_of(Noc("6322", edition=2016)).fr
    ('sous-groupe 6320', 'groupe intermédiaire 632')
    """
    word = "sous-groupe" if noc.edition == 2021 else "groupe intermédiaire"  # noqa: PLR2004  an edition's year
    return Text(f"minor group {noc.minor_group}", f"{word} {noc.minor_group}")
