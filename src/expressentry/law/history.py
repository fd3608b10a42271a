"""What changed the law: amending regulations, and notices and reports that only the history of changes cites.

The historical notes of the consolidated Regulations name each amending regulation; a report stands in where no official
text was found.

>>> SOR_2016_298.short.fr, SOR_2016_298.since
('DORS/2016-298', datetime.date(2016, 11, 19))
"""

from __future__ import annotations

from datetime import date

from expressentry.law.citation import Instrument
from expressentry.law.text import Text

__all__ = ["HISTORY"]

REGULATIONS = Text(
    "https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/",
    "https://laws-lois.justice.gc.ca/fra/reglements/DORS-2002-227/",
)
MANUALS = (
    "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-"
    "manuals/"
)


def _amending(number: str, since: date) -> Instrument:
    """Return an amending regulation, as the historical notes of the Regulations name it."""
    return Instrument(
        f"SOR_{number.replace('-', '_')}",
        short=Text(f"SOR/{number}", f"DORS/{number}"),
        title=Text(
            f"SOR/{number}, amending the Immigration and Refugee Protection Regulations",
            f"DORS/{number}, modifiant le Règlement sur l’immigration et la protection des réfugiés",
        ),
        url=REGULATIONS,
        since=since,
    )


def _source(identifier: str, since: date, url: str, short: Text, title: Text) -> Instrument:
    """Return a notice, an instruction or a report with one address."""
    return Instrument(identifier, short=short, title=title, url=Text(url, url), since=since)


SOR_2015_144 = _amending("2015-144", date(2015, 6, 1))
SOR_2016_298 = _amending("2016-298", date(2016, 11, 19))
SOR_2016_316 = _amending("2016-316", date(2016, 12, 16))
SOR_2017_60 = _amending("2017-60", date(2017, 10, 24))
SOR_2018_128 = _amending("2018-128", date(2018, 7, 31))
SOR_2019_174 = _amending("2019-174", date(2019, 6, 3))
SOR_2020_45 = _amending("2020-45", date(2020, 4, 30))
SOR_2021_242 = _amending("2021-242", date(2022, 1, 1))
SOR_2022_142 = _amending("2022-142", date(2022, 9, 26))
SOR_2023_249 = _amending("2023-249", date(2023, 11, 24))
SOR_2024_240 = _amending("2024-240", date(2024, 11, 29))

BIRTHDAY_POLICY = _source(
    "BIRTHDAY_POLICY",
    date(2015, 7, 1),
    MANUALS + "permanent-residence/economic-classes/federal-skilled-workers/selection-criteria.html",
    Text("public policy on birthdays after the invitation", "politique d’intérêt public sur l’anniversaire"),
    Text(
        "Instruction to officers on age, with the public policy on a birthday between invitation and application",
        "Instruction aux agents sur l’âge, avec la politique d’intérêt public visant l’anniversaire survenu entre "
        "l’invitation et la demande",
    ),
)
ECA_UPDATE_2015 = _source(
    "ECA_UPDATE_2015",
    date(2015, 8, 6),
    MANUALS + "updates/2015-11-03.html",
    Text("program delivery update of 2015-11-03", "mise à jour du 3 novembre 2015 sur l’exécution des programmes"),
    Text(
        "Update to officers on the organizations designated for educational credential assessments",
        "Mise à jour aux agents sur les organismes désignés pour l’évaluation des diplômes d’études",
    ),
)
COMPLETENESS_2016 = _source(
    "COMPLETENESS_2016",
    date(2016, 1, 1),
    MANUALS + "permanent-residence/express-entry/applications-received-on-after-january-1-2016-completeness-check.html",
    Text("IRCC instruction on the completeness check", "instruction d’IRCC sur la vérification du caractère complet"),
    Text(
        "Instruction to officers on the completeness of applications received on or after 2016-01-01",
        "Instruction aux agents sur le caractère complet des demandes reçues à compter du 1er janvier 2016",
    ),
)
FACILITATION_2020 = _source(
    "FACILITATION_2020",
    date(2020, 3, 18),
    "https://www.cicnews.com/2020/03/canada-continues-to-accept-permanent-and-temporary-residence-applications-and-"
    "adapt-processes-0313943.html",
    Text("reports of 2020-03 on IRCC’s pandemic measures", "nouvelles de mars 2020 sur les mesures d’IRCC"),
    Text(
        "Longer periods to apply and to give biometrics during the pandemic, as reported",
        "Délais prolongés pour présenter la demande et fournir les données biométriques pendant la pandémie, selon des "
        "comptes rendus",
    ),
)
COMPLETENESS_2021 = _source(
    "COMPLETENESS_2021",
    date(2021, 6, 29),
    MANUALS + "updates/2021-express-entry-completeness-check.html",
    Text("program delivery update of 2021-06-29", "mise à jour du 29 juin 2021 sur l’exécution des programmes"),
    Text(
        "Update to officers on the completeness check and the period to apply",
        "Mise à jour aux agents sur la vérification du caractère complet et le délai pour présenter la demande",
    ),
)
ECA_NOTICE_2024 = _source(
    "ECA_NOTICE_2024",
    date(2024, 5, 20),
    "https://www.canada.ca/en/immigration-refugees-citizenship/news/notices/designated-educational-credential-"
    "assessment-organization-architects.html",
    Text("IRCC notice of 2024 on architects", "avis d’IRCC de 2024 sur les architectes"),
    Text(
        "Notice on the organization designated to assess the credentials of architects",
        "Avis sur l’organisme désigné pour évaluer les diplômes des architectes",
    ),
)
MI_2024_2 = Instrument(
    "MI_2024_2",
    short=Text("MI 2024-2", "IM 2024-2"),
    title=Text(
        "Ministerial Instructions respecting the Express Entry system, amendment 2024-2",
        "Instructions ministérielles concernant le système Entrée express, modification 2024-2",
    ),
    url=Text(
        "https://canadagazette.gc.ca/rp-pr/p1/2024/2024-07-06/html/notice-avis-eng.html",
        "https://canada.ca/fr/immigration-refugies-citoyennete/organisation/mandat/politiques-directives-"
        "operationnelles-ententes-accords/instructions-ministerielles/systeme-gestion-demandes-entree-express/"
        "26-juin-2024-8-aout-2024.html",
    ),
    since=date(2024, 6, 26),
)
MEDICAL_2025 = _source(
    "MEDICAL_2025",
    date(2025, 8, 21),
    "https://www.immigratic.com/blog/express-entry-now-requires-upfront-immigration-medical-exams-applications-received-"
    "on-or-after-october-21-2025-without-an-ime-may-be-rejected",
    Text("reports of 2025-10 on the upfront medical exam", "nouvelles d’octobre 2025 sur l’examen médical préalable"),
    Text(
        "Immigration medical exam before the application, as reported of the instructions of 2025-10-15 and 2025-10-21",
        "Examen médical aux fins de l’immigration avant la demande, selon des comptes rendus des instructions des 15 "
        "et 21 octobre 2025",
    ),
)
PLAN_2026 = _source(
    "PLAN_2026",
    date(2026, 4, 1),
    "https://insights.immergity.ca/insights/ircc-repeal-fsw-cec-fst-new-federal-high-skilled-class-2026",
    Text("Forward Regulatory Plan 2026-2028, as reported", "Plan prospectif de la réglementation 2026-2028, signalé"),
    Text(
        "IRCC’s forward regulatory plan for 2026 to 2028, as reported",
        "Plan prospectif de la réglementation d’IRCC de 2026 à 2028, selon des comptes rendus",
    ),
)
CONSULTATION_2026 = _source(
    "CONSULTATION_2026",
    date(2026, 4, 23),
    "https://immigrationnewscanada.ca/new-canada-express-entry-changes-2026/",
    Text("IRCC consultation of 2026-04-23", "consultation d’IRCC du 23 avril 2026"),
    Text(
        "Consultation on one program for skilled workers and on the Comprehensive Ranking System, as reported",
        "Consultation sur un programme unique de travailleurs qualifiés et sur le Système de classement global, selon "
        "des comptes rendus",
    ),
)
ONTARIO_2026 = _source(
    "ONTARIO_2026",
    date(2026, 5, 30),
    "https://ebcimmigration.com/ontario-pnp-closing-may-30-2026-what-workers-in-canada-need-to-know-now/",
    Text("O. Reg. 47/26 (Ontario)", "Règl. de l’Ont. 47/26"),
    Text(
        "Ontario Regulation 47/26, as reported",
        "Règlement de l’Ontario 47/26, selon des comptes rendus",
    ),
)
LANGUAGE_GUIDANCE_2026 = _source(
    "LANGUAGE_GUIDANCE_2026",
    date(2026, 6, 23),
    "https://www.immigration2canada.com/ircc-language-requirements-update-june-2026/amp/",
    Text("report of 2026-06 on language requirements", "nouvelle de juin 2026 sur les exigences linguistiques"),
    Text(
        "One page of instructions to officers on language requirements, as reported",
        "Page unique d’instructions aux agents sur les exigences linguistiques, selon un compte rendu",
    ),
)
NOC_2026 = _source(
    "NOC_2026",
    date(2026, 12, 1),
    "https://www.statcan.gc.ca/en/consultation/2024/noc/results-report",
    Text("Statistics Canada on NOC 2026", "Statistique Canada sur la CNP 2026"),
    Text(
        "Statistics Canada, results of the consultation on the National Occupational Classification 2026",
        "Statistique Canada, résultats de la consultation sur la Classification nationale des professions 2026",
    ),
)

HISTORY: dict[str, Instrument] = {
    instrument.id: instrument for instrument in tuple(globals().values()) if isinstance(instrument, Instrument)
}
"""These instruments by their identifiers; they are part of `instruments.INSTRUMENTS`."""
