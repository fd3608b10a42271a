"""Section D: additional points (Ministerial Instructions, sections 28 to 30 and the later additions).

Until 2016-11-18 the nomination and the offer of arranged employment shared one maximum of 600; from then on all the
additional factors do.

>>> from datetime import date
>>> JOB_OFFER
<Factor Arranged employment: 3 versions, 2015-01-01 … 2025-03-25>
>>> JOB_OFFER.points.on(date(2025, 3, 25)).value is None
True
"""

from __future__ import annotations

from datetime import date

from expressentry.crs import columns
from expressentry.crs.columns import CanadianStudy, JobOfferKind
from expressentry.grid import Factor, Group, Table, ceiling
from expressentry.law import LAUNCH, Certainty, Citation, Dated, Text, Version
from expressentry.law.instruments import MI_2014, MI_2016_1, MI_2017_1, MI_2020, MI_2025

__all__ = ["ADDITIONAL"]

FIVE_IN_ENGLISH = (0, 5)  # the lowest of the four abilities

NOMINATION = Factor(
    "additional/nomination",
    Text("Provincial or territorial nomination", "Désignation comme candidat d’une province ou d’un territoire"),
    (columns.NOMINATION,),
    Dated(Version(LAUNCH, Table({0: 0, 1: 600}), Citation(MI_2014, "28"), Certainty.SECONDARY)),
)
JOB_OFFER = Factor(
    "additional/job_offer",
    Text("Arranged employment", "Emploi réservé"),
    (columns.JOB_OFFER,),
    Dated(
        Version(
            LAUNCH,
            Table({0: 0, JobOfferKind.OTHER_SKILLED: 600, JobOfferKind.SENIOR_MANAGEMENT: 600}),
            Citation(MI_2014, "29"),
            Certainty.SECONDARY,
        ),
        Version(
            date(2016, 11, 19),
            Table({0: 0, JobOfferKind.OTHER_SKILLED: 50, JobOfferKind.SENIOR_MANAGEMENT: 200}),
            Citation(MI_2016_1, "29(1)"),
        ),
        Version(date(2025, 3, 25), None, Citation(MI_2025)),
    ),
)
CANADIAN_STUDY = Factor(
    "additional/canadian_study",
    Text("Post-secondary education in Canada", "Études postsecondaires effectuées au Canada"),
    (columns.CANADIAN_STUDY,),
    Dated(
        Version(
            date(2016, 11, 19),
            Table({0: 0, CanadianStudy.ONE_OR_TWO_YEARS: 15, CanadianStudy.THREE_OR_MORE: 30}),
            Citation(MI_2016_1, "30(1)"),
        ),
    ),
)
FRENCH = Factor(
    "additional/french",
    Text("French language skills", "Compétences linguistiques en français"),
    (columns.LOWEST_FRENCH, columns.LOWEST_ENGLISH),
    Dated(
        Version(date(2017, 6, 6), Table({0: (0, 0), 7: (15, 30)}, heads=FIVE_IN_ENGLISH), Citation(MI_2017_1)),
        Version(date(2020, 10, 20), Table({0: (0, 0), 7: (25, 50)}, heads=FIVE_IN_ENGLISH), Citation(MI_2020)),
    ),
)
SIBLING = Factor(
    "additional/sibling",
    Text("Brother or sister living in Canada", "Frère ou sœur vivant au Canada"),
    (columns.SIBLING,),
    Dated(Version(date(2017, 6, 6), Table({0: 0, 1: 15}), Citation(MI_2017_1))),
)
ADDITIONAL = Group(
    "additional",
    Text("D. Additional points", "D. Points supplémentaires"),
    (NOMINATION, JOB_OFFER, CANADIAN_STUDY, FRENCH, SIBLING),
    limit=ceiling(
        "additional/limit",
        Version(LAUNCH, Table({0: 600}), Citation(MI_2014, "8(2)")),
        Version(date(2016, 11, 19), Table({0: 600}), Citation(MI_2016_1)),
    ),
)
