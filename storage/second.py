"""Codes by e-mail and of an authenticator application: the port `kiosk.ports.accounts.SecondSteps` over the database."""

import hmac
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from kiosk.access import user_codes
from kiosk.access.cards import DIGITS, read_code
from kiosk.access.waits import Tries
from kiosk.ports.accounts import TooManyMails, Tried
from kiosk.words.text import Lang
from storage import sent_codes, steps
from storage.account_tables import AccountRow
from storage.audit import note
from storage.cabinet import Cabinet
from storage.profiles import PENDING
from storage.steps import Step

SHORT = 6
"""Digits of a code that is good for minutes."""
STEP = 30
"""Seconds for which an application shows one code (RFC 6238)."""
NAME = "Borne"
"""What the application calls the account: short, for a picture of few squares, and of nobody's name."""
HOUR = timedelta(hours=1)


@dataclass
class StoredSecond:
    """A code by e-mail is a weak step, and is called so where it is offered."""

    cabinet: Cabinet

    def reach(self, code: str) -> tuple[str, Lang]:
        """The address, or nothing, and the language of the account. Raises StoreUnavailable."""
        with self.cabinet.work(write=False) as work:
            row = self.cabinet.find(work.session, code)
            profile = self.cabinet.profile(row) if row is not None else None
        return (profile.email, profile.lang) if profile is not None else ("", "fr")

    def send(self, code: str, at: datetime) -> tuple[str, str, str]:
        """Request, six digits and the address to send them to. Raises LookupError, TooManyMails, StoreUnavailable."""
        request, digits = secrets.token_hex(16), self.cabinet.dice.draw(DIGITS, SHORT)
        with self.cabinet.work(write=False) as work:
            row = self.cabinet.named(work.session, code)
            id, address = row.id, self.cabinet.profile(row).email
        if not address:
            raise LookupError("no address")
        seconds = self.cabinet.steps.limits.email
        made = sent_codes.make(self.cabinet.hasher, sent_codes.Sent(id, sent_codes.EMAIL, request), digits, at, seconds)
        with self.cabinet.work() as work:
            self._count(work.session, code, at)
            work.session.merge(made)
            note(work.session, at, "code_sent")
            work.commit()
        return request, digits, address

    def _count(self, session: Session, code: str, at: datetime) -> None:
        """One message more in the hour of the first; a clock that was put back begins another hour. Raises TooManyMails."""
        name = self.cabinet.keyring.account(f"mail {user_codes.fold(code)}")
        sent = steps.read(session, name)
        within = sent.last is not None and timedelta() <= at - sent.last < HOUR
        if within and sent.failures >= self.cabinet.steps.limits.emails:
            raise TooManyMails
        steps.write(session, name, Tries(failures=sent.failures + 1, last=sent.last) if within else Tries(failures=1, last=at))

    def sent(self, code: str, request: str, digits: str, at: datetime) -> Tried:
        """Whether these are the digits of that request."""
        kind = sent_codes.EMAIL

        def find(session: Session, row: AccountRow) -> tuple[str, str]:
            return f"{kind} {request}", sent_codes.hash_of(session, row.id, kind, request, at)

        def done(session: Session, row: AccountRow) -> bool:
            return sent_codes.use(session, row.id, kind)

        step = Step(kind, read_code(digits, SHORT) or "", find, done)
        return self.cabinet.steps.tried(self.cabinet.lookup(code), step, at)

    def enrol(self, id: str) -> tuple[str, str]:
        """A secret and its `otpauth:` address; not in force before its first code. Raises LookupError, StoreUnavailable."""
        import pyotp

        secret = pyotp.random_base32()
        self.cabinet.rewrite(id, lambda profile: replace(profile, otp=PENDING + secret, otp_step=0))
        return secret, f"otpauth://totp/{NAME}?secret={secret}"

    def enrolled(self, id: str, digits: str, at: datetime) -> bool:
        """Put the application in force by its first code. Raises LookupError, StoreUnavailable."""
        with self.cabinet.work() as work:
            row = self.cabinet.row(work.session, id)
            profile = self.cabinet.profile(row)
            step = _step(profile.otp.removeprefix(PENDING), profile.otp_step, digits, at)
            if not (profile.otp.startswith(PENDING) and step):
                return False
            self.cabinet.write(row, replace(profile, otp=profile.otp.removeprefix(PENDING), otp_step=step))
            note(work.session, at, "application_added")
            work.commit()
        return True

    def authenticator(self, code: str, digits: str, at: datetime) -> Tried:
        """The digits that the application shows, each time step once."""
        found: list[int] = []

        def find(_session: Session, row: AccountRow) -> tuple[str, str]:
            profile = self.cabinet.profile(row)
            in_force = not profile.otp.startswith(PENDING)
            found.append(_step(profile.otp, profile.otp_step, digits, at) if in_force else 0)
            return "otp", ""

        def done(_session: Session, row: AccountRow) -> bool:
            profile = self.cabinet.profile(row)
            if profile.otp_step >= found[0]:
                return False
            self.cabinet.write(row, replace(profile, otp_step=found[0]))
            return True

        step = Step("otp", "", find, done, judge=lambda: bool(found and found[0]))
        return self.cabinet.steps.tried(self.cabinet.lookup(code), step, at)

    def drop(self, id: str, at: datetime) -> None:
        """No application any more. Raises LookupError, StoreUnavailable."""
        self.cabinet.rewrite(id, lambda profile: replace(profile, otp="", otp_step=0), at, "application_removed")


def _step(secret: str, last: int, digits: str, at: datetime) -> int:
    """The time step of a code: of now, or one to either side for a clock that is a little off; 0: none that was not used."""
    typed = read_code(digits, SHORT)
    if not secret or typed is None:
        return 0
    import pyotp

    now, application = int(at.timestamp()) // STEP, pyotp.TOTP(secret)
    right = [step for step in (now - 1, now, now + 1) if hmac.compare_digest(application.generate_otp(step), typed)]
    return next((step for step in right if step > last), 0)
