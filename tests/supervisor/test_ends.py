"""However a session ends: the terminal is wiped at once, the next person finds a page as at first, in a process of its own."""

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.supervisor.terminal import WIPE
from tests.supervisor.house import (
    CHOICES,
    CODE,
    ENTER,
    F6,
    F10,
    GENEROUS,
    OVER,
    READY,
    SIGNALS,
    SOON,
    STOPPED,
    WELCOME,
    House,
    alive,
    house,
)  # fmt: skip
from tests.supervisor.variant import SECRET

CANARY = "ZQXCANARI7"
pytestmark = [pytest.mark.real, pytest.mark.timeout(600)]


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[House]:
    """The kiosk."""
    with house(tmp_path) as made:
        yield made


def typed(shown: House) -> None:
    """Somebody types something on a page of English words."""
    shown.to_choices()
    shown.press(F6)
    shown.show("Access to the service", 30)
    shown.press(ENTER)
    shown.show("Go on with an", 30)
    shown.choose("Go on with an")
    shown.show("Thirteen", 30)
    shown.press(CANARY)
    shown.show(CANARY, 30)


def as_at_first(shown: House, struck: float, before: int) -> None:
    """Wiped soon, then a page in French soon, and nothing of what went before anywhere on the terminal."""
    assert shown.wiped(before) - struck < SOON * GENEROUS
    shown.wait(lambda: WELCOME in shown.text() or OVER in shown.text() or STOPPED in shown.text(), 30)
    assert shown.last - struck < READY * GENEROUS
    assert CANARY not in shown.past()
    shown.wait(lambda: "F6 English" in shown.text() or STOPPED in shown.text(), 30)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_process_that_is_ended_leaves_nothing(kiosk: House, number: signal.Signals) -> None:
    """TERM, HUP, KILL: the next person's welcome page, usable, in another process."""
    typed(kiosk)
    first = kiosk.serving()
    as_at_first(kiosk, *kiosk.strike(number))
    kiosk.show(WELCOME, 30)
    assert not alive(first)
    kiosk.press(ENTER)
    kiosk.show(CHOICES, 30)


def test_a_session_that_is_signed_out_of_leaves_nothing(kiosk: House) -> None:
    """The end is told by the next process, which knows nobody; one key, and the welcome page stands."""
    typed(kiosk)
    first = kiosk.serving()
    kiosk.press(F10)
    kiosk.show("End the session", 30)
    before, struck = len(kiosk.written), time.perf_counter()
    kiosk.press(ENTER)
    as_at_first(kiosk, struck, before)
    kiosk.show(OVER, 30)
    assert not alive(first)
    kiosk.press(ENTER)
    kiosk.show(WELCOME, 30)
    assert kiosk.serving() != first


def test_a_session_whose_time_is_over_leaves_nothing(tmp_path: Path) -> None:
    """Nobody answered the warning."""
    with house(tmp_path, "", KIOSK_IDLE_SECONDS="10", KIOSK_WARNING_SECONDS="2") as kiosk:
        typed(kiosk)
        first, before = kiosk.serving(), len(kiosk.written)
        kiosk.show(OVER, 30)
        assert WIPE in kiosk.written[before:]
        assert CANARY not in kiosk.past()
        assert not alive(first)


@pytest.mark.parametrize("change", ["breaks", "dies"])
def test_a_session_that_breaks_leaves_a_code_and_no_more(tmp_path: Path, change: str) -> None:
    """An error, or a signal of the machine: the next process shows the code that stands in the log, and begins again."""
    with house(tmp_path, change) as kiosk:
        kiosk.to_choices()
        before, struck = len(kiosk.written), time.perf_counter()
        kiosk.choose("guide")
        as_at_first(kiosk, struck, before)
        kiosk.show(STOPPED, 30)
        found = CODE.search(kiosk.text())
        assert found is not None
        log = (kiosk.data / "kiosk.log").read_text("utf-8")
        assert json.loads(log.splitlines()[-1])["code"] == found[1]
        assert SECRET not in log + kiosk.written.decode("utf-8", "replace")
        kiosk.press(ENTER)
        kiosk.show(WELCOME, 30)


def test_a_process_that_hangs_is_ended(kiosk: House) -> None:
    """Stopped, it gives no sign of life: within the seconds of its patience and one more it is gone, and the next page stands."""
    typed(kiosk)
    kiosk.settle(2.5, 2.5)
    first = kiosk.serving()
    struck, before = kiosk.strike(signal.SIGSTOP)
    gone = kiosk.wiped(before) - struck
    assert gone < 6.0 + SOON * GENEROUS
    assert CANARY not in kiosk.past()
    kiosk.show(STOPPED, 30)
    assert not alive(first)


def test_a_process_that_hangs_for_ever_is_noticed(tmp_path: Path) -> None:
    """The fault: nobody listens for signs of life, and nothing ends it."""
    with house(tmp_path, "unwatched") as kiosk:
        kiosk.spare()
        _, before = kiosk.strike(signal.SIGSTOP)
        kiosk.settle(9, 9)
        assert WIPE not in kiosk.written[before:]


def test_a_terminal_that_is_not_wiped_is_noticed(tmp_path: Path) -> None:
    """The fault: what was typed is still there after a kill, on the screen or in what was scrolled away."""
    with house(tmp_path, "unwiped") as kiosk:
        typed(kiosk)
        _, before = kiosk.strike(signal.SIGKILL)
        kiosk.until(lambda: len(kiosk.written) > before)
        assert WIPE not in kiosk.written[before:]


def test_killed_while_the_supervisor_imports(tmp_path: Path) -> None:
    """The import is left for the wipe and goes on; the next page does not wait for it, nor does the one after."""
    with house(tmp_path, "slow") as kiosk:
        importing = kiosk.data / "importing"
        typed(kiosk)
        kiosk.until(importing.exists)
        as_at_first(kiosk, *kiosk.strike(signal.SIGKILL))
        kiosk.show(WELCOME, 30)
        kiosk.until(lambda: not importing.exists())
        kiosk.spare()
        as_at_first(kiosk, *kiosk.strike(signal.SIGKILL))
        kiosk.show(WELCOME, 30)


def test_killed_before_the_first_page(tmp_path: Path) -> None:
    """Nothing was shown yet: the next one shows it."""
    with House(tmp_path) as kiosk:
        kiosk.wait(lambda: bool(kiosk.children()), 30)
        os.kill(kiosk.serving(), signal.SIGKILL)
        kiosk.show(WELCOME, 30)


def test_a_kiosk_that_never_shows_a_page_gives_up(tmp_path: Path) -> None:
    """It does not fork for ever: the exit code of a kiosk that broke, for whoever watches it."""
    with House(tmp_path, "early") as kiosk:
        assert kiosk.ended(60) == 70
        assert kiosk.cooked()
        assert kiosk.left() == []


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_a_signal_to_the_whole_program_ends_both_processes(tmp_path: Path, number: int, code: int) -> None:
    """The usual exit codes; the terminal is wiped and as before; no process and no file of the session stays."""
    with house(tmp_path) as kiosk:
        typed(kiosk)
        kiosk.spare()
        both = kiosk.children()
        os.kill(kiosk.pid, number)
        assert kiosk.ended() == code
        kiosk.settle()
        assert not any(map(alive, both))
        assert kiosk.cooked()
        assert kiosk.left() == []
        assert kiosk.past().strip() == ""


def test_a_demonstration_is_closed_from_its_welcome_page(kiosk: House) -> None:
    """F10 there ends the program, both processes, with exit code 0."""
    both = kiosk.children()
    kiosk.press(F10)
    kiosk.show("Finir la session", 30)
    kiosk.press(ENTER)
    assert kiosk.ended() == 0
    assert not any(map(alive, both))
    assert kiosk.cooked()
    assert kiosk.left() == []


@pytest.mark.parametrize("stopped", [False, True])
def test_without_the_supervisor_nobody_is_served(kiosk: House, *, stopped: bool) -> None:
    """It was killed: no process goes on with a person's data, though it be stopped, since nobody would wipe after it."""
    kiosk.spare()
    both = kiosk.children()
    if stopped:
        os.kill(both[0], signal.SIGSTOP)
    os.kill(kiosk.pid, signal.SIGKILL)
    kiosk.ended()
    deadline = time.monotonic() + 10
    while any(map(alive, both)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(map(alive, both))


def test_no_signal_takes_the_kiosk_to_the_background(kiosk: House) -> None:
    """TSTP, TTIN, TTOU, QUIT: both go on, and the next key works."""
    for number in (signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU, signal.SIGQUIT):
        for pid in (kiosk.pid, *kiosk.children()):
            os.kill(pid, number)
    kiosk.to_choices()
    assert kiosk.cooked() is False


def test_what_another_program_wrote_is_written_over_when_the_kiosk_goes_on(kiosk: House) -> None:
    """Stopped for a moment and continued: the whole page stands again, once."""
    kiosk.to_choices()
    serving = kiosk.serving()
    os.kill(serving, signal.SIGSTOP)
    os.kill(serving, signal.SIGCONT)
    before = len(kiosk.written)
    kiosk.until(lambda: b"\x1b[2J" in kiosk.written[before:])
    kiosk.show(CHOICES, 30)
    assert kiosk.serving() == serving


def test_the_folder_of_a_session_goes_with_it(kiosk: House) -> None:
    """Whatever was written there; each process has one of its own."""
    kiosk.spare()
    folders = kiosk.left()
    assert len(folders) == 2
    for name in folders:
        (kiosk.temporary / name / "secret").write_text(CANARY, "utf-8")
    _, before = kiosk.strike(signal.SIGKILL)
    kiosk.wiped(before)
    kiosk.show(WELCOME, 30)
    assert len([name for name in kiosk.left() if name == "secret"]) == 1  # that of the one which serves now


def test_a_folder_that_stays_is_noticed(tmp_path: Path) -> None:
    """The fault: both folders are there after the end of one session."""
    with house(tmp_path, "kept") as kiosk:
        kiosk.spare()
        before = set(kiosk.left())
        _, wrote = kiosk.strike(signal.SIGKILL)
        kiosk.wiped(wrote)
        kiosk.show(WELCOME, 30)
        assert before <= set(kiosk.left())
