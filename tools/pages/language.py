"""Language: the designated tests, and the equivalency charts of their scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from expressentry.language import CHARTS, TESTS, Ability
from expressentry.law import Text
from expressentry.law.text import written
from pages.page import Page, bullets, headed, table
from pages.rules import COLON, INTERPRETATION, authority_of, period, with_next

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expressentry.language import Chart, Designation, Test
    from expressentry.language.scores import ScoreScale
    from expressentry.law import Dated, Lang

__all__ = ["language_pages"]

TESTS_TITLE = Text("Designated language tests", "Tests d’évaluation linguistique désignés")
CHARTS_TITLE = Text("Equivalency charts", "Tableaux d’équivalence")
ABOUT_TESTS = Text(
    "An organization is designated for a test under the Regulations; results are accepted once the test can be "
    "entered in a profile.",
    "Un organisme est désigné pour un test en vertu du Règlement; les résultats sont acceptés dès que le test peut "
    "être inscrit dans un profil.",
)
ABOUT_CHARTS = Text(
    "The lowest score that reaches each level, by ability. A score reaches the highest level whose lowest score it "
    "meets; the highest level shown stands for itself and above. Results in English give a CLB, results in French an "
    "NCLC.",
    "Le résultat minimal qui donne chaque niveau, par compétence. Un résultat donne le niveau le plus élevé dont il "
    "atteint le minimum; le niveau le plus élevé du tableau vaut aussi pour ceux qui le dépassent. Un résultat en "
    "anglais donne un CLB, un résultat en français un NCLC.",
)
ORGANIZATION = Text("Organization", "Organisme")
LANGUAGE = Text("Language", "Langue")
LANGUAGES: dict[Lang, Text] = {"en": Text("English", "anglais"), "fr": Text("French", "français")}
IDENTIFIER = Text("Identifier", "Identifiant")
NOT_ACCEPTED = Text("Not accepted", "Non acceptés")
DESIGNATED = Text("Designated", "Désigné")
ACCEPTED = Text("Results accepted", "Résultats acceptés")
YES_OR_NO = {True: Text("yes", "oui"), False: Text("no", "non")}
CHECKED = Text("checked until {day}", "vérifié jusqu’au {day}")
SCALE = Text("Scale", "Échelle")
READ = {True: Text("read by Express Entry", "utilisée par Entrée express"), False: Text("not read", "non utilisée")}
LEVEL = Text("Level", "Niveau")
FROM_TO = Text("{lowest} to {highest}", "{lowest} à {highest}")


def language_pages() -> tuple[Page, ...]:
    """Return the pages about language."""
    return (
        Page("language/tests", TESTS_TITLE, _tests, tuple(test.designation.id for test in TESTS.values())),
        Page("language/equivalency", CHARTS_TITLE, _charts, tuple(chart.id for chart in CHARTS.values())),
    )


def _tests(_: Page, lang: Lang) -> Iterator[str]:
    """Yield every test with its scales and its designation."""
    yield ABOUT_TESTS(lang)
    for test in TESTS.values():
        yield from headed(2, test.name(lang), test.designation.id)
        yield from bullets(_about(test, lang))
        yield ""
        heads = [SCALE(lang), *(_capital(ability.word(lang)) for ability in Ability), ""]
        yield from table(heads, ([*_scale(scale, lang), READ[scale.read](lang)] for scale in test.scales))
        for version, after in with_next(test.designation):
            yield from headed(3, f"{DESIGNATED(lang)}{COLON(lang)}{_low(period(version, after)(lang))}")
            yield from bullets([*_acceptance(version.value, lang), *authority_of(version, lang)])


def _about(test: Test, lang: Lang) -> Iterator[str]:
    """Yield what a test is."""
    parts = (
        (IDENTIFIER, f"`{test.id}`"),
        (ORGANIZATION, test.organization),
        (LANGUAGE, f"{LANGUAGES[test.language](lang)} ({test.benchmark_scale})"),
        (NOT_ACCEPTED, ", ".join(name(lang) for name in test.not_accepted)),
    )
    yield test.title(lang)
    yield from (f"{name(lang)}{COLON(lang)}{what}" for name, what in parts if what)
    yield from (incident.what(lang) for incident in test.incidents)


def _scale(scale: ScoreScale, lang: Lang) -> list[str]:
    """Return the name of a scale and the scores possible in each ability."""
    ranges = [FROM_TO.filled(lowest=each.lowest, highest=each.highest)(lang) for each in scale.ranges]
    return [f"`{scale.id}`", *ranges]


def _acceptance(designation: Designation | None, lang: Lang) -> Iterator[str]:
    """Yield whether results are accepted, and until when that was checked."""
    if designation is not None:
        until = designation.seen_until
        checked = "" if until is None else f" ({CHECKED.filled(day=until)(lang)})"
        yield f"{ACCEPTED(lang)}{COLON(lang)}{YES_OR_NO[designation.accepted](lang)}{checked}"
        if designation.doubt is not None:
            yield f"{INTERPRETATION(lang)}{COLON(lang)}{designation.doubt.reading.question(lang)}"


def _charts(_: Page, lang: Lang) -> Iterator[str]:
    """Yield every chart."""
    yield ABOUT_CHARTS(lang)
    for (_test, scale), rule in CHARTS.items():
        name = rule.name(lang) if rule.name is not None else rule.id
        yield from headed(2, f"{name} ({SCALE(lang).lower()} `{scale}`)", rule.id)
        yield from _versions(rule, lang)


def _versions(rule: Dated[Chart | None], lang: Lang) -> Iterator[str]:
    """Yield every version of one chart, newest first."""
    heads = [LEVEL(lang), *(_capital(ability.word(lang)) for ability in Ability)]
    for version, after in with_next(rule):
        yield from headed(3, period(version, after)(lang))
        yield from bullets(authority_of(version, lang))
        yield ""
        if version.value is not None:
            yield from table(heads, _levels(version.value, lang), numbers=len(Ability))
            if version.value.doubt is not None:
                doubt = version.value.doubt.reading.question(lang)
                yield from bullets([f"{INTERPRETATION(lang)}{COLON(lang)}{doubt}"])


def _levels(chart: Chart, lang: Lang) -> Iterator[list[str]]:
    """Yield a row a level, highest first."""
    for level in reversed(chart.levels):
        yield [str(level), *(written(chart.lowest(ability, level), lang) for ability in Ability)]


def _capital(word: str) -> str:
    """Return a word as it stands at the head of a column."""
    return word[:1].upper() + word[1:]


def _low(word: str) -> str:
    """Return words as they stand after a colon."""
    return word[:1].lower() + word[1:]
