"""The dialogue waits as long as it says, warns once, and ends without losing what was taken. No test waits."""

from collections.abc import Callable, Iterable
from io import StringIO

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.lines import Limits, run
from kiosk.services.visit import Visit
from tests.services.fakes import MemoryDrafts, world
from tests.services.tiny import Tiny

BEGIN = "\n1\n1\n\n\n"


class Waits:
    """Says whether a line comes in time, and remembers how long it was asked to wait."""

    def __init__(self, late: Iterable[int]) -> None:
        self.late = set(late)
        self.seconds: list[float] = []

    def __call__(self, seconds: float) -> bool:
        """False where this wait runs out."""
        self.seconds.append(seconds)
        return len(self.seconds) - 1 not in self.late


def timed(typed: str, late: Iterable[int], change: Callable[[Visit], None] = lambda visit: None) -> tuple[int, str, Waits, Visit]:
    """A dialogue whose waits number `late` run out."""
    visit, out, waits = Visit(world((Tiny(),))), StringIO(), Waits(late)
    change(visit)
    code = run(visit, describe, StringIO(typed), out, limits=Limits(180, 600, 60, waits))
    return code, out.getvalue(), waits, visit


def test_the_welcome_page_waits_for_ever_and_texts_wait_longer() -> None:
    """No limit on the first page; ten minutes on the notice; three elsewhere."""
    _, _, waits, _ = timed(BEGIN + "1\n", ())
    assert waits.seconds[:5] == [180, 180, 600, 180, 180]


def test_whoever_takes_their_time_has_ten_times_as_much() -> None:
    """« Prendre mon temps » on the welcome page."""
    _, _, waits, _ = timed("2\n1\n", ())
    assert waits.seconds[:2] == [1800, 1800]


def test_enter_alone_answers_the_warning_and_does_nothing_else() -> None:
    """The warning is read, the prompt comes back, the question is still open."""
    _, written, waits, visit = timed(BEGIN + "\n2\n", (4,))
    assert waits.seconds[4:6] == [180, 60]
    assert "Êtes-vous encore là?" in written
    assert "Le choix manque" not in written
    drafts = visit.world.drafts()
    assert isinstance(drafts, MemoryDrafts)
    assert [entry.value for entry in drafts.held["d1"].answers.entries.values()] == ["layoff"]


def test_an_answer_that_was_being_typed_is_not_thrown_away_by_the_warning() -> None:
    """A line with something in it is taken as the answer it is."""
    _, _, _, visit = timed(BEGIN + "2\n", (4,))
    drafts = visit.world.drafts()
    assert isinstance(drafts, MemoryDrafts)
    assert [entry.value for entry in drafts.held["d1"].answers.entries.values()] == ["layoff"]


@pytest.mark.parametrize("typed", ["", "2\no\na\nLévis\n"])
def test_without_an_answer_the_session_ends_and_the_draft_stays(typed: str) -> None:
    """The last page stands; everything taken is in the draft; the code is no longer in the visit."""
    asked = 4 + typed.count("\n")
    code, written, _, visit = timed(BEGIN + typed, (asked, asked + 1))
    drafts = visit.world.drafts()
    assert isinstance(drafts, MemoryDrafts)
    assert code == 0
    assert visit.session is None
    assert written.rstrip().endswith("Rien de vous ne reste sur cette borne.")
    assert len(drafts.held["d1"].answers.entries) == (4 if typed else 0)
