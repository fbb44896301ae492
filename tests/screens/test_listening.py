"""What a terminal sends: typing goes on at once, answers that nobody asked for go nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.listening import MOMENT, PATIENCE, Sieve

ANSWERS = (
    "\x1b[?62;22c", "\x1b[>41;376;0c", "\x1b[?1u", "\x1b]11;rgb:1212/1616/1c1c\x1b\\", "\x1b]4;1;#ff0000\x07", "\x1bP1+r5463=38\x1b\\",
)  # fmt: skip
TYPED = ("é", "\x1b[A", "\x1bOP", "\x1b[20~", "\x1b[200~Roy [1]?\x1b[201~", "\r", "日", "\x1b[Z", "[?]", "\x1b[?2026;2$y", "\x1b[?2048;0$y")
"""Keys, a paste, and the report of a mode, for which the toolkit asks."""


def sifted(pieces: list[str]) -> str:
    """What comes through of pieces that come one after another, then of silence."""
    sieve = Sieve()
    return "".join(sieve.sift(piece, 0.0) for piece in pieces) + sieve.sift("", PATIENCE)


@given(st.lists(st.sampled_from([*ANSWERS, *TYPED])), st.lists(st.integers(1, 5), min_size=1))
def test_all_that_was_typed_comes_through_in_its_order_and_nothing_else(told: list[str], cuts: list[int]) -> None:
    """However the terminal cuts it up."""
    whole, pieces, at = "".join(told), [], 0
    while at < len(whole):
        size = cuts[len(pieces) % len(cuts)]
        pieces.append(whole[at : at + size])
        at += size
    assert sifted(pieces) == "".join(one for one in told if one in TYPED)


def test_escape_alone_goes_on_after_a_moment() -> None:
    """It is a key; and so is « Alt » with a bracket, which no keyboard of a kiosk sends at once with more."""
    sieve = Sieve()
    assert sieve.sift("\x1b", 0.0) == ""
    assert sieve.sift("", MOMENT / 2) == ""
    assert sieve.sift("", MOMENT) == "\x1b"
    assert not sieve.holds


@pytest.mark.parametrize("half", ["\x1b]11;rgb:12", "\x1b[?62", "\x1bP1+r", "\x1b]"])
def test_half_an_answer_is_forgotten_and_the_next_key_is_heard(half: str) -> None:
    """It waits a second for the rest."""
    sieve = Sieve()
    assert sieve.sift(half, 0.0) == ""
    assert sieve.sift("", PATIENCE / 2) == ""
    assert sieve.sift("", PATIENCE) == ""
    assert sieve.sift("a", PATIENCE) == "a"


def test_what_is_no_text_is_dropped() -> None:
    """The sign that stands for bytes that no decoder reads."""
    assert sifted(["R\ufffdoy\ufffd"]) == "Roy"


def test_an_answer_without_an_end_stops_nobody() -> None:
    """Very much of nothing: what comes after it is typing again."""
    assert sifted(["\x1b]", "x" * 5000, "Roy"]).endswith("Roy")
