"""What the service of sending documents knows, and what papers can answer: for whoever shows or prints something of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ports.handed import Subject
from kiosk.services.dossier.here import opened
from kiosk.services.keeping import signing_of
from kiosk.words import text_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.forms.model import Document
    from kiosk.ports.handed import Delivery, Handed, Way
    from kiosk.services.dossier.pile import Sending
    from kiosk.services.state import State
    from kiosk.words.text import Text

HOME = "send_documents"


def handed(visit: State) -> Handed:
    """Where papers are kept. Raises StoreUnavailable; LookupError on a kiosk without them, where no page leads here."""
    if visit.world.handed is None:
        raise LookupError(HOME)
    return visit.world.handed()


def sending(visit: State) -> Sending:
    """What the service knows. Raises LookupError where it is not open: a defect."""
    found = opened(visit).sending
    if found is None:
        raise LookupError(visit.stop.page)
    return found


def ways(visit: State) -> tuple[Way, ...]:
    """How papers can come at this kiosk; on paper they always can."""
    world = visit.world
    able: Mapping[Way, bool] = {"paper": True, "key": world.usb is not None, "scanner": world.scanner is not None}
    return tuple(way for way, can in able.items() if can and (way == "paper" or world.cleaner is not None))


def subjects(visit: State) -> tuple[Subject, ...]:
    """What papers can answer: documents of the applications that stand, the latest first; what a letter or staff asked for, last.

    A document that is only shown is not among them: no copy of it is kept.
    """
    standing = [one.sealed for one in reversed(signing_of(visit).filed) if all(each.kind != "withdrawn" for each in one.since)]
    listed = (
        Subject(sealed.reference, one.id)
        for sealed in standing
        for one in visit.world.program_of(sealed.form).form().documents
        if one.id in sealed.marks and one.copy_kept
    )
    return (*listed, Subject())


def name_of(visit: State, subject: Subject) -> Text:
    """What it is that papers answer."""
    form = next((one.sealed.form for one in signing_of(visit).filed if one.sealed.reference == subject.reference), "")
    return named(visit.world.program_of(form).form().documents if form else (), subject)


def named(documents: Sequence[Document], subject: Subject) -> Text:
    """The same, among the documents of its form."""
    return next((one.name for one in documents if one.id == subject.document), text_of("send.other"))


def delivery(visit: State, code: str) -> Delivery:
    """One of the deliveries. Raises StopIteration where there is none: a defect."""
    return next(one for one in signing_of(visit).deliveries if one.code == code)
