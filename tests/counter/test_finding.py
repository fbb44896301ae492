"""Looking for one application at the counter."""

import pytest

from kiosk.faces.describe import describe
from tests.counter.desk import Desk, act, enter, offered, told

MARK = "KQYNT9C69"


@pytest.mark.parametrize("typed", ["KQYN-T9C6-9", "gagnon", "Madeleine Gagnon"])
def test_an_application_is_found_and_read(desk: Desk, typed: str) -> None:
    """By its number or by a name; from the list it opens, and Back leads to the list again. That it was looked for is noted."""
    sealed = desk.send(mark=MARK)
    names = {key: str(sealed.answers.value(key)) for key in ("last_name", "first_name")}
    typed = typed.replace("gagnon", names["last_name"].lower()).replace("Madeleine Gagnon", f"{names['first_name']} {names['last_name']}")
    visit = desk.signed_in("agent")
    act(visit, "queue", "look")
    page = enter(visit, find=typed)
    assert f"application:{MARK}" in offered(page)
    assert desk.events().count("queue_read") == 2
    assert act(visit, f"application:{MARK}").id == "staff_application"
    visit.back()
    assert f"application:{MARK}" in offered(describe(visit))


def test_nothing_found_is_said(desk: Desk) -> None:
    """And nothing typed is said to be so; the next search begins anew."""
    desk.send(mark=MARK)
    visit = desk.signed_in("supervisor")
    act(visit, "queue", "look")
    assert "Rien n’est trouvé." in told(enter(visit, find="Personne"))
    page = enter(visit, find="")
    assert [one for one in offered(page) if one.startswith("application")] == []
    assert visit.focus == "#find"
    visit.back()
    assert "Rien n’est trouvé" not in told(act(visit, "look"))


def test_a_name_of_many_shows_the_newest(desk: Desk) -> None:
    """Twenty of them, the newest first."""
    marks = [f"{number:09d}" for number in range(22)]
    for mark in marks:
        desk.send(mark=mark)
    sealed = desk.store.received.latest(1)[0]
    visit = desk.signed_in("agent")
    act(visit, "queue", "look")
    found = [
        one.partition(":")[2]
        for one in offered(enter(visit, find=str(sealed.answers.value("last_name"))))
        if one.startswith("application:")
    ]
    assert found == marks[:1:-1]
