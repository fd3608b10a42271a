"""The programs of Express Entry."""

from __future__ import annotations

from expressentry.programs.determination import eligibility
from expressentry.programs.experience import CEC
from expressentry.programs.grid_factors import GridFactors
from expressentry.programs.points import grid
from expressentry.programs.settlement import required_funds
from expressentry.programs.skilled_trades import skilled_trades
__all__=["CEC","GridFactors","eligibility","grid","required_funds","skilled_trades"]
