"""Which documents a person is asked for (domain, section 9)."""

from kiosk.forms.answers import Answers
from kiosk.forms.journey import Walk, walk
from kiosk.forms.model import Form
from kiosk.programs.due import due_documents

OF_A_CHILD = {"DOC-CHILD-DISABILITY": "disability", "DOC-CUSTODY": "shared_custody"}
"""Document -> the question of a child's row that asks for it."""


def documents_of(form: Form, answers: Answers) -> tuple[str, ...]:
    """The documents that apply, in the order of the checklist: those of the children where a row of theirs says yes."""
    walked = walk(form, answers)
    return tuple(one for one in due_documents(form, walked) if one not in OF_A_CHILD or _said_of_a_child(walked, OF_A_CHILD[one]))


def _said_of_a_child(walked: Walk, question: str) -> bool:
    return any(place.value == "yes" for place in walked.path if place.row and place.question.id == question and place.state == "answered")
