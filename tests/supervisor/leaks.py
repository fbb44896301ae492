"""Kiosks that leave something of a session behind, each in one respect: faults that the searches after an end must notice."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from kiosk.supervisor import citizen, terminal

HOARD = 8 << 20
"""Bytes."""


def replaced(place: object, name: str, value: object) -> None:
    """Put something else in its place, on purpose."""
    setattr(place, name, value)


def unwiped() -> None:
    """A fault: the terminal is not wiped."""
    replaced(terminal.Terminal, "wipe", lambda _self: None)


def kept() -> None:
    """A fault: the folder of a session stays."""
    replaced(citizen.Citizen, "clear", lambda self: self.line.close())


def hoarding() -> None:
    """A fault: something stays of each process that ended."""
    clear, hoard = citizen.Citizen.clear, list[bytes]()

    def clearing(self: citizen.Citizen) -> None:
        clear(self)
        hoard.append(os.urandom(HOARD))

    replaced(citizen.Citizen, "clear", clearing)


def littering() -> None:
    """What a library may do: whatever is typed is written into a temporary file, and stays there."""
    from kiosk.services.visit import Visit

    enter = Visit.enter

    def entering(self: Visit, key: str, raw: str) -> bool:
        Path(tempfile.gettempdir(), "written").write_text(raw, "utf-8")
        return enter(self, key, raw)

    replaced(Visit, "enter", entering)


def shared() -> None:
    """A fault: the session's end is a page in the same process."""
    import screens.app

    replaced(screens.app._Way, "page", lambda self, visit: self._describe(visit))


def copying() -> None:
    """A fault: a key puts something into the clipboard of the terminal."""
    from screens.kiosk_screen import KioskScreen

    replaced(KioskScreen, "on_key", lambda _self, _event: os.write(2, b"\x1b]52;c;WlFYCg==\x07"))


def leaky() -> None:
    """A fault: what is typed is kept where others find it: in the supervisor's environment of files and in a log."""
    from kiosk.services.visit import Visit

    enter = Visit.enter

    def entering(self: Visit, key: str, raw: str) -> bool:
        with (self.world.settings.data / "kiosk.log").open("a", encoding="utf-8") as log:
            log.write(f"{raw}\n")
        return enter(self, key, raw)

    replaced(Visit, "enter", entering)


def quoting() -> None:
    """A fault: the log of an incident quotes the message of what broke."""
    from kiosk.commands import incident

    said = incident._said
    replaced(incident, "_said", lambda problem: said(problem) | {"kind": str(problem)})


LEAKS: dict[str, Callable[[], None]] = {
    each.__name__: each for each in (unwiped, kept, hoarding, littering, shared, copying, leaky, quoting)
}
