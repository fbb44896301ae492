"""Papers about papers: the cover sheet that comes with them, and the receipt of files that were sent."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.access.codes import show_reference
from kiosk.clock import local_date
from kiosk.formats import file_size
from kiosk.ports import PaperBlock, PaperDocument
from kiosk.services.blocks import both, code, heading, item, on, pair, same, table, text
from kiosk.services.centre import centre, hours
from kiosk.words import text_of
from kiosk.words.text import Text

if TYPE_CHECKING:
    from kiosk.ports.handed import Delivery, Piece
    from kiosk.settings import Settings


def document(one: Delivery, answers: Text, settings: Settings) -> PaperDocument:
    """The paper of a delivery: its cover sheet, or its receipt. No name and no number of a file stands on it."""
    sheet = not one.pieces
    title = text_of("send.sheet.title" if sheet else "send.receipt.title")
    shown = show_reference(one.code)
    picture = both("qr.reference", reference=shown)
    blocks = (
        PaperBlock("figure", (picture.fr,), (picture.en,), data=shown),
        code(shown),
        pair("send.paper.answers", answers),
        *([pair("send.paper.application", same(show_reference(one.subject.reference)))] if one.subject.reference else []),
        pair("send.paper.on", on(local_date(one.at))),
        *(_sheet(one, settings) if sheet else _sent(one)),
    )
    return PaperDocument(title.fr, title.en, shown, blocks, at=one.at)


def _sheet(one: Delivery, settings: Settings) -> tuple[PaperBlock, ...]:
    """What to do with the sheet, until when its code is known, and where."""
    last = local_date(one.at) + timedelta(days=settings.retention_days)
    return (
        heading("send.sheet.how"),
        *(item(word) for word in ("send.sheet.front", "send.sheet.copy", "send.sheet.counter")),
        item(both("send.sheet.until", date=on(last))),
        heading("checklist.where"),
        text(same(centre(settings))),
        text(both("receipt.open_at", hours=hours(settings))),
    )


def _sent(one: Delivery) -> tuple[PaperBlock, ...]:
    """Every file, and what comes next."""
    rows = [(same(str(number)), *_facts(piece)) for number, piece in enumerate(one.pieces, 1)]
    head = ("send.paper.number", "send.paper.kind", "send.paper.pages", "send.paper.size")
    return (
        heading("send.paper.files"),
        table(head, rows),
        heading("send.paper.next"),
        *(item(word) for word in ("send.paper.read", "send.paper.ask")),
    )


def _facts(piece: Piece) -> tuple[Text, Text, Text]:
    """What a file is, as on the screen."""
    size = Text(file_size(piece.size, "fr"), file_size(piece.size, "en"))
    return text_of(f"send.kind.{piece.kind}"), same(str(piece.pages)), size
