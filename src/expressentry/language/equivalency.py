"""Equivalency: the lowest score of each test that reaches each level, by ability, as published, dated and cited.

A score reaches the highest level whose lowest score it meets. Levels above 10 are not told apart: 10 is the top.

>>> from datetime import date
>>> chart = equivalency_chart(Test.IELTS_GENERAL, on=date(2026, 9, 1)).value
>>> chart.level(Ability.LISTENING, Decimal(7)), chart.level(Ability.LISTENING, Decimal("7.5"))
(7, 8)
>>> chart.lowest(Ability.READING, 9)
Decimal('7.0')
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from attrs import Factory, field, frozen

from expressentry.decision import Outcome
from expressentry.errors import NotDesignated
from expressentry.language.designated import PTE_CORE_FROM, TCF_CANADA_FROM, Ability, Designation, Doubt, Test
from expressentry.law.citation import Citation
from expressentry.law.dated import Dated, Version
from expressentry.law.instruments import LAUNCH
from expressentry.law.pages import LANGUAGE_PAGE, LANGUAGE_PAGE_699
from expressentry.law.readings import TEF_EDGES_2015, Reading
from expressentry.law.rules import Rules, opened
from expressentry.law.text import Text

__all__ = ["CHARTS", "Chart", "accepted_chart", "equivalency_chart"]

Row: TypeAlias = tuple[float, float, float, float]
"""The lowest scores of one level: listening, reading, writing, speaking (whole or half points)."""


def _exact(rows: Mapping[int, Row]) -> dict[int, tuple[Decimal, ...]]:
    """Return the rows with exact scores, lowest level first."""
    return {level: tuple(Decimal(str(score)) for score in rows[level]) for level in sorted(rows)}


def _columns(chart: Chart) -> tuple[tuple[Decimal, ...], ...]:
    """Return the lowest scores of each ability, ascending."""
    return tuple(zip(*chart.rows.values(), strict=True))


def _and_none(chart: Chart) -> tuple[int, ...]:
    """Return the levels, lowest first, after 0 for none."""
    return (0, *chart.rows)


@frozen
class Chart:
    """One equivalency chart: for each level the lowest scores in listening, reading, writing and speaking.

    `rows` are keyed by level. `doubt` names the reading taken where it is not certain that this chart held: it bears
    on the scores with which a level begins and on those one point lower.

    >>> Chart({4: (4.5, 3.5, 4.0, 4.0), 5: (5.0, 4.0, 5.0, 5.0)}).level(Ability.READING, Decimal("3.5"))
    4
    """

    rows: Mapping[int, tuple[Decimal, ...]] = field(converter=_exact, eq=False)
    doubt: Doubt | None = None
    _scores: tuple[tuple[Decimal, ...], ...] = field(default=Factory(_columns, takes_self=True), init=False, repr=False)
    _levels: tuple[int, ...] = field(default=Factory(_and_none, takes_self=True), init=False, repr=False)

    @property
    def levels(self) -> tuple[int, ...]:
        """The levels published, lowest first."""
        return self._levels[1:]

    def level(self, ability: Ability, score: Decimal) -> int:
        """Return the level that a score reaches; 0 below the lowest published."""
        return self._levels[bisect_right(self._scores[ability.place], score)]

    def lowest(self, ability: Ability, level: int) -> Decimal:
        """Return the lowest score that reaches a level. Raises `KeyError` for a level that is not published."""
        return self.rows[level][ability.place]

    def readings(self, ability: Ability, score: Decimal, day: date) -> tuple[Reading, ...]:
        """Return the reading that the level of a score rests on, if there is one."""
        if self.doubt is None or not {score, score + 1}.intersection(self._scores[ability.place]):
            return ()
        return self.doubt.on(day)


CELPIP_LEVELS = Chart({level: (level, level, level, level) for level in range(4, 11)})
IELTS_BANDS = Chart(
    {  # listening, reading, writing, speaking
        10: (8.5, 8.0, 7.5, 7.5),
        9: (8.0, 7.0, 7.0, 7.0),
        8: (7.5, 6.5, 6.5, 6.5),
        7: (6.0, 6.0, 6.0, 6.0),
        6: (5.5, 5.0, 5.5, 5.5),
        5: (5.0, 4.0, 5.0, 5.0),
        4: (4.5, 3.5, 4.0, 4.0),
    }
)
PTE_POINTS = Chart(
    {  # listening, reading, writing, speaking
        10: (89, 88, 90, 89),
        9: (82, 78, 88, 84),
        8: (71, 69, 79, 76),
        7: (60, 60, 69, 68),
        6: (50, 51, 60, 59),
        5: (39, 42, 51, 51),
        4: (28, 33, 41, 42),
        3: (18, 24, 32, 34),
    }
)
TEF_OLD_SCORES = Chart(
    {  # listening, reading, writing, speaking
        10: (316, 263, 393, 393),
        9: (298, 248, 371, 371),
        8: (280, 233, 349, 349),
        7: (249, 207, 310, 310),
        6: (217, 181, 271, 271),
        5: (181, 151, 226, 226),
        4: (145, 121, 181, 181),
    },
    doubt=Doubt(date(2018, 1, 1), TEF_EDGES_2015),
)
TEF_OUT_OF_699_2019 = Chart(
    {  # listening, reading, writing, speaking
        10: (566, 566, 566, 566),
        9: (533, 533, 533, 533),
        8: (500, 500, 500, 500),
        7: (450, 450, 450, 450),
        6: (400, 400, 400, 400),
        5: (350, 350, 350, 350),
        4: (300, 300, 300, 300),
    }
)
TEF_OUT_OF_699_2023 = Chart(
    {  # listening, reading, writing, speaking
        10: (546, 546, 558, 556),
        9: (503, 503, 512, 518),
        8: (462, 462, 472, 494),
        7: (434, 434, 428, 456),
        6: (393, 393, 379, 422),
        5: (352, 352, 330, 387),
        4: (306, 306, 268, 328),
    }
)
TCF_POINTS = Chart(
    {  # listening, reading, writing, speaking
        10: (549, 549, 16, 16),
        9: (523, 524, 14, 14),
        8: (503, 499, 12, 12),
        7: (458, 453, 10, 10),
        6: (398, 406, 7, 7),
        5: (369, 375, 6, 6),
        4: (331, 342, 4, 4),
    }
)

CELPIP_NOTE = Text(
    "Results on an older scale (2H to 5) appear in charts of before 2015 and are not converted.",
    "Les résultats selon une ancienne échelle (2H à 5) figurent dans des tableaux d’avant 2015 et ne sont pas "
    "convertis.",
)
NOT_FOR_EXPRESS_ENTRY = Text(
    "Other programs read this chart; Express Entry does not. It applies by the date of the test, not of the question.",
    "D’autres programmes utilisent ce tableau, Entrée express non. Il s’applique selon la date du test, non celle de "
    "la question.",
)


def _chart(test: Test, scale: str, *versions: Version[Chart | None]) -> tuple[tuple[str, str], Dated[Chart | None]]:
    """Return one entry of `CHARTS`."""
    name = Text("{scale} equivalency of {test}", "Équivalence {scale}\u00a0: {test}")
    rule = Dated(
        *versions,
        id=f"language/{test.id}/equivalency/{scale}",
        name=name.filled(scale=test.benchmark_scale, test=test.name),
    )
    return (test.id, scale), rule


PAGE = Citation(LANGUAGE_PAGE)
PAGE_699 = Citation(LANGUAGE_PAGE_699)
CHARTS: dict[tuple[str, str], Dated[Chart | None]] = dict(
    (
        _chart(Test.CELPIP_GENERAL, "standard", Version(LAUNCH, CELPIP_LEVELS, PAGE, note=CELPIP_NOTE)),
        _chart(Test.IELTS_GENERAL, "standard", Version(LAUNCH, IELTS_BANDS, PAGE)),
        _chart(Test.PTE_CORE, "standard", Version(PTE_CORE_FROM, PTE_POINTS, PAGE)),
        _chart(Test.TEF_CANADA, "old", Version(LAUNCH, TEF_OLD_SCORES, PAGE)),
        _chart(
            Test.TEF_CANADA,
            "699-2019",
            Version(date(2019, 10, 1), TEF_OUT_OF_699_2019, PAGE_699, note=NOT_FOR_EXPRESS_ENTRY),
        ),
        _chart(
            Test.TEF_CANADA,
            "699-2023",
            Version(date(2023, 12, 11), TEF_OUT_OF_699_2023, PAGE_699, note=NOT_FOR_EXPRESS_ENTRY),
        ),
        _chart(Test.TCF_CANADA, "standard", Version(TCF_CANADA_FROM, TCF_POINTS, PAGE)),
    )
)
"""Every equivalency chart, by the identifiers of its test and score scale."""


def equivalency_chart(
    test: Test | str, *, on: date, scale: str | None = None, rules: Rules | None = None
) -> Version[Chart]:
    """Return the chart published for a test on a day, with its citation, whether or not Express Entry reads it.

    `scale` names one of the test's score scales (None: the one that Express Entry reads). Raises `UnknownCode` for an
    unknown test or scale, `NotDesignated` where there is no chart on the day and `NotInForce` before 2015-01-01.

    >>> equivalency_chart("tef-canada", on=date(2026, 9, 1), scale="699-2023").citation.instrument
    LANGUAGE_PAGE_699
    """
    known = Test.of(test)
    return _published(known, known.scale(scale).id, opened(rules, on))


def accepted_chart(test: Test, scale: str, rules: Rules) -> Version[Chart]:
    """Return the chart by which Express Entry reads scores on a scale; `NotDesignated` says why there is none."""
    _refuse_unaccepted(test, rules)
    of_scores = test.scale(scale)
    if not of_scores.read:
        raise NotDesignated(f"scores of {test.name.en} on the scale {scale!r} are not read: {of_scores.advice}")
    return _published(test, scale, rules)


def _published(test: Test, scale: str, rules: Rules) -> Version[Chart]:
    """Return the chart of a scale on the day of the rules."""
    rule = CHARTS.get((test.id, scale))
    version = None if rule is None else rules.read(rule)
    if version is None or version.value is None:
        raise NotDesignated(f"no equivalency chart of {test.name.en} (scale {scale!r}) was published on {rules.day}")
    return Version(version.since, version.value, version.citation, version.certainty, version.note)


def _refuse_unaccepted(test: Test, rules: Rules) -> None:
    """Raise `NotDesignated` where results of the test are not accepted on the day of the rules."""
    version = rules.read(test.designation)
    name, day = test.name.en, rules.day
    if version is None:
        first = test.designation.versions[0].since
        raise NotDesignated(f"{name} was not a designated test on {day}; it is from {first}")
    if version.value is None:
        raise NotDesignated(f"{name} was not a designated test on {day}; it was until {version.since}")
    accepted = version.value.on(day)
    if accepted is not Outcome.MET:
        raise NotDesignated(f"{name} is designated from {version.since}, {_because(accepted, version.value)} on {day}")


def _because(accepted: Outcome, designation: Designation) -> str:
    """Say how results of a designated test are not known to be accepted."""
    if accepted is Outcome.UNMET:
        return "but its results were not accepted"
    return f"but whether its results were accepted was last checked for {designation.seen_until} and is unknown"
