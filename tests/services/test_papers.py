"""The papers of an application that was sent: on the screen word for word, in both sizes, and read back from their bytes."""

from dataclasses import dataclass, field, replace

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines, Page, Words
from kiosk.faces.paper.fonts import legible
from kiosk.faces.paper.pdf import PdfPapers
from kiosk.ports import Paper, PaperDocument, PaperLine
from kiosk.printing.memory import MemoryPrinter
from kiosk.services import papers
from kiosk.services.printing import Printing
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang
from tests.agree.by_engine import fill
from tests.agree.people import everyone
from tests.paper.test_reading_back import words_of
from tests.services.fakes import PlainPapers
from tests.services.test_printing import PAUSE, buttons, settled


@pytest.fixture(scope="module")
def sent() -> Visit:
    """Somebody who has signed and sent."""
    visit = fill(next(everyone()))
    visit.world = replace(visit.world, papers=PdfPapers)
    visit.act("receipt")
    return visit


def at(visit: Visit, *acts: str) -> Page:
    """The page to which acts lead, from the receipt; the visit stays where it was."""
    there = replace(visit, trail=list(visit.trail))
    for act in acts:
        there.act(act)
    return describe(there)


@dataclass
class CountedPapers(PdfPapers):
    """The paper face, and what was asked of it."""

    asked: list[str] = field(default_factory=list)

    def make(self, document: PaperDocument, lang: Lang) -> Paper:
        """One more."""
        self.asked.append("make")
        return super().make(document, lang)

    def legible(self, document: PaperDocument) -> PaperDocument:
        """One more."""
        self.asked.append("legible")
        return super().legible(document)

    def read(self, pdf: bytes) -> tuple[PaperLine, ...]:
        """One more."""
        self.asked.append("read")
        return super().read(pdf)


def told(page: Page) -> list[str]:
    """The paragraphs of a page."""
    return [block.text for block in page.blocks if isinstance(block, Words)]


def test_from_the_receipt_one_comes_to_all_the_papers(sent: Visit) -> None:
    """Each row opens a paper under its own title; a person chose none of them by chance."""
    assert "papers" in buttons(describe(sent))
    rows = [row for block in at(sent, "papers").blocks if isinstance(block, Lines) for row in block.rows]
    assert [row.act for row in rows] == [*(f"paper:{name}" for name in papers.NAMES), "large"]
    titles = {at(sent, "papers", row.act).title for row in rows[:-1]}
    assert len(titles) == len(rows) - 1


def spoken(texts: list[str]) -> set[str]:
    """Their words, as they are heard: the stop at the end of a sentence is none."""
    return {word.rstrip(".") for text in texts for word in words_of(text)}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", papers.NAMES)
def test_the_screen_says_every_word_of_the_paper(sent: Visit, name: str, lang: Lang) -> None:
    """The text twin: no word of the document is missing on the page, the heads of columns apart."""
    there = replace(sent, lang=lang, trail=list(sent.trail))
    there.act(f"paper:{name}")
    page = describe(there)
    document = legible(papers.document(there, name))
    blocks = [block for block in document.blocks if block.kind != "figure"]
    said = [text for block in blocks for text in (block.en if lang == "en" and block.en else block.fr)[block.columns :]]
    assert spoken(told(page)) >= spoken(said)
    assert page.private


@pytest.mark.parametrize("name", papers.NAMES)
def test_a_paper_that_is_checked_is_read_from_its_bytes(sent: Visit, name: str) -> None:
    """It says what is stored; the lines come from the PDF, and are there to be read and heard."""
    page = at(sent, f"paper:{name}", "verify")
    assert told(page)[0] == "Nous avons relu le fichier. Il dit la même chose que votre demande."
    assert len(told(page)) > 5
    assert page.back


def test_a_paper_that_lacks_something_says_what(sent: Visit) -> None:
    """A reader that finds nothing in the bytes: what is missing is named, and staff are the next step."""
    broken = replace(sent, world=replace(sent.world, papers=PlainPapers), trail=list(sent.trail))
    broken.act("paper:receipt")
    broken.act("verify")
    lines = told(describe(broken))
    assert "Voyez un agent." in lines[0]
    assert len(lines) > 3


@pytest.mark.parametrize("act", ["paper", "verify"])
@pytest.mark.parametrize("name", papers.NAMES)
def test_a_page_that_is_described_makes_no_paper(sent: Visit, name: str, act: str) -> None:
    """What is slow is done by the act, once; a page can be described again and again for nothing."""
    made = CountedPapers()
    there = replace(sent, world=replace(sent.world, papers=lambda: made), trail=list(sent.trail))
    there.act(f"paper:{name}")
    if act == "verify":
        there.act("verify")
    assert (made.asked.count("make"), made.asked.count("read")) == ((1, 1) if act == "verify" else (0, 0))
    made.asked.clear()
    first = describe(there)
    assert first.id == act
    assert describe(there) == first
    assert not made.asked


def test_a_paper_that_was_checked_follows_the_language(sent: Visit) -> None:
    """In English the paper says both: it is read again; a page laid over it changes nothing of that."""
    there = replace(sent, trail=list(sent.trail))
    there.act("paper:receipt")
    there.act("verify")
    french = told(describe(there))
    there.language()
    there.act("confirm")
    english = describe(there)
    assert told(english)[0].startswith("We read the file back.")
    assert {block.lang for block in english.blocks if isinstance(block, Words)} >= {"fr", "en"}
    there.open("help")
    there.language()
    there.back()
    assert told(describe(there)) == french


def test_what_a_paper_said_ends_with_the_session(sent: Visit) -> None:
    """Nothing that was read stays for the next person."""
    there = replace(sent, trail=list(sent.trail))
    there.act("paper:receipt")
    there.act("verify")
    assert there.checked is not None
    there.act("end")
    assert there.checked is None


def test_large_print_is_a_row_away_and_ends_with_the_session(sent: Visit) -> None:
    """Every paper of the visit follows; the next person's are as usual."""
    there = replace(sent, trail=list(sent.trail))
    there.act("papers")
    there.act("large")
    assert describe(there).status == "Les papiers sortent en gros caractères."
    assert all(papers.document(there, name).large for name in papers.NAMES)
    there.act("end")
    assert not there.comfort.large_print


def test_the_centre_chooses_the_paper(sent: Visit) -> None:
    """A4 or Letter, for every document."""
    world = replace(sent.world, settings=replace(sent.world.settings, paper_size="a4"))
    assert {papers.document(replace(sent, world=world), name).size for name in papers.NAMES} == {"a4"}
    assert {papers.document(sent, name).size for name in papers.NAMES} == {"letter"}


def test_one_paper_can_be_printed_alone(sent: Visit) -> None:
    """« Imprimer » on the page of a paper prints that one, under a title that tells of nobody."""
    printer = MemoryPrinter()
    there = replace(sent, world=replace(sent.world, printing=Printing(printer, pause=PAUSE)), trail=list(sent.trail))
    there.act("paper:summary")
    there.act("print")
    assert settled(there).status == "Le papier est envoyé à l’imprimante. Prenez-le quand il sort."
    assert printer.titles == ["kiosk"]
