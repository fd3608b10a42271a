"""Citation: where the law says so, with a checked pinpoint, a link and a form in each language.

English writes `IRPR s. 87.1(2)(a)`, French `RIPR art. 87.1(2)a)`: a paragraph letter loses its opening
parenthesis, a subsection number, a roman numeral and a capital keep both (Justice Canada's drafting guides).

>>> from expressentry.law.instruments import IRPR
>>> where = Citation(IRPR, "87.1(2)(a)")
>>> str(where), where.text("fr"), where
('IRPR s. 87.1(2)(a)', 'RIPR art. 87.1(2)a)', Citation(IRPR, '87.1(2)(a)'))
>>> where.link("fr")
'https://laws-lois.justice.gc.ca/fra/reglements/DORS-2002-227/article-87.1.html'
"""

from __future__ import annotations

import re
from datetime import date

from attrs import field, frozen
from attrs.validators import instance_of

from expressentry.law.text import Lang, Text

__all__ = ["Citation", "Instrument"]

SECTION = r"(?P<section>\d+(\.\d+)?)"
SUBSECTION = r"(?P<subsection>\(\d+(\.\d+)?\))?"
PARAGRAPH = r"(\((?P<paragraph>[a-z](\.\d+)?)\))?"
SUBPARAGRAPH = r"(?P<deeper>\([ivx]+\)(\([A-Z]\)([ivx]+\))?)?)?"
PINPOINT = re.compile(f"{SECTION}{SUBSECTION}{PARAGRAPH}{SUBPARAGRAPH}")


@frozen(repr=False)
class Instrument:
    """A legal text, or a page that states what the text says: its names, addresses and date.

    `id` is a short stable name (`IRPR`, `MI_2016_1`); `short` is printed before the pinpoint; `section_link`, where
    the text has a page for each section, holds `{section}`.

    >>> Instrument("IRPA", short=Text("IRPA", "LIPR"), title=Text("Act", "Loi"), url=Text("https://a", "https://b"))
    IRPA
    """

    id: str = field(validator=instance_of(str))
    short: Text = field(kw_only=True)
    title: Text = field(kw_only=True)
    url: Text = field(kw_only=True)
    since: date | None = field(default=None, kw_only=True)
    section_link: Text | None = field(default=None, kw_only=True)

    def __repr__(self) -> str:
        """Return the public name of the constant."""
        return self.id


def _is_pinpoint(_: object, __: object, value: str | None) -> None:
    """Refuse a pinpoint that is not a section with its subsection, paragraph and subparagraph labels."""
    if value is not None and not PINPOINT.fullmatch(value):
        msg = f"{value!r} is not a pinpoint; write a section and its labels, as in '87.1(2)(a)' or '76(1)(b)(i)'"
        raise ValueError(msg)


@frozen(repr=False)
class Citation:
    """One place in one instrument.

    `pinpoint` is the smallest unit, numbers from large to small, in the English form (`76(1)(b)(i)`), or None for the
    instrument as a whole.

    >>> from expressentry.law.instruments import IRPR
    >>> Citation(IRPR, "87.1 (2)")
    Traceback (most recent call last):
    ValueError: '87.1 (2)' is not a pinpoint; write a section and its labels, as in '87.1(2)(a)' or '76(1)(b)(i)'
    """

    instrument: Instrument = field(validator=instance_of(Instrument))
    pinpoint: str | None = field(default=None, validator=_is_pinpoint)

    def text(self, lang: Lang, /) -> str:
        """Return the printed form in `lang`.

        >>> from expressentry.law.instruments import IRPR
        >>> Citation(IRPR, "76(1)(b)(i)").text("fr")
        'RIPR art. 76(1)b)(i)'
        >>> Citation(IRPR).text("fr")
        'RIPR'
        """
        name = self.instrument.short(lang)
        if self.pinpoint is None:
            return name
        if lang == "en":
            return f"{name} s. {self.pinpoint}"
        return f"{name} art. {_in_french(self.pinpoint)}"

    def link(self, lang: Lang, /) -> str:
        """Return the address of the section where it has one, of the instrument otherwise.

        >>> from expressentry.law.instruments import MI_2014
        >>> Citation(MI_2014, "21").link("en").startswith("https://gazette.gc.ca/")
        True
        """
        pages = self.instrument.section_link
        if pages is None or self.pinpoint is None:
            return self.instrument.url(lang)
        return pages(lang).format(section=self.pinpoint.partition("(")[0])

    def __str__(self) -> str:
        """Return the English printed form."""
        return self.text("en")

    def __repr__(self) -> str:
        """Return the expression that makes it."""
        return (
            f"Citation({self.instrument!r}, {self.pinpoint!r})" if self.pinpoint else f"Citation({self.instrument!r})"
        )


def _in_french(pinpoint: str) -> str:
    """Write the labels the French way: `(a)` becomes `a)` at paragraph level, decided by depth and not by shape."""
    labels = PINPOINT.fullmatch(pinpoint)
    assert labels is not None  # noqa: S101  the validator refused anything else
    paragraph = f"{labels['paragraph']})" if labels["paragraph"] else ""
    return f"{labels['section']}{labels['subsection'] or ''}{paragraph}{labels['deeper'] or ''}"
