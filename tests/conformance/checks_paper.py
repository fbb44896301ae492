"""The row of paper: a document that a screen reader reads as it is written, in letters large enough, with a twin in plain text."""

import io
from dataclasses import replace

import pikepdf

from kiosk.faces.paper.fonts import legible
from kiosk.faces.paper.pdf import PdfPapers
from kiosk.ports import Paper, PaperDocument
from kiosk.words import LANGS, Lang
from tests.conformance.rows import remembered, row
from tests.paper.outline import outline
from tests.paper.samples import NAMES, sample
from tests.paper.test_reading_back import words_of
from tests.paper.tree import tree

SMALLEST = 14
"""Points."""


@remembered
def papers() -> tuple[tuple[PaperDocument, Lang, Paper], ...]:
    """Every kind of document, in French and in English in turn, and the paper made of it."""
    asked = ((sample(f"minimal-{name}"), LANGS[number % 2]) for number, name in enumerate(NAMES))
    return tuple((document, lang, PdfPapers().make(document, lang)) for document, lang in asked)


@row("K63")
def every_paper_has_a_language_a_title_tags_and_an_order() -> None:
    """Read back from the bytes: the title is shown, the language stands, and the tree is that of the document, in its order."""
    for document, lang, paper in papers():
        with pikepdf.open(io.BytesIO(paper.pdf)) as opened:
            assert str(opened.Root.Lang).startswith("fr")
            assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
            assert str(opened.docinfo["/Title"]).strip() or opened.open_metadata()["dc:title"]
            assert bool(opened.Root.MarkInfo.Marked)
        assert tree(paper.pdf) == outline(legible(document), lang), document.title_fr


@row("K63")
def every_letter_of_a_paper_has_fourteen_points() -> None:
    """No text of any page is set smaller, that of the margins included; large print is larger."""
    for document, _, paper in papers():
        assert min(sizes(paper.pdf)) >= SMALLEST, document.title_fr
    document, lang, paper = papers()[0]
    assert max(sizes(PdfPapers().make(replace(document, large=True), lang).pdf)) > max(sizes(paper.pdf))


def sizes(pdf: bytes) -> set[float]:
    """The sizes in which the pages set their letters, in points."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        operations = (one for page in opened.pages for one in pikepdf.parse_content_stream(page, "Tf"))
        return {float(str(one.operands[1])) for one in operations}


@row("K63")
def the_twin_says_what_the_paper_says() -> None:
    """Readable on the screen and in speech: no word stands on one of the two alone; in French they stand in the same order."""
    for document, lang, made in papers():
        body = made.text.rpartition("\n\n")[0] if document.reference or document.foot else made.text
        on_twin = words_of(body)
        on_pdf = [word for node in tree(made.pdf) for word in words_of({"Lbl": "", "Figure": node.mark}.get(node.tag, node.text))]
        assert set(on_twin) == set(on_pdf), document.title_fr
        if lang == "fr":
            assert on_twin == on_pdf, document.title_fr
