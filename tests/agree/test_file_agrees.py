"""Rose goes through the services of her file by keys, on the smallest screen: the same pages as by acts, and the calendar file."""

from dataclasses import dataclass, field, replace

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines
from kiosk.ports.agenda import Put
from screens.app import KioskApp
from screens.kiosk_screen import Manner
from tests.agree.by_screen import NAMES, Keys, never
from tests.agree.people import everyone
from tests.screens.clockwork import pace
from tests.services.accounts import ROSE
from tests.services.hands import fill
from tests.transcripts.of_file import BACK, signed_in

CALENDAR = "agenda"
SIZE = (40, 12)
WAY = ("service:slips", "claim_slip:s1", BACK, BACK, "service:dates", BACK)
"""What is chosen, one after the other; a row on a second sheet among it."""


@dataclass
class Key:
    """The port Agenda: how often it was asked."""

    asked: list[int] = field(default_factory=list)

    def put(self, entries: tuple[object, ...], at: object) -> Put:
        """It has room."""
        self.asked.append(len(entries))
        return "kept"


def by_acts() -> list[str]:
    """The pages of that way."""
    visit, seen = signed_in("fr"), []
    for act in WAY:
        visit.back() if act == BACK else visit.act(act)
        if describe(visit).id == "again":
            fill(visit, answer=ROSE.answers["first_bicycle"], password=ROSE.password)
        seen.append(describe(visit).id)
    return seen


class Hands(Keys):
    """Rose at the keyboard."""

    async def follow(self, act: str) -> None:
        """A row by its number, on whichever sheet it stands."""
        rows = [row for block in self.stage.page.blocks if isinstance(block, Lines) for row in block.rows]
        number = next(row.number for row in rows if row.act == act)
        while not any(row.text.lstrip("> ").startswith(f"{number} ") for row in self.stage.body()):
            await self.press("pagedown")
        await self.press(*number)

    async def prove(self) -> None:
        """Question and password."""
        for stop, text in (("#answer:", ROSE.answers["first_bicycle"]), ("#password:", ROSE.password)):
            await self.to(next(one for one in (stop, stop.rstrip(":")) if any(one in view.stops for view in self.stage.views)))
            await self.press(*(NAMES.get(sign, sign) for sign in text))
        await self.push("continue")


async def test_the_services_of_a_file_by_keys() -> None:
    """Each row leads where it says, Escape leads back, and question and password stand before each service."""
    visit, key = signed_in("fr"), Key()
    visit.world = replace(visit.world, keys=True, agenda=key)
    app = KioskApp(visit, describe, Manner(timer=never, now=pace()))
    async with app.run_test(size=SIZE) as pilot:
        hands = Hands(next(everyone()), visit, app)
        await pilot.pause()
        seen: list[str] = []
        for act in WAY:
            await hands.press("escape") if act == BACK else await hands.follow(act)
            await hands.settle()
            if hands.stage.page.id == "again":
                await hands.prove()
                await hands.settle()
            seen.append(hands.stage.page.id)
            if seen[-1] == "dates":
                await hands.push(CALENDAR)
                await hands.settle()
                assert "Le fichier des dates est sur la clé." in hands.stage.live
        assert seen == by_acts()
        assert key.asked == [3]
