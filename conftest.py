"""What one run of pytest collects and how hard it looks: the tests, the examples in README and docs, the doctests."""

from __future__ import annotations

import os
from importlib.util import find_spec

from hypothesis import settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=100, deadline=None, derandomize=True, print_blob=True)
settings.register_profile("deep", max_examples=5_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

# Two layers need more than the `test` extra installs; `.ci/run` tests each in a step that installs its own.
STEPS_OF_THEIR_OWN = {
    "matplotlib": ("src/expressentry/plot/*", "tests/plot/*", "docs/*/plot*.md"),
    "pyspark": ("src/expressentry/batch/spark.py", "tests/batch/test_spark*.py", "docs/*/spark*.md"),
}
READ_BY_TYPE_CHECKERS_ONLY = ["tests/typing/*"]

collect_ignore_glob = READ_BY_TYPE_CHECKERS_ONLY + [
    pattern for module, patterns in STEPS_OF_THEIR_OWN.items() if find_spec(module) is None for pattern in patterns
]

pytest_collect_file = Sybil(parsers=[PythonCodeBlockParser()], patterns=["*.md"]).pytest()
