"""S40: whatever single thing is done to a trail of many entries, it is found; and what is not done is not."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ports.audit import Verified
from storage.audit import TRAIL, Trail, checkpoint, note
from storage.staff_tables import TrailRow
from storage.store import Store
from storage.trail import Row, judge
from tests.conftest import COUNTS
from tests.storage.support import NOW, opened

EVENTS = ("draft_begun", "draft_opened", "signed_in", "call_taken", "application_read")


class Kept:
    """A trail in memory: as it was written, and as somebody left it."""

    def __init__(self, store: Store, entries: int) -> None:
        self.trail: Trail = store.audit.trail
        with store.work() as work:
            for number in range(1, entries):
                if number % 10:
                    note(work.session, NOW, EVENTS[number % 5])
                else:
                    checkpoint(work.session, NOW)
            rows = work.session.connection().exec_driver_sql("SELECT number, entry, hash FROM events ORDER BY number")
            self.rows: list[Row] = [(row[0], row[1], row[2]) for row in rows]
            end = work.session.get(TrailRow, TRAIL)
            assert end is not None
            self.end = TrailRow(id=TRAIL, size=end.size, head=end.head, seal=end.seal)

    def judged(self, rows: list[Row]) -> Verified:
        """What verification says of rows under the true end."""
        return judge(rows, self.end, self.trail)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    """A trail with a checkpoint every ten entries."""
    store = opened(tmp_path_factory.mktemp("trail"))
    yield Kept(store, COUNTS["audit_entries"])
    store.close()


def test_the_trail_as_it_was_written_is_whole(kept: Kept) -> None:
    """The control: nothing was done, nothing is found."""
    found = kept.judged(kept.rows)
    assert (found.problem, found.entries, found.checkpoints) == ("", COUNTS["audit_entries"], (COUNTS["audit_entries"] - 1) // 10)


def test_every_single_mutation_is_found_where_it_is(kept: Kept) -> None:
    """One byte of one entry, or of one hash, at each place in turn."""
    for at, (number, entry, made) in enumerate(kept.rows):
        flipped = entry[: at % len(entry)] + bytes([entry[at % len(entry)] ^ 1]) + entry[at % len(entry) + 1 :]
        for altered in ((number, flipped, made), (number, entry, made[::-1]), (number + 1, entry, made)):
            found = kept.judged([*kept.rows[:at], altered, *kept.rows[at + 1 :]])
            assert (found.problem, found.number) == ("broken", at + 1)


def test_every_single_removal_is_found(kept: Kept) -> None:
    """Also with the ones after it moved up; the last one is a cut."""
    for at in range(len(kept.rows)):
        gone = [*kept.rows[:at], *kept.rows[at + 1 :]]
        closed = [(place, entry, made) for place, (_, entry, made) in enumerate(gone, 1)]
        assert kept.judged(gone).problem == kept.judged(closed).problem == ("broken" if at < len(gone) else "cut")


def test_every_swap_of_neighbours_is_found(kept: Kept) -> None:
    """With their numbers, or with their numbers exchanged."""
    for at in range(len(kept.rows) - 1):
        (one, first, h1), (two, second, h2) = kept.rows[at : at + 2]
        for pair in ([(two, second, h2), (one, first, h1)], [(one, second, h2), (two, first, h1)]):
            found = kept.judged([*kept.rows[:at], *pair, *kept.rows[at + 2 :]])
            assert (found.problem, found.number) == ("broken", at + 1)


def test_every_cut_is_found(kept: Kept) -> None:
    """After each entry in turn: after a checkpoint, too, and down to nothing."""
    for left in range(len(kept.rows)):
        found = kept.judged(kept.rows[:left])
        assert (found.problem, found.number) == ("cut", left)


@given(data=st.data())
def test_an_entry_slipped_in_is_found(kept: Kept, data: st.DataObject) -> None:
    """Copied from elsewhere, at any place, and the ones after it moved down."""
    at, of = (data.draw(st.integers(0, len(kept.rows) - 1)) for _ in "12")
    rows = [*kept.rows[:at], kept.rows[of], *kept.rows[at:]]
    assert kept.judged([(place, entry, made) for place, (_, entry, made) in enumerate(rows, 1)]).problem == "broken"


def test_a_trail_written_anew_without_the_key_is_found(kept: Kept, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Another kiosk's trail, whole in itself: its end is not sealed by this one, nor its checkpoints signed."""
    other = opened(tmp_path_factory.mktemp("forged"))
    forged = Kept(other, 25)
    other.close()
    assert judge(forged.rows, forged.end, kept.trail).problem == "unsealed"
    ours = TrailRow(id=TRAIL, size=forged.end.size, head=forged.end.head, seal=kept.trail.sealed(forged.end.size, forged.end.head))
    assert judge(forged.rows, ours, kept.trail).problem == "signature"
