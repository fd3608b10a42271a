"""Answers: decisions with their steps, outcomes and certainty, and what differs between two of them."""

from __future__ import annotations

from expressentry.decision.comparison import Comparison, Difference, compare
from expressentry.decision.decision import Decision
from expressentry.decision.outcome import Outcome
from expressentry.decision.step import Step, StepValue
from expressentry.law.dated import Certainty

__all__ = ["Certainty", "Comparison", "Decision", "Difference", "Outcome", "Step", "StepValue", "compare"]
