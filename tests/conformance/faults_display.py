"""Faults of the display: colours too close, a sign that is missing, a grid that loses something."""

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from screens import live, views
from screens.app import KioskApp
from screens.asked import Asked
from screens.looks import stylesheet
from screens.options import Options
from screens.rows import Row, paragraph
from tests.conformance.rows import fault


@contextmanager
def sheet(**colours: str) -> Iterator[None]:
    """The style sheet with some of its names meaning other colours."""
    text = stylesheet().read_text("utf-8")
    for name, colour in colours.items():
        text, found = re.subn(rf"(\${name.replace('_', '-')}: )#[0-9A-F]{{6}};", rf"\g<1>{colour};", text)
        assert found == 1, name
    with TemporaryDirectory() as folder:
        other = Path(folder) / "kiosk.tcss"
        other.write_text(text, "utf-8")
        with patch.object(KioskApp, "CSS_PATH", other):
            yield


@fault("K49")
def the_quiet_words_are_grey() -> AbstractContextManager[object]:
    """As a stock placeholder: 6:1."""
    return sheet(dark_quiet="#8A94A0")


@fault("K49", by="each_cell_of_every_kind_of_page_stands_out_in_the_other_themes")
def the_errors_of_the_light_theme_are_pink() -> AbstractContextManager[object]:
    """3:1."""
    return sheet(light_error="#E05050")


@fault("K50")
def white_on_black_is_grey_on_black() -> AbstractContextManager[object]:
    """The default grey of a console: 9:1."""
    return sheet(black_ink="#AAAAAA")


@fault("K51")
def the_focus_has_the_ground_of_any_field() -> AbstractContextManager[object]:
    """Only its letters are bold."""
    return sheet(dark_focus="#2A3442", dark_focus_ink="#F5F5F5")


@fault("K51")
def the_bars_of_a_field_can_hardly_be_seen() -> AbstractContextManager[object]:
    """As the border of a stock input: 1.05:1."""
    return sheet(soft_line="#2E343C")


@fault("K52")
def a_long_text_is_cut_after_two_rows() -> AbstractContextManager[object]:
    """An ellipsis by another name."""

    def short(text: str, width: int, role: str = "", *, sign: str = " ", lead: str = "") -> tuple[Row, ...]:
        return paragraph(text, width, role, sign=sign, lead=lead)[:2]

    return patch.object(views, "paragraph", short)


@fault("K52")
def a_narrow_screen_has_no_room_for_the_second_state_of_a_row() -> AbstractContextManager[object]:
    """And nothing else tells of it."""
    return patch.object(live, "width_of", lambda text: 99)


@fault("K54", by="choosing_changes_a_mark_in_the_text")
def a_chosen_option_looks_like_any_other() -> AbstractContextManager[object]:
    """Its colour alone would tell."""
    return patch.object(Options, "_mark", lambda self, option: "( )")


@fault("K54", by="what_is_wrong_is_said_with_a_word_and_a_sign")
def what_is_wrong_has_no_sign() -> AbstractContextManager[object]:
    """The hint's place is red."""
    return patch.object(Asked, "_note", lambda self, grid: paragraph(self.control.problem, grid.text, "error"))
