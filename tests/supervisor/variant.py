"""The kiosk, changed in one respect: `python -m tests.supervisor.variant CHANGE WORDS...`. Most are faults that the tests must notice."""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kiosk import __main__ as program
from kiosk import compose, environment
from kiosk.services import acts
from kiosk.services.state import State
from kiosk.supervisor import citizen
from kiosk.turns import End
from tests.supervisor.leaks import LEAKS, replaced

BUSY = 4.0
"""Seconds that a slow import takes."""
SECRET = "ZQXSECRET"


def breaks() -> None:
    """« Lire un guide » fails, with something private in a local variable and in the message."""

    def broken(visit: State, at: str) -> None:
        name = SECRET + at
        raise RuntimeError(name + str(visit.lang))

    replaced(acts, "ACTS", {**acts.ACTS, "guides": broken})


def spills() -> None:
    """Each answer of the form that is kept is followed by a failure which has it in a local variable and in its message."""
    from kiosk.services.visit import Visit

    enter = Visit.enter

    def entering(self: Visit, key: str, raw: str) -> bool:
        kept = enter(self, key, raw)
        private = f"{SECRET}{raw}"
        if not key.startswith("#"):
            raise RuntimeError(private)
        return kept

    replaced(Visit, "enter", entering)


def bursts() -> None:
    """« Aide » fails, with all that was typed in a local variable and in the message."""
    from kiosk.services.visit import Visit

    opening = Visit.open

    def opened(self: Visit, name: str) -> None:
        private = f"{SECRET}{self.typed}{self.signing}{self.session and self.session.answers}"
        if name == "help":
            raise RuntimeError(private)
        opening(self, name)

    replaced(Visit, "open", opened)


def stuck() -> None:
    """« Lire un guide » never comes back."""
    replaced(acts, "ACTS", {**acts.ACTS, "guides": lambda _visit, _at: time.sleep(3600)})


def quiet() -> None:
    """A voice that nobody hears."""
    from kiosk.faces import voice
    from kiosk.faces.voice.quiet import Logged, Quiet

    replaced(voice, "_open", lambda settings, clock: Logged(Quiet(), settings.speech_log, clock))


def dies() -> None:
    """« Lire un guide » ends the process as a fault in a library would."""
    replaced(acts, "ACTS", {**acts.ACTS, "guides": lambda _visit, _at: os.kill(os.getpid(), signal.SIGSEGV)})


def slow() -> None:
    """What is imported while the first person reads takes seconds, and is told in a file."""
    told = Path(os.environ["KIOSK_DATA"]) / "importing"

    def importing() -> None:
        told.parent.mkdir(parents=True, exist_ok=True)
        told.touch()
        end = time.monotonic() + BUSY
        while time.monotonic() < end:
            sum(range(1000))
        told.unlink()

    replaced(compose, "ahead", lambda _made: (importing,))


def whole() -> None:
    """Everything is imported before the first page, as a program that has one process does at the latest when it is needed."""
    replaced(compose, "FIRST", compose.FIRST + compose.THEN)


def early() -> None:
    """Every process of a person ends before its first page."""
    import screens.app

    replaced(screens.app, "serve", lambda *_words: os._exit(5))


def unwatched() -> None:
    """A fault: silence is never too long."""
    replaced(citizen.Citizen, "kill_if_silent", lambda self: self.line.listen())


def trusting() -> None:
    """A fault: the whole environment is taken."""
    replaced(environment, "kept", dict)


def plain() -> None:
    """Without SQLCipher, as where its wheel is missing."""
    import sqlite3

    from storage import engine, store

    for module in (engine, store):
        if hasattr(module, "find_library"):
            replaced(module, "find_library", lambda: engine.Library("sqlite", sqlite3))


def cheaply(replace: Callable[[object, str, object], None]) -> None:
    """What a code or a password costs to try is not what is tested."""
    from storage import open_store
    from tests.storage.support import CHEAP

    replace(open_store, "__kwdefaults__", {**(open_store.__kwdefaults__ or {}), "effort": CHEAP})


def cheap() -> None:
    """The same in the kiosk."""
    cheaply(replaced)


def opened() -> None:
    """A fault: a key that the toolkit knows leaves the program."""
    from textual import events

    from screens.kiosk_screen import KioskScreen

    on_key = KioskScreen.on_key

    def pressed(self: KioskScreen, event: events.Key) -> None:
        if event.key == "ctrl+q":
            os._exit(End.CLOSED)
        on_key(self, event)

    replaced(KioskScreen, "on_key", pressed)


CHANGES: dict[str, Callable[[], None]] = LEAKS | {
    each.__name__: each
    for each in (
        breaks, dies, slow, early, unwatched, trusting, plain, opened, spills, bursts, stuck, quiet, whole, cheap,
    )
}  # fmt: skip

if __name__ == "__main__":
    for change in filter(None, sys.argv.pop(1).split("+")):
        CHANGES[change]()
    sys.exit(program.main())
