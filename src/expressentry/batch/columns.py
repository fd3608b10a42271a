"""The columns of the batch input: name, type, domain and meaning, in both languages.

>>> age = next(column for column in schema() if column.name == "age")
>>> age.dtype, age.domain, age.meaning.fr
('uint8', range(0, 128), 'Âge')
>>> [word.en for word in schema()[0].words]
['without a spouse or common-law partner', 'with a spouse or common-law partner']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from expressentry.crs.columns import COLUMNS
from expressentry.law.text import Text

if TYPE_CHECKING:
    from typing import Self

    from expressentry.grid import Column

__all__ = ["CATEGORY", "PROGRAM", "UNDECIDED", "ColumnSchema", "accepted", "schema"]

Question: TypeAlias = Literal["score", "grid", "categories"]

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

    @classmethod
    def of(cls, column: Column) -> Self:
        """Return what is said of a column of small integers."""
        domain = range(column.size)
        return cls(column.id, "uint8", domain, column.name, tuple(map(column.words, domain)))


def schema(question: Question = "score") -> tuple[ColumnSchema, ...]:
    """Return the columns that `score`, `grid` or `categories` reads, all of them required.

    Levels of language are those of the scale of the language (CLB or NCLC), 0 where there is no result; years are
    completed years; a column about a partner is 0 where there is none. For `categories` the columns of one occupation
    are told; those of a second end in `_2`, and so on.

    >>> len(schema()), len(schema("grid")), len(schema("categories"))
    (25, 21, 7)
    """
    if question == "score":
        return tuple(map(ColumnSchema.of, COLUMNS.given))
    if question == "grid":  # the grid loads the programs, so only when it is asked for
        from expressentry.programs.selection_columns import COLUMNS as OF_GRID  # noqa: PLC0415  see above

        return tuple(map(ColumnSchema.of, OF_GRID.given))
    from expressentry.batch.occupations import described  # noqa: PLC0415  likewise, the categories

    return described()


def accepted(column: Column) -> str:
    """Say in a few words what a column accepts.

    >>> [accepted(column) for column in COLUMNS.given if column.id in {"age", "canadian_work", "sibling"}]
    ['ages are 0 to 127', 'years are 0 to 63', 'sibling is 0 or 1']
    """
    if column.size == 2:  # noqa: PLR2004  no and yes
        return f"{column.id} is 0 or 1"
    nouns = (noun for ending, noun in NOUNS.items() if column.id.rstrip("_0123456789").endswith(ending))
    return f"{next(nouns, f'{column.id} values')} are 0 to {column.size - 1}"


NOUNS = {
    "age": "ages",
    "work": "years",
    "months": "months",
    "listening": "levels",
    "reading": "levels",
    "writing": "levels",
    "speaking": "levels",
    "education": "levels of education",
}
