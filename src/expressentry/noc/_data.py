"""The reference tables of the classification, read from the package's data files on first use.

`data/SOURCES.toml` gives the origin, licence and checksum of each file.

>>> unit_titles(LATEST)["21232"].en, targets()["2174"]
('Software developers and programmers', ('21230', '21232', '21234'))
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal, TypeVar

from expressentry.law.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

T = TypeVar("T")

LATEST: Literal[2021] = 2021
FORMER: Literal[2016] = 2016
DIGITS: Mapping[int, int] = {FORMER: 4, LATEST: 5}
"""The editions whose codes are known, with the number of digits of a unit group."""


def rows(name: str) -> Iterator[list[str]]:
    """Return the rows of one data file, its header left out."""
    lines = files("expressentry.noc").joinpath("data", f"{name}.csv").read_text(encoding="utf-8").splitlines()
    table = csv.reader(lines)
    next(table)
    return table


@cache
def unit_titles(edition: int) -> Mapping[str, Text]:
    """Return the title of each unit group of an edition, in the order of the codes."""
    return {code: Text(en, fr) for code, en, fr in rows(f"noc{edition}")}


@cache
def definitions() -> Mapping[str, Text]:
    """Return the definition of each unit group of NOC 2021."""
    return {code: Text(en, fr) for code, en, fr in rows("definitions2021")}


@cache
def examples(lang: str) -> Mapping[str, tuple[tuple[bool, str], ...]]:
    """Return the example titles of each unit group of NOC 2021, each with whether it is an illustrative one."""
    return _gathered((code, (illustrative == "1", title)) for code, illustrative, title in rows(f"titles_{lang}"))


@cache
def groups(edition: int) -> Mapping[str, tuple[str, str, str]]:
    """Return the level, English and French title (empty where it is not held) of each group above the unit groups.

    NOC 2016 publishes most management groups as ranges: 01-05 gives 01, 02, 03, 04 and 05.
    """
    return {
        part: (level, en, fr)
        for level, code, en, fr in rows(f"groups{edition}")
        for part in _spelled_out(code)
    }  # fmt: skip


def _spelled_out(code: str) -> list[str]:
    """Return each code of a range such as 01-05, or the one code given."""
    first, _, last = code.partition("-")
    return [f"{number:0{len(first)}}" for number in range(int(first), int(last) + 1)] if last else [code]


@cache
def pairs() -> tuple[tuple[str, str, bool, str], ...]:
    """Return the concordance: 2016 code, 2021 code, whether the second mainly continues the first, note."""
    return tuple((old, new, primary == "1", note) for old, new, primary, note in rows("concordance"))


@cache
def targets() -> Mapping[str, tuple[str, ...]]:
    """Return the 2021 codes of each 2016 code."""
    return _gathered((old, new) for old, new, _, _ in pairs())


@cache
def sources() -> Mapping[str, tuple[str, ...]]:
    """Return the 2016 codes of each 2021 code."""
    return _gathered((new, old) for old, new, _, _ in pairs())


def _gathered(couples: Iterator[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    """Return the second members of the couples by the first, in order."""
    found: dict[str, list[T]] = {}
    for first, second in couples:
        found.setdefault(first, []).append(second)
    return {first: tuple(seconds) for first, seconds in found.items()}
