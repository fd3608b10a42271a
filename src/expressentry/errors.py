"""What can go wrong, and how it is said: what is wrong, what was given, what is accepted, where.

```text
ExpressEntryError(Exception)
├── InvalidCandidate(ExceptionGroup, ValueError)   the facts cannot be so; holds every Fault at once
├── NotInForce(LookupError)                        no rule on that day
│   └── NotDesignated                              ... for a language test
├── UnknownCode(LookupError)                       a NOC, category, program or step that does not exist
└── InvalidColumns(ValueError)                     the batch input cannot be so

Fault(ValueError)                                  one fault: where, and what
RulesIncomplete(UserWarning)                       the law changed in a way that is not encoded
```

>>> faults = [Fault("born", "is missing"), Fault("work[0].end", "is early")]
>>> print(InvalidCandidate("the candidate cannot be so", faults))
the candidate cannot be so:
  born: is missing
  work[0].end: is early
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = [
    "ExpressEntryError",
    "Fault",
    "InvalidCandidate",
    "InvalidColumns",
    "NotDesignated",
    "NotInForce",
    "RulesIncomplete",
    "UnknownCode",
    "calendar_date",
]


class ExpressEntryError(Exception):
    """The root of every error this library raises on purpose, bad argument types aside (`TypeError`)."""


class Fault(ValueError):
    """One thing that is wrong, and the place where it is.

    >>> Fault("languages[0].reading", "9.25 is not on the scale").within("candidate")
    Fault('candidate.languages[0].reading', '9.25 is not on the scale')
    """

    where: str
    what: str

    def __init__(self, where: str, what: str) -> None:
        """Take the place (a path such as `work[2].end`, or empty for the whole object) and what is wrong there."""
        super().__init__(where, what)
        self.where = where
        self.what = what

    def __str__(self) -> str:
        """`where: what`, or only what is wrong where the whole object is meant."""
        return f"{self.where}: {self.what}" if self.where else self.what

    def within(self, place: str) -> Fault:
        """Return the same fault as seen from an object that holds this one at `place`."""
        joint = "" if not self.where or self.where.startswith("[") else "."
        return Fault(f"{place}{joint}{self.where}", self.what)


class InvalidCandidate(ExpressEntryError, ExceptionGroup[Fault], ValueError):  # pyright: ignore[reportUnsafeMultipleInheritance]  # all are exceptions, made by __new__
    """Facts that cannot be so. Every fault found is in `exceptions`, and all are printed.

    >>> error = InvalidCandidate("it cannot be so", [Fault("born", "is missing")])
    >>> [fault.where for fault in error.exceptions]
    ['born']
    """

    def __new__(cls, message: str, exceptions: Sequence[Fault], /) -> Self:
        """Make the group; there must be a fault."""
        return super().__new__(cls, message, list(exceptions))

    def __str__(self) -> str:
        """Give the message, then one line a fault."""
        return "\n  ".join([f"{self.message}:", *map(str, self.exceptions)])


class NotInForce(ExpressEntryError, LookupError):
    """No rule is in force on the day asked about."""


class NotDesignated(NotInForce):
    """The language test was not designated, or its results were not accepted, on the day asked about."""


class UnknownCode(ExpressEntryError, LookupError):
    """A code or identifier that does not exist; the message gives the nearest ones that do."""


class InvalidColumns(ExpressEntryError, ValueError):
    """Columns that cannot be scored: the column, the first bad row and what is accepted are in the message."""


class RulesIncomplete(UserWarning):
    """The law changed in a known way that this library does not encode; the answer uses the last encoded rules."""


def refuse(message: str, faults: Iterable[Fault]) -> None:
    """Raise `InvalidCandidate` with every fault, if there is one.

    >>> refuse("fine", [])
    """
    found = list(faults)
    if found:
        raise InvalidCandidate(message, found)


def calendar_date(on: object, *, name: str = "on") -> date:
    """Return `on` if it is a calendar date; refuse anything else.

    A `datetime` is a `date` to Python, but which day it is depends on where you are, so it is refused.

    >>> calendar_date(date(2026, 9, 1))
    datetime.date(2026, 9, 1)
    >>> calendar_date(datetime(2026, 11, 23))
    Traceback (most recent call last):
    TypeError: on= takes a calendar date, got datetime(2026, 11, 23, 0, 0); pass .date()
    >>> calendar_date("2026-11-23")
    Traceback (most recent call last):
    TypeError: on= takes a calendar date (datetime.date), got '2026-11-23'
    """
    if isinstance(on, datetime):
        msg = f"{name}= takes a calendar date, got {repr(on).removeprefix('datetime.')}; pass .date()"
        raise TypeError(msg)
    if not isinstance(on, date):
        msg = f"{name}= takes a calendar date (datetime.date), got {on!r}"
        raise TypeError(msg)
    return on
