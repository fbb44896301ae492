"""`address`: where somebody lives or works, in six parts."""

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from kiosk.forms.answers import Raw
from kiosk.forms.kinds import postal_code
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, matches, parts_of
from kiosk.forms.model import Question, Value
from kiosk.forms.problems import Problem
from kiosk.words import text_of
from kiosk.words.text import Lang, Text

PARTS = ("number", "street", "apartment", "municipality", "province", "postal_code")
PROVINCES = ("AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT")
HERE = "QC"
NUMBER = Slot("street_number", "ADDRESS_NUMBER_MISSING", "number", limit=20, digits=True)
STREET = Slot("street", "ADDRESS_STREET_MISSING", "street")
APARTMENT = Slot("apartment", "", "apartment", limit=20, digits=True)
TOWN = Slot("town", "ADDRESS_TOWN_MISSING", "municipality")
PROVINCE = Slot("province", "ADDRESS_PROVINCE_MISSING", "province", digits=True)
POSTAL = Slot("postal_code", "ADDRESS_POSTAL_MISSING", "postal_code", digits=True)
Reader: TypeAlias = Callable[[str], str | Problem]
LINE = re.compile(
    r"(?P<number>[^,]+), (?P<street>[^,]+)(?:, (?:app|apt)\. (?P<apartment>[^,]+))?, (?P<municipality>[^,()]+)"
    r" \((?P<province>[^()]+)\)\s+(?P<postal_code>[A-Za-z0-9 ]+)"
)


def read_number(typed: str) -> str | Problem:
    """A civic number: `12`, `12A`, `1045-3`, `12 ½`. Problems: ADDRESS_NUMBER_MISSING, ADDRESS_NUMBER_SIGN."""
    text = NUMBER.read(typed.strip().removesuffix(","))
    if isinstance(text, str) and not re.fullmatch(r"[0-9]+[0-9A-Za-z½¼/ -]*", text):
        return NUMBER.problem("ADDRESS_NUMBER_SIGN")
    return text


def without_comma(slot: Slot) -> Reader:
    """A reader of a text that a comma would end: what follows one has its own part. Problem: ADDRESS_COMMA."""

    def read(typed: str) -> str | Problem:
        text = slot.read(typed)
        if isinstance(text, str) and re.search("[,()]", text):
            return slot.problem("ADDRESS_COMMA", what=slot.what)
        return text

    return read


def read_province(typed: str) -> str | Problem:
    """A code of two letters, a name, or its first letters. Problems: ADDRESS_PROVINCE_MISSING, ADDRESS_PROVINCE_UNKNOWN."""
    text = PROVINCE.read(typed)
    if not isinstance(text, str):
        return text
    if text.upper() in PROVINCES:
        return text.upper()
    found = matches(text, province_words())
    return found[0] if len(found) == 1 else PROVINCE.problem("ADDRESS_PROVINCE_UNKNOWN")


def province_words() -> tuple[tuple[str, Text], ...]:
    """The thirteen provinces and territories, by code, with their names."""
    return tuple((code, text_of(f"province.{code}")) for code in PROVINCES)


READERS: Mapping[str, Reader] = {
    "number": read_number,
    "street": without_comma(STREET),
    "apartment": without_comma(APARTMENT),
    "municipality": without_comma(TOWN),
    "province": read_province,
    "postal_code": lambda typed: postal_code.read(typed, POSTAL),
}


class Address(Plain):
    """All six parts; `apartment` may be empty, `province` is Québec where the question does not ask it."""

    __slots__ = ()
    parts: tuple[str, ...] = PARTS

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read the six parts (a line as `format` writes it, too).

        Problems: ADDRESS_MISSING where all is empty, else those of each part, in their order.
        """
        typed = self._line(raw) if isinstance(raw, str) else dict(raw)
        if not any(typed.get(part, "").strip() for part in PARTS if part != "province"):
            return Problem("ADDRESS_MISSING", part="number")
        if question.settings.get("province") != "yes":
            typed["province"] = typed.get("province", "").strip() or HERE
        read = {part: READERS[part](typed.get(part, "")) for part in PARTS}
        problems = tuple(one for one in read.values() if isinstance(one, Problem))
        return problems or {part: str(text) for part, text in read.items()}

    def _line(self, raw: str) -> dict[str, str]:
        """The parts of a line; a line of another shape is a street, and the other parts are missing."""
        found = LINE.fullmatch(raw.strip()) if len(raw) < 1000 else None
        return {part: text or "" for part, text in found.groupdict().items()} if found else {"street": raw}

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """« 12, rue de l’Église, app. 3, Thetford Mines (Québec)  G6G 9Z9 », as an envelope has it (OQLF)."""
        texts = parts_of(value)
        apartment = f", {text_of('value.apartment').to(lang)} {texts['apartment']}" if texts["apartment"] else ""
        province = text_of(f"province.{texts['province']}").to(lang)
        return f"{texts['number']}, {texts['street']}{apartment}, {texts['municipality']} ({province})  {texts['postal_code']}"

    def split(self, value: Value, question: Question, lang: Lang) -> Mapping[str, str]:
        """The six texts; the province by its name."""
        texts = parts_of(value)
        return {**texts, "province": text_of(f"province.{texts['province']}").to(lang)}


KIND = Address()
