"""Answers: what they hold, refuse and print."""

from __future__ import annotations

from datetime import date

import pytest

from expressentry.decision import Certainty, Decision, Outcome, Step, compare
from expressentry.errors import UnknownCode
from expressentry.law import IRPR, Citation, Text
from expressentry.law.readings import LEAP_DAY

DAY = date(2026, 9, 1)
WORK = Step(
    "fsw/work",
    Text("Work", "Travail"),
    Outcome.UNMET,
    given=Text("8 months <b>", "8 mois"),
    citation=Citation(IRPR, "75(2)(a)"),
    certainty=Certainty.INTERPRETED,
    needed=Text("4 months more", "4 mois de plus"),
    interpretations=(LEAP_DAY,),
    steps=(
        Step("fsw/work/place", Text("Place", "Lieu"), Outcome.MET),
        Step("fsw/work/hours", Text("Hours", "Heures"), Outcome.UNKNOWN, note=Text("not stated", "non précisé")),
    ),
)
LANGUAGE = Step("fsw/language", Text("Language", "Langue"), Outcome.MET, citation=Citation(IRPR, "75(2)(d)"))
POINTS = Step("fsw/points", Text("Points", "Points"), 66, maximum=100)
ELIGIBILITY = Decision(
    Text("Eligibility", "Admissibilité"),
    Text("Federal Skilled Worker", "Travailleurs qualifiés"),
    Outcome.UNMET,
    DAY,
    (WORK, LANGUAGE, POINTS),
    "fsw:2023-11-24",
    basis=(Step("facts/age", Text("Age", "Âge"), Text("30 years", "30 ans")),),
    caveats=(Text("not checked since", "non vérifié depuis"),),
    assumptions=(Text("paid work", "travail rémunéré"),),
    interpretations=(LEAP_DAY,),
    not_checked=(Text("admissibility", "interdiction de territoire"),),
    incomplete=True,
)
ENGLISH = """\
Eligibility (Federal Skilled Worker) on 2026-09-01: not met (rules fsw:2023-11-24; rules incomplete)
! Caveat: not checked since
  Work: not met — 8 months <b> — IRPR s. 75(2)(a) (interpreted) — to meet it: 4 months more
    Place: met
    Hours: unknown — not stated
  Language: met — IRPR s. 75(2)(d)
  Points: 66 of 100
From the facts:
  Age: 30 years
Assumed:
  - paid work
Interpretations:
"""


def test_the_answer_prints_whole_in_both_languages():
    assert ELIGIBILITY.explain("en").startswith(ENGLISH)
    assert str(ELIGIBILITY) == ELIGIBILITY.explain("en")
    assert ELIGIBILITY.explain("en").endswith("Not checked:\n  - admissibility")
    french = ELIGIBILITY.explain("fr")
    assert "Travail\u00a0: non satisfaite — 8 mois — RIPR art. 75(2)a) (interprété)" in french
    assert "Retenu\u00a0: le 1er mars." in french


def test_one_line():
    assert repr(ELIGIBILITY) == "<Eligibility unmet on 2026-09-01: Federal Skilled Worker; rules incomplete>"
    other = Decision(Text("Concordance", "Concordance"), Text("codes", "codes"), ("21231",), DAY)
    assert repr(other) == "<Concordance ('21231',) on 2026-09-01>"


def test_only_what_stands_in_the_way():
    assert ELIGIBILITY.why_not("en") == (
        "Work: not met — 8 months <b> — IRPR s. 75(2)(a) (interpreted) — to meet it: 4 months more\n"
        "  Hours: unknown — not stated"
    )


def test_a_table_escapes_all_text_and_unfolds_parts():
    table = ELIGIBILITY._repr_html_()
    assert "<b>" not in table
    assert "8 months &lt;b&gt;" in table
    assert table.count("<details>") == 1
    assert "<script" not in table


def test_steps_are_found_by_identifier():
    assert ELIGIBILITY.step("fsw/work/place").value is Outcome.MET
    assert ELIGIBILITY.step("facts/age").name.fr == "Âge"
    assert ELIGIBILITY.outcome("fsw/work") is Outcome.UNMET
    assert ELIGIBILITY.points("fsw/points") == 66
    assert ELIGIBILITY.citations() == (Citation(IRPR, "75(2)(a)"), Citation(IRPR, "75(2)(d)"))
    assert ELIGIBILITY.certainty is Certainty.INTERPRETED


def test_the_authorities_of_the_basis_are_among_those_used():
    basis = (
        Step("facts/age", Text("Age", "Âge"), Text("30 years", "30 ans"), citation=Citation(IRPR, "25.1"),
             certainty=Certainty.SECONDARY),
    )  # fmt: skip
    answer = Decision(Text("Score", "Note"), Text("CRS", "SCG"), 0, DAY, (LANGUAGE,), basis=basis)
    assert answer.citations() == (Citation(IRPR, "75(2)(d)"), Citation(IRPR, "25.1"))
    assert answer.certainty is Certainty.SECONDARY


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: ELIGIBILITY.step("fsw/wrk"), "'fsw/wrk' is not a step of this answer; near it: fsw/work"),
        (lambda: ELIGIBILITY.points("zzz"), "'zzz' is not a step of this answer; known: facts/age, fsw/language"),
    ],
)
def test_an_unknown_step_is_refused_with_the_nearest_ones(ask, message):
    with pytest.raises(UnknownCode, match=message):
        ask()


def test_a_step_of_another_kind_is_refused():
    with pytest.raises(TypeError, match="'fsw/work' is 'not met', not points"):
        ELIGIBILITY.points("fsw/work")
    with pytest.raises(TypeError, match="'fsw/points' is '66', not an outcome"):
        ELIGIBILITY.outcome("fsw/points")


def test_an_answer_is_not_a_truth_value():
    with pytest.raises(TypeError, match=r"compare decision\.value"):
        bool(ELIGIBILITY)
    with pytest.raises(TypeError, match="compare it"):
        bool(Outcome.MET)


def test_a_comparison_tells_the_lines_that_differ():
    gone = Decision(ELIGIBILITY.label, ELIGIBILITY.subject, Outcome.MET, DAY, (LANGUAGE,))
    found = compare(ELIGIBILITY, gone)
    assert [difference.id for difference in found.differences] == [
        "fsw/work",
        "fsw/work/place",
        "fsw/work/hours",
        "fsw/points",
    ]
    assert found.explain("fr").splitlines()[:2] == [
        "Admissibilité\u00a0: non satisfaite → satisfaite",
        "  Travail (fsw/work)\u00a0: non satisfaite → aucun",
    ]
    assert str(found).splitlines()[-1] == "  Points (fsw/points): 66 → none (-66)"
    assert compare(gone, gone).differences == ()
    assert repr(found) == f"<Comparison of {ELIGIBILITY!r} and {gone!r}: 4 lines differ>"
    assert "<td>Points (fsw/points): 66 → none (-66)</td>" in found._repr_html_()


def test_a_line_of_equal_value_differs_in_what_it_rests_on():
    def score(given, maximum, note=None):
        step = Step("core/age", Text("Age", "Âge"), 0, maximum=maximum, given=given, note=note)
        return Decision(Text("Score", "Note"), Text("CRS", "SCG"), 0, DAY, (step,))

    ended = Text("not in force", "n’est plus en vigueur")
    found = compare(score(Text("17 years", "17 ans"), 110), score(Text("45 years", "45 ans"), 0, ended))
    assert [found.explain(lang) for lang in ("en", "fr")] == [
        "Score: 0 → 0 (+0)\n  Age (core/age): 0 — of 110; 17 years → of 0; 45 years; not in force",
        "Note\u00a0: 0 → 0 (+0)\n  Âge (core/age)\u00a0: 0 — sur 110; 17 ans → sur 0; 45 ans; n’est plus en vigueur",
    ]
    assert compare(score(None, 110), score(Text("17 years", "17 ans"), 110)).differences[0].line("en") == (
        "Age (core/age): 0 — none → 17 years"
    )
    assert compare(score(None, 110), score(None, 110)).differences == ()


def test_three_valued_logic():
    met, unmet, unknown = Outcome.MET, Outcome.UNMET, Outcome.UNKNOWN
    assert Outcome.all_of([]) is met
    assert Outcome.any_of([]) is unmet
    assert Outcome.all_of([met, unknown, unmet]) is unmet
    assert Outcome.any_of([unmet, unknown]) is unknown
    assert [Outcome.of(known) for known in (True, False, None)] == [met, unmet, unknown]
