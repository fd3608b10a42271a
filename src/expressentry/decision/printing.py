"""Printing: an answer as one line, as indented text and as a table, in either language.

>>> from datetime import date
>>> from expressentry.decision import Decision, Step
>>> step = Step("core/age", Text("Age", "Âge"), 105, maximum=110, given=Text("30 years", "30 ans"))
>>> answer = Decision(Text("Score", "Note"), Text("CRS", "SCG"), 105, date(2026, 9, 1), (step,), "crs:2025-03-25", 1200)
>>> print(explained(answer, "fr"))
Note (SCG) au 1er septembre 2026\u00a0: 105 sur 1\u00a0200 (règles crs:2025-03-25)
  Âge\u00a0: 105 sur 110 — 30 ans
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from expressentry.decision.outcome import Outcome
from expressentry.decision.step import Step, value_word
from expressentry.law.dated import Certainty
from expressentry.law.readings import Reading
from expressentry.law.text import Lang, Text, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from expressentry.decision.decision import Decision

__all__ = ["explained", "in_the_way", "one_line", "table"]

OF = Text("of", "sur")
HEADING = Text("{label} ({subject}) on {day}: {value}", "{label} ({subject}) au {day}\u00a0: {value}")
RULES = Text("rules", "règles")
INCOMPLETE = Text("rules incomplete", "règles incomplètes")
COLON = Text(":", "\u00a0:")
NEEDED = Text("to meet it", "pour satisfaire à l’exigence")
HEADS = (
    Text("factor", "facteur"),
    Text("given", "renseignement"),
    Text("points", "points"),
    Text("of", "sur"),
    Text("authority", "fondement"),
)
LISTS = (
    ("assumptions", Text("Assumed", "Hypothèses")),
    ("interpretations", Text("Interpretations", "Interprétations")),
    ("not_checked", Text("Not checked", "Non vérifié")),
)
BASIS = Text("From the facts", "D’après les faits")
CAVEAT = Text("Caveat", "Réserve")
OTHER_READING = Text(
    "{question} Taken: {chosen}. The other reading: {other}. ({authority})",
    "{question} Retenu\u00a0: {chosen}. L’autre interprétation\u00a0: {other}. ({authority})",
)


def answer_word(value: object, lang: Lang) -> str:
    """Return the answer itself: points, an outcome or a text in words, anything else as it prints."""
    return value_word(value, lang) if isinstance(value, int | Outcome | Text) else str(value)


def one_line(decision: Decision[object], lang: Lang) -> str:
    """Return `<Score 427 on 2026-09-01>`, with the subject where the answer is an outcome."""
    about = f": {decision.subject(lang)}" if isinstance(decision.value, Outcome) else ""
    incomplete = f"; {INCOMPLETE(lang)}" if decision.incomplete else ""
    value = decision.value if isinstance(decision.value, Outcome) else answer_word(decision.value, lang)
    return f"<{decision.label(lang)} {value} on {decision.on}{about}{incomplete}>"


def explained(decision: Decision[object], lang: Lang) -> str:
    """Return the answer with its caveats, steps, basis, assumptions, interpretations and what was not checked."""
    lines = [_heading(decision, lang)]
    lines += [f"! {CAVEAT(lang)}{COLON(lang)} {caveat(lang)}" for caveat in decision.caveats]
    lines += _lines(decision.steps, lang, depth=1)
    if decision.basis:
        lines.append(f"{BASIS(lang)}{COLON(lang)}")
        lines += _lines(decision.basis, lang, depth=1)
    lines += [line for name, title in LISTS for line in _listed(title, getattr(decision, name), lang)]
    return "\n".join(lines)


def in_the_way(decision: Decision[object], lang: Lang) -> str:
    """Return the unmet and undecided requirements that decide, each with what would meet it."""
    open_steps = [step for step in decision.steps if step.value in {Outcome.UNMET, Outcome.UNKNOWN}]
    return "\n".join(_lines(open_steps, lang, depth=0, only_open=True))


def _heading(decision: Decision[object], lang: Lang) -> str:
    """Return the first line: what is answered, on which day, and the rules used."""
    value = answer_word(decision.value, lang)
    most = f" {OF(lang)} {written(decision.maximum, lang)}" if decision.maximum is not None else ""
    heading = HEADING.filled(label=decision.label, subject=decision.subject, day=decision.on, value=value + most)
    incomplete = f"; {INCOMPLETE(lang)}" if decision.incomplete else ""
    rules = f" ({RULES(lang)} {decision.edition}{incomplete})" if decision.edition else ""
    return heading(lang) + rules


def _lines(steps: Iterable[Step], lang: Lang, *, depth: int, only_open: bool = False) -> Iterator[str]:
    """Yield each step and its parts, indented; only what is open where asked."""
    for step in steps:
        if only_open and step.value not in {Outcome.UNMET, Outcome.UNKNOWN}:
            continue
        yield "  " * depth + step_line(step, lang)
        if step.maximum != 0:  # where there is nothing to earn, the parts have nothing to tell
            yield from _lines(step.steps, lang, depth=depth + 1, only_open=only_open)


def step_line(step: Step, lang: Lang) -> str:
    """Return one step on one line: name, value, maximum, given, authority, certainty, note, what would meet it."""
    most = f" {OF(lang)} {written(step.maximum, lang)}" if step.maximum is not None else ""
    needed = f"{NEEDED(lang)}{COLON(lang)} {step.needed(lang)}" if step.needed else ""
    more = [step.given and step.given(lang), _authority(step, lang), step.note and step.note(lang), needed]
    rest = "".join(f" — {part}" for part in more if part)
    return f"{step.name(lang)}{COLON(lang)} {value_word(step.value, lang)}{most}{rest}"


def _authority(step: Step, lang: Lang) -> str:
    """Return the citation, with its certainty where that is not official."""
    if step.citation is None:
        return ""
    grade = "" if step.certainty is Certainty.OFFICIAL else f" ({step.certainty.word(lang)})"
    return step.citation.text(lang) + grade


def _listed(title: Text, items: Iterable[object], lang: Lang) -> Iterator[str]:
    """Yield a title and one line an item, or nothing where there are none."""
    lines = [f"  - {_item(item)(lang)}" for item in items]
    if lines:
        yield f"{title(lang)}{COLON(lang)}"
        yield from lines


def _item(item: object) -> Text:
    """Return a text as it is, a reading as its question, the answer taken and the other one."""
    if isinstance(item, Reading):
        return OTHER_READING.filled(
            question=item.question, chosen=item.chosen, other=item.other, authority=item.authority
        )
    assert isinstance(item, Text)  # noqa: S101  a decision lists texts and readings, nothing else
    return item


def table(decision: Decision[object], lang: Lang) -> str:
    """Return an HTML table: a row a factor, whose parts unfold; no script, no style sheet, all text escaped."""
    heads = "".join(f"<th>{escape(head(lang))}</th>" for head in HEADS)
    rows = "".join(_row(step, lang) for step in decision.steps)
    caveats = "".join(f"<p>{escape(caveat(lang))}</p>" for caveat in decision.caveats)
    caption = f"<caption>{escape(_heading(decision, lang))}</caption>"
    return f"{caveats}<table>{caption}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _row(step: Step, lang: Lang) -> str:
    """Return one row; a step with parts unfolds into a list of them."""
    name = escape(step.name(lang))
    if step.steps:
        parts = "".join(f"<li>{escape(line)}</li>" for line in _lines(step.steps, lang, depth=0))
        name = f"<details><summary>{name}</summary><ul>{parts}</ul></details>"
    cells = (
        name,
        escape(step.given(lang)) if step.given else "",
        escape(value_word(step.value, lang)),
        "" if step.maximum is None else written(step.maximum, lang),
        escape(_authority(step, lang)),
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
