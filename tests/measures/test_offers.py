"""How long offers last: full-time ones follow one another, part-time ones last while all of them do."""

from __future__ import annotations

from datetime import date

import pytest

from expressentry.candidate import JobOffer
from expressentry.law import InForce
from expressentry.measures.offers import long_enough

FULL, PART = 40, 16
ENDLESS = "indeterminate"
CASES = [
    (FULL, (12,), True),
    (FULL, (11,), False),
    (FULL, (None,), None),
    (FULL, (ENDLESS,), True),
    (FULL, (6, 6), True),
    (FULL, (5, 6), False),
    (FULL, (6, None), None),
    (FULL, (12, None), True),
    (FULL, (ENDLESS, None), True),
    (PART, (12, 12), True),
    (PART, (24, 11), False),
    (PART, (ENDLESS, 6), False),
    (PART, (ENDLESS, ENDLESS), True),
    (PART, (ENDLESS, None), None),
    (PART, (6, None), False),
]


@pytest.mark.parametrize(("hours", "months", "expected"), CASES)
def test_how_long_offers_last_together(hours, months, expected):
    offers = [JobOffer("72106", made=date(2024, 1, 1), hours_per_week=hours, months=length) for length in months]
    assert long_enough(offers, InForce(date(2024, 6, 1))) is expected


@pytest.mark.parametrize(("months", "expected"), [((ENDLESS,), True), ((60,), False), ((None,), None)])
def test_before_2016_11_19_an_offer_had_to_be_without_an_end(months, expected):
    offers = [JobOffer("72106", made=date(2016, 1, 1), hours_per_week=FULL, months=length) for length in months]
    assert long_enough(offers, InForce(date(2016, 11, 18))) is expected
