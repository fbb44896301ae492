"""Handing papers in, as a person does it: on paper with a code, from a key, from a scanner; refused files with a reason; by acts alone."""

import threading
from collections.abc import Callable
from dataclasses import replace
from io import StringIO

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.lines import run
from kiosk.ports.handed import MOST, FileRefused, Subject
from kiosk.services.dossier.handing import sending
from kiosk.services.visit import Visit
from tests.services.fakes import world
from tests.services.giving import acts, did, handed, rose, rows, session
from tests.services.handed import Believer, MemoryKey, MemoryScanner
from tests.services.hands import accounts, file, open_service, words
from tests.services.test_filed import reference
from tests.services.test_mine import back
from tests.services.tiny import Tiny

PDF = b"%PDF- one\ntwo"


@pytest.fixture
def key() -> MemoryKey:
    """Three files, of which one is refused."""
    return MemoryKey({"a.pdf": PDF, "b.pdf": PDF * 40, "c.pdf": FileRefused("locked")})


@pytest.fixture
def visit(key: MemoryKey) -> Visit:
    """A kiosk with everything: keys and a scanner with two sheets."""
    return rose(replace(world((Tiny(),)), usb=key, scanner=MemoryScanner([b"one", b"two"]), cleaner=Believer()))


def test_it_is_said_what_a_paper_can_answer(visit: Visit) -> None:
    """The documents of the applications that stand, each with its number; not those that are only shown; at last, anything asked for."""
    page = did(visit, "send_new")
    assert rows(page) == [f"Preuve {'-'.join(reference(visit)[at : at + 4] for at in (0, 4, 8))}", "Autre document demandé "]
    assert "montrez-la au comptoir" in words(page)


def test_a_withdrawn_application_asks_for_nothing(visit: Visit) -> None:
    """Nobody gathers papers for it."""
    assert visit.world.kept is not None
    visit.world.kept().withdraw(session(visit), reference(visit), visit.world.clock.now())
    open_service(back(visit), "send_documents")
    assert rows(did(visit, "send_new")) == ["Autre document demandé "]


def test_on_paper_it_is_always_possible() -> None:
    """Without a key, a scanner or a printer: nobody is asked how; the code stands on the page, to be copied."""
    visit = rose(world((Tiny(),)))
    page = did(visit, "send_new", "send_item:0")
    assert (page.id, acts(visit)) == ("send_cover", ["send_cover"])
    assert "Vous noterez le code" in words(page)
    assert not handed(visit).contents
    page = did(visit, "send_cover")
    [made] = handed(visit).all(session(visit))
    assert (made.way, made.pieces, made.subject) == ("paper", (), Subject(reference(visit), "DOC-TERM"))
    assert "-".join(made.code[at : at + 4] for at in (0, 4, 8)) in words(page)
    assert "Remettez le tout à un agent" in words(page)
    page = did(visit, "send_done")
    assert "Preuve Feuille à remettre" in rows(page)[0]


def test_files_of_a_key_are_chosen_read_shown_and_sent(visit: Visit) -> None:
    """Each with pages, size and date; a refused one says why, and holds the others up in nothing."""
    page = did(visit, "send_new", "send_item:1", "send_way:key")
    assert rows(page)[0] == "a.pdf  1\u00a0ko, du 2 avril 2013."
    page = did(visit, "send_pick:0", "send_pick:1", "send_pick:2", "send_read")
    assert rows(page) == [
        "a.pdf  PDF, 2 pages, 1\u00a0ko, du 2 avril 2013.", "b.pdf  PDF, 41 pages, 1\u00a0ko, du 2 avril 2013.",
    ]  # fmt: skip
    assert "c.pdf\u00a0: Ce PDF est protégé par un mot de passe. Enregistrez-le sans mot de passe" in words(page)
    page = did(visit, "send_now")
    assert page.id == "send_made"
    [made] = handed(visit).all(session(visit))
    assert handed(visit).contents[made.code] == (PDF.upper(), (PDF * 40).upper())
    assert (made.way, made.subject) == ("key", Subject())
    assert sending(visit).looked == ()


def test_a_file_is_left_out_again(visit: Visit) -> None:
    """Before sending; without any, nothing is sent."""
    did(visit, "send_new", "send_item:1", "send_way:key", "send_pick:0", "send_pick:1", "send_read", "send_drop:0")
    assert [row.partition(" ")[0] for row in rows(describe(visit))] == ["b.pdf"]
    page = did(visit, "send_drop:0")
    assert "Aucun fichier n’est prêt" in words(page)
    visit.act("send_now")
    assert not handed(visit).contents


def test_a_second_round_on_the_key_joins_the_first(visit: Visit) -> None:
    """Files of one delivery need not be chosen at once."""
    did(visit, "send_new", "send_item:1", "send_way:key", "send_pick:0", "send_read", "send_more")
    assert visit.stop.page == "send_key"
    page = did(visit, "send_pick:1", "send_read")
    assert [row.partition(" ")[0] for row in rows(page)] == ["a.pdf", "b.pdf"]


def test_no_more_than_ten_go_together(visit: Visit, key: MemoryKey) -> None:
    """The eleventh is not chosen, and it is said."""
    key.files = {f"{at:02}.pdf": PDF for at in range(MOST + 1)}
    did(visit, "send_new", "send_item:1", "send_way:key", *(f"send_pick:{at}" for at in range(MOST)))
    page = did(visit, f"send_pick:{MOST}")
    assert page.status == "Un envoi a 10 fichiers au plus."
    page = did(visit, "send_read", "send_more")
    assert page.status == "Un envoi a 10 fichiers au plus."
    assert len(rows(page)) == MOST


def test_the_page_tells_how_far_the_reading_is(visit: Visit, key: MemoryKey) -> None:
    """It waits, and looks again by itself; nothing is sent before its end."""
    begun, go = threading.Event(), threading.Event()

    def reading(path: str) -> None:
        if path == "b.pdf":
            begun.set()
            go.wait()

    key.reading = reading
    for act in ("send_new", "send_item:1", "send_way:key", "send_pick:0", "send_pick:1", "send_read"):
        visit.act(act)
    begun.wait()
    page = describe(visit)
    assert (page.waits, page.status) == (True, "Lecture en cours\u00a0: 1 sur 2.")
    assert acts(visit) == ["printing"]
    visit.act("send_now")
    assert not handed(visit).contents
    go.set()
    page = did(visit, "printing")
    assert not page.waits
    assert len(rows(page)) == 2


def test_sheets_are_scanned_one_after_the_other(visit: Visit) -> None:
    """Each joins those before; a scanner without a sheet says so, and those before stay."""
    page = did(visit, "send_new", "send_item:0", "send_way:scanner", "send_scan")
    assert rows(page) == ["Feuille 1  PDF, 1 page, 1\u00a0ko."]
    page = did(visit, "send_scan", "send_scan")
    assert len(rows(page)) == 2
    assert "Le numériseur n’a pas de feuille. Posez-en une" in words(page)
    assert did(visit, "send_now").id == "send_made"


def test_a_key_that_is_not_there_is_looked_for_again(visit: Visit, key: MemoryKey) -> None:
    """The page says what to do, and finds it afterwards."""
    held, key.files = key.files, {}
    page = did(visit, "send_new", "send_item:1", "send_way:key")
    assert "Branchez votre clé" in words(page)
    key.files = held
    assert len(rows(did(visit, "send_look"))) == 3


def pulled_out(key: MemoryKey) -> None:
    """All of it goes."""
    key.files = {}


def test_a_key_that_is_pulled_out_is_told_file_by_file(visit: Visit, key: MemoryKey) -> None:
    """Nothing is sent of what is gone."""
    did(visit, "send_new", "send_item:1", "send_way:key", "send_pick:0", "send_pick:1")
    pulled_out(key)
    page = did(visit, "send_read")
    assert words(page).count("La clé a peut-être été retirée") == 2
    assert acts(visit) == ["send_more"]


@pytest.mark.parametrize("deed", [lambda visit: visit.act("send_cover"), lambda visit: visit.act("send_now")])
def test_when_the_session_was_ended_meanwhile_nothing_is_kept(visit: Visit, deed: Callable[[Visit], None]) -> None:
    """The visit ends."""
    did(visit, "send_new", "send_item:1", "send_way:key", "send_pick:0", "send_read")
    accounts(visit).sessions.end(session(visit))
    deed(visit)
    assert visit.ended
    assert not handed(visit).contents


def test_a_store_in_trouble_loses_nothing(visit: Visit) -> None:
    """The page says so; afterwards what was read is still there and is sent once."""
    did(visit, "send_new", "send_item:1", "send_way:key", "send_pick:0", "send_read")
    handed(visit).broken = "full_disk"
    assert did(visit, "send_now").id == "store"
    handed(visit).broken = ""
    visit.act("again")
    assert did(visit, "send_now").id == "send_made"
    assert len(handed(visit).contents) == 1


def test_it_is_seen_that_staff_had_the_papers(visit: Visit) -> None:
    """At the next visit: in the list, and on the page of the delivery with the moment."""
    did(visit, "send_new", "send_item:1", "send_way:paper", "send_cover")
    code = visit.stop.at
    handed(visit).receive(code, visit.world.clock.now())
    back(visit)
    assert "Reçu au comptoir" in rows(open_service(visit, "send_documents"))[0]
    assert "Un agent a vu ces papiers le 15 avril 2013" in words(did(visit, f"send_see:{code}"))


def test_somebody_without_a_file_can_send_what_an_application_asks_for() -> None:
    """They have sent one, and the Ministry has no file of theirs yet."""
    made = world((Tiny(),))
    assert made.dossier is not None
    visit = Visit(made)
    file(visit).whose = None
    visit = rose(made)
    assert len(rows(did(visit, "send_new"))) == 2


def test_it_is_done_line_by_line_too(visit: Visit, key: MemoryKey) -> None:
    """The same choices by their numbers; who asks how far the reading is, is told."""
    go, out = threading.Event(), StringIO()

    def waiting(_path: str) -> None:
        go.wait()

    key.reading = waiting
    typed = iter(("1", "2", "2", "1", "3", "4", "", "1", "2"))

    class Typist(StringIO):
        def readline(self, size: int | None = -1, /) -> str:
            one = next(typed, None)
            if one == "":
                go.set()
                reading = sending(visit).reading
                assert reading is not None
                reading.join()
                return self.readline()
            return "" if one is None else f"{one}\n"

    there = handed(visit)
    run(visit, describe, Typist(), out)
    assert list(there.contents.values()) == [(PDF.upper(),)], out.getvalue()
    assert "Lecture en cours\u00a0: 0 sur 2." in out.getvalue()
    assert "c.pdf\u00a0: Ce PDF est protégé" in out.getvalue().replace("\n", " ")
