"""Rules: the law as it stands on one day, and the only way to open a dated rule.

>>> from datetime import date
>>> from expressentry.law.dated import Dated, Version
>>> from expressentry.law.citation import Citation
>>> from expressentry.law.instruments import IRPR
>>> LIMIT = Dated(Version(date(2015, 1, 1), 100, Citation(IRPR, "76")), id="example/limit")
>>> InForce(date(2026, 9, 1)).read(LIMIT).value
100
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar, runtime_checkable

from attrs import field, frozen

from expressentry.errors import NotInForce, calendar_date
from expressentry.law.instruments import LAUNCH

if TYPE_CHECKING:
    from expressentry.law.dated import Dated, Version

__all__ = ["InForce", "Rules", "held", "opened"]

T = TypeVar("T")


@runtime_checkable
class Rules(Protocol):
    """The law on a day: `day` says which, `read` opens a rule."""

    @property
    def day(self) -> date:
        """The day whose rules these are."""
        ...

    def read(self, rule: Dated[T], /) -> Version[T] | None:
        """Return the version of `rule` that holds, or None before its first version."""
        ...

    def __hash__(self) -> int:
        """Rules can be remembered by."""
        ...


def _is_calendar_date(_: object, __: object, day: date) -> None:
    """Refuse what is not a calendar date."""
    calendar_date(day)


@frozen
class InForce:
    """The rules in force on `day`, as encoded; the default everywhere.

    >>> from datetime import datetime
    >>> InForce(datetime(2026, 1, 1))
    Traceback (most recent call last):
    TypeError: on= takes a calendar date, got datetime(2026, 1, 1, 0, 0); pass .date()
    """

    day: date = field(validator=_is_calendar_date)

    def read(self, rule: Dated[T], /) -> Version[T] | None:
        """Return the version of `rule` in force on the day."""
        return rule.on(self.day)


def opened(rules: Rules | None, on: date) -> Rules:
    """Return the rules to use for a question about `on`: those given, or those in force; both must mean the same day.

    Raises `NotInForce` before 2015-01-01, when Express Entry began, and `ValueError` where the days differ.

    >>> from datetime import date
    >>> opened(None, date(2014, 12, 31))
    Traceback (most recent call last):
    expressentry.errors.NotInForce: Express Entry has rules from 2015-01-01; there are none on 2014-12-31
    >>> opened(InForce(date(2020, 1, 1)), date(2020, 1, 2))
    Traceback (most recent call last):
    ValueError: the rules given are those of 2020-01-01, the question is about 2020-01-02
    """
    day = calendar_date(on)
    if day < LAUNCH:
        msg = f"Express Entry has rules from {LAUNCH}; there are none on {day}"
        raise NotInForce(msg)
    if rules is None:
        return InForce(day)
    if rules.day != day:
        msg = f"the rules given are those of {rules.day}, the question is about {day}"
        raise ValueError(msg)
    return rules


def held(rule: Dated[T], rules: Rules) -> Version[T]:
    """Return the version in force of a rule that is as old as Express Entry.

    >>> from datetime import date
    >>> from expressentry.noc import EDITION
    >>> held(EDITION, InForce(date(2022, 11, 15))).value.codes
    2016
    """
    version = rules.read(rule)
    assert version is not None  # noqa: S101  every rule read by this function begins with Express Entry
    return version
