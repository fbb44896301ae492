"""Reads a definition: the compiled form, or every mistake in it at once."""

from pathlib import Path

from kiosk.forms.definition.build import Builder
from kiosk.forms.definition.mistakes import DefinitionError, Mistake
from kiosk.forms.definition.nodes import Book
from kiosk.forms.definition.order import Order
from kiosk.forms.definition.parts import whole
from kiosk.forms.model import Form

__all__ = ["DefinitionError", "Mistake", "load", "parse"]


def load(path: Path) -> Form:
    """The form that a file defines. Raises DefinitionError, which lists all mistakes; a missing file is one of them."""
    return parse(_bytes(path), path.name, path.parent)


def parse(content: bytes, name: str = "form.yaml", folder: Path | None = None) -> Form:
    """The form that some bytes define; `name` stands in the mistakes. Raises DefinitionError, which lists them all.

    `folder`: where the other files of the form are, if it has several.
    """
    book = Book(name)
    top, digest = whole(content, book, folder)
    if top is not None:
        builder = Builder(book)
        form = builder.form(top, digest)
        Order(form, book, builder.pieces).check()
        if not book.mistakes:
            return form
    raise DefinitionError(book.in_order())


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        problem = Mistake(path.name, 0, "", "NO_FILE", {"word": str(path), "why": error.strerror or type(error).__name__})
        raise DefinitionError((problem,)) from error
