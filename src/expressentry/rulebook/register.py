"""The register: every dated rule there is, by its identifier; only the top of the library needs such a list.

A rule that is not here can still be read by everyone; it would be missing from `Rulebook.rules` and from the proof that
every version of a rule is told in `changes`. A test finds it.

>>> RULES["crs/continuity"]
<Dated crs/continuity: 2 versions, 2015-01-01 …>
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from expressentry.categories import CATEGORIES
from expressentry.crs import CRS, certificates, definitions
from expressentry.grid import Factor
from expressentry.language import CHARTS, TESTS, VALIDITY_YEARS
from expressentry.measures.credentials import ASSESSMENT_VALIDITY
from expressentry.measures.employment import FULL_TIME
from expressentry.measures.offers import EMPLOYERS
from expressentry.noc import EDITION, RESTRICTED, SKILLED
from expressentry.programs import RULES as PROGRAM_RULES
from expressentry.programs import adaptability
from expressentry.rounds import PROGRAM_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from expressentry.grid import Group
    from expressentry.law import Dated

__all__ = ["REGISTER", "RULES"]


def _tables(group: Group) -> Iterator[Dated[object]]:
    """Yield the tables that the factors of a group read, its limits among them."""
    return (part.points for part in group.parts() if isinstance(part, Factor))


REGISTER: tuple[Dated[object], ...] = (
    EDITION,
    SKILLED,
    RESTRICTED,
    *(test.designation for test in TESTS.values()),
    *CHARTS.values(),
    VALIDITY_YEARS,
    FULL_TIME,
    *_tables(CRS),
    definitions.VERSIONS,
    definitions.CONTINUITY,
    definitions.WAGES,
    definitions.PHYSICIANS,
    definitions.CANADIAN_WORK_WINDOW,
    definitions.FOREIGN_WORK_WINDOW,
    definitions.RESULT_AGE,
    ASSESSMENT_VALIDITY,
    definitions.COMBINATIONS,
    definitions.CANADIAN_STUDY,
    definitions.STUDY_WAIVER,
    definitions.JOB_OFFER,
    definitions.SIBLING_AGE,
    definitions.TIE_BREAK,
    certificates.TRADE_LIST,
    *PROGRAM_RULES,
    adaptability.ACADEMIC_YEARS,
    adaptability.PROGRAM_MONTHS,
    adaptability.WORK_MONTHS,
    adaptability.ADULT,
    EMPLOYERS,
    *(category.versions for category in CATEGORIES),
    PROGRAM_ORDER,
)
"""Every dated rule; a table that several factors share is here once for each of them."""

RULES: Mapping[str, Dated[object]] = MappingProxyType({rule.id: rule for rule in REGISTER})
"""Every dated rule by its identifier."""
