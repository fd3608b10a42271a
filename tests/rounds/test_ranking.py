"""Draws and replays: worked examples, the laws they obey, and bad pools."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry.categories import FRENCH, STEM, Category
from expressentry.decision import Outcome
from expressentry.errors import InvalidCandidate
from expressentry.programs import CEC, FST, FSW, PNP
from expressentry.rounds import Draw, Entry, NoTieBreak, Round, draw, invited, past, replay

DAY = date(2026, 9, 15)
AT = datetime(2026, 9, 15, 14, tzinfo=UTC)
START = datetime(2026, 7, 1, tzinfo=UTC)


def entry(key: str, score: int, minute: int = 0, programs: Any = CEC, categories: Any = ()) -> Entry:
    return Entry(
        key, score=score, submitted=START + timedelta(minutes=minute), programs=programs, categories=categories
    )


def general(invitations: int, on: date = DAY) -> Round:
    return Round(on=on, invitations=invitations)


def test_score_ranks_first_and_submission_second() -> None:
    pool = [entry("a", 500, 0), entry("b", 510, 9), entry("c", 500, 1), entry("d", 500, 2), entry("e", 499, 0)]
    result = draw(pool, general(3))
    assert result.keys == ("b", "a", "c")
    assert (result.lowest_score, result.tie_break) == (500, START + timedelta(minutes=1))
    assert result.round == Round(on=DAY, invitations=3, lowest_score=500, tie_break=START + timedelta(minutes=1))
    assert result.notes == ()


def test_before_2017_06_06_everyone_at_the_lowest_score_is_invited() -> None:
    on = date(2017, 6, 5)
    pool = [Entry(key, score=score, programs={FSW}) for key, score in (("a", 420), ("b", 410), ("c", 410), ("d", 409))]
    result = draw(pool, general(2, on))
    assert result.keys == ("a", "b", "c")
    assert (result.lowest_score, result.tie_break, result.round.no_tie_break) == (410, None, NoTieBreak.EVERYONE)
    assert draw(pool, general(9, on)).keys == ("a", "b", "c", "d")
    assert draw(pool, general(0, on)).keys == ()


def test_a_pool_smaller_than_the_round_is_invited_whole() -> None:
    result = draw([entry("a", 500), entry("b", 400, 5)], general(10))
    assert result.keys == ("a", "b")
    assert result.lowest_score == 400


@pytest.mark.parametrize("pool", [[], [entry("a", 500)]], ids=len)
def test_nobody_invited_leaves_no_lowest_score(pool: list[Entry]) -> None:
    result = draw(pool, general(0))
    assert result == Draw(general(0), ())
    assert (result.lowest_score, result.tie_break) == (None, None)


def test_only_the_group_is_ranked() -> None:
    pool = [
        entry("nominee", 1100, programs={CEC, PNP}, categories={FRENCH}),
        entry("member", 400, programs={FSW}, categories={FRENCH, STEM}),
        entry("other", 600, programs={CEC}, categories={STEM}),
        entry("none", 700, programs=(), categories={FRENCH}),
    ]
    assert draw(pool, Round(on=DAY, category=FRENCH, invitations=5)).keys == ("member",)
    assert draw(pool, Round(on=DAY, program=PNP, invitations=5)).keys == ("nominee",)
    assert draw(pool, Round(on=DAY, program=CEC, invitations=5)).keys == ("other",)
    assert draw(pool, general(5)).keys == ("nominee", "other", "member")


def test_only_the_pool_of_the_moment_is_ranked() -> None:
    held = Round(on=DAY, at=AT, invitations=9)
    pool = [
        Entry("later", score=600, programs={CEC}, submitted=AT + timedelta(seconds=1)),
        Entry("expired", score=600, programs={CEC}, submitted=AT.replace(year=2025)),
        Entry("last second", score=600, programs={CEC}, submitted=AT.replace(year=2025) + timedelta(seconds=1)),
    ]
    assert draw(pool, held).keys == ("last second",)


def test_equal_score_and_second_go_by_key_and_that_is_said_not_to_be_law() -> None:
    pool = [entry(key, 500) for key in "cab"]
    result = draw(pool, general(2))
    assert result.keys == ("a", "b")
    assert [note.fr.split("\u00a0")[0] for note in result.notes] == ["notes égales soumises à la même seconde"]
    assert draw(pool, general(3)).notes == ()
    mixed = [Entry(key, score=500, submitted=START, programs={CEC}) for key in ("10", 9, 10, "9")]
    assert draw(mixed, general(4)).keys == (9, 10, "10", "9")


def test_keys_given_twice_are_refused() -> None:
    with pytest.raises(InvalidCandidate) as refused:
        draw([entry("a", 500), entry("b", 500), entry("a", 400), entry("b", 1)], general(1))
    assert str(refused.value) == (
        "the pool cannot be so:\n  key 'a': is that of more than one entry\n  key 'b': is that of more than one entry"
    )


def test_a_round_without_a_number_of_invitations_is_refused() -> None:
    with pytest.raises(InvalidCandidate) as refused:
        draw([], Round(on=DAY, lowest_score=500))
    assert "invitations: round of 2026-09-15, general round has none; pass round.announced(invitations=...)" in str(
        refused.value
    )


def test_an_entry_without_a_stamp_cannot_be_ranked_since_2017_06_06() -> None:
    pool = [Entry("a", score=500, programs={CEC}), Entry("b", score=500, programs=())]
    with pytest.raises(InvalidCandidate) as refused:
        draw(pool, general(1))
    assert "key 'a': has no moment of submission" in str(refused.value)
    assert "key 'b'" not in str(refused.value)


# Laws.

PROGRAM_SETS = st.frozensets(st.sampled_from([CEC, FSW, FST, PNP]))
CATEGORY_SETS: st.SearchStrategy[frozenset[Category]] = st.frozensets(st.sampled_from([FRENCH, STEM]))


@st.composite
def pools(draws: st.DrawFn) -> list[Entry]:
    """A pool in which ties of scores and of seconds are common."""
    size = draws(st.integers(0, 14))
    return [
        Entry(
            f"k{number}",
            score=draws(st.integers(398, 402)),
            submitted=START + timedelta(seconds=draws(st.integers(0, 6)), days=draws(st.sampled_from([0, 90, -400]))),
            programs=draws(PROGRAM_SETS),
            categories=draws(CATEGORY_SETS),
        )
        for number in range(size)
    ]


@st.composite
def rounds(draws: st.DrawFn) -> Round:
    kind: dict[str, Any] = draws(
        st.sampled_from([{}, {"program": CEC}, {"program": PNP}, {"category": FRENCH}, {"category": STEM}])
    )
    at = draws(st.sampled_from([None, AT]))
    return Round(on=DAY, at=at, invitations=draws(st.integers(0, 10)), **kind)


def before(one: Entry, other: Entry) -> bool:
    """Say whether an entry ranks before another by law: by score, then by submission."""
    assert one.submitted is not None
    assert other.submitted is not None
    return (-one.score, one.submitted) < (-other.score, other.submitted)


@given(pools(), rounds())
def test_invited_and_draw_agree(pool: list[Entry], held: Round) -> None:
    result = draw(pool, held)
    if result.lowest_score is None:
        assert result.invited == ()
        return
    chosen = set(result.keys)
    for one in pool:
        answer = invited(one, result.round).value
        at_the_margin = (one.score, one.submitted) == (result.lowest_score, result.tie_break) and result.notes
        assert answer is Outcome.of(one.key in chosen) or (at_the_margin and answer is Outcome.MET)


@given(pools(), rounds())
def test_nobody_invited_is_outside_the_group_or_ranks_below_someone_left_out(pool: list[Entry], held: Round) -> None:
    result = draw(pool, held)
    alone = {one.key for one in pool if draw([one], held.announced(invitations=1)).keys}
    assert set(result.keys) <= alone
    left_out = [one for one in pool if one.key in alone - set(result.keys)]
    assert not any(before(other, one) for one in result.invited for other in left_out)


@given(pools(), rounds())
def test_exactly_as_many_as_announced_where_the_group_has_them(pool: list[Entry], held: Round) -> None:
    group = [one for one in pool if draw([one], held.announced(invitations=1)).keys]
    assert len(draw(pool, held).invited) == min(held.invitations or 0, len(group))


@given(pools(), rounds(), st.integers(398, 402), PROGRAM_SETS)
def test_one_more_entry_never_invites_more_and_never_raises_anyone(
    pool: list[Entry], held: Round, score: int, programs: Any
) -> None:
    more = [*pool, Entry("more", score=score, submitted=START, programs=programs, categories={FRENCH})]
    fewer, after = draw(pool, held), draw(more, held)
    assert len(after.invited) <= (held.invitations or 0)
    assert set(after.keys) <= {*fewer.keys, "more"}


@given(pools(), rounds(), st.randoms(use_true_random=False))
def test_the_order_of_the_pool_does_not_matter(pool: list[Entry], held: Round, random: Any) -> None:
    shuffled = list(pool)
    random.shuffle(shuffled)
    assert draw(pool, held) == draw(shuffled, held)


@given(pools())
def test_before_the_tie_breaking_rule_equal_scores_fare_alike(pool: list[Entry]) -> None:
    result = draw(pool, Round(on=date(2017, 6, 5), invitations=3))
    fare: dict[tuple[int, frozenset[Any]], set[bool]] = {}
    for one in pool:
        alone = bool(draw([one], Round(on=date(2017, 6, 5), invitations=1)).keys)
        if alone:
            fare.setdefault((one.score, frozenset()), set()).add(one.key in set(result.keys))
    assert all(len(outcomes) == 1 for outcomes in fare.values())


# Replays.


def test_a_replay_runs_the_recorded_rounds_in_order_and_takes_the_invited_out() -> None:
    since, until = date(2026, 9, 14), date(2026, 9, 16)
    pool = [
        entry("nominee", 1000, programs={CEC, PNP}),
        *(entry(f"cec {number}", 500, number) for number in range(2_500)),
        entry("late", 900, programs={FSW}),
    ]
    results = replay(pool, since=since, until=until)
    assert [result.round.number for result in results] == ["442", "443", "444"]
    assert [len(result.invited) for result in results] == [1, 2_000, 0]
    assert results[0].keys == ("nominee",)
    assert results[1].tie_break == START + timedelta(minutes=1_999)


def test_nobody_is_invited_twice_in_a_replay() -> None:
    pool = [Entry(number, score=number % 600, submitted=START, programs={CEC, FSW}, categories={FRENCH, STEM})
            for number in range(4_000)]  # fmt: skip
    keys = [key for result in replay(pool, since=date(2026, 8, 1)) for key in result.keys]
    assert len(keys) == len(set(keys)) == 4_000


def test_an_entry_takes_part_only_while_it_is_in_the_pool() -> None:
    young = Entry("young", score=1200, submitted=datetime(2026, 8, 20, tzinfo=UTC), programs={CEC})
    results = replay([young], since=date(2026, 8, 1), until=date(2026, 9, 30))
    assert [result.round.number for result in results if result.invited] == ["439"]


def test_a_replay_of_all_rounds_gives_one_draw_a_round() -> None:
    assert len(replay([])) == len(past())


def test_a_replay_refuses_keys_given_twice() -> None:
    with pytest.raises(InvalidCandidate, match="the pool cannot be so"):
        replay([entry("a", 1), entry("a", 2)])
