"""The shelf: finished papers lie where only the kiosk's user can read them."""

import errno
import os
import stat
from pathlib import Path

import pytest

from kiosk.faces.paper.shelf import FolderShelf
from kiosk.ports import Paper, StoreUnavailable

PAPER = Paper("Titre", b"%PDF-1", "Titre\n")


def test_both_forms_are_saved_for_the_owner_alone(tmp_path: Path) -> None:
    """PDF and text, 0600, in a folder of 0700, whatever the process's mask."""
    before = os.umask(0)
    try:
        pdf = FolderShelf(tmp_path / "papers").put("7H4K-9MTR-C", PAPER)
    finally:
        os.umask(before)
    assert (pdf.read_bytes(), pdf.with_suffix(".txt").read_text()) == (PAPER.pdf, PAPER.text)
    assert {stat.S_IMODE(each.stat().st_mode) for each in pdf.parent.iterdir()} == {0o600}
    assert stat.S_IMODE(pdf.parent.stat().st_mode) == 0o700


def test_a_second_paper_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """Nothing of a first, longer one is left, and no draft of the file either."""
    shelf = FolderShelf(tmp_path)
    shelf.put("A", Paper("", b"long" * 100, ""))
    assert shelf.put("A", PAPER).read_bytes() == PAPER.pdf
    assert sorted(each.name for each in tmp_path.iterdir()) == ["A.pdf", "A.txt"]


def test_a_paper_whose_days_are_over_goes_with_the_next_one(tmp_path: Path) -> None:
    """A receipt that nobody fetched does not stay for ever; one of yesterday does."""
    shelf = FolderShelf(tmp_path, days=14)
    for name, days in (("OLD", 15), ("NEW", 13)):
        for file in (path := shelf.put(name, PAPER), path.with_suffix(".txt")):
            os.utime(file, (file.stat().st_atime, file.stat().st_mtime - days * 86400))
    shelf.put("A", PAPER)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["A.pdf", "A.txt", "NEW.pdf", "NEW.txt"]


@pytest.mark.parametrize("name", ["", "../A", "a/b", "Réal Côté", ".hidden", "a.pdf", "x" * 65])
def test_a_name_is_neutral(name: str, tmp_path: Path) -> None:
    """No path, no person's name, nothing hidden."""
    with pytest.raises(ValueError, match="name"):
        FolderShelf(tmp_path).put(name, PAPER)


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "full_disk"), (errno.EROFS, "read_only"), (errno.EACCES, "no_access"), (errno.EIO, "disk_error")]
)
def test_a_folder_that_cannot_be_written_is_told(number: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full or read-only disk is a state with words, not a stack trace."""

    def refuse(*_: object) -> int:
        raise OSError(number, "no")

    monkeypatch.setattr("kiosk.faces.paper.shelf.os.open", refuse)
    with pytest.raises(StoreUnavailable) as told:
        FolderShelf(tmp_path).put("A", PAPER)
    assert told.value.code == code
