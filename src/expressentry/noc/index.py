"""The index of job titles that a search reads, built on first use for each edition and language.

For NOC 2021 it holds the titles of the unit groups, their codes, and every example title in both genders. For NOC 2016
it holds the titles of its own unit groups and their codes, and borrows the example titles of NOC 2021 where the two
unit groups correspond one to one, that is where nothing changed but code and title.

>>> found = index_of(2021, "fr")
>>> [found.titles[found.owners[form]].text for form in found.postings["soudeuse"] if found.lines[form] == "soudeuse"]
['soudeur/soudeuse']
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from heapq import nlargest
from itertools import chain, takewhile
from math import log
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from expressentry.noc._data import LATEST, examples, unit_titles
from expressentry.noc.code import Edition, Noc
from expressentry.noc.concordance import one_to_one
from expressentry.noc.forms import folded, gendered, words

if TYPE_CHECKING:
    from expressentry.law.text import Lang

__all__ = ["Index", "Kind", "Title", "index_of"]

Kind: TypeAlias = Literal["unit-group", "illustrative", "example"]
"""What a title is: the unit group's own, one of its illustrative examples, or another example."""

KINDS: dict[bool, Kind] = {True: "illustrative", False: "example"}

LIKELY = 24
"""How many words are compared letter by letter with a misspelt one."""


@frozen
class Title:
    """A published title, its unit group and, where it was borrowed, the NOC 2021 unit group whose example it is."""

    text: str
    noc: Noc
    kind: Kind
    borrowed_from: Noc | None = None


@frozen(eq=False)
class Index:
    """Titles and the words in them.

    A form is one way of saying a title (masculine, feminine, code). `owners` gives the title of each form, `lines` the
    folded form, `contents` its words; `postings` gives the forms that hold a word, `weights` how much it tells,
    `spellings` the words that hold a pair of letters.
    """

    titles: Sequence[Title]
    owners: Sequence[int]
    lines: Sequence[str]
    contents: Sequence[tuple[str, ...]]
    postings: dict[str, list[int]]
    weights: dict[str, float]
    vocabulary: Sequence[str]
    spellings: dict[str, list[str]]

    def weight(self, word: str) -> float:
        """Return how much a word tells: the rarer, the more; one of no title tells as much as one of a single title."""
        return self.weights.get(word) or log(1 + len(self.lines))

    def beginning_with(self, start: str) -> Iterator[str]:
        """Return the known words that begin with some letters."""
        first = bisect_left(self.vocabulary, start)
        return takewhile(
            lambda word: word.startswith(start), (self.vocabulary[i] for i in range(first, len(self.vocabulary)))
        )

    def spelt_like(self, word: str) -> list[str]:
        """Return the known words that share the most pairs of letters with a word, relative to their lengths."""
        shared = Counter(chain.from_iterable(self.spellings.get(pair, ()) for pair in pairs_of_letters(word)))
        return nlargest(LIKELY, shared, key=lambda known: shared[known] / (len(word) + len(known)))


def pairs_of_letters(word: str) -> set[str]:
    """Return each pair of neighbouring letters, the word's two ends counting as letters.

    >>> sorted(pairs_of_letters("chef"))
    [' c', 'ch', 'ef', 'f ', 'he']
    """
    marked = f" {word} "
    return {marked[i : i + 2] for i in range(len(marked) - 1)}


@cache
def index_of(edition: Edition, lang: Lang) -> Index:
    """Return the index of an edition in a language."""
    titles = [*_unit_groups(edition, lang), *_examples(edition, lang)]
    forms = [(owner, form) for owner, title in enumerate(titles) for form in _forms(title, lang)]
    lines = folded("\n".join(form for _, form in forms)).split("\n")
    contents = [words(line, lang) for line in lines]
    postings = _inverted(contents)
    vocabulary = sorted(postings)
    return Index(
        titles=titles,
        owners=[owner for owner, _ in forms],
        lines=lines,
        contents=contents,
        postings=postings,
        weights={word: log(1 + len(lines) / len(found)) for word, found in postings.items()},
        vocabulary=vocabulary,
        spellings={
            pair: [vocabulary[i] for i in found] for pair, found in _inverted(map(pairs_of_letters, vocabulary)).items()
        },
    )


def _inverted(rows: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """Return the numbers of the rows that hold each item."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for item in row:
            found.setdefault(item, []).append(number)
    return found


def _forms(title: Title, lang: Lang) -> tuple[str, ...]:
    """Return the ways to say a title; a unit group is also said by its code."""
    said = gendered(title.text) if lang == "fr" else (title.text,)
    return (*said, title.noc.code) if title.kind == "unit-group" else said


def _unit_groups(edition: Edition, lang: Lang) -> Iterator[Title]:
    """Return the unit groups' own titles."""
    for code, name in unit_titles(edition).items():
        yield Title(name(lang), Noc(code, edition=edition), "unit-group")


def _examples(edition: Edition, lang: Lang) -> Iterator[Title]:
    """Return the example titles, borrowed from NOC 2021 for the unit groups of NOC 2016 that it kept."""
    latest = {code: Noc(code) for code in unit_titles(LATEST)}
    owner = latest if edition == LATEST else {code: one_to_one(noc) for code, noc in latest.items()}
    for code, titles in examples(lang).items():
        noc = owner[code]
        if noc is not None:
            source = None if edition == LATEST else latest[code]
            yield from (Title(text, noc, KINDS[chosen], source) for chosen, text in titles)
