"""Rows that change something while their page stays: only their number changes it."""

from dataclasses import replace

import pytest

from kiosk.faces.describe.page import Action
from kiosk.words import LANGS, Lang, say
from tests.faces.lines.fakes import FakeVisit, held, prompts, rows_page


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("rows", "focus"), [(("Un",), ""), (("Un",), "row:1"), (("Un", "Deux"), "row:2")])
def test_a_bare_enter_changes_nothing(rows: tuple[str, ...], focus: str, lang: Lang) -> None:
    """Whoever read the page and presses Enter is told that a number does it; the number then does."""
    visit = FakeVisit(page=replace(rows_page(*rows, focus=focus), steady=True, lang=lang), lang=lang)
    _, written = held(visit, "", "1")
    assert say("lines.choose.none", lang) in written
    assert prompts(written)[0] == say("lines.prompt.choice", lang, n=len(rows))
    assert visit.calls[0] == ("act", "row:1")


def test_a_button_beside_such_rows_still_takes_enter() -> None:
    """It leads on and changes no row."""
    visit = FakeVisit(page=replace(rows_page("Un", actions=(Action("stop", "Continuer"),)), steady=True))
    held(visit, "")
    assert visit.calls[0] == ("act", "stop")
