"""The terminal as its owner sees it: silent between two people, wiped after each, given back as it was in the end."""

import os
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final, TypeAlias

STRING_ENDS = "\x18\x1b\\"
"""A process that was killed may have stopped in the middle of a sequence or of a string."""
PLAIN = "".join(f"\x1b[?{mode}l" for mode in (2026, 1000, 1002, 1003, 1005, 1006, 1015, 1016, 1004, 2004, 2048))
"""No frame is held back; no mouse, no focus, no paste and no size is reported any more."""
WIPE: Final = (STRING_ENDS + PLAIN + "\x1b[<u\x1b[?1049l\x1b[<u\x1b[m\x1b[?7h\x1b[?25h\x1bc\x1b[3J").encode()
"""Then keys as they were, out of the other screen, everything as at first, and nothing left to scroll back to."""
QUIET_INPUT = termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR | termios.BRKINT
QUIET_LOCAL = termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG
"""Between two people no key is shown, waits for a line, or is a signal."""

Attributes: TypeAlias = list[Any]
"""As `termios` gives them: four numbers, two speeds, a list of control signs."""


class Terminal:
    """The terminal behind two descriptors: what is typed, and what is shown."""

    def __init__(self, typed: int, shown: int) -> None:
        """Keep which they are."""
        self._typed, self._shown = typed, shown
        self._quiet: Attributes | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Silent meanwhile; as it was before in the end."""
        try:
            before = termios.tcgetattr(self._typed)
        except termios.error:
            yield
            return
        typed, shown, control, local, *others = before
        self._quiet = [typed & ~QUIET_INPUT, shown, control, local & ~QUIET_LOCAL, *others]
        self._set(self._quiet)
        try:
            yield
        finally:
            self._set(before)

    def wipe(self) -> None:
        """Nothing that anybody typed or saw is left: neither shown, nor scrolled away, nor on its way in or out."""
        with suppress(termios.error):
            termios.tcflush(self._typed, termios.TCIOFLUSH)
        with suppress(OSError):
            os.write(self._shown, WIPE)
        if self._quiet:
            self._set(self._quiet)

    def _set(self, attributes: Attributes) -> None:
        with suppress(termios.error):
            termios.tcsetattr(self._typed, termios.TCSANOW, attributes)
