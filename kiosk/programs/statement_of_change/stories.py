"""How story tables and people files speak of this program."""

from collections.abc import Mapping

from kiosk.forms.answers import Answers
from kiosk.forms.model import Form
from kiosk.programs.findings import Facts, Opinion
from kiosk.programs.of_a_file import opinion
from kiosk.programs.statement_of_change import PROGRAM

COLUMNS: Mapping[str, str] = {}
PLACES: Mapping[str, str] = {}


def judge(form: Form, answers: Answers, facts: Facts) -> Opinion:  # noqa: ARG001 - the shape of every teller
    """What the law says of a story."""
    return opinion(PROGRAM.limit(facts))
