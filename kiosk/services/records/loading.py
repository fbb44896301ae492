"""A whole file of records: every line is looked at first, and only where all can be taken is anything put away.

Killed in the middle, some batches stand and the others do not; the same file again puts away the rest.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from kiosk.ports.dossier import Standing
from kiosk.ports.records import Closed, Given, Records, Registered, Removed, id_of, kind_of
from kiosk.services.records.fields import Refused
from kiosk.services.records.marks import Marks
from kiosk.services.records.reading import LINE, read

TOGETHER = 500
"""Lines that are put away in one transaction: the kiosks write in between."""
MARK = b"\xef\xbb\xbf"
"""Some programs begin a file of UTF-8 with it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps a line from being taken."""

    line: int
    code: str
    field: str = ""


def records_in(stream: BinaryIO) -> bool:
    """Whether a file holds lines of JSON, by its first sign; it is read from its beginning again."""
    first = stream.read(len(MARK) + 64).removeprefix(MARK).lstrip()[:1]
    stream.seek(0)
    return first == b"{"


def faults(stream: BinaryIO, port: Records) -> Iterator[Fault]:
    """Look at every line, in order. Raises StoreUnavailable, OSError."""
    look, number = _Look(port), 0
    for number, line in _lines(stream):
        try:
            look.see(number, read(line))
        except Refused as problem:
            look.wrong.append(Fault(number, problem.code, problem.field))
        if look.full:
            yield from look.judged()
    yield from look.judged()
    if not number:
        yield Fault(1, "empty")


def load(stream: BinaryIO, port: Records, seen: Callable[[Given], None] | None = None) -> tuple[int, int]:
    """Put away a file in which there is no fault: lines, and changes, each of which `seen` is told of.

    Raises StoreUnavailable, OSError, Refused.
    """
    lines = changed = 0
    batch: list[Given] = []
    for _, line in _lines(stream):
        batch.append(read(line))
        if len(batch) == TOGETHER:
            lines, changed = lines + len(batch), changed + port.put(batch, seen)
            batch = []
    return lines + len(batch), changed + (port.put(batch, seen) if batch else 0)


@dataclass
class _Look:
    """What is known of the file so far."""

    port: Records
    ids: Marks = field(default_factory=Marks)
    files: Marks = field(default_factory=Marks)
    """Those that this import adds to the register, alone and with their digits, and those that it closes."""
    asked: list[tuple[int, Given]] = field(default_factory=list)
    """Lines whose file has to be looked up."""
    wrong: list[Fault] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """Whether it is time to look up files."""
        return len(self.asked) + len(self.wrong) >= TOGETHER

    def see(self, number: int, given: Given) -> None:
        """A line that can be read."""
        kind, id = _named(given)
        if not self.ids.add(given.file, kind, id):
            self.wrong.append(Fault(number, "twice", id or kind))
        elif self.files.seen("closed", given.file):
            self.wrong.append(Fault(number, "closed"))
        elif isinstance(given.change, Registered):
            self.files.add("there", given.file)
            self.files.add("there", given.file, given.change.digits)
        elif not self.files.seen("there", given.file):
            self.asked.append((number, given))
        elif given.digits and not self.files.seen("there", given.file, given.digits):
            self.wrong.append(Fault(number, "other"))
        if isinstance(given.change, Closed):
            self.files.add("closed", given.file)

    def judged(self) -> list[Fault]:
        """What is wrong with the lines since the last time, in order."""
        strangers = self.port.strangers({(one.file, one.digits) for _, one in self.asked})
        found = [(number, strangers.get((one.file, one.digits))) for number, one in self.asked]
        wrong = [*self.wrong, *(Fault(number, code) for number, code in found if code)]
        self.asked, self.wrong = [], []
        return sorted(wrong, key=lambda fault: fault.line)


def _named(given: Given) -> tuple[str, str]:
    """The kind and the id under which a line may stand once; removing a record is said in its place."""
    match given.change:
        case Registered():
            return "register", ""
        case Standing():
            return "standing", ""
        case Closed():
            return "closed", ""
        case Removed(kind, id):
            return kind, id
        case record:
            return kind_of(record), id_of(record)


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Each line that is not blank, with its number; of one that is too long only its beginning."""
    number = 0
    while line := stream.readline(LINE + 2):
        number += 1
        short = line
        while not line.endswith(b"\n") and (line := stream.readline(LINE)):
            pass
        if content := short.removeprefix(MARK if number == 1 else b"").strip():
            yield number, content
