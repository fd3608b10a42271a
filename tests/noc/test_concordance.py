from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from expressentry import noc
from expressentry.noc import Noc

with (Path(__file__).parent / "data" / "relations.csv").open(encoding="utf-8", newline="") as lines:
    PUBLISHED = list(csv.DictReader(lines))

LINKS = [link for code in noc.unit_groups(edition=2016) for link in noc.links(code)]


def test_the_pairs_their_relations_and_continuations_are_those_published() -> None:
    held = [(link.former.code, link.latest.code, link.relation, "yes" if link.primary else "no") for link in LINKS]
    assert sorted(held) == sorted(tuple(row.values()) for row in PUBLISHED)


def test_the_relations_have_the_published_sizes() -> None:
    assert Counter(link.relation for link in LINKS) == {
        "one-to-one": 396,
        "split-and-merge": 85,
        "split": 60,
        "merge": 44,
    }
    assert len(LINKS) == 585


def test_sixty_codes_split_and_sixty_were_merged() -> None:
    assert sum(len(noc.became(code)) > 1 for code in noc.unit_groups(edition=2016)) == 60
    assert sum(len(noc.was(code)) > 1 for code in noc.unit_groups()) == 60


def test_thirteen_codes_expired_without_a_main_continuation() -> None:
    main = {link.former.code for link in LINKS if link.primary}
    expired = [code.code for code in noc.unit_groups(edition=2016) if code.code not in main]
    assert expired == [
        "1227", "1228", "1523", "2174", "2175", "2263", "3111", "4313", "6331", "6733", "7247", "8431", "9616",
    ]  # fmt: skip


def test_both_directions_agree_and_are_in_order() -> None:
    for code in noc.unit_groups(edition=2016):
        targets = noc.became(code)
        assert targets
        assert list(targets) == sorted(targets)
        assert all(code in noc.was(target) for target in targets)
    for code in noc.unit_groups():
        assert noc.was(code)
        assert list(noc.was(code)) == sorted(noc.was(code))
        assert all(code in noc.became(source) for source in noc.was(code))


def test_one_to_one_goes_both_ways() -> None:
    pairs = [(code, noc.one_to_one(code)) for code in noc.unit_groups(edition=2016)]
    whole = [(code, other) for code, other in pairs if other is not None]
    assert len(whole) == 396
    assert all(noc.one_to_one(other) == code for code, other in whole)
    assert sum(noc.one_to_one(code) is not None for code in noc.unit_groups()) == 396


def test_the_links_of_a_code_are_the_same_from_either_side() -> None:
    latest = [link for code in noc.unit_groups() for link in noc.links(code)]
    assert set(latest) == set(LINKS)


def test_the_note_says_what_became_of_a_code() -> None:
    assert {link.note for link in noc.links(Noc("2174", edition=2016))} == {
        "2174 expired and the denotations distributed among emerging items 21230, 21232 and 21234"
    }
    assert noc.links(Noc("00010"))[0].note == ""


@pytest.mark.parametrize(
    ("question", "code", "edition"), [(noc.became, Noc("21232"), 2016), (noc.was, Noc("2174", edition=2016), 2021)]
)
def test_each_question_takes_codes_of_one_edition(question: Any, code: Noc, edition: noc.Edition) -> None:
    with pytest.raises(ValueError, match=f"takes a code of NOC {edition}, got Noc"):
        question(code)
