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
    """Says whether a line comes in time, and remembers how long it was asked to wait. Who answers in time takes a second."""

    def __init__(self, late: Iterable[int], takes: float = 1.0) -> None:
        self.late = set(late)
        self.seconds: list[float] = []
        self.at = 0.0
        self.takes = takes

    def now(self) -> float:
        """Seconds since the dialogue began."""
        return self.at

    def __call__(self, seconds: float) -> bool:
        """False where this wait runs out."""
        self.seconds.append(seconds)
        late = len(self.seconds) - 1 in self.late or seconds <= 0
        self.at += seconds if late else min(self.takes, seconds)
        return not late


def timed(
    typed: str, late: Iterable[int], change: Callable[[Visit], None] = lambda visit: None, takes: float = 1.0
) -> tuple[int, str, Waits, Visit]:
    """A dialogue whose waits number `late` run out, and whose other lines take so many seconds."""
    visit, out, waits = Visit(world((Tiny(),))), StringIO(), Waits(late, takes)
    change(visit)
    code = run(visit, describe, StringIO(typed), out, limits=Limits(180, 600, 60, waits, 3600, waits.now))
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
    assert waits.seconds[4:6] == [180, 30]
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
    code, written, _, visit = timed(BEGIN + typed, range(asked, asked + 4))
    drafts = visit.world.drafts()
    assert isinstance(drafts, MemoryDrafts)
    assert code == 0
    assert visit.session is None
    assert written.rstrip().endswith("Rien de vous ne reste sur cette borne.")
    assert len(drafts.held["d1"].answers.entries) == (4 if typed else 0)


def test_the_warning_is_said_again_and_the_end_comes_a_minute_after_it() -> None:
    """At 60, 30 and 10 seconds; a line at the last moment still answers it."""
    _, written, waits, visit = timed(BEGIN + "\n", range(4, 8))
    assert waits.seconds[4:8] == [180, 30, 20, 10]
    assert [line for line in written.splitlines() if "secondes" in line] == ["Il reste 30 secondes.", "Il reste 10 secondes."]
    assert visit.session is None
    _, written, waits, visit = timed(BEGIN + "\n2\n", range(4, 7))
    assert "Session terminée" not in written


def test_an_hour_is_asked_about_though_somebody_answers_all_the_time() -> None:
    """A minute before the end of the longest session; any line gives another hour; time that stood still does not count."""
    _, written, waits, _ = timed(BEGIN + "?\n" * 30, (), takes=150)
    assert written.count("Êtes-vous encore là?") == 1
    before = [seconds for seconds in waits.seconds if seconds not in (180, 600)]
    assert before[0] == 3540 - 23 * 150
    _, written, _, _ = timed(BEGIN + "?\n" * 30, (), takes=20)
    assert "Êtes-vous encore là?" not in written


def test_time_stands_still_while_staff_are_called() -> None:
    """The limit begins when they have come."""
    held = []

    def call(visit: Visit) -> None:
        visit.called = True

    class Coming(Waits):
        """Staff come after a thousand looks."""

        def __call__(self, seconds: float) -> bool:
            """A look."""
            held.append(seconds)
            if len(held) == 1000:
                visit.called = False
            return super().__call__(seconds)

    visit, waits = Visit(world((Tiny(),))), Coming(range(1001))
    call(visit)
    run(visit, describe, StringIO("\n1\n"), StringIO(), limits=Limits(180, 600, 60, waits, 3600, waits.now))
    assert waits.seconds[:1000] == [1.0] * 1000
    assert waits.seconds[1000:1002] == [180, 30]
