"""`kiosk print-test`: a test page through the very way that receipts take, and how it goes, in words."""

import time
from typing import TextIO

from kiosk.clock import RealClock
from kiosk.commands.request import Request, both
from kiosk.commands.settings import in_force
from kiosk.faces.describe.printed import word_of
from kiosk.ports import Paper, PaperDocument, Printer
from kiosk.printing import open_printer
from kiosk.services.blocks import code, heading, text
from kiosk.services.printing import Printing
from kiosk.words import text_of

FAILED, NONE = 1, 2
"""Exit codes: the page did not go out; there is no printer."""
LOOK = 0.2
"""Seconds between two looks at what to say next."""


def run(request: Request, out: TextIO, err: TextIO) -> int:
    """Print the page and say each state once, French above English; 0 when the page went out, else 1; 2 without a printer."""
    settings = in_force(request)
    printer = open_printer(settings.printer, settings.data / "printed")
    if printer is None:
        both(err, "print_test.none")
        return NONE
    return _told(printer, out)


def page() -> Paper:
    """The test page: no person, every French letter, signs that are easily mistaken, the moment."""
    from kiosk.faces.paper.pdf import PdfPapers

    title = text_of("print_test.title")
    blocks = (text("print_test.letters"), code("0O 1lI 5S 8B"), heading("print_test.title"), text("print_test.read"))
    return PdfPapers().make(PaperDocument(title.fr, title.en, "", blocks, at=RealClock().now()), "en")


def _told(printer: Printer, out: TextIO) -> int:
    printing = Printing(printer)
    try:
        printing.start("test", "kiosk-test", lambda: [page()])
        said = ""
        while True:
            going, state = printing.waits, str(printing.state("test"))
            if state != said:
                both(out, word_of(state, "test"))
                said = state
            if not going:
                return 0 if state in ("sent", "done") else FAILED
            time.sleep(LOOK)
    finally:
        printing.end()
