"""The counter on every face: line by line, and on the full screen, by keys alone."""

from io import StringIO

from kiosk.faces.describe import describe
from kiosk.faces.lines import run
from tests.counter.desk import PASSWORD, Desk
from tests.screens.seat import seated


def test_line_by_line_somebody_signs_in_and_reads_the_queue(desk: Desk) -> None:
    """Typed like any dialogue; the password and the code never come back on the output."""
    desk.send()
    code = desk.cards["agent"][0]
    out = StringIO()
    typed = ["agent", PASSWORD, "1", code, "1", "3", "1"]
    run(desk.visit(), describe, StringIO("\n".join(typed) + "\n"), out)
    assert "Comptoir" in out.getvalue()
    assert "Demandes et déclarations" in out.getvalue()
    assert "7H4K" in out.getvalue()
    assert PASSWORD not in out.getvalue()
    assert "application_read" in desk.events()


async def test_on_the_screen_somebody_signs_in_resets_a_kiosk_and_signs_out(desk: Desk) -> None:
    """Letters, Tab, digits and Enter; the password stands nowhere on the screen."""
    desk.store.kiosks.seen(desk.clock.now(), "Identité", busy=True)
    visit = desk.visit()
    async with seated(visit, describe) as person:
        await person.press(*"agent", "tab", *(key.replace(" ", "space") for key in PASSWORD), "enter")
        if visit.stop.page == "staff_sign_in":
            await person.press("enter")
        assert visit.stop.page == "staff_code"
        assert PASSWORD not in str(person.stage.page)
        await person.press(*desk.cards["agent"][0], "enter")
        if visit.stop.page == "staff_code":
            await person.press("enter")
        assert visit.stop.page == "staff_home"
        await person.press("1")
        assert visit.stop.page == "staff_kiosks"
        await person.press("1")
        assert visit.stop.page == "staff_reset"
        await person.press("1", "tab", "enter")
        assert (visit.stop.page, desk.events().count("session_reset")) == ("staff_kiosks", 1)
        await person.press("escape", "f10")
        assert visit.stop.page == "end"
        await person.press("enter")
        assert (visit.stop.page, visit.member) == ("staff_sign_in", None)
