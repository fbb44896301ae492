"""Accounts of citizens: the port `kiosk.ports.accounts.Accounts` over the database."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

from sqlalchemy import CursorResult, delete
from sqlalchemy.orm import Session

from kiosk.access import questions, user_codes
from kiosk.access.cards import new_card, read_code
from kiosk.access.decoys import decoy
from kiosk.access.folding import secret
from kiosk.access.limits import SAFE, Limits
from kiosk.access.waits import Tries
from kiosk.clock import Dice
from kiosk.ports.accounts import Account, Link, NewAccount, Tried
from storage import steps, vaults
from storage.account_desk import StoredDesk
from storage.account_parts import answer_rows, card_rows, next_number, password_hash, pinned, shown
from storage.account_sessions import StoredSessions
from storage.account_tables import AccountRow, AnswerRow, CardRow
from storage.audit import note
from storage.cabinet import Cabinet
from storage.devices import StoredDevices
from storage.effort import Effort
from storage.hashing import Hasher
from storage.links import link_file, others
from storage.profiles import Profile, fresh_key, seal
from storage.register import StoredRegister
from storage.second import StoredSecond
from storage.secrets import Keyring
from storage.steps import Step, Steps
from storage.unit_of_work import UnitOfWork


@dataclass
class StoredAccounts:
    """No secret comes back out: passwords, answers and codes are hashed, the rest is sealed under a key of each account."""

    cabinet: Cabinet
    register: StoredRegister

    def __post_init__(self) -> None:
        """What hangs on the same rows."""
        self.second = StoredSecond(self.cabinet)
        self.devices = StoredDevices(self.cabinet)
        self.sessions = StoredSessions(self.cabinet)
        self.desk = StoredDesk(self.cabinet, self.devices)

    def free(self, code: str) -> bool:
        """Whether nobody has that user code. Raises StoreUnavailable, as every method does."""
        with self.cabinet.work(write=False) as work:
            return self.cabinet.find(work.session, code) is None

    def create(self, new: NewAccount, at: datetime) -> tuple[str, tuple[str, ...]]:
        """The id of a new account and the codes of its card. ValueError: the code is taken, or there are not three answers."""
        id, card = secrets.token_hex(16), new_card(self.cabinet.dice, self.cabinet.steps.limits)
        hashed = [*answer_rows(self.cabinet.hasher, id, new.answers), *card_rows(self.cabinet.hasher, id, card)]
        password = password_hash(self.cabinet.hasher, id, new.password)
        row = AccountRow(id=id, lookup=self.cabinet.lookup(new.code), password=password, password_version=1, pinned=0)
        seal(row, fresh_key(row, self.cabinet.keyring.wrapping), Profile.of(new))
        with self.cabinet.work() as work:
            if self.cabinet.find(work.session, new.code) is not None:
                raise ValueError("the user code is taken")
            work.session.add(row)
            work.session.flush()
            work.session.add_all(hashed)
            note(work.session, at, "account_created")
            work.commit()
        return id, card

    def sentence(self, code: str) -> str:
        """The personal sentence of a user code; of an unknown one a decoy, made in either case."""
        instead = decoy(self.cabinet.keyring.chance("sentence", user_codes.fold(code)))
        with self.cabinet.work(write=False) as work:
            return self.cabinet.profile(self.cabinet.somebody(work.session, code)).sentence or instead

    def password(self, code: str, password: str, at: datetime) -> Tried:
        """Step 2. A hash that is weaker than today's is made anew when the password was right, never the other way."""
        typed, owner = secret(password), list[str]()

        def done(_session: Session, row: AccountRow) -> bool:
            owner.append(row.id)
            if self.cabinet.hasher.weaker(row.password):
                row.password = password_hash(self.cabinet.hasher, row.id, typed)
            return True

        step = Step("password", typed, lambda _, row: ("password", row.password), done)
        tried = self.cabinet.steps.tried(self.cabinet.lookup(code), step, at)
        if tried.verdict == "right":
            self.cabinet.vaults = {owner[-1]: self.cabinet.keyring.vault(owner[-1], typed)}
        return tried

    def question(self, code: str) -> str:
        """Step 3: the question drawn once, and pinned until it is answered; for an unknown code always the same one."""
        with self.cabinet.work() as work:
            row = self.cabinet.find(work.session, code)
            if row is None:
                number = int.from_bytes(self.cabinet.keyring.chance("question", user_codes.fold(code)))
                return questions.IDS[number % len(questions.IDS)]
            place = pinned(row, self.cabinet.dice)
            question = self.cabinet.profile(row).questions[place - 1]
            work.commit()
            return question

    def answer(self, code: str, answer: str, at: datetime) -> Tried:
        """Step 3."""

        def find(session: Session, row: AccountRow) -> tuple[str, str]:
            place = pinned(row, self.cabinet.dice)
            return f"answer {place}", session.get_one(AnswerRow, (row.id, place)).hash

        def done(_session: Session, row: AccountRow) -> bool:
            row.pinned = 0
            return True

        return self.cabinet.steps.tried(self.cabinet.lookup(code), Step("answer", questions.fold(answer), find, done), at)

    def card(self, code: str, one_time: str, at: datetime) -> Tried:
        """Step 4: the code with the number of `card_number`, used once, also right during a wait, which it ends."""
        drawn: list[int] = []

        def find(session: Session, row: AccountRow) -> tuple[str, str]:
            number = next_number(session, row.id)
            drawn.append(number)
            return f"card {number}", session.get_one(CardRow, (row.id, number)).hash if number else ""

        def done(session: Session, row: AccountRow) -> bool:
            used = session.execute(delete(CardRow).where(CardRow.account == row.id, CardRow.number == drawn[0]))
            return cast("CursorResult[tuple[()]]", used).rowcount == 1

        return self.cabinet.steps.tried(self.cabinet.lookup(code), Step("card", read_code(one_time) or "", find, done), at)

    def card_number(self, code: str) -> int:
        """Which code of the card is asked for, from 1; 0: the card is used up. An unknown code has a number of its own."""
        with self.cabinet.work(write=False) as work:
            row = self.cabinet.find(work.session, code)
            if row is None:
                return 1 + self.cabinet.keyring.chance("card", user_codes.fold(code))[0] % self.cabinet.steps.limits.cards
            return next_number(work.session, row.id)

    def entered(self, code: str, at: datetime, kiosk: str) -> Account:
        """Note this use, forget the failures, and give what the owner may see. LookupError for an unknown code."""
        with self.cabinet.work() as work:
            row = self.cabinet.named(work.session, code)
            profile = self.cabinet.profile(row)
            account = self._shown(work.session, row)
            self.cabinet.write(row, replace(profile, used_at=at.isoformat(), used_kiosk=kiosk))
            steps.write(work.session, row.lookup, Tries(last=at))
            self.sessions.left(work.session, row.id, kiosk)
            note(work.session, at, "signed_in")
            work.commit()
            return account

    def account(self, id: str) -> Account:
        """The account as it stands. Raises LookupError."""
        return self.cabinet.read(id, self._shown)

    def change_password(self, id: str, password: str, at: datetime) -> None:
        """Another password; every trust in a device is over, and drafts kept in the account are under it. LookupError."""
        hashed = password_hash(self.cabinet.hasher, id, password)
        vault = self.cabinet.keyring.vault(id, secret(password))
        with self.cabinet.work() as work:
            row = self.cabinet.row(work.session, id)
            row.password = hashed
            row.password_version += 1
            self.devices.forgotten(work.session, id)
            vaults.rewrap(work.session, id, self.cabinet.vaults.get(id), vault)
            note(work.session, at, "password_changed")
            work.commit()
        self.cabinet.vaults = {id: vault}

    def change_email(self, id: str, email: str, at: datetime) -> None:
        """Another address, or none. LookupError."""
        self.cabinet.rewrite(id, lambda profile: replace(profile, email=email), at, "email_changed")

    def change_sentence(self, id: str, sentence: str, at: datetime) -> None:
        """Another personal sentence. LookupError."""
        self.cabinet.rewrite(id, lambda profile: replace(profile, sentence=sentence), at, "sentence_changed")

    def change_questions(self, id: str, answers: Mapping[str, str], at: datetime) -> None:
        """Three other questions; the one that was pinned is no longer asked. LookupError, ValueError: not three."""
        hashed = answer_rows(self.cabinet.hasher, id, answers)
        with self.cabinet.work() as work:
            row = self.cabinet.row(work.session, id)
            profile = replace(self.cabinet.profile(row), questions=tuple(answers))
            self.cabinet.write(row, profile)
            row.pinned = 0
            work.session.execute(delete(AnswerRow).where(AnswerRow.account == id))
            work.session.add_all(hashed)
            note(work.session, at, "questions_changed")
            work.commit()

    def new_card(self, id: str, at: datetime) -> tuple[str, ...]:
        """Another card; the old one is worth nothing from now on. LookupError."""
        card = new_card(self.cabinet.dice, self.cabinet.steps.limits)
        hashed = card_rows(self.cabinet.hasher, id, card)
        with self.cabinet.work() as work:
            self.cabinet.row(work.session, id)
            work.session.execute(delete(CardRow).where(CardRow.account == id))
            work.session.add_all(hashed)
            note(work.session, at, "card_issued")
            work.commit()
        return card

    def link_by_file(self, id: str, file_number: str, digits: str, at: datetime) -> Link:
        """Link to a file with the Ministry. LookupError."""
        link = self.register.link(file_number, digits, at)
        return link_file(self.cabinet, id, file_number, self.register.lookup(file_number).hex(), at) if link == "linked" else link

    def link_by_notice(self, id: str, year: int, notice: str, line: str, at: datetime) -> Link:
        """A notice of assessment of one of the last two years; an agent looks at it. LookupError."""
        link = self.register.notice(year, notice, line, at)
        if link == "to_verify":
            claim = {"year": str(year), "notice": notice, "line": line}
            self.cabinet.rewrite(id, lambda profile: replace(profile, notice=claim), at, "notice_given")
        return link

    def unlock(self, code: str, at: datetime) -> None:
        """Staff saw the person: the failures in a row are forgotten, what its owner is told of them is not. LookupError."""
        with self.cabinet.work() as work:
            row = self.cabinet.named(work.session, code)
            steps.write(work.session, row.lookup, Tries(since=steps.read(work.session, row.lookup).since, last=at))
            note(work.session, at, "account_unlocked")
            work.commit()

    def close_account(self, id: str, at: datetime) -> None:
        """Destroy an account and everything of it. LookupError."""
        with self.cabinet.work() as work:
            work.session.delete(self.cabinet.row(work.session, id))
            self.cabinet.keyring.locks.doom("accounts", [id])
            note(work.session, at, "account_closed")
            work.commit()

    def _shown(self, session: Session, row: AccountRow) -> Account:
        """What its owner may see; the other accounts with the same file once the identity was verified."""
        account = shown(session, row, self.cabinet.profile(row))
        return replace(account, others=others(self.cabinet, session, row.id)) if account.verified else account


def open_accounts(  # noqa: PLR0913 - once, from the store
    work: Callable[..., UnitOfWork], keyring: Keyring, dice: Dice, effort: Effort, kiosk: str = "", *, limits: Limits = SAFE
) -> StoredAccounts:
    """The accounts of a store; `effort` is what a try of a password costs, `kiosk` which one is slow after many failures."""
    hasher = Hasher(keyring.pepper, effort)
    cabinet = Cabinet(work, keyring, dice, hasher, Steps(work, hasher, kiosk, limits))
    return StoredAccounts(cabinet, StoredRegister(work, keyring.register, limits))
