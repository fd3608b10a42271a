"""Review: the last day each area of the rules was checked, and the known changes that are not encoded.

An answer about a later day carries a caveat; an answer that falls in a gap also warns `RulesIncomplete`.

>>> [text.en for text in caveats(("crs",), date(2026, 11, 2))]
[]
>>> gaps_on(("crs",), date(2026, 11, 3))[0].citation
Citation(REPORT_2026)
"""

from __future__ import annotations

import sys
import warnings
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from expressentry.errors import RulesIncomplete
from expressentry.law.citation import Citation
from expressentry.law.instruments import REPORT_2026
from expressentry.law.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["GAPS", "REVIEWED_UNTIL", "Area", "Gap", "caveats", "gaps_on", "warn_incomplete"]

Area: TypeAlias = Literal["crs", "categories", "rounds", "funds", "language", "regulations", "fees", "noc"]

REVIEWED_UNTIL: dict[Area, date] = {
    "crs": date(2026, 11, 2),
    "categories": date(2026, 10, 1),
    "rounds": date(2026, 10, 1),
    "funds": date(2026, 10, 3),
    "language": date(2026, 6, 23),
    "regulations": date(2026, 6, 12),
    "fees": date(2026, 8, 15),
    "noc": date(2026, 11, 23),
}
"""The last day on which each area was checked against published copies of the law."""

AREA_NAMES: dict[Area, Text] = {
    "crs": Text("the Comprehensive Ranking System", "le Système de classement global"),
    "categories": Text("the categories", "les catégories (ensembles)"),
    "rounds": Text("the rounds of invitations", "les rondes d’invitations"),
    "funds": Text("the settlement funds", "les fonds pour l’établissement"),
    "language": Text("the designated language tests", "les tests d’évaluation linguistique désignés"),
    "regulations": Text("the Regulations", "le Règlement"),
    "fees": Text("the fees", "les frais"),
    "noc": Text("the National Occupational Classification", "la Classification nationale des professions"),
}
NOT_CHECKED_SINCE = Text(
    "The rules on {area} were last checked on {day}; a later change would not be in this answer.",
    "Les règles visant {area} ont été vérifiées pour la dernière fois le {day}; une modification plus récente ne "
    "figurerait pas dans cette réponse.",
)


@frozen
class Gap:
    """A known change of the law that is not encoded: from when, until when, in which areas, and what is known of it.

    `rules` are the identifiers of the factors whose points are unknown in the gap.
    """

    since: date
    until: date | None
    areas: tuple[Area, ...]
    what: Text
    citation: Citation
    rules: tuple[str, ...] = ()

    def covers(self, day: date) -> bool:
        """Say whether `day` falls in the gap."""
        return self.since <= day and (self.until is None or day <= self.until)


GAPS: tuple[Gap, ...] = (
    Gap(
        date(2026, 11, 3),
        None,
        ("crs",),
        Text(
            "The Comprehensive Ranking System is reported to change on 2026-11-03 (points for high-wage occupations "
            "and for job offers in them). The points were not found, so this score uses the rules of 2025-03-25 and "
            "is neither a floor nor a forecast.",
            "Une modification du Système de classement global est signalée pour le 3 novembre 2026 (points pour les "
            "professions à salaire élevé et pour les offres d’emploi qui s’y rapportent). Les points n’ont pas été "
            "trouvés\u00a0: cette note est calculée selon les règles du 25 mars 2025 et n’est ni un plancher ni une "
            "prévision.",
        ),
        Citation(REPORT_2026),
        rules=("additional/job_offer",),
    ),
)
"""The known changes that are not encoded."""


def gaps_on(areas: Iterable[Area], day: date) -> tuple[Gap, ...]:
    """Return the gaps of the areas that cover `day`."""
    wanted = set(areas)
    return tuple(gap for gap in GAPS if gap.covers(day) and wanted.intersection(gap.areas))


@lru_cache(maxsize=4_096)
def caveats(areas: tuple[Area, ...], day: date) -> tuple[Text, ...]:
    """Return what must be said of an answer about `day` that used these areas: gaps first, then stale checks.

    >>> len(caveats(("crs", "noc"), date(2026, 11, 24)))
    3
    """
    known = tuple(gap.what for gap in gaps_on(areas, day))
    stale = tuple(
        NOT_CHECKED_SINCE.filled(area=AREA_NAMES[area], day=REVIEWED_UNTIL[area])
        for area in areas
        if day > REVIEWED_UNTIL[area]
    )
    return known + stale


PACKAGE = str(Path(__file__).parents[1])


def warn_incomplete(gaps: Iterable[Gap]) -> None:
    """Warn `RulesIncomplete` once for each gap, at the line of the caller outside this library.

    >>> with warnings.catch_warnings(record=True) as seen:
    ...     warnings.simplefilter("always")
    ...     warn_incomplete(GAPS)
    >>> [warning.category.__name__ for warning in seen]
    ['RulesIncomplete']
    """
    for gap in gaps:
        warnings.warn(gap.what.en, RulesIncomplete, stacklevel=_callers_level())


def _callers_level() -> int:
    """Count the frames from `warn_incomplete` to the first one outside this library."""
    frame, level = sys._getframe(1), 1  # noqa: SLF001  the documented way to a caller's line before 3.12
    while frame.f_back is not None and frame.f_code.co_filename.startswith(PACKAGE):
        frame, level = frame.f_back, level + 1
    return level
