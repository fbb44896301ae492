"""What the two processes say to each other, on two pipes: a turn one way, signs of life the other way."""

import fcntl
import os
import re
import signal
import time
from contextlib import suppress

from kiosk.turns import After, Turn

SAID = re.compile(rb"(beat) (\d{1,12}\.\d{3}) (\d{1,12}\.\d{3})\n|(painted)\n|(heard)\n|(broke) ([A-Z0-9]{1,12})\n")
TOLD = re.compile(rb"(\w+) (\w*) (0|1)\n")
LONGEST = 65536
GONE = -1
"""No descriptor."""


class Wire:
    """The end of a person's process. Implements `kiosk.turns.Watch`."""

    def __init__(self, turns: int, life: int) -> None:
        """Read the turn from one descriptor, write signs of life to the other."""
        self._turns, self._life = turns, life
        os.set_blocking(life, False)

    def turn(self) -> Turn:
        """Wait until it is this process's turn. Where it never will be, the process ends here."""
        told = TOLD.fullmatch(os.read(self._turns, 64))
        if told is None:
            os._exit(0)
        self._die_with_the_other()
        known: dict[bytes, After] = {b"over": "over", b"killed": "killed", b"broken": "broken"}
        return Turn(known.get(told[1], "start"), told[2].decode(), told[3] == b"1")

    def painted(self) -> None:
        """The first page stands."""
        self._say("painted")

    def beat(self) -> None:
        """The loop turns. The moment goes along, and what was used of a processor: whoever reads it may read it later."""
        self._say(f"beat {time.monotonic():.3f} {time.process_time():.3f}")

    def broke(self, code: str) -> None:
        """Under that code staff find why this process ends."""
        self._say(f"broke {code}")

    def heard(self) -> None:
        """The person was listening."""
        self._say("heard")

    def _say(self, words: str) -> None:
        with suppress(OSError):
            os.write(self._life, f"{words}\n".encode())

    def _die_with_the_other(self) -> None:
        """When the other end is gone, the kernel ends this process, though it be stopped: nobody would wipe after it any more."""
        fcntl.fcntl(self._turns, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(self._turns, fcntl.F_SETSIG, signal.SIGKILL)
        fcntl.fcntl(self._turns, fcntl.F_SETFL, fcntl.fcntl(self._turns, fcntl.F_GETFL) | fcntl.FASYNC)


class Line:
    """The supervisor's end."""

    def __init__(self, turns: int, life: int) -> None:
        """Write the turn to one descriptor, read signs of life from the other."""
        self.turns, self.life = turns, life
        self.shown: float | None = None
        """When its first page stood."""
        self.heard = False
        self.code = ""
        self.last = 0.0
        """The moment of the last sign of life."""
        self.used = 0.0
        """Seconds of a processor that it had used at its last beat."""
        os.set_blocking(life, False)

    def give(self, turn: Turn) -> None:
        """It is that process's turn."""
        self.last = time.monotonic()
        with suppress(OSError):
            os.write(self.turns, f"{turn.after} {turn.code} {int(turn.aloud)}\n".encode())

    @property
    def painted(self) -> bool:
        """Its first page stands."""
        return self.shown is not None

    def listen(self) -> None:
        """Take in what was said. Nothing but these words is understood, so nothing of anybody can be said here."""
        try:
            said = os.read(self.life, LONGEST)
        except OSError:
            return
        for beat, moment, used, painted, heard, broke, code in SAID.findall(said):
            if beat:
                self.last = max(self.last, min(float(moment), time.monotonic()))
                self.used = float(used)
            if painted:
                self.shown = self.last = time.monotonic()
            self.heard |= bool(heard)
            self.code = code.decode() if broke else self.code

    def dismiss(self) -> None:
        """It will never be its turn: a process that waits for it ends."""
        turns, self.turns = self.turns, GONE
        if turns != GONE:
            os.close(turns)

    def close(self) -> None:
        """Let go of both ends."""
        self.dismiss()
        life, self.life = self.life, GONE
        if life != GONE:
            os.close(life)
