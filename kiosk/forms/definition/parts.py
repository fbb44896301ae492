"""A form written in several files: `parts` names them in the order of asking, and one file may be used twice.

    parts:
      - {file: application.yaml}
      - {file: adult.yaml, prefix: adult1, title: {fr: "Adulte 1 :", en: "Adult 1:"}}
      - {file: adult.yaml, prefix: adult2, title: {fr: "Adulte 2 :", en: "Adult 2:"}, when: {named: has_spouse}}

A part holds `named`, `sections` and `documents`, written as in `form.yaml`; its file is looked for beside that one, and `../`
leads to a file that several programs share. Under a prefix, `last_name` becomes `adult1.last_name` wherever the file speaks of
a question of its own; the ids of other files stay. `title` stands before the titles of its sections, `when` is asked of each.
All is put together before the form is built, so that a form of several files is a form like any other.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from kiosk.forms.definition.nodes import Book, Content, Entry, Item, compose

LISTS = ("sections", "documents")
"""What the parts of a form are joined in."""


def whole(content: bytes, book: Book, folder: Path | None = None) -> tuple[Item | None, str]:
    """A form with its parts in their places, or None, and SHA-256 of every file it was written in, in hex.

    `folder`: where the parts are. A form of one file has the digest of its bytes.
    """
    seal = sha256(content)
    top = decoded(content, book)
    if top is None or "parts" not in top.mapping:
        return top, seal.hexdigest()
    reader = _Reader(book, folder or Path())
    parts = tuple(reader.part(part) for part in Entry(top, book, (), tuple(top.mapping)).members("parts"))
    for name in sorted(reader.read):
        seal.update(sha256(reader.read[name]).digest())
    return _joined(top, parts, book), seal.hexdigest()


def decoded(content: bytes, book: Book) -> Item | None:
    """The pieces of one file, or None when it is no text or no YAML."""
    try:
        return compose(content.decode("utf-8"), book)
    except UnicodeDecodeError as error:
        book.note(Item("", content[: error.start].count(b"\n") + 1, ""), "NOT_UTF8")
        return None


class _Reader:
    """Reads the parts of one form, and keeps their bytes."""

    def __init__(self, book: Book, folder: Path) -> None:
        self.book = book
        self.folder = folder
        self.read: dict[str, bytes] = {}
        self._tops: dict[str, Item | None] = {}
        self._used: set[tuple[str, str]] = set()

    def part(self, item: Item) -> Mapping[str, Item]:
        """What one line of `parts` stands for."""
        said = Entry(item, self.book, ("file",), ("prefix", "title", "when"))
        name, prefix = said.text("file"), said.text("prefix")
        if (name, prefix) in self._used:
            self.book.note(said.get("prefix") or item, "DUPLICATE_ID", word=prefix or name)
            return {}
        self._used.add((name, prefix))
        if name not in self._tops:
            self._tops[name] = self._written(name, said.get("file") or item)
        top = self._tops[name]
        if top is None:
            return {}
        renamed = _Prefix(prefix, top).part(top) if prefix else top.mapping
        return {**renamed, "sections": _headed(renamed.get("sections"), said)}

    def _written(self, name: str, said: Item) -> Item | None:
        """What stands in the file of a part, read once; None when it cannot be read."""
        try:
            self.read[name] = (self.folder / name).read_bytes()
        except OSError as error:
            self.book.note(said, "NO_FILE", word=name, why=error.strerror or type(error).__name__)
            return None
        own = self.book.of(name)
        top = decoded(self.read[name], own)
        if top is not None:
            Entry(top, own, (), ("named", *LISTS))
        return top


def _headed(sections: Item | None, said: Entry) -> Item:
    """The sections of a part, under its title and its condition."""
    if sections is None:
        return Item((), said.item.line, said.item.path, said.item.file)
    title, when = said.get("title"), said.get("when")
    return _with(sections, tuple(_section(section, title, when) for section in sections.items))


def _section(section: Item, title: Item | None, when: Item | None) -> Item:
    entries = dict(section.mapping)
    own = entries.get("when")
    if when is not None:
        entries["when"] = when if own is None else _with(when, {"all": _with(when, (when, own))})
    if title is not None and "title" in entries:
        words = entries["title"]
        entries["title"] = _with(words, {lang: _with(text, _after(title, lang, text)) for lang, text in words.mapping.items()})
    return _with(section, entries)


def _after(title: Item, lang: str, text: Item) -> str:
    return f"{title.mapping[lang].text} {text.text}" if lang in title.mapping else text.text


def _joined(top: Item, parts: Iterable[Mapping[str, Item]], book: Book) -> Item:
    """One form of the pieces of all its files."""
    entries = {key: item for key, item in top.mapping.items() if key != "parts"}
    named = dict(entries["named"].mapping) if "named" in entries else {}
    lists = {key: list(entries[key].items) if key in entries else [] for key in LISTS}
    for part in parts:
        for key in LISTS:
            lists[key] += part[key].items if key in part else ()
        for name, condition in part["named"].mapping.items() if "named" in part else ():
            if name in named:
                book.note(condition, "DUPLICATE_ID", word=name)
            named.setdefault(name, condition)
    entries |= {key: _with(entries.get(key, top), tuple(items)) for key, items in lists.items()}
    return _with(top, {**entries, "named": _with(entries.get("named", top), named)})


class _Prefix:
    """Writes a part anew under a prefix: its own questions, sections and named conditions, and every word for them."""

    def __init__(self, prefix: str, top: Item) -> None:
        sections = top.mapping["sections"].items if "sections" in top.mapping else ()
        self.prefix = prefix
        self.questions = {_id(question) for section in sections for question in _questions(section)}
        self.named = set(top.mapping["named"].mapping) if "named" in top.mapping else set()

    def part(self, top: Item) -> dict[str, Item]:
        """The entries of the whole part."""
        entries = {key: self._words(item) for key, item in top.mapping.items()}
        if "named" in entries:
            entries["named"] = _with(entries["named"], {f"{self.prefix}.{name}": at for name, at in entries["named"].mapping.items()})
        if "sections" in entries:
            entries["sections"] = _with(entries["sections"], tuple(self._section(one) for one in entries["sections"].items))
        return entries

    def _section(self, section: Item) -> Item:
        entries = {key: _with(item, f"{self.prefix}_{item.text}") if key == "id" else item for key, item in section.mapping.items()}
        if "questions" in entries:
            entries["questions"] = _with(entries["questions"], tuple(self._question(one) for one in entries["questions"].items))
        return _with(section, entries)

    def _question(self, question: Item) -> Item:
        """Its id, the ids of its parts, and where its checks lead."""
        entries = dict(question.mapping)
        if "id" in entries:
            entries["id"] = self._under(entries["id"])
        if "part_ids" in entries:
            entries["part_ids"] = _with(entries["part_ids"], {part: self._under(id) for part, id in entries["part_ids"].mapping.items()})
        if "checks" in entries:
            entries["checks"] = _with(entries["checks"], tuple(self._check(check) for check in entries["checks"].items))
        return _with(question, entries)

    def _check(self, check: Item) -> Item:
        return _with(check, {key: self._under(item) if key == "at" else item for key, item in check.mapping.items()})

    def _under(self, item: Item) -> Item:
        return _with(item, f"{self.prefix}.{item.text}") if isinstance(item.content, str) else item

    def _words(self, item: Item) -> Item:
        """A piece in which each comparison with a question of the part, and each name of a condition of it, has the prefix."""
        if isinstance(item.content, tuple):
            return _with(item, tuple(self._words(member) for member in item.items))
        if isinstance(item.content, Mapping):
            return _with(item, {key: self._word(key, entry) for key, entry in item.mapping.items()})
        return item

    def _word(self, key: str, item: Item) -> Item:
        known = {"q": self.questions, "named": self.named}.get(key, set())
        return self._under(item) if item.text in known else self._words(item)


def _questions(section: Item) -> tuple[Item, ...]:
    return section.mapping["questions"].items if "questions" in section.mapping else ()


def _id(question: Item) -> str:
    return question.mapping["id"].text if "id" in question.mapping else ""


def _with(item: Item, content: Content) -> Item:
    """A piece with another content, where the first one was written."""
    return Item(content, item.line, item.path, item.file)
