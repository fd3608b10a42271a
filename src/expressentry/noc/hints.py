"""Inclusions and exclusions: titles that the classification itself places, here or elsewhere.

Authority: Statistics Canada, National Occupational Classification 2021 version 1.0. That a title is in no list proves
nothing: the lists are not complete.

>>> from expressentry.noc.code import Noc
>>> inclusions(Noc("00011"), "en")
('county clerk', 'town clerk')
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.law.text import Lang, Text
from expressentry.noc._data import LATEST, rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from expressentry.noc.code import Noc

__all__ = ["Exclusion", "exclusions", "inclusions"]


@frozen
class Exclusion:
    """A title that belongs elsewhere: `see` is the unit group (five digits) or minor group (four) to look in."""

    text: str
    see: str


@cache
def _hints() -> Mapping[tuple[str, str], tuple[tuple[Exclusion, ...], tuple[str, ...]]]:
    """Return the exclusions and inclusions of each unit group in each language."""
    found: dict[tuple[str, str], tuple[list[Exclusion], list[str]]] = {}
    for code, lang, see, text in rows("hints"):
        excluded, included = found.setdefault((code, lang), ([], []))
        if see:
            excluded.append(Exclusion(text, see))
        else:
            included.append(text)
    return {key: (tuple(excluded), tuple(included)) for key, (excluded, included) in found.items()}


def exclusions(noc: Noc, lang: Lang) -> tuple[Exclusion, ...]:
    """Return the titles that belong to other unit groups than this one of NOC 2021, with where each belongs.

    Raises `LookupError` for NOC 2016, whose exclusions are not held.

    >>> from expressentry.noc.code import Noc
    >>> exclusions(Noc("72106"), "fr")[2]
    Exclusion(text='Technologue en soudage', see='22101')
    >>> exclusions(Noc("12201"), "en")
    ()
    """
    return _held(noc, lang)[0]


def inclusions(noc: Noc, lang: Lang) -> tuple[str, ...]:
    """Return the titles that this unit group of NOC 2021 is said to include.

    Raises `LookupError` for NOC 2016, whose inclusions are not held.

    >>> from expressentry.noc.code import Noc
    >>> inclusions(Noc("7237", edition=2016), "en")
    Traceback (most recent call last):
    LookupError: the inclusions and exclusions of NOC 2016 are not held; look in what 7237 became in NOC 2021
    """
    return _held(noc, lang)[1]


def _held(noc: Noc, lang: Lang) -> tuple[tuple[Exclusion, ...], tuple[str, ...]]:
    """Return the exclusions and inclusions of a unit group."""
    if noc.edition != LATEST:
        msg = (
            f"the inclusions and exclusions of NOC {noc.edition} are not held; "
            f"look in what {noc.code} became in NOC {LATEST}"
        )
        raise LookupError(msg)
    return _hints().get((noc.code, Text("en", "fr")(lang)), ((), ()))
