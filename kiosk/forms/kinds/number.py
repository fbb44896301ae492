"""`number`: a whole or a decimal number, with the bounds that its question sets."""

import re
from decimal import Decimal

from kiosk import formats
from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Comparable, Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, single, text_value
from kiosk.forms.model import Question, Value
from kiosk.forms.problems import Problem
from kiosk.words.text import Lang, Text

SLOT = Slot("number", "NUMBER_MISSING", digits=True)
SHAPE = re.compile(
    r"(-?)([0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3}){2,}|[0-9]{1,3}(?:,[0-9]{3})+(?=\.)|[0-9]{1,12})(?:[.,]([0-9]+))?"
)
UNCLEAR = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")


def canonical(sign: str, whole: str, places: str) -> str:
    """`-007`, `50` -> `-7.5`: no group, no useless nought, never `-0`."""
    text = (str(int(re.sub("[ ,]", "", whole))) + "." + places.rstrip("0")).rstrip(".")
    return f"{sign}{text}" if text != "0" else text


def outside(value: str, question: Question) -> Problem | None:
    """Whether the bounds of the question leave it out; both are named where there are two."""
    low, high = question.settings.get("min", ""), question.settings.get("max", "")
    below, above = bool(low) and Decimal(value) < Decimal(low), bool(high) and Decimal(value) > Decimal(high)
    if not (below or above):
        return None
    shown = {name: Text(formats.number(bound, "fr"), formats.number(bound, "en")) for name, bound in (("min", low), ("max", high)) if bound}
    if len(shown) == 1:
        return Problem("NUMBER_LOW" if low else "NUMBER_HIGH", shown)
    return Problem("NUMBER_RANGE", shown, short=between(shown["min"], shown["max"]))


def between(low: Text, high: Text) -> Text | None:
    """The two bounds for a prompt, where ten cells hold them."""
    short = Text(f"De {low.fr} à {high.fr}", f"{low.en} to {high.en}")
    return short if max(len(short.fr), len(short.en)) <= 10 else None


class Number(Plain):
    """A canonical decimal: `7`, `7.5`, `-2`. `places` goes from 0 to 2: three decimals would read as a group of thousands."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read a number, with a comma or a full stop before its decimals.

        Problems: NUMBER_MISSING, NUMBER_UNCLEAR (`1,234`), NUMBER_FORM, NUMBER_WHOLE and NUMBER_PLACES (decimals),
        NUMBER_RANGE, NUMBER_LOW, NUMBER_HIGH.
        """
        typed = SLOT.read(single(raw))
        if not isinstance(typed, str):
            return typed
        text = re.sub(r"\s", " ", typed).replace("\u2212", "-")
        if UNCLEAR.fullmatch(text):
            return SLOT.problem("NUMBER_UNCLEAR")
        if not (found := SHAPE.fullmatch(text)):
            return SLOT.problem("NUMBER_FORM")
        sign, whole, places = found.groups(default="")
        allowed = int(question.settings.get("places", "0"))
        if len(places) > allowed:
            return SLOT.problem("NUMBER_PLACES", places=allowed) if allowed else SLOT.problem("NUMBER_WHOLE")
        value = canonical(sign, whole, places)
        return outside(value, question) or value

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """« 7,5 », `7.5`; groups of thousands where reading them back is sure."""
        text = text_value(value)
        digits = text.lstrip("-")
        shown = formats.number(digits, lang)
        if UNCLEAR.fullmatch(shown):
            shown = digits.replace(".", ",") if lang == "fr" else digits
        return f"-{shown}" if text.startswith("-") else shown

    def rank(self, value: Value, question: Question) -> Comparable:
        """The number itself."""
        return float(text_value(value))


KIND = Number()
