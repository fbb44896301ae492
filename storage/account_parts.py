"""The parts of an account as rows: its password, its three answers, the codes of its card."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.access import questions
from kiosk.access.folding import secret
from kiosk.clock import Dice
from kiosk.ports.accounts import Account
from storage import steps
from storage.account_tables import AccountRow, AnswerRow, CardRow
from storage.hashing import Hasher
from storage.profiles import Profile


def password_hash(hasher: Hasher, id: str, password: str) -> str:
    """The hash of a password of an account."""
    return hasher.hash("password", id, secret(password))


def answer_rows(hasher: Hasher, id: str, answers: Mapping[str, str]) -> list[AnswerRow]:
    """The answers in their order, hashed. ValueError when there are not three."""
    if len(answers) != questions.CHOSEN:
        raise ValueError("three questions are asked for")
    hashed = (hasher.hash(f"answer {place}", id, questions.fold(answer)) for place, answer in enumerate(answers.values(), 1))
    return [AnswerRow(account=id, place=place, hash=hash) for place, hash in enumerate(hashed, 1)]


def card_rows(hasher: Hasher, id: str, codes: Sequence[str]) -> list[CardRow]:
    """The codes of a card, hashed."""
    return [CardRow(account=id, number=number, hash=hasher.hash(f"card {number}", id, code)) for number, code in enumerate(codes, 1)]


def pinned(row: AccountRow, dice: Dice) -> int:
    """The place of the question that is asked: drawn now if none was."""
    row.pinned = row.pinned or int(dice.pick([str(place) for place in range(1, questions.CHOSEN + 1)]))
    return row.pinned


def next_number(session: Session, id: str) -> int:
    """The first number of the card that was not used; 0 when all were."""
    return session.scalars(select(func.min(CardRow.number)).where(CardRow.account == id)).one() or 0


def shown(session: Session, row: AccountRow, profile: Profile) -> Account:
    """What its owner may see."""
    left = session.scalars(select(func.count()).where(CardRow.account == row.id)).one()
    return profile.shown(row.id, left, steps.read(session, row.lookup).since)
