"""The instruments: the Act, the Regulations, each set of Ministerial Instructions, and the pages that report them.

>>> IRPR.short.fr, MI_2016_1.since
('RIPR', datetime.date(2016, 11, 19))
"""

from __future__ import annotations

from datetime import date

from expressentry.law.citation import Instrument
from expressentry.law.history import HISTORY
from expressentry.law.text import Text

__all__ = ["INSTRUMENTS", "IRPA", "IRPR", "LAUNCH"]

LAUNCH = date(2015, 1, 1)
"""The first day of Express Entry."""

FOLDER_EN = (
    "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/mandate/policies-operational-instructions-"
    "agreements/ministerial-instructions/express-entry-application-management-system/"
)
FOLDER_FR = (
    "https://www.canada.ca/fr/immigration-refugies-citoyennete/organisation/mandat/politiques-directives-operationnelles-"
    "ententes-accords/instructions-ministerielles/systeme-gestion-demandes-entree-express/"
)
MI_TITLE = Text(
    "Ministerial Instructions respecting the Express Entry system",
    "Instructions ministérielles concernant le système Entrée express",
)


def _both(address: str) -> Text:
    """Return one address for both languages, where no other is known."""
    return Text(address, address)


def _instructions(identifier: str, short: str, since: date, url: Text, what: Text) -> Instrument:
    """Return one dated set of Ministerial Instructions, or the amendment that made it."""
    return Instrument(
        identifier,
        short=Text(f"MI {short}", f"IM {short}"),
        title=Text(f"{MI_TITLE.en}, {what.en}", f"{MI_TITLE.fr}, {what.fr}"),
        url=url,
        since=since,
    )


IRPA = Instrument(
    "IRPA",
    short=Text("IRPA", "LIPR"),
    title=Text(
        "Immigration and Refugee Protection Act, S.C. 2001, c. 27",
        "Loi sur l’immigration et la protection des réfugiés, L.C. 2001, ch. 27",
    ),
    url=Text("https://laws-lois.justice.gc.ca/eng/acts/I-2.5/", "https://laws-lois.justice.gc.ca/fra/lois/I-2.5/"),
    section_link=Text(
        "https://laws-lois.justice.gc.ca/eng/acts/I-2.5/section-{section}.html",
        "https://laws-lois.justice.gc.ca/fra/lois/I-2.5/article-{section}.html",
    ),
)
IRPR = Instrument(
    "IRPR",
    short=Text("IRPR", "RIPR"),
    title=Text(
        "Immigration and Refugee Protection Regulations, SOR/2002-227",
        "Règlement sur l’immigration et la protection des réfugiés, DORS/2002-227",
    ),
    url=Text(
        "https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/",
        "https://laws-lois.justice.gc.ca/fra/reglements/DORS-2002-227/",
    ),
    section_link=Text(
        "https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/section-{section}.html",
        "https://laws-lois.justice.gc.ca/fra/reglements/DORS-2002-227/article-{section}.html",
    ),
)
INTERPRETATION_ACT = Instrument(
    "INTERPRETATION_ACT",
    short=Text("Interpretation Act", "Loi d’interprétation"),
    title=Text(
        "Interpretation Act, R.S.C. 1985, c. I-21",
        "Loi d’interprétation, L.R.C. (1985), ch. I-21",
    ),
    url=Text("https://laws-lois.justice.gc.ca/eng/acts/I-21/", "https://laws-lois.justice.gc.ca/fra/lois/I-21/"),
    section_link=Text(
        "https://laws-lois.justice.gc.ca/eng/acts/I-21/section-{section}.html",
        "https://laws-lois.justice.gc.ca/fra/lois/I-21/article-{section}.html",
    ),
)

MI_2014 = _instructions(
    "MI_2014", "2014", LAUNCH,
    _both("https://gazette.gc.ca/rp-pr/p1/2014/2014-12-01-x10/html/extra10-eng.html"),
    Text("made 2014-11-28", "données le 28 novembre 2014"),
)  # fmt: skip
MI_2015_1 = _instructions(
    "MI_2015_1", "2015-01-30", date(2015, 1, 30),
    _both("http://www.cic.gc.ca/english/department/mi/amend-22.asp"),
    Text("amendment of 2015-01-30", "modification du 30 janvier 2015"),
)  # fmt: skip
MI_2015_2 = _instructions(
    "MI_2015_2", "2015-05-30", date(2015, 5, 30),
    _both(FOLDER_EN + "amending-express-entry-system-canadian-work-experience.html"),
    Text("amendment of 2015-05-30", "modification du 30 mai 2015"),
)  # fmt: skip
MI_2016_1 = _instructions(
    "MI_2016_1", "2016-1", date(2016, 11, 19),
    _both("https://go4visa.com/2016/11/14/ministerial-instructions-amending-the-ministerial-instructions-respecting-the-express-entry-system/2/"),
    Text("amendment 2016-1, made 2016-10-21", "modification 2016-1, donnée le 21 octobre 2016"),
)  # fmt: skip
MI_2017_1 = _instructions(
    "MI_2017_1", "2017-1", date(2017, 6, 6),
    Text(
        FOLDER_EN + "amending-express-entry-system-2017.html", FOLDER_FR + "modifiant-systeme-entree-express-2017.html"
    ),
    Text("amendment 2017-1, made 2017-05-29", "modification 2017-1, donnée le 29 mai 2017"),
)  # fmt: skip
MI_2017_2 = _instructions(
    "MI_2017_2", "2017-2", date(2017, 10, 24),
    Text(FOLDER_EN + "amendment-2017-2.html", FOLDER_FR + "modification-2017-2.html"),
    Text("amendment 2017-2, made 2017-10-17", "modification 2017-2, donnée le 17 octobre 2017"),
)  # fmt: skip
MI_2018 = _instructions(
    "MI_2018", "2018-06-26", date(2018, 6, 26),
    _both("https://www.scribd.com/document/422167635/Canada-immigration-system"),
    Text("as amended 2018-06-26", "dans leur version modifiée le 26 juin 2018"),
)  # fmt: skip
MI_2020 = _instructions(
    "MI_2020", "2020-10-20", date(2020, 10, 20),
    _both("https://www.jpierimmigration.com/additional-ee-points-french-speaking-candidates"),
    Text("amendment of 2020-10-20", "modification du 20 octobre 2020"),
)  # fmt: skip
NOTICE_2022 = Instrument(
    "NOTICE_2022",
    short=Text("IRCC notice of 2022-07-28", "avis d’IRCC du 28 juillet 2022"),
    title=Text(
        "IRCC notice on distance learning between March 2020 and August 2022",
        "Avis d’IRCC sur l’apprentissage à distance entre mars 2020 et août 2022",
    ),
    url=_both(
        "https://www.cicnews.com/2022/07/canada-temporarily-making-distance-learning-eligible-for-express-entry-points-0729546.html"
    ),
    since=date(2022, 7, 28),
)
MI_2022 = _instructions(
    "MI_2022", "2022-11-16", date(2022, 11, 16),
    _both("https://studylib.net/doc/27002942/"),
    Text("amendment of 2022-11-16", "modification du 16 novembre 2022"),
)  # fmt: skip
MI_2023_1 = _instructions(
    "MI_2023_1", "2023-1", date(2023, 4, 25),
    Text(FOLDER_EN, FOLDER_FR + "modification-2023-1.html"),
    Text("amendment 2023-1, signed 2023-04-20", "modification 2023-1, signée le 20 avril 2023"),
)  # fmt: skip
CATEGORIES_2023 = Instrument(
    "CATEGORIES_2023",
    short=Text("IRCC announcement of 2023-05-31", "annonce d’IRCC du 31 mai 2023"),
    title=Text(
        "First categories for category-based rounds of invitations",
        "Premières catégories (ensembles) des rondes d’invitations axées sur les catégories",
    ),
    url=_both(FOLDER_EN),
    since=date(2023, 5, 31),
)
MI_2024 = _instructions(
    "MI_2024", "2024-08-09", date(2024, 8, 9),
    _both(FOLDER_EN + "current.html"),
    Text("as made 2024-08-09", "dans leur version du 9 août 2024"),
)  # fmt: skip
MI_2025 = _instructions(
    "MI_2025", "2025-03-11", date(2025, 3, 25),
    _both(FOLDER_EN + "current.html"),
    Text("made 2025-03-11, in force 2025-03-25", "données le 11 mars 2025, en vigueur le 25 mars 2025"),
)  # fmt: skip
REPORT_2026 = Instrument(
    "REPORT_2026",
    short=Text("reported change of 2026-11-03", "modification signalée du 3 novembre 2026"),
    title=Text(
        "Reported change of the Comprehensive Ranking System dated 2026-11-03; no official text was found",
        "Modification signalée du Système de classement global, datée du 3 novembre 2026; aucun texte officiel trouvé",
    ),
    url=_both("https://glama.ai/mcp/connectors/com.celpass/celpip/tools/find_high_wage_occupation"),
    since=date(2026, 11, 3),
)
SOR_2022_220 = Instrument(
    "SOR_2022_220",
    short=Text("SOR/2022-220", "DORS/2022-220"),
    title=Text(
        "Regulations Amending the Immigration and Refugee Protection Regulations, SOR/2022-220",
        "Règlement modifiant le Règlement sur l’immigration et la protection des réfugiés, DORS/2022-220",
    ),
    url=Text(
        "https://gazette.gc.ca/rp-pr/p2/2022/2022-11-09/html/sor-dors220-eng.html",
        "https://gazette.gc.ca/rp-pr/p2/2022/2022-11-09/html/sor-dors220-fra.html",
    ),
    since=date(2022, 11, 16),
)
OB_521 = Instrument(
    "OB_521",
    short=Text("Operational Bulletin 521", "bulletin opérationnel 521"),
    title=Text(
        "Operational Bulletin 521, 2013-05-03, on the 2011 edition of the classification",
        "Bulletin opérationnel 521 du 3 mai 2013, sur l’édition 2011 de la classification",
    ),
    url=_both(
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
    url=_both("https://www.immigratenwt.ca/national-occupational-classification-list-update"),
    since=date(2017, 10, 24),
)

LANGUAGE_PAGE = Instrument(
    "LANGUAGE_PAGE",
    short=Text("IRCC page on language test results", "page d’IRCC sur les résultats de test de langue"),
    title=Text(
        "Express Entry: language test results, with the equivalency charts (page dated 2025-08-21)",
        "Entrée express\u00a0: résultats de test de langue et tableaux d’équivalence (page du 21 août 2025)",
    ),
    url=_both(
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
    url=_both(
        "https://www.canada.ca/en/immigration-refugees-citizenship/services/study-canada/work/after-graduation/"
        "eligibility/language-results.html"
    ),
)
REPORT_TCF_2018 = Instrument(
    "REPORT_TCF_2018",
    short=Text("report of 2018-11 on TCF Canada", "nouvelle de novembre 2018 sur le TCF Canada"),
    title=Text("IRCC accepts results of TCF Canada", "IRCC accepte les résultats du TCF Canada"),
    url=_both(
        "https://www.cicnews.com/2018/11/ircc-now-accepting-results-of-new-tcf-canada-test-as-proof-of-french-language-"
        "ability-1111416.html"
    ),
    since=date(2018, 11, 10),
)
REPORT_PTE_2024 = Instrument(
    "REPORT_PTE_2024",
    short=Text("report of 2024-01-30 on PTE Core", "nouvelle du 30 janvier 2024 sur le PTE Core"),
    title=Text("IRCC accepts results of PTE Core", "IRCC accepte les résultats du PTE Core"),
    url=_both(
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
    url=_both(
        "https://www.businesstoday.in/nri/visa/story/canada-adds-new-tests-to-immigration-list-giving-pr-applicants-"
        "more-test-choice-490668-2025-08-22"
    ),
    since=date(2025, 8, 21),
)

CATEGORY_PAGE_EN = (
    "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/"
    "rounds-invitations/category-based-selection.html"
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
    url=_both(CATEGORY_PAGE_EN),
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
    url=_both("https://dfimmigration.ca/2025/03/04/full-breakdown-of-express-entry-draw-categories-for-2025"),
    since=date(2025, 2, 27),
)
PHYSICIANS_2025 = Instrument(
    "PHYSICIANS_2025",
    short=Text("IRCC announcement of 2025-12-08", "annonce d’IRCC du 8 décembre 2025"),
    title=Text(
        "Announcement of the category of physicians with Canadian work experience",
        "Annonce de la catégorie (ensemble) des médecins ayant de l’expérience de travail au Canada",
    ),
    url=_both("https://zonevisa.com/en/blog/new-express-entry-category-doctors-canada"),
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
    url=_both(CATEGORY_PAGE_EN),
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
    url=_both("http://www.cic.gc.ca/english/helpcentre/answer.asp?qnum=1318&top=29"),
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
    url=_both("https://immigration.ca/fr/express-entry-invitation-to-apply"),
    since=LAUNCH,
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
    url=_both(
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
    url=_both(
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
    url=_both(
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
    url=_both(
        "https://youvicimmigration.com/2023/05/08/temporary-public-policy-to-facilitate-the-issuance-of-permanent-"
        "resident-visas-for-physicians-providing-publicly-funded-medical-services-in-canada"
    ),
    since=date(2023, 4, 25),
)
SOR_2026_63 = Instrument(
    "SOR_2026_63",
    short=Text("SOR/2026-63", "DORS/2026-63"),
    title=Text(
        "Regulations Amending the Immigration and Refugee Protection Regulations (provincial nominees), SOR/2026-63",
        "Règlement modifiant le Règlement sur l’immigration et la protection des réfugiés (candidats des provinces), "
        "DORS/2026-63",
    ),
    url=Text(
        "https://gazette.gc.ca/rp-pr/p2/2026/2026-04-08/html/sor-dors63-eng.html",
        "https://gazette.gc.ca/rp-pr/p2/2026/2026-04-08/html/sor-dors63-fra.html",
    ),
    since=date(2026, 3, 30),
)
POOL_PAGE = Instrument(
    "POOL_PAGE",
    short=Text("IRCC page on the Express Entry profile", "page d’IRCC sur le profil d’Entrée express"),
    title=Text(
        "Submit your profile: who may enter the pool and stay in it (page dated 2025-09-29)",
        "Présenter un profil\u00a0: qui peut entrer dans le bassin et y rester (page du 29 septembre 2025)",
    ),
    url=_both(
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
    url=_both("http://www.wwicsgroup.com/canada-makes-it-voluntary-visa-applicants-register-job-bank/"),
    since=LAUNCH,
)


def _funds_notice(year: str, since: date, url: str) -> Instrument:
    """Return a published copy of one table of settlement funds."""
    return Instrument(
        f"FUNDS_{year}",
        short=Text("settlement funds table of {since}", "tableau des fonds du {since}").filled(since=since),
        title=Text(
            "IRCC’s table of settlement funds, as published or reported for {since}",
            "Tableau des fonds requis d’IRCC, publié ou signalé pour le {since}",
        ).filled(since=since),
        url=_both(url),
        since=since,
    )


FUNDS_PAGE = Instrument(
    "FUNDS_PAGE",
    short=Text("IRCC page on proof of funds", "page d’IRCC sur la preuve de fonds"),
    title=Text(
        "Proof of funds for Express Entry (page dated 2026-06-22, seen on 2026-09-30)",
        "Preuve de fonds pour Entrée express (page du 22 juin 2026, vue le 30 septembre 2026)",
    ),
    url=_both(
        "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/documents/"
        "proof-funds.html"
    ),
)
FUNDS_2014 = _funds_notice("2014", LAUNCH, "http://www.westpass.ca/?page_id=729&lang=en")
FUNDS_2017 = _funds_notice(
    "2017",
    date(2017, 1, 27),
    "https://www.abhinav.com/news/proof-funds-skilled-immigrants-canada-express-entry.aspx",
)
FUNDS_2018_A = _funds_notice(
    "2018_A",
    date(2018, 1, 5),
    "https://www.globaleducationideas.com/ircc-increases-settlement-funds-for-pr-candidates/",
)
FUNDS_2018_B = _funds_notice("2018_B", date(2018, 1, 30), "https://blog.zentora.com/settlement-funds-updated")
FUNDS_2019 = _funds_notice(
    "2019",
    date(2019, 1, 16),
    "https://www.canadavisa.com/news/canada-updates-settlement-funds-for-2019.html",
)
FUNDS_2020 = _funds_notice(
    "2020",
    date(2020, 1, 4),
    "https://bowenimmigration.com/blog/2020/01/04/canada-has-updated-the-settlement-funds-requirement-for-two-express-"
    "entry-programs/",
)
FUNDS_2021 = _funds_notice(
    "2021",
    date(2021, 7, 12),
    "https://settlementcalgary.com/2021/07/12/settlement-fund-requirement-updated-for-express-entry-skilled-worker-"
    "applicants/",
)
FUNDS_2022 = _funds_notice(
    "2022",
    date(2022, 6, 9),
    "https://www.mesidor.ca/post/ircc-has-updated-minimum-settlement-fund-numbers-for-express-entry-candidates",
)
FUNDS_2023 = _funds_notice("2023", date(2023, 4, 25), "https://canapprove.ae/tag/canadian-permanent-residency/")
FUNDS_2024 = _funds_notice(
    "2024",
    date(2024, 5, 28),
    "https://www.akcanada.com/updated-settlement-fund-requirements-for-federal-skilled-worker-and-federal-skilled-"
    "trades-programs/",
)
FUNDS_2025 = _funds_notice(
    "2025",
    date(2025, 7, 7),
    "https://nairametrics.com/2025/07/08/canada-increases-minimum-proof-of-funds-for-express-entry-applicants/",
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
    url=_both(
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
    url=_both("https://dongyun.ca/ee-crs-cert-of-qualifications"),
    since=date(2023, 11, 6),
)

INSTRUMENTS: dict[str, Instrument] = HISTORY | {
    instrument.id: instrument for instrument in tuple(globals().values()) if isinstance(instrument, Instrument)
}
"""Every instrument by its identifier; a decision read from JSON finds its citations here."""
