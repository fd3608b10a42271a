"""Words for levels, provinces and countries, in both languages, against a second source."""

from __future__ import annotations

import csv
import hashlib
import tomllib
from importlib.resources import files

import pytest

from expressentry.candidate import Level, Province
from expressentry.candidate.country import country_codes, country_hint, country_name
from expressentry.candidate.province import province_meant
from expressentry.errors import UnknownCode
from expressentry.law import Text

DATA = files("expressentry.candidate").joinpath("data")


def test_levels_are_ordered_and_named_in_both_languages() -> None:
    assert [level.code for level in sorted(Level)] == [
        "none", "secondary", "one-year", "two-year", "bachelor", "two-or-more", "master", "professional", "doctorate",
    ]  # fmt: skip
    assert [int(level) for level in Level] == list(range(9))
    assert len({level.word.fr for level in Level}) == len({level.word.en for level in Level}) == 9


def test_provinces_are_thirteen_and_named_in_both_languages() -> None:
    assert len(Province) == 13
    assert Province.PE.word == Text("Prince Edward Island", "Île-du-Prince-Édouard")
    assert Province.NT.place == Text("in the Northwest Territories", "dans les Territoires du Nord-Ouest")
    assert {province.place.fr.removesuffix(province.word.fr) for province in Province} == {
        "en ", "au ", "à ", "à l’", "dans les ",
    }  # fmt: skip


@pytest.mark.parametrize("province", Province)
def test_a_province_is_meant_by_its_names_and_its_code(province: Province) -> None:
    assert {province_meant(said) for said in (province.word.en, province.word.fr.upper(), province.lower())} == {
        province
    }
    assert province_meant(7) is None


def test_the_file_of_countries_is_as_its_record_says() -> None:
    record = tomllib.loads(DATA.joinpath("SOURCES.toml").read_text(encoding="utf-8"))["countries.csv"]
    content = DATA.joinpath("countries.csv").read_bytes()
    assert hashlib.sha256(content).hexdigest() == record["sha256"]
    rows = list(csv.DictReader(content.decode().splitlines()))
    assert len(rows) == record["rows"] == len(country_codes())
    assert [row["code"] for row in rows] == sorted(row["code"] for row in rows)


def test_countries_are_named_in_both_languages() -> None:
    assert country_name("DE") == Text("Germany", "Allemagne")
    assert {"CA", "XK", "CN", "IN", "PH"} <= country_codes()
    with pytest.raises(UnknownCode, match="'XX' is not a country code"):
        country_name("XX")


@pytest.mark.parametrize(
    ("given", "hint"),
    [("Germany", "DE"), ("ALLEMAGNE", "DE"), ("de", "DE"), ("uk", "GB"), ("Narnia", None), (None, None)],
)
def test_a_country_is_meant_by_its_names(given: object, hint: str | None) -> None:
    assert country_hint(given) == (f"; did you mean {hint!r}?" if hint else "")
