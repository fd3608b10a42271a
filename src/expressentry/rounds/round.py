"""Round: a round of invitations, announced or held, and an entry of the pool that it ranks.

A round ranks everyone in the pool who is eligible for one of the programs it names, or only those of a category (IRPA
10.3(1)(h.1)). Its date is the Canadian one, its moment is a moment.

>>> from datetime import UTC
>>> from expressentry.categories import FRENCH
>>> Round(on=date(2026, 9, 18), category=FRENCH, lowest_score=400)
<Round 2026-09-18: French-language proficiency, lowest score 400>
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, cast

from attrs import Factory, evolve, field, frozen

from expressentry.candidate.checks import days, moments, objects, refuse_impossible, texts, whole
from expressentry.categories import Category
from expressentry.crs.definitions import TIE_BREAK
from expressentry.errors import Fault
from expressentry.law.dated import Certainty
from expressentry.law.rules import InForce, opened
from expressentry.law.text import Text
from expressentry.measures.anniversaries import years_after
from expressentry.programs import CEC, FST, FSW, PNP, Program

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Entry", "NoTieBreak", "Round"]

IN_CATEGORIES = frozenset({CEC, FSW, FST})
NOMINEES = frozenset({PNP})
ALL = IN_CATEGORIES | NOMINEES
EASTERN = timezone(timedelta(hours=-5), "EST")


class NoTieBreak(StrEnum):
    """Why a round has no tie-breaking moment.

    `EVERYONE`: everyone at the lowest score was invited; `NOT_IN_COPY`: the copy of the record lacks it; `NO_YEAR`: it
    was published without its year; `NOT_GIVEN`: a round was made without it.
    """

    EVERYONE = "everyone"
    NOT_IN_COPY = "not-in-copy"
    NO_YEAR = "no-year"
    NOT_GIVEN = "not-given"

    @property
    def word(self) -> Text:
        """What it means in both languages.

        >>> NoTieBreak.EVERYONE.word.fr
        'tous ceux qui avaient la note la plus faible ont été invités'
        """
        return _WORDS[self]


_WORDS = {
    NoTieBreak.EVERYONE: Text(
        "everyone at the lowest score was invited", "tous ceux qui avaient la note la plus faible ont été invités"
    ),
    NoTieBreak.NOT_IN_COPY: Text(
        "the copies of the record lack its tie-breaking moment",
        "les copies des données n’en donnent pas le moment de bris d’égalité",
    ),
    NoTieBreak.NO_YEAR: Text(
        "its tie-breaking moment was published without the year",
        "son moment de bris d’égalité a été publié sans l’année",
    ),
    NoTieBreak.NOT_GIVEN: Text(
        "its tie-breaking moment was not given", "son moment de bris d’égalité n’a pas été donné"
    ),
}


def _programs(value: Iterable[Program] | Program) -> frozenset[Program]:
    """Return programs as a set; leave what is none as it is, for the check to refuse."""
    if isinstance(value, Program):
        return frozenset({value})
    try:
        return frozenset(value)
    except TypeError:
        return cast("frozenset[Program]", value)


def _categories(value: Iterable[Category] | Category) -> frozenset[Category]:
    """Return categories as a set; leave what is none as it is, for the check to refuse."""
    if isinstance(value, Category):
        return frozenset({value})
    try:
        return frozenset(value)
    except TypeError:
        return cast("frozenset[Category]", value)


def _without(tie_break: datetime | None, on: date) -> NoTieBreak | None:
    """Return why there is no tie-breaking moment, where nothing else is said."""
    if tie_break is not None:
        return None
    rule = InForce(on).read(TIE_BREAK)
    return NoTieBreak.NOT_GIVEN if rule is not None and rule.value else NoTieBreak.EVERYONE


def _named(held: Round) -> frozenset[Program]:
    """Return the programs that a round of its kind names."""
    if held.program is not None:
        return frozenset({held.program})
    return IN_CATEGORIES if held.category is not None else ALL


def _why(held: Round) -> NoTieBreak | None:
    """Return why a round has no tie-breaking moment, where nothing else is said."""
    return _without(held.tie_break, held.on)


@frozen(kw_only=True, repr=False)
class Round:
    """A round of invitations.

    `on` is its Canadian date and `at` its moment, where known. `category` is the category ranked; `program` the one
    program of a program-specific round; `programs` all that it names (by default the program; CEC, FSW and FST in a
    round for a category; these and PNP in a general one). `invitations` is how many were or will be issued,
    `lowest_score` the score of the lowest-ranked person invited, `tie_break` the moment up to which profiles at that
    score had been submitted, `no_tie_break` why there is none. Recorded rounds carry their `number` (text: 91 is 91a
    and 91b), `official_name`, the `version` named in it, and how sure the copy is.

    Raises `InvalidCandidate`, with every fault, for what cannot be, and `NotInForce` for a category not in force on the
    day.

    >>> Round(on=date(2026, 9, 18), lowest_score=-1, tie_break=datetime(2026, 8, 1))
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: Round cannot be so:
      tie_break: takes a moment with its time zone, got datetime(2026, 8, 1, 0, 0); pass tzinfo=
      lowest_score: -1 is not a number of points; 0 or more is
    """

    on: date = field(kw_only=False)
    at: datetime | None = None
    category: Category | None = None
    program: Program | None = None
    programs: frozenset[Program] = field(default=Factory(_named, takes_self=True), converter=_programs)
    invitations: int | None = None
    lowest_score: int | None = None
    tie_break: datetime | None = None
    no_tie_break: NoTieBreak | None = Factory(_why, takes_self=True)
    number: str | None = None
    official_name: str | None = None
    version: str | None = None
    certainty: Certainty = Certainty.OFFICIAL

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be; know the program of a round that names one."""
        refuse_impossible(
            self,
            days(self, "on"),
            moments(self, "at", "tie_break"),
            objects(self, Category, "category"),
            objects(self, Program, "program"),
            whole(self, "invitations", unit="invitations"),
            whole(self, "lowest_score", unit="points"),
            texts(self, "number", "official_name", "version"),
            _round_faults(self),
        )
        opened(None, self.on)
        if self.category is not None:
            self.category.rule(on=self.on)
        elif len(self.programs) == 1:
            (only,) = self.programs
            object.__setattr__(self, "program", only)

    @property
    def kind(self) -> Literal["general", "program", "category"]:
        """Whether the round is general, for a program, or for a category."""
        if self.category is not None:
            return "category"
        return "general" if self.program is None else "program"

    @property
    def name(self) -> Text:
        """What the round ranks, in both languages: the category as it was named on the day, the program, or all.

        >>> Round(on=date(2026, 9, 18)).name.fr
        'ronde d’invitations générale'
        """
        if self.category is not None:
            return self.category.rule(on=self.on).value.name
        return GENERAL if self.program is None else self.program.name

    @property
    def title(self) -> Text:
        """The number or the date of the round and what it ranks."""
        named = NUMBERED if self.number else DATED
        return named.filled(number=self.number or "", day=self.on, name=self.name)

    @property
    def opens(self) -> datetime:
        """The first moment at which the round may have been held: its moment, or the start of its day (EST)."""
        return self.at or datetime.combine(self.on, time.min, EASTERN)

    @property
    def closes(self) -> datetime:
        """The last moment at which the round may have been held: its moment, or the end of its day (EST)."""
        return self.at or self.opens + timedelta(days=1, microseconds=-1)

    def announced(self, *, invitations: int) -> Round:
        """Return the round as it stands before it is held: so many invitations, and no result yet.

        >>> Round(on=date(2026, 9, 18), lowest_score=400).announced(invitations=2000)
        <Round 2026-09-18: general round, 2,000 invitations>
        """
        return evolve(
            self,
            invitations=invitations,
            lowest_score=None,
            tie_break=None,
            no_tie_break=_without(None, self.on),
        )

    def __repr__(self) -> str:
        """Return one line: number, date, what it ranks, invitations and lowest score."""
        number = f"#{self.number} " if self.number else ""
        invitations = "" if self.invitations is None else f", {self.invitations:,} invitations"
        lowest = "" if self.lowest_score is None else f", lowest score {self.lowest_score}"
        return f"<Round {number}{self.on}: {self.name.en}{invitations}{lowest}>"


GENERAL = Text("general round", "ronde d’invitations générale")
NUMBERED = Text("round #{number} of {day}, {name}", "ronde nº {number} du {day}, {name}")
DATED = Text("round of {day}, {name}", "ronde du {day}, {name}")


def _round_faults(held: Round) -> Iterator[Fault]:
    """Yield what is wrong with the programs and with the tie-breaking moment."""
    yield from _members(held.programs, Program, "programs", "programs")
    if held.program is not None and held.programs != {held.program}:
        yield Fault("programs", "a round for one program names that program alone")
    if held.category is not None and held.program is not None:
        yield Fault("program", "a round is for a category or for a program, not for both")
    if held.tie_break is not None and held.no_tie_break is not None:
        yield Fault("no_tie_break", "is given although there is a tie-breaking moment")


def _members(value: object, kind: type, where: str, what: str) -> Iterator[Fault]:
    """Yield a fault where a set is none, is empty of them where it may not be, or holds something else."""
    if not isinstance(value, frozenset) or any(not isinstance(member, kind) for member in value):
        yield Fault(where, f"takes {what}, got {value!r}")


def _a_year_later(entry: Entry) -> datetime | None:
    """Return the moment a year after submission."""
    return expiry(entry.submitted)


@frozen(kw_only=True)
class Entry:
    """An entry of the pool: what a round needs to know of a profile, from what is already known.

    `key` tells entries apart; `score` is the score on the day; `submitted` the moment of submission, `expires` the
    moment at which the profile leaves the pool (by default a year later at the same time); `programs` those that the
    person is eligible for (with PNP: a nominee), `categories` those that the person belongs to. Raises
    `InvalidCandidate`, with every fault, for what cannot be.

    >>> from datetime import UTC
    >>> Entry("a-17", score=431, submitted=datetime(2024, 2, 29, 12, tzinfo=UTC), programs={CEC}).expires
    datetime.datetime(2025, 3, 1, 12, 0, tzinfo=datetime.timezone.utc)
    """

    key: str | int = field(kw_only=False)
    score: int
    submitted: datetime | None = None
    programs: frozenset[Program] = field(converter=_programs)
    categories: frozenset[Category] = field(default=frozenset(), converter=_categories)
    expires: datetime | None = Factory(_a_year_later, takes_self=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        refuse_impossible(
            self,
            whole(self, "score", unit="points"),
            moments(self, "submitted"),
            _members(self.programs, Program, "programs", "programs"),
            _members(self.categories, Category, "categories", "categories"),
            _entry_faults(self),
        )


def _entry_faults(entry: Entry) -> Iterator[Fault]:
    """Yield what is wrong with the key and with the moment of expiry."""
    if not isinstance(cast("object", entry.key), str | int):
        yield Fault("key", f"takes a text or a whole number, got {entry.key!r}")
    if entry.expires is not None:
        yield from moments(entry, "expires")


def expiry(submitted: datetime | None) -> datetime | None:
    """Return the moment at which a profile leaves the pool: a year after its submission, at the same time of day."""
    if not isinstance(cast("object", submitted), datetime) or submitted is None:
        return None
    return datetime.combine(years_after(submitted.date(), 1), submitted.timetz())


def to_the_second(moment: datetime) -> datetime:
    """Return a moment without the fraction of its second: stamps are published, and compared, to the second."""
    return moment.replace(microsecond=0)


def open_to(held: Round, *, nominee: bool) -> frozenset[Program]:
    """Return the programs under which a round invites: a nominee only as a nominee (IRPA 10.1(1.1)), others not.

    >>> open_to(Round(on=date(2026, 9, 4), program=CEC), nominee=True)
    frozenset()
    """
    return held.programs & NOMINEES if nominee else held.programs - NOMINEES
