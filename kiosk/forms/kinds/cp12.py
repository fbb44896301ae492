"""`cp12`: the Department's file number, four letters and eight digits; no check digit is known."""

import re
import string

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, counted, single, text_value
from kiosk.forms.model import Question, Value
from kiosk.words.text import Lang

SLOT = Slot("cp12", "CP12_MISSING", digits=True)
LETTERS, LENGTH = 4, 12


class Cp12(Plain):
    """Twelve signs, capitals, without spaces. Its shape is also that of a health insurance number: the words say so."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read twelve signs in any case, spaces allowed.

        Problems: CP12_MISSING, CP12_SHORT, CP12_LONG (by how much), CP12_LETTER, CP12_DIGIT (which place is wrong).
        """
        typed = SLOT.read(single(raw))
        if not isinstance(typed, str):
            return typed
        signs = re.sub(r"[\s-]+", "", typed)
        if len(signs) < LENGTH:
            return SLOT.problem("CP12_SHORT", missing=counted(LENGTH - len(signs), "signe", "character"))
        if len(signs) > LENGTH:
            return SLOT.problem("CP12_LONG", over=counted(len(signs) - LENGTH, "signe", "character"))
        for place, sign in enumerate(signs, 1):
            if place <= LETTERS and sign not in string.ascii_letters:
                return SLOT.problem("CP12_LETTER", place=place)
            if place > LETTERS and sign not in string.digits:
                return SLOT.problem("CP12_DIGIT", place=place)
        return signs.upper()

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """`ABCD 1234 5678`."""
        signs = text_value(value)
        return f"{signs[:4]} {signs[4:8]} {signs[8:]}"


KIND = Cp12()
