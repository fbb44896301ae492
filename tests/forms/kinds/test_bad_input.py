"""Odd input meets one of two fates in every kind: taken exactly as typed, or refused with words; never a crash, never a silent change."""

import unicodedata
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.forms.answers import Raw
from kiosk.forms.kinds import KINDS, Parsed, kind_of
from kiosk.words.text import LANGS
from tests.forms.kinds.helpers import problems, read

BAD = {
    "nothing": "",
    "spaces": "   ",
    "no-break spaces": "\u00a0\u2009\u3000",
    "100,000 letters": "a" * 100_000,
    "100,000 digits": "1" * 100_000,
    "100,000 spaces": " " * 100_000,
    "100,000 accents": "e\u0301" * 50_000,
    "escape": "\x1b[2J\x1b]0;title\x07",
    "nul": "a\x00b",
    "tab": "a\tb",
    "line": "a\nb",
    "return": "a\rb",
    "backspace": "abc\x08\x08",
    "C1 control": "a\x9bb",
    "lone surrogate": "a\udc80",
    "markup bold": "[b]",
    "markup close": "[/]",
    "markup box": "[x]",
    "markup link": "[@click=app.quit]x[/]",
    "braces": "{what} {0} %s $HOME",
    "right to left": "\u202e2013-03-31",
    "isolate": "\u2066abc\u2069",
    "mark": "abc\u200f",
    "emoji": "😀👩‍👩‍👧🇨🇦",
    "full-width digits": "１２３",
    "arabic digits": "١٢٣",
    "impossible date": "2013-02-31",
    "thousand or decimal": "1,234",
    "bad check digit": "046 454 287",
    "minus": "-1",
    "quotes": "'; DROP TABLE drafts; --",
    "private use": "\ue000",
    "combining only": "\u0301",
    "infinity": "Infinity",
    "not a number": "NaN",
    "huge exponent": "1e999999",
    "slashes": "../../etc/passwd",
}


def plain(value: Parsed) -> list[str]:
    """All the texts of a value."""
    if isinstance(value, Mapping):
        return list(value.values())
    return [value] if isinstance(value, str) else [one for one in value if isinstance(one, str)] if isinstance(value, tuple) else []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", BAD)
def test_taken_as_typed_or_refused_with_words(kind: str, name: str) -> None:
    """As one text and in every part; each problem speaks both languages and names a part of the control."""
    parts = kind_of(kind).parts
    entries: list[Raw] = [BAD[name], dict.fromkeys(parts or ("",), BAD[name]), *({part: BAD[name]} for part in parts)]
    for entry in entries:
        for lang in LANGS:
            found = read(kind, entry, lang=lang)
            for problem in problems(found):
                assert all(problem.sentence(each) and problem.prompt(each) for each in LANGS)
                assert len(problem.sentence(lang)) < 300
                assert problem.part in parts if parts else problem.part == ""
            assert problems(found) or isinstance(found, str | tuple | dict)


ODD = st.text(st.characters(exclude_categories=()), max_size=30) | st.sampled_from(list(BAD.values()))


@pytest.mark.parametrize("kind", KINDS)
@given(typed=ODD)
def test_no_text_ever_breaks_a_kind(kind: str, typed: str) -> None:
    """Any signs whatever, as one text and in each part, come back as a value or as problems with words."""
    entries: list[Raw] = [typed, dict.fromkeys(kind_of(kind).parts or ("",), typed)]
    for entry in entries:
        found = read(kind, entry)
        assert all(problem.sentence("fr") and problem.prompt("en") for problem in problems(found))


@pytest.mark.parametrize("kind", ["name", "long_text"])
@given(typed=ODD)
def test_a_free_text_is_never_changed_silently(kind: str, typed: str) -> None:
    """What is taken is what was typed: composed, its blank ends gone, and nothing else."""
    found = read(kind, typed)
    if isinstance(found, str):
        assert found == unicodedata.normalize("NFC", typed).strip(" \u00a0\u202f\u3000\n")
        assert found.strip()


@pytest.mark.parametrize("kind", ["country", "municipality"])
@given(typed=ODD)
def test_a_place_that_is_not_listed_is_kept_as_typed(kind: str, typed: str) -> None:
    """Never blocked, and flagged by having no code."""
    found = read(kind, typed)
    if isinstance(found, dict) and "text" in found:
        assert found["text"] == unicodedata.normalize("NFC", typed).strip(" \u00a0\u202f\u3000\n")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "info"])
@given(typed=ODD)
def test_no_value_holds_a_sign_that_turns_or_commands(kind: str, typed: str) -> None:
    """Whatever the kind, controls and marks of direction never reach an answer."""
    found = read(kind, typed)
    if not problems(found):
        assert not any(sign in "\u202e\u200f\x1b\x00" for text in plain(found) for sign in text)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"info", "group"}])
@pytest.mark.parametrize("blank", ["", " ", "\u00a0", "　"])
def test_blank_is_missing(kind: str, blank: str) -> None:
    """Spaces alone are no answer: the first problem says that something is missing."""
    first = problems(read(kind, blank))[0]
    assert first.code.endswith("_MISSING")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "info"])
def test_a_hundred_thousand_signs_are_refused_by_their_length(kind: str) -> None:
    """Nothing is searched in a text that no person typed: the reason is its length."""
    first = kind_of(kind).parts[:1] or ("",)
    for typed in ("a" * 100_000, "1 " * 50_000):
        assert problems(read(kind, {first[0]: typed}))[0].code == "LONG"
