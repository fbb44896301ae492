"""What a terminal sends, without what is no typing: answers to questions that nobody here asked, bytes that are no text.

Textual takes an answer that it does not know for keys: Escape, then signs in whatever field has the focus. A byte that is
no UTF-8 ends its thread of input, and the kiosk would hear nothing any more. Here neither comes so far.

Private module used, hence the exact pin of Textual too: `textual._xterm_parser`, whose `XTermParser` makes keys of what is let through.
"""

import os
import re
import selectors
import time
from codecs import getincrementaldecoder

from textual._xterm_parser import XTermParser

from screens.adapter import ReadableDriver

ANSWER = re.compile(
    r"\x1b\[[?>=](?!\d+;\d\$y)[\d;:]*[ -/]*[@-~]"  # a report of modes, devices, keyboards; the one of a mode goes on to Textual
    r"|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)"  # a colour, a title, a capability
)
BEGUN = re.compile(r"\x1b(?:\[(?:[?>=][\d;:]*[ -/]*)?|[\]PX^_][^\x07\x1b]*\x1b?)?\Z")
"""The end of what has come may be the first half of an answer."""
MOMENT = 0.02
"""Seconds within which the rest of a key comes: Escape alone waits no longer."""
PATIENCE = 1.0
"""Seconds after which the half of an answer is forgotten."""
LONGEST = 4096


class Sieve:
    """Lets typing through; answers stay in it."""

    def __init__(self) -> None:
        self._held = ""
        self._since = 0.0

    @property
    def holds(self) -> bool:
        """Something waits for its other half."""
        return bool(self._held)

    def sift(self, text: str, now: float) -> str:
        """What was typed of all that came; `now`: seconds of a clock that does not go back."""
        if not text:
            return self._late(now)
        kept = ANSWER.sub("", (self._held + text).replace("\ufffd", ""))
        begun = BEGUN.search(kept)
        self._held, self._since = (begun.group(), now) if begun and len(begun.group()) < LONGEST else ("", now)
        return kept[: len(kept) - len(self._held)]

    def _late(self, now: float) -> str:
        """Nothing more came: Escape and the beginning of a key go on, half an answer is forgotten in the end."""
        key = len(self._held) < 3 and not self._held.endswith(("]", "P", "X", "^", "_"))
        if now - self._since < (MOMENT if key else PATIENCE):
            return ""
        typed, self._held = self._held if key else "", ""
        return typed


class ListeningDriver(ReadableDriver):
    """The driver of the kiosk: writes differences, and hears typing only. No signal takes it to the background."""

    can_suspend = False

    def _sigtstp_application(self, *_: object) -> None:
        """Deaf: behind the kiosk there is nothing to go to."""

    def _sigcont_application(self, *_: object) -> None:
        """Whoever stopped the process may have written on the terminal: everything is sent again."""
        self._lost = True
        self._loop.call_soon_threadsafe(self.show)

    def open_url(self, url: str, new_tab: bool = True) -> None:  # noqa: FBT001, FBT002 - as Textual declares it
        """There is no browser."""

    def deliver_binary(self, *_: object, **__: object) -> None:
        """No file is written."""

    def run_input_thread(self) -> None:
        """Read until the end, in the thread of input."""
        parser, sieve = XTermParser(), Sieve()
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                came = selector.select(MOMENT if sieve.holds else 0.1)
                data = os.read(self.fileno, 4096) if came else b""
                if came and not data:
                    break
                if typed := sieve.sift(decode(data), time.monotonic()):
                    for event in parser.feed(typed):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
