"""Make the reference data of `expressentry.noc` from a folder of researched tables.

Usage: python tools/noc_data.py FOLDER [TARGET]

FOLDER holds the tables named in `FILES` (UTF-8, comma separated, one header row). TARGET is the data folder of the
package unless another is given. Only the columns the package reads are kept; the same input gives the same bytes.
`SOURCES.toml` is written next to the data: origin, licence, date, number of rows and checksum of each file.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TARGET = Path(__file__).parent.parent / "src" / "expressentry" / "noc" / "data"
STRUCTURE_READ = "2026-11-23"
ELEMENTS_READ = "2026-11-24"
ELEMENTS = ("titles_fr.csv", "hints.csv")
STATCAN = "Statistics Canada Open Licence (https://www.statcan.gc.ca/en/terms-conditions/open-licence)"
NOC_2021 = "Statistics Canada, National Occupational Classification (NOC) 2021 Version 1.0"
NOC_2016 = "Statistics Canada, National Occupational Classification (NOC) 2016 Version 1.3"

HEAD = """# The National Occupational Classification, made by tools/noc_data.py from copies of the published files.
# Adapted from Statistics Canada, National Occupational Classification (NOC) 2021 Version 1.0 and NOC 2016 Version 1.3.
# This does not constitute an endorsement by Statistics Canada of this product.

"""

Row = dict[str, str]
SEE = re.compile(r"(?P<text>.*) \((?:See|Voir) (?P<see>\d{4,5}) [^\n]*\)")


def columns(*names: str) -> Callable[[Row], list[str]]:
    """Return a function that keeps some columns of a row."""
    return lambda row: [row[name] for name in names]


def link(row: Row) -> list[str]:
    """Keep a pair of codes, whether the 2021 code is the main continuation, and the note of the concordance."""
    primary = "1" if row["primary_target"] == "yes" else "0"
    return [row["noc2016_code"], row["noc2021_code"], primary, row["statcan_note"]]


def hint(row: Row) -> list[str]:
    """Keep an inclusion as it is; take the code out of an exclusion, whose title is that code's own."""
    if row["kind"] == "inclusion":
        return [row["code"], row["lang"], "", row["text"]]
    found = SEE.fullmatch(row["text"])
    if found is None:
        message = f"the exclusion {row['text']!r} of {row['code']} names no code"
        raise SystemExit(message)
    return [row["code"], row["lang"], found["see"], found["text"]]


FILES: dict[str, tuple[str, str, tuple[str, ...], Callable[[Row], list[str]]]] = {
    "noc2021.csv": (
        "noc2021.csv",
        f"{NOC_2021}, classification structure, English and French",
        ("code", "title_en", "title_fr"),
        columns("code", "title_en", "title_fr"),
    ),
    "groups2021.csv": (
        "noc2021_groups.csv",
        f"{NOC_2021}, classification structure, English and French",
        ("level", "code", "title_en", "title_fr"),
        columns("level", "code", "title_en", "title_fr"),
    ),
    "definitions2021.csv": (
        "noc2021_definitions.csv",
        f"{NOC_2021}, class definitions, English and French",
        ("code", "definition_en", "definition_fr"),
        columns("code", "definition_en", "definition_fr"),
    ),
    "titles_en.csv": (
        "example_titles.csv",
        f"{NOC_2021}, elements: all examples, English",
        ("code", "illustrative", "title"),
        columns("code", "illustrative", "label"),
    ),
    "titles_fr.csv": (
        "example_titles_fr.csv",
        f"{NOC_2021}, elements: all examples, French",
        ("code", "illustrative", "title"),
        columns("code", "illustrative", "title"),
    ),
    "hints.csv": (
        "inclusions_exclusions.csv",
        f"{NOC_2021}, elements: inclusions and exclusions, English and French",
        ("code", "lang", "see", "text"),
        hint,
    ),
    "noc2016.csv": (
        "noc2016.csv",
        f"{NOC_2016}, classification structure, English and French",
        ("code", "title_en", "title_fr"),
        columns("code", "title_en", "title_fr"),
    ),
    "groups2016.csv": (
        "noc2016_groups.csv",
        f"{NOC_2016}, classification structure, English only",
        ("level", "code", "title_en", "title_fr"),
        lambda row: [row["level"], row["code"], row["title_en"], ""],
    ),
    "concordance.csv": (
        "concordance_2016_2021.csv",
        "Statistics Canada, concordance between NOC 2016 Version 1.3 and NOC 2021 Version 1.0, as published 2026-03-02",
        ("noc2016", "noc2021", "primary", "note"),
        link,
    ),
}
"""Of each file made: the table it is made from, its origin, its columns, and what is kept of a row."""


def rows(path: Path) -> Iterable[Row]:
    """Return the rows of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def encoded(header: tuple[str, ...], body: list[list[str]]) -> bytes:
    """Return a table as UTF-8 with line feeds."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *body])
    return out.getvalue().encode()


def entry(name: str, origin: str, count: int, data: bytes) -> str:
    """Return what SOURCES.toml says about one file."""
    retrieved = ELEMENTS_READ if name in ELEMENTS else STRUCTURE_READ
    return (
        f'["{name}"]\norigin = "{origin}"\nlicence = "{STATCAN}"\nretrieved = {retrieved}\n'
        f'rows = {count}\nsha256 = "{hashlib.sha256(data).hexdigest()}"\n'
    )


def main(folder: Path, target: Path) -> None:
    """Write every file and SOURCES.toml."""
    entries = []
    for name, (table, origin, header, kept) in FILES.items():
        body = [kept(row) for row in rows(folder / table)]
        data = encoded(header, body)
        (target / name).write_bytes(data)
        entries.append(entry(name, origin, len(body), data))
    (target / "SOURCES.toml").write_text(HEAD + "\n".join(entries), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if sys.argv[2:] else TARGET)
