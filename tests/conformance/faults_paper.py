"""What breaks the row of paper."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from unittest.mock import patch

from kiosk.faces.paper import sheet
from kiosk.faces.paper.rows import rows
from kiosk.faces.paper.wrap import wrap
from kiosk.ports import PaperBlock, PaperDocument
from kiosk.words import Lang
from tests.conformance.rows import fault


@fault("K63")
def words_grow_together_where_a_line_ends() -> AbstractContextManager[object]:
    """What every validator lets pass: a space is lost, and two words are one for the ear."""
    return patch("kiosk.faces.paper.sheet.wrap", lambda *about: [line.rstrip(" ") for line in wrap(*about)])


@fault("K63")
def the_letters_are_small() -> AbstractContextManager[object]:
    """Twelve points, as everybody prints."""
    return patch("kiosk.faces.paper.draw.NORMAL", replace(sheet.NORMAL, body=12))


@fault("K63")
def the_twin_leaves_out_a_row() -> AbstractContextManager[object]:
    """The text is made of fewer rows than the pages."""

    def fewer(document: PaperDocument, lang: Lang) -> Iterator[PaperBlock]:
        yield from list(rows(document, lang))[:-1]

    return patch("kiosk.faces.paper.text.rows", fewer)
