"""Province: the ten provinces and three territories of Canada, by their two-letter codes, named in both languages.

Authority for the list: Interpretation Act s. 35, "province". The codes are those of the postal service.

>>> Province("QC").word.fr, Province.PE.place.fr
('Québec', 'à l’Île-du-Prince-Édouard')
"""

from __future__ import annotations

from enum import StrEnum

from expressentry.law.text import Text

__all__ = ["Province", "province_meant"]


class Province(StrEnum):
    """A province or territory; its value is its code.

    >>> Province.ON == "ON"
    True
    """

    AB = "AB"
    BC = "BC"
    MB = "MB"
    NB = "NB"
    NL = "NL"
    NS = "NS"
    NT = "NT"
    NU = "NU"
    ON = "ON"
    PE = "PE"
    QC = "QC"
    SK = "SK"
    YT = "YT"

    @property
    def word(self) -> Text:
        """The name in both languages.

        >>> Province.BC.word
        Text(en='British Columbia', fr='Colombie-Britannique')
        """
        return _NAMES[self]

    @property
    def place(self) -> Text:
        """The name with the preposition that says "in", in both languages.

        >>> Province.NL.place
        Text(en='in Newfoundland and Labrador', fr='à Terre-Neuve-et-Labrador')
        """
        name = _NAMES[self]
        article = "the " if self is Province.NT else ""
        return Text(f"in {article}{name.en}", f"{_PREPOSITIONS.get(self, 'en ')}{name.fr}")


_NAMES = {
    Province.AB: Text("Alberta", "Alberta"),
    Province.BC: Text("British Columbia", "Colombie-Britannique"),
    Province.MB: Text("Manitoba", "Manitoba"),
    Province.NB: Text("New Brunswick", "Nouveau-Brunswick"),
    Province.NL: Text("Newfoundland and Labrador", "Terre-Neuve-et-Labrador"),
    Province.NS: Text("Nova Scotia", "Nouvelle-Écosse"),
    Province.NT: Text("Northwest Territories", "Territoires du Nord-Ouest"),
    Province.NU: Text("Nunavut", "Nunavut"),
    Province.ON: Text("Ontario", "Ontario"),
    Province.PE: Text("Prince Edward Island", "Île-du-Prince-Édouard"),
    Province.QC: Text("Quebec", "Québec"),
    Province.SK: Text("Saskatchewan", "Saskatchewan"),
    Province.YT: Text("Yukon", "Yukon"),
}
_PREPOSITIONS = {
    Province.MB: "au ",
    Province.NB: "au ",
    Province.NL: "à ",
    Province.NT: "dans les ",
    Province.NU: "au ",
    Province.PE: "à l’",
    Province.QC: "au ",
    Province.YT: "au ",
}


def province_meant(given: object, /) -> Province | None:
    """Return the province that a name in either language, or a code in small letters, means; None for anything else.

    >>> province_meant("Colombie-britannique"), province_meant("on"), province_meant("Texas")
    (<Province.BC: 'BC'>, <Province.ON: 'ON'>, None)
    """
    sought = given.strip().casefold() if isinstance(given, str) else None
    return next((province for province in Province if sought in _forms(province)), None)


def _forms(province: Province) -> tuple[str, str, str]:
    """Return what a province may be written as, in small letters."""
    return province.casefold(), province.word.en.casefold(), province.word.fr.casefold()
