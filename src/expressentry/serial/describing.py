"""Describing: the JSON Schema (2020-12) of the documents of a class, made from its fields.

Every object refuses other keys, every enumeration is listed, and every description comes from the class itself.

>>> from expressentry.candidate import Leave
>>> schema = described_document(Leave)
>>> schema["additionalProperties"], schema["required"]
(False, ['start', 'end', 'paid'])
"""

from __future__ import annotations

import inspect
from datetime import date, datetime
from decimal import Decimal
from enum import EnumType
from fractions import Fraction
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Literal, TypeVar, Union, get_args, get_origin

from expressentry.noc import Noc
from expressentry.serial.conversion import converter
from expressentry.serial.fields import ANSWER, BY_IDENTIFIER, FORMAT, IN_FULL, Field, fields, origin, words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["described_document"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
EXACT = {"type": ["number", "string"], "pattern": r"^\d+(\.\d+|/\d+)?$"}
PLAIN: Mapping[object, Mapping[str, object]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    Fraction: EXACT,
    Decimal: EXACT,
    NoneType: {"type": "null"},
    Noc: {"type": "string", "pattern": r"^(\d{4}|\d{5})$"},
}

NO_FIELDS: Mapping[str, object] = {}

Definitions = dict[str, object]


def described_document(kind: object) -> dict[str, object]:
    """Return the schema of the documents of a class: its fields, and a definition of every class they hold."""
    definitions: Definitions = {}
    top = _record(kind, definitions, {"format": FORMATTED})
    return {"$schema": DIALECT, "title": origin(kind).__name__, **top, "$defs": dict(sorted(definitions.items()))}


FORMATTED = {"type": "integer", "const": FORMAT, "description": "The format of the document; 1 where it is not said."}


def _record(kind: object, definitions: Definitions, first: Mapping[str, object] = NO_FIELDS) -> dict[str, object]:
    """Return the schema of an object with fields, those in `first` before those of the class."""
    known = fields(kind)
    return {
        "description": inspect.cleandoc(origin(kind).__doc__ or "").partition("\n\n")[0].replace("\n", " "),
        "type": "object",
        "properties": {**first, **{field.name: _field(field, definitions) for field in known}},
        "required": [field.name for field in known if field.required],
        "additionalProperties": False,
    }


def _field(field: Field, definitions: Definitions) -> dict[str, object]:
    """Return the schema of one field: what is accepted, what it means, and what is assumed."""
    made = dict(_type(field.type, definitions))
    if field.description:
        made["description"] = field.description.replace("None:", "null:")
    default = field.attribute.default
    if isinstance(default, bool | str):
        made["default"] = converter().unstructure(default)
    return made


def _type(kind: object, definitions: Definitions) -> Mapping[str, object]:
    """Return the schema of what a field holds."""
    if kind in PLAIN:
        return PLAIN[kind]
    if isinstance(kind, TypeVar):
        return _type(ANSWER, definitions)
    made = MADE_OF.get(get_origin(kind))
    if made is not None:
        return made(get_args(kind), definitions)
    return _reference(origin(kind), definitions)


def _reference(kind: type, definitions: Definitions) -> dict[str, object]:
    """Return a reference to the definition of a class, which is made on the first one."""
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}
        definitions[kind.__name__] = _definition(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _definition(kind: type, definitions: Definitions) -> dict[str, object]:
    """Return the schema of a class."""
    if isinstance(kind, EnumType):
        return {"type": "string", "enum": list(words(kind))}
    if kind in IN_FULL:
        return {"anyOf": [IDENTIFIER, _record(kind, definitions)]}
    if kind in BY_IDENTIFIER:
        return {"type": "string", "enum": sorted(BY_IDENTIFIER[kind])}
    return _record(kind, definitions)


IDENTIFIER = {"type": "string", "description": "The identifier of one that this version knows."}


def _either(options: tuple[object, ...], definitions: Definitions) -> dict[str, object]:
    """Return the schema of what may be of several types."""
    return {"anyOf": [_type(option, definitions) for option in options]}


def _few(known: tuple[object, ...], _: Definitions) -> dict[str, object]:
    """Return the schema of a few words."""
    return {"type": "string", "enum": list(known)}


def _list(items: tuple[object, ...], definitions: Definitions) -> dict[str, object]:
    """Return the schema of a list."""
    return {"type": "array", "items": _type(items[0], definitions)}


def _set(items: tuple[object, ...], definitions: Definitions) -> dict[str, object]:
    """Return the schema of a list of which the order does not matter."""
    return {**_list(items, definitions), "uniqueItems": True}


MADE_OF: Mapping[object, Callable[[tuple[object, ...], Definitions], dict[str, object]]] = {
    Union: _either,
    UnionType: _either,
    Literal: _few,
    tuple: _list,
    frozenset: _set,
}
"""The schema of each type that is made of others."""
