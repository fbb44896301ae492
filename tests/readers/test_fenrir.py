"""Fenrir, which compares screens: no key of a whole application leaves it silent (accessibility, G5)."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.bench.terminal import Program
from tests.bench.terminal import Terminal as Pty
from tests.conftest import ROOT
from tests.readers.real import command, played, steps, until

SETTINGS = Path("/etc/fenrirscreenreader/settings/settings.conf")
SAY = '#!/bin/sh\nprintf "%s\\n" "$*" >> "{log}"\n'
HEARD = 5.0
"""Seconds after which a key counts as silent."""

pytestmark = [pytest.mark.real, pytest.mark.timeout(900)]


def settings(folder: Path) -> list[str]:
    """Those of the package, with a speech command that keeps what is said."""
    say = folder / "say.sh"
    say.write_text(SAY.format(log=folder / "said"), "utf-8")
    say.chmod(0o755)
    wanted = {
        ("sound", "enabled"): "False",
        ("speech", "driver"): "genericDriver",
        ("speech", "autoReadIncoming"): "True",
        ("speech", "genericSpeechCommand"): f'{say} "fenrirText"',
        ("keyboard", "interruptOnKeyPress"): "True",
        ("general", "debugLevel"): "0",
        ("general", "hasAttributes"): "False",
        ("general", "shell"): " ".join(command(folder / "line")),
    }
    section, made = "", []
    for given in SETTINGS.read_text("utf-8").splitlines():
        section = given.strip()[1:-1] if given.startswith("[") else section
        name = given.partition("=")[0].strip()
        made.append(f"{name}={wanted.pop((section, name))}" if (section, name) in wanted else given)
    path = folder / "settings.conf"
    path.write_text("\n".join(made) + "\n", "utf-8")
    left = ";".join(f"{section}#{name}={value}" for (section, name), value in wanted.items())
    return ["fenrir", "-s", str(path), "-e", *(["-o", left] if left else [])]


@pytest.fixture
def fenrir(tmp_path: Path) -> Iterator[Pty]:
    """The kiosk under Fenrir, on a terminal of its own."""
    if not shutil.which("fenrir") or not SETTINGS.exists():
        pytest.skip("Debian's fenrir is not installed")
    (tmp_path / "said").touch()
    with Pty(Program("fenrir", settings(tmp_path), "F12", rows=24, folder=ROOT)) as terminal:
        terminal.show("F12", 60)
        yield terminal


def test_no_key_is_silent(fenrir: Pty, tmp_path: Path) -> None:
    """All screens of the application, from the welcome page to the confirmation: each key that moves is followed by speech."""
    said = tmp_path / "said"
    silent: list[object] = []

    def read() -> None:
        fenrir.settle(0.001, 0.01)  # nobody may wait for a terminal that nobody reads

    def heard(before: int) -> bool:
        read()
        return said.stat().st_size > before

    assert until(partial(heard, 0))
    with played(tmp_path / "line", fenrir.press, read) as player:
        for step in steps(24):
            before = said.stat().st_size
            player.press(step)
            if step.moves and not step.blank and not until(partial(heard, before), HEARD):
                silent.append((step.names, player.state()))
        assert player.state()["page"] == "confirmation"
    assert silent == []
