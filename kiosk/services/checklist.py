"""The checklist of documents on paper: what each must show, what else will do, where to bring it and by when."""

from kiosk.access.codes import show_reference
from kiosk.clock import local_date
from kiosk.formats import long_date
from kiosk.forms.model import Document
from kiosk.ports import PaperBlock, PaperDocument, Sealed
from kiosk.services.centre import centre, hours
from kiosk.services.session import Session
from kiosk.services.world import World
from kiosk.words import text_of
from kiosk.words.text import Text


def document(session: Session, sealed: Sealed, world: World) -> PaperDocument:
    """The checklist of an application that was sent, as it was marked then."""
    title = text_of("checklist.title")
    listed = [one for one in session.form.documents if one.id in sealed.marks]
    blocks = [
        _text(session.form.title),
        *(block for one in listed for block in _one(one, sealed.marks[one.id])),
        _heading("checklist.where"),
        _text(Text(centre(world.settings), centre(world.settings))),
        _text(_both("receipt.open_at", hours=hours(world.settings))),
    ]
    limit = session.program.opinion(session.form, sealed.answers, local_date(sealed.at)).limit.effective
    if limit is not None:
        last = Text(long_date(limit, "fr"), long_date(limit, "en"))
        blocks.append(_text(_both("checklist.limit", date=last)))
    return PaperDocument(title.fr, title.en, show_reference(sealed.reference), tuple(blocks), sealed.form)


def _one(document: Document, mark: str) -> list[PaperBlock]:
    """A document: its mark and name, what it must show, what else will do, and what to do without it."""
    state = text_of(f"mark.{mark or 'none'}.paper")
    sign = "[x]" if mark == "here" else "[ ]"
    blocks = [PaperBlock("check", (sign, document.name.fr, state.fr), (sign, document.name.en, state.en))]
    if document.must_show is not None:
        blocks.append(_text(document.must_show))
    if not document.copy_kept:
        blocks.append(_text(text_of("documents.shown_only")))
    if document.alternatives:
        blocks.append(_text(text_of("checklist.or")))
        blocks += [PaperBlock("item", (one.fr,), (one.en,)) for one in document.alternatives]
    if mark == "cannot" and document.if_not is not None:
        blocks.append(_text(document.if_not))
    return blocks


def _heading(word: str) -> PaperBlock:
    words = text_of(word)
    return PaperBlock("heading", (words.fr,), (words.en,))


def _text(words: Text) -> PaperBlock:
    return PaperBlock("text", (words.fr,), (words.en,))


def _both(word: str, **values: Text) -> Text:
    return Text(text_of(word).to("fr", values), text_of(word).to("en", values))
