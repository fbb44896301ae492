"""S19, S20, K20: what a session leaves when it is over, and how soon the next person has a page; on a terminal, both processes."""

import os
import shutil
import signal
from functools import cache
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, mkdtemp
from typing import TypeAlias
from unittest.mock import patch

from kiosk.supervisor.terminal import WIPE
from storage import open_store
from tests.bench.seed import draft_before
from tests.bench.test_supervisor import p95, resident_kib, struck
from tests.conformance.rows import figure, remembered, row
from tests.conftest import COUNTS
from tests.storage.support import CHEAP
from tests.supervisor import seven
from tests.supervisor.canaries import CLEAN, COUNT, MARK, NOTE, Hunt, note
from tests.supervisor.house import CHOICES, ENTER, GENEROUS, READY, SOON, WELCOME, House, house

Found: TypeAlias = dict[str, dict[str, list[str]]]
"""By the end, and by the kind of place."""
LITTER = "cheap+bursts+littering"
"""Codes cost little; « Aide » breaks; whatever is typed also goes into a temporary file, as a library might do it."""
variant = {"change": LITTER, "kills": "cheap"}
"""Which kiosk is looked at: a fault names changes of `tests/supervisor/variant.py`."""
GROWTH = 1.05


@cache
def _begun() -> tuple[Path, str]:
    """A data folder with an application that is as far as its notes, and the code that opens it: made once."""
    where = Path(mkdtemp(prefix="kiosk-ends-"))
    return where, draft_before("section7_additional", where)


def people(*ends: str, **environ: str) -> Found:
    """One kiosk and one person after another, each of whom writes forty words; what is found after each end."""
    found: Found = {}
    with TemporaryDirectory() as name, patch.dict(open_store.__kwdefaults__ or {}, effort=CHEAP):
        made, code = _begun()
        shutil.copytree(made, Path(name) / "data")
        with house(Path(name), variant["change"], **environ) as shown:
            for end in ends:
                found[end] = _person(shown, code, end)
    return found


def _person(shown: House, code: str, end: str) -> dict[str, list[str]]:
    shown.next_person()
    hunt = note(shown, code)
    shown.spare()
    seven.ENDS[end](shown)
    shown.settle(0.2)
    return hunt.places(shown)


@remembered
def day() -> Found:
    """After all seven."""
    return people(*seven.ENDS, **seven.environ("idle"))


@row("S19", long=True)
def nothing_is_found_after_a_sign_out() -> None:
    """Forty words and a code: screen and history, files, both processes with arguments and environment, clipboard."""
    assert len({*NOTE}) >= COUNT == 40
    assert people("sign-out") == {"sign-out": CLEAN}


@row("K20", long=True)
def nothing_is_found_after_a_kill() -> None:
    """The same where nobody could tidy up: what a library wrote into a temporary file is gone too."""
    assert people("SIGKILL") == {"SIGKILL": CLEAN}


@row("S19", "K20", real=True)
def nothing_is_found_after_any_of_the_seven_ends() -> None:
    """Sign-out, time, reset by staff, crash, SIGTERM, SIGHUP, SIGKILL, in one kiosk."""
    assert day() == dict.fromkeys(seven.ENDS, CLEAN)


@row("S19", "K20")
def what_is_looked_for_would_be_found() -> None:
    """The negative control of the searches, in this process: its memory, a file, a page."""
    typed = MARK.upper()
    assert Hunt(MARK).in_process(os.getpid())
    assert Hunt(MARK).found(f"│ {typed} │".encode())
    with TemporaryDirectory() as name:
        (Path(name) / "log").write_text(f"{{{typed}}}", "utf-16")
        assert Hunt(MARK).in_files(Path(name))


@row("S20", long=True)
def after_a_kill_the_terminal_is_clean_and_the_next_person_has_a_page_in_no_more_memory() -> None:
    """Killed while something stands there; then one person after another: wiped, the welcome page, memory as before; its key works."""
    with TemporaryDirectory() as name, house(Path(name), variant["kills"]) as shown:
        shown.warm()
        shown.to_choices()
        before = len(shown.written)
        os.kill(shown.serving(), signal.SIGKILL)
        shown.show(WELCOME, 60)
        assert WIPE in shown.written[before:]
        assert CHOICES not in shown.past()
        times, memory = [], []
        for _ in range(COUNTS["kills_in_a_row"]):
            times.append(struck(shown))
            memory.append(resident_kib(shown.pid))
        shown.press(ENTER)
        shown.show(CHOICES, 30)
    some = max(1, len(memory) // 4)
    _judge([wiped for wiped, _ in times], [page for _, page in times], median(memory[-some:]) / median(memory[:some]))


def _judge(wiped: list[float], page: list[float], growth: float) -> None:
    """Seconds are told, and held to the row in `tests/bench`; here only so many times as long is too long. Memory is held."""
    figure("S20", "wipe_ms_p95", round(1000 * p95(wiped), 1))
    figure("S20", "welcome_ms_p95", round(1000 * p95(page), 1))
    figure("S20", "memory_growth", round(growth, 3))
    assert p95(wiped) <= SOON * GENEROUS
    assert p95(page) <= READY * GENEROUS
    assert growth <= GROWTH
