"""Faults of the voice: each is one announcement, one silence or one reading that goes wrong."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
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
def the_voice_is_not_found() -> AbstractContextManager[object]:
    """The device cannot be opened."""

    def fail(_: object) -> None:
        raise VoiceUnavailable("device")

    return patch.object(talkers.Talker, "_opened", fail)


@fault("K02")
def the_jack_is_not_heard() -> AbstractContextManager[object]:
    """Its code is a key like any other."""
    return patch.object(speaking, "jack", _nothing)


@fault("K03")
def the_first_words_do_not_say_how_to_stop() -> AbstractContextManager[object]:
    """The page of the voice begins with other keys."""
    from kiosk.faces.describe import finish

    made = finish.voice

    def short(visit: "finish.Visit") -> Page:
        from dataclasses import replace

        page = made(visit)
        return replace(page, blocks=page.blocks[1:])

    return patch.dict(finish.PAGES, {"voice": short})


@fault("K04")
def the_legend_is_not_read() -> AbstractContextManager[object]:
    """Keys are seen and never heard."""
    return patch(f"{VOICE}.whole._legend", _silence)


@fault("K04")
def the_choices_are_not_read() -> AbstractContextManager[object]:
    """Only the question."""
    return patch(f"{VOICE}.whole._question", lambda control, lang, **_: utterances.asked(control, lang))


def _without(part: int) -> Callable[..., list[str]]:
    def spoken(focus: Focus, lang: Lang, *, arriving: bool) -> list[str]:
        parts = phrases(focus, lang, arriving=arriving)
        parts[part] = ""
        return parts

    return spoken


@fault("K05")
def nobody_hears_what_must_be_answered() -> AbstractContextManager[object]:
    """« Obligatoire » is left out."""
    return patch.object(utterances, "phrases", _without(4))


@fault("K05")
def nobody_hears_where_they_are() -> AbstractContextManager[object]:
    """« 3 de 14 » is left out."""
    return patch.object(utterances, "phrases", _without(3))


@fault("K06")
def the_cursor_stays_at_the_top() -> AbstractContextManager[object]:
    """As the toolkit leaves it."""
    return patch("screens.kiosk_screen.read_at", lambda _stage, _body: (2, 0))


@fault("K06")
def the_voice_says_another_thing_than_the_mark() -> AbstractContextManager[object]:
    """The label of no control."""
    return patch.object(utterances, "phrases", _without(0))


@fault("K07", "K19")
def keys_let_speech_go_on() -> AbstractContextManager[object]:
    """Nothing is cut."""
    return patch.object(talkers.Talker, "hush", _nothing)


@fault("K08")
def nothing_is_repeated() -> AbstractContextManager[object]:
    """F3 is silent."""
    return patch.object(talkers.Talker, "_repeat", lambda _self, _lang: "")


@fault("K08")
def the_screen_is_not_read() -> AbstractContextManager[object]:
    """F4 says the focus alone."""
    return patch.object(talkers, "whole", lambda scene, *, aloud: (utterances.focused(scene, arriving=True, aloud=aloud),))


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
def nobody_hears_that_an_answer_is_kept() -> AbstractContextManager[object]:
    """« Enregistré » is only seen."""
    return patch.object(utterances, "_saved", _silence)


@fault("K10", by="a_long_wait_is_said_once")
def a_long_wait_is_silent() -> AbstractContextManager[object]:
    """Nobody knows whether the kiosk works."""
    return patch("screens.sitting.Sitting._late", _nothing)


@fault("K10", by="a_long_wait_is_said_once")
def a_status_is_said_with_every_key() -> AbstractContextManager[object]:
    """What was told once is told again."""
    show = talkers.Talker.show

    def twice(talker: talkers.Talker, scene: Scene) -> None:
        show(talker, scene)
        talker._tell([Told(scene.note)], scene.page.lang)

    return patch.object(talkers.Talker, "show", twice)


@fault("K11")
@contextmanager
def the_receipt_is_only_seen() -> Iterator[None]:
    """Its words are not read."""
    with patch(f"{VOICE}.whole.written", _silence), patch.object(utterances, "written", _silence):
        yield


@fault("K12")
def names_are_said_in_the_language_of_the_page() -> AbstractContextManager[object]:
    """An English voice says « Directeur de l’état civil »."""
    return patch(f"{VOICE}.handing.passages", lambda text, lang, _more: [(lang, text)])


@fault("K13")
def values_are_said_as_they_are_written() -> AbstractContextManager[object]:
    """Forty-six million, and so on."""
    return patch(f"{VOICE}.reading.RULES", {"fr": (), "en": ()})


@fault("K14")
def signs_are_handed_to_the_voice() -> AbstractContextManager[object]:
    """Brackets, bullets and bars."""
    return patch(f"{VOICE}.reading.LAST", LAST[:1])


@fault("K15")
def the_live_line_is_not_written() -> AbstractContextManager[object]:
    """What is told once is only heard."""

    def tell(stage: Stage, words: str) -> None:
        stage.note = words or stage.note

    return patch.object(Stage, "tell", tell)


@fault("K58")
def the_steps_of_the_volume_are_small() -> AbstractContextManager[object]:
    """Six of them, within a few decibels."""
    return patch(f"{VOICE}.levels.VOLUMES", (75, 80, 85, 90, 100, 110))


@fault("K58")
def speech_cannot_be_slowed_down() -> AbstractContextManager[object]:
    """Five rates, all of them quick."""
    return patch(f"{VOICE}.levels.RATES", (100, 125, 150, 175, 200))
