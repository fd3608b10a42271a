"""Column: a small integer with a domain and words in both languages; some are derived from others.

Derived columns remove special cases: "all four abilities at 7" is a band of the lowest of the four.

>>> levels = counted("level", "niveau")
>>> LISTENING = Column("listening", Text("Listening", "Compréhension de l’oral"), 13, levels)
>>> READING = Column("reading", Text("Reading", "Compréhension de l’écrit"), 13, levels)
>>> LOWEST = Column("lowest", Text("Lowest", "Le plus bas"), 13, levels, Lowest((LISTENING, READING)))
>>> Layout((LISTENING, READING, LOWEST)).row({"listening": 9, "reading": 7}).values
(9, 7, 7)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import field, frozen

from expressentry.errors import Fault, refuse
from expressentry.law.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = ["Choice", "Column", "Layout", "Lowest", "Row", "Words", "counted", "listed", "yes_or_no"]

Words: TypeAlias = "Callable[[int], Text]"


@frozen(eq=False)
class Lowest:
    """The lowest of several columns."""

    of: tuple[Column, ...]

    def value(self, values: Mapping[str, int]) -> int:
        """Return the lowest value among the columns."""
        return min(values[column.id] for column in self.of)


@frozen(eq=False)
class Choice:
    """One of two columns, as a third one says: `no` where it is 0, `yes` where it is 1."""

    by: Column
    no: Column
    yes: Column

    @property
    def of(self) -> tuple[Column, ...]:
        """Every column that the choice reads."""
        return (self.by, self.no, self.yes)

    def value(self, values: Mapping[str, int]) -> int:
        """Return the value of the column chosen."""
        return values[(self.yes if values[self.by.id] else self.no).id]


@frozen(eq=False)
class Column:
    """A small integer that tables are keyed by: 0 to `size` - 1, each value with its words in both languages.

    `derived` says how the value follows from other columns; `circumstance` marks a column that does not earn points
    but decides which points there are to earn (with or without a partner): the maximum shown is that of its value.
    """

    id: str
    name: Text
    size: int
    words: Words
    derived: Lowest | Choice | None = None
    circumstance: bool = field(default=False, kw_only=True)

    def __repr__(self) -> str:
        """Return the identifier and the domain."""
        return f"<Column {self.id}: 0 to {self.size - 1}>"


class Row(NamedTuple):
    """One row: a value a column, and a packed key a bundle of columns."""

    values: tuple[int, ...]
    keys: tuple[int, ...]


class Layout:
    """The columns of a row in order, and the bundles of columns whose values are packed into one key.

    Derived columns come after those they read. A bundle holds every column that one part of the declaration reads,
    so the points of the part can be remembered by the bundle's key. `packing` says which columns an engine of whole
    tables looks up together: the fewer look-ups, the faster, as long as the cells of each stay few.
    """

    __slots__ = ("_places", "bundles", "columns", "packing", "positions")

    columns: tuple[Column, ...]
    bundles: tuple[tuple[Column, ...], ...]
    packing: tuple[tuple[Column, ...], ...]
    positions: dict[str, int]

    def __init__(
        self,
        columns: tuple[Column, ...],
        bundles: tuple[tuple[Column, ...], ...] = (),
        *,
        packing: tuple[tuple[Column, ...], ...] = (),
    ) -> None:
        """Take the columns, base columns before derived ones, the bundles and the packing."""
        self.columns = columns
        self.bundles = bundles
        self.packing = packing
        self.positions = {column.id: index for index, column in enumerate(columns)}
        self._places = tuple(tuple(self._packing(bundle)) for bundle in bundles)

    def _packing(self, bundle: tuple[Column, ...]) -> Iterator[tuple[int, int]]:
        """Yield the position and the shift of each column in the key of a bundle."""
        shift = 0
        for column in bundle:
            yield self.positions[column.id], shift
            shift += (column.size - 1).bit_length()

    @property
    def given(self) -> tuple[Column, ...]:
        """The columns that are not derived."""
        return tuple(column for column in self.columns if column.derived is None)

    def row(self, given: Mapping[str, int]) -> Row:
        """Return the row of the values given for the base columns.

        Raises `InvalidCandidate` with every value that is out of its domain.

        >>> AGE = Column("age", Text("Age", "Âge"), 128, counted("year", "an"))
        >>> Layout((AGE,)).row({"age": 200})
        Traceback (most recent call last):
        expressentry.errors.InvalidCandidate: the row cannot be so:
          age: 200 is out of range; accepted: 0 to 127
        """
        values = dict(given)
        for column in self.columns:
            if column.derived is not None:
                values[column.id] = column.derived.value(values)
        refuse(
            "the row cannot be so",
            (
                Fault(column.id, f"{values[column.id]} is out of range; accepted: 0 to {column.size - 1}")
                for column in self.given
                if not 0 <= values[column.id] < column.size
            ),
        )
        ordered = tuple([values[column.id] for column in self.columns])
        return Row(ordered, tuple([sum([ordered[at] << shift for at, shift in places]) for places in self._places]))


def listed(*words: Text) -> Words:
    """Return the words of a column whose values are told one by one, from 0.

    >>> listed(Text("no", "non"), Text("yes", "oui"))(1).fr
    'oui'
    """
    return words.__getitem__


def yes_or_no() -> Words:
    """Return the words of a column that is 0 for no and 1 for yes.

    >>> yes_or_no()(0).en
    'no'
    """
    return listed(Text("no", "non"), Text("yes", "oui"))


def counted(one_en: str, one_fr: str, *, many_en: str | None = None, many_fr: str | None = None) -> Words:
    """Return the words of a column that counts: `1 year`, `2 years`; in French the singular holds below 2.

    >>> years = counted("year", "an")
    >>> years(1).en, years(0).en, years(0).fr, years(2).fr
    ('1 year', '0 years', '0 an', '2 ans')
    """
    plural_en, plural_fr = many_en or f"{one_en}s", many_fr or f"{one_fr}s"

    def words(value: int) -> Text:
        english = one_en if value == 1 else plural_en
        french = one_fr if value < 2 else plural_fr  # noqa: PLR2004  French plurals begin at two
        return Text(f"{value} {english}", f"{value} {french}")

    return words
