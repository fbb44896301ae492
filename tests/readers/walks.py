"""A whole application on the wire, by somebody who moves through it with Tab, arrows, Space and Enter."""

from collections.abc import Callable

from kiosk.services.visit import Visit
from screens.asked import Asked
from screens.buttons import NEXT
from screens.options import Options
from tests.agree.by_screen import Keys
from tests.agree.people import Person
from tests.readers.wire import APART, Pressed, Terminal, wired

Watch = Callable[[Terminal, Pressed], None]


class Hands(Keys):
    """The hands of a person who does not see the numbers of the options."""

    terminal: Terminal
    hasty = True

    async def settle(self) -> None:
        """Until all of it was painted."""
        await self.terminal.settle()

    async def press(self, *names: str) -> None:
        """Keys, one by one."""
        for name in names:
            await self.terminal.press(name)

    async def type(self, asked: Asked, stop: str) -> None:
        """An option by arrows and Space; anything else as it is typed."""
        target = asked.target(stop)
        texts = None if asked.control.key.startswith("documents/") else self.person.texts(asked.control)
        if not isinstance(target, Options) or texts is None:
            await super().type(asked, stop)
            return
        code = texts[asked.control.option_part]
        if code in target.chosen:
            return
        while target.options[target.at].code != code:
            down = [one.code for one in target.options].index(code) > target.at
            await self.press("down" if down else "up")
        await self.press("space")

    async def sheet(self) -> None:
        """Everybody goes on too soon once, and is told what is missing."""
        asked = self.stage.view_of(self.stage.focus)
        if self.hasty and self.stage.buttons[0].stop != NEXT and isinstance(asked, Asked) and asked.control.required:
            self.hasty = False
            await self.main()
        else:
            await super().sheet()


async def to_the_end(terminal: Terminal, person: Person, visit: Visit) -> None:
    """From where the visit stands to the confirmation."""
    hands = Hands(person, visit, terminal.app)
    hands.terminal = terminal
    for _ in range(600):
        if hands.stage.page.id == "confirmation":
            return
        await hands.turn()
    raise AssertionError(f"{person.id} never arrives: {visit.stop}")


async def whole(person: Person, watch: Watch | None = None, size: tuple[int, int] = (80, 24), apart: float = APART) -> Terminal:
    """From the welcome page to the confirmation; `apart`: seconds between two frames."""
    visit = person.visit()
    async with wired(visit, size, apart=apart) as terminal:
        terminal.watch = watch
        await to_the_end(terminal, person, visit)
        return terminal
