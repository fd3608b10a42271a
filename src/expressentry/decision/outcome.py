"""Outcome: met, unmet or unknown; three values, and no truth value.

>>> Outcome.all_of([Outcome.MET, Outcome.UNKNOWN]), Outcome.any_of([Outcome.MET, Outcome.UNKNOWN])
(<Outcome.UNKNOWN: 'unknown'>, <Outcome.MET: 'met'>)
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NoReturn

from expressentry.law.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Outcome"]


class Outcome(StrEnum):
    """What became of a requirement.

    >>> bool(Outcome.MET)
    Traceback (most recent call last):
    TypeError: an outcome has three values; compare it: outcome is Outcome.MET
    """

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"

    def __bool__(self) -> NoReturn:
        """Refuse: unknown is neither true nor false."""
        msg = "an outcome has three values; compare it: outcome is Outcome.MET"
        raise TypeError(msg)

    @property
    def word(self) -> Text:
        """The outcome of a requirement in both languages.

        >>> Outcome.UNMET.word.fr
        'non satisfaite'
        """
        return _WORDS[self]

    @classmethod
    def of(cls, known: bool | None) -> Outcome:  # noqa: FBT001  the value converted is the argument
        """Return the outcome of a fact that is true, false or not known.

        >>> Outcome.of(None)
        <Outcome.UNKNOWN: 'unknown'>
        """
        return _OF[known]

    @classmethod
    def all_of(cls, outcomes: Iterable[Outcome]) -> Outcome:
        """Return UNMET if one is unmet, else UNKNOWN if one is unknown, else MET."""
        found = set(outcomes)
        return next((worst for worst in (cls.UNMET, cls.UNKNOWN) if worst in found), cls.MET)

    @classmethod
    def any_of(cls, outcomes: Iterable[Outcome]) -> Outcome:
        """Return MET if one is met, else UNKNOWN if one is unknown, else UNMET."""
        found = set(outcomes)
        return next((best for best in (cls.MET, cls.UNKNOWN) if best in found), cls.UNMET)


_WORDS = {
    Outcome.MET: Text("met", "satisfaite"),
    Outcome.UNMET: Text("not met", "non satisfaite"),
    Outcome.UNKNOWN: Text("unknown", "indéterminée"),
}
_OF = {True: Outcome.MET, False: Outcome.UNMET, None: Outcome.UNKNOWN}
