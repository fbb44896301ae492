"""The first page needs Textual and little else: what is heavy comes later."""

import subprocess
import sys

from tests.conftest import ROOT

HEAVY = ("fpdf", "sqlalchemy", "alembic", "babel", "yaml", "argon2", "cryptography", "dateutil", "phonenumbers", "pycountry", "sqlcipher3",
         "fontTools", "PIL")  # fmt: skip
PROBE = f"""
import sys
from screens.app import KioskApp
from screens.crash import Crashed, crash_page
KioskApp(Crashed(), lambda _: crash_page("CODE"))
print(sorted(set(sys.modules) & set({HEAVY!r})))
"""


def test_nothing_heavy_is_imported_by_the_screens() -> None:
    """Read in a process of its own."""
    done = subprocess.run([sys.executable, "-c", PROBE], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split("\n") == ["[]", ""]
