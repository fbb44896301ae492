"""A counter over a real, cheap store: people of every role, an application that was sent, and somebody who walks through the pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from kiosk.clock import SecretDice
from kiosk.edges.calls import CallBoard, CallFile
from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Line, Lines, Page, Words
from kiosk.ports import Sealed
from kiosk.ports.staff import ROLES, StaffRole
from kiosk.programs.older_workers import PROGRAM
from kiosk.programs.registry import programs
from kiosk.services.counter.ports import Counter
from kiosk.services.counter.visit import StaffVisit
from kiosk.services.visit import Visit
from kiosk.settings import Settings
from kiosk.words import Lang
from storage import open_store
from storage.store import Store
from tests.paper.samples import person, session_of
from tests.services.fakes import ListShelf, PlainPapers, StoppedClock, world
from tests.services.tiny import Tiny
from tests.storage.support import CHEAP, KEEP_UNTIL, NOW, founded

PASSWORD = "quinze saules au bord"
"""Of everybody here."""


@dataclass
class Desk:
    """A centre with one kiosk and one counter."""

    folder: Path
    store: Store
    clock: StoppedClock
    cards: dict[str, list[str]] = field(default_factory=dict)

    def visit(self, **settings: bool) -> StaffVisit:
        """Somebody comes to the counter."""
        store = self.store
        counter = Counter(store.staff, store.kiosks, CallBoard(self.folder / "calls"), store.received, store.department,
                          store.incidents, store.accounts, store.audit, self.folder / "handed-over", store.handed_desk,
                          records=store.records)  # fmt: skip
        made = replace(
            world(programs()),
            clock=self.clock,
            papers=PlainPapers,
            shelf=ListShelf(),
            settings=replace(Settings(data=self.folder, key_file=self.folder / "key"), **settings),
        )
        return StaffVisit(made, counter=counter)

    def signed_in(self, role: StaffRole, **settings: bool) -> StaffVisit:
        """Somebody of a role, through both steps."""
        visit = self.visit(**settings)
        enter(visit, staff_name=role, password=PASSWORD)
        enter(visit, card=self.cards[role].pop(0))
        assert visit.stop.page == "staff_home", visit.stop
        return visit

    def used(self, lang: Lang = "fr") -> Visit:
        """Somebody uses the kiosk: they are at the first question."""
        store = self.store
        made = replace(world((Tiny(),)), clock=self.clock, kiosks=lambda: store.kiosks)
        visit = Visit(replace(made, staff=lambda: store.staff, accounts=lambda: store.accounts), lang, english=True)
        for id in ("begin", "programs", "start:tiny", "noted"):
            visit.act(id)
        return visit

    def send(self, who: str = "maximal", mark: str = "7H4K9MTRC") -> Sealed:
        """A person's application arrives."""
        sealed = session_of(person(who)).sealed
        assert sealed is not None
        draft, _ = self.store.drafts.begin(PROGRAM.form().name, NOW, KEEP_UNTIL)
        return self.store.drafts.submit(draft.id, replace(sealed, reference=mark))

    def call(self, kiosk: str = "1") -> CallFile:
        """The call of a kiosk."""
        return CallFile(self.folder / "calls" / f"{kiosk}.json")

    def events(self) -> list[str]:
        """The events of the trail, in order."""
        import json

        return [json.loads(entry)["event"] for entry in self.entries()]

    def entries(self) -> list[str]:
        """What the trail holds, in order."""
        with self.store.work(write=False) as work:
            rows = work.session.connection().exec_driver_sql("SELECT entry FROM events ORDER BY number")
            return [bytes(row[0]).decode() for row in rows]

    def later(self, **time: float) -> None:
        """Time goes on."""
        self.clock.moment += timedelta(**time)


@contextmanager
def desk_in(folder: Path) -> Iterator[Desk]:
    """A counter where one person of each role may sign in by the name of the role."""
    clock = StoppedClock(NOW)
    (founded(folder) / "keys" / "kiosk.key").rename(folder / "key")
    store = open_store(folder, clock, SecretDice(), folder / "key", effort=CHEAP)
    made = Desk(folder, store, clock)
    for role in ROLES:
        made.cards[role] = list(store.staff.add(role, role, PASSWORD, NOW))
    try:
        yield made
    finally:
        store.close()


def enter(visit: Visit, **typed: str) -> Page:
    """Type into the fields of the page, then Continue; the page that comes."""
    keys = [f"#{key}" for key in typed]
    for key, text in zip(keys, typed.values(), strict=True):
        visit.enter(key, text)
    visit.go_on(tuple(keys))
    return describe(visit)


def act(visit: Visit, *ids: str) -> Page:
    """Choose what the pages offer, one after the other; whatever no page offers is a failure of the test."""
    for id in ids:
        assert id in offered(describe(visit)), (id, offered(describe(visit)))
        visit.act(id)
    return describe(visit)


def offered(page: Page) -> list[str]:
    """Every act of a page."""
    rows = [row.act for block in page.blocks if isinstance(block, Lines) for row in block.rows]
    return [*rows, *(action.id for action in page.actions)]


def told(page: Page) -> str:
    """All that a page says, one thing a line."""
    said = [page.title, page.place, page.status, page.error]
    for block in page.blocks:
        if isinstance(block, Words):
            said.append(block.text)
        elif isinstance(block, Control):
            said += [block.ask, block.problem, *(part.text for part in block.parts), *(option.label for option in block.options)]
        else:
            said += [part for row in block.rows for part in _row(row)]
    return "\n".join(filter(None, said))


def _row(row: Line) -> tuple[str, ...]:
    return (row.name, row.state, row.more, *row.detail)
