"""What a person does in the service of communications: list them, open one, see what can be done against a decision."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.services.dossier import news
from kiosk.services.dossier.door import within
from kiosk.services.dossier.here import opened
from kiosk.services.keeping import now
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from kiosk.ports.dossier import Dossier, Letter
    from kiosk.services.state import State


def letters(visit: State, at: str) -> None:
    """Some of them: `unread`, `due` or a year; from the first, or after a slash from another one."""
    what, _, first = at.partition("/")
    if visit.stop.page == "letters":
        visit.swap(Stop("letters", what, first))
    else:
        visit.go(Stop("letters", what, first))


def letter(visit: State, at: str) -> None:
    """One of them, which counts as read from now on."""
    found: list[Letter | None] = []

    def read(port: Dossier, session: str) -> None:
        found.append(port.letter(session, at, now(visit)))

    if not within(visit, read):
        return
    if found[0] is None:
        visit.status = "said.letter_gone"
        return
    here = opened(visit)
    here.letter = found[0]
    here.headings = tuple(one._replace(read=True) if one.id == at else one for one in here.headings)
    news.read(visit, here.headings)
    visit.go(Stop("letter", at))


def recourse(visit: State, at: str) -> None:
    """« Contester »: what can be asked for, until when, and why until then."""
    visit.go(Stop("recourse", visit.stop.at))


ACTS: Mapping[str, Callable[[State, str], None]] = {"letters": letters, "letter": letter, "recourse": recourse}
STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {}
