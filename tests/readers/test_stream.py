"""What a reader of the stream hears of a whole application, and how little is written for it: accessibility, G1 to G4."""

import statistics
from functools import cache

import pytest

from tests.agree.people import Person, everyone
from tests.conftest import FULL
from tests.readers.heard import Heard, drawn
from tests.readers.walks import whole

PEOPLE = [*everyone()][: 8 if FULL else 1]

pytestmark = [pytest.mark.timeout(300), pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.id)]


@cache
def _heard() -> dict[str, Heard]:
    return {}


@pytest.fixture
async def heard(person: Person) -> Heard:
    """Each application is filled in once."""
    if person.id not in _heard():
        _heard()[person.id] = one = Heard()
        await whole(person, one.watch)
    return _heard()[person.id]


def test_a_key_that_moves_says_one_thing_and_not_much(heard: Heard) -> None:
    """The middle key: at most 1.3 utterances and 40 characters."""
    moves = heard.moves()
    assert len(moves) > 100
    assert statistics.median(len(said) for _, said in moves) <= 1.3
    assert statistics.mean(len(said) for _, said in moves) <= 1.3
    assert statistics.median(sum(map(len, said)) for _, said in moves) <= 40


def test_a_key_that_moves_is_never_silent(heard: Heard) -> None:
    """A line that is read may be blank; everything else says something."""
    assert [(key.name, key.after) for key, said in heard.moves() if not said and key.role != "read"] == []


def test_a_page_that_comes_says_no_more_than_it_has_and_only_its_words(heard: Heard) -> None:
    """At most 1.0 times the words of the new page; a fragment of a word is never said."""
    assert len(heard.shares) > 20
    assert max(heard.shares) <= 1.0
    turns = [
        (word, words)
        for key, said, words in zip(heard.keys, heard.said, heard.words, strict=True)
        if key.turned
        for word in " ".join(said).split()
    ]
    assert {word for word, words in turns if word not in words} == set()


def test_little_is_written_for_a_key(heard: Heard) -> None:
    """The middle Tab rewrites at most 60 characters, a typed sign at most 2."""
    assert statistics.median(drawn(key) for key in heard.keys if key.name == "tab" and not key.turned) <= 60
    typed = [drawn(key) for key in heard.keys if key.typed and len(key.name) == 1]
    assert len(typed) > 50
    assert statistics.median(typed) <= 2


def test_the_cursor_comes_with_the_change_and_stands_on_the_focus(heard: Heard) -> None:
    """Every write ends with the cursor's place, the cursor is never hidden, and its row is the one with the sign."""
    assert heard.hidden == 0
    assert all(text.removesuffix("\x1b[?2026l").endswith("H") for key in heard.keys for text in key.writes)
    lost = [key.after for key, row in zip(heard.keys, heard.rows, strict=True) if not row.startswith(">") and key.after != "#read"]
    assert lost == []
    assert statistics.median(len(key.writes) for key in heard.keys if not key.typed) == 1


def test_the_signs_of_a_field_are_not_read_back_with_the_live_line(heard: Heard) -> None:
    """A typed sign is one utterance: itself, and a blank none; the live line waits for the focus to move."""
    typed = [(key.name, list(said)) for key, said in zip(heard.keys, heard.said, strict=True) if key.typed and len(key.name) == 1]
    assert [(name, said) for name, said in typed if said != name.split()] == []


def test_an_error_is_said_last_and_never_again(heard: Heard) -> None:
    """After Enter: the error line, whole, then the control that is wrong, with the cursor on it; the next key does not repeat it."""
    refused = [at for at, key in enumerate(heard.keys) if key.error and key.turned and key.name == "enter"]
    assert refused
    for at in refused:
        key, words = heard.keys[at], " ".join(heard.keys[at].error.split())
        said, more = " ".join(heard.said[at]), " ".join(heard.said[at + 1])
        assert words in said, key
        after = said.rpartition(words)[2].split()
        assert after, key
        assert " ".join(after) in " ".join(heard.live[at].split()), key
        assert words not in more, heard.keys[at + 1]
