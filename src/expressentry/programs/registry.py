"""The programs of Express Entry, and which of them are in force on a day (IRPA 10.3(1)(a)).

>>> from datetime import date
>>> in_force(on=date(2026, 6, 1))
(<Program FSW>, <Program CEC>, <Program FST>, <Program PNP>)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from expressentry.law.rules import Rules, opened
from expressentry.programs.experience import CEC
from expressentry.programs.nominee import PNP
from expressentry.programs.skilled_worker import FSW
from expressentry.programs.trades import FST

if TYPE_CHECKING:
    from datetime import date

    from expressentry.programs.program import Program

__all__ = ["PROGRAMS", "in_force"]

PROGRAMS: tuple[Program, ...] = (FSW, CEC, FST, PNP)
"""Every program there is or has been."""


def in_force(*, on: date, rules: Rules | None = None) -> tuple[Program, ...]:
    """Return the programs in force on a day, in the order in which they are listed.

    Raises `NotInForce` before 2015-01-01.
    """
    law = opened(rules, on)
    return tuple(one for one in PROGRAMS if (version := law.read(one.in_force)) is not None and version.value)
