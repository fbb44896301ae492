"""What a person does to hand papers in, by acts alone; shared by the tests of it."""

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines, Page
from kiosk.services.visit import Visit
from kiosk.services.world import World
from tests.services.handed import MemoryHanded
from tests.services.hands import open_service, with_rose
from tests.services.test_filed import fill_in
from tests.services.test_helping import sent
from tests.services.test_mine import back, come


def rose(made: World) -> Visit:
    """Rose sent an application from her account; at her next visit she opens the service."""
    visit = Visit(made)
    visit.act("begin")
    with_rose(visit, verified=True)
    sent(fill_in(come(visit)))
    back(visit)
    assert open_service(visit, "send_documents").id == "send_documents"
    return visit


def handed(visit: Visit) -> MemoryHanded:
    """Where the fake keeps what was handed in."""
    assert visit.world.handed is not None
    there = visit.world.handed()
    assert isinstance(there, MemoryHanded)
    return there


def rows(page: Page) -> list[str]:
    """The rows of a page, each in one line."""
    return [" ".join((row.name, row.state, *row.detail)) for block in page.blocks if isinstance(block, Lines) for row in block.rows]


def acts(visit: Visit) -> list[str]:
    """What the page offers: its rows, then its buttons."""
    page = describe(visit)
    return [row.act for block in page.blocks if isinstance(block, Lines) for row in block.rows] + [one.id for one in page.actions]


def did(visit: Visit, *ids: str) -> Page:
    """Choose what the pages offer, one after the other; a page that reads is waited for."""
    for id in ids:
        assert id in acts(visit), (id, acts(visit))
        visit.act(id)
        service = visit.signing.dossier if visit.signing is not None else None
        if service is not None and service.sending is not None and service.sending.reading is not None:
            service.sending.reading.join()
    return describe(visit)


def session(visit: Visit) -> str:
    """Of whoever is signed in."""
    assert visit.signing is not None
    return visit.signing.session
