"""Applications at the counter: read, documents received, the Department's section sealed, handed over whole."""

import json
from pathlib import Path

import pytest

from kiosk.access.codes import show_reference
from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control
from kiosk.ports import StoreUnavailable
from kiosk.ports.kept import Later
from kiosk.ports.staff import INCIDENT
from kiosk.programs.older_workers import PROGRAM
from kiosk.services.counter.handing import SCHEMA
from storage import applications, filings
from tests.counter.desk import Desk, act, offered, told
from tests.forms.schema import faults
from tests.source import ROOT

SECTION = {
    "date_received": {"year": "2013", "month": "04", "day": "15"}, "identity_verified": "yes",
    "identity_verified_on": {"year": "2013", "month": "04", "day": "15"}, "representative": "Nicole Exemple",
    "worker_file_number": "T-4471",
}  # fmt: skip


def test_the_queue_says_what_has_to_be_known_first(desk: Desk) -> None:
    """The oldest first: reference, result, day, last day, documents."""
    desk.send("minimal", "7H4K9MTRC")
    desk.send("maximal", "BBBBBBBBB")
    page = act(desk.signed_in("agent"), "queue")
    assert page.place == "2 reçues"
    assert offered(page) == ["application:7H4K9MTRC", "application:BBBBBBBBB", "look"]
    assert show_reference("7H4K9MTRC") in told(page)
    assert "2013-04-15" in told(page)
    assert "Documents : " in told(page)
    assert "queue_read" in desk.events()


def test_an_application_is_read_and_no_answer_can_be_changed(desk: Desk) -> None:
    """Official numbers by their last three digits; typing into a citizen's question is refused; reading is written down."""
    sealed = desk.send()
    visit = desk.signed_in("agent")
    page = act(visit, "queue", "application:7H4K9MTRC")
    assert "lecture seule" in page.place
    number = next(str(one.value) for key, one in sealed.answers.entries.items() if key == "sin")
    assert number not in told(page).replace(" ", "")
    assert number[-3:] in told(page)
    assert visit.enter("first_name", "Autre") is False
    assert desk.store.received.of("7H4K9MTRC").answers == sealed.answers
    assert "application_read" in desk.events()


def test_an_application_that_is_not_there_is_said_so(desk: Desk) -> None:
    """A reference that nobody has."""
    visit = desk.signed_in("agent")
    visit.act("application:ZZZZZZZZZ")
    assert (visit.stop.page, describe(visit).status) == ("staff_home", "Ce numéro n’est pas ici.")


def test_findings_are_those_of_the_day_of_filing(desk: Desk) -> None:
    """Years later the page says the same."""
    desk.send()
    visit = desk.signed_in("agent")
    before = told(act(visit, "queue", "application:7H4K9MTRC", "findings"))
    visit.act("end")
    desk.later(days=700)
    assert told(act(desk.signed_in("agent"), "queue", "application:7H4K9MTRC", "findings")) == before


def test_the_section_is_sealed_whole_or_not_at_all(desk: Desk) -> None:
    """A missing answer is shown; sealed, it stands beside the application and comes back."""
    desk.send()
    visit = desk.signed_in("agent")
    act(visit, "queue", "application:7H4K9MTRC", "section")
    assert visit.enter("date_received", {"year": "2013", "month": "13", "day": "1"}) is False
    page = _sealed(visit)
    assert (page.id, desk.store.department.of("7H4K9MTRC")) == ("staff_section", {})
    asked = {block.key: block for block in page.blocks if isinstance(block, Control)}
    assert [key for key, one in asked.items() if one.problem] == ["date_received", "identity_verified", "representative"]
    assert {one.may_skip for one in asked.values()} == {"", "blank"}
    assert "de 1 à 12" in told(page)
    visit.enter("date_received", SECTION["date_received"])
    assert (_sealed(visit).id, desk.store.department.of("7H4K9MTRC")) == ("staff_section", {})
    for key, raw in SECTION.items():
        assert visit.enter(key, raw), key
    page = _sealed(visit)
    assert (page.id, page.status) == ("staff_application", "La section est scellée.")
    recorded = desk.store.department.of("7H4K9MTRC")
    assert {key: one.value for key, one in recorded.items()} == {
        "date_received": "2013-04-15", "identity_verified": "yes", "identity_verified_on": "2013-04-15",
        "representative": "Nicole Exemple", "worker_file_number": "T-4471",
    }  # fmt: skip
    again = act(visit, "section")
    assert "Nicole Exemple" in told(again)
    assert again.private


def _sealed(visit):  # noqa: ANN001, ANN202 - a step of the tests above
    visit.go_on(())
    return describe(visit)


def test_documents_are_received_once(desk: Desk) -> None:
    """Of the checklist only; the day stands beside it, and what the person said."""
    sealed = desk.send()
    visit = desk.signed_in("agent")
    first = next(iter(sealed.marks))
    page = act(visit, "queue", "application:7H4K9MTRC", "documents")
    assert page.place == f"0 reçu sur {len(sealed.marks)}"
    page = act(visit, f"receive:{first}")
    assert "Reçu 2013-04-15" in told(page)
    assert page.place == f"1 reçu sur {len(sealed.marks)}"
    for id in (first, "DOC-NONE"):
        visit.act(f"receive:{id}")
        assert describe(visit).status == "Ce document est déjà reçu."
    assert desk.events().count("document_received") == 1


@pytest.mark.parametrize("signature", [True, False])
def test_what_is_handed_over_is_whole_and_follows_the_published_schema(desk: Desk, signature: bool) -> None:  # noqa: FBT001 - a column
    """JSON and text, every number whole, readable by their owner only; one event with its purpose; unsigned until signed by hand."""
    sealed = desk.send()
    visit = desk.signed_in("agent", handwritten_signature=signature)
    page = act(visit, "queue", "application:7H4K9MTRC", "hand_over")
    paths = sorted((desk.folder / "handed-over").iterdir())
    assert [path.name for path in paths] == ["7H4K9MTRC.json", "7H4K9MTRC.txt"]
    assert {path.stat().st_mode & 0o777 for path in paths} == {0o600}
    handed = json.loads(paths[0].read_text("utf-8"))
    schema = json.loads((ROOT / "docs" / "hand-over.schema.json").read_text("utf-8"))
    assert list(faults(handed, schema, schema)) == []
    assert list(faults({**handed, "name": "x"}, schema, schema))
    assert handed["schema"] == SCHEMA
    number = str(sealed.answers.value("sin"))
    for content in (path.read_text("utf-8") for path in paths):
        assert number in content.replace(" ", "")
    assert handed["signature"] == {"asked": signature, "state": "unsigned"}
    assert ("Signé à la main" in paths[1].read_text("utf-8")) is signature
    assert ("n’est pas signée" in told(page)) is signature
    assert desk.events().count("application_exported") == 1


def test_each_answer_on_the_path_is_handed_over(desk: Desk) -> None:
    """The keys of the JSON are the citizen's path, the Department's section beside it."""
    desk.send()
    act(desk.signed_in("agent"), "queue", "application:7H4K9MTRC", "hand_over")
    handed = json.loads((desk.folder / "handed-over" / "7H4K9MTRC.json").read_text("utf-8"))
    answered = {one["key"] for one in handed["answers"] if one["state"] == "answered"}
    sealed = desk.store.received.of("7H4K9MTRC")
    assert sealed is not None
    assert answered >= {key for key, one in sealed.answers.entries.items() if one.state == "answered"}
    assert {one["key"] for one in handed["department"]} >= {"date_received", "representative"}
    assert not {question.id for part in PROGRAM.form().sections if part.owner == "department" for question in part.questions} & answered


def test_a_folder_that_cannot_be_written_is_told(desk: Desk) -> None:
    """In words, and the application stays open."""
    desk.send()
    (desk.folder / "handed-over").write_text("a file where the folder should be")
    visit = desk.signed_in("agent")
    page = act(visit, "queue", "application:7H4K9MTRC", "hand_over")
    assert page.id == "store"
    page = act(visit, "again")
    assert page.id == "staff_application"


def test_the_register_is_only_added_to(desk: Desk) -> None:
    """The database refuses to rewrite it."""
    desk.store.incidents.record(dict.fromkeys(INCIDENT, "x"), "me", desk.clock.now())
    for statement in ("DELETE FROM incidents", "UPDATE incidents SET body = x'00'"):
        with pytest.raises(StoreUnavailable), desk.store.work() as work:
            work.session.connection().exec_driver_sql(statement)


def test_the_schema_is_published(tmp_path: Path) -> None:
    """Named and described."""
    schema = json.loads((ROOT / "docs" / "hand-over.schema.json").read_text("utf-8"))
    assert schema["properties"]["schema"]["const"] == SCHEMA


def test_a_correction_and_a_withdrawal_are_read_and_handed_over(desk: Desk) -> None:
    """With their dates, in the person's words, beside what was sent; the queue says what was withdrawn; then the person changes no more."""
    sealed = desk.send()
    with desk.store.work() as work:
        row = applications.find(work.session, desk.store.keyring, sealed.reference)
        assert row is not None
        for one in (Later("corrected", desk.clock.now(), "J’ai fini le 3 mars."), Later("withdrawn", desk.clock.now())):
            filings.add(work.session, desk.store.keyring, row, one)
        work.commit()
    visit = desk.signed_in("agent")
    assert "Retirée" in told(act(visit, "queue"))
    page = act(visit, f"application:{sealed.reference}")
    assert "J’ai fini le 3 mars." in told(page)
    assert "Retirée le 15 avril 2013" in told(page).replace("\u00a0", " ")
    act(visit, "hand_over")
    handed = json.loads((desk.folder / "handed-over" / f"{sealed.reference}.json").read_text("utf-8"))
    schema = json.loads((ROOT / "docs" / "hand-over.schema.json").read_text("utf-8"))
    assert list(faults(handed, schema, schema)) == []
    assert [one["text"] for one in handed["corrections"]] == ["J’ai fini le 3 mars."]
    assert handed["withdrawn"] == desk.clock.now().isoformat()
    assert "J’ai fini le 3 mars." in (desk.folder / "handed-over" / f"{sealed.reference}.txt").read_text("utf-8")
    assert [one.kind for one in desk.store.received.since(sealed.reference)] == ["corrected", "withdrawn", "handed_over"]
