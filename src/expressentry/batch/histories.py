"""Histories: what the categories ask of candidates, as the columns that `categories` reads.

>>> from datetime import date
>>> from expressentry.candidate import Candidate, WorkPeriod
>>> from expressentry.law import InForce
>>> nurse = WorkPeriod("31301", start=date(2025, 1, 6), end=date(2026, 2, 6), hours_per_week=40, country="PH")
>>> history(Candidate(date(1990, 1, 1), work=[nurse]), InForce(date(2026, 9, 1)))
[0, 0, 31301, 13, 13, 0, 0]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from expressentry.batch.occupations import LOWEST_NCLC, MEASURES, MILITARY, NOC
from expressentry.categories import MILITARY as RECRUITS
from expressentry.categories import OccupationExperience, membership
from expressentry.categories.experience import tried
from expressentry.decision import Outcome
from expressentry.measures.results import results

if TYPE_CHECKING:
    from collections.abc import Sequence

    from expressentry.candidate import Candidate
    from expressentry.law.rules import Rules

__all__ = ["history", "table_of"]

Integers: TypeAlias = "npt.NDArray[np.integer]"

OF_PEOPLE = (LOWEST_NCLC, MILITARY)
OF_OCCUPATIONS = (NOC, *MEASURES)


def history(candidate: Candidate, law: Rules) -> list[int]:
    """Return the lowest level of French, whether the military's test is met, and each occupation with its months.

    An occupation without a month that counts is left out; that which gives most comes first.
    """
    codes = tuple({job.noc.code for job in candidate.work})
    anywhere, here = (
        tried(candidate, OccupationExperience(codes, months=0, continuous=False, in_canada=in_canada), law)
        for in_canada in (False, True)
    )
    canadian = {one.noc: one.found for one in here}
    found = [_lowest_nclc(candidate, law), _is_recruit(candidate, law)]
    for one in anywhere:
        if one.months:
            months = (of for work in (one.found, canadian[one.noc]) for of in (work.months, work.continuous_months))
            found += [int(one.noc.code), *months]
    return found


def _lowest_nclc(candidate: Candidate, law: Rules) -> int:
    """Return the lowest level of the best French result that counts, 0 without one."""
    counted = results(candidate.languages, rules=law).french
    return max((result.benchmark.lowest for result in counted), default=0)


def _is_recruit(candidate: Candidate, law: Rules) -> int:
    """Return 1 where the category of military recruits is in force and its test is met."""
    asked = RECRUITS.in_force(on=law.day, rules=law)
    return int(asked and membership(candidate, RECRUITS, on=law.day, rules=law).value is Outcome.MET)


def table_of(rows: Sequence[Integers]) -> dict[str, Integers]:
    """Return histories, some rows at a time and of different lengths, as columns; 0 is no occupation.

    >>> [*table_of([np.array([[7, 0]], np.int32)]).items()][-2:]
    [('lowest_nclc', array([7], dtype=uint8)), ('military', array([0], dtype=uint8))]
    """
    each = len(OF_OCCUPATIONS)
    width = max([len(OF_PEOPLE) + each, *(some.shape[1] for some in rows)])
    padded = [np.pad(some, ((0, 0), (0, width - some.shape[1]))) for some in rows]
    columns = np.concatenate([np.zeros((0, width), np.int32), *padded]).T
    people, occupations = columns[: len(OF_PEOPLE)], columns[len(OF_PEOPLE) :]
    found = {f"{OF_OCCUPATIONS[at % each]}_{at // each + 1}": column for at, column in enumerate(occupations)}
    found |= dict(zip(OF_PEOPLE, people, strict=True))
    return {name: column.astype(np.int32 if name.startswith(NOC) else np.uint8) for name, column in found.items()}
