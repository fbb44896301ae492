"""S40: a hundred thousand entries are verified within a second."""

import time
from pathlib import Path

import pytest
from sqlalchemy import insert

from storage.audit import TRAIL, link
from storage.mapping import canonical
from storage.staff_tables import TrailRow
from storage.store import Store
from storage.tables import EventRow
from tests.storage.support import NOW, store_in

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]
ENTRIES, SECOND = 100_000, 1.0


def fill(store: Store, entries: int) -> None:
    """Write so many entries as the program would, at once."""
    trail = store.audit.trail
    with store.work() as work:
        end = work.session.get(TrailRow, TRAIL)
        assert end is not None
        rows = []
        for number in range(end.size + 1, entries + 1):
            told = {"at": NOW.isoformat(), "disposition": "done", "event": "draft_opened", "kiosk": trail.kiosk, "number": number}
            entry = canonical({**told, "purpose": "application", "role": "citizen", "session": trail.session})
            end.size, end.head = number, link(end.head, entry)
            rows.append({"number": number, "entry": entry, "hash": end.head})
        end.seal = trail.sealed(end.size, end.head)
        work.session.execute(insert(EventRow), rows)
        work.commit()


def test_a_hundred_thousand_entries_are_verified_within_a_second(tmp_path: Path) -> None:
    """Read from the disk, chained, sealed and signed; the best of three, on the processor's own clock."""
    with store_in(tmp_path) as store:
        fill(store, ENTRIES - 2)
        store.audit.end(NOW)
        taken = []
        for _ in range(3):
            begun = time.process_time()
            found = store.audit.verify()
            taken.append(time.process_time() - begun)
        assert (found.problem, found.entries) == ("", ENTRIES)
        assert min(taken) <= SECOND
