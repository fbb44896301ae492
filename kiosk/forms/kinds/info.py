"""`info`: a text to read; nothing is asked."""

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain
from kiosk.forms.model import Question
from kiosk.words.text import Lang


class Info(Plain):
    """No value: the empty text says that it was read."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Whatever was typed, there is nothing to answer. No problem."""
        return ""


KIND = Info()
