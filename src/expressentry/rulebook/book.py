"""Rulebook: the rules of a day with trials in them, and where the library's knowledge of the law ends.

A what-if is a different argument, not a patch: a trial version takes the place of a rule in one rulebook only, and
every step that used it says that it is not law.

>>> from datetime import date
>>> from expressentry.crs.human_capital import AGE
>>> from expressentry.grid import Table
>>> from expressentry.law import IRPA, Citation, Version
>>> day = date(2026, 9, 1)
>>> flat = Version(day, Table({0: 100}), Citation(IRPA, "10.3"))
>>> trial = Rulebook.on(day).replacing(AGE, flat)
>>> trial.read(AGE.points).value.at(50)
100
>>> Rulebook.reviewed_until["crs"], len(Rulebook.gaps)
(datetime.date(2026, 11, 2), 1)
>>> Rulebook.rules["core/age"] is AGE.points
True
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, cast

from attrs import evolve, field, frozen

from expressentry.crs.definitions import edition
from expressentry.errors import calendar_date
from expressentry.grid import Factor
from expressentry.law.dated import Dated, Version
from expressentry.law.review import GAPS, REVIEWED_UNTIL, Area, Gap
from expressentry.law.trials import edition_under
from expressentry.rulebook.register import RULES

if TYPE_CHECKING:
    from collections.abc import Callable

    from expressentry.grid import Table

__all__ = ["Rulebook"]

T = TypeVar("T")


def _frozen_mapping(trials: Mapping[str, Dated[Any]]) -> Mapping[str, Dated[Any]]:
    """Return a mapping that cannot be changed."""
    return MappingProxyType(dict(trials))


def _is_calendar_date(_: object, __: object, day: date) -> None:
    """Refuse what is not a calendar date."""
    calendar_date(day)


@frozen(eq=False)
class Rulebook:
    """The rules of `day`; `trials` are rules that take the place of those in force, by identifier.

    It is what every question takes as `rules=`. `rules` are all dated rules by identifier, `gaps` the known changes
    that are not encoded, `reviewed_until` the last day on which each area was checked.
    """

    day: date = field(validator=_is_calendar_date)
    trials: Mapping[str, Dated[Any]] = field(factory=dict, converter=_frozen_mapping, kw_only=True)

    rules: ClassVar[Mapping[str, Dated[object]]] = RULES
    gaps: ClassVar[tuple[Gap, ...]] = GAPS
    reviewed_until: ClassVar[Mapping[Area, date]] = MappingProxyType(REVIEWED_UNTIL)

    @classmethod
    def on(cls, day: date, /) -> Self:
        """Return the rules in force on `day`, without trials."""
        return cls(day)

    @property
    def edition(self) -> str:
        """The edition of the CRS that these rules belong to, marked where there are trials.

        >>> Rulebook.on(date(2026, 9, 1)).edition
        'crs:2025-03-25'
        """
        return edition_under(edition(self.day), self)

    def read(self, rule: Dated[T], /) -> Version[T] | None:
        """Return the version of a rule on the day: the trial's where there is one."""
        trial = cast("Dated[T]", self.trials.get(rule.id, rule))
        return trial.on(self.day)

    def replacing(self, rule: Dated[T] | Factor, version: Version[T] | Version[Table | None], /) -> Self:
        """Return these rules with a trial version of one rule, or of the table that a factor reads.

        A table that several factors share (the levels of a language) is replaced for all of them. Raises `ValueError`
        where the trial begins after the day, and so would change nothing.

        >>> from expressentry.crs.human_capital import AGE
        >>> from expressentry.grid import Table
        >>> from expressentry.law import IRPA, Citation
        >>> Rulebook.on(date(2026, 9, 1)).replacing(
        ...     AGE, Version(date(2027, 1, 1), Table({0: 1}), Citation(IRPA, "10.3"))
        ... )
        Traceback (most recent call last):
        ValueError: core/age: the trial begins on 2027-01-01, after the day of these rules (2026-09-01)
        """
        dated = cast("Dated[Any]", rule.points if isinstance(rule, Factor) else rule)
        if version.since > self.day:
            msg = f"{dated.id}: the trial begins on {version.since}, after the day of these rules ({self.day})"
            raise ValueError(msg)
        current = cast("Dated[Any]", self.trials.get(dated.id, dated))
        return evolve(self, trials={**self.trials, dated.id: current.with_version(version)})

    def __reduce__(self) -> tuple[Callable[[date], Rulebook], tuple[date]]:
        """Pickle the day and the trials."""
        return partial(type(self), trials=dict(self.trials)), (self.day,)

    def __repr__(self) -> str:
        """Return the day and the trials."""
        trials = f", trials: {', '.join(self.trials)}" if self.trials else ""
        return f"<Rulebook {self.day}{trials}>"
