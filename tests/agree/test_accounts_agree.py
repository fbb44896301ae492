"""Rose makes an account, signs in, and looks at it: line by line, and by keys on the full screen; no secret is seen on the way."""

import io
from collections import deque
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Lines, Page
from kiosk.faces.lines import pages, run
from kiosk.services.visit import Visit
from kiosk.words import say
from screens.app import KioskApp
from screens.asked import Asked
from screens.kiosk_screen import Manner
from screens.options import Options
from tests.accounts_desk import AT, accounts_in
from tests.agree.by_screen import NAMES, Keys, never
from tests.agree.people import everyone
from tests.screens.clockwork import pace
from tests.services.accounts import ROSE
from tests.services.fakes import world
from tests.services.hands import accounts
from tests.services.tiny import Tiny

WAYS = ("register", "link_later", "sign_in", "account")
"""What is chosen where a page leaves the choice, in order; then she has arrived."""
TYPED = {
    "#accepted": "yes", "#first_name": ROSE.first_name, "#last_name": ROSE.last_name,
    "#new_code": ROSE.code, "#new_password": ROSE.password,
    "#new_password_again": ROSE.password, "#sentence": ROSE.sentence, "#user_code": ROSE.code, "#password": ROSE.password,
}  # fmt: skip
HIDDEN = (ROSE.password, *ROSE.answers.values())


@dataclass
class Rose:
    """What Rose would do with a page."""

    visit: Visit = field(default_factory=lambda: Visit(world((Tiny(),))))
    ways: deque[str] = field(default_factory=lambda: deque(WAYS))
    questions: deque[str] = field(default_factory=lambda: deque(ROSE.answers))
    card: tuple[str, ...] = ()

    @property
    def arrived(self) -> bool:
        """At the page of her account."""
        return not self.ways and describe(self.visit).id == "account"

    def text(self, control: Control) -> str:
        """What goes into a control."""
        if control.key == "#card":
            return self.card[0]
        if control.key in ("#answer", "#new_answer"):
            return next(answer for id, answer in ROSE.answers.items() if say(f"question.{id}", self.visit.lang) == control.ask)
        return TYPED.get(control.key, "")

    def way(self, page: Page) -> str:
        """The act of a page where nothing is typed."""
        if page.id == "card" and self.visit.signing is not None:
            self.card = self.visit.signing.card
        if page.id == "choose_question":
            return f"ask:{self.questions.popleft()}"
        return page.actions[0].id if page.id in ("welcome", "card") else self.ways.popleft()


@dataclass
class Typist(io.TextIOBase):
    """Rose at the lines; the end of the input once she has arrived."""

    rose: Rose
    waiting: deque[str] = field(default_factory=deque)

    def readline(self, size: int | None = -1, /) -> str:
        """The next line."""
        if not self.waiting:
            page = describe(self.rose.visit)
            if self.rose.arrived:
                return ""
            controls = [block for block in page.blocks if isinstance(block, Control)]
            typed = ["OUI" if one.role == "box" else self.rose.text(one) for one in controls]
            self.waiting.extend([*typed, ""] if controls else [self._number(page)])
        return self.waiting.popleft() + "\n"

    def _number(self, page: Page) -> str:
        act = self.rose.way(page)
        return next(entry.number for entry in pages.entries(page, page.actions) if entry.act == act)


@dataclass
class Hands(Keys):
    """Rose at the keyboard; after each key nothing of a secret stands on the screen."""

    rose: Rose = field(default_factory=Rose)

    async def press(self, *names: str) -> None:
        """Keys, one by one."""
        for name in names:
            await super().press(name)
            seen = "\n".join([*(row.text for row in self.stage.body()), self.stage.live, self.stage.page.error, repr(self.stage.scene())])
            assert not [text for text in HIDDEN if text in seen], self.stage.page.id

    async def turn(self) -> None:
        """The next page."""
        page = self.stage.page
        if not any(isinstance(block, Control) for block in page.blocks):
            await self.follow(page, self.rose.way(page))
            return
        for _ in range(40):
            if not page.reading or isinstance(self.stage.view_of(self.stage.focus), Asked):
                break
            await self.press("down")
        for stop in [stop for view in self.stage.views if isinstance(view, Asked) for stop in view.stops]:
            await self.to(stop)
            view = self.stage.view_of(stop)
            assert isinstance(view, Asked)
            box = isinstance(view.target(stop), Options)
            await self.press(*(("space",) if box else (NAMES.get(sign, sign) for sign in self.rose.text(view.control))))
        await self.push(page.actions[0].id)

    async def follow(self, page: Page, act: str) -> None:
        """A row by its number, or a button."""
        rows = [row for block in page.blocks if isinstance(block, Lines) for row in block.rows]
        number = next((row.number for row in rows if row.act == act), "")
        if not number:
            await self.push(act)
            return
        while not any(row.text.lstrip("> ").startswith(f"{number} ") for row in self.stage.body()):
            await self.main()
            await self.settle()
        await self.press(*number)
        if self.stage.page is page:  # a longer number could have followed
            await self.press("enter")


def settled(rose: Rose) -> None:
    """One account, used once, its card begun; a session stands, and nothing that was typed is left."""
    held = accounts(rose.visit).held[ROSE.code]
    assert held.last is not None
    assert len(held.card) == 9
    assert (held.new.password, dict(held.new.answers), held.new.sentence) == (ROSE.password, dict(ROSE.answers), ROSE.sentence)
    assert rose.visit.typed == {}


def test_an_account_line_by_line() -> None:
    """The whole way through the dialogue; what it writes holds no secret but the card, which is shown once."""
    rose, out = Rose(), io.StringIO()
    run(rose.visit, describe, Typist(rose), out)
    settled(rose)
    told = out.getvalue()
    assert not [text for text in HIDDEN if text in told]
    assert ROSE.sentence in told
    assert "première visite" in told
    assert rose.visit.account is None, "the input ended, and so did the session"


def test_the_same_with_the_store_itself(tmp_path: Path) -> None:
    """Nothing that the pages ask of the store is answered otherwise than by the one in memory."""
    with accounts_in(tmp_path) as stored:
        rose, out = Rose(Visit(replace(world((Tiny(),)), accounts=lambda: stored))), io.StringIO()
        run(rose.visit, describe, Typist(rose), out)
        assert "première visite" in out.getvalue()
        assert not [text for text in HIDDEN if text in out.getvalue()]
        assert stored.password(ROSE.code, ROSE.password, AT).verdict == "right"
        assert stored.card_number(ROSE.code) == 2


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_an_account_by_keys(size: tuple[int, int]) -> None:
    """The same on the full screen, on a grid of that size."""
    rose = Rose(Visit(replace(world((Tiny(),)), keys=True)))
    app = KioskApp(rose.visit, describe, Manner(timer=never, now=pace()))
    async with app.run_test(size=size) as pilot:
        hands = Hands(next(everyone()), rose.visit, app, rose=rose)
        await pilot.pause()
        for _ in range(60):
            await hands.settle()
            if rose.arrived:
                break
            await hands.turn()
        settled(rose)
        assert rose.visit.account is not None
