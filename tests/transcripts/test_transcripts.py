"""What people see, type, hear and feel over a whole application: as it was written by hand, and as it is kept.

After a change of words: `python -m tests.transcripts.writing`, then read what git shows. What was written by hand is changed by hand.
"""

from collections.abc import Mapping
from difflib import unified_diff
from functools import cache

import pytest

from kiosk.words import LANGS, Lang
from tests.conftest import FULL
from tests.transcripts import by_hand, writing
from tests.transcripts.recording import TYPED, Step, in_lines, on_screen, person

HANDS: tuple[tuple[str, Lang], ...] = (("P01", "fr"), ("P12", "en"))
"""Who was written by hand, and in which language."""
BY_KEYS = [HANDS[0], pytest.param(*HANDS[1], marks=pytest.mark.real)]
"""The same people where a whole application is made key by key: the second one by `.ci/run`."""
KEPT = [(id, lang) for id in writing.PEOPLE for lang in LANGS] if FULL else BY_KEYS
DIALOGUES = [*((id, lang) for id in writing.PEOPLE for lang in LANGS), *writing.DIALOGUES[: 2 if FULL else 1]]
SEEN: dict[tuple[str, Lang, bool], list[Step]] = {}


@cache
def lines(id: str, lang: Lang) -> str:
    """What the dialogue of a person shows, recorded once."""
    return in_lines(person(id, lang))


async def steps(id: str, lang: Lang, *, speaks: bool) -> list[Step]:
    """The recording of a person on the full screen, made once."""
    key = (id, lang, speaks)
    if key not in SEEN:
        SEEN[key] = await on_screen(person(id, lang), speaks=speaks)
    return SEEN[key]


def told(differences: list[str]) -> str:
    """The differences, one a line."""
    return "\n".join(differences)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("id", "lang"), BY_KEYS)
async def test_the_screen_and_the_braille_row_are_as_written_by_hand(id: str, lang: Lang) -> None:
    """Each page and question comes in its order, with its live line, its place, its sentences and the row under the fingers."""
    hand, found = by_hand.read(f"{id}.{lang}.txt"), await steps(id, lang, speaks=False)
    different = list(by_hand.seen(hand, found))
    assert not different, told(different)
    assert by_hand.unexpected(hand, found) == []


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("id", "lang"), BY_KEYS)
async def test_the_voice_says_what_was_written_by_hand(id: str, lang: Lang) -> None:
    """Title or question, sentences, then label, role, value or state, position, and whether an answer is required."""
    different = list(by_hand.heard(by_hand.read(f"{id}.{lang}.txt"), await steps(id, lang, speaks=True)))
    assert not different, told(different)


@pytest.mark.parametrize(("id", "lang"), HANDS)
def test_the_dialogue_asks_what_was_written_by_hand(id: str, lang: Lang) -> None:
    """Prompt by prompt, with what the person types at each; and each sentence above them."""
    hand = by_hand.read(f"{id}.{lang}.txt")
    different = [*by_hand.typed(hand, lines(id, lang)), *by_hand.read_lines(hand, lines(id, lang))]
    assert not different, told(different)


def compared(id: str, lang: Lang, found: Mapping[str, str]) -> str:
    """How the faces differ from what is kept, as a comparison of lines."""
    different: list[str] = []
    for face, text in found.items():
        kept = writing.place(id, lang, face)
        different += unified_diff(kept.read_text("utf-8").splitlines(), text.splitlines(), f"kept/{kept.name}", "now", lineterm="", n=1)
    return told(different)


@pytest.mark.timeout(600)
@pytest.mark.parametrize(("id", "lang"), KEPT)
async def test_the_full_screen_reads_as_it_is_kept(id: str, lang: Lang) -> None:
    """Live lines, braille rows and speech of a whole application."""
    seen, heard = await steps(id, lang, speaks=False), await steps(id, lang, speaks=True)
    different = compared(id, lang, writing.full_screen(seen, heard))
    assert not different, different


@pytest.mark.parametrize(("id", "lang"), DIALOGUES)
def test_the_dialogue_reads_as_it_is_kept(id: str, lang: Lang) -> None:
    """In both languages."""
    different = compared(id, lang, {"lines": lines(id, lang).replace(TYPED, "")})
    assert not different, different


def test_a_difference_can_be_read() -> None:
    """The line that changed stands there as it was and as it is."""
    kept = writing.place("P01", "fr", "lines").read_text("utf-8")
    assert "O ou N" in kept
    shown = compared("P01", "fr", {"lines": kept.replace("Bienvenue", "Bonjour", 1)})
    assert "-Bienvenue" in shown
    assert "+Bonjour" in shown


def test_a_hand_that_asks_for_more_is_not_content() -> None:
    """Each kind of difference is found."""
    step = Step(
        "",
        "Bienvenue",
        "Borne",
        "",
        "Commencer, bouton",
        "> < Commencer >",
        5,
        "Bienvenue Borne < Commencer >",
        ("Bienvenue", "Commencer, bouton"),
    )
    for name, wrong in (("live", "Finir, bouton"), ("at", "Ailleurs"), ("says", "Rien"), ("touch", "> < Finir")):
        assert list(by_hand.seen([by_hand.Told("=", "Bienvenue", ((name, wrong),))], [step])), name
    assert list(by_hand.seen([by_hand.Told("=", "Adieu", ())], [step]))
    assert list(by_hand.heard([by_hand.Told("=", "Bienvenue", (("hears", "Adieu"),))], [step]))
    assert by_hand.typed([by_hand.Told("=", "Bienvenue", (("lines", "Choix 1-2 : 1"),))], f"Choix 1-3 : {TYPED}1\n")
    assert by_hand.unexpected([], [step]) == ["Bienvenue"]
