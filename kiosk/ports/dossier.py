"""What the Ministry's file of a person holds, as the centre was given it. `storage` implements it.

It is what stands behind *Mon dossier – Aide à l'emploi – Aide sociale*.

Nothing here is computed by the kiosk. What the centre was not given is absent, and the pages say that it is not known.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, NamedTuple, Protocol, TypeAlias

from kiosk.words.text import Lang

Role: TypeAlias = Literal["beneficiary", "debtor", "newcomer"]
"""Who may come to these services: somebody who receives assistance, who owes an amount, or who has no file yet and wants to apply."""
Aid: TypeAlias = Literal["social_assistance", "social_solidarity", "older_workers", ""]
"""The program somebody receives; people on the older-workers program get no claim slips."""
Method: TypeAlias = Literal["deposit", "cheque"]
Paid: TypeAlias = Literal["planned", "sent", "returned", "cancelled"]
Kind: TypeAlias = Literal["decision", "notice", "letter"]
"""A decision, a notice to appear, any other letter."""
Recourse: TypeAlias = Literal["reconsideration", "review", "tribunal", ""]
"""What can be asked for after a decision; empty: nothing."""
Occasion: TypeAlias = Literal["appointment", "documents", "statement"]
"""An appointment, the last day for documents, a monthly statement."""
Mention: TypeAlias = Literal["drugs", "dental", "glasses"]


@dataclass(frozen=True, slots=True)
class Standing:
    """Whose file it is, in what the services differ by. All amounts of this module are in cents."""

    roles: tuple[Role, ...]
    aid: Aid
    since: date | None
    as_of: date
    """The day of which the centre was last given anything about this file."""


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment, past or planned."""

    id: str
    month: date
    """The first day of the month it is for."""
    on: date
    cents: int
    method: Method
    status: Paid


@dataclass(frozen=True, slots=True)
class Slip:
    """The claim slip of one month: who is covered, and for what."""

    id: str
    month: date
    people: tuple[str, ...]
    mentions: tuple[Mention, ...]


class Heading(NamedTuple):
    """A communication, as it is listed. A tuple: somebody may have thousands, and they are made much faster."""

    id: str
    kind: Kind
    on: date
    title: str
    lang: Lang
    """The language in which it was written."""
    due: date | None
    """The last day to do what it asks for."""
    read: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A communication, whole."""

    heading: Heading
    paragraphs: tuple[str, ...]
    recourse: Recourse
    notified: date | None
    """The day from which the limit of the recourse counts; None: not known."""


@dataclass(frozen=True, slots=True)
class Event:
    """A day to remember."""

    id: str
    occasion: Occasion
    on: date
    at: time | None
    place: str
    about: str
    """A few words of the Ministry; empty: none."""
    done: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """An amount that is to be repaid (réclamation). Never called a claim slip, nor the other way round."""

    id: str
    on: date
    original: int
    owed: int
    reason: str
    monthly: int | None
    """What was agreed to be paid each month; None: no agreement."""


@dataclass(frozen=True, slots=True)
class Notices:
    """What a person wants to be told of: by e-mail, which never says what it is about, and at the kiosk."""

    letters: bool = False
    payments: bool = False
    dates: bool = False
    here: bool = True
    """On the first page after signing in: how many letters are not read, how many dates are near."""


class Dossier(Protocol):
    """The file of whoever is signed in by `session`, an identifier of `Sessions`. Each raises StoreUnavailable.

    LookupError: nobody is signed in by it any more. An account that is not linked to a file has nothing of all this.
    """

    def standing(self, session: str) -> Standing | None:
        """Whose file it is, before any service is opened: nothing is noted. None: the account has no file."""

    def viewed(self, session: str, service: str, at: datetime) -> Standing | None:
        """A service of `SERVICES` is opened, which the audit trail notes; whose file it is. None: the account has no file."""

    def file_number(self, session: str) -> str:
        """CP-12, whole: for a slip."""

    def payments(self, session: str) -> tuple[Payment, ...]:
        """All that are known, the latest first."""

    def slips(self, session: str) -> tuple[Slip, ...]:
        """All that are known, the latest month first."""

    def headings(self, session: str) -> tuple[Heading, ...]:
        """Every communication, the latest first."""

    def letter(self, session: str, id: str, at: datetime) -> Letter | None:
        """One communication, which counts as read from now on; None: it is not in this file."""

    def events(self, session: str) -> tuple[Event, ...]:
        """Days to remember, the earliest first."""

    def claims(self, session: str) -> tuple[Claim, ...]:
        """What is owed, the oldest first."""

    def notices(self, session: str) -> Notices:
        """What the person wants to be told of."""

    def notify(self, session: str, notices: Notices) -> None:
        """From now on it is this."""
