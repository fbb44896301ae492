"""A request against a decision, from the kiosk to the counter over a real store: in the queue, read, handed over by the schema."""

import json

from kiosk.access.codes import show_reference
from kiosk.faces.describe import describe
from kiosk.services.dossier.requests import received
from kiosk.services.visit import Visit
from tests.counter.desk import Desk, act, offered, told
from tests.forms.schema import faults
from tests.services.hands import fill
from tests.services.letters import DECISION, reader
from tests.source import ROOT

WHY = "Je n’avais pas cet argent."


def contested(desk: Desk) -> tuple[Visit, str]:
    """Somebody contests a decision at the kiosk; the number of the request."""
    visit = reader(DECISION)
    object.__setattr__(visit.world, "drafts", lambda: desk.store.drafts)
    object.__setattr__(visit.world, "clock", desk.clock)
    for id in ("letter:L1", "recourse", "request"):
        visit.act(id)
    assert fill(visit, request=WHY).id == "request_sent"
    return visit, received(visit).reference


def test_it_stands_in_the_queue_with_its_last_day(desk: Desk) -> None:
    """Beside the applications, and found by its number."""
    _, number = contested(desk)
    desk.send()
    page = act(desk.signed_in("agent"), "queue")
    queued = {one for one in offered(page) if one.startswith("application:")}
    assert queued == {f"application:{number}", "application:7H4K9MTRC"}
    assert show_reference(number) in told(page)
    assert "2013-07-04" in told(page)


def test_it_is_read_with_the_persons_own_words_and_nothing_pretends(desk: Desk) -> None:
    """The decision, the day of the notice, the reasons; the file's number by its last three signs. No condition is judged."""
    _, number = contested(desk)
    visit = desk.signed_in("agent")
    page = told(act(visit, "queue", f"application:{number}"))
    assert WHY in page
    assert DECISION.heading.title in page
    assert "5 avril 2013" in page
    assert "ABCD12345678" not in page.replace(" ", "")
    assert offered(describe(visit)) == ["hand_over"]
    for nothing in ("n’a pas de critères", "Aucun document", "n’a rien à remplir"):
        assert nothing in page


def test_it_is_handed_over_like_an_application(desk: Desk) -> None:
    """As the published schema says, the number whole."""
    _, number = contested(desk)
    visit = desk.signed_in("supervisor")
    act(visit, "queue", f"application:{number}", "hand_over")
    written = json.loads((desk.folder / "handed-over" / f"{number}.json").read_text("utf-8"))
    schema = json.loads((ROOT / "docs" / "hand-over.schema.json").read_text("utf-8"))
    assert list(faults(written, schema, schema)) == []
    assert "ABCD12345678" in json.dumps(written)
    assert WHY in (desk.folder / "handed-over" / f"{number}.txt").read_text("utf-8")


def test_the_kiosk_tells_it_although_no_account_has_it(desk: Desk) -> None:
    """The session was over for the store: the request is there, and the page says its number all the same."""
    visit, number = contested(desk)
    assert visit.signing is not None
    assert visit.signing.filed == ()
    assert show_reference(number) in told(describe(visit))
    visit.back()
    assert [action.id for action in describe(visit).actions] == []
