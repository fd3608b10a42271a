"""The instruments: the Act, the Regulations, and each set of Ministerial Instructions.

>>> IRPR.short.fr, MI_2016_1.since
('RIPR', datetime.date(2016, 11, 19))
"""

from __future__ import annotations

from datetime import date

from expressentry.law.citation import Instrument
from expressentry.law.history import HISTORY
from expressentry.law.pages import FOLDER_EN, PAGES, both
from expressentry.law.text import Text

__all__ = ["INSTRUMENTS", "IRPA", "IRPR", "LAUNCH"]

LAUNCH = date(2015, 1, 1)
"""The first day of Express Entry."""

FOLDER_FR = (
    "https://www.canada.ca/fr/immigration-refugies-citoyennete/organisation/mandat/politiques-directives-operationnelles-"
    "ententes-accords/instructions-ministerielles/systeme-gestion-demandes-entree-express/"
)
MI_TITLE = Text(
    "Ministerial Instructions respecting the Express Entry system",
    "Instructions ministérielles concernant le système Entrée express",
)


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
    both("https://gazette.gc.ca/rp-pr/p1/2014/2014-12-01-x10/html/extra10-eng.html"),
    Text("made 2014-11-28", "données le 28 novembre 2014"),
)  # fmt: skip
MI_2015_1 = _instructions(
    "MI_2015_1", "2015-01-30", date(2015, 1, 30),
    both("http://www.cic.gc.ca/english/department/mi/amend-22.asp"),
    Text("amendment of 2015-01-30", "modification du 30 janvier 2015"),
)  # fmt: skip
MI_2015_2 = _instructions(
    "MI_2015_2", "2015-05-30", date(2015, 5, 30),
    both(FOLDER_EN + "amending-express-entry-system-canadian-work-experience.html"),
    Text("amendment of 2015-05-30", "modification du 30 mai 2015"),
)  # fmt: skip
MI_2016_1 = _instructions(
    "MI_2016_1", "2016-1", date(2016, 11, 19),
    both("https://go4visa.com/2016/11/14/ministerial-instructions-amending-the-ministerial-instructions-respecting-the-express-entry-system/2/"),
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
    both("https://www.scribd.com/document/422167635/Canada-immigration-system"),
    Text("as amended 2018-06-26", "dans leur version modifiée le 26 juin 2018"),
)  # fmt: skip
MI_2020 = _instructions(
    "MI_2020", "2020-10-20", date(2020, 10, 20),
    both("https://www.jpierimmigration.com/additional-ee-points-french-speaking-candidates"),
    Text("amendment of 2020-10-20", "modification du 20 octobre 2020"),
)  # fmt: skip
MI_2022 = _instructions(
    "MI_2022", "2022-11-16", date(2022, 11, 16),
    both("https://studylib.net/doc/27002942/"),
    Text("amendment of 2022-11-16", "modification du 16 novembre 2022"),
)  # fmt: skip
MI_2023_1 = _instructions(
    "MI_2023_1", "2023-1", date(2023, 4, 25),
    Text(FOLDER_EN, FOLDER_FR + "modification-2023-1.html"),
    Text("amendment 2023-1, signed 2023-04-20", "modification 2023-1, signée le 20 avril 2023"),
)  # fmt: skip
MI_2024 = _instructions(
    "MI_2024", "2024-08-09", date(2024, 8, 9),
    both(FOLDER_EN + "current.html"),
    Text("as made 2024-08-09", "dans leur version du 9 août 2024"),
)  # fmt: skip
MI_2025 = _instructions(
    "MI_2025", "2025-03-11", date(2025, 3, 25),
    both(FOLDER_EN + "current.html"),
    Text("made 2025-03-11, in force 2025-03-25", "données le 11 mars 2025, en vigueur le 25 mars 2025"),
)  # fmt: skip
REPORT_2026 = Instrument(
    "REPORT_2026",
    short=Text("reported change of 2026-11-03", "modification signalée du 3 novembre 2026"),
    title=Text(
        "Reported change of the Comprehensive Ranking System dated 2026-11-03; no official text was found",
        "Modification signalée du Système de classement global, datée du 3 novembre 2026; aucun texte officiel trouvé",
    ),
    url=both("https://glama.ai/mcp/connectors/com.celpass/celpip/tools/find_high_wage_occupation"),
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


def _funds_notice(year: str, since: date, url: str) -> Instrument:
    """Return a published copy of one table of settlement funds."""
    return Instrument(
        f"FUNDS_{year}",
        short=Text("settlement funds table of {since}", "tableau des fonds du {since}").filled(since=since),
        title=Text(
            "IRCC’s table of settlement funds, as published or reported for {since}",
            "Tableau des fonds requis d’IRCC, publié ou signalé pour le {since}",
        ).filled(since=since),
        url=both(url),
        since=since,
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


INSTRUMENTS: dict[str, Instrument] = (
    HISTORY
    | PAGES
    | {instrument.id: instrument for instrument in tuple(globals().values()) if isinstance(instrument, Instrument)}
)
"""Every instrument by its identifier; a decision read from JSON finds its citations here."""
