"""The repayment slip: what paying means comes first, then the balance and how to pay by cheque."""

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.formats import moment, money
from kiosk.ports import PaperDocument
from kiosk.services.blocks import both, heading, item, on, pair, same, text
from kiosk.services.standing import masked
from kiosk.words import text_of
from kiosk.words.text import Text


@dataclass(frozen=True, slots=True)
class Debt:
    """What is owed, as the Department tells it. Amounts are in cents."""

    file_number: str
    """CP-12, four letters and eight digits."""
    owed: int
    monthly: int | None = None
    """What was agreed to be paid each month, if anything was."""
    as_of: date | None = None
    """The day of which it is known; None: now."""


def document(debt: Debt, at: datetime) -> PaperDocument:
    """The slip for one payment. The file number shows three signs: the person writes it whole on the cheque."""
    title = text_of("slip.title")
    shown = same(masked(f"{debt.file_number[:4]} {debt.file_number[4:8]} {debt.file_number[8:]}"))
    agreed = [] if debt.monthly is None else [pair("slip.agreed", both("slip.monthly", amount=_amount(debt.monthly)))]
    blocks = (
        heading("slip.before"),
        text("slip.acknowledges"),
        text("slip.agent"),
        heading("slip.debt"),
        pair("slip.file", shown),
        pair("slip.owed", _amount(debt.owed)),
        *agreed,
        pair("slip.as_of", Text(moment(at, "fr"), moment(at, "en")) if debt.as_of is None else on(debt.as_of)),
        heading("slip.how"),
        *(item(word) for word in ("slip.payee", "slip.write", "slip.bring")),
        pair("slip.paid", same("")),
    )
    return PaperDocument(title.fr, title.en, "", blocks, at=at)


def _amount(cents: int) -> Text:
    return Text(money(cents, "fr"), money(cents, "en"))
