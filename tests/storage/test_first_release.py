"""A database of the first version, with people's answers in it, becomes today's: nothing is lost and accounts can be made."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from storage import schema
from storage.engine import bare
from storage.schema import RELEASES, Releases
from storage.store import FIRST, PROOF, Store
from tests.accounts_desk import ROSE
from tests.storage.support import KEEP_UNTIL, NOW, files, opened, said, store_in, use


@pytest.fixture
def code(library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The code of a draft with 50 answers in a database of the first version, closed."""
    monkeypatch.setattr(schema, "RELEASES", Releases(("0001",)))
    monkeypatch.setattr(Store, "_prove", lambda store: None)
    monkeypatch.setattr("storage.drafts.note", lambda *_: None)
    old = opened(tmp_path)
    draft, code = old.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    old.drafts.keep(draft.id, {f"q{number}": said(str(number)) for number in range(50)})
    with bare(old.source) as connection:
        connection.execute("INSERT INTO installation VALUES ('kiosk', ?)", (old.keyring.wrapping.seal(PROOF, FIRST),))
    old.engine.dispose()
    monkeypatch.undo()
    use(monkeypatch, library)
    return code


def test_its_answers_are_there_and_accounts_can_be_made(code: str, tmp_path: Path) -> None:
    """The draft opens under its code, the copy that was made first is gone, and a sign-in works."""
    with store_in(tmp_path) as store:
        assert store.describe()["schema"] == RELEASES.head
        whole(store, code)
    assert sorted(files(tmp_path)) == ["data/kiosk.db", "keys/kiosk.key"]


DIE = """
import os, signal, sys
import storage.engine
from pathlib import Path
from alembic import op
from tests.storage.support import opened, LIBRARIES
made, library, last = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
create = op.create_table
def then_die(name, *columns, **options):
    create(name, *columns, **options)
    if name == last:
        os.kill(os.getpid(), signal.SIGKILL)
op.create_table = then_die
storage.engine.find_library = lambda: LIBRARIES[library]
opened(made).close()
"""


@pytest.mark.parametrize("last", ["accounts", "account_sessions", "link_tries"])
def test_killed_while_the_accounts_are_made_the_next_start_finishes(code: str, library: str, tmp_path: Path, last: str) -> None:
    """Kill -9 right after a table: the old database is whole, and the next start goes the whole way."""
    command = [sys.executable, "-c", DIE, str(tmp_path), library, last]
    killed = subprocess.run(command, env=dict(os.environ), capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    with store_in(tmp_path) as store:
        whole(store, code)
    assert sorted(files(tmp_path)) == ["data/kiosk.db", "keys/kiosk.key"]


def whole(store: Store, code: str) -> None:
    """The draft has its answers, and an account can be made."""
    back = store.drafts.open(code, NOW)
    assert back is not None
    assert len(back.answers.entries) == 50
    store.accounts.create(ROSE, NOW)
    assert store.accounts.password(ROSE.code, ROSE.password, NOW).verdict == "right"
