"""A kiosk that is served line by line, on a terminal: the counter sees it too, and its reset ends the session."""

import os
import pty
import re
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.words import LANGS, say
from tests.counter.desk import Desk, desk_in
from tests.source import ROOT

LONGEST = 60.0
"""Seconds after which nothing more comes."""


class Lines:
    """`kiosk lines` on a terminal of its own."""

    def __init__(self, folder: Path) -> None:
        self.hand, terminal = pty.openpty()
        words = [sys.executable, "-m", "kiosk", "lines", "--data", str(folder)]
        env = {**os.environ, "HOME": str(folder), "KIOSK_KEY_FILE": str(folder / "key"), "TERM": "dumb"}
        self.process = subprocess.Popen(words, cwd=ROOT, env=env, stdin=terminal, stdout=terminal, stderr=terminal)
        os.close(terminal)
        self.seen = ""

    def show(self, words: str) -> None:
        """Read until some words were written."""
        end = time.monotonic() + LONGEST
        while words not in self.seen.replace("\u00a0", " "):
            assert select.select([self.hand], [], [], max(0.0, end - time.monotonic()))[0], self.seen
            try:
                self.seen += os.read(self.hand, 4096).decode("utf-8", "replace")
            except OSError:
                assert words in self.seen.replace("\u00a0", " "), self.seen
        self.seen = re.sub(r"\s+", " ", self.seen)

    def type(self, line: str) -> None:
        """A line, with its Enter."""
        os.write(self.hand, f"{line}\n".encode())


@contextmanager
def lines_in(folder: Path) -> Iterator[Lines]:
    """A kiosk over a folder, ended in any case."""
    made = Lines(folder)
    try:
        yield made
    finally:
        made.process.kill()
        made.process.wait()
        os.close(made.hand)


def until(desk: Desk, page: str) -> None:
    """Wait until the counter sees some page there."""
    end = time.monotonic() + LONGEST
    while page not in [one.page for one in desk.store.kiosks.all()]:
        assert time.monotonic() < end, desk.store.kiosks.all()
        select.select([], [], [], 0.02)


def test_a_session_in_lines_is_seen_and_ended_by_the_counter(tmp_path: Path) -> None:
    """First free, then busy on its page; after the reset it says so in both languages and ends well."""
    with desk_in(tmp_path) as desk, lines_in(tmp_path) as kiosk:
        kiosk.show("Commencer")
        until(desk, "Bienvenue")
        assert not desk.store.kiosks.all()[0].busy
        kiosk.type("1")
        until(desk, say("page.services.title", "fr"))
        assert desk.store.kiosks.all()[0].busy
        desk.store.kiosks.reset(desk.store.kiosks.all()[0].kiosk, "gone", desk.clock.now())
        for lang in LANGS:
            kiosk.show(say("lines.reset", lang)[-20:])
        assert kiosk.process.wait(LONGEST) == 0
