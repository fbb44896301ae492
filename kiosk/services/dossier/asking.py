"""A request against a decision: written in the person's own words and sent once; a letter to the Tribunal is made and not sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.access.codes import new_reference
from kiosk.account.request import REQUESTS, answers_of
from kiosk.clock import local_date
from kiosk.forms.kinds import kind_of
from kiosk.forms.kinds.base import Context
from kiosk.forms.problems import Problem
from kiosk.ports import Sealed, StoreUnavailable
from kiosk.services import mine, papers
from kiosk.services.dossier.door import within
from kiosk.services.dossier.here import opened
from kiosk.services.dossier.requests import REQUEST, contested, shown
from kiosk.services.elsewhere import standing
from kiosk.services.keeping import given, now, refuse, signing_of, wanting
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from kiosk.services.state import State


def ask(visit: State, at: str) -> None:
    """« Écrire la demande »."""
    visit.go(Stop("request", visit.stop.at), REQUEST)


def from_request(visit: State, keys: tuple[str, ...]) -> None:
    """What was written is sent to the Ministry, or stands in a letter to the Tribunal, which the kiosk does not write to."""
    if wanting(visit, REQUEST):
        return
    read = _read(visit, given(visit, REQUEST))
    if isinstance(read, Problem):
        refuse(visit, REQUEST, read)
    elif shown(visit).recourse == "tribunal":
        visit.go(Stop("tribunal_letter", visit.stop.at))
    else:
        _send(visit, read)


def _read(visit: State, text: str) -> str | Problem:
    """The text, as a question of a form takes one."""
    question = next(one for section in REQUESTS.form().sections for one in section.questions if one.id == "request")
    read = kind_of("long_text").parse(text, question, visit.lang, Context(local_date(now(visit))))
    if isinstance(read, tuple) and isinstance(read[0], Problem):
        return read[0]
    return read if isinstance(read, Problem) else str(read)


def _send(visit: State, text: str) -> None:
    """Put it away in one transaction, under a number; then its receipt."""
    numbers: list[str] = []
    if not within(visit, lambda port, session: numbers.append(port.file_number(session))):
        return
    drafts, at = visit.world.drafts(), now(visit)
    draft, _ = drafts.begin(REQUESTS.form().name, at, local_date(at))
    sealed = drafts.submit(draft.id, _sealed(visit, text, numbers[0]), signing_of(visit).session)
    visit.typed.pop(REQUEST, None)
    opened(visit).request = sealed
    mine.look(visit)
    visit.swap(Stop("request_sent", sealed.reference))
    visit.status = "said.request_sent"
    _receipt(visit, sealed)


def _sealed(visit: State, text: str, file_number: str) -> Sealed:
    form, at = REQUESTS.form(), now(visit)
    answers = answers_of(contested(visit, file_number), text, visit.lang, at)
    return Sealed(new_reference(visit.world.dice), form.name, form.digest, form.version, "", at, visit.lang, answers, {})


def _receipt(visit: State, sealed: Sealed) -> None:
    """Saved for the person and the counter, and printed where there is a printer; what is in its way changes nothing of the request."""
    subject = papers.subject_of(visit.stop)
    made = tuple(visit.world.papers().make(each, sealed.lang) for each in papers.documents(visit, subject))
    if visit.world.printing is not None:
        visit.world.printing.start(subject, sealed.reference, lambda: made)
    try:
        for paper in made:
            visit.world.shelf.put(sealed.reference, paper)
    except StoreUnavailable:
        visit.status = "said.receipt_not_saved"


ACTS: Mapping[str, Callable[[State, str], None]] = {"request": ask}
STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {"request": standing(from_request)}
