"""Countries by their two-letter codes (ISO 3166-1 alpha-2, and XK for Kosovo), named in both languages.

The codes and names come from the Unicode Common Locale Data Repository; see `data/SOURCES.toml`.

>>> country_name("CI").fr
'Côte d’Ivoire'
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from expressentry.errors import UnknownCode
from expressentry.law.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["country_codes", "country_hint", "country_name"]


@cache
def _names() -> Mapping[str, Text]:
    """Return the name of every country by its code, read on first use."""
    from csv import DictReader  # noqa: PLC0415  no cost before a country is first looked up
    from importlib.resources import files  # noqa: PLC0415  likewise

    text = files("expressentry.candidate").joinpath("data", "countries.csv").read_text(encoding="utf-8")
    return {row["code"]: Text(row["en"], row["fr"]) for row in DictReader(text.splitlines())}


@cache
def country_codes() -> frozenset[str]:
    """Return every country code.

    >>> "CA" in country_codes(), "UK" in country_codes()
    (True, False)
    """
    return frozenset(_names())


def country_name(code: str, /) -> Text:
    """Return the name of a country in both languages. Raises `UnknownCode` for another code.

    >>> country_name("BR")
    Text(en='Brazil', fr='Brésil')
    >>> country_name("UK")
    Traceback (most recent call last):
    expressentry.errors.UnknownCode: 'UK' is not a country code; did you mean 'GB'?
    """
    if code not in country_codes():
        msg = f"{code!r} is not a country code{country_hint(code)}"
        raise UnknownCode(msg)
    return _names()[code]


def country_hint(given: object, /) -> str:
    """Return which code was probably meant, as the end of a message; empty where nothing is near.

    >>> country_hint("brazil"), country_hint("ca"), country_hint(7)
    ("; did you mean 'BR'?", "; did you mean 'CA'?", '')
    """
    if not isinstance(given, str):
        return ""
    sought = given.strip().casefold()
    if sought == "uk":
        return "; did you mean 'GB'?"
    meant = next((code for code, name in _names().items() if sought in _forms(code, name)), None)
    return f"; did you mean {meant!r}?" if meant else ""


def _forms(code: str, name: Text) -> tuple[str, str, str]:
    """Return what a country may be written as, in small letters."""
    return code.casefold(), name.en.casefold(), name.fr.casefold()
