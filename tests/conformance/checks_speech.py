"""Rows of speech that are proved on descriptions: what is said of each page, of each control and of each value."""

import array
import math
import re
import unicodedata
from collections.abc import Iterator

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Page
from kiosk.faces.describe.scene import Focus, Scene
from kiosk.faces.voice import levels
from kiosk.faces.voice.reading import spoken
from kiosk.faces.voice.utterances import news
from kiosk.formats import money
from kiosk.ports import Utterance
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang, say
from screens.stage import Stage
from tests.agree import by_engine
from tests.agree.people import everyone
from tests.conformance.album import album
from tests.conformance.ears import PLACES, WIDE, heard, missing, read_out, sheets
from tests.conformance.rows import figure, row
from tests.faces.voice.listener import as_heard, joined
from tests.screens.pictures import grid


def _moves(page: Page) -> Iterator[tuple[Scene, Scene]]:
    """The focus comes to each stop of each sheet: before and after."""
    for stage in sheets(page):
        new = stage.scene()
        for stop in stage.stops:
            old = new
            stage.arrive(stop)
            new = stage.scene()
            if new.focus.stop != old.focus.stop:
                yield old, new


@row("K04")
def each_word_that_is_seen_can_be_heard() -> None:
    """Every sheet of every page, in both languages: the words of the screen, less those of « read the screen »."""
    for lang in LANGS:
        for page in album(lang):
            for stage in sheets(page):
                assert not missing(stage), (lang, page.id, stage.sheet, missing(stage))


@row("K05")
def each_move_says_what_a_thing_is_how_it_stands_where_and_whether_it_must_be_answered() -> None:
    """Every stop of every page: label, role, value or state, position and « obligatoire », as the description has them."""
    met: set[str] = set()
    for lang in LANGS:
        for page in album(lang):
            for old, new in _moves(page):
                said = " | ".join(joined(heard(news(old, new, aloud=True), page.lang)))
                met.add(new.focus.role)
                for wanted in _told(new.focus, page.lang):
                    assert wanted in said, (page.id, wanted, said)
    assert {"field", "text", "choice", "box", "row", "button"} <= met


def _told(focus: Focus, lang: Lang) -> Iterator[str]:
    """What has to be said of it."""
    yield from (as_heard(focus.label, lang, PLACES).strip(" ,"), say(f"role.{focus.role}", lang))
    if focus.role in ("field", "text"):
        many = say("screen.masked", lang, n=len(focus.value))
        held = many if focus.masked or focus.role == "text" else as_heard(focus.value, lang, PLACES)
        yield held if focus.value else say("empty", lang)
    elif focus.state:
        yield as_heard(focus.state, lang, PLACES)
    if focus.position:
        yield f"{focus.position[0]} {'de' if lang == 'fr' else 'of'} {focus.position[1]}"
    if focus.required:
        yield "obligatoire" if lang == "fr" else "required"


WRONG = {
    "date": {"year": "1954", "month": "13", "day": "02"}, "sin": "046 454 28", "phone": {"number": "418", "extension": ""}, "number": "-1",
    "name": "Réal@", "money": {"amount": "douze", "period": ""},
    "address": {"number": "", "street": "", "apartment": "", "municipality": "", "province": "", "postal_code": "1"},
}  # fmt: skip
"""One value that each kind refuses."""
EXAMPLE = re.compile("Exemple: .|Example: .|, comme .|, like .")


@row("K09")
def each_error_says_the_label_the_reason_and_an_example_and_has_the_focus() -> None:
    """One refused value of each kind of field that the form uses, in both languages."""
    for lang in LANGS:
        for page in _refused(lang):
            _error(page, lang)


def _refused(lang: Lang) -> Iterator[Page]:
    """A page for each kind, on which its value was refused."""
    person = next(one for one in everyone() if one.id == "P11")
    person.lang = lang
    done: set[str] = set()
    pages: list[Page] = []

    def refuse(visit: Visit) -> None:
        place = visit.application().walk().at(visit.stop.at) if visit.stop.page == "question" else None
        if place is not None and place.question.kind in WRONG and place.question.kind not in done and not place.settled:
            done.add(place.question.kind)
            visit.enter(place.key, WRONG[place.question.kind])
            visit.go_on((place.key,))
            pages.append(describe(visit))
            assert any(isinstance(one, Control) and one.problem for one in pages[-1].blocks), (place.question.kind, pages[-1].id)

    by_engine.fill(person, watch=refuse)
    assert len(done) == len(WRONG), done
    yield from pages


def _error(page: Page, lang: Lang) -> None:
    scene = Stage(page, grid(WIDE.width, WIDE.height)).scene()
    wrong = next(block for block in scene.blocks if isinstance(block, Control) and block.problem)
    (said,) = [one for one in joined(heard(news(None, scene, aloud=True), lang)) if one.startswith(("Erreur", "Error"))]
    assert as_heard(wrong.label, lang) in said, said
    assert as_heard(wrong.problem, lang).rstrip(" .") in said, (said, wrong.problem)
    assert EXAMPLE.search(said), (wrong.kind, said)
    assert scene.focus.key == wrong.key
    assert not wrong.problem_part or scene.focus.stop in (f"{wrong.key}:{wrong.problem_part}", wrong.key)


READ: dict[str, tuple[str, str]] = {
    "046 454 286": ("0 4 6, 4 5 4, 2 8 6", "0 4 6, 4 5 4, 2 8 6"),
    "LAFM 5502 2801": ("L, A, F, M; 5 5 0 2, 2 8 0 1", "L, A, F, M; 5 5 0 2, 2 8 0 1"),
    "7H4K-9MTR-C": ("7, H, 4, K; 9, M, T, R; C", "7, H, 4, K; 9, M, T, R; C"),
    "KM4T · 7XRB · 2HQD · 9": ("K, M, 4, T; 7, X, R, B; 2, H, Q, D; 9", "K, M, 4, T; 7, X, R, B; 2, H, Q, D; 9"),
    "418 555-0123": ("4 1 8, 5 5 5, 0 1 2 3", "4 1 8, 5 5 5, 0 1 2 3"),
    "G1R 4S9": ("G, 1, R, 4, S, 9", "G, 1, R, 4, S, 9"),
    "2012-12-01": ("1er décembre 2012", "December 1, 2012"),
}
"""What is written -> how it is said in French and in English."""


@row("K13")
def numbers_are_said_sign_by_sign_and_dates_and_money_in_words() -> None:
    """A table of values, and the same inside a sentence."""
    for written, readings in READ.items():
        for lang, wanted in zip(LANGS, readings, strict=True):
            assert spoken(written, lang) == wanted, (written, lang)
            assert wanted in spoken(f"Test: {written}.", lang), (written, lang)
    assert [spoken(money(123456, lang), lang) for lang in LANGS] == ["1234 dollars et 56 cents", "1234 dollars and 56 cents"]


def _strange(text: str) -> str:
    """What no voice is to be handed: lines, blocks, private use, controls, marks of the drawing."""
    drawn = (one for one in text if 0x2500 <= ord(one) < 0x2600 or unicodedata.category(one) in ("Co", "Cc", "Cf") or one in "•<>[]{}|")
    return "".join(drawn).replace("\n", "")


def everything(lang: Lang) -> Iterator[Utterance]:
    """All that can be heard of every page: when a sheet comes, and read out."""
    for page in album(lang):
        for stage in sheets(page):
            yield from heard(news(None, stage.scene(), aloud=True), page.lang)
            yield from read_out(stage)


@row("K14")
def no_drawing_is_ever_said() -> None:
    """The signs of all utterances of all pages."""
    for lang in LANGS:
        for one in everything(lang):
            assert not _strange(one.text), one


SENTENCE = "Nom de famille, champ, vide, 3 de 12, obligatoire"


@row("K58")
def volume_and_rate_have_their_steps() -> None:
    """The rendered sound: 18 dB and more in five steps and more, one of them at 12 dB, none cut; 75 to 200 percent in five and more."""
    pytest.importorskip("espeakng_loader", reason="the voice is an extra that is not installed")
    from kiosk.faces.voice.espeak import Espeak

    espeak = Espeak()

    def sound(made: levels.Levels) -> "array.array[int]":
        found = array.array("h")
        espeak.speak(SENTENCE, "fr", made, lambda piece: found.frombytes(piece) is None)
        return found

    heard_at = [sound(levels.Levels(volume=one)) for one in levels.VOLUMES]
    power = [math.sqrt(sum(one * one for one in each) / len(each)) for each in heard_at]
    gains = [20 * math.log10(one / power[0]) for one in power]
    assert len(gains) >= 5
    assert gains == sorted(gains)
    assert gains[-1] >= 18
    assert any(abs(one - 12) <= 0.5 for one in gains), gains
    assert max(abs(one) for each in heard_at for one in each) < 32767
    lengths = {rate: len(sound(levels.Levels(rate=rate))) for rate in levels.RATES}
    within = [rate for rate in levels.RATES if 75 <= rate <= 200]
    assert len(within) >= 5
    assert (within[0], within[-1]) == (75, 200)
    for rate in within:
        assert 0.8 <= lengths[100] / lengths[rate] * 100 / rate <= 1.2, (rate, lengths)
    figure("K58", "decibels from the softest to the loudest", round(gains[-1], 1))
