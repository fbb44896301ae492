"""Faults of the voice: each is one announcement, one silence or one reading that goes wrong."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from kiosk.faces.describe.page import Page
from kiosk.faces.describe.scene import Focus, Scene, phrases
from kiosk.faces.voice import talker as talkers
from kiosk.faces.voice import utterances
from kiosk.faces.voice.handing import Told
from kiosk.faces.voice.reading import LAST
from kiosk.ports import VoiceUnavailable
from kiosk.words import Lang, say
from screens import speaking
from screens.stage import Stage
from tests.conformance.rows import fault

VOICE = "kiosk.faces.voice"


def _nothing(*_: object, **__: object) -> None:
    """It does nothing."""


def _silence(*_: object, **__: object) -> tuple[Told, ...]:
    return ()


@fault("K02")
@contextmanager
def the_voice_is_not_found() -> Iterator[None]:
    """The device cannot be opened."""

    def fail(_: object) -> None:
        raise VoiceUnavailable("device")

    with patch.object(talkers.Talker, "_opened", fail):
        yield


@fault("K02")
@contextmanager
def the_jack_is_not_heard() -> Iterator[None]:
    """Its code is a key like any other."""
    with patch.object(speaking, "jack", _nothing):
        yield


@fault("K03")
@contextmanager
def the_first_words_do_not_say_how_to_stop() -> Iterator[None]:
    """The page of the voice begins with other keys."""
    from kiosk.faces.describe import finish

    made = finish.voice

    def short(visit: "finish.Visit") -> Page:
        from dataclasses import replace

        page = made(visit)
        return replace(page, blocks=page.blocks[1:])

    with patch.dict(finish.PAGES, {"voice": short}):
        yield


@fault("K04")
@contextmanager
def the_legend_is_not_read() -> Iterator[None]:
    """Keys are seen and never heard."""
    with patch(f"{VOICE}.whole._legend", _silence):
        yield


@fault("K04")
@contextmanager
def the_choices_are_not_read() -> Iterator[None]:
    """Only the question."""
    with patch(f"{VOICE}.whole._question", lambda control, lang, **_: utterances.asked(control, lang)):
        yield


def _without(part: int) -> Callable[..., list[str]]:
    def spoken(focus: Focus, lang: Lang, *, arriving: bool) -> list[str]:
        parts = phrases(focus, lang, arriving=arriving)
        parts[part] = ""
        return parts

    return spoken


@fault("K05")
@contextmanager
def nobody_hears_what_must_be_answered() -> Iterator[None]:
    """« Obligatoire » is left out."""
    with patch.object(utterances, "phrases", _without(4)):
        yield


@fault("K05")
@contextmanager
def nobody_hears_where_they_are() -> Iterator[None]:
    """« 3 de 14 » is left out."""
    with patch.object(utterances, "phrases", _without(3)):
        yield


@fault("K06")
@contextmanager
def the_cursor_stays_at_the_top() -> Iterator[None]:
    """As the toolkit leaves it."""
    with patch("screens.kiosk_screen.read_at", lambda _stage, _body: (2, 0)):
        yield


@fault("K06")
@contextmanager
def the_voice_says_another_thing_than_the_mark() -> Iterator[None]:
    """The label of no control."""
    with patch.object(utterances, "phrases", _without(0)):
        yield


@fault("K07", "K19")
@contextmanager
def keys_let_speech_go_on() -> Iterator[None]:
    """Nothing is cut."""
    with patch.object(talkers.Talker, "hush", _nothing):
        yield


@fault("K08")
@contextmanager
def nothing_is_repeated() -> Iterator[None]:
    """F3 is silent."""
    with patch.object(talkers.Talker, "_repeat", lambda _self, _lang: ""):
        yield


@fault("K08")
@contextmanager
def the_screen_is_not_read() -> Iterator[None]:
    """F4 says the focus alone."""
    with patch.object(talkers, "whole", lambda scene, *, aloud: (utterances.focused(scene, arriving=True, aloud=aloud),)):
        yield


@fault("K09")
@contextmanager
def an_error_does_not_say_whose_it_is() -> Iterator[None]:
    """The reason without the label."""

    def short(scene: Scene) -> Iterator[Told]:
        wrong = utterances._wrong(scene)
        if wrong is not None:
            yield Told(say("error.line", scene.page.lang, problem=wrong.problem))

    with patch.object(utterances, "_error", short):
        yield


@fault("K10")
@contextmanager
def nobody_hears_that_an_answer_is_kept() -> Iterator[None]:
    """« Enregistré » is only seen."""
    with patch.object(utterances, "_saved", _silence):
        yield


@fault("K10", by="a_long_wait_is_said_once")
@contextmanager
def a_long_wait_is_silent() -> Iterator[None]:
    """Nobody knows whether the kiosk works."""
    with patch("screens.sitting.Sitting._late", _nothing):
        yield


@fault("K10", by="a_long_wait_is_said_once")
@contextmanager
def a_status_is_said_with_every_key() -> Iterator[None]:
    """What was told once is told again."""
    show = talkers.Talker.show

    def twice(talker: talkers.Talker, scene: Scene) -> None:
        show(talker, scene)
        talker._tell([Told(scene.note)], scene.page.lang)

    with patch.object(talkers.Talker, "show", twice):
        yield


@fault("K11")
@contextmanager
def the_receipt_is_only_seen() -> Iterator[None]:
    """Its words are not read."""
    with patch(f"{VOICE}.whole.written", _silence), patch.object(utterances, "written", _silence):
        yield


@fault("K12")
@contextmanager
def names_are_said_in_the_language_of_the_page() -> Iterator[None]:
    """An English voice says « Directeur de l’état civil »."""
    with patch(f"{VOICE}.handing.passages", lambda text, lang, _more: [(lang, text)]):
        yield


@fault("K13")
@contextmanager
def values_are_said_as_they_are_written() -> Iterator[None]:
    """Forty-six million, and so on."""
    with patch(f"{VOICE}.reading.RULES", {"fr": (), "en": ()}):
        yield


@fault("K14")
@contextmanager
def signs_are_handed_to_the_voice() -> Iterator[None]:
    """Brackets, bullets and bars."""
    with patch(f"{VOICE}.reading.LAST", LAST[:1]):
        yield


@fault("K15")
@contextmanager
def the_live_line_is_not_written() -> Iterator[None]:
    """What is told once is only heard."""

    def tell(stage: Stage, words: str) -> None:
        stage.note = words or stage.note

    with patch.object(Stage, "tell", tell):
        yield


@fault("K58")
@contextmanager
def the_steps_of_the_volume_are_small() -> Iterator[None]:
    """Six of them, within a few decibels."""
    with patch(f"{VOICE}.levels.VOLUMES", (75, 80, 85, 90, 100, 110)):
        yield


@fault("K58")
@contextmanager
def speech_cannot_be_slowed_down() -> Iterator[None]:
    """Five rates, all of them quick."""
    with patch(f"{VOICE}.levels.RATES", (100, 125, 150, 175, 200)):
        yield
