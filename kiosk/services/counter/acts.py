"""What staff can do by choosing a button or a row: each with the action of the matrix that it needs."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from kiosk.forms.problems import Problem
from kiosk.ports.staff import INCIDENT, REASONS
from kiosk.services import signing_in
from kiosk.services.counter import deliveries, entering, handing, looking, recording, section, staff_key
from kiosk.services.counter.matrix import Action
from kiosk.services.counter.state import StaffState
from kiosk.services.keeping import back_to, given, refuse, wanting
from kiosk.services.stops import Stop

Deed: TypeAlias = tuple[Action | None, Callable[[StaffState, str], None]]


def page(name: str) -> Callable[[StaffState, str], None]:
    """The deed that opens a page of that name; nothing of the page before stays."""

    def go(visit: StaffState, at: str) -> None:
        if name in HOMES:
            visit.forget()
        visit.go(Stop(name, at))

    return go


HOMES = ("staff_kiosks", "staff_calls", "staff_queue", "staff_account", "staff_incidents")


def reset(visit: StaffState, at: str) -> None:
    """End the session of a kiosk, for a reason; nothing of it is seen."""
    reason = next((one for one in REASONS if one == visit.typed.get("#reason", "")), None)
    if reason is None:
        refuse(visit, "#reason", Problem("EMPTY"))
        return
    visit.counter.kiosks.reset(visit.stop.at, reason, visit.now())
    visit.typed.pop("#reason")
    visit.trail.pop()
    visit.status = "staff.reset"


def end_wait(visit: StaffState, at: str) -> None:
    """After many failures at one kiosk: the next person does not wait for them."""
    visit.status = staff_key.released(visit.counter.accounts, visit.stop.at, visit.now())


def take(visit: StaffState, at: str) -> None:
    """Somebody goes there: the kiosk says so."""
    if visit.counter.calls.take(visit.stop.at):
        visit.counter.audit.note(visit.now(), "call_taken")
        visit.status = "staff.call.taken"
    else:
        visit.trail.pop()
        visit.status = "staff.call.over"


def close_call(visit: StaffState, at: str) -> None:
    """It is done."""
    stood = visit.counter.calls.close(visit.stop.at)
    visit.counter.audit.note(visit.now(), "call_closed")
    visit.trail.pop()
    visit.status = "staff.call.closed" if stood else "staff.call.over"


def queue(visit: StaffState, at: str) -> None:
    """The applications that were sent."""
    visit.counter.audit.note(visit.now(), "queue_read")
    page("staff_queue")(visit, at)


def unlock(visit: StaffState, at: str) -> None:
    """The person stands here: their failures are forgotten."""
    if wanting(visit, "#user_code"):
        return
    try:
        visit.counter.accounts.unlock(given(visit, "#user_code"), visit.now())
    except LookupError:
        refuse(visit, "#user_code", Problem("NO_ACCOUNT"))
        return
    visit.counter.audit.note(visit.now(), "account_unlocked")
    visit.forget()
    visit.status = "staff.unlocked"


def identity(visit: StaffState, at: str) -> None:
    """Before anything of the account is seen: a document with a photograph has to be looked at."""
    if wanting(visit, "#user_code"):
        return
    try:
        visit.notice, visit.owner = visit.counter.accounts.desk.notice(given(visit, "#user_code")), ()
    except LookupError:
        refuse(visit, "#user_code", Problem("NO_ACCOUNT"))
        return
    visit.typed.pop("#seen", None)
    visit.go(Stop("staff_identity"))


def see_name(visit: StaffState, at: str) -> None:
    """The document was seen, as staff state: the name on the account is shown, to be held against it; that it was read is noted."""
    if visit.typed.get("#seen") != "yes":
        refuse(visit, "#seen", Problem("NOT_SEEN"))
        return
    try:
        visit.owner = visit.counter.accounts.desk.owner(given(visit, "#user_code"), visit.now())
    except LookupError:
        _unknown(visit)
        return
    visit.go(Stop("staff_name"))


def other_name(visit: StaffState, at: str) -> None:
    """The document is somebody else's: nothing is changed, and that the check failed is noted."""
    visit.counter.audit.note(visit.now(), "identity_checked", "refused")
    handed(visit, at)
    visit.status = "staff.other_name"


def issue(visit: StaffState, at: str) -> None:
    """The name is the document's: the account is verified, and a new card is shown once. Staff choose none of its codes."""
    if visit.stop.page != "staff_name":
        return
    try:
        visit.card = visit.counter.accounts.desk.verify(given(visit, "#user_code"), visit.now())
    except LookupError:
        _unknown(visit)
        return
    _shown_once(visit, "staff_card")


def one_use(visit: StaffState, at: str) -> None:
    """The name is the document's: a code by which the person chooses another password at the kiosk. Staff choose neither."""
    if visit.stop.page != "staff_name":
        return
    try:
        visit.one_use = visit.counter.accounts.desk.reset_code(given(visit, "#user_code"), visit.now())
    except LookupError:
        _unknown(visit)
        return
    _shown_once(visit, "staff_one_use")


def _unknown(visit: StaffState) -> None:
    """Somebody closed the account meanwhile."""
    back_to(visit, "staff_account")
    refuse(visit, "#user_code", Problem("NO_ACCOUNT"))


def _shown_once(visit: StaffState, name: str) -> None:
    """The page that shows what the person takes with them; Back does not lead to the account any more."""
    visit.typed, visit.owner = {}, ()
    visit.trail = [one for one in visit.trail if one.page not in ("staff_identity", "staff_name")]
    visit.go(Stop(name))


def handed(visit: StaffState, at: str) -> None:
    """The card, or the code, is handed over: it is shown no more."""
    visit.forget()
    visit.trail = [Stop("staff_home")]


def record_incident(visit: StaffState, at: str) -> None:
    """Write an incident down: all of the eight contents."""
    keys = [f"#incident_{name}" for name in INCIDENT]
    if wanting(visit, *keys):
        return
    contents = {name: given(visit, key) for name, key in zip(INCIDENT, keys, strict=True)}
    visit.counter.incidents.record(contents, visit.signed_in().id, visit.now())
    visit.forget()
    visit.trail.pop()
    visit.status = "staff.incident.recorded"


def trail(visit: StaffState, at: str) -> None:
    """Read the whole audit trail."""
    visit.verified = visit.counter.audit.verify()
    visit.counter.audit.note(visit.now(), "trail_verified")
    if visit.stop.page != "staff_trail":
        visit.go(Stop("staff_trail"))


def end(visit: StaffState, at: str) -> None:
    """Sign out; from the page of signing in, end the program."""
    visit.sign_out()


def away(visit: StaffState, at: str) -> None:
    """From the page that says that the store is away: the page under it comes back."""
    visit.trail.pop()
    visit.unavailable = ""


ACTS: Mapping[str, Deed] = {
    "end": (None, end), "try_again": (None, signing_in.try_again), "again": (None, away),
    "kiosks": ("see_kiosks", page("staff_kiosks")), "kiosk": ("reset_session", page("staff_reset")),
    "reset": ("reset_session", reset), "end_wait": ("end_wait", end_wait),
    "calls": ("see_calls", page("staff_calls")), "a_call": ("answer_calls", page("staff_call")),
    "take": ("answer_calls", take), "close_call": ("answer_calls", close_call),
    "queue": ("see_queue", queue), "application": ("read_application", section.open_one),
    "findings": ("read_application", page("staff_findings")), "documents": ("read_application", page("staff_documents")),
    "receive": ("receive_document", section.receive),
    "section": ("complete_section", page("staff_section")), "seal": ("complete_section", section.seal),
    "hand_over": ("hand_over", handing.hand_over),
    "look": ("see_queue", looking.begin), "records": ("give_records", recording.begin),
    "deliveries": ("see_queue", deliveries.opened), "delivery": ("read_application", deliveries.show),
    "delivered": ("receive_document", deliveries.receive), "export_delivery": ("hand_over", deliveries.hand_over),
    "accounts": ("unlock_account", page("staff_account")), "unlock": ("unlock_account", unlock),
    "identity": ("check_identity", identity), "issue": ("check_identity", issue),
    "one_use": ("check_identity", one_use), "other_name": ("check_identity", other_name), "handed": ("check_identity", handed),
    "incidents": ("see_incidents", page("staff_incidents")), "an_incident": ("see_incidents", page("staff_incident")),
    "new_incident": ("record_incident", page("staff_new_incident")), "record": ("record_incident", record_incident),
    "export_incidents": ("export_incidents", handing.export_incidents), "export_incident": ("export_incidents", handing.export_incident),
    "trail": ("verify_trail", trail),
}  # fmt: skip
"""Every act of the counter, by the id that stands in a page."""
STEPS: Mapping[str, Deed] = {
    "staff_sign_in": (None, entering.from_password), "staff_code": (None, entering.from_code),
    "staff_reset": ("reset_session", reset), "staff_section": ("complete_section", section.seal),
    "staff_deliveries": ("read_application", deliveries.find),
    "staff_identity": ("check_identity", see_name),
    "staff_find": ("see_queue", looking.find), "staff_record": ("give_records", recording.choose),
    "staff_new_record": ("give_records", recording.put),
    "staff_account": ("unlock_account", lambda _visit, _at: None), "staff_new_incident": ("record_incident", record_incident),
}  # fmt: skip
"""What Continue does on a page."""
