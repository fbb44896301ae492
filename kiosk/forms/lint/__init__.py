"""What a form's author should mend, beyond what keeps a file from loading: dead conditions, words, widths, typography."""

from hashlib import sha256
from pathlib import Path

from kiosk.forms.definition.build import Builder
from kiosk.forms.definition.mistakes import DefinitionError, Mistake
from kiosk.forms.definition.nodes import Book, compose
from kiosk.forms.definition.order import Order
from kiosk.forms.lint.reach import check_reach
from kiosk.forms.lint.texts import check_texts
from kiosk.forms.lint.unused import check_named
from kiosk.forms.load import load

__all__ = ["lint"]


def lint(path: Path) -> tuple[Mistake, ...]:
    """Every mistake of a definition file in the order of its lines; none when the form is sound.

    What the loader refuses comes first of all: conditions are tried out only on a form that loads.
    """
    try:
        load(path)
    except DefinitionError as error:
        return error.problems
    content = path.read_bytes()
    book = Book(path.name)
    top = compose(content.decode("utf-8"), book)
    assert top is not None, "it has just been loaded"
    builder = Builder(book)
    form = builder.form(top, sha256(content).hexdigest())
    Order(form, book, builder.pieces).check()
    check_texts(top, book)
    check_named(top, book)
    check_reach(form, book, builder.pieces)
    return tuple(sorted(book.mistakes, key=lambda mistake: mistake.line))
