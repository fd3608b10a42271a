"""The JSON Schemas: committed, strict, described, and in agreement with what is read."""

from __future__ import annotations

import json
import re
import runpy
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from expressentry.candidate import Candidate, Level
from expressentry.language import TESTS
from expressentry.serial import dumps, schema
from expressentry.testing import candidates

ROOT = Path(__file__).parents[2]
TOOL = runpy.run_path(str(ROOT / "tools" / "schema.py"))
SCHEMA: dict[str, Any] = schema(Candidate)
TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


@pytest.mark.parametrize("name", TOOL["DOCUMENTS"])
def test_the_committed_schema_is_what_the_classes_say(name: str) -> None:
    committed = (ROOT / "docs" / "schema" / name).read_text(encoding="utf-8")
    assert committed == TOOL["written"](TOOL["DOCUMENTS"][name]), "run: python tools/schema.py"


def _objects(part: object, place: str = "#") -> list[tuple[str, dict[str, Any]]]:
    """Return every schema of an object, with its place."""
    if not isinstance(part, dict):
        return []
    inner = [found for key, value in part.items() for found in _objects(value, f"{place}/{key}")]
    return [(place, part), *inner] if part.get("type") == "object" else inner


def test_every_object_refuses_other_keys() -> None:
    assert len(_objects(SCHEMA)) == 19
    assert all(found["additionalProperties"] is False for _, found in _objects(SCHEMA))


def test_every_object_and_every_field_is_described() -> None:
    fields = [
        (f"{place}.{name}", field.get("description"))
        for place, found in _objects(SCHEMA)
        for name, field in [("", found), *found["properties"].items()]
    ]
    assert [name for name, description in fields if not description] == []


def test_every_enumeration_is_listed() -> None:
    definitions = SCHEMA["$defs"]
    assert definitions["Level"]["enum"] == [level.code for level in Level]
    assert definitions["Test"]["enum"] == sorted(TESTS)
    assert len(definitions["Province"]["enum"]) == 13


def test_what_is_assumed_is_the_default() -> None:
    work = SCHEMA["$defs"]["WorkPeriod"]
    assert (work["properties"]["paid"]["default"], work["properties"]["self_employed"]["default"]) == (True, False)
    assert work["required"] == ["noc", "start", "hours_per_week", "country"]


def _valid(value: object, rule: dict[str, Any]) -> bool:
    """Tell whether a document obeys a schema, as far as these schemas go."""
    if "$ref" in rule:
        return _valid(value, SCHEMA["$defs"][rule["$ref"].removeprefix("#/$defs/")])
    if "anyOf" in rule:
        return any(_valid(value, option) for option in rule["anyOf"])
    kinds = rule["type"]
    if not any(_is(value, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds)):
        return False
    if isinstance(value, list):
        return all(_valid(item, rule["items"]) for item in value)
    return _valid_object(value, rule) if isinstance(value, dict) else _valid_scalar(value, rule)


def _valid_scalar(value: object, rule: dict[str, Any]) -> bool:
    listed = value in rule.get("enum", [value]) and value == rule.get("const", value)
    return listed and (not isinstance(value, str) or re.search(rule.get("pattern", ""), value) is not None)


def _is(value: object, kind: str) -> bool:
    return isinstance(value, TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool))


def _valid_object(value: dict[str, object], rule: dict[str, Any]) -> bool:
    known = set(value) <= set(rule["properties"]) and set(rule["required"]) <= set(value)
    return known and all(_valid(value[name], rule["properties"][name]) for name in value)


@given(candidates())
def test_what_is_written_obeys_the_schema(candidate: Candidate) -> None:
    assert _valid(json.loads(dumps(candidate)), SCHEMA)


FAULTY = tomllib.loads(Path(__file__).with_name("faults.toml").read_text(encoding="utf-8"))["fault"]


@pytest.mark.parametrize("row", FAULTY, ids=[row["name"] for row in FAULTY])
def test_the_schema_refuses_the_faulty_documents_that_a_schema_can(row: dict[str, Any]) -> None:
    if "schema_refuses" in row:
        assert _valid(json.loads(row["text"]), SCHEMA) is not row["schema_refuses"]


def test_the_schema_refuses_most_faulty_documents() -> None:
    refused = [row["schema_refuses"] for row in FAULTY if "schema_refuses" in row]
    assert refused.count(True) > refused.count(False)
