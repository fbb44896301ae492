"""A wheel of signs, for a person who has no keyboard: what stands on it for a field, where it stands, which case a letter has.

Pure: it knows neither keys nor screen. With five keys all signs stand on one wheel, which turns both ways. With two switches the
wheel turns one way only, so signs stand in groups: one opens a group, writes a sign of it, and is back among the groups.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from kiosk.formats import SIGNS
from kiosk.words import Lang, say

Do: TypeAlias = Literal["sign", "group", "out", "offer", "case", "erase", "done", "help", "back"]
Case: TypeAlias = Literal["upper", "name", "text"]

LETTERS = ("abcde", "fghij", "klmno", "pqrst", "uvwxyz")
ACCENTS = "éèêëàâäçîïôöùûüÿœæ"
DIGITS = "0123456789"
JOINS = " -'"
"""Between the words of a name."""
SMALL = 12
"""So many signs need no groups."""
MARKS: Mapping[str, str] = {
    "\u0300": "grave", "\u0301": "acute", "\u0302": "circumflex", "\u0303": "tilde", "\u0304": "macron", "\u0306": "breve",
    "\u0307": "dot_above", "\u0308": "diaeresis", "\u0309": "hook", "\u030a": "ring", "\u030b": "double_acute", "\u030c": "caron",
    "\u031b": "horn", "\u0323": "dot_below", "\u0327": "cedilla", "\u0328": "ogonek",
}  # fmt: skip
"""Marks that join the letter before them, by the id of their name: with them every Latin letter can be written."""
WORDY = (*LETTERS, JOINS, ACCENTS)
RARE = (DIGITS, '’.,&()/+#!:°½¼"«»ñøłđßðþı', "".join(MARKS))


@dataclass(frozen=True)
class Cell:
    """A place of the wheel: what it does, and with what."""

    do: Do
    text: str = ""
    """The sign, the signs of a group, a completion."""
    number: int = 0
    """Of a completion."""


@dataclass(frozen=True)
class Signs:
    """What may be written in a field: signs in their groups, the common ones first, and how its letters begin."""

    common: tuple[str, ...]
    rare: tuple[str, ...] = ()
    case: Case = "text"

    @property
    def small(self) -> bool:
        """Few enough for one round."""
        return sum(map(len, (*self.common, *self.rare))) <= SMALL


CODE = Signs((*LETTERS, DIGITS), case="upper")
NUMBERED = Signs((DIGITS, *LETTERS, " -/½¼"), case="upper")
KINDS: Mapping[str, Signs] = {
    "date": Signs((DIGITS,)), "year_month": Signs((DIGITS,)), "phone": Signs((DIGITS,)),
    "sin": Signs((DIGITS,)), "digits": Signs((DIGITS,)),
    "cp12": CODE, "postal_code": CODE, "#code": CODE, "address.postal_code": CODE,
    "address.number": NUMBERED, "address.apartment": NUMBERED,
    "long_text": Signs(WORDY, (*RARE, "\n?;…%$@[]<>*_="), "text"),
}  # fmt: skip
"""By kind, kind and part, or key of a question; any other field takes names."""
NAMES = Signs(WORDY, RARE, "name")


def signs_of(key: str, kind: str, part: str, lang: Lang) -> Signs:
    """What may be written in a field of a question."""
    if kind in ("money", "number"):
        return Signs((DIGITS + ("," if lang == "fr" else ".") + ("-" if kind == "number" else ""),))
    return next((KINDS[name] for name in (key, f"{kind}.{part}", kind) if name in KINDS), NAMES)


@dataclass
class Wheel:
    """Where the wheel of one field stands."""

    signs: Signs
    grouped: bool
    """One way only, with groups: for two switches."""
    at: Cell | None = None
    """What is under the hand; None: nothing yet."""
    offers: Sequence[str] = field(default=())
    """Completions of what is typed."""
    _group: Cell | None = None
    _flipped: bool = False
    """The next letter has the other case."""
    _always: list[Cell] = field(init=False)

    def __post_init__(self) -> None:
        self._always = self._round()

    def cells(self) -> list[Cell]:
        """The round as it is now."""
        if self._group is not None:
            return [*_each(self._group.text), Cell("out")]
        offers = [Cell("offer", text, number) for number, text in enumerate(self.offers)]
        return [*offers, *self._always]

    def _round(self) -> list[Cell]:
        acts = [Cell("case")] * (self.signs.case != "upper" and len(self.signs.common) > 1) + [Cell("erase"), Cell("done")]
        common, rare = self.signs.common, self.signs.rare
        if not self.grouped:
            behind = [Cell("sign", sign) for sign in reversed(JOINS)] if JOINS in common else []
            signs = [Cell("sign", sign) for group in (*common, *rare) if group != JOINS for sign in group]
            return [*signs, *behind, *acts]
        ways = [Cell("help"), Cell("back")]
        if self.signs.small:
            return [*_each("".join((*common, *rare))), *acts, *ways]
        return [*(Cell("group", group) for group in common), *acts, *(Cell("group", group) for group in rare), *ways]

    def turn(self, by: int) -> Cell:
        """One place on (or back), round and round."""
        cells = self.cells()
        if self.at in cells:
            self.at = cells[(cells.index(self.at) + by) % len(cells)]
        else:
            self.at = cells[0 if by > 0 else -1]
        return self.at

    def open(self, group: Cell) -> None:
        """Into a group, on its first sign."""
        self._group = group
        self.at = self.cells()[0]

    def shut(self) -> None:
        """Out of the group, which stays under the hand."""
        self.at, self._group = self._group, None

    def wrote(self) -> None:
        """A sign or a completion was written: two switches begin again with the groups; five keys stay on the sign."""
        self._flipped, self._group = False, None
        if self.grouped or (self.at is not None and self.at.do == "offer"):
            self.at = None

    def offer(self, offers: Sequence[str]) -> None:
        """Other completions: they come before everything else, so the wheel stands before them."""
        if tuple(offers) != tuple(self.offers):
            self.offers = tuple(offers)
            if offers:
                self.at, self._group = None, None

    def flip(self) -> None:
        """The other case, for one letter."""
        self._flipped = not self._flipped

    def capital(self, before: str) -> bool:
        """Whether the next letter is a capital, after what stands before the caret."""
        if self.signs.case == "upper":
            return True
        return begins(before, self.signs.case) is not self._flipped

    def sign(self, cell: Cell, before: str) -> str:
        """The sign of a cell, as it would be written here."""
        return cell.text.upper() if cell.text.isalpha() and self.capital(before) else cell.text

    def label(self, before: str, lang: Lang) -> str:
        """What is under the hand, in words."""
        cell = self.at
        if cell is None:
            return ""
        if cell.do == "sign":
            return named(self.sign(cell, before), lang)
        if cell.do == "group":
            return _group_label(cell.text, lang)
        if cell.do == "offer":
            return cell.text
        if cell.do == "case":
            return say("wheel.small" if self.capital(before) else "wheel.capital", lang)
        return say({"help": "key.help", "back": "do.back"}.get(cell.do, f"wheel.{cell.do}"), lang)


def begins(before: str, case: Case) -> bool:
    """Whether a letter after these signs begins a name, or a sentence."""
    if case == "name":
        return not before or before[-1] in " -'’(«"
    ended = before.endswith(" ") and before.rstrip(" ").endswith((".", "?", "!"))
    return not before.strip() or before.endswith("\n") or ended


def named(sign: str, lang: Lang) -> str:
    """A sign as it is told: letters and digits as they are, others by their names."""
    if sign in MARKS:
        return say(f"accent.{MARKS[sign]}", lang)
    return say(f"sign.{SIGNS[sign]}", lang) if sign in SIGNS else sign


def _each(signs: str) -> list[Cell]:
    return [Cell("sign", sign) for sign in signs]


def _group_label(signs: str, lang: Lang) -> str:
    if signs in (*LETTERS, DIGITS):
        return say("wheel.from_to", lang, a=signs[0].upper(), b=signs[-1].upper())
    if signs == ACCENTS:
        return say("wheel.accents", lang)
    return say("wheel.marks" if signs[0] in MARKS else "wheel.joins" if signs[0] == " " else "wheel.others", lang)
