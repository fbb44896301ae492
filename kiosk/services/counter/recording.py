"""A record of the Ministry, entered by hand at the counter: held to the rules of a file that is imported, and put away as one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.access.folding import letters
from kiosk.clock import local_date
from kiosk.forms.problems import Problem
from kiosk.ports.records import Kind, Records
from kiosk.services.counter.state import StaffState
from kiosk.services.keeping import given as typed
from kiosk.services.keeping import refuse, wanting
from kiosk.services.records.fields import Refused
from kiosk.services.records.reading import DIGITS, FILE, LETTERS, METHODS, OCCASIONS, PAID, TONGUES, VERSION, given
from kiosk.services.stops import Stop

SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Of the id that a record gets here."""
HOUR = re.compile(r"(\d{1,2})\s*[h:]\s*(\d\d)", re.ASCII)
"""As it is typed: `9 h 30`, `09:30`."""
AMOUNT = re.compile(r"(\d{1,7})(?:[.,](\d\d))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of a record."""

    name: str
    choices: tuple[str, ...] = ()
    optional: bool = False
    amount: bool = False

    @property
    def key(self) -> str:
        """Of its control."""
        return f"#record_{self.name}"


FORMS: Mapping[Kind, tuple[Asked, ...]] = {
    "letter": (
        Asked("what", LETTERS), Asked("on"), Asked("title"), Asked("lang", TONGUES), Asked("text"), Asked("due", optional=True),
        Asked("notified", optional=True),
    ),
    "event": (
        Asked("what", OCCASIONS), Asked("on"), Asked("at", optional=True), Asked("place", optional=True),
        Asked("about", optional=True),
    ),
    "payment": (Asked("month"), Asked("on"), Asked("cents", amount=True), Asked("method", METHODS), Asked("status", PAID)),
    "claim": (
        Asked("on"), Asked("original", amount=True), Asked("owed", amount=True), Asked("reason"),
        Asked("monthly", optional=True, amount=True),
    ),
}  # fmt: skip
"""What is asked for each kind that is entered by hand."""
WHO = ("#record_file", "#record_digits", "#record_kind")
PROBLEMS: Mapping[str, str] = {"amount": "RECORD_AMOUNT", "small": "RECORD_SMALL", "owed": "RECORD_OWED", "text": "RECORD_TEXT"}
"""What the rules say -> what is said of the field; anything else is that it has not its shape."""


def begin(visit: StaffState, at: str) -> None:
    """Whose file, and which kind; nothing of an earlier one stays."""
    visit.forget()
    visit.go(Stop("staff_record"), WHO[0])


def choose(visit: StaffState, at: str) -> None:
    """The file is one of the register, and its person the one whose three digits were typed."""
    if wanting(visit, *WHO):
        return
    file, digits, kind = _file(visit), typed(visit, WHO[1]), typed(visit, WHO[2])
    if not FILE.fullmatch(file):
        refuse(visit, WHO[0], Problem("RECORD_SHAPE"))
    elif not DIGITS.fullmatch(digits):
        refuse(visit, WHO[1], Problem("RECORD_SHAPE"))
    elif stranger := _records(visit).strangers([(file, digits)]).get((file, digits)):
        refuse(visit, WHO[0 if stranger == "unknown" else 1], Problem(f"RECORD_{stranger.upper()}"))
    else:
        visit.go(Stop("staff_new_record", kind))


def put(visit: StaffState, at: str) -> None:
    """Put it away, if it is as the rules want it; else say what is wrong, and where."""
    asked = next(form for kind, form in FORMS.items() if kind == visit.stop.at)
    if wanting(visit, *(one.key for one in asked if not one.optional)):
        return
    said = {one.name: _said(visit, one) for one in asked if typed(visit, one.key)}
    id, today = f"K-{visit.world.dice.draw(SIGNS, 12)}", local_date(visit.now()).isoformat()
    whose = {"v": VERSION, "kind": visit.stop.at, "file": _file(visit), "digits": typed(visit, WHO[1]), "id": id, "as_of": today}
    try:
        record = given({**whose, **said})
    except Refused as problem:
        refuse(visit, f"#record_{problem.field}", Problem(PROBLEMS.get(problem.code, "RECORD_SHAPE")))
        return
    _records(visit).put([record])
    visit.counter.audit.note(visit.now(), "record_entered", purpose="service")
    visit.forget()
    visit.trail = [Stop("staff_home")]
    visit.status = "staff.record.kept"


def _file(visit: StaffState) -> str:
    return letters(typed(visit, WHO[0])).upper()


def _records(visit: StaffState) -> Records:
    """Where they are put away. Raises LookupError at a counter without them, where no page leads here."""
    if visit.counter.records is None:
        raise LookupError("records")
    return visit.counter.records


def _said(visit: StaffState, asked: Asked) -> object:
    """A field as a record says it: an amount in cents, a time with a colon, the text of a letter as its one paragraph."""
    text = typed(visit, asked.key)
    if asked.amount:
        found = AMOUNT.fullmatch(re.sub(r"[\s$]", "", text))
        return int(found[1]) * 100 + int(found[2] or 0) if found else text
    if found := HOUR.fullmatch(text) if asked.name == "at" else None:
        return f"{int(found[1]):02}:{found[2]}"
    return [text] if asked.name == "text" else text
