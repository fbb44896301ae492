"""The pages of handing papers in, at the kiosk and at the counter: nothing yet, chosen, read, refused for every reason, sent, received."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import get_args

from kiosk.edges.usb_folder import shown
from kiosk.ports.handed import Clean, Fault, FileRefused, Subject
from kiosk.printing.memory import MemoryPrinter
from kiosk.services.counter.visit import StaffVisit
from kiosk.services.dossier.handing import sending
from kiosk.services.keeping import signing_of
from kiosk.services.printing import Printing
from kiosk.services.visit import Visit
from kiosk.services.world import World
from kiosk.words import Lang
from tests.accounts_desk import somebody
from tests.counter.desk import Desk, enter
from tests.services.accounts import ROSE
from tests.services.fakes import world
from tests.services.giving import handed
from tests.services.handed import Believer, MemoryKey, MemoryScanner
from tests.services.hands import fill, open_service, with_rose
from tests.services.test_filed import fill_in
from tests.services.test_helping import sent
from tests.services.test_mine import back, come
from tests.services.tiny import Tiny
from tests.storage.support import NOW

NAME = shown("releve_de_participation_2012_page_1_sur_3.pdf")
AFTER = date(2013, 6, 14)
FAULTS: tuple[Fault, ...] = get_args(Fault)


def visits(lang: Lang) -> Iterator[Visit]:
    """A visit that stands on one page after the other; with a printer, and without anything."""
    yield from _all(Visit(_with_everything(), lang, english=True))
    plain = Visit(world((Tiny(),)), lang, english=True)
    _rose(plain)
    yield from _through(plain, "send_new", "send_item:0", "send_cover")


def _with_everything() -> World:
    files = {NAME: b"%PDF-\n" * 40, "photo.jpg": b"x" * 2_400_000, **{f"{fault}.pdf": FileRefused(fault) for fault in FAULTS}}
    made = replace(world((Tiny(),)), usb=MemoryKey(dict(files)), scanner=MemoryScanner([b"one"]), cleaner=Believer())
    return replace(made, keys=True, printing=Printing(MemoryPrinter()))


def _rose(visit: Visit) -> None:
    visit.act("begin")
    with_rose(visit, verified=True)
    sent(fill_in(come(visit)))
    language = visit.lang
    back(visit)
    visit.lang = language
    open_service(visit, "send_documents")


def _through(visit: Visit, *acts: str) -> Iterator[Visit]:
    for act in acts:
        visit.act(act)
        reading = sending(visit).reading
        if reading is not None:
            reading.join()
        yield visit


def _all(visit: Visit) -> Iterator[Visit]:
    _rose(visit)
    yield visit
    yield from _through(visit, "send_new", "send_item:0", "send_way:paper", "send_cover", "send_done")
    yield from _read(visit)
    yield from _through(visit, "send_new", "send_item:1", "send_way:scanner", "send_scan", "send_scan")
    yield from _whose(visit)


def _whose(visit: Visit) -> Iterator[Visit]:
    """A file and a sheet before they are taken back; what staff received, and what they handed over; all that is kept."""
    file, sheet = signing_of(visit).deliveries
    there = handed(visit)
    for found in (file, sheet):
        open_service(visit, "send_documents")
        yield from _through(visit, f"send_see:{found.code}", "take_back", "stay")
    there.receive(sheet.code, visit.world.clock.now())
    there.kept = {id: [replace(one, until=AFTER) if one.code == file.code else one for one in kept] for id, kept in there.kept.items()}
    open_service(visit, "send_documents")
    yield visit
    for found in (file, sheet):
        yield from _through(visit, f"send_see:{found.code}", "send_done")
    visit.act("send_new")
    yield from _through(visit, "send_item:1", "send_way:paper", "send_cover", "take_back", "take_back_now")
    visit.trail = [visit.home]
    visit.act("mine:")
    fill(visit, answer=ROSE.answers["first_bicycle"], password=ROSE.password)
    yield visit


def _read(visit: Visit) -> Iterator[Visit]:
    """A key without a file, one with many; files that are read now, refused ones, what is sent."""
    key, go = visit.world.usb, threading.Event()
    assert isinstance(key, MemoryKey)
    held, key.files = key.files, {}
    yield from _through(visit, "send_new", "send_item:1", "send_way:key")
    key.files = held
    yield from _through(visit, "send_look", *(f"send_pick:{at}" for at in range(3)))

    def waiting(_path: str) -> None:
        go.wait()

    key.reading = waiting
    visit.act("send_read")
    yield visit
    go.set()
    yield from _through(visit, "printing")
    key.reading = lambda _path: None
    for some in (range(3, 11), range(11, len(held))):
        visit.act("send_more")
        for at in some:
            visit.act(f"send_pick:{at}")
        yield from _through(visit, "send_read")
    yield from _through(visit, "send_drop:0", "send_now", "send_done")


def at_the_counter(visit: StaffVisit, desk: Desk) -> Iterator[StaffVisit]:
    """Nothing, a wrong code, papers that are announced, files, what was received."""
    visit.act("deliveries")
    yield visit
    account, _ = desk.store.accounts.create(somebody("Zoe.Inventee"), NOW)
    session = desk.store.accounts.sessions.begin(account, "1", NOW)
    sheet = desk.store.handed.make(session, "paper", Subject("7H4K9MTRC", "DOC-TERM"), (), NOW)
    files = ((Clean("pdf", 12, bytes(2_400_000)), date(2013, 4, 2)), (Clean("png", 1, b"x"), None))
    made = desk.store.handed.make(session, "key", Subject(), files, NOW)
    enter(visit, delivery="AAAA")
    yield visit
    enter(visit, delivery=sheet.code)
    yield visit
    visit.act("delivered")
    yield visit
    visit.back()
    visit.act(f"delivery:{made.code}")
    yield visit
    desk.store.handed.take_back(session, made.code, NOW)
    yield visit
