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
        "When is the anniversary of a 29 February (a birth, a test result, an assessment, a profile) in a common "
        "year?",
        "Quand tombe, dans une année ordinaire, l’anniversaire d’un 29 février (naissance, résultat de test, "
        "évaluation, profil)?",
    ),
    chosen=Text("on 1 March", "le 1er mars"),
    other=Text("on 28 February, a day earlier", "le 28 février, un jour plus tôt"),
    authority=Text(
        "Interpretation Act s. 30 settles only other birthdays",
        "L’art. 30 de la Loi d’interprétation ne règle que les autres anniversaires",
    ),
)

TEF_EDGES_2015 = Reading(
    "tef_edges_2015",
    Text(
        "Which lowest scores of the TEF gave each level from 2015 to 2017?",
        "Quels résultats minimaux du TEF donnaient chaque niveau de 2015 à 2017?",
    ),
    chosen=Text("those of the chart published since 2018", "ceux du tableau publié depuis 2018"),
    other=Text(
        "those of a chart of before 2014, which in places begins a level one point lower or higher",
        "ceux d’un tableau antérieur à 2014, où certains niveaux commencent un point plus bas ou plus haut",
    ),
    authority=Text(
        "The designation under IRPR 74(3) carries the equivalency; no copy of the chart of 2015 to 2017 was found",
        "L’équivalence accompagne la désignation prévue à l’art. 74(3) du RIPR; aucun exemplaire du tableau de 2015 à "
        "2017 n’a été trouvé",
    ),
)
TCF_ACCEPTED_2018 = Reading(
    "tcf_accepted_2018",
    Text(
        "From which day were results of TCF Canada accepted?",
        "À partir de quel jour les résultats du TCF Canada ont-ils été acceptés?",
    ),
    chosen=Text("from 10 November 2018", "à partir du 10 novembre 2018"),
    other=Text("from December 2018", "à partir de décembre 2018"),
    authority=Text("Two reports of the designation differ", "Deux nouvelles sur la désignation diffèrent"),
)

READINGS: dict[str, Reading] = {
    reading.id: reading for reading in tuple(globals().values()) if isinstance(reading, Reading)
}
"""Every reading by its identifier."""
