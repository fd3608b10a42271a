"""Canada's Express Entry rules since 2015: who qualifies, with how many points, in which round, and which law says so.

>>> import expressentry as ee
>>> from datetime import date
>>> ana = ee.Candidate(born=date(1996, 5, 2))
>>> ee.score(ana, on=date(2026, 9, 1))
<Score 105 on 2026-09-01>

Names are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from expressentry import (
        candidate,
        categories,
        crs,
        decision,
        errors,
        grid,
        language,
        law,
        measures,
        noc,
        programs,
        rounds,
        serial,
    )
    from expressentry.assessment import Assessment, assess
    from expressentry.candidate import (
        Candidate,
        Certificate,
        Child,
        CredentialAssessment,
        Education,
        Funds,
        JobOffer,
        Leave,
        Level,
        MilitaryService,
        Nomination,
        Occupation,
        Partner,
        Profile,
        Province,
        RecruiterOffer,
        Relative,
        Residence,
        WorkPeriod,
        WorkPermit,
    )
    from expressentry.categories import categories_of
    from expressentry.crs import score
    from expressentry.decision import Certainty, Decision, Outcome, Step, compare
    from expressentry.errors import RulesIncomplete
    from expressentry.language import Ability, Benchmark, LanguageResult, Test
    from expressentry.law import Citation
    from expressentry.noc import Noc
    from expressentry.programs import eligibility
    from expressentry.rounds import invited
    from expressentry.rulebook import Rulebook, changes
    from expressentry.serial import dumps, loads

__all__ = [
    "Ability",
    "Assessment",
    "Benchmark",
    "Candidate",
    "Certainty",
    "Certificate",
    "Child",
    "Citation",
    "CredentialAssessment",
    "Decision",
    "Education",
    "Funds",
    "JobOffer",
    "LanguageResult",
    "Leave",
    "Level",
    "MilitaryService",
    "Noc",
    "Nomination",
    "Occupation",
    "Outcome",
    "Partner",
    "Profile",
    "Province",
    "RecruiterOffer",
    "Relative",
    "Residence",
    "Rulebook",
    "RulesIncomplete",
    "Step",
    "Test",
    "WorkPeriod",
    "WorkPermit",
    "assess",
    "candidate",
    "categories",
    "categories_of",
    "changes",
    "compare",
    "crs",
    "decision",
    "dumps",
    "eligibility",
    "errors",
    "grid",
    "invited",
    "language",
    "law",
    "loads",
    "measures",
    "noc",
    "programs",
    "rounds",
    "score",
    "serial",
]

__version__: str = "2026.11.0"

_HOMES = {
    "expressentry.assessment": ("Assessment", "assess"),
    "expressentry.candidate": (
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
    ),
    "expressentry.categories": ("categories_of",),
    "expressentry.crs": ("score",),
    "expressentry.decision": ("Certainty", "Decision", "Outcome", "Step", "compare"),
    "expressentry.errors": ("RulesIncomplete",),
    "expressentry.language": ("Ability", "Benchmark", "LanguageResult", "Test"),
    "expressentry.law": ("Citation",),
    "expressentry.noc": ("Noc",),
    "expressentry.programs": ("eligibility",),
    "expressentry.rounds": ("invited",),
    "expressentry.rulebook": ("Rulebook", "changes"),
    "expressentry.serial": ("dumps", "loads"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}
_PACKAGES = frozenset(
    {
        "candidate",
        "categories",
        "crs",
        "decision",
        "errors",
        "grid",
        "language",
        "law",
        "measures",
        "noc",
        "programs",
        "rounds",
        "serial",
    }
)

if not TYPE_CHECKING:  # a type checker reads the imports above, and reports a name that is not among them

    def __getattr__(name):  # noqa: ANN001, ANN202  the import system's own hook
        """Load a public name, or a package of this one, when it is first used."""
        if name in _HOME_OF:
            value = getattr(import_module(_HOME_OF[name]), name)
        elif name in _PACKAGES:
            value = import_module(f"expressentry.{name}")
        else:
            msg = f"module 'expressentry' has no attribute {name!r}"
            raise AttributeError(msg)
        globals()[name] = value
        return value

    def __dir__():  # noqa: ANN202  the import system's own hook
        """Return the public names, loaded or not."""
        return sorted({*globals(), *__all__})
