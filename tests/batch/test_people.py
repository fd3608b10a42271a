from __future__ import annotations

import sys
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, ClassVar

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import expressentry as ee
from expressentry import batch
from expressentry.batch import people as module
from expressentry.crs import Factors
from expressentry.errors import InvalidCandidate, RulesIncomplete
from expressentry.testing import candidates, factors

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 9, 1)
ANA = ee.Candidate(
    born=date(1996, 5, 2),
    destination=ee.Province.ON,
    education=[ee.Education(ee.Level.BACHELOR, completed=date(2018, 6, 30), country="CA")],
    languages=[
        ee.LanguageResult(
            ee.Test.IELTS_GENERAL, listening=8, reading=7, writing=7, speaking=7.5, taken_on=date(2026, 2, 1)
        )
    ],
    work=[ee.WorkPeriod(noc="21232", start=date(2024, 1, 8), end=date(2026, 6, 30), country="CA", hours_per_week=40)],
)
ROW = Factors(age=30, education=ee.Level.MASTER)
CALM = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])


@CALM
@given(st.lists(candidates(), max_size=3))
def test_candidates_score_as_they_do_one_by_one(found: list[ee.Candidate]) -> None:
    table = batch.rows(found, on=DAY)
    assert batch.score(table, on=DAY).total.tolist() == [ee.score(person, on=DAY).value for person in found]
    for at, person in enumerate(found):
        decided = {
            f"program_{program.id}": decision.value for program, decision in ee.eligibility(person, on=DAY).items()
        }
        decided |= {f"category_{match.category.id}": match.decision.value for match in ee.categories_of(person, on=DAY)}
        assert {name: table[name][at] for name in decided} == {
            name: outcome is ee.Outcome.MET for name, outcome in decided.items()
        }
        assert {name: table[f"{name}_undecided"][at] for name in decided} == {
            name: outcome is ee.Outcome.UNKNOWN for name, outcome in decided.items()
        }


@given(st.lists(factors(), max_size=5))
def test_rows_of_factors_score_as_they_do_one_by_one(found: list[Factors]) -> None:
    expected = [ee.crs.points(row, on=DAY) for row in found]
    for people in (found, [ee.dumps(row).replace("\n", " ") for row in found]):
        table = batch.rows(people, on=DAY, kind=Factors)
        assert list(table) == [column.name for column in batch.schema()]
        assert batch.score(table, on=DAY).total.tolist() == expected


def test_documents_come_as_text_bytes_or_the_lines_of_a_file(tmp_path: Path) -> None:
    line = ee.dumps(ANA).replace("\n", " ")
    expected = {name: values.tolist() for name, values in batch.rows([ANA, ANA], on=DAY).items()}
    assert expected["program_cec"] == [1, 1]
    path = tmp_path / "people.jsonl"
    path.write_text(f"{line}\n\n{line}\n", encoding="utf-8")
    for given_as in ([line, line], [line.encode(), "\n", line], iter([ANA, line]), path):
        found = batch.rows(given_as, on=DAY)
        assert {name: values.tolist() for name, values in found.items()} == expected
        assert all(values.dtype == np.uint8 for values in found.values())


def test_an_education_category_is_not_the_level_of_education() -> None:
    table = batch.rows([ANA], on=DAY)
    assert table["education"].tolist() == [ee.Level.BACHELOR]
    assert "category_education" in table


def test_nobody_is_an_empty_table() -> None:
    table = batch.rows([], on=DAY)
    assert batch.score(table, on=DAY).total.tolist() == []
    assert "program_cec" in table


def test_several_processes_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHUNK", 2)
    monkeypatch.setattr(module, "AHEAD", 1)
    people = [Factors(age=age, education=ee.Level.MASTER) for age in range(20, 31)]
    assert batch.rows(people, on=DAY, processes=2)["age"].tolist() == list(range(20, 31))


def test_the_person_at_fault_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHUNK", 2)
    with pytest.raises(InvalidCandidate) as caught:
        batch.rows([ANA, "", ANA, ANA, '{"born": "1996-02-30"}'], on=DAY)
    assert caught.value.__notes__ == ["batch: the person at row 3"]
    with pytest.raises(TypeError, match="a person is a Candidate, Factors or a JSON document, got 3") as wrong:
        batch.rows([ANA, 3], on=DAY)
    assert wrong.value.__notes__ == ["batch: the person at row 1"]


@pytest.mark.parametrize("chunk", [1, 9])
def test_kinds_are_not_mixed(chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHUNK", chunk)
    with pytest.raises(TypeError, match="candidates and rows of factors are not mixed in one table"):
        batch.rows([ROW, ANA], on=DAY)


def test_processes_are_one_or_more() -> None:
    with pytest.raises(ValueError, match="processes is 1 or more, got 0"):
        batch.rows([ROW], on=DAY, processes=0)


def test_a_gap_warns_once() -> None:
    with pytest.warns(RulesIncomplete) as seen:
        batch.rows([ANA, ANA], on=date(2026, 11, 4))
    assert len(seen) == 1


class Bar:
    """A progress bar that remembers."""

    made: ClassVar[list[Bar]] = []

    def __init__(self, **options: object) -> None:
        self.options, self.seen, self.closed = options, 0, False
        self.made.append(self)

    def update(self, n: float, /) -> None:
        self.seen += int(n)

    def close(self) -> None:
        self.closed = True


def test_progress_shows_on_a_terminal_where_tqdm_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Bar, "made", [])
    monkeypatch.setitem(sys.modules, "tqdm", SimpleNamespace(tqdm=Bar))
    batch.rows([ROW], on=DAY)
    assert Bar.made == []
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    batch.rows([ROW, ROW], on=DAY)
    batch.rows(iter([ROW]), on=DAY)
    assert [(bar.options["total"], bar.seen, bar.closed) for bar in Bar.made] == [(2, 2, True), (None, 1, True)]
    monkeypatch.setitem(sys.modules, "tqdm", None)
    assert batch.rows([ROW], on=DAY)["age"].tolist() == [30]
