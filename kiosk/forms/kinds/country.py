"""`country`: a country of today or of the past, by its name in either language; another text is kept and flagged.

Sources: ISO 3166-1 (pycountry) with the names of Babel, ISO 3166-3 and other names in `countries.tsv`. Both
packages are read at the first use, never before the first screen.
"""

import re
from functools import cache

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, fold, parts_of, single
from kiosk.forms.kinds.listed import Entry, entry, index, rows, starting
from kiosk.forms.model import Question, Value
from kiosk.words.text import Lang, Text

SLOT = Slot("country", "COUNTRY_MISSING")


@cache
def entries() -> tuple[Entry, ...]:
    """All countries: those of today, then those that are no more."""
    import pycountry
    from babel import Locale

    french, english = (Locale(lang, "CA").territories for lang in ("fr", "en"))
    written = {code: (fr, en, tuple(filter(None, others.split("|")))) for code, fr, en, others in map(_four, rows("countries.tsv"))}
    today = []
    for country in pycountry.countries:
        code, fr = country.alpha_2, french[country.alpha_2]
        others = written.get(code, ("", "", ()))[2]
        today.append(entry(code, Text(fr[0].upper() + fr[1:], english[code]), country.name, *others))
    return (*today, *(entry(code, Text(fr, en), *others) for code, (fr, en, others) in written.items() if fr))


def _four(row: list[str]) -> tuple[str, str, str, str]:
    code, fr, en, others = (*row, "", "", "")[:4]
    return code, fr, en, others


@cache
def _by_code() -> dict[str, Text]:
    return {one.code: one.name for one in entries()}


@cache
def _by_name() -> dict[str, str]:
    return {name: codes[0] for name, codes in index(entries()).items()}


def completions(typed: str, lang: Lang, limit: int = 4) -> tuple[str, ...]:
    """The countries to offer for what is typed, at most `limit`; none for nothing."""
    return starting(entries(), typed, lang, limit)


class Country(Plain):
    """`{"code": "VN"}`, or `{"text": …}` for what is not in the list: it never blocks."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read a whole name in either language, or a code in capitals. Problems: COUNTRY_MISSING, LONG, odd signs."""
        typed = SLOT.read(single(raw))
        if not isinstance(typed, str):
            return typed
        if re.fullmatch("[A-Z]{2}|[A-Z]{4}", typed) and typed in _by_code():
            return {"code": typed}
        code = _by_name().get(fold(typed))
        return {"code": code} if code else {"text": typed}

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """The name in a language; the text as typed."""
        found = parts_of(value)
        return _by_code()[found["code"]].to(lang) if "code" in found else found["text"]


KIND = Country()
