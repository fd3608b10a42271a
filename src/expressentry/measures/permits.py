"""Permits: which are valid on a day, and what supports an offer besides: the occupation, and work for the employers.

Authority: IRPR s. 82(2), 87.2(3)(d), 186 and 203 to 205.

>>> from expressentry.candidate import Candidate, WorkPermit
>>> permit = WorkPermit("r205", issued=date(2024, 1, 1), valid_until=date(2026, 1, 1), employers=["Acme"])
>>> candidate = Candidate(date(1990, 1, 1), permits=[permit])
>>> naming_employers(candidate, {"r205"}, on=date(2026, 1, 1)) == (permit,)
True
>>> works_for(candidate, ["Acme"], on=date(2025, 1, 1))
False
"""

from __future__ import annotations

from datetime import date  # noqa: TC003  the doctest reads it
from typing import TYPE_CHECKING

from expressentry.law.rules import held
from expressentry.law.text import Text
from expressentry.measures.employment import experience
from expressentry.measures.selection import CANADA
from expressentry.noc import EDITION, one_to_one

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from expressentry.candidate import Candidate, WorkPermit
    from expressentry.law.rules import Rules
    from expressentry.measures.selection import Criteria
    from expressentry.noc import Noc

__all__ = [
    "GROUP_ASSUMED",
    "PERMIT_CODE",
    "authorized",
    "fits",
    "naming_employers",
    "valid_permits",
    "works_for",
    "year_for",
]

PERMIT_CODE = Text(
    "the NOC 2016 code of the occupation on the permit",
    "le code de la CNP 2016 de la profession inscrite sur le permis",
)
GROUP_ASSUMED = Text(
    "the occupation on the permit is in the same minor group as the offer",
    "la profession inscrite sur le permis appartient au même sous-groupe que l’offre",
)


def valid_permits(candidate: Candidate, *, on: date) -> tuple[WorkPermit, ...]:
    """Return the permits that are valid on a day.

    >>> from expressentry.candidate import Candidate, WorkPermit
    >>> permit = WorkPermit("open", issued=date(2024, 1, 1), valid_until=date(2026, 1, 1))
    >>> len(valid_permits(Candidate(date(1990, 1, 1), permits=[permit]), on=date(2026, 1, 1)))
    1
    """
    return tuple(
        permit
        for permit in candidate.permits
        if permit.issued <= on and (permit.valid_until is None or on <= permit.valid_until)
    )


def naming_employers(candidate: Candidate, bases: Collection[str], *, on: date) -> tuple[WorkPermit, ...]:
    """Return the permits of some bases that are valid on a day and name an employer."""
    held = valid_permits(candidate, on=on)
    return tuple(permit for permit in held if permit.basis in bases and permit.employers)


def authorized(candidate: Candidate, *, on: date) -> bool:
    """Say whether a person holds a valid permit or may work in Canada under section 186 on a day."""
    maintained = any(permit.maintained and permit.issued <= on for permit in candidate.permits)
    return maintained or bool(valid_permits(candidate, on=on))


def fits(permit: WorkPermit, wanted: Callable[[Noc], bool], rules: Rules) -> bool | None:
    """Say whether the occupation on a permit is one that is wanted; a permit that names none is taken to fit.

    None: its code in the day's edition is not known.
    """
    if permit.noc is None:
        return True
    current = permit.noc.edition == held(EDITION, rules).value.codes
    noc = permit.noc if current else one_to_one(permit.noc)
    return None if noc is None else wanted(noc)


def works_for(candidate: Candidate, employers: Collection[str], *, on: date) -> bool | None:
    """Say whether a person works in Canada for one of some employers on a day; None: the employer is not stated."""
    present = {
        job.employer
        for job in candidate.work
        if job.country == CANADA and job.start <= on and (job.end is None or on <= job.end)
    }
    if present.intersection(employers):
        return True
    return None if None in present else False


def year_for(candidate: Candidate, employers: Collection[str], criteria: Criteria, *, rules: Rules) -> bool | None:
    """Say whether a person has worked a year, full time or as much part time, without a gap, for some employers.

    None: there is work whose employer is not stated, and that could make it up.
    """
    theirs = [job for job in candidate.work if job.employer in employers]
    if experience(theirs, criteria, rules=rules).continuous_years:
        return True
    unnamed = [job for job in candidate.work if job.employer is None]
    return None if experience([*theirs, *unnamed], criteria, rules=rules).continuous_years else False
