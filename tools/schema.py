"""Write the JSON Schemas that are committed in `docs/schema/`, one a class that has documents.

A test compares them with what the classes say now. Run after changing a class of facts:

    python tools/schema.py
"""

from __future__ import annotations

import json
from pathlib import Path

from expressentry.candidate import Candidate
from expressentry.decision import Decision
from expressentry.serial import schema

FOLDER = Path(__file__).parents[1] / "docs" / "schema"
DOCUMENTS: dict[str, type[object]] = {"candidate.json": Candidate, "decision.json": Decision}


def written(kind: type[object]) -> str:
    """Return the schema of a class as it stands in its file."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Write every file."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, kind in DOCUMENTS.items():
        (FOLDER / name).write_text(written(kind), encoding="utf-8")


if __name__ == "__main__":
    main()
