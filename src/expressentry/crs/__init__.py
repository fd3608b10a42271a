"""The Comprehensive Ranking System: factors, points and the score, under the rules of any day since 2015-01-01."""

from __future__ import annotations

from expressentry.crs.additional import ADDITIONAL, CANADIAN_STUDY, FRENCH, JOB_OFFER, NOMINATION, SIBLING
from expressentry.crs.columns import COLUMNS, CanadianStudy, JobOfferKind
from expressentry.crs.derivation import derive
from expressentry.crs.factors import Factors, PartnerFactors
from expressentry.crs.human_capital import AGE, CANADIAN_WORK, CORE, EDUCATION, FIRST_LANGUAGE, SECOND_LANGUAGE
from expressentry.crs.scoring import score
from expressentry.crs.spouse import SPOUSE
from expressentry.crs.transferability import TRANSFERABILITY
from expressentry.crs.whole import CRS, points

__all__ = [
    "ADDITIONAL",
    "AGE",
    "CANADIAN_STUDY",
    "CANADIAN_WORK",
    "COLUMNS",
    "CORE",
    "CRS",
    "EDUCATION",
    "FIRST_LANGUAGE",
    "FRENCH",
    "JOB_OFFER",
    "NOMINATION",
    "SECOND_LANGUAGE",
    "SIBLING",
    "SPOUSE",
    "TRANSFERABILITY",
    "CanadianStudy",
    "Factors",
    "JobOfferKind",
    "PartnerFactors",
    "derive",
    "points",
    "score",
]
