"""A secret at a terminal of lines: it is typed and not seen, and everything else is."""

import codecs
import os
import pty
import re
import select
import termios
import threading
from dataclasses import replace

from kiosk.faces.describe import describe
from kiosk.faces.lines import run
from kiosk.services.visit import Visit
from tests.services.accounts import ROSE
from tests.services.fakes import world
from tests.services.hands import accounts, with_rose
from tests.services.tiny import Tiny

ODD = "??#3 quatre loutres <sous> la galerie "
"""A password that begins with signs of the dialogue and ends with a blank."""


LONGEST = 60.0
"""Seconds after which nothing more comes."""


class Terminal:
    """Both ends of a terminal: what a person types, and all that stands on it."""

    def __init__(self) -> None:
        """Open it."""
        self.hand, terminal = pty.openpty()
        self.source = os.fdopen(os.dup(terminal), "r", encoding="utf-8")
        self.out = os.fdopen(terminal, "w", encoding="utf-8")
        self.seen = ""
        self._decode = codecs.getincrementaldecoder("utf-8")().decode

    def wait(self, prompt: str) -> None:
        """Read until a prompt stands at the end."""
        while not re.search(rf"{prompt}[^\n]*: \Z", self.seen.replace("\u00a0", " ")):
            assert select.select([self.hand], [], [], LONGEST)[0], self.seen
            self.seen += self._decode(os.read(self.hand, 4096))

    def type(self, line: str) -> None:
        """A line, with its Enter; what it shows is read with the next prompt."""
        self.seen += "\n"
        os.write(self.hand, f"{line}\n".encode())


def test_a_secret_is_not_echoed_and_is_taken_as_it_was_typed() -> None:
    """Signs doubled at its beginning, blanks at its end: nothing of it is changed; the echo comes back afterwards."""
    visit, terminal = Visit(world((Tiny(),))), Terminal()
    with_rose(visit)
    held = accounts(visit).held[ROSE.code]
    held.new = replace(ROSE, password=ODD)
    visit.act("begin")
    visit.act("sign_in")
    dialogue = threading.Thread(target=run, args=(visit, describe, terminal.source, terminal.out), daemon=True)
    dialogue.start()
    for prompt, line in (
        ("Code", ROSE.code),
        ("", ""),
        ("Mot de passe", ODD),
        ("", ""),
        ("Réponse", ROSE.answers["first_bicycle"]),
        ("", ""),
    ):
        terminal.wait(prompt)
        terminal.type(line)
    terminal.wait("Code")
    assert termios.tcgetattr(terminal.out.fileno())[3] & termios.ECHO, "the echo is back"
    assert ROSE.code in terminal.seen
    assert not [text for text in ("loutres", "Érables") if text in terminal.seen]
