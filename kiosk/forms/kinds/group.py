"""`group`: rows of the same questions; its value is the ids of its rows, which no person types."""

import re

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, single
from kiosk.forms.model import Question, Value
from kiosk.words.text import Lang

SLOT = Slot("group", limit=3000)
IDS = re.compile(r"(?:[A-Za-z0-9]+(?: [A-Za-z0-9]+)*)?")


class Group(Plain):
    """Stable row ids, in the order in which they are shown."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read row ids, apart by spaces. Problems: GROUP_MIN and GROUP_MAX (they say the bound), GROUP_ROWS, odd signs."""
        typed = SLOT.read(single(raw))
        if not isinstance(typed, str):
            return typed
        rows = tuple(typed.split())
        if not IDS.fullmatch(typed) or len(set(rows)) != len(rows):
            return SLOT.problem("GROUP_ROWS")
        low, high = (question.settings.get(bound, "") for bound in ("rows_min", "rows_max"))
        if low and len(rows) < int(low):
            return SLOT.problem("GROUP_MIN", min=int(low))
        if high and len(rows) > int(high):
            return SLOT.problem("GROUP_MAX", max=int(high))
        return rows

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """The row ids: faces show the rows themselves."""
        return " ".join(value)


KIND = Group()
