"""The ports of handing papers in, in memory: what was kept, a key, a scanner, and a cleaner that believes everything."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from kiosk.access.codes import new_reference
from kiosk.clock import SecretDice, local_date
from kiosk.ports import StoreUnavailable
from kiosk.ports.handed import Clean, Delivery, FileRefused, Found, Piece, Subject, Way
from tests.services.accounts import MemoryAccounts

DAY = date(2013, 4, 2)


@dataclass
class MemoryHanded:
    """The port Handed: deliveries by account; `broken` names the trouble it answers with."""

    people: MemoryAccounts
    kept: dict[str, list[Delivery]] = field(default_factory=dict)
    contents: dict[str, tuple[bytes, ...]] = field(default_factory=dict)
    broken: str = ""

    def make(self, session: str, way: Way, subject: Subject, files: tuple[tuple[Clean, date | None], ...], at: datetime) -> Delivery:
        """Kept."""
        pieces = tuple(Piece(one.kind, one.pages, len(one.content), on) for one, on in files)
        made = Delivery(new_reference(SecretDice()), way, at, subject, pieces)
        self.kept.setdefault(self._whose(session), []).insert(0, made)
        self.contents[made.code] = tuple(one.content for one, _ in files)
        return made

    def all(self, session: str) -> tuple[Delivery, ...]:
        """Of whoever is signed in."""
        return tuple(self.kept.get(self._whose(session), ()))

    def take_back(self, session: str, code: str, at: datetime) -> bool:
        """Gone, unless staff had it."""
        mine = self.kept.get(self._whose(session), [])
        found = next((one for one in mine if one.code == code and not one.taken_over), None)
        if found is not None:
            mine.remove(found)
            del self.contents[code]
        return found is not None

    def forget(self, at: datetime, sheets: date) -> int:
        """Those whose day is over, and sheets of before a day."""
        if self.broken:
            raise StoreUnavailable(self.broken)
        due = [
            one
            for mine in self.kept.values()
            for one in mine
            if (one.until and one.until < local_date(at)) or (not one.pieces and local_date(one.at) < sheets)
        ]
        self.kept = {id: [one for one in mine if one not in due] for id, mine in self.kept.items()}
        return len(due)

    def receive(self, code: str, at: datetime) -> None:
        """What staff do at the counter."""
        self.kept = {id: [replace(one, received=at) if one.code == code else one for one in kept] for id, kept in self.kept.items()}

    def _whose(self, session: str) -> str:
        if self.broken:
            raise StoreUnavailable(self.broken)
        whose = self.people.sessions.whose(session)
        if not whose:
            raise LookupError(session)
        return whose


@dataclass
class MemoryKey:
    """The port Folder: a name and what it holds, or why it is refused when it is read."""

    files: dict[str, bytes | FileRefused] = field(default_factory=dict)
    reading: Callable[[str], None] = lambda _path: None

    def listed(self) -> tuple[Found, ...]:
        """All of them."""
        return tuple(Found(path, path, 0 if isinstance(held, FileRefused) else len(held), DAY) for path, held in sorted(self.files.items()))

    def read(self, path: str) -> bytes:
        """What stands there now."""
        self.reading(path)
        held = self.files.get(path, FileRefused("gone"))
        if isinstance(held, FileRefused):
            raise held
        return held


@dataclass
class MemoryScanner:
    """The port Scanner: sheets one after the other, then none."""

    sheets: list[bytes] = field(default_factory=list)

    def scan(self) -> bytes:
        """The next one."""
        if not self.sheets:
            raise FileRefused("scanner_empty")
        return self.sheets.pop(0)


class Believer:
    """The port Cleaner: any bytes are a PDF with as many pages as they have lines."""

    def clean(self, content: bytes) -> Clean:
        """As they came, in large letters."""
        return Clean("pdf", len(content.splitlines()), content.upper())
