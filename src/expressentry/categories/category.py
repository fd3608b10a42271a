"""Category: a group of candidates that a round may rank alone, with every version of who belongs to it.

The Minister establishes a category and the test of membership under IRPA 10.3(1)(h.2); the list in force on the day of
a round decides, also for profiles submitted before it (10.3(3)). The French version of the Act calls it an *ensemble*.

>>> from datetime import date
>>> from expressentry.categories.trades import TRADES
>>> TRADES, TRADES.occupations(on=date(2026, 9, 1))[:2]
(<Category trades>, (Noc('22303'), Noc('63201')))
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeAlias

from attrs import field, frozen

from expressentry.candidate import Level
from expressentry.errors import NotInForce
from expressentry.law.citation import Citation
from expressentry.law.dated import Certainty, Dated, Version
from expressentry.law.pages import CATEGORIES_2025, CATEGORIES_2026, CATEGORY_PAGE
from expressentry.law.rules import Rules, opened
from expressentry.law.text import Text
from expressentry.noc import Noc

__all__ = ["Category", "CategoryRule", "FrenchProficiency", "MembershipTest", "MilitaryRecruit", "OccupationExperience"]

LISTS_OF_2023 = date(2023, 5, 31)
LISTS_OF_2025 = date(2025, 2, 27)
LISTS_OF_2026 = date(2026, 2, 18)
WINDOW_YEARS = 3


@frozen
class OccupationExperience:
    """Months of work in one single occupation of a list, within some years.

    `codes` are the NOC 2021 codes listed; `months` how many of full-time work, or as much part-time, are asked;
    `continuous` whether without a break; `in_canada` whether only work in Canada counts; `years` the window.
    """

    codes: tuple[str, ...]
    months: int
    continuous: bool
    in_canada: bool
    years: int = WINDOW_YEARS


@frozen
class FrenchProficiency:
    """A level of French (NCLC) in each of the four abilities."""

    level: int
    codes: tuple[str, ...] = ()


@frozen
class MilitaryRecruit:
    """Service in a foreign military and an offer of the Canadian Armed Forces, in an occupation of a list.

    `service_years` of continuous service, an offer of `offer_months` or more, a credential of `education` or higher,
    whose assessment, where it is foreign, is recent enough to count.
    """

    codes: tuple[str, ...]
    service_years: int
    offer_months: int
    education: Level


MembershipTest: TypeAlias = OccupationExperience | FrenchProficiency | MilitaryRecruit
"""What membership may ask for."""


@frozen
class CategoryRule:
    """A category as it stood in one version: its name then, and the test of membership."""

    name: Text
    test: MembershipTest


@frozen(repr=False)
class Category:
    """A category of candidates.

    `id` is a stable name (`senior_managers`), `name` the official name, `versions` who belonged to it by date; a
    version of None says that the category was not in force.
    """

    id: str
    name: Text = field(eq=False)
    versions: Dated[CategoryRule | None] = field(eq=False)

    def occupations(self, *, on: date, rules: Rules | None = None) -> tuple[Noc, ...]:
        """Return the occupations listed on a day, in the order of the codes; none for a category without a list.

        Raises `NotInForce` where the category was not in force on the day.

        >>> from expressentry.categories.transport import TRANSPORT
        >>> TRANSPORT.occupations(on=date(2025, 6, 1))
        Traceback (most recent call last):
        expressentry.errors.NotInForce: Transport occupations: not in force on 2025-06-01; in force \
2023-05-31 to 2025-02-26, from 2026-02-18
        """
        return tuple(map(Noc, self.rule(on=on, rules=rules).value.test.codes))

    def rule(self, *, on: date, rules: Rules | None = None) -> Version[CategoryRule]:
        """Return the version in force on a day, with its authority. Raises `NotInForce` where there is none."""
        version = opened(rules, on).read(self.versions)
        if version is None or version.value is None:
            msg = f"{self.name.en}: not in force on {on}; in force {', '.join(self._periods())}"
            raise NotInForce(msg)
        return Version(version.since, version.value, version.citation, version.certainty, version.note)

    def in_force(self, *, on: date, rules: Rules | None = None) -> bool:
        """Say whether the category was in force on a day."""
        version = opened(rules, on).read(self.versions)
        return version is not None and version.value is not None

    def _periods(self) -> list[str]:
        """Return the periods in which the category was in force, in words."""
        versions = self.versions.versions
        retired = [version.value is None for version in versions]
        starts = [version.since for version, before in zip(versions, [True, *retired], strict=False) if before]
        ends = [version.since - timedelta(1) for version in versions if version.value is None]
        periods = [f"{start} to {end}" for start, end in zip(starts, ends, strict=False)]
        return [*periods, *(f"from {start}" for start in starts[len(ends) :])]

    def __repr__(self) -> str:
        """Return the identifier."""
        return f"<Category {self.id}>"


# The dates on which lists were published, with what each is known from.

BOUNDARY = Text(
    "The first day is that of publication of the list.", "Le premier jour est celui de la publication de la liste."
)
PAGE_OF = {
    LISTS_OF_2023: (Citation(CATEGORY_PAGE), Certainty.OFFICIAL),
    LISTS_OF_2025: (Citation(CATEGORIES_2025), Certainty.SECONDARY),
    LISTS_OF_2026: (Citation(CATEGORIES_2026), Certainty.SECONDARY),
}


def published(since: date, rule: CategoryRule | None) -> Version[CategoryRule | None]:
    """Return the version published on one of the three dates on which lists appeared; None retires the category."""
    citation, certainty = PAGE_OF[since]
    return Version(since, rule, citation, certainty, BOUNDARY)


def six_months(name: Text, codes: tuple[str, ...]) -> CategoryRule:
    """Return the test of 2023 and 2025: six months without a break, in Canada or abroad."""
    return CategoryRule(name, OccupationExperience(codes, months=6, continuous=True, in_canada=False))


def twelve_months(name: Text, codes: tuple[str, ...], *, in_canada: bool = False) -> CategoryRule:
    """Return the test of 2026: twelve months, which need not be continuous."""
    return CategoryRule(name, OccupationExperience(codes, months=12, continuous=False, in_canada=in_canada))


def category(identifier: str, name: Text, *versions: Version[CategoryRule | None]) -> Category:
    """Return a category whose versions are a dated rule of the same identifier."""
    return Category(identifier, name, Dated(*versions, id=f"categories/{identifier}", name=name))
