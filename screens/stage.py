"""What stands on the screen now: a page, its sheet, the stop with the focus, what is typed. No terminal, no flow.

`show` takes a page that the visit described; `press` takes a key and gives back what the visit is to be asked.
"""

from dataclasses import dataclass

from kiosk.faces.describe.page import Block, Control, Lines, Page, Words
from kiosk.words import Lang, say
from screens import live
from screens.asked import Asked, is_mark, shape_of
from screens.asking import Call, Deed, Then, enter
from screens.buttons import ACT, NEXT, Button
from screens.deck import Deck
from screens.grid import Grid
from screens.row_list import RowList
from screens.rows import Row
from screens.targets import Options
from screens.views import TextBlock, View

READ = "#read"
"""Nothing has the focus: the cursor stands on the line of the text that is being read."""


@dataclass(frozen=True, slots=True)
class Left:
    """Where the focus was on a page that another one covers."""

    page: str
    about: tuple[str, ...]
    focus: str
    line: int


class Stage:
    """The page, dealt out on a grid."""

    def __init__(self, page: Page, grid: Grid) -> None:
        self.page = page
        self.views: list[View] = []
        self.grid = grid
        self.focus = ""
        self.sheet = 0
        self.line = 0
        """The line of the sheet that is being read."""
        self.seen: set[int] = set()
        self.live = ""
        self._left: Left | None = None
        self._over = False
        """The page was laid over the one that `_left` remembers."""
        self._asked: Asked | None = None
        self.deck = Deck(page, [], grid)
        self.show(page, "new")

    # What came from the visit

    def show(self, page: Page, then: Then) -> None:
        """Take a page. The same questions keep their fields, what is typed in them, and the focus."""
        old, before = self.page, {view.control.key for view in self.views if isinstance(view, Asked)}
        same = bool(self.views) and then != "new" and page.id == old.id and about(page) == about(old)
        stays = bool(self.views) and then == "stay" and page.id == old.id
        self._over = then == "away" and not same
        sheet, line = self.sheet, self.line
        self.page, self.views = page, self._views(page)
        self.deck = Deck(page, self.views, self.grid)
        self._asked = None
        back = self._left if self._left and (self._left.page, self._left.about) == (page.id, about(page)) else None
        if (same or stays) and self._keep_place(sheet, line):
            self._say(self._added(before))
        elif back and self._there(back.focus):
            self._arrive(back.focus)
            self.line = back.line
            self._left = None
        else:
            self.seen = set()
            self._arrive_first()
        self.live = page.status or self.live
        self.seen.add(self.sheet)

    def regrid(self, grid: Grid) -> None:
        """Deal the same page out on another grid; the focus stays."""
        self.grid = grid
        self.deck = Deck(self.page, self.views, grid)
        self.seen = set()
        self.sheet, self.line = min(self.sheet, len(self.deck) - 1), 0
        if not self._keep_place(self.sheet, 0):
            self._arrive_first()
        self.seen.add(self.sheet)
        self._say("")

    # What the screen shows

    @property
    def asked(self) -> Asked | None:
        """The question with the focus, or the one it was on before the buttons."""
        found = self._view(self.focus)
        if isinstance(found, Asked):
            self._asked = found
        on = self.deck.asked_on(self.sheet)
        return self._asked if self._asked in on else on[0] if len(on) == 1 else None

    @property
    def buttons(self) -> list[Button]:
        """The buttons of the sheet."""
        return self.deck.buttons(self.sheet, self.asked)

    @property
    def stops(self) -> list[str]:
        """The round of Tab."""
        return [*self.deck.stops(self.sheet), *(one.stop for one in self.buttons)]

    @property
    def place(self) -> str:
        """Where one is: the page's own words, then which questions or which sheet."""
        page = self.page
        words = page.place_short if self.grid.narrow and page.place_short else page.place
        asked = [view.control for view in self.deck.asked_on(self.sheet)]
        placed = [control.position for control in asked]
        if page.packs and asked and not is_mark(asked[0]):
            first, last, of = placed[0][0], placed[-1][0], placed[-1][1]
            word = "place.question" if first == last else "place.questions"
            words = f"{words} · {say(word, page.lang, a=first, b=last, n=of)}"
        elif len(self.deck) > 1:
            words = f"{words} · {say('place.page', page.lang, a=self.sheet + 1, n=len(self.deck))}"
        return words

    def body(self) -> list[Row]:
        """The rows of the body."""
        return self.deck.body(self.sheet, self.focus, self.buttons)

    def keys_shown(self) -> tuple[str, ...]:
        """The questions of the sheet, or of the whole page where it is no page of questions."""
        views = self.deck.asked_on(self.sheet) if self.page.packs else [view for view in self.views if isinstance(view, Asked)]
        return tuple(view.control.key for view in views)

    def first_key(self) -> str:
        """The first question of the sheet."""
        return next(iter(self.keys_shown()), "")

    def target_view(self) -> View | None:
        """The block with the focus."""
        return self._view(self.focus)

    # Where the focus goes

    def arrive(self, stop: str, *, last: bool = False) -> None:
        """The focus comes to a stop of this sheet."""
        self._arrive(stop, last=last)

    def turn(self, by: int) -> bool:
        """To the next sheet or the one before; False at the ends."""
        if not 0 <= self.sheet + by < len(self.deck):
            return False
        self.sheet += by
        self.line = 0
        self.seen.add(self.sheet)
        for view in self.deck.views_on(self.sheet):
            if isinstance(view, RowList) and view.stops:
                shown = self.deck.lines_on(view, self.sheet)
                view.at = view.at if view.at in shown else next((at for at in shown if view.lines.rows[at].act), view.at)
        self._arrive(READ if self.page.reading else self.stops[0] if self.stops else READ, turning=True)
        return True

    def keep(self) -> tuple[Call, ...]:
        """What was typed or chosen since it was kept, to be sent on."""
        changed = [view for view in self.views if isinstance(view, Asked) and view.changed]
        return tuple(enter(view.control.key, view.kept()) for view in changed)

    def away(self, call: Call) -> Deed:
        """Another page is laid over this one."""
        if not self._over:
            self._left = Left(self.page.id, about(self.page), self.focus, self.line)
        return Deed((*self.keep(), call), "away")

    def say_focus(self, *, arriving: bool = False) -> None:
        """Describe the stop with the focus on the live line."""
        view, lang, width = self._view(self.focus), self.page.lang, self.grid.text
        if isinstance(view, Asked):
            at = view.pick
            self.live = live.of_completion(view, at, width) if at >= 0 else live.of_stop(view, self.focus, width, arriving=arriving)
        elif isinstance(view, RowList):
            self.live = live.of_row(view, lang, width)
        elif self.focus == READ:
            self.live = say("screen.reading", lang)
        else:
            label = next((one.label for one in self.buttons if one.stop == self.focus), "")
            self.live = live.of_button(label, lang, width)

    def _arrive(self, stop: str, *, last: bool = False, turning: bool = False) -> None:
        self.focus = stop
        view = self._view(stop)
        target = view.target(stop) if view else None
        if isinstance(target, Options):
            target.arrive(last=last)
        if view is not None and not turning:
            self.sheet = self.deck.sheet_of(stop)
        _ = self.asked
        self.say_focus(arriving=True)

    def _arrive_first(self) -> None:
        """The first focus: what the page asks for, else the first question, else the main button."""
        self.sheet = self.line = 0
        wanted = self._wanted(self.page.focus)
        if self.page.reading and not wanted:
            self._arrive(READ)
        elif wanted:
            self._to(wanted)
        else:
            stops = self.stops
            self._arrive(stops[0] if stops else READ, turning=True)

    def _to(self, stop: str) -> None:
        """To a stop of any sheet; a question that is read on a sheet of its own is read first, unless it is wrong."""
        view = self._view(stop)
        first = self.deck.first_sheet_of(stop)
        wrong = isinstance(view, Asked) and view.control.problem
        if isinstance(view, Asked) and not wrong and first != self.deck.sheet_of(stop):
            self.sheet = first
            self._arrive(NEXT)
        else:
            self._arrive(stop)

    def _wanted(self, focus: str) -> str:
        """The stop that a page's `focus` means; '' when it stands nowhere."""
        for view in self.views:
            if isinstance(view, RowList) and view.stops and view.go(focus):
                return view.stop
            if isinstance(view, Asked) and view.stops and focus.partition(":")[0] == view.control.key:
                return focus if focus in view.stops else view.stops[0]
        return f"{ACT}{focus}" if any(action.id == focus for action in self.page.actions) else ""

    def _there(self, stop: str) -> bool:
        return stop == READ or self._view(stop) is not None or stop in self.stops

    def _keep_place(self, sheet: int, line: int) -> bool:
        if self._view(self.focus) is not None:
            self.sheet = self.deck.sheet_of(self.focus)
            return True
        self.sheet, self.line = min(sheet, len(self.deck) - 1), line
        return self.focus == READ or self.focus in self.stops

    def _view(self, stop: str) -> View | None:
        return next((view for view in self.views if stop in view.stops), None)

    def _added(self, before: set[str]) -> str:
        added = {view.control.key for view in self.views if isinstance(view, Asked)} - before
        return say("more_questions", self.page.lang, n=len(added)) if added and before else ""

    def _say(self, words: str) -> None:
        if words:
            self.live = words
        else:
            self.say_focus()

    def _views(self, page: Page) -> list[View]:
        """The blocks of a page, those that stay taken over from the page before."""
        asked = {view.shape: view for view in self.views if isinstance(view, Asked)}
        lists = {view.stop: view for view in self.views if isinstance(view, RowList)} if page.id == self.page.id else {}
        return [_view_of(block, f"rows:{index}", page.lang, asked, lists) for index, block in enumerate(page.blocks)]


def about(page: Page) -> tuple[str, ...]:
    """What a page is about, in no language: the same page comes back with the same."""
    keys = [block.key for block in page.blocks if isinstance(block, Control)]
    acts = [line.act for block in page.blocks if isinstance(block, Lines) for line in block.rows]
    return (*keys, *acts, *(action.id for action in page.actions))


def _view_of(block: Block, stop: str, lang: Lang, asked: dict[tuple[object, ...], Asked], lists: dict[str, RowList]) -> View:
    if isinstance(block, Words):
        return TextBlock(block)
    if isinstance(block, Lines):
        held = lists.get(stop)
        if held is None:
            return RowList(block, stop)
        held.take(block)
        return held
    question = asked.get(shape_of(block))
    if question is None:
        return Asked(block, lang)
    question.take(block, lang)
    return question
