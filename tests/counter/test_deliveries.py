"""Papers that people handed in, at the counter: found by the code of their sheet, received, handed over, destroyed after their time."""

import json
from datetime import date, timedelta

from kiosk.clock import local_date
from kiosk.faces.describe import describe
from kiosk.formats import long_date
from kiosk.ports.handed import Clean, Delivery, Subject
from kiosk.ports.records import Given, Registered
from kiosk.services.counter import deliveries
from kiosk.services.counter.deliveries import SCHEMA
from kiosk.services.counter.visit import StaffVisit
from kiosk.services.dossier import handing_paper
from kiosk.words import text_of
from tests.accounts_desk import ROSE
from tests.counter.desk import Desk, act, enter, offered, told
from tests.forms.schema import faults
from tests.source import ROOT
from tests.storage.support import NOW

FILE = "ABCD12345678"
CONTENT = (b"%PDF-one", b"\xff\xd8\xfftwo")


def handed(desk: Desk, *, paper: bool = False, reference: str = "") -> Delivery:
    """Rose, whose account is linked to a file, hands two files in, or announces papers by a sheet."""
    store = desk.store
    account, _ = store.accounts.create(ROSE, NOW)
    store.records.put([Given(FILE, "", NOW.date(), Registered("286", None))])
    store.accounts.link_by_file(account, FILE, "286", NOW)
    session = store.accounts.sessions.begin(account, "1", NOW)
    files = ((Clean("pdf", 3, CONTENT[0]), date(2013, 4, 2)), (Clean("jpeg", 1, CONTENT[1]), None))
    subject = Subject(reference, "DOC-TERM") if reference else Subject()
    return store.handed.make(session, "paper" if paper else "key", subject, () if paper else files, NOW)


def said(visit: StaffVisit) -> str:
    """All the words of the page."""
    return told(describe(visit)).replace("\u00a0", " ")


def test_it_is_found_by_the_code_of_its_sheet(desk: Desk) -> None:
    """As typed or as a reader of codes gives it; an unknown one is told, and an empty one."""
    made = handed(desk, paper=True, reference=desk.send().reference)
    visit = desk.signed_in("agent")
    act(visit, "deliveries")
    for wrong in ("", "AAAA-AAAA-A"):
        assert enter(visit, delivery=wrong).error
    page = enter(visit, delivery=f"{made.code[:4].lower()}-{made.code[4:8]} {made.code[8:]}")
    assert page.id == "staff_delivery"
    assert offered(page) == ["delivered"]
    assert f"De {ROSE.first_name} {ROSE.last_name}." in said(visit)
    assert "Dossier terminé par 678." in said(visit)
    assert FILE not in said(visit)
    assert desk.events()[-1] == "papers_read"


def test_receiving_papers_settles_the_document_of_the_checklist(desk: Desk) -> None:
    """Once; the person sees when, and so does whoever opens the application."""
    sealed = desk.send()
    made = handed(desk, paper=True, reference=sealed.reference)
    visit = desk.signed_in("agent")
    act(visit, "deliveries", f"delivery:{made.code}")
    page = act(visit, "delivered")
    assert page.status == "Les papiers sont notés comme reçus."
    assert offered(page) == []
    visit.act("delivered")
    assert describe(visit).status == "Ce document est déjà reçu."
    assert "received/DOC-TERM" in desk.store.department.of(sealed.reference)
    found = desk.store.handed_desk.of(made.code)
    assert found is not None
    assert found.received == NOW


def test_files_are_listed_and_handed_over_whole(desk: Desk) -> None:
    """Kind, pages and size on the screen; in the folder the very bytes, and what the published schema says; for their owner only."""
    made = handed(desk)
    visit = desk.signed_in("supervisor")
    act(visit, "deliveries", f"delivery:{made.code}")
    assert "PDF, 3 pages, 1 ko, du 2 avril 2013." in said(visit)
    assert "Photo JPEG, 1 page, 1 ko." in said(visit)
    page = act(visit, "export_delivery")
    assert page.id == "staff_exported"
    folder = desk.folder / "handed-over"
    assert sorted(path.name for path in folder.iterdir()) == [f"{made.code}{end}" for end in ("-1.pdf", "-2.jpg", ".json")]
    assert tuple((folder / f"{made.code}-{n}.{end}").read_bytes() for n, end in ((1, "pdf"), (2, "jpg"))) == CONTENT
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    written = json.loads((folder / f"{made.code}.json").read_text("utf-8"))
    assert (written["file"], written["name"], written["files"][0]["pages"]) == (FILE, f"{ROSE.first_name} {ROSE.last_name}", "3")
    assert desk.events()[-1] == "papers_exported"
    schema = json.loads((ROOT / "docs" / "delivery.schema.json").read_text("utf-8"))
    assert list(faults(written, schema, schema)) == []
    assert schema["$id"] == schema["properties"]["schema"]["const"] == SCHEMA
    for wrong in ({"sin": "1"}, {"file": "1"}, {"files": []}, {"files": [written["files"][0] | {"pages": "0"}]}):
        assert list(faults(written | wrong, schema, schema)), wrong


def test_what_was_handed_over_goes_after_the_retention(desk: Desk) -> None:
    """When somebody opens the list; what was not handed over stays."""
    made = handed(desk)
    visit = desk.signed_in("agent")
    act(visit, "deliveries", f"delivery:{made.code}", "export_delivery")
    desk.later(days=visit.world.settings.retention_days)
    act(desk.signed_in("agent"), "deliveries")
    assert desk.store.handed_desk.of(made.code) is not None
    desk.later(days=1)
    act(desk.signed_in("agent"), "deliveries")
    assert desk.store.handed_desk.of(made.code) is None
    assert desk.events()[-1] == "papers_destroyed"


def test_a_sheet_is_known_until_the_day_that_stands_on_it(desk: Desk) -> None:
    """And not the day after."""
    made, visit = handed(desk, paper=True), desk.visit()
    days = visit.world.settings.retention_days
    paper = handing_paper.document(made, text_of("send.other"), visit.world.settings)
    last = long_date(local_date(made.at) + timedelta(days=days), "fr")
    assert f"Le comptoir connaît ce code jusqu’au {last}." in [text for block in paper.blocks for text in block.fr]
    for later, known in ((days, True), (1, False)):
        desk.later(days=later)
        deliveries.opened(visit, "")
        assert (desk.store.handed_desk.of(made.code) is not None) is known


def test_one_that_is_gone_is_told(desk: Desk) -> None:
    """Its row still stood in the list."""
    visit = desk.signed_in("agent")
    act(visit, "deliveries")
    visit.act("delivery:ABCDEFGHA")
    assert (describe(visit).id, bool(describe(visit).status)) == ("staff_deliveries", True)


def test_one_that_its_person_takes_back_while_staff_read_it_is_told(desk: Desk) -> None:
    """The page says it; it is neither received nor handed over, and nothing of it stands in the folder."""
    made, visit = handed(desk), desk.signed_in("agent")
    act(visit, "deliveries", f"delivery:{made.code}")
    store = desk.store
    store.handed.take_back(store.accounts.sessions.begin(_account(desk), "1", NOW), made.code, NOW)
    for deed in ("delivered", "export_delivery"):
        visit.act(deed)
        page = describe(visit)
        assert (page.id, page.status, offered(page)) == ("staff_delivery", "Ce numéro n’est pas ici.", [])
    assert "La personne l’a peut-être repris." in said(visit)
    assert not list((desk.folder / "handed-over").glob("*"))
    assert desk.events()[-1] == "papers_taken_back"


def _account(desk: Desk) -> str:
    """Rose's."""
    with desk.store.work(write=False) as work:
        row = desk.store.accounts.cabinet.find(work.session, ROSE.code)
        assert row is not None
        return row.id


def test_whoever_audits_sees_none_of_it(desk: Desk) -> None:
    """As with applications."""
    visit = desk.signed_in("auditor")
    for name in ("deliveries", "delivery:X", "delivered", "export_delivery"):
        visit.act(name)
        assert visit.stop.page == "staff_home", name
