"""Study: the Canadian credentials that earn points for study in Canada, and those that do not and why.

Authority: Ministerial Instructions, s. 30, from 2016-11-19; the department’s calculator lists the conditions.

>>> from expressentry.candidate import Education, Level
>>> conditions = StudyConditions(full_time_months=8, months_in_canada=8)
>>> degree = Education(Level.MASTER, country="CA", completed=date(2024, 6, 1), full_time_months=12, months_in_canada=12)
>>> [credential.level for credential in canadian_study((degree,), conditions, on=date(2026, 9, 1)).counted]
[<Level.MASTER: 6>]
"""

from __future__ import annotations

from datetime import date  # noqa: TC003  the doctest reads it
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from expressentry.candidate.study import Education, Level
from expressentry.law.readings import UNAUTHORIZED_STUDY, Reading
from expressentry.law.text import Text
from expressentry.measures.credentials import CANADA, Credential, CredentialLeftOut, in_canada

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
__all__ = ["CanadianStudies", "StudyConditions", "Waiver", "canadian_study"]

Waiver: TypeAlias = "tuple[date, date]"
"""The first and last day of a period whose programs need neither full-time study nor presence in Canada."""


@frozen
class StudyConditions:
    """How many months of full-time study, and of presence in Canada, a credential asks for."""

    full_time_months: int
    months_in_canada: int


@frozen
class CanadianStudies:
    """The Canadian credentials that count, those left out, those undecided for want of a fact, and the readings."""

    counted: tuple[Credential, ...]
    left_out: tuple[CredentialLeftOut, ...]
    undecided: tuple[CredentialLeftOut, ...]
    assumptions: tuple[Text, ...]
    interpretations: tuple[Reading, ...]

    @property
    def highest(self) -> Level:
        """The highest level among the credentials that count, `Level.NONE` where none does."""
        return max((credential.level for credential in self.counted), default=Level.NONE)


CIRCUMSTANCES: tuple[tuple[Callable[[Education], bool], Text, Text], ...] = (
    (
        lambda study: not study.institution_recognized,
        Text("the institution is not recognized", "l’établissement n’est pas reconnu"),
        Text("the institution is recognized", "l’établissement est reconnu"),
    ),
    (
        lambda study: study.campus_country != CANADA,
        Text("studied on a campus outside Canada", "études faites sur un campus hors du Canada"),
        Text("the campus is in Canada", "le campus est au Canada"),
    ),
    (
        lambda study: study.language_study,
        Text(
            "English or French as a second language is more than half of it",
            "plus de la moitié des études portait sur l’anglais ou le français langue seconde",
        ),
        Text("it is not language study", "il ne s’agit pas d’études de langue"),
    ),
    (
        lambda study: study.must_return,
        Text("the award obliges to go home", "la bourse oblige à retourner dans le pays d’origine"),
        Text("no award obliges to go home", "aucune bourse n’oblige à retourner dans le pays d’origine"),
    ),
)
"""What keeps a credential out, the reason, and what is taken for granted of one that counts."""

BY_DISTANCE = Text("studied by distance learning", "études à distance")
TOO_SHORT = {
    "full_time_months": Text(
        "full-time study for {given} months; {needed} are needed",
        "études à temps plein durant {given} mois; il en faut {needed}",
    ),
    "months_in_canada": Text(
        "in Canada for {given} months; {needed} are needed",
        "présence au Canada durant {given} mois; il en faut {needed}",
    ),
}
MISSING = {
    "full_time_months": Text("months of full-time study", "mois d’études à temps plein"),
    "months_in_canada": Text("months present in Canada", "mois de présence au Canada"),
}
START_MISSING = Text("first day of the program", "premier jour du programme")


def canadian_study(
    education: Iterable[Education], conditions: StudyConditions, *, on: date, waiver: Waiver | None = None
) -> CanadianStudies:
    """Return which post-secondary credentials finished in Canada by a day count under the conditions.

    `waiver` is the period whose programs need neither full-time study nor presence, where there is one. A fact that is
    not stated leaves a credential undecided.
    """
    counted: list[Credential] = []
    left: list[CredentialLeftOut] = []
    undecided: list[CredentialLeftOut] = []
    for study in _candidates(education, on):
        refused = _refused(study, conditions, waiver)
        missing = None if refused is not None else _missing(study, conditions, waiver)
        if refused is not None:
            left.append(CredentialLeftOut(study, refused))
        elif missing is not None:
            undecided.append(CredentialLeftOut(study, missing))
        else:
            counted.append(Credential(study, study.level))
    unauthorized = any(not credential.education.authorized for credential in counted)
    return CanadianStudies(
        tuple(counted),
        tuple(left),
        tuple(undecided),
        ASSUMED if counted else (),
        (UNAUTHORIZED_STUDY,) if unauthorized else (),
    )


ASSUMED = tuple(assumed for _, _, assumed in CIRCUMSTANCES)


def _candidates(education: Iterable[Education], on: date) -> list[Education]:
    """Return the post-secondary credentials of Canadian institutions finished by a day."""
    finished = [
        study
        for study in education
        if study.completed is not None and study.completed <= on and in_canada(study) and study.level >= Level.ONE_YEAR
    ]
    return sorted(finished, key=lambda study: (study.completed or on, study.level))


def _refused(study: Education, conditions: StudyConditions, waiver: Waiver | None) -> Text | None:
    """Return why a credential does not count, whatever is not stated of it, or None."""
    refused = next((reason for applies, reason, _ in CIRCUMSTANCES if applies(study)), None)
    if refused is not None or _waived(study, waiver) is not False:
        return refused
    if study.distance:
        return BY_DISTANCE
    return next(
        (
            TOO_SHORT[name].filled(given=given, needed=needed)
            for name, given, needed in _months(study, conditions)
            if given is not None and given < needed
        ),
        None,
    )


def _missing(study: Education, conditions: StudyConditions, waiver: Waiver | None) -> Text | None:
    """Return the fact that is needed to decide, or None where the credential counts."""
    waived = _waived(study, waiver)
    if waived is True:
        return None
    short = study.distance or any(given is None or given < needed for _, given, needed in _months(study, conditions))
    if waived is None:
        return START_MISSING if short else None
    return next((MISSING[name] for name, given, _ in _months(study, conditions) if given is None), None)


def _months(study: Education, conditions: StudyConditions) -> tuple[tuple[str, int | None, int], ...]:
    """Return each length that is asked for: its name, what was given, and what is needed."""
    return (
        ("full_time_months", study.full_time_months, conditions.full_time_months),
        ("months_in_canada", study.months_in_canada, conditions.months_in_canada),
    )


def _waived(study: Education, waiver: Waiver | None) -> bool | None:
    """Say whether part of a finished program lay in the waiver's period; None where its first day is not stated."""
    completed = study.completed
    if waiver is None or completed is None or completed < waiver[0]:
        return False
    if completed <= waiver[1]:
        return True
    return None if study.started is None else study.started <= waiver[1]
