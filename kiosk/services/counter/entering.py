"""Signing in at the counter: name and password, then a code of the card. Accounts are made on the centre's machine only."""

from kiosk.services.counter.state import StaffState
from kiosk.services.keeping import given, passed, take, wanting
from kiosk.services.stops import Stop

WAITING = "staff_wait"


def from_password(visit: StaffState, at: str) -> None:
    """Step 1. An unknown name and a wrong password are told alike."""
    if wanting(visit, "#staff_name", "#password"):
        return
    name = given(visit, "#staff_name")
    if passed(visit, visit.counter.staff.password(name, take(visit, "#password"), visit.now()), "#password", "SIGN_IN", WAITING):
        visit.name, visit.number = name, visit.counter.staff.card_number(name)
        visit.go(Stop("staff_code"), "#card")


def from_code(visit: StaffState, at: str) -> None:
    """Step 2: the code of the card that is asked for, once."""
    if not visit.name or wanting(visit, "#card"):
        return
    if passed(visit, visit.counter.staff.code(visit.name, take(visit, "#card"), visit.now()), "#card", "CARD", WAITING):
        name = visit.name
        visit.forget()
        member = visit.counter.staff.entered(name, visit.now())
        visit.counter.audit.begin(member.role)
        visit.member, visit.busy_at, visit.trail, visit.status = member, visit.now(), [Stop("staff_home")], "said.signed_in"
        visit.fresh = True
