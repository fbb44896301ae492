"""Canonical JSON: whatever the engine can hold comes back equal, and the same answer is always the same bytes."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import quebec
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.problems import Problem
from kiosk.ports import Sealed
from kiosk.words import LANGS
from kiosk.words.text import Text
from storage import mapping

ANY_TEXT = st.text(st.characters(), max_size=30)
"""Every sign there is, half a surrogate pair included: what was typed comes back as typed."""
PARTS = st.dictionaries(st.text(max_size=8), ANY_TEXT, max_size=3)
TEXTS = st.builds(Text, ANY_TEXT, ANY_TEXT)
PROBLEMS = st.builds(
    Problem,
    ANY_TEXT,
    st.dictionaries(st.text(max_size=8), ANY_TEXT | st.integers() | TEXTS, max_size=3),
    ANY_TEXT,
    TEXTS | st.none(),
    TEXTS | st.none(),
)
MOMENTS = st.integers(0, 10**9).map(lambda seconds: datetime.fromtimestamp(1_200_000_000 + seconds + 0.25, quebec()))
ANSWERS = st.builds(
    Answer,
    st.sampled_from(["answered", "not_known", "blank", "rejected"]),
    st.none() | ANY_TEXT | st.lists(ANY_TEXT, max_size=3).map(tuple) | PARTS,
    ANY_TEXT | PARTS,
    st.lists(PROBLEMS, max_size=2).map(tuple),
    st.sampled_from(LANGS),
    st.sampled_from(["typed", "prefilled", "protected"]),
    st.none() | MOMENTS,
)
KEYS = st.text(min_size=1, max_size=20)


@given(KEYS, ANSWERS)
def test_any_answer_comes_back_equal(key: str, answer: Answer) -> None:
    """Alone under its key, and among others; twice written, the bytes are the same."""
    content = mapping.write_entry(key, answer)
    assert mapping.read_entry(content) == (key, answer)
    assert mapping.write_entry(*mapping.read_entry(content)) == content
    assert mapping.read_entries(mapping.write_entries({key: answer}, staff="agent-7")) == {key: answer}


@given(
    st.builds(
        Sealed, *[ANY_TEXT] * 5, MOMENTS, st.sampled_from(LANGS), st.builds(Answers, st.dictionaries(KEYS, ANSWERS, max_size=3)), PARTS
    )
)
def test_any_application_comes_back_equal(sealed: Sealed) -> None:
    """Everything a receipt must be able to say again."""
    assert mapping.read_sealed(mapping.write_sealed(sealed)) == sealed
