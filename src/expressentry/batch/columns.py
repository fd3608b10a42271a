"""The columns of the batch input: name, type, domain and meaning, in both languages.

>>> age = next(column for column in schema() if column.name == "age")
>>> age.dtype, age.domain, age.meaning.fr
('uint8', range(0, 128), 'Âge')
>>> [word.en for word in schema()[0].words]
['without a spouse or common-law partner', 'with a spouse or common-law partner']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

from expressentry.crs.columns import COLUMNS
from expressentry.law.text import Text

if TYPE_CHECKING:
    from expressentry.grid import Column, Layout

__all__ = ["CATEGORY", "PROGRAM", "UNDECIDED", "ColumnSchema", "accepted", "schema"]

PROGRAM, CATEGORY, UNDECIDED = "program_", "category_", "_undecided"


@frozen
class ColumnSchema:
    """One column of the input.

    `dtype` is the type that is read without copying (any type of integer is accepted, and booleans where the domain
    is 0 and 1); `domain` the values accepted; `meaning` what the column says and `words` what each value means.
    """

    name: str
    dtype: str
    domain: range
    meaning: Text
    words: tuple[Text, ...]


def schema(question: Literal["score", "grid"] = "score") -> tuple[ColumnSchema, ...]:
    """Return the columns that `score` reads, or those that `grid` reads, all of them required.

    Levels of language are those of the scale of the language (CLB or NCLC), 0 where there is no result; years are
    completed years; a column about a partner is 0 where there is none.

    >>> len(schema()), len(schema("grid"))
    (25, 21)
    """
    return tuple(
        ColumnSchema(column.id, "uint8", range(column.size), column.name, tuple(map(column.words, range(column.size))))
        for column in _layout(question).given
    )


def _layout(question: Literal["score", "grid"]) -> Layout:
    """Return the columns of a question; those of the grid load the programs, so only when they are asked for."""
    if question == "score":
        return COLUMNS
    from expressentry.programs.selection_columns import COLUMNS as OF_GRID  # noqa: PLC0415  see above

    return OF_GRID


def accepted(column: Column) -> str:
    """Say in a few words what a column accepts.

    >>> [accepted(column) for column in COLUMNS.given if column.id in {"age", "canadian_work", "sibling"}]
    ['ages are 0 to 127', 'years are 0 to 63', 'sibling is 0 or 1']
    """
    if column.size == 2:  # noqa: PLR2004  no and yes
        return f"{column.id} is 0 or 1"
    nouns = (noun for ending, noun in NOUNS.items() if column.id.endswith(ending))
    return f"{next(nouns, f'{column.id} values')} are 0 to {column.size - 1}"


NOUNS = {
    "age": "ages",
    "work": "years",
    "listening": "levels",
    "reading": "levels",
    "writing": "levels",
    "speaking": "levels",
    "education": "levels of education",
}
