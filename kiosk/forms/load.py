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
    try:
        content = path.read_bytes()
    except OSError as error:
        problem = Mistake(path.name, 0, "", "NO_FILE", {"word": str(path), "why": error.strerror or type(error).__name__})
        raise DefinitionError((problem,)) from error
    return parse(content, path.name)


def parse(content: bytes, name: str = "form.yaml") -> Form:
    """The form that some bytes define; `name` stands in the mistakes. Raises DefinitionError, which lists them all."""
    book = Book(name)
    form = _form(content, book)
    if form is None or book.mistakes:
        raise DefinitionError(tuple(sorted(book.mistakes, key=lambda mistake: mistake.line)))
    return form


def _form(content: bytes, book: Book) -> Form | None:
    try:
        top = compose(content.decode("utf-8"), book)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        book.note(Item("", line, ""), "NOT_UTF8")
        return None
    if top is None:
        return None
    builder = Builder(book)
    form = builder.form(top, sha256(content).hexdigest())
    Order(form, book, builder.pieces).check()
    return form
