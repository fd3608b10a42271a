"""Conversion: the one cattrs converter, made on first use, so that importing the library does not import cattrs.

>>> converter().unstructure(Noc("21232")), converter().structure("2026-09-01", date)
('21232', datetime.date(2026, 9, 1))
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import EnumType
from fractions import Fraction
from functools import cache, partial
from types import UnionType
from typing import TYPE_CHECKING, Literal, TypeVar, Union, get_origin

from expressentry.noc import Noc
from expressentry.serial import reading, writing
from expressentry.serial.fields import BY_IDENTIFIER, is_record, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from cattrs import Converter

__all__ = ["converter"]

READ: tuple[tuple[Callable[[object], bool], Callable[..., object]], ...] = (
    (is_record, reading.read_record),
    (lambda kind: get_origin(kind) is tuple, reading.read_list),
    (lambda kind: get_origin(kind) is frozenset, reading.read_set),
    (lambda kind: get_origin(kind) in {Union, UnionType}, reading.read_union),
    (lambda kind: isinstance(kind, EnumType) or get_origin(kind) is Literal, reading.read_word),
    (lambda kind: isinstance(kind, TypeVar), reading.read_answer),
    (lambda kind: kind in reading.PLAIN, reading.read_plain),
    (lambda kind: kind in BY_IDENTIFIER, reading.read_by_identifier),
    (lambda kind: kind is Noc, reading.read_noc),
)
"""How each kind of type is read; a later line comes before an earlier one."""

WRITE: tuple[tuple[Callable[[object], bool], Callable[..., object]], ...] = (
    (is_record, writing.write_record),
    (lambda kind: kind is tuple, writing.write_list),
    (lambda kind: kind is frozenset, writing.write_set),
    (lambda kind: isinstance(kind, EnumType), lambda value, _: word(value)),
    (lambda kind: kind in {date, datetime}, lambda value, _: value.isoformat()),
    (lambda kind: kind in {Fraction, Decimal}, lambda value, _: writing.number(value)),
    (lambda kind: kind in BY_IDENTIFIER, writing.write_by_identifier),
    (lambda kind: kind is Noc, lambda value, _: value.code),
)
"""How each kind of type is written; a later line comes before an earlier one."""


@cache
def converter() -> Converter:
    """Return the converter with a hook for each kind of type."""
    from cattrs import Converter  # noqa: PLC0415  not before JSON is first used

    made = Converter(forbid_extra_keys=True, detailed_validation=True)
    for applies, read in READ:
        made.register_structure_hook_func(applies, partial(_reading, read, made))
    for kind in (str, int):
        made.register_structure_hook(kind, partial(_reading, reading.read_plain, made))
    for applies, write in WRITE:
        made.register_unstructure_hook_func(applies, partial(_writing, write, made))
    return made


def _reading(read: Callable[..., object], made: Converter, value: object, kind: object) -> object:
    """Read a value, handing the converter on for what the value holds."""
    return read(value, kind, made)


def _writing(write: Callable[..., object], made: Converter, value: object) -> object:
    """Write a value, handing the converter on for what the value holds."""
    return write(value, made)
