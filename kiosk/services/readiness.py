"""The readiness report: what is done, what is missing, which documents wait, and until when."""

from datetime import date

from kiosk.ports import PaperBlock, PaperDocument
from kiosk.services.blocks import both, check, heading, item, on, pair, table, text
from kiosk.services.session import Session
from kiosk.services.standing import state_of
from kiosk.words import text_of
from kiosk.words.text import Text


def document(session: Session, today: date) -> PaperDocument:
    """Where an application stands that is being filled in."""
    title = both("ready.title", noun=session.form.noun)
    missing = [place for place in session.walk().path if not place.settled and place.question.kind != "attestation"]
    blocks = (
        text(session.form.title),
        text(both("ready.missing", n=len(missing)) if missing else text_of("ready.all")),
        pair("receipt.limit", _last_day(session, today)),
        pair("ready.until", on(session.keep_until)),
        heading("ready.sections"),
        _sections(session),
        heading("ready.answers"),
        *([item(place.question.ask) for place in missing] or [text("ready.none")]),
        heading("ready.documents"),
        *([check(one, session.mark(one.id)) for one in session.documents(today)] or [text("checklist.none")]),
    )
    return PaperDocument(title.fr, title.en, "", blocks, session.form.name)


def _last_day(session: Session, today: date) -> Text:
    limit = session.opinion(today).limit
    return text_of(limit.absence) if limit.effective is None else both("receipt.inclusive", date=on(limit.effective))


def _sections(session: Session) -> PaperBlock:
    rows = []
    for section in session.sections():
        name = both("recap.section", a=section.number, title=section.title) if section.number else section.title
        rows.append((name, text_of(f"state.{state_of(session, section)}")))
    return table(("ready.section", "ready.state"), rows)
