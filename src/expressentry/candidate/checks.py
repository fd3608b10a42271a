"""Checks: what a fact is examined for when it is made, so that all its faults are told at once.

Converters here never refuse: they leave what they cannot read as it is, and the checks say what is wrong with it. A
field whose default is None may be None; every other field may not.

>>> from datetime import date
>>> from expressentry.candidate.work import Leave
>>> Leave(date(2024, 5, 1), date(2024, 4, 1), paid="yes")
Traceback (most recent call last):
expressentry.errors.InvalidCandidate: Leave cannot be so:
  paid: takes True or False, got 'yes'
  ends 2024-04-01 before it starts 2024-05-01
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeVar, cast

import attrs

from expressentry.candidate.country import country_codes, country_hint
from expressentry.candidate.province import Province, province_meant
from expressentry.errors import Fault, UnknownCode, calendar_date, refuse
from expressentry.noc.code import to_noc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from attrs import AttrsInstance

    from expressentry.noc.code import Edition, Noc

__all__ = [
    "as_noc",
    "as_noc_2016",
    "as_noc_or_none",
    "as_province",
    "as_tuple",
    "born_first",
    "choice",
    "countries",
    "days",
    "flags",
    "hours",
    "in_canada_only",
    "items",
    "listed",
    "moments",
    "nocs",
    "objects",
    "ordered",
    "precedes",
    "provinces",
    "refuse_impossible",
    "texts",
    "whole",
]

T = TypeVar("T")
HOURS_IN_A_WEEK: Final = 168
NEAR: Final = 0.7
"""How alike a word must be to be the one that was meant: 1 is the same."""


def refuse_impossible(facts: object, *checks: Iterable[Fault]) -> None:
    """Raise `InvalidCandidate` with every fault that the checks found in one object, if there is one."""
    refuse(f"{type(facts).__name__} cannot be so", chain.from_iterable(checks))


def as_tuple(value: Iterable[T]) -> tuple[T, ...]:
    """Return a sequence as a tuple; leave a text or what is no sequence as it is."""
    if isinstance(value, str):
        return cast("tuple[T, ...]", cast("object", value))
    try:
        return tuple(value)
    except TypeError:
        return cast("tuple[T, ...]", value)


def as_noc(value: Noc | str) -> Noc:
    """Return a NOC 2021 code as a `Noc`; leave what is none as it is."""
    return _noc(value, 2021)


def as_noc_2016(value: Noc | str | None) -> Noc | None:
    """Return a NOC 2016 code as a `Noc`; leave what is none as it is."""
    return None if value is None else _noc(value, 2016)


def as_noc_or_none(value: Noc | str | None) -> Noc | None:
    """Return a NOC 2021 code as a `Noc`, or None where none is named; leave what is none as it is."""
    return None if value is None else _noc(value, 2021)


def _noc(value: Noc | str, edition: Edition) -> Noc:
    """Return a code of an edition as a `Noc`; leave what is none as it is."""
    try:
        return to_noc(value, edition)
    except UnknownCode:
        return cast("Noc", value)


def as_province(value: Province | str | None) -> Province | None:
    """Return the code of a province as a `Province`; leave what is none as it is."""
    return Province(value) if value in _PROVINCES else cast("Province | None", value)


_PROVINCES: Final = tuple(Province)


@cache
def _optional(kind: type[AttrsInstance]) -> frozenset[str]:
    """Return the fields of a class that may be None."""
    return frozenset(attribute.name for attribute in attrs.fields(kind) if attribute.default is None)


def _stated(facts: AttrsInstance, names: Sequence[str]) -> Iterator[tuple[str, object]]:
    """Yield the fields with their values, without those that are not stated and need not be."""
    optional = _optional(type(facts))
    for name in names:
        value = getattr(facts, name)
        if value is not None or name not in optional:
            yield name, value


def days(facts: AttrsInstance, *names: str) -> Iterator[Fault]:
    """Yield a fault for each field that is not a calendar date."""
    for name, value in _stated(facts, names):
        try:
            calendar_date(value)
        except TypeError as error:
            yield Fault(name, str(error).removeprefix("on= "))


def moments(facts: AttrsInstance, *names: str) -> Iterator[Fault]:
    """Yield a fault for each field that is not a moment: a datetime with its time zone."""
    for name, value in _stated(facts, names):
        if not isinstance(value, datetime):
            yield Fault(name, f"takes a moment (datetime with a time zone), got {_shown(value)}")
        elif not _is_moment(value):
            yield Fault(name, f"takes a moment with its time zone, got {_shown(value)}; pass tzinfo=")


def flags(facts: AttrsInstance, *names: str) -> Iterator[Fault]:
    """Yield a fault for each field that is not true or false."""
    for name, value in _stated(facts, names):
        if not isinstance(value, bool):
            yield Fault(name, f"takes True or False, got {_shown(value)}")


def texts(facts: AttrsInstance, *names: str) -> Iterator[Fault]:
    """Yield a fault for each field that is not a text, or is an empty one."""
    for name, value in _stated(facts, names):
        if not (isinstance(value, str) and value.strip()):
            yield Fault(name, f"takes a text that is not empty, got {_shown(value)}")


def whole(facts: AttrsInstance, *names: str, least: int = 0, unit: str) -> Iterator[Fault]:
    """Yield a fault for each field that is not a whole number of at least `least`."""
    for name, value in _stated(facts, names):
        if type(value) is not int:
            yield Fault(name, f"takes a whole number of {unit}, got {_shown(value)}")
        elif value < least:
            yield Fault(name, f"{value} is not a number of {unit}; {least} or more is")


def hours(facts: AttrsInstance, name: str) -> Iterator[Fault]:
    """Yield a fault where a field is not the hours of a week: more than 0, at most 168."""
    value = getattr(facts, name)
    if not isinstance(value, Fraction):
        yield Fault(name, f"takes hours a week as a number or its text, such as '37.5', got {_shown(value)}")
    elif not 0 < value <= HOURS_IN_A_WEEK:
        yield Fault(name, f"{value} hours a week cannot be; more than 0 and at most {HOURS_IN_A_WEEK} can")


def choice(facts: AttrsInstance, name: str, accepted: Sequence[object]) -> Iterator[Fault]:
    """Yield a fault where a field is none of the accepted words."""
    for _, value in _stated(facts, [name]):
        if not (isinstance(value, str) and value in accepted):
            yield Fault(name, not_accepted(value, [str(word) for word in accepted]))


def not_accepted(value: object, accepted: Sequence[str]) -> str:
    """Say that a value is none of the accepted words, which one is near it, and all of them.

    >>> not_accepted("marred", ["married", "common-law"])
    "'marred' is not accepted (did you mean 'married'?); accepted: married, common-law"
    """
    near = get_close_matches(str(value), accepted, n=1, cutoff=NEAR)
    meant = f" (did you mean {near[0]!r}?)" if near else ""
    return f"{_shown(value)} is not accepted{meant}; accepted: {', '.join(accepted)}"


def countries(facts: AttrsInstance, *names: str) -> Iterator[Fault]:
    """Yield a fault for each field that is not the code of a country."""
    for name, value in _stated(facts, names):
        if not (isinstance(value, str) and value in country_codes()):
            form = "two capital letters of ISO 3166-1, such as 'CA'"
            yield Fault(name, f"{_shown(value)} is not a country code ({form}){country_hint(value)}")


def provinces(facts: AttrsInstance, name: str, *others: str) -> Iterator[Fault]:
    """Yield a fault where a field is not a province or territory (or one of the `others`)."""
    for _, value in _stated(facts, [name]):
        if not (isinstance(value, str) and value in {*_PROVINCES, *others}):
            meant = province_meant(value)
            hint = f" (did you mean {str(meant)!r}?)" if meant else ""
            known = ", ".join([*_PROVINCES, *others])
            yield Fault(name, f"{_shown(value)} is not a province or territory{hint}; accepted: {known}")


def in_canada_only(facts: AttrsInstance) -> Iterator[Fault]:
    """Yield a fault where there is a province, but the country is another one than Canada."""
    country, province = getattr(facts, "country"), getattr(facts, "province")  # noqa: B009  not declared by AttrsInstance
    if isinstance(province, Province) and isinstance(country, str) and country in country_codes() - {"CA"}:
        yield Fault("province", f"{str(province)!r} is in Canada, but the country is {country!r}")


def nocs(facts: AttrsInstance, *names: str, edition: Edition = 2021) -> Iterator[Fault]:
    """Yield a fault for each field that is not a code of the edition, with what was probably meant."""
    for name, value in _stated(facts, names):
        try:
            to_noc(cast("Noc", value), edition)
        except UnknownCode as error:
            yield Fault(name, str(error))


def objects(facts: AttrsInstance, kind: type[object], *names: str) -> Iterator[Fault]:
    """Yield a fault for each field that does not hold an object of the class."""
    for name, value in _stated(facts, names):
        if not isinstance(value, kind):
            yield Fault(name, f"takes {_kind(kind)}, got {_shown(value)}")


def listed(facts: AttrsInstance, kind: type[object], *names: str) -> Iterator[Fault]:
    """Yield a fault for each field that is not a list of objects of the class, and for each that is something else."""
    for name, value in _stated(facts, names):
        if not isinstance(value, tuple):
            yield Fault(name, f"takes a list, each {_kind(kind)}, got {_shown(value)}")
            continue
        for index, item in enumerate(value):
            if not isinstance(item, kind) or item == "":
                yield Fault(f"{name}[{index}]", f"takes {_kind(kind)}, got {_shown(item)}")


def items(facts: AttrsInstance, kind: type[T], name: str) -> Iterator[tuple[str, T]]:
    """Yield the objects of the class that a field holds, each with its place."""
    value = getattr(facts, name)
    if isinstance(value, tuple):
        yield from ((f"{name}[{index}]", item) for index, item in enumerate(value) if isinstance(item, kind))


def ordered(facts: AttrsInstance, early: str, late: str, says: str) -> Iterator[Fault]:
    """Yield a fault where a day or moment comes before the one it cannot precede; `says` holds {early} and {late}."""
    first, last = getattr(facts, early), getattr(facts, late)
    if precedes(last, first):
        yield Fault("", says.format(early=first, late=last))


def precedes(early: object, late: object) -> bool:
    """Tell whether one day or moment comes before another; False where either is not one.

    >>> precedes(date(2020, 1, 1), date(2020, 1, 2)), precedes(date(2020, 1, 1), None)
    (True, False)
    """
    if _is_moment(early) and _is_moment(late):
        return cast("datetime", early) < cast("datetime", late)
    return _is_day(early) and _is_day(late) and cast("date", early) < cast("date", late)


def born_first(facts: AttrsInstance, kind: type[AttrsInstance], name: str, *fields: str) -> Iterator[Fault]:
    """Yield a fault for each day that comes before the birth, in the objects that a field holds."""
    born = getattr(facts, "born")  # noqa: B009  not declared by AttrsInstance
    for place, item in items(facts, kind, name):
        for field in fields:
            day = getattr(item, field)
            if precedes(day, born):
                yield Fault(f"{place}.{field}", f"{day} is before the birth on {born}")


def _is_day(value: object) -> bool:
    """Tell a calendar date from everything else, moments included."""
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_moment(value: object) -> bool:
    """Tell a datetime that knows its distance from UTC."""
    return isinstance(value, datetime) and value.utcoffset() is not None


def _shown(value: object) -> str:
    """Return a value as it is written in Python, dates without their module, decimal numbers as they read."""
    return str(value) if isinstance(value, Decimal) else repr(value).removeprefix("datetime.")


def _kind(kind: type[object]) -> str:
    """Return what an object of a class is called: `a WorkPeriod`, `an Education`, `a text`."""
    if kind is str:
        return "a text that is not empty"
    return f"{'an' if kind.__name__[0] in 'AEIOU' else 'a'} {kind.__name__}"
