"""Faults that the rows of `checks_docs` notice."""

from contextlib import AbstractContextManager
from unittest.mock import patch

from tests.conformance.rows import fault
from tests.docs import install


@fault("K53")
def letters_are_taken_for_as_high_as_their_cell() -> AbstractContextManager[object]:
    """The size of the font instead of that of its capital: each screen seems larger than it is."""
    return patch("kiosk.sizes.CAPITAL", 1.0)


@fault("K53")
def a_large_mode_of_half_a_degree_is_taken() -> AbstractContextManager[object]:
    """The checker asks for less than the standard."""
    return patch("kiosk.commands.sizes.NEEDED", 0.5)


@fault("K64", by="the_guide_for_installers_has_each_clause_of_hardware")
def the_guide_says_nothing_of_a_sign_for_fingers() -> AbstractContextManager[object]:
    """The part of the braille label is gone."""
    text = install.guide()
    return patch("tests.docs.install.guide", lambda: text[: text.index("## 8.5")] + text[text.index("## Console") :])


@fault("K64", by="the_guide_holds_the_text_of_the_braille_label")
def the_label_has_no_accents() -> AbstractContextManager[object]:
    """Dots of another language."""
    text = install.guide()
    return patch("tests.docs.install.guide", lambda: text.replace("⠿", "⠑").replace("⠮", "⠑"))
