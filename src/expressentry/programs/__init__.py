"""The programs of Express Entry: who is eligible, with every requirement decided, cited and explained.

The Federal Skilled Worker Program and its selection grid, the Canadian Experience Class, the Federal Skilled Trades
Program and the Provincial Nominee Program, for any day since 2015-01-01, and the pool. Authority: IRPR 73 to 83, 87,
87.1 and 87.2; Ministerial Instructions.

>>> from datetime import date
>>> from expressentry import programs
>>> from expressentry.candidate import Candidate, WorkPeriod
>>> job = WorkPeriod("21232", start=date(2026, 1, 15), hours_per_week=40, country="CA")
>>> answer = programs.eligibility(Candidate(born=date(1996, 5, 2), work=[job]), programs.CEC, on=date(2026, 6, 1))
>>> print(answer.why_not("en").splitlines()[0])
Work experience in Canada: not met — 4 of 12 months in NOC 21232 — IRPR s. 87.1(2)(a) — to meet it: the year is \
complete on 2027-01-14 if the job goes on
"""

from __future__ import annotations

from expressentry.measures.skilled_trades import skilled_trades
from expressentry.programs.determination import eligibility
from expressentry.programs.experience import CEC
from expressentry.programs.grid_factors import GridFactors
from expressentry.programs.nominee import PNP
from expressentry.programs.points import grid
from expressentry.programs.pool import POOL_RULES, may_enter, may_stay
from expressentry.programs.program import Program
from expressentry.programs.registry import PROGRAMS, in_force
from expressentry.programs.settlement import FUNDS_TABLES, STATUTORY, required_funds
from expressentry.programs.skilled_worker import FSW
from expressentry.programs.trades import FST

__all__ = [
    "CEC",
    "FST",
    "FSW",
    "FUNDS_TABLES",
    "PNP",
    "PROGRAMS",
    "RULES",
    "GridFactors",
    "Program",
    "eligibility",
    "grid",
    "in_force",
    "may_enter",
    "may_stay",
    "required_funds",
    "skilled_trades",
]

RULES = tuple(
    dict.fromkeys(
        (
            *(program.in_force for program in PROGRAMS),
            *(rule for program in PROGRAMS for rule in program.rules),
            STATUTORY,
            *POOL_RULES,
        )
    )
)
"""Every dated rule that the programs and the pool read, once each."""
