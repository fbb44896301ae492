"""The summary that a person takes home shows three digits of each bank number; the Department's copy has them whole."""

from datetime import datetime

import pytest

from kiosk.clock import quebec
from kiosk.faces.paper.text import text
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.model import Value
from kiosk.ports import Sealed
from kiosk.services import application, summary
from kiosk.services.department import Staff
from kiosk.words import LANGS, Lang
from tests.programs.last_resort.table import loaded

NUMBERS = {
    "transit_number": "30517",
    "account_number": "098754321067",
    "accounts/r1/number": "445566778899",
    "businesses/r1/neq": "1166554433",
}
SAID: dict[str, Value] = {
    "request_type": ("last_resort",), "direct_deposit": "yes", "assets": ("accounts",), "accounts": ("r1",), "property": ("business",),
    "businesses": ("r1",),
}  # fmt: skip


def sealed(lang: Lang) -> Sealed:
    """An application with every number that has digits only."""
    answers = Answers({key: Answer("answered", value) for key, value in (SAID | NUMBERS).items()})
    return Sealed("7H4K9MTRC", loaded().name, "ab" * 32, "1", "1", datetime(2013, 4, 15, 10, tzinfo=quebec()), lang, answers, {})


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("number", NUMBERS.values())
def test_no_number_of_an_account_is_whole_on_the_summary(number: str, lang: Lang) -> None:
    """Its last three digits stand there, the sign before them does not; on the Department's copy all of it does."""
    mine = text(summary.document(loaded(), sealed(lang)), lang)
    assert f"•{number[-3:]}" in mine
    assert number[-4:] not in mine
    assert number in text(application.document(loaded(), sealed(lang), {}, Staff("ag-01", signed_in=True)), lang)
