"""From documents to grid factors: what each of the six factors of the selection grid rests on (IRPR 78 to 83).

A fact that was not stated earns nothing in the row that is scored, and is kept apart, so that a requirement of points
is unknown where that fact could decide it.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import chain, pairwise, product
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from expressentry.decision import Outcome, Step
from expressentry.grid import Table
from expressentry.law import IRPR, LAUNCH, Citation, Dated, Text, Version
from expressentry.law.program_readings import PART_TIME_AT_ONCE
from expressentry.law.readings import FIRST_LANGUAGE_UNDECLARED, Reading
from expressentry.measures.age import age
from expressentry.measures.credentials import Schooling, credentials
from expressentry.measures.employment import FULL_TIME, Experience, experience
from expressentry.measures.results import CountedResult
from expressentry.measures.selection import DUTIES, UNPAID, Criteria
from expressentry.programs.adaptability import adaptability
from expressentry.programs.arranged_employment import arranged_employment
from expressentry.programs.grid_factors import GridFactors
from expressentry.programs.requirement import MISSING, heading, joined
from expressentry.programs.selection import FIRST_LANGUAGE_LEVELS, HOURS_REWORDED, SECOND_LANGUAGE
from expressentry.programs.selection_columns import AGES, YEARS
from expressentry.programs.worked import readings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expressentry.language import Benchmark
    from expressentry.programs.case import Case
    from expressentry.programs.requirement import Finding

__all__ = ["ASSESSMENT_YEARS", "Derived", "derived", "schooling"]

ASSESSMENT_YEARS = Dated(
    Version(LAUNCH, 5, Citation(IRPR, "75(2)(e)(ii)")),
    id="fsw/assessment_years",
    name=Text("years for which an assessment counts", "années durant lesquelles une attestation compte"),
)
"""An assessment counts while it is less than this many years old."""
WINDOW = Dated(
    Version(LAUNCH, 10, Citation(IRPR, "75(2)(a)")),
    id="fsw/window",
    name=Text("years before the application", "années précédant la demande"),
)
"""In how many years before the application work counts, for the minimum and for the points."""


@frozen
class Derived:
    """The row that documents give, the best it could be if every fact not stated served, and what it rests on."""

    row: GridFactors
    best: GridFactors
    basis: tuple[Step, ...]
    missing: tuple[Text, ...]
    assumptions: tuple[Text, ...]
    interpretations: tuple[Reading, ...]


@frozen
class _Languages:
    """The results taken as first and as second language, and the reading on which the order rests."""

    first: CountedResult | None = None
    second: CountedResult | None = None
    interpretations: tuple[Reading, ...] = field(default=())


def schooling(case: Case) -> Schooling:
    """Return the level of education and the credentials that count."""
    return credentials(case.candidate.education, on=case.day, validity_years=case.value(ASSESSMENT_YEARS))


def skilled_work(case: Case) -> Experience:
    """Return all skilled work of the last ten years, anywhere: 80(1) and (2)."""
    return case.experience(_criteria(case.value(WINDOW)))


@lru_cache(maxsize=4)
def _criteria(years: int) -> Criteria:
    """Return the criteria of skilled work in a window of so many years."""
    return Criteria(years=years, exclusions=(UNPAID, DUTIES))


def _work_readings(case: Case, found: Experience) -> tuple[Reading, ...]:
    """Return the readings on which the years of work rest: those of all work, and that on part-time jobs at once."""
    added = case.day >= HOURS_REWORDED and _at_once(found, case.value(FULL_TIME))
    return readings_of(found) + ((PART_TIME_AT_ONCE,) if added else ())


def _at_once(found: Experience, full_time: int) -> bool:
    """Say whether part-time jobs that count were held at once."""
    part_time = sorted((job.start, job.end or date.max) for job in found.counted if job.hours_per_week < full_time)
    return any(start <= end for (_, end), (start, _) in pairwise(part_time))


def _possible_years(case: Case, found: Experience) -> int:
    """Return the years there would be if every job of which a fact is missing counted."""
    if not found.undecided:
        return found.years
    jobs = (*found.counted, *(left.job for left in found.undecided))
    at_any_level = evolve(_criteria(case.value(WINDOW)), skilled=False)
    return experience(jobs, at_any_level, rules=case.rules).years


def derived(case: Case) -> Derived:
    """Return the grid factors of a candidate on a day, with the basis of each."""
    languages, items = _languages(case), adaptability(case)
    school, work = case.once(schooling), skilled_work(case)
    work_readings = _work_readings(case, work)
    years = age(case.candidate.born, on=case.day)
    findings = {
        "arranged_employment": arranged_employment(case),
        "own_study": items.own_study,
        "own_work": items.own_work,
        "relative": items.relative,
        "partner_study": items.partner_study,
        "partner_work": items.partner_work,
    }
    row = GridFactors(
        age=min(years.years, AGES - 1),
        education=school.level,
        first=_benchmark(languages.first),
        second=_benchmark(languages.second),
        work=min(work.years, YEARS - 1),
        partner_language=_benchmark(items.partner_language),
        **{name: finding.outcome is Outcome.MET for name, finding in findings.items()},
    )
    basis = (
        *_basis(row, school, work, work_readings),
        *_language_basis(languages, items.partner_language),
        *_finding_basis(findings),
    )
    readings = (years.interpretations, school.interpretations, work_readings, languages.interpretations)
    return Derived(
        row,
        _possible(case, row, work, findings),
        basis,
        tuple(_missing(work, findings)),
        work.assumptions + tuple(text for one in findings.values() for text in one.assumptions),
        tuple(dict.fromkeys(chain(*readings, *(one.interpretations for one in findings.values())))),
    )


def _possible(case: Case, row: GridFactors, work: Experience, findings: dict[str, Finding]) -> GridFactors:
    """Return the row there would be if every fact that is missing were in the candidate's favour."""
    most = min(_possible_years(case, work), YEARS - 1)
    if most <= row.work and all(finding.outcome is not Outcome.UNKNOWN for finding in findings.values()):
        return row
    return _evolved(row, most, {name: finding.outcome is not Outcome.UNMET for name, finding in findings.items()})


def _evolved(row: GridFactors, work: int, facts: dict[str, bool]) -> GridFactors:
    """Return a row with other work and other facts."""
    return GridFactors(
        age=row.age,
        education=row.education,
        first=row.first,
        second=row.second,
        work=work,
        partner_language=row.partner_language,
        **facts,
    )


def _benchmark(result: CountedResult | None) -> Benchmark | None:
    """Return the levels of a result, if there is one."""
    return None if result is None else result.benchmark


def _missing(work: Experience, findings: dict[str, Finding]) -> Iterator[Text]:
    """Yield the facts that were not stated and could earn points."""
    if work.undecided:
        yield MISSING.filled(fact=work.undecided[0].reason)
    for finding in findings.values():
        if finding.outcome is Outcome.UNKNOWN:
            yield from _facts(finding)


def _facts(finding: Finding) -> Iterator[Text]:
    """Yield the facts that a finding lacks, its own or those of the options that were tried."""
    if finding.needed is not None:
        yield finding.needed
    for step in finding.steps:
        for one in step.walk():
            if one.value is Outcome.UNKNOWN and one.needed is not None:
                yield one.needed


def _languages(case: Case) -> _Languages:
    """Return which results are first and second: as declared, else in the order that earns more."""
    found, declared = case.results, case.candidate.first_language
    english = _Order(found.english, found.french)
    french = _Order(found.french, found.english)
    if declared is not None:
        first, second = (english if declared == "en" else french).best(case)
        return _Languages(first, second if first is not None else None, found.interpretations)
    one, other = english.best(case), french.best(case)
    chosen = max((one, other), key=lambda pair: (pair[0] is not None, _language_points(case, *pair)))
    undeclared = (FIRST_LANGUAGE_UNDECLARED,) if found.english and found.french else ()
    return _Languages(*chosen, found.interpretations + undeclared)


@frozen
class _Order:
    """The results of the language taken as first, and of the other one."""

    first: tuple[CountedResult, ...]
    second: tuple[CountedResult, ...]

    def best(self, case: Case) -> tuple[CountedResult | None, CountedResult | None]:
        """Return the pair of results that earns most."""
        pairs = product(self.first or (None,), self.second or (None,))
        return max(pairs, key=lambda pair: _language_points(case, *pair))


def _language_points(case: Case, first: CountedResult | None, second: CountedResult | None) -> int:
    """Return the points of a first and a second language; a second one without a first earns none."""
    if first is None:
        return 0
    per_ability, both = _table(case, FIRST_LANGUAGE_LEVELS), _table(case, SECOND_LANGUAGE.points)
    points = sum(per_ability.at(level) for _, level in first.benchmark.abilities)
    return points + (0 if second is None else both.at(second.benchmark.lowest))


def _table(case: Case, rule: Dated[Table | None]) -> Table:
    """Return a table of points of the day, empty where none is in force."""
    version = case.rules.read(rule)
    return Table({0: 0}) if version is None or version.value is None else version.value


NAMES: Final = {
    "arranged_employment": Text("arranged employment", "emploi réservé"),
    "own_study": Text("previous study in Canada", "études antérieures au Canada"),
    "own_work": Text("previous work in Canada", "travail antérieur au Canada"),
    "relative": Text("relative in Canada", "parenté au Canada"),
    "partner_study": Text(
        "previous study of the partner in Canada", "études antérieures de l’époux ou du conjoint de fait au Canada"
    ),
    "partner_work": Text(
        "previous work of the partner in Canada", "travail antérieur de l’époux ou du conjoint de fait au Canada"
    ),
}
PINPOINTS: Final = {
    "arranged_employment": "82(2)",
    "own_study": "83(1)(b)",
    "own_work": "83(1)(c)",
    "relative": "83(1)(d)",
    "partner_study": "83(1)(b.1)",
    "partner_work": "83(1)(c.1)",
}
AGE_NAME = Text("Age", "Âge")
EDUCATION_NAME = Text("Education", "Études")
WORK_NAME = Text("Skilled work in the last ten years", "Travail qualifié des dix dernières années")
FIRST_NAME = Text("First official language", "Première langue officielle")
SECOND_NAME = Text("Second official language", "Deuxième langue officielle")
PARTNER_NAME = Text("Language of the spouse or common-law partner", "Langue de l’époux ou du conjoint de fait")
YEARS_OLD = Text("{years} years", "{years} ans")
LEFT_OUT = Text("left out: {reasons}", "non compté\u00a0: {reasons}")
NONE = Text("none that counts", "aucun qui compte")


def _basis(row: GridFactors, school: Schooling, work: Experience, readings: tuple[Reading, ...]) -> Iterator[Step]:
    """Yield how age, education and work became factors."""
    yield Step("basis/age", AGE_NAME, YEARS_OLD.filled(years=row.age), citation=Citation(IRPR, "81"))
    yield Step(
        "basis/education",
        EDUCATION_NAME,
        row.education.word,
        citation=Citation(IRPR, "78"),
        note=_reasons([out.reason for out in school.left_out]),
        interpretations=school.interpretations,
    )
    yield Step(
        "basis/work",
        WORK_NAME,
        YEARS_OLD.filled(years=work.years),
        citation=Citation(IRPR, "80"),
        note=_reasons([out.reason for out in work.left_out]),
        interpretations=readings,
    )


def _language_basis(languages: _Languages, partner: CountedResult | None) -> Iterator[Step]:
    """Yield which result became each language."""
    for identifier, name, result in (
        ("first_language", FIRST_NAME, languages.first),
        ("second_language", SECOND_NAME, languages.second),
        ("partner_language", PARTNER_NAME, partner),
    ):
        yield Step(f"basis/{identifier}", name, NONE if result is None else result.given, citation=Citation(IRPR, "79"))


def _finding_basis(findings: dict[str, Finding]) -> Iterator[Step]:
    """Yield how each fact that is so or not became a factor."""
    for identifier, finding in findings.items():
        yield Step(
            f"basis/{identifier}",
            heading(NAMES[identifier]),
            finding.outcome,
            given=finding.given,
            citation=Citation(IRPR, PINPOINTS[identifier]),
            needed=finding.needed if finding.outcome is Outcome.UNKNOWN else None,
            steps=finding.steps,
            interpretations=finding.interpretations,
        )


def _reasons(reasons: list[Text]) -> Text | None:
    """Return why things were left out, or None where none were."""
    said = joined(reasons)
    return None if said is None else LEFT_OUT.filled(reasons=said)
