"""What the use cases need of the outside, made once by the composition root; heavy things only when first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.clock import local_date

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.clock import Clock, Dice
    from kiosk.ports import Drafts, HelpCalls, Letters, Mailer, Papers, Shelf
    from kiosk.ports.accounts import Accounts
    from kiosk.ports.agenda import Agenda
    from kiosk.ports.dossier import Dossier
    from kiosk.ports.handed import Cleaner, Folder, Handed, Scanner
    from kiosk.ports.kept import Kept
    from kiosk.ports.staff import Kiosks, StaffAccounts
    from kiosk.programs.findings import Program
    from kiosk.services.printing import Printing
    from kiosk.settings import Settings


@dataclass(frozen=True, slots=True)
class World:
    """The ports of one kiosk. `drafts`, `papers` and `programs` are asked for at the first need, off the first paint."""

    programs: Callable[[], tuple[Program, ...]]
    drafts: Callable[[], Drafts]
    """Raises StoreUnavailable."""
    papers: Callable[[], Papers]
    shelf: Shelf
    """Where receipts are saved."""
    clock: Clock
    dice: Dice
    settings: Settings
    speaks: bool = False
    """The kiosk has a voice, and the face in use can be heard."""
    printing: Printing | None = None
    """The kiosk has a printer."""
    keys: bool = False
    """The face in use hears single keys: the keys of the keyboard mean something there."""
    themes: tuple[str, ...] = ()
    """Colours that a person can choose, the usual ones first; none where there are none to choose."""
    letters: Letters | None = None
    """The centre named a command that changes the size of the letters."""
    calls: HelpCalls | None = None
    """Staff can be called."""
    accounts: Callable[[], Accounts] | None = None
    """People can have accounts here. Raises StoreUnavailable."""
    kept: Callable[[], Kept] | None = None
    """What is kept for people who have accounts. Raises StoreUnavailable."""
    dossier: Callable[[], Dossier] | None = None
    """What the Ministry's files hold of people who have accounts. Raises StoreUnavailable."""
    handed: Callable[[], Handed] | None = None
    """Papers can be handed in. Raises StoreUnavailable."""
    usb: Folder | None = None
    """The centre named the folder where USB keys appear."""
    scanner: Scanner | None = None
    """The centre named a scanner."""
    cleaner: Cleaner | None = None
    """Opens what comes from either of them."""
    kiosks: Callable[[], Kiosks] | None = None
    """The counter is told how this kiosk is. Raises StoreUnavailable."""
    staff: Callable[[], StaffAccounts] | None = None
    """Whoever works here is known at the kiosk too. Raises StoreUnavailable."""
    agenda: Agenda | None = None
    """The centre says that USB keys can be written on: days to remember can be taken home."""
    mailer: Mailer | None = None
    """The centre named a mail server: codes can be sent."""

    def program_for(self, id: str) -> Program:
        """The program of an id; for any other text the first that is open, and the first of all where none is."""
        today, known = local_date(self.clock.now()), self.programs()
        named = next((one for one in known if one.id == id), None)
        return named or next((one for one in known if one.closed_since(today) is None), known[0])

    def program_of(self, form: str) -> Program:
        """The program of a form's name, `program@version`, or what stands in for one. Raises StopIteration: a defect."""
        from kiosk.account.request import REQUESTS

        return next(one for one in (*self.programs(), REQUESTS) if one.id == form.partition("@")[0])
