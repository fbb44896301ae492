"""Every limit and wait of the accounts in one frozen value: safe as it stands, and set by the centre."""

from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long, how many, how often. Waits are in seconds."""

    waits: tuple[int, ...] = (0, 0, 0, 30, 60, 300, 900, 3600)
    """After the first failure in a row, the second...; the last one stays."""
    failures: int = 100
    """So many in a row, and staff have to see the person (NIST SP 800-63B: at most 100)."""
    card_wait: int = 30
    """After a wrong code of the card: the one wait that also holds for the card."""
    brake_wait: int = 30
    """Of a kiosk, whoever stands at it: nobody waits longer for what a stranger did there."""
    brake_failures: int = 10
    brake_codes: int = 3
    """Different user codes among those failures."""
    brake_window: int = 600
    trust: int = 8 * 3600
    """How long a device of its owner's own is asked for no other code."""
    clock_jump: int = 300
    """A clock that jumped further than this is not believed."""
    email: int = 600
    """How long a code sent by e-mail is good."""
    emails: int = 5
    """Codes by e-mail for one account in an hour."""
    reset: int = 24 * 3600
    """How long a code is good that staff handed over for another password."""
    link_tries: int = 5
    """Per file with the Ministry and day."""
    forget: int = 365 * 24 * 3600
    """When failures are forgotten that were counted for a user code nobody has."""
    password_least: int = 15
    password_most: int = 128
    code_least: int = 8
    code_most: int = 128
    code_different: int = 4
    """Different signs in a user code."""
    sentence_least: int = 10
    sentence_most: int = 120
    answer_least: int = 3
    answer_most: int = 120
    cards: int = 10
    """One-time codes on a card."""
    card_digits: int = 8

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """Those that the centre set; what it cannot set stands as it is here."""
        return cls(
            waits=tuple(map(int, settings.account_waits)),
            failures=settings.account_failures,
            card_wait=settings.account_card_wait,
            brake_wait=settings.account_brake_wait,
            brake_failures=settings.account_brake_failures,
            brake_codes=settings.account_brake_codes,
            brake_window=settings.account_brake_window,
            email=settings.account_email,
            emails=settings.account_emails,
            reset=settings.account_reset,
            link_tries=settings.account_link_tries,
            password_least=settings.account_password_least,
        )

    def wait(self, failures: int) -> timedelta:
        """The wait after so many failures in a row."""
        if failures < 1:
            return timedelta()
        return timedelta(seconds=self.waits[min(failures, len(self.waits)) - 1])


SAFE = Limits()
NOTICES = 2
"""How many years back a notice of assessment counts."""


def notice_years(today: date) -> tuple[int, ...]:
    """The years whose notices of assessment count, the latest first."""
    return tuple(today.year - back for back in range(1, NOTICES + 1))
