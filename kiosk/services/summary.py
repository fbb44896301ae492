"""The full summary of an application: every answer given, official numbers by their last three signs."""

from kiosk.access.codes import show_reference
from kiosk.formats import moment
from kiosk.forms.journey import walk
from kiosk.forms.model import Form
from kiosk.ports import PaperDocument, Sealed
from kiosk.services.blocks import both, pair, qr, same, text
from kiosk.services.recap import recap
from kiosk.services.standing import said_in_lines
from kiosk.words.text import Text


def document(form: Form, sealed: Sealed) -> PaperDocument:
    """The official recap of what was sealed, for the person."""
    title, reference = both("summary.title", noun=form.noun), show_reference(sealed.reference)
    blocks = (
        qr(sealed.reference),
        text(form.title),
        pair("receipt.reference", same(reference)),
        pair("receipt.received", Text(moment(sealed.at, "fr"), moment(sealed.at, "en"))),
        text("summary.masked"),
        *recap(walk(form, sealed.answers), said_in_lines),
        text("summary.change"),
    )
    return PaperDocument(title.fr, title.en, reference, blocks, f"{sealed.form} · {sealed.digest[:8].upper()}", sealed.at)
