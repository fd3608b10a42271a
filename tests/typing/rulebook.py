"""Changes of the law, and the rules by identifier: exact types, and areas that are checked before the program runs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import assert_type

from expressentry.law import Dated, Text
from expressentry.rulebook import Change, Rulebook, changes

found = changes(since=date(2015, 1, 1), until=date(2026, 11, 24), area="crs", include_proposed=True)
assert_type(found, tuple[Change, ...])
assert_type(found[0].after, Text)
assert_type(found[0].before, Text | None)
assert_type(found[0].explain("fr"), str)
assert_type(Rulebook.rules, Mapping[str, Dated[object]])
changes(since=date(2015, 1, 1), until=date(2026, 11, 24), area="category")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # no such area
