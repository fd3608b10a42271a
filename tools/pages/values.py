"""Values: what a dated rule holds, in words of either language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs

from expressentry.law import Lang, Text
from expressentry.law.text import written
from expressentry.noc import Noc

__all__ = ["in_words", "occupation"]

NOT_IN_FORCE = Text("not in force", "pas en vigueur")
WORDS = {None: NOT_IN_FORCE, True: Text("yes", "oui"), False: Text("no", "non")}
NOC_2021 = re.compile(r"[0-9]{5}")
FROM_TO = Text("{first} to {last}", "du {first} au {last}")
NONE = Text("none", "aucun")
LONG = 80
FIELDS = {
    "body": Text("organization", "organisme"),
    "by_size": Text("for one person to seven", "pour une personne à sept"),
    "codes": Text("occupations", "professions"),
    "digits": Text("codes beginning with", "codes commençant par"),
    "each_additional": Text("each more", "chacune de plus"),
    "excluding": Text("without those beginning with", "sans ceux commençant par"),
    "full_time_months": Text("months of full-time study", "mois d’études à temps plein"),
    "lico_year": Text("year of the cut-offs", "année des seuils"),
    "licensed_only": Text("only where a licence is needed", "seulement si un permis est exigé"),
    "months": Text("months, at least", "mois, au moins"),
    "months_in_canada": Text("months in Canada", "mois au Canada"),
    "others_before": Text("reports of others issued before", "rapports d’autres organismes délivrés avant le"),
    "permits": Text(
        "bases of the permits that support an offer without an assessment",
        "fondements des permis qui appuient une offre sans étude d’impact",
    ),
    "physicians": Text("physicians", "médecins"),
    "trades": Text(
        "in a skilled trade, as IRPR 87.2(3)(d) has it", "dans un métier spécialisé, selon le RIPR art. 87.2(3)d)"
    ),
    "within": Text("of", "de"),
}
"""Names of fields in words."""


def in_words(value: object, lang: Lang) -> str:
    """Return a value in words. Raises `TypeError` for a kind of value that has no words yet."""
    match value:
        case None | bool():
            return WORDS[value](lang)
        case Enum():
            return str(value.word(lang)) if hasattr(value, "word") else f"`{value.value}`"
        case Text() | int() | Decimal() | date():
            return written(value, lang)
        case str() if not NOC_2021.fullmatch(value):
            return f"`{value}`"
        case str() | Noc():
            return occupation(value, lang)
        case _:
            return _compound(value, lang)


def occupation(noc: Noc | str, lang: Lang) -> str:
    """Return the code and the title of an occupation, set as the pages are."""
    known = Noc(noc) if isinstance(noc, str) else noc
    return f"{known.code} {known.title(lang)}".replace("'", "’")


def _compound(value: object, lang: Lang) -> str:
    """Return a collection or a class of facts in words."""
    match value:
        case (date() as first, date() as last):
            return FROM_TO.filled(first=first, last=last)(lang)
        case tuple() | list():
            return _joined([_item(item, lang) for item in value], lang)
        case AbstractSet():
            return _joined(sorted(in_words(item, lang) for item in value), lang)
        case Mapping():
            return _joined([f"{in_words(key, lang)} → {in_words(item, lang)}" for key, item in value.items()], lang)
        case _ if attrs.has(type(value)):
            return _fields(value, lang)
        case _:
            raise TypeError(f"{value!r} has no words; say in tools/pages/values.py how a {type(value).__name__} reads")


def _item(item: object, lang: Lang) -> str:
    """Return an item of a collection; a collection inside another stands on one line."""
    if isinstance(item, tuple):
        return ", ".join(in_words(each, lang) for each in item)
    return in_words(item, lang)


def _joined(items: list[str], lang: Lang) -> str:
    """Return items on one line, or one a line where they are many or long."""
    if not items:
        return NONE(lang)
    return ("<br>" if sum(map(len, items)) > LONG else "; ").join(items)


def _fields(value: Any, lang: Lang) -> str:  # noqa: ANN401  any class of facts
    """Return the name of a thing that has one, or its fields that are set, each with its name."""
    name = getattr(value, "name", None)
    if isinstance(name, Text):
        return name(lang)
    fields = [(known.name, getattr(value, known.name)) for known in attrs.fields(type(value)) if known.init]
    colon = {"en": ": ", "fr": "\u00a0: "}[lang]
    words = [f"{_field(name, lang)}{colon}{_plain(name, item, lang)}" for name, item in fields if item]
    return ", ".join(words) or NONE(lang)


def _field(name: str, lang: Lang) -> str:
    """Return the name of a field in words, or as it stands in the code."""
    return FIELDS[name](lang) if name in FIELDS else f"`{name}`"


def _plain(name: str, item: object, lang: Lang) -> str:
    """Return the value of a field; a calendar year is not a number of things."""
    if name.endswith("year"):
        return str(item)
    if isinstance(item, tuple | AbstractSet):
        words = [in_words(each, lang) for each in item]
        return ", ".join(words if isinstance(item, tuple) else sorted(words))
    return in_words(item, lang)
