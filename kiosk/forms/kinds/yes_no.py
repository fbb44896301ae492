"""`yes_no`: yes or no, in a word, a letter or a number of either language."""

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, fold, single, text_value
from kiosk.forms.model import Question, Value
from kiosk.words import text_of
from kiosk.words.text import Lang

SLOT = Slot("yes_no", "YES_NO_MISSING", digits=True)
WORDS = {"yes": ("1", "o", "ou", "oui", "y", "ye", "yes"), "no": ("2", "n", "no", "non")}


class YesNo(Plain):
    """`yes` or `no`; nothing is chosen beforehand."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read yes or no. Problems: YES_NO_MISSING, YES_NO_UNCLEAR."""
        typed = SLOT.read(single(raw))
        if not isinstance(typed, str):
            return typed
        return next((code for code, words in WORDS.items() if fold(typed) in words), SLOT.problem("YES_NO_UNCLEAR"))

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """« Oui », `No`."""
        return text_of(f"value.{text_value(value)}").to(lang)


KIND = YesNo()
