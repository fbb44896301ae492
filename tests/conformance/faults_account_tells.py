"""What the pages must not tell, told all the same."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from typing import cast
from unittest.mock import patch

from kiosk.faces.describe import account
from kiosk.faces.describe import signing as pages
from kiosk.faces.describe.page import Page
from kiosk.ports.accounts import Tried
from kiosk.services.visit import Visit
from tests.conformance.rows import fault
from tests.services.accounts import MemoryAccounts


@fault("S06", by="an_unknown_code_leads_through_the_same_screens")
def nobody_has_no_sentence() -> AbstractContextManager[object]:
    """Where there is no account there is nothing to show."""
    sentence = MemoryAccounts.sentence
    return patch.object(MemoryAccounts, "sentence", lambda self, code: sentence(self, code) if code in self.held else "?")


@fault("S06", by="an_unknown_code_leads_through_the_same_screens")
def the_page_of_an_unknown_code_says_so() -> AbstractContextManager[object]:
    """In its own words."""
    password = MemoryAccounts.password

    def told(self: MemoryAccounts, code: str, typed: str, at: datetime) -> Tried:
        return password(self, code, typed, at) if code in self.held else Tried("locked")

    return patch.object(MemoryAccounts, "password", told)


@fault("S14", by="the_page_after_a_sign_in_says_the_last_use_and_the_failures")
def the_page_says_nothing_of_the_last_use() -> AbstractContextManager[object]:
    """It is kept, and not shown."""
    return patch.object(account, "last_use", lambda *_: "Bonjour.")


@fault("S15", by="whoever_forgot_something_is_led_to_the_counter")
@contextmanager
def a_question_is_asked_of_whoever_forgot() -> Iterator[None]:
    """And the way to the counter is not told."""
    with patch.dict(cast("dict[str, Callable[[Visit], Page]]", pages.PAGES), {"forgotten": pages.sign_in}):
        yield
