"""Make the record of rounds of `expressentry.rounds` from saved copies of what IRCC publishes.

Usage: python tools/rounds_data.py FEED.json TABLE.csv [TARGET]

FEED.json is a saved copy of IRCC's feed of rounds (`ee_rounds_123_en.json`); TABLE.csv lists the rounds held after that
copy (and may list earlier ones, which must then agree with it). TARGET is the data folder of the package unless another
is given. The feed is typed by hand: `SLIPS` lists each known slip with how it is read and why. Anything else that this
program does not understand is refused with the round and the field. The same input gives the same bytes.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple, TypeAlias

Row: TypeAlias = "dict[str, str]"

TARGET = Path(__file__).parent.parent / "src" / "expressentry" / "rounds" / "data"
FEED_READ = "2026-08-07"
TABLE_READ = "2026-10-01"
FIRST_STAMP = date(2017, 11, 8)
"""The first round published with a tie-breaking moment; to then everyone at the lowest score was invited."""
YEAR_IN_POOL = timedelta(days=366)


class Slip(NamedTuple):
    """A known slip: what the feed prints, how it is read (empty: it cannot be), and why."""

    printed: str
    read: str
    reason: str


ORDINAL = "the day carries an ordinal ending"
NO_ZONE = "the zone is left out; every other moment is in UTC"
TWICE = "the date is printed twice"
POINT = "a point stands for the comma"
HALF_DAY = "a 24-hour time carries a half-day mark"
NO_SPACE = "a space is missing"
SLIPS: dict[tuple[str, str], Slip] = {
    ("6", "drawDateTime"): Slip("March 27, 2015 at 23:59:47", "March 27, 2015 at 23:59:47 UTC", NO_ZONE),
    ("208", "drawCutOff"): Slip("October 7 at 16:38:21 UTC", "", "the year is left out"),
    ("210", "drawCutOff"): Slip("June 22, 2021 at 20:19:59 PM UTC", "June 22, 2021 at 20:19:59 UTC", HALF_DAY),
    ("244", "drawDateTime"): Slip("March 23,2023 12:27:59 UTC", "March 23, 2023 12:27:59 UTC", NO_SPACE),
    ("244", "drawCutOff"): Slip("May 19,2022 06:48:41 UTC", "May 19, 2022 06:48:41 UTC", NO_SPACE),
    ("247", "drawDateTime"): Slip("April 26,2023 18:10:04 UTC", "April 26, 2023 18:10:04 UTC", NO_SPACE),
    ("258", "drawCutOff"): Slip("June 15, 2023 at 23:49:05", "June 15, 2023 at 23:49:05 UTC", NO_ZONE),
    ("270", "drawDateTime"): Slip("October 25, 2023 at 15:48:39 AM UTC", "October 25, 2023 at 15:48:39 UTC", HALF_DAY),
    ("270", "drawCutOff"): Slip(
        "September 30, 2023 at 04:22:17 AM UTC", "September 30, 2023 at 04:22:17 UTC", HALF_DAY
    ),
    ("277", "drawCutOff"): Slip("August 30. 2023 at 17:30:21 UTC", "August 30, 2023 at 17:30:21 UTC", POINT),
    ("297", "drawDateTime"): Slip("May 31, 2024 at12:48:30 UTC", "May 31, 2024 at 12:48:30 UTC", NO_SPACE),
    ("310", "drawDateTime"): Slip(
        "August 15, 2024 at 2024-08-15 15:11:54 UTC", "August 15, 2024 at 15:11:54 UTC", TWICE
    ),
    ("322", "drawCutOff"): Slip("March 02. 2024 at 01:58:34 UTC", "March 02, 2024 at 01:58:34 UTC", POINT),
    ("333", "drawDateTime"): Slip(
        "January 23, 2025 at 2025-01-23 15:30:04 UTC", "January 23, 2025 at 15:30:04 UTC", TWICE
    ),
    ("357", "drawDateTime"): Slip(
        "July 12, 2025 at 16:27:45 UTC",
        "July 22, 2025 at 16:27:45 UTC",
        "the round is dated 2025-07-22 everywhere else; the day of its moment is a misprint",
    ),
    ("383", "drawCutOff"): Slip("March 05, 2025 at 05:10:48", "March 05, 2025 at 05:10:48 UTC", NO_ZONE),
    ("432", "drawCutOff"): Slip("July 3rd 2026 at 21:35:13 UTC", "July 3, 2026 at 21:35:13 UTC", ORDINAL),
}
NEXT_DAY = "the UTC day of the moment is the day after the Canadian date of the round; both are kept"
ACCEPTED = (
    *((number, NEXT_DAY) for number in ("7", "8", "9", "11", "13", "104", "108", "139", "146", "148")),
    ("139", "the tie-breaking moment equals the moment of the round; taken as printed"),
)
"""What looks like a slip and is kept as printed."""

MOMENT = re.compile(
    r"(?P<month>[A-Z][a-z]+) (?P<day>\d{1,2}),? (?P<year>\d{4}),?(?: at)? (?P<time>\d{1,2}:\d{2}:\d{2}) UTC"
)
NUMBER = re.compile(r"\d{1,3}(,\d{3})*|\d+")
VERSION = re.compile(r",? \(?(?P<label>(?:20\d\d-)?Version \d+|20\d\d-\d+)\)?$")

NO_PROGRAM_SPECIFIED = ("no program specified", "general")
PROGRAMS = {
    "federal skilled worker": "fsw",
    "canadian experience class": "cec",
    "federal skilled trades": "fst",
    "provincial nominee program": "pnp",
}
CATEGORIES = {
    "french language proficiency": "french",
    "french-language proficiency": "french",
    "healthcare occupations": "healthcare",
    "healthcare and social services occupations": "healthcare",
    "stem occupations": "stem",
    "trade occupations": "trades",
    "trades occupations": "trades",
    "transport occupations": "transport",
    "agriculture and agri-food occupations": "agriculture",
    "education occupations": "education",
    "physicians with canadian work experience": "physicians",
    "senior managers with canadian work experience": "senior_managers",
    "researchers with canadian work experience": "researchers",
    "skilled military recruits": "military",
}
"""The official names, in small letters and without the version, of what is ranked."""

SPELLED = {name: code for full, code in PROGRAMS.items() for name in (full, f"{full} program")}
READ_FIELDS = {
    "drawNumber", "drawDate", "drawDateFull", "drawName", "drawSize", "drawCRS", "drawText2", "drawDateTime",
    "drawCutOff",
}  # fmt: skip
OTHER_FIELDS = {"drawNumberURL", "mitext", "DrawText1", "drawDistributionAsOn", *(f"dd{band}" for band in range(1, 19))}
HEADER = (
    "number", "on", "name", "kind", "group", "version", "programs", "invitations", "lowest_score", "at", "tie_break",
    "no_tie_break", "certainty",
)  # fmt: skip


def refuse(number: str, field: str, given: object, what: str) -> SystemExit:
    """Return the refusal of one field of one round."""
    return SystemExit(f"round {number}: {field} {given!r}: {what}")


def moment(row: Row, field: str) -> datetime | None:
    """Return a moment as printed, or as its slip is read; None where there is none to read."""
    number, printed = row["drawNumber"], row[field]
    slip = SLIPS.get((number, field))
    text = slip.read if slip is not None and slip.printed == printed else " ".join(printed.split())
    if not text:
        return None
    found = MOMENT.fullmatch(text)
    if found is None:
        raise refuse(number, field, printed, "is not a moment such as 'August 7, 2026 at 10:08:20 UTC'")
    try:
        spelled = " ".join(found.group("month", "day", "year", "time"))
        return datetime.strptime(spelled, "%B %d %Y %H:%M:%S").replace(tzinfo=UTC)
    except ValueError as error:
        raise refuse(number, field, printed, str(error)) from None


def whole(row: Row, field: str) -> str:
    """Return a whole number without its commas."""
    if not NUMBER.fullmatch(row[field]):
        raise refuse(row["drawNumber"], field, row[field], "is not a whole number")
    return row[field].replace(",", "")


def named(number: str, field: str, name: str) -> tuple[str, str, str]:
    """Return the kind of round, the program or category ranked (empty in a general round), and the version label."""
    found = VERSION.search(name)
    version = found["label"] if found else ""
    known = (name[: found.start()] if found else name).lower()
    if known in NO_PROGRAM_SPECIFIED and not version:
        return "general", "", ""
    if known in PROGRAMS and not version:
        return "program", PROGRAMS[known], ""
    if known in CATEGORIES and version:
        return "category", CATEGORIES[known], version
    raise refuse(number, field, name, "is no known general, program or category round; known names are in this file")


def programs(number: str, text: str) -> str:
    """Return the codes of the programs named, in the order CEC, FSW, FST, PNP."""
    names = [name.strip().lower() for name in re.split(r", | and ", text)]
    unknown = [name for name in names if name not in SPELLED]
    if unknown:
        raise refuse(number, "drawText2", text, f"names no known program: {', '.join(unknown)}")
    return " ".join(sorted({SPELLED[name] for name in names}, key=("cec", "fsw", "fst", "pnp").index))


def usual(kind: str, group: str) -> str:
    """Return the programs that a round of a kind names."""
    return {"general": "cec fsw fst pnp", "program": group, "category": "cec fsw fst"}[kind]


def _stamped(value: datetime | None) -> str:
    """Return a moment as text, or nothing."""
    return f"{value:%Y-%m-%dT%H:%M:%SZ}" if value else ""


def of_feed(row: Row) -> Row:
    """Return one round of the feed, every field understood."""
    number = row.get("drawNumber", "?")
    for field in sorted(row.keys() ^ (READ_FIELDS | OTHER_FIELDS)):
        raise refuse(number, field, row.get(field), "is a field that is missing or not known")
    on = date.fromisoformat(row["drawDate"])
    if f"{on:%B} {on.day}, {on.year}" != row["drawDateFull"]:
        raise refuse(number, "drawDateFull", row["drawDateFull"], f"is not the day of drawDate, {on}")
    kind, group, version = named(number, "drawName", row["drawName"])
    ranked = programs(number, row["drawText2"])
    if ranked != usual(kind, group):
        raise refuse(number, "drawText2", row["drawText2"], f"are not the programs of a {kind} round")
    at, stamp = moment(row, "drawDateTime"), moment(row, "drawCutOff")
    check_moments(row, on, at, stamp)
    why = "" if stamp else "no-year" if row["drawCutOff"] else "everyone"
    return dict(
        zip(
            HEADER,
            (number, on.isoformat(), row["drawName"], kind, group, version, ranked, whole(row, "drawSize"),
             whole(row, "drawCRS"), _stamped(at), _stamped(stamp), why, "official"),
            strict=True,
        )
    )  # fmt: skip


def check_moments(row: Row, on: date, at: datetime | None, stamp: datetime | None) -> None:
    """Refuse moments that cannot be: a round off its day, a stamp after it or over a year old, a missing stamp."""
    number = row["drawNumber"]
    if at is None or at.date() - on not in {timedelta(0), timedelta(days=int((number, NEXT_DAY) in ACCEPTED))}:
        raise refuse(number, "drawDateTime", row["drawDateTime"], f"is not on the day of the round, {on}")
    if stamp is None and not row["drawCutOff"] and on >= FIRST_STAMP:
        raise refuse(number, "drawCutOff", "", f"is empty; every round since {FIRST_STAMP} has a tie-breaking moment")
    if stamp is not None and not at - YEAR_IN_POOL <= stamp <= at:
        raise refuse(number, "drawCutOff", row["drawCutOff"], "is not in the year before the round")


def of_table(row: Row) -> Row:
    """Return one round of the table, in which programs and moments may be missing."""
    number = row["round_number"]
    kind, group, version = named(number, "official_name_en", row["official_name_en"])
    stamp = row["tie_break_utc"]
    return dict(
        zip(
            HEADER,
            (number, row["round_date"], row["official_name_en"], kind, group, version, usual(kind, group),
             row["invitations"], row["crs_cutoff"], row["round_datetime_utc"], stamp,
             "" if stamp else "not-in-copy", "secondary"),
            strict=True,
        )
    )  # fmt: skip


def joined(feed: list[Row], table: list[Row]) -> list[Row]:
    """Return every round once, earliest first; refuse a difference, a round given twice and a gap in the numbers."""
    rounds = {row["number"]: row for row in feed}
    if len(rounds) != len(feed):
        raise SystemExit("the feed gives a round number twice")
    for row in table:
        known = rounds.setdefault(row["number"], row)
        for field in set(HEADER) - {"certainty", "no_tie_break"}:
            if known[field] != row[field]:
                raise refuse(row["number"], field, row[field], f"the feed gives {known[field]!r}")
    ordered = sorted(rounds.values(), key=lambda row: (row["on"], int(row["number"].strip("ab")), row["number"]))
    numbers = [int(row["number"].strip("ab")) for row in ordered]
    for before, after in zip([0, *numbers], [*numbers, numbers[-1] + 1], strict=True):
        if after - before not in {0, 1}:
            raise SystemExit(f"the numbers of the rounds jump from {before} to {after}")
    return ordered


def encoded(body: list[Row]) -> bytes:
    """Return a table as UTF-8 with line feeds."""
    out = io.StringIO()
    writer = csv.DictWriter(out, HEADER, lineterminator="\n")
    writer.writeheader()
    writer.writerows(body)
    return out.getvalue().encode()


def sources(count: int, data: bytes) -> str:
    """Return SOURCES.toml: where the record comes from, and each slip that was repaired."""
    head = (
        "# The record of rounds of invitations, made by tools/rounds_data.py.\n\n"
        '["rounds.csv"]\n'
        'origin = "Immigration, Refugees and Citizenship Canada, feed of rounds (ee_rounds_123_en.json) to round 434; '
        'published copies of the same feed from round 435, whose moments are missing but for 444"\n'
        'licence = "Open Government Licence - Canada (https://open.canada.ca/en/open-government-licence-canada)"\n'
        f"retrieved = [{FEED_READ}, {TABLE_READ}]\n"
        f'rows = {count}\nsha256 = "{hashlib.sha256(data).hexdigest()}"\n'
    )
    repairs = [
        f"\n[[slips]]\nround = {json.dumps(number)}\nfield = {json.dumps(field)}\n"
        f"printed = {json.dumps(slip.printed)}\nread = {json.dumps(slip.read)}\nreason = {json.dumps(slip.reason)}\n"
        for (number, field), slip in SLIPS.items()
    ]
    kept = [f"\n[[kept]]\nround = {json.dumps(number)}\nreason = {json.dumps(reason)}\n" for number, reason in ACCEPTED]
    return head + "".join(repairs + kept)


def main(feed: Path, table: Path, target: Path) -> None:
    """Write the record and SOURCES.toml."""
    document = json.loads(feed.read_text(encoding="utf-8"))
    with table.open(encoding="utf-8", newline="") as lines:
        later = [of_table(row) for row in csv.DictReader(lines)]
    body = joined([of_feed(row) for row in document["rounds"]], later)
    data = encoded(body)
    (target / "rounds.csv").write_bytes(data)
    (target / "SOURCES.toml").write_text(sources(len(body), data), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]) if sys.argv[3:] else TARGET)
