"""Reads a definition file: the compiled form, or every mistake in it at once."""

from hashlib import sha256
from pathlib import Path

from kiosk.forms.definition.build import Builder
from kiosk.forms.definition.mistakes import DefinitionError, Mistake
from kiosk.forms.definition.nodes import Book, Item, compose
from kiosk.forms.definition.order import Order
from kiosk.forms.model import Form

__all__ = ["DefinitionError", "Mistake", "load", "parse"]


def load(path: Path) -> Form:
    """The form that a file defines. Raises DefinitionError, which lists all mistakes; a missing file is one of them."""
    return parse(_bytes(path), path.name)


def parse(content: bytes, name: str = "form.yaml") -> Form:
    """The form that some bytes define; `name` stands in the mistakes. Raises DefinitionError, which lists them all."""
    book = Book(name)
    top = _top(content, book)
    if top is not None:
        builder = Builder(book)
        form = builder.form(top, sha256(content).hexdigest())
        Order(form, book, builder.pieces).check()
        if not book.mistakes:
            return form
    raise DefinitionError(tuple(sorted(book.mistakes, key=lambda mistake: mistake.line)))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        problem = Mistake(path.name, 0, "", "NO_FILE", {"word": str(path), "why": error.strerror or type(error).__name__})
        raise DefinitionError((problem,)) from error


def _top(content: bytes, book: Book) -> Item | None:
    try:
        return compose(content.decode("utf-8"), book)
    except UnicodeDecodeError as error:
        book.note(Item("", content[: error.start].count(b"\n") + 1, ""), "NOT_UTF8")
        return None
