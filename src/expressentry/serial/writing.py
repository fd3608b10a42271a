"""Writing: from facts to what JSON holds. Fields come in class order; what nothing was said of is left out.

>>> from fractions import Fraction
>>> number(Fraction(75, 2)), number(Fraction(40)), number(Fraction(112, 3))
(37.5, 40, '112/3')
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from expressentry.serial.fields import BY_IDENTIFIER, IN_FULL, fields

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from cattrs import Converter

__all__ = ["number", "write_by_identifier", "write_list", "write_record", "write_set"]


def write_record(value: object, converter: Converter) -> dict[str, object]:
    """Write an object with the fields that must be there and those that say something."""
    return {
        field.name: converter.unstructure(held)
        for field in fields(type(value))
        if not field.is_default(held := getattr(value, field.name), value)
    }


def write_list(value: Iterable[object], converter: Converter) -> list[object]:
    """Write a list."""
    return [converter.unstructure(item) for item in value]


def write_set(value: Iterable[object], converter: Converter) -> list[object]:
    """Write things of no order in that of their identifiers."""
    return sorted(write_list(value, converter), key=str)


def write_by_identifier(value: object, converter: Converter) -> object:
    """Write the identifier where it leads back to the same thing, and all the fields where it does not."""
    identifier = str(getattr(value, "id"))  # noqa: B009  what is known by identifier has one
    kind = type(value)
    known = BY_IDENTIFIER[kind].get(identifier)
    return write_record(value, converter) if kind in IN_FULL and known != value else identifier


def number(value: Fraction | Decimal) -> float | str:
    """Write a number exactly: as a JSON number where that is the same number, else as a text."""
    exact = Fraction(value)
    if exact.denominator == 1:
        return exact.numerator
    near = float(exact)
    return near if Fraction(repr(near)) == exact else str(value)
