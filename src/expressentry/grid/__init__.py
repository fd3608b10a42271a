"""Points as data: columns, tables in bands, factors and groups, and the plan that runs them.

A small library of its own: it knows nothing of the rules that are declared with it.
"""

from __future__ import annotations

from expressentry.grid.column import Choice, Column, Layout, Lowest, Row, counted, listed, yes_or_no
from expressentry.grid.factor import Factor, Group, Part, ceiling
from expressentry.grid.plan import CompiledFactor, CompiledGroup, Plan, compiled
from expressentry.grid.table import Table

__all__ = [
    "Choice",
    "Column",
    "CompiledFactor",
    "CompiledGroup",
    "Factor",
    "Group",
    "Layout",
    "Lowest",
    "Part",
    "Plan",
    "Row",
    "Table",
    "ceiling",
    "compiled",
    "counted",
    "listed",
    "yes_or_no",
]
