"""Faults that the rows of `checks_docs` notice."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from tests.conformance.rows import fault


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
