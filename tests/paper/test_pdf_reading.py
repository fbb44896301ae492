"""What another program reads from the PDF is what the text twin says."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.faces.paper.pdf import PdfPapers
from kiosk.ports import PaperBlock, PaperDocument
from kiosk.words import LANGS, Lang
from tests.paper.documents import RECEIPT

MARKS = {"[x]", "[", "]", ":", "•"}
"""Signs that only one of the two draws as text."""
LONG = replace(
    RECEIPT,
    blocks=RECEIPT.blocks + tuple(PaperBlock("text", (f"Phrase numéro {n}, assez longue pour deux lignes. " * 4,), ()) for n in range(20)),
)


def words(text: str) -> list[str]:
    """The words in the order of reading."""
    return [each.rstrip(":") for each in text.split() if each not in MARKS and each.rstrip(":")]


@pytest.mark.real
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("document", [RECEIPT, LONG], ids=["one page", "several pages"])
def test_the_pdf_reads_back_as_its_twin(document: PaperDocument, lang: Lang, tmp_path: Path) -> None:
    """Every word of the twin, in the same order; the feet, which stand on each page, apart."""
    made = PdfPapers().make(document, lang)
    (tmp_path / "paper.pdf").write_bytes(made.pdf)
    read = subprocess.run(["pdftotext", "-layout", tmp_path / "paper.pdf", "-"], capture_output=True, check=True, text=True).stdout
    body = "\n".join(line for line in read.splitlines() if document.foot not in line and not line.lstrip("\f").startswith("Page "))
    assert words(body) == words(made.text.partition(document.reference + " · ")[0])
