"""`kiosk lines`, killed at random moments of a real application: the code leads back, and nothing acknowledged is lost."""

import os
import random
import re
import select
import signal
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.access.codes import read_resume_code
from kiosk.clock import SecretDice
from kiosk.compose import DEMO_BEGINS
from kiosk.forms.answers import Answers
from kiosk.ports import Draft, Sealed
from storage import open_store
from storage.engine import bare
from tests.conftest import COUNTS
from tests.kill.rehearsal import Moment, State, neutral, person, rehearse, state_of
from tests.services.fakes import StoppedClock

KILLS = 4
"""In one chain: killed, resumed, killed again..."""
RESUMED = 12
"""Lines after which whoever has a code has certainly used it."""
CODE = re.compile(r"(?:[A-Z2-9]{4} · ){3}[A-Z2-9]")


@dataclass
class Kiosk:
    """The real thing, on two pipes."""

    folder: Path
    out: bytes = b""

    def __post_init__(self) -> None:
        """Start it."""
        command = [sys.executable, "-m", "kiosk", "lines", "--demo", "--data", str(self.folder)]
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("KIOSK_", "TEXTUAL"))}
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=kept)

    def type(self, lines: list[str]) -> None:
        """Type ahead."""
        assert self.process.stdin is not None
        self.process.stdin.write("".join(lines).encode())
        self.process.stdin.flush()

    def read_to(self, written: int) -> None:
        """Read until so many signs were written."""
        assert self.process.stdout is not None
        handle, deadline = self.process.stdout.fileno(), time.monotonic() + 60
        while len(self.text()) < written:
            assert select.select([handle], [], [], max(0.0, deadline - time.monotonic()))[0], self.text()[-2000:]
            piece = os.read(handle, 65536)
            assert piece, self.text()[-2000:]
            self.out += piece

    def kill(self, after: float) -> str:
        """Kill it a moment later; all that it wrote."""
        try:
            self.process.wait(after)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGKILL)
        rest, wrong = self.process.communicate()
        self.out += rest
        assert wrong == b""
        return self.text()

    def text(self) -> str:
        """What was written so far."""
        return self.out.decode("utf-8", "ignore")


@dataclass
class Application:
    """One person's application on a real kiosk, through all its kills."""

    folder: Path
    answers: Answers
    dice: random.Random
    code: str = ""
    reference: str = ""
    known: tuple[str, Draft, Sealed | None] | None = None

    def once(self, most: int, *, at_sending: bool = False) -> State | None:
        """Rehearse the next lines, hold them for real, kill, and look at what is kept; the state that is."""
        held, states = rehearse(self.folder, self.answers, most, self.known)
        assert held.asked == held.due
        reach, within = max(0, len(held.moments) - 1 - self.dice.randint(1, 6)), 0.02
        if at_sending:
            reach, within = next(place for place, moment in enumerate(held.moments) if states[moment.kept].sent) - 1, 0.4
        kiosk = Kiosk(self.folder)
        kiosk.type(held.lines)
        kiosk.read_to(held.moments[reach].written)
        wrote, expected = neutral(kiosk.kill(self.dice.random() * within)), neutral(held.paper.getvalue())
        shared = next(
            (place for place, pair in enumerate(zip(wrote, expected, strict=False)) if pair[0] != pair[1]), min(len(wrote), len(expected))
        )
        assert shared == len(wrote) or shared >= held.moments[-1].written, (
            wrote[shared - 200 : shared + 200],
            expected[shared - 50 : shared + 200],
        )
        acknowledged = [moment for moment in held.moments if moment.written <= shared]
        return self._check(kiosk.text(), acknowledged, held.moments, states)

    def _check(self, wrote: str, acknowledged: list[Moment], moments: list[Moment], states: list[State]) -> State | None:
        shown = CODE.search(wrote)
        self.code = self.code or (read_resume_code(shown[0]) or "" if shown else "")
        if not self.code:
            return None
        self.known = self._reopened()
        assert self.known is not None
        following = moments[min(len(acknowledged), len(moments) - 1)]
        possible = states[acknowledged[-1].kept : following.kept + 1]
        kept = state_of(self.known[1])
        assert kept in possible, (kept, possible[:1])
        return kept

    def _reopened(self) -> tuple[str, Draft, Sealed | None]:
        """What the store has for the code: at most one application, and always the same."""
        store = open_store(self.folder, StoppedClock(DEMO_BEGINS), SecretDice())
        with closing(store), bare(store.source) as connection:
            draft = store.drafts.open(self.code, DEMO_BEGINS)
            assert draft is not None
            assert connection.execute("SELECT count(*) FROM applications").fetchone() == (int(bool(draft.reference)),)
            assert self.reference in ("", draft.reference)
            self.reference = draft.reference
            return self.code, draft, store.drafts.submitted(draft.id)


@pytest.fixture(scope="module")
def answers() -> Answers:
    """What the person says."""
    return person()


@pytest.mark.parametrize("seed", range(max(1, COUNTS["kill"] // KILLS)))
def test_killed_anywhere_the_code_leads_back(tmp_path: Path, answers: Answers, seed: int) -> None:
    """Each start shows the welcome page, the code leads to where the rehearsal stands, and every acknowledged answer is there.

    The rehearsal resumes in memory from what the store had; that the kiosk writes the same signs proves that it stands
    at the same question with the same answers.
    """
    application = Application(tmp_path, answers, random.Random(seed))
    for _ in range(KILLS):
        application.once(application.dice.randint(RESUMED, 70))


@pytest.mark.real
@pytest.mark.parametrize("seed", range(max(1, COUNTS["kill"] // KILLS)))
def test_killed_while_it_is_sent_there_is_one_application_at_most(tmp_path: Path, answers: Answers, seed: int) -> None:
    """Around the very moment of sending: sent or not, never twice; the code leads to the same number ever after."""
    application = Application(tmp_path, answers, random.Random(seed))
    application.once(70)
    states = [application.once(400, at_sending=True) for _ in range(2)]
    assert states[1] is not None
    assert states[1].sent or not (states[0] and states[0].sent)


@pytest.mark.parametrize("seed", range(max(1, COUNTS["kill"] // 10)))
def test_killed_at_the_first_start_the_next_one_begins(tmp_path: Path, answers: Answers, seed: int) -> None:
    """While the key and the database are being made: the kiosk starts again all the same, and the application goes on."""
    application = Application(tmp_path, answers, random.Random(seed))
    kiosk = Kiosk(tmp_path)
    kiosk.type(rehearse(tmp_path, answers, 8, None)[0].lines)
    kiosk.kill(0.3 + application.dice.random() * 1.2)
    application.once(20)
    assert application.code
