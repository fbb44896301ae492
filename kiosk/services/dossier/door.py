"""The one way into a service of the file: it is noted, and what it shows is read once. Question and password came before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.services import leaving
from kiosk.services.dossier import sending_documents
from kiosk.services.dossier.handing import HOME
from kiosk.services.dossier.here import dossier
from kiosk.services.dossier.opened import Opened
from kiosk.services.keeping import now, own, signing_of
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from kiosk.ports.dossier import Dossier
    from kiosk.services.state import State


def offered(visit: State, service: str) -> bool:
    """Whether this kiosk has a service of the file."""
    there = visit.world.handed if service == HOME else visit.world.dossier
    return visit.world.dossier is not None and there is not None and service in READ


def look(visit: State) -> None:
    """On the way in: whose file it is, which tells what each service has for the person."""
    if visit.world.dossier is not None and own(visit).verified:
        signing_of(visit).standing = dossier(visit).standing(signing_of(visit).session)


def enter(visit: State, service: str) -> None:
    """Open a service; where the session was ended meanwhile, nothing opens and the visit ends."""
    if not offered(visit, service):
        visit.go(Stop("service", service))
        return
    session = signing_of(visit).session
    try:
        found = Opened(dossier(visit).viewed(session, service, now(visit)))
        if found.standing is not None:
            READ[service](dossier(visit), session, found)
        if service == HOME:  # whoever has no file yet may have sent an application
            sending_documents.look(visit, found)
    except LookupError:
        leaving.end(visit, "")
        return
    signing_of(visit).standing, signing_of(visit).dossier = found.standing, found
    opens = found.standing is not None or found.sending is not None
    visit.go(Stop(service) if opens else Stop("service", service, "no_file"))


def apply(visit: State) -> None:
    """To apply is a service like the others, and noted like them; it shows nothing of a file."""
    if visit.world.dossier is None or within(visit, lambda port, session: port.viewed(session, "apply", now(visit))):
        visit.go(Stop("programs"))


def within(visit: State, deed: Callable[[Dossier, str], object]) -> bool:
    """Do something in the file of the session; where that was ended meanwhile, nothing more opens and the visit ends."""
    try:
        deed(dossier(visit), signing_of(visit).session)
    except LookupError:
        leaving.end(visit, "")
        return False
    return True


def _payments(port: Dossier, session: str, found: Opened) -> None:
    found.payments = port.payments(session)


def _slips(port: Dossier, session: str, found: Opened) -> None:
    found.slips = port.slips(session)


def _messages(port: Dossier, session: str, found: Opened) -> None:
    found.headings = port.headings(session)


def _dates(port: Dossier, session: str, found: Opened) -> None:
    found.events = port.events(session)


def _repayment(port: Dossier, session: str, found: Opened) -> None:
    found.claims, found.file_number = port.claims(session), port.file_number(session)


def _notifications(port: Dossier, session: str, found: Opened) -> None:
    found.notices = port.notices(session)


def _nothing(port: Dossier, session: str, found: Opened) -> None:
    """What was handed in stands elsewhere."""


READ: Mapping[str, Callable[[Dossier, str, Opened], None]] = {
    "payments": _payments, "slips": _slips, "dates": _dates, "repayment": _repayment, "messages": _messages,
    "notifications": _notifications,
    "send_documents": _nothing,
}  # fmt: skip
"""Service -> what it reads when it opens."""
