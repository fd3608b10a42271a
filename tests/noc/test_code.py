from __future__ import annotations

import copy
import csv
import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast, get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressentry import noc
from expressentry.errors import ExpressEntryError, UnknownCode
from expressentry.noc import Noc, to_noc

if TYPE_CHECKING:
    from expressentry.law.text import Lang

DATA = Path(__file__).parent / "data"


def table(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_code_of_noc_2021_has_the_parts_the_structure_gives_it() -> None:
    rows = table("ancestors_2021.csv")
    assert [row["code"] for row in rows] == [code.code for code in noc.unit_groups()]
    for row in rows:
        code = Noc(row["code"])
        assert code.teer == int(row["teer"])
        assert code.unit_group == row["code"]
        for part in ("broad_category", "major_group", "sub_major_group", "minor_group"):
            assert getattr(code, part) == row[part]


def test_every_code_of_noc_2016_has_the_parts_the_structure_gives_it() -> None:
    rows = table("ancestors_2016.csv")
    assert [row["code"] for row in rows] == [code.code for code in noc.unit_groups(edition=2016)]
    for row in rows:
        code = Noc(row["code"], edition=2016)
        assert code.skill_level == row["skill_level"]
        assert (code.broad_category, code.unit_group) == (row["code"][0], row["code"])
        assert (code.major_group, code.minor_group) == (row["major_group"], row["minor_group"])


@pytest.mark.parametrize("edition", get_args(noc.Edition))
def test_every_code_has_a_title_in_both_languages_and_stands_in_named_groups(edition: noc.Edition) -> None:
    for code in noc.unit_groups(edition=edition):
        assert code.name == noc.Noc(code.code, edition=edition).name
        assert (code.title("en"), code.title("fr")) == (code.name.en, code.name.fr)
        groups = noc.hierarchy(code)
        assert [group.code for group in groups] == [code.code[:width] for width in range(1, len(code.code))]
        assert all(group.title("en") for group in groups)


def test_every_group_of_noc_2021_is_named_in_french_too() -> None:
    groups = {group for code in noc.unit_groups() for group in noc.hierarchy(code)}
    assert len(groups) == 306
    assert all(group.title("fr") and group.level.fr for group in groups)


def test_every_unit_group_of_noc_2021_has_a_definition_in_both_languages() -> None:
    for code in noc.unit_groups():
        assert len(code.definition("en")) > 60
        assert len(code.definition("fr")) > 60
        assert code.definition("en") != code.definition("fr")


def test_a_code_equals_itself_and_no_code_of_another_edition() -> None:
    assert Noc("21232") == Noc("21232")
    assert hash(Noc("21232")) == hash(Noc("21232", edition=2021))
    text: object = "21232"
    assert Noc("21232") != text
    assert len({Noc("0011", edition=2016), Noc("00011"), Noc("00011")}) == 2
    assert sorted([Noc("21232"), Noc("00010")]) == [Noc("00010"), Noc("21232")]


def test_a_code_cannot_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Noc("21232").code = "21231"  # type: ignore[misc]


@pytest.mark.parametrize("code", [Noc("21232"), Noc("2174", edition=2016)])
def test_a_code_survives_pickling_copying_and_its_own_repr(code: Noc) -> None:
    assert pickle.loads(pickle.dumps(code)) == code  # noqa: S301  made here
    assert copy.deepcopy(code) == code
    assert eval(repr(code), {"Noc": Noc}) == code  # noqa: S307  made here
    assert str(code) == code.code


def test_reprs() -> None:
    assert repr(Noc("21232")) == "Noc('21232')"
    assert repr(Noc("2174", edition=2016)) == "Noc('2174', edition=2016)"


WHAT_THE_OTHER_EDITION_HAS = [
    (Noc("2174", edition=2016), "teer", "has no TEER category: that is a part of NOC 2021; see .skill_level"),
    (Noc("2174", edition=2016), "sub_major_group", "no sub-major group: that is a part of NOC 2021; see .minor_group"),
    (Noc("21232"), "skill_level", "Noc('21232') has no skill level: that is a part of NOC 2016; see .teer"),
]


@pytest.mark.parametrize(("code", "part", "message"), WHAT_THE_OTHER_EDITION_HAS)
def test_a_part_of_the_other_edition_is_refused(code: Noc, part: str, message: str) -> None:
    with pytest.raises(AttributeError) as error:
        getattr(code, part)
    assert message in str(error.value)
    assert not hasattr(code, part)


def test_definitions_examples_and_hints_of_noc_2016_are_not_held() -> None:
    code = Noc("7237", edition=2016)
    for question in (
        code.definition,
        lambda lang: noc.example_titles(code, lang),
        lambda lang: noc.exclusions(code, lang),
    ):
        with pytest.raises(LookupError, match=r"NOC 2016 are not held.*7237 became"):
            question("en")
    with pytest.raises(LookupError, match="French titles of the groups of NOC 2016 are not held"):
        noc.hierarchy(code)[0].title("fr")


@pytest.mark.parametrize("lang", ["de", "EN", "", None])
def test_another_language_is_refused(lang: Lang) -> None:
    code = Noc("21232")
    for question in (code.title, code.definition, noc.hierarchy(code)[0].title):
        with pytest.raises(ValueError, match="lang is 'en' or 'fr'"):
            question(lang)
    for listing in (noc.example_titles, noc.exclusions, noc.inclusions):
        with pytest.raises(ValueError, match="lang is 'en' or 'fr'"):
            listing(code, lang)


LOOK_ALIKES = [
    ("00018", 2021, "it stands for 00011 to 00015 in lists of WorkBC only; use one of those five"),
    (
        "72106.01",
        2021,
        "an occupational profile of the OaSIS, in unit group '72106' (Welders and related machine operators)",
    ),
    ("00010.00", 2021, "an occupational profile of the OaSIS, in unit group '00010' (Legislators)"),
    ("99999.01", 2021, "nearest known codes: 72999"),
    ("2174", 2021, "Noc('2174', edition=2016) is Computer programmers and interactive media developers of NOC 2016"),
    ("2174", 2021, "which became 21230, 21232, 21234"),
    ("0011", 2021, "its leading zeros are lost: '00011' is Senior government managers and officials"),
    ("0011", 2021, "Noc('0011', edition=2016) is Legislators of NOC 2016, which became 00010"),
    ("0010", 2021, "its leading zeros are lost: '00010' is Legislators"),
    ("10", 2021, "its leading zeros are lost: '00010' is Legislators"),
    (
        10,
        2021,
        "10 is not a unit group of NOC 2021, whose codes are text of 5 digits; its leading zeros are lost: '00010'",
    ),
    (21232, 2021, "21232 is not a unit group of NOC 2021, whose codes are text of 5 digits; write it as text: '21232'"),
    (2174, 2021, "Noc('2174', edition=2016) is Computer programmers"),
    ("21232", 2016, "Noc('21232') is Software developers and programmers of NOC 2021, which was 2174"),
    ("00010", 2016, "whose codes are text of 4 digits; Noc('00010') is Legislators of NOC 2021, which was 0011"),
    ("111", 2016, "its leading zeros are lost: '0111' is Financial managers"),
    (11, 2016, "its leading zeros are lost: '0011' is Legislators"),
    (2174, 2016, "write it as text: '2174'"),
    ("2123", 2021, "'2123' is a minor group (Computer, software and Web designers and developers), not a unit group"),
    ("726", 2021, "'726' is a sub-major group (Transportation officers and controllers), not a unit group"),
    (
        "72",
        2021,
        "'72' is a major group (Technical trades and transportation officers and controllers), not a unit group",
    ),
    ("9", 2021, "'9' is a broad occupational category (Occupations in manufacturing and utilities), not a unit group"),
    ("632", 2016, "'632' is a minor group (Chefs and cooks), not a unit group"),
    ("04", 2016, "'04' is a major group (Specialized middle management occupations), not a unit group"),
    (" 21232", 2021, "leave out what is not a digit: '21232' is Software developers and programmers"),
    ("21232\n", 2021, "leave out what is not a digit: '21232'"),
    ("NOC 21232", 2021, "leave out what is not a digit: '21232'"),
    ("21-232", 2021, "leave out what is not a digit: '21232'"),
    ("NOC2174", 2016, "leave out what is not a digit: '2174'"),
    ("\uff12\uff11\uff12\uff13\uff12", 2021, "an example is '21232'"),
    ("21239", 2021, "nearest known codes: 21230, 21231, 21232"),
    ("31109", 2021, "nearest known codes: 31100, 31101, 31102"),
    ("2179", 2016, "nearest known codes: 2171, 2172, 2173"),
    ("welder", 2021, "an example is '21232'"),
    ("", 2021, "an example is '21232'"),
    ("", 2016, "an example is '2174'"),
    ("x" * 1000, 2021, "'xxxxxxxxxxxx...xxxxxxxxxxxxx' is not a unit group"),
    (None, 2021, "None is not a unit group of NOC 2021, whose codes are text of 5 digits, such as '21232'"),
    (True, 2016, "True is not a unit group of NOC 2016, whose codes are text of 4 digits, such as '2174'"),
    (21232.0, 2021, "21232.0 is not a unit group of NOC 2021, whose codes are text of 5 digits, such as '21232'"),
    (["21232"], 2021, "['21232'] is not a unit group of NOC 2021, whose codes are text of 5 digits, such as '21232'"),
]


@pytest.mark.parametrize(("given_code", "edition", "message"), LOOK_ALIKES)
def test_what_looks_like_a_code_is_refused_with_what_was_probably_meant(
    given_code: Any, edition: noc.Edition, message: str
) -> None:
    for make in (Noc, to_noc):
        with pytest.raises(UnknownCode) as error:
            make(given_code, edition=edition)
        assert message in str(error.value)


def test_the_nearest_codes_are_only_named_where_nothing_better_is_known() -> None:
    with pytest.raises(UnknownCode) as error:
        Noc("0010")
    assert "nearest" not in str(error.value)


@pytest.mark.parametrize("edition", [2011, 2006, 2026, "2021", None])
def test_another_edition_is_refused(edition: noc.Edition) -> None:
    with pytest.raises(ValueError, match="the editions known are 2016 and 2021"):
        Noc("2174", edition=edition)
    with pytest.raises(ValueError, match="the editions known are 2016 and 2021"):
        noc.unit_groups(edition=edition)


def test_to_noc_takes_a_code_or_its_text() -> None:
    assert to_noc("21232") == to_noc(Noc("21232")) == Noc("21232")
    assert to_noc("2174", edition=2016) == to_noc(Noc("2174", edition=2016), edition=2016)


def test_to_noc_refuses_a_code_of_the_other_edition() -> None:
    with pytest.raises(UnknownCode, match=r"NOC 2021 is asked for.*edition=2016.*it became 21230, 21232, 21234$"):
        to_noc(Noc("2174", edition=2016))
    with pytest.raises(UnknownCode, match=r"NOC 2016 is asked for, got Noc\('21232'\); in NOC 2016 it was 2174$"):
        to_noc(Noc("21232"), edition=2016)


@given(st.one_of(st.text(max_size=12), st.integers(-(10**9), 10**9), st.none(), st.floats(), st.binary(max_size=6)))
def test_anything_is_a_code_or_a_clear_error(value: object) -> None:
    for edition in get_args(noc.Edition):
        try:
            code = Noc(cast("Any", value), edition=edition)
        except ExpressEntryError as error:
            assert f"is not a unit group of NOC {edition}" in str(error)  # noqa: PT017  either outcome is right
        else:
            assert code in noc.unit_groups(edition=edition)


def test_example_titles_are_those_of_the_unit_group() -> None:
    assert "Welder" in noc.example_titles(Noc("72106"), "en")
    assert "soudeur/soudeuse" in noc.example_titles(Noc("72106"), "fr")
    illustrative = noc.example_titles(Noc("72106"), "en", illustrative=True)
    assert 0 < len(illustrative) < len(noc.example_titles(Noc("72106"), "en"))


def test_no_public_name_is_a_module_of_the_package() -> None:
    modules = {path.stem for path in Path(noc.__file__).parent.glob("*.py")}
    assert not modules & set(noc.__all__)
    assert sorted(noc.__all__) == sorted(set(noc.__all__))
