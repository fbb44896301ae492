"""Somebody with an account who hears a kiosk and sees nothing of it: keys go in, and what was said decides which comes next.

They know their own secrets, the words of what they want, and what a keyboard looks like; no page and no visit.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from kiosk.words import Lang, say
from tests.faces.voice.listener import Heard, as_heard
from tests.faces.voice.robot import KEYBOARD, Robot
from tests.services.accounts import ROSE

TELLS = {"fr": {"back": "revient en arrière", "read": "lit tout l’écran"}, "en": {"back": "goes back", "read": "reads the whole screen"}}
"""What else the voice tells of keys."""
FAR = 40
"""Keys after which whoever looks for something gives up."""


@dataclass
class Citizen:
    """Rose, with her card, at a kiosk that she only hears."""

    kiosk: Heard
    lang: Lang
    card: tuple[str, ...]
    robot: Robot
    """How she fills in an application."""
    heard: list[str] = field(default_factory=list)
    """What the last key said."""
    keys: dict[str, str] = field(default_factory=dict)

    def say(self, word: str) -> str:
        """A word that people know, as it sounds."""
        return as_heard(say(word, self.lang), self.lang)

    async def press(self, *what: str) -> list[str]:
        """Keys, by what they do or by their sign; what they say."""
        self.heard = await self.kiosk.press(*(self.keys.get(one, one) for one in what))
        assert self.heard, f"{what}: silence"
        return self.heard

    async def begin(self) -> None:
        """Headphones are in; the first words tell the keys."""
        told = await self.press("f7")
        self.robot.learn(told)
        sentences = [one for text in told for one in re.split(r"(?<=\.) ", text)]
        found = {what: [cap for cap in KEYBOARD for one in sentences if words in one and one.startswith(f"{cap} ")]
                 for what, words in TELLS[self.lang].items()}  # fmt: skip
        assert all(found.values()), told
        self.keys = {**self.robot.keys, **{what: KEYBOARD[caps[0]] for what, caps in found.items()}}
        for button in ("do.aloud", "do.begin"):
            await self.push(button)

    async def seek(self, wanted: str, role: str) -> str:
        """From one stop to the next, then back, until it names itself; what it says of how it stands."""
        for way in ("down",) * FAR + ("up",) * FAR:
            place = self.place()
            if place and place[:2] == (wanted, role):
                return place[2]
            await self.press("next" if place and place[1] == "field" else way)
        raise AssertionError(f"{wanted}: never heard")

    def place(self) -> tuple[str, str, str] | None:
        """Where she is, as it was said last: label, role, the rest."""
        for text in reversed(self.heard):
            for role in ("field", "button", "row"):
                if found := re.fullmatch(rf"(.*?), {self.say(f'role.{role}')}(?:, (.*))?", text):
                    return found[1], role, found[2] or ""
        return None

    async def push(self, word: str, role: str = "button") -> list[str]:
        """A button or a row of that name."""
        await self.seek(self.say(word), role)
        return await self.press("confirm")

    async def write(self, word: str, text: str) -> None:
        """Into the field of that name; every sign has its echo."""
        state = await self.seek(self.say(word), "field")
        assert state.startswith(self.say("empty")), state
        assert len(await self.press(*text)) == len(text), word

    async def listen(self) -> list[str]:
        """The whole page, sheet by sheet, as the kiosk reads it out."""
        more = f"{self.say('do.next')}, {self.say('role.button')}"
        told = list(await self.press("read"))
        while more in self.heard:
            await self.push("do.next")
            told += await self.press("read")
        return told

    async def sign_in(self) -> None:
        """Code, password under her own sentence, answer to the question that is asked, the code of the card that is asked for."""
        await self.push("services.account", "row")
        await self.write("field.user_code.label", ROSE.code)
        told = await self.push("do.continue")
        assert any(ROSE.sentence in one for one in told), told
        await self.write("field.password.label", ROSE.password)
        await self.push("do.continue")
        await self.answer()
        told = await self.push("do.continue")
        asked = {as_heard(say("field.card.ask", self.lang, n=at), self.lang): code for at, code in enumerate(self.card, 1)}
        await self.write("field.card.label", next(asked[one] for one in told if one in asked))
        await self.push("do.continue")

    async def answer(self) -> None:
        """To the question that was said."""
        asked = [answer for id, answer in ROSE.answers.items() if self.say(f"question.{id}") in self.heard]
        assert asked, self.heard
        await self.write("field.answer.label", asked[0])

    async def open(self, service: str) -> list[str]:
        """A service of the list, behind answer and password; what it says when it opens."""
        await self.push(f"service.{service}", "row")
        await self.answer()
        await self.write("field.password.label", ROSE.password)
        return await self.push("do.continue")

    async def leave(self) -> None:
        """Back to the list of services."""
        home = self.say("page.my_file.title")
        for _ in range(FAR):
            if home in self.heard:
                return
            await self.press("back")
        raise AssertionError(f"{home}: never heard")


async def hears(somebody: Citizen) -> list[str]:
    """Whatever the page of the service says."""
    return await somebody.listen()


async def reads_the_first(somebody: Citizen) -> list[str]:
    """The latest of a list: its row has the focus; its page is read out."""
    place = somebody.place()
    assert place, somebody.heard
    assert place[1] == "row", place
    row = list(somebody.heard)
    await somebody.press("confirm")
    return row + await somebody.listen()


async def opens_what_is_unread(somebody: Citizen) -> list[str]:
    """The first letter that is said not to be read."""
    for _ in range(FAR):
        place = somebody.place()
        if place and place[1] == "row" and place[2].startswith(somebody.say("letter.unread").lower()):
            return await reads_the_first(somebody)
        await somebody.press("down")
    raise AssertionError("nothing unread")


async def switches_one_on(somebody: Citizen) -> list[str]:
    """Messages of letters: heard to be off, switched, heard to be on."""
    word = "notices.letters"
    assert (await somebody.seek(somebody.say(word), "row")).startswith(somebody.say("notices.off").lower())
    return await somebody.press("confirm")


async def hands_a_paper_in(somebody: Citizen) -> list[str]:
    """On paper: as far as the code that goes with it."""
    await somebody.push("do.send_new")
    await somebody.push("send.other", "row")
    return await somebody.push("do.send_cover")


async def applies(somebody: Citizen) -> list[str]:
    """With the papers at hand, to the receipt."""
    told = await somebody.robot.apply(somebody.heard)
    somebody.heard = told[-1:]
    return told


Errand = Callable[[Citizen], Awaitable[list[str]]]
ERRANDS: Mapping[str, Errand] = {
    "payments": hears, "slips": reads_the_first, "notifications": switches_one_on, "messages": opens_what_is_unread, "dates": hears,
    "repayment": hears, "send_documents": hands_a_paper_in, "apply": applies,
}  # fmt: skip
"""Service -> what somebody comes for; what they heard."""
