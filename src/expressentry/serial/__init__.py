"""Text: facts and answers as JSON and back, and the JSON Schema of it.

Documents have their keys in class order, ISO dates, words in small letters with hyphens, and `"format": 1`. What
nothing was said of is left out. Unknown keys are refused, and every fault of a document is told at once. JSON written
by any version is read by every later one.

>>> from datetime import date
>>> from expressentry.candidate import Candidate
>>> ana = Candidate(date(1996, 5, 2), first_language="fr")
>>> print(dumps(ana))
{
  "format": 1,
  "born": "1996-05-02",
  "first_language": "fr"
}
>>> loads(dumps(ana), Candidate) == ana
True
>>> loads('{"born": "1996-02-30", "langages": [], "partner": {}}', Candidate)
Traceback (most recent call last):
expressentry.errors.InvalidCandidate: the document cannot be read as Candidate:
  langages: is not known here; did you mean 'languages'?
  born: '1996-02-30' is not a day of the calendar
  partner.accompanying: is missing
"""

from __future__ import annotations

import json
from typing import TypeVar, cast

from expressentry.errors import Fault, InvalidCandidate
from expressentry.serial.conversion import converter
from expressentry.serial.describing import described_document
from expressentry.serial.fields import FORMAT, is_record, origin
from expressentry.serial.reading import Unread, parsed, read_document

__all__ = ["dumps", "loads", "schema"]

T = TypeVar("T")


def loads(text: str, kind: type[T]) -> T:
    """Return the facts, factors or answer that a JSON document states.

    `kind` is the class to read: `Candidate` or any other class of facts, `crs.Factors`, or `Decision`, which reads
    answers that are points, outcomes or texts; `Decision[crs.Factors]` reads answers of another class. A document
    without a `format` is of format 1. Raises `InvalidCandidate` with every fault and its place (`work[2].start`),
    and with the line and column where the text is not JSON; `TypeError` for a class that has no documents.

    >>> from expressentry.candidate import Funds
    >>> loads('{"amount": 15000}', Funds)
    Funds(amount=15000, as_of=None, available=True, borrowed=False)
    """
    _refuse_other_classes(kind)
    try:
        return cast("T", read_document(parsed(text), kind, converter()))
    except Unread as error:
        faults = error.faults
    except RecursionError:
        faults = (Fault("", "its objects and lists are nested too deeply"),)
    raise InvalidCandidate(f"the document cannot be read as {origin(kind).__name__}", faults)


def dumps(value: object) -> str:
    """Return facts, factors or an answer as a JSON document.

    Raises `TypeError` for a value that has no document.

    >>> from expressentry.candidate import Funds
    >>> dumps(3)
    Traceback (most recent call last):
    TypeError: int has no documents; facts, factors and decisions do
    """
    _refuse_other_classes(type(value))
    body = cast("dict[str, object]", converter().unstructure(value))
    return json.dumps({"format": FORMAT, **body}, ensure_ascii=False, indent=2)


def schema(kind: type[object]) -> dict[str, object]:
    """Return the JSON Schema (2020-12) of the documents of a class.

    >>> from expressentry.candidate import Funds
    >>> schema(Funds)["required"]
    ['amount']
    """
    _refuse_other_classes(kind)
    return described_document(kind)


def _refuse_other_classes(kind: object) -> None:
    """Refuse a class that has no documents."""
    if not is_record(kind):
        raise TypeError(f"{origin(kind).__name__} has no documents; facts, factors and decisions do")
