"""Before the first page stands on the screen, nothing is imported that it does not need (perf-P1)."""

import subprocess
import sys
import time
from pathlib import Path

from kiosk.words import FAMILIES
from tests.bench.terminal import Program, Terminal
from tests.source import ROOT

HEAVY = {
    "sqlalchemy", "alembic", "argon2", "cryptography", "sqlcipher3", "storage",
    "fpdf", "fontTools", "PIL", "babel", "dateutil", "yaml", "stdnum", "phonenumbers", "pycountry", "zxcvbn", "pyotp", "icalendar",
}  # fmt: skip
OTHERS = {
    "argparse", "ssl", "textual.command", "textual.widgets._input",
    "kiosk.forms", "kiosk.ports", "kiosk.access", "kiosk.programs", "kiosk.services.desk", "kiosk.services.acts",
}  # fmt: skip
"""What a command, a form, an account, a network or a toolkit's own pages need, and no first page."""
WORDS = {"frame", "keys", "pages"}
"""The families of words from which the first page is written, on a kiosk that speaks too."""
PROBE = """
import os
import sys
from kiosk import compose
from kiosk.__main__ import main

imports = compose.imports

def ready(app):
    told = sys.argv.pop(1)
    with open(told + ".new", "w") as new:
        new.write(" ".join(sys.modules))
    os.rename(new.name, told)  # whoever looks finds all of it, or nothing
    app.exit(0)

def heard():
    from screens.app import KioskApp
    KioskApp.on_ready = ready

compose.imports = lambda names: (*imports(names), heard)
main(["--demo"])
"""
"""The demonstration, that says what it has imported where it would begin to load the rest, and ends."""
LEAN = """
import sys
import screens.lean
import asyncio, textual.app
print("textual.command" not in sys.modules, "ssl" not in sys.modules)
import ssl, textual.command
from textual import system_commands, widgets
print(bool(ssl.create_default_context()), issubclass(system_commands.SystemCommandsProvider, textual.command.Provider))
"""
"""The toolkit without what a kiosk has no use for, and then what was left out."""


def test_only_textual_and_the_frame_are_loaded_at_the_first_page(tmp_path: Path) -> None:
    """Database, cryptography, papers, dates and lists of places come while the person reads."""
    told = tmp_path / "modules"
    with Terminal(Program("probe", (sys.executable, "-c", PROBE, str(told)), "", folder=ROOT)) as terminal:
        deadline = time.monotonic() + 60
        while not told.exists() and time.monotonic() < deadline:
            terminal.settle(0.05, 0.05)
    modules = told.read_text().split()
    loaded = {name.partition(".")[0] for name in modules}
    assert "textual" in loaded
    assert not loaded & HEAVY
    assert not OTHERS.intersection(modules)
    read = {family for family in FAMILIES if f"kiosk.words.{family}" in modules}
    assert read == WORDS, "words of other pages are read before the first one"


def test_what_was_left_out_is_there_for_whoever_asks_later() -> None:
    """In a process of its own: the toolkit is imported without `ssl` and its palette, and both are whole afterwards."""
    said = subprocess.run((sys.executable, "-c", LEAN), capture_output=True, text=True, check=True, cwd=ROOT)
    assert said.stdout.split() == ["True"] * 4, said.stdout
