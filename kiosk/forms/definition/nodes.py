"""A YAML file as plain pieces that know their line. Every scalar is a text: `no` and `010` stay what was typed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from kiosk.forms.definition.mistakes import Mistake, near
from kiosk.words.text import Text

DEEPEST = 40
"""How deep a file may nest: an alias that holds itself would nest for ever."""
Content: TypeAlias = "str | tuple[Item, ...] | Mapping[str, Item]"


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of the file."""

    content: Content
    line: int
    path: str
    """The keys that lead to it, joined by dots."""
    file: str = ""
    """The file it was written in; empty for the one of the book."""

    @property
    def mapping(self) -> Mapping[str, "Item"]:
        """Its entries; none for anything but a mapping."""
        return self.content if isinstance(self.content, Mapping) else {}

    @property
    def items(self) -> tuple["Item", ...]:
        """Its members; none for anything but a list."""
        return self.content if isinstance(self.content, tuple) else ()

    @property
    def text(self) -> str:
        """Its text; empty for anything but a text."""
        return self.content if isinstance(self.content, str) else ""


class Book:
    """The mistakes of a form, in the order they are met, each once."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.files = [file]
        self.mistakes: list[Mistake] = []

    def of(self, file: str) -> "Book":
        """The same book, open at another file of the form."""
        other = Book(file)
        if file not in self.files:
            self.files.append(file)
        other.files, other.mistakes = self.files, self.mistakes
        return other

    def note(self, item: Item, code: str, /, **values: str) -> None:
        """Write down a mistake at a piece of the file."""
        mistake = Mistake(item.file or self.file, item.line, item.path, code, values)
        if mistake not in self.mistakes:
            self.mistakes.append(mistake)

    def in_order(self) -> tuple[Mistake, ...]:
        """Every mistake, file by file, from top to bottom."""
        return tuple(sorted(self.mistakes, key=lambda mistake: (self.files.index(mistake.file), mistake.line)))

    def unknown(self, item: Item, word: str, words: Iterator[str] | tuple[str, ...], code: str = "UNKNOWN_WORD") -> None:
        """A word that is none of the right ones."""
        self.note(item, code, word=word, near=near(word, words))


def compose(text: str, book: Book) -> Item | None:
    """The whole file, or None when it is no YAML or is empty. Duplicate keys are noted; the first one counts."""
    top = Item("", 1, "")
    try:
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        book.note(Item("", mark.line + 1 if mark else 1, ""), "NOT_YAML", why=str(error.problem or error))
        return None
    except yaml.YAMLError as error:
        book.note(top, "NOT_YAML", why=str(error).splitlines()[0])
        return None
    if node is None:
        book.note(top, "EMPTY")
        return None
    return _item(node, "", book, 0)


def _item(node: yaml.Node, path: str, book: Book, depth: int) -> Item:
    line = node.start_mark.line + 1
    if depth > DEEPEST:
        book.note(Item("", line, path), "TOO_DEEP")
        return Item("", line, path)
    if isinstance(node, yaml.MappingNode):
        return Item(_entries(node, path, book, depth), line, path, book.file)
    if isinstance(node, yaml.SequenceNode):
        members = tuple(_item(child, _join(path, _name(child, n)), book, depth + 1) for n, child in enumerate(node.value))
        return Item(members, line, path, book.file)
    return Item(str(node.value), line, path, book.file)


def _entries(node: yaml.MappingNode, path: str, book: Book, depth: int) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for key, child in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
        here = Item("", key.start_mark.line + 1, _join(path, name))
        if not name:
            book.note(here, "NOT_A_KEY")
        elif name in found:
            book.note(here, "DUPLICATE_KEY", word=name, line=str(found[name].line))
        else:
            found[name] = _item(child, here.path, book, depth + 1)
    return found


def _name(node: yaml.Node, number: int) -> str:
    """A member of a list goes by its id, or by its place."""
    entries = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((str(value.value) for key, value in entries if key.value == "id" and isinstance(value, yaml.ScalarNode)), str(number + 1))


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


class Entry:
    """A mapping of known shape: what is missing, unknown or of the wrong sort is noted, and reading goes on."""

    def __init__(self, item: Item, book: Book, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> None:
        self.item = item
        self.book = book
        if not isinstance(item.content, Mapping):
            book.note(item, "NOT_A_MAPPING")
            return
        for name, value in item.mapping.items():
            if name not in required and name not in optional:
                code = "UNKNOWN_IN_TEXT" if required == ("fr", "en") else "UNKNOWN_KEY"
                book.unknown(value, name, (*required, *optional), code)
        for name in required:
            if name not in item.mapping:
                book.note(item, "MISSING_KEY", word=name)

    def get(self, name: str) -> Item | None:
        """The piece under a key."""
        return self.item.mapping.get(name)

    def text(self, name: str, default: str = "") -> str:
        """The text under a key; another sort of piece is noted."""
        found = self.get(name)
        if found is None:
            return default
        if not isinstance(found.content, str):
            self.book.note(found, "NOT_A_TEXT")
        return found.text

    def filled(self, name: str) -> str:
        """The text under a key that says nothing when it is empty."""
        found = self.get(name)
        if found is not None and not found.text.strip():
            self.book.note(found, "MISSING_KEY", word=name)
        return self.text(name)

    def word(self, name: str, words: tuple[str, ...]) -> str:
        """One of some words; without the key, the first of them."""
        found = self.get(name)
        if found is not None and found.text not in words:
            self.book.unknown(found, found.text, words)
        return found.text if found is not None and found.text in words else words[0]

    def both(self, name: str) -> Text:
        """The two languages under a key; the missing key was noted already."""
        return self.maybe(name) or Text("", "")

    def maybe(self, name: str) -> Text | None:
        """The two languages under a key that may be left out."""
        found = self.get(name)
        return None if found is None else text_of(found, self.book)

    def members(self, name: str) -> tuple[Item, ...]:
        """The members of a list under a key; another sort of piece is noted."""
        found = self.get(name)
        if found is not None and not isinstance(found.content, tuple) and found.content != "":
            self.book.note(found, "NOT_A_LIST")
        return found.items if found is not None else ()

    def named(self, name: str) -> Mapping[str, Item]:
        """The entries of a mapping under a key; another sort of piece is noted."""
        found = self.get(name)
        if found is not None and not isinstance(found.content, Mapping) and found.content != "":
            self.book.note(found, "NOT_A_MAPPING")
        return found.mapping if found is not None else {}


def text_of(item: Item, book: Book) -> Text:
    """`{fr: …, en: …}`, both there and neither empty."""
    entry = Entry(item, book, ("fr", "en"))
    for name in ("fr", "en"):
        found = entry.get(name)
        if found is not None and found.content == "":
            book.note(found, "EMPTY_TEXT")
    return Text(entry.text("fr"), entry.text("en"))
