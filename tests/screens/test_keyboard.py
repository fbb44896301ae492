"""Which presses count, as rules without a screen, and then on the screen: a hand that trembles, a key held down, slow steps."""

from dataclasses import dataclass, field, replace
from unittest.mock import patch

import pytest
from textual import events

from kiosk.services.comfort import USUAL, Comfort
from screens.app import KioskApp
from screens.keyboard import Keyboard, Kind, kind_of
from screens.typed import Typed
from tests.screens.clockwork import Clockwork
from tests.screens.fakes import FakeVisit, affirmation, guide, income, name, question, tasks
from tests.screens.pictures import Picture
from tests.screens.seat import seat
from tests.screens.settled import settled
from tests.screens.test_app import settle, stage_of

CONSOLE, DESKTOP, SLOWEST = (0.25, 0.092), (0.5, 0.033), (0.66, 0.04)
"""Until a held key comes again, and between then on: seconds."""
OFF, LONGEST, SLOW = replace(USUAL, same_key=0.0), replace(USUAL, same_key=1.0), replace(USUAL, slow_keys=True)


@dataclass
class Hand:
    """Presses keys at moments; what counts of them, in their order."""

    comfort: Comfort = USUAL
    clock: Clockwork = field(default_factory=Clockwork)
    counted: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.keyboard = Keyboard(self.clock, lambda key: self.counted.append(key.name))

    def press(self, name: str, after: float = 0.0, kind: Kind = "acts") -> None:
        """One key, so many seconds after the one before."""
        self.clock.run(after)
        self.counted += [key.name for key in self.keyboard.sift(Typed(name, None, self.clock.at), kind, self.comfort)]

    def hold(self, name: str, repeat: tuple[float, float], seconds: float = 4.0, kind: Kind = "acts") -> None:
        """A key is held down, and let go."""
        first, then = repeat
        self.press(name, 0.0, kind)
        self.press(name, first, kind)
        for _ in range(int((seconds - first) / then)):
            self.press(name, then, kind)
        self.clock.run(10)


@pytest.mark.parametrize(
    ("comfort", "after", "counts"),
    [(USUAL, 0.0, False), (USUAL, 0.212, False), (USUAL, 0.29, False), (USUAL, 0.31, True), (USUAL, 0.816, True), (USUAL, 5, True),
     (OFF, 0.01, True), (OFF, 0.2, True), (LONGEST, 0.816, False), (LONGEST, 0.99, False), (LONGEST, 1.01, True)],
)  # fmt: skip
def test_the_same_key_again_counts_after_its_time_only(comfort: Comfort, after: float, *, counts: bool) -> None:
    """Nought to one second, three tenths unless the person chose otherwise."""
    hand = Hand(comfort)
    hand.press("enter")
    hand.press("enter", after)
    hand.clock.run(1)
    assert hand.counted == ["enter"] * (1 + counts)


def test_another_key_counts_at_once() -> None:
    """Only the same one is filtered, and it counts again after another one."""
    hand = Hand()
    for each in ("enter", "tab", "enter", "space", "1", "enter"):
        hand.press(each, 0.01)
    assert hand.counted == ["enter", "tab", "enter", "space", "1", "enter"]


@pytest.mark.parametrize("comfort", [USUAL, OFF, LONGEST])
@pytest.mark.parametrize("repeat", [CONSOLE, DESKTOP, SLOWEST])
def test_a_held_key_counts_once(comfort: Comfort, repeat: tuple[float, float]) -> None:
    """As it is pressed; neither when it first comes again, nor when it is let go."""
    hand = Hand(comfort)
    hand.hold("enter", repeat)
    assert hand.counted == ["enter"]
    hand.press("enter")
    assert hand.counted == ["enter", "enter"]


def test_a_second_press_that_is_waited_for_keeps_its_place() -> None:
    """A third key brings it forward; nothing is lost, nothing changes places."""
    hand = Hand()
    hand.press("enter")
    hand.press("enter", 0.5)
    assert hand.counted == ["enter"]
    hand.press("a", 0.05, "types")
    assert hand.counted == ["enter", "enter", "a"]
    hand.clock.run(1)
    assert hand.counted == ["enter", "enter", "a"]


@pytest.mark.parametrize("kind", ["types", "moves"])
def test_what_is_typed_and_what_moves_always_counts(kind: Kind) -> None:
    """As fast as it comes."""
    hand = Hand()
    for _ in range(10_000):
        hand.press("n", 0.0, kind)
    assert hand.counted == ["n"] * 10_000


@pytest.mark.parametrize("kind", ["acts", "moves"])
def test_slow_keys_make_one_step_in_two_seconds(kind: Kind) -> None:
    """Whatever is pressed; a held key makes one."""
    hand = Hand(SLOW)
    for number in range(100):
        hand.press("tab" if number % 2 else "enter", 0.1, kind)
    assert len(hand.counted) == 5
    held = Hand(SLOW)
    held.hold("tab", DESKTOP, 30, kind)
    assert held.counted == ["tab"]


def test_slow_keys_let_a_text_be_typed() -> None:
    """Different signs as they come; the same one when it was let go for a second."""
    hand = Hand(SLOW)
    for sign, after in (("A", 0.0), ("n", 0.2), ("n", 1.1), ("e", 0.2)):
        hand.press(sign, after, "types")
    hand.hold("x", DESKTOP, 5, "types")
    assert hand.counted == ["A", "n", "n", "e", "x"]


@pytest.mark.parametrize(
    ("page", "key", "kind"),
    [("name", "a", "types"), ("name", "1", "types"), ("name", " ", "types"), ("name", "backspace", "types"), ("name", "enter", "acts"),
     ("two", "enter", "moves"), ("two", "tab", "moves"), ("name", "f1", "acts"), ("name", "escape", "acts"), ("name", "+", "types"),
     ("tasks", "enter", "acts"), ("tasks", "1", "acts"), ("tasks", "down", "moves"), ("income", "1", "acts"), ("income", " ", "acts"),
     ("income", "pagedown", "acts"), ("income", "pageup", "moves"), ("guide", "enter", "acts"), ("read", "enter", "acts")],
)  # fmt: skip
def test_a_key_is_known_by_what_it_does_where_the_focus_is(page: str, key: str, kind: Kind) -> None:
    """In a field it writes; elsewhere it may choose."""
    pages = {"name": question(name("a", "Nom?", "Nom")), "two": question(name("a", "Nom?", "Nom"), name("b", "Prénom?", "Prénom")),
             "tasks": tasks(), "income": income(), "guide": guide(), "read": affirmation()}  # fmt: skip
    stage = Picture.of(pages[page], 80, 24).stage
    assert kind_of(stage, {" ": "space", "+": "plus"}.get(key, key), key if len(key) == 1 else None) == kind


async def press_at(app: KioskApp, clock: Clockwork, presses: list[tuple[str, float]]) -> None:
    """Keys, each so many seconds after the one before."""
    for each, after in presses:
        clock.run(after)
        app.post_message(events.Key(each, each if len(each) == 1 else None))
        await settled(app)


def next_pages(visit: FakeVisit, call: tuple[object, ...]) -> None:
    """Each button leads to a page with a button."""
    if call[0] in ("act", "go_on"):
        visit.page = replace(tasks(), id=f"page{len(visit.calls)}", blocks=())


async def test_the_second_press_does_not_push_the_button_of_the_next_page() -> None:
    """Enter twice, by a hand that trembles: one page; then one more when it is meant."""
    async with seat(replace(tasks(), blocks=())) as person:
        person.visit.on = next_pages
        await press_at(person.app, person.clock, [("enter", 0), ("enter", 0.1), ("enter", 0.2)])
        assert person.stage.page.id == "page1"
        await press_at(person.app, person.clock, [("enter", 2)])
        assert person.stage.page.id == "page2"


@pytest.mark.parametrize(("key", "repeat"), [("enter", DESKTOP), ("space", CONSOLE), ("pagedown", SLOWEST), ("enter", CONSOLE)])
async def test_a_key_held_down_leads_one_page_on(key: str, repeat: tuple[float, float]) -> None:
    """However long."""
    async with seat(replace(tasks(), blocks=(), packs=True)) as person:
        person.visit.on = next_pages
        presses = [(key, 0.0), (key, repeat[0]), *((key, repeat[1]) for _ in range(40))]
        await press_at(person.app, person.clock, presses)
        person.clock.run(2)
        await settle(person.pilot)
        assert len(person.visit.calls) <= 1


async def test_ten_thousand_keys_at_once_lose_nothing() -> None:
    """Typed in a field, all of them stand there, in their order; Tab and the next field follow. Drawn once: it is the keys that count."""
    signs = "".join(chr(ord("a") + number % 26) for number in range(10_000))
    async with seat(question(name("a", "Nom?", "Nom"), name("b", "Prénom?", "Prénom"))) as person:
        screen = person.app._first
        with patch.object(screen, "draw"):
            for sign in (*signs, "\t", *"Anne", "\t"):
                person.app.post_message(events.Key({"\t": "tab"}.get(sign, sign), sign))
            await settled(person.app)
        await settle(person.pilot)
        assert person.visit.calls == [("enter", "a", signs), ("enter", "b", "Anne")]


async def test_a_resize_in_the_middle_of_a_word_loses_nothing() -> None:
    """Smaller than a question, and back."""
    async with seat(question(name("a", "Nom?", "Nom"))) as person:
        for sign, size in zip("Roy", ((40, 12), (20, 5), (80, 24)), strict=True):
            await person.press(sign)
            await person.pilot.resize_terminal(*size)
            await person.pilot.pause()
        await person.press("enter")
        assert person.visit.calls[0] == ("enter", "a", "Roy")
        assert stage_of(person.app).page.id == "question"
