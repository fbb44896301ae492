"""What the pages about accounts share: what was typed, handed over once, refused, and the wait after too many failures."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.forms.problems import Problem
from kiosk.ports import StoreUnavailable
from kiosk.services.signing import Signing
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.ports.accounts import Account, Accounts, Tried
    from kiosk.services.state import State


def signing_of(visit: State) -> Signing:
    """What the visit knows of accounts."""
    if visit.signing is None:
        visit.signing = Signing()
    return visit.signing


def store(visit: State) -> Accounts:
    """The accounts of the centre. Raises StoreUnavailable; LookupError on a kiosk without accounts, where no page offers any."""
    if visit.world.accounts is None:
        raise LookupError("accounts")
    return visit.world.accounts()


def now(visit: State) -> datetime:
    """The moment, for the store."""
    return visit.world.clock.now()


def own(visit: State) -> Account:
    """The account that is signed in. Raises LookupError where there is none: a defect."""
    if visit.account is None:
        raise LookupError(visit.stop.page)
    return visit.account


def reread(visit: State) -> None:
    """The account that is signed in, as it stands now; its last use and its failures stay those of the way in."""
    before = own(visit)
    signing_of(visit).account = replace(store(visit).account(before.id), last=before.last, failures=before.failures)


def given(visit: State, key: str) -> str:
    """What was typed, without blanks around it."""
    return visit.typed.get(key, "").strip()


def take(visit: State, key: str) -> str:
    """What was typed, to be handed over: it does not stay in the visit."""
    return visit.typed.pop(key, "")


def refuse(visit: State, key: str, problem: Problem) -> None:
    """Say what is wrong with a control, on its page."""
    visit.shown.add(key)
    signing_of(visit).refused[key] = problem
    visit.focus = key


def wanting(visit: State, *keys: str) -> bool:
    """Whether something is still to be typed; each empty control says so."""
    empty = [key for key in keys if not visit.typed.get(key, "").strip()]
    for key in reversed(empty):  # the first one has the focus in the end
        refuse(visit, key, Problem("EMPTY"))
    return bool(empty)


def forget(visit: State) -> None:
    """Nothing that was typed for an account stays; what a resume code needs is not touched."""
    for key in [key for key in visit.typed if key.startswith("#") and key != "#code"]:
        del visit.typed[key]
    signing = signing_of(visit)
    signing.answers, signing.refused = {}, {}


def passed(visit: State, tried: Tried, key: str, code: str, waiting: str = "sign_in_wait") -> bool:
    """Whether a step was right; else its page says so, or the page of waiting comes."""
    signing_of(visit).tried = tried
    if tried.verdict == "wrong":
        refuse(visit, key, Problem(code))
    if tried.verdict in ("wait", "locked") or tried.until is not None:
        visit.go(Stop(waiting, visit.stop.page))
    return tried.verdict == "right"


def left(visit: State) -> timedelta:
    """How long the wait still is; nothing once it is over."""
    tried = visit.signing.tried if visit.signing is not None else None
    if tried is None or tried.until is None:
        return timedelta()
    return max(timedelta(), tried.until - now(visit))


def back_to(visit: State, page: str) -> None:
    """To a page that the person came through."""
    while visit.stop.page != page and len(visit.trail) > 1:
        visit.trail.pop()
    visit.focus = ""


def begin_session(visit: State, id: str) -> None:
    """A session of its own after each authentication: the identifier before it is worth nothing any more."""
    signing = signing_of(visit)
    signing.session = store(visit).sessions.begin(id, visit.world.settings.kiosk_name, now(visit), signing.session)


def end_session(visit: State) -> None:
    """Sign out, where somebody is signed in; a store in trouble does not keep the screen from being cleared."""
    signing = visit.signing
    if signing is not None and visit.world.accounts is not None:  # after a right password alone, too: what it opened is forgotten
        with suppress(StoreUnavailable):
            store(visit).sessions.end(signing.session)
