"""Federal Skilled Trades Program: two years in a skilled trade, and a certificate or an offer (IRPR 87.2).

>>> from datetime import date
>>> from expressentry.candidate import Candidate
>>> from expressentry.programs import eligibility
>>> answer = eligibility(Candidate(born=date(1996, 5, 2)), FST, on=date(2026, 6, 1))
>>> answer.outcome("fst/trade"), answer.outcome("fst/offer")
(<Outcome.UNMET: 'unmet'>, <Outcome.UNMET: 'unmet'>)
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from expressentry.candidate.work import Leave
from expressentry.decision import Outcome, Step
from expressentry.law import IRPR, LAUNCH, Citation, Dated, Text, Version
from expressentry.law.program_readings import FST_QUALIFIED, FST_STUDY
from expressentry.measures.employment import Experience, experience
from expressentry.measures.offers import BARRED, EXEMPT_PERMITS, LENGTH
from expressentry.measures.selection import (
    DUTIES,
    EMPLOYMENT_REQUIREMENTS,
    FULL_TIME_STUDY,
    NO_FORMER_CODE,
    UNPAID,
    Criteria,
    occupation,
    with_reading,
)
from expressentry.measures.skilled_trades import TRADES, is_skilled_trade
from expressentry.noc import EDITION, Noc
from expressentry.programs.destination import outside_quebec
from expressentry.programs.funds import DEPENDENT_AGE, enough_funds
from expressentry.programs.proficiency import LANGUAGE_NAME, Minimum, at_least
from expressentry.programs.program import Program
from expressentry.programs.requirement import MISSING, RANK, Finding, Requirement, any_of
from expressentry.programs.settlement import FUNDS
from expressentry.programs.trade_offers import EXEMPTING, NAMES, OPTIONS, options
from expressentry.programs.worked import Wanted, left_out_step, work_finding

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    from expressentry.candidate import Certificate, JobOffer, Occupation, WorkPeriod
    from expressentry.programs.case import Case

    Coded: TypeAlias = WorkPeriod | JobOffer | Certificate | Occupation

__all__ = ["FST", "LANGUAGE_LEVELS", "MONTHS", "WINDOW"]

MONTHS = Dated(
    Version(LAUNCH, 24, Citation(IRPR, "87.2(3)(b)")),
    id="fst/months",
    name=Text("months of work in the trade", "mois de travail dans le métier"),
)
"""How much full-time work, or equal part-time, in the trade named."""
WINDOW = Dated(
    Version(LAUNCH, 5, Citation(IRPR, "87.2(3)(b)")),
    id="fst/window",
    name=Text("years before the application", "années précédant la demande"),
)
"""In how many years it must lie."""
LANGUAGE_LEVELS = Dated(
    Version(LAUNCH, Minimum(listening=5, reading=4, writing=4, speaking=5), Citation(IRPR, "74(1)")),
    id="fst/language_levels",
    name=Text("language level in each ability", "niveau pour chaque habileté"),
)
"""The levels that the Minister has set under 74(1)."""

STUDY = with_reading(FULL_TIME_STUDY, FST_STUDY)


@frozen
class TradeTried:
    """One trade tried as the one named in the application: the work in it, and each of the five options."""

    noc: Noc
    work: Finding
    found: Experience
    options: dict[str, Finding]

    @property
    def offer(self) -> Outcome:
        """Whether one of the options is met."""
        return Outcome.any_of(finding.outcome for finding in self.options.values())


@lru_cache(maxsize=1024)
def _criteria(years: int, noc: Noc) -> Criteria:
    """Return what work must be to count in one trade."""
    return Criteria(
        years=years,
        exclusions=(UNPAID, DUTIES, EMPLOYMENT_REQUIREMENTS, STUDY),
        occupations=frozenset({noc}),
    )


def _named(case: Case) -> tuple[Coded, ...]:
    """Return the occupation named, or all that could be meant: by work, certificates and offers known by the day."""
    candidate, day = case.candidate, case.day
    if candidate.primary_occupation is not None:
        return (candidate.primary_occupation,)
    return (
        *(job for job in candidate.work if job.start <= day),
        *(certificate for certificate in candidate.certificates if certificate.issued <= day),
        *(offer for offer in candidate.offers if offer.made <= day),
    )


def trades_tried(case: Case) -> tuple[TradeTried, ...]:
    """Return every skilled trade that was tried, the one that serves best first."""
    edition = case.value(EDITION).codes
    codes = {noc for one in _named(case) if (noc := occupation(one, edition)) is not None}
    trades = sorted(noc for noc in codes if is_skilled_trade(noc, case.rules))
    return tuple(sorted((_try(case, noc) for noc in trades), key=_standing))


def _standing(one: TradeTried) -> tuple[int, int]:
    """Return how a trade ranks: by the work and the options together, then by how long it was worked in."""
    return RANK[Outcome.all_of((one.work.outcome, one.offer))], -one.found.months


def _try(case: Case, noc: Noc) -> TradeTried:
    """Return what becomes of one trade as the one named."""
    wanted = Wanted(_criteria(case.value(WINDOW), noc), case.value(MONTHS))
    jobs = tuple(_qualified(case.candidate.work))
    found = experience(jobs, wanted.criteria, rules=case.rules)
    assumed = any(job.qualified_on is None for job in found.counted)
    work = work_finding(jobs, wanted, found, case.rules)
    readings = work.interpretations + ((FST_QUALIFIED,) if assumed else ())
    return TradeTried(noc, evolve(work, interpretations=readings), found, options(case, noc))


def _qualified(work: Iterable[WorkPeriod]) -> Iterable[WorkPeriod]:
    """Yield each job from the day on which the person was qualified to practise; those that ended before are lost."""
    for job in work:
        first = job.qualified_on
        if first is None or first <= job.start:
            yield job
        elif job.end is None or first <= job.end:
            leaves = [Leave(max(one.start, first), one.end, one.paid) for one in job.leaves if one.end >= first]
            yield evolve(job, start=first, leaves=leaves)


TRADE_NEEDED = Text(
    "work, a certificate or an offer in a skilled trade occupation (IRPR 87.2(1))",
    "du travail, un certificat ou une offre dans un métier spécialisé (RIPR art. 87.2(1))",
)
TRADE_GIVEN = Text("NOC {noc}", "CNP {noc}")
SERVES = Text("the trade that serves is NOC {noc}", "le métier retenu est la CNP {noc}")


def _trade(case: Case) -> Finding:
    """Judge whether the occupation named, or one of those that could be, is a skilled trade."""
    every = case.once(trades_tried)
    if every:
        return Finding(Outcome.MET, TRADE_GIVEN.filled(noc=every[0].noc.code))
    edition = case.value(EDITION).codes
    uncoded = next((one.noc.code for one in _named(case) if occupation(one, edition) is None), None)
    if uncoded is None:
        return Finding(Outcome.UNMET, needed=TRADE_NEEDED)
    return Finding(Outcome.UNKNOWN, needed=MISSING.filled(fact=NO_FORMER_CODE.filled(noc=uncoded)))


def _work(case: Case) -> Finding:
    """Judge the two years of work in the trade after qualifying, every trade that could be named tried."""
    every = case.once(trades_tried)
    if not every:
        return _without_trade(case)
    chosen = every[0]
    enough = chosen.work.outcome is Outcome.MET
    steps = (
        left_out_step(
            "fst/duties", DUTIES_NAME, Citation(IRPR, "87.2(3)(b)(i)"), (DUTIES,), chosen.found, enough=enough
        ),
        left_out_step(
            "fst/requirements",
            REQUIREMENTS_NAME,
            Citation(IRPR, "87.2(3)(c)"),
            (EMPLOYMENT_REQUIREMENTS,),
            chosen.found,
            enough=enough,
        ),
        *(_step(one) for one in every if len(every) > 1),
    )
    note = SERVES.filled(noc=chosen.noc.code) if len(every) > 1 and enough else chosen.work.note
    return evolve(chosen.work, steps=steps, note=note)


def _without_trade(case: Case) -> Finding:
    """Return what becomes of the work where no trade is known: what the trade itself is."""
    trade = _trade(case)
    return Finding(trade.outcome, needed=trade.needed if trade.outcome is Outcome.UNKNOWN else TWO_YEARS)


TWO_YEARS = Text(
    "two years of full-time work, or equal part-time, in a skilled trade, after qualifying in it",
    "deux ans de travail à temps plein, ou l’équivalent à temps partiel, dans un métier spécialisé, après s’y être "
    "qualifié",
)
WORK_AUTHORITY = Citation(IRPR, "87.2(3)(b)")


def _step(one: TradeTried) -> Step:
    """Return the step of one trade that was tried."""
    return Step(
        f"fst/work/{one.noc.code}",
        one.noc.name,
        one.work.outcome,
        given=one.work.given,
        citation=WORK_AUTHORITY,
        needed=None if one.work.outcome is Outcome.MET else one.work.needed,
        note=None if one.offer is Outcome.MET else NO_OPTION,
        interpretations=one.work.interpretations,
    )


NO_OPTION = Text(
    "neither certificate nor offer counts in this trade", "ni certificat ni offre ne compte dans ce métier"
)


def _language(case: Case) -> Finding:
    """Judge the level in each ability, in English or in French."""
    return at_least(case, case.value(LANGUAGE_LEVELS))


def _option(identifier: str, key: str) -> Requirement:
    """Return one of the five options for the trade that serves best."""

    def judge(case: Case) -> Finding:
        every = case.once(trades_tried)
        return every[0].options[key] if every else Finding(_trade(case).outcome, needed=TRADE_NEEDED)

    return Requirement(f"{identifier}/{key}", NAMES[key], Citation(IRPR, f"87.2(3)(d)({key})"), judge)


DUTIES_NAME = Text("duties performed in the trade", "fonctions exercées dans le métier")
REQUIREMENTS_NAME = Text("employment requirements of the trade", "conditions d’accès du métier")
TRADE_NAME = Text("skilled trade occupation", "métier spécialisé")
WORK_NAME = Text("work experience in the skilled trade", "expérience de travail dans le métier spécialisé")
OFFER_NAME = Text("certificate of qualification or job offer", "certificat de compétence ou offre d’emploi")
FUNDS_NAME = Text("settlement funds", "fonds")
EXEMPT_NAME = Text("authorized work and an offer", "travail autorisé et offre d’emploi")

FST = Program(
    "fst",
    Text("Federal Skilled Trades Program", "Programme des travailleurs de métiers spécialisés (fédéral)"),
    Text("federal skilled trades class", "catégorie des travailleurs de métiers spécialisés (fédéral)"),
    (
        Requirement("fst/trade", TRADE_NAME, Citation(IRPR, "87.2(1)"), _trade),
        Requirement("fst/language", LANGUAGE_NAME, Citation(IRPR, "87.2(3)(a)"), _language),
        Requirement("fst/work", WORK_NAME, WORK_AUTHORITY, _work),
        any_of("fst/offer", OFFER_NAME, Citation(IRPR, "87.2(3)(d)"), *(_option("fst/offer", key) for key in OPTIONS)),
        any_of(
            "fst/funds",
            FUNDS_NAME,
            Citation(IRPR, "87.2(5)"),
            enough_funds("fst/funds/amount", "87.2(5)"),
            any_of(
                "fst/funds/offer",
                EXEMPT_NAME,
                Citation(IRPR, "87.2(5)"),
                *(_option("fst/funds/offer", key) for key in EXEMPTING),
            ),
        ),
        outside_quebec("fst/destination", "87.2(2)"),
    ),
    in_force=Dated(Version(LAUNCH, True, Citation(IRPR, "87.2(2)")), id="fst/class"),
    rules=(MONTHS, WINDOW, LANGUAGE_LEVELS, TRADES, LENGTH, BARRED, EXEMPT_PERMITS, FUNDS, DEPENDENT_AGE),
    areas=("regulations", "funds", "language", "noc"),
)
"""The Federal Skilled Trades Program."""
