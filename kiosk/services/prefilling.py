"""What is known of a person who signed in, filled in where they said nothing: always weaker than they are (law L16).

It comes from their account, from their file, and from what they sent before from this account. Of numbers, only that of the
file is filled in: a social insurance number or one of a bank account is typed anew each time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kiosk.clock import local_date
from kiosk.services.desk import MASKED
from kiosk.services.dossier.statements import marked
from kiosk.services.keeping import now, own, signing_of

if TYPE_CHECKING:
    from kiosk.forms.model import Question, Value
    from kiosk.services.session import Session
    from kiosk.services.state import State

SHARED = ("last_name", "first_name", "birth_date", "sex", "preferred_language", "home_address", "phone_home")
"""Questions that mean the same wherever they are asked."""
OWN = ("", "adult1.")
"""Before the ids of what a form asks the person themselves."""


def offer(visit: State) -> None:
    """Fill in the application under way: on disk first, then in memory. Raises StoreUnavailable; LookupError where the session is over."""
    from kiosk.forms.prefill import prefilled

    session = visit.application()
    if visit.account is None or session.sealed is not None:
        return
    found = prefilled(session.answers, _offers(visit, session), visit.lang, now(visit))
    changed = {key: entry for key, entry in found.entries.items() if session.answers.get(key) != entry}
    if changed:
        visit.world.drafts().keep(session.draft, changed)
        session.answers = found


def _offers(visit: State, session: Session) -> Mapping[str, Value]:
    """What is known, by the keys of the form; only what it would take if it were typed."""
    known = _known(visit, session)
    asked = {one.id: one for section in session.form.sections if section.owner == "citizen" for one in section.questions}
    placed = {f"{prefix}{id}": value for id, value in known.items() for prefix in OWN}
    return {key: value for key, value in placed.items() if key in asked and _taken(visit, asked[key], value)}


def _known(visit: State, session: Session) -> Mapping[str, Value]:
    """By shared id: what the file says goes before an earlier application, and that before the account."""
    names = own(visit).names
    named: Mapping[str, Value] = {"first_name": names[0], "last_name": names[-1]} if len(names) > 1 else {}
    return {**named, **dict(_sent(visit)), **dict(_filed(visit, session))}


def _sent(visit: State) -> Iterator[tuple[str, Value]]:
    """What was sent from this account, the latest last; a number is in none of it."""
    for one in signing_of(visit).filed:
        for id in SHARED:
            for prefix in OWN:
                value = one.sealed.answers.value(f"{prefix}{id}")
                if value is not None:
                    yield id, value


def _filed(visit: State, session: Session) -> Iterator[tuple[str, Value]]:
    """The number of the person's file; of a statement, the day on which it is due, as the file says it."""
    signing = signing_of(visit)
    if visit.world.dossier is None or signing.standing is None or not own(visit).verified:
        return
    if number := visit.world.dossier().file_number(signing.session):
        yield "file_number", number
    if session.program.for_file == "statement" and signing.dossier is not None:
        days = [one.on for one in marked(visit, signing.dossier.events) if one.occasion == "statement" and not one.done]
        if days:
            yield "due_on", min(days).isoformat()


def _taken(visit: State, question: Question, value: Value) -> bool:
    """Whether the form would read the same value, were it typed; of masked kinds, the number of the file alone."""
    from kiosk.forms.kinds import Context, kind_of

    if question.kind in MASKED and question.kind != "cp12":
        return False
    kind = kind_of(question.kind)
    chosen = question.kind in ("yes_no", "choice") and isinstance(value, str)
    try:
        raw = str(value) if chosen else kind.split(value, question, visit.lang)
    except (KeyError, TypeError, ValueError):  # a value of another kind
        return False
    return kind.parse(raw, question, visit.lang, Context(local_date(now(visit)), visit.world.settings.demo)) == value
