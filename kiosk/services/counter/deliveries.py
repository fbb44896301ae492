"""Papers that people handed in, at the counter: found by the code of their sheet, received, handed over as files."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.clock import local_date
from kiosk.forms.answers import Answer
from kiosk.forms.problems import Problem
from kiosk.services.counter.handing import Json, put, readable
from kiosk.services.counter.section import RECEIVED
from kiosk.services.dossier.handing import named
from kiosk.services.keeping import given, refuse, wanting
from kiosk.services.retention import destroy_papers
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from kiosk.ports.handed import Delivery, Sender, Subject
    from kiosk.services.counter.state import StaffState
    from kiosk.words.text import Text

CODE = "#delivery"
SCHEMA = "kiosk-delivery-1"
"""Its published schema is `docs/delivery.schema.json`."""
ENDINGS = {"pdf": "pdf", "jpeg": "jpg", "png": "png"}


def opened(visit: StaffState, at: str) -> None:
    """All of them; those whose time is over are destroyed first, also where no kiosk runs that would do it."""
    visit.forget()
    destroy_papers(visit.counter.handed, visit.now(), visit.world.settings)
    visit.go(Stop("staff_deliveries"))


def find(visit: StaffState, at: str) -> None:
    """By the code on the sheet, typed or read by a reader of codes."""
    if wanting(visit, CODE):
        return
    found = visit.counter.handed.of(given(visit, CODE))
    if found is None:
        refuse(visit, CODE, Problem("NO_DELIVERY"))
        return
    visit.typed.pop(CODE, None)
    show(visit, found.code)


def show(visit: StaffState, at: str) -> None:
    """One of them; that it was read is written down."""
    if visit.counter.handed.of(at) is None:
        visit.status = "staff.gone"
        return
    visit.counter.audit.note(visit.now(), "papers_read")
    visit.go(Stop("staff_delivery", at))


def shown(visit: StaffState) -> tuple[Delivery, Sender] | None:
    """The one that is open, and whose it is; None: it was taken back or destroyed meanwhile."""
    with suppress(LookupError):
        found = visit.counter.handed.of(visit.stop.at)
        return (found, visit.counter.handed.sender(found.code)) if found is not None else None
    return None


def name_of(visit: StaffState, subject: Subject) -> Text:
    """What it is that papers answer."""
    sealed = visit.counter.received.of(subject.reference) if subject.reference else None
    return named(visit.world.program_of(sealed.form).form().documents if sealed is not None else (), subject)


def receive(visit: StaffState, at: str) -> None:
    """« Reçu »: the papers lie before whoever is signed in; the document of the checklist is there from now on, too."""
    found = visit.counter.handed.of(visit.stop.at)
    try:
        new = visit.counter.handed.receive(visit.stop.at, visit.now())
    except LookupError:  # taken back or destroyed meanwhile
        visit.status = "staff.gone"
        return
    if found is None or not new:
        visit.status = "staff.document.there"
        return
    _settle(visit, found.subject)
    visit.status = "staff.delivery.received"


def _settle(visit: StaffState, subject: Subject) -> None:
    """The document that papers answer is received, on the checklist of its application, too."""
    key = f"{RECEIVED}{subject.document}"
    if subject.document and key not in visit.counter.department.of(subject.reference):
        today = Answer("answered", local_date(visit.now()).isoformat(), at=visit.now())
        with suppress(LookupError):  # the application is not at this centre any more
            visit.counter.department.record(subject.reference, visit.signed_in().id, {key: today})


def hand_over(visit: StaffState, at: str) -> None:
    """Write its files and what is known of them, every number whole; the kiosk keeps them a while, then destroys them."""
    until = local_date(visit.now()) + timedelta(days=visit.world.settings.retention_days)
    there, contents = shown(visit), tuple[bytes, ...]()
    with suppress(LookupError):  # taken back: nothing of it leaves the kiosk
        contents = visit.counter.handed.contents(visit.stop.at, until, visit.now())
    if there is None or not contents:
        visit.status = "staff.gone"
        return
    found, sender = there
    names = [f"{found.code}-{number}.{ENDINGS[one.kind]}" for number, one in enumerate(found.pieces, 1)]
    told = readable(_told(visit, found, sender, names))
    visit.exported = put(visit.counter.exports, {f"{found.code}.json": told, **dict(zip(names, contents, strict=True))})
    visit.go(Stop("staff_exported"))


def _told(visit: StaffState, found: Delivery, sender: Sender, names: list[str]) -> Json:
    return {
        "schema": SCHEMA,
        "code": found.code,
        "at": found.at.isoformat(),
        "way": found.way,
        "reference": found.subject.reference,
        "document": found.subject.document,
        "file": sender.file,
        "name": sender.name,
        "received": found.received.isoformat() if found.received else "",
        "files": [
            {
                "name": name,
                "kind": one.kind,
                "pages": str(one.pages),
                "size": str(one.size),
                "written": one.on.isoformat() if one.on else "",
            }
            for name, one in zip(names, found.pieces, strict=True)
        ],
        "handed_over": {"by": visit.signed_in().id, "at": visit.now().isoformat(), "purpose": "hand_over"},
    }
