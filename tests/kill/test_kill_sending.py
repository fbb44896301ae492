"""`kiosk` on a terminal, killed around the moment of sending: one application at most, and its number ever after."""

import os
import random
import signal
import sys
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import pytest

from kiosk.access.codes import show_reference
from kiosk.clock import SecretDice
from kiosk.compose import DEMO_BEGINS
from kiosk.forms.answers import Answer
from kiosk.ports import Draft
from kiosk.programs.registry import program
from kiosk.words import say
from storage import open_store
from storage.engine import bare
from storage.store import Store
from tests.bench.terminal import Program, Silent, Terminal
from tests.conftest import COUNTS
from tests.kill.rehearsal import PROGRAM, RESUME, person, rehearse
from tests.services.fakes import StoppedClock

ENTER = "\r"
SIGN = "> < Signer et envoyer >"
SENT = "Numéro de référence"
BUSY = say("screen.wait", "fr")


def opened(folder: Path) -> Store:
    """The store of the kiosk that was killed."""
    return open_store(folder, StoppedClock(DEMO_BEGINS), SecretDice())


def all_but_signed(folder: Path) -> str:
    """A draft in which only the affirmation is missing; its code."""
    states = rehearse(folder, person(), 400, None)[1]
    entries: dict[str, Answer | None] = {**next(state for state in reversed(states) if not state.sent).entries}
    found = program(PROGRAM)
    assert found is not None
    form = found.form()
    signed = {question.id for section in form.sections for question in section.questions if question.kind == "attestation"}
    with closing(opened(folder)) as store:
        draft, code = store.drafts.begin(form.name, DEMO_BEGINS, date(2013, 4, 29))
        store.drafts.keep(draft.id, {key: entry for key, entry in entries.items() if key not in signed})
    return code


def kiosk(folder: Path) -> Terminal:
    """The kiosk, started on that folder."""
    return Terminal(Program("kiosk", [sys.executable, "-m", "kiosk", "--demo", "--data", str(folder)], "", columns=64, rows=24))


def resumed(shown: Terminal, code: str, words: str) -> None:
    """From the welcome page, with the code, to a page that says some words."""
    shown.show("Bienvenue", 60)
    for found, keys in (*RESUME, (words, code + ENTER)):
        shown.press(keys)
        shown.show(found)


def signed(shown: Terminal) -> None:
    """The main button of each page leads through the review and the documents; the affirmation is read and ticked."""
    for _ in range(150):
        if SIGN in shown.text():
            return
        answered(shown, onward(shown))
    raise AssertionError(shown.text())


def answered(shown: Terminal, key: str) -> None:
    """Press a key, and wait as a person does: until the screen has changed, nothing is said to be under way, and all of it stands."""
    before = shown.text()
    shown.press(key)
    with suppress(Silent):
        shown.wait(lambda: shown.text() != before and BUSY not in shown.text(), 5)
    if key == " ":
        shown.show("[x]")
    shown.settle(0.15)


def onward(shown: Terminal) -> str:
    """The key that leads on from where the focus stands."""
    focus = next((row for row in shown.screen.display if row.startswith(">")), "")
    if focus.startswith("> <") or (not focus and "Affirmation" in shown.text()):
        return ENTER
    return " " if "[ ]" in focus else "\t"


def kept(folder: Path, code: str) -> Draft:
    """What the store has for the code, and that it has one application at most."""
    with closing(opened(folder)) as store, bare(store.source) as connection:
        draft = store.drafts.open(code, DEMO_BEGINS)
        assert draft is not None
        assert connection.execute("SELECT count(*) FROM applications").fetchone() == (int(bool(draft.reference)),)
        return draft


@pytest.mark.real
@pytest.mark.parametrize("seed", range(max(1, COUNTS["kill"] // 4)))
def test_killed_while_it_is_sent_from_the_screen(tmp_path: Path, seed: int) -> None:
    """Killed, then tried again until it stands: the screen then shows the number that the store has, after a restart too."""
    code, dice, reference = all_but_signed(tmp_path), random.Random(seed), ""
    for patience in (0.05, 0.5, 20.0):
        with kiosk(tmp_path) as shown:
            resumed(shown, code, "Votre demande")
            signed(shown)
            shown.press(ENTER)
            if patience > 1:
                shown.show(SENT, patience)
            shown.settle(quiet=patience, seconds=dice.random() * min(patience, 1))
            acknowledged = SENT in shown.text()
            os.kill(shown.pid, signal.SIGKILL)
        reference = kept(tmp_path, code).reference
        assert reference or not acknowledged
        if reference:
            break
    assert reference
    with kiosk(tmp_path) as shown:
        resumed(shown, code, show_reference(reference))
        os.kill(shown.pid, signal.SIGKILL)
    assert kept(tmp_path, code).reference == reference
