"""The port Accounts in a dictionary, and people who have accounts: what it says is what the real one says, without a hash."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from kiosk.access import questions, user_codes
from kiosk.access.cards import new_card, read_code
from kiosk.access.decoys import decoy
from kiosk.access.folding import secret
from kiosk.access.waits import Tries, at_now, counted, standing
from kiosk.clock import SecretDice
from kiosk.ports import StoreUnavailable
from kiosk.ports.accounts import Account, Link, NewAccount, TooManyMails, Tried, Trusted, Use
from kiosk.ports.sessions import OpenSession
from kiosk.words import Lang

ROSE = NewAccount(
    code="rose.fictive",
    password="quatre loutres sous la galerie",
    sentence="Le lac gèle avant Noël",
    answers={"first_bicycle": "rue des Érables", "childhood_wish": "facteur", "lost_object": "une flûte"},
    first_name="Madeleine",
    last_name="Gagnon",
)
"""Somebody with an account."""


@dataclass
class Held:
    """One account."""

    new: NewAccount
    card: list[str]
    size: int
    verified: bool = False
    last: Use | None = None
    authenticator: bool = False
    one_use: str = ""
    file: str = ""


@dataclass
class MemoryDevices:
    """Trust in devices, without a clock."""

    held: set[tuple[str, str, Trusted]] = field(default_factory=set)

    def trust(self, id: str, device: str, what: Trusted, at: datetime) -> bool:
        """From now on."""
        self.held.add((id, device, what))
        return True

    def trusted(self, code: str, device: str, what: Trusted, at: datetime) -> bool:
        """Whether it is."""
        return (user_codes.fold(code), device, what) in self.held

    def forget(self, id: str) -> None:
        """None of the account."""
        self.held = {one for one in self.held if one[0] != id}


@dataclass
class MemorySessions:
    """Who is signed in."""

    held: dict[str, str] = field(default_factory=dict)
    ever: dict[str, str] = field(default_factory=dict)
    where: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    reported: list[str] = field(default_factory=list)
    begun: int = 0

    def begin(self, id: str, kiosk: str, at: datetime, instead: str = "") -> str:
        """Another one."""
        self.held.pop(instead, None)
        self.begun += 1
        session = f"session {self.begun}"
        self.held[session] = self.ever[session] = id
        self.where[session] = kiosk, at
        return session

    def whose(self, session: str) -> str:
        """Its account."""
        return self.held.get(session, "")

    def end(self, session: str) -> None:
        """Over."""
        self.held.pop(session, None)

    def only(self, id: str, session: str) -> None:
        """The others are over."""
        self.held = {name: owner for name, owner in self.held.items() if owner != id or name == session}

    def open(self, id: str, session: str) -> tuple[OpenSession, ...]:
        """This one first."""
        mine = sorted((name for name, owner in self.held.items() if owner == id), key=lambda name: name != session)
        return tuple(OpenSession(*self.where[name], name == session) for name in mine)

    def shut(self, id: str, session: str, other: OpenSession) -> None:
        """It is over."""
        gone = [name for name in self.held if name != session and self.where[name] == (other.kiosk, other.began)]
        self.held = {name: owner for name, owner in self.held.items() if owner != id or name not in gone}

    def report(self, id: str, session: str, at: datetime) -> None:
        """Noted."""
        self.reported.append(id)
        self.only(id, session)


@dataclass
class MemorySecond:
    """Other codes than the card's: `123456`, whichever way."""

    accounts: MemoryAccounts

    def reach(self, code: str) -> tuple[str, Lang]:
        """Of the account."""
        held = self.accounts.held.get(user_codes.fold(code))
        return (held.new.email, held.new.lang) if held else ("", "fr")

    def send(self, code: str, at: datetime) -> tuple[str, str, str]:
        """To the address of the account."""
        held = self.accounts.held[user_codes.fold(code)]
        if not held.new.email:
            raise LookupError(code)
        if not self.accounts.mails:
            raise TooManyMails
        return "request", "123456", held.new.email

    def sent(self, code: str, request: str, digits: str, at: datetime) -> Tried:
        """The same."""
        return self.accounts._tried("sent", code, at, lambda _: (request, digits) == ("request", "123456"))

    def enrol(self, id: str) -> tuple[str, str]:
        """A secret."""
        return "JBSWY3DPEHPK3PXP", f"otpauth://totp/{id}?secret=JBSWY3DPEHPK3PXP"

    def enrolled(self, id: str, digits: str, at: datetime) -> bool:
        """In force."""
        self.accounts.held[id].authenticator = digits == "123456"
        return digits == "123456"

    def authenticator(self, code: str, digits: str, at: datetime) -> Tried:
        """What it shows."""
        return self.accounts._tried("authenticator", code, at, lambda held: held.authenticator and digits == "123456")

    def drop(self, id: str, at: datetime) -> None:
        """None."""
        self.accounts.held[id].authenticator = False


@dataclass
class MemoryDesk:
    """What staff do."""

    accounts: MemoryAccounts

    def verify(self, code: str, at: datetime) -> tuple[str, ...]:
        """Checked."""
        self.accounts.held[user_codes.fold(code)].verified = True
        return self.accounts.new_card(user_codes.fold(code), at)

    def reset_code(self, code: str, at: datetime) -> str:
        """One code."""
        self.accounts.held[user_codes.fold(code)].one_use = "87654321"
        return "87654321"

    def reset(self, code: str, one_use: str, password: str, at: datetime) -> Tried:
        """Once."""
        tried = self.accounts._tried("reset", code, at, lambda held: bool(held.one_use) and held.one_use == one_use)
        if tried.verdict == "right":
            self.accounts.held[user_codes.fold(code)].one_use = ""
            self.accounts.change_password(user_codes.fold(code), password, at)
        return tried

    def notice(self, code: str) -> Mapping[str, str]:
        """None waits."""
        return {}

    def waits(self, kiosk: str, at: datetime) -> bool:
        """Never."""
        return False

    def release(self, kiosk: str) -> None:
        """No kiosk waits."""


@dataclass
class MemoryAccounts:
    """The port, in memory; `broken` names the trouble it answers with."""

    held: dict[str, Held] = field(default_factory=dict)
    tries: dict[str, Tries] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    """Of the register: number -> digits; empty: none was loaded."""
    broken: str = ""
    mails: int = 5
    """How many messages may still go out."""
    asked: list[str] = field(default_factory=list)
    """Which steps were tried."""
    trusts: MemoryDevices = field(default_factory=MemoryDevices)
    open: MemorySessions = field(default_factory=MemorySessions)

    @property
    def second(self) -> MemorySecond:
        """Codes by e-mail."""
        return MemorySecond(self)

    @property
    def devices(self) -> MemoryDevices:
        """Trust."""
        return self.trusts

    @property
    def sessions(self) -> MemorySessions:
        """Who is in."""
        return self.open

    @property
    def desk(self) -> MemoryDesk:
        """Staff."""
        return MemoryDesk(self)

    def free(self, code: str) -> bool:
        """Nobody has it."""
        self._check()
        return user_codes.fold(code) not in self.held

    def create(self, new: NewAccount, at: datetime) -> tuple[str, tuple[str, ...]]:
        """A new one."""
        self._check()
        if not self.free(new.code):
            raise ValueError(new.code)
        card = new_card(SecretDice())
        self.held[user_codes.fold(new.code)] = Held(new, list(card), len(card))
        return user_codes.fold(new.code), card

    def sentence(self, code: str) -> str:
        """Its own, or a decoy."""
        self._check()
        held = self.held.get(user_codes.fold(code))
        return held.new.sentence if held else decoy(user_codes.fold(code).encode().ljust(8)[:8])

    def password(self, code: str, password: str, at: datetime) -> Tried:
        """Step 2."""
        return self._tried("password", code, at, lambda held: secret(password) == secret(held.new.password))

    def question(self, code: str) -> str:
        """The first one."""
        self._check()
        held = self.held.get(user_codes.fold(code))
        return next(iter(held.new.answers)) if held else questions.IDS[0]

    def answer(self, code: str, answer: str, at: datetime) -> Tried:
        """Step 3."""
        return self._tried("answer", code, at, lambda held: questions.fold(answer) == questions.fold(held.new.answers[self.question(code)]))

    def card(self, code: str, one_time: str, at: datetime) -> Tried:
        """Step 4."""
        tried = self._tried("card", code, at, lambda held: bool(held.card) and read_code(one_time) == held.card[0])
        if tried.verdict == "right":
            self.held[user_codes.fold(code)].card.pop(0)
            self.tries[user_codes.fold(code)] = replace(self.tries[user_codes.fold(code)], until=None, card_until=None)
        return tried

    def card_number(self, code: str) -> int:
        """The next one."""
        self._check()
        held = self.held.get(user_codes.fold(code))
        return (held.size - len(held.card) + 1 if held.card else 0) if held else 1

    def entered(self, code: str, at: datetime, kiosk: str) -> Account:
        """What the owner may see, of the use before."""
        self._check()
        account = self.account(user_codes.fold(code))
        self.held[account.id].last = Use(at, kiosk)
        self.tries.pop(account.id, None)
        return account

    def account(self, id: str) -> Account:
        """As it stands."""
        self._check()
        held, tries = self.held[id], self.tries.get(id, Tries())
        first, second, third = held.new.answers
        return Account(
            id,
            held.new.code,
            held.new.sentence,
            held.verified,
            (first, second, third),
            held.new.email,
            len(held.card),
            held.last,
            tries.since,
            (held.new.first_name, held.new.last_name),
            held.authenticator,
            self._with(id, held.file) if held.verified else (),
        )

    def change_password(self, id: str, password: str, at: datetime) -> None:
        """Another."""
        self._check()
        self.held[id].new = replace(self.held[id].new, password=password)

    def change_email(self, id: str, email: str, at: datetime) -> None:
        """Another."""
        self._check()
        self.held[id].new = replace(self.held[id].new, email=email)

    def change_sentence(self, id: str, sentence: str, at: datetime) -> None:
        """Another."""
        self._check()
        self.held[id].new = replace(self.held[id].new, sentence=sentence)

    def change_questions(self, id: str, answers: Mapping[str, str], at: datetime) -> None:
        """Others."""
        self._check()
        self.held[id].new = replace(self.held[id].new, answers=dict(answers))

    def new_card(self, id: str, at: datetime) -> tuple[str, ...]:
        """Another."""
        self._check()
        self.held[id].card = list(new_card(SecretDice()))
        return tuple(self.held[id].card)

    def link_by_file(self, id: str, file_number: str, digits: str, at: datetime) -> Link:
        """By the register."""
        self._check()
        if not self.files:
            return "no_register"
        if self.files.get(file_number) != digits:
            return "refused"
        taken = self._with(id, file_number)
        self.held[id].file, self.held[id].verified = file_number, self.held[id].verified or not taken
        return "taken" if taken else "linked"

    def _with(self, id: str, file: str) -> tuple[str, ...]:
        """The other accounts with a file."""
        return tuple(user_codes.masked(one.new.code) for other, one in self.held.items() if file and one.file == file and other != id)

    def link_by_notice(self, id: str, year: int, notice: str, line: str, at: datetime) -> Link:
        """An agent looks at notices of the last two years."""
        self._check()
        return "to_verify" if at.year - year in (1, 2) else "refused"

    def unlock(self, code: str, at: datetime) -> None:
        """Forgotten."""
        self.tries.pop(user_codes.fold(code))

    def close_account(self, id: str, at: datetime) -> None:
        """Gone."""
        self._check()
        del self.held[id]

    def _tried(self, step: str, code: str, at: datetime, right: Callable[[Held], bool]) -> Tried:
        self._check()
        self.asked.append(step)
        id, card = user_codes.fold(code), step == "card"
        before = at_now(self.tries.get(id, Tries()), at)
        verdict, until = standing(before, at, card=card)
        if verdict != "open":
            return Tried("locked" if verdict == "locked" else "wait", until)
        held = self.held.get(id)
        if held is not None and right(held):
            self.tries[id] = before
            return Tried("right")
        self.tries[id] = counted(before, at, card=card)
        until = self.tries[id].card_until if card else self.tries[id].until
        return Tried("wrong", until if until and until > at else None)

    def _check(self) -> None:
        if self.broken:
            raise StoreUnavailable(self.broken)
