"""`kiosk staff add` and `kiosk staff`: on the centre's machine, in words, with an exit code."""

import os
import re
import sys
from contextlib import closing
from datetime import timedelta
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest

from kiosk.__main__ import main
from kiosk.clock import RealClock, SecretDice
from kiosk.commands import staff
from kiosk.compose import clock_of, store_of
from kiosk.ports.accounts import Tried
from kiosk.settings import load
from screens.app import KioskApp
from storage import open_store
from tests.storage.support import CHEAP, NOW

PASSWORD = "quinze saules au bord"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """A card has ten codes to hash: what one hash costs is measured elsewhere."""
    monkeypatch.setitem(open_store.__kwdefaults__ or {}, "effort", CHEAP)


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is typed where a password is asked for; it is never echoed."""
    waiting: list[str] = []
    monkeypatch.setattr(staff, "getpass", lambda _prompt: waiting.pop(0))
    return waiting


def added(folder: Path, typed: list[str], *passwords: str, name: str = "Nicole", role: str = "agent") -> int:
    """Add somebody; the exit code."""
    typed[:] = passwords
    return main(["staff", "add", name, "--role", role, "--data", str(folder)])


def test_somebody_is_added_and_their_card_is_written_once(tmp_path: Path, typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Ten codes, both languages; the same name a second time is refused."""
    assert added(tmp_path, typed, PASSWORD, PASSWORD) == 0
    said = capsys.readouterr()
    assert "Nicole peut ouvrir sa session au comptoir." in said.out
    assert "Nicole can sign in at the counter." in said.out
    assert len(re.findall(r"\d{4} \d{4}", said.out)) == 10
    assert added(tmp_path, typed, PASSWORD, PASSWORD, name="NICOLE") == 1
    said = capsys.readouterr()
    assert (said.out, "Une personne a déjà ce nom." in said.err) == ("", True)


@pytest.mark.parametrize("passwords", [("court",), (PASSWORD, "quinze saules au fond"), ("nicole nicole nicole",)])
def test_a_password_that_cannot_be_taken_adds_nobody(
    tmp_path: Path, typed: list[str], capsys: pytest.CaptureFixture[str], passwords: tuple[str, ...]
) -> None:
    """Too short, not the same twice, the person's own name: said in both languages, and no database is made."""
    assert added(tmp_path, typed, *passwords) == 1
    said = capsys.readouterr()
    assert (said.out, len(said.err.splitlines())) == ("", 2)
    assert list(tmp_path.iterdir()) == []


def test_what_a_centre_sets_holds_for_whoever_works_there(tmp_path: Path, typed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A password as long as it asks for, and its waits after each failure."""
    monkeypatch.setenv("KIOSK_ACCOUNT_WAITS", "40;40;40;300")
    with monkeypatch.context() as longer:
        longer.setenv("KIOSK_ACCOUNT_PASSWORD_LEAST", str(len(PASSWORD) + 1))
        assert added(tmp_path, typed, PASSWORD, PASSWORD) == 1
    assert added(tmp_path, typed, PASSWORD, PASSWORD) == 0
    store = store_of(load(os.environ, {"data": tmp_path}), RealClock(), SecretDice())
    tried = store.staff.password("Nicole", "something else", NOW)
    store.close()
    assert tried == Tried("wrong", NOW + timedelta(seconds=40))


def test_another_card_and_a_removal(tmp_path: Path, typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """By name, however it is written; nobody of that name is told so, with 1."""
    assert added(tmp_path, typed, PASSWORD, PASSWORD) == 0
    first = re.findall(r"\d{4} \d{4}", capsys.readouterr().out)
    assert main(["staff", "card", "nicole", "--data", str(tmp_path)]) == 0
    second = re.findall(r"\d{4} \d{4}", capsys.readouterr().out)
    assert (len(second), set(first) & set(second)) == (10, set())
    assert main(["staff", "remove", "NICOLE", "--data", str(tmp_path)]) == 0
    assert "NICOLE ne peut plus ouvrir de session au comptoir." in capsys.readouterr().out
    for word in ("card", "remove"):
        assert main(["staff", word, "Nicole", "--data", str(tmp_path)]) == 1
        said = capsys.readouterr()
        assert (said.out, "Personne n’a ce nom au comptoir." in said.err) == ("", True)


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> StringIO:
    """Somebody who types line by line."""
    source = StringIO()
    monkeypatch.setattr(sys, "stdin", source)
    return source


def test_the_counter_opens_line_by_line(tmp_path: Path, typed: list[str], lines: StringIO, capsys: pytest.CaptureFixture[str]) -> None:
    """Both steps, then the first page; the input ends and the store is closed."""
    assert added(tmp_path, typed, PASSWORD, PASSWORD) == 0
    code = re.findall(r"\d{4} \d{4}", capsys.readouterr().out)[0]
    lines.write(f"Nicole\n{PASSWORD}\n1\n{code}\n1\n")
    lines.seek(0)
    assert main(["staff", "lines", "--data", str(tmp_path)]) == 3
    said = capsys.readouterr().out
    assert "Bornes et sessions" in said
    assert PASSWORD not in said


@pytest.mark.parametrize("demo", [True, False])
def test_a_demonstration_and_its_counter_live_on_the_same_day(tmp_path: Path, *, demo: bool) -> None:
    """Else every kiosk of the demonstration would stand there as one that has been silent for years."""
    settings = load({}, {"demo": demo, "data": tmp_path})
    with closing(staff._store(settings)) as store:
        assert store.clock.now().date() == clock_of(settings).now().date()


def test_the_screens_of_the_counter_take_of_the_environment_what_a_kiosk_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the toolkit's own: it could be told to write logs or to take pictures of what staff see."""
    taken: dict[str, str] = {}
    monkeypatch.setattr(staff, "wants_lines", lambda *_: False)
    monkeypatch.setattr(KioskApp, "run", lambda _app, **_: taken.update(os.environ))
    with patch.dict(os.environ, {"TEXTUAL_LOG": str(tmp_path / "log"), "TERM": "linux"}):
        assert main(["staff", "--data", str(tmp_path)]) == 0
    assert (taken["TERM"], [name for name in taken if name.startswith("TEXTUAL_")]) == ("linux", [])


def test_a_folder_whose_key_is_gone_is_refused(tmp_path: Path, typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """In words; 2."""
    assert added(tmp_path, typed, PASSWORD, PASSWORD) == 0
    (tmp_path / "keys" / "kiosk.key").unlink()
    assert main(["staff", "lines", "--data", str(tmp_path)]) == 2
    assert capsys.readouterr().err
