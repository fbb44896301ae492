"""Accounts of citizens: the port `kiosk.ports.accounts.Accounts` over the database."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

from sqlalchemy import CursorResult, delete, select
from sqlalchemy.orm import Session

from kiosk.access import questions, user_codes
from kiosk.access.cards import new_card, read_code
from kiosk.access.decoys import decoy
from kiosk.access.folding import secret
from kiosk.access.waits import Tries
from kiosk.clock import Dice
from kiosk.ports.accounts import Account, Link, NewAccount, Tried
from storage import steps
from storage.account_parts import answer_rows, card_rows, next_number, password_hash, pinned, shown
from storage.account_tables import AccountRow, AnswerRow, CardRow
from storage.hashing import Hasher
from storage.profiles import Profile, fresh_key, key_of, open_profile, seal
from storage.register import StoredRegister
from storage.secrets import Keyring
from storage.steps import Step, Steps
from storage.unit_of_work import UnitOfWork


@dataclass
class StoredAccounts:
    """No secret comes back out: passwords, answers and codes are hashed, the rest is sealed under a key of each account."""

    work: Callable[..., UnitOfWork]
    keyring: Keyring
    dice: Dice
    hasher: Hasher
    steps: Steps
    register: StoredRegister

    def free(self, code: str) -> bool:
        """Whether nobody has that user code. Raises StoreUnavailable, as every method does."""
        with self.work(write=False) as work:
            return self._found(work.session, code) is None

    def create(self, new: NewAccount, at: datetime) -> tuple[str, tuple[str, ...]]:
        """The id of a new account and the codes of its card. ValueError: the code is taken, or there are not three answers."""
        id, card = secrets.token_hex(16), new_card(self.dice, self.steps.limits)
        hashed = [*answer_rows(self.hasher, id, new.answers), *card_rows(self.hasher, id, card)]
        password = password_hash(self.hasher, id, new.password)
        row = AccountRow(id=id, lookup=self._lookup(new.code), password=password, password_version=1, pinned=0)
        seal(row, fresh_key(row, self.keyring.wrapping), Profile.of(new))
        with self.work() as work:
            if self._found(work.session, new.code) is not None:
                raise ValueError("the user code is taken")
            work.session.add(row)
            work.session.flush()
            work.session.add_all(hashed)
            work.commit()
        return id, card

    def sentence(self, code: str) -> str:
        """The personal sentence of a user code; of an unknown one a decoy, made in either case."""
        instead = decoy(self.keyring.chance("sentence", user_codes.fold(code)))
        with self.work(write=False) as work:
            row = self._found(work.session, code)
            return open_profile(row, self.keyring.wrapping).sentence if row else instead

    def password(self, code: str, password: str, at: datetime) -> Tried:
        """Step 2. A hash that is weaker than today's is made anew when the password was right, never the other way."""
        typed = secret(password)

        def done(_session: Session, row: AccountRow) -> bool:
            if self.hasher.weaker(row.password):
                row.password = password_hash(self.hasher, row.id, typed)
            return True

        return self.steps.tried(self._lookup(code), Step("password", typed, lambda _, row: ("password", row.password), done), at)

    def question(self, code: str) -> str:
        """Step 3: the question drawn once, and pinned until it is answered; for an unknown code always the same one."""
        with self.work() as work:
            row = self._found(work.session, code)
            if row is None:
                number = int.from_bytes(self.keyring.chance("question", user_codes.fold(code)))
                return questions.IDS[number % len(questions.IDS)]
            place = pinned(row, self.dice)
            question = open_profile(row, self.keyring.wrapping).questions[place - 1]
            work.commit()
            return question

    def answer(self, code: str, answer: str, at: datetime) -> Tried:
        """Step 3."""

        def find(session: Session, row: AccountRow) -> tuple[str, str]:
            place = pinned(row, self.dice)
            return f"answer {place}", session.get_one(AnswerRow, (row.id, place)).hash

        def done(_session: Session, row: AccountRow) -> bool:
            row.pinned = 0
            return True

        return self.steps.tried(self._lookup(code), Step("answer", questions.fold(answer), find, done), at)

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

        return self.steps.tried(self._lookup(code), Step("card", read_code(one_time) or "", find, done), at)

    def card_number(self, code: str) -> int:
        """Which code of the card is asked for, from 1; 0: the card is used up. An unknown code has a number of its own."""
        with self.work(write=False) as work:
            row = self._found(work.session, code)
            if row is None:
                return 1 + self.keyring.chance("card", user_codes.fold(code))[0] % self.steps.limits.cards
            return next_number(work.session, row.id)

    def entered(self, code: str, at: datetime, kiosk: str) -> Account:
        """Note this use, forget the failures, and give what the owner may see. LookupError for an unknown code."""
        with self.work() as work:
            row = self._found(work.session, code)
            if row is None:
                raise LookupError("nobody has this user code")
            profile = open_profile(row, self.keyring.wrapping)
            account = shown(work.session, row, profile)
            seal(row, key_of(row, self.keyring.wrapping), replace(profile, used_at=at.isoformat(), used_kiosk=kiosk))
            steps.write(work.session, row.lookup, Tries(last=at))
            work.commit()
            return account

    def account(self, id: str) -> Account:
        """The account as it stands. Raises LookupError."""
        with self.work(write=False) as work:
            row = self._row(work.session, id)
            return shown(work.session, row, open_profile(row, self.keyring.wrapping))

    def change_password(self, id: str, password: str, at: datetime) -> None:
        """Another password; every trust in a device is over. LookupError."""
        hashed = password_hash(self.hasher, id, password)
        with self.work() as work:
            row = self._row(work.session, id)
            row.password = hashed
            row.password_version += 1
            work.commit()

    def change_sentence(self, id: str, sentence: str, at: datetime) -> None:
        """Another personal sentence. LookupError."""
        self._rewrite(id, lambda profile: replace(profile, sentence=sentence))

    def change_questions(self, id: str, answers: Mapping[str, str], at: datetime) -> None:
        """Three other questions; the one that was pinned is no longer asked. LookupError, ValueError: not three."""
        hashed = answer_rows(self.hasher, id, answers)
        with self.work() as work:
            row = self._row(work.session, id)
            profile = replace(open_profile(row, self.keyring.wrapping), questions=tuple(answers))
            seal(row, key_of(row, self.keyring.wrapping), profile)
            row.pinned = 0
            work.session.execute(delete(AnswerRow).where(AnswerRow.account == id))
            work.session.add_all(hashed)
            work.commit()

    def new_card(self, id: str, at: datetime) -> tuple[str, ...]:
        """Another card; the old one is worth nothing from now on. LookupError."""
        card = new_card(self.dice, self.steps.limits)
        hashed = card_rows(self.hasher, id, card)
        with self.work() as work:
            self._row(work.session, id)
            work.session.execute(delete(CardRow).where(CardRow.account == id))
            work.session.add_all(hashed)
            work.commit()
        return card

    def link_by_file(self, id: str, file_number: str, digits: str, at: datetime) -> Link:
        """Link to a file with the Ministry. LookupError."""
        link = self.register.link(file_number, digits, at)
        if link == "linked":
            self._rewrite(id, lambda profile: replace(profile, verified=True, file=file_number))
        return link

    def link_by_notice(self, id: str, year: int, notice: str, line: str, at: datetime) -> Link:
        """A notice of assessment of one of the last two years; an agent looks at it. LookupError."""
        link = self.register.notice(year, notice, line, at)
        if link == "to_verify":
            claim = {"year": str(year), "notice": notice, "line": line}
            self._rewrite(id, lambda profile: replace(profile, notice=claim))
        return link

    def unlock(self, code: str, at: datetime) -> None:
        """Staff saw the person: the failures in a row are forgotten, what its owner is told of them is not. LookupError."""
        with self.work() as work:
            row = self._found(work.session, code)
            if row is None:
                raise LookupError("nobody has this user code")
            steps.write(work.session, row.lookup, Tries(since=steps.read(work.session, row.lookup).since, last=at))
            work.commit()

    def close_account(self, id: str, at: datetime) -> None:
        """Destroy an account and everything of it. LookupError."""
        with self.work() as work:
            work.session.delete(self._row(work.session, id))
            work.commit()

    def _rewrite(self, id: str, change: Callable[[Profile], Profile]) -> None:
        with self.work() as work:
            row = self._row(work.session, id)
            seal(row, key_of(row, self.keyring.wrapping), change(open_profile(row, self.keyring.wrapping)))
            work.commit()

    def _row(self, session: Session, id: str) -> AccountRow:
        row = session.get(AccountRow, id)
        if row is None:
            raise LookupError("no such account")
        return row

    def _lookup(self, code: str) -> bytes:
        return self.keyring.account(user_codes.fold(code))

    def _found(self, session: Session, code: str) -> AccountRow | None:
        return session.scalars(select(AccountRow).where(AccountRow.lookup == self._lookup(code))).one_or_none()
