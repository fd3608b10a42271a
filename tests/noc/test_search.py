from __future__ import annotations

import csv
import time
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from expressentry import noc
from expressentry.errors import NotInForce
from expressentry.noc import Noc
from expressentry.noc.forms import folded, gendered, words
from expressentry.noc.index import index_of

if TYPE_CHECKING:
    from expressentry.law.text import Lang

DATA = Path(__file__).parent / "data"
DAY, EARLIER = date(2026, 9, 1), date(2020, 9, 1)
LANGS: tuple[Lang, ...] = ("en", "fr")


def asked(lang: str) -> list[tuple[str, str, str, int]]:
    with (DATA / f"searches_{lang}.csv").open(encoding="utf-8", newline="") as lines:
        return [(lang, row["asked"], row["code"], int(row["place"])) for row in csv.DictReader(lines)]


@pytest.mark.parametrize(("lang", "text", "code", "place"), [*asked("en"), *asked("fr")])
def test_what_a_person_might_type_finds_the_unit_group(lang: Lang, text: str, code: str, place: int) -> None:
    found = noc.search(text, lang=lang, on=DAY)
    assert code in [match.code for match in found[:place]]


@pytest.mark.parametrize("lang", LANGS)
def test_every_published_example_title_finds_its_own_unit_group_first(lang: Lang) -> None:
    for code in noc.unit_groups()[::10]:
        for title in noc.example_titles(code, lang)[::10]:
            best = noc.search(title, lang=lang, on=DAY, limit=1)[0]
            assert (best.noc, best.score) == (code, 100), title


@pytest.mark.parametrize("lang", LANGS)
def test_a_title_of_more_words_than_are_read_is_still_found(lang: Lang) -> None:
    titles = [(title, code) for code in noc.unit_groups() for title in noc.example_titles(code, lang)]
    long = [(title, code) for title, code in titles if len(words(folded(title), lang)) > 12]
    assert long
    for title, code in long:
        best = noc.search(title, lang=lang, on=DAY, limit=1)[0]
        assert (best.noc, best.score) == (code, 100)


@pytest.mark.parametrize("edition", [2021, 2016])
@pytest.mark.parametrize("lang", LANGS)
def test_every_unit_group_is_found_first_by_its_title_and_by_its_code(edition: noc.Edition, lang: Lang) -> None:
    day = DAY if edition == 2021 else EARLIER
    for code in noc.unit_groups(edition=edition)[::7]:
        for text in (code.title(lang), code.code):
            best = noc.search(text, lang=lang, on=day, limit=1)[0]
            assert best.noc == code


def test_one_question_has_many_answers_each_once_best_first() -> None:
    found = noc.search("project manager", lang="en", on=DAY, limit=30)
    assert len(found) == 30
    assert len({match.noc for match in found}) == 30
    assert all(first.score >= second.score for first, second in pairwise(found))


def test_the_limit_only_cuts_the_end() -> None:
    whole = noc.search("teacher", lang="en", on=DAY, limit=100)
    assert noc.search("teacher", lang="en", on=DAY, limit=3) == whole[:3]
    assert noc.search("teacher", lang="en", on=DAY) == whole[:10]


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_below_one_is_refused(limit: int) -> None:
    with pytest.raises(ValueError, match="limit is the number of results wanted, one or more; got"):
        noc.search("welder", lang="en", on=DAY, limit=limit)


@pytest.mark.parametrize("lang", ["de", "EN", "", None])
def test_another_language_is_refused(lang: Lang) -> None:
    with pytest.raises(ValueError, match="lang is 'en' or 'fr'"):
        noc.search("welder", lang=lang, on=DAY)


def test_before_express_entry_nothing_is_searched() -> None:
    with pytest.raises(NotInForce):
        noc.search("welder", lang="en", on=date(2014, 12, 31))


@pytest.mark.parametrize("text", ["", "   ", "!?", "的", "🙂", "\n"])
def test_nothing_asked_nothing_found(text: str) -> None:
    assert noc.search(text, lang="en", on=DAY) == ()
    assert noc.search(text, lang="fr", on=DAY) == ()


@pytest.mark.parametrize("text", ["zzzzqqq", "q", "qx"])
def test_what_is_like_nothing_finds_nothing(text: str) -> None:
    assert noc.search(text, lang="en", on=DAY) == ()


@pytest.mark.parametrize(
    ("lang", "same"),
    [
        ("en", ("High school teacher", "HIGH-SCHOOL TEACHER", "  high  school teachers ")),
        ("fr", ("œnologue", "OENOLOGUE", "oenologues")),
        ("fr", ("maître d’hôtel", "maitre d'hotel", "Maître  d\u00a0hôtel")),
        ("fr", ("préposée à l’accueil", "preposee a l'accueil")),
    ],
)
def test_case_accents_apostrophes_ligatures_and_plurals_do_not_matter(lang: Lang, same: tuple[str, ...]) -> None:
    found = [[match.code for match in noc.search(text, lang=lang, on=DAY)] for text in same]
    assert all(codes == found[0] for codes in found)


def test_only_the_first_words_of_a_long_question_are_read() -> None:
    noise = " ".join(f"qqzz{number}" for number in range(500))
    assert noc.search(f"{noise} welder", lang="en", on=DAY) == ()
    assert noc.search(f"welder {' '.join(['welder'] * 500)}", lang="en", on=DAY)[0].code == "72106"


def test_a_match_carries_the_lead_statement_and_hints() -> None:
    best = noc.search("weldr", lang="en", on=DAY)[0]
    assert (best.code, best.title, best.kind, best.lang) == ("72106", "Welder", "illustrative", "en")
    assert best.lead_statement == Noc("72106").definition("en")
    assert ("Weld tester", "22230") in [(hint.text, hint.see) for hint in best.exclusions]
    assert repr(best) == f"<Match 72106 'Welder' {best.score}>"
    clerk = noc.search("greffier municipal", lang="fr", on=DAY)[0]
    assert "greffier municipal/greffière municipale" in clerk.inclusions
    assert clerk.lead_statement == Noc("00011").definition("fr")


def test_a_search_of_an_earlier_day_finds_the_earlier_edition() -> None:
    found = noc.search("welder", lang="en", on=date(2022, 11, 15))
    assert found[0].noc == Noc("7237", edition=2016)
    assert found[0].borrowed_from == Noc("72106")
    assert (found[0].lead_statement, found[0].inclusions, found[0].exclusions) == (None, (), ())
    assert noc.search("welder", lang="en", on=date(2022, 11, 16))[0].noc == Noc("72106")
    assert noc.search("welder", lang="en", on=date(2022, 11, 16))[0].borrowed_from is None


def test_titles_are_borrowed_only_where_nothing_but_code_and_title_changed() -> None:
    for lang in LANGS:
        for title in index_of(2016, lang).titles:
            if title.kind == "unit-group":
                assert title.borrowed_from is None
            else:
                assert title.borrowed_from == noc.one_to_one(title.noc)
    programmers = noc.search("programmeuse", lang="fr", on=EARLIER)
    assert ("2174", None) in [(match.code, match.borrowed_from) for match in programmers]


def test_french_titles_split_into_the_published_number_of_forms() -> None:
    titles = [title for code in noc.unit_groups() for title in noc.example_titles(code, "fr")]
    split = [gendered(title) for title in titles]
    pairs = [forms for forms in split if len(forms) == 2]
    whole = [forms[0] for forms in split if len(forms) == 1]
    slashed = [title for title in whole if "/" in title]
    assert (len(titles), len(pairs), len(slashed)) == (29_767, 25_415, 89)
    assert len({form for forms in split for form in forms} - set(slashed)) == 55_078


GENDERED = [
    ("agent/agente des appels", ("agent des appels", "agente des appels")),
    ("soudeur/soudeuse", ("soudeur", "soudeuse")),
    ("conseiller municipal/conseillère municipale", ("conseiller municipal", "conseillère municipale")),
    ("évaluateur/evaluatrice", ("évaluateur", "evaluatrice")),
    ("mathématicien/mathématicienne", ("mathématicien", "mathématicienne")),
    ("psychologue", ("psychologue",)),
    ("sage-femme/maïeuticien", ("sage-femme/maïeuticien",)),
    ("technologue en santé animale autorisé/autorisée", ("technologue en santé animale autorisé/autorisée",)),
    ("agent/agente de sécurité et enquêteur/enquêteuse", ("agent/agente de sécurité et enquêteur/enquêteuse",)),
    ("/soudeuse", ("/soudeuse",)),
    ("soudeur/", ("soudeur/",)),
    ("/", ("/",)),
    ("", ("",)),
]


@pytest.mark.parametrize(("title", "forms"), GENDERED)
def test_the_masculine_and_the_feminine_form(title: str, forms: tuple[str, ...]) -> None:
    assert gendered(title) == forms


WORDS = [
    ("en", "managers of policies", ("manager", "policy")),
    ("en", "business classes glass gas", ("business", "class", "glass", "gas")),
    ("fr", "chateaux et travaux", ("chateau", "travaux")),
    ("fr", "essais de chasses", ("essai", "chasse")),
    ("en", "of the", ("of", "the")),
    ("en", "", ()),
]


@pytest.mark.parametrize(("lang", "line", "expected"), WORDS)
def test_words_are_singular_and_telling(lang: Lang, line: str, expected: tuple[str, ...]) -> None:
    assert words(line, lang) == expected


@given(st.text(max_size=60), st.sampled_from(LANGS), st.sampled_from([DAY, EARLIER]), st.integers(1, 40))
def test_any_text_gives_sorted_distinct_matches(text: str, lang: Lang, day: date, limit: int) -> None:
    found = noc.search(text, lang=lang, on=day, limit=limit)
    assert len(found) <= limit
    assert all(20 <= match.score <= 100 for match in found)
    assert all(first.score >= second.score for first, second in pairwise(found))
    assert len({match.noc for match in found}) == len(found)
    assert {match.noc.edition for match in found} <= {noc.edition(on=day)}


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


LONG_TITLES = [
    title for code in noc.unit_groups()[::5] for title in noc.example_titles(code, "en")[:3] if len(title) > 8
]
KNOWN = index_of(2021, "en").postings


@given(st.sampled_from(LONG_TITLES), st.data())
def test_a_letter_left_out_of_a_long_word_still_finds_the_unit_group(title: str, data: st.DataObject) -> None:
    told = folded(title).split()
    long = [number for number, word in enumerate(told) if len(word) > 5]
    assume(long)
    number = data.draw(st.sampled_from(long))
    at = data.draw(st.integers(1, len(told[number]) - 1))
    told[number] = told[number][:at] + told[number][at + 1 :]
    assume(not set(words(told[number], "en")) & set(KNOWN))
    owner = noc.search(title, lang="en", on=DAY, limit=1)[0].noc
    assert owner in [match.noc for match in noc.search(" ".join(told), lang="en", on=DAY)]


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "operater of machnes and managr"), ("fr", "opérateur de machines à comande")]
)
def test_a_search_takes_well_under_100_ms(lang: Lang, text: str) -> None:
    noc.search(text, lang=lang, on=DAY)
    times = []
    for _ in range(5):
        start = time.perf_counter()
        noc.search(text, lang=lang, on=DAY)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.1
