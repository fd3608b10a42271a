"""Searching unit groups by job title: ranked candidates, never one silent answer.

A title only suggests a unit group. What counts is whether the duties performed are those of the lead statement and a
substantial number of the main duties (IRPR s. 75(2)(b) and (c), 87.1(2)(b) and (c)); so each match carries its
definition and the titles that belong elsewhere.

>>> from datetime import date
>>> search("weldr", lang="en", on=date(2026, 9, 1), limit=2)
(<Match 72106 'Welder' 85>, <Match 22230 'Weld tester' 71>)
"""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.law.text import Lang, Text
from expressentry.noc._data import LATEST
from expressentry.noc.code import Noc
from expressentry.noc.forms import folded, gendered, words
from expressentry.noc.hints import Exclusion, exclusions, inclusions
from expressentry.noc.index import Index, Kind, Title, index_of
from expressentry.noc.teer import edition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from expressentry.law.rules import Rules

__all__ = ["Match", "search"]

PERFECT = 100
REORDERED = 97
"""The score of a title said exactly, and the highest of any other."""

LEAST = 20
WORTH = LEAST / REORDERED
"""The lowest score that is an answer, and how much of what was asked such an answer says at least."""

READ = 12
"""How many words of a question are read."""

PREFIX = 3
"""The fewest letters that stand for a longer word, or are compared with one."""

ALIKE = 0.75
"""The least likeness of a misspelt word."""

COMPOUND = 0.95
"""How alike two words and the one they make are."""

BEGUN, COMPLETE = 0.5, 0.8
"""The least likeness of a word to its beginning, and the part of the rest that a nearly whole beginning comes to."""

BREADTH = 0.55
"""The part of a score that does not depend on what else is in the title."""

RANKS: dict[Kind, int] = {"unit-group": 0, "illustrative": 1, "example": 2}
"""Which kind of title stands first where scores are equal."""


@frozen(repr=False)
class Match:
    """A unit group that a job title may belong to.

    `noc`; `title`, the published title that matched, and its `kind` ("unit-group", "illustrative" or "example");
    `score`, 20 to 100, where 100 is the very title asked for; `lang`; `borrowed_from`, the NOC 2021 unit group whose
    example title it is, in a search of NOC 2016.
    """

    noc: Noc
    title: str
    score: int
    kind: Kind
    lang: Lang
    borrowed_from: Noc | None = None

    @property
    def code(self) -> str:
        """The digits of the unit group.

        >>> from datetime import date
        >>> search("chef", lang="en", on=date(2026, 9, 1))[0].code
        '62200'
        """
        return self.noc.code

    @property
    def lead_statement(self) -> str | None:
        """The published definition, which opens with the lead statement; None in NOC 2016, whose own are not held.

        >>> from datetime import date
        >>> search("chef", lang="fr", on=date(2026, 9, 1))[0].lead_statement[:41]
        'Les chefs planifient et dirigent les acti'
        """
        return self.noc.definition(self.lang) if self.noc.edition == LATEST else None

    @property
    def inclusions(self) -> tuple[str, ...]:
        """Titles that the classification says belong here although one might look elsewhere; none held for NOC 2016."""
        return inclusions(self.noc, self.lang) if self.noc.edition == LATEST else ()

    @property
    def exclusions(self) -> tuple[Exclusion, ...]:
        """Titles that the classification says belong elsewhere, each with where; none held for NOC 2016.

        >>> from datetime import date
        >>> [(hint.text, hint.see) for hint in search("welder", lang="en", on=date(2026, 9, 1))[0].exclusions][1]
        ('Weld tester', '22230')
        """
        return exclusions(self.noc, self.lang) if self.noc.edition == LATEST else ()

    def __repr__(self) -> str:
        """Return code, title and score."""
        return f"<Match {self.noc.code} {self.title!r} {self.score}>"


def search(text: str, /, *, lang: Lang, on: date, limit: int = 10, rules: Rules | None = None) -> tuple[Match, ...]:
    """Return the unit groups whose titles best match a job title, best first, each once with its best title.

    `text` is a job title or a code, in the language `lang`; case, accents, word order, plurals, gender and most
    misspellings do not matter, and only its first twelve words are read. `on` chooses the edition: before 2022-11-16
    unit groups of NOC 2016 are found, by their own titles and by example titles of the NOC 2021 unit groups that they
    became one to one (`borrowed_from`). Nothing alike gives an empty tuple.

    Raises `NotInForce` before 2015-01-01 and `ValueError` for a limit below one or another language.

    >>> from datetime import date
    >>> search("teacher high school", lang="en", on=date(2026, 9, 1), limit=1)
    (<Match 41220 'High school teacher' 97>,)
    >>> search("soudeuse", lang="fr", on=date(2020, 9, 1), limit=1)[0].borrowed_from
    Noc('72106')
    """
    Text("en", "fr")(lang)
    if limit < 1:
        msg = f"limit is the number of results wanted, one or more; got {limit!r}"
        raise ValueError(msg)
    index = index_of(edition(on=on, rules=rules), lang)
    best: dict[Noc, tuple[tuple[int, int, int, str], Title]] = {}
    for title, score in _scored(index, folded(gendered(text)[0] if lang == "fr" else text), lang):
        rank = (-score, RANKS[title.kind], len(title.text), title.text)
        if title.noc not in best or rank < best[title.noc][0]:
            best[title.noc] = rank, title
    ranked = sorted(best.items(), key=lambda found: (found[1][0], found[0].code))[:limit]
    return tuple(
        Match(noc, title.text, -rank[0], title.kind, lang, title.borrowed_from) for noc, (rank, title) in ranked
    )


def _scored(index: Index, line: str, lang: Lang) -> Iterator[tuple[Title, int]]:
    """Return every title that shares a word with the question, with its score."""
    asked = [part for word in words(line, lang)[:READ] for part in _parted(index, word, lang)]
    likes = _joined(index, asked, [_alike(index, word) for word in asked])
    shares = [max(map(index.weight, like or (word,))) for word, like in zip(asked, likes, strict=True)]
    found = [_found(index, like) for like in likes]
    said = _said(found, [share / sum(shares) for share in shares])
    for form, part in said.items():
        exact = index.lines[form] == line
        score = PERFECT if exact else round(REORDERED * part * (_kept(index, form, found) if part >= WORTH else 0))
        if score >= LEAST:
            yield index.titles[index.owners[form]], score


def _found(index: Index, like: Mapping[str, float]) -> dict[int, tuple[float, str]]:
    """Return the forms that hold a word like the one asked, each with the best likeness and the word that has it."""
    best_last = sorted((likeness, known) for known, likeness in like.items())
    return {form: (likeness, known) for likeness, known in best_last for form in index.postings[known]}


def _said(found: Sequence[Mapping[int, tuple[float, str]]], shares: Sequence[float]) -> Mapping[int, float]:
    """Return how much of what was asked each form says, 0 to 1: the shares of the words that it holds."""
    said: dict[int, float] = {}
    for share, forms in zip(shares, found, strict=True):
        for form, (likeness, _) in forms.items():
            said[form] = said.get(form, 0.0) + share * likeness
    return said


def _kept(index: Index, form: int, found: Sequence[Mapping[int, tuple[float, str]]]) -> float:
    """Return what remains of a score for what else the form says: all where it says nothing else."""
    held = dict.fromkeys(index.contents[form], 0.0)
    for likeness, word in (forms[form] for forms in found if form in forms):
        held[word] = max(held[word], likeness)
    weights = {word: index.weight(word) for word in held}
    kept = sum(weights[word] * likeness for word, likeness in held.items()) / sum(weights.values())
    return BREADTH + (1 - BREADTH) * kept


def _parted(index: Index, word: str, lang: Lang) -> tuple[str, ...]:
    """Return a word that is two known words written as one, and no other's misspelling, as those two: truckdriver."""
    if word in index.postings or any(abs(len(known) - len(word)) < PREFIX for known in _spelt(index, word)):
        return (word,)
    cuts = (words(f"{word[:at]} {word[at:]}", lang) for at in range(PREFIX, len(word) - PREFIX + 1))
    return next((cut for cut in cuts if len(cut) > 1 and index.postings.keys() >= set(cut)), (word,))


def _joined(index: Index, asked: Sequence[str], likes: list[dict[str, float]]) -> list[dict[str, float]]:
    """Add the known words that two neighbouring words make when written as one: fire fighter, firefighter."""
    for number, (first, second) in enumerate(pairwise(asked)):
        compound = first + second
        if compound in index.postings:
            likes[number][compound] = likes[number + 1][compound] = COMPOUND
    return likes


def _alike(index: Index, word: str) -> dict[str, float]:
    """Return the known words that a word may stand for, each with its likeness: itself, longer ones, its spellings."""
    if len(word) < PREFIX:
        return {word: 1.0} if word in index.postings else {}
    longer = {known: _completion(word, known) for known in index.beginning_with(word)}
    if word in index.postings:
        return longer
    return {**_spelt(index, word), **longer}


def _spelt(index: Index, word: str) -> dict[str, float]:
    """Return the known words that are spelt nearly so, each with its likeness."""
    likeness = {known: SequenceMatcher(None, word, known, autojunk=False).ratio() for known in index.spelt_like(word)}
    return {known: ratio for known, ratio in likeness.items() if ratio >= ALIKE}


def _completion(start: str, known: str) -> float:
    """Return how alike a known word and its beginning are: 1 for the whole word."""
    return 1.0 if start == known else BEGUN + (1 - BEGUN) * len(start) / len(known) * COMPLETE
