"""Skilled military recruits: serving members of a foreign military with an offer of the Canadian Armed Forces.

Authority: IRPA 10.3(1)(h.2) and the lists of 2026-02-18: ten years of continuous service, experience and training in
one of three occupations, an offer of three years or more in one of them, and a credential of two years or more.

>>> from datetime import date
>>> [noc.code for noc in MILITARY.occupations(on=date(2026, 7, 23))]
['40042', '42102', '43204']
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from expressentry.candidate import Level
from expressentry.categories.category import (
    LISTS_OF_2026,
    CategoryRule,
    MilitaryRecruit,
    category,
    published,
)
from expressentry.decision import Outcome, Step
from expressentry.law.dated import Certainty
from expressentry.law.round_readings import MILITARY_SERVING
from expressentry.law.rules import held
from expressentry.law.text import Text
from expressentry.measures.anniversaries import completed_years
from expressentry.measures.credentials import ASSESSMENT_VALIDITY, credentials

if TYPE_CHECKING:
    from expressentry.candidate import Candidate, MilitaryService, RecruiterOffer
    from expressentry.law.dated import Version
    from expressentry.law.rules import Rules

__all__ = ["MILITARY"]

CODES_2026 = ("40042", "42102", "43204")
"""The list of 2026-02-18."""
NAME = Text("Skilled military recruits", "Recrues militaires qualifiées")

MILITARY = category(
    "military",
    NAME,
    published(
        LISTS_OF_2026,
        CategoryRule(
            NAME,
            MilitaryRecruit(CODES_2026, service_years=10, offer_months=36, education=Level.TWO_YEAR),
        ),
    ),
)
"""Skilled military recruits."""

CANADA = "CA"
SERVICE = Text("Continuous service in a foreign military", "Service continu dans des forces armées étrangères")
SERVED = Text("{years} years of continuous service", "{years} années de service continu")
NOT_SERVING = Text("not serving on the day", "pas en service ce jour-là")
SERVICE_NEEDED = Text(
    "{years} years of continuous service, still going on, in a recognized foreign military",
    "{years} années de service continu, toujours en cours, dans des forces armées étrangères reconnues",
)
TRAINING = Text(
    "Experience and training in a listed occupation", "Expérience et formation dans une profession de la liste"
)
TRAINING_NEEDED = Text(
    "service in an occupation of the list, with training in line with it",
    "un service dans une profession de la liste, avec une formation correspondante",
)
OFFER = Text("Offer of the Canadian Armed Forces", "Offre des Forces armées canadiennes")
OFFER_NEEDED = Text(
    "an offer of continuous full-time work for {months} months or more, in an occupation of the list",
    "une offre de travail continu à temps plein d’au moins {months} mois, dans une profession de la liste",
)
LENGTH_MISSING = Text(
    "not stated: how long the job is offered for", "renseignement manquant\u00a0: la durée de l’emploi offert"
)
EDUCATION = Text("Post-secondary education", "Études postsecondaires")
EDUCATION_NEEDED = Text(
    "a post-secondary credential of two years or more, assessed if it is foreign",
    "un titre de compétence postsecondaire d’au moins deux ans, évalué s’il est étranger",
)


def military_steps(
    candidate: Candidate, test: MilitaryRecruit, version: Version[CategoryRule], rules: Rules
) -> tuple[Step, ...]:
    """Return whether the service, the training, the offer and the education are those asked for."""
    day = rules.day
    schooling = credentials(candidate.education, on=day, validity_years=held(ASSESSMENT_VALIDITY, rules).value)
    serving = _serving([spell for spell in candidate.service if _foreign(spell, day)], day)
    offers = [spell.offer for spell in candidate.service if spell.start <= day and spell.offer is not None]
    return (
        _service_step(serving, test, version, day),
        _step(
            "training",
            TRAINING,
            Outcome.of(any(spell.noc.code in test.codes and spell.training_matches for spell in serving)),
            version,
            needed=TRAINING_NEEDED,
        ),
        _offer_step(offers, test, version),
        _step(
            "education",
            EDUCATION,
            Outcome.of(schooling.level >= test.education),
            version,
            given=schooling.level.word,
            needed=EDUCATION_NEEDED,
        ),
    )


def _foreign(spell: MilitaryService, day: date) -> bool:
    """Say whether a spell began by the day in a foreign military that is recognized."""
    return spell.start <= day and spell.recognized and spell.country != CANADA


def _serving(spells: list[MilitaryService], day: date) -> list[MilitaryService]:
    """Return the spells without a break that lead to the day, earliest first; none where the service has ended."""
    ordered = sorted(spells, key=lambda spell: spell.start)
    breaks = [at for at, (one, two) in enumerate(pairwise(ordered), 1) if _last(one, day) + timedelta(1) < two.start]
    latest = ordered[breaks[-1] if breaks else 0 :]
    return latest if any(_last(spell, day) >= day for spell in latest) else []


def _last(spell: MilitaryService, day: date) -> date:
    """Return the last day of a spell that is seen."""
    return day if spell.end is None else spell.end


def _service_step(
    serving: list[MilitaryService], test: MilitaryRecruit, version: Version[CategoryRule], day: date
) -> Step:
    """Return whether the service is long enough and goes on."""
    years = completed_years(serving[0].start, day + timedelta(1)) if serving else 0
    given = SERVED.filled(years=years) if serving else NOT_SERVING
    outcome = Outcome.of(years >= test.service_years)
    needed = SERVICE_NEEDED.filled(years=test.service_years)
    return _step("service", SERVICE, outcome, version, given=given, needed=needed, reading=not serving)


def _offer_step(offers: list[RecruiterOffer], test: MilitaryRecruit, version: Version[CategoryRule]) -> Step:
    """Return whether one offer is of the kind and length asked for."""
    outcome = Outcome.any_of(_offered(offer, test) for offer in offers)
    missing = outcome is Outcome.UNKNOWN
    needed = LENGTH_MISSING if missing else OFFER_NEEDED.filled(months=test.offer_months)
    return _step("offer", OFFER, outcome, version, needed=needed)


def _offered(offer: RecruiterOffer, test: MilitaryRecruit) -> Outcome:
    """Return whether one offer is of the kind and length asked for."""
    if offer.noc.code not in test.codes or not offer.full_time or not offer.continuous:
        return Outcome.UNMET
    if offer.months is None:
        return Outcome.UNKNOWN
    return Outcome.of(offer.months == "indeterminate" or offer.months >= test.offer_months)


def _step(
    name: str,
    title: Text,
    outcome: Outcome,
    version: Version[CategoryRule],
    *,
    needed: Text,
    given: Text | None = None,
    reading: bool = False,
) -> Step:
    """Return a step under the authority of a version."""
    return Step(
        f"military/{name}",
        title,
        outcome,
        given=given,
        citation=version.citation,
        certainty=Certainty.INTERPRETED if reading else version.certainty,
        needed=None if outcome is Outcome.MET else needed,
        interpretations=(MILITARY_SERVING,) if reading else (),
    )
