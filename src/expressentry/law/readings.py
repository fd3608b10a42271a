"""Readings: every interpretation taken, of whatever rule; those of work, results and the ranking system stand here.

A step that used a reading names it, a decision lists them, and the page of interpretations is made from them.

>>> LEAP_DAY.chosen.en
'on 1 March'
>>> READINGS["leap_day"] is LEAP_DAY
True
"""

from __future__ import annotations

from expressentry.law.program_readings import PROGRAM_READINGS
from expressentry.law.reading import Reading
from expressentry.law.round_readings import ROUND_READINGS
from expressentry.law.text import Text

__all__ = ["READINGS", "Reading"]


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

DAY_ITSELF = Reading(
    "day_itself",
    Text(
        "Does work on the day that is asked about count, so that a year is complete on the eve of its anniversary?",
        "Le travail du jour visé compte-t-il, de sorte qu’une année est complète la veille de son anniversaire?",
    ),
    chosen=Text(
        "yes: a window of years holds its first day and the day itself",
        "oui\u00a0: une période d’années comprend son premier jour et le jour visé",
    ),
    other=Text(
        "no: only the days before it count, and a year is complete a day later",
        "non\u00a0: seuls les jours précédents comptent, et une année est complète un jour plus tard",
    ),
    authority=Text(
        "MI 15(3)(c) and 19(4)(c) speak of the ten years preceding the day; IRCC and published examples count to the "
        "day before the anniversary",
        "Les IM 15(3)c) et 19(4)c) visent les dix ans précédant le jour; IRCC et des exemples publiés comptent "
        "jusqu’à la veille de l’anniversaire",
    ),
)

READINGS: dict[str, Reading] = (
    {reading.id: reading for reading in tuple(globals().values()) if isinstance(reading, Reading)}
    | PROGRAM_READINGS
    | ROUND_READINGS
)
"""Every reading by its identifier."""
