"""S31: what was acknowledged is on the disk."""

import random
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from kiosk.ports import Draft
from storage.store import Store
from tests.conformance.rows import figure, row
from tests.conftest import COUNTS
from tests.kill.killed import acknowledged
from tests.kill.traced import synced
from tests.storage.support import KEEP_UNTIL, LIBRARIES, NOW, opened, said, store_in

FRESH = 10
"""So many kills of one draft; then another one, or each would take longer than the last."""
TRACED = 12


@row("S31")
def no_answer_that_was_acknowledged_is_lost() -> None:
    """Killed again and again at random moments while it writes, in each way to SQLite: every answer is there, whole, at most one more."""
    dice = random.Random(20130415)
    heard = 0
    for library in LIBRARIES.values():
        with patch("storage.engine.find_library", lambda library=library: library), TemporaryDirectory() as name:
            code, kept = "", 0
            for round in range(COUNTS["kills"] // len(LIBRARIES)):
                code, kept = ("", 0) if round % FRESH == 0 else (code, kept)
                lines = acknowledged(writer(Path(name), code), dice.randint(1, 12), dice.random() / 30)
                heard += len(lines)
                code = code or lines.pop(0)
                kept = standing(Path(name), code, max([kept, *map(int, lines)]))
    figure("S31", "acknowledged", heard)


def writer(folder: Path, code: str) -> Callable[[Callable[[str], None]], None]:
    """Somebody who resumes or begins, and then answers for ever; each answer is told once it is kept."""

    def write(tell: Callable[[str], None]) -> None:
        store = opened(folder)
        draft, begun = resumed(store, code)
        if begun:
            tell(begun)
        count = len(draft.answers.entries)
        while True:
            count += 1
            store.drafts.keep(draft.id, {f"q{count}": said(str(count) * 50)})
            tell(str(count))

    return write


def resumed(store: Store, code: str) -> tuple[Draft, str]:
    """The draft of a code, or a new one with its code."""
    draft = store.drafts.open(code, NOW) if code else None
    return (draft, "") if draft is not None else store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)


def standing(folder: Path, code: str, least: int) -> int:
    """How many answers there are, all of them whole and none missing in between: so many at least, one more at most."""
    with store_in(folder) as store:
        draft = store.drafts.open(code, NOW)
        assert draft is not None
        found = len(draft.answers.entries)
        assert draft.answers.entries == {f"q{number}": said(str(number) * 50) for number in range(1, found + 1)}
        assert least <= found <= least + 1, (least, found)
        assert store.describe()["integrity"] == "ok"
    return found


@row("S31")
def the_disk_is_waited_for_before_each_acknowledgement() -> None:
    """Each answer, each application and each draft: at least one fdatasync or fsync between it and the one before."""
    for library in LIBRARIES.values():
        with patch("storage.engine.find_library", lambda library=library: library), TemporaryDirectory() as name:
            opened(Path(name)).close()
            counts = synced(lambda tell, name=name: answering(Path(name), tell))
            assert len(counts) == TRACED + 1
            assert min(counts[1:]) >= 1, counts
            figure("S31", f"syncs_of_an_answer_{library.name}", sum(counts[2:]) / (TRACED - 1))


def answering(folder: Path, tell: Callable[[], object]) -> None:
    """Begin, and answer a few times."""
    store = opened(folder)
    tell()
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    tell()
    for number in range(1, TRACED):
        store.drafts.keep(draft.id, {f"q{number}": said("Tremblay")})
        tell()
