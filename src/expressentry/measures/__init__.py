"""Measures: facts and a day in, cited values out; the hard definitions, once, for every rule that needs them.

Nothing dated after the day asked about is seen. Each measure says what it counted, what it left out and why, which
readings it used and which ordinary circumstances it took for granted.
"""

from __future__ import annotations
