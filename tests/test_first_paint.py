"""Before the first page stands on the screen, nothing is imported that it does not need (perf-P1)."""

import sys
import time
from pathlib import Path

from kiosk.words import FAMILIES
from tests.bench.terminal import Program, Terminal
from tests.source import ROOT

HEAVY = {
    "sqlalchemy", "alembic", "argon2", "cryptography", "sqlcipher3", "storage",
    "fpdf", "fontTools", "PIL", "babel", "dateutil", "yaml", "stdnum", "phonenumbers", "pycountry", "zxcvbn", "pyotp",
}  # fmt: skip
OTHERS = {"argparse", "kiosk.forms", "kiosk.ports", "kiosk.access", "kiosk.programs", "kiosk.services.desk", "kiosk.services.acts"}
"""What a command, a form or an account needs, and no first page."""
WORDS = {"frame", "keys", "pages"}
"""The families of words from which the first page is written, on a kiosk that speaks too."""
PROBE = """
import sys
from pathlib import Path
from kiosk.__main__ import main
from screens.app import KioskApp

def ready(app):
    Path(sys.argv.pop(1)).write_text(" ".join(sys.modules))
    app.exit(0)

KioskApp.on_ready = ready
main(["--demo"])
"""
"""The demonstration, that says what it has imported where it would begin to load the rest, and ends."""


def test_only_textual_and_the_frame_are_loaded_at_the_first_page(tmp_path: Path) -> None:
    """Database, cryptography, papers, dates and lists of places come while the person reads."""
    told = tmp_path / "modules"
    with Terminal(Program("probe", (sys.executable, "-c", PROBE, str(told)), "", folder=ROOT)) as terminal:
        deadline = time.monotonic() + 60
        while not (told.exists() and told.read_text()) and time.monotonic() < deadline:
            terminal.settle(0.05, 0.05)
    modules = told.read_text().split()
    loaded = {name.partition(".")[0] for name in modules}
    assert "textual" in loaded
    assert not loaded & HEAVY
    assert not OTHERS.intersection(modules)
    read = {family for family in FAMILIES if f"kiosk.words.{family}" in modules}
    assert read == WORDS, "words of other pages are read before the first one"
