"""Professional bodies: who must assess the credential of a physician, a pharmacist or an architect (IRPR 75(2.1), (4)).

What counts is the primary occupation, not the degree: a physician who applies as a researcher uses a general body.

>>> from expressentry.law import InForce
>>> [rule.body for rule in InForce(date(2026, 9, 1)).read(BODIES).value]
['MCC', 'PEBC', 'CACB']
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.decision import Outcome
from expressentry.law import LAUNCH, Citation, Dated, Text, Version
from expressentry.law.pages import ECA_PAGE
from expressentry.measures.credentials import ORGANIZATIONS, in_canada
from expressentry.programs.grid_derivation import schooling
from expressentry.programs.requirement import Finding

if TYPE_CHECKING:
    from expressentry.candidate import CredentialAssessment
    from expressentry.noc import Noc
    from expressentry.programs.case import Case

__all__ = ["BODIES", "BodyRule", "assessed_by_the_body"]


@frozen
class BodyRule:
    """A body and the unit groups (of NOC 2021 and of NOC 2016) whose credentials it assesses.

    `licensed_only`: only where the person needs a licence for the occupation; `others_before`: reports of other bodies
    issued before this day stay good.
    """

    body: str
    codes: frozenset[str]
    licensed_only: bool = False
    others_before: date | None = None

    def accepts(self, assessment: CredentialAssessment) -> bool:
        """Say whether an assessment is by the body, or old enough to stay good."""
        old = self.others_before is not None and assessment.issued < self.others_before
        return assessment.body.upper() == self.body or old


PHYSICIANS = BodyRule("MCC", frozenset({"31100", "31101", "31102", "3111", "3112"}))
PHARMACISTS = BodyRule("PEBC", frozenset({"31120", "3131"}), licensed_only=True)
ARCHITECTS = BodyRule("CACB", frozenset({"21200", "2151"}), licensed_only=True, others_before=date(2024, 10, 31))

BODIES = Dated(
    Version(LAUNCH, (PHYSICIANS, PHARMACISTS), Citation(ECA_PAGE)),
    Version(date(2024, 5, 20), (PHYSICIANS, PHARMACISTS, ARCHITECTS), Citation(ECA_PAGE)),
    id="fsw/bodies",
    name=Text("designated professional bodies", "ordres professionnels désignés"),
)
"""The bodies that assess credentials for one profession."""

NONE_DESIGNATED = Text(
    "no professional body is designated for NOC {noc}", "aucun ordre professionnel n’est désigné pour la CNP {noc}"
)
CANADIAN = Text("a Canadian credential needs no assessment", "un diplôme canadien n’exige pas d’attestation")
BY_BODY = Text("assessment by: {body}", "attestation de\u00a0: {body}")
LICENCE_ASSUMED = Text(
    "no licence is required for the primary occupation",
    "aucun permis d’exercice n’est exigé pour la profession principale",
)


def assessed_by_the_body(case: Case, noc: Noc, *, licence: bool) -> Finding:
    """Return whether the credential is assessed by the body designated for an occupation, where there is one."""
    listed = [rule for rule in case.value(BODIES) if noc.code in rule.codes]
    rule = next((one for one in listed if licence or not one.licensed_only), None)
    if rule is None:
        return Finding(
            Outcome.MET, NONE_DESIGNATED.filled(noc=noc.code), assumptions=(LICENCE_ASSUMED,) if listed else ()
        )
    counted = [one.education for one in case.once(schooling).counted]
    if any(in_canada(one) for one in counted):
        return Finding(Outcome.MET, CANADIAN)
    accepted = any(one.assessment is not None and rule.accepts(one.assessment) for one in counted)
    return Finding(Outcome.of(accepted), None, BY_BODY.filled(body=ORGANIZATIONS[rule.body].name))
