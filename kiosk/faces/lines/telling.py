"""What stands above a prompt: written once, and again only when somebody asks or it changes."""

from kiosk.faces.describe.page import Control, Page
from kiosk.faces.lines import pages
from kiosk.faces.lines.asking import IN_ONE_LINE, Asker
from kiosk.faces.lines.teller import Teller
from kiosk.words import say

NOWHERE = ("", "", "")


class Telling:
    """Remembers what was written last, so as not to write it twice."""

    def __init__(self, teller: Teller) -> None:
        """Begin with nothing written."""
        self._teller = teller
        self._written: object = None
        self._header = NOWHERE
        self._status = ""
        self._hinted = False

    def forget(self, *, header: bool = False) -> None:
        """Write what comes next in full, its title too when `header` is true."""
        self._written = None
        self._header = NOWHERE if header else self._header

    def new(self, what: object) -> bool:
        """Whether this does not stand above the prompt yet; from now on it does."""
        new, self._written = what != self._written, what
        return new

    def status(self, page: Page) -> None:
        """What just happened, said once."""
        if page.status and page.status != self._status:
            self._teller.say(page.status)
        self._status = page.status

    def head(self, page: Page) -> None:
        """Title and place; on a page of questions only when they change."""
        header = (page.title, page.place, page.lang)
        if header != self._header or not page.packs:
            pages.header(page, self._teller)
        self._header = header

    def whole(self, page: Page) -> None:
        """A page that is only read."""
        pages.header(page, self._teller)
        for one in page.blocks:
            pages.block(one, self._teller, page.lang)

    def question(self, page: Page, control: Control, asker: Asker) -> None:
        """A question in full: what is asked, its options, what stands there now."""
        pages.question(page, control, self._teller)
        if not control.option_part and control.role in ("choice", "choices") and control.kind != "yes_no":
            asker.options(control)
        self.current(page, control)
        if control.may_skip == "blank" and not answered(control) and not self._hinted:
            self._teller.say(say("lines.blank", page.lang))
            self._hinted = True

    def current(self, page: Page, control: Control) -> None:
        """What stands in the control, for whoever may keep it; parts say theirs one by one."""
        if control.problem or not answered(control) or (len(control.parts) > 1 and control.kind not in IN_ONE_LINE):
            return
        self._teller.say(say("lines.current", page.lang, said=control.said))
        if control.role == "text":
            self._teller.say(say("lines.text.current", page.lang))

    def problem(self, page: Page, control: Control) -> None:
        """The whole sentence, for the ear; the prompt says it again, for the finger."""
        if control.problem:
            self._teller.say(control.problem)
            if control.may_skip == "not_known":
                self._teller.say(say("lines.dont_know", page.lang))

    def note(self, word: str, page: Page, **values: int) -> None:
        """One sentence of the dialogue's own."""
        self._teller.say(say(word, page.lang, **values))


def answered(control: Control) -> bool:
    """Whether something stands in the control."""
    return any(part.text for part in control.parts) or any(option.chosen for option in control.options)
