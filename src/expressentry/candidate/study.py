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

    `body` is the code of the organization that made it (`WES`), `issued` the day of the report, `level` the Canadian
    equivalent found; None says that it confirms the credential's own level, `Level.NONE` that it found no equivalent.
    Raises `InvalidCandidate` for what cannot be.

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

    `level` is the level as granted (`TWO_OR_MORE` is refused: it is a pair of credentials); `country` where the
    institution is and `campus_country` where the campus is (ISO 3166-1 codes; by default the same); `started` and
    `completed` the first day and the day of completion (None: not finished, no credential). `program_months` is the
    length of the program, `full_time_months` how long it was studied full time, `months_in_canada` how long the person
    was in Canada meanwhile, `academic_years` how many years of study it was; None where not stated.

    Circumstances, with what is assumed: `good_standing` (yes), `distance` learning (no), `authorized` to study (yes),
    `language_study`, English or French as a second language for more than half of it (no), `must_return`, an award
    that obliges to go home (no), `institution_recognized` (yes). `assessment` is that of a foreign credential.
    Raises `InvalidCandidate`, with every fault, for what cannot be.

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
