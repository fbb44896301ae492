"""What the kiosk asks of the room it stands in: staff who come, letters of another size, mail. `kiosk.edges` implements it."""

from datetime import datetime
from typing import Protocol


class HelpCalls(Protocol):
    """Calls staff to this kiosk. At most one call stands."""

    def call(self, at: datetime, page: str, lang: str = "fr") -> None:
        """Staff are wanted; `page`: the title of a page, never a word of the person. Raises StoreUnavailable."""

    def taken(self) -> bool:
        """Somebody said that they are coming. Never raises."""

    def over(self) -> None:
        """The call was taken back, or the session ended; nothing when none stands. Never raises."""


class LettersUnavailable(Exception):
    """The letters have the size they had."""


class Letters(Protocol):
    """Changes the size of the terminal's letters."""

    def resize(self, step: int) -> None:
        """So many steps larger (or smaller, below 0) than at first. Raises LettersUnavailable."""


class MailUnavailable(Exception):
    """The message did not go out, as far as the kiosk can tell."""


class Mailer(Protocol):
    """Sends a message to one address."""

    def send(self, address: str, subject: str, text: str) -> None:
        """Hand it over to the mail server; it may take some seconds. Raises MailUnavailable."""
