"""What stands on the screen now: a page, its sheet, the stop with the focus, what is typed. No terminal, no flow.

`show` takes a page that the visit described; `press` takes a key and gives back what the visit is to be asked.
"""

from kiosk.faces.describe.page import Page
from kiosk.faces.describe.scene import Focus, Scene
from kiosk.words import say
from screens import live, scene
from screens.asked import Asked
from screens.asking import Call, Deed, Left, Then, enter
from screens.blocks import Aside, about, neighbours, views_of, wanted
from screens.buttons import NEXT, Button, Few
from screens.deck import Deck
from screens.grid import Grid
from screens.options import Options
from screens.row_list import RowList
from screens.rows import Row
from screens.views import Target, View

READ = "#read"
"""Nothing has the focus: the cursor stands on the line of the text that is being read."""


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
        self.fresh: set[str] = set()
        """Keys of questions that opened after the page was shown, and that nobody has come to yet."""
        self.veil = ""
        """Nothing, `falling` or `down`: the screen is hidden."""
        self.live = self.note = ""
        """What the live line says; what it says once, instead of the focus."""
        self.few = Few()
        self.arrivals = 0
        """How many pages and sheets came so far."""
        self._aside = Aside()
        self._left: Left | None = None
        self._over = False
        """The page was laid over the one that `_left` remembers."""
        self._asked: Asked | None = None
        self.deck = Deck(page, [], grid)
        self.show(page, "new")

    def show(self, page: Page, then: Then) -> None:
        """Take a page. The same questions keep their fields, what is typed in them, and the focus."""
        old, before = self.page, {view.control.key for view in self.views if isinstance(view, Asked)}
        same = bool(self.views) and then != "new" and about(page) == about(old)
        stays = bool(self.views) and then == "stay" and page.id == old.id
        self._over = then == "away" and not same
        near = neighbours(self.views, self.focus) if stays else []
        self.page, self.views = page, views_of(page, self._aside.before(old, page, self.views), same=page.id == old.id)
        self.deck = Deck(page, self.views, self.grid)
        self._asked = None
        if (same or stays) and self._keep_place(near):
            if page.lang != old.lang:
                self.say_focus(arriving=True)
            self._note_added(before)
        elif not self._come_back():
            self.seen, self.fresh = set(), set()
            self._arrive_first()
        self.tell(("" if stays and page.status == old.status else page.status) or self.note)
        self.seen.add(self.sheet)

    def regrid(self, grid: Grid) -> None:
        """Deal the same page out on another grid; the focus stays."""
        self.grid = grid
        self.deck = Deck(self.page, self.views, grid)
        self.seen, self.line = set(), 0
        if not self._keep_place([]):
            self._arrive_first()
        self.seen.add(self.sheet)
        self.say_focus()

    # What the screen shows

    @property
    def asked(self) -> Asked | None:
        """The question with the focus, or the one it was on before the buttons."""
        found = self.view_of(self.focus)
        if isinstance(found, Asked):
            self._asked = found
        on = self.deck.asked_on(self.sheet)
        return self._asked if self._asked in on else on[0] if len(on) == 1 else None

    def unseen(self, last: Asked | None = None) -> str:
        """The stop of the first question, up to `last` or the end of the sheet, that opened once the person was past it; '' for none."""
        passed = [one for at in range(self.sheet + 1) for one in self.deck.asked_on(at)]
        passed = passed[: passed.index(last) + 1] if last in passed else passed
        return next((one.stops[0] for one in passed if one.control.key in self.fresh), "")

    @property
    def skippable(self) -> Asked | None:
        """The question that may be skipped, wherever Tab has led since: the first wrong one, the one with the focus, the first."""
        on, asked = [one for one in self.deck.asked_on(self.sheet) if one.control.may_skip], self.asked
        wrong = (one for one in on if one.control.problem and one.control.may_skip == "not_known")
        return next(wrong, asked if asked in on else on[0] if on else asked)

    @property
    def buttons(self) -> list[Button]:
        """The buttons of the sheet."""
        return self.deck.buttons(self.sheet, self.skippable)

    @property
    def stops(self) -> list[str]:
        """The round of Tab."""
        return [*self.deck.stops(self.sheet), *(one.stop for one in (*self.buttons, *self.few.cells))]

    def body(self) -> list[Row]:
        """The rows of the body."""
        return self.deck.body(self.sheet, self.focus, self.buttons)

    # Where the focus goes

    def turn(self, by: int) -> bool:
        """To the next sheet or the one before; False at the ends."""
        if not 0 <= self.sheet + by < len(self.deck):
            return False
        self.sheet += by
        self.line = 0
        self.arrivals += 1
        self.seen.add(self.sheet)
        self.deck.bring(self.sheet)
        to_read = any(action.id == self.page.focus for action in self.page.actions)
        stops = [one.stop for one in self.buttons] if to_read else self.stops
        self.arrive(READ if not stops or (self.page.reading and self.deck.reading(self.sheet)) else stops[0], turning=True)
        return True

    def keep(self) -> tuple[Call, ...]:
        """What was typed or chosen since it was kept, to be sent on."""
        changed = [view for view in self.views if isinstance(view, Asked) and view.changed]
        return tuple(enter(view.control.key, view.kept()) for view in changed)

    def away(self, call: Call) -> Deed:
        """Another page is laid over this one."""
        if not self._over:
            view = self.view_of(self.focus)
            row = view.here.act if isinstance(view, RowList) else ""
            self._left = Left(about(self.page), self.focus, self.sheet, self.line, row)
        return Deed((*self.keep(), call), "away")

    def tell(self, words: str) -> None:
        """Say something once, if there is anything to say."""
        self.live, self.note = words or self.live, words or self.note

    def say_focus(self, *, arriving: bool = False) -> None:
        """Describe the stop with the focus on the live line."""
        self.live = live.written(self._described(), self.page.lang, self.grid.text, arriving=arriving)

    def scene(self) -> Scene:
        """What stands here, for whoever says it."""
        return scene.scene_of(self, self._described())

    def _described(self) -> Focus:
        if self.focus == READ:
            return scene.of_line(self.deck, self.sheet, self.line, READ)
        label = next((one.label for one in (*self.buttons, *self.few.cells) if one.stop == self.focus), "")
        return scene.of_focus(self.view_of(self.focus), self.focus, label, self.page.lang)

    def arrive(self, stop: str, *, last: bool = False, turning: bool = False) -> None:
        """The focus comes to a stop; `turning`: on the sheet shown, whose rows are already in their place."""
        self.focus = stop
        view, target = self.here
        if isinstance(view, Asked):
            self.fresh.discard(view.control.key)
        if isinstance(target, Options) and not turning:
            target.arrive(last=last)
        if view is not None and not turning:
            self.sheet = self.deck.sheet_of(stop)
        _ = self.asked
        self.say_focus(arriving=True)

    def _arrive_first(self) -> None:
        """The first focus: what the page asks for, else the first question, else the main button."""
        self.sheet = self.line = 0
        self.arrivals += 1
        stop = wanted(self.page, self.views, self.buttons)
        if self.page.reading and not stop:
            self.arrive(READ)
        elif stop:
            self._to(stop)
        else:
            stops = self.stops
            self.arrive(stops[0] if stops else READ, turning=True)

    def _to(self, stop: str) -> None:
        """To a stop of any sheet; a question that is read on a sheet of its own is read first, unless it is wrong."""
        view = self.view_of(stop)
        first = self.deck.first_sheet_of(stop)
        wrong = isinstance(view, Asked) and view.control.problem
        if isinstance(view, Asked) and not wrong and first != self.deck.sheet_of(stop):
            self.sheet = first
            self.arrive(NEXT)
        else:
            self.arrive(stop)

    def _come_back(self) -> bool:
        """To where the focus was, on a page that was covered; False on any other page."""
        left = self._left
        if left is None or left.about != about(self.page) or left.sheet >= len(self.deck):
            return False
        self._left, self.sheet = None, left.sheet
        self.arrivals += 1
        view = self.view_of(left.focus)
        if isinstance(view, RowList):
            view.go(left.row)
        if view is None and left.focus not in (READ, *self.stops):
            return False
        self.arrive(left.focus)
        self.line = left.line
        return True

    def _keep_place(self, near: list[str]) -> bool:
        """The focus stays, or comes to the nearest stop that is still there; False where there is none."""
        self.sheet = min(self.sheet, len(self.deck) - 1)
        if self.view_of(self.focus) is not None:
            self.sheet = self.deck.sheet_of(self.focus)
            return True
        if self.focus == READ or self.focus in self.stops:
            return True
        found = next((stop for stop in near if self.view_of(stop) is not None), "")
        if found:
            self.arrive(found)
        return bool(found)

    def view_of(self, stop: str) -> View | None:
        """The block in which a stop stands; None for a button."""
        return next((view for view in self.views if stop in view.stops), None)

    @property
    def here(self) -> tuple[View | None, Target | None]:
        """The block that has the focus, None on a button; and what its stop edits."""
        view = self.view_of(self.focus)
        return view, view.target(self.focus) if view else None

    def _note_added(self, before: set[str]) -> None:
        """Questions that opened while the page stands are said, and are not passed by unseen."""
        added = {view.control.key for view in self.views if isinstance(view, Asked)} - before
        if added and before:
            self.fresh |= added
            self.tell(say("more_questions", self.page.lang, n=len(added)))
