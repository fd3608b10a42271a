"""Credentials: which of them count on a day, and the level of education that they make together.

A Canadian credential counts by itself, a foreign one with an equivalency assessment by an organization that was
designated when it issued it, less than five years ago. Two post-secondary credentials, one of them of three years or
more, make a level of their own. Authority: IRPR s. 73(1), 75(2)(e), (4) and 78; Ministerial Instructions, s. 3(4), 11
and 17.

>>> from expressentry.candidate import Education, Level
>>> degree = Education(Level.BACHELOR, country="CA", completed=date(2018, 6, 30))
>>> diploma = Education(Level.ONE_YEAR, country="FR", completed=date(2019, 6, 30))
>>> schooling = credentials((degree, diploma), on=date(2026, 9, 1), validity_years=5)
>>> schooling.level, schooling.left_out[0].reason.en
(<Level.BACHELOR: 4>, 'no equivalency assessment')
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.candidate.study import Education, Level
from expressentry.law import LAUNCH, Citation, Dated, Version
from expressentry.law.instruments import MI_2014
from expressentry.law.readings import ASSESSED_BEFORE_DESIGNATION, LEAP_DAY, SECOND_CREDENTIAL, Reading
from expressentry.law.text import Text
from expressentry.measures.anniversaries import years_after

if TYPE_CHECKING:
    from collections.abc import Iterable

    from expressentry.candidate import CredentialAssessment

__all__ = [
    "ASSESSMENT_VALIDITY",
    "ORGANIZATIONS",
    "Credential",
    "CredentialLeftOut",
    "Organization",
    "Schooling",
    "counts",
    "credentials",
    "in_canada",
]

CANADA = "CA"
ACADEMIC_YEAR_MONTHS = 8

ASSESSMENT_VALIDITY = Dated(
    Version(LAUNCH, 5, Citation(MI_2014, "3(4)")),
    id="crs/assessment_validity",
    name=Text(
        "years that an equivalency assessment counts",
        "années durant lesquelles compte une attestation d’équivalence",
    ),
)
"""An assessment of a foreign credential counts while it is less than this many years old."""


@frozen
class Organization:
    """An organization designated to assess foreign credentials: its code, its name and its first day.

    `profession` names the only profession that it assesses, where there is one.
    """

    code: str
    name: Text
    since: date
    profession: Text | None = None


GENERAL_2013 = date(2013, 4, 17)
GENERAL_2015 = date(2015, 8, 6)

ORGANIZATIONS: dict[str, Organization] = {
    body.code: body
    for body in (
        Organization(
            "CES",
            Text(
                "Comparative Education Service, University of Toronto",
                "Services d’éducation comparée, Université de Toronto",
            ),
            GENERAL_2013,
        ),
        Organization(
            "ICAS",
            Text(
                "International Credential Assessment Service of Canada",
                "Service canadien d’évaluation de documents scolaires internationaux",
            ),
            GENERAL_2013,
        ),
        Organization("WES", Text("World Education Services", "World Education Services"), GENERAL_2013),
        Organization(
            "IQAS",
            Text("International Qualifications Assessment Service", "International Qualifications Assessment Service"),
            GENERAL_2015,
        ),
        Organization(
            "ICES",
            Text("International Credential Evaluation Service", "International Credential Evaluation Service"),
            GENERAL_2015,
        ),
        Organization(
            "MCC",
            Text("Medical Council of Canada", "Conseil médical du Canada"),
            GENERAL_2013,
            Text("physicians", "médecins"),
        ),
        Organization(
            "PEBC",
            Text("Pharmacy Examining Board of Canada", "Bureau des examinateurs en pharmacie du Canada"),
            date(2014, 1, 6),
            Text("pharmacists", "pharmaciens"),
        ),
        Organization(
            "CACB",
            Text("Canadian Architectural Certification Board", "Conseil canadien de certification en architecture"),
            date(2024, 5, 20),
            Text("architects", "architectes"),
        ),
    )
}
"""The designated organizations by code (IRPR s. 75(4) and the department’s page)."""


@frozen
class Credential:
    """A credential that counts, and the level that it counts as."""

    education: Education
    level: Level


@frozen
class CredentialLeftOut:
    """A credential that does not count, with the reason."""

    education: Education
    reason: Text


@frozen
class Schooling:
    """The level of education on a day, with the credentials that count, those that do not, and the readings used."""

    level: Level
    counted: tuple[Credential, ...]
    left_out: tuple[CredentialLeftOut, ...]
    interpretations: tuple[Reading, ...]


NO_ASSESSMENT = Text("no equivalency assessment", "pas d’attestation d’équivalence")
NOT_YET_ASSESSED = Text("not assessed by the day", "pas encore évalué à cette date")
NO_EQUIVALENT = Text("no Canadian equivalent was found", "aucun équivalent canadien n’a été reconnu")
NOT_RECOGNIZED = Text("the institution is not recognized", "l’établissement n’est pas reconnu")
TOO_OLD = Text(
    "the equivalency assessment is {years} years old or more",
    "l’attestation d’équivalence date de {years} ans ou plus",
)
NOT_DESIGNATED = Text(
    "{body} was not a designated organization on {day}",
    "{body} n’était pas un organisme désigné le {day}",
)


def in_canada(education: Education) -> bool:
    """Say whether a credential is that of a Canadian institution.

    >>> in_canada(Education(Level.MASTER, country="CA", campus_country="QA"))
    True
    """
    return education.country == CANADA


def credentials(education: Iterable[Education], *, on: date, validity_years: int) -> Schooling:
    """Return the level of education on a day.

    An assessment counts while it is less than `validity_years` old. Programs not finished by the day are not seen.
    """
    counted: list[Credential] = []
    left: list[CredentialLeftOut] = []
    finished = [one for one in education if one.completed is not None and one.completed <= on]
    for one in sorted(finished, key=lambda one: (one.completed or on, one.level)):
        found = counts(one, on=on, validity_years=validity_years)
        if isinstance(found, Text):
            left.append(CredentialLeftOut(one, found))
        else:
            counted.append(Credential(one, found))
    level, short = _together(counted)
    leap = any(_leap(credential.education, on, validity_years) for credential in counted)
    early = any(_before_designation(out.education, on) for out in left)
    used = {SECOND_CREDENTIAL: short, LEAP_DAY: leap, ASSESSED_BEFORE_DESIGNATION: early}
    readings = tuple(reading for reading, mattered in used.items() if mattered)
    return Schooling(level, tuple(counted), tuple(left), readings)


def counts(education: Education, *, on: date, validity_years: int) -> Level | Text:
    """Return the level that a finished credential counts as on a day, or why it does not count.

    >>> abroad = Education(Level.MASTER, country="FR", completed=date(2019, 6, 30))
    >>> counts(abroad, on=date(2026, 9, 1), validity_years=5).fr
    'pas d’attestation d’équivalence'
    """
    if in_canada(education):
        return education.level if education.institution_recognized else NOT_RECOGNIZED
    assessment = education.assessment
    if assessment is None:
        return NO_ASSESSMENT
    level = education.level if assessment.level is None else assessment.level
    return _refused(assessment, on, validity_years) or level or NO_EQUIVALENT


def _refused(assessment: CredentialAssessment, on: date, validity_years: int) -> Text | None:
    """Return why an assessment does not count on a day, or None where it does."""
    if assessment.issued > on:
        return NOT_YET_ASSESSED
    body = ORGANIZATIONS.get(assessment.body.upper())
    if body is None or assessment.issued < body.since:
        return NOT_DESIGNATED.filled(body=assessment.body, day=assessment.issued)
    if on >= years_after(assessment.issued, validity_years):
        return TOO_OLD.filled(years=validity_years)
    return None


def _before_designation(education: Education, on: date) -> bool:
    """Say whether a credential is left out because its assessment came before the organization was designated."""
    assessment = education.assessment
    body = None if assessment is None else ORGANIZATIONS.get(assessment.body.upper())
    return assessment is not None and body is not None and assessment.issued < body.since <= on


def _leap(education: Education, on: date, validity_years: int) -> bool:
    """Say whether an assessment of 29 February counts today only by the reading of its anniversary."""
    assessment = education.assessment
    if assessment is None or in_canada(education) or (assessment.issued.month, assessment.issued.day) != (2, 29):
        return False
    return on.toordinal() + 1 == years_after(assessment.issued, validity_years).toordinal()


def _together(counted: Iterable[Credential]) -> tuple[Level, bool]:
    """Return the level that credentials make together, and whether one was too short to be the second of a pair."""
    known = list(counted)
    highest = max((credential.level for credential in known), default=Level.NONE)
    after_school = [credential for credential in known if credential.level >= Level.ONE_YEAR]
    if highest < Level.BACHELOR or highest > Level.TWO_OR_MORE or len(after_school) == 1:
        return highest, False
    long_enough = [credential for credential in after_school if not _short(credential)]
    return (Level.TWO_OR_MORE, False) if len(long_enough) > 1 else (highest, True)


def _short(credential: Credential) -> bool:
    """Say whether a program was shorter than one academic year, where no assessment says what it is equal to."""
    months = credential.education.program_months
    return in_canada(credential.education) and months is not None and months < ACADEMIC_YEAR_MONTHS
