"""What is wrong with a code that looks right: a sentence for the error, with what was probably meant.

>>> print(diagnosis(10, 2021))
10 is not a unit group of NOC 2021, whose codes are text of 5 digits; its leading zeros are lost: '00010' is \
Legislators; '10' is a major group (Specialized middle management occupations in administrative services, financial \
and business services and communication (except broadcasting)), not a unit group
"""

from __future__ import annotations

import re
from heapq import nlargest
from itertools import takewhile
from reprlib import repr as shortened
from typing import TYPE_CHECKING

from expressentry.noc._data import DIGITS, FORMER, LATEST, groups, sources, targets, unit_titles
from expressentry.noc.groups import LEVELS

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["diagnosis"]

VARIANT = "00018"
"""A code of British Columbia's WorkBC that stands for unit groups 00011 to 00015."""

PROFILE = re.compile(r"(?P<code>[0-9]{5})\.[0-9]{2}")
NEAREST = 3
EXAMPLES = {FORMER: "'2174'", LATEST: "'21232'"}


def diagnosis(value: object, edition: int) -> str:
    """Return why `value` is not a unit group of `edition`, and what may have been meant."""
    width = DIGITS[edition]
    head = f"{shortened(value)} is not a unit group of NOC {edition}, whose codes are text of {width} digits"
    if isinstance(value, bool) or not isinstance(value, int | str):
        return f"{head}, such as {EXAMPLES[edition]}"
    text = str(value)
    hints = [hint for look in LOOKS for hint in look(text, edition)]
    return "; ".join([head, *(hints or _nearest(text, edition))])


def _number(text: str, edition: int) -> list[str]:
    """Recognise a code whose digits are right: it was given as a number."""
    return [f"write it as text: {text!r}"] if text in unit_titles(edition) else []


def _lost_zeros(text: str, edition: int) -> list[str]:
    """Recognise digits that were a number once."""
    full = text.zfill(DIGITS[edition])
    title = unit_titles(edition).get(full)
    return [f"its leading zeros are lost: {full!r} is {title.en}"] if title and full != text else []


def _former(text: str, edition: int) -> list[str]:
    """Recognise a code of NOC 2016 where one of NOC 2021 is asked for."""
    title = unit_titles(FORMER).get(text)
    if edition == FORMER or title is None:
        return []
    became = ", ".join(targets()[text])
    return [f"Noc({text!r}, edition=2016) is {title.en} of NOC 2016, which became {became}"]


def _latest(text: str, edition: int) -> list[str]:
    """Recognise a code of NOC 2021 where one of NOC 2016 is asked for."""
    title = unit_titles(LATEST).get(text)
    if edition == LATEST or title is None:
        return []
    return [f"Noc({text!r}) is {title.en} of NOC 2021, which was {', '.join(sources()[text])}"]


def _profile(text: str, _: int) -> list[str]:
    """Recognise a profile of the Occupational and Skills Information System (OaSIS)."""
    found = PROFILE.fullmatch(text)
    title = unit_titles(LATEST).get(found["code"]) if found else None
    if not (found and title):
        return []
    return [f"it is an occupational profile of the OaSIS, in unit group {found['code']!r} ({title.en})"]


def _variant(text: str, _: int) -> list[str]:
    """Recognise the code that one province's lists put in the place of five others."""
    return ["it stands for 00011 to 00015 in lists of WorkBC only; use one of those five"] if text == VARIANT else []


def _surrounded(text: str, edition: int) -> list[str]:
    """Recognise a code with spaces, letters or signs around or between its digits."""
    digits = re.sub("[^0-9]", "", text)
    title = unit_titles(edition).get(digits)
    return [f"leave out what is not a digit: {digits!r} is {title.en}"] if title and digits != text else []


def _group(text: str, edition: int) -> list[str]:
    """Recognise a wider group."""
    found = groups(edition).get(text)
    return [f"{text!r} is a {LEVELS[edition][found[0]].en} ({found[1]}), not a unit group"] if found else []


def _nearest(text: str, edition: int) -> list[str]:
    """Name the known codes that share the most digits, and then the longest beginning, with what was given."""
    shared = {code: _shared(text, code) for code in sorted(unit_titles(edition))}
    nearest = nlargest(NEAREST, (code for code in shared if any(shared[code])), key=lambda code: shared[code])
    return [f"nearest known codes: {', '.join(nearest)}"] if nearest else [f"an example is {EXAMPLES[edition]}"]


def _shared(text: str, code: str) -> tuple[int, int]:
    """Return how many digits two codes have in the same place, and how many at the beginning."""
    same = [given == known for given, known in zip(text, code, strict=False)]
    return sum(same), len(list(takewhile(bool, same)))


LOOKS: tuple[Callable[[str, int], list[str]], ...] = (
    _number, _lost_zeros, _former, _latest, _profile, _variant, _surrounded, _group,
)  # fmt: skip
"""The looks a wrong code may have; each gives its hint, or nothing."""
