"""A file of the Ministry for the tests, and somebody whose it is."""

from datetime import date, time

from kiosk.ports.dossier import Claim, Event, Heading, Letter, Payment, Slip, Standing
from kiosk.ports.records import Change, Given
from storage.store import Store
from tests.accounts_desk import ROSE, somebody
from tests.storage.support import NOW

FILE, DAY = "ABCD12345678", date(2013, 4, 1)
OTHER_FILE = "EFGH12345678"
WHOSE = Standing(("beneficiary",), "social_assistance", date(2012, 1, 5), DAY)
PAYMENT = Payment("p1", date(2013, 4, 1), date(2013, 3, 28), 60400, "deposit", "sent")
SLIP = Slip("s1", date(2013, 4, 1), ("Ana Roy", "Léo Roy"), ("drugs", "dental"))
LETTER = Letter(
    Heading("l1", "decision", DAY, "Votre demande", "fr", date(2013, 5, 1), read=False), ("Un.", "Deux."), "reconsideration", DAY
)
EVENT = Event("e1", "appointment", date(2013, 4, 20), time(14, 30), "Bureau", "Apportez une preuve.", done=False)
CLAIM = Claim("c1", DAY, 50000, 12345, "Revenu non déclaré", 5600)
ALL: tuple[Change, ...] = (WHOSE, PAYMENT, SLIP, LETTER, EVENT, CLAIM)


def given(*changes: Change, file: str = FILE, of: date = DAY) -> list[Given]:
    """What the Ministry gives of a file."""
    return [Given(file, "", of, one) for one in changes]


def registered(store: Store) -> Store:
    """A store whose register has two files."""
    store.register.load({FILE: ("286", None), OTHER_FILE: ("111", None)})
    return store


def session_of(store: Store, code: str = ROSE.code, file: str = FILE, digits: str = "286") -> str:
    """The session of somebody whose account is linked to a file; with an empty one, to none."""
    id, _ = store.accounts.create(somebody(code), NOW)
    if file:
        store.accounts.link_by_file(id, file, digits, NOW)
    return store.accounts.sessions.begin(id, "1", NOW)
