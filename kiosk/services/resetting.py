"""Another password by a code that staff handed over, once the person was seen: the only way back, and never by a question alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.services import choosing
from kiosk.services.choosing import AGAIN, PASSWORD
from kiosk.services.keeping import back_to, forget, given, now, passed, store, take, wanting
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from kiosk.services.state import State


def begin(visit: State, at: str) -> None:
    """« J’ai un code d’un agent »."""
    forget(visit)
    visit.go(Stop("reset"), "#user_code")


def from_code(visit: State, keys: tuple[str, ...]) -> None:
    """User code and the staff’s code: they are tried together with the new password, and not before."""
    if not wanting(visit, "#user_code", "#one_use"):
        visit.go(Stop("choose_password", "reset"), PASSWORD)


def go_on(visit: State) -> None:
    """The new password, twice; then it is written, and nobody is signed in by it."""
    if visit.stop.page == "choose_password":
        if choosing.from_password(visit):
            visit.go(Stop("repeat_password", "reset"), AGAIN)
        return
    if not choosing.from_again(visit):
        return
    code, one_use, password = given(visit, "#user_code"), take(visit, "#one_use").strip(), take(visit, PASSWORD)
    tried = store(visit).desk.reset(code, one_use, password, now(visit))
    back_to(visit, "reset")
    if passed(visit, tried, "#one_use", "RESET"):
        forget(visit)
        visit.swap(Stop("reset_done"))


STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {"reset": from_code}
ACTS: Mapping[str, Callable[[State, str], None]] = {"reset": begin}
