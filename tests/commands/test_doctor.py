"""The doctor: 0 when the kiosk may open, 1 when anything fails; it makes nothing and overwrites nothing."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.clock import RealClock, SecretDice
from kiosk.doctor import DISK_FLOOR, MEGABYTE, Sign, Surroundings, database, examine, well
from kiosk.settings import Settings, load
from kiosk.words import LANGS, say
from storage import open_store

ROOM = 10**12
HERE = Surroundings({"TERM": "linux"}, interactive=True, size=(80, 24), free=lambda folder: ROOM)


def settings_in(folder: Path) -> Settings:
    """Settings whose data and key stand in a folder."""
    return load({}, {"data": folder}, Path("/nowhere"))


def opened(folder: Path) -> Settings:
    """A kiosk that has been used: database and key exist."""
    settings = settings_in(folder)
    open_store(settings.data, RealClock(), SecretDice(), settings.key_file).close()
    return settings


def look(settings: Settings, around: Surroundings = HERE) -> dict[str, Sign]:
    """What the doctor finds, by part."""
    return {sign.part: sign for sign in examine(settings, RealClock(), SecretDice(), around)}


def test_a_new_kiosk_is_well_and_stays_untouched(tmp_path: Path) -> None:
    """No database and no key yet: that is how a kiosk begins, and a look makes neither."""
    signs = look(settings_in(tmp_path))
    assert well(tuple(signs.values()))
    looked_at = "version database sqlite keys terminal fonts printer mail documents voice disk policy"
    assert list(signs) == looked_at.split()
    assert list(tmp_path.iterdir()) == []


def test_a_kiosk_in_use_is_well(tmp_path: Path) -> None:
    """Database whole, key in place."""
    signs = look(opened(tmp_path))
    assert {part: sign.state for part, sign in signs.items() if sign.state == "fail"} == {}
    assert signs["database"].values["integrity"] == "ok"


def test_a_database_that_it_opens_first_knows_the_kiosk_by_its_name(tmp_path: Path) -> None:
    """The first entry of the audit trail is the kiosk's, whichever command came first."""
    settings = replace(settings_in(tmp_path), kiosk_name="Hall 2")
    database(settings).parent.mkdir()
    database(settings).touch()
    look(settings)
    with closing(open_store(settings.data, RealClock(), SecretDice(), settings.key_file)) as store, store.work(write=False) as work:
        told = work.session.connection().exec_driver_sql("SELECT entry FROM events").scalars().all()
    assert [json.loads(entry)["kiosk"] for entry in told] == ["Hall 2"]


def test_a_lost_key_fails(tmp_path: Path) -> None:
    """Without it nothing opens."""
    settings = opened(tmp_path)
    settings.key_file.unlink()
    signs = look(settings)
    assert (signs["keys"].state, signs["database"].state) == ("fail", "fail")


def test_an_open_key_fails(tmp_path: Path) -> None:
    """Other accounts must not read it."""
    settings = opened(tmp_path)
    settings.key_file.chmod(0o644)
    assert look(settings)["keys"] == Sign("keys", "fail", "store.key_exposed", {"where": str(settings.key_file)})


def test_a_damaged_database_fails_and_is_left_alone(tmp_path: Path) -> None:
    """It is told, never repaired or replaced."""
    settings = opened(tmp_path)
    path = database(settings)
    path.write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    before = path.read_bytes()
    assert look(settings)["database"].state == "fail"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("around", "state", "word"),
    [
        (replace(HERE, size=(40, 12)), "ok", "doctor.terminal"),
        (replace(HERE, size=(39, 12)), "fail", "doctor.terminal.small"),
        (replace(HERE, size=(40, 11)), "fail", "doctor.terminal.small"),
        (replace(HERE, environ={"TERM": "dumb"}, size=(10, 5)), "ok", "doctor.terminal.lines"),
        (replace(HERE, interactive=False, size=(10, 5)), "ok", "doctor.terminal.lines"),
    ],
)
def test_a_terminal_too_small_fails(tmp_path: Path, around: Surroundings, state: str, word: str) -> None:
    """The screen needs 40 by 12; line by line needs nothing."""
    found = look(settings_in(tmp_path), around)["terminal"]
    assert (found.state, found.word) == (state, word)


@pytest.mark.parametrize(("megabytes", "state"), [(DISK_FLOOR, "ok"), (DISK_FLOOR - 1, "fail")])
def test_a_full_disk_fails(tmp_path: Path, megabytes: int, state: str) -> None:
    """Below the floor no application should begin."""
    assert look(settings_in(tmp_path), replace(HERE, free=lambda folder: megabytes * MEGABYTE))["disk"].state == state


def test_a_data_folder_that_is_a_file_fails(tmp_path: Path) -> None:
    """Nothing can be written there."""
    place = tmp_path / "data"
    place.write_text("", "utf-8")
    assert look(settings_in(place))["disk"].state == "fail"


@pytest.mark.parametrize(
    ("printer", "state", "said"),
    [
        ("none", "ok", "Imprimante\u00a0: aucune"),
        ("file", "ok", "Imprimante\u00a0: file. L’imprimante est prête."),
        ("cups:counter@/nowhere/cups.sock", "warn", "L’impression ne marche pas. Voyez un agent."),
        ("ticket:file:/nowhere/lp0", "warn", "L’imprimante est hors ligne. Voyez un agent."),
    ],
)
def test_the_printer_is_told_in_words_and_closes_no_kiosk(tmp_path: Path, printer: str, state: str, said: str) -> None:
    """Without it, applications are still taken: it is to be known, not a failure."""
    sign = look(replace(settings_in(tmp_path), printer=printer))["printer"]
    assert sign.state == state
    assert said in say(sign.word, "fr", **sign.values)


def test_the_password_of_the_mail_server_is_for_the_kiosk_alone(tmp_path: Path) -> None:
    """One that others can read closes the kiosk; one that is missing stops codes by e-mail only. It is never told."""
    secret = tmp_path / "password"
    asked = replace(
        settings_in(tmp_path / "data"), mail_server="tls:mail.exemple.ca", mail_from="a@b.ca", mail_user="kiosk", mail_password_file=secret
    )
    assert look(asked)["mail"].state == "warn"
    secret.write_text("deux canifs", "utf-8")
    for mode, state in ((0o644, "fail"), (0o600, "ok")):
        secret.chmod(mode)
        sign = look(asked)["mail"]
        assert sign.state == state
        assert not any("canif" in say(sign.word, lang, **sign.values) for lang in LANGS)
    assert look(settings_in(tmp_path / "data"))["mail"].state == "ok"


def test_it_is_told_where_documents_come_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is not there, or a missing program, is to be known; on paper they come all the same."""
    plain = settings_in(tmp_path / "data")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert look(plain)["documents"].word == "doctor.documents.none"
    keys, scanner = replace(plain, usb_folder=tmp_path / "media"), replace(plain, scanner=("test:0",))
    assert [look(one)["documents"].state for one in (keys, scanner)] == ["warn", "warn"]
    (tmp_path / "media").mkdir()
    (tmp_path / "scanimage").touch(mode=0o755)
    for one, said in ((keys, "media"), (scanner, "test:0")):
        sign = look(one)["documents"]
        assert sign.state == "ok"
        assert said in say(sign.word, "fr", **sign.values)


def test_a_kiosk_whose_policy_names_nobody_says_so(tmp_path: Path) -> None:
    """It is to be known, not a failure; once somebody is named, the name is told."""
    assert look(settings_in(tmp_path))["policy"].state == "warn"
    named = look(replace(settings_in(tmp_path), privacy_contact=("Jeanne Fictive", "418 555-0100")))["policy"]
    assert named.state == "ok"
    assert "Jeanne Fictive, 418 555-0100" in say(named.word, "fr", **named.values)


def test_the_exit_code_says_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """0, then 1 once the key is lost; both languages either way."""
    assert main(["doctor", "--data", str(tmp_path)]) == 0
    assert "Tout va bien." in capsys.readouterr().out
    opened(tmp_path).key_file.unlink()
    assert main(["doctor", "--data", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert "La borne n’est pas prête." in said.err
    assert "The kiosk is not ready." in said.err


def test_every_sign_has_words(tmp_path: Path) -> None:
    """Whatever is found can be said."""
    signs = [*look(settings_in(tmp_path)).values(), *look(opened(tmp_path)).values()]
    assert all(say(sign.word, lang, **sign.values) for sign in signs for lang in LANGS)
