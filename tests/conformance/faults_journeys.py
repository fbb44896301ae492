"""Faults of what is heard in the services of a file: something stands there, and nobody says it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from unittest.mock import patch

from kiosk.faces.describe.page import Lines, Words
from kiosk.faces.describe.scene import Focus, Scene, phrases
from kiosk.faces.voice import talker as talkers
from kiosk.faces.voice import utterances, whole
from kiosk.faces.voice.handing import Told
from kiosk.words import Lang
from tests.conformance.rows import fault

told_news, told_whole, told_written = utterances.news, whole.whole, utterances.written


def _without_words(scene: Scene) -> Scene:
    """Of the repayment service only what has the focus."""
    return replace(scene, blocks=(), begun=()) if scene.page.id == "repayment" else scene


@fault("K01")
@contextmanager
def one_service_says_nothing_of_what_it_shows() -> Iterator[None]:
    """Whoever only hears learns neither what is owed nor that paying has a price."""

    def news(old: Scene | None, new: Scene, *, aloud: bool) -> tuple[Told, ...]:
        return told_news(old, _without_words(new), aloud=aloud)

    def read(scene: Scene, *, aloud: bool) -> tuple[Told, ...]:
        return told_whole(_without_words(scene), aloud=aloud)

    with patch.object(talkers, "news", news), patch.object(talkers, "whole", read):
        yield


@fault("K01")
@contextmanager
def the_rows_of_a_list_are_not_heard() -> Iterator[None]:
    """Days and payments are only seen."""

    def written(block: Words | Lines, *, private: bool) -> Iterator[Told]:
        yield from () if isinstance(block, Lines) else told_written(block, private=private)

    with patch.object(utterances, "written", written), patch.object(whole, "written", written):
        yield


@fault("K01")
def nobody_hears_how_a_row_stands() -> AbstractContextManager[object]:
    """Neither what is unread nor what is switched on."""

    def spoken(focus: Focus, lang: Lang, *, arriving: bool) -> list[str]:
        parts = phrases(focus, lang, arriving=arriving)
        return [*parts[:2], "", *parts[3:]] if focus.role == "row" else parts

    return patch.object(utterances, "phrases", spoken)
