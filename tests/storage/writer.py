"""A process that writes until it is killed: run by the kill tests, acknowledging each thing on its output once it is on disk."""

import sys
from pathlib import Path

from kiosk.access.codes import new_reference
from kiosk.clock import SecretDice
from tests.storage.support import KEEP_UNTIL, LIBRARIES, NOW, opened, said, sealed


def write(folder: Path, code: str) -> None:
    """Resume the draft of a code or begin one, then answer, correct and take back for ever; at last somebody kills it."""
    store = opened(folder)
    draft = store.drafts.open(code, NOW) if code else None
    if draft is None:
        draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
        acknowledge("code", code)
    count = max((int(key[1:]) for key in draft.answers.entries), default=0)
    while True:
        count += 1
        store.drafts.keep(draft.id, {f"q{count}": said(str(count) * 50)})
        acknowledge("kept", str(count))


def submit(folder: Path, code: str) -> None:
    """Submit once, whoever else does at the same time; say which reference stands."""
    store = opened(folder)
    draft = store.drafts.open(code, NOW)
    assert draft is not None
    acknowledge("ready")
    sys.stdin.readline()
    first = store.drafts.submit(draft.id, sealed(new_reference(SecretDice())))
    acknowledge("stands", first.reference)


def start(folder: Path, code: str) -> None:
    """Open the folder at the same moment as others do, and begin a draft in it."""
    acknowledge("ready")
    sys.stdin.readline()
    store = opened(folder)
    acknowledge("code", store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)[1])
    store.close()


def acknowledge(*words: str) -> None:
    """Say a line that the other end has before the next act begins."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    import storage.engine

    act, library, where, of = sys.argv[1:5]
    storage.engine.find_library = lambda: LIBRARIES[library]
    {"write": write, "submit": submit, "start": start}[act](Path(where), of)
