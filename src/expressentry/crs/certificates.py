"""Certificates of qualification: which ones count on a day (Ministerial Instructions, section 26).

From 2023-11-06 the trades of a list count and no other; before, the list tells which surely did, and any other trade is
unknown. A change reported for 2026-11-03 leaves every trade unknown from then on.

>>> from expressentry.candidate import Certificate
>>> from expressentry.law import InForce
>>> truck_driver = Certificate("73300", issued=date(2022, 5, 1), issuer="AB")
>>> certificates((truck_driver,), rules=InForce(date(2023, 11, 5))).counted is truck_driver
True
>>> certificates((truck_driver,), rules=InForce(date(2023, 11, 6))).left_out[0].en
'73300 is not on the list of trades'
"""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from expressentry.candidate import Certificate
from expressentry.law import LAUNCH, Certainty, Citation, Dated, Text, Version
from expressentry.law.instruments import MI_2014, REPORT_2026
from expressentry.law.pages import CERTIFICATE_GUIDANCE
from expressentry.law.readings import CERTIFICATE_LIST, Reading
from expressentry.law.rules import held

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from expressentry.law.rules import Rules

__all__ = ["TRADE_LIST", "Certified", "ListedTrade", "Standing", "certificates", "listed_trades"]

Standing: TypeAlias = Literal["open", "closed", "unknown"]
"""Whether trades off the list may count ("open"), do not ("closed"), or no trade is known to ("unknown")."""

OPEN: Standing = "open"
CLOSED: Standing = "closed"
UNKNOWN: Standing = "unknown"

TRADE_LIST = Dated(
    Version(LAUNCH, OPEN, Citation(MI_2014), Certainty.INTERPRETED),
    Version(date(2023, 11, 6), CLOSED, Citation(CERTIFICATE_GUIDANCE), Certainty.SECONDARY),
    Version(date(2026, 11, 3), UNKNOWN, Citation(REPORT_2026), Certainty.INTERPRETED),
    id="crs/trade_list",
    name=Text("trades whose certificates count", "métiers dont le certificat de compétence compte"),
)
"""How the list of trades stands on a day."""


@frozen
class ListedTrade:
    """A trade of the list: its NOC 2021 code, its last day on the list (None: still on it), and how sure that is."""

    noc: str
    until: date | None
    certainty: Certainty

    def on(self, day: date) -> bool:
        """Say whether the trade is on the list on a day."""
        return self.until is None or day <= self.until


@cache
def listed_trades() -> Mapping[str, ListedTrade]:
    """Return the trades of the list by NOC 2021 code.

    >>> len(listed_trades()), sum(trade.on(date(2023, 11, 6)) for trade in listed_trades().values())
    (101, 100)
    """
    text = files("expressentry.crs").joinpath("data", "certificates.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {row["noc"]: ListedTrade(row["noc"], _day(row["until"]), Certainty(row["certainty"])) for row in rows}


def _day(given: str) -> date | None:
    """Return a day of the data, None where it is empty."""
    return date.fromisoformat(given) if given else None


@frozen
class Certified:
    """The certificate that counts (None: there is none), how sure that is, why others do not, and what is not known."""

    counted: Certificate | None
    certainty: Certainty
    left_out: tuple[Text, ...]
    undecided: tuple[Text, ...]
    interpretations: tuple[Reading, ...]


NOT_LISTED = Text("{noc} is not on the list of trades", "{noc} ne figure pas dans la liste des métiers")
LIST_UNKNOWN = Text("which trades count on this day (for {noc})", "quels métiers comptent à cette date (pour {noc})")


def certificates(given: Iterable[Certificate], *, rules: Rules) -> Certified:
    """Return which certificate counts on the day of the rules; those issued later are not seen."""
    standing = held(TRADE_LIST, rules)
    issued = sorted((one for one in given if one.issued <= rules.day), key=lambda one: (one.issued, one.noc))
    listed = [one for one in issued if _listed(one, rules.day)]
    reading = (CERTIFICATE_LIST,) if issued else ()
    if listed and standing.value != UNKNOWN:
        best = min(listed, key=lambda one: listed_trades()[one.noc.code].certainty is Certainty.INTERPRETED)
        sure = listed_trades()[best.noc.code].certainty
        return Certified(best, sure, (), (), reading)
    reason = NOT_LISTED if standing.value == CLOSED else LIST_UNKNOWN
    said = tuple(dict.fromkeys(reason.filled(noc=one.noc.code) for one in issued))
    left, undecided = (said, ()) if standing.value == CLOSED else ((), said)
    return Certified(None, standing.certainty, left, undecided, reading)


def _listed(one: Certificate, day: date) -> bool:
    """Say whether the trade of a certificate is on the list on a day."""
    trade = listed_trades().get(one.noc.code)
    return trade is not None and trade.on(day)
