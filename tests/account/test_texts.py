"""Words of the Ministry are text: no command of a terminal, no turned direction, one line, shortened between words."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kiosk.account.texts import UNSEEN, fit


@given(st.text(max_size=200), st.integers(0, 60))
def test_nothing_that_commands_is_left(text: str, most: int) -> None:
    """On one line, of the length asked for."""
    made = fit(text, most)
    assert not [sign for sign in made if unicodedata.category(sign) in UNSEEN]
    assert not set("\n\u2028\u2029") & set(made)
    assert not most or len(made) <= most
    assert fit(made) == made


@given(st.text(st.sampled_from("abcé’«»[]<>&$1"), max_size=80))
def test_what_can_be_read_stays(text: str) -> None:
    """Brackets and angles are letters like others."""
    assert fit(text) == text


def test_a_title_is_shortened_between_words() -> None:
    """It says that there is more."""
    assert fit("Avis de décision sur votre aide", 20) == "Avis de décision…"
    assert fit("a\x1b[31mb\r\nc\u202ed", 0) == "a[31mb cd"
    assert fit("x" * 100, 10) == "x" * 9 + "…"
