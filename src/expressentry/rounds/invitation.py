"""Invitation: whether a round would have invited someone, in three steps: in the pool, in the group, of the rank.

Authority: IRPA 10.1(1.1), 10.2(1)(b), 10.3(1)(h.1) to (j.1); Ministerial Instructions s. 4(1); IRCC's page on rounds.

>>> from datetime import UTC, date, datetime
>>> from expressentry.programs import CEC
>>> stamp = datetime(2026, 8, 1, 13, 14, 15, tzinfo=UTC)
>>> held = Round(on=date(2026, 9, 15), program=CEC, lowest_score=519, tie_break=stamp)
>>> answer = invited(Entry("a-17", score=519, submitted=stamp, programs={CEC}), held)
>>> answer
<Invitation met on 2026-09-15: round of 2026-09-15, Canadian Experience Class>
>>> [step.id for step in answer.steps]
['invited/pool', 'invited/group', 'invited/rank']
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, cast

from expressentry.candidate import Candidate
from expressentry.crs.definitions import TIE_BREAK
from expressentry.decision import Certainty, Decision, Outcome, Step
from expressentry.errors import Fault, refuse
from expressentry.law.citation import Citation
from expressentry.law.instruments import IRPA, MI_2017_1
from expressentry.law.pages import ROUNDS_PAGE, TIE_BREAK_2017
from expressentry.law.review import gaps_on, warn_incomplete
from expressentry.law.round_readings import NO_TIE_BREAK, ORDER_OF_PROGRAMS, ROUND_MOMENT, TIE_BREAK_INCLUSIVE
from expressentry.law.rules import Rules, opened
from expressentry.law.text import Text
from expressentry.programs import PNP, PROGRAMS
from expressentry.rounds.order import PROGRAM_ORDER, possible_programs
from expressentry.rounds.round import Entry, NoTieBreak, Round, to_the_second
from expressentry.rounds.standing import Standing, of_candidate, of_entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from expressentry.law.readings import Reading
    from expressentry.programs import Program

__all__ = ["invited"]

LABEL = Text("Invitation", "Invitation")


def invited(
    subject: Candidate | Entry,
    held: Round,
    /,
    *,
    profile_submitted: datetime | None = None,
    rules: Rules | None = None,
) -> Decision[Outcome]:
    """Return whether a round would have invited a candidate, or an entry of the pool.

    A candidate's facts are read on the Canadian date of the round, the life of the profile at its moment.
    `profile_submitted` is the moment the profile was submitted (None: the profile's or the entry's own; where there is
    none, the rank is unknown at the lowest score). The program of the invitation is the step `invited/group/program`.

    Warns `RulesIncomplete` where a known change of the law is not encoded. Raises `InvalidCandidate` for a round
    without a lowest score and for a moment without its time zone.
    """
    refuse("the question cannot be so", [*_not_held(held), *_naive(profile_submitted)])
    law = opened(rules, held.on)
    standing = _standing(subject, held, profile_submitted, law)
    if standing.incomplete:
        warn_incomplete(gaps_on(("crs", "regulations"), held.on))
    steps = (_pool(standing, held), _group(standing, held, law), _rank(standing, held, law))
    return Decision(
        LABEL,
        held.title,
        Outcome.all_of(step.value for step in steps if isinstance(step.value, Outcome)),
        held.on,
        steps,
        f"rounds:{held.number or held.on}",
        basis=standing.basis,
        caveats=standing.caveats,
        assumptions=standing.assumptions,
        interpretations=tuple(dict.fromkeys([*standing.interpretations, *_readings(steps)])),
        not_checked=standing.not_checked,
        incomplete=standing.incomplete,
    )


def _standing(subject: Candidate | Entry, held: Round, submitted: datetime | None, law: Rules) -> Standing:
    """Return what the round reads of a candidate or of an entry."""
    if isinstance(subject, Candidate):
        return of_candidate(subject, held, submitted, law)
    if isinstance(cast("object", subject), Entry):
        return of_entry(subject, held, submitted)
    msg = f"a round invites a Candidate or an Entry, got {subject!r}"
    raise TypeError(msg)


def _naive(submitted: datetime | None) -> list[Fault]:
    """Return the fault of a moment that is none: without its time zone, no moment is meant."""
    if submitted is None or (isinstance(cast("object", submitted), datetime) and submitted.tzinfo is not None):
        return []
    return [Fault("profile_submitted", f"takes a moment with its time zone, got {submitted!r}; pass tzinfo=")]


def _not_held(held: Round) -> list[Fault]:
    """Return the fault of a round without a lowest score."""
    what = f"{held.title.en} has none; give it, or draw from a pool with rounds.draw"
    return [Fault("lowest_score", what)] if held.lowest_score is None else []


def _readings(steps: Iterable[Step]) -> tuple[Reading, ...]:
    """Return every reading that a step used."""
    return tuple(reading for top in steps for step in top.walk() for reading in step.interpretations)


# In the pool.

POOL = Text("In the pool", "Dans le bassin")
LIVE = Text("Profile in the pool at the moment of the round", "Profil dans le bassin au moment de la ronde")
SUBMITTED = Text("submitted {moment}", "soumis le {moment}")
NOT_STATED = Text("moment of submission not stated", "moment de soumission non indiqué")
BY_THEN = Text("a profile submitted by the round", "un profil soumis au plus tard à la ronde")
EXPIRED = Text("a profile that had not expired on {moment}", "un profil qui n’avait pas expiré le {moment}")


def _pool(standing: Standing, held: Round) -> Step:
    """Return whether the person was in the pool: meeting what it asks, with a profile that lived."""
    live = _profile(standing, held)
    outcomes = [standing.in_pool, *([live.value] if isinstance(live.value, Outcome) else [])]
    return Step(
        "invited/pool", POOL, Outcome.all_of(outcomes), citation=Citation(IRPA, "10.1(3)"), steps=(*standing.pool, live)
    )


def _profile(standing: Standing, held: Round) -> Step:
    """Return whether the profile had been submitted and had not expired; assumed where nothing is stated of it."""
    submitted, expires = standing.submitted, standing.expires
    early = submitted is not None and submitted > held.closes
    late = expires is not None and expires <= held.opens
    needed = BY_THEN if early else EXPIRED.filled(moment=expires) if late and expires is not None else None
    readings = (ROUND_MOMENT,) if held.at is not None and held.at.date() != held.on else ()
    return Step(
        "invited/pool/profile",
        LIVE,
        Outcome.of(not early and not late),
        given=NOT_STATED if submitted is None else SUBMITTED.filled(moment=submitted),
        citation=Citation(MI_2017_1, "4(1)(b)"),
        certainty=Certainty.weakest(*(reading.grade for reading in readings)),
        needed=needed,
        interpretations=readings,
    )


# In the group ranked.

GROUP = Text("In the group ranked", "Dans le groupe classé")
NAMED = Text("Eligible for a program that the round names", "Admissible à un programme que la ronde nomme")
ROUND_NAMES = Text("the round names {programs}", "la ronde nomme\u00a0: {programs}")
ELIGIBLE_FOR = Text("eligible for {programs}", "admissible\u00a0: {programs}")
NO_PROGRAM = Text("eligible for no program", "admissible à aucun programme")
PROGRAM_NEEDED = Text("eligibility for one of: {programs}", "l’admissibilité à l’un de\u00a0: {programs}")
NOMINEE = Text(
    "a nominee is invited only as one, in a round that names the Provincial Nominee Program",
    "un candidat désigné n’est invité qu’à ce titre, dans une ronde qui nomme le Programme des candidats des provinces",
)
MEMBER = Text("Member of the category", "Membre de la catégorie (ensemble)")
MEMBER_NEEDED = Text("membership of {name} on the day", "l’appartenance, ce jour-là, à\u00a0: {name}")
UNDER = Text("Program of the invitation", "Programme de l’invitation")
UNDER_UNKNOWN = Text(
    "it is not known whether a requirement is met, or which order of programs applied on the day",
    "on ne sait pas si une exigence est satisfaite, ou quel ordre des programmes s’appliquait ce jour-là",
)


def _group(standing: Standing, held: Round, law: Rules) -> Step:
    """Return whether the person was in the group that the round ranked, and under which program."""
    parts = [_named(standing, held)]
    if held.category is not None:
        parts.append(_member(standing, held))
    outcome = Outcome.all_of(part.value for part in parts if isinstance(part.value, Outcome))
    if outcome is not Outcome.UNMET:
        parts.append(_program(standing, held, law))
    return Step(
        "invited/group",
        GROUP,
        outcome,
        given=ROUND_NAMES.filled(programs=_list(held.programs)),
        citation=Citation(IRPA, "10.3(1)(h.1)"),
        certainty=held.certainty,
        steps=tuple(parts),
    )


def _named(standing: Standing, held: Round) -> Step:
    """Return whether the person is eligible for a program that the round names; a nominee, only as a nominee."""
    either = {bool(programs) for programs in standing.ways(held)}
    outcome = Outcome.of(either.pop() if len(either) == 1 else None)
    nominee = standing.programs[PNP] is Outcome.MET
    mine = [program for program, found in standing.programs.items() if found is Outcome.MET]
    return Step(
        "invited/group/programs",
        NAMED,
        outcome,
        given=ELIGIBLE_FOR.filled(programs=_list(mine)) if mine else NO_PROGRAM,
        citation=Citation(IRPA, "10.1(1.1)" if nominee else "10.3(1)(h.1)"),
        note=NOMINEE if nominee else None,
        needed=None if outcome is Outcome.MET else PROGRAM_NEEDED.filled(programs=_list(held.programs)),
    )


def _member(standing: Standing, held: Round) -> Step:
    """Return whether the person belongs to the category."""
    return Step(
        "invited/group/category",
        MEMBER,
        standing.member,
        given=held.name,
        citation=Citation(IRPA, "10.3(1)(h.2)"),
        steps=standing.membership,
        needed=None if standing.member is Outcome.MET else MEMBER_NEEDED.filled(name=held.name),
    )


def _program(standing: Standing, held: Round, law: Rules) -> Step:
    """Return under which program the invitation comes; unknown where the facts or the order of the day do not say."""
    version = law.read(PROGRAM_ORDER)
    assert version is not None  # noqa: S101  it is as old as Express Entry
    found = [possible_programs(programs, rules=law) for programs in standing.ways(held)]
    possible = {program for programs in found for program in programs}
    open_order = any(len(programs) > 1 for programs in found)
    return Step(
        "invited/group/program",
        UNDER,
        next(iter(possible)).name if len(possible) == 1 else Outcome.UNKNOWN,
        citation=version.citation,
        certainty=version.certainty,
        note=version.note if open_order else None,
        needed=None if len(possible) == 1 else UNDER_UNKNOWN,
        interpretations=(ORDER_OF_PROGRAMS,) if open_order else (),
    )


def _list(programs: Iterable[Program]) -> Text:
    """Return the names of programs, one after the other, in the order in which they are always listed."""
    names = [program.name for program in PROGRAMS if program in set(programs)]
    return Text(", ".join(name.en for name in names), ", ".join(name.fr for name in names))


# Of the rank required.

PUBLISHED = Citation(ROUNDS_PAGE)
RANK = Text("Of the rank required", "De rang suffisant")
SCORES = Text("{score} points; lowest score {lowest}", "{score} points; note la plus faible {lowest}")
SCORES_AND_STAMPS = Text(
    "{score} points, the lowest score; submitted {submitted}; tie-breaking moment {tie_break}",
    "{score} points, la note la plus faible; soumis le {submitted}; moment de bris d’égalité\u00a0: {tie_break}",
)
POINTS_NEEDED = Text("{lowest} points or more", "au moins {lowest} points")
STAMP_NEEDED = Text("a profile submitted not later than {tie_break}", "un profil soumis au plus tard le {tie_break}")
STAMP_MISSING = Text(
    "not stated: the moment the profile was submitted",
    "renseignement manquant\u00a0: le moment de soumission du profil",
)


def _rank(standing: Standing, held: Round, law: Rules) -> Step:
    """Return whether the score is above the lowest, or equal to it and submitted in time."""
    lowest = held.lowest_score
    assert lowest is not None  # noqa: S101  a round without one was refused
    if standing.score == lowest:
        return _at_the_lowest(standing, held, law)
    above = standing.score > lowest
    needed = None if above else POINTS_NEEDED.filled(lowest=lowest)
    return _rank_step(held, Outcome.of(above), SCORES.filled(score=standing.score, lowest=lowest), needed=needed)


def _at_the_lowest(standing: Standing, held: Round, law: Rules) -> Step:
    """Return whether someone at the lowest score was invited: by the moment of submission, or everyone."""
    given = SCORES.filled(score=standing.score, lowest=standing.score)
    if held.tie_break is None:
        everyone = held.no_tie_break is NoTieBreak.EVERYONE
        rule = law.read(TIE_BREAK)
        readings = (NO_TIE_BREAK,) if everyone and rule is not None and rule.value else ()
        why = held.no_tie_break.word if held.no_tie_break else None
        return _rank_step(held, Outcome.MET if everyone else Outcome.UNKNOWN, given, note=why, readings=readings)
    if standing.submitted is None:
        return _rank_step(held, Outcome.UNKNOWN, given, needed=STAMP_MISSING)
    stamp = to_the_second(standing.submitted)
    in_time = stamp <= held.tie_break
    return _rank_step(
        held,
        Outcome.of(in_time),
        SCORES_AND_STAMPS.filled(score=standing.score, submitted=stamp, tie_break=held.tie_break),
        needed=None if in_time else STAMP_NEEDED.filled(tie_break=held.tie_break),
        readings=(TIE_BREAK_INCLUSIVE,) if stamp == held.tie_break else (),
        citation=Citation(TIE_BREAK_2017),
    )


def _rank_step(
    held: Round,
    outcome: Outcome,
    given: Text,
    *,
    needed: Text | None = None,
    note: Text | None = None,
    readings: tuple[Reading, ...] = (),
    citation: Citation = PUBLISHED,
) -> Step:
    """Return the step of the rank, no surer than the record of the round and the readings."""
    return Step(
        "invited/rank",
        RANK,
        outcome,
        given=given,
        citation=citation,
        certainty=Certainty.weakest(held.certainty, *(reading.grade for reading in readings)),
        note=note,
        needed=needed,
        interpretations=readings,
    )
