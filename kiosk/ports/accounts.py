"""Accounts of citizens: what the sign-in asks of the centre. `storage` implements it; no secret ever comes back out of it.

Each step of a sign-in is one call, and each failure of any step feeds one counter of the account, kept where all kiosks see
it. A step asked for during a wait is not tried at all: the answer is `wait`, whatever was typed; a card code is the exception,
so that a stranger's failures never shut the owner out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol, TypeAlias

from kiosk.ports.sessions import Sessions
from kiosk.words.text import Lang

Verdict: TypeAlias = Literal["right", "wrong", "wait", "locked"]
"""`wait`: not before `until`. `locked`: after 100 failures in a row, until staff unlock the account in person."""
Link: TypeAlias = Literal["linked", "refused", "no_register", "to_verify", "taken"]
"""`refused` says the same of an unknown file, of wrong digits and of too many tries. `to_verify`: an agent has to look.
`taken`: all was right, but another account has that file already; an agent has to look, too."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of one step."""

    verdict: Verdict
    until: datetime | None = None
    """The end of the wait, when there is one."""


@dataclass(frozen=True, repr=False)
class NewAccount:
    """What a person chose. It is shown by nothing and kept by nobody but the store, which hashes it."""

    code: str
    """The user code: an identifier, not a secret."""
    password: str
    sentence: str
    answers: Mapping[str, str]
    """Three questions (ids of `kiosk.access.questions`) and their answers, as typed."""
    first_name: str
    last_name: str
    email: str = ""
    lang: Lang = "fr"


@dataclass(frozen=True, slots=True)
class Use:
    """One sign-in that went to its end."""

    at: datetime
    kiosk: str


@dataclass(frozen=True, slots=True)
class Account:
    """What the kiosk may show of an account to its owner, signed in."""

    id: str
    code: str
    sentence: str
    verified: bool
    """Linked to a file with the Ministry, or checked by staff; without it: no list of accounts, no service of a file."""
    questions: tuple[str, str, str]
    email: str
    codes_left: int
    """Of the card of one-time codes."""
    last: Use | None
    """The use before this one."""
    failures: int
    """Failed tries since then."""
    names: tuple[str, ...] = ()
    """First and last name: not to stand in a password."""
    authenticator: bool = False
    """An application on the person's telephone gives codes."""
    others: tuple[str, ...] = ()
    """User codes, partly masked, of the other accounts with the same file; none before the identity was verified."""


class TooManyMails(Exception):
    """No further code is sent to this account for now."""


class SecondSteps(Protocol):
    """Other codes than the card's, as step 4. Failures feed the same counter; each raises StoreUnavailable."""

    def reach(self, code: str) -> tuple[str, Lang]:
        """The account's e-mail address, empty where there is none or no account, and the language to write in."""

    def send(self, code: str, at: datetime) -> tuple[str, str, str]:
        """Make a code of 6 digits for the account's e-mail address: request, digits, address. An older one is worth nothing.

        LookupError for an unknown code or an account without an address; TooManyMails when the hour's were sent. No failure is
        forgotten for it.
        """

    def sent(self, code: str, request: str, digits: str, at: datetime) -> Tried:
        """Whether these are the digits of that request: within ten minutes, once."""

    def enrol(self, id: str) -> tuple[str, str]:
        """A secret for an authenticator application, and its `otpauth:` address for a QR code. Not in force yet. LookupError."""

    def enrolled(self, id: str, digits: str, at: datetime) -> bool:
        """The application shows these digits: in force from now on, if they are right. LookupError."""

    def authenticator(self, code: str, digits: str, at: datetime) -> Tried:
        """The 6 digits that the application shows, each once."""

    def drop(self, id: str, at: datetime) -> None:
        """No authenticator application any more. LookupError."""


Trusted: TypeAlias = Literal["code", "question"]
"""What is not asked for: another code for eight hours; the question until the password changes."""


class Devices(Protocol):
    """Trust in a device of its owner's own; never given on a public computer, and the password is always asked for."""

    def trust(self, id: str, device: str, what: Trusted, at: datetime) -> bool:
        """Do not ask again on this device; False for a question of an account whose identity was not verified. LookupError."""

    def trusted(self, code: str, device: str, what: Trusted, at: datetime) -> bool:
        """Whether it is not asked for; False for an unknown code."""

    def forget(self, id: str) -> None:
        """Every device is asked again."""


class AccountDesk(Protocol):
    """What staff do for an account with the person in front of them. They see no secret and choose none. LookupError: unknown."""

    def verify(self, code: str, at: datetime) -> tuple[str, ...]:
        """The person's identity was checked: the account is verified, and this is its new card, to be printed."""

    def reset_code(self, code: str, at: datetime) -> str:
        """A code for one other password, good once and for a day; every trust in a device is over."""

    def reset(self, code: str, one_use: str, password: str, at: datetime) -> Tried:
        """The person, at the kiosk: another password by that code. Nobody is signed in by it."""

    def owner(self, code: str, at: datetime) -> tuple[str, ...]:
        """First and last name on the account, to be held against the document that was shown; that they were read is noted."""

    def notice(self, code: str) -> Mapping[str, str]:
        """What waits for staff: `year`, `notice` and `line` of a notice; `file`, which another account has; empty: nothing."""

    def waits(self, kiosk: str, at: datetime) -> bool:
        """Whether a kiosk makes people wait after many failures there."""

    def release(self, kiosk: str) -> None:
        """End the wait of a kiosk after many failures there."""


class Accounts(Protocol):
    """Every method may take the time of a hash: never on the thread that shows. Each raises StoreUnavailable."""

    @property
    def second(self) -> SecondSteps:
        """Codes by e-mail and of an application."""

    @property
    def devices(self) -> Devices:
        """Devices that are trusted."""

    @property
    def sessions(self) -> Sessions:
        """Who is signed in."""

    @property
    def desk(self) -> AccountDesk:
        """What staff do."""

    def free(self, code: str) -> bool:
        """Whether nobody has that user code (case and accents apart)."""

    def create(self, new: NewAccount, at: datetime) -> tuple[str, tuple[str, ...]]:
        """The id of a new account, and the ten codes of its card, which nobody can ask for again. ValueError: the code is taken."""

    def sentence(self, code: str) -> str:
        """The personal sentence of a user code; of an unknown one a stable decoy, the same on every kiosk."""

    def password(self, code: str, password: str, at: datetime) -> Tried:
        """Step 2. An unknown code takes the same time and fails in the same words."""

    def question(self, code: str) -> str:
        """Step 3: the question drawn once for this code, and pinned until it is answered."""

    def answer(self, code: str, answer: str, at: datetime) -> Tried:
        """Step 3."""

    def card(self, code: str, one_time: str, at: datetime) -> Tried:
        """Step 4: a code of the card, used once, also right during a wait."""

    def card_number(self, code: str) -> int:
        """Which code of the card is asked for: the first one not used yet, from 1."""

    def entered(self, code: str, at: datetime, kiosk: str) -> Account:
        """Every step is done: note this use, forget the failures, and give what the owner may see (of the use before)."""

    def account(self, id: str) -> Account:
        """The account as it stands. Raises LookupError."""

    def change_password(self, id: str, password: str, at: datetime) -> None:
        """Another password; every trust in a device is over."""

    def change_email(self, id: str, email: str, at: datetime) -> None:
        """Another address for codes, or none."""

    def change_sentence(self, id: str, sentence: str, at: datetime) -> None:
        """Another personal sentence."""

    def change_questions(self, id: str, answers: Mapping[str, str], at: datetime) -> None:
        """Three other questions."""

    def new_card(self, id: str, at: datetime) -> tuple[str, ...]:
        """Another card; the old one is worth nothing from now on."""

    def link_by_file(self, id: str, file_number: str, digits: str, at: datetime) -> Link:
        """Link to a file with the Ministry by its number (CP-12) and the last three digits of the SIN; at most 5 tries per file and day."""

    def link_by_notice(self, id: str, year: int, notice: str, line: str, at: datetime) -> Link:
        """Without a file: a notice of assessment of one of the last two years. `to_verify` until staff confirm, or `refused`."""

    def unlock(self, code: str, at: datetime) -> None:
        """Staff saw the person: the failures are forgotten. LookupError for an unknown code."""

    def close_account(self, id: str, at: datetime) -> None:
        """Destroy an account and everything of it."""


class Register(Protocol):
    """The files of the centre that an account can be linked to; only keyed digests are kept."""

    def load(self, files: Mapping[str, tuple[str, date | None]]) -> int:
        """File numbers with the last three digits of the SIN (and a birth date where known); how many. Replaces nothing else.

        A few hundred at a time, so that nobody who types meanwhile waits: after a failure, loading again goes on.
        """
