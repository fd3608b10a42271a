"""How a job title is prepared for comparison: folded, cut into words, and given in both genders.

>>> folded("Préposée à l’accueil (œuvres)")
'preposee a l accueil oeuvres'
>>> gendered("agent/agente des appels")
('agent des appels', 'agente des appels')
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from expressentry.law.text import Lang

__all__ = ["folded", "gendered", "words"]

ACCENTS = re.compile("[\u0300-\u036f]+")
SEPARATORS = re.compile("[^0-9a-z\n]+")
LIGATURES = {"œ": "oe", "æ": "ae", "ß": "ss"}

EMPTY_WORDS: dict[Lang, frozenset[str]] = {
    "en": frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "s", "the", "to", "with"]),
    "fr": frozenset(
        [
            "a",
            "au",
            "aux",
            "avec",
            "d",
            "de",
            "des",
            "du",
            "en",
            "et",
            "l",
            "la",
            "le",
            "les",
            "ou",
            "par",
            "pour",
            "s",
            "sur",
            "un",
            "une",
        ]
    ),
}
"""Words that say nothing about an occupation."""

ENDINGS: dict[Lang, tuple[tuple[str, str], ...]] = {
    "en": (("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("s", "")),
    "fr": (("eaux", "eau"), ("ss", "ss"), ("s", "")),
}
"""Plural endings and what they become, tried in order on words of more than three letters."""

SHORT = 3


def folded(text: str) -> str:
    r"""Return the text without case, accents, ligatures and punctuation; lines stay apart.

    >>> folded("  C.E.O.\nÉLECTRICIEN-NE ")
    'c e o\nelectricien ne'
    """
    spelled = text.casefold()
    for ligature, letters in LIGATURES.items():
        spelled = spelled.replace(ligature, letters)
    plain = ACCENTS.sub("", unicodedata.normalize("NFKD", spelled))
    return re.sub(" ?\n ?", "\n", SEPARATORS.sub(" ", plain)).strip(" ")


def words(line: str, lang: Lang) -> tuple[str, ...]:
    """Return the distinct words of a folded line in the singular, those that say nothing left out where others remain.

    >>> words("managers of policies and managers", "en"), words("et", "fr")
    (('manager', 'policy'), ('et',))
    """
    found = line.split()
    telling = [word for word in found if word not in EMPTY_WORDS[lang]] or found
    return tuple(dict.fromkeys(_singular(word, lang) for word in telling))


def _singular(word: str, lang: Lang) -> str:
    """Take the plural ending off a word."""
    if len(word) > SHORT:
        for ending, instead in ENDINGS[lang]:
            if word.endswith(ending):
                return word.removesuffix(ending) + instead
    return word


def gendered(title: str) -> tuple[str, ...]:
    """Return the masculine and the feminine form of a French title, or the title alone where it is not such a pair.

    With one slash and k words before it, the first k words after it are the other gender's, and the rest belongs to
    both. It is a pair where each of those words begins with the same letter as its counterpart.

    >>> gendered("chef technicien/technicienne de simulateur de vol")
    ('chef technicien/technicienne de simulateur de vol',)
    >>> gendered("assistant administratif/assistante administrative")
    ('assistant administratif', 'assistante administrative')
    """
    before, _, after = title.partition("/")
    first, second = before.split(), after.split()
    pairs = list(zip(first, second, strict=False))
    if title.count("/") != 1 or len(pairs) < max(len(first), 1) or any(_initial(a) != _initial(b) for a, b in pairs):
        return (title,)
    return " ".join([*first, *second[len(first) :]]), " ".join(second)


def _initial(word: str) -> str:
    """Return the first letter of a word, without case and accent."""
    return unicodedata.normalize("NFKD", word[0])[0].casefold()
