"""Assess each sample candidate on a day, programs and score, and explain it all in English and in French.

Run it from anywhere: `python examples/first_decision.py`, or name documents of your own:
`python examples/first_decision.py 2026-09-01 my-candidate.json`.
"""

import sys
from datetime import date
from pathlib import Path

import expressentry as ee

CANDIDATES = Path(__file__).parent / "candidates"
DAYS = {
    "job-offer-2016": date(2016, 9, 1),
}
DAY = date(2026, 9, 1)


def shown(path: Path, day: date) -> str:
    """Return one candidate's answer in both languages."""
    candidate = ee.loads(path.read_text(encoding="utf-8"), ee.Candidate)
    answer = ee.assess(candidate, on=day)
    return "\n".join([f"== {path.stem}: {answer!r}", "", answer.explain("en"), "", answer.explain("fr"), ""])


def main(arguments: list[str]) -> None:
    """Print the answer for each document named, or for every sample candidate."""
    day = date.fromisoformat(arguments[0]) if arguments else None
    paths = [Path(name) for name in arguments[1:]] or sorted(CANDIDATES.glob("*.json"))
    for path in paths:
        print(shown(path, day or DAYS.get(path.stem, DAY)))


if __name__ == "__main__":
    main(sys.argv[1:])
