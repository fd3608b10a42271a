from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from expressentry import batch
from expressentry.batch import scoring
from expressentry.batch.joint import MOST_CELLS, JointTables
from expressentry.batch.opening import System, joint_tables
from expressentry.crs import AGE, CRS, columns
from expressentry.crs.additional import ADDITIONAL, JOB_OFFER
from expressentry.crs.columns import COLUMNS
from expressentry.crs.human_capital import CORE, FIRST_LANGUAGE_LEVELS, SECOND_LANGUAGE
from expressentry.crs.spouse import SPOUSE
from expressentry.crs.whole import opened_plan
from expressentry.grid import Choice, Column, Factor, Group, Layout, Lowest, Table, ceiling, compiled, counted
from expressentry.law import IRPA, Citation, Dated, InForce, Text, Version
from expressentry.rulebook import Rulebook
from tests.batch.tables import as_rows, at_random, explained

DAY = date(2026, 9, 1)
AUTHORITY = Citation(IRPA, "10.3")


def version(rows: dict[int, object] | None, heads: tuple[int, ...] = (0,)) -> Version[Table | None]:
    return Version(DAY, None if rows is None else Table(rows, heads=heads), AUTHORITY)


def limit(group: Group) -> Factor:
    assert group.limit is not None
    return group.limit


LAW = Rulebook.on(DAY)
TRIALS = {
    "flat age": LAW.replacing(AGE, version({0: 100})),
    "age by single years": LAW.replacing(
        AGE, version({age: (age * 7 % 90, age * 5 % 80) for age in range(128)}, (0, 1))
    ),
    "less than nothing": LAW.replacing(AGE, version({0: 0, 30: -40})),
    "no age at all": LAW.replacing(AGE, version(None)),
    "job offers again": LAW.replacing(JOB_OFFER, version({0: 0, 1: 50, 2: 200})),
    "a low limit on the core, by partner": LAW.replacing(limit(CORE), version({0: 300, 1: 250})),
    "a low limit on all": LAW.replacing(limit(CRS), version({0: 400})),
    "low limits within limits": LAW.replacing(limit(CRS), version({0: 400}))
    .replacing(limit(CORE), version({0: 300, 1: 250}))
    .replacing(limit(SPOUSE), version({0: 11}))
    .replacing(limit(SECOND_LANGUAGE), version({0: 5, 1: 3})),
    "no limits": LAW.replacing(limit(CRS), version(None))
    .replacing(limit(ADDITIONAL), version(None))
    .replacing(limit(SECOND_LANGUAGE), version(None)),
    "every level of language its own": LAW.replacing(
        FIRST_LANGUAGE_LEVELS, version({level: (3 * level, 2 * level) for level in range(13)}, (0, 1))
    ),
}


@pytest.mark.parametrize("trial", TRIALS.values(), ids=list(TRIALS))
def test_trial_rules_agree_with_the_scalar_engine(trial: Rulebook) -> None:
    table, plan = at_random(300, seed=9), opened_plan(DAY, trial)[0]
    together = batch.score(table, on=DAY, rules=trial, parts=True)
    apart = batch.score(table, on=DAY, rules=trial)
    for at, row in enumerate(as_rows(table)):
        expected = explained(plan, row)
        for part in apart.parts:
            assert apart[part][at] == together[part][at] == expected.get(part, 0), part


def packed(packing: tuple[tuple[Column, ...], ...]) -> System:
    """Return the CRS under another packing."""
    layout = Layout(COLUMNS.columns, packing=packing)
    plan = compiled(CRS, layout, InForce(DAY))
    return System(layout, "crs", lambda _day, _rules: plan, (), str, ())


@pytest.mark.parametrize(
    "packing",
    [
        (),
        (COLUMNS.columns,),
        ((columns.PARTNER, columns.AGE), (columns.PARTNER, columns.EDUCATION, *columns.FIRST, *columns.SECOND)),
        tuple(reversed(COLUMNS.packing)),
    ],
    ids=["one look-up a factor", "too wide to use", "some factors", "in another order"],
)
def test_packing_changes_nothing(packing: tuple[tuple[Column, ...], ...]) -> None:
    table = at_random(300, seed=4)
    expected = batch.score(table, on=DAY)
    for parts in (False, True):
        scores = scoring.scored(table, packed(packing), on=DAY, rules=None, parts=parts, threads=1)
        for part in expected.parts:
            assert scores[part].tolist() == expected[part].tolist(), part


def test_the_declared_packing_makes_few_and_small_tables() -> None:
    whole = JointTables(opened_plan(DAY)[0]).sum_of("crs")
    assert len(whole.terms) == len(COLUMNS.packing)
    assert all(term.cells.size <= MOST_CELLS for term in whole.terms)
    assert not whole.capped


def test_tables_are_made_once_a_plan() -> None:
    assert joint_tables(opened_plan(DAY)[0]) is joint_tables(opened_plan(date(2025, 4, 1))[0])


def test_points_that_16_bits_cannot_hold_are_refused() -> None:
    trial = LAW.replacing(AGE, version({0: 30_000}))
    with pytest.raises(ValueError, match=r"points may sum to .* more than 16 bits hold"):
        batch.score(at_random(1), on=DAY, rules=trial)


def one_factor(reads: tuple[Column, ...], layout: Layout) -> JointTables:
    table = Dated(Version(DAY, Table({0: 0, 1: 5}), AUTHORITY))
    group = Group("trial", Text("Trial", "Essai"), (Factor("trial/one", Text("One", "Un"), reads, table),))
    return JointTables(compiled(group, layout, InForce(DAY)))


def test_columns_that_a_byte_cannot_hold_are_refused() -> None:
    wide = Column("wide", Text("Wide", "Large"), 300, counted("year", "an"))
    with pytest.raises(ValueError, match="<Column wide: 0 to 299> does not fit in a byte"):
        one_factor((wide,), Layout((wide,)))


def test_a_choice_among_three_is_refused() -> None:
    by = Column("by", Text("By", "Par"), 3, counted("year", "an"))
    chosen = Column("chosen", Text("Chosen", "Choisi"), 3, counted("year", "an"), Choice(by, by, by))
    with pytest.raises(ValueError, match="is chosen by <Column by: 0 to 2>, which is not yes or no"):
        one_factor((chosen,), Layout((by, chosen)))


def test_a_limit_may_read_two_columns_and_a_sum_may_be_constant() -> None:
    years = counted("year", "an")
    first, second = (Column(name, Text(name, name), 200, years) for name in ("left", "right"))
    lowest = Column("least", Text("least", "moindre"), 200, years, Lowest((first, second)))
    layout = Layout((first, second, lowest))
    by_both = Factor(
        "made/limit", Text("Limit", "Plafond"), (first, lowest), Dated(version({0: (9, 8), 3: (7, 6)}, (0, 2)))
    )
    parts = (
        Factor("made/left", Text("l", "g"), (first,), Dated(version({0: 0, 2: 4, 190: 6}))),
        Factor("made/right", Text("r", "d"), (second,), Dated(version({0: 1, 5: 4}))),
        Factor("made/always", Text("a", "t"), (), Dated(version({0: 1}))),
    )
    plan = compiled(Group("made", Text("m", "f"), parts, limit=by_both), layout, InForce(DAY))
    system = System(layout, "made", lambda _day, _rules: plan, (), str, ())
    table = at_random(500, layout)
    for together in (False, True):
        scores = scoring.scored(table, system, on=DAY, rules=None, parts=together, threads=1)
        for at, row in enumerate(as_rows(table)):
            expected = explained(plan, row)
            assert all(scores[part][at] == expected.get(part, 0) for part in scores.parts)


def test_a_ceiling_that_names_no_column_is_one_number() -> None:
    assert ceiling("made/ceiling", version({0: 10})).reads == ()
    assert np.int16(10) == JointTables(opened_plan(DAY)[0]).sum_of("crs").terms[0].cells.dtype.type(10)
