"""What stands on a key: files are listed by name and read whole; anything else is refused with its reason, and nothing is left."""

import os
import socket
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.edges import usb_folder
from kiosk.edges.usb_folder import LENGTH, LISTED, UsbFolder, shown
from kiosk.ports.handed import LARGEST, FileRefused
from kiosk.words import LANGS, say
from tests.kill.killed import die, died

CONTENT = b"%PDF-" + bytes(600_000)
"""More than is read at once."""


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A folder of keys, with one key and one file."""
    made = tmp_path / "media"
    (made / "CLE").mkdir(parents=True)
    (made / "CLE" / "a.pdf").write_bytes(CONTENT)
    return made


@pytest.fixture(autouse=True)
def nothing_left(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever happens, no file stays open and none is made."""
    temporary = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    before = len(list(Path("/proc/self/fd").iterdir()))
    yield
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    assert not list(temporary.iterdir())


def refused(key: Path, path: str) -> str:
    """Why a file is not taken; empty for one that is."""
    try:
        UsbFolder(key).read(path)
    except FileRefused as why:
        return why.fault
    return ""


def test_files_are_found_and_read_whole(key: Path) -> None:
    """In folders too, by name; what systems hide or keep for themselves is not offered."""
    for name in ("CLE/B.png", "CLE/inside/c.jpg", "CLE/.hidden", "CLE/System Volume Information/x", "CLE/.Trashes/y", "z.pdf"):
        (key / name).parent.mkdir(exist_ok=True)
        (key / name).write_bytes(b"x")
    found = UsbFolder(key).listed()
    assert [one.name for one in found] == ["a.pdf", "B.png", "c.jpg", "z.pdf"]
    assert (found[0].size, found[0].on) == (len(CONTENT), found[0].on)
    assert UsbFolder(key).read(found[0].path) == CONTENT


def sparse(size: int) -> Callable[[Path], None]:
    """A file that holds so many bytes, and takes no room."""

    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return make


def bound(path: Path) -> None:
    """A socket."""
    made = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(path.parent)  # its path may be longer than a socket's name
    try:
        made.bind(path.name)
    finally:
        os.chdir(here)
        made.close()


NOT_TAKEN: Mapping[str, tuple[Callable[[Path], object], str]] = {
    "a link to a file": (lambda path: path.symlink_to("a.pdf"), "link"),
    "a link out of the key": (lambda path: path.symlink_to("/etc/passwd"), "link"),
    "a link to nothing": (lambda path: path.symlink_to("gone"), "link"),
    "a link to a device": (lambda path: path.symlink_to("/dev/zero"), "link"),
    "a pipe": (os.mkfifo, "special"),
    "a socket": (bound, "special"),
    "a folder": (Path.mkdir, "special"),
    "nothing in it": (sparse(0), "empty"),
    "one byte too many": (sparse(LARGEST + 1), "large"),
    "2 GB": (sparse(2 * 1024**3), "large"),
    "not there": (lambda _path: None, "gone"),
}


@pytest.mark.parametrize("what", NOT_TAKEN)
def test_what_is_no_file_to_be_taken_is_refused(key: Path, what: str) -> None:
    """Before a byte of it is read, with a sentence in both languages; listing it waits for nothing."""
    make, why = NOT_TAKEN[what]
    make(key / "CLE" / "b.pdf")
    assert refused(key, "CLE/b.pdf") == why
    assert all(say(f"send.fault.{why}", lang) for lang in LANGS)
    assert "CLE/a.pdf" in [one.path for one in UsbFolder(key).listed()]


def test_the_largest_file_is_taken(key: Path) -> None:
    """All of it."""
    sparse(LARGEST)(key / "CLE" / "b.pdf")
    assert len(UsbFolder(key).read("CLE/b.pdf")) == LARGEST


@pytest.mark.parametrize(
    "path", ["../secret", "/etc/passwd", "CLE/../../secret", "CLE//a.pdf", "", ".", "CLE", "CLE/a.pdf/x", "a\0b", "loop/a.pdf"]
)
def test_no_path_leads_out_of_the_key(key: Path, path: str) -> None:
    """Neither by dots nor by a folder that is a link."""
    (key.parent / "secret").write_bytes(b"x")
    (key / "loop").symlink_to("CLE")
    assert refused(key, path) in ("gone", "link", "special")
    assert all("loop" not in one.path for one in UsbFolder(key).listed())


def _cut(path: Path) -> None:
    os.truncate(path, 5)


def _grown(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"x")


def _another(path: Path) -> None:
    path.with_name("b").write_bytes(CONTENT)
    path.with_name("b").replace(path)


def _written(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"%PDF+")
    os.utime(path, (1, 1))


def _gone(path: Path) -> None:
    raise OSError(5, "Input/output error", str(path))


@pytest.mark.parametrize(("deed", "why"), [(_cut, "changed"), (_grown, "changed"), (_written, "changed"), (_gone, "gone")])
def test_a_file_that_changes_while_it_is_read_is_not_taken(
    key: Path, monkeypatch: pytest.MonkeyPatch, deed: Callable[[Path], None], why: str
) -> None:
    """Shorter, longer, written anew, or the key pulled out after the first bytes."""
    read, left = os.read, [deed]

    def reading(descriptor: int, size: int) -> bytes:
        content = read(descriptor, size)
        if left:
            left.pop()(key / "CLE" / "a.pdf")
        return content

    monkeypatch.setattr("kiosk.edges.usb_folder.os.read", reading)
    assert refused(key, "CLE/a.pdf") == why


def test_another_file_under_the_same_name_is_not_taken(key: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exchanged between the look at it and its opening: a link, or another file."""
    opening = os.open
    path = key / "CLE" / "a.pdf"
    for deed, why in ((_another, "changed"), (lambda one: (one.unlink(), one.symlink_to("/etc/passwd")), "link")):

        def exchanged(name: str, flags: int, *, dir_fd: int | None = None, deed: Callable[[Path], object] = deed) -> int:
            if name == "a.pdf":
                deed(path)
            return opening(name, flags, dir_fd=dir_fd)

        with monkeypatch.context() as patched:
            patched.setattr("kiosk.edges.usb_folder.os.open", exchanged)
            assert refused(key, "CLE/a.pdf") == why


def test_without_a_key_there_is_nothing(tmp_path: Path) -> None:
    """No folder, an empty one, one that is a file: an empty list, and a file that was listed before is gone."""
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    for name in ("none", "file", "empty"):
        assert UsbFolder(tmp_path / name).listed() == ()
        assert refused(tmp_path / name, "a.pdf") == "gone"


def test_a_key_full_of_files_is_listed_as_far_as_it_can_be_shown(key: Path) -> None:
    """A hundred thousand would hold everybody up."""
    for number in range(LISTED + 20):
        (key / "CLE" / f"{number:03}.pdf").write_bytes(b"x")
    assert len(UsbFolder(key).listed()) == LISTED
    deep = key.joinpath(*"abcdefg")
    deep.mkdir(parents=True)
    (deep / "x.pdf").write_bytes(b"x")
    assert all("g/" not in one.path for one in UsbFolder(key).listed())


@example(b" ")
@given(st.binary(min_size=1, max_size=255))
def test_a_name_is_one_line_that_does_nothing(name: bytes) -> None:
    """Whatever bytes it has: no escape, no new line, no sign that turns the text round; never longer than its place."""
    told = shown(os.fsdecode(name))
    assert told.isprintable()
    assert len(told) <= LENGTH
    assert told.encode("utf-8")
    assert not set(told) & set("\u202e\u200f\u2028\x1b\n")


def test_a_long_name_keeps_its_beginning_and_its_kind() -> None:
    """Both tell a person which file it is."""
    assert shown("x" * 200 + ".pdf") == "x" * 24 + "…" + "xxxxx.pdf"


def test_a_time_that_is_none_is_not_known() -> None:
    """Keys are written by clocks that were never set."""
    assert [usb_folder._day(when) for when in (1_365_000_000, 0, -(2.0**40), 2.0**60)] == [date(2013, 4, 3), None, None, None]


def test_a_process_that_is_killed_while_it_copies_leaves_nothing(key: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no copy but in its memory: the folder of keys and that of temporary files are as before."""
    before = sorted(key.rglob("*"))
    monkeypatch.setattr("kiosk.edges.usb_folder.os.read", lambda *_given: die())
    assert died(lambda: UsbFolder(key).read("CLE/a.pdf"))
    assert sorted(key.rglob("*")) == before
