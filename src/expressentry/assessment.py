"""Assessment: programs, score, categories and past rounds for one candidate on one day, in one printable answer.

>>> from datetime import date
>>> from expressentry.candidate import Candidate
>>> answer = assess(Candidate(born=date(1996, 5, 2)), on=date(2026, 6, 1))
>>> answer
<Assessment on 2026-06-01: eligible for no program, score 105, in no category>
>>> print(answer.explain("en").splitlines()[1])
  Federal Skilled Worker Program: not eligible
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import field, frozen

from expressentry.categories import CategoryMatch, categories_of
from expressentry.crs.scoring import scored
from expressentry.decision import Decision, Outcome
from expressentry.law.review import gaps_on, warn_incomplete
from expressentry.law.rules import opened
from expressentry.law.text import Lang, Text, written
from expressentry.programs import Program
from expressentry.programs.case import Case
from expressentry.programs.determination import determined
from expressentry.programs.registry import in_force
from expressentry.rounds import Round, invited, past

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expressentry.candidate import Candidate
    from expressentry.law.review import Area
    from expressentry.law.rules import Rules

__all__ = ["Assessment", "RoundMatch", "assess"]

HEADING = Text("Assessment on {day}", "Évaluation au {day}")
ELIGIBLE = {
    Outcome.MET: Text("eligible", "admissible"),
    Outcome.UNMET: Text("not eligible", "non admissible"),
    Outcome.UNKNOWN: Text("undecided", "indéterminé"),
}
MEMBER = {
    Outcome.MET: Text("member", "membre"),
    Outcome.UNMET: Text("not a member", "non membre"),
    Outcome.UNKNOWN: Text("undecided", "indéterminé"),
}
INVITED = {
    Outcome.MET: Text("would have invited", "aurait donné une invitation"),
    Outcome.UNKNOWN: Text("undecided", "indéterminé"),
}
CATEGORIES = Text("Categories", "Catégories (ensembles)")
ROUNDS = Text("Rounds from {since} to {until}", "Rondes du {since} au {until}")
NO_ROUND = Text("none would have invited", "aucune n’aurait donné d’invitation")
COLON = Text(":", "\u00a0:")


@frozen
class RoundMatch:
    """A recorded round, and the decision whether it would have invited the candidate."""

    round: Round
    decision: Decision[Outcome]


def _unchangeable(programs: Mapping[Program, Decision[Outcome]]) -> Mapping[Program, Decision[Outcome]]:
    """Return a mapping that cannot be changed."""
    return MappingProxyType(dict(programs))


@frozen(repr=False, eq=False)
class Assessment:
    """What the rules of a day say of a candidate.

    `programs` holds a decision for every program in force, `score` the Comprehensive Ranking System score,
    `categories` a decision for every category in force, `rounds` the recorded rounds of the period asked about that
    would have invited the candidate, or may have.
    """

    on: date
    programs: Mapping[Program, Decision[Outcome]] = field(converter=_unchangeable)
    score: Decision[int]
    categories: tuple[CategoryMatch, ...]
    rounds: tuple[RoundMatch, ...] = ()
    since: date | None = None
    until: date | None = None

    def explain(self, lang: Lang, /) -> str:
        """Return the whole answer in `lang`: programs with what stands in the way, score, categories, rounds."""
        return "\n".join(
            [
                HEADING.filled(day=self.on)(lang),
                *(
                    line
                    for parts in (self._programs(lang), self._categories(lang), self._rounds(lang))
                    for line in parts
                ),
                self.score.explain(lang),
            ]
        )

    def _programs(self, lang: Lang) -> Iterator[str]:
        """Yield each program with its outcome, and under it what stands in the way."""
        for program, decision in self.programs.items():
            yield f"  {program.name(lang)}{COLON(lang)} {ELIGIBLE[decision.value](lang)}"
            yield from (f"    {line}" for line in decision.why_not(lang).splitlines())

    def _categories(self, lang: Lang) -> Iterator[str]:
        """Yield each category with its outcome, and under it what stands in the way."""
        if self.categories:
            yield f"{CATEGORIES(lang)}{COLON(lang)}"
        for match in self.categories:
            yield f"  {match.category.name(lang)}{COLON(lang)} {MEMBER[match.decision.value](lang)}"
            yield from (f"    {line}" for line in match.decision.why_not(lang).splitlines())

    def _rounds(self, lang: Lang) -> Iterator[str]:
        """Yield the rounds that would have invited, where a period was asked about."""
        if self.since is None or self.until is None:
            return
        yield f"{ROUNDS.filled(since=self.since, until=self.until)(lang)}{COLON(lang)}"
        if not self.rounds:
            yield f"  {NO_ROUND(lang)}"
        for match in self.rounds:
            held = f"{match.round.title(lang)}, {written(match.round.on, lang)}"
            yield f"  {held}{COLON(lang)} {INVITED[match.decision.value](lang)}"

    def __str__(self) -> str:
        """Return the whole answer in English."""
        return self.explain("en")

    def __repr__(self) -> str:
        """Return one line: the programs and categories that fit, and the score."""
        programs = [program.name.en for program, decision in self.programs.items() if decision.value is Outcome.MET]
        categories = [match.category.name.en for match in self.categories if match.decision.value is Outcome.MET]
        eligible = ", ".join(programs) or "no program"
        member = ", ".join(categories) or "no category"
        return f"<Assessment on {self.on}: eligible for {eligible}, score {self.score.value}, in {member}>"

    def _repr_html_(self) -> str:
        """Return the outcomes as a list and the score as a table; all text escaped."""
        lines = [*self._programs("en"), *self._categories("en"), *self._rounds("en")]
        outcomes = "".join(f"<li>{escape(line.strip())}</li>" for line in lines)
        return f"<ul>{outcomes}</ul>{self.score._repr_html_()}"


def assess(
    candidate: Candidate,
    /,
    *,
    on: date,
    since: date | None = None,
    until: date | None = None,
    rules: Rules | None = None,
) -> Assessment:
    """Return what the rules of `on` say of a candidate: every program, the score, every category.

    `since` and `until` are the first and the last day of a period (`until` alone None: to `on`) whose recorded rounds
    are asked as well: those that would have invited the candidate, as the facts stood on the day of each round, and
    those of which it cannot be said. Warns `RulesIncomplete` where a known change of the law is not encoded. Raises
    `NotInForce` before 2015-01-01 and `TypeError` for anything but a calendar date.
    """
    law = opened(rules, on)
    case = Case(candidate, law)
    programs = {program: determined(case, program) for program in in_force(on=law.day, rules=law)}
    last = (until or law.day) if since is not None else None
    areas: set[Area] = {"crs", *(area for program in programs for area in program.areas)}
    warn_incomplete(gaps_on(areas, law.day))
    return Assessment(
        law.day,
        programs,
        scored(candidate, on=law.day, rules=rules),
        categories_of(candidate, on=law.day, rules=rules),
        () if since is None or last is None else _rounds_of(candidate, since, last),
        since,
        last,
    )


def _rounds_of(candidate: Candidate, since: date, until: date) -> tuple[RoundMatch, ...]:
    """Return the recorded rounds of a period that would have invited a candidate, or may have."""
    asked = (RoundMatch(held, invited(candidate, held)) for held in past(since=since, until=until))
    return tuple(match for match in asked if match.decision.value is not Outcome.UNMET)
