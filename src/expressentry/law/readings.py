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
        "When is the anniversary of a 29 February (a birth, a test result, an assessment, a profile) in a common year?",
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
    other=Text(
        "always if it is paid, so that it makes a member of the categories that ask for work in Canada too; or never, "
        "in any category",
        "toujours s’il est rémunéré, de sorte qu’il compte aussi pour les catégories qui exigent du travail au Canada; "
        "ou jamais, dans aucune catégorie",
    ),
    authority=Text(
        "IRPR 73(2) and 87.1(3) by analogy; the pages on the categories are silent",
        "Art. 73(2) et 87.1(3) du RIPR par analogie; les pages sur les catégories (ensembles) sont muettes",
    ),
)
CATEGORY_UNAUTHORIZED = Reading(
    "category_unauthorized",
    Text(
        "Does unauthorized work in Canada count for a category, and work there without temporary resident status?",
        "Le travail non autorisé au Canada compte-t-il pour une catégorie (ensemble), et celui qui y est fait sans "
        "statut de résident temporaire?",
    ),
    chosen=Text(
        "no, never without authorization; without status not where only work in Canada counts",
        "non, jamais sans autorisation; sans statut, pas lorsque seul le travail au Canada compte",
    ),
    other=Text("yes, as the pages on the categories do not exclude it", "oui, les pages ne l’excluent pas"),
    authority=Text("IRPR 87.1(3)(b) and (c) by analogy", "Art. 87.1(3)b) et c) du RIPR par analogie"),
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
ORDER_OF_PROGRAMS = Reading(
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

WORK_WITHOUT_AUTHORIZATION = Reading(
    "work_without_authorization",
    Text(
        "Does work in Canada without authorization or temporary resident status count for skilled workers and trades?",
        "Le travail au Canada sans autorisation ou sans statut de résident temporaire compte-t-il pour les "
        "travailleurs qualifiés et les travailleurs de métiers spécialisés?",
    ),
    chosen=Text(
        "yes: these sections exclude no such work, while those on the Canadian Experience Class and on previous work "
        "in Canada do",
        "oui : ces articles n’excluent pas ce travail, alors que ceux qui portent sur la Catégorie de "
        "l’expérience canadienne et sur le travail antérieur au Canada l’excluent",
    ),
    other=Text(
        "no: such work is left out of the year, of the two years in a trade and of the points for experience",
        "non : ce travail n’entre ni dans l’année, ni dans les deux années du métier, ni dans les points pour "
        "l’expérience",
    ),
    authority=Text(
        "IRPR 75(2)(a), 80 and 87.2(3)(b) are silent; 83(1)(c) and 87.1(3) ask for authorization",
        "Les art. 75(2)a), 80 et 87.2(3)b) du RIPR sont muets; les art. 83(1)c) et 87.1(3) exigent une autorisation",
    ),
)
RELATIVE_OF_CITIZEN_PARTNER = Reading(
    "relative_of_citizen_partner",
    Text(
        "Does a relative of an accompanying partner earn points where the partner is a citizen, or a permanent "
        "resident who lives in Canada?",
        "La parenté d’un époux ou conjoint de fait qui accompagne donne-t-elle des points lorsque celui-ci est citoyen "
        "canadien, ou résident permanent vivant au Canada?",
    ),
    chosen=Text(
        "yes: such a partner is left out for language, study and work only",
        "oui : cet époux ou conjoint de fait n’est écarté que pour la langue, les études et le travail",
    ),
    other=Text(
        "no: such a partner does not accompany the candidate, and only the candidate’s own relatives count",
        "non : cet époux ou conjoint de fait n’accompagne pas le candidat, et seule la parenté du candidat compte",
    ),
    authority=Text(
        "IRPR 83(1)(d) has no such exception; 83(1)(a), (b.1) and (c.1) have one",
        "L’art. 83(1)d) du RIPR ne prévoit pas cette exception; les art. 83(1)a), b.1) et c.1) la prévoient",
    ),
)
PART_TIME_AT_ONCE = Reading(
    "part_time_at_once",
    Text(
        "Do part-time jobs held at once add up in the points for experience since 2023-11-24?",
        "Les emplois à temps partiel occupés en même temps s’additionnent-ils dans les points pour l’expérience depuis "
        "le 24 novembre 2023?",
    ),
    chosen=Text(
        "yes, to 30 hours a week: only full-time jobs held at once are one",
        "oui, jusqu’à 30 heures par semaine : seuls les emplois à temps plein occupés en même temps n’en font qu’un",
    ),
    other=Text(
        "no: of several jobs held at once only one counts, and two half-time jobs of two years make one year, not two",
        "non : de plusieurs emplois occupés en même temps un seul compte, et deux emplois à mi-temps de deux ans "
        "donnent une année et non deux",
    ),
    authority=Text(
        "The English text of IRPR 80(4) speaks of full-time occupations, the French text of any jobs; both are law, "
        "and IRCC’s page adds part-time jobs up",
        "Le texte anglais de l’art. 80(4) du RIPR parle d’emplois à temps plein, le texte français de tout emploi; les "
        "deux font foi, et la page d’IRCC additionne les emplois à temps partiel",
    ),
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
        "from the day after the last day given to update profiles; an application received needs the new amount at "
        "once",
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

YEAR_DEFINITION = Reading(
    "year_definition",
    Text(
        "What is a year of work: twelve months by the calendar, 52 weeks, or 1,560 hours?",
        "Qu’est-ce qu’une année de travail\u00a0: douze mois du calendrier, 52 semaines ou 1\u00a0560 heures?",
    ),
    chosen=Text(
        "twelve whole months of full-time work by dates, or 1,560 hours of part-time or mixed work, whichever gives "
        "more, and never more than the time that passed at work",
        "douze mois complets de travail à temps plein selon les dates, ou 1\u00a0560 heures de travail à temps "
        "partiel ou "
        "mixte, selon ce qui donne le plus, sans jamais dépasser le temps passé au travail",
    ),
    other=Text(
        "hours alone, by which 364 days of full-time work are a year",
        "les heures seules, selon lesquelles 364 jours de travail à temps plein font une année",
    ),
    authority=Text(
        "IRPR s. 73(1) defines full-time work; IRCC writes both 12 months and 1,560 hours",
        "Le RIPR art. 73(1) définit le travail à temps plein; IRCC écrit tantôt 12 mois, tantôt 1\u00a0560 heures",
    ),
)

GAP_TOLERANCE = Reading(
    "gap_tolerance",
    Text(
        "How long may a gap between two jobs be before work is no longer continuous?",
        "Quelle interruption entre deux emplois rompt la continuité du travail?",
    ),
    chosen=Text(
        "no working day; weekends, and in Canada general holidays, are no gap",
        "aucun jour ouvrable; les fins de semaine et, au Canada, les jours fériés ne comptent pas",
    ),
    other=Text(
        "none at all, so that two jobs either side of a weekend are not continuous",
        "aucune\u00a0: deux emplois séparés par une fin de semaine ne sont pas continus",
    ),
    authority=Text(
        "IRPR s. 75(2)(a) asks for a continuous period; IRCC says without gaps; no text gives a length",
        "Le RIPR art. 75(2)a) exige une période continue et IRCC, l’absence d’interruption; aucun texte n’en fixe la "
        "durée",
    ),
)

LEAVE_POLICY = Reading(
    "leave_policy",
    Text("Does leave from a job count as work?", "Les congés comptent-ils comme du travail?"),
    chosen=Text(
        "paid leave counts up to 14 days in any 52 weeks and never breaks continuity; unpaid leave does not count",
        "les congés payés comptent jusqu’à 14 jours par période de 52 semaines et ne rompent pas la continuité; les "
        "congés "
        "non payés ne comptent pas",
    ),
    other=Text("longer paid leave counts, case by case", "des congés payés plus longs comptent, au cas par cas"),
    authority=Text(
        "IRCC’s instructions on the Canadian Experience Class give two weeks of paid leave in 52 weeks as an example",
        "Les instructions d’IRCC sur la Catégorie de l’expérience canadienne donnent en exemple deux semaines de "
        "congés "
        "payés en 52 semaines",
    ),
)

UNPAID_WORK = Reading(
    "unpaid_work",
    Text(
        "Does unpaid work count where the text names neither wages nor commission?",
        "Le travail non rémunéré compte-t-il lorsque le texte ne nomme ni salaire ni commission?",
    ),
    chosen=Text("no", "non"),
    other=Text("yes: the text does not say that it does not", "oui\u00a0: le texte ne l’exclut pas"),
    authority=Text(
        "The Ministerial Instructions name wages for Canadian work from 2016-11-19; IRPR s. 73(2) does for the "
        "programs",
        "Les Instructions ministérielles nomment le salaire pour le travail au Canada à compter du 19 novembre 2016; "
        "le "
        "RIPR art. 73(2) le fait pour les programmes",
    ),
)

UNAUTHORIZED_WORK = Reading(
    "unauthorized_work",
    Text(
        "Does work in Canada without authorization or temporary resident status count in the ranking system?",
        "Le travail au Canada sans autorisation ou sans statut de résident temporaire compte-t-il dans le classement?",
    ),
    chosen=Text("no, as in the Canadian Experience Class", "non, comme dans la Catégorie de l’expérience canadienne"),
    other=Text("yes: the text was not seen", "oui\u00a0: le texte n’a pas été vu"),
    authority=Text(
        "The end of section 15(7) of the Ministerial Instructions was not found; IRPR s. 87.1(3)",
        "La fin du paragraphe 15(7) des Instructions ministérielles n’a pas été trouvée; RIPR art. 87.1(3)",
    ),
)

PARTNER_WORK_EXCLUSIONS = Reading(
    "partner_work_exclusions",
    Text(
        "Do full-time study, self-employment and lack of status exclude a partner’s work in Canada?",
        "Les études à temps plein, le travail autonome et l’absence de statut excluent-ils le travail au Canada de "
        "l’époux "
        "ou conjoint de fait?",
    ),
    chosen=Text("yes, as for the candidate", "oui, comme pour le candidat"),
    other=Text(
        "no: section 19 as read does not say so", "non\u00a0: l’article 19, tel qu’il a été lu, ne le prévoit pas"
    ),
    authority=Text("Ministerial Instructions, s. 19", "Instructions ministérielles, art. 19"),
)

FOREIGN_CONTINUITY = Reading(
    "foreign_continuity",
    Text("Must foreign work be continuous?", "L’expérience de travail à l’étranger doit-elle être continue?"),
    chosen=Text("no", "non"),
    other=Text(
        "yes: only the longest spell counts, as the text of 2015 had it",
        "oui\u00a0: seule la plus longue période compte, comme le voulait le texte de 2015",
    ),
    authority=Text(
        "Ministerial Instructions, s. 25: the amendment of 2015-05-30 removed the word from sections 15 and 19 only",
        "Instructions ministérielles, art. 25\u00a0: la modification du 30 mai 2015 n’a retiré le mot que des "
        "articles 15 et 19",
    ),
)

FOREIGN_OCCUPATIONS = Reading(
    "foreign_occupations",
    Text(
        "Do several occupations add up as foreign work?",
        "Plusieurs professions s’additionnent-elles dans l’expérience de travail à l’étranger?",
    ),
    chosen=Text("yes, one or more occupations", "oui, une ou plusieurs professions"),
    other=Text("no, one occupation only", "non, une seule profession"),
    authority=Text(
        "Ministerial Instructions, s. 25, against the wording of IRCC’s calculator",
        "Instructions ministérielles, art. 25, par opposition au libellé de l’outil d’IRCC",
    ),
)

REMOTE_FOREIGN_WORK = Reading(
    "remote_foreign_work",
    Text(
        "Does remote work for a foreign employer, done in Canada, count as foreign work?",
        "Le travail à distance fait au Canada pour un employeur étranger compte-t-il comme du travail à l’étranger?",
    ),
    chosen=Text("no: it is not done outside Canada", "non\u00a0: il n’est pas fait à l’extérieur du Canada"),
    other=Text(
        "yes, as the department answered in 2024 and 2025", "oui, comme le ministère l’a répondu en 2024 et en 2025"
    ),
    authority=Text("Ministerial Instructions, s. 25(1)(a)", "Instructions ministérielles, art. 25(1)a)"),
)

SECOND_CREDENTIAL = Reading(
    "second_credential_shorter",
    Text(
        "Does a program shorter than one academic year (eight months) make a second credential?",
        "Un programme de moins d’une année d’études (huit mois) donne-t-il un deuxième titre de compétence?",
    ),
    chosen=Text("no", "non"),
    other=Text("yes, any post-secondary credential does", "oui, tout titre de compétence postsecondaire"),
    authority=Text("Ministerial Instructions, s. 11: silent", "Instructions ministérielles, art. 11\u00a0: muet"),
)

ASSESSED_BEFORE_DESIGNATION = Reading(
    "assessed_before_designation",
    Text(
        "Does an equivalency assessment count that was issued before its organization was designated?",
        "Une attestation d’équivalence délivrée avant la désignation de l’organisme compte-t-elle?",
    ),
    chosen=Text(
        "no: a designated organization must have issued it", "non : un organisme désigné doit l’avoir délivrée"
    ),
    other=Text(
        "yes, once the organization is designated, while it is less than five years old",
        "oui, dès que l’organisme est désigné, tant qu’elle date de moins de cinq ans",
    ),
    authority=Text(
        "IRPR 73(1), definition of equivalency assessment, and 75(4)",
        "RIPR art. 73(1), définition d’attestation d’équivalence, et 75(4)",
    ),
)

UNAUTHORIZED_STUDY = Reading(
    "unauthorized_study",
    Text(
        "Does study in Canada without authorization earn the points of a Canadian credential?",
        "Les études au Canada sans autorisation donnent-elles droit aux points d’un titre de compétence canadien?",
    ),
    chosen=Text("yes: the conditions listed do not ask for it", "oui\u00a0: les conditions énumérées ne l’exigent pas"),
    other=Text("no, as in IRPR s. 83(2)", "non, comme au RIPR art. 83(2)"),
    authority=Text("Ministerial Instructions, s. 30(3)", "Instructions ministérielles, art. 30(3)"),
)

FIRST_LANGUAGE_UNDECLARED = Reading(
    "first_language_undeclared",
    Text(
        "Which official language is the first where none is named and there are results in both?",
        "Quelle est la première langue officielle lorsqu’aucune n’est nommée et qu’il y a des résultats dans les deux?",
    ),
    chosen=Text("the one that gives the higher score", "celle qui donne la note la plus élevée"),
    other=Text("the other one", "l’autre"),
    authority=Text(
        "Ministerial Instructions, s. 12(2): the candidate says which",
        "Instructions ministérielles, art. 12(2)\u00a0: le candidat l’indique",
    ),
)

OFFER_TEXT_NOT_VERIFIED = Reading(
    "text_not_verified",
    Text(
        "What did a qualifying offer have to be before 2016-11-19?",
        "À quelles conditions une offre d’emploi comptait-elle avant le 19 novembre 2016?",
    ),
    chosen=Text(
        "full-time, indeterminate, not seasonal, and backed by a labour market impact assessment, its own or that of "
        "the "
        "permit for the same employer",
        "à temps plein, d’une durée indéterminée, non saisonnière et appuyée par une étude d’impact sur le marché du "
        "travail, la sienne ou celle du permis visant le même employeur",
    ),
    other=Text("the text of the time was not read in full", "le texte de l’époque n’a pas été lu en entier"),
    authority=Text("Ministerial Instructions, s. 29; IRPR s. 82", "Instructions ministérielles, art. 29; RIPR art. 82"),
)

IEC_204D = Reading(
    "iec_204d",
    Text(
        "Does a youth-mobility permit under section 204(d) support an offer?",
        "Un permis de mobilité des jeunes délivré au titre de l’alinéa 204d) appuie-t-il une offre d’emploi?",
    ),
    chosen=Text("unknown; no points are given", "indéterminé; aucun point n’est accordé"),
    other=Text(
        "yes, as IRCC’s page on job offers still names it", "oui, puisque la page d’IRCC sur les offres la nomme encore"
    ),
    authority=Text(
        "IRPR s. 82(2)(b) and 87.2(3)(d)(iii) list 204(a), 204(c) and 205 only",
        "Le RIPR art. 82(2)b) et 87.2(3)d)(iii) ne nomme que les dispositions 204a), 204c) et 205",
    ),
)

CERTIFICATE_LIST = Reading(
    "certificate_list",
    Text(
        "Which trades does a certificate of qualification count for?",
        "Pour quels métiers un certificat de compétence compte-t-il?",
    ),
    chosen=Text(
        "from 2023-11-06 those of the list, part of which is derived from its length; before it, those of the list and "
        "truck drivers, while any other trade is unknown",
        "à compter du 6 novembre 2023, ceux de la liste, dont une partie est déduite de sa longueur; auparavant, "
        "ceux de la "
        "liste et les conducteurs de camions, tout autre métier étant indéterminé",
    ),
    other=Text(
        "one trade of the derived part does not count, or a trade off the list does",
        "un métier de la partie déduite ne compte pas, ou un métier hors de la liste compte",
    ),
    authority=Text(
        "IRCC’s staff guidance, known from copies of its first part and from its length",
        "Les instructions d’IRCC à son personnel, connues par des copies de leur début et par leur longueur",
    ),
)

ACCOMPANYING_2015 = Reading(
    "accompanying_2015",
    Text(
        "Did “accompanying” already leave out citizens and permanent residents in 2015 and 2016?",
        "L’expression «\u00a0qui accompagne\u00a0» excluait-elle déjà les citoyens et les résidents permanents en "
        "2015 et en 2016?",
    ),
    chosen=Text("yes, as in the later texts", "oui, comme dans les textes postérieurs"),
    other=Text("no", "non"),
    authority=Text(
        "Ministerial Instructions, s. 1, as read in 2018", "Instructions ministérielles, art. 1, texte de 2018"
    ),
)

CEC_THRESHOLD_UNIT = Reading(
    "cec_threshold_unit",
    Text(
        "Does the greater amount of experience that sets the Canadian Experience Class language level go by "
        "occupation or "
        "by level?",
        "Le plus d’expérience, qui fixe le niveau linguistique de la Catégorie de l’expérience canadienne, se "
        "mesure-t-il "
        "par profession ou par catégorie?",
    ),
    chosen=Text(
        "by occupation, as the text says: the one unit group with most experience decides",
        "par profession, comme le dit le texte\u00a0: le groupe de base où le plus d’expérience a été acquise décide",
    ),
    other=Text(
        "by level: the experience of all occupations with the same threshold is added up first",
        "par catégorie\u00a0: on additionne d’abord l’expérience des professions ayant le même seuil",
    ),
    authority=Text(
        "IRPR 87.1(2)(e) speaks of occupations; no official example was found",
        "L’art. 87.1(2)e) du RIPR parle de professions; aucun exemple officiel n’a été trouvé",
    ),
)
CEC_THRESHOLD_TIE = Reading(
    "cec_threshold_tie",
    Text(
        "Which language level applies where two occupations with different ones hold equal amounts of experience?",
        "Quel niveau linguistique s’applique lorsque deux professions de niveaux différents comptent la même "
        "expérience?",
    ),
    chosen=Text("the higher one", "le plus élevé"),
    other=Text("the lower one", "le moins élevé"),
    authority=Text("IRPR 87.1(2)(e) does not provide for a tie", "L’art. 87.1(2)e) du RIPR ne prévoit pas l’égalité"),
)
CEC_STUDY_BREAKS = Reading(
    "study_breaks",
    Text(
        "Does work in a scheduled break of a full-time program of study count for the Canadian Experience Class?",
        "Le travail durant un congé prévu d’un programme d’études à temps plein compte-t-il pour la Catégorie de "
        "l’expérience canadienne?",
    ),
    chosen=Text(
        "no: the person is still engaged in full-time study", "non\u00a0: la personne étudie toujours à temps plein"
    ),
    other=Text(
        "yes, as full-time work is authorized in the break",
        "oui, puisque le travail à temps plein y est autorisé",
    ),
    authority=Text(
        "IRPR 87.1(3)(a); no official rule on breaks was found, practitioners leave them out",
        "Art. 87.1(3)a) du RIPR; aucune règle officielle sur les congés n’a été trouvée, les praticiens les excluent",
    ),
)
CEC_FOREIGN_EMPLOYER = Reading(
    "cec_foreign_employer",
    Text(
        "Does remote work done in Canada for a foreign employer count for the Canadian Experience Class?",
        "Le travail à distance fait au Canada pour un employeur étranger compte-t-il pour la Catégorie de l’expérience "
        "canadienne?",
    ),
    chosen=Text(
        "no: IRCC’s page asks for a Canadian employer", "non\u00a0: la page d’IRCC exige un employeur canadien"
    ),
    other=Text(
        "yes: the Regulations ask only that the experience be acquired in Canada",
        "oui\u00a0: le Règlement exige seulement que l’expérience soit acquise au Canada",
    ),
    authority=Text(
        "IRPR 87.1(2)(a); IRCC page dated 2025-10-07; older answers of the department accepted it",
        "Art. 87.1(2)a) du RIPR; page d’IRCC du 7 octobre 2025; d’anciennes réponses du ministère l’acceptaient",
    ),
)
PHYSICIANS_POLICY_LASTS = Reading(
    "physicians_policy_lasts",
    Text(
        "Is the public policy on physicians of 2023-04-25 still in force?",
        "La politique d’intérêt public du 25 avril 2023 sur les médecins est-elle toujours en vigueur?",
    ),
    chosen=Text("yes: it holds until it is revoked", "oui\u00a0: elle vaut jusqu’à sa révocation"),
    other=Text(
        "no: self-employed work of physicians does not count, and their offers must be continuous and for a year",
        "non\u00a0: le travail autonome des médecins ne compte pas, et leurs offres doivent être continues et d’un an",
    ),
    authority=Text(
        "It was last seen on IRCC’s page dated 2025-10-07; no revocation was found",
        "Elle figurait encore sur la page d’IRCC du 7 octobre 2025; aucune révocation n’a été trouvée",
    ),
)
FST_STUDY = Reading(
    "fst_study",
    Text(
        "Does work in a trade during full-time study count for the Federal Skilled Trades Program?",
        "Le travail dans un métier durant des études à temps plein compte-t-il pour le Programme des travailleurs de "
        "métiers spécialisés (fédéral)?",
    ),
    chosen=Text("no, as IRCC’s page says", "non, comme le dit la page d’IRCC"),
    other=Text("yes: the Regulations do not exclude it", "oui\u00a0: le Règlement ne l’exclut pas"),
    authority=Text(
        "IRCC page dated 2025-10-07; IRPR 87.2(3)(b) is silent",
        "Page d’IRCC du 7 octobre 2025; l’art. 87.2(3)b) du RIPR est muet",
    ),
)
FST_QUALIFIED = Reading(
    "fst_qualified",
    Text(
        "From which day does work in a trade count where no day of qualification is given?",
        "À partir de quel jour le travail dans un métier compte-t-il lorsque aucun jour de qualification n’est "
        "indiqué?",
    ),
    chosen=Text(
        "from the start of full duties, taken to be the first day of the job",
        "dès le début de toutes les fonctions, soit le premier jour de l’emploi",
    ),
    other=Text(
        "from the day the person was allowed to practise, later than the first day of the job",
        "dès le jour où la personne a pu exercer, après le premier jour de l’emploi",
    ),
    authority=Text(
        "IRPR 87.2(3)(b): after the person became qualified to practise independently",
        "Art. 87.2(3)b) du RIPR\u00a0: après que la personne s’est qualifiée pour exercer de façon autonome",
    ),
)
PNP_UNDERLYING_FUNDS = Reading(
    "pnp_underlying_funds",
    Text(
        "Does a provincial nominee in Express Entry need settlement funds?",
        "Une personne désignée par une province dans Entrée express doit-elle avoir des fonds?",
    ),
    chosen=Text(
        "yes where the other program that is met is that of skilled workers or of trades, on the days that program is "
        "tested",
        "oui lorsque l’autre programme est celui des travailleurs qualifiés ou des métiers spécialisés, aux jours où "
        "ce "
        "programme est vérifié",
    ),
    other=Text(
        "no: the class of provincial nominees has no test of funds",
        "non\u00a0: la catégorie des candidats des provinces ne prévoit aucune vérification des fonds",
    ),
    authority=Text(
        "IRPA 11.2(1)(a) tests the criteria of the pool; IRPR 87 is silent on funds",
        "L’art. 11.2(1)a) de la LIPR vise les critères du bassin; l’art. 87 du RIPR est muet sur les fonds",
    ),
)

READINGS: dict[str, Reading] = {
    reading.id: reading for reading in tuple(globals().values()) if isinstance(reading, Reading)
}
"""Every reading by its identifier."""
