"""Selection: which jobs count for a rule, and which do not and why.

A rule says where the work must be, in what window, at what level, and what excludes it; circumstances that were not
mentioned are taken to be the ordinary ones, and are said. Authority: IRPR s. 73, 75, 87.1(3) and the Ministerial
Instructions, s. 15, 19 and 25; which edition of the classification is used follows the day asked about.

>>> from expressentry.candidate import WorkPeriod
>>> from expressentry.law import InForce
>>> job = WorkPeriod("65200", start=date(2024, 1, 1), hours_per_week=40, country="CA")
>>> chosen = select((job,), Criteria(), rules=InForce(date(2026, 9, 1)))
>>> [(left.reason.en) for left in chosen.left_out]
['not in a skilled occupation']
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date  # noqa: TC003  the doctest reads it
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from expressentry.candidate.work import WorkPeriod
from expressentry.law.readings import (
    REMOTE_FOREIGN_WORK,
    UNAUTHORIZED_WORK,
    UNPAID_WORK,
    Reading,
)
from expressentry.law.rules import held
from expressentry.law.text import Text
from expressentry.measures.anniversaries import years_before
from expressentry.noc import EDITION, RESTRICTED, SKILLED, Noc, one_to_one, skill_category

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from expressentry.law.rules import Rules

__all__ = [
    "CANADA",
    "DUTIES",
    "EMPLOYMENT_REQUIREMENTS",
    "FOREIGN_EMPLOYER",
    "FULL_TIME_STUDY",
    "NO_FORMER_CODE",
    "NO_STATUS",
    "REMOTE_IN_CANADA",
    "SELF_EMPLOYED",
    "UNAUTHORIZED",
    "UNPAID",
    "UNPAID_BY_READING",
    "Criteria",
    "Exclusion",
    "LeftOut",
    "Place",
    "Selection",
    "occupation",
    "restricted_or_not_skilled",
    "select",
    "with_reading",
]

Place: TypeAlias = Literal["canada", "abroad", "anywhere"]
"""Where work counts: in Canada, outside it, or in either."""

CANADA = "CA"


@frozen(eq=False)
class Exclusion:
    """A circumstance that keeps a job from counting.

    `applies` says of a job whether it does; `reason` is said of a job left out, `assumed` of the jobs that count, where
    it was taken for granted; `reading` is the interpretation that the exclusion rests on, if it rests on one.
    """

    applies: Callable[[WorkPeriod], bool]
    reason: Text
    assumed: Text
    reading: Reading | None = None


def _in_canada(job: WorkPeriod) -> bool:
    """Say whether a job is in Canada."""
    return job.country == CANADA


UNPAID = Exclusion(
    lambda job: not job.paid,
    Text("not paid by wages or commission", "travail non rémunéré par un salaire ou une commission"),
    Text("the work was paid by wages or commission", "le travail était rémunéré par un salaire ou une commission"),
)
UNPAID_BY_READING = Exclusion(UNPAID.applies, UNPAID.reason, UNPAID.assumed, UNPAID_WORK)
DUTIES = Exclusion(
    lambda job: not job.duties_performed,
    Text(
        "the lead statement and main duties of the occupation were not performed",
        "l’énoncé principal et les fonctions principales de la profession ne correspondent pas",
    ),
    Text(
        "the lead statement and main duties of the occupation were performed",
        "l’énoncé principal et les fonctions principales de la profession correspondent",
    ),
)
SELF_EMPLOYED = Exclusion(
    lambda job: job.self_employed,
    Text("self-employed work", "travail autonome"),
    Text("the work was not self-employed", "il ne s’agissait pas de travail autonome"),
)
FULL_TIME_STUDY = Exclusion(
    lambda job: job.full_time_student,
    Text("work during full-time study", "travail durant des études à temps plein"),
    Text("there was no full-time study meanwhile", "il n’y avait pas d’études à temps plein en même temps"),
)
UNAUTHORIZED = Exclusion(
    lambda job: not job.authorized and _in_canada(job),
    Text("unauthorized work", "travail non autorisé"),
    Text("the work in Canada was authorized", "le travail au Canada était autorisé"),
    UNAUTHORIZED_WORK,
)
NO_STATUS = Exclusion(
    lambda job: not job.temporary_resident and _in_canada(job),
    Text("no temporary resident status", "sans statut de résident temporaire"),
    Text("temporary resident status was held in Canada", "le statut de résident temporaire était détenu au Canada"),
    UNAUTHORIZED_WORK,
)
FOREIGN_EMPLOYER = Exclusion(
    lambda job: job.foreign_employer,
    Text("remote work in Canada for a foreign employer", "travail à distance au Canada pour un employeur étranger"),
    Text("the employer in Canada was Canadian", "l’employeur au Canada était canadien"),
)
EMPLOYMENT_REQUIREMENTS = Exclusion(
    lambda job: not job.employment_requirements_met,
    Text("the employment requirements were not met", "les conditions d’accès n’étaient pas remplies"),
    Text("the employment requirements were met", "les conditions d’accès étaient remplies"),
)
REMOTE_IN_CANADA = Exclusion(
    lambda job: job.foreign_employer and _in_canada(job),
    FOREIGN_EMPLOYER.reason,
    Text("the work abroad was done outside Canada", "le travail à l’étranger a été fait à l’extérieur du Canada"),
    REMOTE_FOREIGN_WORK,
)
"""Work in Canada for an employer abroad is not foreign work; said only where there is such work."""


def with_reading(exclusion: Exclusion, reading: Reading) -> Exclusion:
    """Return an exclusion that rests on a reading.

    >>> with_reading(SELF_EMPLOYED, UNAUTHORIZED_WORK).reading.id
    'unauthorized_work'
    """
    return Exclusion(exclusion.applies, exclusion.reason, exclusion.assumed, reading)


@frozen(eq=False)
class Criteria:
    """What a rule asks of work before it is counted.

    `place` says where, `years` how far back (None: any time), `exclusions` what keeps a job out, `occupations` which
    codes of the day's edition count (None: any), `skilled` whether the level matters. `exempt` are the jobs that
    `exempt_from` does not keep out (physicians).
    """

    place: Place = "anywhere"
    years: int | None = None
    exclusions: tuple[Exclusion, ...] = (UNPAID, DUTIES)
    occupations: frozenset[Noc] | None = None
    skilled: bool = True
    exempt: Callable[[WorkPeriod], bool] | None = None
    exempt_from: tuple[Exclusion, ...] = (SELF_EMPLOYED,)
    assumptions: tuple[Text, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Gather what is taken for granted of the jobs that count."""
        object.__setattr__(self, "assumptions", tuple(exclusion.assumed for exclusion in self.exclusions))


@frozen
class LeftOut:
    """A job that does not count, or of which it is not known whether it does, with the reason."""

    job: WorkPeriod
    reason: Text
    reading: Reading | None = None


@frozen
class Selection:
    """The jobs that count, those left out and those undecided because a fact is missing."""

    counted: tuple[WorkPeriod, ...]
    left_out: tuple[LeftOut, ...]
    undecided: tuple[LeftOut, ...]


BEFORE_WINDOW = Text("ended more than {years} years before", "a pris fin plus de {years} ans auparavant")
NOT_SKILLED = Text("not in a skilled occupation", "pas dans une profession qualifiée")
RESTRICTED_OCCUPATION = Text("in a restricted occupation", "dans une profession d’accès limité")
OTHER_OCCUPATION = Text("in another occupation", "dans une autre profession")
NO_FORMER_CODE = Text(
    "the NOC 2016 code of {noc} is not stated, and no single one corresponds",
    "le code de la CNP 2016 de {noc} n’est pas indiqué, et aucun code unique n’y correspond",
)


@cache
def _former(noc: Noc) -> Noc | None:
    """Return the one NOC 2016 code that corresponds to a NOC 2021 code, if there is one."""
    return one_to_one(noc)


def occupation(job: Coded, /, edition: int) -> Noc | None:
    """Return the code of a job in an edition of the classification; None where it is not known.

    >>> job = WorkPeriod("21234", start=date(2019, 1, 1), hours_per_week=40, country="CA")
    >>> occupation(job, 2021), occupation(job, 2016)
    (Noc('21234'), None)
    """
    if edition == job.noc.edition:
        return job.noc
    return job.noc_2016 or _former(job.noc)


if TYPE_CHECKING:
    from expressentry.candidate import Certificate, JobOffer, Occupation

    Coded: TypeAlias = WorkPeriod | JobOffer | Certificate | Occupation


def restricted_or_not_skilled(noc: Noc, rules: Rules) -> Text | None:
    """Return why an occupation is not one of those that count as skilled on the day, or None where it is.

    >>> from expressentry.law import InForce
    >>> restricted_or_not_skilled(Noc("65200"), InForce(date(2026, 9, 1))).en
    'not in a skilled occupation'
    """
    if skill_category(noc) not in held(SKILLED, rules).value:
        return NOT_SKILLED
    return RESTRICTED_OCCUPATION if noc in held(RESTRICTED, rules).value else None


def select(work: Iterable[WorkPeriod], criteria: Criteria, *, rules: Rules) -> Selection:
    """Return which jobs count on the day of the rules; jobs that begin later or lie in another place are not seen."""
    counted: list[WorkPeriod] = []
    left: list[LeftOut] = []
    undecided: list[LeftOut] = []
    edition = held(EDITION, rules).value.codes
    opening = None if criteria.years is None else years_before(rules.day, criteria.years)
    for job in _seen(work, criteria, rules.day):
        out = _excluded(job, criteria, opening) or _level(job, criteria, edition, rules)
        if out is None:
            counted.append(job)
        elif out.reason is NO_FORMER_CODE:
            undecided.append(LeftOut(job, NO_FORMER_CODE.filled(noc=job.noc.code)))
        else:
            left.append(out)
    return Selection(tuple(counted), tuple(left), tuple(undecided))


def _seen(work: Iterable[WorkPeriod], criteria: Criteria, day: date) -> Sequence[WorkPeriod]:
    """Return the jobs begun by the day and in the place, in the order in which they began."""
    asked = PLACES[criteria.place]
    return sorted((job for job in work if job.start <= day and asked(job)), key=_order)


PLACES: dict[Place, Callable[[WorkPeriod], bool]] = {
    "canada": _in_canada,
    "abroad": lambda job: not _in_canada(job) or job.foreign_employer,
    "anywhere": lambda job: True,  # noqa: ARG005  every job is somewhere
}


def _order(job: WorkPeriod) -> tuple[date, str, str]:
    """Return what jobs are sorted by."""
    return job.start, job.noc.code, job.employer or ""


def _excluded(job: WorkPeriod, criteria: Criteria, opening: date | None) -> LeftOut | None:
    """Return why the circumstances of a job keep it out, if they do."""
    if opening is not None and job.end is not None and job.end < opening:
        return LeftOut(job, BEFORE_WINDOW.filled(years=criteria.years or 0))
    spared = criteria.exempt_from if criteria.exempt is not None and criteria.exempt(job) else ()
    for exclusion in criteria.exclusions:
        if exclusion not in spared and exclusion.applies(job):
            return LeftOut(job, exclusion.reason, exclusion.reading)
    return None


def _level(job: WorkPeriod, criteria: Criteria, edition: int, rules: Rules) -> LeftOut | None:
    """Return why the occupation of a job keeps it out, if it does."""
    if not criteria.skilled and criteria.occupations is None:
        return None
    noc = occupation(job, edition)
    if noc is None:
        return LeftOut(job, NO_FORMER_CODE)
    if criteria.occupations is not None and noc not in criteria.occupations:
        return LeftOut(job, OTHER_OCCUPATION)
    reason = restricted_or_not_skilled(noc, rules) if criteria.skilled else None
    return None if reason is None else LeftOut(job, reason)
