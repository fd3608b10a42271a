"""What every score says of the law it rests on: trials, gaps, the last check, and what is not a candidate."""

from __future__ import annotations

import json
import warnings
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

import expressentry as ee
from expressentry.crs import definitions
from expressentry.crs.whole import UNKNOWN
from expressentry.language import CHARTS
from expressentry.law import IRPA, Certainty, Citation, Version
from expressentry.law.review import GAPS
from expressentry.law.trials import TRIAL

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2026, 6, 1)
LATE = date(2026, 11, 3)
BILL = Citation(IRPA, "10.3")
ROW = ee.crs.Factors(age=30, education=ee.Level.BACHELOR, first=None)
WORK = ee.WorkPeriod(noc="21232", start=date(2018, 1, 1), end=date(2019, 12, 31), country="CA", hours_per_week=30)
RESULT = ee.LanguageResult(
    ee.Test.IELTS_GENERAL, listening=8, reading=7, writing=7, speaking=7, taken_on=date(2025, 6, 2)
)
ANA = ee.Candidate(
    born=date(1996, 5, 2),
    languages=[RESULT],
    work=[WORK],
    partner=ee.Partner(accompanying=True, languages=[RESULT], work=[WORK]),
)
ASKED: dict[str, Callable[[], object]] = {
    "score of documents": lambda: ee.score(ANA, on=LATE),
    "score of factors": lambda: ee.score(ROW, on=LATE),
    "points": lambda: ee.crs.points(ROW, on=LATE),
    "derive": lambda: ee.crs.derive(ANA, on=LATE),
    "assess": lambda: ee.assess(ANA, on=LATE),
}


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
def test_an_answer_in_a_gap_warns_once_at_the_line_that_asked(ask: Callable[[], object]) -> None:
    with pytest.warns(ee.RulesIncomplete) as seen:
        ask()
    assert [(one.filename, one.lineno) for one in seen] == [(__file__, ask.__code__.co_firstlineno)]


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
def test_the_warning_turned_into_an_error_stops_the_answer(ask: Callable[[], object]) -> None:
    with warnings.catch_warnings():
        warnings.filterwarnings("error", category=ee.RulesIncomplete)
        with pytest.raises(ee.RulesIncomplete, match="reported to change on 2026-11-03"):
            ask()


@pytest.mark.filterwarnings("ignore::expressentry.errors.RulesIncomplete")
def test_what_is_not_known_comes_first_in_every_printed_form_and_is_in_the_document() -> None:
    decision = ee.score(ANA, on=LATE)
    gap = GAPS[0].what
    assert decision.caveats[0] == gap
    assert decision.explain("en").splitlines()[1] == f"! Caveat: {gap.en}"
    assert decision.explain("fr").splitlines()[1] == f"! Réserve\u00a0: {gap.fr}"
    assert decision._repr_html_().startswith(f"<p>{gap.en}</p>")
    assert repr(decision).endswith("on 2026-11-03; rules incomplete>")
    written = json.loads(ee.dumps(decision))
    assert written["caveats"][0] == {"en": gap.en, "fr": gap.fr}
    assert written["incomplete"] is True


@pytest.mark.filterwarnings("ignore::expressentry.errors.RulesIncomplete")
def test_what_an_offer_earns_in_the_gap_is_said_to_be_unknown() -> None:
    step = ee.score(ROW, on=LATE).step("additional/job_offer")
    assert (step.value, step.note) == (0, UNKNOWN.filled(since=LATE))


def test_the_day_before_the_gap_nothing_is_warned_of() -> None:
    decision = ee.score(ROW, on=date(2026, 11, 2))
    assert (decision.incomplete, decision.caveats) == (False, ())
    assert repr(decision) == "<Score 225 on 2026-11-02>"


@pytest.mark.parametrize("subject", ["ana", None, {"born": "1996-05-02"}])
def test_what_is_not_a_candidate_is_refused(subject: Any) -> None:
    with pytest.raises(TypeError, match=r"a score is of a Candidate or of crs\.Factors, got"):
        ee.score(subject, on=DAY)


def trial(rule: Any, value: object) -> ee.Rulebook:
    return ee.Rulebook.on(DAY).replacing(rule, Version(DAY, value, BILL))


TRIALS = {
    "a window of three years": (definitions.CANADIAN_WORK_WINDOW, 3, ["facts/partner", "facts/canadian_work"]),
    "results of any age": (definitions.RESULT_AGE, False, ["facts/first_language", "facts/second_language"]),
    "study elsewhere": (definitions.CANADIAN_STUDY, None, ["facts/canadian_study"]),
}


@pytest.mark.parametrize(("rule", "value", "told"), TRIALS.values(), ids=TRIALS)
def test_a_step_that_rests_on_a_trial_of_a_definition_says_that_it_is_not_law(
    rule: Any, value: object, told: list[str]
) -> None:
    decision = ee.score(ANA, on=DAY, rules=trial(rule, value))
    assert [step.id for step in decision.basis if any("not law" in str(part.note) for part in step.walk())] == told
    assert {decision.step(identifier).certainty for identifier in told if identifier != "facts/partner"} == {
        Certainty.INTERPRETED
    }
    assert decision.edition == "crs:2025-03-25 with trials"
    assert TRIAL.fr in decision.explain("fr")


def test_a_note_and_a_trial_are_both_told() -> None:
    step = ee.crs.derive(ANA, on=DAY, rules=trial(definitions.CANADIAN_WORK_WINDOW, 3)).step("facts/canadian_work")
    assert step.note is not None
    assert step.note.en.startswith("not counted: 21232 from 2018-01-01")
    assert step.note.en.endswith("; not law: trial version")


def test_a_chart_on_trial_is_told_where_results_are_read() -> None:
    chart = next(rule for rule in CHARTS.values() if rule.id == "language/ielts-general/equivalency/standard")
    law = chart.on(DAY)
    assert law is not None
    decision = ee.score(ANA, on=DAY, rules=trial(chart, law.value))
    told = [step.id for top in decision.basis for step in top.walk() if step.note and "not law" in step.note.en]
    assert told == ["facts/partner/language", "facts/first_language", "facts/second_language"]


def test_rules_without_trials_say_nothing_of_them() -> None:
    decision = ee.score(ANA, on=DAY, rules=ee.Rulebook.on(DAY))
    assert decision == ee.score(ANA, on=DAY)
    assert TRIAL.en not in decision.explain("en")
