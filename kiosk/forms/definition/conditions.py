"""Conditions as they are written in a definition, and where each comparison stands in the file."""

from collections.abc import Mapping
from typing import get_args

from kiosk.forms.definition.nodes import Book, Item
from kiosk.forms.model import ALWAYS, All, Any, Atom, Condition, Not, Operator, Reference

OPERATORS: Mapping[str, Operator] = {word: word for word in get_args(Operator)}
JOINS = ("all", "any", "not", "named")
SIDES = ("q", "row")


class Conditions:
    """Reads conditions; a named one is read once, and `pieces` remembers where each comparison was written."""

    def __init__(self, book: Book, named: Mapping[str, Item]) -> None:
        self.book = book
        self.named = named
        self.pieces: dict[int, Item] = {}
        self._done: dict[str, Condition] = {}
        self._open: list[str] = []

    def read(self, item: Item | None) -> Condition:
        """The condition written at a piece; without one, always. What cannot be read is noted, and counts as always."""
        if item is None or item.content == "always":
            return ALWAYS
        keys = tuple(item.mapping)
        if len(keys) == 1 and keys[0] in JOINS:
            return self._join(keys[0], item.mapping[keys[0]])
        if any(side in keys for side in SIDES):
            return self._atom(item)
        word = keys[0] if keys else item.text
        self.book.unknown(item, word, ("always", *JOINS, *SIDES), "NOT_A_CONDITION")
        return ALWAYS

    def resolve(self, name: str, item: Item) -> Condition:
        """The condition of a name; `item` is where it is used."""
        if name not in self.named:
            self.book.unknown(item, name, tuple(self.named), "UNKNOWN_NAMED")
            return ALWAYS
        if name in self._open:
            self.book.note(item, "NAMED_LOOP", word=name)
            return ALWAYS
        if name not in self._done:
            self._open.append(name)
            self._done[name] = self.read(self.named[name])
            self._open.pop()
        return self._done[name]

    def _join(self, join: str, item: Item) -> Condition:
        if join == "not":
            return Not(self.read(item))
        if join == "named":
            return self.resolve(item.text, item)
        if not isinstance(item.content, tuple):
            self.book.note(item, "NOT_A_LIST")
        if not item.items:
            self.book.note(item, "EMPTY_CONDITION", word=join)
        parts = tuple(self.read(part) for part in item.items)
        return All(parts) if join == "all" else Any(parts)

    def _atom(self, item: Item) -> Condition:
        side = next(side for side in SIDES if side in item.mapping)
        rest = tuple(key for key in item.mapping if key != side)
        wrong = tuple(key for key in rest if key not in OPERATORS)
        for key in wrong:
            self.book.unknown(item.mapping[key], key, tuple(OPERATORS), "UNKNOWN_OPERATOR")
        if wrong or len(rest) != 1:
            if not wrong:
                self.book.note(item, "ONE_OPERATOR")
            return ALWAYS
        operator = OPERATORS[rest[0]]
        atom = Atom(item.mapping[side].text, operator, self._right(operator, item.mapping[rest[0]]), same_row=side == "row")
        self.pieces[id(atom)] = item
        return atom

    def _right(self, operator: Operator, item: Item) -> str | tuple[str, ...] | Reference:
        if operator == "in":
            if not isinstance(item.content, tuple) or not item.items:
                self.book.note(item, "NOT_A_LIST")
            return tuple(member.text for member in item.items)
        if operator == "answered" and item.content != "yes":
            self.book.note(item, "ONLY_YES")
        sides = [side for side in SIDES if side in item.mapping]
        if len(item.mapping) == 1 and sides and operator not in ("answered", "includes", "starts_with"):
            return Reference(item.mapping[sides[0]].text, same_row=sides[0] == "row")
        if not isinstance(item.content, str):
            self.book.note(item, "NOT_A_TEXT")
        return item.text


def both(one: Condition, other: Condition) -> Condition:
    """True when two conditions are; one that always holds adds nothing."""
    if one is ALWAYS or other is ALWAYS:
        return other if one is ALWAYS else one
    return All((one, other))
