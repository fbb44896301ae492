"""S39, S40, K26: roles, the register of incidents, and an audit trail that cannot be changed unseen."""

import json
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import insert

from kiosk.ports.staff import INCIDENT, ROLES
from kiosk.services.counter.acts import ACTS
from kiosk.services.counter.matrix import ACTIONS, may
from storage.audit import TRAIL, link
from storage.mapping import canonical
from storage.staff_tables import TrailRow
from storage.store import Store
from storage.tables import EventRow
from storage.trail import judge
from tests.conformance.rows import figure, row
from tests.conftest import COUNTS
from tests.counter.desk import act, desk_in, enter, told
from tests.counter.test_roles import ALLOWED, LETTERS
from tests.storage.support import NOW, spoil, store_in
from tests.storage.test_audit_whole import Kept


@row("S39")
def every_role_may_do_what_the_matrix_says_and_nothing_else() -> None:
    """Each act of the counter, sent by each role: done or refused as the matrix written by hand says."""
    for role in ROLES:
        assert {action for action in ACTIONS if may(role, action)} == {one for one, who in ALLOWED.items() if LETTERS[role] in who}
    with TemporaryDirectory() as folder, desk_in(Path(folder)) as desk:
        for role in ROLES:
            visit = desk.signed_in(role)
            for name, (action, _) in ACTS.items():
                if action is not None and LETTERS[role] not in ALLOWED[action]:
                    visit.status = ""
                    visit.act(f"{name}:1")
                    assert (visit.stop.page, visit.status) == ("staff_home", "staff.not_allowed"), (role, name)


@row("K26")
def an_incident_is_recorded_with_its_eight_contents_and_exported() -> None:
    """By each role that may: all eight or nothing is written; read back on the page, and whole in the file of the register."""
    for role in ROLES:
        with TemporaryDirectory() as folder, desk_in(Path(folder)) as desk:
            visit = desk.signed_in(role)
            act(visit, "new_incident")
            contents = {f"incident_{name}": f"texte {name}" for name in INCIDENT}
            assert len(contents) == 8
            for name in contents:
                page = enter(visit, **{**contents, name: "  "})
                assert (page.id, len(desk.store.incidents.all())) == ("staff_new_incident", 0), name
            assert enter(visit, **contents).id == "staff_home"
            if "export_incidents" in {one for one in ACTIONS if may(role, one)}:
                page = act(visit, "incidents", "an_incident:1")
                assert all(f"texte {name}" in told(page) for name in INCIDENT)
                visit.back()
                act(visit, "export_incidents")
                (kept,) = json.loads((desk.folder / "handed-over" / "incidents.json").read_text("utf-8"))
                assert {name: kept[name] for name in INCIDENT} == {name: f"texte {name}" for name in INCIDENT}


@row("S40")
def whatever_is_done_to_a_trail_is_found() -> None:
    """A byte, a removal, a swap, a cut, at each place in turn; and a trail that was left alone is whole."""
    with TemporaryDirectory() as folder, desk_in(Path(folder)) as desk:
        kept = Kept(desk.store, COUNTS["audit_entries"])
        rows = kept.rows
        assert not kept.judged(rows).problem
        for at, (number, entry, made) in enumerate(rows):
            flipped = bytes([entry[0] ^ 1]) + entry[1:]
            assert kept.judged([*rows[:at], (number, flipped, made), *rows[at + 1 :]]).problem
            assert kept.judged([*rows[:at], *rows[at + 1 :]]).problem
            assert kept.judged(rows[:at]).problem
            assert at == 0 or kept.judged([*rows[: at - 1], rows[at], rows[at - 1], *rows[at + 1 :]]).problem


@row("S40")
def the_end_of_a_session_is_signed_and_a_receipt_is_a_witness() -> None:
    """With another signing key the same trail is not this kiosk's; the code of a receipt is found, another one is not."""
    with TemporaryDirectory() as folder, desk_in(Path(folder)) as desk:
        code = desk.send().witness
        assert not desk.store.audit.verify(code).problem
        assert desk.store.audit.verify(code[::-1]).problem == "receipt"
        kept, trail = Kept(desk.store, 5), desk.store.audit.trail
        desk.store.audit.end(desk.clock.now())
        trail.seed = bytes(32)
        assert desk.store.audit.verify().problem == "signature"
        assert judge(kept.rows, None, trail).problem == "unsealed"


@row("S40")
def a_trail_that_was_cut_stays_cut() -> None:
    """What happens afterwards does not hide it."""
    with TemporaryDirectory() as folder, desk_in(Path(folder)) as desk:
        desk.send()
        spoil(desk.store, "DROP TRIGGER events_no_DELETE", "DELETE FROM events WHERE number > 3")
        assert desk.store.audit.verify().problem == "cut"
        desk.send("minimal", "BBBBBBBBB")
        assert desk.store.audit.verify().problem == "broken"


ENTRIES, SECOND = 100_000, 1.0


@row("S40", real=True)
def a_hundred_thousand_entries_are_verified_within_a_second() -> None:
    """Read from the disk, chained, sealed and signed; the best of three, on the processor's own clock."""
    with TemporaryDirectory() as folder, store_in(Path(folder)) as store:
        _fill(store, ENTRIES - 2)
        store.audit.end(NOW)
        taken = []
        for _ in range(3):
            begun = time.process_time()
            found = store.audit.verify()
            taken.append(time.process_time() - begun)
        assert (found.problem, found.entries) == ("", ENTRIES)
        figure("S40", "verified_s", round(min(taken), 3))
        assert min(taken) <= SECOND


def _fill(store: Store, entries: int) -> None:
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
