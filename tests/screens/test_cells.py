"""Texts counted in cells: the quick way gives what counting gives."""

from hypothesis import given
from hypothesis import strategies as st

from screens.cells import ONE_CELL, cell, width_of, wrap


def test_a_sign_that_is_not_counted_takes_one_cell() -> None:
    """Every one of them, in all of Unicode."""
    assert all(cell(chr(code)) == 1 for code in range(0x110000) if ONE_CELL.fullmatch(chr(code)))


@given(st.text(st.sampled_from("aé’« »–…漢🙂\u0301\u00ad\u200b-"), max_size=30), st.integers(4, 12))
def test_a_row_is_never_wider_than_its_room(text: str, width: int) -> None:
    """Whatever the signs: the width of a text is that of its signs, and wrapping keeps to it."""
    assert width_of(text) == sum(map(cell, text))
    assert all(width_of(row) <= width for row in wrap(text, width))
