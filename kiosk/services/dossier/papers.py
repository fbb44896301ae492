"""The papers of the services of a file: which page prints which, and what each says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.clock import local_date
from kiosk.services.dossier import dates, handing, handing_paper, letter_papers, repaying, slips
from kiosk.services.keeping import now

if TYPE_CHECKING:
    from kiosk.ports import PaperDocument
    from kiosk.services.state import State
    from kiosk.services.stops import Stop

EACH = frozenset(("claim_slip", "letter", "recourse", "request_sent", "tribunal_letter", "send_made"))
"""Pages about one of several things: each of them has a paper of its own, `page:id`."""
TOGETHER: Mapping[str, str] = {"pay_ways": "repayment"}
"""Pages that print the paper of another one."""


def subject_of(stop: Stop) -> str:
    """What « Imprimer » prints on a page of a service; empty where nothing is printed."""
    name = TOGETHER.get(stop.page, stop.page)
    return f"{name}:{stop.at}" if name in EACH else name if name in PAPERS else ""


def document(visit: State, subject: str) -> PaperDocument:
    """A paper of a service, by its subject. Raises KeyError."""
    name, _, at = subject.partition(":")
    return PAPERS[name](visit, at)


def _slip(visit: State, at: str) -> PaperDocument:
    return slips.document(slips.shown(visit, at), now(visit))


def _dates(visit: State, at: str) -> PaperDocument:
    return dates.document(dates.days(visit), local_date(now(visit)), now(visit))


def _delivery(visit: State, at: str) -> PaperDocument:
    one = handing.delivery(visit, at)
    return handing_paper.document(one, handing.name_of(visit, one.subject), visit.world.settings)


PAPERS: Mapping[str, Callable[[State, str], PaperDocument]] = {
    "repayment": repaying.slip, "claim_slip": _slip, "dates": _dates, "letter": letter_papers.letter, "recourse": letter_papers.recourse,
    "request_sent": letter_papers.receipt, "tribunal_letter": letter_papers.tribunal, "send_made": _delivery,
}  # fmt: skip
