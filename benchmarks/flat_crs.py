"""The baseline: the CRS of 2025-03-25 as one flat function over tuples, the way a careful hand writes it."""

from __future__ import annotations

from expressentry.crs import COLUMNS, CRS
from expressentry.grid import Factor
from expressentry.law import InForce

__all__ = ["flat_points", "flat_row"]


def tables(day):
    """Return every table of a day as nested tuples over whole domains: the same numbers as the library's."""
    rules = InForce(day)
    found = {}
    for part in CRS.parts():
        if isinstance(part, Factor):
            version = rules.read(part.points)
            sizes = [column.size for column in part.reads]
            rows, heads = (*sizes, 1, 1)[:2]
            if version is None or version.value is None:
                found[part.id] = tuple((0,) * heads for _ in range(rows))
            else:
                found[part.id] = tuple(
                    tuple(version.value.at(row, head) for head in range(heads)) for row in range(rows)
                )
    return found


def flat_row(factors):
    """Return a row of factors as a flat tuple: what a hand-written function would be given."""
    layout = COLUMNS
    return tuple(factors.row.values[layout.positions[column.id]] for column in layout.given)


def flat_points(day):
    """Return the flat function for the rules of a day."""
    table = tables(day)
    age_points = table["core/age"]
    education_points = table["core/education"]
    first_points = table["core/first_language/listening"]
    second_points = table["core/second_language/listening"]
    work_points = table["core/canadian_work"]
    spouse_education = table["spouse/education"]
    spouse_language = table["spouse/language/listening"]
    spouse_work = table["spouse/canadian_work"]
    education_language = table["transferability/education/language"]
    education_work = table["transferability/education/canadian_work"]
    foreign_language = table["transferability/foreign_work/language"]
    foreign_work_points = table["transferability/foreign_work/canadian_work"]
    certificate_points = table["transferability/certificate/language"]
    french_points = table["additional/french"]
    study_points = table["additional/canadian_study"]
    offer_points = table["additional/job_offer"]

    def points(row):
        (
            partner, age, education, f1, f2, f3, f4, s1, s2, s3, s4, french_first, work, foreign,
            p_education, p1, p2, p3, p4, p_work, certificate, nomination, sibling, study, offer,
        ) = row  # fmt: skip
        core = (
            age_points[age][partner]
            + education_points[education][partner]
            + first_points[f1][partner]
            + first_points[f2][partner]
            + first_points[f3][partner]
            + first_points[f4][partner]
            + work_points[work][partner]
        )
        second = second_points[s1][0] + second_points[s2][0] + second_points[s3][0] + second_points[s4][0]
        cap = 22 if partner else 24
        core += min(second, cap)
        spouse = 0
        if partner:
            spouse = (
                spouse_education[p_education][1]
                + spouse_language[p1][1]
                + spouse_language[p2][1]
                + spouse_language[p3][1]
                + spouse_language[p4][1]
                + spouse_work[p_work][1]
            )
        lowest = min(f1, f2, f3, f4)
        by_education = education_language[education][lowest] + education_work[education][work]
        by_foreign = foreign_language[foreign][lowest] + foreign_work_points[foreign][work]
        transfer = (min(by_education, 50)) + (min(by_foreign, 50)) + certificate_points[certificate][lowest]
        transfer = min(transfer, 100)
        lowest_second = min(s1, s2, s3, s4)
        french, english = (lowest, lowest_second) if french_first else (lowest_second, lowest)
        more = (
            (600 if nomination else 0)
            + offer_points[offer][0]
            + study_points[study][0]
            + french_points[french][english]
            + (15 if sibling else 0)
        )
        return core + spouse + transfer + (min(more, 600))

    return points
