"""Faults that the rows of `checks_docs` notice."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from tests.conformance.rows import fault
from tests.docs import install


@fault("K53")
@contextmanager
def letters_are_taken_for_as_high_as_their_cell() -> Iterator[None]:
    """The size of the font instead of that of its capital: each screen seems larger than it is."""
    with patch("kiosk.sizes.CAPITAL", 1.0):
        yield


@fault("K53")
@contextmanager
def a_large_mode_of_half_a_degree_is_taken() -> Iterator[None]:
    """The checker asks for less than the standard."""
    with patch("kiosk.commands.sizes.NEEDED", 0.5):
        yield


@fault("K64", by="the_guide_for_installers_has_each_clause_of_hardware")
@contextmanager
def the_guide_says_nothing_of_a_sign_for_fingers() -> Iterator[None]:
    """The part of the braille label is gone."""
    text = install.guide()
    with patch("tests.docs.install.guide", lambda: text[: text.index("## 8.5")] + text[text.index("## Console") :]):
        yield


@fault("K64", by="the_guide_holds_the_text_of_the_braille_label")
@contextmanager
def the_label_has_no_accents() -> Iterator[None]:
    """Dots of another language."""
    text = install.guide()
    with patch("tests.docs.install.guide", lambda: text.replace("⠿", "⠑").replace("⠮", "⠑")):
        yield
