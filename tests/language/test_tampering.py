"""Tampering: each cell, level and first day of the equivalency charts is altered, and the bands typed again notice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs
import pytest

from expressentry.language import CHARTS, Ability, Chart, Test
from expressentry.law import LAUNCH, Dated
from tests.language.test_equivalency import BANDS, possible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from expressentry.language.equivalency import Row

FIRST_DAYS = {
    ("celpip-general", "standard"): LAUNCH,
    ("ielts-general", "standard"): LAUNCH,
    ("tef-canada", "old"): LAUNCH,
    ("tcf-canada", "standard"): date(2018, 11, 10),
    ("tef-canada", "699-2019"): date(2019, 10, 1),
    ("tef-canada", "699-2023"): date(2023, 12, 11),
    ("pte-core", "standard"): date(2024, 1, 30),
}
"""From when each chart was published, typed again from the notices on the tests."""


def edges(test: str, scale: str) -> dict[int, tuple[Decimal, ...]]:
    """Return the lowest score of each level in each ability, as the bands typed again have it."""
    bands = BANDS[test, scale]
    return {level: tuple(bands[ability][level][0] for ability in Ability) for level in bands[Ability.READING]}


def is_as_typed(key: tuple[str, str], rule: Dated[Chart | None]) -> bool:
    """Say whether a rule has one version, from the first day typed again, with the edges typed again."""
    (version,) = rule.versions
    return version.since == FIRST_DAYS[key] and version.value is not None and version.value.rows == edges(*key)


def row(scores: Iterable[Decimal]) -> Row:
    """Return the scores of a level as a chart takes them."""
    listening, reading, writing, speaking = map(float, scores)
    return listening, reading, writing, speaking


def altered(chart: Chart, test: str, scale: str) -> Iterator[Chart]:
    """Yield the chart with one score a step higher or lower, or with one level left out or misnamed."""
    for level, scores in chart.rows.items():
        others = {known: row(given) for known, given in chart.rows.items() if known != level}
        yield Chart(others)
        yield Chart({**others, 11: row(scores)})
        for place, ability in enumerate(Ability):
            step = possible(test, scale, ability).step
            for score in (scores[place] - step, scores[place] + step):
                yield Chart({**others, level: row((*scores[:place], score, *scores[place + 1 :]))})


@pytest.mark.parametrize("key", CHARTS)
def test_the_charts_are_as_typed_again(key: tuple[str, str]) -> None:
    assert is_as_typed(key, CHARTS[key])


@pytest.mark.parametrize("key", CHARTS)
def test_every_alteration_is_noticed(key: tuple[str, str]) -> None:
    (version,) = CHARTS[key].versions
    assert version.value is not None
    charts = [attrs.evolve(version, value=chart) for chart in altered(version.value, *key)]
    days = [attrs.evolve(version, since=version.since + timedelta(days=by)) for by in (-1, 1)]
    assert len(charts) == len(version.value.rows) * (2 + 2 * len(Ability))
    assert [tampered for tampered in charts + days if is_as_typed(key, Dated(tampered))] == []


def test_a_chart_begins_when_its_test_is_accepted_unless_express_entry_does_not_read_it() -> None:
    for (test, scale), rule in CHARTS.items():
        read = Test.of(test).scale(scale).read
        assert not read or rule.versions[0].since == Test.of(test).designation.versions[0].since
