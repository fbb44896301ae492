"""Law L12: what the kiosk writes in one language, it reads back in either; and values have an order or say that they have none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.forms.kinds import KINDS, kind_of
from kiosk.forms.model import Value
from kiosk.words.text import LANGS, Lang
from tests.forms.kinds.helpers import DEMO, asked, question
from tests.forms.kinds.values import CENTS, VALUES

ORDERED = ("date", "year_month", "money", "number")
LANG = st.sampled_from(LANGS)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data(), shown=LANG, typed=LANG)
def test_what_is_written_is_read_back(kind: str, data: st.DataObject, shown: Lang, typed: Lang) -> None:
    """`parse(format(v, l), m) == v`, and the same through the controls."""
    value = data.draw(VALUES[kind])
    reader, asks = kind_of(kind), asked(kind)
    assert reader.parse(reader.format(value, asks, shown), asks, typed, DEMO) == value
    assert reader.parse(reader.split(value, asks, shown), asks, typed, DEMO) == value


@given(CENTS, LANG, LANG)
def test_an_amount_without_period_is_read_back(cents: str, shown: Lang, typed: Lang) -> None:
    """Where the question fixes the period."""
    reader, asks, value = kind_of("money"), question("money"), {"cents": cents, "period": ""}
    assert reader.parse(reader.format(value, asks, shown), asks, typed, DEMO) == value
    assert reader.parse(reader.split(value, asks, shown)["amount"], asks, typed, DEMO) == value


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_every_part_is_refilled(kind: str, data: st.DataObject) -> None:
    """The texts for the controls are those of its parts, each a text."""
    value = data.draw(VALUES[kind])
    texts = kind_of(kind).split(value, asked(kind), "fr")
    assert set(texts) == set(kind_of(kind).parts or ("",))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ORDERED])
@given(data=st.data())
def test_a_kind_without_order_says_so(kind: str, data: st.DataObject) -> None:
    """A condition may not compare it."""
    with pytest.raises(TypeError):
        kind_of(kind).rank(data.draw(VALUES[kind]), asked(kind))


@pytest.mark.parametrize(
    ("kind", "rising"),
    [
        ("date", ["1999-12-31", "2000-01-01", "2000-02-01"]),
        ("year_month", ["1999-12", "2000-01"]),
        ("number", ["-2", "0", "7.5", "10"]),
        ("money", [{"cents": "99", "period": "week"}, {"cents": "100", "period": "week"}, "101"]),
    ],
)
def test_values_sort_as_people_do(kind: str, rising: list[Value]) -> None:
    """Dates by time, numbers and amounts by size: never as texts."""
    for low, high in pairwise(kind_of(kind).rank(value, asked(kind)) for value in rising):
        assert (isinstance(low, str) and isinstance(high, str) and low < high) or float(low) < float(high)
