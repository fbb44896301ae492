"""The dialogue: a page is written, something is typed, the visit moves. No rule and no flow of a form stands here."""

from collections.abc import Callable
from typing import TextIO

from kiosk.faces.describe.page import Control, Page
from kiosk.faces.lines import choosing, group, pages
from kiosk.faces.lines.asking import Asker
from kiosk.faces.lines.patience import Limits, Patience, TimeIsUp
from kiosk.faces.lines.signs import Typed, understand
from kiosk.faces.lines.teller import EndOfInput, Teller
from kiosk.faces.lines.telling import Telling, answered
from kiosk.services.visit import Visit
from kiosk.words import say

INPUT_ENDED = 3
"""Exit code: the input ended before the person did; the draft is kept."""
SIGN_WORDS = ("help", "back", "review", "leave", "repeat", "agent", "settings", "language", "change", "end", "not_known")


def run(  # noqa: PLR0913 - two streams, a visit, and how they are shown
    visit: Visit, describe: Callable[[Visit], Page], source: TextIO, out: TextIO, *, width: int = 72, limits: Limits | None = None
) -> int:
    """Hold the dialogue until the session ends; 0, or 3 when the input ended first (everything accepted is kept).

    Without `limits` it waits for ever: a script, a pipe.
    """
    teller = Teller(source, out, width)
    dialogue = Dialogue(visit, describe, teller)
    if limits is not None:
        teller.wait = Patience(visit, describe, limits, dialogue.whole, teller.say).wait
    try:
        dialogue.hold()
    except TimeIsUp:
        dialogue.whole(describe(visit))
    except (EndOfInput, KeyboardInterrupt):
        farewell = say(f"lines.end_of_input.{_left_behind(visit)}", visit.lang, noun=visit.noun)
        visit.save_and_leave()
        teller.say(farewell)
        return INPUT_ENDED
    except (SystemExit, BrokenPipeError):  # a signal, or nobody who reads: there is no one to be told
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
        self._tell = Telling(teller)
        self._prompt = ""
        """The prompt of a refusal that the page itself does not tell: a number that nothing has."""

    def hold(self) -> None:
        """Go on until the session ends, then write the last page."""
        self._teller.say(say("lines.hello", self._visit.lang))
        while not (self._visit.ended or self._visit.closed):
            page = self._describe(self._visit)
            self._tell.status(page)
            control = focused(page) if page.packs else None
            if control is None:
                self._page(page)
            else:
                self._question(page, control)
        if not self._visit.closed:
            self.whole(self._describe(self._visit))

    def whole(self, page: Page) -> None:
        """Write a page that is only read: the last one, a warning."""
        self._tell.whole(page)

    def _question(self, page: Page, control: Control) -> None:
        """A page of questions: the one that has the focus."""
        if self._tell.new((page.id, page.title, page.lang, control.key, control.ask)):
            self._tell.head(page)
            self._tell.question(page, control, self._asker())
        else:
            self._tell.current(page, control)
        self._tell.problem(page, control)
        reply = self._asker().ask(control)
        if reply.deed == "sign":
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
        if self._tell.new(page):
            self._tell.head(page)
            for one in page.blocks:
                if not isinstance(one, Control):
                    self._tell.block(page, one)
                elif not self._control(page, one):
                    return
            if page.error and not any(isinstance(one, Control) and one.problem for one in page.blocks):
                self._teller.say(page.error)
            self._tell.buttons(page)
        if page.id == "group":
            self._teller.once(say("lines.rows", page.lang))
        self._choose(page)

    def _control(self, page: Page, control: Control) -> bool:
        """A control of a page that is not packed; False when a sign led elsewhere."""
        self._tell.question(page, control, self._asker())
        self._tell.problem(page, control)
        while True:
            reply = self._asker().ask(control)
            if reply.deed == "enter":
                self._visit.enter(control.key, reply.raw)
            if reply.deed != "sign":
                return True
            self._tell.forget()
            self._sign(reply.typed, page, control)
            if reply.typed.sign != "help" or self._describe(self._visit) != page:
                return False
            self._tell.new(page)

    def _choose(self, page: Page) -> None:
        """Ask for a number, and do what it stands for; Enter alone is the main button."""
        listed = pages.entries(page, page.actions)
        typed = understand(self._teller.ask(self._prompt or choosing.prompt_of(page, listed)))
        self._prompt = ""
        if page.id == "group" and group.choose(self._visit, page, typed, self._teller):
            self._tell.forget()
            return
        act = choosing.chosen(page, choosing.DASH if typed.sign == "not_known" else typed.text.strip(), listed)
        if typed.sign and not (typed.sign == "not_known" and act):
            self._sign(typed, page)
        elif act == "continue":
            self._move(lambda: self._visit.go_on(tuple(one.key for one in page.blocks if isinstance(one, Control))))
        elif act:
            self._move(lambda: self._visit.act(act))
        elif not listed and not typed.text.strip():
            self._move(self._visit.back)
        else:
            self._tell.note("lines.choose.none" if listed else "lines.choose.nothing", page)
            self._prompt = choosing.refusal(page, listed)

    def _sign(self, typed: Typed, page: Page, control: Control | None = None) -> None:
        """Do what a sign asks for."""
        key = control.key if control is not None and page.packs else ""
        match typed.sign:
            case "help":
                self._help(page)
            case "repeat":
                self._tell.forget(header=True)
            case "back":
                self._back(page, key)
            case "language":
                self._move(self._visit.language)
            case "staff":
                self._move(lambda: self._visit.open("staff_key"))
            case "agent" | "settings" | "end":
                self._move(lambda: self._visit.open(typed.sign))
            case "leave":
                self._move(lambda: self._visit.act("leave") if self._visit.session is not None else self._visit.open("end"))
            case "review" | "change" if self._visit.session is not None:
                self._review(typed.number)
            case "not_known" if control is not None:
                self._skip(control)
            case _:
                self._tell.note("lines.not_here", page)

    def _back(self, page: Page, key: str) -> None:
        """To the page before; where there is none, the sign does nothing and says so."""
        self._visit.back(key)
        if self._describe(self._visit) == page:
            self._tell.note("lines.not_here", page)
        else:
            self._tell.forget()

    def _move(self, deed: Callable[[], None]) -> None:
        self._tell.forget()
        deed()

    def _help(self, page: Page) -> None:
        """The help of the page, then the signs; the same prompt follows."""
        self._visit.open("help")
        helped = self._describe(self._visit)
        if helped.id == "help":
            self._tell.whole(pages.without_keys(helped))
            self._visit.back()
        self._tell.note("lines.signs", page)
        for name in SIGN_WORDS:
            self._teller.say(say(f"lines.sign.{name}", page.lang), "   ")
        self._tell.note("lines.doubled", page)

    def _review(self, number: int) -> None:
        """The check of the answers; with a number, straight to that answer of it."""
        self._tell.forget()
        if self._describe(self._visit).id != "review":
            self._visit.act("review")
        if number:
            page = self._describe(self._visit)
            row = next((row for row in pages.rows_of(page) if row.number == str(number)), None)
            if row is not None:
                self._visit.act(row.act)
            else:
                self._tell.note("lines.no_number", page, number=number)

    def _skip(self, control: Control) -> None:
        """« Je ne sais pas », or blank: the form says which; where it allows neither, the problem says so."""
        if not control.may_skip:
            self._visit.go_on((control.key,))
            again = focused(self._describe(self._visit))
            if again is None or again.key != control.key or not again.may_skip:
                return
        self._visit.skip(control.key)

    def _asker(self) -> Asker:
        return Asker(self._teller, self._visit.lang, self._visit.suggest, self._visit.enter)


def _left_behind(visit: Visit) -> str:
    """What there is of the person when nobody types any more: nothing, a draft, or what was sent."""
    if visit.session is None:
        return "none"
    return "draft" if visit.session.sealed is None else "sent"


def focused(page: Page) -> Control | None:
    """The control that has the focus: the one to ask now."""
    controls = [one for one in page.blocks if isinstance(one, Control)]
    key = page.focus.partition(":")[0]
    return next((one for one in controls if one.key == key), controls[0] if controls else None)
