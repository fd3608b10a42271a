"""Citations: the pinpoint grammar and the French forms."""

from __future__ import annotations

import pytest

from expressentry.law import INSTRUMENTS, IRPA, IRPR, READINGS, Citation, Text
from expressentry.law.instruments import MI_2016_1
from expressentry.law.text import NO_BREAK_SPACE

FORMS = {
    "75": "art. 75",
    "76(1)": "art. 76(1)",
    "87.1(2)(a)": "art. 87.1(2)a)",
    "10.3(1)(h.2)": "art. 10.3(1)h.2)",
    "76(1)(b)(i)": "art. 76(1)b)(i)",
    "87.2(3)(d)(ii)(C)": "art. 87.2(3)d)(ii)(C)",
    "81(a)": "art. 81a)",
    "75(2.1)": "art. 75(2.1)",
    "10.3(1)(i)": "art. 10.3(1)i)",
}


@pytest.mark.parametrize(("pinpoint", "french"), FORMS.items())
def test_the_french_form_drops_the_parenthesis_before_a_paragraph_letter_only(pinpoint, french):
    citation = Citation(IRPA, pinpoint)
    assert citation.text("fr") == f"LIPR {french}"
    assert str(citation) == f"IRPA s. {pinpoint}"


@pytest.mark.parametrize("pinpoint", ["", "s. 75", "75 (2)", "75(2)a", "75)", "(a)", "75(A)", "art. 75"])
def test_what_is_no_pinpoint_is_refused(pinpoint):
    with pytest.raises(ValueError, match="is not a pinpoint"):
        Citation(IRPR, pinpoint)


def test_links_go_to_the_section_where_there_is_a_page_for_it():
    assert Citation(IRPR, "87.1(2)(a)").link("en").endswith("/SOR-2002-227/section-87.1.html")
    assert Citation(IRPR).link("fr") == IRPR.url.fr
    assert Citation(MI_2016_1, "29(1)").link("en") == MI_2016_1.url.en
    assert repr(Citation(IRPR)) == "Citation(IRPR)"


def test_every_instrument_is_known_by_its_identifier():
    assert all(instrument.id == identifier for identifier, instrument in INSTRUMENTS.items())
    assert all(url.startswith("http") for each in INSTRUMENTS.values() for url in (each.url.en, each.url.fr))


@pytest.mark.parametrize("reading", READINGS.values(), ids=lambda reading: reading.id)
def test_every_reading_asks_a_question_and_gives_two_different_answers(reading):
    assert reading.question.en.endswith("?")
    assert reading.question.fr.endswith("?")
    assert reading.chosen != reading.other
    texts = (reading.question, reading.chosen, reading.other, reading.authority)
    assert [text.fr for text in texts if " :" in text.fr.replace(NO_BREAK_SPACE + ":", "")] == []
    assert [text.fr for text in texts if "'" in text.fr] == []


def test_a_text_needs_both_languages():
    with pytest.raises(ValueError, match="needs both languages"):
        Text("", "oui")
