"""Reads a definition file: the compiled form, or every mistake in it at once."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from kiosk.forms.definition.build import Builder
from kiosk.forms.definition.mistakes import DefinitionError, Mistake
from kiosk.forms.definition.nodes import Book, Item, compose
from kiosk.forms.definition.order import Order
from kiosk.forms.model import Form

__all__ = ["DefinitionError", "Mistake", "lint", "load", "parse"]


def load(path: Path) -> Form:
    """The form that a file defines. Raises DefinitionError, which lists all mistakes; a missing file is one of them."""
    return parse(_bytes(path), path.name)


def parse(content: bytes, name: str = "form.yaml") -> Form:
    """The form that some bytes define; `name` stands in the mistakes. Raises DefinitionError, which lists them all."""
    return _form(content, Book(name))[0]


def lint(path: Path) -> tuple[Mistake, ...]:
    """All that `load` refuses; of a form that it takes, what can never happen and what may offer no choice.

    Slower than `load` (every condition is tried on answers): for authors, never for a kiosk.
    """
    book = Book(path.name)
    try:
        form, pieces = _form(_bytes(path), book)
    except DefinitionError as error:
        return error.problems
    from kiosk.forms.definition.reach import check_reach

    check_reach(form, book, pieces)
    return _in_order(book)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        problem = Mistake(path.name, 0, "", "NO_FILE", {"word": str(path), "why": error.strerror or type(error).__name__})
        raise DefinitionError((problem,)) from error


def _form(content: bytes, book: Book) -> tuple[Form, Mapping[int, Item]]:
    """The form, and where each of its parts was written."""
    builder = Builder(book)
    top = _top(content, book)
    if top is not None:
        form = builder.form(top, sha256(content).hexdigest())
        Order(form, book, builder.pieces).check()
        if not book.mistakes:
            return form, builder.pieces
    raise DefinitionError(_in_order(book))


def _top(content: bytes, book: Book) -> Item | None:
    try:
        return compose(content.decode("utf-8"), book)
    except UnicodeDecodeError as error:
        book.note(Item("", content[: error.start].count(b"\n") + 1, ""), "NOT_UTF8")
        return None


def _in_order(book: Book) -> tuple[Mistake, ...]:
    return tuple(sorted(book.mistakes, key=lambda mistake: mistake.line))
