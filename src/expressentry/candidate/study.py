"""Study: levels of education, credentials and programs of study, and the assessments of foreign ones.

Authority for what each says: IRPR 73(1), 75(2)(e), 78, and the Comprehensive Ranking System's table of education.

>>> from datetime import date
>>> Education(Level.MASTER, country="FR", completed=date(2021, 6, 30)).campus_country
'FR'
"""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from attrs import Factory, field, frozen

from expressentry.candidate.checks import (
    countries,
    days,
    flags,
    objects,
    ordered,
    refuse_impossible,
    texts,
    whole,
)
from expressentry.errors import Fault
from expressentry.law.text import Text

__all__ = ["CredentialAssessment", "Education", "Level"]


class Level(IntEnum):
    """A level of education, in the order of the Comprehensive Ranking System.

    `BACHELOR` is any single credential of three years or more, `TWO_OR_MORE` two credentials or more of which one is
    of three years or more, `PROFESSIONAL` a degree needed to practise a licensed profession.

    >>> Level.MASTER > Level.BACHELOR, Level.TWO_YEAR.code
    (True, 'two-year')
    """

    NONE = 0
    SECONDARY = 1
    ONE_YEAR = 2
    TWO_YEAR = 3
    BACHELOR = 4
    TWO_OR_MORE = 5
    MASTER = 6
    PROFESSIONAL = 7
    DOCTORATE = 8

    @property
    def code(self) -> str:
        """The word for it in documents: small letters and hyphens."""
        return self.name.lower().replace("_", "-")

    @property
    def word(self) -> Text:
        """The name in both languages.

        >>> Level.DOCTORATE.word
        Text(en='doctoral degree', fr='doctorat')
        """
        return _WORDS[self]


_WORDS = {
    Level.NONE: Text("less than secondary school", "études secondaires non complétées"),
    Level.SECONDARY: Text("secondary diploma", "diplôme d’études secondaires"),
    Level.ONE_YEAR: Text("one-year degree, diploma or certificate", "grade, diplôme ou certificat d’un an"),
    Level.TWO_YEAR: Text("two-year degree, diploma or certificate", "grade, diplôme ou certificat de deux ans"),
    Level.BACHELOR: Text(
        "bachelor’s degree or program of three or more years",
        "baccalauréat ou autres programmes (trois ans ou plus)",
    ),
    Level.TWO_OR_MORE: Text(
        "two or more certificates, diplomas or degrees, one of a program of three or more years",
        "au moins deux certificats, diplômes ou grades, dont un d’un programme de trois ans ou plus",
    ),
    Level.MASTER: Text("master’s degree", "maîtrise"),
    Level.PROFESSIONAL: Text("professional degree", "diplôme professionnel"),
    Level.DOCTORATE: Text("doctoral degree", "doctorat"),
}


@frozen(kw_only=True)
class CredentialAssessment:
    """An assessment of a foreign credential (an ECA).

    Raises `InvalidCandidate`, with every fault, for what cannot be.

    Attributes:
        body: The code of the organization that made it, such as WES.
        issued: The day of the report.
        level: The Canadian equivalent found; None: the credential’s own level; `none`: no equivalent.

    >>> from datetime import date
    >>> CredentialAssessment("WES", issued=date(2025, 1, 10)).level is None
    True
    """

    body: str = field(kw_only=False)
    issued: date
    level: Level | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(self, texts(self, "body"), days(self, "issued"), objects(self, Level, "level"))


@frozen(kw_only=True)
class Education:
    """A credential, or a program of study that ended without one or goes on.

    Raises `InvalidCandidate`, with every fault, for what cannot be.

    Attributes:
        level: The level as granted; `two-or-more` is refused, being a pair of credentials.
        country: The country of the institution (ISO 3166-1 alpha-2 code).
        campus_country: The country of the campus; by default that of the institution.
        started: The first day; None: not stated.
        completed: The day of completion; None: not finished, so no credential.
        program_months: The length of the program in months; None: not stated.
        full_time_months: The months studied full time; None: not stated.
        months_in_canada: The months physically present in Canada meanwhile; None: not stated.
        academic_years: The academic years of study; None: not stated.
        good_standing: Whether the academic standing was good; assumed: yes.
        distance: Whether it was distance learning; assumed: no.
        authorized: Whether the study was authorized by a permit or by law; assumed: yes.
        language_study: Whether English or French as a second language was more than half of it; assumed: no.
        must_return: Whether an award obliges the person to return home; assumed: no.
        institution_recognized: Whether the institution is recognized; assumed: yes.
        assessment: The assessment of a foreign credential; None: there is none.

    >>> from datetime import date
    >>> Education(Level.BACHELOR, country="CA", started=date(2018, 1, 1), completed=date(2017, 1, 1))
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: Education cannot be so:
      completed 2017-01-01 before it started 2018-01-01
    """

    level: Level = field(kw_only=False)
    country: str
    campus_country: str = Factory(lambda self: self.country, takes_self=True)
    started: date | None = None
    completed: date | None = None
    program_months: int | None = None
    full_time_months: int | None = None
    months_in_canada: int | None = None
    academic_years: int | None = None
    good_standing: bool = True
    distance: bool = False
    authorized: bool = True
    language_study: bool = False
    must_return: bool = False
    institution_recognized: bool = True
    assessment: CredentialAssessment | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            objects(self, Level, "level"),
            [Fault("level", PAIR)] if self.level is Level.TWO_OR_MORE else (),
            countries(self, "country"),
            countries(self, "campus_country") if self.campus_country != self.country else (),
            days(self, "started", "completed"),
            whole(self, "program_months", least=1, unit="months"),
            whole(self, "full_time_months", "months_in_canada", unit="months"),
            whole(self, "academic_years", unit="years"),
            flags(self, "good_standing", "distance", "authorized", "language_study", "must_return"),
            flags(self, "institution_recognized"),
            objects(self, CredentialAssessment, "assessment"),
            ordered(self, "started", "completed", "completed {late} before it started {early}"),
        )


PAIR = "two or more credentials are a pair, not a level as granted; give each credential with its own level"
