"""Names that keep their own language on a page of the other one: a voice says each of them as it is, whatever stands around.

Offices and bodies of the State have French names only (Charter of the French language); a few words on French pages are English.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kiosk.words.text import Lang

NAMES: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "Services Québec",
        "Bureau de Services Québec",
        "Retraite Québec",
        "Revenu Québec",
        "Centre de relations avec la clientèle",
        "Emploi-Québec",
        "Régie des rentes du Québec",
        "Régie des rentes",
        "Directeur de l’état civil",
        "Ministère de l’Éducation",
        "Ministère de l’Éducation, du Loisir et du Sport",
        "Ministère de l’Emploi et de la Solidarité sociale",
        "ministère de l’Emploi et de la Solidarité sociale",
        "Société de l’assurance automobile",
        "Société de l’assurance automobile du Québec",
        "Commission d’accès à l’information",
        "Tribunal administratif du Québec",
        "CLE",
        "CNESST",
        "CSST",
        "SAAQ",
        "Avis général",
        "Français",
        "français",
        "rue de l’Église",
        "Côté-O’Neill",
        "Arrêt de la borne",
    ),
    "en": (
        "Access to the service in English",
        "General notice",
        "Confirm",
        "English",
        "Kiosk stopped",
        "Start again",
    ),
}


def passages(text: str, lang: Lang, more: Sequence[str] = ()) -> Iterator[tuple[Lang, str]]:
    """The text cut where its language changes; `more`: other French names, those of the centre. In order, nothing is lost."""
    other: Lang = "en" if lang == "fr" else "fr"
    at = 0
    for found in _pattern(other, tuple(more) if other == "fr" else ()).finditer(text):
        if before := text[at : found.start()]:
            yield lang, before
        yield other, found[0]
        at = found.end()
    if rest := text[at:]:
        yield lang, rest


@cache
def _pattern(lang: Lang, more: tuple[str, ...]) -> re.Pattern[str]:
    """Any name of a language, the longest first, with no letter on either side."""
    names = sorted(filter(None, {*NAMES[lang], *more}), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
