"""With an open account: the services, each behind question and password on a public computer; the account itself, behind them anywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.ports.audit import SERVICES
from kiosk.services import choosing, leaving
from kiosk.services.dossier import door
from kiosk.services.elsewhere import over, standing
from kiosk.services.keeping import begin_session, now, own, passed, signing_of, store, take, wanting
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from kiosk.services.state import State

VERIFIED = frozenset(SERVICES) - {"apply"}
"""Services of a file: not before the identity was verified."""

ACCOUNT = "account"
"""What is opened by « Gérer mon compte »."""


def service(visit: State, at: str) -> None:
    """A service was chosen: on a public computer the question and the password come first, each time."""
    if at in VERIFIED and not own(visit).verified:
        visit.go(Stop("service", at, "unverified"))
    else:
        _guarded(visit, f"service:{at}")


def manage(visit: State, at: str) -> None:
    """« Gérer mon compte »: what signs in can be changed there, so it asks on every terminal (ASVS 6.2.3 and 7.5.1)."""
    _guarded(visit, ACCOUNT)


def from_again(visit: State, keys: tuple[str, ...]) -> None:
    """Question and password again; whichever of them is wrong, the page says the same."""
    if wanting(visit, "#answer", "#password"):
        return
    target, code = visit.stop.at, own(visit).code
    password, answer = take(visit, "#password"), take(visit, "#answer")
    if not passed(visit, store(visit).password(code, password, now(visit)), "#answer", "AGAIN"):
        return
    if passed(visit, store(visit).answer(code, answer, now(visit)), "#answer", "AGAIN"):
        begin_session(visit, own(visit).id)
        visit.trail.pop()
        _open(visit, target)


def _guarded(visit: State, target: str) -> None:
    signing = signing_of(visit)
    if over(visit):
        leaving.end(visit, "")
        return
    if not signing.public and target != ACCOUNT:
        _open(visit, target)
        return
    signing.question = store(visit).question(own(visit).code)
    visit.go(Stop("again", target), "#answer")


def _open(visit: State, target: str) -> None:
    name, _, at = target.partition(":")
    if at in VERIFIED:
        door.enter(visit, at)
    elif at == "apply":
        door.apply(visit)
    else:
        visit.go(Stop(name, at))


def mine(visit: State, at: str) -> None:
    """What the kiosk keeps for the person: guarded like a service; from the account, which is open already, at once."""
    if visit.stop.page == "account":
        _open(visit, "mine")
    else:
        _guarded(visit, "mine")


# The account itself


def change_password(visit: State, at: str) -> None:
    """Another password."""
    visit.go(Stop("choose_password", "change"), choosing.PASSWORD)


def change_sentence(visit: State, at: str) -> None:
    """Another sentence."""
    visit.go(Stop("choose_sentence", "change"), choosing.SENTENCE)


def change_questions(visit: State, at: str) -> None:
    """Three other questions."""
    choosing.begin_questions(visit, "change")


def change_email(visit: State, at: str) -> None:
    """Another address, or none: the one there is stands in the field."""
    visit.typed["#email"] = own(visit).email
    visit.go(Stop("register_email", "change"), "#email")


def new_card(visit: State, at: str) -> None:
    """Another card: first it is said what becomes of the old one."""
    visit.go(Stop("new_card"))


def make_card(visit: State, at: str) -> None:
    """Another card: the old one is worth nothing from now on."""
    signing_of(visit).card = store(visit).new_card(own(visit).id, now(visit))
    choosing.changed(visit, "")
    visit.go(Stop("card", "change"))


def close(visit: State, at: str) -> None:
    """« Fermer mon compte » is asked about once."""
    visit.go(Stop("close_account"))


def close_now(visit: State, at: str) -> None:
    """The account and everything of it are destroyed, then the session ends."""
    store(visit).close_account(own(visit).id, now(visit))
    leaving.end(visit, "")


STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {"again": from_again}
ACTS: Mapping[str, Callable[[State, str], None]] = {
    "mine": mine, "service": service, "account": manage, "change_password": change_password, "change_sentence": change_sentence,
    "change_email": change_email,
    "change_questions": change_questions, "new_card": new_card, "make_card": standing(make_card), "close_account": close,
    "close_now": standing(close_now),
}  # fmt: skip
