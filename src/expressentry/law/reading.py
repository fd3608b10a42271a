"""Reading: where the law is silent or its sources disagree, the reading taken, the other one, and how sure it is.

>>> from expressentry.law.readings import LEAP_DAY
>>> LEAP_DAY.chosen.fr
'le 1er mars'
"""

from __future__ import annotations

from attrs import frozen

from expressentry.law.dated import Certainty
from expressentry.law.text import Text

__all__ = ["Reading"]


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
