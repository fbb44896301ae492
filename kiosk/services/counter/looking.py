"""Looking for one application at the counter: by its number, by a file, by a whole name."""

from kiosk.services.counter.state import StaffState
from kiosk.services.keeping import given, wanting
from kiosk.services.stops import Stop

FOUND = 20
"""So many are shown, the newest first: a name that more people have is said with the first name."""


def begin(visit: StaffState, at: str) -> None:
    """Nothing of an earlier search stays."""
    visit.found = None
    visit.typed.pop("#find", None)
    visit.go(Stop("staff_find"), "#find")


def find(visit: StaffState, at: str) -> None:
    """Only the numbers of what was found are kept; the page reads what it shows."""
    if wanting(visit, "#find"):
        return
    visit.counter.audit.note(visit.now(), "queue_read")
    found = visit.counter.received.find(given(visit, "#find"), FOUND)
    visit.found = tuple(one.reference for one in found)
    visit.status = "" if found else "staff.find.none"
