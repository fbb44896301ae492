"""`kiosk keys rotate`: in words, in both languages, with an exit code."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.__main__ import main
from storage.keys import change_key, read_key
from tests.commands.test_audit import code
from tests.storage.support import NOW, store_in

__all__ = ["code"]


def rotated(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """What the command gives and says."""
    done = main(["keys", "rotate", "--data", str(folder)])
    told = capsys.readouterr()
    return done, told.out, told.err


def test_the_key_is_changed_and_everything_opens_as_before(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says what to copy anew; the audit trail tells of it and holds."""
    key = tmp_path / "keys" / "kiosk.key"
    before = read_key(key)
    exit_code, out, err = rotated(tmp_path, capsys)
    assert (exit_code, err) == (0, "")
    assert "La clé est changée; verrous\u00a0: 3." in out
    assert f"Copy {key} and {tmp_path / 'keys' / 'kiosk.locks'} anew, together." in out
    after = read_key(key)
    assert (after.root, after.coming) == (before.root, b"")
    assert after.locking != before.locking
    with store_in(tmp_path) as store:
        assert len(store.received.all()) == 1
        assert store.audit.verify(code).problem == ""


def test_without_a_database_nothing_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Said, with an exit code of its own."""
    exit_code, out, err = rotated(tmp_path, capsys)
    assert (exit_code, out) == (2, "")
    assert "Aucune base de données" in err
    assert not list(tmp_path.iterdir())


def test_with_a_key_file_that_cannot_be_used_nothing_changes(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Said in the words of the store."""
    (tmp_path / "keys" / "kiosk.locks").unlink()
    before = (tmp_path / "keys" / "kiosk.key").read_bytes()
    exit_code, out, err = rotated(tmp_path, capsys)
    assert (exit_code, out) == (2, "")
    assert "keys/kiosk.locks" in err
    assert (tmp_path / "keys" / "kiosk.key").read_bytes() == before


def test_a_change_that_was_cut_short_is_told_by_the_doctor(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Until it is ended by another one."""
    key = tmp_path / "keys" / "kiosk.key"
    change_key(key, replace(read_key(key), coming=bytes(32)))
    main(["doctor", "--data", str(tmp_path)])
    assert "Run “kiosk keys rotate”." in capsys.readouterr().out
    assert rotated(tmp_path, capsys)[0] == 0
    assert read_key(key).locking == bytes(32)
    main(["doctor", "--data", str(tmp_path)])
    assert "keys rotate" not in capsys.readouterr().out
    with store_in(tmp_path) as store:
        assert store.received.all()[0].at == NOW
