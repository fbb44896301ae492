"""What stands above a prompt: written once, and again only when somebody asks or it changes."""

from dataclasses import replace

from kiosk.faces.describe.page import Control, Lines, Page, Words
from kiosk.faces.lines import pages
from kiosk.faces.lines.asking import IN_ONE_LINE, Asker
from kiosk.faces.lines.teller import Teller
from kiosk.words import say

NOWHERE = ("", "", "")
RETURNED = ("tasks", "group", "review")
"""Pages that a person comes back to: what stood there already is not written again."""


class Telling:
    """Remembers what was written last, so as not to write it twice."""

    def __init__(self, teller: Teller) -> None:
        """Begin with nothing written."""
        self._teller = teller
        self._written: object = None
        self._header = NOWHERE
        self._status = ""
        self._hint = ""
        self._known: dict[object, Words | Lines] = {}
        """Of each page that a person comes back to: what was written last of each of its blocks."""

    def forget(self, *, header: bool = False) -> None:
        """Write what comes next anew; when `header` is true in full, as if for the first time."""
        self._written = None
        if header:
            self._header, self._hint, self._teller.listed = NOWHERE, "", ()
            self._known.clear()

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

    def block(self, page: Page, one: Words | Lines) -> None:
        """Words or rows of a page, without what the person knows of it."""
        pages.block(self._news(page, one) if page.id in RETURNED else one, self._teller, page.lang)

    def buttons(self, page: Page) -> None:
        """The buttons of a page; those of a group have letters."""
        if page.id != "group":
            self.block(page, Lines(pages.buttons(page)))

    def _news(self, page: Page, one: Words | Lines) -> Words | Lines:
        """What of it is new to the person, on a page that comes again."""
        number = page.blocks.index(one) if one in page.blocks else -1
        place = (page.id, page.title, page.lang, page.place if page.id == "review" else "", number)
        old, self._known[place] = self._known.get(place), one
        if isinstance(one, Lines):
            known = old.rows if isinstance(old, Lines) else ()
            return replace(one, rows=tuple(row for row in one.rows if row not in known))
        return one if one != old else Lines(())

    def question(self, page: Page, control: Control, asker: Asker) -> None:
        """A question in full: what is asked, its options, what stands there now."""
        pages.question(page, control, self._teller, self._hint)
        self._hint = control.hint
        if not control.option_part and control.role in ("choice", "choices") and control.kind != "yes_no":
            asker.options(control)
        self.current(page, control)
        if control.may_skip == "blank" and not answered(control):
            self._teller.once(say("lines.blank", page.lang))

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
            if control.may_skip:
                self._teller.once(say("lines.dont_know" if control.may_skip == "not_known" else "lines.leave_blank", page.lang))

    def note(self, word: str, page: Page, **values: int) -> None:
        """One sentence of the dialogue's own."""
        self._teller.say(say(word, page.lang, **values))


def answered(control: Control) -> bool:
    """Whether something stands in the control."""
    return any(part.text for part in control.parts) or any(option.chosen for option in control.options)
