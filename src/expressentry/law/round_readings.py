"""Readings of the rules of categories and rounds: membership, ties and the order of programs.

>>> ROUND_READINGS["no_tie_break"] is NO_TIE_BREAK
True
"""

from __future__ import annotations

from expressentry.law.reading import Reading
from expressentry.law.text import Text

__all__ = ["ROUND_READINGS"]

CATEGORY_WINDOW = Reading(
    "category_window",
    Text(
        "From which day do the three years of a category’s work experience run back?",
        "À partir de quel jour remonte-t-on les trois années de l’expérience de travail d’une catégorie (ensemble)?",
    ),
    chosen=Text(
        "from the day asked about: the day of the round, and again the day the application is received",
        "du jour visé\u00a0: le jour de la ronde, puis le jour de la réception de la demande",
    ),
    other=Text("from another day or moment fixed by the round", "d’un autre jour ou moment fixé par la ronde"),
    authority=Text(
        "IRPA 10.3(1)(h.2) and 11.2(1)(c); the text of no instruction for a category was found",
        "Art. 10.3(1)h.2) et 11.2(1)c) de la LIPR; le texte d’aucune instruction visant un ensemble n’a été trouvé",
    ),
)
CATEGORY_CIRCUMSTANCES = Reading(
    "category_circumstances",
    Text(
        "Does work count in a category when done as a full-time student, self-employed, or remotely from Canada?",
        "Le travail pendant des études à temps plein, à son compte ou au Canada pour un employeur étranger compte-t-il "
        "pour une catégorie (ensemble)?",
    ),
    chosen=Text(
        "yes if it is paid, except in the categories that ask for work in Canada, which leave out what the Canadian "
        "Experience Class leaves out",
        "oui s’il est rémunéré, sauf pour les catégories qui exigent du travail au Canada, où est exclu ce que la "
        "catégorie de l’expérience canadienne exclut",
    ),
    other=Text(
        "always if it is paid, so that it makes a member of the categories that ask for work in Canada too; or never, "
        "in any category",
        "toujours s’il est rémunéré, de sorte qu’il compte aussi pour les catégories qui exigent du travail au Canada; "
        "ou jamais, dans aucune catégorie",
    ),
    authority=Text(
        "IRPR 73(2) and 87.1(3) by analogy; the pages on the categories are silent",
        "Art. 73(2) et 87.1(3) du RIPR par analogie; les pages sur les catégories (ensembles) sont muettes",
    ),
)
CATEGORY_UNAUTHORIZED = Reading(
    "category_unauthorized",
    Text(
        "Does unauthorized work in Canada count for a category, and work there without temporary resident status?",
        "Le travail non autorisé au Canada compte-t-il pour une catégorie (ensemble), et celui qui y est fait sans "
        "statut de résident temporaire?",
    ),
    chosen=Text(
        "no, never without authorization; without status not where only work in Canada counts",
        "non, jamais sans autorisation; sans statut, pas lorsque seul le travail au Canada compte",
    ),
    other=Text("yes, as the pages on the categories do not exclude it", "oui, les pages ne l’excluent pas"),
    authority=Text("IRPR 87.1(3)(b) and (c) by analogy", "Art. 87.1(3)b) et c) du RIPR par analogie"),
)
MILITARY_SERVING = Reading(
    "military_serving",
    Text(
        "Must a skilled military recruit still be serving in the foreign military?",
        "La recrue militaire qualifiée doit-elle être encore en service dans les forces armées étrangères?",
    ),
    chosen=Text("yes, on the day asked about", "oui, le jour visé"),
    other=Text("no, ten years of past service are enough", "non, dix années de service passé suffisent"),
    authority=Text(
        "The page on the category speaks of serving members",
        "La page sur la catégorie (ensemble) parle de membres en service",
    ),
)
ORDER_OF_PROGRAMS = Reading(
    "program_order",
    Text(
        "Under which program is someone invited who is eligible for several?",
        "Au titre de quel programme est invitée une personne admissible à plusieurs?",
    ),
    chosen=Text(
        "the order published for the day; unknown between the two that were found where it matters",
        "l’ordre publié pour ce jour; indéterminé entre les deux ordres trouvés lorsqu’il importe",
    ),
    other=Text("the order of one of them all along", "l’ordre de l’un d’eux tout du long"),
    authority=Text(
        "IRPA 10.3(1)(j.1); instructions to officers of 2015 and 2022",
        "Art. 10.3(1)j.1) de la LIPR; instructions aux agents de 2015 et de 2022",
    ),
)
TIE_BREAK_INCLUSIVE = Reading(
    "tie_break_inclusive",
    Text(
        "Is a profile submitted at the very tie-breaking moment invited?",
        "Le profil soumis au moment même qui départage les égalités est-il invité?",
    ),
    chosen=Text("yes, it is the last one invited", "oui, c’est le dernier invité"),
    other=Text("no, only earlier ones", "non, seulement les précédents"),
    authority=Text(
        "Help centre, question 1318, worked example; the press says before",
        "Centre d’aide, question 1318, exemple; la presse écrit avant",
    ),
)
NO_TIE_BREAK = Reading(
    "no_tie_break",
    Text(
        "Who was invited at the lowest score in rounds published without a tie-breaking moment?",
        "Qui a été invité à la note la plus faible dans les rondes publiées sans moment de bris d’égalité?",
    ),
    chosen=Text("everyone at that score (rounds 1 to 76)", "tous à cette note (rondes 1 à 76)"),
    other=Text(
        "from 2017-06-06, only those submitted by a moment that was not published",
        "à compter du 6 juin 2017, seulement les profils soumis à un moment qui n’a pas été publié",
    ),
    authority=Text(
        "Feed of rounds: the first tie-breaking moment is that of round 77 (2017-11-08)",
        "Données sur les rondes\u00a0: le premier moment de bris d’égalité est celui de la ronde 77 (8 novembre 2017)",
    ),
)
ROUND_MOMENT = Reading(
    "round_moment",
    Text(
        "On which day are the facts read where the UTC day of a round differs from its Canadian date?",
        "Quel jour les faits sont-ils lus lorsque le jour UTC d’une ronde diffère de sa date au Canada?",
    ),
    chosen=Text(
        "the score on the Canadian date, the expiry of the profile at the moment itself",
        "la note à la date canadienne, l’expiration du profil au moment même",
    ),
    other=Text("both on the UTC day", "les deux au jour UTC"),
    authority=Text("Feed of rounds; MI 2017-1 s. 4(1)", "Données sur les rondes; IM 2017-1 art. 4(1)"),
)

ROUND_READINGS: dict[str, Reading] = {
    reading.id: reading for reading in tuple(globals().values()) if isinstance(reading, Reading)
}
"""Each of these readings by its identifier."""
