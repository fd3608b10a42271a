"""Reading: from what JSON holds to facts, with every fault of a document found at once.

A hook that cannot read something raises `Unread` with the faults and what could be read nevertheless, so that an object
with a bad field is still examined for the rest.

>>> from expressentry.candidate import Leave
>>> from expressentry.serial import loads
>>> loads('{"start": "2026-13-01", "end": 5, "paid": "yes"}', Leave)
Traceback (most recent call last):
expressentry.errors.InvalidCandidate: the document cannot be read as Leave:
...
"""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from enum import EnumType
from fractions import Fraction
from reprlib import repr as shortened
from types import NoneType
from typing import TYPE_CHECKING, Final, NoReturn, cast, get_args

from expressentry.candidate.checks import not_accepted
from expressentry.candidate.work import as_hours
from expressentry.errors import Fault, InvalidCandidate, UnknownCode
from expressentry.language.scores import exact_score
from expressentry.law.text import Text
from expressentry.noc import Noc
from expressentry.serial.fields import ANSWER, BY_IDENTIFIER, FORMAT, IN_FULL, Field, fields, is_record, origin, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from cattrs import Converter

__all__ = ["Unread", "parsed", "read_document"]


class _Unreadable:
    """What stands where something could not be read; nothing accepts it, and no fault is told about it twice."""

    def __repr__(self) -> str:
        return "<unreadable\0>"  # no text of a document is printed with a bare NUL


UNREADABLE: Final = _Unreadable()


class Unread(Exception):
    """What was read has faults; `partial` holds what could be read."""

    def __init__(self, *faults: Fault, partial: object = UNREADABLE) -> None:
        super().__init__(*faults)
        self.faults = faults
        self.partial = partial


class _Object(dict[str, object]):
    """An object of a document, with the keys that it has more than once."""

    repeated: tuple[str, ...] = ()


def parsed(text: str) -> object:
    """Return what a JSON text holds: numbers exact, repeated keys remembered.

    Raises `InvalidCandidate` with the line and column where the text is not JSON.

    >>> parsed('{"born": 1.10}')
    {'born': Decimal('1.10')}
    >>> parsed('{"born": }')
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: the text is not JSON:
      line 1, column 10: Expecting value
    """
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_no_constant, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        fault = Fault(f"line {error.lineno}, column {error.colno}", error.msg)
    except ValueError as error:
        fault = Fault("", str(error))
    raise InvalidCandidate("the text is not JSON", [fault])


def _no_constant(name: str) -> NoReturn:
    """Refuse NaN and the infinities."""
    raise ValueError(f"{name} is not a number that JSON knows")


def _object(pairs: Sequence[tuple[str, object]]) -> _Object:
    """Return an object, with the keys that came more than once."""
    made = _Object(pairs)
    keys = [key for key, _ in pairs]
    made.repeated = tuple(key for key in made if keys.count(key) > 1)
    return made


def read_document(document: object, kind: object, converter: Converter) -> object:
    """Return the facts that a document states. Raises `Unread` with every fault."""
    formatted = list(_format(document))
    try:
        made = converter.structure(document, cast("type[object]", kind))
    except Unread as error:
        raise Unread(*formatted, *error.faults) from None
    if formatted:
        raise Unread(*formatted)
    return made


def _format(document: object) -> Iterator[Fault]:
    """Take the format out of a document, and yield a fault for one that is not read; without one it is the first."""
    given = document.pop("format", FORMAT) if isinstance(document, _Object) else FORMAT
    if type(given) is not int or given != FORMAT:
        yield Fault("format", f"{shown(given)} is not a format that this version reads; accepted: {FORMAT}")


def read_record(value: object, kind: object, converter: Converter) -> object:
    """Read an object with fields."""
    if not isinstance(value, _Object):
        raise Unread(Fault("", f"takes an object with the fields of {origin(kind).__name__}, got {shown(value)}"))
    known = fields(kind)
    faults = list(_strange(value, [field.name for field in known]))
    given: dict[str, object] = {}
    for field in known:
        if field.name not in value and not field.required:
            continue
        try:
            given[field.name] = _read_field(value, field, converter)
        except Unread as error:
            faults += [fault.within(field.name) for fault in error.faults]
            given[field.name] = error.partial
    return _made(origin(kind), given, faults)


def _strange(value: _Object, known: Sequence[str]) -> Iterator[Fault]:
    """Yield a fault for each key that is not known, or is there twice."""
    for key in value:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            meant = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"
            yield Fault(key, f"is not known here; {meant}")
    yield from (Fault(key, "is given more than once") for key in value.repeated)


def _read_field(value: _Object, field: Field, converter: Converter) -> object:
    """Read one field; a plain value is left to the class where the class converts it, so that the class refuses it."""
    if field.name not in value:
        raise Unread(Fault("", "is missing"))
    given = value[field.name]
    if field.attribute.converter is not None and isinstance(given, str | int | Decimal) and not isinstance(given, bool):
        return given
    return converter.structure(given, cast("type[object]", field.type))


def _made(kind: type, given: dict[str, object], faults: list[Fault]) -> object:
    """Make an object of what was read; raise with the faults found so far and those that the class finds."""
    try:
        made = cast("object", kind(**given))
    except InvalidCandidate as error:
        faults += _told(error)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        if not faults:
            raise Unread(Fault("", str(error))) from None
    else:
        if not faults:
            return made
    raise Unread(*faults)


def _told(error: InvalidCandidate) -> list[Fault]:
    """Return the faults that a class found, those aside that come of what could not be read."""
    found = [fault for fault in error.exceptions if isinstance(fault, Fault)]
    return [fault for fault in found if repr(UNREADABLE) not in fault.what]


def read_list(value: object, kind: object, converter: Converter) -> tuple[object, ...]:
    """Read a list, each item of one type."""
    if not isinstance(value, list):
        raise Unread(Fault("", f"takes a list, got {shown(value)}"))
    (item_kind, *_) = get_args(kind)
    items: list[object] = []
    faults: list[Fault] = []
    for index, item in enumerate(cast("list[object]", value)):
        try:
            items.append(converter.structure(item, item_kind))
        except Unread as error:
            faults += [fault.within(f"[{index}]") for fault in error.faults]
            items.append(error.partial)
    if faults:
        raise Unread(*faults, partial=tuple(items))
    return tuple(items)


def read_set(value: object, kind: object, converter: Converter) -> frozenset[object]:
    """Read a list of which the order does not matter."""
    return frozenset(read_list(value, kind, converter))


def read_union(value: object, kind: object, converter: Converter) -> object:
    """Read what may be of several types: null, or the first that can be read."""
    options = get_args(kind)
    if value is None and NoneType in options:
        return None
    others = [option for option in options if option is not NoneType]
    record = next((option for option in others if is_record(option)), None)
    if len(others) == 1 or (record is not None and isinstance(value, dict)):
        return converter.structure(value, cast("type[object]", record or others[0]))
    for option in others:
        try:
            return converter.structure(value, cast("type[object]", option))
        except Unread:
            continue
    raise Unread(Fault("", f"takes {' or '.join(accepted(option) for option in others)}, got {shown(value)}"))


def read_word(value: object, kind: object, _: Converter) -> object:
    """Read a member of an enumeration, or one of a few words."""
    known = _known(kind)
    if isinstance(value, str) and value in known:
        return known[value]
    raise Unread(Fault("", not_accepted(value, list(known)) if isinstance(value, str) else _takes(value, kind)))


def _known(kind: object) -> Mapping[str, object]:
    """Return what each word stands for: a member of an enumeration, or itself."""
    return words(kind) if isinstance(kind, EnumType) else {name: name for name in get_args(kind)}


def read_by_identifier(value: object, kind: type, converter: Converter) -> object:
    """Read what is known under an identifier; in its place there may be an object with all its fields."""
    if isinstance(value, dict) and kind in IN_FULL:
        return read_record(value, kind, converter)
    known = BY_IDENTIFIER[kind]
    if isinstance(value, str) and value in known:
        return known[value]
    raise Unread(Fault("", _unknown(value, known) if kind in IN_FULL else not_accepted(value, list(known))))


def _unknown(value: object, known: Mapping[str, object]) -> str:
    """Say that an identifier is of nothing this version knows; there are too many to list."""
    near = get_close_matches(str(value), known, n=1)
    return f"{shown(value)} is not known to this version{f'; did you mean {near[0]!r}?' if near else ''}"


def read_noc(value: object, *_: object) -> Noc:
    """Read a code; its number of digits says the edition."""
    if not isinstance(value, str):
        raise Unread(Fault("", f"takes a NOC code as text, such as '21232', got {shown(value)}"))
    try:
        return Noc(value, edition=2016 if len(value) == FOUR else 2021)
    except UnknownCode as error:
        raise Unread(Fault("", str(error))) from None


FOUR: Final = 4
"""Digits of a NOC 2016 code; those of NOC 2021 have five."""


def read_plain(value: object, kind: type, converter: Converter) -> object:
    """Read a text, a number, a date or a moment; an enumeration may itself be of texts or numbers."""
    if isinstance(kind, EnumType):
        return read_word(value, kind, converter)
    try:
        made = PLAIN[kind](value)
    except ValueError:
        raise Unread(Fault("", f"{shown(value)} is not {NOT[kind]}")) from None
    if made is None:
        raise Unread(Fault("", _takes(value, kind)))
    return made


def read_answer(value: object, _: object, converter: Converter) -> object:
    """Read the answer of a decision whose type is not named: points, an outcome, a text, or nothing."""
    if isinstance(value, dict) and not value.keys() & {"en", "fr"}:
        raise Unread(Fault("", "is an answer of another class; name the class to read, as in Decision[Factors]"))
    return read_union(value, ANSWER, converter)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _whole(value: object) -> int | None:
    return value if type(value) is int else None


DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MOMENT = re.compile(rf"{DAY.pattern}T\d{{2}}:\d{{2}}(:\d{{2}}(\.\d{{1,6}})?)?(Z|[+-]\d{{2}}:\d{{2}})", re.ASCII)


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and DAY.fullmatch(value) else None


def _moment(value: object) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) and MOMENT.fullmatch(value) else None


def _exact(value: object) -> Fraction | None:
    exact = cast("object", as_hours(cast("str", value)))
    return exact if isinstance(exact, Fraction) else None


PLAIN: Mapping[type, Callable[[object], object | None]] = {
    str: _text,
    bool: _flag,
    int: _whole,
    date: _day,
    datetime: _moment,
    Fraction: _exact,
    Decimal: exact_score,
}
NOT = {date: "a day of the calendar", datetime: "a moment of the calendar and the clock", Decimal: "a number"}
"""What a value of the right form may still not be."""
ACCEPTED: Mapping[object, str] = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    date: "a date such as '2026-09-01'",
    datetime: "a moment with its time zone such as '2026-09-01T14:30:00Z'",
    Fraction: "a number, or its text such as '37.5' or '112/3'",
    Decimal: "a number, or its text such as '7.5'",
    Text: 'a text in both languages ({"en": …, "fr": …})',
}


def _takes(value: object, kind: object) -> str:
    """Say what is accepted, and what was given."""
    return f"takes {accepted(kind)}, got {shown(value)}"


def accepted(kind: object) -> str:
    """Return in words what a type accepts.

    >>> from typing import Literal
    >>> accepted(int), accepted(Literal["en", "fr"])
    ('a whole number', "one of 'en', 'fr'")
    """
    if kind in ACCEPTED:
        return ACCEPTED[kind]
    known = [repr(name) for name in _known(kind)]
    return known[0] if len(known) == 1 else f"one of {', '.join(known)}"


def shown(value: object) -> str:
    """Return a value of a document in short.

    >>> shown(None), shown(True), shown("x"), shown(Decimal("1.50")), shown([1])
    ('null', 'true', "'x'", '1.50', 'a list')
    """
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case Decimal():
            return str(value)
        case list():
            return "a list"
        case dict():
            return "an object"
        case _:
            return shortened(value)
