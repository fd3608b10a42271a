"""Destination: the intention to reside in a province other than Quebec (IRPR 75(1), 87.1(1), 87.2(2))."""

from __future__ import annotations

from typing import TYPE_CHECKING

from expressentry.candidate import Province
from expressentry.decision import Outcome
from expressentry.law import IRPR, Citation, Text
from expressentry.programs.requirement import Finding, Requirement, missing

if TYPE_CHECKING:
    from expressentry.programs.case import Case

__all__ = ["outside_quebec"]

NAME = Text("intention to reside outside Quebec", "intention de s’établir hors du Québec")
FACT = Text("the province of destination", "la province de destination")
NEEDED = Text(
    "the intention to reside in a province or territory other than Quebec",
    "l’intention de s’établir dans une province ou un territoire autre que le Québec",
)


def _judge(case: Case) -> Finding:
    """Judge where the candidate intends to live."""
    destination = case.candidate.destination
    if destination is None:
        return missing(FACT)
    return Finding(Outcome.of(destination is not Province.QC), destination.word, NEEDED)


def outside_quebec(identifier: str, pinpoint: str) -> Requirement:
    """Return the requirement as one program has it.

    >>> outside_quebec("cec/destination", "87.1(1)")
    <Requirement cec/destination: IRPR s. 87.1(1)>
    """
    return Requirement(identifier, NAME, Citation(IRPR, pinpoint), _judge)
