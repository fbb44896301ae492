"""What a form's author should mend, beyond what keeps a file from loading: dead conditions, words, widths, typography."""

from pathlib import Path

from kiosk.forms.definition.build import Builder
from kiosk.forms.definition.mistakes import DefinitionError, Mistake
from kiosk.forms.definition.nodes import Book
from kiosk.forms.definition.order import Order
from kiosk.forms.definition.parts import whole
from kiosk.forms.lint.reach import check_reach
from kiosk.forms.lint.texts import check_texts
from kiosk.forms.lint.unused import check_named
from kiosk.forms.load import load

__all__ = ["lint"]


def lint(path: Path) -> tuple[Mistake, ...]:
    """Every mistake of a form, file by file in the order of its lines; none when the form is sound.

    What the loader refuses comes first of all: conditions are tried out only on a form that loads.
    """
    try:
        load(path)
    except DefinitionError as error:
        return error.problems
    book = Book(path.name)
    top, digest = whole(path.read_bytes(), book, path.parent)
    assert top is not None, "it has just been loaded"
    builder = Builder(book)
    form = builder.form(top, digest)
    Order(form, book, builder.pieces).check()
    check_texts(top, book)
    check_named(top, book)
    check_reach(form, book, builder.pieces)
    return book.in_order()
