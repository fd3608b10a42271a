"""Noc: one unit group of the National Occupational Classification, of the 2021 or the 2016 edition.

A code is text, because its leading zeros matter. Each digit says something: in NOC 2021 the broad category, the TEER
category, and the sub-major, minor and unit group; in NOC 2016 the skill type, the skill level (with the first digit)
and the minor and unit group. Authority: Statistics Canada, NOC 2021 version 1.0 and NOC 2016 version 1.3.

>>> Noc("21232").teer, Noc("21232").title("fr")
(1, 'Développeurs/développeuses et programmeurs/programmeuses de logiciels')
>>> Noc("2174", edition=2016).skill_level
'A'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from expressentry.errors import UnknownCode
from expressentry.noc._data import DIGITS, FORMER, LATEST, definitions, sources, targets, unit_titles
from expressentry.noc.mistaken import diagnosis

if TYPE_CHECKING:
    from expressentry.law.text import Lang, Text

__all__ = ["Edition", "Noc", "to_noc"]

Edition: TypeAlias = Literal[2016, 2021]
"""The editions whose codes are known. NOC 2011 has the codes and levels of NOC 2016."""

SKILL_LEVEL_OF_SECOND_DIGIT = "AABBCCDD"
"""The skill level of a NOC 2016 code outside management, by its second digit (0 to 7)."""


@frozen(order=True, repr=False)
class Noc:
    """One unit group: `code` (digits as text) and `edition` (2021 unless 2016 is said).

    A `Noc` that exists is a code that exists. Codes sort as text. Raises `UnknownCode` for anything else, with what
    was probably meant, and `ValueError` for another edition.

    >>> Noc("21232"), Noc("2174", edition=2016)
    (Noc('21232'), Noc('2174', edition=2016))
    >>> Noc("2123.0")
    Traceback (most recent call last):
    expressentry.errors.UnknownCode: '2123.0' is not a unit group of NOC 2021, ...
    """

    code: str
    edition: Edition = field(default=LATEST, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse an edition or a code that does not exist."""
        if self.edition not in DIGITS:
            msg = f"the editions known are 2016 and 2021, got {self.edition!r} (NOC 2011 has the codes of NOC 2016)"
            raise ValueError(msg)
        given: object = self.code
        if not isinstance(given, str) or given not in unit_titles(self.edition):
            raise UnknownCode(diagnosis(given, self.edition))

    def title(self, lang: Lang) -> str:
        """Return the published title in `lang`.

        >>> Noc("72106").title("en")
        'Welders and related machine operators'
        """
        return self.name(lang)

    @property
    def name(self) -> Text:
        """The published title in both languages.

        >>> Noc("0011", edition=2016).name
        Text(en='Legislators', fr='Membres des corps législatifs')
        """
        return unit_titles(self.edition)[self.code]

    def definition(self, lang: Lang) -> str:
        """Return the published definition of a NOC 2021 unit group, which opens with the lead statement.

        Raises `LookupError` for NOC 2016, whose definitions are not held.

        >>> Noc("62200").definition("en")[:56]
        'Chefs plan and direct food preparation and cooking activ'
        >>> Noc("6321", edition=2016).definition("en")
        Traceback (most recent call last):
        LookupError: the definitions of NOC 2016 are not held; ask for the NOC 2021 unit groups that 6321 became
        """
        if self.edition == FORMER:
            msg = f"the definitions of NOC 2016 are not held; ask for the NOC 2021 unit groups that {self.code} became"
            raise LookupError(msg)
        return definitions()[self.code](lang)

    @property
    def teer(self) -> int:
        """The TEER category (training, education, experience and responsibilities), 0 to 5, of a NOC 2021 code.

        Raises `AttributeError` for NOC 2016, which has skill levels.

        >>> Noc("00010").teer, Noc("65201").teer
        (0, 5)
        """
        self._only(LATEST, "TEER category", "skill_level")
        return int(self.code[1])

    @property
    def skill_level(self) -> str:
        """The skill type "0" (management) or skill level "A", "B", "C" or "D" of a NOC 2016 code.

        Raises `AttributeError` for NOC 2021, which has TEER categories.

        >>> Noc("0011", edition=2016).skill_level, Noc("9619", edition=2016).skill_level
        ('0', 'D')
        >>> Noc("21232").skill_level
        Traceback (most recent call last):
        AttributeError: Noc('21232') has no skill level: that is a part of NOC 2016; see .teer
        """
        self._only(FORMER, "skill level", "teer")
        return "0" if self.code[0] == "0" else SKILL_LEVEL_OF_SECOND_DIGIT[int(self.code[1])]

    @property
    def broad_category(self) -> str:
        """The broad occupational category: the first digit (in NOC 2016 the skill type)."""
        return self.code[:1]

    @property
    def major_group(self) -> str:
        """The major group: the first two digits.

        >>> Noc("00015").major_group
        '00'
        """
        return self.code[:2]

    @property
    def sub_major_group(self) -> str:
        """The sub-major group of a NOC 2021 code: the first three digits. Raises `AttributeError` for NOC 2016.

        >>> Noc("72600").sub_major_group
        '726'
        """
        self._only(LATEST, "sub-major group", "minor_group")
        return self.code[:3]

    @property
    def minor_group(self) -> str:
        """The minor group: all digits but the last.

        >>> Noc("63200").minor_group, Noc("6321", edition=2016).minor_group
        ('6320', '632')
        """
        return self.code[:-1]

    @property
    def unit_group(self) -> str:
        """The unit group: all digits."""
        return self.code

    def _only(self, edition: int, part: str, instead: str) -> None:
        """Refuse to give a part of the code that this edition does not have."""
        if self.edition != edition:
            msg = f"{self!r} has no {part}: that is a part of NOC {edition}; see .{instead}"
            raise AttributeError(msg)

    def __repr__(self) -> str:
        """Return the expression that makes it."""
        edition = "" if self.edition == LATEST else f", edition={self.edition}"
        return f"Noc({self.code!r}{edition})"

    def __str__(self) -> str:
        """Return the digits."""
        return self.code


def to_noc(value: Noc | str, /, edition: Edition = LATEST) -> Noc:
    """Return a NOC given as itself or as its code, where one of `edition` is meant.

    Raises `UnknownCode` for what is not a code of that edition.

    >>> to_noc("21232")
    Noc('21232')
    >>> to_noc(Noc("21232"), edition=2016)
    Traceback (most recent call last):
    expressentry.errors.UnknownCode: a code of NOC 2016 is asked for, got Noc('21232'); in NOC 2016 it was 2174
    """
    if not isinstance(value, Noc):
        return Noc(value, edition=edition)
    if value.edition != edition:
        counterpart = f"{'was' if edition == FORMER else 'became'} {', '.join(_counterparts(value))}"
        msg = f"a code of NOC {edition} is asked for, got {value!r}; in NOC {edition} it {counterpart}"
        raise UnknownCode(msg)
    return value


def _counterparts(noc: Noc) -> tuple[str, ...]:
    """Return the codes of the other edition that correspond to this one."""
    table = targets() if noc.edition == FORMER else sources()
    return table[noc.code]
