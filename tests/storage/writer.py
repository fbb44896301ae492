"""A process that writes as another one does: run by the kill tests, acknowledging each thing on its output once it is on disk."""

import sys
from pathlib import Path

from kiosk.access.codes import new_reference
from kiosk.clock import SecretDice
from tests.storage.support import KEEP_UNTIL, LIBRARIES, NOW, opened, sealed


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
    {"submit": submit, "start": start}[act](Path(where), of)
