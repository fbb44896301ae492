"""Whatever is typed, in whatever order: the dialogue holds, loses nothing that was accepted, and orders no terminal."""

from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from kiosk.faces.describe import describe
from kiosk.faces.lines import INPUT_ENDED, run
from kiosk.faces.lines.signs import SIGNS
from kiosk.faces.lines.teller import KEPT, plain
from kiosk.services.visit import Visit
from tests.services.fakes import MemoryDrafts, world
from tests.services.tiny import Tiny

ODD = (
    "", " ", "[b]", "[/]", "[x]", "\x1b[2J", "\u202eabc", "１２", "1,234", "31 juin 2013", "x" * 5000, "é" * 20, "🙂", "\t", "oui", "non",
    "Côté", "046 454 287", "#1", "#99", "a", "c1", "r1", "C9", "0", "1", "2", "3", "4", "9", "10", *SIGNS, *(sign * 2 for sign in SIGNS),
)  # fmt: skip
LINES = st.lists(st.sampled_from(ODD) | st.text(max_size=20).filter(lambda text: "\n" not in text and "\r" not in text), max_size=60)


@given(LINES)
def test_no_line_breaks_the_dialogue(lines: list[str]) -> None:
    """It ends when the input does, or when the person ends it; every answer it took is in the store."""
    visit = Visit(world((Tiny(),)))
    drafts = visit.world.drafts()
    assert isinstance(drafts, MemoryDrafts)
    out = StringIO()
    code = run(visit, describe, StringIO("".join(f"{line}\n" for line in ("", "1", "1", "", "", *lines))), out)
    assert code in (0, INPUT_ENDED)
    written = out.getvalue()
    assert all(len(line) <= 72 for line in written.split("\n"))
    assert not [sign for sign in set(written) - {"\n"} if plain(sign) != sign and sign not in KEPT]
    assert visit.session is None
