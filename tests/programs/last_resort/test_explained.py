"""What is explained of last-resort assistance fits the smallest screens, and says everywhere that there is no last day."""

from collections.abc import Iterator

import pytest

from kiosk.faces.describe import describe, law
from kiosk.faces.describe.page import Page
from kiosk.ports import PaperDocument
from kiosk.programs.last_resort import PROGRAM
from kiosk.services import checklist, explanation, readiness, receipt
from kiosk.services.stops import WELCOME, Stop
from kiosk.words import LANGS, Lang, text_of
from screens.frame import title_row
from screens.stage import Stage
from tests.agree.by_engine import fill
from tests.agree.people import applicants
from tests.agree.test_pages_fit import torn
from tests.programs.last_resort.test_fit import longest
from tests.screens.pictures import grid

NEVER, TITLE = text_of("limit.never"), text_of("limit.never.title")
OTHERS = text_of("limit.none"), text_of("page.limit.title")


def explained(lang: Lang) -> Iterator[Page]:
    """The criteria, the last day, the documents, the guide part by part, the hard words and the notice."""
    visit = longest(lang)
    parts = (Stop("guide", f"{PROGRAM.id}/{part.id}") for part in PROGRAM.guide())
    own = (Stop(page, PROGRAM.id) for page in ("guide", "terms", "notice"))
    for stop in (Stop("eligibility"), Stop("limit"), Stop("documents"), *own, *parts):
        visit.trail = [WELCOME, stop]
        yield describe(visit)


@pytest.mark.parametrize(("lang", "size"), [("fr", (40, 12)), ("en", (53, 15))])
def test_what_is_explained_fits_the_smallest_screens(lang: Lang, size: tuple[int, int]) -> None:
    """Titles and places whole on their rows, and no text broken inside a sentence."""
    for page in explained(lang):
        stage = Stage(page, grid(*size))
        assert title_row(page, size[0], narrow=True).text.strip() == page.title
        assert all(stage.deck.place(sheet).startswith(page.place_short or page.place) for sheet in range(len(stage.deck)))
        assert not torn(stage), page.title


def words(document: PaperDocument, lang: Lang) -> str:
    """All that a paper says."""
    return " ".join(text for block in document.blocks for text in (block.fr if lang == "fr" else block.en))


def test_no_page_and_no_paper_knows_a_last_day() -> None:
    """Where one stands for other programs, it is said that there is none; nothing is to be brought by a day."""
    visit = fill(next(applicants()))
    session, day = visit.application(), law.today(visit)
    assert session.sealed is not None
    papers = (readiness.document(session, day), explanation.document(session, day), receipt.document(session, session.sealed, visit.world))
    for lang in LANGS:
        assert all(NEVER.to(lang) in words(paper, lang) for paper in papers)
        assert all(other.to(lang) not in words(paper, lang) for paper in papers for other in OTHERS)
        assert TITLE.to(lang) in words(papers[1], lang)
        visit.lang = lang
        assert law.limit(visit).title == TITLE.to(lang)
        assert NEVER.to(lang) in " ".join(getattr(block, "text", "") for block in law.limit(visit).blocks)
    listed = words(checklist.document(session, session.sealed, visit.world), "fr")
    assert "au plus tard" not in listed
    assert "Dernier jour" not in listed
