"""What the law changed: the list itself, how it is asked for, and how a change prints."""

from __future__ import annotations

import pickle
import re
from collections import Counter
from datetime import date, datetime
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry.categories import CATEGORIES
from expressentry.crs import FRENCH, JOB_OFFER, SIBLING, definitions
from expressentry.law import IRPR, Certainty, Citation, Text
from expressentry.law.instruments import INSTRUMENTS, MI_2015_2
from expressentry.law.text import MONTHS
from expressentry.programs.settlement import FUNDS
from expressentry.rulebook import Change, ChangeArea, ChangeStatus, changes
from expressentry.serial import dumps, loads

FIRST, LAST = date(2015, 1, 1), date(2026, 12, 31)
EVERY = changes(since=FIRST, until=LAST, include_proposed=True)
IN_FORCE = changes(since=FIRST, until=LAST)
NOT_LAW = {
    (date(2025, 8, 21), "language", "announced_not_applied"),
    (date(2026, 4, 1), "programs", "proposal"),
    (date(2026, 4, 23), "programs", "proposal"),
    (date(2026, 8, 4), "categories", "proposal"),
    (date(2026, 11, 3), "crs", "reported"),
    (date(2026, 12, 1), "noc", "proposal"),
}
BY_AREA = {
    "act": 4,
    "applications": 2,
    "biometrics": 3,
    "categories": 5,
    "crs": 10,
    "disclosure": 2,
    "documents": 3,
    "eca": 2,
    "family": 1,
    "fees": 5,
    "funds": 11,
    "invitations": 13,
    "language": 7,
    "noc": 3,
    "pool": 3,
    "programs": 13,
    "provinces": 1,
    "system": 2,
}
GUIDANCE = date(2023, 11, 6)
"""A change of the guidance to officers, which is no edition of the instructions."""
LOOSE_FRENCH = re.compile(r"(?<!\u00a0)[:»]|«(?!\u00a0)|['~]| [;?!%$]|\d \d{3}\b|\boe|\b(TEER|FSW|FST|NOC|CRS|MI)\b")


def texts(change: Change) -> list[Text]:
    return [text for text in (change.before, change.after, change.note) if text is not None]


def only(on: date, area: ChangeArea) -> Change:
    (change,) = changes(since=on, until=on, area=area, include_proposed=True)
    return change


def test_every_area_has_the_number_of_changes_that_were_found() -> None:
    assert Counter(change.area for change in EVERY) == BY_AREA
    assert set(BY_AREA) == set(get_args(ChangeArea))


def test_the_list_is_in_the_order_of_the_dates_and_says_nothing_twice() -> None:
    assert [change.on for change in EVERY] == sorted(change.on for change in EVERY)
    assert len(set(EVERY)) == len(EVERY)
    assert len({change.after.en + change.when("en") for change in EVERY}) == len(EVERY)


def test_what_is_not_known_to_be_law_is_left_out_unless_asked_for() -> None:
    left_out = set(EVERY) - set(IN_FORCE)
    assert {(change.on, change.area, change.status) for change in left_out} == NOT_LAW
    assert {change.status for change in IN_FORCE} == {"in_force"}
    assert {change.status for change in EVERY} == set(get_args(ChangeStatus))


def test_both_ends_of_the_period_are_included() -> None:
    day = date(2017, 6, 6)
    assert [change.area for change in changes(since=day, until=day)] == ["pool", "invitations", "pool", "crs"]
    assert changes(since=date(2017, 6, 7), until=date(2017, 6, 21)) == ()


@given(
    st.tuples(st.dates(FIRST, LAST), st.dates(FIRST, LAST)).map(sorted), st.booleans(), st.sampled_from(sorted(BY_AREA))
)
def test_a_period_holds_exactly_the_changes_of_its_days(days: list[date], proposed: bool, area: ChangeArea) -> None:  # noqa: FBT001
    since, until = days
    found = changes(since=since, until=until, area=area, include_proposed=proposed)
    whole = EVERY if proposed else IN_FORCE
    assert found == tuple(change for change in whole if since <= change.on <= until and change.area == area)


@pytest.mark.parametrize("name", ["since", "until"])
@pytest.mark.parametrize("bad", ["2020-01-01", datetime(2020, 1, 1), None])
def test_only_calendar_dates_are_taken(name: str, bad: object) -> None:
    period: dict[str, Any] = {"since": date(2019, 1, 1), "until": date(2021, 1, 1), name: bad}
    with pytest.raises(TypeError, match=rf"^{name}= takes a calendar date"):
        changes(**period)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^until=2019-12-31 is before since=2020-01-01$"):
        changes(since=date(2020, 1, 1), until=date(2019, 12, 31))


def test_an_unknown_area_is_refused_with_those_that_are_known() -> None:
    unknown: Any = "category"
    with pytest.raises(ValueError, match=r"area='category' is not an area of changes; known: act, .*categories, crs"):
        changes(since=FIRST, until=LAST, area=unknown)


def test_a_change_of_the_system_is_one_of_its_versions_with_its_authority_and_grade() -> None:
    told = [change for change in IN_FORCE if change.area == "crs" and change.on != GUIDANCE]
    versions = {version.since: version for version in definitions.VERSIONS.versions}
    assert [(change.on, change.citation, change.certainty) for change in told] == [
        (change.on, versions[change.on].citation, versions[change.on].certainty) for change in told
    ]
    assert {version.since for version in versions.values()} <= {change.on for change in IN_FORCE}


@pytest.mark.parametrize("version", FUNDS.versions, ids=lambda version: str(version.since))
def test_the_tables_of_funds_are_told_with_their_amount_for_one_person(version: Any) -> None:
    change = only(version.since, "funds")
    amount = version.value.published.amount(1)
    assert f"${amount:,} for one person" in change.after.en
    assert f"{amount:,}\u00a0$ pour une personne".replace(",", "\u00a0") in change.after.fr
    assert f"cut-offs of {version.value.published.lico_year}:" in change.after.en or "rounded anew" in change.after.en
    assert change.citation == version.citation


def test_the_points_told_are_those_of_the_factors() -> None:
    before, after = (version.value for version in FRENCH.points.versions)
    assert before is not None
    assert after is not None
    assert f"{before.at(7)} or {before.at(7, 5)} points for French" in only(date(2017, 6, 6), "crs").after.en
    assert f"{after.at(7)} or {after.at(7, 5)} points for French" in only(date(2020, 10, 20), "crs").after.en
    sibling = SIBLING.points.versions[0].value
    assert sibling is not None
    assert f"{sibling.at(1)} for a brother or sister" in only(date(2017, 6, 6), "crs").after.en
    offer = JOB_OFFER.points.versions[1].value
    assert offer is not None
    assert (
        f"{offer.at(2)} points in major group 00 and {offer.at(1)} otherwise"
        in only(date(2016, 11, 19), "crs").after.en
    )


def test_grades_are_not_surer_than_those_of_the_categories() -> None:
    rules = [version for category in CATEGORIES for version in category.versions.versions]
    grades = {(version.since, version.citation): version.certainty for version in rules}
    told = [change for change in IN_FORCE if change.area == "categories"]
    assert [change.certainty for change in told] == [grades[change.on, change.citation] for change in told]


def test_the_end_of_a_rule_is_the_eve_of_a_later_change_where_there_is_one() -> None:
    ended = {change.on: change.until for change in EVERY if change.until and change.area == "invitations"}
    assert ended == {
        date(2016, 11, 19): date(2018, 6, 25),
        date(2018, 6, 26): date(2020, 3, 17),
        date(2020, 3, 18): date(2021, 6, 28),
        date(2020, 12, 23): date(2022, 7, 5),
        date(2021, 9, 1): date(2022, 7, 5),
    }
    assert all(change.on < change.until for change in EVERY if change.until)


def test_the_months_whose_day_is_not_known() -> None:
    months = [change for change in EVERY if change.precision == "month"]
    assert [change.when("en") for change in months] == ["2015-06", "2015-07", "2021-09", "2026-12"]
    assert {change.on.day for change in months} == {1}
    assert months[0].when("fr") == "juin 2015"


def test_every_authority_is_an_instrument_of_the_library() -> None:
    assert [
        change for change in EVERY if INSTRUMENTS[change.citation.instrument.id] != change.citation.instrument
    ] == []
    late = [c for c in EVERY if c.citation.instrument.since and c.citation.instrument.since > c.on]
    assert late == []


@pytest.mark.parametrize("change", EVERY, ids=str)
def test_the_texts_are_written_as_each_language_is(change: Change) -> None:
    for text in texts(change):
        assert text.en != text.fr
        assert LOOSE_FRENCH.findall(text.fr) == []
        assert not re.search(r"[\u00a0']|\.$", text.en)
        assert text.en[0] == text.en[0].lower() or text.en[:3].isupper() or text.en.split()[0] in NAMES


NAMES = {"Canadian", "Division", "Express", "Ontario’s", "Statistics", "TEF", "ICES", "CEC"}


FRENCH_DAY = re.compile(rf"(\d+)(?:er)? ({'|'.join(MONTHS)}) (\d{{4}})")


def figures(text: str) -> list[int]:
    """Return the numbers of a text in either language, dates as year, month and day."""
    in_figures = FRENCH_DAY.sub(lambda day: f"{day[3]}-{MONTHS.index(day[2]) + 1}-{day[1]}", text)
    whole = re.sub(r"(?<=\d)[,\u00a0](?=\d{3}\b)", "", in_figures)
    return sorted(map(int, re.findall(r"\d+", whole)))


@pytest.mark.parametrize("change", EVERY, ids=str)
def test_both_languages_give_the_same_figures(change: Change) -> None:
    for text in texts(change):
        assert figures(text.fr) == figures(text.en)


def test_a_change_prints_whole_in_both_languages() -> None:
    change = only(date(2020, 12, 23), "invitations")
    assert change.explain("en").splitlines() == [
        "2020-12-23 — Invitations to apply",
        "  now: last round for all programs before the pause; FSW and FST are not invited until 2022-07-06",
        "  before: rounds for all programs",
        "  programs: Federal Skilled Worker Program, Federal Skilled Trades Program",
        "  until 2022-07-05",
        "  authority: IRCC page on rounds of invitations (secondary source)",
    ]
    assert change.explain("fr").splitlines() == [
        "23 décembre 2020 — Invitations à présenter une demande",
        (
            "  désormais\u00a0: dernière ronde pour tous les programmes avant la pause; travailleurs qualifiés et "
            "métiers spécialisés ne sont plus invités avant le 6 juillet 2022"
        ),
        "  auparavant\u00a0: rondes pour tous les programmes",
        (
            "  programmes\u00a0: Programme des travailleurs qualifiés (fédéral), Programme des travailleurs de métiers "
            "spécialisés (fédéral)"
        ),
        "  jusqu’au 5 juillet 2022",
        "  fondement\u00a0: page d’IRCC sur les rondes d’invitations (source secondaire)",
    ]


def test_what_is_only_reported_says_so_wherever_it_prints() -> None:
    change = only(date(2026, 11, 3), "crs")
    assert change.explain("fr").splitlines()[3:] == [
        "  état\u00a0: signalé, aucun texte officiel trouvé",
        "  fondement\u00a0: modification signalée du 3 novembre 2026 (interprété)",
        "  remarque\u00a0: deux indices seulement; les points n’ont pas été trouvés et ne sont pas encodés",
    ]
    assert repr(change).endswith("are reported to be in effect (reported, no official text found)>")


def test_a_change_is_one_line_as_text_and_as_repr() -> None:
    change = only(date(2015, 5, 30), "crs")
    assert change.citation == Citation(MI_2015_2, "15(3)(b)")
    assert str(change) == "2015-05-30 crs: Canadian work experience need not be continuous (MI 2015-05-30 s. 15(3)(b))"
    assert repr(change) == "<Change 2015-05-30 crs: Canadian work experience need not be continuous>"
    assert [c for c in EVERY if "\n" in str(c) + repr(c)] == []


def test_changes_come_back_from_json_and_from_pickles() -> None:
    assert tuple(loads(dumps(change), Change) for change in EVERY) == EVERY
    assert pickle.loads(pickle.dumps(EVERY)) == EVERY  # noqa: S301  our own bytes


def test_a_change_can_be_stated_with_little() -> None:
    change = Change(FIRST, "system", None, Text("it begins", "début"), Citation(IRPR, "75"))
    assert change.certainty is Certainty.OFFICIAL
    assert change.explain("en") == "2015-01-01 — Express Entry\n  now: it begins\n  authority: IRPR s. 75 (official)"
    assert {change: 1}[change] == 1
