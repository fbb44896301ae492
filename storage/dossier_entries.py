"""Records as they stand in a block, and back: short lists, since thousands of them are read at once."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, time
from functools import lru_cache
from typing import TypeAlias, cast

from kiosk.ports.dossier import Aid, Claim, Event, Heading, Kind, Letter, Mention, Method, Occasion, Paid, Payment, Recourse, Role, Slip
from kiosk.ports.dossier import Standing as Whose
from kiosk.ports.records import Kind as RecordKind
from kiosk.ports.records import Record
from kiosk.words.text import Lang
from storage.mapping import canonical

Field: TypeAlias = str | int | list[str] | None
Entry: TypeAlias = list[Field]
"""Of which day it is, how often it changed, a digest of its text; then its fields, or none when it was removed."""
Block: TypeAlias = dict[str, Entry]
"""Entries by id."""
HEAD = 3
"""How many come before the fields."""
DAY: Mapping[RecordKind, int] = {"payment": HEAD + 1, "slip": HEAD, "letter": HEAD + 1, "event": HEAD + 1, "claim": HEAD}
"""Where its day stands, by which it is listed."""
_date = lru_cache(5000)(date.fromisoformat)


def fields_of(record: Record) -> list[Field]:
    """What stands in the block."""
    match record:
        case Payment():
            return [_out(record.month), _out(record.on), record.cents, record.method, record.status]
        case Slip():
            return [_out(record.month), list(record.people), list(record.mentions)]
        case Letter():
            head = record.heading
            return [head.kind, _out(head.on), head.title, head.lang, _out(head.due)]
        case Event():
            at = record.at.isoformat("minutes") if record.at else None
            return [record.occasion, _out(record.on), at, record.place, record.about, int(record.done)]
        case Claim():
            return [_out(record.on), record.original, record.owed, record.reason, record.monthly]


def text_of(record: Record) -> bytes:
    """What stands by itself; empty for a record that is whole in its block."""
    return canonical([record.paragraphs, record.recourse, _out(record.notified)]) if isinstance(record, Letter) else b""


def digest(text: bytes) -> str:
    """What a text is compared by without opening it."""
    return hashlib.sha256(text).hexdigest()[:16] if text else ""


def payment(id: str, entry: Entry) -> Payment:
    """Read one."""
    month, on, cents, method, status = cast("tuple[str, str, int, Method, Paid]", entry[HEAD:])
    return Payment(id, _date(month), _date(on), cents, method, status)


def slip(id: str, entry: Entry) -> Slip:
    """Read one."""
    month, people, mentions = cast("tuple[str, list[str], list[Mention]]", entry[HEAD:])
    return Slip(id, _date(month), tuple(people), tuple(mentions))


def headings(entries: Sequence[tuple[str, Entry]], read: Mapping[str, int]) -> list[Heading]:
    """Read them, in their order: thousands, so that nothing is done twice. `read`: id -> as it stood when it was read."""
    found = cast("Sequence[tuple[str, tuple[str, int, str, Kind, str, str, Lang, str | None]]]", entries)
    return [
        Heading(id, kind, _date(on), title, lang, None if due is None else _date(due), read.get(id) == times)
        for id, (_, times, _, kind, on, title, lang, due) in found
    ]


def letter(head: Heading, found: object) -> Letter:
    """Its text under its heading."""
    paragraphs, recourse, notified = cast("tuple[list[str], Recourse, str | None]", found)
    return Letter(head, tuple(paragraphs), recourse, _day(notified))


def event(id: str, entry: Entry) -> Event:
    """Read one."""
    occasion, on, at, place, about, done = cast("tuple[Occasion, str, str | None, str, str, int]", entry[HEAD:])
    return Event(id, occasion, _date(on), time.fromisoformat(at) if at else None, place, about, bool(done))


def claim(id: str, entry: Entry) -> Claim:
    """Read one."""
    on, original, owed, reason, monthly = cast("tuple[str, int, int, str, int | None]", entry[HEAD:])
    return Claim(id, _date(on), original, owed, reason, monthly)


def standing_fields(standing: Whose) -> list[Field]:
    """Whose file it is, without the day, which stands apart."""
    return [list(standing.roles), standing.aid, _out(standing.since)]


def standing(found: list[Field], as_of: str) -> Whose:
    """Read it; an empty list: nothing was said of it yet."""
    roles, aid, since = cast("tuple[list[Role], Aid, str | None]", found or ([], "", None))
    return Whose(tuple(roles), aid, _day(since), _date(as_of))


def _out(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return _date(text) if text else None
