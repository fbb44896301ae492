"""Which documents a person is asked for (domain, section 5)."""

from datetime import date

from kiosk.forms.answers import Answers
from kiosk.forms.journey import Walk, walk
from kiosk.forms.model import Form
from kiosk.programs.due import due_documents

CEASED = "DOC-CEASED"


def documents_of(form: Form, answers: Answers, filed_on: date | None) -> tuple[str, ...]:
    """The documents that apply, in the order of the checklist.

    Proof of an income that ceased is asked for only where its last payment falls in the month of the application:
    the day of filing is no answer, so no condition of the form can say it.
    """
    walked = walk(form, answers)
    return tuple(document for document in due_documents(form, walked) if document != CEASED or _ceased_this_month(walked, filed_on))


def _ceased_this_month(walked: Walk, filed_on: date | None) -> bool:
    """Whether a last payment falls in the month of filing; yes while a day is still missing."""
    paid = [place for place in walked.path if place.row and place.question.id == "last_payment_on"]
    if filed_on is None or not paid or any(place.state != "answered" for place in paid):
        return True
    return any(isinstance(place.value, str) and place.value[:7] == f"{filed_on:%Y-%m}" for place in paid)
