"""Requirement: one thing the law asks, identified, named and cited, and met, unmet or unknown.

Requirements are data: a small function judges the facts, `all_of` and `any_of` are the only connectives, and an
exception is one more member of an `any_of`, so that the explanation says which were tried.

>>> from expressentry.law import IRPR
>>> never = Requirement("x/a", Text("first", "premier"), Citation(IRPR, "75(1)"), lambda case: UNMET)
>>> always = Requirement("x/b", Text("second", "second"), Citation(IRPR, "75(2)"), lambda case: MET)
>>> either = any_of("x", Text("either", "l’un ou l’autre"), Citation(IRPR, "75"), never, always)
>>> either
<any_of x: x/a, x/b>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from expressentry.decision import Certainty, Outcome, Step
from expressentry.law.citation import Citation
from expressentry.law.readings import Reading
from expressentry.law.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from expressentry.programs.case import Case

    Judge: TypeAlias = Callable[[Case], "Finding"]
    Together: TypeAlias = Callable[[Iterable[Outcome]], Outcome]

__all__ = [
    "Combination",
    "Finding",
    "Judged",
    "Part",
    "Requirement",
    "all_of",
    "any_of",
    "best",
    "heading",
    "joined",
    "missing",
]


@frozen
class Finding:
    """What became of one requirement, and why.

    `given` is the fact it rests on, `needed` what would meet it or which fact is missing, `note` what a reader should
    know; `citation` is a more exact authority than the requirement's; `assumptions` are the ordinary circumstances
    taken for granted; `steps` its parts, such as each occupation that was tried.
    """

    outcome: Outcome
    given: Text | None = None
    needed: Text | None = None
    note: Text | None = field(default=None, kw_only=True)
    citation: Citation | None = field(default=None, kw_only=True)
    certainty: Certainty = field(default=Certainty.OFFICIAL, kw_only=True)
    interpretations: tuple[Reading, ...] = field(default=(), kw_only=True)
    assumptions: tuple[Text, ...] = field(default=(), kw_only=True)
    steps: tuple[Step, ...] = field(default=(), kw_only=True)


MET = Finding(Outcome.MET)
UNMET = Finding(Outcome.UNMET)
MISSING = Text("not stated: {fact}", "renseignement manquant\u00a0: {fact}")


def missing(fact: Text) -> Finding:
    """Return the finding that a fact was not stated.

    >>> missing(Text("funds", "fonds")).needed.en
    'not stated: funds'
    """
    return Finding(Outcome.UNKNOWN, needed=MISSING.filled(fact=fact))


RANK = {Outcome.MET: 0, Outcome.UNKNOWN: 1, Outcome.UNMET: 2}


def best(findings: Iterable[Finding]) -> Finding:
    """Return the first finding that is met, else the first that is unknown, else the first.

    >>> best([UNMET, MET]).outcome
    <Outcome.MET: 'met'>
    """
    return min(findings, key=lambda finding: RANK[finding.outcome])


def joined(texts: Iterable[Text]) -> Text | None:
    """Return texts as one, each once, or None where there are none.

    >>> joined([Text("one", "un"), Text("two", "deux"), Text("one", "un")]).fr
    'un; deux'
    """
    once = tuple(dict.fromkeys(texts))
    return Text("; ".join(text.en for text in once), "; ".join(text.fr for text in once)) if once else None


def heading(name: Text) -> Text:
    """Return a name as it stands at the beginning of a line.

    >>> heading(Text("age", "âge")).fr
    'Âge'
    """
    return Text(name.en[0].upper() + name.en[1:], name.fr[0].upper() + name.fr[1:])


@frozen
class Judged:
    """A requirement judged: its step, its outcome, and what was taken for granted."""

    step: Step
    outcome: Outcome
    assumptions: tuple[Text, ...] = ()


@frozen(eq=False, repr=False)
class Requirement:
    """One requirement: a stable identifier (`fsw/work`), its name, its authority, and what judges it."""

    id: str
    name: Text = field(converter=heading)
    citation: Citation
    judge: Judge

    def judged(self, case: Case) -> Judged:
        """Return the requirement judged on a case."""
        found = self.judge(case)
        step = Step(
            self.id,
            self.name,
            found.outcome,
            given=found.given,
            citation=found.citation or self.citation,
            certainty=Certainty.weakest(found.certainty, *(reading.grade for reading in found.interpretations)),
            steps=found.steps,
            note=found.note,
            needed=None if found.outcome is Outcome.MET else found.needed,
            interpretations=found.interpretations,
        )
        return Judged(step, found.outcome, found.assumptions)

    def __repr__(self) -> str:
        """Return the identifier and the authority."""
        return f"<Requirement {self.id}: {self.citation}>"


@frozen(eq=False, repr=False)
class Combination:
    """Requirements taken together: all of them, or any of them."""

    id: str
    name: Text = field(converter=heading)
    citation: Citation
    members: tuple[Part, ...]
    together: Together

    def judged(self, case: Case) -> Judged:
        """Return the requirements judged on a case, every member that was tried among the steps."""
        members = [member.judged(case) for member in self.members]
        outcome = self.together([member.outcome for member in members])
        step = Step(
            self.id, self.name, outcome, citation=self.citation, steps=tuple([member.step for member in members])
        )
        return Judged(step, outcome, tuple([assumed for member in members for assumed in member.assumptions]))

    def __repr__(self) -> str:
        """Return how the members are taken, the identifier and theirs."""
        return f"<{self.together.__name__} {self.id}: {', '.join(member.id for member in self.members)}>"


Part: TypeAlias = "Requirement | Combination"


def all_of(identifier: str, name: Text, citation: Citation, /, *members: Part) -> Combination:
    """Return requirements that must all be met: unmet if one is unmet, else unknown if one is unknown."""
    return Combination(identifier, name, citation, members, Outcome.all_of)


def any_of(identifier: str, name: Text, citation: Citation, /, *members: Part) -> Combination:
    """Return options of which one is enough, or a rule and its exceptions: met if one is met."""
    return Combination(identifier, name, citation, members, Outcome.any_of)
