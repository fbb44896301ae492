"""A kiosk with everything a person can set, in memory: what the checks of comfort press keys on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

from kiosk.faces.describe.page import Page
from kiosk.ports import LettersUnavailable, StoreUnavailable
from kiosk.programs.older_workers import PROGRAM
from kiosk.services.visit import Visit
from kiosk.setting_values import THEMES
from kiosk.words import Lang
from screens import hands
from screens.asking import Deed
from screens.frame import Rows
from screens.kiosk_screen import KioskScreen
from screens.stage import Stage
from tests.faces.voice.listener import Heard, listening
from tests.screens.fakes import FakeVisit
from tests.screens.pictures import grid
from tests.services.fakes import world


@dataclass
class ListedLetters:
    """The port Letters: the steps that were asked for; `stuck` refuses like a command that fails."""

    steps: list[int] = field(default_factory=list)
    stuck: bool = False

    def resize(self, step: int) -> None:
        """Write it down."""
        if self.stuck:
            raise LettersUnavailable("stuck")
        self.steps.append(step)


@dataclass
class ListedCalls:
    """The port HelpCalls: every call, and whether one stands; `full` refuses like a full disk."""

    made: list[tuple[datetime, str]] = field(default_factory=list)
    stands: bool = False
    full: bool = False

    def call(self, at: datetime, page: str, lang: str = "fr") -> None:
        """Write it down."""
        if self.full:
            raise StoreUnavailable("call")
        self.made.append((at, page))
        self.stands = True

    def taken(self) -> bool:
        """Nobody is coming yet."""
        return False

    def over(self) -> None:
        """None stands."""
        self.stands = False


@dataclass
class Room:
    """A visit on that kiosk, with what its room was asked."""

    visit: Visit
    letters: ListedLetters
    calls: ListedCalls


def room(lang: Lang = "fr", *, begun: bool = False, speaks: bool = True) -> Room:
    """At the welcome page, or (`begun`) at the first question of an application."""
    letters, calls = ListedLetters(), ListedCalls()
    made = replace(world((PROGRAM,)), speaks=speaks, keys=True, themes=THEMES, letters=letters, calls=calls)
    visit = Visit(made, lang, english=lang == "en")
    for act in (f"start:{PROGRAM.id}", "noted") if begun else ():
        visit.act(act)
    return Room(visit, letters, calls)


@asynccontextmanager
async def speaking(visit: Visit) -> AsyncIterator[Heard]:
    """That visit on a screen that speaks, and back on its page."""
    async with listening(visit) as heard:
        await heard.press("f7")
        await heard.press("escape")
        yield heard


def shown(heard: Heard) -> list[str]:
    """The rows of the whole screen, as Textual composes them."""
    screen = heard.app.screen
    assert isinstance(screen, KioskScreen)
    return ["".join(one.text for one in strip) for strip in screen._compositor.render_strips()]


def live(heard: Heard) -> str:
    """The live line."""
    return "".join(row.text for row in heard.app.screen.query_one("#live", Rows).rows).strip()


def pressed(page: Page, *keys: str, stage: Stage | None = None) -> list[tuple[object, ...]]:
    """What a visit is asked when keys are pressed on a page."""
    stage, visit = stage or Stage(page, grid(80, 24)), FakeVisit(page)
    for key in keys:
        deed = hands.press(stage, key, key if len(key) == 1 else None)
        if isinstance(deed, Deed):
            for call in deed.calls:
                call(visit)
    return visit.calls
