"""The calendar file: what calendars read in it, where it is written, and what is never written."""

import os
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from icalendar import Calendar

from kiosk import compose
from kiosk.edges import agenda
from kiosk.edges.agenda import KeyAgenda, written
from kiosk.ports.agenda import Entry
from kiosk.settings import Settings
from tests.services.fakes import OPENING

MEETING = Entry("e3", "Rendez-vous", date(2013, 4, 18), time(9, 30), "1, rue Fictive", "Plan d’action")
LIMIT = Entry("e1", "Documents", date(2013, 4, 10), None, "", "")


def is_key(path: Path) -> bool:
    """In these tests a key is a folder of that name."""
    return path.name.startswith("KEY")


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A key, beside an empty place for one."""
    (tmp_path / "EMPTY").mkdir()
    (tmp_path / "KEY").mkdir()
    return tmp_path / "KEY"


def test_a_calendar_reads_what_was_written() -> None:
    """The hour is that of Québec, a day without an hour is a whole day, and what is not known is not there."""
    read = Calendar.from_ical(written((MEETING, LIMIT), OPENING))
    first, second = read.walk("VEVENT")
    assert first.decoded("dtstart") == datetime(2013, 4, 18, 13, 30, tzinfo=UTC)
    assert (first["summary"], first["location"], first["description"]) == ("Rendez-vous", "1, rue Fictive", "Plan d’action")
    assert second.decoded("dtstart") == date(2013, 4, 10)
    assert not {"location", "description"} & {name.lower() for name in second}
    assert first["uid"] != second["uid"]


def test_what_the_ministry_wrote_commands_no_calendar() -> None:
    """Line ends and marks of the format stay text: there is one event, and no alarm."""
    hostile = Entry("e", "Rendez-vous", date(2013, 4, 18), None, "x\r\nEND:VEVENT\r\nBEGIN:VALARM", 'a;b,c\\n"ATTACH:http://x')
    read = Calendar.from_ical(written((hostile,), OPENING))
    assert [one.name for one in read.walk()] == ["VCALENDAR", "VEVENT"]
    assert read.walk("VEVENT")[0]["description"] == hostile.about


def test_the_last_day_that_there_is_has_a_file_too() -> None:
    """Its evening is no moment in universal time any more."""
    late = Entry("e", "Documents", date.max, time(23, 30), "", "")
    assert Calendar.from_ical(written((late,), OPENING)).walk("VEVENT")[0].decoded("dtstart") == date.max


def test_a_file_on_the_key_tells_of_nobody_by_its_name_and_replaces_nothing(key: Path) -> None:
    """What stood there stays as it was; the second file has a name of its own."""
    (key / "dates.ics").write_bytes(b"theirs")
    for _ in range(2):
        assert KeyAgenda(key.parent, is_key).put((MEETING,), OPENING) == "kept"
    assert sorted(one.name for one in key.iterdir()) == ["dates-2.ics", "dates-3.ics", "dates.ics"]
    assert (key / "dates.ics").read_bytes() == b"theirs"
    assert (key / "dates-2.ics").read_bytes() == written((MEETING,), OPENING)


def test_the_folder_may_be_the_key_itself(key: Path) -> None:
    """As a machine with one place for keys mounts it."""
    assert KeyAgenda(key, is_key).put((MEETING,), OPENING) == "kept"
    assert (key / "dates.ics").exists()


def test_nothing_is_written_where_no_key_is_mounted(tmp_path: Path) -> None:
    """An empty place for a key is a folder of the kiosk, and a link may lead anywhere."""
    (tmp_path / "EMPTY").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "KEY").symlink_to(tmp_path / "elsewhere")
    for folder in (tmp_path, tmp_path / "never"):
        assert KeyAgenda(folder, is_key).put((MEETING,), OPENING) == "no_key"
    assert KeyAgenda(tmp_path).put((MEETING,), OPENING) == "no_key"
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == []


@pytest.mark.parametrize(("number", "told"), [(28, "full"), (5, "refused"), (30, "refused")])
def test_a_key_that_goes_away_or_is_full_keeps_nothing_half_done(
    key: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    """Whatever the write ends with, it is told, and the file that was begun is taken away."""

    def fails(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(agenda.os, "fsync", fails)
    assert KeyAgenda(key.parent, is_key).put((MEETING,), OPENING) == told
    assert list(key.iterdir()) == []


@pytest.mark.parametrize(("folder", "writable"), [(False, False), (False, True), (True, False), (True, True)])
def test_it_is_offered_only_where_keys_can_be_written_on(tmp_path: Path, *, folder: bool, writable: bool) -> None:
    """Off by default; a key that is mounted for reading alone would refuse every file."""
    settings = Settings(data=tmp_path, key_file=tmp_path / "key", usb_folder=tmp_path if folder else Path(), usb_calendar=writable)
    assert (compose.world(settings).agenda is not None) == (folder and writable)


def test_a_link_on_the_key_is_not_followed(key: Path, tmp_path: Path) -> None:
    """A key that was prepared cannot make the kiosk write into its own folders."""
    (key / "dates.ics").symlink_to(tmp_path / "caught")
    assert KeyAgenda(key.parent, is_key).put((MEETING,), OPENING) == "kept"
    assert not (tmp_path / "caught").exists()
