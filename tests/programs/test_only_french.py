"""Results in French alone, with no first language declared, are the first language, however low."""

from __future__ import annotations

from datetime import date

import pytest

import expressentry as ee

DAY = date(2026, 9, 1)


@pytest.mark.parametrize("score", [0, 100, 200])
def test_results_in_french_alone_are_the_first_language(score):
    result = ee.LanguageResult(
        ee.Test.TEF_CANADA,
        listening=score,
        reading=score,
        writing=score,
        speaking=score,
        taken_on=date(2025, 1, 1),
        scale="old",
    )
    silent, declared = (
        ee.Candidate(born=date(2000, 1, 1), languages=[result], first_language=first) for first in (None, "fr")
    )
    assert ee.programs.grid(silent, on=DAY).value == ee.programs.grid(declared, on=DAY).value
    for program, decision in ee.eligibility(silent, on=DAY).items():
        assert decision.value is ee.eligibility(declared, program, on=DAY).value
