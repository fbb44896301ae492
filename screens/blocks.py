"""From the blocks of a page to what shows them; what was shown of the same blocks is taken over, with all that is typed in it."""

from collections.abc import Sequence

from kiosk.faces.describe.page import Block, Control, Lines, Page, Words
from kiosk.words import Lang
from screens.asked import Asked, shape_of
from screens.row_list import RowList
from screens.views import TextBlock, View


def views_of(page: Page, before: Sequence[View], *, same: bool) -> list[View]:
    """The blocks of a page in their order; `same`: it is the page that `before` shows, described anew."""
    asked = {view.shape: view for view in before if isinstance(view, Asked)}
    lists = {view.stop: view for view in before if isinstance(view, RowList) and same}
    return [_view_of(block, f"rows:{index}", page.lang, asked, lists) for index, block in enumerate(page.blocks)]


def about(page: Page) -> tuple[str, ...]:
    """What a page is about, in no language: the same page comes back with the same."""
    keys = [block.key for block in page.blocks if isinstance(block, Control)]
    acts = [line.act for block in page.blocks if isinstance(block, Lines) for line in block.rows]
    return (page.id, *keys, *acts, *(action.id for action in page.actions))


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
