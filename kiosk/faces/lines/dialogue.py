"""The dialogue: a page is written, something is typed, the visit moves. No rule and no flow of a form stands here."""

from collections.abc import Callable
from typing import TextIO

from kiosk.faces.describe.page import Control, Page
from kiosk.faces.lines import group, pages, prompts
from kiosk.faces.lines.asking import Asker, Reply
from kiosk.faces.lines.signs import Typed, understand
from kiosk.faces.lines.teller import EndOfInput, Teller
from kiosk.services.visit import Visit
from kiosk.words import say

INPUT_ENDED = 3
"""Exit code: the input ended before the person did; the draft is kept."""
SIGN_WORDS = ("help", "back", "review", "leave", "repeat", "agent", "language", "change", "end", "not_known")


def run(visit: Visit, describe: Callable[[Visit], Page], source: TextIO, out: TextIO, *, width: int = 72) -> int:
    """Hold the dialogue until the session ends; 0, or 3 when the input ended first (everything accepted is kept)."""
    teller = Teller(source, out, width)
    try:
        Dialogue(visit, describe, teller).hold()
    except (EndOfInput, KeyboardInterrupt):
        lang = visit.lang
        visit.save_and_leave()
        teller.say(say("lines.end_of_input", lang))
        return INPUT_ENDED
    except SystemExit:  # a signal: nobody is there to be told
        visit.save_and_leave()
        raise
    return 0


class Dialogue:
    """One visit, held line by line."""

    def __init__(self, visit: Visit, describe: Callable[[Visit], Page], teller: Teller) -> None:
        """Keep who is visiting and where to write."""
        self._visit = visit
        self._describe = describe
        self._teller = teller
        self._written: object = None
        """What stands above the prompt already: a page, or a question; it is not written twice."""
        self._header = ("", "", "")
        self._status = ""
        self._hinted = False
        self._prompt = ""
        """The prompt of a refusal that the page itself does not tell: a number that nothing has."""

    def hold(self) -> None:
        """Go on until the session ends, then write the last page."""
        self._teller.say(say("lines.hello", self._visit.lang))
        while not (self._visit.ended or self._visit.closed):
            self._turn(self._describe(self._visit))
        if not self._visit.closed:
            self._tell(self._describe(self._visit))

    def _turn(self, page: Page) -> None:
        if page.status and page.status != self._status:
            self._teller.say(page.status)
        self._status = page.status
        control = focused(page) if page.packs else None
        if control is not None:
            self._question(page, control)
        else:
            self._page(page)

    def _question(self, page: Page, control: Control) -> None:
        """A page of questions: the one that has the focus."""
        if self._new((page.id, page.title, page.lang, control.key, control.ask)):
            self._head(page)
            self._introduce(page, control)
        elif not control.problem:
            self._current(control)
        self._problem(control)
        reply = self._asker().ask(control)
        if reply.deed == "sign":
            self._keep(control, reply)
            self._sign(reply.typed, page, control)
        elif reply.deed == "enter":
            self._visit.enter(control.key, reply.raw)
            self._visit.go_on((control.key,))
        elif control.may_skip == "blank" and not answered(control):
            self._visit.skip(control.key)
        else:
            self._visit.go_on((control.key,))

    def _page(self, page: Page) -> None:
        """Any other page: read it, answer what it asks, choose a row or a button."""
        if self._new(page):
            self._head(page)
            for one in page.blocks:
                if isinstance(one, Control):
                    if not self._control(page, one):
                        return
                else:
                    pages.block(one, self._teller, page.lang)
            if page.error and not any(isinstance(one, Control) and one.problem for one in page.blocks):
                self._teller.say(page.error)
            pages.buttons(page, self._teller)
        if page.id == "group":
            self._teller.say(say("lines.rows", page.lang))
        self._choose(page)

    def _control(self, page: Page, control: Control) -> bool:
        """A control of a page that is not packed; False when a sign led elsewhere."""
        self._introduce(page, control)
        self._problem(control)
        while True:
            reply = self._asker().ask(control)
            if reply.deed == "enter":
                self._visit.enter(control.key, reply.raw)
                return True
            if reply.deed == "empty":
                return True
            self._keep(control, reply)
            self._written = None
            self._sign(reply.typed, page, control)
            if not (reply.typed.sign == "help" and self._describe(self._visit) == page):
                return False
            self._written = page

    def _choose(self, page: Page) -> None:
        """Ask for a number, and do what it stands for; Enter alone is the main button."""
        listed = pages.entries(page, page.actions)
        typed = understand(self._teller.ask(self._prompt or self._prompt_of(page, listed)))
        self._prompt = ""
        if page.id == "group" and group.choose(self._visit, page, typed, self._teller):
            self._written = None
            return
        found = _found(page, "–" if typed.sign == "not_known" else typed.text.strip(), listed)
        if typed.sign and not (typed.sign == "not_known" and found):
            self._sign(typed, page)
        elif found:
            self._act(page, found)
        elif not listed and not typed.text.strip():
            self._written = None
            self._visit.back()
        else:
            self._refuse(page, listed)

    def _act(self, page: Page, act: str) -> None:
        self._written = None
        if act == "continue":
            self._visit.go_on(tuple(one.key for one in page.blocks if isinstance(one, Control)))
        else:
            self._visit.act(act)

    def _refuse(self, page: Page, listed: tuple[pages.Entry, ...]) -> None:
        last = max((int(entry.number) for entry in listed if entry.number.isdecimal()), default=1)
        self._teller.say(say("lines.choose.none", page.lang))
        self._prompt = prompts.failed(say("lines.err.choice", page.lang, n=last), page.lang)

    def _prompt_of(self, page: Page, listed: tuple[pages.Entry, ...]) -> str:
        if page.id == "group":
            return say("lines.prompt.group", page.lang)
        if len(listed) < 2:
            return say("lines.prompt.info", page.lang)
        last = max((int(entry.number) for entry in listed if entry.number.isdecimal()), default=1)
        return say("lines.prompt.choice", page.lang, n=last)

    def _sign(self, typed: Typed, page: Page, control: Control | None = None) -> None:
        """Do what a sign asks for."""
        key = control.key if control is not None and page.packs else ""
        match typed.sign:
            case "help":
                self._help(page)
            case "repeat":
                self._written, self._header = None, ("", "", "")
            case "back" if page.back:
                self._move(lambda: self._visit.back(key))
            case "language":
                self._move(self._visit.language)
            case "agent" | "end":
                self._move(lambda: self._visit.open(typed.sign))
            case "leave":
                self._move(lambda: self._visit.act("leave") if self._visit.session is not None else self._visit.open("end"))
            case "review" | "change" if self._visit.session is not None:
                self._review(typed.number)
            case "not_known" if control is not None:
                self._skip(control)
            case _:
                self._teller.say(say("lines.not_here", page.lang))

    def _move(self, deed: Callable[[], None]) -> None:
        self._written = None
        deed()

    def _help(self, page: Page) -> None:
        """The help of the page, then the signs; the same prompt follows."""
        self._visit.open("help")
        helped = self._describe(self._visit)
        if helped.id == "help":
            self._tell(pages.without_keys(helped))
            self._visit.back()
        self._teller.say(say("lines.signs", page.lang))
        for name in SIGN_WORDS:
            self._teller.say(say(f"lines.sign.{name}", page.lang), "   ")
        self._teller.say(say("lines.doubled", page.lang))

    def _review(self, number: int) -> None:
        """The check of the answers; with a number, straight to that answer of it."""
        self._written = None
        if self._describe(self._visit).id != "review":
            self._visit.act("review")
        if number:
            page = self._describe(self._visit)
            row = next((row for row in pages.rows_of(page) if row.number == str(number)), None)
            if row is not None:
                self._visit.act(row.act)
            else:
                self._teller.say(say("lines.no_number", page.lang, number=number))

    def _skip(self, control: Control) -> None:
        """« Je ne sais pas », or blank: the form says which; where it allows neither, the problem says so."""
        if not control.may_skip:
            self._visit.go_on((control.key,))
            again = focused(self._describe(self._visit))
            if again is None or again.key != control.key or not again.may_skip:
                return
        self._visit.skip(control.key)

    def _keep(self, control: Control, reply: Reply) -> None:
        """What was typed before a sign is kept like any other entry."""
        if reply.raw and reply.typed.sign != "help":
            self._visit.enter(control.key, reply.raw)

    def _asker(self) -> Asker:
        return Asker(self._teller, self._visit.lang, self._visit.suggest)

    def _introduce(self, page: Page, control: Control) -> None:
        """The question in full, once."""
        pages.question(page, control, self._teller)
        if not control.option_part and control.role in ("choice", "choices") and control.kind != "yes_no":
            self._asker().options(control)
        self._current(control)
        if control.may_skip == "blank" and not answered(control) and not self._hinted:
            self._teller.say(say("lines.blank", page.lang))
            self._hinted = True

    def _current(self, control: Control) -> None:
        """What stands in the control, for whoever may keep it."""
        if control.problem or not answered(control) or (len(control.parts) > 1 and control.kind not in ("date", "year_month")):
            return
        self._teller.say(say("lines.current", self._visit.lang, said=control.said))
        if control.role == "text":
            self._teller.say(say("lines.text.current", self._visit.lang))

    def _problem(self, control: Control) -> None:
        """The whole sentence, for the ear; the prompt says it again, for the finger."""
        if control.problem:
            self._teller.say(control.problem)
            if control.may_skip == "not_known":
                self._teller.say(say("lines.dont_know", self._visit.lang))

    def _tell(self, page: Page) -> None:
        """A page that is only read."""
        pages.header(page, self._teller)
        for one in page.blocks:
            pages.block(one, self._teller, page.lang)

    def _head(self, page: Page) -> None:
        header = (page.title, page.place, page.lang)
        if header != self._header or not page.packs:
            pages.header(page, self._teller)
        self._header = header

    def _new(self, what: object) -> bool:
        """Whether this does not stand above the prompt yet; from now on it does."""
        new, self._written = what != self._written, what
        return new


def focused(page: Page) -> Control | None:
    """The control that has the focus: the one to ask now."""
    controls = [one for one in page.blocks if isinstance(one, Control)]
    key = page.focus.partition(":")[0]
    return next((one for one in controls if one.key == key), controls[0] if controls else None)


def answered(control: Control) -> bool:
    """Whether something stands in the control."""
    return any(part.text for part in control.parts) or any(option.chosen for option in control.options)


def _found(page: Page, typed: str, listed: tuple[pages.Entry, ...]) -> str:
    """The act of a number; of Enter alone the button that has the focus, else the main one; without buttons, the row with the focus."""
    if not typed:
        ids = [action.id for action in page.actions]
        if ids:
            return page.focus if page.focus in ids else ids[0]
        return next((entry.act for entry in listed if entry.act == page.focus or len(listed) == 1), "")
    return next((entry.act for entry in listed if entry.number == typed), "")
