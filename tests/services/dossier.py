"""The port Dossier in memory: one file, open to whoever is signed in."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from kiosk.ports.dossier import Claim, Event, Heading, Letter, Notices, Payment, Slip, Standing
from tests.services.accounts import MemoryAccounts


@dataclass
class MemoryDossier:
    """What one file holds; `whose` None: the account has no file."""

    people: MemoryAccounts
    whose: Standing | None = field(
        default_factory=lambda: Standing(("beneficiary",), "social_assistance", date(2019, 5, 1), date(2013, 4, 12))
    )
    paid: tuple[Payment, ...] = ()
    months: tuple[Slip, ...] = ()
    letters: tuple[Letter, ...] = ()
    days: tuple[Event, ...] = ()
    owed: tuple[Claim, ...] = ()
    wanted: Notices = field(default_factory=Notices)
    opened: list[str] = field(default_factory=list)
    """The services that were opened, in order: what the audit trail would say."""

    def standing(self, session: str) -> Standing | None:
        """Not noted."""
        self._whose(session)
        return self.whose

    def viewed(self, session: str, service: str, at: datetime) -> Standing | None:
        """Noted."""
        self._whose(session)
        self.opened.append(service)
        return self.whose

    def file_number(self, session: str) -> str:
        """Of nobody."""
        self._whose(session)
        return "ABCD12345678"

    def payments(self, session: str) -> tuple[Payment, ...]:
        """The latest first."""
        self._whose(session)
        return tuple(sorted(self.paid, key=lambda one: one.on, reverse=True))

    def slips(self, session: str) -> tuple[Slip, ...]:
        """The latest first."""
        self._whose(session)
        return tuple(sorted(self.months, key=lambda one: one.month, reverse=True))

    def headings(self, session: str) -> tuple[Heading, ...]:
        """The latest first."""
        self._whose(session)
        return tuple(sorted((one.heading for one in self.letters), key=lambda one: one.on, reverse=True))

    def letter(self, session: str, id: str, at: datetime) -> Letter | None:
        """Read from now on."""
        self._whose(session)
        found = next((one for one in self.letters if one.heading.id == id), None)
        if found is not None:
            read = replace(found, heading=found.heading._replace(read=True))
            self.letters = tuple(read if one is found else one for one in self.letters)
        return found

    def events(self, session: str) -> tuple[Event, ...]:
        """The earliest first."""
        self._whose(session)
        return tuple(sorted(self.days, key=lambda one: one.on))

    def claims(self, session: str) -> tuple[Claim, ...]:
        """The oldest first."""
        self._whose(session)
        return tuple(sorted(self.owed, key=lambda one: one.on))

    def notices(self, session: str) -> Notices:
        """As chosen."""
        self._whose(session)
        return self.wanted

    def notify(self, session: str, notices: Notices) -> None:
        """From now on."""
        self._whose(session)
        self.wanted = notices

    def _whose(self, session: str) -> None:
        if not self.people.sessions.whose(session):
            raise LookupError(session)
