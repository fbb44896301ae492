"""`kiosk centre import`, killed in the middle: what stands is whole, and the same file again puts away the rest."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.ports.records import Given
from kiosk.services.records import loading
from storage.dossier_pen import Pen
from storage.dossier_records import StoredRecords
from storage.unit_of_work import UnitOfWork
from tests.accounts_desk import AT, folder, somebody
from tests.kill.killed import die, died
from tests.services.records import CLAIM, LETTER, PAYMENT, REGISTER, STANDING, lines
from tests.storage.support import store_in

FILES = [f"ABCD1234567{n}" for n in range(2)]
LINES: list[Mapping[str, object]] = [
    {**one, "file": file} | ({"id": f"n{n}"} if "id" in one else {})
    for n in range(4)
    for file in FILES
    for one in (REGISTER, STANDING, PAYMENT, LETTER, CLAIM)
    if "id" in one or n == 0
]


def load(where: Path) -> int:
    """Import the file of this folder."""
    return main(["centre", "import", str(where / "records.jsonl"), "--data", str(where)])


def held(where: Path) -> list[tuple[int, ...]]:
    """How many records of each kind each file holds; everything can be opened, and the audit trail is whole."""
    found: list[tuple[int, ...]] = []
    with store_in(where) as store:
        for number, file in enumerate(FILES):
            id, _ = store.accounts.create(somebody(f"personne.{number}"), AT)
            linked = store.accounts.link_by_file(id, file, "286", AT) == "linked"
            session = store.accounts.sessions.begin(id, "1", AT)
            headings = store.dossier.headings(session)
            assert all(store.dossier.letter(session, one.id, AT) for one in headings)
            found.append((linked, len(headings), len(store.dossier.payments(session)), len(store.dossier.claims(session))))
            store.accounts.close_account(id, AT)
        assert store.audit.verify().problem == ""
        store.flush()
        assert store.locks.doomed() == ()
    return found


@pytest.mark.parametrize(("step", "batches"), [("fetch", 0), ("write", 1), ("commit", 2)])
def test_killed_in_a_batch_the_same_import_again_puts_away_the_rest(monkeypatch: pytest.MonkeyPatch, step: str, batches: int) -> None:
    """Once locks are made, once rows are written, once it is on the disk; whole batches stand, and nothing of the others."""
    put, left = StoredRecords.put, [batches]
    place = {"fetch": Pen, "write": Pen, "commit": UnitOfWork}[step]
    act = getattr(place, step)

    def ended(*told: object) -> None:
        act(*told)
        die()

    def last(self: StoredRecords, given: Sequence[Given], see: Callable[[Given], object]) -> int:
        if not left[0]:
            monkeypatch.setattr(place, step, ended)
        left[0] -= 1
        return put(self, given, see)

    monkeypatch.setattr(loading, "TOGETHER", 8)
    with folder() as where:
        (where / "records.jsonl").write_bytes(lines(*LINES))
        with monkeypatch.context() as broken:
            broken.setattr(StoredRecords, "put", last)
            assert died(lambda: load(where))
        whole = batches + (step == "commit")
        stood = held(where)
        expected = LINES[: 8 * whole]
        assert [sum(counts[at] for counts in stood) for at in range(4)] == [
            sum(one["kind"] == kind for one in expected) for kind in ("register", "letter", "payment", "claim")
        ]
        assert load(where) == 0
        assert held(where) == [(True, 4, 4, 4)] * len(FILES)
