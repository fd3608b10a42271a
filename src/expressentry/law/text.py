r"""Text: what is said, in both official languages, always.

>>> greeting = Text("{n} points on {day}", "{n} points le {day}")
>>> from datetime import date
>>> greeting.filled(n=1200, day=date(2026, 9, 1)).fr
'1\xa0200 points le 1er septembre 2026'
>>> greeting.filled(n=1200, day=date(2026, 9, 1))("en")
'1,200 points on 2026-09-01'
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = ["Lang", "Text", "Value", "written"]

Lang: TypeAlias = Literal["en", "fr"]
Value: TypeAlias = "Text | str | int | Decimal | date"

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
NO_BREAK_SPACE = "\u00a0"


@frozen
class Text:
    """The same thing said in English and in French; both are required and neither may be empty.

    >>> Text("age", "âge").fr
    'âge'
    >>> Text("age", "")
    Traceback (most recent call last):
    ValueError: a text needs both languages, got Text(en='age', fr='')
    """

    en: str
    fr: str

    def __attrs_post_init__(self) -> None:
        """Refuse a text that is missing in one language."""
        if not (self.en and self.fr):
            msg = f"a text needs both languages, got {self!r}"
            raise ValueError(msg)

    def __call__(self, lang: Lang, /) -> str:
        """Return the text in `lang`: "en" or "fr".

        >>> Text("yes", "oui")("fr")
        'oui'
        >>> Text("yes", "oui")("de")
        Traceback (most recent call last):
        ValueError: lang is 'en' or 'fr', got 'de'
        """
        if lang == "en":
            return self.en
        if lang == "fr":
            return self.fr
        msg = f"lang is 'en' or 'fr', got {lang!r}"
        raise ValueError(msg)

    def filled(self, **values: Value) -> Text:
        r"""Return the text with its `{names}` filled, each value written in the manner of each language.

        >>> Text("{work} of {who}", "{work} de {who}").filled(work=1560, who=Text("you", "vous")).fr
        '1\xa0560 de vous'
        """
        return Text(
            self.en.format(**{name: written(value, "en") for name, value in values.items()}),
            self.fr.format(**{name: written(value, "fr") for name, value in values.items()}),
        )


def written(value: Value, lang: Lang, /) -> str:
    r"""Return a value as each language writes it: grouped thousands, decimal comma, day and month.

    >>> from decimal import Decimal
    >>> written(15263, "fr"), written(15263, "en"), written(Decimal("7.5"), "fr")
    ('15\xa0263', '15,263', '7,5')
    >>> from datetime import UTC
    >>> written(datetime(2026, 1, 21, 12, 37, 42, tzinfo=UTC), "fr")
    '21 janvier 2026 à 12:37:42 UTC'
    >>> written(datetime(2026, 1, 21, 12, 37, 42, tzinfo=UTC), "en")
    '2026-01-21 12:37:42 UTC'
    """
    match value:
        case Text():
            return value(lang)
        case str():
            return value
        case datetime():
            between = " " if lang == "en" else " à "
            return f"{_day(value, lang)}{between}{value:%H:%M:%S %Z}"
        case date():
            return _day(value, lang)
        case _:
            english = f"{value:,}"
            return english if lang == "en" else english.replace(",", NO_BREAK_SPACE).replace(".", ",")


def _day(day: date, lang: Lang) -> str:
    """Return a date: ISO in English, day, month in words and year in French (1er for the first)."""
    if lang == "en":
        return f"{day:%Y-%m-%d}"
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"
