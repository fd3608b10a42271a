"""Amendments: what the law changed and when, with what held before, what holds since, and the authority.

Changes of the Act, the Regulations, the Ministerial Instructions, the instructions to officers and the published
tables since 2015-01-01. They are read from the package's data when first asked for.

>>> for change in changes(since=date(2015, 5, 1), until=date(2015, 5, 31)):
...     print(change)
2015-05-30 crs: Canadian work experience need not be continuous (MI 2015-05-30 s. 15(3)(b))
"""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict, cast, get_args

from attrs import frozen

from expressentry.errors import calendar_date
from expressentry.law.citation import Citation
from expressentry.law.dated import Certainty
from expressentry.law.instruments import INSTRUMENTS
from expressentry.law.text import MONTHS, Lang, Text, written

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Change", "ChangeArea", "ChangeStatus", "changes"]

ChangeArea: TypeAlias = Literal[
    "act", "applications", "biometrics", "categories", "crs", "disclosure", "documents", "eca", "family", "fees",
    "funds", "invitations", "language", "noc", "pool", "programs", "provinces", "system",
]  # fmt: skip
"""What a change is about."""

ChangeStatus: TypeAlias = Literal["in_force", "proposal", "reported", "announced_not_applied"]
"""`in_force`: it took effect, and may have been replaced since. The others are not known to be law."""

Precision: TypeAlias = Literal["day", "month"]

AREAS: dict[ChangeArea, Text] = {
    "act": Text("Act", "Loi"),
    "applications": Text("Applications", "Demandes"),
    "biometrics": Text("Biometrics", "Données biométriques"),
    "categories": Text("Categories", "Catégories (ensembles)"),
    "crs": Text("Comprehensive Ranking System", "Système de classement global"),
    "disclosure": Text("Disclosure to provinces", "Communication aux provinces"),
    "documents": Text("Documents", "Documents"),
    "eca": Text("Educational credential assessments", "Évaluation des diplômes d’études"),
    "family": Text("Family members", "Membres de la famille"),
    "fees": Text("Fees", "Frais"),
    "funds": Text("Settlement funds", "Fonds pour l’établissement"),
    "invitations": Text("Invitations to apply", "Invitations à présenter une demande"),
    "language": Text("Language tests", "Tests d’évaluation linguistique"),
    "noc": Text("National Occupational Classification", "Classification nationale des professions"),
    "pool": Text("Pool", "Bassin"),
    "programs": Text("Programs", "Programmes"),
    "provinces": Text("Streams of the provinces", "Volets des provinces"),
    "system": Text("Express Entry", "Entrée express"),
}
STATUSES: dict[ChangeStatus, Text] = {
    "in_force": Text("took effect", "en vigueur"),
    "proposal": Text("proposed, not law", "proposition, hors du droit"),
    "reported": Text("reported, no official text found", "signalé, aucun texte officiel trouvé"),
    "announced_not_applied": Text("announced, not applied", "annoncé, non appliqué"),
}
PROGRAMS = {
    "cec": Text("Canadian Experience Class", "Catégorie de l’expérience canadienne"),
    "fst": Text("Federal Skilled Trades Program", "Programme des travailleurs de métiers spécialisés (fédéral)"),
    "fsw": Text("Federal Skilled Worker Program", "Programme des travailleurs qualifiés (fédéral)"),
    "pnp": Text("Provincial Nominee Program", "Programme des candidats des provinces"),
}
AFTER = Text("now: {what}", "désormais\u00a0: {what}")
BEFORE = Text("before: {what}", "auparavant\u00a0: {what}")
CONCERNS = Text("programs: {what}", "programmes\u00a0: {what}")
UNTIL = Text("until {what}", "jusqu’au {what}")
STATUS = Text("status: {what}", "état\u00a0: {what}")
AUTHORITY = Text("authority: {what}", "fondement\u00a0: {what}")
NOTE = Text("note: {what}", "remarque\u00a0: {what}")


@frozen(repr=False)
class Change:
    """One dated change of the law.

    `on` is the first day of the new rule; where only the month is known it is the first of the month and `precision` is
    "month". `before` and `after` say what held until then (None: nothing) and what holds since, `until` the last day of
    it where it was not simply replaced by a later change. `programs` are the identifiers of the programs concerned,
    where it is not all of them; `certainty` and `citation` say how sure it is and on what authority.
    """

    on: date
    area: ChangeArea
    before: Text | None
    after: Text
    citation: Citation
    certainty: Certainty = Certainty.OFFICIAL
    status: ChangeStatus = "in_force"
    programs: tuple[str, ...] = ()
    note: Text | None = None
    until: date | None = None
    precision: Precision = "day"

    def when(self, lang: Lang, /) -> str:
        """Return the day, or the month where no more is known.

        >>> changes(since=date(2015, 6, 1), until=date(2015, 6, 1))[0].when("fr")
        'juin 2015'
        """
        if self.precision == "day":
            return written(self.on, lang)
        return f"{self.on:%Y-%m}" if lang == "en" else f"{MONTHS[self.on.month - 1]} {self.on.year}"

    def explain(self, lang: Lang, /) -> str:
        """Return the change on a few lines.

        >>> print(changes(since=date(2015, 5, 30), until=date(2015, 5, 30))[0].explain("en"))
        2015-05-30 — Comprehensive Ranking System
          now: Canadian work experience need not be continuous
          before: Canadian work experience, the candidate’s and the partner’s, had to be continuous
          authority: MI 2015-05-30 s. 15(3)(b) (official)
        """
        heading = f"{self.when(lang)} — {AREAS[self.area](lang)}"
        return "\n  ".join([heading, *(line(lang) for line in self._lines(lang))])

    def _lines(self, lang: Lang) -> Iterator[Text]:
        """Yield what is said below the heading."""
        yield AFTER.filled(what=self.after)
        if self.before is not None:
            yield BEFORE.filled(what=self.before)
        if self.programs:
            yield CONCERNS.filled(what=", ".join(PROGRAMS[program](lang) for program in self.programs))
        if self.until is not None:
            yield UNTIL.filled(what=self.until)
        if self.status != "in_force":
            yield STATUS.filled(what=STATUSES[self.status])
        yield AUTHORITY.filled(what=f"{self.citation.text(lang)} ({self.certainty.word(lang)})")
        if self.note is not None:
            yield NOTE.filled(what=self.note)

    def __str__(self) -> str:
        """Return one line in English: the day, the area, what holds since, the authority."""
        return f"{self.when('en')} {self.area}: {self.after.en} ({self.citation})"

    def __repr__(self) -> str:
        """Return one line; what is not known to be law says so."""
        doubt = "" if self.status == "in_force" else f" ({STATUSES[self.status].en})"
        return f"<Change {self.when('en')} {self.area}: {self.after.en}{doubt}>"


def changes(
    *, since: date, until: date, area: ChangeArea | None = None, include_proposed: bool = False
) -> tuple[Change, ...]:
    """Return what the law changed between two days, both included, in the order of the dates.

    `area` keeps one area (`crs`, `programs`, `language`, `funds`, …). What was only proposed, reported or announced is
    left out unless `include_proposed`. A change known only to the month is found on the first of it.

    Raises `TypeError` for anything but calendar dates and `ValueError` for an unknown area or a period that ends
    before it begins.

    >>> changes(since=date(2025, 1, 1), until=date(2026, 11, 24), area="crs")
    (<Change 2025-03-25 crs: no points for a job offer>,)
    """
    first, last = calendar_date(since, name="since"), calendar_date(until, name="until")
    if last < first:
        raise ValueError(f"until={last} is before since={first}")
    if area is not None and area not in AREAS:
        raise ValueError(f"area={area!r} is not an area of changes; known: {', '.join(get_args(ChangeArea))}")
    return tuple(
        change
        for change in _history()
        if first <= change.on <= last
        and area in {None, change.area}
        and (include_proposed or change.status == "in_force")
    )


class _Row(TypedDict):
    """One change as the data file states it."""

    on: date
    area: ChangeArea
    before: NotRequired[dict[str, str]]
    after: dict[str, str]
    authority: str
    certainty: NotRequired[str]
    status: NotRequired[ChangeStatus]
    programs: NotRequired[list[str]]
    note: NotRequired[dict[str, str]]
    until: NotRequired[date]
    precision: NotRequired[Precision]


@cache
def _history() -> tuple[Change, ...]:
    """Return every change of the data file, which is in the order of the dates."""
    import tomllib  # noqa: PLC0415  only those who ask for changes pay for the parser

    text = files("expressentry.rulebook").joinpath("data", "changes.toml").read_text(encoding="utf-8")
    return tuple(map(_change, cast("list[_Row]", tomllib.loads(text)["change"])))


def _change(row: _Row) -> Change:
    """Return one change of the data file."""
    instrument, _, pinpoint = row["authority"].partition(" ")
    return Change(
        row["on"],
        row["area"],
        Text(**row["before"]) if "before" in row else None,
        Text(**row["after"]),
        Citation(INSTRUMENTS[instrument], pinpoint or None),
        Certainty(row.get("certainty", "official")),
        row.get("status", "in_force"),
        tuple(row.get("programs", ())),
        Text(**row["note"]) if "note" in row else None,
        row.get("until"),
        row.get("precision", "day"),
    )
