"""Factor and Group: the declaration of points, which every engine reads and none repeats.

A factor reads one or two columns from a dated table; a group adds its parts; a limit is a factor whose points are the
ceiling of its group.

>>> from datetime import date
>>> from expressentry.grid.column import Column, counted
>>> from expressentry.grid.table import Table
>>> from expressentry.law import IRPR, Citation, Dated, Text, Version
>>> AGE = Column("age", Text("Age", "Âge"), 128, counted("year", "an"))
>>> Factor(
...     "example/age", Text("Age", "Âge"), (AGE,),
...     Dated(Version(date(2015, 1, 1), Table({0: 0, 18: 12, 47: 0}), Citation(IRPR, "81"))),
... )
<Factor Age: 1 version, 2015-01-01 … in force>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import field, frozen

from expressentry.grid import notebook
from expressentry.grid.column import Column
from expressentry.grid.table import Table
from expressentry.law.dated import Dated, Version, declare, reduced
from expressentry.law.readings import Reading
from expressentry.law.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Factor", "Group", "Part", "ceiling"]

MOST_COLUMNS = 2


@frozen(eq=False, repr=False)
class Factor:
    """Points read from one dated table.

    `reads` holds no column (a constant), the column of the rows, or the columns of rows and heads. `points` takes the
    factor's identifier unless it has one of its own, as a table shared by several factors does. `interpretations` are
    the readings that its steps name.
    """

    id: str
    name: Text
    reads: tuple[Column, ...]
    points: Dated[Table | None]
    interpretations: tuple[Reading, ...] = field(default=(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Name the table and check that every version fits the columns."""
        object.__setattr__(self, "points", self.points.named(self.id, self.name))
        declare(self.id, self)
        for version in self.points.versions:
            if version.value is not None:
                _fits(self, version.value)

    def __repr__(self) -> str:
        """Return the name, the number of versions and the days between which they hold."""
        versions = self.points.versions
        end = "in force" if versions[-1].value is not None else f"{versions[-1].since}"
        count = len(versions)
        return f"<Factor {self.name.en}: {count} version{'s'[: count > 1]}, {versions[0].since} … {end}>"

    def _repr_html_(self) -> str:
        """Return its tables for a notebook."""
        return notebook.shown(self, "en")

    def __reduce__(self) -> Any:  # noqa: ANN401  the pickle protocol's own type
        """Pickle a declared factor by its identifier."""
        return reduced(self.id, self) or (Factor, (self.id, self.name, self.reads, self.points))

    def parts(self) -> Iterator[Part]:
        """Yield itself: a factor has no parts."""
        yield self


@frozen(eq=False, repr=False)
class Group:
    """The sum of its parts, held under a limit where there is one."""

    id: str
    name: Text
    members: tuple[Part, ...]
    limit: Factor | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Remember the declaration, so that it survives pickling."""
        declare(self.id, self)

    def __repr__(self) -> str:
        """Return the name and the parts."""
        return f"<Group {self.name.en}: {', '.join(part.name.en for part in self.members)}>"

    def __reduce__(self) -> Any:  # noqa: ANN401  the pickle protocol's own type
        """Pickle a declared group by its identifier."""
        return reduced(self.id, self) or (Group, (self.id, self.name, self.members))

    def parts(self) -> Iterator[Part]:
        """Yield itself, then every part below it and every limit, in the order of the declaration."""
        yield self
        for member in self.members:
            yield from member.parts()
        if self.limit is not None:
            yield self.limit


Part: TypeAlias = "Factor | Group"


LIMIT_NAME = Text("Limit applied", "Plafond appliqué")


def ceiling(identifier: str, *versions: Version[Table | None], by: Column | None = None) -> Factor:
    """Return a limit: a factor whose points are the ceiling of its group, one number or one a value of `by`.

    >>> from datetime import date
    >>> from expressentry.law import IRPR, Citation
    >>> ceiling("example/limit", Version(date(2015, 1, 1), Table({0: 10}), Citation(IRPR, "83"))).points.id
    'example/limit'
    """
    return Factor(identifier, LIMIT_NAME, () if by is None else (by,), Dated(*versions))


def _fits(factor: Factor, table: Table) -> None:
    """Refuse a table whose bands lie outside the columns, or whose heads have no column."""
    sizes = [column.size for column in factor.reads]
    rows, heads = (*sizes, *(1,) * MOST_COLUMNS)[:MOST_COLUMNS]
    if len(sizes) > MOST_COLUMNS or table.starts[-1] >= rows or table.heads[-1] >= heads:
        msg = f"{factor.id}: the table {table!r} does not fit the columns {factor.reads!r}"
        raise ValueError(msg)
