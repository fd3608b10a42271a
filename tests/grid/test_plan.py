"""The grid: columns, tables, factors and plans, on a small declaration of their own."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry.crs import COLUMNS
from expressentry.grid import (
    Choice,
    Column,
    Factor,
    Group,
    Layout,
    Lowest,
    Table,
    ceiling,
    compiled,
    counted,
    yes_or_no,
)
from expressentry.law import IRPR, LAUNCH, Citation, Dated, InForce, Text, Version

NAME = Text("name", "nom")
WHERE = Citation(IRPR, "78")
LATER = date(2020, 1, 1)
YEARS = Column("years", NAME, 8, counted("year", "an"))
OTHER = Column("other", NAME, 8, counted("year", "an"))
FLAG = Column("flag", NAME, 2, yes_or_no(), circumstance=True)
LOWEST = Column("lowest", NAME, 8, counted("year", "an"), Lowest((YEARS, OTHER)))
CHOSEN = Column("chosen", NAME, 8, counted("year", "an"), Choice(FLAG, no=YEARS, yes=OTHER))
LAYOUT = Layout((FLAG, YEARS, OTHER, LOWEST, CHOSEN))


def factor(identifier, table, *reads, since=LAUNCH):
    return Factor(identifier, NAME, reads, Dated(Version(since, table, WHERE)))


def values(**given):
    return LAYOUT.row({"flag": 0, "years": 0, "other": 0} | given)


@given(st.integers(0, 7), st.integers(0, 7), st.integers(0, 1))
def test_derived_columns(years, other, flag):
    row = values(years=years, other=other, flag=flag).values
    assert row[3:] == (min(years, other), other if flag else years)
    assert set(CHOSEN.derived.of) == {FLAG, YEARS, OTHER}


@given(st.dictionaries(st.integers(1, 6), st.integers(0, 99)), st.integers(0, 7))
def test_a_table_gives_the_points_of_the_band(rows, value):
    bands = {0: 0} | dict(sorted(rows.items()))
    assert Table(bands).at(value) == bands[max(start for start in bands if start <= value)]


@pytest.mark.parametrize(
    ("rows", "heads"),
    [({}, (0,)), ({1: 0}, (0,)), ({0: 0, 2: 0, 1: 0}, (0,)), ({0: 0}, ()), ({0: 0}, (1,)), ({0: 0}, (0, 0))],
)
def test_bands_that_do_not_rise_from_nothing_are_refused(rows, heads):
    with pytest.raises(ValueError, match="begin at 0 and rise"):
        Table(rows, heads=heads)


def test_tables_compare_and_print():
    assert Table({0: 1}) == Table({0: 1})
    assert hash(Table({0: (1, 2)}, heads=(0, 1))) == hash(Table({0: (1, 2)}, heads=(0, 1)))
    assert repr(Table({0: (1, 2)}, heads=(0, 1))) == "<Table 1 × 2, at most 2>"


@pytest.mark.parametrize(
    ("table", "reads"),
    [
        (Table({0: 0, 8: 1}), (YEARS,)),
        (Table({0: (0, 1)}, heads=(0, 1)), (YEARS,)),
        (Table({0: 0}), (YEARS, OTHER, FLAG)),
    ],
)
def test_a_table_that_does_not_fit_its_columns_is_refused(table, reads):
    with pytest.raises(ValueError, match="does not fit the columns"):
        factor("test/unfit", table, *reads)


def test_a_limit_that_bites_is_a_negative_step():
    group = Group(
        "test/limited",
        NAME,
        (factor("test/a", Table({0: 0, 1: 40}), YEARS), factor("test/b", Table({0: 0, 1: 40}), OTHER)),
        limit=ceiling("test/limited/limit", Version(LAUNCH, Table({0: 50, 1: 60}), WHERE), by=FLAG),
    )
    plan = compiled(group, LAYOUT, InForce(LATER))
    step = plan.step(values(years=1, other=1))
    assert [(part.id, part.value) for part in step.steps] == [
        ("test/a", 40),
        ("test/b", 40),
        ("test/limited/limit", -30),
    ]
    assert (step.value, step.maximum) == (50, 50)
    assert step.steps[-1].note == Text("limit of 50 applied", "plafond de 50 appliqué")
    assert plan.step(values(years=1, other=1, flag=1)).value == 60
    assert plan.step(values(years=1)).steps[-1].id == "test/b"
    assert plan.points(values(years=1, other=1)) == 50


def test_a_limit_that_is_not_in_force_does_not_bite():
    group = Group(
        "test/later",
        NAME,
        (factor("test/c", Table({0: 0, 1: 40}), YEARS),),
        limit=ceiling("test/later/limit", Version(LATER, Table({0: 5}), WHERE), Version(date(2021, 1, 1), None, WHERE)),
    )
    points = {
        day: compiled(group, LAYOUT, InForce(day)).points(values(years=1)) for day in (LAUNCH, LATER, date(2021, 1, 1))
    }
    assert list(points.values()) == [40, 5, 40]


def test_a_factor_says_when_it_is_not_in_force():
    dated = Dated(Version(LATER, Table({0: 7}), WHERE), Version(date(2021, 1, 1), None, WHERE))
    group = Group("test/dated", NAME, (Factor("test/d", NAME, (), dated),))
    notes = [
        compiled(group, LAYOUT, InForce(day)).step(values()).steps[0].note for day in (LAUNCH, LATER, date(2021, 1, 1))
    ]
    assert [note and note.en for note in notes] == [
        "not in force before 2020-01-01",
        None,
        "not in force since 2021-01-01",
    ]
    plan = compiled(group, LAYOUT, InForce(LATER), {"test/d": NAME})
    assert plan.step(values()).steps[0].note == NAME


def test_the_maximum_is_that_of_the_circumstance():
    by_flag = factor("test/e", Table({0: (1, 2), 1: (3, 4)}, heads=(0, 1)), YEARS, FLAG)
    alone = factor("test/f", Table({0: 5, 1: 6}), FLAG)
    plan = compiled(Group("test/maxima", NAME, (by_flag, alone)), LAYOUT, InForce(LATER))
    assert [part.maximum for part in plan.step(values()).steps] == [3, 5]
    assert [part.maximum for part in plan.step(values(flag=1)).steps] == [4, 6]
    assert [part.given for part in plan.step(values()).steps] == [Text("0 years", "0 an"), None]


def test_bundles_must_hold_what_the_parts_read():
    part = Group("test/part", NAME, (factor("test/g", Table({0: 0}), YEARS, OTHER),))
    with pytest.raises(ValueError, match="test/part reads \\['other'\\] outside its bundle"):
        compiled(Group("test/bundled", NAME, (part,)), Layout((FLAG, YEARS, OTHER), ((YEARS,),)), InForce(LATER))


def test_what_is_remembered_stays_within_bounds(monkeypatch):
    monkeypatch.setattr("expressentry.grid.plan.POINTS_REMEMBERED", 2)
    monkeypatch.setattr("expressentry.grid.plan.STEPS_REMEMBERED", 2)
    layout = Layout((YEARS,), ((YEARS,),))
    plan = compiled(Group("test/bounds", NAME, (factor("test/h", Table({0: 0, 3: 1}), YEARS),)), layout, InForce(LATER))
    for years in (*range(8), *range(8)):
        row = layout.row({"years": years})
        assert plan.points(row) == plan.step(row).value == int(years >= 3)


def test_declarations_that_were_not_declared_pickle_by_value():
    again = factor("core/age", Table({0: 0}), YEARS)
    group = Group("core", NAME, ())
    assert again.__reduce__()[0] is Factor
    assert group.__reduce__()[0] is Group
    assert pickle.loads(pickle.dumps(group)).id == "core"  # noqa: S301  our own


def test_declarations_print_what_they_are():
    ended = Factor("test/i", NAME, (), Dated(Version(LAUNCH, Table({0: 1}), WHERE), Version(LATER, None, WHERE)))
    assert repr(ended) == "<Factor name: 2 versions, 2015-01-01 … 2020-01-01>"
    assert repr(Group("test/j", NAME, (ended,))) == "<Group name: name>"
    assert repr(COLUMNS.columns[1]) == "<Column age: 0 to 127>"


def test_a_factor_shows_its_tables_in_a_notebook():
    bonus = Factor(
        "test/k",
        Text("R & D", "R et D"),
        (YEARS, FLAG),
        Dated(Version(LAUNCH, Table({0: (1, 2), 3: (3, 4)}, heads=(0, 1)), WHERE), Version(LATER, None, WHERE)),
    )
    table = bonus._repr_html_()
    assert table.startswith("<table><caption>R &amp; D, from 2015-01-01 (IRPR s. 78)</caption><tbody>")
    assert "<tr><th></th><th>no</th><th>yes</th></tr>" in table
    assert "<tr><th>from 3 years</th><td>3</td><td>4</td></tr>" in table
    assert "<tr><td>not in force</td></tr>" in table
    assert "<th>in every case</th><td>7</td>" in factor("test/l", Table({0: 7}))._repr_html_()
