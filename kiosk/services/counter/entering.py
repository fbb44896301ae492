"""Signing in at the counter: name and password, then a code of the card. Accounts are made on the centre's machine only."""

from kiosk.forms.problems import Problem
from kiosk.ports.accounts import Tried
from kiosk.services.counter.state import StaffState
from kiosk.services.keeping import given, refuse, take, wanting
from kiosk.services.stops import Stop


def from_password(visit: StaffState, at: str) -> None:
    """Step 1. An unknown name and a wrong password are told alike."""
    if wanting(visit, "#staff_name", "#password"):
        return
    name = given(visit, "#staff_name")
    if _passed(visit, visit.counter.staff.password(name, take(visit, "#password"), visit.now()), "#password", "SIGN_IN"):
        visit.name, visit.number = name, visit.counter.staff.card_number(name)
        visit.go(Stop("staff_code"), "#card")


def from_code(visit: StaffState, at: str) -> None:
    """Step 2: the code of the card that is asked for, once."""
    if not visit.name or wanting(visit, "#card"):
        return
    if _passed(visit, visit.counter.staff.code(visit.name, take(visit, "#card"), visit.now()), "#card", "CARD"):
        name = visit.name
        visit.forget()
        member = visit.counter.staff.entered(name, visit.now())
        visit.counter.audit.begin(member.role)
        visit.member, visit.busy_at, visit.trail, visit.status = member, visit.now(), [Stop("staff_home")], "said.signed_in"


def _passed(visit: StaffState, tried: Tried, key: str, code: str) -> bool:
    if tried.verdict == "wrong":
        refuse(visit, key, Problem(code))
    if tried.verdict in ("wait", "locked") or tried.until is not None:
        visit.until = tried.until
        visit.go(Stop("staff_wait", tried.verdict))
    return tried.verdict == "right"
