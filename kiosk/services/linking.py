"""Linking an account to a file with the Ministry: by its number, by a notice of assessment, or later with an agent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.access.limits import notice_years
from kiosk.clock import local_date
from kiosk.forms.problems import Problem
from kiosk.services.dossier import door
from kiosk.services.keeping import given, now, refuse, reread, signing_of, store, take, wanting
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from kiosk.ports.accounts import Link
    from kiosk.services.state import State

DIGITS = 3
"""Of the social insurance number, the last ones."""
FIELDS = ("#file_number", "#file_digits", "#notice_year", "#notice_number", "#notice_line")


def years(visit: State) -> tuple[int, ...]:
    """The years of which a notice of assessment counts, the latest first."""
    return notice_years(local_date(now(visit)))


def link(visit: State, at: str) -> None:
    """How an account is linked."""
    visit.go(Stop("link"))


def by_file(visit: State, at: str) -> None:
    """With a file number."""
    _clear(visit)
    visit.go(Stop("link_file"), "#file_number")


def by_notice(visit: State, at: str) -> None:
    """Without a file."""
    _clear(visit)
    visit.go(Stop("link_notice"), "#notice_year")


def later(visit: State, at: str) -> None:
    """With an agent, another time."""
    _done(visit, "said.link_later")


def from_file(visit: State, keys: tuple[str, ...]) -> None:
    """A file number and three digits. An unknown file, wrong digits and too many tries give the same reply."""
    if wanting(visit, "#file_number", "#file_digits"):
        return
    digits = take(visit, "#file_digits").strip()
    if not (len(digits) == DIGITS and digits.isascii() and digits.isdigit()):
        refuse(visit, "#file_digits", Problem("FILE_DIGITS"))
        return
    number = "".join(given(visit, "#file_number").split()).replace("-", "").upper()
    _tell(visit, store(visit).link_by_file(_id(visit), number, digits, now(visit)), "#file_number")


def from_notice(visit: State, keys: tuple[str, ...]) -> None:
    """A notice of assessment: its year, its number, and one of its lines."""
    if wanting(visit, "#notice_year", "#notice_number", "#notice_line"):
        return
    year = next((one for one in years(visit) if str(one) == given(visit, "#notice_year")), 0)
    if not year:
        refuse(visit, "#notice_year", Problem("NOTICE_YEAR"))
        return
    answer = store(visit).link_by_notice(_id(visit), year, given(visit, "#notice_number"), given(visit, "#notice_line"), now(visit))
    _tell(visit, answer, "#notice_number")


def agent(visit: State, at: str) -> None:
    """It was read that an agent has to look."""
    _done(visit, "")


def _tell(visit: State, answer: Link, key: str) -> None:
    if answer == "refused":
        refuse(visit, key, Problem("LINK"))
    elif answer == "linked":
        _done(visit, "said.linked")
    else:
        _clear(visit)
        visit.go(Stop("link_agent", answer))


def _done(visit: State, word: str) -> None:
    """Back to where the linking began; an account that is open is shown as it stands now."""
    _clear(visit)
    if visit.account is not None:
        reread(visit)
        door.look(visit)
    while visit.stop.page.startswith("link"):
        visit.trail.pop()
    visit.focus, visit.status = "", word


def _clear(visit: State) -> None:
    for key in FIELDS:
        take(visit, key)


def _id(visit: State) -> str:
    """The account that is open, or that was made just now."""
    return visit.account.id if visit.account is not None else signing_of(visit).created


STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {"link_file": from_file, "link_notice": from_notice}
ACTS: Mapping[str, Callable[[State, str], None]] = {
    "link": link, "link_file": by_file, "link_notice": by_notice, "link_later": later, "link_agent": agent,
}  # fmt: skip
