"""Communications for tests, and whoever stands before them; shared with the tests of every face."""

from dataclasses import replace
from datetime import date, timedelta

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines, Page
from kiosk.ports.dossier import Heading, Letter
from kiosk.services.visit import Visit
from tests.services.fakes import world
from tests.services.hands import file, open_service, sign_in, with_rose
from tests.services.tiny import Tiny

TODAY = date(2013, 4, 15)
"""Of the fakes."""
DECISION = Letter(
    Heading("L1", "decision", date(2013, 4, 2), "Avis de décision : somme versée en trop", "fr", date(2013, 4, 18), read=False),
    ("Nous avons étudié votre dossier.", "Vous devez rembourser une somme."),
    "review",
    date(2013, 4, 5),
)
NOTICE = Letter(
    Heading("L2", "notice", date(2013, 3, 1), "Rendez-vous au bureau", "fr", date(2013, 4, 13), read=True), ("Venez.",), "", None
)
ENGLISH = Letter(Heading("L3", "letter", date(2012, 12, 3), "Your file", "en", None, read=True), ("We wrote to you.", "Keep it."), "", None)
THREE = (DECISION, NOTICE, ENGLISH)


def many(count: int) -> tuple[Letter, ...]:
    """As many, one every other day back from today, every third one not read, every tenth with a last day."""
    return tuple(Letter(_numbered(n), (f"Texte {n}.",), "", None) for n in range(count))


def _numbered(n: int) -> Heading:
    on, due = TODAY - timedelta(days=2 * n), TODAY + timedelta(days=n - 40)
    return Heading(f"N{n}", "letter", on, f"Lettre numéro {n}", "fr", None if n % 10 else due, bool(n % 3))


def reader(*letters: Letter) -> Visit:
    """Rose, before her communications."""
    visit = Visit(world((Tiny(),)))
    card = with_rose(visit, verified=True)
    file(visit).letters = letters
    visit.act("begin")
    sign_in(visit, card[0])
    assert open_service(visit, "messages").id == "messages"
    return visit


def decided(**changed: object) -> Letter:
    """The decision with something else about it."""
    return replace(DECISION, **changed)


def rows(page: Page) -> list[tuple[str, str, str]]:
    """Act, name and state of each row."""
    return [(row.act, row.name, row.state) for block in page.blocks if isinstance(block, Lines) for row in block.rows]


def details(visit: Visit) -> list[tuple[str, ...]]:
    """What stands under the rows of the page."""
    return [row.detail for block in describe(visit).blocks if isinstance(block, Lines) for row in block.rows]
