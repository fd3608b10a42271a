"""The columns that `categories` reads: any number of numbered occupations, the lowest level of French, the military.

An occupation is a NOC 2021 code. In a column of whole numbers the number is its five digits (10 is 00010); only there,
because columns are numbers; in a column of text it is the code itself. 0, or an empty text, is no occupation.

>>> numbers(["noc_1", "months_1", "noc_3", "lowest_nclc"])
(1, 3)
>>> import numpy as np
>>> places(np.array([10, 0])), places(np.array(["00010", ""])), places(np.array(["10", "2174"])) == UNKNOWN
(array([1, 0], dtype=uint16), array([1, 0], dtype=uint16), array([ True,  True]))
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from expressentry.batch.columns import ColumnSchema
from expressentry.categories.category import WINDOW_YEARS
from expressentry.crs.columns import LEVELS
from expressentry.grid import Column, Layout, counted, yes_or_no
from expressentry.law import Text
from expressentry.noc import unit_groups

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "CANADIAN", "CONTINUOUS", "CONTINUOUS_CANADIAN", "GROUPS", "LEVELS", "LOWEST_NCLC", "MEASURES", "MILITARY",
    "MONTHS", "MOST_MONTHS", "NOC", "UNKNOWN", "described", "layout", "numbers", "place", "places",
]  # fmt: skip

Array: TypeAlias = "npt.NDArray[np.generic]"
Places: TypeAlias = "npt.NDArray[np.uint16]"

NOC, LOWEST_NCLC, MILITARY = "noc", "lowest_nclc", "military"
MONTHS, CONTINUOUS = "months", "continuous_months"
CANADIAN, CONTINUOUS_CANADIAN = "canadian_months", "continuous_canadian_months"

MOST_MONTHS = 12 * WINDOW_YEARS
DIGITS = 5
CODES: int = 10**DIGITS
UNKNOWN = np.iinfo(np.uint16).max
GROUPS = len(unit_groups())

OCCUPATION = Text(
    "Occupation {number}: NOC 2021 code, 0 or an empty text where there is none",
    "Profession {number}\u00a0: code de la CNP 2021, 0 ou un texte vide s’il n’y en a pas",
)
MEASURES = {
    MONTHS: Text(
        "Occupation {number}: months of work in the last {years} years",
        "Profession {number}\u00a0: mois de travail au cours des {years} dernières années",
    ),
    CONTINUOUS: Text(
        "Occupation {number}: most months of it without a break",
        "Profession {number}\u00a0: plus grand nombre de ces mois sans interruption",
    ),
    CANADIAN: Text(
        "Occupation {number}: months in the last {years} years that count as work in Canada",
        "Profession {number}\u00a0: mois comptant comme travail au Canada au cours des {years} dernières années",
    ),
    CONTINUOUS_CANADIAN: Text(
        "Occupation {number}: most months of work in Canada without a break",
        "Profession {number}\u00a0: plus grand nombre de mois de travail au Canada sans interruption",
    ),
}
"""The months that a category may ask for; each column is followed by the number of the occupation."""

OF_PEOPLE = (
    Column(
        LOWEST_NCLC,
        Text("Lowest of the four levels of French", "Niveau le plus bas des quatre compétences en français"),
        LEVELS,
        lambda level: Text(f"NCLC {level}", f"NCLC {level}") if level else Text("no result", "aucun résultat"),
    ),
    Column(
        MILITARY,
        Text(
            "The criteria of the category of skilled military recruits are met",
            "Les critères de la catégorie des recrues militaires qualifiées sont remplis",
        ),
        2,
        yes_or_no(),
    ),
)

NUMBERED = re.compile(rf"(?:{NOC}|{'|'.join(MEASURES)})_(?P<number>[1-9][0-9]*)")
_months = counted("month", "mois", many_fr="mois")


def numbers(names: Iterable[str]) -> tuple[int, ...]:
    """Return the numbers of the occupations that columns speak of, at least the first, in order."""
    found = {int(match["number"]) for match in map(NUMBERED.fullmatch, names) if match}
    return tuple(sorted(found)) or (1,)


@cache
def layout(of: tuple[int, ...]) -> Layout:
    """Return the columns but those of codes: the months of the numbered occupations, and those of people."""
    months = (
        Column(f"{measure}_{number}", name.filled(number=number, years=WINDOW_YEARS), MOST_MONTHS + 1, _months)
        for number in of
        for measure, name in MEASURES.items()
    )
    return Layout((*months, *OF_PEOPLE))


def described() -> tuple[ColumnSchema, ...]:
    """Return what each column is, for one occupation; a code has no words here, its title is that of `noc.Noc`.

    >>> [column.name for column in described()][:3], described()[0].domain
    (['noc_1', 'months_1', 'continuous_months_1'], range(0, 100000))
    """
    code = ColumnSchema(f"{NOC}_1", "int32", range(CODES), OCCUPATION.filled(number=1), ())
    return (code, *map(ColumnSchema.of, layout((1,)).given))


def place(code: str) -> int:
    """Return the place of a unit group among all, from 1."""
    return int(_unit_groups()[int(code)])


def places(codes: Array) -> Places:
    """Return the place of each code among the unit groups, from 1: 0 where there is none, `UNKNOWN` for no code."""
    whole = codes.astype(np.int64) if codes.dtype.kind in "iu" else _read(codes)
    return _unit_groups().take(np.minimum(whole.view(np.uint64), CODES).view(np.int64))  # below 0 is beyond too


@cache
def _unit_groups() -> Places:
    """Return the place of every number of five digits, and of one beyond them."""
    found = np.full(CODES + 1, UNKNOWN, np.uint16)
    found[0] = 0
    for place, noc in enumerate(unit_groups(), 1):
        found[int(noc.code)] = place
    return found


def _read(codes: Array) -> npt.NDArray[np.int64]:
    """Return the numbers of codes given as text of five digits; 0 for an empty one, -1 for anything else."""
    text = np.array(codes, f"{'S' if codes.dtype.kind == 'S' else 'U'}{DIGITS + 1}", order="C")
    characters = text.view(np.uint8 if text.dtype.kind == "S" else np.uint32).reshape(len(text), DIGITS + 1)
    digits = characters[:, :DIGITS].astype(np.int64) - ord("0")
    number = digits @ (10 ** np.arange(DIGITS - 1, -1, -1, dtype=np.int64))
    right = ((digits >= 0) & (digits <= 9)).all(axis=1) & (characters[:, DIGITS] == 0) & (number > 0)  # noqa: PLR2004  a digit
    return np.where(right, number, np.where(characters.any(axis=1), -1, 0))
