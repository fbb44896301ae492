"""The table of keys: nothing by a chord alone, single signs that can be turned off, one legend in one place."""

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from textual.geometry import Size

from kiosk import keys
from kiosk.faces.describe.page import Page
from kiosk.words import Lang
from screens import hands
from screens.asked import Asked
from screens.buttons import NEXT, SKIP
from screens.cells import on_console
from screens.frame import frame_of
from screens.looks import NARROW_LEGEND
from screens.stage import Stage
from screens.targets import Field, LongText
from tests.conformance.album import album, every_page
from tests.conformance.rows import row
from tests.screens.pictures import SIZES, Picture, grid
from tests.source import nodes

CHORD = re.compile(r"(?:ctrl|shift|alt|meta|super)\+.+")
ROUND = "shift+tab"
"""A chord that another key replaces: Tab goes round and comes by everything."""
ALIASES = {"ctrl+h"}
"""What some terminals send for a key that is pressed alone."""
GRIDS = SIZES[::2] + SIZES[-1:]
LEGENDS: dict[tuple[Lang, bool], tuple[str, str]] = {
    ("fr", False): (
        "O Entrée valider  × Échap retour  Tab suivant  ← effacer  + fort  - bas",
        "F1 Aide  F5 Pause  F6 English  F7 Voix  F9 Réglages  F10 Fin  F12 Agent",
    ),
    ("en", False): (
        "O Enter confirm  × Esc back  Tab next  ← erase  + loud  - soft",
        "F1 Help  F5 Pause  F6 Français  F7 Voice  F9 Settings  F10 End  F12 Staff",
    ),
    ("fr", True): ("O entrer × retour ← effacer + fort - bas", "F1 Aide F6 English F10 Fin F12 Agent"),
    ("en", True): ("O enter × back ← erase + loud - soft", "F1 Help F6 Français F10 End F12 Staff"),
}
"""As they are drawn in the plan of the screens, by language and by whether they are short."""


@cache
def kinds_of_pages() -> tuple[Page, ...]:
    """One page of each kind, in each language."""
    return tuple({(page.id, page.lang): page for page in every_page()}.values())


@row("K43")
def no_key_of_the_table_needs_another_one_held() -> None:
    """Each deed has a key that is pressed alone; Shift and Tab only do what Tab does by going round."""
    for one in keys.KEYS:
        alone = [name for name in one.keys if not CHORD.fullmatch(name)]
        assert alone or not one.keys or one.keys == (ROUND,), one


@row("K43")
def the_screen_knows_no_other_chord_and_no_mouse() -> None:
    """No text of the screens names another chord, no method waits for a pointer."""
    texts = (node.value for where, node in nodes(ast.Constant) if where.startswith("screens/") and isinstance(node, ast.Constant))
    assert {text for text in texts if isinstance(text, str) and CHORD.fullmatch(text)} <= {ROUND, *ALIASES}
    named = [node.name for where, node in nodes(ast.FunctionDef) if where.startswith("screens/") and isinstance(node, ast.FunctionDef)]
    assert not [name for name in named if re.match(r"on_(?:click|mouse|enter|leave)", name)]


@row("K43")
def everything_on_every_page_is_reached_by_keys_pressed_alone() -> None:
    """Tab comes by every control and button of every sheet, and Enter on « Suite » turns to the next one.

    The button that skips speaks of the question that Tab left last; an empty Enter offers it for any other.
    """
    for page in every_page():
        stage = Stage(page, grid(80, 24))
        turned = True
        while turned:
            missed = set(stage.stops) - {SKIP} - {stage.focus for _ in stage.stops if hands.press(stage, "tab", None) or True}
            assert not missed, (page.id, missed)
            turned = _to_next(stage)


@row("K45")
def only_keys_that_are_signs_in_a_field_are_single_signs() -> None:
    """A command that is one printable sign acts outside fields, and says so in the table."""
    signs = {"plus", "minus", *string.printable}
    assert all(one.outside for one in keys.KEYS if set(one.keys) & signs)


@row("K45")
def in_every_kind_of_field_a_sign_is_a_sign() -> None:
    """Plus and minus are written, or refused by the field, and never act."""
    tried = 0
    for stage in _fields():
        for name, char in (("plus", "+"), ("minus", "-")):
            deed = hands.press(stage, name, char)
            assert deed is None or not deed.speech, (stage.page.id, stage.focus, name)
        tried += 1
    assert tried > 5


@row("K45")
def outside_fields_no_letter_does_anything() -> None:
    """Neither on a list, nor on choices, nor on a button."""
    for page in album("fr"):
        stage = Stage(page, grid(80, 24))
        view = stage.view_of(stage.focus)
        if isinstance(view.target(stage.focus) if view else None, Field | LongText):
            continue
        before = (stage.focus, stage.sheet, stage.line, stage.live)
        assert not [letter for letter in string.ascii_letters if hands.press(stage, letter, letter) is not None], page.id
        assert (stage.focus, stage.sheet, stage.line, stage.live) == before, page.id


@row("K45")
def single_signs_can_be_turned_off() -> None:
    """Then they do nothing, and no legend shows them; the settings page does what they did."""
    for page in album("fr")[:3]:
        for name, id in (("plus", "louder"), ("minus", "softer")):
            stage = Stage(page, grid(80, 24))
            stage.focus = stage.buttons[0].stop
            deed = hands.press(stage, name, None)
            assert deed is not None
            assert deed.speech == id
            without = Stage(replace(page, signs=False), grid(80, 24))
            without.focus = without.buttons[0].stop
            assert hands.press(without, name, None) is None
            assert " + " not in frame_of(without, Size(80, 24), speaks=True)["legend"][0].text


@row("K47")
def the_legend_is_the_same_on_every_page_and_every_grid() -> None:
    """Enter, erase, cancel, plus and minus, each with its word; then help, language and end, in the same order and place."""
    for page in kinds_of_pages():
        for width, height in GRIDS:
            drawn = frame_of(Stage(page, grid(width, height)), Size(width, height), speaks=True)["legend"]
            assert tuple(one.text.strip() for one in drawn) == LEGENDS[page.lang, width < NARROW_LEGEND], (page.id, width)


@row("K47")
def the_legend_stands_on_the_last_two_rows() -> None:
    """Of every page, on every grid; a kiosk without a voice leaves its keys out, and the others stay in their order."""
    for page in kinds_of_pages():
        for width, height in GRIDS:
            for drawn, whole in zip(Picture.of(page, width, height).lines[-2:], LEGENDS[page.lang, width < NARROW_LEGEND], strict=True):
                words = drawn.split()
                assert words, (page.id, width)
                assert words == [word for word in whole.split() if word in words], (page.id, width)


@row("K47")
def a_console_draws_every_sign_of_the_legend() -> None:
    """The stand-ins O and × are letters that its fonts have."""
    for legend in LEGENDS.values():
        for line in legend:
            assert on_console(line) == line


def _to_next(stage: Stage) -> bool:
    """Turn to the next sheet by its button; False on the last one, and where a page of questions goes on by Continue."""
    if NEXT not in [one.stop for one in stage.buttons]:
        return False
    while stage.focus != NEXT:
        hands.press(stage, "tab", None)
    hands.press(stage, "enter", None)
    return True


@cache
def _pages_of_fields() -> tuple[Page, ...]:
    return tuple(page for page in album("fr") if page.packs or page.id == "resume")


def _fields() -> Iterator[Stage]:
    """One stage for each kind of question that has a field, with the focus on it."""
    seen: set[tuple[str, str]] = set()
    for page in _pages_of_fields():
        stage = Stage(page, grid(80, 24))
        for view in stage.views:
            for stop in view.stops if isinstance(view, Asked) else ():
                about = (view.control.kind, stop.partition(":")[2]) if isinstance(view, Asked) else ("", "")
                if about not in seen and isinstance(view.target(stop), Field | LongText):
                    seen.add(about)
                    stage.arrive(stop)
                    yield stage
