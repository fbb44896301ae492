"""`sin`: a social insurance number. Source: Service Canada SC-204 (first digits), Luhn's check digit."""

import re

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, digits_of, text_value
from kiosk.forms.model import Question, Value
from kiosk.words.text import Lang

SLOT = Slot("sin", "SIN_MISSING", digits=True)
APART = re.compile(r"[\s-]+")
LENGTH = 9


def luhn(digits: str) -> bool:
    """Whether the check digit is right: every second digit counts double, nines cast out."""
    total = 0
    for place, sign in enumerate(reversed(digits)):
        double = int(sign) * (1 + place % 2)
        total += double - 9 * (double > 9)
    return total % 10 == 0


class Sin(Plain):
    """Nine digits. A first 9 is good: that number is temporary, and only its end is asked."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read nine digits, spaces and hyphens allowed. A first 0, never issued, passes in a demonstration.

        Problems: SIN_MISSING, SIN_SIGN, SIN_SHORT, SIN_LONG (they say by how much), SIN_FIRST, SIN_CHECK.
        """
        digits = digits_of(SLOT, raw, APART, (LENGTH, LENGTH), ("SIN_SIGN", "SIN_SHORT", "SIN_LONG"))
        if not isinstance(digits, str):
            return digits
        if digits[0] == "8" or not digits.strip("0") or (digits[0] == "0" and not context.demo):
            return SLOT.problem("SIN_FIRST")
        return digits if luhn(digits) else SLOT.problem("SIN_CHECK")

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """`046 454 286`."""
        digits = text_value(value)
        return f"{digits[:3]} {digits[3:6]} {digits[6:]}"


KIND = Sin()
