"""The groups above a unit group: broad category, major, sub-major and minor group.

Authority: Statistics Canada, National Occupational Classification 2021 version 1.0 and 2016 version 1.3.

>>> Group(2021, LEVELS[2021]["minor_group"], "2123").title("fr")
'Concepteurs/conceptrices et développeurs/développeuses en informatique, logiciel et Web'
"""

from __future__ import annotations

from attrs import frozen

from expressentry.law.text import Lang, Text
from expressentry.noc._data import FORMER, LATEST, groups

__all__ = ["LEVELS", "Group"]

LEVELS = {
    LATEST: {
        "broad_category": Text("broad occupational category", "grande catégorie professionnelle"),
        "major_group": Text("major group", "grand groupe"),
        "sub_major_group": Text("sub-major group", "sous-grand groupe"),
        "minor_group": Text("minor group", "sous-groupe"),
        "unit_group": Text("unit group", "groupe de base"),
    },
    FORMER: {
        "broad_category": Text("broad occupational category", "grande catégorie professionnelle"),
        "major_group": Text("major group", "grand groupe"),
        "minor_group": Text("minor group", "groupe intermédiaire"),
        "unit_group": Text("unit group", "groupe de base"),
    },
}
"""The names of the levels of each edition, widest first."""


MISSING = "-"
"""Stands for a French title that the data do not hold."""


@frozen
class Group:
    """One group above the unit groups: the edition, its level in both languages, and its code.

    Each management group 01 to 05 and 07 to 09 of NOC 2016 bears the title of the range it was published under.
    """

    edition: int
    level: Text
    code: str

    def title(self, lang: Lang) -> str:
        """Return the published title in `lang`.

        Raises `LookupError` for French titles of NOC 2016, which the data do not hold.

        >>> Group(2021, LEVELS[2021]["major_group"], "72").title("en")
        'Technical trades and transportation officers and controllers'
        >>> Group(2016, LEVELS[2016]["major_group"], "72").title("fr")
        Traceback (most recent call last):
        LookupError: the French titles of the groups of NOC 2016 are not held; those of its unit groups are
        """
        _, en, fr = groups(self.edition)[self.code]
        title = Text(en, fr or MISSING)(lang)
        if title == MISSING:
            msg = f"the French titles of the groups of NOC {self.edition} are not held; those of its unit groups are"
            raise LookupError(msg)
        return title
