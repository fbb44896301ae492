"""A page as lines: its words in the order of reading, its rows and buttons with the numbers that choose them."""

import re
from dataclasses import dataclass, replace

from kiosk.faces.describe.page import Action, Block, Control, Line, Lines, Page, Words
from kiosk.faces.lines.asking import MARKS
from kiosk.faces.lines.teller import Teller
from kiosk.keys import KEYS
from kiosk.words import Lang, catalogue, say

SIGN_OF = {key.keys[0].upper(): key.sign for key in KEYS if key.sign and key.keys and key.keys[0][1:].isdigit()}
"""`F1` -> `?`: the words name keys of the keyboard, which a dialogue does not have."""
NAMED = re.compile(r"\bF\d{1,2}\b")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be chosen by typing its number."""

    number: str
    act: str


def header(page: Page, teller: Teller) -> None:
    """The title and the place."""
    teller.gap()
    teller.say(page.title)
    if page.place and page.place != page.title:
        teller.say(page.place)


def block(one: Block, teller: Teller, lang: Lang) -> None:
    """Words or rows; a control is asked, not told."""
    if isinstance(one, Words):
        teller.say(signed(one.text, one.lang or lang), "• " if one.bullet else "")
    elif isinstance(one, Lines):
        for row in one.rows:
            _row(row, teller, lang)


def signed(text: str, lang: Lang) -> str:
    """The text with signs in the place of the keys that they stand for."""
    return NAMED.sub(lambda found: say("lines.sign", lang, sign=SIGN_OF[found[0]]) if found[0] in SIGN_OF else found[0], text)


def rows_of(page: Page) -> tuple[Line, ...]:
    """The rows of a page that can be chosen."""
    return tuple(row for one in page.blocks if isinstance(one, Lines) for row in one.rows if row.act)


def entries(page: Page, actions: tuple[Action, ...]) -> tuple[Entry, ...]:
    """What can be chosen: the rows under their own numbers, then the buttons."""
    rows = tuple(Entry(row.number, row.act) for row in rows_of(page))
    last = max((int(entry.number) for entry in rows if entry.number.isdecimal()), default=0)
    return rows + tuple(Entry(str(number), action.id) for number, action in enumerate(actions, last + 1))


def buttons(page: Page) -> tuple[Line, ...]:
    """The buttons as rows, numbered after the others."""
    numbers = {entry.act: entry.number for entry in entries(page, page.actions)}
    return tuple(Line(action.id, numbers[action.id], action.label) for action in page.actions)


def question(page: Page, control: Control, teller: Teller, hinted: str) -> None:
    """A question in full: where it stands, the words before it, what is asked; its hint, unless the question before had the same.

    A mark of the checklist begins with its own number.
    """
    a, n = control.position
    teller.gap()
    for one in _before(page, control):
        teller.say(signed(one.text, page.lang), "• " if one.bullet else "")
    if page.packs and not control.key.startswith(MARKS):
        teller.say(say("lines.question", page.lang, a=a, n=n))
    optional = control.may_skip == "blank" and not control.required
    teller.say(say("lines.optional", page.lang, ask=signed(control.ask, page.lang)) if optional else signed(control.ask, page.lang))
    if control.hint and control.hint != hinted:
        teller.say(signed(control.hint, page.lang))


def _before(page: Page, control: Control) -> tuple[Words, ...]:
    """The words between the control before and this one, on a page that is asked question by question."""
    found: list[Words] = []
    for one in page.blocks if page.packs else ():
        if isinstance(one, Control):
            if one.key == control.key:
                break
            found = []
        elif isinstance(one, Words):
            found.append(one)
    return tuple(found)


def without_keys(page: Page) -> Page:
    """A page of help without the keyboard's keys, in its place and in its list: a dialogue has none."""
    named = {f"key.{key.id}.does" for key in KEYS} & catalogue().keys() | {"help.keys", "help.general", "help.numbers"}
    told = {say(word, page.lang) for word in named}
    return replace(page, place="", blocks=tuple(one for one in page.blocks if not (isinstance(one, Words) and one.text in told)))


def _row(row: Line, teller: Teller, lang: Lang) -> None:
    """A row that leads somewhere begins with the number to type; one that is only read cannot be taken for it."""
    counted = row.number.isdecimal()
    shape = "lines.row" if counted and row.act else "lines.read" if counted else "lines.plain"
    name = row.name if counted else f"{row.number} {row.name}".strip()
    text = say(f"{shape}.state" if row.state else shape, lang, number=row.number, name=name, state=row.state)
    teller.say(f"{text}. {row.more}" if row.more else text)
    for sentence in row.detail:
        teller.say(signed(sentence, lang), "   ")
