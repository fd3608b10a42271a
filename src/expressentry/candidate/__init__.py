"""The facts: what a candidate's documents hold, as a person would state them. No rule is applied here.

>>> from datetime import date
>>> Candidate(date(1996, 5, 2)).work
()
"""

from __future__ import annotations

from expressentry.candidate.candidate import Candidate
from expressentry.candidate.family import Child, Partner, Relative, Residence
from expressentry.candidate.funds import Funds
from expressentry.candidate.offer import JobOffer
from expressentry.candidate.permit import WorkPermit
from expressentry.candidate.province import Province
from expressentry.candidate.service import MilitaryService, RecruiterOffer
from expressentry.candidate.study import CredentialAssessment, Education, Level
from expressentry.candidate.submission import Certificate, Nomination, Profile
from expressentry.candidate.work import Leave, Occupation, WorkPeriod

__all__ = [
    "Candidate",
    "Certificate",
    "Child",
    "CredentialAssessment",
    "Education",
    "Funds",
    "JobOffer",
    "Leave",
    "Level",
    "MilitaryService",
    "Nomination",
    "Occupation",
    "Partner",
    "Profile",
    "Province",
    "RecruiterOffer",
    "Relative",
    "Residence",
    "WorkPeriod",
    "WorkPermit",
]
