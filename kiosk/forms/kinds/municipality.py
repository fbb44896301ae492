"""`municipality`: a municipality of Québec by its name; another text is kept and flagged.

The list is `municipalities.tsv`, hand-written and short: what it lacks is taken as text. Towns of one name are told
apart by their MRC.
"""

from collections import Counter
from functools import cache

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, fold, parts_of, single
from kiosk.forms.kinds.listed import Entry, entry, index, rows, starting
from kiosk.forms.model import Question, Value
from kiosk.words.text import Lang, Text

SLOT = Slot("municipality", "TOWN_MISSING")


@cache
def entries() -> tuple[Entry, ...]:
    """The municipalities, by name; a twin's name carries its MRC, and it is also found by the bare name."""
    table = [(row[0], row[1]) for row in rows("municipalities.tsv")]
    twins = {name for name, count in Counter(name for name, _ in table).items() if count > 1}
    found = []
    for name, mrc in table:
        shown = f"{name} ({mrc})" if name in twins else name
        found.append(entry(fold(shown).replace(" ", "-"), Text(shown, shown), name))
    return tuple(found)


@cache
def _by_code() -> dict[str, Text]:
    return {one.code: one.name for one in entries()}


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    return dict(index(entries()))


def completions(typed: str, lang: Lang, limit: int = 4) -> tuple[str, ...]:
    """The municipalities to offer for what is typed, at most `limit`; none for nothing."""
    return starting(entries(), typed, lang, limit)


class Municipality(Plain):
    """`{"code": "thetford-mines"}` (our own code: the name, folded), or `{"text": …}` for what is not in the list."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read a whole name. Problems: TOWN_MISSING, TOWN_TWIN (two have that name: asks for the MRC), LONG, odd signs."""
        typed = SLOT.read(single(raw))
        if not isinstance(typed, str):
            return typed
        codes = _by_name().get(fold(typed), ())
        if len(codes) > 1:
            return SLOT.problem("TOWN_TWIN", first=_by_code()[codes[0]], second=_by_code()[codes[1]])
        return {"code": codes[0]} if codes else {"text": typed}

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """The name, which is the same in both languages; the text as typed."""
        found = parts_of(value)
        return _by_code()[found["code"]].to(lang) if "code" in found else found["text"]


KIND = Municipality()
