"""The audit trail: which events there are, and what is told of each. Never an answer, a key, a code, a name, or what was seen."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol, TypeAlias, get_args

Event: TypeAlias = Literal[
    # the kiosk itself
    "store_made", "trail_sealed", "checkpoint", "session_begun", "session_ended", "keys_rotated",
    # an application
    "draft_begun", "draft_opened", "draft_kept", "draft_released", "draft_shredded", "answers_shredded",
    "submitted", "corrected", "withdrawn",
    "papers_announced", "papers_sent", "papers_taken_back", "papers_read", "papers_received", "papers_exported", "papers_destroyed",
    # an account
    "notice_given", "code_sent", "email_changed", "application_added", "application_removed",
    "account_created", "account_linked", "account_closed", "signed_in", "password_tried", "question_tried", "code_tried",
    "password_changed", "sentence_changed", "questions_changed", "card_issued", "reset_issued", "account_unlocked", "name_read",
    "identity_checked",
    # staff
    "staff_added", "staff_signed_in", "staff_locked", "staff_refused", "staff_recorded", "staff_at_kiosk", "staff_removed",
    "staff_card", "session_reset", "call_taken", "call_closed",
    "queue_read", "application_read", "application_exported", "document_received", "incident_recorded", "incidents_exported",
    "register_loaded", "trail_verified", "fraud_reported", "service_opened",
    "letter_opened", "records_loaded", "record_entered",
]  # fmt: skip
"""The closed list."""
EVENTS: frozenset[str] = frozenset(get_args(Event))
Role: TypeAlias = Literal["kiosk", "citizen", "agent", "supervisor", "auditor"]
Disposition: TypeAlias = Literal["done", "refused", "wait", "locked", "idle", "reset", "crash", "killed"]
"""How it went, or how a session ended."""
Purpose: TypeAlias = Literal["operation", "application", "account", "service", "hand_over", "security", "incident"]
"""What personal information was used for, if any was (A-2.1, s. 65.1 and 67.3)."""
Service: TypeAlias = Literal["apply", "payments", "send_documents", "slips", "notifications", "messages", "dates", "repayment"]
"""What a person with an account can come to, in the order shown: first what is open to everybody."""
SERVICES: tuple[Service, ...] = get_args(Service)
Problem: TypeAlias = Literal["", "broken", "cut", "unsealed", "signature", "receipt"]
"""`broken`: an entry was changed, moved or removed. `cut`: the newest ones are missing. `unsealed`: what the last one was is
not known any more. `signature`: not signed by this kiosk. `receipt`: the receipt's code is nowhere."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verification found."""

    entries: int
    checkpoints: int
    problem: Problem = ""
    number: int = 0
    """The first entry that does not hold, or the last one that is left."""
    at: str = ""
    """When the receipt's checkpoint was made (UTC, ISO 8601); without a receipt, the last one."""


class Audit(Protocol):
    """The trail of this kiosk. Each method raises StoreUnavailable."""

    def begin(self, role: Role) -> None:
        """A session, or an authentication in it: another identifier of 128 bits, of which only the hash is written."""

    def note(self, at: datetime, event: Event, disposition: Disposition = "done", purpose: Purpose | None = None) -> None:
        """Add an event of its own, on disk when this returns. ValueError: an event of no list."""

    def end(self, at: datetime, disposition: Disposition = "done") -> str:
        """The session is over: say how, and sign a checkpoint; the first characters of its hash."""

    def verify(self, receipt: str = "") -> Verified:
        """Read the whole trail; with the code of a receipt, whether the trail still holds that moment."""
