"""« Verify the print »: the values come from the bytes, and a paper of somebody else is noticed."""

from dataclasses import replace

import pytest

from kiosk.faces.paper.fonts import legible
from kiosk.faces.paper.pdf import PdfPapers
from kiosk.ports import PaperBlock
from kiosk.services.verification import verify
from kiosk.words import LANGS, Lang
from tests.paper.documents import RECEIPT
from tests.paper.samples import EVERY, documents, random_session, sample


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", EVERY)
def test_every_paper_agrees_with_what_is_stored(name: str, lang: Lang) -> None:
    """Each value of the application is found in the bytes, and the lines to speak are there."""
    document = legible(sample(name))
    told = verify(PdfPapers(), PdfPapers().make(document, lang).pdf, document, lang)
    assert told.agrees, told.missing
    assert told.lines


def test_the_paper_of_another_application_is_noticed() -> None:
    """One receipt in the place of another does not pass."""
    pdf = PdfPapers().make(sample("minimal-receipt"), "fr").pdf
    assert verify(PdfPapers(), pdf, legible(sample("maximal-receipt")), "fr").missing
    other = documents(random_session(3))["summary"]
    assert verify(PdfPapers(), PdfPapers().make(sample("minimal-summary"), "fr").pdf, legible(other), "fr").missing


def test_one_changed_value_is_named() -> None:
    """The value that the paper lacks is what the person hears."""
    changed = tuple(replace(one, fr=(one.fr[0], "9K2M-AAAA-B")) if one.fr[:1] == ("Référence",) else one for one in RECEIPT.blocks)
    told = verify(PdfPapers(), PdfPapers().make(RECEIPT, "fr").pdf, replace(RECEIPT, blocks=changed), "fr")
    assert told.missing == ("9K2M-AAAA-B",)


def test_a_value_said_twice_has_to_stand_twice() -> None:
    """Two rows with the same answer are two cells on the paper."""
    twice = replace(RECEIPT, blocks=(*RECEIPT.blocks, PaperBlock("pair", ("Copie", "7H4K-9MTR-C"), ())))
    assert verify(PdfPapers(), PdfPapers().make(RECEIPT, "fr").pdf, twice, "fr").missing == ("7H4K-9MTR-C",)
