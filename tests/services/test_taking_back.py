"""What a person handed in is theirs until the centre has it: seen with all that is kept, taken back after one question; by acts alone."""

from dataclasses import replace
from datetime import date
from io import StringIO

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Page
from kiosk.faces.lines import run
from kiosk.services.visit import Visit
from tests.services.fakes import world
from tests.services.giving import acts, did, handed, rose, rows, session
from tests.services.handed import Believer, MemoryKey
from tests.services.hands import accounts, open_service, words
from tests.services.test_mine import back, opened
from tests.services.tiny import Tiny


@pytest.fixture
def visit() -> Visit:
    """Rose, who sent a file from a key and prepared a sheet for papers."""
    made = rose(replace(world((Tiny(),)), usb=MemoryKey({"a.pdf": b"%PDF-"}), cleaner=Believer()))
    did(made, "send_new", "send_item:1", "send_way:key", "send_pick:0", "send_read", "send_now", "send_done")
    did(made, "send_new", "send_item:0", "send_way:paper", "send_cover", "send_done")
    return made


def codes(visit: Visit) -> tuple[str, str]:
    """Of the sheet, and of the file."""
    sheet, file = handed(visit).all(session(visit))
    return sheet.code, file.code


@pytest.mark.parametrize(("which", "told"), [(0, "ne connaîtra plus le code"), (1, "sont détruits tout de suite")])
def test_a_delivery_is_taken_back_after_one_question(visit: Visit, which: int, told: str) -> None:
    """The focus stands on the way back, and Escape is it; then it is gone, the answer says so, and the other one stays."""
    code, other = codes(visit)[which], codes(visit)[1 - which]
    page = did(visit, f"send_see:{code}")
    assert "Vous pouvez reprendre l’envoi tant qu’un agent ne l’a pas reçu." in words(page)
    page = did(visit, "take_back")
    assert (page.id, page.focus, acts(visit), page.private) == ("take_back", "stay", ["take_back_now", "stay"], True)
    assert told in words(page)
    assert did(visit, "stay").id == "send_made"
    assert len(handed(visit).all(session(visit))) == 2
    page = did(visit, "take_back", "take_back_now")
    assert (page.id, page.status) == ("send_documents", "L’envoi est repris et détruit.")
    assert [act for act in acts(visit) if act.startswith("send_see")] == [f"send_see:{other}"]
    assert handed(visit).contents.keys() == {other}


def test_it_is_seen_and_taken_back_with_all_that_the_kiosk_keeps(visit: Visit) -> None:
    """Behind question and password, beside drafts and applications; afterwards the list stands there again."""
    _, code = codes(back(visit))
    assert opened(visit) == "mine"
    assert "Des papiers remis, par contre, se reprennent tant qu’un agent ne les a pas reçus." in words(describe(visit))
    assert [row for row in rows(describe(visit)) if row.startswith("Autre document")] == [
        "Autre document demandé Envoyé 15 avril 2013, 10\u00a0h"
    ]
    page = did(visit, f"send_see:{code}")
    assert acts(visit) == ["take_back"]
    page = did(visit, "take_back", "take_back_now")
    assert (page.id, page.status) == ("mine", "L’envoi est repris et détruit.")
    assert len([act for act in acts(visit) if act.startswith("send_see")]) == 1
    assert did(visit, f"send_see:{codes_left(visit)[0]}").id == "send_made"


def codes_left(visit: Visit) -> list[str]:
    """Of what is there still."""
    return [one.code for one in handed(visit).all(session(visit))]


def settled(visit: Visit, code: str, *, over: bool) -> Page:
    """Staff receive it, or hand it over; its page at the next look."""
    there = handed(visit)
    if over:
        there.kept = {
            id: [replace(one, until=date(2013, 6, 14)) if one.code == code else one for one in kept] for id, kept in there.kept.items()
        }
    else:
        there.receive(code, visit.world.clock.now())
    back(visit)
    open_service(visit, "send_documents")
    return did(visit, f"send_see:{code}")


@pytest.mark.parametrize("over", [False, True])
def test_what_the_centre_has_is_not_taken_back_and_it_is_said_what_to_do(visit: Visit, over: bool) -> None:  # noqa: FBT001 - a column
    """Received by staff, or with the Department already, which the kiosk then keeps until a day that is told."""
    page = settled(visit, codes(visit)[1], over=over)
    assert "take_back" not in acts(visit)
    assert "L’envoi ne se reprend plus ici. Pour annuler l’envoi, parlez à un agent." in words(page)
    assert ("La borne détruit sa copie après le 14 juin 2013." in words(page)) is over
    assert (rows(did(visit, "send_done"))[1].split()[3] == "Au") is over


def test_staff_who_are_quicker_are_told_of(visit: Visit) -> None:
    """They received it while the question stood: nothing is destroyed, and its page says who has it."""
    code = codes(visit)[1]
    did(visit, f"send_see:{code}", "take_back")
    handed(visit).receive(code, visit.world.clock.now())
    page = did(visit, "take_back_now")
    assert (page.id, page.status) == ("send_made", "L’envoi ne se reprend plus.")
    assert "Un agent a vu ces papiers" in words(page)
    assert code in handed(visit).contents


def test_a_session_that_was_ended_elsewhere_destroys_nothing(visit: Visit) -> None:
    """The visit ends; everything is still there."""
    did(visit, f"send_see:{codes(visit)[1]}", "take_back")
    accounts(visit).sessions.end(session(visit))
    visit.act("take_back_now")
    assert visit.ended
    assert len(handed(visit).contents) == 2


def test_a_store_in_trouble_keeps_it_and_it_can_be_tried_again(visit: Visit) -> None:
    """The page of the trouble; after it, the question stands there as before."""
    did(visit, f"send_see:{codes(visit)[1]}", "take_back")
    handed(visit).broken = "full_disk"
    assert did(visit, "take_back_now").id == "store"
    handed(visit).broken = ""
    visit.act("again")
    assert describe(visit).id == "take_back"
    assert did(visit, "take_back_now").status == "L’envoi est repris et détruit."


def test_it_is_done_line_by_line_too(visit: Visit) -> None:
    """By the numbers of the rows and the buttons."""
    out, there = StringIO(), handed(visit)
    run(visit, describe, StringIO("2\n2\n1\n"), out)
    assert "L’envoi est repris et détruit." in out.getvalue()
    assert list(there.contents.values()) == [()], out.getvalue()
