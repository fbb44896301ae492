"""The people of the demonstration of the services: somebody on assistance, somebody who owes an amount, a newcomer without a file.

README tells how they sign in; what their files hold stands in `demo.jsonl`, and comes in as the Ministry's records do.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from kiosk.ports.accounts import Accounts, NewAccount
from kiosk.ports.records import Records
from kiosk.services.records import loading

DATA = Path(__file__).with_name("demo.jsonl")
PASSWORD, ANSWER = "trois canots sur le lac", "érable"
"""Of all of them."""
QUESTIONS = ("first_bicycle", "lost_object", "winter_memory")
SENTENCE = "La rivière dégèle en avril."
PEOPLE = (
    ("lise.demo", "Lise", "Fictive", "DEMO00000001", "101"),
    ("marc.demo", "Marc", "Fictif", "DEMO00000002", "202"),
    ("nora.demo", "Nora", "Fictive", "", ""),
)
"""User code, names, file and the three digits with which it is linked; without a file nothing is."""


class Card:
    """Throws no dice: the first code of a card is 1111 1111, the second 2222 2222, the tenth 0000 0000."""

    def __init__(self) -> None:
        """Begin with the first."""
        self._drawn = 0

    def draw(self, signs: str, count: int) -> str:
        """The next one."""
        self._drawn += 1
        return signs[self._drawn % len(signs)] * count

    def pick(self, among: Sequence[str]) -> str:
        """The first."""
        return among[0]


def furnish(accounts: Accounts, records: Records, at: datetime) -> None:
    """Load the files and make the accounts. Raises StoreUnavailable."""
    with DATA.open("rb") as stream:
        loading.load(stream, records)
    for code, first, last, file, digits in PEOPLE:
        account = NewAccount(code, PASSWORD, SENTENCE, dict.fromkeys(QUESTIONS, ANSWER), first, last)
        id, _ = accounts.create(account, at)
        if file:
            accounts.link_by_file(id, file, digits, at)
