"""Which documents of a form's checklist apply to a set of answers."""

from kiosk.forms.conditions import evaluate
from kiosk.forms.journey import Walk
from kiosk.forms.model import Form


def due_documents(form: Form, walked: Walk) -> tuple[str, ...]:
    """The ids of the documents whose condition holds for certain, in the order of the checklist."""
    return tuple(document.id for document in form.documents if evaluate(document.when, walked.lookup()) is True)
