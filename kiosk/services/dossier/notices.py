"""What a person does in the service of notifications: switch each of them on and off."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.services.dossier import news
from kiosk.services.dossier.door import within
from kiosk.services.dossier.here import opened
from kiosk.services.keeping import own

if TYPE_CHECKING:
    from kiosk.ports.dossier import Dossier, Notices
    from kiosk.services.state import State

MAILED = ("letters", "payments", "dates")
"""What can be told by e-mail."""
HERE = "here"
"""What is told at the kiosk."""


def reached(visit: State) -> bool:
    """Whether a message can be sent to the person: the centre sends mail, and the account has an address."""
    return visit.world.mailer is not None and bool(own(visit).email)


def switched(notices: Notices, what: str) -> Notices:
    """The same with one of them the other way. Raises KeyError for what nobody is told of: a defect."""
    return {
        "letters": replace(notices, letters=not notices.letters),
        "payments": replace(notices, payments=not notices.payments),
        "dates": replace(notices, dates=not notices.dates),
        HERE: replace(notices, here=not notices.here),
    }[what]


def notify(visit: State, at: str) -> None:
    """On, where it was off; off, where it was on. The page stays."""
    if at in MAILED and not reached(visit):
        return
    here = opened(visit)
    wanted = switched(here.notices, at)

    def chosen(port: Dossier, session: str) -> None:
        port.notify(session, wanted)
        news.look(visit)

    if within(visit, chosen):
        here.notices, visit.focus = wanted, f"notify:{at}"


ACTS: Mapping[str, Callable[[State, str], None]] = {"notify": notify}
STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {}
