"""Readings: where the law is silent or its sources disagree, the reading taken, the other one, and how sure it is.

A step that used a reading names it, a decision lists them, and the page of interpretations is made from them.

>>> LEAP_DAY.chosen.en
'on 1 March'
>>> READINGS["leap_day"] is LEAP_DAY
True
"""

from __future__ import annotations

from attrs import frozen

from expressentry.law.dated import Certainty
from expressentry.law.text import Text

__all__ = ["READINGS", "Reading"]


@frozen
class Reading:
    """One interpretation: the question, the answer chosen, the other answer, and what it rests on.

    `id` is stable and is what a decision carries; `authority` names the texts that bear on it.
    """

    id: str
    question: Text
    chosen: Text
    other: Text
    authority: Text
    grade: Certainty = Certainty.INTERPRETED


LEAP_DAY = Reading(
    "leap_day",
    Text(
        "When does someone born on 29 February turn a year older in a common year?",
        "Quand une personne née le 29 février a-t-elle un an de plus dans une année ordinaire?",
    ),
    chosen=Text("on 1 March", "le 1er mars"),
    other=Text("on 28 February, a day earlier", "le 28 février, un jour plus tôt"),
    authority=Text("Interpretation Act s. 30 settles only other birthdays", "L’art. 30 de la Loi d’interprétation ne règle que les autres anniversaires"),
)

READINGS: dict[str, Reading] = {
    reading.id: reading for reading in tuple(globals().values()) if isinstance(reading, Reading)
}
"""Every reading by its identifier."""
