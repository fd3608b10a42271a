"""Strategies for facts: every one that can be, and none that cannot. Days of facts lie in 2015 to 2027.

Circumstances are mostly the ordinary ones, so that rules find something to count; shrinking leads to them.

>>> from hypothesis import find
>>> find(work_periods(), lambda job: job.country == "CA").authorized
True
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar, get_args

from hypothesis import strategies as st

from expressentry import candidate as facts
from expressentry.candidate import Level, Province
from expressentry.candidate.country import country_codes as known_countries
from expressentry.candidate.family import Person, Relation, Relationship, Status
from expressentry.candidate.offer import BarredUnder
from expressentry.candidate.permit import PermitBasis
from expressentry.language import TESTS, Ability, LanguageResult, Test
from expressentry.noc import Noc, unit_groups

if TYPE_CHECKING:
    from decimal import Decimal

    from hypothesis.strategies import DrawFn, SearchStrategy

    from expressentry.language import Range
    from expressentry.noc import Edition

__all__ = [
    "candidates",
    "certificates",
    "children",
    "country_codes",
    "credential_assessments",
    "educations",
    "fact_dates",
    "funds",
    "hours_per_week",
    "job_offers",
    "language_results",
    "leaves",
    "military_services",
    "nocs",
    "nominations",
    "occupations",
    "partners",
    "profiles",
    "provinces",
    "recruiter_offers",
    "relatives",
    "residences",
    "work_periods",
    "work_permits",
]

T = TypeVar("T")
FIRST, LAST = date(2015, 1, 1), date(2027, 12, 31)
MOST_ITEMS = 3


def fact_dates(since: date = FIRST, until: date = LAST) -> SearchStrategy[date]:
    """Return the days on which facts begin or end."""
    return st.dates(since, max(since, until))


def _usually(ordinary: T, *others: T) -> SearchStrategy[T]:
    """Return what is mostly one thing and sometimes another; it shrinks to the first."""
    return st.sampled_from((*[ordinary] * 9, *others))


def _yes() -> SearchStrategy[bool]:
    return _usually(True, False)


def _no() -> SearchStrategy[bool]:
    return _usually(False, True)


def _maybe(strategy: SearchStrategy[T]) -> SearchStrategy[T | None]:
    return st.none() | strategy


def _some(strategy: SearchStrategy[T]) -> SearchStrategy[list[T]]:
    return st.lists(strategy, max_size=MOST_ITEMS)


def _later(draw: DrawFn, first: date) -> date | None:
    """Draw a day not before another, or None."""
    return draw(_maybe(fact_dates(first)))


def nocs(edition: Edition = 2021) -> SearchStrategy[Noc]:
    """Return the unit groups of an edition of the NOC."""
    return st.sampled_from(unit_groups(edition=edition))


def provinces() -> SearchStrategy[Province]:
    """Return the provinces and territories."""
    return st.sampled_from(Province)


def country_codes() -> SearchStrategy[str]:
    """Return the codes of countries, Canada half of the time."""
    return st.just("CA") | st.sampled_from(sorted(known_countries()))


def hours_per_week() -> SearchStrategy[Fraction]:
    """Return hours a week: whole, halves, quarters and thirds, mostly near full time."""
    return st.builds(Fraction, st.integers(1, 480), st.just(12)) | st.integers(15, 60).map(Fraction)


def credential_assessments(since: date = FIRST) -> SearchStrategy[facts.CredentialAssessment]:
    """Return assessments of foreign credentials by designated organizations and by another."""
    bodies = st.sampled_from(["WES", "ICAS", "IQAS", "CES", "ICES", "MCC", "PEBC", "CACB", "NACES"])
    levels = _maybe(st.sampled_from(Level))
    return st.builds(facts.CredentialAssessment, bodies, issued=fact_dates(since), level=levels)


@st.composite
def educations(draw: DrawFn) -> facts.Education:
    """Return credentials and programs of study, finished or not."""
    started = draw(_maybe(fact_dates()))
    completed = draw(_maybe(fact_dates(started or FIRST)))
    country = draw(country_codes())
    months = _maybe(st.integers(0, 96))
    return facts.Education(
        draw(st.sampled_from([level for level in Level if level is not Level.TWO_OR_MORE])),
        country=country,
        campus_country=draw(st.just(country) | country_codes()),
        started=started,
        completed=completed,
        program_months=draw(_maybe(st.integers(1, 96))),
        full_time_months=draw(months),
        months_in_canada=draw(months),
        academic_years=draw(_maybe(st.integers(0, 8))),
        good_standing=draw(_yes()),
        distance=draw(_no()),
        authorized=draw(_yes()),
        language_study=draw(_no()),
        must_return=draw(_no()),
        institution_recognized=draw(_yes()),
        assessment=draw(_maybe(credential_assessments(completed or started or FIRST))),
    )


@st.composite
def language_results(draw: DrawFn, tests: tuple[Test, ...] = tuple(TESTS.values())) -> LanguageResult:
    """Return test results, each score on a step of its scale, mostly on the scale that Express Entry reads."""
    test = draw(st.sampled_from(tests))
    scale = draw(_usually(test.scales[0], *test.scales[1:]))
    scores = {ability.value: draw(_scores(scale.ranges[ability.place])) for ability in Ability}
    return LanguageResult(
        test,
        **scores,
        taken_on=draw(fact_dates()),
        scale=scale.id,
        imputed=draw(_usually((), (Ability.SPEAKING,))),
    )


def _scores(of: Range) -> SearchStrategy[Decimal]:
    """Return the scores of a range."""
    return st.integers(0, int((of.highest - of.lowest) / of.step)).map(lambda steps: of.lowest + steps * of.step)


@st.composite
def leaves(draw: DrawFn, since: date = FIRST, until: date = LAST) -> facts.Leave:
    """Return time away from a job, within the days given."""
    start = draw(fact_dates(since, until))
    return facts.Leave(start, draw(fact_dates(start, until)), paid=draw(st.booleans()))


def occupations() -> SearchStrategy[facts.Occupation]:
    """Return primary occupations."""
    return st.builds(facts.Occupation, nocs(), noc_2016=_maybe(nocs(2016)), licence_required=_no())


@st.composite
def work_periods(draw: DrawFn) -> facts.WorkPeriod:
    """Return jobs."""
    start = draw(fact_dates())
    end = _later(draw, start)
    country = draw(country_codes())
    return facts.WorkPeriod(
        draw(nocs()),
        noc_2016=draw(_maybe(nocs(2016))),
        start=start,
        end=end,
        hours_per_week=draw(hours_per_week()),
        country=country,
        province=draw(_maybe(provinces())) if country == "CA" else None,
        employer=draw(_maybe(st.sampled_from(EMPLOYERS))),
        paid=draw(_yes()),
        self_employed=draw(_no()),
        full_time_student=draw(_no()),
        authorized=draw(_yes()),
        temporary_resident=draw(_yes()),
        foreign_employer=draw(_no()),
        publicly_funded_physician=draw(_no()),
        duties_performed=draw(_yes()),
        employment_requirements_met=draw(_yes()),
        qualified_on=draw(_maybe(fact_dates())),
        leaves=draw(st.just([]) | _some(leaves(start, end or LAST))),
    )


EMPLOYERS = ("Aurora Foods", "Boréal Électrique", "Cedar Hospital")


Months: TypeAlias = int | Literal["indeterminate"] | None
MONTHS: tuple[Months, ...] = (None, "indeterminate", 6, 12, 24, 36)
"""How long jobs are offered for."""


@st.composite
def job_offers(draw: DrawFn) -> facts.JobOffer:
    """Return job offers."""
    made = draw(fact_dates())
    return facts.JobOffer(
        draw(nocs()),
        noc_2016=draw(_maybe(nocs(2016))),
        employer=draw(_maybe(st.sampled_from(EMPLOYERS))),
        made=made,
        withdrawn=_later(draw, made),
        hours_per_week=draw(hours_per_week()),
        months=draw(st.sampled_from(MONTHS)),
        continuous=draw(_yes()),
        seasonal=draw(_no()),
        paid=draw(_yes()),
        after_visa=draw(_yes()),
        lmia_approved=draw(st.booleans()),
        lmia_suspended=draw(_no()),
        employer_barred=draw(_usually(None, *get_args(BarredUnder))),
        diplomatic_mission=draw(_no()),
        publicly_funded_physician=draw(_no()),
        province=draw(_maybe(provinces())),
    )


@st.composite
def work_permits(draw: DrawFn) -> facts.WorkPermit:
    """Return work permits, and the authority to work without one."""
    issued = draw(fact_dates())
    return facts.WorkPermit(
        draw(st.sampled_from(get_args(PermitBasis))),
        issued=issued,
        valid_until=_later(draw, issued),
        employers=draw(_some(st.sampled_from(EMPLOYERS))),
        noc=draw(_maybe(nocs())),
        maintained=draw(_no()),
    )


def certificates() -> SearchStrategy[facts.Certificate]:
    """Return certificates of qualification in a trade."""
    issuers = st.sampled_from(["federal", *Province])
    return st.builds(facts.Certificate, nocs(), noc_2016=_maybe(nocs(2016)), issued=fact_dates(), issuer=issuers)


@st.composite
def nominations(draw: DrawFn) -> facts.Nomination:
    """Return nominations."""
    issued = draw(fact_dates())
    return facts.Nomination(
        draw(provinces()),
        stream=draw(_maybe(st.just("Skilled workers"))),
        enhanced=draw(_maybe(st.booleans())),
        issued=issued,
        accepted=_later(draw, issued),
        withdrawn=_later(draw, issued),
        investment_linked=draw(_no()),
    )


BIRTHS = st.dates(date(1955, 1, 1), date(2005, 12, 31))


def partners() -> SearchStrategy[facts.Partner]:
    """Return partners, coming or not, foreign or not."""
    return st.builds(
        facts.Partner,
        relationship=st.sampled_from(get_args(Relationship)),
        since=_maybe(fact_dates()),
        accompanying=st.booleans(),
        status=_usually(*get_args(Status)),
        lives_in_canada=_no(),
        born=_maybe(BIRTHS),
        education=_some(educations()),
        languages=_some(language_results()),
        work=_some(work_periods()),
    )


def children() -> SearchStrategy[facts.Child]:
    """Return dependent children."""
    return st.builds(
        facts.Child,
        st.dates(date(2000, 1, 1), LAST),
        accompanying=_yes(),
        adopted=_no(),
        dependent_by_condition=_no(),
        status=_usually(*get_args(Status)),
    )


def relatives() -> SearchStrategy[facts.Relative]:
    """Return relatives."""
    return st.builds(
        facts.Relative,
        st.sampled_from(get_args(Relation)),
        of=st.sampled_from(get_args(Person)),
        status=_maybe(st.sampled_from(get_args(Status))),
        born=_maybe(st.dates(date(1925, 1, 1), LAST)),
        lives_in_canada=_maybe(st.booleans()),
    )


def funds() -> SearchStrategy[facts.Funds]:
    """Return settlement funds."""
    return st.builds(facts.Funds, st.integers(0, 100_000), as_of=_maybe(fact_dates()), available=_yes(), borrowed=_no())


@st.composite
def residences(draw: DrawFn) -> facts.Residence:
    """Return countries lived in."""
    start = draw(fact_dates())
    return facts.Residence(
        draw(country_codes()), start=start, end=_later(draw, start), of=draw(st.sampled_from(get_args(Person)))
    )


def recruiter_offers() -> SearchStrategy[facts.RecruiterOffer]:
    """Return offers of the recruiter of the Canadian Forces."""
    return st.builds(facts.RecruiterOffer, nocs(), months=st.sampled_from(MONTHS), full_time=_yes(), continuous=_yes())


@st.composite
def military_services(draw: DrawFn) -> facts.MilitaryService:
    """Return spells of military service."""
    start = draw(fact_dates())
    return facts.MilitaryService(
        draw(country_codes()),
        noc=draw(nocs()),
        start=start,
        end=_later(draw, start),
        recognized=draw(_yes()),
        training_matches=draw(_yes()),
        offer=draw(_maybe(recruiter_offers())),
    )


@st.composite
def profiles(draw: DrawFn) -> facts.Profile:
    """Return profiles, submitted to the second."""
    submitted = draw(_maybe(_moments(LAUNCH, SECONDS)))
    later = _maybe(_moments(submitted or LAUNCH, 400 * 86_400))
    return facts.Profile(
        submitted=submitted,
        expires=draw(later),
        invited=draw(later),
        job_bank_registered=draw(_yes()),
        misrepresentation_until=draw(_maybe(fact_dates())),
    )


LAUNCH = datetime(2015, 1, 1, tzinfo=UTC)
SECONDS = (LAST - FIRST).days * 86_400


def _moments(since: datetime, seconds: int) -> SearchStrategy[datetime]:
    """Return the moments up to so many seconds after another."""
    return st.integers(0, seconds).map(lambda later: since + timedelta(seconds=later))


@st.composite
def candidates(draw: DrawFn) -> facts.Candidate:
    """Return candidates with up to three of everything, stating some facts and leaving others unsaid."""
    partner = draw(_maybe(partners()))
    family = draw(_maybe(_some(children())))
    named = 1 + (partner is not None) + len(family or [])
    return facts.Candidate(
        draw(BIRTHS),
        education=draw(_some(educations())),
        languages=draw(_some(language_results())),
        first_language=draw(st.sampled_from([None, "en", "fr"])),
        work=draw(_some(work_periods())),
        primary_occupation=draw(_maybe(occupations())),
        offers=draw(_some(job_offers())),
        permits=draw(_some(work_permits())),
        in_canada=draw(_maybe(st.booleans())),
        certificates=draw(_some(certificates())),
        nominations=draw(_some(nominations())),
        partner=partner,
        children=family,
        relatives=draw(_some(relatives())),
        family_size=draw(_maybe(st.integers(named, named + 3))),
        funds=draw(_maybe(funds())),
        destination=draw(_maybe(provinces())),
        residences=draw(_some(residences())),
        service=draw(_some(military_services())),
        profile=draw(_maybe(profiles())),
    )
