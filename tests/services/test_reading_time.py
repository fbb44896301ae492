"""The session's clock while files are read, cleaned or scanned: it stands still, as it does for a paper, and not for ever."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from io import StringIO

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.lines import run
from kiosk.faces.lines.patience import LOOK, Limits
from kiosk.ports.handed import Clean
from kiosk.services.dossier.handing import sending
from kiosk.services.state import READING_STANDS
from kiosk.services.visit import Visit
from tests.services.fakes import StoppedClock, world
from tests.services.giving import did, rose
from tests.services.handed import Believer, MemoryHanded, MemoryKey, MemoryScanner
from tests.services.tiny import Tiny


class Slow(Believer):
    """A cleaner that is at work until it may go on."""

    def __init__(self) -> None:
        """Free, until somebody holds it."""
        self.free = threading.Event()
        self.free.set()

    def clean(self, content: bytes) -> Clean:
        """Sooner or later."""
        self.free.wait()
        return super().clean(content)


@pytest.fixture
def visit() -> Visit:
    """Rose, before the service; the kiosk has keys, a scanner and a slow cleaner."""
    return rose(replace(world((Tiny(),)), usb=MemoryKey({"a.pdf": b"%PDF-"}), scanner=MemoryScanner([b"one"]), cleaner=Slow()))


@contextmanager
def reading(visit: Visit, way: str) -> Iterator[StoppedClock]:
    """Something of hers is at the cleaner all the while; the clock of the kiosk."""
    cleaner, clock = visit.world.cleaner, visit.world.clock
    assert isinstance(cleaner, Slow)
    assert isinstance(clock, StoppedClock)
    did(visit, "send_new", "send_item:1", f"send_way:{way}", *(("send_pick:0",) if way == "key" else ()))
    cleaner.free.clear()
    visit.act("send_read" if way == "key" else "send_scan")
    thread = sending(visit).reading
    assert thread is not None
    try:
        yield clock
    finally:
        cleaner.free.set()
        thread.join()


@pytest.mark.parametrize("way", ["key", "scanner"])
def test_time_stands_still_while_files_are_read(visit: Visit, way: str) -> None:
    """From the first byte to the end of the cleaning; before and after it counts."""
    assert not visit.still
    with reading(visit, way) as clock:
        assert visit.still
        clock.moment += READING_STANDS - timedelta(seconds=1)
        assert visit.still
    assert not visit.still
    assert sending(visit).taken


def test_time_goes_on_where_a_reading_never_ends(visit: Visit) -> None:
    """Its person may have left: they are warned of and go like anybody else. The next reading has all its time."""
    with reading(visit, "key") as clock:
        clock.moment += READING_STANDS
        assert not visit.still
    visit.act("send_more")
    did(visit, "send_pick:0")
    cleaner = visit.world.cleaner
    assert isinstance(cleaner, Slow)
    cleaner.free.clear()
    visit.act("send_read")
    assert visit.still
    cleaner.free.set()


def test_the_dialogue_counts_from_the_end_of_the_reading(visit: Visit) -> None:
    """Line by line too: it looks every second, and only then the limit of the page begins."""
    looked = list[float]()

    def ready(seconds: float) -> bool:
        looked.append(seconds)
        if len(looked) == 5:
            held.__exit__(None, None, None)
        return len(looked) > 5

    held = reading(visit, "key")
    held.__enter__()
    run(visit, describe, StringIO("\n"), StringIO(), limits=Limits(180, 600, 60, ready))
    assert looked[:6] == [LOOK] * 5 + [180]


@pytest.mark.parametrize("slow", ["key", "store", "person"])
def test_the_dialogue_does_not_count_what_a_slow_key_or_store_takes(visit: Visit, monkeypatch: pytest.MonkeyPatch, slow: str) -> None:
    """Listed, read and put away, each in nearly the longest session there is: no wait is shorter for it. What its person takes counts."""
    passed, waited = {"key": 0.0, "store": 0.0, "person": 0.0}, list[float]()
    takes = dict.fromkeys(passed, 10.0) | {slow: 1000.0 if slow == "person" else 3500.0}

    def ready(seconds: float) -> bool:
        if (thread := sending(visit).reading) is not None:
            thread.join()
        waited.append(seconds)
        passed["person"] += min(takes["person"], seconds)
        return True

    def late(name: str, deed: Callable[..., object]) -> Callable[..., object]:
        def done(*given: object) -> object:
            passed[name] += takes[name]
            return deed(*given)

        return done

    monkeypatch.setattr(MemoryKey, "listed", late("key", MemoryKey.listed))
    monkeypatch.setattr(MemoryHanded, "make", late("store", MemoryHanded.make))
    did(visit, "send_new", "send_item:1")
    out, limits = StringIO(), Limits(1200, 1200, 60, ready, 3600, lambda: sum(passed.values()))
    run(visit, describe, StringIO("2\n1\n2\n2\n1\n"), out, limits=limits)
    assert "Vos documents sont envoyés." in out.getvalue()
    assert (set(waited) == {1200}) is (slow != "person"), waited
