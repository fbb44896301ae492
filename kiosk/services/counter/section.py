"""One application at the counter: read, its documents received, the Department's own section completed and sealed."""

from collections.abc import Mapping

from kiosk.clock import local_date
from kiosk.forms.answers import Answer, Answers, Raw
from kiosk.forms.journey import Place, walk
from kiosk.ports import Sealed
from kiosk.services.counter.state import StaffState
from kiosk.services.department import NotTheDepartments, Staff, complete, read_entry
from kiosk.services.session import Session
from kiosk.services.stops import Stop

RECEIVED = "received/"
"""What the keys of documents that were handed in begin with, beside the Department's section."""


def open_one(visit: StaffState, at: str) -> None:
    """One application, to be read only; that it was read is written down."""
    sealed = visit.counter.received.of(at)
    if sealed is None:
        visit.status = "staff.gone"
        return
    program, begun = visit.world.program_of(sealed.form), local_date(sealed.at)
    answers = Answers({**sealed.answers.entries, **written(visit.counter.department.of(sealed.reference))})
    visit.session = Session(program, program.form(), "", begun, begun, "", answers, sealed)
    visit.counter.audit.note(visit.now(), "application_read")
    visit.go(Stop("staff_application", sealed.reference))


def written(recorded: Mapping[str, Answer]) -> dict[str, Answer]:
    """What was recorded of an application, without the documents that were handed in: the answers of the Department's section."""
    return {key: entry for key, entry in recorded.items() if not key.startswith(RECEIVED)}


def sealed_of(visit: StaffState) -> tuple[Session, Sealed]:
    """The application that is open. Raises LookupError: a defect."""
    session = visit.application()
    if session.sealed is None:
        raise LookupError(visit.stop.page)
    return session, session.sealed


def places(visit: StaffState) -> tuple[Place, ...]:
    """The questions of the Department's section that apply now."""
    session = visit.application()
    return tuple(place for place in walk(session.form, session.answers, "department").path if place.question.kind != "group")


def enter(visit: StaffState, key: str, raw: Raw) -> bool:
    """Something was typed in the Department's section: kept in memory until it is sealed; no citizen's answer can be reached."""
    session = visit.application()
    try:
        answer, problems = read_entry(session.form, session.answers, key, raw, visit.world.clock)
    except NotTheDepartments:
        return False  # an answer given just before took the question away
    session.answers = session.answers.with_(key, answer)
    visit.pending[key] = raw
    return not problems


def seal(visit: StaffState, at: str) -> None:
    """« Sceller »: all of it or nothing."""
    session, sealed = sealed_of(visit)
    member, asked = visit.signed_in(), places(visit)
    missing = [place.key for place in asked if not place.question.optional and place.state == "open"]
    wrong = [place.key for place in asked if place.state == "rejected"]
    if missing or wrong:
        visit.shown.update(missing, wrong)
        visit.focus = (wrong + missing)[0]
        return
    typed = {place.key: raw for place in asked if (raw := visit.pending.get(place.key)) is not None}
    if typed:
        complete(visit.counter.department, session.form, sealed, Staff(member.id, signed_in=True), typed, clock=visit.world.clock)
    visit.pending = {}
    visit.trail.pop()
    visit.status = "staff.sealed"


def received(visit: StaffState) -> dict[str, Answer]:
    """The documents that were handed in, by id."""
    recorded = visit.counter.department.of(sealed_of(visit)[1].reference)
    return {key.removeprefix(RECEIVED): entry for key, entry in recorded.items() if key.startswith(RECEIVED)}


def receive(visit: StaffState, at: str) -> None:
    """A document was handed in today; one that is not on the checklist, or was there before, changes nothing."""
    session, sealed = sealed_of(visit)
    if at not in {document.id for document in session.form.documents} or at in received(visit):
        visit.status = "staff.document.there"
        return
    today = Answer("answered", local_date(visit.now()).isoformat(), at=visit.now())
    visit.counter.department.record(sealed.reference, visit.signed_in().id, {f"{RECEIVED}{at}": today})
    visit.counter.audit.note(visit.now(), "document_received")
    visit.status = "staff.document.received"
