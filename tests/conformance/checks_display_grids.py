"""The six grids: every word, every action and every key at each of them, nothing wider than the screen."""

from collections.abc import Iterator

from kiosk.faces.describe.page import Page
from kiosk.keys import KEYS
from screens.asked import Asked
from screens.buttons import BACK, NEXT
from screens.cells import width_of
from screens.frame import briefly
from screens.options import Options
from screens.row_list import RowList
from screens.rows import MARGIN
from screens.stage import Stage
from tests.conformance.album import album
from tests.conformance.checks_display import kinds_of_pages, sheets
from tests.conformance.rows import row
from tests.screens.pictures import SIZES, Picture, grid

SHORT = {"ex.": "exemple"}
"""What the error line writes where there is no room, and what it stands for."""


@row("K52")
def every_word_and_every_action_is_there_at_each_grid() -> None:
    """Collected from all sheets and from the live line of every stop; what the widest grid has, all have."""
    french = {(page.id, page.title, bool(page.error)): page for page in album("fr")}
    for page in (*french.values(), *(one for one in album("en") if one.id in ("eligibility", "settings"))):
        wide = Contents(page, SIZES[0])
        for size in SIZES[1:]:
            here = Contents(page, size)
            assert not wide.words - here.words, (page.id, page.place, size, wide.words - here.words)
            assert wide.acts == here.acts, (page.id, page.place, size, wide.acts ^ here.acts)


@row("K52")
def no_row_is_wider_than_the_screen_and_next_leads_through_every_sheet() -> None:
    """Nothing to scroll: each sheet has its own rows, and one button, « Suite », or « Continuer » between questions."""
    for page in album("fr"):
        for width, height in SIZES:
            picture = Picture.of(page, width, height)
            stage = picture.stage
            for sheet in sheets(stage):
                body = stage.body()
                assert len(body) <= stage.grid.height, (page.id, width, height, sheet)
                assert all(width_of(one.text) <= width for one in body), (page.id, width, height, sheet)
                last = sheet + 1 == len(stage.deck)
                assert last or page.packs or stage.buttons[0].stop == NEXT, (page.id, width, height, sheet)


@row("K52")
def every_key_of_the_kiosk_does_the_same_at_each_grid() -> None:
    """Help, language, staff, the end: none of them needs a wide screen."""
    for page in kinds_of_pages():
        wide, *others = ({*_deeds(page, size)} for size in SIZES[::2] + SIZES[-1:])
        assert all(one == wide for one in others), (page.id, [one ^ wide for one in others])


MOVES = ("next_page", "previous_page", "next_control", "previous_control")


def _deeds(page: Page, size: tuple[int, int]) -> list[str]:
    """What each key that is no movement asks for."""
    found = []
    for key in KEYS:
        for name in () if key.outside or key.id in MOVES else key.keys:
            deed = Picture.of(page, *size).press(name)
            found.append(f"{key.id} {deed.then} {deed.speech} {len(deed.calls)}" if deed else key.id)
    return found


class Contents:
    """All the words and all the actions of one page on one grid."""

    def __init__(self, page: Page, size: tuple[int, int]) -> None:
        self.words: set[str] = set()
        self.acts: set[str] = set()
        self._read(briefly(page.error, size[0] - MARGIN, page.lang))
        stage = Stage(page, grid(*size))
        for sheet in sheets(stage):
            for one in stage.deck.rows(sheet, ""):
                self._read(_unfilled(one.text[2:]))
            for stop in stage.deck.stops(sheet):
                stage.arrive(stop, turning=True)
                self.acts.update((stop, *_acts(stage)))
                self._move_in(stage, stop)
            self.acts.update(_acts(stage))

    def _read(self, text: str) -> None:
        self.words.update(SHORT.get(word, word) for word in text.replace("\u00a0", " ").lower().split())

    def _move_in(self, stage: Stage, stop: str) -> None:
        """The rows of a list, of which the live line says what has no room beside them."""
        view = stage.view_of(stop)
        if isinstance(view, RowList):
            for line in view.lines.rows:
                self.acts.add(line.act)
                view.go(line.act)
                stage.arrive(stop)
                self._read(line.more if line.more in stage.live else "")
        target = view.target(stop) if isinstance(view, Asked) else None
        if isinstance(target, Options):
            self.acts.update(f"{stop} {one.code}" for one in target.options)


def _acts(stage: Stage) -> Iterator[str]:
    """The buttons that stand there; Back is a key of every legend."""
    return (one.stop for one in stage.buttons if one.stop not in (NEXT, BACK))


def _unfilled(text: str) -> str:
    """A row without what stands in its fields: a value moves inside them, and shows whole as the caret moves."""
    return " ".join(text.split("│")[::2]) if "│" in text else text
