"""What became of each unit group of NOC 2016 in NOC 2021, and the other way round.

396 pairs correspond one to one: nothing changed but the code and the title. The others split, merged or did both, and
then no code follows from the other without the duties. Authority: Statistics Canada, concordance between NOC 2016
version 1.3 and NOC 2021 version 1.0.

>>> from expressentry.noc.code import Noc
>>> became(Noc("2174", edition=2016))
(Noc('21230'), Noc('21232'), Noc('21234'))
>>> one_to_one(Noc("7511", edition=2016))
Noc('73300')
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

from expressentry.noc._data import FORMER, LATEST, pairs, sources, targets
from expressentry.noc.code import Edition, Noc

__all__ = ["Link", "Relation", "became", "links", "one_to_one", "was"]

Relation: TypeAlias = Literal["one-to-one", "split", "merge", "split-and-merge"]

RELATIONS: dict[tuple[bool, bool], Relation] = {
    (False, False): "one-to-one",
    (True, False): "split",
    (False, True): "merge",
    (True, True): "split-and-merge",
}
"""The relation of two codes, by whether the older has other targets and whether the newer has other sources."""


@frozen
class Link:
    """One pair of the concordance.

    `former` (NOC 2016) and `latest` (NOC 2021); `relation`: "one-to-one", "split" (the former has other targets),
    "merge" (the latest has other sources) or "split-and-merge"; `primary` is whether the former mainly continues as the
    latest (the only target, or the one that Statistics Canada says continues it); `note` is Statistics Canada's, in
    English, or empty.
    """

    former: Noc
    latest: Noc
    relation: Relation
    primary: bool
    note: str


def links(noc: Noc, /) -> tuple[Link, ...]:
    """Return every pair of the concordance that a unit group of either edition is in.

    >>> from expressentry.noc.code import Noc
    >>> [(link.latest.code, link.relation, link.primary) for link in links(Noc("1123", edition=2016))]
    [('10022', 'split-and-merge', False), ('11202', 'split-and-merge', True), ('64409', 'split-and-merge', False)]
    """
    return tuple(_link(*row) for row in pairs() if noc.code in row[:2])


def _link(old: str, new: str, primary: bool, note: str) -> Link:  # noqa: FBT001  a row of the data
    """Return one row of the concordance as a link."""
    relation = RELATIONS[len(targets()[old]) > 1, len(sources()[new]) > 1]
    return Link(Noc(old, edition=FORMER), Noc(new), relation, primary, note)


def became(noc: Noc, /) -> tuple[Noc, ...]:
    """Return the unit groups of NOC 2021 that one of NOC 2016 went to, in the order of their codes.

    Raises `ValueError` for a code of NOC 2021.

    >>> from expressentry.noc.code import Noc
    >>> became(Noc("21232"))
    Traceback (most recent call last):
    ValueError: became takes a code of NOC 2016, got Noc('21232')
    """
    _of(noc, FORMER, "became")
    return tuple(Noc(code) for code in targets()[noc.code])


def was(noc: Noc, /) -> tuple[Noc, ...]:
    """Return the unit groups of NOC 2016 that one of NOC 2021 came from, in the order of their codes.

    Raises `ValueError` for a code of NOC 2016.

    >>> from expressentry.noc.code import Noc
    >>> was(Noc("21234"))
    (Noc('2174', edition=2016), Noc('2175', edition=2016))
    """
    _of(noc, LATEST, "was")
    return tuple(Noc(code, edition=FORMER) for code in sources()[noc.code])


def one_to_one(noc: Noc, /) -> Noc | None:
    """Return the counterpart of a unit group in the other edition where the two correspond one to one, or None.

    >>> from expressentry.noc.code import Noc
    >>> one_to_one(Noc("73300")), one_to_one(Noc("2174", edition=2016))
    (Noc('7511', edition=2016), None)
    """
    forth, back = (became, was) if noc.edition == FORMER else (was, became)
    others = forth(noc)
    return others[0] if len(others) == 1 and len(back(others[0])) == 1 else None


def _of(noc: Noc, edition: Edition, question: str) -> None:
    """Refuse a code of the other edition."""
    if noc.edition != edition:
        msg = f"{question} takes a code of NOC {edition}, got {noc!r}"
        raise ValueError(msg)
