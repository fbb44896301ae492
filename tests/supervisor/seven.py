"""The seven ways in which a session ends, each from whatever page stands there to the next person's."""

import os
import signal
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from kiosk.clock import RealClock, SecretDice
from storage import open_store
from storage.store import Store
from tests.supervisor.house import F1, OVER, STOPPED, WELCOME, House

IDLE, WARNING = 15, 2
"""Seconds until the warning, and until the end, where nobody comes back: more than a slow machine lets pass between two keys."""


def signed_out(shown: House) -> None:
    """The person ends it."""
    shown.sign_out()
    shown.show(OVER, 60)


def idle(shown: House) -> None:
    """Nobody answers the warning."""
    shown.show(OVER, 60)


def reset(shown: House) -> None:
    """Staff reset it from elsewhere: a row in the same database."""
    at_the_counter(shown)
    staff_reset(shown.data)
    shown.show(OVER, 60)


def crashed(shown: House) -> None:
    """A defect, in the kiosk that `bursts`: what was typed is in a local variable and in the message."""
    shown.press(F1)
    shown.show(STOPPED, 60)


def struck(number: signal.Signals) -> Callable[[House], None]:
    """A signal from outside."""

    def end(shown: House) -> None:
        os.kill(shown.serving(), number)
        shown.show(WELCOME, 60)

    return end


def at_the_counter(shown: House) -> None:
    """Wait until the counter knows of the kiosk."""
    with counter(shown.data) as store:
        shown.until(lambda: bool(store.kiosks.all()), 60)


def staff_reset(data: Path) -> None:
    """What `kiosk staff` writes."""
    with counter(data) as store:
        store.kiosks.reset("1", "gone", store.clock.now())


def counter(data: Path) -> closing[Store]:
    """Another program on the same data."""
    return closing(open_store(data, RealClock(), SecretDice()))


ENDS: Mapping[str, Callable[[House], None]] = {
    "sign-out": signed_out, "idle": idle, "reset": reset, "crash": crashed,
    "SIGTERM": struck(signal.SIGTERM), "SIGHUP": struck(signal.SIGHUP), "SIGKILL": struck(signal.SIGKILL),
}  # fmt: skip


def environ(end: str) -> dict[str, str]:
    """What the kiosk is set to for that end."""
    if end != "idle":
        return {}
    return {"KIOSK_IDLE_SECONDS": str(IDLE), "KIOSK_LONG_IDLE_SECONDS": str(IDLE), "KIOSK_WARNING_SECONDS": str(WARNING)}


def change(end: str) -> str:
    """Which changed kiosk it takes."""
    return "cheap+bursts" if end == "crash" else "cheap"
