"""`kiosk` on a terminal, killed at random moments: the next start welcomes, and the code leads to the right question."""

import os
import random
import re
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.access.codes import read_resume_code
from kiosk.clock import SecretDice
from kiosk.compose import DEMO_BEGINS
from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control
from kiosk.faces.lines.dialogue import focused
from kiosk.forms.answers import Answers, Raw
from kiosk.forms.kinds import kind_of
from kiosk.ports import Draft
from storage import open_store
from tests.bench.terminal import Program, Terminal
from tests.conftest import COUNTS
from tests.kill.rehearsal import RESUME, at_first_question, person, state_of
from tests.services.fakes import StoppedClock

KILLS = 4
CODE = re.compile(r"(?:[A-Z2-9]{4} · ){3}[A-Z2-9]")
ENTER = "\r"
BEGIN = (("Que voulez-vous", ENTER), ("Choisir un programme", "1"), ("page 1 de", "2"))
SHEETS = re.compile(r"page 1 de (\d+)")
TO_QUESTION = (("Votre demande", "{code}" + ENTER), ("Continuer", ENTER))
"""Words, and the keys after which they stand on the screen."""


@dataclass
class Screen:
    """The kiosk full screen, beside a visit in memory that is led the same way."""

    folder: Path
    answers: Answers
    dice: random.Random
    code: str = ""
    draft: Draft | None = None
    acknowledged: int = 0
    """The state that stood when the last page turned."""

    def once(self, steps: int) -> None:
        """Begin or resume, answer some questions, kill in the middle of the next, and look at what is kept."""
        self.visit, self.drafts = at_first_question(self.folder, (self.code, self.draft, None) if self.draft else None)
        with Terminal(
            Program("kiosk", [sys.executable, "-m", "kiosk", "--demo", "--data", str(self.folder)], "", columns=64, rows=24)
        ) as shown:
            shown.show("Bienvenue", 60)
            self._lead(shown)
            for _ in range(steps):
                self._answer(shown)
            self._kill(shown)
        self._check()

    def _lead(self, shown: Terminal) -> None:
        """From the welcome page to the question that is due."""
        for words, keys in (*RESUME, *TO_QUESTION) if self.code else BEGIN:
            shown.press(keys.format(code=self.code))
            shown.show(words)
        if not self.code:
            sheets = SHEETS.search(shown.text())
            assert sheets is not None
            for sheet in range(2, int(sheets[1]) + 1):
                shown.press(ENTER)
                shown.show(f"page {sheet} de")
            shown.press(ENTER)
            shown.show("Votre code")
            found = CODE.search(shown.text())
            assert found is not None
            self.code = read_resume_code(found[0]) or ""
            shown.press(ENTER)
        self.acknowledged = 0

    def _answer(self, shown: Terminal) -> None:
        """Answer the question that is due; a new page acknowledges all that was answered on the one before."""
        control = focused(describe(self.visit))
        if control is None:
            return  # the end of a section: the next start goes on with the one after
        if not asks(shown, control):
            shown.wait(lambda: asks(shown, control))
            self.acknowledged = len(self.drafts.states) - 1
        raw = self._raw(control)
        for text in (raw,) if isinstance(raw, str) else raw.values():
            numbers = {option.code: str(number) for number, option in enumerate(control.options, 1)}
            shown.press(numbers.get(text, text) + ENTER)
        assert self.visit.enter(control.key, raw)
        self.visit.go_on((control.key,))

    def _raw(self, control: Control) -> Raw:
        """What the person answers, as a full screen sends it."""
        entry, place = self.answers.get(control.key), self.visit.application().walk().at(control.key)
        assert entry is not None
        assert entry.value is not None
        assert place is not None
        if control.role == "choice":
            return str(entry.value)
        texts = kind_of(control.kind).split(entry.value, place.question, "fr")
        return {part.id: texts[part.id] for part in control.parts} if len(control.parts) > 1 else texts[control.parts[0].id]

    def _kill(self, shown: Terminal) -> None:
        """At any moment of the next half second."""
        shown.settle(quiet=1, seconds=self.dice.random() / 2)
        os.kill(shown.pid, signal.SIGKILL)

    def _check(self) -> None:
        store = open_store(self.folder, StoppedClock(DEMO_BEGINS), SecretDice())
        self.draft = store.drafts.open(self.code, DEMO_BEGINS)
        store.close()
        assert self.draft is not None
        assert state_of(self.draft) in self.drafts.states[self.acknowledged :]


def asks(shown: Terminal, control: Control) -> bool:
    """Whether a question stands on the screen, however it is wrapped."""
    return " ".join(control.ask.split()) in " ".join(shown.text().split())


@pytest.mark.real
@pytest.mark.parametrize("seed", range(max(1, COUNTS["kill"] // KILLS)))
def test_killed_on_the_screen_the_code_leads_to_the_right_question(tmp_path: Path, seed: int) -> None:
    """Acceptance 16: each start shows the welcome page; the code shows the question that is due, with every acknowledged answer kept."""
    screen = Screen(tmp_path, person(), random.Random(seed))
    for _ in range(KILLS):
        screen.once(screen.dice.randint(1, 5))
