"""People as columns: candidates, rows of factors, or JSON documents, one a line, become a table to score.

>>> from datetime import date
>>> from expressentry.candidate import Candidate, Level
>>> from expressentry.crs import Factors
>>> table = rows([Factors(age=30, education=Level.MASTER), Factors(age=41, education=Level.NONE)], on=date(2026, 9, 1))
>>> table["age"], table["education"]
(array([30, 41], dtype=uint8), array([6, 0], dtype=uint8))
>>> table = rows(['{"born": "1996-05-02"}'], on=date(2026, 9, 1))
>>> table["age"], table["program_cec"], table["program_fsw_undecided"]
(array([30], dtype=uint8), array([0], dtype=uint8), array([0], dtype=uint8))
"""

from __future__ import annotations

import sys
import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Sized
from concurrent.futures import Future, ProcessPoolExecutor
from importlib import import_module
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt
from attrs import frozen

from expressentry import categories, programs
from expressentry.batch.columns import CATEGORY, PROGRAM, UNDECIDED
from expressentry.batch.histories import history, table_of
from expressentry.candidate import Candidate
from expressentry.crs import COLUMNS, Factors
from expressentry.crs.derivation import derived
from expressentry.decision import Outcome
from expressentry.errors import ExpressEntryError, RulesIncomplete
from expressentry.law.review import Area, gaps_on, warn_incomplete
from expressentry.law.rules import Rules, opened
from expressentry.serial import loads

if TYPE_CHECKING:
    from datetime import date

__all__ = ["Person", "rows"]

Person: TypeAlias = Candidate | Factors | str | bytes
Kind: TypeAlias = type[Candidate] | type[Factors]

Chunk: TypeAlias = "tuple[int, tuple[Person, ...]]"
Integers: TypeAlias = "npt.NDArray[np.integer]"
Rows: TypeAlias = "tuple[Kind, Integers]"
Question: TypeAlias = Literal["score", "categories"]

CHUNK = 256
AHEAD = 3
FACTORS = tuple(column.id for column in COLUMNS.given)
PLACES = tuple(COLUMNS.positions[name] for name in FACTORS)
AREAS: tuple[Area, ...] = ("crs", "language", "noc", "categories", "regulations", "funds")
MIXED = "candidates and rows of factors are not mixed in one table"


class Bar(Protocol):
    """What is used of a progress bar."""

    def update(self, n: float, /) -> object:
        """Count some more."""
        ...

    def close(self) -> None:
        """Finish."""
        ...


def rows(
    people: Iterable[Person] | Path,
    /,
    *,
    on: date,
    question: Question = "score",
    kind: Kind = Candidate,
    rules: Rules | None = None,
    processes: int = 1,
) -> dict[str, Integers]:
    """Return people as the columns of `schema()`, in their order, or as those of `schema("categories")`.

    `people` are candidates, rows of factors, or texts of JSON documents of the class `kind`; or the path of a file with
    one document a line, which is read as it goes; empty lines are passed over. For candidates there is also a column
    for each program (`program_cec`) and category (`category_french`) in force on the day, 1 where it is met, and one
    that ends in `_undecided`, 1 where a fact that was not stated leaves it unknown; `score` passes over these.

    For the question `"categories"` there are as many numbered occupations as the candidate with the most has, those
    with the most months first; the military's test counts as met only where every fact it needs is stated.

    With `processes` the work is spread over so many (`os.cpu_count()` is all cores); a script then needs the usual
    `if __name__ == "__main__":`. On a terminal the progress is shown where tqdm is installed. Raises what reading and
    judging one person raises, with a note that names the row; `TypeError` for anything else or a mixture of kinds.
    """
    if processes < 1:
        msg = f"processes is 1 or more, got {processes!r}"
        raise ValueError(msg)
    law = opened(rules, on)
    if isinstance(people, Path):
        with people.open(encoding="utf-8") as lines:
            return rows(lines, on=on, question=question, kind=kind, rules=rules, processes=processes)
    work = _Work(law, kind, question)
    chunks = [*_shown(_worked(work, _chunks(people), processes), people)]
    kinds = {of for of, _ in chunks} or {kind}
    if len(kinds) > 1:
        raise TypeError(MIXED)
    names = _names(kinds.pop(), law)
    if len(names) > len(FACTORS):
        warn_incomplete(gaps_on(AREAS, law.day))
    if question == "categories":
        return table_of([values for _, values in chunks])
    values = np.concatenate([np.zeros((0, len(names)), np.uint8), *(values for _, values in chunks)])
    return {name: np.ascontiguousarray(values[:, at]) for at, name in enumerate(names)}


def _chunks(people: Iterable[Person]) -> Iterator[Chunk]:
    """Yield the people some at a time, with the row of the first; empty lines are passed over."""
    there = (person for person in people if not isinstance(person, str | bytes) or person.strip())
    row = 0
    while chunk := tuple(islice(there, CHUNK)):
        yield row, chunk
        row += len(chunk)


@frozen
class _Work:
    """Turns some people into rows; it can be sent to other processes."""

    law: Rules
    kind: Kind
    question: Question

    def __call__(self, chunk: Chunk) -> Rows:
        """Return the rows of some people, and of which kind they are."""
        first, people = chunk
        found: list[tuple[Kind, list[int]]] = []
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RulesIncomplete)  # told once, of the whole table
            for row, person in enumerate(people, first):
                try:
                    found.append(self._row(person))
                except (ExpressEntryError, TypeError) as error:
                    error.add_note(f"batch: the person at row {row:,}")
                    raise
        kinds = {kind for kind, _ in found}
        if len(kinds) > 1:
            raise TypeError(MIXED)
        longest = max(len(values) for _, values in found)
        padded = [values + [0] * (longest - len(values)) for _, values in found]
        return kinds.pop(), np.array(padded, np.uint8 if self.question == "score" else np.int32)

    def _row(self, person: Person) -> tuple[Kind, list[int]]:
        """Return the row of one person."""
        if isinstance(person, str | bytes):
            person = loads(person if isinstance(person, str) else person.decode(), self.kind)
        if isinstance(person, Candidate) and self.question == "categories":
            return Candidate, history(person, self.law)
        if isinstance(person, Factors) and self.question == "score":
            return Factors, _values(person)
        if isinstance(person, Candidate):
            factors = derived(person, on=self.law.day, rules=self.law).value
            outcomes = _outcomes(person, self.law)
            met = [int(outcome is Outcome.MET) for outcome in outcomes]
            undecided = [int(outcome is Outcome.UNKNOWN) for outcome in outcomes]
            return Candidate, [*_values(factors), *met, *undecided]
        accepted = "Candidate, Factors or" if self.question == "score" else "Candidate or"
        msg = f"a person is a {accepted} a JSON document, got {person!r}"
        raise TypeError(msg)


def _values(factors: Factors) -> list[int]:
    """Return the values of the base columns."""
    return [factors.row.values[place] for place in PLACES]


def _outcomes(candidate: Candidate, law: Rules) -> list[Outcome]:
    """Return the outcome of every program and category in force, in the order of their columns."""
    eligible = programs.eligibility(candidate, on=law.day, rules=law).values()
    member = (match.decision for match in categories.categories_of(candidate, on=law.day, rules=law))
    return [decision.value for decision in (*eligible, *member)]


def _names(kind: Kind, law: Rules) -> tuple[str, ...]:
    """Return the names of the columns."""
    if kind is Factors:
        return FACTORS
    judged = [
        *(PROGRAM + program.id for program in programs.in_force(on=law.day, rules=law)),
        *(CATEGORY + category.id for category in categories.in_force(on=law.day, rules=law)),
    ]
    return (*FACTORS, *judged, *(name + UNDECIDED for name in judged))


def _worked(work: _Work, chunks: Iterator[Chunk], processes: int) -> Iterator[Rows]:
    """Yield the rows of each chunk in order; with several processes a few chunks are under way at a time."""
    if processes == 1:
        yield from map(work, chunks)
        return
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        under_way: deque[Future[Rows]] = deque()
        for chunk in chunks:
            under_way.append(pool.submit(work, chunk))
            if len(under_way) > AHEAD * processes:
                yield under_way.popleft().result()
        yield from (future.result() for future in under_way)


def _shown(made: Iterator[Rows], people: Iterable[Person]) -> Iterator[Rows]:
    """Yield the rows, and show how many there are on a terminal where tqdm is installed."""
    bar = _bar(len(people) if isinstance(people, Sized) else None)
    for kind, values in made:
        yield kind, values
        if bar is not None:
            bar.update(len(values))
    if bar is not None:
        bar.close()


def _bar(total: int | None) -> Bar | None:
    """Return a progress bar, or None where there is no terminal or no tqdm."""
    if not sys.stderr.isatty():
        return None
    try:
        tqdm = import_module("tqdm")
    except ImportError:
        return None
    bar: Bar = tqdm.tqdm(total=total, unit=" people", unit_scale=True)
    return bar
