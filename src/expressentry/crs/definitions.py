"""What counts: the dated definitions of the Comprehensive Ranking System, and every version it has had.

Most versions of the system change no points but a definition: until 2015-05-29 Canadian work had to be continuous, from
2016-11-19 the text says that it must be paid, and so on. `derivation` reads these; `VERSIONS` lists every version.
Authority: the Ministerial Instructions respecting the Express Entry system and their amendments.

>>> edition(date(2026, 9, 1)), len(VERSIONS.versions)
('crs:2025-03-25', 14)
>>> CONTINUITY.on(date(2015, 5, 29)).value, CONTINUITY.on(date(2015, 5, 30)).value
(True, False)
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from expressentry.law import LAUNCH, Certainty, Citation, Dated, Text, Version
from expressentry.law.instruments import (
    MI_2014,
    MI_2015_1,
    MI_2015_2,
    MI_2016_1,
    MI_2017_1,
    MI_2017_2,
    MI_2018,
    MI_2020,
    MI_2022,
    MI_2023_1,
    MI_2024,
    MI_2025,
)
from expressentry.law.pages import CATEGORIES_2023, NOTICE_2022
from expressentry.measures.arranged import OfferConditions
from expressentry.measures.physicians import PHYSICIAN_CODES
from expressentry.measures.study import StudyConditions

__all__ = [
    "CANADIAN_STUDY",
    "CANADIAN_WORK_WINDOW",
    "COMBINATIONS",
    "CONTINUITY",
    "FOREIGN_WORK_WINDOW",
    "JOB_OFFER",
    "PHYSICIANS",
    "RESULT_AGE",
    "SIBLING_AGE",
    "STUDY_WAIVER",
    "TIE_BREAK",
    "VERSIONS",
    "WAGES",
    "Edition",
    "edition",
]

CONTINUITY = Dated(
    Version(LAUNCH, True, Citation(MI_2014, "15"), Certainty.SECONDARY),
    Version(date(2015, 5, 30), False, Citation(MI_2015_2, "15(3)(b)")),
    id="crs/continuity",
    name=Text("Canadian work must be continuous", "l’expérience de travail au Canada doit être continue"),
)
"""Whether Canadian work, the candidate's and the partner's, had to be continuous."""

WAGES = Dated(
    Version(LAUNCH, False, Citation(MI_2014, "15"), Certainty.INTERPRETED),
    Version(date(2016, 11, 19), True, Citation(MI_2016_1, "15(3)(d)")),
    id="crs/wages",
    name=Text("wages or commission named in the text", "salaire ou commission nommés dans le texte"),
)
"""Whether the text itself says that Canadian work is paid by wages or commission."""

PHYSICIANS = Dated(
    Version(date(2023, 4, 25), PHYSICIAN_CODES, Citation(MI_2023_1, "15(3)(a)")),
    id="crs/physicians",
    name=Text(
        "physicians who give publicly funded medical services",
        "médecins qui fournissent des services médicaux financés par l’État",
    ),
)
"""The occupations whose self-employed work counts where the medical services are publicly funded."""

CANADIAN_WORK_WINDOW = Dated(
    Version(LAUNCH, 10, Citation(MI_2014, "15"), Certainty.SECONDARY),
    Version(date(2015, 5, 30), 10, Citation(MI_2015_2, "15(3)(c)")),
    id="crs/canadian_work_window",
    name=Text("years in which Canadian work counts", "années durant lesquelles compte le travail au Canada"),
)
"""How many years before the day Canadian work counts."""

FOREIGN_WORK_WINDOW = Dated(
    Version(LAUNCH, 10, Citation(MI_2014, "25"), Certainty.SECONDARY),
    id="crs/foreign_work_window",
    name=Text("years in which foreign work counts", "années durant lesquelles compte le travail à l’étranger"),
)
"""How many years before the day foreign work counts."""

RESULT_AGE = Dated(
    Version(LAUNCH, False, Citation(MI_2014, "12"), Certainty.INTERPRETED),
    Version(date(2016, 11, 19), True, Citation(MI_2016_1, "12(3)")),
    id="crs/result_age",
    name=Text(
        "results of two years or more written out as not counting",
        "résultats de deux ans ou plus expressément exclus",
    ),
)
"""Whether the text of the points names the age of language results; the rule was applied before as well."""

COMBINATIONS = Dated(
    Version(LAUNCH, False, Citation(MI_2014, "22"), Certainty.INTERPRETED),
    Version(date(2015, 1, 30), True, Citation(MI_2015_1, "22(5)")),
    id="crs/combinations",
    name=Text(
        "highest level and assessment rules written into education with Canadian work",
        "règles du niveau le plus élevé et de l’attestation inscrites pour la scolarité et le travail au Canada",
    ),
)
"""Whether the text names the rules of section 11 for education with Canadian work; they were applied before as well."""

CANADIAN_STUDY = Dated(
    Version(
        date(2016, 11, 19),
        StudyConditions(full_time_months=8, months_in_canada=8),
        Citation(MI_2016_1, "30(3)(b)"),
    ),
    id="crs/canadian_study",
    name=Text("Canadian study that counts", "études au Canada qui comptent"),
)
"""How much full-time study in Canada, and how long a presence, a Canadian credential asks for its additional points."""

STUDY_WAIVER = Dated(
    Version(
        date(2022, 7, 28),
        (date(2020, 3, 1), date(2022, 8, 31)),
        Citation(NOTICE_2022),
        Certainty.SECONDARY,
    ),
    id="crs/study_waiver",
    name=Text("distance study between March 2020 and August 2022", "études à distance entre mars 2020 et août 2022"),
)
"""The first and last day of the period in which full-time study and presence in Canada are not asked for."""

JOB_OFFER = Dated(
    Version(
        LAUNCH,
        OfferConditions(permits=frozenset(), trades=False),
        Citation(MI_2014, "29"),
        Certainty.INTERPRETED,
        Text(
            "only an assessment, that of the offer or that of a permit for the same employer, supports an offer",
            "seule une étude d’impact, celle de l’offre ou celle d’un permis visant le même employeur, appuie une "
            "offre",
        ),
    ),
    Version(date(2016, 11, 19), OfferConditions(), Citation(MI_2016_1, "29"), Certainty.SECONDARY),
    Version(
        date(2023, 4, 25), OfferConditions(physicians=PHYSICIAN_CODES), Citation(MI_2023_1, "29"), Certainty.SECONDARY
    ),
    Version(date(2025, 3, 25), None, Citation(MI_2025)),
    id="crs/job_offer",
    name=Text("job offer that counts", "offre d’emploi qui compte"),
)
"""What an offer of arranged employment had to be; None since it earns no points.

How long every offer must last and which employers are barred is said by `offers/length` and `offers/barred`.
"""

SIBLING_AGE = Dated(
    Version(date(2017, 6, 6), 18, Citation(MI_2017_1)),
    id="crs/sibling_age",
    name=Text("age from which a brother or sister counts", "âge à partir duquel compte un frère ou une sœur"),
)
"""The age from which a brother or sister in Canada counts."""

TIE_BREAK = Dated(
    Version(LAUNCH, False, Citation(MI_2014), Certainty.SECONDARY),
    Version(date(2017, 6, 6), True, Citation(MI_2017_1)),
    id="crs/tie_break",
    name=Text(
        "equal scores ranked by the time of submission", "notes égales classées selon le moment de la soumission"
    ),
)
"""Whether equal scores are ranked by when the profile was submitted; else everyone at the lowest score is invited."""


@frozen
class Edition:
    """One version of the system: its identifier and what changed with it, in points and in definitions."""

    id: str
    what: Text


def _version(since: date, citation: Citation, certainty: Certainty, what: Text) -> Version[Edition]:
    """Return one version of the system."""
    return Version(since, Edition(f"crs:{since}", what), citation, certainty)


OFFICIAL, SECONDARY, INTERPRETED = Certainty.OFFICIAL, Certainty.SECONDARY, Certainty.INTERPRETED

VERSIONS = Dated(
    _version(
        LAUNCH, Citation(MI_2014), SECONDARY,
        Text(
            "First instructions. Canadian work had to be continuous, and a job offer had to be for an indeterminate "
            "period and backed by a labour market impact assessment.",
            "Premières instructions. L’expérience de travail au Canada devait être continue et l’offre d’emploi, d’une "
            "durée indéterminée et appuyée par une étude d’impact sur le marché du travail.",
        ),
    ),
    _version(
        date(2015, 1, 30), Citation(MI_2015_1, "22(5)"), OFFICIAL,
        Text(
            "The rules of the highest credential and of its assessment also govern education with Canadian work.",
            "Les règles du diplôme le plus élevé et de son attestation visent aussi la scolarité combinée au travail "
            "au Canada.",
        ),
    ),
    _version(
        date(2015, 5, 30), Citation(MI_2015_2, "15(3)(b)"), OFFICIAL,
        Text(
            "Canadian work, the candidate’s and the partner’s, need no longer be continuous.",
            "L’expérience de travail au Canada, celle du candidat et celle de l’époux ou conjoint de fait, n’a plus à "
            "être continue.",
        ),
    ),
    _version(
        date(2016, 11, 19), Citation(MI_2016_1), OFFICIAL,
        Text(
            "Job-offer points fall to 200 or 50, and an offer of at least one year can count without a labour market "
            "impact assessment after one year of work for the employer; points for study in Canada begin; Canadian "
            "work must be paid by wages or commission.",
            "Les points de l’emploi réservé passent à 200 ou 50, et une offre d’au moins un an peut compter sans étude "
            "d’impact sur le marché du travail après un an de travail pour l’employeur; début des points pour les "
            "études au Canada; le travail au Canada doit être rémunéré par un salaire ou une commission.",
        ),
    ),
    _version(
        date(2017, 6, 6), Citation(MI_2017_1), OFFICIAL,
        Text(
            "Points for French and for a brother or sister in Canada begin; equal scores are ranked by the time of "
            "submission.",
            "Début des points pour le français et pour un frère ou une sœur au Canada; les notes égales sont classées "
            "selon le moment de la soumission.",
        ),
    ),
    _version(
        date(2017, 10, 24), Citation(MI_2017_2), OFFICIAL,
        Text(
            "No point or definition changes; occupations are coded in NOC 2016, whose codes and levels are those of "
            "NOC 2011.",
            "Aucun point ni aucune définition ne change; les professions sont codées selon la CNP 2016, dont les "
            "codes et les niveaux sont ceux de la CNP 2011.",
        ),
    ),
    _version(
        date(2018, 6, 26), Citation(MI_2018), SECONDARY,
        Text(
            "No point or definition changes (the period to apply after an invitation is set anew).",
            "Aucun point ni aucune définition ne change (le délai pour présenter une demande est fixé de nouveau).",
        ),
    ),
    _version(
        date(2020, 10, 20), Citation(MI_2020), SECONDARY,
        Text("Points for French rise to 25 or 50.", "Les points pour le français passent à 25 ou 50."),
    ),
    _version(
        date(2022, 7, 28), Citation(NOTICE_2022), SECONDARY,
        Text(
            "A Canadian program completed in whole or in part between March 2020 and August 2022 counts without "
            "full-time study or presence in Canada.",
            "Un programme canadien suivi en tout ou en partie entre mars 2020 et août 2022 compte sans études à temps "
            "plein ni présence au Canada.",
        ),
    ),
    _version(
        date(2022, 11, 16), Citation(MI_2022, "17(1)(g)"), INTERPRETED,
        Text(
            "Skilled work is that of TEER 0 to 3 of NOC 2021, in place of skill type 0 and levels A and B.",
            "Le travail qualifié est celui des catégories FÉER 0 à 3 de la CNP 2021, au lieu du genre de compétence 0 "
            "et des niveaux A et B.",
        ),
    ),
    _version(
        date(2023, 4, 25), Citation(MI_2023_1, "15(3)"), SECONDARY,
        Text(
            "Physicians who give publicly funded medical services: self-employed work in Canada and offers that are "
            "not continuous count.",
            "Médecins qui fournissent des services médicaux financés par l’État\u00a0: le travail autonome au Canada "
            "et les offres non continues comptent.",
        ),
    ),
    _version(
        date(2023, 5, 31), Citation(CATEGORIES_2023), SECONDARY,
        Text(
            "No point or definition changes; rounds by category begin.",
            "Aucun point ni aucune définition ne change; début des rondes axées sur les catégories (ensembles).",
        ),
    ),
    _version(
        date(2024, 8, 9), Citation(MI_2024), INTERPRETED,
        Text(
            "The day of signature; what changed was not found, and no point value is known to have moved.",
            "Jour de la signature; la modification n’a pas été trouvée, et aucun point connu n’a changé.",
        ),
    ),
    _version(
        date(2025, 3, 25), Citation(MI_2025), OFFICIAL,
        Text(
            "Job-offer points end for everyone in the pool.", "Fin des points de l’emploi réservé pour tout le bassin."
        ),
    ),
    id="crs/versions",
    name=Text("Comprehensive Ranking System", "Système de classement global"),
)  # fmt: skip
"""Every version of the Comprehensive Ranking System since 2015-01-01."""


def edition(on: date) -> str:
    """Return the identifier of the version of the system in force on a day.

    >>> edition(date(2015, 5, 29))
    'crs:2015-01-30'
    """
    version = VERSIONS.on(on)
    return "" if version is None else version.value.id
