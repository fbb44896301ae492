"""A prompt is what a braille reader feels: at most 18 cells with its last space, in both languages, for every kind."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.faces.describe.page import Choice, Control, Part
from kiosk.faces.lines import prompts
from kiosk.forms.kinds import KINDS
from kiosk.words import LANGS, Lang, catalogue, say

ROLES = {
    "yes_no": "choice",
    "choice": "choice",
    "multi": "choices",
    "attestation": "box",
    "long_text": "text",
    "group": "group",
    "info": "read",
}
LABELS = st.text(st.characters(categories=("Lu", "Ll", "Nd"), max_codepoint=0x17F), min_size=1, max_size=14)
PROBLEMS = st.text(st.characters(categories=("Lu", "Ll", "Nd"), max_codepoint=0x17F), min_size=1, max_size=10)


def cells(text: str) -> int:
    """How many cells a text takes on a braille display of a terminal."""
    return sum(0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def control(kind: str, label: str, problem: str, options: int) -> Control:
    """A control of a kind with the longest words it may have."""
    return Control(
        "k", kind, ROLES.get(kind, "field"), "Quoi?", label, parts=(Part("", label, "", 9), Part("b", label, "", 9)),
        options=tuple(Choice(str(at), "Mot") for at in range(options)), option_part="b", prompt_problem=problem,
    )  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@given(label=LABELS, problem=st.just("") | PROBLEMS, options=st.integers(1, 99), lang=st.sampled_from(LANGS))
def test_every_prompt_fits_a_display_of_twenty_cells(kind: str, label: str, problem: str, options: int, lang: Lang) -> None:
    """With a label of 14 cells and a problem of 10, every prompt of every kind holds and ends with its space."""
    asked = control(kind, label, problem, options)
    written = [
        prompts.of_control(asked, lang),
        prompts.of_options(asked, lang),
        *(prompts.of_part(asked, part, lang) for part in asked.parts),
    ]
    assert all(cells(prompt) <= prompts.LIMIT and prompt.endswith(" ") for prompt in written)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("word", sorted(id for id in catalogue() if id.startswith("lines.prompt.")))
def test_the_words_of_the_prompts_fit(word: str, lang: Lang) -> None:
    """With the largest number and the longest label and problem."""
    written = say(word, lang, n=99, label="x" * 14, problem="x" * 10)
    assert cells(written) <= prompts.LIMIT
    assert written.endswith(" ")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("word", sorted(id for id in catalogue() if id.startswith("lines.err.")))
def test_the_short_words_of_our_own_refusals_fit(word: str, lang: Lang) -> None:
    """Ten cells, as for every problem."""
    assert cells(say(word, lang, n=99)) <= 10


@pytest.mark.parametrize("lang", LANGS)
def test_the_short_words_of_every_problem_fit(lang: Lang) -> None:
    """The whole catalogue of problems, with the longest numbers."""
    shorts = [id for id in catalogue() if id.startswith("problem.") and id.endswith(".short")]
    long = {
        id: words
        for id in shorts
        if cells(words := catalogue()[id].to(lang).replace("{", "").replace("}", "")) > 10 and "{" not in catalogue()[id].to(lang)
    }
    assert not long


@pytest.mark.parametrize(
    ("kind", "role", "fr", "en"),
    [
        ("name", "field", "Nom\u00a0: ", "Nom: "),
        ("date", "field", "Date\u00a0: ", "Date: "),
        ("yes_no", "choice", "O ou N\u00a0: ", "Y or N: "),
        ("choice", "choice", "Choix 1-4\u00a0: ", "Choose 1-4: "),
        ("multi", "choices", "Choix, 0 fin\u00a0: ", "Pick, 0 ends: "),
        ("number", "field", "Nombre\u00a0: ", "Number: "),
        ("long_text", "text", "Texte, . fin\u00a0: ", "Text, . ends: "),
        ("attestation", "box", "Tapez OUI\u00a0: ", "Type YES: "),
        ("info", "read", "Lu. Entrée\u00a0: ", "Read. Enter: "),
    ],
)
def test_the_prompts_are_those_of_the_table(kind: str, role: str, fr: str, en: str) -> None:
    """How to answer, in the words that every kind has."""
    asked = Control("k", kind, role, "Quoi?", "Nom", options=tuple(Choice(str(at), "Mot") for at in range(4)))
    assert prompts.of_control(asked, "fr") == fr
    assert prompts.of_control(asked, "en") == en
