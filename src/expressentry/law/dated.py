"""Dated: one rule through time, each version with its first day, its authority and how sure it is.

Versions are ordered and half open: each holds from its first day until the day before the next begins. A version
whose value is None says that nothing is in force from that day, which is not the same as zero.

>>> from expressentry.law.instruments import MI_2014, MI_2015_2
>>> CONTINUITY = Dated(
...     Version(date(2015, 1, 1), True, Citation(MI_2014, "15")),
...     Version(date(2015, 5, 30), False, Citation(MI_2015_2, "15")),
...     id="example/continuity", name=Text("continuous work", "travail continu"),
... )
>>> CONTINUITY.on(date(2015, 5, 29)).value, CONTINUITY.on(date(2015, 5, 30)).value
(True, False)
>>> CONTINUITY.on(date(2014, 12, 31)) is None
True
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from attrs import field, frozen
from attrs.validators import instance_of

from expressentry.law.citation import Citation
from expressentry.law.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Certainty", "Dated", "Version", "declared"]

T_co = TypeVar("T_co", covariant=True)


class Certainty(StrEnum):
    """How sure an encoded value is.

    `OFFICIAL`: the instrument or the department's page was read. `SECONDARY`: independent published accounts.
    `INTERPRETED`: derived, or one reading among several.
    """

    OFFICIAL = "official"
    SECONDARY = "secondary"
    INTERPRETED = "interpreted"

    @property
    def word(self) -> Text:
        """The grade in both languages.

        >>> Certainty.SECONDARY.word.fr
        'source secondaire'
        """
        return _CERTAINTY_WORDS[self]

    @classmethod
    def weakest(cls, *grades: Certainty) -> Certainty:
        """Return the least sure of the grades, `OFFICIAL` where there is none.

        >>> Certainty.weakest(Certainty.OFFICIAL, Certainty.INTERPRETED)
        <Certainty.INTERPRETED: 'interpreted'>
        """
        return max(grades, key=list(cls).index, default=cls.OFFICIAL)


_CERTAINTY_WORDS = {
    Certainty.OFFICIAL: Text("official", "officiel"),
    Certainty.SECONDARY: Text("secondary source", "source secondaire"),
    Certainty.INTERPRETED: Text("interpreted", "interprété"),
}


@frozen
class Version(Generic[T_co]):
    """What a rule says from a day on.

    `since` is the first day (a Canadian calendar date), `value` what holds, or None for "not in force"; `citation` the
    authority, `note` what a reader should know about this version.
    """

    since: date = field(validator=instance_of(date))
    value: T_co
    citation: Citation = field(validator=instance_of(Citation))
    certainty: Certainty = field(default=Certainty.OFFICIAL, validator=instance_of(Certainty))
    note: Text | None = None


_DECLARED: dict[str, object] = {}


def declared(name: str) -> object:
    """Return the rule declared under a name (`Dated core/age`); so do rules survive pickling with their identity.

    A rule that another process pickled may not be loaded yet: the rulebook, at the top, loads every rule there is.

    >>> declared("Dated no such rule")
    Traceback (most recent call last):
    KeyError: 'Dated no such rule'
    """
    if name not in _DECLARED:
        import_module("expressentry.rulebook")
    return _DECLARED[name]


def declare(identifier: str, rule: object) -> None:
    """Remember the first rule of its kind made under an identifier."""
    _DECLARED.setdefault(_name(identifier, rule), rule)


def reduced(identifier: str, rule: object) -> tuple[Callable[[str], object], tuple[str]] | None:
    """Return how a declared rule pickles (by its name), or None for one that only bears the identifier."""
    name = _name(identifier, rule)
    return (declared, (name,)) if _DECLARED.get(name) is rule else None


def _name(identifier: str, rule: object) -> str:
    """Return the kind and the identifier of a rule: a factor and its table share an identifier."""
    return f"{type(rule).__name__} {identifier}"


class Dated(Generic[T_co]):
    """A rule with every version it has had; compares by identity.

    `id` is stable and unique (`crs/continuity`); a factor gives its own to a `Dated` that has none.

    >>> Dated(id="example/empty")
    Traceback (most recent call last):
    ValueError: example/empty: a rule needs at least one version
    """

    __slots__ = ("_days", "id", "name", "versions")

    id: str
    name: Text | None
    versions: tuple[Version[T_co], ...]

    def __init__(self, *versions: Version[T_co], id: str = "", name: Text | None = None) -> None:  # noqa: A002
        """Take the versions, earliest first, the rule's identifier and what it is about."""
        days = [version.since for version in versions]
        if not days:
            msg = f"{id}: a rule needs at least one version"
            raise ValueError(msg)
        if days != sorted(set(days)):
            msg = f"{id}: versions must begin on different days, earliest first, got {', '.join(map(str, days))}"
            raise ValueError(msg)
        self.id = id
        self.name = name
        self.versions = versions
        self._days = days
        if id:
            declare(id, self)

    def named(self, identifier: str, name: Text) -> Dated[T_co]:
        """Return this rule under an identifier if it has none of its own."""
        return self if self.id else Dated(*self.versions, id=identifier, name=self.name or name)

    def on(self, day: date, /) -> Version[T_co] | None:
        """Return the version that holds on `day`, or None before the first. Rules are opened by `Rules.read`."""
        index = bisect_right(self._days, day)
        return self.versions[index - 1] if index else None

    def with_version(self, version: Version[Any], /) -> Dated[Any]:
        """Return a trial of this rule: `version` holds from its first day to the next version's.

        The trial bears the identifier of the rule but is not the declared rule.
        """
        others = [known for known in self.versions if known.since != version.since]
        return Dated(*sorted([*others, version], key=lambda known: known.since), id=self.id, name=self.name)

    def __repr__(self) -> str:
        """Return the identifier, the number of versions and the first day."""
        count = len(self.versions)
        return f"<Dated {self.id or 'unnamed'}: {count} version{'s'[: count > 1]}, {self._days[0]} …>"

    def __reduce__(self) -> Any:  # noqa: ANN401  the pickle protocol's own type
        """Pickle a declared rule by its identifier, a trial by its versions."""
        return reduced(self.id, self) or (_again, (self.versions, self.id, self.name))


def _again(versions: tuple[Version[Any], ...], identifier: str, name: Text | None) -> Dated[Any]:
    """Make a trial anew from what was pickled."""
    return Dated(*versions, id=identifier, name=name)
