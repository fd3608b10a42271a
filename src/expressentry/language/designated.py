"""The language tests: what each is called, how it is scored, and since when its results are accepted.

Designated and accepted are two things: an organization is designated under subsection 74(3) of the Regulations, and
results are accepted once its test can be entered in a profile. New tests come; each is one more entry here.

>>> from datetime import date
>>> Test.of("ielts-general")
Test.IELTS_GENERAL
>>> Test.PTE_CORE.accepted(on=date(2023, 6, 1)), Test.PTE_CORE.accepted(on=date(2024, 1, 30))
(<Outcome.UNMET: 'unmet'>, <Outcome.MET: 'met'>)
>>> Test.TOEFL_ESSENTIALS.designated(on=date(2026, 1, 1)), Test.TOEFL_ESSENTIALS.accepted(on=date(2026, 1, 1))
(True, <Outcome.UNMET: 'unmet'>)
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Final, Literal, TypeAlias

from attrs import field, frozen

from expressentry.decision import Certainty, Outcome
from expressentry.errors import UnknownCode
from expressentry.language.scores import Range, ScoreScale
from expressentry.law.citation import Citation
from expressentry.law.dated import Dated, Version
from expressentry.law.instruments import IRPR, LAUNCH
from expressentry.law.pages import REPORT_PTE_2024, REPORT_TCF_2018, REPORT_TOEFL_2025
from expressentry.law.readings import TCF_ACCEPTED_2018, Reading
from expressentry.law.rules import Rules, opened
from expressentry.law.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["TESTS", "Ability", "BenchmarkScale", "Designation", "Doubt", "Incident", "Test"]

BenchmarkScale: TypeAlias = Literal["CLB", "NCLC"]


class Ability(StrEnum):
    """One of the four abilities (language skill areas) that every test measures, in the order used everywhere.

    >>> [ability.value for ability in Ability]
    ['listening', 'reading', 'writing', 'speaking']
    """

    LISTENING = "listening"
    READING = "reading"
    WRITING = "writing"
    SPEAKING = "speaking"

    @property
    def word(self) -> Text:
        """The ability in both languages; the French is that of subsection 73(1) of the Regulations.

        >>> Ability.LISTENING.word.fr
        'compréhension de l’oral'
        """
        return _ABILITY_WORDS[self]

    @property
    def place(self) -> int:
        """The place of the ability in a row of four scores or levels.

        >>> Ability.SPEAKING.place
        3
        """
        return _PLACES[self]


_ABILITY_WORDS = {
    Ability.LISTENING: Text("listening", "compréhension de l’oral"),
    Ability.READING: Text("reading", "compréhension de l’écrit"),
    Ability.WRITING: Text("writing", "expression écrite"),
    Ability.SPEAKING: Text("speaking", "expression orale"),
}
_PLACES = {ability: place for place, ability in enumerate(Ability)}


@frozen
class Doubt:
    """A reading that an answer about a day before `until` rests on."""

    until: date
    reading: Reading

    def on(self, day: date) -> tuple[Reading, ...]:
        """Return the reading where it matters on `day`."""
        return (self.reading,) if day < self.until else ()


@frozen
class Designation:
    """A test that is designated: whether its results are accepted, and until which day that was checked.

    `seen_until` is None where a later change would be announced like any other; after it, whether results are
    accepted is unknown. `doubt` holds what the sources disagree on.
    """

    accepted: bool = True
    seen_until: date | None = None
    doubt: Doubt | None = None

    def on(self, day: date) -> Outcome:
        """Say whether results are accepted on `day`.

        >>> Designation(accepted=False, seen_until=date(2026, 6, 23)).on(date(2026, 6, 24))
        <Outcome.UNKNOWN: 'unknown'>
        """
        known = self.seen_until is None or day <= self.seen_until
        return Outcome.of(self.accepted if known else None)


@frozen
class Incident:
    """Something that went wrong with the statements of results of tests taken from `since` to `until`, inclusive."""

    since: date
    until: date
    what: Text


@frozen(eq=False, repr=False)
class Test:
    """A language test that is, or was, designated.

    `id` is stable; `name` is the test's own; `title` spells it out; `short` names its scale in errors; `language` is
    "en" or "fr"; `scales` are the ways its scores are printed, the one Express Entry reads first; `designation` is
    dated; `not_accepted` are its near namesakes. Tests are compared by identity. Authority: IRPR 74(3).

    >>> Test.TEF_CANADA.language, Test.TEF_CANADA.benchmark_scale
    ('fr', 'NCLC')
    >>> [kind.en for kind in Test.IELTS_GENERAL.not_accepted]
    ['IELTS Academic', 'IELTS One Skill Retake']
    """

    __test__: ClassVar[bool] = False  # pytest would take the class for tests
    CELPIP_GENERAL: ClassVar[Test]
    IELTS_GENERAL: ClassVar[Test]
    PTE_CORE: ClassVar[Test]
    TEF_CANADA: ClassVar[Test]
    TCF_CANADA: ClassVar[Test]
    TOEFL_ESSENTIALS: ClassVar[Test]

    id: str
    name: Text = field(kw_only=True)
    title: Text = field(kw_only=True)
    short: str = field(kw_only=True)
    language: Lang = field(kw_only=True)
    organization: str = field(kw_only=True)
    scales: tuple[ScoreScale, ...] = field(kw_only=True)
    designation: Dated[Designation | None] = field(kw_only=True)
    not_accepted: tuple[Text, ...] = field(default=(), kw_only=True)
    incidents: tuple[Incident, ...] = field(default=(), kw_only=True)

    @classmethod
    def of(cls, test: Test | str) -> Test:
        """Return the test with this identifier; a test is returned as it is.

        Raises `UnknownCode`, which lists the identifiers known.

        >>> Test.of("toefl")
        Traceback (most recent call last):
        expressentry.errors.UnknownCode: 'toefl' is not a test this library knows; known: celpip-general, \
ielts-general, pte-core, tcf-canada, tef-canada, toefl-essentials
        """
        if isinstance(test, Test):
            return test
        known = next((known for known in TESTS.values() if known.id == test), None)
        if known is not None:
            return known
        raise UnknownCode(f"{test!r} is not a test this library knows; known: {', '.join(sorted(TESTS))}")

    @property
    def benchmark_scale(self) -> BenchmarkScale:
        """The scale its scores are converted to: CLB for English, NCLC for French."""
        return "CLB" if self.language == "en" else "NCLC"

    def scale(self, identifier: str | None = None) -> ScoreScale:
        """Return one of its score scales, the one that Express Entry reads where none is named.

        Raises `UnknownCode`, which lists the scales known.

        >>> Test.TEF_CANADA.scale("600")
        Traceback (most recent call last):
        expressentry.errors.UnknownCode: '600' is not a score scale of TEF Canada; known: old, 699-2019, 699-2023
        """
        if identifier is None:
            return self.scales[0]
        known = {scale.id: scale for scale in self.scales}
        if identifier in known:
            return known[identifier]
        raise UnknownCode(f"{identifier!r} is not a score scale of {self.name.en}; known: {', '.join(known)}")

    def designated(self, *, on: date, rules: Rules | None = None) -> bool:
        """Say whether its organization is designated for it on the day; results may still not be accepted.

        Raises `NotInForce` before 2015-01-01.
        """
        version = opened(rules, on).read(self.designation)
        return version is not None and version.value is not None

    def accepted(self, *, on: date, rules: Rules | None = None) -> Outcome:
        """Say whether its results are accepted on the day; unknown where that was not checked.

        Raises `NotInForce` before 2015-01-01.
        """
        version = opened(rules, on).read(self.designation)
        return Outcome.UNMET if version is None or version.value is None else version.value.on(on)

    def __repr__(self) -> str:
        """Return the public name of the constant."""
        return f"Test.{self.id.upper().replace('-', '_')}"

    def __reduce__(self) -> tuple[Callable[[str], Test], tuple[str]]:
        """Pickle by identifier, so that a test stays the same object."""
        return Test.of, (self.id,)


def _designation(identifier: str, name: Text, *versions: Version[Designation | None]) -> Dated[Designation | None]:
    """Return the designation of one test through time."""
    about = Text("Designation of {test}", "Désignation\u00a0: {test}").filled(test=name)
    return Dated(*versions, id=f"language/{identifier}/designation", name=about)


def _same(name: str) -> Text:
    """Return a proper name, the same in both languages."""
    return Text(name, name)


PTE_CORE_FROM: Final = date(2024, 1, 30)
TCF_CANADA_FROM: Final = date(2018, 11, 10)


def _standard(possible: Range) -> ScoreScale:
    """Return the scale of a test whose abilities are all scored alike."""
    return ScoreScale("standard", (possible, possible, possible, possible))


DESIGNATED = Citation(IRPR, "74(3)")
ALL_ALONG = Version(LAUNCH, Designation(), DESIGNATED)
WHOLE_TO_12 = Range(Decimal(0), Decimal(12))
BANDS_TO_9 = Range(Decimal(0), Decimal(9), Decimal("0.5"))
PTE_POINTS = Range(Decimal(10), Decimal(90))
TEF_450, TEF_360, TEF_300, TEF_699 = (Range(Decimal(0), Decimal(most)) for most in (450, 360, 300, 699))
TCF_UNDERSTANDING = Range(Decimal(100), Decimal(699))
TCF_EXPRESSION = Range(Decimal(0), Decimal(20))
TOEFL_BANDS = Range(Decimal(1), Decimal(12))
OLD_SCORE_COLUMN = (
    "enter the column « Équivalence ancien score » of the statement of results; Express Entry does not read "
    "scores out of 699"
)

CELPIP_GENERAL, IELTS_GENERAL, PTE_CORE, TEF_CANADA, TCF_CANADA, TOEFL_ESSENTIALS = map(
    _same, ("CELPIP-General", "IELTS General Training", "PTE Core", "TEF Canada", "TCF Canada", "TOEFL Essentials")
)

Test.CELPIP_GENERAL = Test(
    "celpip-general",
    name=CELPIP_GENERAL,
    title=_same("Canadian English Language Proficiency Index Program – General"),
    short="CELPIP",
    language="en",
    organization="Paragon Testing Enterprises",
    scales=(_standard(WHOLE_TO_12),),
    designation=_designation("celpip-general", CELPIP_GENERAL, ALL_ALONG),
    not_accepted=(Text("CELPIP-General LS (citizenship only)", "CELPIP-General LS (citoyenneté seulement)"),),
)
Test.IELTS_GENERAL = Test(
    "ielts-general",
    name=IELTS_GENERAL,
    title=_same("International English Language Testing System – General Training"),
    short="IELTS",
    language="en",
    organization="British Council, IDP, Cambridge University Press & Assessment",
    scales=(_standard(BANDS_TO_9),),
    designation=_designation("ielts-general", IELTS_GENERAL, ALL_ALONG),
    not_accepted=(_same("IELTS Academic"), _same("IELTS One Skill Retake")),
)
Test.PTE_CORE = Test(
    "pte-core",
    name=PTE_CORE,
    title=_same("Pearson Test of English – Core"),
    short="PTE Core",
    language="en",
    organization="Pearson",
    scales=(_standard(PTE_POINTS),),
    designation=_designation(
        "pte-core",
        PTE_CORE,
        Version(PTE_CORE_FROM, Designation(), Citation(REPORT_PTE_2024), Certainty.SECONDARY),
    ),
    not_accepted=(_same("PTE Academic"), _same("PTE Essential")),
)
Test.TEF_CANADA = Test(
    "tef-canada",
    name=TEF_CANADA,
    title=_same("Test d’évaluation de français pour le Canada"),
    short="TEF Canada",
    language="fr",
    organization="CCI Paris Île-de-France",
    scales=(
        ScoreScale("old", (TEF_360, TEF_300, TEF_450, TEF_450), advice=OLD_SCORE_COLUMN),
        ScoreScale("699-2019", (TEF_699, TEF_699, TEF_699, TEF_699), read=False, advice=OLD_SCORE_COLUMN),
        ScoreScale("699-2023", (TEF_699, TEF_699, TEF_699, TEF_699), read=False, advice=OLD_SCORE_COLUMN),
    ),
    designation=_designation("tef-canada", TEF_CANADA, ALL_ALONG),
    incidents=(
        Incident(
            date(2023, 12, 11),
            date(2024, 5, 6),
            Text(
                "Statements of TEF Canada tests taken from 2023-12-11 to 2024-05-06 were issued with NCLC levels based "
                "on raw scores. That was reversed for Express Entry: the scores of the column « Équivalence ancien "
                "score » of the corrected statement are the ones to give.",
                "Les attestations du TEF Canada passé du 11 décembre 2023 au 6 mai 2024 portaient des NCLC fondés sur "
                "les résultats bruts. Ce changement a été annulé pour Entrée express\u00a0: il faut donner les "
                "résultats de la colonne «\u00a0Équivalence ancien score\u00a0» de l’attestation corrigée.",
            ),
        ),
    ),
)
Test.TCF_CANADA = Test(
    "tcf-canada",
    name=TCF_CANADA,
    title=_same("Test de connaissance du français pour le Canada"),
    short="TCF Canada",
    language="fr",
    organization="France Éducation international",
    scales=(ScoreScale("standard", (TCF_UNDERSTANDING, TCF_UNDERSTANDING, TCF_EXPRESSION, TCF_EXPRESSION)),),
    designation=_designation(
        "tcf-canada",
        TCF_CANADA,
        Version(
            TCF_CANADA_FROM,
            Designation(doubt=Doubt(date(2018, 12, 1), TCF_ACCEPTED_2018)),
            Citation(REPORT_TCF_2018),
            Certainty.SECONDARY,
        ),
    ),
    not_accepted=tuple(map(_same, ("TCF Québec", "TCF tout public", "DELF", "DALF"))),
)
Test.TOEFL_ESSENTIALS = Test(
    "toefl-essentials",
    name=TOEFL_ESSENTIALS,
    title=_same("Test of English as a Foreign Language – Essentials"),
    short="TOEFL Essentials",
    language="en",
    organization="ETS",
    scales=(_standard(TOEFL_BANDS),),
    designation=_designation(
        "toefl-essentials",
        TOEFL_ESSENTIALS,
        Version(
            date(2025, 8, 21),
            Designation(accepted=False, seen_until=date(2026, 6, 23)),
            Citation(REPORT_TOEFL_2025),
            Certainty.SECONDARY,
            Text(
                "Designated; on the evidence to 2026-06-23 its results are not accepted.",
                "Test désigné; d’après ce qui a été vu jusqu’au 23 juin 2026, ses résultats ne sont pas acceptés.",
            ),
        ),
    ),
)

TESTS: dict[str, Test] = {
    test.id: test
    for test in (
        Test.CELPIP_GENERAL,
        Test.IELTS_GENERAL,
        Test.PTE_CORE,
        Test.TEF_CANADA,
        Test.TCF_CANADA,
        Test.TOEFL_ESSENTIALS,
    )
}
"""Every test by its identifier."""
