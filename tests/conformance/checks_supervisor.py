"""S22, S25, S26: what comes from the keyboard, from an error and from the environment leads nowhere; on a terminal, both processes."""

import json
import random
import signal
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.words import LANGS, say
from tests.bench.scenarios import TO_RESUME
from tests.bench.seed import draft_before
from tests.conformance.rows import row
from tests.conftest import COUNTS
from tests.supervisor.house import CHOICES, CODE, ENTER, STOPPED, WELCOME, House, house
from tests.supervisor.variant import SECRET
from tests.supervisor.wild import HOSTILE, SEEN, started, wild, wrong

NAME = "Zqxcanari"

ROUNDS = 4
"""So often the keys are sent at most, until pages enough were seen: a walk that stays where it is proves nothing."""
variant = {"change": "", "started": ""}
"""Which changed kiosk is looked at: a fault names one of `tests/supervisor/variant.py`."""


@row("S22", long=True)
def nothing_that_arrives_opens_a_way_out() -> None:
    """Keys, chords, pastes, mouse and replies: no exit, no file, no OSC 52, no traceback, many pages; the next person's key works."""
    with TemporaryDirectory() as folder, house(Path(folder), variant["change"], "--real") as shown:
        titles, dice = set[str](), random.Random(4)
        for _ in range(ROUNDS):
            done = wild(shown, dice, COUNTS["wild_keys"], titles)
            assert not done, done
            if len(titles) >= SEEN and not variant["change"]:
                break
        found = wrong(shown)
        assert not found, found
        assert len(titles) >= SEEN, titles
        _, before = shown.strike(signal.SIGKILL)
        shown.wiped(before)  # what stood there may have been a welcome page too
        shown.show(WELCOME, 30)
        shown.press(ENTER)
        shown.show(CHOICES, 30)


@row("S26", long=True)
def the_toolkit_reads_nothing_of_the_environment() -> None:
    """Every variable of Textual set against us: the same page, the same modes, and no file."""
    with TemporaryDirectory() as folder:
        hostile, plain = Path(folder) / "hostile", Path(folder) / "plain"
        environ = {"TEXTUAL_DISABLE_KITTY_KEY": "1"} if variant["started"] else HOSTILE
        assert started(hostile, variant["started"], **environ) == started(plain, "")


@row("S25", long=True)
def whatever_breaks_shows_a_code_in_both_languages_and_keeps_the_answers() -> None:
    """Right after an answer was kept: the page and its code in the log, no value and no message anywhere, the answer there again."""
    with TemporaryDirectory() as folder:
        code = draft_before("section2_identity", Path(folder) / "data")
        to_the_name = (*TO_RESUME, (code, code), (ENTER, "Enregistré"), (ENTER, "Nom de famille │"))
        with house(Path(folder), "+".join(filter(None, ("spills", variant["change"])))) as shown:
            _press(shown, (*to_the_name, (NAME, NAME)))
            shown.press("\t")
            shown.show(STOPPED, 30)
            found = CODE.search(shown.text())
            assert found is not None
            words = " ".join(shown.text().split())
            assert all(say("crash.kept", lang) in words for lang in LANGS), words
            assert say("crash.title", "fr") in words
            log = (shown.data / "kiosk.log").read_text("utf-8")
            assert json.loads(log.splitlines()[-1])["code"] == found[1]
            assert not [word for word in (SECRET, NAME) if word in log + shown.past()]
            assert SECRET not in shown.written.decode("utf-8", "replace")
            _press(shown, ((ENTER, WELCOME),))
        with house(Path(folder)) as shown:
            _press(shown, (*to_the_name, ("", NAME)))


def _press(shown: House, steps: Iterable[tuple[str, str]]) -> None:
    """Press, and wait for what comes."""
    for keys, words in steps:
        shown.press(keys)
        shown.show(words, 30)
