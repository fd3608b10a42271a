"""Order: under which program whoever is eligible for several is invited.

Authority: IRPA 10.3(1)(j.1) and the instructions to officers on invitations.

>>> from datetime import date
>>> from expressentry.law import InForce
>>> from expressentry.programs import CEC, FSW
>>> possible_programs({CEC, FSW}, rules=InForce(date(2026, 9, 1)))
(<Program CEC>,)
>>> possible_programs({CEC, FSW}, rules=InForce(date(2020, 9, 1)))
(<Program FSW>, <Program CEC>)
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from expressentry.law.citation import Citation
from expressentry.law.dated import Certainty, Dated, Version
from expressentry.law.instruments import LAUNCH
from expressentry.law.pages import INVITATION_2015, INVITATION_2022
from expressentry.law.rules import held
from expressentry.law.text import Text
from expressentry.programs import CEC, FST, FSW, PNP

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from expressentry.law.rules import Rules
    from expressentry.programs import Program

__all__ = ["PROGRAM_ORDER", "possible_programs"]

AT_LAUNCH = (PNP, FST, FSW, CEC)
SINCE_2022 = (PNP, CEC, FSW, FST)

Orders: TypeAlias = "tuple[tuple[Program, ...], ...]"
"""The orders that may have applied: one where it is known, both of those found where it is not."""

PROGRAM_ORDER: Dated[Orders] = Dated(
    Version(LAUNCH, (AT_LAUNCH,), Citation(INVITATION_2015), Certainty.SECONDARY),
    Version(
        date(2015, 1, 2),
        (AT_LAUNCH, SINCE_2022),
        Citation(INVITATION_2015),
        Certainty.INTERPRETED,
        Text(
            "The day on which one order gave way to the other was not found.",
            "Le jour où un ordre a remplacé l’autre n’a pas été trouvé.",
        ),
    ),
    Version(date(2022, 7, 8), (SINCE_2022,), Citation(INVITATION_2022)),
    id="rounds/program_order",
    name=Text(
        "order of programs for whoever is eligible for several",
        "ordre des programmes pour qui est admissible à plusieurs",
    ),
)
"""Under which program whoever is eligible for several is invited."""


def possible_programs(programs: AbstractSet[Program], *, rules: Rules) -> tuple[Program, ...]:
    """Return the programs under which an invitation may come: one, or two where the order of the day is not known.

    None where `programs` is empty.
    """
    version = held(PROGRAM_ORDER, rules)
    first = (next((program for program in order if program in programs), None) for order in version.value)
    return tuple(dict.fromkeys(program for program in first if program is not None))
