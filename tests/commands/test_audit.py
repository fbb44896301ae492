"""`kiosk audit verify`: in words, in both languages, with an exit code."""

from pathlib import Path

import pytest

from kiosk.__main__ import main
from storage.engine import bare
from tests.storage.support import KEEP_UNTIL, NOW, sealed, store_in


@pytest.fixture
def code(tmp_path: Path) -> str:
    """A data folder in which something was sent, and the code of its receipt."""
    with store_in(tmp_path) as store:
        draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
        return store.drafts.submit(draft.id, sealed()).witness


def said(folder: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str, str]:
    """What the command gives and says."""
    code = main(["audit", "verify", "--data", str(folder), *more])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_a_whole_trail_is_said_to_be_whole(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Made, begun, submitted, its checkpoint, ended, and the last checkpoint; the code of the receipt is found."""
    exit_code, out, err = said(tmp_path, capsys)
    assert (exit_code, err) == (0, "")
    assert "Le journal d’audit est entier\u00a0: 6 entrées." in out
    assert "The audit trail is whole: 6 entries." in out
    exit_code, out, _ = said(tmp_path, capsys, "--receipt", code.lower())
    assert exit_code == 0
    assert "Le code du reçu est dans le journal, au 2013-04-15T14:00:00+00:00." in out
    assert said(tmp_path, capsys)[1] == said(tmp_path, capsys)[1], "to verify changes nothing"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("UPDATE events SET hash = zeroblob(32) WHERE number = 2", "L’entrée 2 a été changée"),
        ("DELETE FROM events WHERE number > 3", "Les entrées après la 3 ont été retirées."),
        ("UPDATE trail SET size = 2", "le sceau ne convient pas"),
    ],
)
def test_what_was_done_to_it_is_said(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], change: str, words: str) -> None:
    """With an exit code of 1, and nothing on the way of good news."""
    with store_in(tmp_path) as store, bare(store.source) as connection:
        for statement in ("DROP TRIGGER events_no_UPDATE", "DROP TRIGGER events_no_DELETE", change):
            connection.execute(statement)
    exit_code, out, err = said(tmp_path, capsys)
    assert (exit_code, out) == (1, "")
    assert words in err
    assert len(err.splitlines()) == 2


def test_another_receipt_is_not_in_it(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A code that no checkpoint has."""
    assert said(tmp_path, capsys, "--receipt", "0000-0000-0000")[0] == 1


def test_a_folder_without_a_database_stays_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is made; 2."""
    exit_code, out, err = said(tmp_path, capsys)
    assert (exit_code, out, list(tmp_path.iterdir())) == (2, "", [])
    assert "Il n’y a pas de base de données" in err


def test_a_folder_without_its_key_is_refused(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In words; 2."""
    (tmp_path / "keys" / "kiosk.key").unlink()
    exit_code, out, err = said(tmp_path, capsys)
    assert (exit_code, out) == (2, "")
    assert err
