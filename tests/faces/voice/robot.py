"""Somebody who fills in an application by ear: no screen, no list of keys but those the voice tells, no engine to ask.

It knows the keys of a keyboard by their names, and its own papers: what it would answer to each question, as words.
"""

import re
from dataclasses import dataclass, field

from kiosk.faces.describe.control import control
from kiosk.faces.describe.page import Control
from kiosk.faces.describe.questions import row_title
from kiosk.services.visit import Visit
from kiosk.words import Lang, say
from tests.faces.voice.listener import Heard, as_heard

KEYBOARD = {"Tab": "tab", "Entrée": "enter", "Enter": "enter", "Espace": "space", "Space": "space", "La flèche bas": "down",
            "The down arrow": "down", "Échap": "escape", "Esc": "escape", "F4": "f4", "F5": "f5", "F7": "f7"}  # fmt: skip
"""What is printed on a key: which key it is."""
TELLS = {
    "fr": {"next": "va au champ suivant", "down": "va au choix suivant", "choose": "choisit ou coche", "confirm": "confirme"},
    "en": {"next": "goes to the next field", "down": "goes to the next choice", "choose": "chooses or ticks", "confirm": "confirms"},
}
ERROR = {"fr": "Erreur", "en": "Error"}
WORTH = ("aloud", "begin", "continue", "next", "noted", "start", "apply", "sign", "receipt", "fix")
"""Buttons that lead on."""


class Lost(Exception):
    """What was heard leads nowhere."""


@dataclass(frozen=True)
class Paper:
    """What somebody would answer to a question, in the words in which it is asked."""

    row: str
    ask: str
    fields: dict[str, str]
    chosen: frozenset[str]


def papers_of(visit: Visit) -> tuple[list[Paper], dict[str, int]]:
    """From an application that was filled in some other way: the answers in their order; words of a list -> how many rows it has."""
    lang, walked = visit.lang, visit.application().walk()
    papers: list[Paper] = []
    rows: dict[str, int] = {}
    for place in walked.path:
        if place.question.kind == "group":
            rows[as_heard(place.question.ask.to(lang), lang)] = len(place.value or ())
        elif place.question.kind not in ("info", "attestation"):
            group = walked.at(place.key.rsplit("/", 2)[0]) if place.row else None
            row = row_title(group, place.row[-1], lang) if group else ""
            papers.append(_paper(control(visit, place), as_heard(row, lang), lang))
    return papers, rows


def _paper(asked: Control, row: str, lang: Lang) -> Paper:
    ask = asked.ask if asked.required else f"{asked.ask} {say('optional', lang)}"
    fields = {as_heard(part.label, lang): part.text for part in asked.parts}
    return Paper(row, as_heard(ask, lang), fields, frozenset(as_heard(one.label, lang) for one in asked.options if one.chosen))


@dataclass
class Robot:
    """It presses a key, listens, and decides."""

    kiosk: Heard
    lang: Lang
    papers: list[Paper]
    rows: dict[str, int]
    program: str
    """Its name: what to ask for."""
    most: int = 1500
    """Keys after which it gives up."""
    keys: dict[str, str] = field(default_factory=dict)
    row: str = ""
    group: str = ""
    added: int = 0
    at: int = -1
    """Which question of its papers it hears now."""
    wrong: bool = False
    """The kiosk said that an answer is missing."""
    receipt: list[str] = field(default_factory=list)
    pressed: int = 0

    async def fill(self) -> list[str]:
        """From silence to the receipt: what the receipt said."""
        heard = await self.kiosk.press("f7")
        self.learn(heard)
        return await self.apply(heard)

    async def apply(self, heard: list[str]) -> list[str]:
        """From what was heard last to the end of the receipt: what it said. The keys are known."""
        while not (self.receipt and heard[-1].startswith(self.say("do.sign_out"))):
            heard = await self.step(heard)
            if self.receipt or self.say("page.receipt.title") in heard:
                self.receipt += heard
        return self.receipt

    def learn(self, heard: list[str]) -> None:
        """Which key does what: only what was told."""
        told = [one for text in heard for one in re.split(r"(?<=\.) ", text)]
        for what, words in TELLS[self.lang].items():
            named = next((cap for one in told if words in one for cap in KEYBOARD if one.startswith(f"{cap} ")), None)
            if named is None:
                raise Lost(what)
            self.keys[what] = KEYBOARD[named]

    def say(self, word: str) -> str:
        """A word that people know."""
        return as_heard(say(word, self.lang), self.lang)

    async def press(self, *what: str) -> list[str]:
        """Keys, by what they do or by their sign. Every key says something."""
        self.pressed += 1
        heard = await self.kiosk.press(*(self.keys.get(one, one) for one in what))
        if not heard or self.pressed > self.most:
            raise Lost(f"{what}: {self.papers[self.at]}")
        return heard

    async def step(self, heard: list[str]) -> list[str]:
        """Understand what was heard, do the next thing."""
        self.notice(heard)
        deeds = {"field": self.type, "text": self.type, "choice": self.choose, "choices": self.choose, "box": self.tick,
                 "button": self.push, "row": self.pick, "section": self.pick}  # fmt: skip
        for text in reversed(heard):
            for name, deed in deeds.items():
                if found := re.fullmatch(rf"(.*?), {self.say(f'role.{name}')}(?:, (.*))?", text):
                    return await deed(found[1], found[2] or "")
        return await self.press("down")  # a text: line by line to its end

    def notice(self, heard: list[str]) -> None:
        """Where it is now: which row, which list, which question."""
        rows = {one.row for one in self.papers}
        self.wrong |= any(text.startswith(ERROR[self.lang]) for text in heard)
        for text in heard:
            if text in self.rows:
                self.row, self.added = "", self.added if text == self.group else 0
                self.group = text
            self.row = text if text in rows else self.row
            self.at = next((at for at in self.nearest() if self.papers[at].ask == text), self.at)

    def nearest(self) -> list[int]:
        """The questions of its papers: from here on, or back from here where something is wrong; then the others."""
        ahead, behind = [*range(self.at + 1, len(self.papers))], [*range(self.at, -1, -1)]
        return [*behind, *ahead] if self.wrong else [*ahead, *behind]

    async def type(self, label: str, rest: str) -> list[str]:
        """A field: what the papers say, sign by sign, where nothing stands yet."""
        text = self.papers[self.at].fields.get(label, "")
        if rest.startswith(self.say("empty")) and text and len(await self.press(*text)) < len(text):
            raise Lost(label)
        return await self.press("next")

    async def choose(self, label: str, rest: str) -> list[str]:
        """An option: chosen where the papers say so, else the next one."""
        found = re.fullmatch(r"(.*?)(?:, (\d+) \w+ (\d+))?(?:, \w+)?", rest)
        held, at, last = found.groups() if found else ("", None, None)
        wanted = any(label == one or label.endswith(f": {one}") for one in self.papers[self.at].chosen)
        if wanted and held in (self.say("not_chosen"), self.say("not_ticked")):
            said = await self.press("choose")
            if not any(text.endswith((f", {self.say('chosen')}", f", {self.say('ticked')}")) for text in said):
                raise Lost(label)
            self.notice(said)
            wanted = held == self.say("not_chosen")
        done = at == last or (wanted and held != self.say("ticked"))
        return await self.press("next" if done else "down")

    async def tick(self, _label: str, rest: str) -> list[str]:
        """The box of the affirmation."""
        if rest.startswith(self.say("not_ticked")):
            await self.press("choose")
        return await self.press("next")

    async def push(self, label: str, _rest: str) -> list[str]:
        """A button that leads on; « je ne sais pas » where an answer is missing."""
        if label in (self.say("do.not_known"), self.say("do.blank")) and self.wrong:
            self.wrong = False
            return await self.press("confirm")
        lacking = self.added < self.rows.get(self.group, 0)
        if label == self.say("do.add") and lacking:
            self.added += 1
            heard = await self.press("confirm")
            self.row = heard[0]  # the page of the new row, which may have nothing to ask yet
            return heard
        short = lacking and bool(self.group) and not self.row
        worth = label in [self.say(f"do.{one}") for one in WORTH]
        return await self.press("confirm" if worth and not self.wrong and not short else "next")

    async def pick(self, label: str, _rest: str) -> list[str]:
        """A row: the service, then the program."""
        return await self.press("confirm" if label in (self.say("services.programs"), as_heard(self.program, self.lang)) else "next")
