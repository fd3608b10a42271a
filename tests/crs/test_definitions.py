"""The dated definitions: every version of the system, and the day on which each definition changed."""

from __future__ import annotations

import hashlib
import tomllib
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

import pytest

from expressentry.candidate import Certificate
from expressentry.crs import definitions
from expressentry.crs.certificates import certificates, listed_trades
from expressentry.law import Certainty, Dated, InForce
from expressentry.measures.offers import BARRED, LENGTH

VERSIONS = (
    "2015-01-01", "2015-01-30", "2015-05-30", "2016-11-19", "2017-06-06", "2017-10-24", "2018-06-26", "2020-10-20",
    "2022-07-28", "2022-11-16", "2023-04-25", "2023-05-31", "2024-08-09", "2025-03-25",
)  # fmt: skip


def test_there_are_fourteen_versions_each_named_by_its_first_day() -> None:
    assert [str(version.since) for version in definitions.VERSIONS.versions] == list(VERSIONS)
    assert [version.value.id for version in definitions.VERSIONS.versions] == [f"crs:{day}" for day in VERSIONS]
    assert len({version.value.what.fr for version in definitions.VERSIONS.versions}) == len(VERSIONS)


@pytest.mark.parametrize("day", VERSIONS[1:])
def test_an_edition_begins_on_its_day(day: str) -> None:
    since = date.fromisoformat(day)
    assert definitions.edition(since) == f"crs:{day}"
    assert definitions.edition(since - timedelta(1)) == f"crs:{VERSIONS[VERSIONS.index(day) - 1]}"


def test_there_is_no_edition_before_the_first() -> None:
    assert definitions.edition(date(2014, 12, 31)) == ""


CHANGES = [
    (definitions.CONTINUITY, date(2015, 5, 30), True, False),
    (definitions.COMBINATIONS, date(2015, 1, 30), False, True),
    (definitions.WAGES, date(2016, 11, 19), False, True),
    (definitions.RESULT_AGE, date(2016, 11, 19), False, True),
    (definitions.TIE_BREAK, date(2017, 6, 6), False, True),
    (definitions.SIBLING_AGE, date(2017, 6, 6), None, 18),
    (definitions.STUDY_WAIVER, date(2022, 7, 28), None, (date(2020, 3, 1), date(2022, 8, 31))),
    (definitions.PHYSICIANS, date(2023, 4, 25), None, frozenset({"31100", "31101", "31102"})),
]


@pytest.mark.parametrize(("rule", "since", "before", "after"), CHANGES, ids=[rule.id for rule, *_ in CHANGES])
def test_a_definition_changes_on_its_day(rule: object, since: date, before: object, after: object) -> None:
    def value(day: date) -> object:
        version = InForce(day).read(rule)  # type: ignore[arg-type, var-annotated]  # rules of several kinds
        return None if version is None else version.value

    assert value(since - timedelta(1)) == before
    assert value(since) == after


def test_the_offer_is_defined_until_its_points_end() -> None:
    def read(rule: Dated[Any], day: date) -> Any:
        version = InForce(day).read(rule)
        assert version is not None
        return version.value

    assert read(LENGTH, date(2016, 11, 18)) is None
    assert read(LENGTH, date(2016, 11, 19)) == 12
    assert read(BARRED, date(2022, 9, 25)) == {"i", "ii", "iii"}
    assert read(BARRED, date(2022, 9, 26)) == {"ii", "iii"}
    conditions = [read(definitions.JOB_OFFER, date(2016, 11, day)) for day in (18, 19)]
    assert [(law.permits, law.trades) for law in conditions] == [
        (frozenset(), False),
        ({"r204a", "r204c", "r205"}, True),
    ]
    assert read(definitions.JOB_OFFER, date(2025, 3, 24)) is not None
    assert read(definitions.JOB_OFFER, date(2025, 3, 25)) is None


def test_the_list_of_trades_is_the_file_that_its_sources_describe() -> None:
    data = files("expressentry.crs").joinpath("data")
    described = tomllib.loads(data.joinpath("SOURCES.toml").read_text(encoding="utf-8"))["certificates.csv"]
    assert hashlib.sha256(data.joinpath("certificates.csv").read_bytes()).hexdigest() == described["sha256"]
    assert len(listed_trades()) == described["rows"] == 101


def test_seventy_five_trades_of_the_list_are_derived_or_ended() -> None:
    graded = [trade.certainty for trade in listed_trades().values()]
    assert graded.count(Certainty.INTERPRETED) == 74
    assert [trade.noc for trade in listed_trades().values() if trade.until] == ["73300"]


def _certificate(noc: str, day: str = "2020-01-01") -> Certificate:
    return Certificate(noc, issued=date.fromisoformat(day), issuer="AB")


@pytest.mark.parametrize(
    ("noc", "on", "counts"),
    [
        ("73300", date(2023, 11, 5), True),
        ("73300", date(2023, 11, 6), False),
        ("22114", date(2024, 1, 1), True),
        ("93102", date(2024, 1, 1), True),
        ("21300", date(2024, 1, 1), False),
        ("72106", date(2026, 11, 2), True),
    ],
)
def test_a_trade_counts_while_it_is_on_the_list(noc: str, on: date, counts: bool) -> None:  # noqa: FBT001  expected
    found = certificates((_certificate(noc),), rules=InForce(on))
    assert (found.counted is not None) is counts
    assert found.undecided == ()
    assert bool(found.left_out) is not counts


@pytest.mark.parametrize(("noc", "on"), [("21300", date(2023, 11, 5)), ("72106", date(2026, 11, 3))])
def test_what_is_not_known_of_a_trade_is_said(noc: str, on: date) -> None:
    found = certificates((_certificate(noc),), rules=InForce(on))
    assert found.counted is None
    assert noc in found.undecided[0].fr
    assert [reading.id for reading in found.interpretations] == ["certificate_list"]


def test_a_surer_trade_is_preferred_and_a_later_certificate_not_seen() -> None:
    derived, read = _certificate("93102", "2015-01-01"), _certificate("22114", "2019-01-01")
    found = certificates((derived, read), rules=InForce(date(2024, 1, 1)))
    assert (found.counted, found.certainty) == (read, Certainty.SECONDARY)
    assert certificates((read,), rules=InForce(date(2018, 12, 31))).counted is None
