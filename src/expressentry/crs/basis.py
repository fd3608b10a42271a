"""Basis: each fact that the Comprehensive Ranking System scores, found in a candidate's documents and explained.

Every function here gives the value of one factor, the step that says what it rests on, and what was assumed for it.
What is not known earns nothing, and the step names the missing fact. Authority: Ministerial Instructions, s. 8 to 30.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

from expressentry.candidate.study import Level
from expressentry.crs import definitions
from expressentry.crs.certificates import TRADE_LIST, certificates
from expressentry.crs.columns import (
    AGE,
    CANADIAN_STUDY,
    CANADIAN_WORK,
    CERTIFICATE,
    EDUCATION,
    FOREIGN_WORK,
    JOB_OFFER,
    NOMINATION,
    PARTNER,
    SIBLING,
    CanadianStudy,
    JobOfferKind,
)
from expressentry.crs.whole import AREAS, UNKNOWN
from expressentry.decision import Certainty, Step
from expressentry.law import Citation, Text
from expressentry.law.instruments import INTERPRETATION_ACT, MI_2014
from expressentry.law.readings import (
    ACCOMPANYING_2015,
    FOREIGN_CONTINUITY,
    FOREIGN_OCCUPATIONS,
    PARTNER_WORK_EXCLUSIONS,
    Reading,
)
from expressentry.law.review import gaps_on
from expressentry.law.rules import held
from expressentry.measures import selection
from expressentry.measures.age import age
from expressentry.measures.arranged import offers
from expressentry.measures.credentials import ASSESSMENT_VALIDITY, credentials, in_canada
from expressentry.measures.employment import Experience, experience
from expressentry.measures.household import partner, siblings
from expressentry.measures.nominations import nominations
from expressentry.measures.physicians import publicly_funded
from expressentry.measures.selection import Criteria, Exclusion, with_reading
from expressentry.measures.study import canadian_study

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from expressentry.candidate import Candidate, Education, Partner, WorkPeriod
    from expressentry.grid import Column
    from expressentry.law import Dated, Rules, Version
    from expressentry.measures.arranged import CountedOffer

__all__ = [
    "Found",
    "found_age",
    "found_canadian_study",
    "found_canadian_work",
    "found_certificate",
    "found_education",
    "found_foreign_work",
    "found_job_offer",
    "found_nomination",
    "found_partner",
    "found_sibling",
    "joined_texts",
]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@frozen
class Found(Generic[T_co]):
    """The value of one factor, the step that explains it, and the ordinary circumstances taken for granted."""

    value: T_co
    step: Step
    assumptions: tuple[Text, ...] = ()


def joined_texts(texts: Iterable[Text], between: str = "; ") -> Text | None:
    """Return texts as one, or None where there is none.

    >>> joined_texts([Text("a", "b"), Text("c", "d")]).fr
    'b; d'
    """
    known = list(texts)
    if not known:
        return None
    return Text(between.join(text.en for text in known), between.join(text.fr for text in known))


LEFT_OUT = Text("not counted: {reasons}", "non compté\u00a0: {reasons}")
IN_FORCE_FROM = Text("not in force before {since}", "n’était pas en vigueur avant le {since}")
ENDED = Text("not in force since {since}", "n’est plus en vigueur depuis le {since}")
OF_JOB = Text("{noc} from {day} ({reason})", "{noc} depuis le {day} ({reason})")
OF_CREDENTIAL = Text("{level} ({reason})", "{level} ({reason})")


def _left_out(reasons: Iterable[Text]) -> Text | None:
    """Say what was not counted and why, or None where nothing was left out."""
    said = joined_texts(reasons)
    return None if said is None else LEFT_OUT.filled(reasons=said)


def _not_in_force(
    identifier: str, column: Column, rule: Dated[T], version: Version[T | None] | None, day: date
) -> Step:
    """Return the step of a factor that has no rule on the day, or whose rule on the day is not encoded."""
    first = rule.versions[0]
    known = IN_FORCE_FROM.filled(since=first.since) if version is None else ENDED.filled(since=version.since)
    scored = identifier.replace("facts/", "additional/")
    note = next((UNKNOWN.filled(since=gap.since) for gap in gaps_on(AREAS, day) if scored in gap.rules), known)
    citation = (version or first).citation
    return Step(identifier, column.name, column.words(0), citation=citation, note=note)


AGE_CITATION = Citation(INTERPRETATION_ACT, "30")
BORN = Text("born {day}", "naissance\u00a0: {day}")


def found_age(candidate: Candidate, rules: Rules) -> Found[int]:
    """Return the candidate's age on the day."""
    found = age(candidate.born, on=rules.day)
    years = min(found.years, AGE.size - 1)
    step = Step(
        "facts/age",
        AGE.name,
        AGE.words(years),
        given=BORN.filled(day=candidate.born),
        citation=AGE_CITATION,
        interpretations=found.interpretations,
    )
    return Found(years, step)


ACCOMPANYING = Citation(MI_2014, "1")
ACCOMPANYING_SEEN = 2017
SPOUSE_LEFT_OUT = Text("the spouse or common-law partner {reason}", "l’époux ou conjoint de fait {reason}")


def found_partner(candidate: Candidate, rules: Rules) -> Found[Partner | None]:
    """Return the accompanying partner who is scored with the candidate, if there is one."""
    found = partner(candidate, on=rules.day)
    citizen = candidate.partner is not None and candidate.partner.status != "foreign"
    step = Step(
        "facts/partner",
        PARTNER.name,
        PARTNER.words(int(found.partner is not None)),
        citation=ACCOMPANYING,
        note=None if found.reason is None else SPOUSE_LEFT_OUT.filled(reason=found.reason),
        interpretations=(ACCOMPANYING_2015,) if citizen and rules.day.year < ACCOMPANYING_SEEN else (),
    )
    return Found(found.partner, step, found.assumptions)


RECOGNIZED = Text("the Canadian institutions are recognized", "les établissements canadiens sont reconnus")
EDUCATION_CITATIONS = {"facts/education": Citation(MI_2014, "11"), "facts/partner/education": Citation(MI_2014, "17")}


def found_education(education: Iterable[Education], rules: Rules, identifier: str = "facts/education") -> Found[Level]:
    """Return the level of education that counts on the day."""
    validity = held(ASSESSMENT_VALIDITY, rules)
    found = credentials(education, on=rules.day, validity_years=validity.value)
    reasons = [OF_CREDENTIAL.filled(level=left.education.level.word, reason=left.reason) for left in found.left_out]
    step = Step(
        identifier,
        EDUCATION.name,
        found.level.word,
        given=joined_texts(credential.level.word for credential in found.counted),
        citation=EDUCATION_CITATIONS[identifier],
        note=_left_out(reasons),
        interpretations=found.interpretations,
    )
    canadian = any(in_canada(credential.education) for credential in found.counted)
    return Found(found.level, step, (RECOGNIZED,) if canadian else ())


# Work.

PARTNER_SELF_EMPLOYED, PARTNER_FULL_TIME_STUDY, PARTNER_NO_STATUS = (
    with_reading(exclusion, PARTNER_WORK_EXCLUSIONS)
    for exclusion in (selection.SELF_EMPLOYED, selection.FULL_TIME_STUDY, selection.NO_STATUS)
)
OWN = (selection.SELF_EMPLOYED, selection.FULL_TIME_STUDY, selection.NO_STATUS)
PARTNERS = (PARTNER_SELF_EMPLOYED, PARTNER_FULL_TIME_STUDY, PARTNER_NO_STATUS)
EITHERS = (selection.DUTIES, selection.UNAUTHORIZED, selection.FOREIGN_EMPLOYER)


@lru_cache(maxsize=32)
def _canadian(years: int, physicians: frozenset[str], *, wages: bool, own: bool) -> Criteria:
    """Return what Canadian work has to be, the candidate's own or the partner's."""
    unpaid = selection.UNPAID if wages else selection.UNPAID_BY_READING
    exclusions: tuple[Exclusion, ...] = (unpaid, *(OWN if own else PARTNERS), *EITHERS)

    return Criteria(
        place="canada",
        years=years,
        exclusions=exclusions,
        exempt=partial(publicly_funded, codes=physicians) if physicians else None,
        exempt_from=(selection.SELF_EMPLOYED, unpaid) if own else (PARTNER_SELF_EMPLOYED,),
    )


@lru_cache(maxsize=8)
def _foreign(years: int) -> Criteria:
    """Return what foreign work has to be."""
    exclusions = (selection.UNPAID_BY_READING, selection.DUTIES, selection.REMOTE_IN_CANADA)
    return Criteria(place="abroad", years=years, exclusions=exclusions)


WORK_GIVEN = Text(
    "{months} whole months ({hours} hours at most 30 a week)",
    "{months} mois complets ({hours} heures, au plus 30 par semaine)",
)
CONTINUOUS = Text(
    "work had to be continuous: only the longest spell without a gap counts, not {years} in all",
    "le travail devait être continu\u00a0: seule compte la plus longue période sans interruption, et non {years} en "
    "tout",
)
FOREIGN_CITATION = Citation(MI_2014, "25")


def found_canadian_work(
    work: Iterable[WorkPeriod], rules: Rules, identifier: str = "facts/canadian_work"
) -> Found[int]:
    """Return the whole years of Canadian work that count on the day."""
    physicians = rules.read(definitions.PHYSICIANS)
    continuity = held(definitions.CONTINUITY, rules)
    window = held(definitions.CANADIAN_WORK_WINDOW, rules)
    criteria = _canadian(
        window.value,
        frozenset() if physicians is None else physicians.value,
        wages=held(definitions.WAGES, rules).value,
        own=identifier == "facts/canadian_work",
    )
    found = experience(work, criteria, rules=rules)
    years = found.continuous_years if continuity.value else found.years
    notes = [CONTINUOUS.filled(years=CANADIAN_WORK.words(found.years))] if years < found.years else []
    return _worked(identifier, CANADIAN_WORK, found, years, continuity, notes)


def found_foreign_work(work: Iterable[WorkPeriod], rules: Rules) -> Found[int]:
    """Return the whole years of foreign work that count on the day."""
    window = held(definitions.FOREIGN_WORK_WINDOW, rules)
    found = experience(work, _foreign(window.value), rules=rules)
    readings: list[Reading] = [FOREIGN_CONTINUITY] if found.years != found.continuous_years else []
    several = len({job.noc for job in found.counted}) > 1
    readings += [FOREIGN_OCCUPATIONS] if several and found.years else []
    return _worked("facts/foreign_work", FOREIGN_WORK, found, found.years, window, (), tuple(readings))


def _worked(  # noqa: PLR0917  one line of the answer, made of what its two callers found
    identifier: str,
    column: Column,
    found: Experience,
    years: int,
    version: Version[bool] | Version[int],
    notes: Iterable[Text],
    readings: tuple[Reading, ...] = (),
) -> Found[int]:
    """Return the whole years of an experience with their step."""
    reasons = [OF_JOB.filled(noc=left.job.noc.code, day=left.job.start, reason=left.reason) for left in found.left_out]
    said = _left_out(reasons)
    step = Step(
        identifier,
        column.name,
        column.words(years),
        given=WORK_GIVEN.filled(months=found.months, hours=found.total.whole_hours) if found.counted else None,
        citation=version.citation,
        certainty=version.certainty,
        note=joined_texts([*notes, *([] if said is None else [said])], " — "),
        needed=joined_texts(dict.fromkeys(left.reason for left in found.undecided)),
        interpretations=tuple(dict.fromkeys((*found.interpretations, *readings))),
    )
    return Found(years, step, found.assumptions)


# Additional points, and the certificate.


def found_certificate(candidate: Candidate, rules: Rules) -> Found[bool]:
    """Return whether a certificate of qualification counts on the day."""
    found = certificates(candidate.certificates, rules=rules)
    standing = held(TRADE_LIST, rules)
    step = Step(
        "facts/certificate",
        CERTIFICATE.name,
        CERTIFICATE.words(int(found.counted is not None)),
        given=None if found.counted is None else found.counted.noc.name,
        citation=standing.citation,
        certainty=found.certainty,
        note=_left_out(found.left_out),
        needed=joined_texts(found.undecided),
        interpretations=found.interpretations,
    )
    return Found(found.counted is not None, step)


NOMINATION_CITATION = Citation(MI_2014, "28")


def found_nomination(candidate: Candidate, rules: Rules) -> Found[bool]:
    """Return whether a provincial nomination counts on the day."""
    found = nominations(candidate.nominations, on=rules.day)
    step = Step(
        "facts/nomination",
        NOMINATION.name,
        NOMINATION.words(int(found.counted is not None)),
        given=None if found.counted is None else found.counted.province.word,
        citation=NOMINATION_CITATION,
        certainty=Certainty.SECONDARY,
        note=_left_out(found.left_out),
        needed=joined_texts(found.undecided),
    )
    return Found(found.counted is not None, step)


TOGETHER = Text("{noc} ({count} offers together)", "{noc} ({count} offres ensemble)")


def found_job_offer(candidate: Candidate, rules: Rules) -> Found[JobOfferKind | None]:
    """Return the kind of job offer that counts on the day, if one does."""
    version = rules.read(definitions.JOB_OFFER)
    if version is None or version.value is None:
        return Found(None, _not_in_force("facts/job_offer", JOB_OFFER, definitions.JOB_OFFER, version, rules.day))
    found = offers(candidate, version.value, rules=rules)
    best = max(found.counted, key=lambda one: one.senior, default=None)
    kind = None if best is None else JobOfferKind.SENIOR_MANAGEMENT if best.senior else JobOfferKind.OTHER_SKILLED
    step = Step(
        "facts/job_offer",
        JOB_OFFER.name,
        JOB_OFFER.words(kind or 0),
        given=None if best is None else _offered(best),
        citation=version.citation,
        certainty=version.certainty,
        note=_left_out(dict.fromkeys(left.reason for left in found.left_out)),
        needed=None if best is not None else joined_texts(dict.fromkeys(left.reason for left in found.undecided)),
        interpretations=found.interpretations,
    )
    return Found(kind, step, found.assumptions)


def _offered(one: CountedOffer) -> Text:
    """Return the occupation of an offer that counts, and whether it takes another offer."""
    return one.noc.name if one.together == 1 else TOGETHER.filled(noc=one.noc.name, count=one.together)


STUDY_KINDS = {
    Level.NONE: None,
    Level.ONE_YEAR: CanadianStudy.ONE_OR_TWO_YEARS,
    Level.TWO_YEAR: CanadianStudy.ONE_OR_TWO_YEARS,
    Level.BACHELOR: CanadianStudy.THREE_OR_MORE,
    Level.MASTER: CanadianStudy.THREE_OR_MORE,
    Level.PROFESSIONAL: CanadianStudy.THREE_OR_MORE,
    Level.DOCTORATE: CanadianStudy.THREE_OR_MORE,
}
"""The class of each level; a master's, professional or doctoral degree of one year is in the longer one."""


def found_canadian_study(candidate: Candidate, rules: Rules) -> Found[CanadianStudy | None]:
    """Return the class of the highest Canadian credential that counts on the day, if one does."""
    version = rules.read(definitions.CANADIAN_STUDY)
    if version is None:
        return Found(
            None, _not_in_force("facts/canadian_study", CANADIAN_STUDY, definitions.CANADIAN_STUDY, None, rules.day)
        )
    waiver = rules.read(definitions.STUDY_WAIVER)
    found = canadian_study(
        candidate.education, version.value, on=rules.day, waiver=None if waiver is None else waiver.value
    )
    kind = STUDY_KINDS[found.highest]
    higher = [left for left in found.undecided if (STUDY_KINDS[left.education.level] or 0) > (kind or 0)]
    reasons = [OF_CREDENTIAL.filled(level=left.education.level.word, reason=left.reason) for left in found.left_out]
    step = Step(
        "facts/canadian_study",
        CANADIAN_STUDY.name,
        CANADIAN_STUDY.words(kind or 0),
        given=found.highest.word if found.counted else None,
        citation=version.citation,
        certainty=version.certainty,
        note=_left_out(reasons),
        needed=joined_texts(dict.fromkeys(left.reason for left in higher)),
        interpretations=found.interpretations,
    )
    return Found(kind, step, found.assumptions)


def found_sibling(candidate: Candidate, rules: Rules) -> Found[bool]:
    """Return whether a brother or sister in Canada counts on the day."""
    version = rules.read(definitions.SIBLING_AGE)
    if version is None:
        return Found(False, _not_in_force("facts/sibling", SIBLING, definitions.SIBLING_AGE, None, rules.day))
    found = siblings(candidate, on=rules.day, adult=version.value)
    step = Step(
        "facts/sibling",
        SIBLING.name,
        SIBLING.words(int(found.counted is not None)),
        citation=version.citation,
        certainty=version.certainty,
        needed=joined_texts(found.undecided),
        interpretations=found.interpretations,
    )
    return Found(found.counted is not None, step)
