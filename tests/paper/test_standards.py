"""Real judges: veraPDF for PDF/UA-1 and PDF/A-2a, poppler for what a reader finds, zbar for the code."""

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from kiosk.faces.paper.pdf import PdfPapers
from kiosk.ports import PaperBlock
from kiosk.words import LANGS, Lang
from tests.paper.documents import RECEIPT
from tests.paper.outline import folded, outline
from tests.paper.samples import EVERY, sample, variants
from tests.paper.tree import by_poppler
from tests.paper.vera import failures

ROWS = 22
"""About as many as a page holds."""
pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every document in every variant, and one of each length from 1 to 12 pages."""
    folder, made = tmp_path_factory.mktemp("papers"), []
    for name in EVERY:
        for lang, size, large in variants():
            made.append(folder / f"{name}-{lang}-{size}-{'large' if large else 'normal'}.pdf")
            made[-1].write_bytes(PdfPapers().make(replace(sample(name), size=size, large=large), lang).pdf)
    for rows in range(1, 12 * ROWS, ROWS - 3):
        made.append(folder / f"rows-{rows}.pdf")
        made[-1].write_bytes(_of_rows(rows))
    return made


def _of_rows(rows: int) -> bytes:
    """A paper with a table of so many rows."""
    row = ("Ligne", "Une réponse courte", "31 août 2012")
    table = PaperBlock("table", ("Nom", "Réponse", "Date", *row * rows), ("Name", "Answer", "Date", *row * rows), columns=3)
    return PdfPapers().make(replace(RECEIPT, blocks=(*RECEIPT.blocks, table)), "en").pdf


@pytest.mark.timeout(600)
@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_every_paper_keeps_both_standards(flavour: str, papers: list[Path]) -> None:
    """Nine documents of two people in eight variants, and tables of 1 to 12 pages: not one rule is failed."""
    assert not failures(flavour, papers)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", EVERY)
def test_another_program_reads_the_same(name: str, lang: Lang, tmp_path: Path) -> None:
    """Poppler finds the same tags in the same order with the same texts; it tells neither drawn signs nor alternatives."""
    document, paper = sample(name), tmp_path / "paper.pdf"
    paper.write_bytes(PdfPapers().make(document, lang).pdf)
    drawn = {"Coché", "Non coché"}
    written = [(node.depth, node.tag, "" if node.text in drawn else node.text) for node in outline(document, lang)]
    assert [(depth, tag, folded(text)) for depth, tag, text in by_poppler(paper)] == written


def test_the_code_is_the_reference(tmp_path: Path) -> None:
    """A reader of codes gets the number as it is written beside it, from a page as it is printed."""
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(PdfPapers().make(sample("minimal-receipt"), "fr").pdf)
    subprocess.run(["pdftoppm", "-r", "150", "-png", "-singlefile", paper, tmp_path / "page"], check=True)
    told = subprocess.run(["zbarimg", "-q", "--raw", tmp_path / "page.png"], capture_output=True, check=True, text=True).stdout
    assert told.strip() == "7H4K-9MTR-C"


def test_the_file_is_sound(papers: list[Path]) -> None:
    """Qpdf finds nothing to say of the longest and of the shortest paper."""
    ordered = sorted(papers, key=lambda one: one.stat().st_size)
    for paper in (ordered[0], ordered[-1]):
        with pikepdf.open(paper) as opened:
            assert not opened.check_pdf_syntax()


def test_every_length_was_judged(papers: list[Path]) -> None:
    """The papers have from 1 to 12 pages, and more."""
    lengths = set()
    for paper in papers:
        with pikepdf.open(paper) as opened:
            lengths.add(len(opened.pages))
        assert re.fullmatch(r"[a-z0-9_-]+\.pdf", paper.name)
    assert lengths >= set(range(1, 13))
