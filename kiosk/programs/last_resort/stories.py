"""How story tables and people files speak of this program: by the ids of its questions. What they leave unsaid is unknown."""

from collections.abc import Mapping

from kiosk.forms.answers import Answers
from kiosk.forms.model import Form
from kiosk.programs.findings import Facts, Opinion
from kiosk.programs.last_resort.documents import documents_of
from kiosk.programs.last_resort.verdict import opinion

COLUMNS: Mapping[str, str] = {}
"""Column of a story table -> id of the question: none has another name, a story stands in the column `facts`."""

PLACES: Mapping[str, str] = {}
"""Where a people file keeps an answer under another path than its id: nowhere."""


def judge(form: Form, answers: Answers, facts: Facts) -> Opinion:
    """What the law says of a story."""
    return opinion(facts, documents_of(form, answers))
