"""What is compared, refused and measured of what a person chooses."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.access import blocklist, folding, passwords, questions, user_codes
from kiosk.access.limits import SAFE
from kiosk.access.strength import strength
from kiosk.words import text_of

ANYTHING = st.text(max_size=60)
BAD = ("préféré", "favori", "naissance", "favourite", "favorite", "born", "birth")


@given(ANYTHING)
def test_folding_is_done_once(text: str) -> None:
    """What is folded stays as it is, and how often spaces or which case were typed makes no difference."""
    folded = folding.plain(text)
    assert folding.plain(folded) == folded
    assert folding.plain(f"  {text}\u00a0 ") == folded
    assert folding.plain(unicodedata.normalize("NFD", text)) == folded
    assert folding.plain(text.swapcase().casefold()) == folding.plain(text.casefold().swapcase().casefold())


@given(ANYTHING, ANYTHING)
def test_a_text_within_another_is_found_both_ways(one: str, other: str) -> None:
    """Whatever stands around it."""
    whole = f"{one} {other}"
    if len(folding.letters(other)) >= passwords.TELLING:
        assert passwords.holds(whole, other)
        assert passwords.holds(other.upper(), other)
        assert passwords.holds(other, whole)


@given(st.text(min_size=1, max_size=200))
def test_every_refusal_has_words(text: str) -> None:
    """Whatever is typed anywhere is refused with a reason in both languages, or taken."""
    problems = [*passwords.refused(text), *passwords.sentence_refused(text, ""), *user_codes.refused(text)]
    problems += questions.refused("lost_object", {"lost_object": text, "first_teacher": text})
    for problem in problems:
        assert problem.sentence("fr")
        assert problem.sentence("en")


@given(st.text(max_size=200))
def test_the_measure_takes_anything(text: str) -> None:
    """Longer than the meter reads, empty, in any script; what would be refused never looks strong."""
    measured = strength(text, ("Rose.Tremblay", "Gagnon"))
    assert 1 <= len(measured.advice) <= 3
    if passwords.refused(text, ("Rose.Tremblay", "Gagnon")) and len(folding.secret(text)) <= SAFE.password_most:
        assert measured.score <= 1
        assert "good" not in measured.advice


@pytest.mark.parametrize(
    ("password", "score", "advice"),
    [
        ("Québec2026!", 1, "longer"), ("canadiens2013hiver", 1, "common"), ("Gagnon aime les lacs", 1, "context"),
        ("le traversier part à midi", 4, "good"), ("abcdefghijklmnop", 1, "common"), ("", 0, "longer"),
    ],
)  # fmt: skip
def test_what_is_advised_is_what_is_wrong(password: str, score: int, advice: str) -> None:
    """The first advice names the reason; words of here count as such, which the meter alone would miss."""
    measured = strength(password, ("Gagnon",))
    assert measured.score <= score
    assert measured.advice[0] == advice


def test_the_lists_are_as_they_are_read() -> None:
    """The list of the world is folded already, sorted, with its source and licence; ours has 500 words and more."""
    lines = (blocklist.HERE / "common.txt").read_text("utf-8").splitlines()
    entries = [line for line in lines if not line.startswith("#")]
    assert len(entries) >= 10_000
    assert entries == sorted({folding.letters(entry) for entry in entries})
    assert "MIT" in "".join(line for line in lines if line.startswith("#"))
    assert len(blocklist.here()) >= 500
    assert not blocklist.here() <= set(entries)


@pytest.mark.parametrize(
    ("code", "problems"),
    [
        ("rose.tremblay", []), ("abcd1234", []), ("a" * 128, ["USER_CODE_ALIKE"]), ("abcd" * 32, []),
        ("abcd" * 32 + "e", ["USER_CODE_LONG"]),
        ("abc1234", ["USER_CODE_SHORT"]), ("aabbccab", ["USER_CODE_ALIKE"]), ("rosé.tremblay", ["USER_CODE_SIGN"]),
        ("rose tremblay", ["USER_CODE_SPACE"]), ("rose\u200btremblay", ["USER_CODE_SPACE"]), ("", ["USER_CODE_SHORT"]),
        ("AaAaBbBb", ["USER_CODE_ALIKE"]),
    ],
)  # fmt: skip
def test_a_user_code_has_eight_plain_signs_four_of_them_different(code: str, problems: list[str]) -> None:
    """No accents, no spaces, nothing that cannot be seen; a capital is not another sign."""
    assert [problem.code for problem in user_codes.refused(code)] == problems


def test_every_question_has_words_and_is_none_that_others_know() -> None:
    """At least twenty, in both languages, of different words; no favourite, no birth, no colleague's knowledge."""
    assert len(set(questions.IDS)) == len(questions.IDS) >= 20
    asked = [text_of(f"question.{id}") for id in questions.IDS]
    for said in ([text.fr.casefold() for text in asked], [text.en.casefold() for text in asked]):
        assert len(set(said)) == len(said)
        assert not [words for words in said if any(bad in words for bad in BAD)]


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ("Chicoutimi", ""), ("un canif", ""), ("ab", "ANSWER_SHORT"), ("  !?  ", "ANSWER_SHORT"), ("aaaa", "ANSWER_COMMON"),
        ("Je ne sais pas", "ANSWER_COMMON"), ("Québec ", "ANSWER_COMMON"), ("LA PUCE", "ANSWER_TWICE"), ("rose.tremblay", "ANSWER_KNOWN"),
        ("mot " * 40, "ANSWER_LONG"),
    ],
)  # fmt: skip
def test_an_answer_that_anybody_would_try_is_refused(answer: str, problem: str) -> None:
    """Too short, too common, the same as another one, or known from elsewhere."""
    found = questions.refused("lost_object", {"home_nickname": "la Puce", "lost_object": answer}, ("Rose.Tremblay",))
    assert [each.code for each in found] == [problem] * bool(problem)
