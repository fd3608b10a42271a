"""Make `src/expressentry/candidate/data/countries.csv` from the Unicode CLDR names that Babel carries.

The codes are those of ISO 3166-1 as the public-domain `iso3166.tab` of the IANA time zone database lists them, and
XK, which ISO leaves to its users and CLDR gives to Kosovo. Run with Babel installed:

    python tools/country_codes.py /usr/share/zoneinfo/iso3166.tab
"""

from __future__ import annotations

import csv
import hashlib
import sys
from pathlib import Path

import babel

DATA = Path(__file__).parents[1] / "src" / "expressentry" / "candidate" / "data"
SOURCE = """\
["countries.csv"]
what = "Countries by ISO 3166-1 alpha-2 code (and XK), with their names in English and French"
origin = "Unicode Common Locale Data Repository (CLDR), territory names as Babel {version} carries them"
codes = "iso3166.tab of the IANA time zone database"
url = "https://cldr.unicode.org/"
licence = "Unicode License V3 (names); public domain (list of codes)"
retrieved = 2026-11-24
made_by = "tools/country_codes.py"
rows = {rows}
sha256 = "{sha256}"
"""


def main(table: str) -> None:
    """Write the file and its record of origin."""
    lines = Path(table).read_text(encoding="utf-8").splitlines()
    codes = sorted({line[:2] for line in lines if not line.startswith("#")} | {"XK"})
    english, french = babel.Locale("en").territories, babel.Locale("fr").territories
    target = DATA / "countries.csv"
    with target.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["code", "en", "fr"])
        rows.writerows((code, _typeset(english[code]), _typeset(french[code])) for code in codes)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    source = SOURCE.format(version=babel.__version__, rows=len(codes), sha256=digest)
    (DATA / "SOURCES.toml").write_text(source, encoding="utf-8")


def _typeset(name: str) -> str:
    """Write the apostrophe as the rest of the library does."""
    return name.replace("'", "’")


if __name__ == "__main__":
    main(sys.argv[1])
