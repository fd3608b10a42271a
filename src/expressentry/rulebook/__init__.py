"""The rulebook: every rule by its identifier, trials of rules, what is not encoded, and what the law changed.

>>> from datetime import date
>>> Rulebook.on(date(2026, 9, 1))
<Rulebook 2026-09-01>
>>> len(changes(since=date(2017, 6, 6), until=date(2017, 6, 6)))
4
"""

from __future__ import annotations

from expressentry.rulebook.amendments import Change, ChangeArea, ChangeStatus, changes
from expressentry.rulebook.book import Rulebook

__all__ = ["Change", "ChangeArea", "ChangeStatus", "Rulebook", "changes"]
