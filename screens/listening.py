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
from textual.message import Message
from textual.messages import InBandWindowResize

from screens.adapter import ReadableDriver

ANSWER = re.compile(
    r"\x1b\[[?>=](?!\d+;\d\$y)[\d;:]*[ -/]*[@-~]"  # a report of modes, devices, keyboards; the one of a mode goes on to Textual
    r"|\x1b\[[\d;:]*t"  # a size: whoever sends one could make the screen unusable; the terminal itself is asked when it changes
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
    _bell: int | None = None
    """Closed when the thread of input is to end."""

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

    def process_message(self, message: Message) -> None:
        """Whatever the keyboard says; a terminal that would tell its size among the keys is not asked to."""
        if not isinstance(message, InBandWindowResize):
            super().process_message(message)

    def disable_input(self) -> None:
        """Wake the thread of input, which may wait for a key for ever, and wait for its end."""
        bell, self._bell = self._bell, None
        if bell is not None:
            os.close(bell)
        super().disable_input()

    def run_input_thread(self) -> None:
        """Read until the end, in the thread of input. Where nothing is typed it sleeps."""
        parser, sieve = XTermParser(), Sieve()
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        over, self._bell = os.pipe()
        lately = time.monotonic()
        with selectors.SelectSelector() as selector:
            for end in (self.fileno, over):
                selector.register(end, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                wait = MOMENT if sieve.holds else 0.1 if time.monotonic() - lately < PATIENCE else None
                came = [key.fd for key, _ in selector.select(wait)]
                data = os.read(self.fileno, 4096) if self.fileno in came else b""
                if came and not data:
                    break
                lately = time.monotonic() if came else lately
                if typed := sieve.sift(decode(data), time.monotonic()):
                    for event in parser.feed(typed):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
        os.close(over)
