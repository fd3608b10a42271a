"""Ranking: a pool ranked and invited, one round or all recorded rounds in order.

Within the group of a round, score ranks first and the earliest submission second (IRPA 10.3(1)(i); IRCC's page on
rounds). Since 2017-06-06 exactly as many are invited as were announced, where the group has as many; before, everyone
at the lowest score. Equal scores submitted in the same second have no rule: the entry's key decides, and the draw says
that this is not law.

>>> from datetime import UTC, date, datetime
>>> from expressentry.programs import CEC
>>> from expressentry.rounds.round import Entry, Round
>>> pool = [
...     Entry(key, score=score, submitted=datetime(2026, 7, day, tzinfo=UTC), programs={CEC})
...     for key, score, day in (("a", 500, 1), ("b", 519, 3), ("c", 519, 2))
... ]
>>> result = draw(pool, Round(on=date(2026, 9, 15), program=CEC).announced(invitations=1))
>>> result.keys, result.lowest_score, result.tie_break
(('c',), 519, datetime.datetime(2026, 7, 2, 0, 0, tzinfo=datetime.timezone.utc))
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast, overload, runtime_checkable

from attrs import evolve, frozen

from expressentry.crs.definitions import TIE_BREAK
from expressentry.errors import Fault, refuse
from expressentry.law.rules import InForce
from expressentry.law.text import Text
from expressentry.rounds.record import past
from expressentry.rounds.round import NOMINEES, Entry, Round, open_to, to_the_second

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Draw", "draw", "replay"]

EARLIEST = datetime.min.replace(tzinfo=UTC)
BY_KEY = Text(
    "equal scores submitted in the same second: the order of the keys decided, which is not law",
    "notes égales soumises à la même seconde\u00a0: l’ordre des clés a tranché, ce qui n’est pas une règle de droit",
)


@runtime_checkable
class Frame(Protocol):
    """A data frame: it has columns (pandas, polars, pyarrow)."""

    @property
    def columns(self) -> object:
        """The columns, or their names."""
        ...


class DrawOfColumns(Protocol):
    """What a round did to a pool given as columns: `expressentry.batch.PoolDraw`."""

    @property
    def round(self) -> Round:
        """The round as held, with what came out of it."""
        ...

    @property
    def invited(self) -> Flags:
        """Whether each row was invited: an array of booleans."""
        ...

    @property
    def lowest_score(self) -> int | None:
        """The score of the lowest-ranked person invited; None where nobody was."""
        ...

    @property
    def tie_break(self) -> datetime | None:
        """The moment of submission of the lowest-ranked person invited; None where it did not matter."""
        ...

    @property
    def notes(self) -> tuple[Text, ...]:
        """What was decided without a rule."""
        ...


class Flags(Protocol):
    """An array of booleans, one a row."""

    def __len__(self) -> int:
        """Return the number of rows."""
        ...

    def tolist(self) -> object:
        """Return them as a list."""
        ...


@frozen
class Draw:
    """What a round did to a pool.

    `round` is the round as held, with the lowest score and the tie-breaking moment that came out (None where nobody was
    invited, and no moment where everyone at the lowest score was); `invited` are those invited, highest rank first;
    `notes` say what was decided without a rule.
    """

    round: Round
    invited: tuple[Entry, ...]
    notes: tuple[Text, ...] = ()

    @property
    def keys(self) -> tuple[str | int, ...]:
        """The keys of those invited, highest rank first."""
        return tuple(entry.key for entry in self.invited)

    @property
    def lowest_score(self) -> int | None:
        """The score of the lowest-ranked person invited; None where nobody was."""
        return self.round.lowest_score

    @property
    def tie_break(self) -> datetime | None:
        """The moment of submission of the lowest-ranked person invited; None where it did not matter."""
        return self.round.tie_break


@overload
def draw(entries: Iterable[Entry], announced: Round, /) -> Draw: ...
@overload
def draw(entries: Mapping[str, object] | Frame, announced: Round, /) -> DrawOfColumns: ...
def draw(entries: Iterable[Entry] | Mapping[str, object] | Frame, announced: Round, /) -> Draw | DrawOfColumns:
    """Return who of a pool a round invites, with the lowest score and the tie-breaking moment.

    A pool is an iterable of entries, or columns: a mapping of arrays or a data frame, as `expressentry.batch.draw`
    takes them (needs the extra `batch`). Entries that are not in the pool at the moment of the round, or not in its
    group, are passed over. The order of the entries does not matter. Raises `InvalidCandidate` for a round without a
    number of invitations, for keys given twice, and for entries of the group whose moment of submission is needed and
    not known; `InvalidColumns` for columns that cannot be ranked.
    """
    if isinstance(entries, Mapping | Frame):
        return cast("DrawOfColumns", import_module("expressentry.batch").draw(entries, announced))
    return _drawn(_told_apart(entries), announced)


def replay(entries: Iterable[Entry], *, since: date | None = None, until: date | None = None) -> tuple[Draw, ...]:
    """Return what each recorded round of a period would have done to a pool, in order, the invited taken out.

    Each round issues as many invitations as it did. Raises what `draw` and `past` raise.
    """
    pool = {entry.key: entry for entry in _told_apart(entries)}
    results: list[Draw] = []
    for held in past(since=since, until=until):
        result = _drawn(pool.values(), held.announced(invitations=held.invitations or 0))
        pool = {key: entry for key, entry in pool.items() if key not in set(result.keys)}
        results.append(result)
    return tuple(results)


def _told_apart(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries, refused where two bear the same key."""
    pool = list(entries)
    twice = [key for key, count in Counter(entry.key for entry in pool).items() if count > 1]
    refuse("the pool cannot be so", (Fault(f"key {key!r}", "is that of more than one entry") for key in twice))
    return pool


def _drawn(pool: Iterable[Entry], announced: Round) -> Draw:
    """Return the draw from entries that are told apart."""
    refuse_unannounced(announced)
    stamped = breaks_ties(announced)
    group = [entry for entry in pool if _ranked_by(announced, entry)]
    refuse("the pool cannot be ranked", _without_stamp(group) if stamped else ())
    ranked = sorted(group, key=_rank)
    count = announced.invitations or 0
    invited = ranked[:count] if stamped else _and_equals(ranked, count)
    last = invited[-1] if invited else None
    held = announced if last is None else as_held(announced, last.score, _stamp(last) if stamped else None)
    notes = (BY_KEY,) if stamped and _decided_by_key(ranked, count) else ()
    return Draw(held, tuple(invited), notes)


def refuse_unannounced(announced: Round) -> None:
    """Refuse a round without a number of invitations."""
    if announced.invitations is None:
        what = f"{announced.title.en} has none; pass round.announced(invitations=...)"
        refuse("the round cannot be drawn", [Fault("invitations", what)])


def breaks_ties(announced: Round) -> bool:
    """Say whether, on the day of the round, earlier submissions go first at the lowest score."""
    rule = InForce(announced.on).read(TIE_BREAK)
    return rule is not None and rule.value


def as_held(announced: Round, lowest_score: int, tie_break: datetime | None) -> Round:
    """Return an announced round with what came out of it."""
    why = None if tie_break is not None else announced.no_tie_break
    return evolve(announced, lowest_score=lowest_score, tie_break=tie_break, no_tie_break=why)


def _ranked_by(held: Round, entry: Entry) -> bool:
    """Say whether an entry is in the pool at the moment of a round, and in its group."""
    return (
        not entry.programs.isdisjoint(open_to(held, nominee=not entry.programs.isdisjoint(NOMINEES)))
        and (held.category is None or held.category in entry.categories)
        and (entry.submitted is None or entry.submitted <= held.closes)
        and (entry.expires is None or held.opens < entry.expires)
    )


def _without_stamp(group: Iterable[Entry]) -> Iterator[Fault]:
    """Yield a fault for each entry without a moment of submission."""
    for entry in group:
        if entry.submitted is None:
            yield Fault(f"key {entry.key!r}", "has no moment of submission, by which equal scores are ranked")


def _stamp(entry: Entry) -> datetime:
    """Return the moment of submission, to the second; an entry without one ranks before all others."""
    return EARLIEST if entry.submitted is None else to_the_second(entry.submitted)


def _rank(entry: Entry) -> tuple[int, datetime, bool, str | int]:
    """Return what entries are ranked by: score, submission and, where these are equal, key (numbers before texts)."""
    return -entry.score, _stamp(entry), isinstance(entry.key, str), entry.key


def _and_equals(ranked: list[Entry], count: int) -> list[Entry]:
    """Return the first so many, and everyone with the score of the last of them."""
    if not count or len(ranked) <= count:
        return ranked[:count]
    lowest = ranked[count - 1].score
    return [entry for entry in ranked if entry.score >= lowest]


def _decided_by_key(ranked: list[Entry], count: int) -> bool:
    """Say whether the last one invited and the first one not invited differ only by their keys."""
    return 0 < count < len(ranked) and _rank(ranked[count - 1])[:2] == _rank(ranked[count])[:2]
