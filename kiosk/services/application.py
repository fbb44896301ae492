"""The complete application for the Department: every number whole, its own section included. Staff only."""

from collections.abc import Mapping

from kiosk.access.codes import show_reference
from kiosk.formats import moment
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.journey import walk
from kiosk.forms.model import Form
from kiosk.ports import PaperDocument, Sealed
from kiosk.services.blocks import both, check, heading, pair, qr, same, text
from kiosk.services.department import NotStaff, Staff
from kiosk.services.recap import recap
from kiosk.services.receipt import consent
from kiosk.services.standing import said_whole
from kiosk.words import text_of
from kiosk.words.text import Text


def document(form: Form, sealed: Sealed, entries: Mapping[str, Answer], staff: Staff) -> PaperDocument:
    """What was sealed, with the Department's `entries`. Raises NotStaff for anybody who is not signed in as staff."""
    if not staff.signed_in:
        raise NotStaff(staff.id)
    title, reference = both("file.title", noun=form.noun), show_reference(sealed.reference)
    answers = Answers({**sealed.answers.entries, **entries})
    listed = [one for one in form.documents if one.id in sealed.marks]
    blocks = (
        qr(sealed.reference),
        text(form.title),
        text("file.secret"),
        pair("receipt.reference", same(reference)),
        pair("receipt.received", Text(moment(sealed.at, "fr"), moment(sealed.at, "en"))),
        pair("file.form", same(sealed.form)),
        pair("file.digest", same(sealed.digest[:8].upper())),
        pair("file.affirmation", same(sealed.affirmation or "–")),
        pair("file.lang", text_of(f"file.lang.{sealed.lang}")),
        *consent(sealed),
        *recap(walk(form, sealed.answers), said_whole),
        *recap(walk(form, answers, "department"), said_whole),
        heading("receipt.documents"),
        *([check(one, sealed.marks[one.id]) for one in listed] or [text("checklist.none")]),
    )
    return PaperDocument(title.fr, title.en, reference, blocks, sealed.form, sealed.at)
