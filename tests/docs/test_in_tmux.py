"""README's own command in a terminal that others made: tmux, at three sizes."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KIOSK = Path(sys.executable).with_name("kiosk")
ANOTHER = ("COLUMNS=200", "LINES=60")
"""What a parent may say of its own terminal; the kiosk asks the one it stands on."""
PACE = 0.5
"""Seconds between two keys: the same one sooner counts as a hand that trembles."""

pytestmark = pytest.mark.real


@dataclass(frozen=True)
class Tmux:
    """A tmux server of this test's own, with one window."""

    socket: str

    def __call__(self, *words: str) -> str:
        """Run a tmux command; what it prints."""
        if words[0] == "send-keys":
            time.sleep(PACE)
        return subprocess.run(["tmux", "-L", self.socket, *words], cwd=ROOT, check=True, capture_output=True, text=True).stdout

    def shows(self, words: str, seconds: float = 30) -> str:
        """Wait until words stand on the screen; the screen. Fails with what stands there instead."""
        deadline = time.monotonic() + seconds
        while words not in (screen := self("capture-pane", "-p")):
            assert time.monotonic() < deadline, screen
            time.sleep(0.05)
        return screen


@pytest.fixture(params=[(128, 36), (80, 24), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
def tmux(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Tmux]:
    """The demonstration, started as README says, on so many cells."""
    columns, rows = request.param
    server = Tmux(f"kiosk-{tmp_path.name}")
    server(
        "-f", "/dev/null", "new-session", "-d", "-x", str(columns), "-y", str(rows), "env", "LANG=C.UTF-8", *ANOTHER, str(KIOSK), "--demo"
    )
    try:
        yield server
    finally:
        subprocess.run(["tmux", "-L", server.socket, "kill-server"], check=False, capture_output=True)


def test_the_demonstration_starts_leads_on_and_ends(tmux: Tmux) -> None:
    """Welcome, then the choices by Enter, then the good-faith notice by F6, and back to where one was."""
    sheets = re.search(r"page 1 de (\d+)", tmux.shows("F1 Aide"))
    for sheet in range(2, int(sheets[1]) + 1 if sheets else 2):
        tmux("send-keys", "Enter")
        tmux.shows(f"page {sheet} de")
    tmux.shows("< Commencer >")
    tmux("send-keys", "Enter")
    tmux.shows("Que voulez-vous faire?")
    tmux("send-keys", "F6")
    tmux.shows("Access to the service")
    tmux("send-keys", "Tab", "Enter")
    tmux.shows("Que voulez-vous faire?")


def test_the_cursor_stands_on_the_focused_row(tmux: Tmux) -> None:
    """What a screen reader follows: the real cursor, visible, on the row that has the sign."""
    screen = tmux.shows("Bienvenue")
    deadline = time.monotonic() + 10
    while (place := tmux("display-message", "-p", "#{cursor_y} #{cursor_flag}").split())[1] != "1" or not screen.splitlines()[
        int(place[0])
    ].startswith(">"):
        assert time.monotonic() < deadline, (place, screen)
        screen = tmux("capture-pane", "-p")
