"""K16: what is typed where signs are hidden stands nowhere in clear, and nobody hears it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from kiosk.commands import incident
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.talker import Talker
from kiosk.services.visit import Visit
from tests.accounts_desk import AT, ROSE, accounts_in
from tests.agree.by_screen import Keys
from tests.conformance.checks_account_typing import before, shown
from tests.conformance.rows import row
from tests.faces.voice.listener import NAMES, joined
from tests.services.fakes import world
from tests.services.tiny import Tiny
from tests.storage.support import LIBRARIES
from tests.supervisor import seven
from tests.supervisor.canaries import HIDDEN, Hunt, account
from tests.supervisor.house import House, begun

STAR = "étoile"
SOMEBODY = replace(
    ROSE, password="zqxw jwkz vbqm plfd", answers=dict(zip(ROSE.answers, ("wqzbik", "xkvwjq", "qjzvgh"), strict=True))
)  # fmt: skip
"""Of signs that no word of a page has in this order."""
PIECE = 4
"""So many signs in a row tell something."""


@dataclass
class Typing:
    """What was seen and heard, key by key."""

    hands: Keys
    ears: Quiet
    answer: str
    card: str
    seen: list[str] = field(default_factory=list)

    async def type(self, text: str) -> list[str]:
        """What is heard of it; then the next page."""
        at = len(self.ears.said)
        for sign in text:
            await self.hands.press(NAMES.get(sign, sign))
            self._look()
        heard = joined(self.ears.said[at:])
        await self.hands.push("continue")
        await self.hands.settle()
        self._look()
        return heard

    def _look(self) -> None:
        self.seen += [shown(self.hands), self.hands.stage.live, repr(self.hands.stage.scene())]


@asynccontextmanager
async def signing_in(where: Path) -> AsyncIterator[Typing]:
    """Somebody with an account in a real store, at the first step, the voice in headphones."""
    ears = Quiet()
    with accounts_in(where) as accounts:
        _, card = accounts.create(SOMEBODY, AT)
        visit = Visit(replace(world((Tiny(),)), keys=True, speaks=True, accounts=lambda: accounts))
        visit.act("begin")
        visit.act("sign_in")
        async with before(visit, Talker(lambda: ears)) as hands:
            await hands.press("f7")
            await hands.push("aloud")
            yield Typing(hands, ears, SOMEBODY.answers[accounts.question(SOMEBODY.code)], card[0])


@row("K16")
async def what_is_typed_where_signs_are_hidden_is_neither_seen_nor_heard_nor_kept() -> None:
    """A sign-in in headphones: each sign is « étoile »; no piece on the screen or in speech, nothing in files that are not encrypted."""
    with TemporaryDirectory() as name, patch("storage.engine.find_library", lambda: LIBRARIES["sqlite"]):
        async with signing_in(Path(name)) as one:
            assert STAR not in await one.type(SOMEBODY.code)
            for step, secret in (("password", SOMEBODY.password), ("question", one.answer)):
                assert one.hands.stage.page.id == f"sign_in_{step}"
                assert await one.type(secret) == [STAR] * len(secret)
            await one.type(one.card)  # good once: whoever sees it has nothing
            assert one.hands.stage.page.id == "my_file"
            incident.record(RuntimeError(SOMEBODY.password), "7H4K9M", AT, Path(name))
        told = "\n".join((*one.seen, *joined(one.ears.said))).lower()
        for secret in (SOMEBODY.password, one.answer):
            assert not [at for at in range(len(secret) - PIECE + 1) if secret[at : at + PIECE] in told], secret
        assert Hunt(SOMEBODY.password, *SOMEBODY.answers.values(), one.card).in_files(Path(name)) == []


class Watched(House):
    """A kiosk of which every picture is kept."""

    pictures: set[str]

    def _read(self, seconds: float) -> bool:
        """Note what stands there after each piece of output."""
        came = super()._read(seconds)
        self.pictures = getattr(self, "pictures", set()) | {self.text()}
        return came


@row("K16", real=True)
def no_picture_of_a_terminal_shows_them_and_nothing_is_left_to_scroll_back_to() -> None:
    """An account is made and signed in to; password and answers in no picture, before the end neither, in no file, in no history."""
    with TemporaryDirectory() as name, begun(Watched(Path(name), "cheap")) as terminal:
        assert isinstance(terminal, Watched)
        account(terminal, "")
        hunt = Hunt(*HIDDEN)
        assert len(terminal.pictures) > len(HIDDEN)
        assert hunt.found("\n".join((*terminal.pictures, terminal.past())).encode()) == []
        assert hunt.in_files(Path(name)) == []
        seven.signed_out(terminal)
        assert hunt.found(terminal.past().encode()) == []
