"""Answers at rest: drafts, what was sent, and the Department's own section. `storage` implements them."""

import errno
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, Self

from kiosk.forms.answers import Answer, Answers
from kiosk.words.text import Lang


class StoreUnavailable(Exception):
    """The answers cannot be read or written now: full disk, read-only, corrupt, newer version. `code` names the words."""

    def __init__(self, code: str, detail: str = "") -> None:
        """Keep the code (`store.<code>` in the words) and a detail without personal data."""
        super().__init__(f"{code} {detail}".strip())
        self.code = code

    @classmethod
    def of_system(cls, problem: OSError) -> Self:
        """What the system says of a disk; the detail is its own name for it."""
        number = problem.errno or 0
        return cls(_OF_SYSTEM.get(number, "disk_error"), errno.errorcode.get(number, ""))


_OF_SYSTEM = {
    errno.ENOSPC: "full_disk", errno.EDQUOT: "full_disk", errno.EFBIG: "full_disk", errno.EROFS: "read_only",
    errno.EACCES: "no_access", errno.EPERM: "no_access",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """An application that is being filled in."""

    id: str
    form: str
    """`id@version`: a draft keeps the version it began with (L17)."""
    began: datetime
    keep_until: date
    """The last day it is kept, as it was shown."""
    answers: Answers
    reference: str = ""
    """Of the application it became; empty until it is submitted."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What submission puts away: the pruned answers and everything a receipt must be able to say again (L18)."""

    reference: str
    form: str
    digest: str
    guide: str
    """The guide's version."""
    affirmation: str
    """The affirmation's version."""
    at: datetime
    """Local acceptance time: the filing date is its date in Québec (R3)."""
    lang: Lang
    answers: Answers
    """Applicable, settled entries only (L4)."""
    marks: Mapping[str, str]
    """The checklist: document id -> here, home, cannot or empty."""
    helper: str = ""
    """Who helped to fill in, by consent: a code of `kiosk.services.helping`; empty: nobody."""
    witness: str = field(default="", compare=False)
    """The first signs of the checkpoint of the audit trail that was signed with it; the store fills it in."""


class Drafts(Protocol):
    """Drafts at rest: encrypted, each under a key that only its resume code (with the kiosk's own key) opens."""

    def begin(self, form: str, at: datetime, keep_until: date) -> tuple[Draft, str]:
        """A new empty draft, committed, and its resume code (13 signs, no separators). Raises StoreUnavailable."""

    def open(self, code: str, at: datetime) -> Draft | None:
        """The draft that a code opens, or None. The code is as typed, separators and case free. Raises StoreUnavailable."""

    def keep(self, draft: str, changes: Mapping[str, Answer | None], form: str = "") -> None:
        """Write entries (None removes one) in one transaction; when it returns they are on disk. Raises StoreUnavailable.

        `form`: the `id@version` that the draft stands on from now on, when the changes moved it to another one (L17).
        """

    def submit(self, draft: str, sealed: Sealed, session: str = "") -> Sealed:
        """Put an application away, once: a second call returns the first one's. One transaction. Raises StoreUnavailable.

        `session`: of the person who is signed in; the application then stands in their account.
        """

    def submitted(self, draft: str) -> Sealed | None:
        """The application a draft became."""

    def shred(self, draft: str) -> None:
        """Destroy a draft's key and rows for good."""

    def shred_due(self, today: date) -> int:
        """Destroy the unclaimed drafts whose time is over; how many."""

    def close(self) -> None:
        """Leave nothing behind in a journal; the end of the session."""


class DepartmentSection(Protocol):
    """The Department's own section: written by signed-in staff after submission; can change no citizen answer."""

    def record(self, reference: str, staff: str, entries: Mapping[str, Answer]) -> None:
        """Seal the Department's entries beside an application."""

    def of(self, reference: str) -> Mapping[str, Answer]:
        """What was recorded."""
