"""What the visit of somebody who works at the counter knows, beside what every visit knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.services.stops import Stop
from kiosk.services.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.ports.audit import Disposition, Verified
    from kiosk.ports.staff import Member
    from kiosk.services.counter.matrix import Action
    from kiosk.services.counter.ports import Counter

SIGN_IN = Stop("staff_sign_in")
LOCKS = timedelta(minutes=30)
"""Without a key for so long, whoever comes next signs in anew."""


@dataclass
class StaffState(Visit):
    """Nothing of an application stays when another page of the counter is opened, nor after a sign-out."""

    trail: list[Stop] = field(default_factory=lambda: [SIGN_IN])
    counter: Counter = field(kw_only=True)
    member: Member | None = None
    name: str = ""
    """Whose password was right, while the code is asked for."""
    number: int = 0
    """Which code of the card is asked for."""
    fresh: bool = False
    """They have just signed in, and done nothing yet: what has to be known once is said."""
    busy_at: datetime | None = None
    """When somebody last did something."""
    card: tuple[str, ...] = ()
    """The codes of a card that was just issued, while they are shown."""
    one_use: str = ""
    """The code for another password that was just made, while it is shown."""
    notice: Mapping[str, str] = field(default_factory=dict)
    """The notice of assessment that waits to be looked at."""
    owner: tuple[str, ...] = ()
    """First and last name on an account, while they are held against a document."""
    found: tuple[str, ...] | None = None
    """The numbers of the applications that were found; None: nothing was looked for."""
    verified: Verified | None = None
    exported: tuple[Path, ...] = ()

    def now(self) -> datetime:
        """The moment."""
        return self.world.clock.now()

    def may(self, action: Action) -> bool:
        """Whether whoever is signed in may."""
        from kiosk.services.counter.matrix import may

        return may(self.member.role if self.member is not None else None, action)

    def signed_in(self) -> Member:
        """Who is. Raises LookupError: a defect."""
        if self.member is None:
            raise LookupError(self.stop.page)
        return self.member

    def lock(self) -> None:
        """Whoever comes next signs in anew; nothing of an application stays on the screen or in memory."""
        self._safely(lambda: self.counter.audit.note(self.now(), "staff_locked", "idle"))
        self.sign_out("idle")
        self.status = "staff.locked"

    def sign_out(self, how: Disposition = "done") -> None:
        """The end of somebody's turn; from the page of signing in, the end of the program."""
        if self.member is None:
            self.closed = True
            return
        self._safely(lambda: bool(self.counter.audit.end(self.now(), how)))
        self.forget()
        self.member, self.busy_at, self.trail = None, None, [SIGN_IN]

    def forget(self) -> None:
        """Nothing of a person stays."""
        self.session, self.name, self.card, self.one_use, self.notice = None, "", (), "", {}
        self.exported, self.verified, self.owner, self.found = (), None, (), None
        self.typed, self.shown, self.pending, self.focus, self.signing = {}, set(), {}, "", None
