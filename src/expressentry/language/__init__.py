"""Language: the tests, their scores, and the CLB and NCLC levels these reach.

>>> from datetime import date
>>> benchmark(Test.IELTS_GENERAL, Ability.SPEAKING, 7.5, on=date(2026, 6, 1)).value
10
"""

from __future__ import annotations

from expressentry.language.designated import TESTS, Ability, BenchmarkScale, Designation, Incident, Test
from expressentry.language.equivalency import CHARTS, Chart, equivalency_chart
from expressentry.language.levels import Benchmark, benchmark
from expressentry.language.result import VALIDITY_YEARS, LanguageResult, conversion
from expressentry.language.scores import Range, Score, ScoreScale

__all__ = [
    "CHARTS",
    "TESTS",
    "VALIDITY_YEARS",
    "Ability",
    "Benchmark",
    "BenchmarkScale",
    "Chart",
    "Designation",
    "Incident",
    "LanguageResult",
    "Range",
    "Score",
    "ScoreScale",
    "Test",
    "benchmark",
    "conversion",
    "equivalency_chart",
]
