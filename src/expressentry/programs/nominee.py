"""Provincial Nominee Program, as Express Entry sees it (IRPR 87; IRPA 10.1 and 11.2; Ministerial Instructions).

Four things together: a nomination through an Express Entry stream, of a province that has one, not made for an
investment, and membership in one of the other three classes. The criteria of the streams are the provinces' own.

>>> from datetime import date
>>> from expressentry.candidate import Candidate
>>> from expressentry.programs import eligibility
>>> eligibility(Candidate(born=date(1996, 5, 2)), PNP, on=date(2026, 6, 1)).outcome("pnp/nomination")
<Outcome.UNMET: 'unmet'>
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from expressentry.candidate import Province
from expressentry.decision import Outcome, Step
from expressentry.law import IRPR, LAUNCH, Citation, Dated, Text, Version
from expressentry.law.instruments import SOR_2026_63
from expressentry.law.pages import PNP_PAGE
from expressentry.law.program_readings import PNP_UNDERLYING_FUNDS
from expressentry.measures.nominations import ENHANCED, nominations
from expressentry.programs.experience import CEC
from expressentry.programs.program import Program
from expressentry.programs.requirement import MISSING, Finding, Requirement, joined
from expressentry.programs.skilled_worker import FSW
from expressentry.programs.trades import FST

if TYPE_CHECKING:
    from expressentry.candidate import Nomination
    from expressentry.programs.case import Case

__all__ = ["INTENTION", "NO_PROGRAM", "OTHERS", "PNP"]

OTHERS = (FSW, CEC, FST)
"""The programs of which a nominee must qualify for one."""

NO_PROGRAM = Dated(
    Version(LAUNCH, frozenset({Province.QC, Province.NU}), Citation(PNP_PAGE)),
    id="pnp/no_program",
    name=Text("provinces and territories without a program", "provinces et territoires sans programme"),
)
"""Where there is no nominee program: Quebec selects under its own accord, Nunavut has none."""
INTENTION: Dated[bool | None] = Dated(
    Version(LAUNCH, True, Citation(IRPR, "87(2)(b)")),
    Version(date(2026, 3, 30), None, Citation(SOR_2026_63)),
    id="pnp/intention",
    name=Text("intention to reside in the province", "intention de s’établir dans la province"),
)
"""Until 2026-03-29 an officer judged the intention to reside there; since then the province alone does."""


def nomination(case: Case) -> Nomination | None:
    """Return the nomination that counts on the day, if there is one."""
    return nominations(case.candidate.nominations, on=case.day).counted


NOMINATION_NEEDED = Text(
    "a nomination through an Express Entry stream, accepted in the profile",
    "une désignation au titre d’un volet d’Entrée express, acceptée dans le profil",
)
NOMINATION_GIVEN = Text("{province}, {day}", "{province}, {day}")


def _nomination(case: Case) -> Finding:
    """Judge whether there is an enhanced nomination that stands."""
    found = nominations(case.candidate.nominations, on=case.day)
    if found.counted is not None:
        one = found.counted
        return Finding(Outcome.MET, NOMINATION_GIVEN.filled(province=one.province.word, day=one.issued))
    if found.undecided:
        return Finding(Outcome.UNKNOWN, needed=MISSING.filled(fact=ENHANCED))
    return Finding(Outcome.UNMET, needed=NOMINATION_NEEDED, note=joined(found.left_out))


NOT_NOMINATED = Finding(Outcome.UNMET, needed=NOMINATION_NEEDED)
PROVINCE_NEEDED = Text(
    "a nomination of a province or territory that has a program",
    "une désignation d’une province ou d’un territoire qui a un programme",
)


def _province(case: Case) -> Finding:
    """Judge whether the province that nominated has a program."""
    made = [one for one in case.candidate.nominations if one.issued <= case.day]
    one = nomination(case) or (made[0] if made else None)
    if one is None:
        return Finding(Outcome.UNMET, needed=PROVINCE_NEEDED)
    has_one = one.province not in case.value(NO_PROGRAM)
    return Finding(Outcome.of(has_one), one.province.word, PROVINCE_NEEDED)


INVESTMENT_NEEDED = Text(
    "a nomination that is not based on capital or an immigration-linked investment scheme",
    "une désignation qui ne repose pas sur un apport de capitaux ni sur un projet de placement lié à l’immigration",
)
INVESTMENT_ASSUMED = Text(
    "the nomination is not based on an investment", "la désignation ne repose pas sur un placement"
)


def _investment(case: Case) -> Finding:
    """Judge whether the nomination is not one that 87(5) excludes."""
    one = nomination(case)
    issued = (made for made in case.candidate.nominations if made.issued <= case.day)
    if one is None and any(made.investment_linked and made.enhanced is None for made in issued):
        return Finding(Outcome.UNKNOWN, needed=MISSING.filled(fact=ENHANCED))
    linked = one is not None and one.investment_linked
    assumptions = (INVESTMENT_ASSUMED,) if one is not None else ()
    return Finding(Outcome.of(not linked), needed=INVESTMENT_NEEDED, assumptions=assumptions)


DESTINATION_FACT = Text("the province of destination", "la province de destination")
DESTINATION_NEEDED = Text("the intention to reside {place}", "l’intention de s’établir {place}")
PROVINCE_JUDGES = Text("judged by the province alone since {since}", "jugée par la province seule depuis le {since}")


def _destination(case: Case) -> Finding:
    """Judge the intention to reside in the province that nominated, while an officer had to."""
    version, one, destination = case.version(INTENTION), nomination(case), case.candidate.destination
    if version.value is None:
        note = PROVINCE_JUDGES.filled(since=version.since)
        return Finding(Outcome.MET, note=note, citation=version.citation)
    if one is None:
        return NOT_NOMINATED
    if destination is None:
        return Finding(Outcome.UNKNOWN, needed=MISSING.filled(fact=DESTINATION_FACT))
    needed = DESTINATION_NEEDED.filled(place=one.province.place)
    return Finding(Outcome.of(destination is one.province), destination.word, needed)


PROGRAM_NEEDED = Text("eligibility for one of these three programs", "l’admissibilité à l’un de ces trois programmes")
SERVES = Text("by: {program}", "au titre de\u00a0: {program}")


def underlying(case: Case, identifier: str) -> Finding:
    """Judge whether the candidate qualifies for one of the other three programs, each of them tried.

    Steps bear `identifier` and the program’s own.
    """
    outcomes = {one: Outcome.all_of(part.outcome for part in case.judged(one)) for one in OTHERS}
    steps = tuple(
        Step(
            f"{identifier}/{one.id}",
            one.name,
            outcome,
            needed=None if outcome is Outcome.MET else ASK.filled(id=one.id),
        )
        for one, outcome in outcomes.items()
    )
    met = [one for one, outcome in outcomes.items() if outcome is Outcome.MET]
    return Finding(
        Outcome.any_of(outcomes.values()),
        SERVES.filled(program=met[0].name) if met else None,
        PROGRAM_NEEDED,
        steps=steps,
    )


ASK = Text("see the eligibility for this program ({id})", "voir l’admissibilité à ce programme ({id})")


def _program(case: Case) -> Finding:
    """Judge whether one of the other three programs is met, the test of funds of that program among them."""
    funds_matter = Outcome.all_of(part.outcome for part in case.judged(CEC)) is not Outcome.MET
    return evolve(underlying(case, "pnp/program"), interpretations=(PNP_UNDERLYING_FUNDS,) if funds_matter else ())


PNP = Program(
    "pnp",
    Text("Provincial Nominee Program", "Programme des candidats des provinces"),
    Text("provincial nominee class", "catégorie des candidats des provinces"),
    (
        Requirement(
            "pnp/nomination",
            Text("nomination certificate", "certificat de désignation"),
            Citation(IRPR, "87(2)(a)"),
            _nomination,
        ),
        Requirement(
            "pnp/province",
            Text("province with a program", "province ayant un programme"),
            Citation(PNP_PAGE),
            _province,
        ),
        Requirement(
            "pnp/exclusion",
            Text(
                "capital or immigration-linked investment scheme",
                "apport de capitaux ou projet de placement lié à l’immigration",
            ),
            Citation(IRPR, "87(5)"),
            _investment,
        ),
        Requirement(
            "pnp/destination",
            Text("intention to reside in the province", "intention de s’établir dans la province"),
            Citation(IRPR, "87(2)(b)"),
            _destination,
        ),
        Requirement(
            "pnp/program",
            Text("eligibility for one of the three programs", "admissibilité à l’un des trois programmes"),
            Citation(PNP_PAGE),
            _program,
        ),
    ),
    in_force=Dated(
        Version(LAUNCH, True, Citation(IRPR, "87(1)")),
        Version(date(2026, 3, 30), True, Citation(SOR_2026_63)),
        id="pnp/class",
    ),
    rules=(NO_PROGRAM, INTENTION, *(rule for one in OTHERS for rule in one.rules)),
    areas=("regulations", "funds", "language", "noc"),
)
"""The Provincial Nominee Program through Express Entry."""
