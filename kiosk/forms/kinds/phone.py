"""`phone`: a telephone number of North America, and an extension."""

import re
from collections.abc import Mapping

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, counted, parts_of
from kiosk.forms.model import Question, Value
from kiosk.forms.problems import Problem
from kiosk.words import text_of
from kiosk.words.text import Lang

NUMBER = Slot("phone", "PHONE_MISSING", "number", digits=True)
EXTENSION = Slot("extension", "", "extension", digits=True)
LINE = re.compile(r"(?P<number>[^A-Za-z#]*)(?:,\s*)?(?:poste|post|p|extension|ext|x|#)\.?\s*(?P<extension>[0-9]+)", re.IGNORECASE)
LENGTH, WITHOUT_AREA = 10, 7


def read_number(typed: str) -> str | Problem:
    """Ten digits; a leading 1 of the long distance is left out.

    Problems: PHONE_MISSING, PHONE_SIGN, PHONE_AREA (seven digits), PHONE_SHORT, PHONE_LONG (by how much), PHONE_START.
    """
    text = NUMBER.read(typed)
    if not isinstance(text, str):
        return text
    if not re.fullmatch(r"\+?[0-9\s().\-‐‑–]*", text):
        return NUMBER.problem("PHONE_SIGN")
    digits = re.sub("[^0-9]", "", text)
    if len(digits) == LENGTH + 1 and digits[0] == "1":
        digits = digits[1:]
    if len(digits) == WITHOUT_AREA:
        return NUMBER.problem("PHONE_AREA")
    if len(digits) < LENGTH:
        return NUMBER.problem("PHONE_SHORT", missing=counted(LENGTH - len(digits), "chiffre", "digit"))
    if len(digits) > LENGTH:
        return NUMBER.problem("PHONE_LONG", over=counted(len(digits) - LENGTH, "chiffre", "digit"))
    return NUMBER.problem("PHONE_START") if digits[0] in "01" else digits


def read_extension(typed: str) -> str | Problem:
    """At most six digits, or nothing. Problem: EXTENSION_SIGN."""
    text = EXTENSION.read(typed)
    if isinstance(text, str) and not re.fullmatch("[0-9]{0,6}", text):
        return EXTENSION.problem("EXTENSION_SIGN")
    return text


class Phone(Plain):
    """Digits only: `number` and `extension`, empty where there is none. Any area code is good."""

    __slots__ = ()
    parts: tuple[str, ...] = ("number", "extension")

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read a number and its extension, in one line or in two controls. Problems: those of the two readers."""
        number, extension = (raw, "") if isinstance(raw, str) else (raw.get("number", ""), raw.get("extension", ""))
        if len(number) < NUMBER.limit and not extension and (line := LINE.fullmatch(number.strip())):
            number, extension = line["number"].rstrip(" ,"), line["extension"]
        read = (read_number(number), read_extension(extension))
        problems = tuple(one for one in read if isinstance(one, Problem))
        return problems or {"number": str(read[0]), "extension": str(read[1])}

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """« 418 555-0101, poste 12 », `418 555-0101, ext. 12`."""
        texts = self.split(value, question, lang)
        if not texts["extension"]:
            return texts["number"]
        return f"{texts['number']}, {text_of('value.extension').to(lang)} {texts['extension']}"

    def split(self, value: Value, question: Question, lang: Lang) -> Mapping[str, str]:
        """`418 555-0101`, and the digits of the extension."""
        digits = parts_of(value)["number"]
        return {"number": f"{digits[:3]} {digits[3:6]}-{digits[6:]}", "extension": parts_of(value)["extension"]}


KIND = Phone()
