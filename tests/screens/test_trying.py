"""Keys that are tried say what they do; what is not a key of the kiosk says that too."""

from dataclasses import replace

import pytest

from kiosk.services.comfort import USUAL
from kiosk.words import say
from screens.trying import does
from screens.typed import Typed
from tests.screens.fakes import identity
from tests.screens.seat import seat


@pytest.mark.parametrize(
    ("key", "char", "writes", "word"),
    [("f1", None, False, "key.help.does"), ("tab", None, True, "key.next_control.does"), ("plus", "+", False, "key.louder.does"),
     ("ctrl+h", None, True, "trying.backspace"), ("enter", None, False, "trying.enter"), ("f15", None, False, "trying.nothing")],
)  # fmt: skip
def test_a_key_has_its_words(key: str, char: str | None, word: str, *, writes: bool) -> None:
    """Those of the table of keys, or its own."""
    assert does(Typed(key, char), "fr", writes=writes) == say(word, "fr")


def test_signs_say_that_they_are_written() -> None:
    """In a field `+` is a sign like any other; a digit chooses a row too."""
    assert does(Typed("plus", "+"), "fr", writes=True) == "+ s’écrit dans un champ."
    assert does(Typed("é", "é"), "en", writes=False) == "é is written in a field."
    assert does(Typed("3", "3"), "fr", writes=False).startswith("3 choisit la ligne 3.")


async def test_the_trial_ends_at_the_second_escape_in_a_row_and_with_the_session() -> None:
    """Another key between them, and it goes on; a pasted text goes nowhere."""
    async with seat(identity()) as person:
        person.visit.on = lambda visit, call: setattr(visit, "comfort", replace(USUAL, trying=True)) if call == ("open", "help") else None
        await person.press("f1")
        assert person.stage.live == say("trying.begins", "fr")
        await person.press("escape", "tab", "escape")
        assert person.visit.comfort.trying
        assert person.visit.calls == [("open", "help")]
        await person.press("escape")
        assert not person.visit.comfort.trying
        assert person.stage.live == say("trying.ends", "fr")
        await person.press("escape")
        assert person.visit.calls[-1][0] == "back"
