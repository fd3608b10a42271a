"""Trials: how an answer tells that a rule it rests on is not the law but a caller's trial of it.

>>> from datetime import date
>>> from expressentry.law.citation import Citation
>>> from expressentry.law.dated import Dated, Version
>>> from expressentry.law.instruments import IRPR
>>> from expressentry.law.rules import InForce
>>> LIMIT = Dated(Version(date(2015, 1, 1), 100, Citation(IRPR, "76")), id="example/limit")
>>> noticing = Noticing(InForce(date(2026, 9, 1)))
>>> noticing.read(LIMIT).value, noticing.tried
(100, [])
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar, runtime_checkable

from attrs import field, frozen

from expressentry.law.rules import Rules
from expressentry.law.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from expressentry.law.dated import Dated, Version

__all__ = ["TRIAL", "Noticing", "edition_under"]

T = TypeVar("T")

TRIAL = Text("not law: trial version", "hors du droit\u00a0: version d’essai")
"""What a step that used a trial says."""
WITH_TRIALS = " with trials"


@frozen(eq=False)
class Noticing:
    """Rules that open as those given do, and notice which of the rules opened were trials."""

    rules: Rules
    tried: list[str] = field(factory=list, init=False)

    @property
    def day(self) -> date:
        """The day whose rules these are."""
        return self.rules.day

    def read(self, rule: Dated[T], /) -> Version[T] | None:
        """Return the version that holds, and remember the rule where that is none of its declared versions."""
        version = self.rules.read(rule)
        if version is not None and version not in rule.versions:
            self.tried.append(rule.id)
        return version


@runtime_checkable
class _Trying(Protocol):
    """Rules that may hold trials."""

    @property
    def trials(self) -> Mapping[str, object]:
        """The trials, by the identifier of the rule."""
        ...


def edition_under(edition: str, rules: object, /) -> str:
    """Return the edition of an answer, marked where the rules (None: those in force) hold trials.

    >>> edition_under("crs:2025-03-25", None)
    'crs:2025-03-25'
    """
    if rules is None:
        return edition
    return edition + WITH_TRIALS if isinstance(rules, _Trying) and rules.trials else edition
