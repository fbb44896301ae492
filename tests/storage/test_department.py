"""The Department's own section: beside an application, and nowhere else."""

import pytest

from kiosk.access.codes import new_reference, show_reference
from kiosk.clock import SecretDice
from storage.store import Store
from tests.storage.support import KEEP_UNTIL, NOW, said, sealed

REFERENCE = new_reference(SecretDice())


def test_what_staff_recorded_comes_back_and_changes_no_answer(store: Store) -> None:
    """The newest entry under each key counts, the reference is read as typed, and the application stays as it was."""
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.submit(draft.id, sealed(REFERENCE, event="layoff"))
    store.department.record(REFERENCE, "agent-7", {"received": said("2013-04-15"), "event": said("theirs")})
    store.department.record(show_reference(REFERENCE).lower(), "agent-8", {"received": said("2013-04-16")})
    assert store.department.of(REFERENCE) == {"received": said("2013-04-16"), "event": said("theirs")}
    assert store.drafts.submitted(draft.id) == sealed(REFERENCE, event="layoff")


def test_an_unknown_reference_takes_and_gives_nothing(store: Store) -> None:
    """Nobody's application: nothing to read, nothing to write beside."""
    assert store.department.of("ABCDEFGHA") == {}
    with pytest.raises(LookupError):
        store.department.record("ABCDEFGHA", "agent-7", {"received": said("2013-04-15")})
