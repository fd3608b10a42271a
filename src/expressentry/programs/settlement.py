"""Settlement funds: what a family must have to settle, every table since 2015 (IRPR 76(1)(b)(i) and 87.2(5)).

The law asks for one half of the low income cut-off for the whole family, coming or not; IRCC publishes the halves. A
table binds applications received from its first day, and profiles in the pool from the day after the last day given to
update them.

>>> required_funds(4, on=date(2025, 9, 1))
<Settlement funds 28,362 on 2025-09-01>
>>> required_funds(9, on=date(2025, 9, 1)).value
48616
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from expressentry.decision import Decision, Outcome, Step
from expressentry.errors import Fault, refuse
from expressentry.law import IRPR, LAUNCH, Certainty, Citation, Dated, Text, Version
from expressentry.law import instruments as source
from expressentry.law.pages import STUDY_PERMIT_FUNDS_2026
from expressentry.law.program_readings import FUNDS_2015_TABLE, FUNDS_CONVENTION, FUNDS_MISPRINT, STATUTORY_LICO_HIGHER
from expressentry.law.readings import Reading
from expressentry.law.review import caveats
from expressentry.law.rules import held, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from expressentry.law.citation import Instrument
    from expressentry.law.rules import Rules

__all__ = ["EXPECTED", "FUNDS", "FUNDS_TABLES", "STATUTORY", "Amounts", "FundsTable", "required_funds"]

LISTED: Final = 7
"""The largest family that has an amount of its own; beyond it, so much for each more."""


def _whole(amounts: Mapping[int, int]) -> tuple[int, ...]:
    """Return the amounts for one person to seven, in order."""
    return tuple(amounts[size] for size in range(1, LISTED + 1))


@frozen
class Amounts:
    """Whole Canadian dollars for families of one to seven, and for each member more.

    >>> T2025.amount(7), T2025.amount(8)
    (40392, 44504)
    """

    lico_year: int
    by_size: tuple[int, ...] = field(converter=_whole)
    each_additional: int

    def amount(self, family_size: int) -> int:
        """Return the amount for a family."""
        listed = min(family_size, LISTED)
        return self.by_size[listed - 1] + (family_size - listed) * self.each_additional


T2014 = Amounts(2012, {1: 11824, 2: 14720, 3: 18097, 4: 21971, 5: 24920, 6: 28105, 7: 31291}, 3186)
T2015 = Amounts(2013, {1: 11931, 2: 14853, 3: 18260, 4: 22170, 5: 25145, 6: 28359, 7: 31574}, 3215)
T2016 = Amounts(2014, {1: 12164, 2: 15143, 3: 18617, 4: 22603, 5: 25636, 6: 28913, 7: 32191}, 3278)
T2017 = Amounts(2015, {1: 12300, 2: 15312, 3: 18825, 4: 22856, 5: 25923, 6: 29236, 7: 32550}, 3314)
T2018_A = Amounts(2016, {1: 12474, 2: 15530, 3: 19092, 4: 23181, 5: 26291, 6: 29652, 7: 33013}, 3361)
T2018_B = Amounts(2016, {1: 12475, 2: 15531, 3: 19093, 4: 23181, 5: 26292, 6: 29652, 7: 33014}, 3361)
T2019 = Amounts(2017, {1: 12669, 2: 15772, 3: 19390, 4: 23542, 5: 26701, 6: 30114, 7: 33528}, 3414)
T2020 = Amounts(2018, {1: 12960, 2: 16135, 3: 19836, 4: 24083, 5: 27315, 6: 30806, 7: 34299}, 3492)
T2021 = Amounts(2019, {1: 13213, 2: 16449, 3: 20222, 4: 24553, 5: 27847, 6: 31407, 7: 34967}, 3560)
T2022 = Amounts(2020, {1: 13310, 2: 16570, 3: 20371, 4: 24733, 5: 28052, 6: 31638, 7: 35224}, 3586)
T2023 = Amounts(2021, {1: 13757, 2: 17127, 3: 21055, 4: 25564, 5: 28994, 6: 32700, 7: 36407}, 3706)
T2024 = Amounts(2022, {1: 14690, 2: 18288, 3: 22483, 4: 27297, 5: 30690, 6: 34917, 7: 38875}, 3958)
T2024_BY_LAW = Amounts(2022, {1: 14690, 2: 18288, 3: 22483, 4: 27297, 5: 30960, 6: 34917, 7: 38875}, 3958)
T2025 = Amounts(2023, {1: 15263, 2: 19001, 3: 23360, 4: 28362, 5: 32168, 6: 36280, 7: 40392}, 4112)
EXPECTED = Amounts(2024, {1: 15632, 2: 19461, 3: 23925, 4: 29048, 5: 32946, 6: 37157, 7: 41369}, 4212)
"""Half of the cut-offs of 2024, which no table of settlement funds holds yet; never selected as one."""

FUNDS_TABLES: Final = (
    T2014, T2015, T2016, T2017, T2018_A, T2018_B, T2019, T2020, T2021, T2022, T2023, T2024, T2025,
)  # fmt: skip
"""Every table, those of 2015 and 2016 included, whose first days were not found and whose amounts are derived."""


@frozen
class FundsTable:
    """A table as it binds: less than `published` fails, from `certain` on it is met, and between them it is unknown.

    `published_on` is the day of publication and `pool_deadline` the last day given to update a profile, where known;
    `before` the table that is enough in the pool until then; `doubt` the reading on what lies between the amounts.
    """

    published: Amounts
    certain: Amounts
    published_on: date | None = None
    pool_deadline: date | None = None
    before: FundsTable | None = None
    doubt: Reading | None = None

    def in_pool(self, day: date) -> FundsTable:
        """Return the table that binds a profile on `day`: the one before until the deadline."""
        if self.before is not None and self.pool_deadline is not None and day <= self.pool_deadline:
            return self.before
        return self


def _table(
    amounts: Amounts,
    *,
    published_on: date | None = None,
    pool_deadline: date | None = None,
    before: FundsTable | None = None,
) -> FundsTable:
    """Return a table whose published amounts are certain."""
    return FundsTable(amounts, amounts, published_on, pool_deadline, before)


def _version(since: date, table: FundsTable, instrument: Instrument, certainty: Certainty) -> Version[FundsTable]:
    """Return the version of a table, cited to the copy it was read in."""
    return Version(since, table, Citation(instrument), certainty)


BINDING_2015 = FundsTable(T2014, T2016, doubt=FUNDS_2015_TABLE)
BINDING_2019 = _table(T2019)
BINDING_2020 = _table(T2020, published_on=date(2020, 1, 4), pool_deadline=date(2020, 2, 25), before=BINDING_2019)
BINDING_2024 = FundsTable(T2024, T2024_BY_LAW, pool_deadline=date(2024, 5, 27), doubt=FUNDS_MISPRINT)

SECONDARY, OFFICIAL = Certainty.SECONDARY, Certainty.OFFICIAL
FUNDS: Dated[FundsTable] = Dated(
    _version(LAUNCH, BINDING_2015, source.FUNDS_2014, Certainty.INTERPRETED),
    _version(date(2017, 1, 27), _table(T2017), source.FUNDS_2017, SECONDARY),
    _version(date(2018, 1, 5), _table(T2018_A), source.FUNDS_2018_A, SECONDARY),
    _version(date(2018, 1, 30), _table(T2018_B), source.FUNDS_2018_B, SECONDARY),
    _version(date(2019, 1, 16), BINDING_2019, source.FUNDS_2019, SECONDARY),
    _version(date(2020, 1, 4), BINDING_2020, source.FUNDS_2020, SECONDARY),
    _version(
        date(2021, 7, 12),
        _table(T2021, published_on=date(2021, 7, 12), pool_deadline=date(2021, 7, 15), before=_table(T2020)),
        source.FUNDS_2021,
        SECONDARY,
    ),
    _version(
        date(2022, 6, 9),
        _table(T2022, published_on=date(2022, 5, 11), pool_deadline=date(2022, 6, 8)),
        source.FUNDS_2022,
        SECONDARY,
    ),
    _version(date(2023, 4, 25), _table(T2023, published_on=date(2023, 4, 25)), source.FUNDS_2023, SECONDARY),
    _version(date(2024, 5, 28), BINDING_2024, source.FUNDS_2024, OFFICIAL),
    _version(
        date(2025, 7, 7),
        _table(T2025, published_on=date(2025, 7, 7), pool_deadline=date(2025, 7, 28), before=BINDING_2024),
        source.FUNDS_2025,
        OFFICIAL,
    ),
    id="funds/table",
    name=Text("settlement funds", "fonds pour l’établissement"),
)
"""The tables, each from the first day on which applications received need it."""

STATUTORY: Dated[Amounts | None] = Dated(
    Version(
        date(2026, 9, 1),
        EXPECTED,
        Citation(STUDY_PERMIT_FUNDS_2026),
        Certainty.INTERPRETED,
        Text(
            "half of the cut-offs of 2024; no table of settlement funds rests on them yet",
            "moitié des seuils de 2024; aucun tableau des fonds ne repose encore sur eux",
        ),
    ),
    id="funds/statutory",
    name=Text("half of the latest low income cut-offs", "moitié des derniers seuils de faible revenu"),
)
"""What the cut-offs already published ask, where IRCC's table lags behind them."""

AUTHORITY = Citation(IRPR, "76(1)(b)(i)")
LABEL = Text("Settlement funds", "Fonds requis")
SUBJECT = Text("family of {size}", "famille de {size}")
NAME = Text("Required amount", "Fonds requis")
AT_LEAST = Text("${amount}", "{amount}\u00a0$")


@frozen
class FundsFinding:
    """What an amount of money amounts to: the outcome, the dollars needed, and the readings that bear on it."""

    outcome: Outcome
    needed: int
    certainty: Certainty
    table: Version[FundsTable]
    interpretations: tuple[Reading, ...] = ()


def weigh(amount: int, family_size: int, rules: Rules) -> FundsFinding:
    """Say whether an amount is enough for a profile in the pool on the day of the rules.

    >>> from expressentry.law import InForce
    >>> weigh(30_700, 5, InForce(date(2025, 1, 15))).outcome
    <Outcome.UNKNOWN: 'unknown'>
    """
    version = held(FUNDS, rules)
    table = version.value.in_pool(rules.day)
    least, certain = table.published.amount(family_size), table.certain.amount(family_size)
    outcome = Outcome.UNMET if amount < least else Outcome.UNKNOWN if amount < certain else Outcome.MET
    readings = tuple(_readings(amount, family_size, rules, version.value))
    certainty = Certainty.weakest(version.certainty, *(reading.grade for reading in readings))
    return FundsFinding(outcome, certain, certainty, version, readings)


def _readings(amount: int, family_size: int, rules: Rules, table: FundsTable) -> Iterator[Reading]:
    """Yield the readings on which it depends whether the amount is enough."""
    bound = table.in_pool(rules.day)
    if bound.doubt is not None and bound.published.amount(family_size) < bound.certain.amount(family_size):
        yield bound.doubt
    least = bound.published.amount(family_size)
    if bound is not table and least <= amount < table.published.amount(family_size):
        yield FUNDS_CONVENTION
    ahead = rules.read(STATUTORY)
    if ahead is not None and ahead.value is not None and least <= amount < ahead.value.amount(family_size):
        yield STATUTORY_LICO_HIGHER


def required_funds(family_size: int, /, *, on: date, rules: Rules | None = None) -> Decision[int]:
    """Return the Canadian dollars that the table of `on` asks of a family for an application received that day.

    `family_size` counts the applicant, the partner and the dependent children of both, coming or not, citizens and
    permanent residents too. From 2015-01-01 to 2017-01-26 the answer is the table of 2014, the least that was needed.
    Raises `InvalidCandidate` for a size below one and `NotInForce` before 2015-01-01.

    >>> required_funds(0, on=date(2025, 9, 1))
    Traceback (most recent call last):
    expressentry.errors.InvalidCandidate: the family cannot be so:
      family_size: 0 is not a number of people; 1 or more is
    """
    law = opened(rules, on)
    small = [Fault("family_size", f"{family_size} is not a number of people; 1 or more is")] if family_size < 1 else []
    refuse("the family cannot be so", small)
    version = held(FUNDS, law)
    least, certain = version.value.published.amount(family_size), version.value.certain.amount(family_size)
    doubt = version.value.doubt
    readings = (doubt,) if doubt is not None and least < certain else ()
    step = Step(
        "funds/amount",
        NAME,
        least,
        given=SUBJECT.filled(size=family_size),
        citation=version.citation,
        certainty=Certainty.weakest(version.certainty, *(reading.grade for reading in readings)),
        note=version.note,
        interpretations=readings,
    )
    return Decision(
        LABEL,
        SUBJECT.filled(size=family_size),
        least,
        law.day,
        (step,),
        f"funds:{version.since}",
        caveats=caveats(("funds",), law.day),
        interpretations=readings,
    )
