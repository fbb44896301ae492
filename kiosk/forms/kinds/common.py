"""What every kind does alike: clean what was typed, refuse odd signs with their reason, compare words of both languages."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Comparable
from kiosk.forms.model import Question, Value
from kiosk.forms.problems import Problem
from kiosk.words import text_of
from kiosk.words.text import Lang, Text

BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of writing: they can make an entry read as another one."""
FULL_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)}
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})
NOT_WORD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """A copy for comparing: no case, no accent, words apart by one space (`Saint-Louis-du-Ha! Ha!` -> `saint louis du ha ha`)."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text.casefold().translate(LIGATURES)) if not unicodedata.combining(sign))
    return NOT_WORD.sub(" ", bare).strip()


def matches(typed: str, choices: Sequence[tuple[str, Text]]) -> tuple[str, ...]:
    """The codes of what was typed: its code, its label, its number from 1, or its first letters, in either language.

    One code is an answer, several ask for more letters, none is not in the list.
    """
    word = fold(typed)
    if exact := tuple(code for code, _ in choices if code == typed):
        return exact
    if exact := tuple(code for code, label in choices if word and word in {fold(label.fr), fold(label.en)}):
        return exact
    if re.fullmatch("[0-9]{1,3}", typed):
        return tuple(code for code, _ in choices[int(typed) - 1 : int(typed)]) if int(typed) else ()
    return tuple(code for code, label in choices if word and (fold(label.fr).startswith(word) or fold(label.en).startswith(word)))


def single(raw: Raw) -> str:
    """What was typed in a single control."""
    return raw if isinstance(raw, str) else raw.get("", "")


def counted(count: int, fr: str, en: str) -> Text:
    """A number with its word: `1 chiffre`, `2 digits`."""
    return Text(f"{count} {fr}{'s' if count > 1 else ''}", f"{count} {en}{'' if count == 1 else 's'}")


@dataclass(frozen=True, slots=True)
class Slot:
    """One text that a person types: how it is cleaned, and how a problem speaks of it."""

    name: str
    """Of its words: `what.<name>` and `example.<name>`."""
    missing: str = ""
    """The code of the problem when nothing was typed; empty where it may stay empty."""
    part: str = ""
    """Of the control it stands in."""
    limit: int = 100
    """Signs; beyond it nothing is even looked at."""
    digits: bool = False
    """Full-width digits become digits."""
    lines: bool = False
    """Line breaks are meant."""

    @property
    def what(self) -> Text:
        """How a sentence names it: « Le mois », `The month`."""
        return text_of(f"what.{self.name}")

    def read(self, typed: str, **values: int) -> str | Problem:
        """What was typed, composed (NFC) and trimmed, or the first reason why it cannot be taken; `values` go with the reason."""
        taken = self._taken(typed)
        return taken if isinstance(taken, str) else replace(taken, values={**taken.values, **values})

    def _taken(self, typed: str) -> str | Problem:
        if len(typed) > 2 * self.limit + 100:
            return self.too_long(len(typed))
        text = unicodedata.normalize("NFC", typed).strip(" \u00a0\u202f\u3000\n")
        if len(text) > self.limit:
            return self.too_long(len(text))
        if code := self.odd(typed if not self.lines else typed.replace("\n", " ")):
            return self.problem(code, what=self.what, example=text_of(f"example.{self.name}"))
        if not text.strip():
            return self.problem(self.missing) if self.missing else ""
        return text.translate(FULL_WIDTH) if self.digits else text

    def odd(self, typed: str) -> str:
        """The code of the first sign that no answer may hold: it would be unseen, or read as a command."""
        for sign in typed:
            if sign in "\n\u2028\u2029":
                return "CONTROL" if self.lines else "LINES"
            if sign in BIDI:
                return "BIDI"
            if unicodedata.category(sign) in {"Cc", "Cs", "Co"}:
                return "CONTROL"
        return ""

    def too_long(self, length: int) -> Problem:
        """How many signs there may be, and how many are too many."""
        return self.problem("LONG", what=self.what, max=self.limit, over=length - self.limit)

    def problem(self, code: str, **values: str | int | Text) -> Problem:
        """A problem of this slot."""
        return Problem(code, values, self.part)


def digits_of(slot: Slot, raw: Raw, apart: re.Pattern[str], bounds: tuple[int, int], codes: tuple[str, str, str]) -> str | Problem:
    """Digits without what stands between them, or a problem: by `codes`, for an odd sign, too few, too many."""
    typed = slot.read(single(raw))
    if not isinstance(typed, str):
        return typed
    digits = apart.sub("", typed)
    (fewest, most), (odd, short, long) = bounds, codes
    if not re.fullmatch("[0-9]+", digits):
        return slot.problem(odd)
    if len(digits) < fewest:
        return slot.problem(short, missing=counted(fewest - len(digits), "chiffre", "digit"))
    if len(digits) > most:
        return slot.problem(long, over=counted(len(digits) - most, "chiffre", "digit"))
    return digits


class Plain:
    """A kind with one control, whose value is its own text and has no order."""

    __slots__ = ()
    parts: tuple[str, ...] = ()

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """The text itself."""
        return text_value(value)

    def split(self, value: Value, question: Question, lang: Lang) -> Mapping[str, str]:
        """The text as it is written for a person, in the one control."""
        return {"": self.format(value, question, lang)}

    def rank(self, value: Value, question: Question) -> Comparable:
        """These values have no order: raises TypeError."""
        raise TypeError(f"{question.id}: no order among values of kind {question.kind}")


def text_value(value: Value) -> str:
    """The value of a kind whose values are texts. Raises TypeError for a value of another kind."""
    if isinstance(value, str):
        return value
    raise TypeError(f"this value is a text, not {type(value).__name__}")


def parts_of(value: Value) -> Mapping[str, str]:
    """The value of a kind with parts. Raises TypeError for a value of another kind."""
    if isinstance(value, Mapping):
        return value
    raise TypeError(f"a value with parts is a mapping, not {type(value).__name__}")
