"""One record of the Ministry, from one line of JSON. The published shape is `centre.schema.json` beside this module."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias, cast, get_args

from kiosk.ports import dossier
from kiosk.ports.dossier import Claim, Event, Heading, Letter, Payment, Slip, Standing
from kiosk.ports.records import KINDS, Change, Closed, Given, Registered, Removed
from kiosk.services.records.fields import Fields, Refused
from kiosk.words.text import Lang

VERSION = 1
FILE, DIGITS = re.compile(r"[A-Z]{4}\d{8}", re.ASCII), re.compile(r"\d{3}", re.ASCII)
"""CP-12, without spaces and hyphens; the last three of the social insurance number."""
ID = re.compile(r"[A-Za-z0-9._-]{1,40}", re.ASCII)
TITLE, PLACE, PARAGRAPH = 200, 300, 4000
"""Signs, at most: of a title, a name or a reason; of a place or of what an event is about; of a paragraph."""
PARAGRAPHS, PEOPLE = 100, 20
PENNY = 100
"""Cents: less than this is never claimed."""
LINE = 1 << 20
"""Bytes of a line, at most."""
Said: TypeAlias = Mapping[str, object]

METHODS = cast("tuple[dossier.Method, ...]", get_args(dossier.Method))
PAID = cast("tuple[dossier.Paid, ...]", get_args(dossier.Paid))
MENTIONS = cast("tuple[dossier.Mention, ...]", get_args(dossier.Mention))
LETTERS = cast("tuple[dossier.Kind, ...]", get_args(dossier.Kind))
RECOURSES = cast("tuple[dossier.Recourse, ...]", get_args(dossier.Recourse))
OCCASIONS = cast("tuple[dossier.Occasion, ...]", get_args(dossier.Occasion))
ROLES = cast("tuple[dossier.Role, ...]", get_args(dossier.Role))
AIDS = cast("tuple[dossier.Aid, ...]", get_args(dossier.Aid))
TONGUES = cast("tuple[Lang, ...]", get_args(Lang))


def read(line: bytes) -> Given:
    """The record of a line. Raises Refused."""
    if len(line) > LINE:
        raise Refused("long")
    try:
        found: object = LINES.decode(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise Refused("encoding") from None
    except (ValueError, RecursionError):
        raise Refused("json") from None
    if not isinstance(found, dict):
        raise Refused("json")
    return given(cast("Said", found))


def given(said: Said) -> Given:
    """A record that was said in fields. Raises Refused."""
    fields = Fields(said)
    version = fields.take("v")
    if not isinstance(version, int) or isinstance(version, bool) or version != VERSION:
        raise Refused("version")
    make = CHANGES.get(str(fields.take("kind")))
    if make is None:
        raise Refused("kind")
    file, as_of = fields.shaped("file", FILE), fields.day("as_of")
    digits = fields.shaped("digits", DIGITS) if make is not _registered and fields.said("digits") else ""
    change = make(fields, as_of)
    fields.end()
    return Given(file, digits, as_of, change)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object of JSON, whose names stand once each."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice")
    return found


def _never(_text: str) -> object:
    raise ValueError("no number of JSON")


LINES = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_never)
"""Made once: a file has many lines."""


def _payment(fields: Fields, _as_of: date) -> Payment:
    return Payment(
        fields.shaped("id", ID), fields.month("month"), fields.day("on"), fields.cents("cents", 1), fields.among("method", METHODS),
        fields.among("status", PAID),
    )  # fmt: skip


def _slip(fields: Fields, _as_of: date) -> Slip:
    people = fields.texts("people", PEOPLE, TITLE)
    return Slip(fields.shaped("id", ID), fields.month("month"), people, fields.several("mentions", MENTIONS))


def _letter(fields: Fields, _as_of: date) -> Letter:
    id, kind, on = fields.shaped("id", ID), fields.among("what", LETTERS), fields.day("on")
    title, lang = fields.text("title", TITLE), fields.among("lang", TONGUES)
    heading = Heading(id, kind, on, title, lang, fields.maybe_day("due"), read=False)
    recourse = fields.among("recourse", RECOURSES) if fields.said("recourse") else ""
    return Letter(heading, fields.texts("text", PARAGRAPHS, PARAGRAPH), recourse, fields.maybe_day("notified"))


def _event(fields: Fields, _as_of: date) -> Event:
    id, occasion, on, at = fields.shaped("id", ID), fields.among("what", OCCASIONS), fields.day("on"), fields.hour("at")
    return Event(id, occasion, on, at, fields.words("place", PLACE), fields.words("about", PLACE), fields.flag("done"))


def _claim(fields: Fields, _as_of: date) -> Claim:
    id, on, original, owed = fields.shaped("id", ID), fields.day("on"), fields.cents("original"), fields.cents("owed")
    if original < PENNY:
        raise Refused("small", "original")
    if owed > original:
        raise Refused("owed", "owed")
    monthly = fields.cents("monthly", 1) if fields.said("monthly") else None
    return Claim(id, on, original, owed, fields.text("reason", TITLE), monthly)


def _standing(fields: Fields, as_of: date) -> Standing:
    roles = fields.several("roles", ROLES)
    if not roles:
        raise Refused("among", "roles")
    return Standing(roles, fields.among("aid", AIDS), fields.maybe_day("since"), as_of)


def _registered(fields: Fields, _as_of: date) -> Registered:
    return Registered(fields.shaped("digits", DIGITS), fields.maybe_day("born"))


def _removed(fields: Fields, _as_of: date) -> Removed:
    return Removed(fields.among("of", KINDS), fields.shaped("id", ID))


def _closed(_fields: Fields, _as_of: date) -> Closed:
    return Closed()


CHANGES: Mapping[str, Callable[[Fields, date], Change]] = {
    "payment": _payment, "slip": _slip, "letter": _letter, "event": _event, "claim": _claim,
    "standing": _standing, "register": _registered, "removed": _removed, "closed": _closed,
}  # fmt: skip
"""What each kind of record says."""
