"""Derivation: from a candidate's documents to the one row of factors that is scored, with what each rests on.

Where there is a choice that the law leaves open (several results in a language; no first official language named), the
row that gives the higher score is taken, and the step says what the other would give. Authority: Ministerial
Instructions, s. 8 to 30; the definitions and their dates are in `definitions`.

>>> from expressentry.candidate import Candidate, Education, Level
>>> ana = Candidate(date(1996, 5, 2), education=[Education(Level.MASTER, country="CA", completed=date(2019, 6, 1))])
>>> found = derive(ana, on=date(2026, 9, 1))
>>> found.value.age, found.value.education, found.step("facts/canadian_study").needed.en
(30, <Level.MASTER: 6>, 'months of full-time study')
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache, partial
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from attrs import evolve, frozen

from expressentry.candidate.study import Level
from expressentry.crs import basis, definitions
from expressentry.crs.basis import Found
from expressentry.crs.columns import CanadianStudy, JobOfferKind
from expressentry.crs.factors import Factors, PartnerFactors
from expressentry.crs.languages import NAMES, Order, first_step, orders, second_step
from expressentry.crs.whole import CRS, opened_plan
from expressentry.decision import Certainty, Decision, Step
from expressentry.law import Citation, Rules, Text
from expressentry.law.instruments import MI_2014
from expressentry.law.review import Area, caveats, gaps_on, warn_incomplete
from expressentry.law.rules import InForce, held, opened
from expressentry.law.trials import TRIAL, Noticing, edition_under
from expressentry.measures.results import results

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from expressentry.candidate import Candidate
    from expressentry.language import Benchmark

__all__ = ["derive"]

F = TypeVar("F")
T = TypeVar("T")

Levels: TypeAlias = "tuple[Benchmark | None, Benchmark | None]"
"""The levels in the first and in the second official language."""

NOTHING: Levels = (None, None)
LABEL = Text("Factors", "Facteurs")
AREAS: tuple[Area, ...] = ("crs", "language", "noc")
PARTNER_LANGUAGE = Citation(MI_2014)
PARTNER_EDUCATION = partial(basis.found_education, identifier="facts/partner/education")
PARTNER_WORK = partial(basis.found_canadian_work, identifier="facts/partner/canadian_work")
ONLY_LANGUAGE = Text(
    "{language}, in which alone there are results, is the first official language",
    "la première langue officielle est la seule dans laquelle il y a des résultats\u00a0: {language}",
)


def derive(candidate: Candidate, /, *, on: date, rules: Rules | None = None) -> Decision[Factors]:
    """Return the factors of a candidate on a day, with a step for each that says what it rests on.

    Nothing dated after the day is seen. Warns `RulesIncomplete` where a known change of the law is not encoded. Raises
    `NotInForce` before 2015-01-01 and `TypeError` for anything but a calendar date.
    """
    decision = derived(candidate, on=on, rules=rules)
    if decision.incomplete:
        warn_incomplete(gaps_on(AREAS, on))
    return decision


def derived(candidate: Candidate, /, *, on: date, rules: Rules | None = None) -> Decision[Factors]:
    """Return the factors without warning; other answers that rest on factors are made of these."""
    law = opened(rules, on)
    best = _Best(on, rules)
    own = _own(candidate, law)
    partner = _partner(own, candidate, best, law)
    row, languages, assumed = _with_languages(own, partner, candidate, best, law)
    steps = (partner.step, own.age.step, own.education.step, *languages, *(one.step for one in own.others))
    readings = (reading for step in steps for part in step.walk() for reading in part.interpretations)
    return Decision(
        LABEL,
        CRS.name,
        row,
        law.day,
        steps,
        edition_under(definitions.edition(law.day), law),
        caveats=_caveats(law.day),
        assumptions=tuple(dict.fromkeys((*own.assumptions, *partner.assumptions, *assumed))),
        interpretations=tuple(dict.fromkeys(readings)),
        incomplete=bool(gaps_on(AREAS, law.day)),
    )


@lru_cache(maxsize=1024)
def _caveats(day: date) -> tuple[Text, ...]:
    """Return where the knowledge of the law that a derivation uses ends."""
    return caveats(AREAS, day)


@frozen
class _Best:
    """The score of a row on a day, by which the better of several rows is found."""

    on: date
    rules: Rules | None

    def points(self, row: Factors) -> int:
        """Return the score of a row."""
        return opened_plan(self.on, self.rules)[0].points(row.row)

    def of(self, rows: Sequence[Factors]) -> int:
        """Return the place of the row that gives the highest score, the first of equal ones."""
        return 0 if len(rows) == 1 else max(range(len(rows)), key=lambda at: self.points(rows[at]))


@frozen
class _Own:
    """What was found of the candidate alone, languages aside."""

    age: Found[int]
    education: Found[Level]
    canadian_work: Found[int]
    foreign_work: Found[int]
    certificate: Found[bool]
    nomination: Found[bool]
    job_offer: Found[JobOfferKind | None]
    canadian_study: Found[CanadianStudy | None]
    sibling: Found[bool]

    @property
    def others(self) -> tuple[Found[object], ...]:
        """What follows age, education and languages, in the order in which it is told."""
        work = (self.canadian_work, self.foreign_work, self.certificate)
        return (*work, self.nomination, self.job_offer, self.canadian_study, self.sibling)

    @property
    def assumptions(self) -> tuple[Text, ...]:
        """What was taken for granted."""
        return tuple(text for one in (self.education, *self.others) for text in one.assumptions)

    def row(self, partner: PartnerFactors | None, levels: Levels) -> Factors:
        """Return the row with a partner and the levels in the first and second official language."""
        return Factors(
            age=self.age.value,
            education=self.education.value,
            first=levels[0],
            second=levels[1],
            canadian_work=self.canadian_work.value,
            foreign_work=self.foreign_work.value,
            partner=partner,
            certificate=self.certificate.value,
            nomination=self.nomination.value,
            sibling=self.sibling.value,
            canadian_study=self.canadian_study.value,
            job_offer=self.job_offer.value,
        )


def _own(candidate: Candidate, law: Rules) -> _Own:
    """Find what a candidate's documents say of the candidate alone."""
    return _Own(
        _found(basis.found_age, candidate, law),
        _found(basis.found_education, candidate.education, law),
        _found(basis.found_canadian_work, candidate.work, law),
        _found(basis.found_foreign_work, candidate.work, law),
        _found(basis.found_certificate, candidate, law),
        _found(basis.found_nomination, candidate, law),
        _found(basis.found_job_offer, candidate, law),
        _found(basis.found_canadian_study, candidate, law),
        _found(basis.found_sibling, candidate, law),
    )


def _found(find: Callable[[F, Rules], Found[T]], facts: F, law: Rules) -> Found[T]:
    """Return what is found in facts; where a trial of a rule was opened for it, the step says that it is not law."""
    watched = _watched(law)
    found = find(facts, watched)
    step = _told(found.step, watched)
    return found if step is found.step else evolve(found, step=step)


def _watched(law: Rules) -> Rules:
    """Return rules that notice which trials are opened; the law in force has none."""
    return law if isinstance(law, InForce) else Noticing(law)


def _told(step: Step, watched: Rules) -> Step:
    """Return a step that says so where a trial was opened for it."""
    if not isinstance(watched, Noticing) or not watched.tried:
        return step
    note = TRIAL if step.note is None else basis.joined_texts((step.note, TRIAL))
    return evolve(step, note=note, certainty=Certainty.INTERPRETED)


def _partner(own: _Own, candidate: Candidate, best: _Best, law: Rules) -> Found[PartnerFactors | None]:
    """Return the factors of the accompanying partner, if there is one, with the results that serve best."""
    found = _found(basis.found_partner, candidate, law)
    one = found.value
    if one is None:
        return Found(None, found.step, found.assumptions)
    education = _found(PARTNER_EDUCATION, one.education, law)
    work = _found(PARTNER_WORK, one.work, law)
    watched = _watched(law)
    read = results(one.languages, rules=watched)
    counted = (*read.english, *read.french)
    choices = [Order(result.benchmark.language, result, None) for result in counted] or [Order("en", None, None)]
    partners = [
        PartnerFactors(education=education.value, language=choice.levels[0], canadian_work=work.value)
        for choice in choices
    ]
    at = 0 if len(partners) == 1 else best.of([own.row(partner, NOTHING) for partner in partners])
    language = _told(first_step(choices[at], read, PARTNER_LANGUAGE, identifier="facts/partner/language"), watched)
    step = evolve(found.step, steps=(education.step, language, work.step))
    return Found(partners[at], step, (*found.assumptions, *education.assumptions, *work.assumptions))


def _with_languages(
    own: _Own, partner: Found[PartnerFactors | None], candidate: Candidate, best: _Best, law: Rules
) -> tuple[Factors, tuple[Step, Step], tuple[Text, ...]]:
    """Return the row with the results that serve best, the steps of both languages and what was assumed."""
    watched = _watched(law)
    found = results(candidate.languages, rules=watched)
    choices = orders(found, candidate.first_language)
    rows = [own.row(partner.value, choice.levels) for choice in choices]
    at = best.of(rows)
    chosen = choices[at]
    others = [best.points(row) for row, choice in zip(rows, choices, strict=True) if choice.language != chosen.language]
    citation = held(definitions.RESULT_AGE, watched).citation
    steps = (
        _told(first_step(chosen, found, citation, other_points=max(others, default=None)), watched),
        _told(second_step(chosen, found, citation), watched),
    )
    alone = candidate.first_language is None and not others and chosen.first is not None
    return rows[at], steps, (ONLY_LANGUAGE.filled(language=NAMES[chosen.language]),) if alone else ()
