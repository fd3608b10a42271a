from __future__ import annotations

import tracemalloc
from datetime import date, datetime
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry import batch
from expressentry.batch import scoring
from expressentry.candidate import Level
from expressentry.crs import AGE, CRS, Factors, PartnerFactors, points
from expressentry.crs.columns import COLUMNS, FIRST, PARTNER, CanadianStudy, JobOfferKind
from expressentry.crs.whole import BOUNDARIES, opened_plan
from expressentry.errors import NotInForce, RulesIncomplete, UnknownCode
from expressentry.grid import Factor, Group
from expressentry.language import Benchmark
from expressentry.law import LAUNCH, InForce
from tests.batch.tables import DAYS, as_rows, as_table, at_random, explained, rows

DAY = date(2026, 9, 1)
pytestmark = pytest.mark.filterwarnings("ignore::expressentry.errors.RulesIncomplete")


@given(rows(), st.sampled_from(DAYS))
def test_every_part_of_every_row_is_what_the_scalar_engine_says(found: list[dict[str, int]], day: date) -> None:
    plan = opened_plan(day)[0]
    together = batch.score(as_table(found), on=day, parts=True)
    apart = batch.score(as_table(found), on=day)
    for at, row in enumerate(found):
        expected = explained(plan, row)
        assert together.total[at] == apart.total[at] == expected["crs"] == plan.points(plan.layout.row(row))
        for part in apart.parts:
            assert apart[part][at] == together[part][at] == expected.get(part, 0), part


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_thousand_rows_on_each_side_of_every_boundary(day: date) -> None:
    plan = opened_plan(day)[0]
    table = at_random(1_000, seed=day.toordinal())
    scores = batch.score(table, on=day)
    assert scores.total.dtype == np.int16
    assert scores.total.tolist() == [plan.points(plan.layout.row(row)) for row in as_rows(table)]


@pytest.mark.parametrize("part", [part for part in CRS.parts() if isinstance(part, Factor)], ids=lambda part: part.id)
def test_every_cell_of_every_factor(part: Factor) -> None:
    for day in BOUNDARIES:
        columns = [column for column in part.reads if column.derived is None]
        low = [column for column in part.reads if column.derived is not None]
        if part.id.endswith("/limit") or part.id == "additional/french":
            continue  # compared with the scalar engine above, and below
        combinations = list(product(*(range(column.size) for column in (*columns, *low))))
        table = {column.id: np.zeros(len(combinations), np.uint8) for column in COLUMNS.given}
        for at, column in enumerate(columns):
            table[column.id] = np.array([values[at] for values in combinations], np.uint8)
        for at, _ in enumerate(low, len(columns)):
            for ability in FIRST:
                table[ability.id] = np.array([values[at] for values in combinations], np.uint8)
        version = InForce(day).read(part.points)
        cells = None if version is None else version.value
        in_order = [[(*columns, *low).index(column) for column in part.reads]] * len(combinations)
        expected = [
            0 if cells is None else cells.at(*(values[at] for at in order))
            for values, order in zip(combinations, in_order, strict=True)
        ]
        assert batch.score(table, on=day)[part.id].tolist() == expected


def test_every_pair_of_levels_in_french_and_english() -> None:
    combinations = list(product(range(13), range(13), range(2)))
    table = {column.id: np.zeros(len(combinations), np.uint8) for column in COLUMNS.given}
    for at, prefix in enumerate(("first", "second")):
        for ability in ("listening", "reading", "writing", "speaking"):
            table[f"{prefix}_{ability}"] = np.array([values[at] for values in combinations], np.uint8)
    table["first_is_french"] = np.array([values[2] for values in combinations], np.uint8)
    for day in BOUNDARIES:
        plan = opened_plan(day)[0]
        expected = [explained(plan, row)["additional/french"] for row in as_rows(table)]
        assert batch.score(table, on=day)["additional/french"].tolist() == expected


def test_both_ends_of_every_domain() -> None:
    base = {column.id: 0 for column in COLUMNS.given}
    found = [base | {column.id: end} for column in COLUMNS.given for end in (0, column.size - 1)]
    found.append({column.id: column.size - 1 for column in COLUMNS.given})
    for day in DAYS:
        plan = opened_plan(day)[0]
        assert batch.score(as_table(found), on=day).total.tolist() == [plan.points(COLUMNS.row(row)) for row in found]


def test_a_row_is_the_row_of_factors() -> None:
    factors = Factors(
        age=34,
        education=Level.MASTER,
        first=Benchmark.nclc(listening=9, reading=8, writing=7, speaking=10),
        second=Benchmark.clb(listening=6, reading=5, writing=5, speaking=7),
        canadian_work=2,
        foreign_work=5,
        partner=PartnerFactors(education=Level.BACHELOR, language=None, canadian_work=1),
        sibling=True,
        canadian_study=CanadianStudy.THREE_OR_MORE,
        job_offer=JobOfferKind.OTHER_SKILLED,
    )
    table = {column.id: [factors.row.values[COLUMNS.positions[column.id]]] for column in COLUMNS.given}
    for day in DAYS:
        assert batch.score(table, on=day).total.tolist() == [points(factors, on=day)]


@pytest.mark.parametrize("dtype", [np.int8, np.int16, np.uint16, np.int32, np.int64, np.uint64, ">i4"])
def test_any_type_of_integer_gives_the_same(dtype: str) -> None:
    table = at_random(500)
    wide = {name: values.astype(dtype) for name, values in table.items()}
    assert batch.score(wide, on=DAY).total.tolist() == batch.score(table, on=DAY).total.tolist()


def test_yes_and_no_may_be_booleans_and_columns_may_be_strided_or_lists() -> None:
    table = at_random(500)
    expected = batch.score(table, on=DAY).total.tolist()
    booleans = table | {column.id: table[column.id].astype(bool) for column in COLUMNS.given if column.size == 2}
    assert batch.score(booleans, on=DAY).total.tolist() == expected
    strided = {name: np.repeat(values, 2)[::2] for name, values in table.items()}
    assert batch.score(strided, on=DAY).total.tolist() == expected
    assert batch.score({name: values.tolist() for name, values in table.items()}, on=DAY).total.tolist() == expected
    masked = {name: np.ma.masked_array(values) for name, values in table.items()}
    assert batch.score(masked, on=DAY).total.tolist() == expected


@pytest.mark.parametrize("threads", [1, 2, 3])
@pytest.mark.parametrize("parts", [False, True])
def test_threads_and_blocks_change_nothing(*, threads: int, parts: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    table = at_random(1_003)
    expected = batch.score(table, on=DAY, parts=True)
    monkeypatch.setattr(scoring, "BLOCK", 100)
    scores = batch.score(table, on=DAY, parts=parts, threads=threads)
    assert scores.total.tolist() == expected.total.tolist()
    for part in expected.parts:
        assert scores[part].tolist() == expected[part].tolist()


def test_more_rows_than_a_block() -> None:
    table = at_random(scoring.BLOCK + 5)
    scores, tail = batch.score(table, on=DAY), batch.score({k: v[-9:] for k, v in table.items()}, on=DAY)
    assert scores.total[-9:].tolist() == tail.total.tolist()


def test_an_empty_table_answers_empty() -> None:
    empty = {column.id: [] for column in COLUMNS.given}
    scores = batch.score(empty, on=DAY, parts=True)
    assert (len(scores), scores.total.dtype, scores["core/age"].tolist()) == (0, np.int16, [])
    dated = batch.score(empty | {"day": []}, on="day")
    assert (len(dated), dated.editions, dated.edition, repr(dated)) == (0, (), "", "<Scores of 0 rows: no edition>")


def test_little_memory_beyond_input_and_output() -> None:
    table = at_random(1_000_000)
    batch.score({name: values[:9] for name, values in table.items()}, on=DAY)
    for parts in (False, True):
        tracemalloc.start()
        scores = batch.score(table, on=DAY, parts=parts)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak - len(scores._known) * scores.total.nbytes <= 16 * 2**20


def test_a_part_may_be_a_limit_and_an_unknown_one_is_named() -> None:
    table = at_random(400)
    scores = batch.score(table, on=DAY)
    members = [scores[part] for part in ("additional/nomination", "additional/job_offer", "additional/canadian_study")]
    members += [scores[part] for part in ("additional/french", "additional/sibling", "additional/limit")]
    assert (sum(member.astype(int) for member in members) == scores["additional"]).all()
    assert scores["additional/limit"].min() < 0
    assert scores["crs"] is scores.total
    with pytest.raises(UnknownCode, match="'core/ages' is not a part of the score; did you mean 'core/age'"):
        scores["core/ages"]
    with pytest.raises(UnknownCode, match="known: crs, core, core/age"):
        scores["??"]


def test_parts_are_all_those_of_the_declaration() -> None:
    declared = [part.id for part in CRS.parts()]
    assert sorted(batch.score(at_random(1), on=DAY).parts) == sorted(declared)
    groups = [part for part in CRS.parts() if isinstance(part, Group)]
    assert {f"{group.id}/limit" for group in groups if group.limit} < set(declared)


def test_the_day_must_be_a_calendar_date_since_2015() -> None:
    table = at_random(1)
    with pytest.raises(TypeError, match="takes a calendar date"):
        batch.score(table, on=datetime(2026, 9, 1))
    with pytest.raises(NotInForce):
        batch.score(table, on=date(2014, 12, 31))
    with pytest.raises(ValueError, match="threads is 1 or more, got 0"):
        batch.score(table, on=DAY, threads=0)
    with pytest.raises(ValueError, match="the rules given are those of 2026-09-01"):
        batch.score(table, on=LAUNCH, rules=InForce(DAY))


def test_a_gap_is_a_warning_and_a_caveat() -> None:
    with pytest.warns(RulesIncomplete) as seen:
        scores = batch.score(at_random(1), on=date(2026, 11, 3))
    assert seen[0].filename == __file__
    assert len(seen) == 1
    assert scores.caveats
    assert not batch.score(at_random(1), on=DAY).caveats
    assert scores.edition == batch.score(at_random(1), on=DAY).edition == "crs:2025-03-25"


def test_the_columns_are_described_in_both_languages() -> None:
    described = batch.schema()
    assert [column.name for column in described] == [column.id for column in COLUMNS.given]
    for column in described:
        assert column.dtype == "uint8"
        assert len(column.words) == len(column.domain)
        assert column.meaning.fr != column.meaning.en or column.name == "age"
    assert PARTNER.id == described[0].name
    assert AGE.reads[0].name == described[1].meaning
