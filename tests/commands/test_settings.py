"""Settings: one value, joined from four places; a refusal names the file and the line."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.access.limits import SAFE, Limits
from kiosk.commands.settings import written as shown
from kiosk.compose import world
from kiosk.ports.accounts import Tried
from kiosk.printing import open_printer
from kiosk.setting_values import WITHIN
from kiosk.settings import APART, KINDS, Settings, SettingsError, load, unknown_names

NOWHERE = Path("/nowhere/kiosk.toml")
AT = datetime(2026, 4, 15, 14, tzinfo=UTC)


def written(folder: Path, text: str) -> Path:
    """A file of settings."""
    path = folder / "kiosk.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_table_of_kinds_is_the_fields() -> None:
    """Every field can be set, and nothing else; each is of a kind that a file of settings can hold."""
    assert list(KINDS) == [one.name for one in fields(Settings) if one.name != "origins"]
    assert set(KINDS.values()) == {Path, str, int, bool, tuple}


def test_the_limits_of_accounts_are_the_safe_ones_and_no_centre_makes_them_weaker() -> None:
    """Without a file those of the rules; the least and the most can be set, one less or one more is refused."""
    assert Limits.of(load({}, {}, NOWHERE)) == SAFE
    for key, bounds in WITHIN.items():
        if KINDS[key] is int:
            for value, away in zip(bounds, (-1, 1), strict=True):
                name = f"KIOSK_{key.upper()}"
                assert getattr(Limits.of(load({name: str(value)}, {}, NOWHERE)), key.removeprefix("account_")) == value
                with pytest.raises(SettingsError):
                    load({name: str(value + away)}, {}, NOWHERE)


WAITS = {"0;0;0;30;300": True, "1;2;3;4;3600": True, "0;0;0;0;300": False, "0;0;0;30;299": False, "0;0;0;30;3601": False,
         "0;0;30": False, "0;0;0;60;30;300": False, "0;0;0;30s;300": False, "": False}  # fmt: skip


@pytest.mark.parametrize(("text", "taken"), WAITS.items())
def test_waits_grow_and_end_long_but_not_for_ever(text: str, *, taken: bool) -> None:
    """Four to twelve, none shorter than the one before, the fourth not nothing, the last from five minutes to an hour."""
    if taken:
        assert Limits.of(load({"KIOSK_ACCOUNT_WAITS": text}, {}, NOWHERE)).waits == tuple(map(int, text.split(";")))
    else:
        with pytest.raises(SettingsError) as refused:
            load({"KIOSK_ACCOUNT_WAITS": text}, {}, NOWHERE)
        assert refused.value.code == "waits"


def test_what_a_centre_sets_is_what_somebody_waits(tmp_path: Path) -> None:
    """Through the composition of a kiosk, down to a try."""
    settings = load({"KIOSK_ACCOUNT_WAITS": "40;40;40;300", "KIOSK_ACCOUNT_PASSWORD_LEAST": "20"}, {"data": tmp_path}, NOWHERE)
    kept = world(settings).accounts
    assert kept is not None
    assert kept().password("Nobody.Has.This", "something", AT) == Tried("wrong", AT + timedelta(seconds=40))


def test_without_a_file_everything_is_as_written_here() -> None:
    """The figures of the law and of the design."""
    settings = load({}, {}, NOWHERE)
    assert (settings.retention_days, settings.idle_seconds, settings.warning_seconds, settings.long_idle_seconds) == (14, 180, 60, 600)
    assert (settings.absolute_minutes, settings.allow_closed_programs, settings.demo) == (60, True, False)
    assert set(settings.origins.values()) == {"default"}
    assert settings.data not in settings.key_file.parents


def test_the_last_one_wins_and_each_origin_is_kept(tmp_path: Path) -> None:
    """File, then environment, then command line."""
    path = written(tmp_path, 'retention_days = 7\nidle_seconds = 100\ntheme = "light"\ncentre_hours_fr = ["Lundi", "Mardi"]\n')
    environ = {"KIOSK_SETTINGS": str(path), "KIOSK_IDLE_SECONDS": "90", "KIOSK_ALLOW_CLOSED_PROGRAMS": "non"}
    settings = load(environ, {"data": tmp_path}, NOWHERE)
    assert (settings.retention_days, settings.idle_seconds, settings.data) == (7, 90, tmp_path)
    assert settings.allow_closed_programs is False
    assert settings.centre_hours_fr == ("Lundi", "Mardi")
    assert settings.origins["retention_days"] == str(path)
    assert (settings.origins["idle_seconds"], settings.origins["data"]) == ("environment", "command")
    assert settings.origins["warning_seconds"] == "default"


def test_the_system_file_comes_before_the_one_of_the_data_folder(tmp_path: Path) -> None:
    """One file is read, never two."""
    system = written(tmp_path, "retention_days = 7\n")
    data = tmp_path / "data"
    data.mkdir()
    written(data, "retention_days = 9\n")
    assert load({}, {"data": data}, system).retention_days == 7
    assert load({}, {"data": data}, NOWHERE).retention_days == 9


def test_a_named_data_folder_keeps_the_key_apart(tmp_path: Path) -> None:
    """In a folder of its own, or wherever it is said to be."""
    assert load({}, {"data": tmp_path}, NOWHERE).key_file == tmp_path / "keys" / "kiosk.key"
    assert load({"KIOSK_KEY_FILE": "/k/key"}, {"data": tmp_path}, NOWHERE).key_file == Path("/k/key")


@pytest.mark.parametrize(
    ("text", "code", "line", "key"),
    [
        ("# first\n\nretention_day = 7\n", "unknown", 3, "retention_day"),
        ("[centre]\nname = 'x'\n", "unknown", 1, "centre"),
        ('theme = "dark"\nidle_seconds = "long"\n', "int", 2, "idle_seconds"),
        ("idle_seconds = 0\n", "int", 1, "idle_seconds"),
        ("idle_seconds = true\n", "int", 1, "idle_seconds"),
        ("allow_closed_programs = 1\n", "bool", 1, "allow_closed_programs"),
        ("centre_name = 3\n", "str", 1, "centre_name"),
        ("\ncentre_address = 'rue'\n", "tuple", 2, "centre_address"),
        ("data = ''\n", "path", 1, "data"),
        ("theme = 'pink'\n", "theme", 1, "theme"),
        ("switches = 'three'\n", "switches", 1, "switches"),
        ("\nprinter = 'lp'\n", "printer", 2, "printer"),
        ("printer = 'cups:'\n", "printer", 1, "printer"),
        ("printer = 'cups:two words'\n", "printer", 1, "printer"),
        ("printer = 'ticket:usb:1'\n", "printer", 1, "printer"),
        ("printer = 1\n", "printer", 1, "printer"),
        ("mail_from = 'a@b.ca'\nmail_server = 'two words'\n", "mail_server", 2, "mail_server"),
        ("mail_server = 'starttls:'\n", "mail_server", 1, "mail_server"),
        ("mail_server = 'starttls:587'\n", "mail_server", 1, "mail_server"),
        ("mail_server = 'ssl:mail.example.ca'\n", "mail_server", 1, "mail_server"),
        ("mail_server = 'mail.example.ca:65536'\n", "mail_server", 1, "mail_server"),
        ("mail_server = 25\n", "mail_server", 1, "mail_server"),
        ("mail_server = 'tls:tls:mail.example.ca'\n", "mail_server", 1, "mail_server"),
        ("mail_server = 'mail.ca'\nmail_from = 'a@b.ca'\nmail_user = 'kiosk'\nmail_password_file = '/p'\n", "mail_login", 0, "mail_user"),
        ("mail_server = 'tls:mail.ca'\nmail_from = 'a@b.ca'\nmail_user = 'kiosk'\n", "mail_login", 0, "mail_user"),
        ("private_terminal = true\n", "private_name", 0, "private_terminal"),
        ("mail_user = 'two words'\n", "mail_user", 1, "mail_user"),
        ("account_emails = 11\n", "within", 1, "account_emails"),
        ("mail_from = 'kiosk'\n", "mail_from", 1, "mail_from"),
        ('mail_from = "a@b.ca\\nBcc: c@d.ca"\n', "mail_from", 1, "mail_from"),
        ("mail_server = 'mail.example.ca'\n", "mail_from", 0, "mail_from"),
        ("scanner = ['']\n", "scanner", 1, "scanner"),
        ("scanner = ['--batch']\n", "scanner", 1, "scanner"),
        ("scanner = ['test:0', '--output-file=/etc/x']\n", "scanner", 1, "scanner"),
        ("scanner = ['test:0', '-o', '/etc/x']\n", "scanner", 1, "scanner"),
        ("idle_seconds = 3\nidle_seconds = 4\n", "broken", 2, ""),
        ("idle_seconds =\n", "broken", 1, ""),
    ],
)
def test_a_setting_that_cannot_be_taken_is_refused_with_its_line(tmp_path: Path, text: str, code: str, line: int, key: str) -> None:
    """Nobody has to search a file for a spelling mistake."""
    path = written(tmp_path, text)
    with pytest.raises(SettingsError) as refused:
        load({"KIOSK_SETTINGS": str(path)}, {}, NOWHERE)
    assert (refused.value.code, refused.value.where, refused.value.line, refused.value.key) == (code, str(path), line, key)


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes | None) -> None:
    """A file that was named has to be there, in UTF-8."""
    path = tmp_path / "kiosk.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SettingsError) as refused:
        load({"KIOSK_SETTINGS": str(path)}, {}, NOWHERE)
    assert refused.value.code == "unreadable"


@pytest.mark.parametrize("text", ["long", "-3", "0", "1.5", "٣"])
def test_a_wrong_value_of_the_environment_is_refused(text: str) -> None:
    """It is never taken for something else."""
    with pytest.raises(SettingsError) as refused:
        load({"KIOSK_IDLE_SECONDS": text}, {}, NOWHERE)
    assert (refused.value.code, refused.value.where) == ("int", "environment")


def test_a_name_of_the_environment_that_sets_nothing_is_known() -> None:
    """It can be shown to whoever wonders why it does nothing."""
    environ = {"KIOSK_IDLE_SECOND": "3", "KIOSK_IDLE_SECONDS": "3", "HOME": "/", **dict.fromkeys(APART, "1")}
    assert unknown_names(environ) == ("KIOSK_IDLE_SECOND",)


def test_a_path_that_is_not_given_is_written_as_nothing() -> None:
    """A point would name the folder one stands in."""
    assert shown(Path()) == '""'


PRINTERS = (
    "none", "file", "cups:counter", "cups:counter@/run/cups/cups.sock", "cups:counter@print.example:631",
    "ticket:network:10.0.0.9", "ticket:network:10.0.0.9:9100", "ticket:file:/dev/usb/lp0",
)  # fmt: skip


@pytest.mark.parametrize("named", PRINTERS)
def test_every_kind_of_printer_can_be_named(named: str) -> None:
    """And opens without being asked for anything; none is no printer at all."""
    settings = load({"KIOSK_PRINTER": named}, {}, NOWHERE)
    assert settings.printer == named
    assert (open_printer(settings.printer, Path("tray")) is None) is (named == "none")
