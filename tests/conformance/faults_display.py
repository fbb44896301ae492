"""Faults of the display: colours too close, a sign that is missing, a grid that loses something."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
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
@contextmanager
def the_quiet_words_are_grey() -> Iterator[None]:
    """As a stock placeholder: 6:1."""
    with sheet(dark_quiet="#8A94A0"):
        yield


@fault("K49", by="each_cell_of_every_kind_of_page_stands_out_in_the_other_themes")
@contextmanager
def the_errors_of_the_light_theme_are_pink() -> Iterator[None]:
    """3:1."""
    with sheet(light_error="#E05050"):
        yield


@fault("K50")
@contextmanager
def white_on_black_is_grey_on_black() -> Iterator[None]:
    """The default grey of a console: 9:1."""
    with sheet(black_ink="#AAAAAA"):
        yield


@fault("K51")
@contextmanager
def the_focus_has_the_ground_of_any_field() -> Iterator[None]:
    """Only its letters are bold."""
    with sheet(dark_focus="#2A3442", dark_focus_ink="#F5F5F5"):
        yield


@fault("K51")
@contextmanager
def the_bars_of_a_field_can_hardly_be_seen() -> Iterator[None]:
    """As the border of a stock input: 1.05:1."""
    with sheet(soft_line="#2E343C"):
        yield


@fault("K52")
@contextmanager
def a_long_text_is_cut_after_two_rows() -> Iterator[None]:
    """An ellipsis by another name."""

    def short(text: str, width: int, role: str = "", *, sign: str = " ", lead: str = "") -> tuple[Row, ...]:
        return paragraph(text, width, role, sign=sign, lead=lead)[:2]

    with patch.object(views, "paragraph", short):
        yield


@fault("K52")
@contextmanager
def a_narrow_screen_has_no_room_for_the_second_state_of_a_row() -> Iterator[None]:
    """And nothing else tells of it."""
    with patch.object(live, "width_of", lambda text: 99):
        yield


@fault("K54", by="choosing_changes_a_mark_in_the_text")
@contextmanager
def a_chosen_option_looks_like_any_other() -> Iterator[None]:
    """Its colour alone would tell."""
    with patch.object(Options, "_mark", lambda self, option: "( )"):
        yield


@fault("K54", by="what_is_wrong_is_said_with_a_word_and_a_sign")
@contextmanager
def what_is_wrong_has_no_sign() -> Iterator[None]:
    """The hint's place is red."""
    with patch.object(Asked, "_note", lambda self, grid: paragraph(self.control.problem, grid.text, "error")):
        yield
