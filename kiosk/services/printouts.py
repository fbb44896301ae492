"""What « Imprimer » prints on each page, and the acts of printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.clock import local_date
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ports import Paper, PaperBlock, PaperDocument, Sealed
    from kiosk.services.state import State

SUBJECTS = {
    "confirmation": "receipt", "receipt": "receipt", "resume_code": "code", "left": "code", "notice": "notice", "privacy": "notice",
    "documents": "checklist",
}  # fmt: skip
"""Page -> what its papers are about."""
KIOSK = "kiosk"
"""The title of papers that have no reference."""


def print_page(visit: State, at: str) -> None:
    """« Imprimer » and « Réessayer »: the papers of the page, whole and from the beginning."""
    printing = visit.world.printing
    subject = SUBJECTS.get(visit.stop.page, "")
    if printing is None or not subject:
        return
    documents, lang = _documents(visit, subject), visit.lang
    sealed = visit.session.sealed if visit.session is not None else None
    title = sealed.reference if sealed is not None and subject == "receipt" else KIOSK
    printing.start(subject, title, lambda: [visit.world.papers().make(each, lang) for each in documents])


def look(visit: State, at: str) -> None:
    """Look again: the page says how the papers stand now."""


def receipt_sent(visit: State, sealed: Sealed, papers: Sequence[Paper]) -> None:
    """An application was sent: its receipt and its checklist come out by themselves."""
    if visit.world.printing is not None:
        visit.world.printing.start("receipt", sealed.reference, lambda: papers)


def wait_for_papers(visit: State) -> bool:
    """Before the end of a session: papers that are on their way have a page of their own, once. Whether it is shown now."""
    printing = visit.world.printing
    if printing is None or not printing.busy or visit.stop.page == "printing":
        return False
    visit.go(Stop("printing"))
    return True


def end(visit: State) -> None:
    """Nothing of the session stays with the printer."""
    if visit.world.printing is not None:
        visit.world.printing.end()


def _documents(visit: State, subject: str) -> list[PaperDocument]:
    """The documents of a page; each is made of what stands in the visit at this moment."""
    from kiosk.services import cards, checklist, readiness, receipt

    world = visit.world
    if subject == "notice":
        return [_notice(visit)]
    session = visit.application()
    if subject == "code":
        return [cards.resume_card(session, world)]
    if subject == "checklist":
        return [readiness.document(session, local_date(world.clock.now()))]
    if session.sealed is None:
        raise LookupError(subject)
    return [receipt.document(session, session.sealed, world), checklist.document(session, session.sealed, world)]


def _notice(visit: State) -> PaperDocument:
    """The notice of collection, as it is read on the screen."""
    from kiosk.ports import PaperDocument
    from kiosk.words import text_of

    programs = visit.world.programs()
    open_now = visit.session.program if visit.session is not None else programs[0]
    program = next((one for one in programs if one.id == visit.stop.at), open_now)
    title = text_of("page.notice.title")
    return PaperDocument(title.fr, title.en, "", tuple(_paragraph(one.fr, one.en) for one in program.notice().paragraphs))


def _paragraph(fr: str, en: str) -> PaperBlock:
    from kiosk.ports import PaperBlock

    kind = "item" if fr.startswith("- ") else "text"
    return PaperBlock(kind, (fr.removeprefix("- "),), (en.removeprefix("- "),))
