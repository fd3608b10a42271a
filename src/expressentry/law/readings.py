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

CATEGORY_WINDOW = Reading(
    "category_window",
    Text(
        "From which day do the three years of a category’s work experience run back?",
        "À partir de quel jour remonte-t-on les trois années de l’expérience de travail d’une catégorie (ensemble)?",
    ),
    chosen=Text(
        "from the day asked about: the day of the round, and again the day the application is received",
        "du jour visé\u00a0: le jour de la ronde, puis le jour de la réception de la demande",
    ),
    other=Text("from another day or moment fixed by the round", "d’un autre jour ou moment fixé par la ronde"),
    authority=Text(
        "IRPA 10.3(1)(h.2) and 11.2(1)(c); the text of no instruction for a category was found",
        "Art. 10.3(1)h.2) et 11.2(1)c) de la LIPR; le texte d’aucune instruction visant un ensemble n’a été trouvé",
    ),
)
CATEGORY_CIRCUMSTANCES = Reading(
    "category_circumstances",
    Text(
        "Does work count in a category when done as a full-time student, self-employed, or remotely from Canada?",
        "Le travail pendant des études à temps plein, à son compte ou au Canada pour un employeur étranger compte-t-il "
        "pour une catégorie (ensemble)?",
    ),
    chosen=Text(
        "yes if it is paid, except in the categories that ask for work in Canada, which leave out what the Canadian "
        "Experience Class leaves out",
        "oui s’il est rémunéré, sauf pour les catégories qui exigent du travail au Canada, où est exclu ce que la "
        "catégorie de l’expérience canadienne exclut",
    ),
    other=Text("always, or never", "toujours, ou jamais"),
    authority=Text(
        "IRPR 73(2) and 87.1(3) by analogy; the pages on the categories are silent",
        "Art. 73(2) et 87.1(3) du RIPR par analogie; les pages sur les catégories (ensembles) sont muettes",
    ),
)
CATEGORY_UNAUTHORIZED = Reading(
    "category_unauthorized",
    Text(
        "Does unauthorized work in Canada count for a category?",
        "Le travail non autorisé au Canada compte-t-il pour une catégorie (ensemble)?",
    ),
    chosen=Text("no", "non"),
    other=Text("yes, as the pages on the categories do not exclude it", "oui, les pages ne l’excluent pas"),
    authority=Text("IRPR 87.1(3)(b) by analogy", "Art. 87.1(3)b) du RIPR par analogie"),
)
MILITARY_SERVING = Reading(
    "military_serving",
    Text(
        "Must a skilled military recruit still be serving in the foreign military?",
        "La recrue militaire qualifiée doit-elle être encore en service dans les forces armées étrangères?",
    ),
    chosen=Text("yes, on the day asked about", "oui, le jour visé"),
    other=Text("no, ten years of past service are enough", "non, dix années de service passé suffisent"),
    authority=Text(
        "The page on the category speaks of serving members",
        "La page sur la catégorie (ensemble) parle de membres en service",
    ),
)
PROGRAM_ORDER = Reading(
    "program_order",
    Text(
        "Under which program is someone invited who is eligible for several?",
        "Au titre de quel programme est invitée une personne admissible à plusieurs?",
    ),
    chosen=Text(
        "the order published for the day; unknown between the two that were found where it matters",
        "l’ordre publié pour ce jour; indéterminé entre les deux ordres trouvés lorsqu’il importe",
    ),
    other=Text("the order of one of them all along", "l’ordre de l’un d’eux tout du long"),
    authority=Text(
        "IRPA 10.3(1)(j.1); instructions to officers of 2015 and 2022",
        "Art. 10.3(1)j.1) de la LIPR; instructions aux agents de 2015 et de 2022",
    ),
)
TIE_BREAK_INCLUSIVE = Reading(
    "tie_break_inclusive",
    Text(
        "Is a profile submitted at the very tie-breaking moment invited?",
        "Le profil soumis au moment même qui départage les égalités est-il invité?",
    ),
    chosen=Text("yes, it is the last one invited", "oui, c’est le dernier invité"),
    other=Text("no, only earlier ones", "non, seulement les précédents"),
    authority=Text(
        "Help centre, question 1318, worked example; the press says before",
        "Centre d’aide, question 1318, exemple; la presse écrit avant",
    ),
)
NO_TIE_BREAK = Reading(
    "no_tie_break",
    Text(
        "Who was invited at the lowest score in rounds published without a tie-breaking moment?",
        "Qui a été invité à la note la plus faible dans les rondes publiées sans moment de bris d’égalité?",
    ),
    chosen=Text("everyone at that score (rounds 1 to 76)", "tous à cette note (rondes 1 à 76)"),
    other=Text(
        "from 2017-06-06, only those submitted by a moment that was not published",
        "à compter du 6 juin 2017, seulement les profils soumis à un moment qui n’a pas été publié",
    ),
    authority=Text(
        "Feed of rounds: the first tie-breaking moment is that of round 77 (2017-11-08)",
        "Données sur les rondes\u00a0: le premier moment de bris d’égalité est celui de la ronde 77 (8 novembre 2017)",
    ),
)
ROUND_MOMENT = Reading(
    "round_moment",
    Text(
        "On which day are the facts read where the UTC day of a round differs from its Canadian date?",
        "Quel jour les faits sont-ils lus lorsque le jour UTC d’une ronde diffère de sa date au Canada?",
    ),
    chosen=Text(
        "the score on the Canadian date, the expiry of the profile at the moment itself",
        "la note à la date canadienne, l’expiration du profil au moment même",
    ),
    other=Text("both on the UTC day", "les deux au jour UTC"),
    authority=Text("Feed of rounds; MI 2017-1 s. 4(1)", "Données sur les rondes; IM 2017-1 art. 4(1)"),
)

PARTNER_WORK_MINIMUM = Reading(
    "partner_work_minimum",
    Text(
        "How much work in Canada must the accompanying partner have for adaptability points?",
        "Combien de travail au Canada l’époux ou conjoint de fait doit-il avoir pour les points de capacité "
        "d’adaptation?",
    ),
    chosen=Text("at least one year of full-time work", "au moins un an de travail à temps plein"),
    other=Text(
        "any full-time work, of whatever length: 5 points from the first day",
        "tout travail à temps plein, sans minimum\u00a0: 5 points dès le premier jour",
    ),
    authority=Text(
        "The English text of IRPR 83(1)(c.1) asks for one year, the French text states no minimum; both are law",
        "Le texte anglais de l’art. 83(1)c.1) du RIPR demande un an, le texte français ne fixe aucun minimum; les deux "
        "font foi",
    ),
)
FUNDS_2015_TABLE = Reading(
    "funds_2015_table",
    Text(
        "Which table of settlement funds held from 2015-01-01 to 2017-01-26?",
        "Quel tableau des fonds s’appliquait du 1er janvier 2015 au 26 janvier 2017?",
    ),
    chosen=Text(
        "below the table of 2014 the funds fail, from the table of 2016 they suffice, between them it is unknown",
        "sous le tableau de 2014 les fonds sont insuffisants, à partir de celui de 2016 ils suffisent, entre les deux "
        "c’est indéterminé",
    ),
    other=Text(
        "the table of 2014 held until the next one whose first day is known",
        "le tableau de 2014 a valu jusqu’au suivant dont le premier jour est connu",
    ),
    authority=Text(
        "IRPR 76(1)(b); the first days of the tables of 2015 and 2016 were not found",
        "Art. 76(1)b) du RIPR; le premier jour des tableaux de 2015 et de 2016 n’a pas été trouvé",
    ),
)
FUNDS_MISPRINT = Reading(
    "funds_misprint_2024",
    Text(
        "How much did a family of five need under the table of 2024?",
        "Combien fallait-il à une famille de cinq selon le tableau de 2024?",
    ),
    chosen=Text(
        "unknown from the amount published to just below half of the low income cut-off, met from the latter",
        "indéterminé du montant publié jusqu’à la moitié du seuil de faible revenu, satisfait à partir de celle-ci",
    ),
    other=Text("the amount published is enough", "le montant publié suffit"),
    authority=Text(
        "IRPR 76(1)(b) asks for half of the cut-off; the amount IRCC published has two digits transposed",
        "L’art. 76(1)b) du RIPR demande la moitié du seuil; deux chiffres du montant publié par IRCC sont intervertis",
    ),
)
FUNDS_CONVENTION = Reading(
    "funds_convention",
    Text(
        "From which day does a new table of settlement funds bind a candidate in the pool?",
        "À partir de quel jour un nouveau tableau des fonds lie-t-il une personne déjà dans le bassin?",
    ),
    chosen=Text(
        "from the day after the last day given to update profiles; an application received needs the new amount at once",
        "dès le lendemain du dernier jour donné pour mettre à jour les profils; une demande reçue exige tout de suite "
        "le nouveau montant",
    ),
    other=Text(
        "from the day the table is published: the amount before it is no longer enough",
        "dès la publication du tableau\u00a0: l’ancien montant ne suffit plus",
    ),
    authority=Text(
        "IRPR 76(1)(b) names no day; IRCC’s notices give candidates a day to update their profile",
        "L’art. 76(1)b) du RIPR ne fixe pas de jour; les avis d’IRCC donnent un délai pour mettre à jour le profil",
    ),
)
STATUTORY_LICO_HIGHER = Reading(
    "statutory_lico_higher",
    Text(
        "Is IRCC’s table of 2025 enough once Statistics Canada has published higher cut-offs?",
        "Le tableau de 2025 d’IRCC suffit-il une fois que Statistique Canada a publié des seuils plus élevés?",
    ),
    chosen=Text(
        "yes: the amount that IRCC publishes is enough until it publishes another",
        "oui\u00a0: le montant publié par IRCC suffit jusqu’à ce qu’elle en publie un autre",
    ),
    other=Text(
        "half of the new cut-off is needed, some 2.4 percent more",
        "il faut la moitié du nouveau seuil, soit environ 2,4\u00a0% de plus",
    ),
    authority=Text(
        "IRPR 2 and 76(1)(b) point to the latest cut-offs of Statistics Canada; IRCC’s study permit amounts of "
        "2026-09-01 rest on those of 2024",
        "Les art. 2 et 76(1)b) du RIPR renvoient aux derniers seuils de Statistique Canada; les montants d’IRCC du "
        "1er septembre 2026 pour le permis d’études reposent sur ceux de 2024",
    ),
)

READINGS: dict[str, Reading] = {
    reading.id: reading for reading in tuple(globals().values()) if isinstance(reading, Reading)
}
"""Every reading by its identifier."""
