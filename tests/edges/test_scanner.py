"""A scanner: the sheet comes as a picture; what a scanner says becomes a reason with its sentence. With SANE's own test device."""

import stat
from pathlib import Path

import pytest

from kiosk.edges.cleaning import ApartCleaner
from kiosk.edges.scanner import SaneScanner
from kiosk.ports.handed import Clean, FileRefused


def refused(*settings: str, seconds: float = 60) -> str:
    """Why there is no sheet; empty where there is one."""
    try:
        SaneScanner(settings, seconds=seconds).scan()
    except FileRefused as why:
        return why.fault
    return ""


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A command of that name, to be written."""
    made = tmp_path / "scanimage"
    made.write_text("")
    made.chmod(made.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return made


@pytest.mark.parametrize(
    ("deed", "why"),
    [("exit 3", "scanner_busy"), ("exit 6", "scanner_jam"), ("exit 7", "scanner_empty"), ("exit 8", "scanner_open"), ("exit 1", "scanner"),
     ("exit 0", "scanner"), ("exec cat /dev/zero", "scanner"), ("exec sleep 60", "scanner")],
)  # fmt: skip
def test_what_the_scanner_says_is_told(command: Path, deed: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its states, nothing at all, far too much, no end: each within its limits."""
    monkeypatch.setattr("kiosk.edges.scanner.MOST", 1_000_000)
    command.write_text(f"#!/bin/sh\n{deed}\n")
    assert refused("any", seconds=1 if "sleep" in deed else 30) == why


def test_the_centre_says_which_device_and_how(command: Path) -> None:
    """The words that it wrote, each for itself: none is read by a shell."""
    command.write_text('#!/bin/sh\nprintf "%s|" "$@"\n')
    said = SaneScanner(("net:a b;c", "--mode=Color")).scan()
    assert said == b"--device-name=net:a b;c|--format=png|--mode=Color|"
    assert SaneScanner(("test:0",)).scan().count(b"--resolution=200") == 1


def test_a_machine_without_the_command_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As with a scanner that does not answer."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refused("test:0") == "scanner"


@pytest.mark.real
def test_a_sheet_comes_out_of_a_real_scanner_command() -> None:
    """SANE's test device draws a sheet, which is cleaned like every other file."""
    sheet = SaneScanner(("test:0", "--test-picture=Grid", "--resolution=100", "--mode=Color")).scan()
    made = ApartCleaner().clean(sheet)
    assert isinstance(made, Clean)
    assert (made.kind, made.pages) == ("png", 1)
    assert SaneScanner(("test:0",)).scan().startswith(b"\x89PNG")


@pytest.mark.real
@pytest.mark.parametrize(
    ("state", "why"),
    [("NO_DOCS", "scanner_empty"), ("JAMMED", "scanner_jam"), ("COVER_OPEN", "scanner_open"), ("DEVICE_BUSY", "scanner_busy"),
     ("IO_ERROR", "scanner")],
)  # fmt: skip
def test_the_states_of_a_real_scanner_are_told(state: str, why: str) -> None:
    """As SANE gives them; a device that is not there, too."""
    assert refused("test:0", "--mode=Gray", f"--read-return-value=SANE_STATUS_{state}") == why
    assert refused("nobody:0") == "scanner"
