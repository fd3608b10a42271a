"""What the French page and the amendments give for every cell, laid out as the columns of the declaration are."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from itertools import product
from pathlib import Path

from expressentry.candidate import Level
from expressentry.crs import CRS
from expressentry.grid import Factor
from expressentry.law import LAUNCH

SCG = tomllib.loads((Path(__file__).parent / "scg.toml").read_text(encoding="utf-8"))
FACTORS = {part.id: part for part in CRS.parts() if isinstance(part, Factor)}
AMENDED = sorted({amendment["from"] for amendment in SCG["amendments"]})
DAYS = sorted({LAUNCH, *AMENDED, *(day - timedelta(days=1) for day in AMENDED if day > LAUNCH)})
NOT_IN_FORCE = None
LEVELS = {
    "none": "NONE",
    "secondary": "SECONDARY",
    "secondary_or_less": "NONE SECONDARY",
    "one_year": "ONE_YEAR",
    "two_year": "TWO_YEAR",
    "one_year_or_longer": "ONE_YEAR TWO_YEAR BACHELOR",
    "three_year_or_bachelor": "BACHELOR",
    "two_or_more": "TWO_OR_MORE",
    "masters_or_professional": "MASTER PROFESSIONAL",
    "doctoral": "DOCTORATE",
}
ABILITIES = ("listening", "reading", "writing", "speaking")
WITH_AND_WITHOUT = {
    "core/age": ("age", 128),
    "core/education": ("education", 9),
    **{f"core/first_language/{ability}": ("first_language", 13) for ability in ABILITIES},
    "core/canadian_work": ("canadian_work", 64),
    "spouse/education": ("spouse_education", 9),
    **{f"spouse/language/{ability}": ("spouse_language", 13) for ability in ABILITIES},
    "spouse/canadian_work": ("spouse_canadian_work", 64),
}
COMBINATIONS = {
    "transferability/education/language": ("education_language", 9, 13, (7, 9)),
    "transferability/education/canadian_work": ("education_canadian_work", 9, 64, (1, 2)),
    "transferability/foreign_work/language": ("foreign_work_language", 64, 13, (7, 9)),
    "transferability/foreign_work/canadian_work": ("foreign_work_canadian_work", 64, 64, (1, 2)),
    "transferability/certificate/language": ("certificate_language", 2, 13, (5, 7)),
}


def covered(key, size):
    """Return the values of a column that a printed row covers."""
    if key == "certificate":
        return [1]
    if key in LEVELS:
        return [int(Level[name]) for name in LEVELS[key].split()]
    if key.startswith("<="):
        return range(int(key[2:]) + 1)
    if key.startswith("<"):
        return range(int(key[1:]))
    if key.startswith(">="):
        return range(int(key[2:]), size)
    first, _, last = key.partition("-")
    return range(int(first), int(last or first) + 1)


def base_cells():
    """Yield (identifier, values of the columns, points) for every cell that no amendment touched."""
    for identifier, (name, size) in WITH_AND_WITHOUT.items():
        for key, (with_partner, without) in SCG[name].items():
            for value in covered(key, size):
                yield identifier, (value, 1), with_partner
                yield identifier, (value, 0), 0 if without == "s. o." else without
    for ability, (key, (points, _)) in product(ABILITIES, SCG["second_language"].items()):
        for value in covered(key, 13):
            yield f"core/second_language/{ability}", (value,), points
    for identifier, (name, rows, heads, (low, high)) in COMBINATIONS.items():
        printed = {value: cells for key, cells in SCG[name].items() for value in covered(key, rows)}
        for value, head in product(range(rows), range(heads)):
            good, strong = printed.get(value, (0, 0))
            yield identifier, (value, head), strong if head >= high else good if head >= low else 0
    for identifier, limit in SCG["limits"].items():
        if len(limit) > 1:
            yield from ((f"{identifier}/limit", (partner,), limit[1 - partner]) for partner in (0, 1))
        else:
            yield f"{identifier}/limit", (), limit[0]


def amended_cells(day):
    """Yield (identifier, values, points) of section D as it stood on a day; points None where not in force."""
    standing = {a["id"]: a["points"] for a in SCG["amendments"] if a["from"] <= day}
    for identifier, points in standing.items():
        sizes = [column.size for column in FACTORS[identifier].reads]
        if points == "s. o.":
            yield from ((identifier, values, NOT_IN_FORCE) for values in product(*map(range, sizes)))
            continue
        for key, cell in points.items():
            for values in product(*(covered(part, 13) for part in key.split())):
                yield identifier, values, cell


BASE = {(identifier, values): points for identifier, values, points in base_cells()}
EXPECTED = {
    day: BASE | {(identifier, values): points for identifier, values, points in amended_cells(day)} for day in DAYS
}


def misdated(rule):
    """Return the first version that does not begin on the day its instrument came into force, or None."""
    return next((version for version in rule.versions if version.since != version.citation.instrument.since), None)


def differences(identifier, read):
    """Return the first cell in which `read(day)`, the table of a factor, differs from what is expected, or None."""
    for day, cells in EXPECTED.items():
        table = read(day)
        for (known, values), points in cells.items():
            if known == identifier and (None if table is None else table.at(*values)) != points:
                return day, values, points
    return None
