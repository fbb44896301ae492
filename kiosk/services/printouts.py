"""The acts of printing: « Imprimer » on a page, papers that come out by themselves, and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.services import papers
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ports import Paper, Sealed
    from kiosk.services.state import State

KIOSK = "kiosk"
"""The title of papers that have no reference."""


def print_page(visit: State, at: str) -> None:
    """« Imprimer » and « Réessayer »: the papers of the page, whole and from the beginning."""
    printing = visit.world.printing
    subject = papers.subject_of(visit.stop)
    if printing is None or not subject:
        return
    documents, lang = papers.documents(visit, subject), visit.lang
    sealed = visit.session.sealed if visit.session is not None else None
    title = sealed.reference if sealed is not None and subject == "receipt" else KIOSK
    printing.start(subject, title, lambda: [visit.world.papers().make(each, lang) for each in documents])


def look(visit: State, at: str) -> None:
    """Look again: the page says how the papers stand now."""


def receipt_sent(visit: State, sealed: Sealed, made: Sequence[Paper]) -> None:
    """An application was sent: its receipt and its checklist come out by themselves."""
    if visit.world.printing is not None:
        visit.world.printing.start("receipt", sealed.reference, lambda: made)


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
