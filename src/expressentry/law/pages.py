"""Pages: what the department publishes about the law, and reports of it where no official text was found.

>>> FSW_PAGE.short.en
'IRCC page on the Federal Skilled Worker Program'
"""

from __future__ import annotations

from datetime import date

from expressentry.law.citation import Instrument
from expressentry.law.text import Text

__all__ = ["FOLDER_EN", "PAGES", "both"]

FOLDER_EN = (
    "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/mandate/policies-operational-instructions-"
    "agreements/ministerial-instructions/express-entry-application-management-system/"
)
CATEGORY_PAGE_EN = (
    "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/"
    "rounds-invitations/category-based-selection.html"
)


def both(address: str) -> Text:
    """Return one address for both languages, where no other is known."""
    return Text(address, address)


NOTICE_2022 = Instrument(
    "NOTICE_2022",
    short=Text("IRCC notice of 2022-07-28", "avis d’IRCC du 28 juillet 2022"),
    title=Text(
        "IRCC notice on distance learning between March 2020 and August 2022",
        "Avis d’IRCC sur l’apprentissage à distance entre mars 2020 et août 2022",
    ),
    url=both(
        "https://www.cicnews.com/2022/07/canada-temporarily-making-distance-learning-eligible-for-express-entry-points-0729546.html"
    ),
    since=date(2022, 7, 28),
)
CATEGORIES_2023 = Instrument(
    "CATEGORIES_2023",
    short=Text("IRCC announcement of 2023-05-31", "annonce d’IRCC du 31 mai 2023"),
    title=Text(
        "First categories for category-based rounds of invitations",
        "Premières catégories (ensembles) des rondes d’invitations axées sur les catégories",
    ),
    url=both(FOLDER_EN),
    since=date(2023, 5, 31),
)
OB_521 = Instrument(
    "OB_521",
    short=Text("Operational Bulletin 521", "bulletin opérationnel 521"),
    title=Text(
        "Operational Bulletin 521, 2013-05-03, on the 2011 edition of the classification",
        "Bulletin opérationnel 521 du 3 mai 2013, sur l’édition 2011 de la classification",
    ),
    url=both(
        "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-"
        "manuals/bulletins-2013/521-may-3-2013.html"
    ),
    since=date(2013, 5, 3),
)
NOTICE_NOC_2016 = Instrument(
    "NOTICE_NOC_2016",
    short=Text("Northwest Territories notice on NOC 2016", "avis des Territoires du Nord-Ouest sur la CNP 2016"),
    title=Text(
        "Notice of the Government of the Northwest Territories on the change to NOC 2016 on 2017-10-24",
        "Avis du gouvernement des Territoires du Nord-Ouest sur le passage à la CNP 2016 le 24 octobre 2017",
    ),
    url=both("https://www.immigratenwt.ca/national-occupational-classification-list-update"),
    since=date(2017, 10, 24),
)
LANGUAGE_PAGE = Instrument(
    "LANGUAGE_PAGE",
    short=Text("IRCC page on language test results", "page d’IRCC sur les résultats de test de langue"),
    title=Text(
        "Express Entry: language test results, with the equivalency charts (page dated 2025-08-21)",
        "Entrée express\u00a0: résultats de test de langue et tableaux d’équivalence (page du 21 août 2025)",
    ),
    url=both(
        "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/documents/"
        "language-requirements/language-testing.html"
    ),
)
LANGUAGE_PAGE_699 = Instrument(
    "LANGUAGE_PAGE_699",
    short=Text(
        "IRCC page on language results for post-graduation work permits",
        "page d’IRCC sur les résultats de test de langue pour le permis de travail postdiplôme",
    ),
    title=Text(
        "Language results for a post-graduation work permit, with the TEF Canada charts out of 699 (seen 2025-12-07)",
        "Résultats de test de langue pour le permis de travail postdiplôme, avec les tableaux du TEF Canada sur 699 "
        "(page vue le 7 décembre 2025)",
    ),
    url=both(
        "https://www.canada.ca/en/immigration-refugees-citizenship/services/study-canada/work/after-graduation/"
        "eligibility/language-results.html"
    ),
)
REPORT_TCF_2018 = Instrument(
    "REPORT_TCF_2018",
    short=Text("report of 2018-11 on TCF Canada", "nouvelle de novembre 2018 sur le TCF Canada"),
    title=Text("IRCC accepts results of TCF Canada", "IRCC accepte les résultats du TCF Canada"),
    url=both(
        "https://www.cicnews.com/2018/11/ircc-now-accepting-results-of-new-tcf-canada-test-as-proof-of-french-language-"
        "ability-1111416.html"
    ),
    since=date(2018, 11, 10),
)
REPORT_PTE_2024 = Instrument(
    "REPORT_PTE_2024",
    short=Text("report of 2024-01-30 on PTE Core", "nouvelle du 30 janvier 2024 sur le PTE Core"),
    title=Text("IRCC accepts results of PTE Core", "IRCC accepte les résultats du PTE Core"),
    url=both(
        "https://www.mondaq.com/canada/general-immigration/1529776/ircc-accepts-new-english-language-test-pearson"
    ),
    since=date(2024, 1, 30),
)
REPORT_TOEFL_2025 = Instrument(
    "REPORT_TOEFL_2025",
    short=Text("reports of 2025-08 on TOEFL Essentials", "nouvelles d’août 2025 sur le TOEFL Essentials"),
    title=Text(
        "ETS is designated for TOEFL Essentials; its results are not accepted yet",
        "ETS est désignée pour le TOEFL Essentials; ses résultats ne sont pas encore acceptés",
    ),
    url=both(
        "https://www.businesstoday.in/nri/visa/story/canada-adds-new-tests-to-immigration-list-giving-pr-applicants-"
        "more-test-choice-490668-2025-08-22"
    ),
    since=date(2025, 8, 21),
)
CATEGORY_PAGE = Instrument(
    "CATEGORY_PAGE",
    short=Text(
        "IRCC page on category-based selection", "page d’IRCC sur la sélection axée sur les catégories (ensembles)"
    ),
    title=Text(
        "Express Entry: category-based selection, with the lists of 2023-05-31",
        "Entrée express\u00a0: sélection axée sur les catégories (ensembles), avec les listes du 31 mai 2023",
    ),
    url=both(CATEGORY_PAGE_EN),
    since=date(2023, 5, 31),
)
CATEGORIES_2025 = Instrument(
    "CATEGORIES_2025",
    short=Text("IRCC lists of 2025-02-27", "listes d’IRCC du 27 février 2025"),
    title=Text(
        "Categories of 2025: lists of occupations published 2025-02-27, as reported",
        "Catégories (ensembles) de 2025\u00a0: listes de professions publiées le 27 février 2025, d’après des comptes "
        "rendus",
    ),
    url=both("https://dfimmigration.ca/2025/03/04/full-breakdown-of-express-entry-draw-categories-for-2025"),
    since=date(2025, 2, 27),
)
PHYSICIANS_2025 = Instrument(
    "PHYSICIANS_2025",
    short=Text("IRCC announcement of 2025-12-08", "annonce d’IRCC du 8 décembre 2025"),
    title=Text(
        "Announcement of the category of physicians with Canadian work experience",
        "Annonce de la catégorie (ensemble) des médecins ayant de l’expérience de travail au Canada",
    ),
    url=both("https://zonevisa.com/en/blog/new-express-entry-category-doctors-canada"),
    since=date(2025, 12, 8),
)
CATEGORIES_2026 = Instrument(
    "CATEGORIES_2026",
    short=Text("IRCC lists of 2026-02-18", "listes d’IRCC du 18 février 2026"),
    title=Text(
        "Categories of 2026: lists of occupations and tests published 2026-02-18 (page of 2026-06-22, as transcribed)",
        "Catégories (ensembles) de 2026\u00a0: listes de professions et critères publiés le 18 février 2026 (page du "
        "22 juin 2026, selon des transcriptions)",
    ),
    url=both(CATEGORY_PAGE_EN),
    since=date(2026, 2, 18),
)
ROUNDS_PAGE = Instrument(
    "ROUNDS_PAGE",
    short=Text("IRCC page on rounds of invitations", "page d’IRCC sur les rondes d’invitations"),
    title=Text(
        "Ministerial Instructions respecting invitations to apply: rounds of invitations, with the feed of rounds",
        "Instructions ministérielles concernant les rondes d’invitations, avec les données sur les rondes",
    ),
    url=Text(
        "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/mandate/policies-operational-instructions-"
        "agreements/ministerial-instructions/express-entry-rounds/invitations.html",
        "https://www.canada.ca/fr/immigration-refugies-citoyennete/organisation/mandat/politiques-directives-"
        "operationnelles-ententes-accords/instructions-ministerielles/entree-express-rondes.html",
    ),
)
TIE_BREAK_2017 = Instrument(
    "TIE_BREAK_2017",
    short=Text("IRCC help centre, changes of 2017-06-06", "centre d’aide d’IRCC, modifications du 6 juin 2017"),
    title=Text(
        "Help centre, question 1318: the tie-breaking rule, with a worked example",
        "Centre d’aide, question 1318\u00a0: la règle de bris d’égalité, avec un exemple",
    ),
    url=both("http://www.cic.gc.ca/english/helpcentre/answer.asp?qnum=1318&top=29"),
    since=date(2017, 6, 6),
)
INVITATION_2015 = Instrument(
    "INVITATION_2015",
    short=Text(
        "instruction of 2015 on invitations to apply", "instruction de 2015 sur les invitations à présenter une demande"
    ),
    title=Text(
        "Instruction to officers of 2015 on invitations to apply, from a copy",
        "Instruction de 2015 aux agents sur les invitations à présenter une demande, d’après une copie",
    ),
    url=both("https://immigration.ca/fr/express-entry-invitation-to-apply"),
    since=date(2015, 1, 1),
)
INVITATION_2022 = Instrument(
    "INVITATION_2022",
    short=Text(
        "IRCC instruction on invitations to apply", "instruction d’IRCC sur les invitations à présenter une demande"
    ),
    title=Text(
        "Instruction to officers on invitations to apply, as seen from 2022-07 to 2025-09",
        "Instruction aux agents sur les invitations à présenter une demande, vue de juillet 2022 à septembre 2025",
    ),
    url=both(
        "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-"
        "manuals/permanent-residence/express-entry/invitation-apply.html"
    ),
    since=date(2022, 7, 8),
)
FSW_PAGE = Instrument(
    "FSW_PAGE",
    short=Text(
        "IRCC page on the Federal Skilled Worker Program",
        "page d’IRCC sur le Programme des travailleurs qualifiés (fédéral)",
    ),
    title=Text(
        "Eligibility to apply as a Federal Skilled Worker (page dated 2025-10-07, seen unchanged on 2026-09-30)",
        "Admissibilité au Programme des travailleurs qualifiés (fédéral) (page du 7 octobre 2025, revue inchangée le "
        "30 septembre 2026)",
    ),
    url=Text(
        "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/eligibility/"
        "federal-skilled-workers.html",
        "https://www.canada.ca/fr/immigration-refugies-citoyennete/services/immigrer-canada/entree-express/admissibilite/"
        "travailleurs-qualifies-federal.html",
    ),
)
CEC_PAGE = Instrument(
    "CEC_PAGE",
    short=Text("IRCC page on the Canadian Experience Class", "page d’IRCC sur la Catégorie de l’expérience canadienne"),
    title=Text(
        "Eligibility to apply for the Canadian Experience Class (page dated 2025-10-07)",
        "Admissibilité à la Catégorie de l’expérience canadienne (page du 7 octobre 2025)",
    ),
    url=Text(
        "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/eligibility/"
        "canadian-experience-class.html",
        "https://www.canada.ca/fr/immigration-refugies-citoyennete/services/immigrer-canada/entree-express/admissibilite/"
        "categorie-experience-canadienne.html",
    ),
)
FST_PAGE = Instrument(
    "FST_PAGE",
    short=Text(
        "IRCC page on the Federal Skilled Trades Program",
        "page d’IRCC sur le Programme des travailleurs de métiers spécialisés (fédéral)",
    ),
    title=Text(
        "Eligibility for the Federal Skilled Trades Program (page dated 2025-10-07)",
        "Admissibilité au Programme des travailleurs de métiers spécialisés (fédéral) (page du 7 octobre 2025)",
    ),
    url=both(
        "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/eligibility/"
        "skilled-trades.html"
    ),
)
PNP_PAGE = Instrument(
    "PNP_PAGE",
    short=Text(
        "IRCC page on the Provincial Nominee Program through Express Entry",
        "page d’IRCC sur le Programme des candidats des provinces par Entrée express",
    ),
    title=Text(
        "Eligibility for the Provincial Nominee Program through Express Entry",
        "Admissibilité au Programme des candidats des provinces par Entrée express",
    ),
    url=both(
        "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/provincial-nominees/"
        "express-entry/eligibility.html"
    ),
)
PHYSICIANS_POLICY = Instrument(
    "PHYSICIANS_POLICY",
    short=Text("public policy on physicians, 2023-04-25", "politique d’intérêt public sur les médecins, 25 avril 2023"),
    title=Text(
        "Temporary public policy on physicians who provide publicly funded medical services in Canada (IRPA 25.2)",
        "Politique d’intérêt public temporaire visant les médecins qui fournissent des services médicaux publics au "
        "Canada (LIPR 25.2)",
    ),
    url=both(
        "https://youvicimmigration.com/2023/05/08/temporary-public-policy-to-facilitate-the-issuance-of-permanent-"
        "resident-visas-for-physicians-providing-publicly-funded-medical-services-in-canada"
    ),
    since=date(2023, 4, 25),
)
POOL_PAGE = Instrument(
    "POOL_PAGE",
    short=Text("IRCC page on the Express Entry profile", "page d’IRCC sur le profil d’Entrée express"),
    title=Text(
        "Submit your profile: who may enter the pool and stay in it (page dated 2025-09-29)",
        "Présenter un profil\u00a0: qui peut entrer dans le bassin et y rester (page du 29 septembre 2025)",
    ),
    url=both(
        "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/"
        "create-profile.html"
    ),
)
REPORT_JOB_BANK = Instrument(
    "REPORT_JOB_BANK",
    short=Text("reports on the Job Bank registration", "nouvelles sur l’inscription au Guichet-Emplois"),
    title=Text(
        "Registration with Job Bank was compulsory until 2017-06-05 and is voluntary since",
        "L’inscription au Guichet-Emplois était obligatoire jusqu’au 5 juin 2017 et est facultative depuis",
    ),
    url=both("http://www.wwicsgroup.com/canada-makes-it-voluntary-visa-applicants-register-job-bank/"),
    since=date(2015, 1, 1),
)
FUNDS_PAGE = Instrument(
    "FUNDS_PAGE",
    short=Text("IRCC page on proof of funds", "page d’IRCC sur la preuve de fonds"),
    title=Text(
        "Proof of funds for Express Entry (page dated 2026-06-22, seen on 2026-09-30)",
        "Preuve de fonds pour Entrée express (page du 22 juin 2026, vue le 30 septembre 2026)",
    ),
    url=both(
        "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/documents/"
        "proof-funds.html"
    ),
)
STUDY_PERMIT_FUNDS_2026 = Instrument(
    "STUDY_PERMIT_FUNDS_2026",
    short=Text(
        "IRCC’s study permit amounts of 2026-09-01", "montants d’IRCC pour le permis d’études du 1er septembre 2026"
    ),
    title=Text(
        "Living expenses for a study permit from 2026-09-01, three quarters of the low income cut-offs of 2024",
        "Frais de subsistance pour le permis d’études depuis le 1er septembre 2026, trois quarts des seuils de faible "
        "revenu de 2024",
    ),
    url=both(
        "https://www.canada.ca/en/immigration-refugees-citizenship/services/study-canada/study-permit/get-documents/"
        "financial-support.html"
    ),
    since=date(2026, 9, 1),
)
ECA_PAGE = Instrument(
    "ECA_PAGE",
    short=Text("IRCC page on educational credential assessments", "page d’IRCC sur l’évaluation des diplômes d’études"),
    title=Text(
        "Educational credential assessment: designated organizations, and report wording by level",
        "Évaluation des diplômes d’études\u00a0: organismes désignés et libellé des rapports par niveau",
    ),
    url=Text(
        "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/documents/"
        "education-assessed.html",
        "https://www.canada.ca/fr/immigration-refugies-citoyennete/services/immigrer-canada/entree-express/documents/"
        "evaluation-diplomes.html",
    ),
)
CRS_PAGE = Instrument(
    "CRS_PAGE",
    short=Text("IRCC’s CRS criteria and calculator", "critères et outil du SCG d’IRCC"),
    title=Text(
        "Comprehensive Ranking System criteria, and the questions of the official calculator",
        "Critères du Système de classement global, et questions de l’outil officiel",
    ),
    url=Text(
        "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/"
        "check-score/crs-criteria.html",
        "https://www.canada.ca/fr/immigration-refugies-citoyennete/services/immigrer-canada/entree-express/"
        "verifier-note/criteres-scg.html",
    ),
)
CERTIFICATE_GUIDANCE = Instrument(
    "CERTIFICATE_GUIDANCE",
    short=Text(
        "IRCC guidance on certificates of qualification", "instructions d’IRCC sur les certificats de compétence"
    ),
    title=Text(
        "Trades whose certificates of qualification count, from copies of the department’s guidance to its staff",
        "Métiers dont le certificat de compétence compte, d’après des copies des instructions du ministère à son "
        "personnel",
    ),
    url=both("https://dongyun.ca/ee-crs-cert-of-qualifications"),
    since=date(2023, 11, 6),
)

PAGES: dict[str, Instrument] = {page.id: page for page in tuple(globals().values()) if isinstance(page, Instrument)}
"""Every page by its identifier."""
