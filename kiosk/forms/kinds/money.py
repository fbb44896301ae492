"""`money`: an amount of Canadian dollars and, where the question offers periods, how often. Source: form, section 6."""

import re
from collections.abc import Mapping

from kiosk import formats
from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Comparable, Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, matches, parts_of
from kiosk.forms.model import Question, Value
from kiosk.forms.problems import Problem
from kiosk.words import text_of
from kiosk.words.text import Lang, Text

AMOUNT = Slot("amount", "MONEY_MISSING", "amount", digits=True)
PERIOD = Slot("period", "MONEY_PERIOD_MISSING", "period", digits=True)
SHAPE = re.compile(r"([0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3}){2,}|[0-9]{1,3}(?:,[0-9]{3})+(?=\.)|[0-9]+)(?:[.,]([0-9]+))?")
UNCLEAR = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
DIGITS = 9
"""Of the dollars: more is a slip of the hand."""


def read_amount(typed: str) -> int | Problem:
    """Whole cents; the marks of either language pass.

    Problems: MONEY_MISSING, MONEY_NEGATIVE, MONEY_UNCLEAR (`1,234` may be one dollar or a thousand: ask, never guess),
    MONEY_DECIMALS (three or more), MONEY_LARGE, MONEY_FORM.
    """
    text = AMOUNT.read(typed)
    if not isinstance(text, str):
        return text
    bare = re.sub(r"\s", " ", text).removeprefix("$").removesuffix("$").strip()
    if bare[:1] in {"-", "\u2212"} or text[:1] in {"-", "\u2212"}:
        return AMOUNT.problem("MONEY_NEGATIVE")
    if UNCLEAR.fullmatch(bare):
        return AMOUNT.problem("MONEY_UNCLEAR")
    if not (found := SHAPE.fullmatch(bare)):
        return AMOUNT.problem("MONEY_FORM")
    dollars, cents = re.sub("[ ,]", "", found[1]), found[2] or ""
    if len(cents) > 2:
        return AMOUNT.problem("MONEY_DECIMALS")
    return AMOUNT.problem("MONEY_LARGE") if len(dollars) > DIGITS else int(dollars) * 100 + int(cents.ljust(2, "0"))


def period_words(question: Question) -> tuple[tuple[str, Text], ...]:
    """The periods of a question, in its order, with their words."""
    return tuple((code, text_of(f"value.{code}")) for code in question.periods)


def read_period(typed: str, question: Question) -> str | Problem:
    """The code of a period; empty where the question offers none. Problems: MONEY_PERIOD_MISSING, MONEY_PERIOD_UNKNOWN."""
    if not question.periods:
        return ""
    text = PERIOD.read(typed)
    if not isinstance(text, str):
        return text
    found = matches(text, period_words(question))
    return found[0] if len(found) == 1 else PERIOD.problem("MONEY_PERIOD_UNKNOWN", n=len(question.periods))


def apart(line: str, question: Question) -> tuple[str, str]:
    """The amount and the period of one line, `212,40 $ aux 2 semaines`; the line alone where it names no period."""
    if len(line) <= AMOUNT.limit:
        for code, words in period_words(question):
            for said in (words.fr, words.en):
                if line.casefold().rstrip().endswith(said.casefold()):
                    return line.rstrip()[: -len(said)], code
    return line, ""


class Money(Plain):
    """`cents` as digits, and the code of its `period`."""

    __slots__ = ()
    parts: tuple[str, ...] = ("amount", "period")

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read an amount and its period, in one line or in two controls. Problems: those of the two readers, apart."""
        amount, period = apart(raw, question) if isinstance(raw, str) else (raw.get("amount", ""), raw.get("period", ""))
        cents, code = read_amount(amount), read_period(period, question)
        problems = tuple(one for one in (cents, code) if isinstance(one, Problem))
        return problems or {"cents": str(cents), "period": str(code)}

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """« 212,40 $ aux 2 semaines », `$212.40 every 2 weeks`."""
        amount = formats.money(int(parts_of(value)["cents"]), lang)
        code = parts_of(value).get("period", "")
        if not code:
            return amount
        words = text_of(f"value.{code}").to(lang)
        return f"{amount} {words[0].lower()}{words[1:]}"

    def split(self, value: Value, question: Question, lang: Lang) -> Mapping[str, str]:
        """The amount without the sign of the dollar, and the code of the period."""
        amount = formats.money(int(parts_of(value)["cents"]), lang).replace("$", "").strip()
        return {"amount": amount, "period": parts_of(value).get("period", "")}

    def rank(self, value: Value, question: Question) -> Comparable:
        """The cents, whatever the period; a bare text of digits, as a condition writes it, is cents too."""
        return int(value if isinstance(value, str) else parts_of(value)["cents"])


KIND = Money()
