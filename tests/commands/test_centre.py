"""`kiosk centre import`: all lines or none, in words that quote nothing of them."""

from pathlib import Path

import pytest

from kiosk.__main__ import main
from tests.accounts_desk import AT, ROSE, accounts_in

GOOD = "file,digits,born\nABCD12345678,286,1950-01-31\nefgh 1234-5678,111,\n"


def imported(folder: Path, text: str | bytes) -> int:
    """Import a table; the exit code."""
    path = folder / "files.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return main(["centre", "import", str(path), "--data", str(folder / "kiosk")])


def test_what_was_imported_links_an_account_and_no_number_stands_in_the_database(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """However the number is written; a second import changes what is known of a file, and says so in both languages."""
    assert imported(tmp_path, "\ufeff" + GOOD) == 0
    assert imported(tmp_path, "file,digits\nABCD12345678,287\n") == 0
    said = capsys.readouterr().out
    assert "Dossiers chargés\u00a0: 2." in said
    assert "Files loaded: 1." in said
    assert "ABCD" not in said
    with accounts_in(tmp_path / "kiosk") as accounts:
        id, _ = accounts.create(ROSE, AT)
        assert accounts.register.files() == 2
        assert accounts.link_by_file(id, "ABCD12345678", "286", AT) == "refused"
        assert accounts.link_by_file(id, "ABCD12345678", "287", AT) == "linked"
    for path in (tmp_path / "kiosk").rglob("*.db*"):
        assert not any(word in path.read_bytes() for word in (b"ABCD12345678", b"EFGH12345678", b"1950-01-31"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("file;digits\nABCD12345678;286\n", 1),
        ("", 1),
        ("file,digits\n", 1),
        ("file,digits\nABC12345678,286\n", 2),
        ("file,digits\nABCD12345678,28\n", 2),
        ("file,digits\nABCD12345678,２８６\n", 2),
        ("file,digits,born\nABCD12345678,286,1950-02-31\n", 2),
        ("file,digits\nABCD12345678,286\nabcd12345678,111\n", 3),
        ("file,digits\nABCD12345678,286,more\n", 2),
    ],
)
def test_a_line_that_cannot_be_taken_leaves_everything_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, line: int
) -> None:
    """Its number is said, in both languages, and nothing that stands there; no database is made."""
    assert imported(tmp_path, text) == 1
    said = capsys.readouterr()
    assert f"Ligne {line}\u00a0:" in said.err
    assert f"Line {line}:" in said.err
    assert "Rien n’est chargé." in said.err
    assert (said.out, "12345678" in said.err) == ("", False)
    assert not (tmp_path / "kiosk").exists()


@pytest.mark.parametrize("how", ["missing", "folder", "latin"])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], how: str) -> None:
    """With another exit code than a line that can be mended."""
    if how == "latin":
        assert imported(tmp_path, GOOD.encode() + "é".encode("latin-1")) == 2
    else:
        assert main(["centre", "import", str(tmp_path if how == "folder" else tmp_path / "none.csv")]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_an_import_is_an_event_of_the_trail(tmp_path: Path) -> None:
    """Its kind, and nothing of what was imported."""
    assert imported(tmp_path, GOOD) == 0
    with accounts_in(tmp_path / "kiosk") as accounts, accounts.cabinet.work(write=False) as work:
        entries = [bytes(row[0]) for row in work.session.connection().exec_driver_sql("SELECT entry FROM events")]
    assert any(b'"register_loaded"' in entry for entry in entries)
    assert not any(b"1234" in entry for entry in entries)
