"""Signing and sending: once, whole, and with a receipt that cannot be lost (L18)."""

from kiosk.access.codes import new_reference
from kiosk.clock import local_date
from kiosk.forms import journey
from kiosk.forms.answers import Answers
from kiosk.ports import Paper, Sealed, StoreUnavailable
from kiosk.ports.kept import Filed
from kiosk.services import papers, printouts, showing
from kiosk.services.session import Session
from kiosk.services.state import State
from kiosk.services.stops import WELCOME, Stop


def from_affirmation(visit: State, keys: tuple[str, ...]) -> None:
    """« Signer et envoyer »: only with everything settled and the box ticked by the person; else to what is missing."""
    session = visit.application()
    missing = session.walk().next
    if missing is None:
        send(visit, session)
    elif missing.question.kind == "attestation":
        visit.shown.add(missing.key)
        visit.focus = missing.key
    else:
        showing.show(visit, missing)
        visit.status = "said.gap"


def send(visit: State, session: Session) -> None:
    """Put the application away in one transaction, then make its receipt. A second call finds the first one's number."""
    signing = visit.signing if visit.account is not None else None
    sealed = visit.world.drafts().submit(session.draft, seal(visit, session), signing.session if signing is not None else "")
    if signing is not None:
        signing.filed = (*signing.filed, Filed(sealed))
    session.sealed, session.answers = sealed, sealed.answers
    visit.trail = [WELCOME]
    visit.go(Stop("confirmation"))
    visit.status = "said.sent"
    made = receipt_papers(visit, sealed)
    printouts.receipt_sent(visit, sealed, made)
    try:
        save_papers(visit, sealed, made)
    except StoreUnavailable:
        visit.status = "said.receipt_not_saved"


def receipt_papers(visit: State, sealed: Sealed) -> tuple[Paper, ...]:
    """The receipt, and the checklist where documents are asked for."""
    return tuple(visit.world.papers().make(each, sealed.lang) for each in papers.documents(visit, "receipt"))


def save_papers(visit: State, sealed: Sealed, made: tuple[Paper, ...]) -> None:
    """Saved for the person and the counter. Raises StoreUnavailable; the application stays sent."""
    for name, paper in zip((sealed.reference, f"{sealed.reference}-documents"), made, strict=False):
        visit.world.shelf.put(name, paper)


def seal(visit: State, session: Session) -> Sealed:
    """What is put away: only what applies (L4), under a new number, with the versions it was made with."""
    now = visit.world.clock.now()
    answers = journey.prune(session.form, session.answers)
    marks = {document.id: session.mark(document.id) for document in session.documents(local_date(now))}
    signed = [place.value for place in session.walk().path if place.question.kind == "attestation"]
    affirmation = "@".join(str(part) for part in signed[0].values()) if signed and isinstance(signed[0], dict) else ""
    return Sealed(
        reference=new_reference(visit.world.dice),
        form=session.form.name,
        digest=session.form.digest,
        guide=session.form.version,
        affirmation=affirmation,
        at=now,
        lang=visit.lang,
        answers=Answers({key: entry for key, entry in answers.entries.items() if not key.startswith("documents/")}),
        marks=marks,
        helper=session.helper,
    )
