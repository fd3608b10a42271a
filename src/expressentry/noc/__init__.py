"""The National Occupational Classification (NOC): codes, titles, skill categories, concordance and search.

Both editions that Express Entry has coded occupations in are here: 2021 (five digits, since 2022-11-16) and 2016 (four
digits; NOC 2011 has the same codes). Authority: Statistics Canada for the classification, the Immigration and Refugee
Protection Regulations for what counts. The data are adapted from Statistics Canada, NOC 2021 version 1.0 and NOC 2016
version 1.3; this is not an endorsement by Statistics Canada. They are read when first needed.

>>> from datetime import date
>>> from expressentry import noc
>>> noc.Noc("21232").title("en")
'Software developers and programmers'
>>> noc.became(noc.Noc("2174", edition=2016))
(Noc('21230'), Noc('21232'), Noc('21234'))
>>> noc.search("welder", lang="en", on=date(2026, 9, 1), limit=1)
(<Match 72106 'Welder' 100>,)
"""

from __future__ import annotations

from expressentry.noc.code import Edition, Noc, to_noc
from expressentry.noc.concordance import Link, Relation, became, links, one_to_one, was
from expressentry.noc.groups import Group
from expressentry.noc.hints import Exclusion, exclusions, inclusions
from expressentry.noc.index import Kind
from expressentry.noc.matching import Match, search
from expressentry.noc.teer import (
    EDITION,
    RESTRICTED,
    SKILL_LEVELS,
    SKILLED,
    TEER_CATEGORIES,
    Classification,
    SkillCategory,
    edition,
    restricted,
    skill_category,
    skilled,
)
from expressentry.noc.titles import example_titles, hierarchy, unit_groups

__all__ = [
    "EDITION",
    "RESTRICTED",
    "SKILLED",
    "SKILL_LEVELS",
    "TEER_CATEGORIES",
    "Classification",
    "Edition",
    "Exclusion",
    "Group",
    "Kind",
    "Link",
    "Match",
    "Noc",
    "Relation",
    "SkillCategory",
    "became",
    "edition",
    "example_titles",
    "exclusions",
    "hierarchy",
    "inclusions",
    "links",
    "one_to_one",
    "restricted",
    "search",
    "skill_category",
    "skilled",
    "to_noc",
    "unit_groups",
    "was",
]
