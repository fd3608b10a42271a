"""Fields: what a class holds, with the types, the defaults and the words that documents use.

>>> from expressentry.candidate import Education, Level
>>> [field.name for field in fields(Education) if field.required]
['level', 'country']
>>> word(Level.TWO_YEAR)
'two-year'
"""

from __future__ import annotations

import inspect
import re
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Protocol, TypeVar, cast, get_args, get_origin, get_type_hints, runtime_checkable

import attrs
from attrs import NOTHING, frozen

from expressentry.categories import CATEGORIES, Category
from expressentry.decision import Outcome
from expressentry.language import TESTS, Test
from expressentry.law import INSTRUMENTS, READINGS, Citation, Lang, Reading, Text
from expressentry.law.citation import Instrument
from expressentry.programs import PROGRAMS, Program

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from enum import Enum

__all__ = [
    "ANSWER",
    "BY_IDENTIFIER",
    "FORMAT",
    "IN_FULL",
    "Field",
    "described",
    "fields",
    "is_record",
    "origin",
    "word",
    "words",
]

FORMAT = 1
"""The format of documents that this version writes; it reads this one and every earlier one."""

BY_IDENTIFIER: Mapping[type, Mapping[str, object]] = {
    Category: {category.id: category for category in CATEGORIES},
    Instrument: INSTRUMENTS,
    Program: {program.id: program for program in PROGRAMS},
    Reading: READINGS,
    Test: TESTS,
}
"""What is written by its identifier, with everything known under one."""

IN_FULL = frozenset({Reading, Instrument})
"""What is written with all its fields where its identifier is not known, as in a trial."""

ANSWER = int | Outcome | Text | None
"""What the answer of a decision may be whose type is not named."""

NAMED_IN_ANNOTATIONS = {
    "Citation": Citation,
    "Decimal": Decimal,
    "Lang": Lang,
    "Reading": Reading,
    "Text": Text,
    "date": date,
    "datetime": datetime,
}
"""Names that a class may import only for its annotations."""


@runtime_checkable
class _Factory(Protocol):
    """A default that is made anew for each object, as `attrs.Factory` makes it."""

    factory: Callable[..., object]
    takes_self: bool


@frozen
class Field:
    """One field of a class: its name in documents, its type, whether it is required, and what is in its place."""

    name: str
    type: object
    attribute: attrs.Attribute[object]
    description: str | None

    @property
    def required(self) -> bool:
        """Whether a document must have it."""
        return self.attribute.default is NOTHING

    def is_default(self, value: object, of: object) -> bool:
        """Tell whether an object `of` the class holds there what it would hold if nothing were said."""
        return not self.required and value == self.default(of)

    def default(self, of: object) -> object:
        """Return what an object `of` the class holds there if nothing is said."""
        default = self.attribute.default
        if not isinstance(default, _Factory):
            return default
        return default.factory(of) if default.takes_self else default.factory()


def origin(kind: object) -> type:
    """Return the class of a type: itself, or `Decision` for `Decision[int]`."""
    return cast("type", get_origin(kind) or kind)


def is_record(kind: object) -> bool:
    """Tell whether documents have an object with fields for a type."""
    return inspect.isclass(origin(kind)) and attrs.has(origin(kind))


def fields(kind: object) -> tuple[Field, ...]:
    """Return the fields of a class that documents hold, in class order."""
    return _fields(kind)


@cache
def _fields(kind: Hashable) -> tuple[Field, ...]:
    """Return the fields of a class, found once."""
    made = origin(kind)
    types = get_type_hints(made, localns=NAMED_IN_ANNOTATIONS)
    parameters = cast("tuple[TypeVar, ...]", getattr(made, "__parameters__", ()))
    bound = dict(zip(parameters, get_args(kind), strict=False))
    about = described(made)
    return tuple(
        Field(attribute.name, bound.get(kind, kind), attribute, about.get(attribute.name))
        for attribute in attrs.fields(made)
        if attribute.init
        for kind in [types[attribute.name]]
    )


ATTRIBUTE = re.compile(r"^    (\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)


def described(kind: type) -> dict[str, str]:
    """Return what the docstring of a class says of each attribute.

    >>> from expressentry.candidate import Funds
    >>> described(Funds)["as_of"]
    'The day it was counted; None: not stated.'
    """
    _, _, section = inspect.cleandoc(kind.__doc__ or "").partition("\nAttributes:\n")
    return {name: " ".join(text.split()) for name, text in ATTRIBUTE.findall(section.partition("\n\n")[0])}


def word(member: Enum) -> str:
    """Return the word that documents use for a member of an enumeration: small letters and hyphens, or a code."""
    value = cast("object", member.value)
    return value if isinstance(value, str) else member.name.lower().replace("_", "-")


@cache
def words(kind: type[Enum]) -> Mapping[str, Enum]:
    """Return the members of an enumeration by their words."""
    return {word(member): member for member in kind}
