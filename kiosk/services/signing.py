"""What a visit knows of accounts: who is signed in, how the last step went, what is shown once. All of it ends with the visit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.access.strength import Strength
    from kiosk.forms.problems import Problem
    from kiosk.ports.accounts import Account, Tried
    from kiosk.ports.dossier import Standing
    from kiosk.ports.handed import Delivery
    from kiosk.ports.kept import Filed, KeptDraft
    from kiosk.services.dossier.opened import News, Opened
    from kiosk.words import Lang

SECRETS = frozenset(
    ("#password", "#answer", "#new_password", "#new_password_again", "#new_answer", "#file_digits", "#one_use", "#staff_code")
)
"""Controls whose signs are covered, and leave the visit as soon as they were handed over."""
PUBLIC = "#public"
"""The box « ordinateur public », where it can be unticked."""


@dataclass(slots=True, repr=False)
class Signing:
    """What a visit knows of accounts."""

    account: Account | None = None
    """Signed in: every step was right."""
    sentence: str = ""
    question: str = ""
    number: int = 1
    """What the steps of a sign-in show: a sentence, the id of a question, which code of the card."""
    tried: Tried | None = None
    """The step that has to wait, or that is locked."""
    carded: str = ""
    """The user code whose card was asked for first, during a wait: nobody else's card counts for it."""
    session: str = ""
    """The identifier of the session, of which the store keeps the hash."""
    drafts: tuple[KeptDraft, ...] = ()
    """What the account keeps and can be gone on with."""
    filed: tuple[Filed, ...] = ()
    """What was sent from the account."""
    deliveries: tuple[Delivery, ...] = ()
    """What was handed in, the latest first."""
    standing: Standing | None = None
    """Whose file it is, as it was read on the way in; None: the account has none, or none that is open to it."""
    news: News | None = None
    """What is new in it, where the person wants to be told."""
    dossier: Opened | None = None
    """The service of the file that was opened last, as it was read."""
    mail_to: str = ""
    mail_lang: Lang = "fr"
    """Where a code can be sent at the last step, and in which language; empty: nowhere."""
    request: str = ""
    """Of the code that was sent; empty: none was."""
    app_key: str = ""
    app_address: str = ""
    """Of an application that is being taken up: what is typed in it, and what its picture says."""
    app_squares: tuple[str, ...] = ()
    """The picture, row by row: `1` where a square is dark."""
    public: bool = True
    refused: dict[str, Problem] = field(default_factory=dict)
    """Key -> what is wrong with it."""
    answers: dict[str, str] = field(default_factory=dict)
    """The questions that are being chosen, with their answers, until they are handed over."""
    strength: Strength | None = None
    """Of the password that is being chosen."""
    shown: str = ""
    """The user code of the account that was made in this visit, partly masked."""
    created: str = ""
    """The id of the account that was made in this visit."""
    card: tuple[str, ...] = ()
    """The codes of a new card, while they are shown."""

    def form_of(self, id: str) -> str:
        """`id@version` of a draft that the account keeps, or of what was sent under a number; empty: neither is known."""
        kept = {one.id: one.form for one in self.drafts} | {one.sealed.reference: one.sealed.form for one in self.filed}
        return kept.get(id, "")
