"""Where the account stands open besides here: seen, ended, reported as a fraud; and whether this session still stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from kiosk.ports.sessions import OpenSession
from kiosk.services import leaving
from kiosk.services.keeping import now, own, signing_of, store
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from kiosk.services.state import State

REPORTED = "reported"
"""What the page of a fraud is about, once it was reported."""

T = TypeVar("T")


def over(visit: State) -> bool:
    """Whether somebody ended the session that is open here: nothing of it opens or changes any more (ASVS 7.4.1)."""
    return store(visit).sessions.whose(signing_of(visit).session) != own(visit).id


def standing(deed: Callable[[State, T], None]) -> Callable[[State, T], None]:
    """A deed that changes the account: where the session was ended meanwhile, the visit ends instead."""

    def asked(visit: State, at: T) -> None:
        if visit.account is not None and over(visit):
            leaving.end(visit, "")
        else:
            deed(visit, at)

    return asked


def sessions(visit: State) -> tuple[OpenSession, ...]:
    """Where the account stands open, this session first."""
    return store(visit).sessions.open(own(visit).id, signing_of(visit).session)


def act_of(one: OpenSession) -> str:
    """The row that ends a session: by its kiosk and its beginning, for its identifier is known to nobody."""
    return f"end_session:{one.began.isoformat()} {one.kiosk}"


def see(visit: State, at: str) -> None:
    """« Sessions ouvertes »."""
    visit.go(Stop("sessions"))


def end_one(visit: State, at: str) -> None:
    """One of the other sessions."""
    began, _, kiosk = at.partition(" ")
    store(visit).sessions.shut(own(visit).id, signing_of(visit).session, OpenSession(kiosk, datetime.fromisoformat(began)))
    visit.status = "said.session_ended"


def end_others(visit: State, at: str) -> None:
    """All of the other sessions."""
    store(visit).sessions.only(own(visit).id, signing_of(visit).session)
    visit.status = "said.sessions_ended"


def fraud(visit: State, at: str) -> None:
    """Somebody else used the account: whom to call, and that it can be noted here."""
    visit.go(Stop("fraud"))


def report(visit: State, at: str) -> None:
    """« Ce n’était pas moi »: noted; whoever else has the account open has it no more, and no device is trusted."""
    id = own(visit).id
    store(visit).devices.forget(id)
    store(visit).sessions.report(id, signing_of(visit).session, now(visit))
    visit.swap(Stop("fraud", REPORTED))
    visit.status = "said.fraud_reported"


ACTS: Mapping[str, Callable[[State, str], None]] = {
    "sessions": see, "end_session": standing(end_one), "end_others": standing(end_others), "fraud": fraud,
    "report_fraud": standing(report),
}  # fmt: skip
