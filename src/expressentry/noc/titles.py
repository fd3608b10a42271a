"""The contents of the classification: its unit groups, the groups above one, and the job titles in one.

Authority: Statistics Canada, National Occupational Classification 2021 version 1.0 and 2016 version 1.3.

>>> len(unit_groups()), len(unit_groups(edition=2016))
(516, 500)
"""

from __future__ import annotations

from functools import cache

from expressentry.law.text import Lang, Text
from expressentry.noc._data import DIGITS, LATEST, examples, unit_titles
from expressentry.noc.code import Edition, Noc
from expressentry.noc.groups import LEVELS, Group

__all__ = ["example_titles", "hierarchy", "unit_groups"]


@cache
def unit_groups(*, edition: Edition = LATEST) -> tuple[Noc, ...]:
    """Return every unit group of an edition, in the order of the codes.

    Raises `ValueError` for an edition other than 2016 and 2021.

    >>> unit_groups(edition=2016)[:2]
    (Noc('0011', edition=2016), Noc('0012', edition=2016))
    """
    if edition not in DIGITS:
        msg = f"the editions known are 2016 and 2021, got {edition!r}"
        raise ValueError(msg)
    return tuple(Noc(code, edition=edition) for code in sorted(unit_titles(edition)))


def example_titles(noc: Noc, lang: Lang, *, illustrative: bool = False) -> tuple[str, ...]:
    """Return the job titles published as examples of a unit group of NOC 2021, or only the illustrative ones.

    Raises `LookupError` for NOC 2016, whose example titles are not held.

    >>> example_titles(Noc("21201"), "en")
    ('Landscape architect', 'Senior landscape architect')
    """
    if noc.edition != LATEST:
        msg = f"the example titles of NOC 2016 are not held; ask for the NOC 2021 unit groups that {noc.code} became"
        raise LookupError(msg)
    return tuple(title for chosen, title in examples(_language(lang))[noc.code] if chosen or not illustrative)


def _language(lang: Lang) -> str:
    """Return the language, or refuse another than English and French."""
    return Text("en", "fr")(lang)


def hierarchy(noc: Noc, /) -> tuple[Group, ...]:
    """Return the groups that hold a unit group, widest first: four in NOC 2021, three in NOC 2016.

    >>> for group in hierarchy(Noc("21232")):
    ...     print(group.level.en, group.code, group.title("en"))
    broad occupational category 2 Natural and applied sciences and related occupations
    major group 21 Professional occupations in natural and applied sciences
    sub-major group 212 Professional occupations in applied sciences (except engineering)
    minor group 2123 Computer, software and Web designers and developers
    >>> [group.code for group in hierarchy(Noc("0111", edition=2016))]
    ['0', '01', '011']
    """
    levels = list(LEVELS[noc.edition].values())[:-1]
    return tuple(Group(noc.edition, level, noc.code[: width + 1]) for width, level in enumerate(levels))
