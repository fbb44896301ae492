"""`kiosk centre import` with lines of JSON: payments, claim slips, communications, dates and claims of people's files."""

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from kiosk.commands.request import Request, both
from kiosk.commands.settings import in_force
from kiosk.ports import Mailer, StoreUnavailable
from kiosk.services.dossier.notifying import News, tell
from kiosk.services.records import loading
from kiosk.services.records.fields import Refused

if TYPE_CHECKING:
    from storage.store import Store

REFUSED, UNREADABLE = 1, 2
"""Exit codes: a line cannot be taken, and nothing was; the file or the store cannot be read."""
SHOWN = 10
"""Lines that are named; the others are counted."""


def are_records(path: Path) -> bool:
    """Whether a file holds lines of JSON, and no table. Raises OSError."""
    with path.open("rb") as stream:
        return loading.records_in(stream)


def load_records(request: Request, path: Path, out: TextIO, err: TextIO) -> int:
    """Look at all lines, then load them; 0, 1 where a line cannot be taken, 2 where the store cannot be used. Raises OSError."""
    from kiosk.clock import RealClock, SecretDice
    from kiosk.compose import mailer_of, store_of

    settings = in_force(request)
    try:
        store = store_of(settings, RealClock(), SecretDice())
        try:
            with path.open("rb") as stream:
                return _loaded(store, stream, out, err, mailer_of(settings))
        finally:
            store.close()
    except StoreUnavailable as trouble:
        both(err, f"store.{trouble.code}")
        return UNREADABLE


def _loaded(store: "Store", stream: BinaryIO, out: TextIO, err: TextIO, mailer: Mailer | None) -> int:
    count = 0
    for count, fault in enumerate(loading.faults(stream, store.records), start=1):
        if count <= SHOWN:
            both(err, f"record.line.{fault.code}", line=fault.line, field=fault.field)
    if count:
        both(err, "centre.nothing", n=count)
        return REFUSED
    store.audit.begin("supervisor")
    store.audit.note(store.clock.now(), "records_loaded", purpose="service")
    stream.seek(0)
    try:
        news = News()
        lines, changed = loading.load(stream, store.records, news.see if mailer is not None else None)
    except Refused:
        both(err, "record.moved")
        return UNREADABLE
    for word, n in (("record.loaded", lines), ("record.changed", changed)):
        both(out, word, n=n)
    told = tell(mailer, store.wishes.of(news.files))
    for word, n in (("record.told", told.sent), ("record.not_told", told.failed)):
        if n:
            both(out, word, n=n)
    both(out, "record.erase")
    return 0
