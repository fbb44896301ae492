"""Values are said as people say them: never as they are written, in both languages."""

import re
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.access.codes import show_reference, show_resume_code
from kiosk.faces.voice.reading import digits, large, sign, spelled, spoken
from kiosk.formats import clock_time, file_size, long_date, money
from kiosk.words import LANGS, Lang, catalogue
from tests.words.written import written

NB, THIN = "\u00a0", "\u202f"

TABLE = {
    "046 454 286": ("0 4 6, 4 5 4, 2 8 6", "0 4 6, 4 5 4, 2 8 6"),
    "046454286": ("0 4 6, 4 5 4, 2 8 6", "0 4 6, 4 5 4, 2 8 6"),
    "418 555-0123": ("4 1 8, 5 5 5, 0 1 2 3", "4 1 8, 5 5 5, 0 1 2 3"),
    "418 555-0123, poste 12": ("4 1 8, 5 5 5, 0 1 2 3, poste 12", "4 1 8, 5 5 5, 0 1 2 3, poste 12"),
    "G1R 4S9": ("G, 1, R, 4, S, 9", "G, 1, R, 4, S, 9"),
    "g1r4s9": ("G, 1, R, 4, S, 9", "G, 1, R, 4, S, 9"),
    "2026-11-22": ("22 novembre 2026", "November 22, 2026"),
    "2013-04-01": ("1er avril 2013", "April 1, 2013"),
    "2013-13-45": ("2 0 1 3, 1 3, 4 5", "2 0 1 3, 1 3, 4 5"),
    "2013-04": ("avril 2013", "April 2013"),
    "1 234,56 $": ("1234 dollars et 56 cents", "1234 dollars and 56 cents"),
    f"1{NB}234,56{NB}$": ("1234 dollars et 56 cents", "1234 dollars and 56 cents"),
    f"1{THIN}234,56 $": ("1234 dollars et 56 cents", "1234 dollars and 56 cents"),
    "$1,234.56": ("1234 dollars et 56 cents", "1234 dollars and 56 cents"),
    f"12{NB}345,00{NB}$": ("12 mille 345 dollars", "12 thousand 345 dollars"),
    f"1{NB}$": ("1 dollar", "1 dollar"),
    f"-0,05{NB}$": ("moins 0 dollar et 5 cents", "minus 0 dollars and 5 cents"),
    "n° 12": ("numéro 12", "number 12"),
    "NAS": ("N A S", "N A S"),
    "SIN": ("numéro d’assurance sociale", "S I N"),
    "CLE": ("centre local d’emploi", "local employment centre"),
    "PSTA": ("Programme de soutien pour les travailleurs âgés", "Support program for older workers"),
    "REER": ("régime d’épargne-retraite", "registered retirement savings plan"),
    "TREB 5402 0214": ("T, R, E, B; 5 4 0 2, 0 2 1 4", "T, R, E, B; 5 4 0 2, 0 2 1 4"),
    "3 8717 8228": ("3: 8 7 1 7, 8 2 2 8", "3: 8 7 1 7, 8 2 2 8"),
    "r•••@exemple.ca": ("r signes cachés @exemple.ca", "r hidden characters @exemple.ca"),
    "••• ••• 286": ("se termine par 2 8 6", "ending in 2 8 6"),
    "[x] < Continuer >": ("coché Continuer", "ticked Continuer"),
    "( ) Non": ("non choisi Non", "not chosen Non"),
    "Section 2 de 8 · question 4 de 12": ("Section 2 de 8, question 4 de 12", "Section 2 de 8, question 4 de 12"),
    f"Où{NB}: «{NB}ici{NB}»": ("Où: ici", "Où: ici"),
    "TREMBLAY": ("TREMBLAY", "TREMBLAY"),
    "": ("", ""),
}
"""Written: said in French, in English (reference, self-voicing: the forms whose raw reading was measured as wrong)."""


@pytest.mark.parametrize("written", TABLE)
def test_a_value_is_said_as_people_say_it(written: str) -> None:
    """The table, in both languages."""
    assert (spoken(written, "fr"), spoken(written, "en")) == TABLE[written]


def test_hours_are_said_in_words_in_french() -> None:
    """« 14 h 30 » is no letter h."""
    assert [spoken(text, "fr") for text in (f"14{NB}h{NB}30", "14 h 05", f"9{NB}h", "1 h", "14:05")] == [
        "14 heures 30", "14 heures 5", "9 heures", "1 heure", "14 heures 5",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "french", "english"),
    [
        (1, "1 kilooctet", "1 kilobyte"), (240_000, "240 kilooctets", "240 kilobytes"), (1_000_000, "1,0 mégaoctet", "1.0 megabytes"),
        (1_950_000, "1,9 mégaoctet", "1.9 megabytes"), (2_400_000, "2,4 mégaoctets", "2.4 megabytes"),
    ],
)  # fmt: skip
def test_the_size_of_a_file_is_said_by_the_name_of_its_unit(count: int, french: str, english: str) -> None:
    """Never « ko » nor `kB`; French has the singular below two. Both symbols are known in both languages."""
    heard: dict[Lang, str] = {"fr": french, "en": english}
    for lang, said in heard.items():
        assert spoken(f"PDF, {file_size(count, lang)}.", lang) == f"P D F, {said}."
    assert spoken("10 Mo chacun, 3 kB", "fr") == "10 mégaoctets chacun, 3 kilooctets"


def test_codes_are_said_sign_by_sign_with_a_pause_between_groups() -> None:
    """So that they can be written down."""
    assert spoken(show_resume_code("KM4T7XRB2HQD9"), "fr") == "K, M, 4, T; 7, X, R, B; 2, H, Q, D; 9"
    assert spoken(f"Numéro{NB}: {show_reference('7H4K9MTRC')}", "fr") == "Numéro: 7, H, 4, K; 9, M, T, R; C"


@given(st.text(alphabet=st.sampled_from("0123456789ABCGxo[]()<>•·-, .:$hn°\u00a0\u202f«»\u2011\n|#"), max_size=60), st.sampled_from(LANGS))
def test_nothing_raw_reaches_the_voice(text: str, lang: Lang) -> None:
    """No five digits in a row, no no-break space, no bracket, no mark, whatever stands there."""
    said = spoken(text, lang)
    assert not re.search("[0-9]{5}", said)
    assert not set(said) & set("\u00a0\u202f[]<>«»•·|\u2011#")


@given(st.text(max_size=60), st.sampled_from(LANGS))
def test_any_text_can_be_said(text: str, lang: Lang) -> None:
    """Nothing fails, nothing that steers a terminal stays, and no run of five digits."""
    for said in (spoken(text, lang), spelled(text, lang)):
        assert not re.search("[0-9]{5}|[\x00-\x08\x0b-\x1f\x7f-\x9f]", said)


@given(st.dates(), st.sampled_from(LANGS))
def test_a_date_is_said_the_same_however_it_is_written(day: date, lang: Lang) -> None:
    """In figures or in words."""
    assert spoken(day.isoformat(), lang) == long_date(day, lang)


@given(st.integers(0, 10**11), st.sampled_from(LANGS))
def test_an_amount_says_all_its_digits(cents: int, lang: Lang) -> None:
    """What is said leads back to the amount."""
    said = spoken(money(cents, lang), lang)
    dollars = re.split(" dollars?", said)[0]
    scales = {"mille": 1000, "thousand": 1000, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "billion": 10**9}
    total = part = 0
    for word in dollars.split():
        if word in scales:
            total, part = total + part * scales[word], 0
        else:
            part = int(word)
    left = re.search(r"([0-9]+) cents?$", said)
    assert (total + part) * 100 + (int(left[1]) if left else 0) == cents


@given(st.datetimes())
def test_a_time_is_said_without_its_letter(moment: datetime) -> None:
    """Every hour and minute of a day."""
    assert re.fullmatch("[0-9]{1,2} heures?( [0-9]{1,2})?", spoken(clock_time(moment, "fr"), "fr"))


WORDS = {"OUI", "NON", "NO", "YES", "ABCD", "YAML", "JSON", "UTF"}
"""Said as words, or never by the voice."""


def test_every_short_form_of_our_own_words_is_known() -> None:
    """Words in capitals that a person may hear are in the table of short forms, in both languages."""
    unheard = ("acronym.", "cli.", "doctor.", "settings.", "lint.", "check.", "explain.")
    texts = [one.text for one in written() if not one.where.startswith(unheard)]
    found = {word for text in texts for word in re.findall(r"(?<![\w{])[A-Z]{2,6}(?![\w}])", text)}
    assert not {word for word in found if f"acronym.{word}" not in catalogue()} - WORDS


def test_signs_have_names() -> None:
    """What a voice passes over in silence is said by its name, a capital as one."""
    assert spelled("Côté-d’Or 5", "fr") == "C majuscule, ô, t, é, trait d’union, d, apostrophe, O majuscule, r, espace, 5"
    assert sign("É", "en") == "capital É"
    assert sign("\x07", "fr") == ""


def test_large_numbers_stay_readable() -> None:
    """By thousands; beyond a million millions digit by digit."""
    assert large(1_234_567, "fr") == "1 million 234 mille 567"
    assert large(2_000_000_001, "en") == "2 billion 1"
    assert digits("G1R") == "G 1 R"
    assert max(len(run) for run in re.findall("[0-9]+", large(10**15, "fr"))) == 1
