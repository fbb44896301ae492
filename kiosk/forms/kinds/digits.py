"""`digits`: a number that is read out digit by digit, its first noughts too: of a branch, an account, an enterprise.

`min` and `max` of its question are the fewest and the most digits.
"""

import re

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, digits_of
from kiosk.forms.model import Question
from kiosk.words.text import Lang

SLOT = Slot("digits", "DIGITS_MISSING", digits=True)
APART = re.compile(r"[\s.\-‐‑–]+")
FEWEST, MOST = 1, 40
"""Where the question sets no bound."""


class Digits(Plain):
    """Digits only, each as it was typed. It has no order: such a number counts nothing."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read digits, with spaces, dots and hyphens between. Problems: DIGITS_MISSING, DIGITS_SIGN, DIGITS_SHORT, DIGITS_LONG."""
        fewest, most = (int(question.settings.get(bound, usual)) for bound, usual in (("min", FEWEST), ("max", MOST)))
        return digits_of(SLOT, raw, APART, (fewest, most), ("DIGITS_SIGN", "DIGITS_SHORT", "DIGITS_LONG"))


KIND = Digits()
