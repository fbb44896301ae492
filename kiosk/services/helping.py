"""Somebody who helps: a companion, an interpreter, staff. It is said before or while filling in, and stands on the receipt."""

from collections.abc import Callable, Mapping

from kiosk.services.state import State
from kiosk.services.stops import Stop

WHO = ("companion", "interpreter", "agent")
"""Who may be said to help; words: `helper.<code>`, and on the receipt `receipt.helper.<code>`."""


def offered(visit: State) -> bool:
    """Whether it can be said now: as long as nothing is sent."""
    return visit.session is None or visit.session.sealed is None


def declared(visit: State) -> str:
    """Who helps, as was said; empty: nobody."""
    return visit.session.helper if visit.session is not None else visit.helper


def ask(visit: State, at: str) -> None:
    """« Quelqu’un m’aide »: who, and what that means."""
    if offered(visit):
        visit.go(Stop("helper"))


def declare(visit: State, at: str) -> None:
    """The person says who, and agrees that they see the answers; or that nobody does. Kept with the answers, or until there are some."""
    if not offered(visit) or at not in ("", *WHO):
        return
    if visit.session is None:
        visit.helper = at
    else:
        visit.desk.declare_helper(visit.session, at, visit.lang)
    visit.trail.pop()
    visit.status = "said.helped" if at else "said.alone"


def begun(visit: State) -> None:
    """An application was begun: what was said before goes with it."""
    if visit.helper:
        visit.desk.declare_helper(visit.application(), visit.helper, visit.lang)


ACTS: Mapping[str, Callable[[State, str], None]] = {"helper": ask, "helped": declare}
