"""`choice`: one option of several."""

from collections.abc import Mapping

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, matches, single, text_value
from kiosk.forms.model import Question, Value
from kiosk.words.text import Lang, Text

SLOT = Slot("choice", "CHOICE_MISSING", limit=300, digits=True)


def open_options(question: Question, context: Context) -> tuple[tuple[str, Text], ...]:
    """The options that apply now, in the order of the form: what a person's numbers count."""
    return tuple((one.code, one.text) for one in question.options if context.allowed is None or one.code in context.allowed)


def label(question: Question, code: str, lang: Lang) -> str:
    """The words of an option; the code itself for one that the form no longer has."""
    return next((one.text.to(lang) for one in question.options if one.code == code), code)


class Choice(Plain):
    """The code of an option."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read a code, a number, a label or its first letters. Problems: CHOICE_MISSING, CHOICE_UNCLEAR, CHOICE_UNKNOWN."""
        options = open_options(question, context)
        typed = SLOT.read(single(raw), n=len(options))
        if not isinstance(typed, str):
            return typed
        found = matches(typed, options)
        if len(found) == 1:
            return found[0]
        return SLOT.problem("CHOICE_UNCLEAR" if found else "CHOICE_UNKNOWN", n=len(options))

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """The option's label."""
        return label(question, text_value(value), lang)

    def split(self, value: Value, question: Question, lang: Lang) -> Mapping[str, str]:
        """The code: a control of options marks the chosen one."""
        return {"": text_value(value)}


KIND = Choice()
