"""The words of problems: short, plain, in both languages, and with examples that are right."""

import re

import pytest

from kiosk.forms.kinds import KINDS
from kiosk.words.problems import NAMED, SAID
from kiosk.words.text import LANGS, Lang, Text
from tests.forms.kinds.helpers import problems, read

FORBIDDEN = re.compile(r"\b(valide|invalide|valid|invalid|please|sorry|veuillez|désolé|erroné|incorrect)\b|!", re.IGNORECASE)
VALUES: dict[str, str | int | Text] = {
    "what": Text("La municipalité", "The municipality"), "example": "Thetford Mines", "max": 100, "min": 1, "n": 12, "sign": "=",
    "over": Text("12 signes", "12 characters"), "missing": Text("12 chiffres", "12 digits"), "letter": "O", "digit": "0", "place": 12,
    "option": Text("Aucun", "None of these"), "limit": Text("31 décembre 2013", "December 31, 2013"), "days": 30, "places": 2,
    "months": Text("juin ou juillet", "June or July"), "month": Text("Février 2013", "February 2013"),
    "first": "Saint-Isidore (La Nouvelle-Beauce)", "second": "Saint-Isidore (Roussillon)",
}  # fmt: skip
SHORT = {**VALUES, "min": 10, "max": 10}


def sentences(words: str) -> list[str]:
    """The sentences of a text; an example after a colon belongs to its own."""
    return [one for one in re.split(r"(?<=[.?])\s+", words) if one]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", SAID)
def test_a_problem_is_told_in_two_short_plain_sentences(code: str, lang: Lang) -> None:
    """At most two sentences of twenty words; no blame, no politeness, no exclamation; its short form has ten cells."""
    words, short = (text.to(lang, values) for text, values in zip(SAID[code], (VALUES, SHORT), strict=True))
    assert not FORBIDDEN.search(words + short)
    assert len(sentences(words)) <= 2
    assert all(len(sentence.split()) <= 20 for sentence in sentences(words))
    assert 0 < len(short) <= 10


@pytest.mark.parametrize("code", SAID)
def test_both_languages_use_the_same_values(code: str) -> None:
    """What one language fills in, the other does too."""
    words, _ = SAID[code]
    assert set(re.findall(r"{\w+}", words.fr)) == set(re.findall(r"{\w+}", words.en))


@pytest.mark.parametrize("code", SAID)
def test_french_typography(code: str) -> None:
    """A no-break space before a colon and inside guillemets, the typographic apostrophe."""
    words, short = SAID[code]
    for text in (words.fr, short.fr):
        assert not re.search(r" [:»]|« |\w[:»]|'", text)


@pytest.mark.parametrize(("kind", "slots"), [(kind, [kind]) for kind in KINDS if f"example.{kind}" in NAMED])
def test_the_example_that_is_shown_is_right(kind: str, slots: list[str]) -> None:
    """Typing the example is taken, in either language."""
    for lang in LANGS:
        for slot in slots:
            assert not problems(read(kind, NAMED[f"example.{slot}"].to(lang), lang=lang))


def test_the_examples_of_parts_are_right() -> None:
    """Together they make one date, one amount, one telephone number, one address; their day is 13 or more."""
    for lang in LANGS:
        shown = {name.removeprefix("example."): text.to(lang) for name, text in NAMED.items() if name.startswith("example.")}
        assert int(shown["day"]) >= 13
        assert shown["date"] == "-".join(shown[part] for part in ("year", "month", "day"))
        assert not problems(read("date", {part: shown[part] for part in ("year", "month", "day")}))
        assert not problems(read("money", {part: shown[part] for part in ("amount", "period")}))
        assert not problems(read("phone", {"number": shown["phone"], "extension": shown["extension"]}))
        home = {"number": shown["street_number"], "municipality": shown["town"]}
        assert not problems(read("address", {**home, **{part: shown[part] for part in ("street", "apartment", "province", "postal_code")}}))


@pytest.mark.parametrize("code", [code for code in SAID if code.endswith("_MISSING")])
def test_what_is_missing_is_named_with_its_repair(code: str) -> None:
    """« Le mois manque », and an example or what to do."""
    words, _ = SAID[code]
    assert re.search("manque(nt)?", words.fr)
    assert re.search("missing", words.en)
    assert len(sentences(words.fr)) == len(sentences(words.en)) == 2


def test_every_slot_has_its_name_and_example() -> None:
    """What a sentence names has an example, and the other way."""
    named = {name.partition(".")[2] for name in NAMED if name.startswith("what.")}
    shown = {name.partition(".")[2] for name in NAMED if name.startswith("example.")}
    assert named == shown
