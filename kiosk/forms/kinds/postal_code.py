"""`postal_code`: a Canadian postal code. Source: Canada Post's grammar of letters."""

import re

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, counted, single
from kiosk.forms.model import Question
from kiosk.forms.problems import Problem
from kiosk.words.text import Lang

SLOT = Slot("postal_code", "POSTAL_MISSING", digits=True)
FIRST, OTHERS, LENGTH = "ABCEGHJKLMNPRSTVXY", "ABCEGHJKLMNPRSTVWXYZ", 6
MEANT = {"O": "0", "I": "1", "L": "1"}
"""Letters that are taken for digits: suggested, never swapped."""


def read(typed: str, slot: Slot) -> str | Problem:
    """Read a postal code for a slot of any control.

    Problems: the slot's own missing one, POSTAL_SHORT, POSTAL_LONG, POSTAL_MEANT (a letter that looks like a digit),
    POSTAL_DIGIT, POSTAL_LETTER, POSTAL_UNUSED (a letter no code has there); all but the lengths name the place.
    """
    text = slot.read(typed)
    if not isinstance(text, str) or not text:
        return text
    signs = re.sub(r"[\s-]+", "", text).upper()
    if len(signs) < LENGTH:
        return slot.problem("POSTAL_SHORT", missing=counted(LENGTH - len(signs), "signe", "character"))
    if len(signs) > LENGTH:
        return slot.problem("POSTAL_LONG", over=counted(len(signs) - LENGTH, "signe", "character"))
    for place, sign in enumerate(signs, 1):
        if problem := _wrong(sign, place, slot):
            return problem
    return f"{signs[:3]} {signs[3:]}"


def _wrong(sign: str, place: int, slot: Slot) -> Problem | None:
    """What is wrong with the sign at a place, counted from 1: letters at odd places, digits at even ones."""
    if place % 2 == 0:
        if sign in MEANT:
            return slot.problem("POSTAL_MEANT", place=place, letter=sign, digit=MEANT[sign])
        return None if sign in set("0123456789") else slot.problem("POSTAL_DIGIT", place=place)
    if sign in set(FIRST if place == 1 else OTHERS):
        return None
    if "A" <= sign <= "Z":
        return slot.problem("POSTAL_UNUSED", place=place, letter=sign)
    return slot.problem("POSTAL_LETTER", place=place)


class PostalCode(Plain):
    """`A1A 1A1`."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read a code in any case, with a space, a hyphen or none. Problems: those of `read`."""
        return read(single(raw), SLOT)


KIND = PostalCode()
