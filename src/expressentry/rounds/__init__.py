"""Rounds of invitations: who was, would be or will be invited, in any round since 2015 and from any pool.

>>> from datetime import date
>>> from expressentry.programs import CEC
>>> past(since=date(2026, 9, 29), program=CEC)
(<Round #446 2026-09-29: Canadian Experience Class, 2,000 invitations, lowest score 518>,)
"""

from __future__ import annotations

from expressentry.rounds.invitation import invited
from expressentry.rounds.order import PROGRAM_ORDER, possible_programs
from expressentry.rounds.ranking import Draw, draw, replay
from expressentry.rounds.record import past
from expressentry.rounds.round import Entry, NoTieBreak, Round

__all__ = [
    "PROGRAM_ORDER",
    "Draw",
    "Entry",
    "NoTieBreak",
    "Round",
    "draw",
    "invited",
    "past",
    "possible_programs",
    "replay",
]
