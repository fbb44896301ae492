"""A record of the Ministry entered by hand at the counter: the rules of an import, in words of the page."""

from collections.abc import Mapping
from datetime import date, time

import pytest

from kiosk.ports.dossier import Claim, Event, Heading, Letter, Payment
from kiosk.services.counter.recording import FORMS
from kiosk.services.counter.visit import StaffVisit
from tests.accounts_desk import AT
from tests.counter.desk import Desk, act, enter, told
from tests.storage.dossiers import session_of

FILE = "ABCD 1234 5678"
DAY = date(2023, 6, 1)
ENTRIES: Mapping[str, Mapping[str, str]] = {
    "letter": {"what": "decision", "on": "2023-06-01", "title": "Votre demande", "lang": "fr", "text": "Elle est acceptée.", "due": ""},
    "event": {"what": "appointment", "on": "2023-06-01", "at": "14 h 30", "place": "1, rue Fictive", "about": ""},
    "payment": {"month": "2023-06", "on": "2023-06-01", "cents": "1 604,05 $", "method": "deposit", "status": "planned"},
    "claim": {"on": "2023-06-01", "original": "500", "owed": "123.45", "reason": "Revenu", "monthly": ""},
}


@pytest.fixture
def visit(desk: Desk) -> StaffVisit:
    """An agent, at a counter whose register has one file."""
    desk.store.register.load({"ABCD12345678": ("286", None)})
    made = desk.signed_in("agent")
    act(made, "records")
    return made


def typed(visit: StaffVisit, kind: str, **changed: str) -> str:
    """Enter a record; all that the page then says."""
    enter(visit, record_file=FILE, record_digits="286", record_kind=kind)
    said = {**ENTRIES[kind], **changed}
    return told(enter(visit, **{f"record_{name}": text for name, text in said.items()}))


@pytest.mark.parametrize("kind", FORMS)
def test_what_was_entered_is_seen_by_its_person(desk: Desk, visit: StaffVisit, kind: str) -> None:
    """Under an id of its own; nothing typed stays at the counter, and the event tells nothing of it."""
    assert "C’est ajouté au dossier." in typed(visit, kind)
    assert visit.typed == {}
    session, port = session_of(desk.store), desk.store.dossier
    found: list[Heading | Event | Payment | Claim] = [
        *port.headings(session),
        *port.events(session),
        *port.payments(session),
        *port.claims(session),
    ]
    (one,) = found
    expected = {
        "letter": Heading(one.id, "decision", DAY, "Votre demande", "fr", None, read=False),
        "event": Event(one.id, "appointment", DAY, time(14, 30), "1, rue Fictive", "", done=False),
        "payment": Payment(one.id, DAY, DAY, 160405, "deposit", "planned"),
        "claim": Claim(one.id, DAY, 50000, 12345, "Revenu", None),
    }
    assert one == expected[kind]
    if isinstance(one, Heading):
        assert port.letter(session, one.id, AT) == Letter(one, ("Elle est acceptée.",), "", None)
    (entry,) = [each for each in desk.entries() if '"record_entered"' in each]
    assert '"purpose":"service"' in entry
    assert "12345678" not in entry


@pytest.mark.parametrize(
    ("kind", "changed", "said"),
    [
        ("claim", {"original": "0,99", "owed": "0,99"}, "Moins de 1,00"),
        ("claim", {"owed": "501"}, "dépasse le premier montant"),
        ("payment", {"cents": "-5"}, "dollars et en cents"),
        ("payment", {"cents": "0"}, "dollars et en cents"),
        ("payment", {"month": "juin"}, "Suivez l’exemple"),
        ("event", {"on": "2023-02-30"}, "Suivez l’exemple"),
        ("event", {"at": "25:00"}, "Suivez l’exemple"),
        ("letter", {"title": "x" * 201}, "trop long"),
        ("letter", {"text": ""}, ""),
    ],
)
def test_what_an_import_would_refuse_is_refused_here(
    desk: Desk, visit: StaffVisit, kind: str, changed: Mapping[str, str], said: str
) -> None:
    """On the page, beside its field, and nothing is put away; what was typed stays."""
    assert said in typed(visit, kind, **changed).replace("\u00a0", " ")
    assert visit.stop.page == "staff_new_record"
    assert visit.focus.removeprefix("#record_") in changed
    assert "record_entered" not in desk.events()
    assert desk.store.dossier.standing(session_of(desk.store)) is None


@pytest.mark.parametrize(
    ("changed", "key", "said"),
    [
        ({"record_file": "EFGH12345678"}, "#record_file", "n’est pas au registre"),
        ({"record_file": "12345678"}, "#record_file", "Suivez l’exemple"),
        ({"record_digits": "287"}, "#record_digits", "Vérifiez la personne"),
        ({"record_digits": "28"}, "#record_digits", "Suivez l’exemple"),
        ({"record_kind": ""}, "#record_kind", ""),
    ],
)
def test_an_unknown_file_or_another_person_is_refused_first(visit: StaffVisit, changed: Mapping[str, str], key: str, said: str) -> None:
    """Before anything of a record is asked."""
    page = enter(visit, **{"record_file": FILE, "record_digits": "286", "record_kind": "letter", **changed})
    assert said in told(page)
    assert (visit.stop.page, visit.focus) == ("staff_record", key)
