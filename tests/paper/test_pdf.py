"""The paper face: what is on the PDF is on its twin, and the same document is always the same bytes."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pikepdf
import pytest

from kiosk.clock import quebec
from kiosk.faces.paper.pdf import PdfPapers
from kiosk.faces.paper.text import WIDTH
from kiosk.ports import PaperBlock
from kiosk.words import LANGS, Lang
from tests.paper.documents import RECEIPT, saying


def opened(pdf: bytes) -> pikepdf.Pdf:
    """A PDF, read by another library than the one that wrote it."""
    return pikepdf.Pdf.open(io.BytesIO(pdf))


def fonts(pdf: bytes) -> Iterator[pikepdf.Object]:
    """The fonts that the pages use."""
    for page in opened(pdf).pages:
        yield from page.Resources.get("/Font", pikepdf.Dictionary()).values()


def families(pdf: bytes) -> set[str]:
    """Their names, without the prefix of a cut font."""
    return {str(font.BaseFont).partition("+")[2] for font in fonts(pdf)}


@pytest.mark.parametrize("lang", LANGS)
def test_the_same_document_is_the_same_bytes(lang: Lang) -> None:
    """No clock and no chance get into a document."""
    assert PdfPapers().make(RECEIPT, lang) == PdfPapers().make(RECEIPT, lang)


def test_the_files_date_is_the_documents_own() -> None:
    """A document that tells of a moment carries that moment, in the file as in the words."""
    dated = replace(RECEIPT, at=datetime(2013, 3, 15, 9, 42, tzinfo=quebec()))
    file = opened(PdfPapers().make(dated, "fr").pdf)
    assert "20130315094200" in str(file.docinfo["/CreationDate"])


def test_english_stands_under_the_french_only_when_it_was_chosen() -> None:
    """A French document has no English; an English one has both, French first."""
    assert "Your documents" not in PdfPapers().make(RECEIPT, "fr").text
    both = PdfPapers().make(RECEIPT, "en").text
    assert both.index("Vos documents") < both.index("Your documents")


def test_words_that_are_the_same_in_both_languages_stand_once() -> None:
    """A municipality's name is not printed twice."""
    same = replace(RECEIPT, blocks=(PaperBlock("text", ("Saint-Jérôme",), ("Saint-Jérôme",)),))
    assert PdfPapers().make(same, "en").text.count("Saint-Jérôme") == 1


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_in_english_alone_stands_on_any_paper_and_is_tagged_so(lang: Lang) -> None:
    """A letter of the Ministry keeps its own language, whatever the person chose."""
    letter = replace(RECEIPT, blocks=(PaperBlock("text", ("Lettre.",), ()), PaperBlock("text", ("",), ("You owe an amount.",))))
    paper = PdfPapers().make(letter, lang)
    assert "You owe an amount." in paper.text
    assert [one.lang for one in PdfPapers().read(paper.pdf) if one.text == "You owe an amount."] == ["en"]


@pytest.mark.parametrize("lang", LANGS)
def test_every_font_is_embedded_and_every_page_is_letter(lang: Lang) -> None:
    """A counter's printer needs nothing of its own, and no page is of another size."""
    pdf = PdfPapers().make(RECEIPT, lang).pdf
    assert all(font.DescendantFonts[0].FontDescriptor.get("/FontFile2") is not None for font in fonts(pdf))
    assert {tuple(map(int, page.mediabox)) for page in opened(pdf).pages} == {(0, 0, 612, 792)}


def test_the_second_font_comes_only_when_a_letter_needs_it() -> None:
    """Names of every origin are drawn whole; a French document pays nothing for it."""
    assert families(PdfPapers().make(saying("Élise Nadeau, œuvre, 40\u00a0$"), "fr").pdf) == {
        "AtkinsonHyperlegible",
        "AtkinsonHyperlegibleBold",
    }
    assert "DejaVuSansBook" in families(PdfPapers().make(saying("Nguyễn Thị Ưng, ᐃᓄᒃ"), "fr").pdf)


@pytest.mark.parametrize("strange", ["漢字", "🙂", "\u202eabc", "a\u0301\u0323", "\x07", "[b]x[/]", "**x**", "é" * 3000, "mot " * 5000])
def test_any_text_can_be_drawn(strange: str) -> None:
    """Signs of every kind, marks of markup and very long texts make a document, never a crash."""
    made = PdfPapers().make(saying(strange), "fr")
    assert made.pdf.startswith(b"%PDF-")
    assert all(len(line) <= WIDTH for line in made.text.splitlines())


def test_the_files_own_data_name_nobody() -> None:
    """Title, creator and producer are the kiosk's; the person stands on the page only."""
    file = opened(PdfPapers().make(RECEIPT, "fr").pdf)
    said = {name: str(value) for name, value in file.docinfo.items() if name != "/CreationDate"}
    assert said == {"/Title": "Accusé de réception", "/Creator": "kiosk", "/Producer": "fpdf2"}


@pytest.mark.parametrize("lang", LANGS)
def test_the_language_is_said(lang: Lang) -> None:
    """A voice that reads the file starts in French, as the paper does, and finds each English passage marked."""
    pdf = PdfPapers().make(RECEIPT, lang).pdf
    assert str(opened(pdf).Root.Lang) == "fr-CA"
    assert {line.lang for line in PdfPapers().read(pdf)} == {"fr", lang}


@pytest.mark.parametrize("block", [PaperBlock("table", ("a",), ()), PaperBlock("pair", ("a",), ())])
def test_a_shape_that_nobody_draws_is_a_defect(block: PaperBlock) -> None:
    """A block of an unknown kind, or short of a part, is refused and never left out in silence."""
    with pytest.raises(ValueError, match="cannot be drawn"):
        PdfPapers().make(replace(RECEIPT, blocks=(block,)), "fr")
