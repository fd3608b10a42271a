"""Prints the ratios of a run after pytest-benchmark's own tables."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from ratios import RATIOS


def pytest_terminal_summary(terminalreporter):
    if RATIOS:
        terminalreporter.section("ratios in this run")
        for what, ratio, aim in RATIOS:
            terminalreporter.write_line(f"{what:<72} {ratio:>10.2f}   aim: {aim}")
