"""`name`: a name of a person or a business, a position, a title: one line, kept exactly as it was written."""

import unicodedata

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, single
from kiosk.forms.model import Question
from kiosk.words.text import Lang

SLOT = Slot("name", "NAME_MISSING", limit=499)
SIGNS = frozenset(" «»“”\".'’‘-‐‑–·,&()/+#!:°\u00a0")
"""Beside letters, marks and digits; the last ones stand in names of businesses and of places."""


class Name(Plain):
    """Every letter of Unicode, one letter included; never re-cased, never stripped of its accents."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Take a name as typed. Problems: NAME_MISSING, LONG, NAME_SIGN (names the first sign no name holds), odd signs."""
        text = SLOT.read(single(raw))
        if not isinstance(text, str):
            return text
        for sign in text:
            if sign not in SIGNS and unicodedata.category(sign)[0] not in "LMN":
                return SLOT.problem("NAME_SIGN", sign=sign if sign.isprintable() else f"U+{ord(sign):04X}")
        return text


KIND = Name()
