"""The checklist of documents on paper: what each must show, what else will do, where to bring it and by when."""

from datetime import date

from kiosk.access.codes import show_reference
from kiosk.clock import local_date
from kiosk.forms.model import Document
from kiosk.ports import PaperBlock, PaperDocument, Sealed
from kiosk.services.blocks import both, check, heading, item, on, qr, same, text
from kiosk.services.centre import centre, hours
from kiosk.services.session import Session
from kiosk.services.world import World
from kiosk.words import text_of


def document(session: Session, sealed: Sealed, world: World) -> PaperDocument:
    """The checklist of an application that was sent, as it was marked then."""
    title = text_of("checklist.title")
    filed = local_date(sealed.at)
    limit = session.program.opinion(session.form, sealed.answers, filed).limit.effective
    due = limit if limit is not None and limit >= filed else None
    listed = [one for one in session.form.documents if one.id in sealed.marks]
    blocks = (
        qr(sealed.reference),
        text(session.form.title),
        *([text(both("checklist.limit", date=on(limit), noun=session.form.noun))] if limit is not None else []),
        *([block for one in listed for block in _one(one, sealed.marks[one.id], due)] or [text("checklist.none")]),
        heading("checklist.where"),
        text(same(centre(world.settings))),
        text(both("receipt.open_at", hours=hours(world.settings))),
    )
    return PaperDocument(title.fr, title.en, show_reference(sealed.reference), blocks, sealed.form, sealed.at)


def _one(document: Document, mark: str, limit: date | None) -> list[PaperBlock]:
    """A document: its mark and name, what it must show, by when, what else will do, and what to do without it."""
    blocks = [check(document, mark)]
    if document.must_show is not None:
        blocks.append(text(document.must_show, inside=True))
    elif not document.copy_kept:
        blocks.append(text("documents.shown_only", inside=True))
    if mark != "here":
        blocks.append(_due(document, limit))
    if document.alternatives:
        blocks.append(text("checklist.or", inside=True))
        blocks += [item(one, inside=True) for one in document.alternatives]
    if mark == "cannot" and document.if_not is not None:
        blocks.append(text(document.if_not, inside=True))
    return blocks


def _due(document: Document, limit: date | None) -> PaperBlock:
    """By when it has to be brought."""
    if document.bring_by == "decision":
        return text("checklist.by.decision", inside=True)
    if document.bring_by == "when asked":
        return text("checklist.by.asked", inside=True)
    return text("checklist.by.soon" if limit is None else both("checklist.by.limit", date=on(limit)), inside=True)
