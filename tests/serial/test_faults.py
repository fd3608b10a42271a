"""Documents that cannot be: each gets exactly the message that the table says, with all faults at once."""

from __future__ import annotations

import json
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import TypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry.candidate import Candidate, Education, Funds
from expressentry.decision import Decision
from expressentry.errors import Fault, InvalidCandidate
from expressentry.language import Benchmark
from expressentry.serial import dumps, loads, schema
from expressentry.testing import candidates


class Row(TypedDict):
    name: str
    kind: str
    text: str
    message: str


KINDS: dict[str, type[object]] = {"Candidate": Candidate, "Funds": Funds, "Benchmark": Benchmark, "Decision": Decision}
TABLE: list[Row] = tomllib.loads(Path(__file__).with_name("faults.toml").read_text(encoding="utf-8"))["fault"]


@pytest.mark.parametrize("row", TABLE, ids=[row["name"] for row in TABLE])
def test_a_faulty_document_gets_its_message(row: Row) -> None:
    with pytest.raises(InvalidCandidate) as caught:
        loads(row["text"], KINDS[row["kind"]])
    assert str(caught.value) == row["message"]
    assert all(isinstance(fault, Fault) for fault in caught.value.exceptions)


def test_the_table_is_long_and_names_each_document_once() -> None:
    names = [row["name"] for row in TABLE]
    assert len(set(names)) == len(names) >= 60


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000])
def test_nesting_without_end_is_refused(text: str) -> None:
    with pytest.raises(InvalidCandidate) as caught:
        loads(text, Candidate)
    assert str(caught.value).endswith("nested too deeply")


def test_a_number_of_a_million_digits_is_refused() -> None:
    with pytest.raises(InvalidCandidate, match="the text is not JSON"):
        loads('{"family_size": ' + "9" * 1_000_000 + "}", Candidate)


def test_a_fault_names_the_places_of_a_deep_document() -> None:
    steps = [{"id": "a", "name": {"en": "a", "fr": "a"}, "value": 1, "steps": [{"id": "b", "name": 3, "value": 1}]}]
    text = {"label": {"en": "a", "fr": "a"}, "subject": {"en": "a", "fr": "a"}, "value": 1, "on": "2026-09-01"}
    with pytest.raises(InvalidCandidate) as caught:
        loads(json.dumps({**text, "steps": steps}), Decision)
    assert [fault.where for fault in caught.value.exceptions if isinstance(fault, Fault)] == ["steps[0].steps[0].name"]


def test_a_fault_of_one_part_does_not_hide_those_of_the_whole() -> None:
    early = {"noc": "21232", "start": "1990-01-01", "hours_per_week": 1, "country": "CA"}
    text = json.dumps({"born": "1996-05-02", "work": [{}, early]})
    with pytest.raises(InvalidCandidate) as caught:
        loads(text, Candidate)
    places = [fault.where for fault in caught.value.exceptions if isinstance(fault, Fault)]
    assert places == [
        "work[0].noc",
        "work[0].start",
        "work[0].hours_per_week",
        "work[0].country",
        "work[1].start",
    ]


@pytest.mark.parametrize("word", ["<unreadable>", "<unreadable\0>", "\0", "\ud800"])
def test_no_word_of_a_document_hides_its_fault(word: str) -> None:
    with pytest.raises(InvalidCandidate) as caught:
        loads(json.dumps({"level": "bachelor", "country": word}), Education)
    assert len(caught.value.exceptions) == 1


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=9)
    | st.sampled_from(["21232", "CA", "2020-01-01"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=3,
)


def _places(part: object, place: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the place of everything in a document."""
    inner: list[tuple[str | int, object]] = []
    if isinstance(part, dict):
        inner = list(part.items())
    if isinstance(part, list):
        inner = list(enumerate(part))
    return [place, *(found for key, value in inner for found in _places(value, (*place, key)))]


@given(st.data(), candidates(), JSON)
def test_whatever_stands_in_a_document_is_read_or_refused_with_its_faults(
    data: st.DataObject, candidate: Candidate, strange: object
) -> None:
    document = json.loads(dumps(candidate))
    *way, last = data.draw(st.sampled_from(_places(document)[1:]))
    part = document
    for key in way:
        part = part[key]
    part[last] = strange
    with suppress(InvalidCandidate):  # a group, which cannot be empty
        assert isinstance(loads(json.dumps(document), Candidate), Candidate)


@pytest.mark.parametrize("kind", [int, list, dict[str, int]])
def test_a_class_without_documents_is_refused(kind: type[object]) -> None:
    with pytest.raises(TypeError, match="has no documents"):
        loads("{}", kind)
    with pytest.raises(TypeError, match="has no documents"):
        schema(kind)
    with pytest.raises(TypeError, match="has no documents"):
        dumps(3)
