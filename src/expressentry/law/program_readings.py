"""Readings of the rules of the programs: work, thresholds, funds, offers and the selection grid.

>>> PROGRAM_READINGS["part_time_at_once"] is PART_TIME_AT_ONCE
True
"""

from __future__ import annotations

from expressentry.law.reading import Reading
from expressentry.law.text import Text

__all__ = ["PROGRAM_READINGS"]

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

PROGRAM_READINGS: dict[str, Reading] = {
    reading.id: reading for reading in tuple(globals().values()) if isinstance(reading, Reading)
}
"""Each of these readings by its identifier."""
