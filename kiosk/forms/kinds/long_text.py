"""`long_text`: what a person wants to add, in their own words and lines."""

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, single
from kiosk.forms.model import Question
from kiosk.words.text import Lang

SLOT = Slot("long_text", "TEXT_MISSING", limit=4000, lines=True)


class LongText(Plain):
    """At most 4,000 signs, marks and emoji kept exactly as typed."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Take a text as typed, its ends trimmed. Problems: TEXT_MISSING, LONG (by how much), odd signs."""
        return SLOT.read(single(raw))


KIND = LongText()
