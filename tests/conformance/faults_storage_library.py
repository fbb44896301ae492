"""What breaks S34."""

import sqlite3
from contextlib import AbstractContextManager, suppress
from unittest.mock import PropertyMock, patch

from kiosk import doctor
from kiosk.doctor import Sign
from kiosk.services.counter.state import StaffState
from storage import engine
from storage.engine import Library
from storage.store import Store
from tests.conformance.rows import fault
from tests.storage.support import LIBRARIES


@fault("S34", by="an_old_library_gets_a_rollback_journal_by_itself")
def every_library_keeps_a_write_ahead_log() -> AbstractContextManager[object]:
    """Also those that can corrupt it."""
    return patch.object(Library, "journal", PropertyMock(return_value="wal"))


@fault("S34", by="a_write_ahead_log_on_an_old_library_is_refused")
def the_journal_is_not_read_back() -> AbstractContextManager[object]:
    """It is asked for once, and taken as it comes."""

    def hopeful(connection: sqlite3.Connection, mode: str) -> None:
        with suppress(*(library.module.Error for library in LIBRARIES.values())):
            connection.execute(f"PRAGMA journal_mode={mode}")

    return patch.object(engine, "keep_journal", hopeful)


@fault("S34", by="the_pragmas_of_every_connection_are_read_back")
def what_was_set_is_not_read_back() -> AbstractContextManager[object]:
    """A pragma that takes no effect is overlooked."""
    return patch.object(engine, "_demand", lambda *_given: None)


@fault("S34", by="staff_are_told_once_and_only_of_an_old_library")
def nobody_tells_staff() -> AbstractContextManager[object]:
    """Every library counts as recent."""
    return patch.object(Store, "old_sqlite", PropertyMock(return_value=""))


@fault("S34", by="staff_are_told_once_and_only_of_an_old_library")
def staff_are_told_on_every_page() -> AbstractContextManager[object]:
    """Until nobody reads it any more."""
    return patch.object(StaffState, "fresh", PropertyMock(return_value=True))


@fault("S34", by="the_doctor_tells_of_an_old_library_once")
def the_doctor_calls_every_library_recent() -> AbstractContextManager[object]:
    """With an old one, too."""
    sound = doctor._library

    def well(told: dict[str, str] | None = None) -> Sign:
        sign = sound(told)
        return Sign(sign.part, "ok", "doctor.sqlite", sign.values)

    return patch.object(doctor, "_library", well)
