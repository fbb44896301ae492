"""What a person does to hand papers in: what they answer, how they come, which files, and sending them; all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from kiosk.services import leaving, mine, printouts
from kiosk.services.dossier.handing import HOME, handed, sending, subjects, ways
from kiosk.services.dossier.pile import Sending, Waiting
from kiosk.services.keeping import back_to, now, signing_of
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from kiosk.ports.handed import Cleaner
    from kiosk.services.dossier.opened import Opened
    from kiosk.services.dossier.pile import Looked
    from kiosk.services.state import State


def look(visit: State, found: Opened) -> None:
    """The service opens: what was handed in before."""
    mine.look(visit)
    found.sending = Sending()


def new(visit: State, at: str) -> None:
    """« Remettre un document »: what it answers."""
    made = sending(visit)
    made.clear()
    made.subjects = subjects(visit)
    visit.go(Stop("send_item"))


def item(visit: State, at: str) -> None:
    """That document: how it comes. Where there is one way only, nobody is asked."""
    made = sending(visit)
    made.clear()
    made.subject = made.subjects[int(at)]
    if ways(visit) == ("paper",):
        by(visit, "paper")
    else:
        visit.go(Stop("send_way"))


def by(visit: State, at: str) -> None:
    """In that way."""
    made = sending(visit)
    made.clear()
    made.way = next(one for one in ways(visit) if one == at)
    visit.go(Stop({"paper": "send_cover", "key": "send_key", "scanner": "send_scanner"}[made.way]))
    if made.way == "key":
        look_at_key(visit, "")


def cover(visit: State, at: str) -> None:
    """A cover sheet: it is kept under its code, and comes out of the printer."""
    _make(visit, ())


def look_at_key(visit: State, at: str) -> None:
    """Which files are on the key now; nothing is chosen yet."""
    made = sending(visit)
    made.found, made.chosen = visit.world.usb.listed() if visit.world.usb is not None else (), set()


def pick(visit: State, at: str) -> None:
    """Choose a file of the key, or no longer."""
    made, place = sending(visit), int(at)
    if place not in made.chosen and len(made.chosen) >= made.room:
        visit.status = "said.send_full"
        return
    made.chosen ^= {place}
    visit.status = "said.send_picked" if place in made.chosen else "said.send_unpicked"


def read(visit: State, at: str) -> None:
    """« Lire les fichiers choisis »: one after the other, while the page tells how far it is."""
    made, usb = sending(visit), visit.world.usb
    if usb is None or not made.chosen:
        visit.status = "said.send_nothing"
        return
    chosen = [made.found[place] for place in sorted(made.chosen)]
    made.chosen = set()
    made.begin([Waiting(one.name, one.on, partial(usb.read, one.path)) for one in chosen], _cleaner(visit), now(visit))
    visit.go(Stop("send_check"))


def scan(visit: State, at: str) -> None:
    """« Numériser la feuille »: one sheet, which joins those before."""
    made, scanner = sending(visit), visit.world.scanner
    if made.busy or scanner is None:
        return
    if not made.room:
        visit.status = "said.send_full"
        return
    made.begin([Waiting("", None, scanner.scan)], _cleaner(visit), now(visit))
    if visit.stop.page != "send_check":
        visit.go(Stop("send_check"))


def more(visit: State, at: str) -> None:
    """Another file of the key."""
    if not sending(visit).room:
        visit.status = "said.send_full"
        return
    back_to(visit, "send_key")
    look_at_key(visit, "")


def drop(visit: State, at: str) -> None:
    """Take a file out again; on the key it stays."""
    made = sending(visit)
    found = next((one for place, one in enumerate(made.taken) if str(place) == at), None)
    if found is not None and not made.busy:
        made.drop(found)
        visit.status = "said.send_dropped"


def send(visit: State, at: str) -> None:
    """« Envoyer »: what was taken is kept, whole; refused files are left aside."""
    made = sending(visit)
    if made.busy or not made.taken:
        visit.status = "said.send_nothing"
        return
    _make(visit, made.taken)


def see(visit: State, at: str) -> None:
    """A delivery of before, its paper to be printed again."""
    visit.go(Stop("send_made", at))


def done(visit: State, at: str) -> None:
    """Back to what was handed in."""
    back_to(visit, HOME)


def take_back(visit: State, at: str) -> None:
    """« Reprendre » is asked about once."""
    visit.go(Stop("take_back", visit.stop.at))


def take_back_now(visit: State, at: str) -> None:
    """It is destroyed at once; where the centre has taken it over meanwhile, its page says so."""
    code = visit.stop.at
    try:
        done = handed(visit).take_back(signing_of(visit).session, code, now(visit))
    except LookupError:
        leaving.end(visit, "")
        return
    mine.look(visit)
    visit.trail.pop()
    if not any(one.code == code for one in signing_of(visit).deliveries):
        visit.trail.pop()
    visit.focus, visit.status = "", "said.taken_back" if done else "said.not_taken_back"


def _make(visit: State, files: tuple[Looked, ...]) -> None:
    made, session = sending(visit), signing_of(visit).session
    content = tuple((one.clean, one.on) for one in files if one.clean is not None)
    try:
        found = handed(visit).make(session, made.way, made.subject, content, now(visit))
        mine.look(visit)
    except LookupError:
        leaving.end(visit, "")
        return
    made.clear()
    back_to(visit, HOME)
    visit.go(Stop("send_made", found.code))
    visit.status = "said.send_sent" if content else "said.send_cover"
    printouts.print_page(visit, "")


def _cleaner(visit: State) -> Cleaner:
    """Raises LookupError on a kiosk without one, where no page leads here."""
    if visit.world.cleaner is None:
        raise LookupError("cleaner")
    return visit.world.cleaner


ACTS: Mapping[str, Callable[[State, str], None]] = {
    "send_new": new, "send_item": item, "send_way": by, "send_cover": cover, "send_look": look_at_key, "send_pick": pick,
    "send_read": read, "send_scan": scan, "send_more": more, "send_drop": drop, "send_now": send, "send_see": see, "send_done": done,
    "take_back": take_back, "take_back_now": take_back_now,
}  # fmt: skip
STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {}
