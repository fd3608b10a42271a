"""Program: an economic class of Express Entry, with what it asks and the days on which it is in force.

Programs are an open registry: a new class is one more constant, a repealed one a closed interval.

>>> from expressentry.programs import CEC
>>> CEC, CEC.name.fr
(<Program CEC>, 'Catégorie de l’expérience canadienne')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from expressentry.law.dated import Dated, declare, declared
from expressentry.law.review import Area
from expressentry.law.text import Text
from expressentry.programs.requirement import Part

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


__all__ = ["Program"]


@frozen(eq=False, repr=False)
class Program:
    """One program: compared by identity.

    `id` is stable (`fsw`), `name` the program's, `prescribed_class` that of the class in the Regulations;
    `requirements` are what must all be met, `in_force` since when, and until when, there is such a class; `rules` are
    the dated rules it reads, `areas` the areas of law they belong to.
    """

    id: str
    name: Text
    prescribed_class: Text
    requirements: tuple[Part, ...]
    in_force: Dated[bool | None] = field(kw_only=True)
    rules: tuple[Dated[Any], ...] = field(kw_only=True)
    areas: tuple[Area, ...] = field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Remember the program, so that it survives pickling with its identity."""
        declare(f"program/{self.id}", self)

    def edition(self, day: date) -> str:
        """Return which version of the program's rules holds on a day: the last day on which one of them began.

        >>> from datetime import date
        >>> from expressentry.programs import CEC
        >>> CEC.edition(date(2023, 1, 1))
        'cec:2022-11-16'
        """
        began = (version.since for rule in (self.in_force, *self.rules) for version in rule.versions)
        return f"{self.id}:{max(since for since in began if since <= day)}"

    def __repr__(self) -> str:
        """Return the public name of the constant."""
        return f"<Program {self.id.upper()}>"

    def __reduce__(self) -> tuple[Callable[[str], object], tuple[str]]:
        """Pickle by identifier."""
        return declared, (f"{type(self).__name__} program/{self.id}",)
