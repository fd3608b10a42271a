"""Case: a candidate's facts under the rules of a day, each measure taken once for every requirement that reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import field, frozen

from expressentry.candidate import Candidate
from expressentry.law.rules import Rules, held
from expressentry.measures import employment
from expressentry.measures.results import Results, results

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from expressentry.law.dated import Dated, Version
    from expressentry.measures.employment import Experience
    from expressentry.measures.selection import Criteria
    from expressentry.programs.program import Program
    from expressentry.programs.requirement import Judged

__all__ = ["Case"]

T = TypeVar("T")


@frozen(eq=False)
class Case:
    """One candidate on one day."""

    candidate: Candidate
    rules: Rules
    _known: dict[object, Any] = field(factory=dict, init=False, repr=False)

    @property
    def day(self) -> date:
        """The day asked about."""
        return self.rules.day

    def version(self, rule: Dated[T]) -> Version[T]:
        """Return the version in force of a rule that is as old as Express Entry."""
        return held(rule, self.rules)

    def value(self, rule: Dated[T]) -> T:
        """Return what a rule that is as old as Express Entry says."""
        return self.version(rule).value

    def once(self, measure: Callable[[Case], T]) -> T:
        """Return what a measure gives, taken the first time it is asked for."""
        if measure not in self._known:
            self._known[measure] = measure(self)
        return cast("T", self._known[measure])

    def experience(self, criteria: Criteria) -> Experience:
        """Return how much of the candidate's work counts under the criteria."""
        if criteria not in self._known:
            self._known[criteria] = employment.experience(self.candidate.work, criteria, rules=self.rules)
        return cast("Experience", self._known[criteria])

    @property
    def results(self) -> Results:
        """The candidate's language results that count."""
        return self.once(_results)

    def judged(self, program: Program) -> tuple[Judged, ...]:
        """Return every requirement of a program, judged."""
        if program not in self._known:
            self._known[program] = tuple([part.judged(self) for part in program.requirements])
        return cast("tuple[Judged, ...]", self._known[program])


def _results(case: Case) -> Results:
    """Return the candidate's language results that count."""
    return results(case.candidate.languages, rules=case.rules)
