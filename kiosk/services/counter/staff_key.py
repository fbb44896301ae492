"""The staff key: whoever works here does something at the kiosk itself, over the page of the person, of which nothing is seen.

A name and the next code of the card open it: the code is used up, so nothing that is watched here opens anything later.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk.forms.problems import Problem
from kiosk.ports import StoreUnavailable
from kiosk.ports.staff import REASONS, ROLES
from kiosk.services import leaving
from kiosk.services.counter.matrix import Action, may
from kiosk.services.keeping import given, now, refuse, take, wanting
from kiosk.services.staff import title_of
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.ports.accounts import Accounts
    from kiosk.ports.staff import Reason
    from kiosk.services.state import State

NAME, CODE = "#staff_name", "#staff_code"
ASKED, HERE = "staff_key", "staff_here"
"""The page that asks who it is; the page of what can be done."""


def opened(visit: State) -> None:
    """The key: what somebody typed here before is gone. Where the page stands already, nothing changes."""
    if visit.stop.page not in (ASKED, HERE, "warning") and not visit.ended:
        _forget(visit)
        visit.go(Stop(ASKED))


def from_code(visit: State, keys: tuple[str, ...]) -> None:
    """Who it is. A wrong code counts for nothing at the counter: a stranger here shuts nobody out there."""
    if visit.world.staff is None or wanting(visit, NAME, CODE):
        return
    member = visit.world.staff().at_kiosk(given(visit, NAME), take(visit, CODE), now(visit))
    if member is None:
        refuse(visit, CODE, Problem("STAFF_CODE"))
        return
    _forget(visit)
    visit.swap(Stop(HERE, member.role))


def end(visit: State, at: str) -> None:
    """The session ends at once, and the counter knows why; it also ends where the store cannot be told."""
    reason = next((one for one in REASONS if one == at), None)
    if reason is not None and allowed(visit, "reset_session"):
        with suppress(StoreUnavailable):
            _tell(visit, reason)
        leaving.end(visit, "")


def extend(visit: State, at: str) -> None:
    """The person has more time."""
    if allowed(visit, "reset_session"):
        visit.unhurried, visit.status = True, "said.unhurried"


def end_wait(visit: State, at: str) -> None:
    """After many failures here: nobody waits for them any more."""
    if allowed(visit, "end_wait") and visit.world.accounts is not None:
        visit.status = released(visit.world.accounts(), visit.world.settings.kiosk_name, now(visit))


def released(accounts: Accounts, kiosk: str, at: datetime) -> str:
    """End the wait of a kiosk, where there is one; the words that say so. What was counted for a wait to come stays counted."""
    if not accounts.desk.waits(kiosk, at):
        return "staff.no_wait"
    accounts.desk.release(kiosk)
    return "staff.wait_ended"


def allowed(visit: State, action: Action) -> bool:
    """Whether whoever opened the page may."""
    role = next((one for one in ROLES if one == visit.stop.at), None)
    return visit.stop.page == HERE and may(role, action)


def _tell(visit: State, reason: Reason) -> None:
    if visit.world.kiosks is not None:
        at, kiosks = now(visit), visit.world.kiosks()
        kiosks.seen(at, title_of(visit), busy=True)  # a kiosk that never reported has no row to be reset
        kiosks.reset(visit.world.settings.kiosk_name, reason, at)


def _forget(visit: State) -> None:
    for key in (NAME, CODE):
        visit.typed.pop(key, None)
        visit.shown.discard(key)


STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {ASKED: from_code}
ACTS: Mapping[str, Callable[[State, str], None]] = {"staff_end": end, "staff_extend": extend, "staff_end_wait": end_wait}
