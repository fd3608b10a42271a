"""Categories of whole tables against the scalar answer, over random candidates, every code and every date of a list."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import expressentry as ee
from expressentry import batch, categories
from expressentry.batch import membership as module
from expressentry.batch import opening
from expressentry.candidate import Candidate, MilitaryService, RecruiterOffer, WorkPeriod
from expressentry.categories import CATEGORIES, TRADES, CategoryRule, FrenchProficiency, OccupationExperience
from expressentry.errors import NotInForce, RulesIncomplete, UnknownCode
from expressentry.language import LanguageResult
from expressentry.law import LAUNCH, Citation, Text, Version, review
from expressentry.law.instruments import REPORT_2026
from expressentry.law.pages import CATEGORY_PAGE
from expressentry.noc import unit_groups
from expressentry.rulebook import Rulebook
from expressentry.testing import candidates
from tests.batch.careers import KINDS, career, table_of

DAY = date(2026, 9, 1)
CHANGES = sorted({version.since for category in CATEGORIES for version in category.versions.versions})
DAYS = [day + timedelta(shift) for day in CHANGES for shift in (-1, 0, 1)]
LISTED = sorted(
    {
        code
        for category in CATEGORIES
        for version in category.versions.versions
        if version.value is not None
        for code in version.value.test.codes
    }
)


@st.composite
def jobs(draw: st.DrawFn, day: date) -> WorkPeriod:
    start = day - timedelta(draw(st.integers(-60, 1_500)))
    return WorkPeriod(
        draw(st.sampled_from(["31100", "41200", "63200", "85100", *LISTED, "65201"])),
        start=start,
        end=draw(st.none() | st.integers(0, 900).map(lambda days: start + timedelta(days))),
        hours_per_week=draw(st.sampled_from([10, 15, 30, 40])),
        country=draw(st.sampled_from(["CA", "CA", "PH"])),
        self_employed=draw(st.sampled_from([False, False, True])),
        publicly_funded_physician=draw(st.booleans()),
        authorized=draw(st.sampled_from([True, True, False])),
    )


@st.composite
def french(draw: st.DrawFn, day: date) -> LanguageResult:
    listening, reading = draw(st.sampled_from([(458, 453), (400, 453), (699, 699)]))
    taken = day - timedelta(draw(st.integers(0, 900)))
    return LanguageResult("tcf-canada", listening=listening, reading=reading, writing=10, speaking=10, taken_on=taken)


@st.composite
def recruits(draw: st.DrawFn, day: date) -> MilitaryService:
    offer = RecruiterOffer("42102", months=draw(st.sampled_from([36, 35, None])))
    years = draw(st.integers(9, 11))
    return MilitaryService("FR", noc="42102", start=day - timedelta(365 * years + 5), offer=offer)


@st.composite
def people_of(draw: st.DrawFn, day: date) -> Candidate:
    schooling = ee.Education(ee.Level.BACHELOR, completed=date(2010, 6, 30), country="CA")
    return Candidate(
        date(1985, 1, 1),
        education=draw(st.sampled_from([[], [schooling]])),
        work=draw(st.lists(jobs(day), max_size=5)),
        languages=draw(st.lists(french(day), max_size=2)),
        service=draw(st.lists(recruits(day), max_size=1)),
    )


@st.composite
def pools(draw: st.DrawFn) -> tuple[date, list[Candidate]]:
    day = draw(st.sampled_from(DAYS))
    return day, draw(st.lists(people_of(day) | candidates(), max_size=6))


def met(person: Candidate, day: date) -> dict[str, bool]:
    return {
        match.category.id: match.decision.value is ee.Outcome.MET for match in categories.categories_of(person, on=day)
    }


@given(pools())
def test_each_row_is_in_the_categories_of_its_candidate(found: tuple[date, list[Candidate]]) -> None:
    day, people = found
    table = batch.rows(people, on=day, question="categories")
    matches = batch.categories(table, on=day)
    assert matches.categories == categories.in_force(on=day)
    for at, person in enumerate(people):
        assert {name: bool(matches[name][at]) for name in met(person, day)} == met(person, day)
    dated = batch.categories(table | {"day": np.full(len(people), day, "datetime64[D]")}, on="day")
    for category in CATEGORIES:
        expected = matches[category.id] if category in matches.categories else np.zeros(len(people), np.bool_)
        assert dated[category.id].tolist() == expected.tolist()


def test_every_code_under_every_list() -> None:
    """Two whole years in Canada in one occupation are enough wherever the occupation is listed."""
    for day in DAYS:
        start = day.replace(year=day.year - 2)
        people = [
            Candidate(date(1985, 1, 1), work=[WorkPeriod(noc, start=start, hours_per_week=30, country="CA")])
            for noc in unit_groups()
        ]
        codes = [noc.code for noc in unit_groups()]
        matches = batch.categories(table_of([career(code, 24, 24, 24, 24) for code in codes]), on=day)
        expected = [met(person, day) for person in people]
        for category in matches.categories:
            assert matches[category.id].tolist() == [row[category.id] for row in expected], (category, day)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_number_of_months_of_every_kind(day: date) -> None:
    rows = [
        (code, *months)
        for code in (*LISTED, "65201")
        for months in product((0, 5, 6, 11, 12, 36), repeat=4)
        if months[0] >= max(months[1], months[2]) and min(months[1], months[2]) >= months[3]
    ]
    matches = batch.categories(table_of([career(*row) for row in rows]), on=day)
    for category in matches.categories:
        test = category.rule(on=day).value.test
        expected = [
            isinstance(test, OccupationExperience)
            and row[0] in test.codes
            and row[1 + 2 * test.in_canada + test.continuous] >= test.months
            for row in rows
        ]
        assert matches[category.id].tolist() == expected


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_level_of_french_and_the_military(day: date) -> None:
    none = career("", 0, 0, 0, 0)
    matches = batch.categories(
        table_of([none] * 26, lowest_nclc=[*range(13)] * 2, military=[0] * 13 + [1] * 13), on=day
    )
    in_force = {category.id: category.rule(on=day).value.test for category in matches.categories}
    if "french" in in_force:
        test = in_force["french"]
        assert isinstance(test, FrenchProficiency)
        assert matches["french"].tolist() == [level >= test.level for level in range(13)] * 2
    if "military" in in_force:
        assert matches["military"].tolist() == [False] * 13 + [True] * 13
    assert not any(matches[name].any() for name in in_force if name not in {"french", "military"})


def test_occupations_never_add_up_and_any_may_be_enough() -> None:
    rows = {"noc_1": ["31301", "65201", "65201"], "noc_2": ["31300", "63201", ""], "noc_5": ["", "41200", ""]}
    months = {"noc_1": [11, 36, 36], "noc_2": [11, 36, 0], "noc_5": [0, 12, 0]}
    table = {name: np.array(codes) for name, codes in rows.items()} | {
        f"{kind}_{name[4:]}": np.array(values) for name, values in months.items() for kind in KINDS
    }
    matches = batch.categories(table | {"lowest_nclc": [0] * 3, "military": [0] * 3}, on=DAY)
    found = {category.id: matches[category.id].tolist() for category in matches.categories}
    assert found.pop("researchers") == found.pop("trades") == [False, True, False]
    assert not any(any(values) for values in found.values())


@pytest.mark.parametrize("kind", [np.int16, np.uint16, np.int32, np.int64, np.uint64, str, bytes, object])
def test_codes_are_text_or_whole_numbers(kind: type) -> None:
    codes = ["00012", "12010", ""] if kind in (str, bytes, object) else [12, 12010, 0]
    table = table_of([career("", 12, 12, 12, 12)] * 2 + [career("", 0, 0, 0, 0)]) | {"noc_1": np.array(codes, kind)}
    assert batch.categories(table, on=DAY)["senior_managers"].tolist() == [True, False, False]
    strided = {name: np.repeat(np.asarray(values), 2)[::2] for name, values in table.items()}
    assert batch.categories(strided, on=DAY)["senior_managers"].tolist() == [True, False, False]


@pytest.mark.parametrize("threads", [1, 3])
def test_blocks_and_threads_change_nothing(threads: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(7)
    months = np.sort(rng.integers(0, 37, (500, 4)), axis=1)[:, ::-1]
    rows = [career(str(rng.choice(LISTED)), *map(int, values)) for values in months]
    table = table_of(rows, lowest_nclc=rng.integers(0, 13, 500).tolist())
    days = [DAYS[at] for at in rng.integers(0, len(DAYS), 500)]
    expected, dated = batch.categories(table, on=DAY), batch.categories(table | {"day": days}, on="day")
    one_by_one = [
        batch.categories({name: values[at : at + 1] for name, values in table.items()}, on=day)
        for at, day in enumerate(days)
    ]
    for category in CATEGORIES:
        singly = [category in one.categories and bool(one[category.id][0]) for one in one_by_one]
        assert dated[category.id].tolist() == singly
    monkeypatch.setattr(module, "BLOCK", 64)
    again, dated_again = (
        batch.categories(table, on=DAY, threads=threads),
        batch.categories(table | {"day": days}, on="day", threads=threads),
    )
    assert all(again[category.id].tolist() == expected[category.id].tolist() for category in expected.categories)
    assert all(dated_again[category.id].tolist() == dated[category.id].tolist() for category in CATEGORIES)


# What can be asked of the answer.


def test_the_lists_used_are_named() -> None:
    table = table_of([career("31301", 12, 12, 0, 0)] * 2)
    matches = batch.categories(table, on=DAY)
    editions = [match.decision.edition for match in categories.categories_of(Candidate(date(1990, 1, 1)), on=DAY)]
    assert list(matches.editions) == editions
    assert matches.edition.startswith("french:2026-02-06, healthcare:2026-02-18")
    dated = batch.categories(table | {"day": [date(2024, 1, 1), date(2025, 3, 1)]}, on="day")
    assert dated.editions[:4] == (
        "french:2023-05-31",
        "healthcare:2023-05-31",
        "healthcare:2025-02-27",
        "stem:2023-05-31",
    )
    assert repr(dated) == "<Matches of 2 rows: 11 categories>"


def test_categories_not_in_force_and_unknown_ones_are_refused() -> None:
    table = table_of([career("31301", 12, 12, 0, 0)])
    matches = batch.categories(table, on=date(2025, 6, 2))
    with pytest.raises(NotInForce, match="Transport occupations: not in force on 2025-06-02; in force 2023-05-31 to"):
        _ = matches["transport"]
    with pytest.raises(UnknownCode, match=r"'helthcare' is not a category; did you mean 'healthcare'\?"):
        _ = matches["helthcare"]
    with pytest.raises(UnknownCode, match="'xyz' is not a category; known: french, healthcare, stem"):
        _ = matches["xyz"]
    assert batch.categories(table, on=date(2023, 5, 30)).categories == ()
    with pytest.raises(NotInForce, match="rules from 2015-01-01"):
        batch.categories(table, on=LAUNCH - timedelta(1))
    with pytest.raises(NotInForce, match="column 'day' holds 2014-12-31 at row 0; there are rules from 2015-01-01 on"):
        batch.categories(table | {"day": [date(2014, 12, 31)]}, on="day")


def test_the_answer_comes_back_as_a_frame_that_a_round_reads() -> None:
    frame = pl.DataFrame(table_of([career("31301", 12, 12, 0, 0), career("65201", 36, 0, 0, 0)]))
    matches = batch.categories(frame, on=DAY)
    made = matches.to_frame(like=frame)
    assert made.columns == [category.id for category in matches.categories]
    assert set(made.dtypes) == {pl.Boolean}
    assert made["healthcare"].to_list() == [True, False]
    with pytest.raises(ValueError, match="like= has 1 rows, there are matches of 2"):
        matches.to_frame(like=frame.head(1))


def test_an_empty_table_answers_empty() -> None:
    table: dict[str, list[int]] = {name: [] for name in table_of([career("", 0, 0, 0, 0)])}
    matches = batch.categories(table, on=DAY)
    assert len(matches) == 0
    assert matches["french"].tolist() == []
    dated = batch.categories(table | {"day": []}, on="day")
    assert (dated.categories, dated.edition, dated["transport"].tolist()) == (CATEGORIES, "", [])


def test_days_after_the_last_check_carry_caveats() -> None:
    table, late = table_of([career("", 0, 0, 0, 0)]), date(2026, 10, 2)
    assert batch.categories(table, on=date(2026, 6, 23)).caveats == ()
    french = categories.membership(Candidate(date(1990, 1, 1)), categories.FRENCH, on=late)
    assert batch.categories(table, on=late).caveats == french.caveats
    assert batch.categories(table | {"day": [late]}, on="day").caveats == french.caveats


def test_a_gap_warns_once(monkeypatch: pytest.MonkeyPatch) -> None:
    gap = review.Gap(date(2026, 9, 1), None, ("categories",), Text("a gap", "une lacune"), Citation(REPORT_2026))
    for place in (review, opening):
        monkeypatch.setattr(place, "GAPS", (gap,))
    table = table_of([career("", 0, 0, 0, 0)] * 2)
    for on in (DAY, "day"):
        with pytest.warns(RulesIncomplete, match="a gap") as seen:
            batch.categories(table | ({"day": [DAY, DAY]} if on == "day" else {}), on=on)
        assert len(seen) == 1


# Trials.


def trial(test: OccupationExperience) -> Rulebook:
    rule = CategoryRule(TRADES.name, test)
    return Rulebook.on(DAY).replacing(TRADES.versions, Version(DAY, rule, Citation(CATEGORY_PAGE)))


def test_a_trial_list_is_used() -> None:
    table = table_of([career("65201", 3, 0, 0, 0), career("63200", 36, 0, 0, 0)])
    rules = trial(OccupationExperience(("65201",), months=3, continuous=False, in_canada=False))
    assert batch.categories(table, on=DAY, rules=rules)["trades"].tolist() == [True, False]
    with pytest.raises(ValueError, match="rules= are those of one day"):
        batch.categories(table | {"day": [DAY, DAY]}, on="day", rules=rules)


def test_a_trial_about_other_years_is_refused() -> None:
    rules = trial(OccupationExperience(("65201",), months=3, continuous=False, in_canada=False, years=5))
    with pytest.raises(ValueError, match="the columns tell of work in the last 3 years, the rules ask about 5"):
        batch.categories(table_of([career("", 0, 0, 0, 0)]), on=DAY, rules=rules)
