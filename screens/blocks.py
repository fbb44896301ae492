"""From the blocks of a page to what shows them; what was shown of the same blocks is taken over, with all that is typed in it."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Executor

from kiosk.faces.describe.page import Block, Control, Lines, Page, Picture, Words
from kiosk.services.stops import OVERLAYS
from kiosk.words import Lang
from screens.asked import Asked, shape_of
from screens.buttons import ACT, Button
from screens.row_list import RowList
from screens.targets import Field
from screens.views import PictureBlock, TextBlock, View

COVERS, ENDS = ("store", "warning", *OVERLAYS), ("ended", "welcome")
"""Ids of pages: trouble, a warning or a page that was asked for comes in the middle of a word; nobody's session."""


def views_of(page: Page, before: Sequence[View], *, same: bool) -> list[View]:
    """The blocks of a page in their order; `same`: it is the page that `before` shows, described anew."""
    asked = {view.shape: view for view in before if isinstance(view, Asked)}
    lists = {view.stop: view for view in before if isinstance(view, RowList) and same}
    return [_view_of(block, f"rows:{index}", page.lang, asked, lists) for index, block in enumerate(page.blocks)]


class Aside:
    """The blocks of a page that another one covers: what is being typed waits there, as it is, until the page is back."""

    def __init__(self) -> None:
        self._covered: Page | None = None
        self._views: Sequence[View] = ()

    def before(self, old: Page, page: Page, views: Sequence[View]) -> Sequence[View]:
        """The blocks that `page` takes over: those on the screen, or those that waited for it. Nothing outlives a session."""
        if page.id in COVERS and any(isinstance(view, Asked) for view in views):
            self._covered, self._views = old, views
        elif page.id in ENDS:
            self._covered, self._views = None, ()
        elif self._covered is not None and about(page) == about(self._covered):
            if page.lang == self._covered.lang:  # in the other language it is written anew
                _reopen(self._views)
            views, self._covered, self._views = self._views, None, ()
        return views


def _reopen(views: Sequence[View]) -> None:
    """What was sent on when the page was covered stands there as it was typed."""
    for view in views:
        if isinstance(view, Asked):
            view.reopen()


def about(page: Page) -> tuple[str, ...]:
    """What a page is about, in no language: the same page comes back with the same."""
    keys = [block.key for block in page.blocks if isinstance(block, Control)]
    acts = [line.act for block in page.blocks if isinstance(block, Lines) for line in block.rows]
    return (page.id, *keys, *acts, *(action.id for action in page.actions))


def wanted(page: Page, views: Sequence[View], buttons: Sequence[Button]) -> str:
    """The stop that a page's `focus` means; '' when it stands nowhere."""
    focus = page.focus
    for view in views:
        if isinstance(view, RowList) and view.stops and view.go(focus):
            return view.stop
        if isinstance(view, Asked) and view.stops and focus.partition(":")[0] == view.control.key:
            return focus if focus in view.stops else view.stops[0]
    if not any(action.id == focus for action in page.actions):
        return ""
    return f"{ACT}{focus}" if any(one.stop == f"{ACT}{focus}" for one in buttons) else buttons[0].stop


def completing(view: View | None, stop: str) -> tuple[Asked, str] | None:
    """The question whose completions are to be asked for, and what is typed: once for each text."""
    field = view.target(stop) if isinstance(view, Asked) and view.control.suggests else None
    if not isinstance(view, Asked) or not isinstance(field, Field) or field.editor.text == view.asked_for:
        return None
    view.asked_for = field.editor.text
    return view, view.asked_for


async def offered(view: Asked, typed: str, suggest: Callable[[str, str], tuple[str, ...]], worker: Executor) -> bool:
    """Ask for the completions of what is typed; whether they stand under the field now, since nobody typed on meanwhile."""
    found = await asyncio.get_running_loop().run_in_executor(worker, suggest, view.control.key, typed)
    if view.asked_for != typed or view.pick >= 0:
        return False
    view.offer(found if typed else ())
    return True


def neighbours(views: Sequence[View], focus: str) -> list[str]:
    """Where the focus goes when its question goes: the stops after it, then those before."""
    stops = [stop for view in views for stop in view.stops]
    at = stops.index(focus) if focus in stops else len(stops)
    return [*stops[at + 1 :], *reversed(stops[:at])]


def _view_of(block: Block, stop: str, lang: Lang, asked: dict[tuple[object, ...], Asked], lists: dict[str, RowList]) -> View:
    if isinstance(block, Words):
        return PictureBlock(block) if isinstance(block, Picture) else TextBlock(block)
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
