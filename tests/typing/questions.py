"""The questions of the front door: the exact types of their answers."""

from __future__ import annotations

from datetime import date
from typing import assert_type

import expressentry as ee

day = date(2026, 9, 1)
ana = ee.Candidate(born=date(1996, 5, 2))
row = ee.crs.Factors(age=30, education=ee.Level.BACHELOR, first=None)

assert_type(ee.score(ana, on=day), ee.Decision[int])
assert_type(ee.score(row, on=day), ee.Decision[int])
assert_type(ee.crs.points(row, on=day), int)
assert_type(ee.crs.derive(ana, on=day), ee.Decision[ee.crs.Factors])
assert_type(ee.eligibility(ana, on=day), dict[ee.programs.Program, ee.Decision[ee.Outcome]])
assert_type(ee.eligibility(ana, ee.programs.FSW, on=day), ee.Decision[ee.Outcome])
assert_type(ee.programs.grid(ana, on=day), ee.Decision[int])
assert_type(ee.categories_of(ana, on=day), tuple[ee.categories.CategoryMatch, ...])
assert_type(ee.rounds.past(since=day), tuple[ee.rounds.Round, ...])
assert_type(ee.invited(ana, ee.rounds.past()[0]), ee.Decision[ee.Outcome])
assert_type(ee.assess(ana, on=day), ee.Assessment)
assert_type(ee.loads("{}", ee.Candidate), ee.Candidate)
assert_type(ee.dumps(ana), str)
assert_type(ee.noc.became(ee.Noc("2174", edition=2016)), tuple[ee.Noc, ...])
