"""Funds as a requirement: enough for the whole family, transferable, available and unencumbered (IRPR 76(1)(b)(i)).

The family is the candidate, the partner and the dependent children of both, coming or not; a child is dependent under
the age that holds on the day, or beyond it through a condition (IRPR 2).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from expressentry.decision import Outcome
from expressentry.law import IRPR, LAUNCH, Certainty, Citation, Dated, Text, Version
from expressentry.measures import household
from expressentry.measures.age import age
from expressentry.programs.requirement import Finding, Requirement, missing
from expressentry.programs.settlement import weigh

if TYPE_CHECKING:
    from expressentry.candidate import Child
    from expressentry.programs.case import Case

__all__ = ["DEPENDENT_AGE", "enough_funds", "family_size"]

DEPENDENT_AGE = Dated(
    Version(
        LAUNCH,
        19,
        Citation(IRPR, "2"),
        Certainty.SECONDARY,
        Text("as the official update of 2017-10-24 reports", "selon la mise à jour officielle du 24 octobre 2017"),
    ),
    Version(date(2017, 10, 24), 22, Citation(IRPR, "2")),
    id="family/dependent_age",
    name=Text("age under which a child is dependent", "âge sous lequel un enfant est à charge"),
)
"""A child is dependent while younger than this."""

NAME = Text("settlement funds", "fonds")
FUNDS_FACT = Text("the settlement funds", "les fonds")
FAMILY_FACT = Text("the size of the family, or its children", "le nombre de membres de la famille, ou ses enfants")
GIVEN = Text("${amount} for a family of {size}", "{amount}\u00a0$ pour une famille de {size}")
NEEDED = Text("${amount}", "{amount}\u00a0$")
UNENCUMBERED = Text(
    "${amount}, available and unencumbered by debts", "{amount}\u00a0$, disponibles et non grevés de dettes"
)
FOR_ONE = Text(
    "${amount} for one person and more for a family, whose size is not stated",
    "{amount}\u00a0$ pour une personne et davantage pour une famille, dont la taille n’est pas indiquée",
)
DOUBT = Text(
    "which amount held is not known; ${amount} would be enough",
    "le montant applicable n’est pas connu; {amount}\u00a0$ suffiraient",
)
ASSUMED = (
    Text(
        "the funds are transferable, available and not borrowed",
        "les fonds sont transférables, disponibles et non empruntés",
    ),
)


def family_size(case: Case) -> int | None:
    """Return how many people the family has on the day, children who are no longer dependent left out."""
    size, candidate = household.family_size(case.candidate, on=case.day), case.candidate
    if size is None or candidate.family_size is not None:
        return size
    grown = [child for child in candidate.children or () if child.born <= case.day and not _dependent(case, child)]
    return size - len(grown)


def _dependent(case: Case, child: Child) -> bool:
    """Say whether a child is dependent on the day."""
    return child.dependent_by_condition or age(child.born, on=case.day).years < case.value(DEPENDENT_AGE)


def _judge(case: Case) -> Finding:
    """Judge the funds against the table of the day."""
    funds, size = case.candidate.funds, family_size(case)
    if funds is None or (funds.as_of is not None and funds.as_of > case.day):
        return missing(FUNDS_FACT)
    found = weigh(funds.amount, size or 1, case.rules)
    burdened = funds.borrowed or not funds.available
    if size is None and found.outcome is not Outcome.UNMET and not burdened:
        return missing(FAMILY_FACT)
    outcome = Outcome.UNMET if burdened else found.outcome
    needed = FOR_ONE if size is None else UNENCUMBERED if burdened else DOUBT if outcome is Outcome.UNKNOWN else NEEDED
    return Finding(
        outcome,
        GIVEN.filled(amount=funds.amount, size=size or 1),
        needed.filled(amount=found.needed),
        citation=found.table.citation,
        certainty=found.certainty,
        interpretations=found.interpretations,
        assumptions=ASSUMED,
    )


def enough_funds(identifier: str, pinpoint: str) -> Requirement:
    """Return the requirement as one program has it.

    >>> enough_funds("fst/funds/amount", "87.2(5)")
    <Requirement fst/funds/amount: IRPR s. 87.2(5)>
    """
    return Requirement(identifier, NAME, Citation(IRPR, pinpoint), _judge)
