"""What a service of the file shows, while it is open."""

from dataclasses import dataclass, field

from kiosk.ports import Sealed
from kiosk.ports.dossier import Claim, Event, Heading, Letter, Notices, Payment, Slip, Standing
from kiosk.services.dossier.pile import Sending


@dataclass(frozen=True, slots=True)
class News:
    """What the first page after signing in tells of a file."""

    unread: int
    """Letters."""
    near: int
    """Days within a week on which something is due."""


@dataclass(slots=True, repr=False)
class Opened:
    """What the service that is open shows, as it was read: no page reads the store."""

    standing: Standing | None
    """None: the account has no file."""
    payments: tuple[Payment, ...] = ()
    slips: tuple[Slip, ...] = ()
    headings: tuple[Heading, ...] = ()
    letter: Letter | None = None
    request: Sealed | None = None
    """What was sent against a decision."""
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    file_number: str = ""
    """Whole: for the slip of an amount to be repaid."""
    notices: Notices = field(default_factory=Notices)
    sending: Sending | None = None
    """Of sending documents."""
