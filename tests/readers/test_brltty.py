"""BRLTTY, on a real console of Linux: after every key the display shows the row of the control (accessibility, G6)."""

from pathlib import Path

import pytest

from tests.agree import by_engine
from tests.agree.people import everyone
from tests.readers.braille import Fingers, papers_of
from tests.readers.console import felt, misses, shows
from tests.readers.real import PERSON, Step, played, until

pytestmark = [pytest.mark.real, pytest.mark.timeout(900)]


@pytest.mark.parametrize("cells", [20, 40, 80])
def test_the_display_follows_the_focus(cells: int, tmp_path: Path) -> None:
    """A whole application: after each key the row of the focus, without a key of the display."""
    assert misses(cells, tmp_path) == []


async def test_a_person_is_served_by_the_display_alone(tmp_path: Path) -> None:
    """From forty cells of the real reader to the button that reads the receipt."""
    person = [*everyone()][PERSON]
    papers = papers_of(by_engine.fill(person))
    with felt(40, tmp_path) as (console, display), played(tmp_path / "line", console.type) as player:
        assert until(lambda: shows(player, console, display))

        async def press(name: str) -> None:
            player.press(Step((name,), moves=True, blank=False))
            assert until(lambda: shows(player, console, display)), display.text

        await Fingers(lambda: (display.text, display.cursor), press, papers, person.lang).fill()
        assert player.state()["page"] == "confirmation"
