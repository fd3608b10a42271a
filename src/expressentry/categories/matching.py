"""Matching: which categories a candidate belongs to on a day, and why; whether a program fits is another question.

Membership is read again when an application is received (IRPA 11.2(1)(c)); ask about that day too.

>>> from datetime import date
>>> from expressentry.candidate import Candidate, WorkPeriod
>>> nurse = Candidate(
...     date(1990, 1, 1),
...     work=[WorkPeriod("31301", start=date(2025, 1, 6), end=date(2026, 2, 6), hours_per_week=40, country="PH")],
... )
>>> [match.category.id for match in categories_of(nurse, on=date(2026, 9, 4)) if match.decision.value is Outcome.MET]
['healthcare']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from expressentry.categories.agriculture import AGRICULTURE
from expressentry.categories.canadian_experience import PHYSICIANS, RESEARCHERS, SENIOR_MANAGERS
from expressentry.categories.category import Category, FrenchProficiency, MilitaryRecruit
from expressentry.categories.education import EDUCATION
from expressentry.categories.experience import experience_step
from expressentry.categories.french import FRENCH, french_step
from expressentry.categories.health import HEALTHCARE
from expressentry.categories.military import MILITARY, military_steps
from expressentry.categories.stem import STEM
from expressentry.categories.trades import TRADES
from expressentry.categories.transport import TRANSPORT
from expressentry.decision import Decision, Outcome, Step
from expressentry.law.review import Area, caveats
from expressentry.law.rules import Rules, opened
from expressentry.law.text import Text

if TYPE_CHECKING:
    from datetime import date

    from expressentry.candidate import Candidate
    from expressentry.categories.category import CategoryRule
    from expressentry.law.dated import Version

__all__ = ["CATEGORIES", "CategoryMatch", "categories_of", "in_force", "membership"]

CATEGORIES = (
    FRENCH,
    HEALTHCARE,
    STEM,
    TRADES,
    TRANSPORT,
    AGRICULTURE,
    EDUCATION,
    PHYSICIANS,
    SENIOR_MANAGERS,
    RESEARCHERS,
    MILITARY,
)
"""Every category there has been."""

LABEL = Text("Category", "Catégorie (ensemble)")


@frozen
class CategoryMatch:
    """A category in force on the day, and the decision whether the candidate belongs to it."""

    category: Category
    decision: Decision[Outcome]


def in_force(*, on: date, rules: Rules | None = None) -> tuple[Category, ...]:
    """Return the categories in force on a day, none before 2023-05-31. Raises `NotInForce` before 2015-01-01.

    >>> from datetime import date
    >>> [category.id for category in in_force(on=date(2023, 5, 31))]
    ['french', 'healthcare', 'stem', 'trades', 'transport', 'agriculture']
    >>> in_force(on=date(2023, 5, 30))
    ()
    """
    law = opened(rules, on)
    return tuple(category for category in CATEGORIES if category.in_force(on=law.day, rules=law))


def categories_of(candidate: Candidate, /, *, on: date, rules: Rules | None = None) -> tuple[CategoryMatch, ...]:
    """Return every category in force on a day, met or not, each with its decision.

    Only membership is judged: being eligible for a program is a question of the round. Work, results and service after
    the day are not seen. Raises `NotInForce` before 2015-01-01 and `TypeError` for anything but a calendar date.
    Authority: IRPA 10.3(1)(h.2) and the lists that each decision cites.
    """
    law = opened(rules, on)
    return tuple(
        CategoryMatch(category, membership(candidate, category, on=law.day, rules=law))
        for category in in_force(on=law.day, rules=law)
    )


def membership(
    candidate: Candidate, category: Category, /, *, on: date, rules: Rules | None = None
) -> Decision[Outcome]:
    """Return whether a candidate belongs to one category. Raises `NotInForce` where it is not in force on the day.

    >>> from datetime import date
    >>> from expressentry.candidate import Candidate
    >>> membership(Candidate(date(1990, 1, 1)), STEM, on=date(2026, 9, 4))
    <Category unmet on 2026-09-04: Science, Technology, Engineering and Math (STEM) occupations>
    """
    law = opened(rules, on)
    version = category.rule(on=law.day, rules=law)
    steps = _steps(candidate, category, version, law)
    return Decision(
        LABEL,
        version.value.name,
        Outcome.all_of(step.value for step in steps if isinstance(step.value, Outcome)),
        law.day,
        steps,
        edition=f"{category.id}:{version.since}",
        caveats=caveats(_areas(version.value), law.day),
        interpretations=tuple(dict.fromkeys(reading for step in steps for reading in step.interpretations)),
    )


def _steps(candidate: Candidate, category: Category, version: Version[CategoryRule], law: Rules) -> tuple[Step, ...]:
    """Return the requirements of a category, judged."""
    match version.value.test:
        case FrenchProficiency() as french:
            return (french_step(candidate, french, version, law),)
        case MilitaryRecruit() as recruit:
            return military_steps(candidate, recruit, version, law)
        case work:
            return (experience_step(category.id, candidate, work, version, law),)


def _areas(rule: CategoryRule) -> tuple[Area, ...]:
    """Return the areas of law that a category reads."""
    return ("categories", "language") if isinstance(rule.test, FrenchProficiency) else ("categories",)
