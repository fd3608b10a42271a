"""Family: the partner, dependent children, relatives in Canada, and where the couple has lived.

Authority for what each says: IRPR 1, 2, 83, and the Ministerial Instructions.

>>> Partner(accompanying=True, status="citizen").relationship
'married'
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from attrs import field, frozen

from expressentry.candidate.checks import (
    as_tuple,
    born_first,
    choice,
    countries,
    days,
    flags,
    listed,
    ordered,
    refuse_impossible,
)
from expressentry.candidate.study import Education
from expressentry.candidate.work import WorkPeriod
from expressentry.language import LanguageResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from attrs import AttrsInstance

    from expressentry.errors import Fault

__all__ = ["Child", "Partner", "Person", "Relation", "Relationship", "Relative", "Residence", "Status"]

Relationship: TypeAlias = Literal["married", "common-law"]
"""How two partners are joined."""
Status: TypeAlias = Literal["foreign", "permanent-resident", "citizen"]
"""What a person is to Canada: a foreign national, a permanent resident or a citizen."""
Person: TypeAlias = Literal["candidate", "partner"]
"""Whose fact it is."""
Relation: TypeAlias = Literal[
    "sibling", "parent", "grandparent", "child", "grandchild", "aunt-or-uncle", "niece-or-nephew"
]
"""What a relative is to the candidate or the partner."""


def education_tuple(value: Iterable[Education]) -> tuple[Education, ...]:
    """Return credentials as a tuple."""
    return as_tuple(value)


def language_tuple(value: Iterable[LanguageResult]) -> tuple[LanguageResult, ...]:
    """Return test results as a tuple."""
    return as_tuple(value)


def work_tuple(value: Iterable[WorkPeriod]) -> tuple[WorkPeriod, ...]:
    """Return jobs as a tuple."""
    return as_tuple(value)


def life(person: AttrsInstance) -> Iterator[Fault]:
    """Yield the faults of what a candidate and a partner both have, and each thing of it that came before the birth."""
    yield from days(person, "born")
    yield from listed(person, Education, "education")
    yield from listed(person, LanguageResult, "languages")
    yield from listed(person, WorkPeriod, "work")
    yield from born_first(person, Education, "education", "started", "completed")
    yield from born_first(person, LanguageResult, "languages", "taken_on")
    yield from born_first(person, WorkPeriod, "work", "start")


@frozen(kw_only=True)
class Partner:
    """A spouse or common-law partner.

    Raises `InvalidCandidate`, with every fault, for what cannot be.

    Attributes:
        relationship: How the two are joined; assumed: married.
        since: The first day of it; None: not stated.
        accompanying: Whether the partner comes to Canada; must be said.
        status: What the partner is to Canada; assumed: a foreign national.
        lives_in_canada: Whether the partner lives in Canada; assumed: no.
        born: The birth date; None: not stated.
        education: Credentials and programs of study, finished or not.
        languages: Language test results, of any age.
        work: Jobs, in any order, overlapping or not.

    >>> Partner(accompanying=True, relationship="engaged")
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: Partner cannot be so:
      relationship: 'engaged' is not accepted; accepted: married, common-law
    """

    relationship: Relationship = "married"
    since: date | None = None
    accompanying: bool
    status: Status = "foreign"
    lives_in_canada: bool = False
    born: date | None = None
    education: tuple[Education, ...] = field(default=(), converter=education_tuple)
    languages: tuple[LanguageResult, ...] = field(default=(), converter=language_tuple)
    work: tuple[WorkPeriod, ...] = field(default=(), converter=work_tuple)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            choice(self, "relationship", get_args(Relationship)),
            days(self, "since"),
            flags(self, "accompanying", "lives_in_canada"),
            choice(self, "status", get_args(Status)),
            life(self),
            ordered(self, "born", "since", "together since {late}, before the birth {early}"),
        )


@frozen(kw_only=True)
class Child:
    """A dependent child of the candidate or of the partner.

    Attributes:
        born: The birth date.
        accompanying: Whether the child comes to Canada; assumed: yes.
        adopted: Whether the child is adopted; assumed: no.
        dependent_by_condition: Whether a physical or mental condition keeps the child dependent; assumed: no.
        status: What the child is to Canada; assumed: a foreign national.

    >>> from datetime import date
    >>> Child(date(2020, 5, 1)).accompanying
    True
    """

    born: date = field(kw_only=False)
    accompanying: bool = True
    adopted: bool = False
    dependent_by_condition: bool = False
    status: Status = "foreign"

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            days(self, "born"),
            flags(self, "accompanying", "adopted", "dependent_by_condition"),
            choice(self, "status", get_args(Status)),
        )


@frozen(kw_only=True)
class Relative:
    """A relative of the candidate or of the partner, by blood, adoption, marriage or common-law partnership.

    Raises `InvalidCandidate`, with every fault, for what cannot be.

    Attributes:
        relation: What the relative is to the person.
        of: Whose relative; assumed: the candidate’s.
        status: What the relative is to Canada; None: not stated.
        born: The birth date; None: not stated.
        lives_in_canada: Whether the relative lives in Canada; None: not stated.

    >>> Relative("sibling", status="citizen", lives_in_canada=True).of
    'candidate'
    """

    relation: Relation = field(kw_only=False)
    of: Person = "candidate"
    status: Status | None = None
    born: date | None = None
    lives_in_canada: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            choice(self, "relation", get_args(Relation)),
            choice(self, "of", get_args(Person)),
            choice(self, "status", get_args(Status)),
            days(self, "born"),
            flags(self, "lives_in_canada"),
        )


@frozen(kw_only=True)
class Residence:
    """A country lived in.

    Attributes:
        country: The country (ISO 3166-1 alpha-2 code).
        start: The first day.
        end: The last day, inclusive; None: still there.
        of: Who lived there; assumed: the candidate.

    >>> from datetime import date
    >>> Residence("JP", start=date(2019, 4, 1)).end is None
    True
    """

    country: str = field(kw_only=False)
    start: date
    end: date | None = None
    of: Person = "candidate"

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            countries(self, "country"),
            days(self, "start", "end"),
            choice(self, "of", get_args(Person)),
            ordered(self, "start", "end", "ends {late} before it starts {early}"),
        )
