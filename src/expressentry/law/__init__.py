"""What law is made of: text in two languages, citations, instruments, dated rules, readings, and what was checked."""

from __future__ import annotations

from expressentry.law.citation import Citation, Instrument
from expressentry.law.dated import Certainty, Dated, Version
from expressentry.law.instruments import INSTRUMENTS, IRPA, IRPR, LAUNCH
from expressentry.law.readings import READINGS, Reading
from expressentry.law.review import GAPS, REVIEWED_UNTIL, Area, Gap
from expressentry.law.rules import InForce, Rules
from expressentry.law.text import Lang, Text

__all__ = [
    "GAPS",
    "INSTRUMENTS",
    "IRPA",
    "IRPR",
    "LAUNCH",
    "READINGS",
    "REVIEWED_UNTIL",
    "Area",
    "Certainty",
    "Citation",
    "Dated",
    "Gap",
    "InForce",
    "Instrument",
    "Lang",
    "Reading",
    "Rules",
    "Text",
    "Version",
]
