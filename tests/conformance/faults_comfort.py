"""What could be wrong with comfort: a veil that hides nothing, settings that stay, no signs in the legend, a notice without an item."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from unittest.mock import patch

from kiosk import keys
from kiosk.faces.describe.page import Words
from kiosk.programs.findings import GuidePart
from kiosk.services import features, wishes
from kiosk.services.state import State
from kiosk.words import Lang
from screens.asking import Deed
from screens.kiosk_screen import KioskScreen
from tests.conformance.rows import fault


@fault("K18")
@contextmanager
def the_veil_hides_nothing() -> Iterator[None]:
    """The rows are drawn all the same."""
    with patch.object(KioskScreen, "hidden", new=False):
        yield


@fault("K18")
@contextmanager
def the_veil_is_not_announced() -> Iterator[None]:
    """The screen goes without a word."""
    from screens.stage import Stage

    told = Stage.tell
    with patch.object(Stage, "tell", lambda stage, words: None if "F8" in words else told(stage, words)):
        yield


@fault("K57", by="every_setting_returns_to_its_origin_by_one_key")
@contextmanager
def colours_outlive_the_session() -> Iterator[None]:
    """The next person gets the letters and colours of the one before."""
    with patch("kiosk.services.wishes.forget"):
        yield


@fault("K57", by="every_setting_returns_to_its_origin_by_one_key")
@contextmanager
def the_origin_forgets_the_voice() -> Iterator[None]:
    """Speech stays as fast as it was."""
    with patch("screens.hands.ALSO_VOICED", ("aloud",)):
        yield


@fault("K57")
@contextmanager
def a_setting_takes_the_answers_away() -> Iterator[None]:
    """Other colours, and an empty application."""
    theme = wishes.theme

    def lossy(visit: State, by: str) -> None:
        theme(visit, by)
        if visit.session is not None:
            visit.session.answers = replace(visit.session.answers, entries={})

    from kiosk.services import acts

    with patch.dict(acts.ACTS, {"theme": lossy}):
        yield


@fault("K43")
@contextmanager
def help_needs_a_chord() -> Iterator[None]:
    """Control must be held for it."""
    held = tuple(replace(one, keys=("ctrl+f1",)) if one.id == "help" else one for one in keys.KEYS)
    with patch.object(keys, "KEYS", held):
        yield


@fault("K45")
@contextmanager
def plus_and_minus_act_in_fields() -> Iterator[None]:
    """A telephone number changes the volume."""
    with patch("screens.hands.SIGNS", frozenset()):
        yield


@fault("K45")
@contextmanager
def single_signs_stay_on() -> Iterator[None]:
    """The setting is forgotten."""
    from screens import hands

    with patch.object(hands, "_voice_key", lambda _, name: Deed((), "stay", hands.DEEDS[name])):
        yield


@fault("K47")
@contextmanager
def the_legend_has_no_sign_for_erase() -> Iterator[None]:
    """On a narrow screen."""
    from screens import frame

    short = frame._short_legend
    with patch.object(frame, "_short_legend", lambda lang: short(lang)[:2]):
        yield


@fault("K47")
@contextmanager
def the_keys_change_places() -> Iterator[None]:
    """The end stands first."""
    with patch("screens.frame.KEYS", tuple(reversed(keys.KEYS))):
        yield


@fault("K24")
@contextmanager
def the_notice_is_silent_on_refusal() -> Iterator[None]:
    """The item on what follows from leaving a question blank is gone."""
    from kiosk.faces.describe.build import reading as read

    def shorter(part: GuidePart, lang: Lang) -> tuple[Words, ...]:
        return tuple(one for one in read(part, lang) if not re.search("refusée|refused", one.text))

    with patch("kiosk.faces.describe.start.reading", shorter):
        yield


@fault("K24", "K64", by="staff_are_called_from_every_page")
@contextmanager
def the_last_keys_do_nothing() -> Iterator[None]:
    """F11 and F12 lead nowhere."""
    with patch("screens.hands.OVERLAYS", ("help", "where", "settings", "end")):
        yield


@fault("K64")
@contextmanager
def an_aid_is_left_out() -> Iterator[None]:
    """Nobody learns that the screen can be hidden."""
    from tests.conformance import checks_comfort_help

    told = tuple(one for one in features.FEATURES if one.id != "blank")
    with patch.object(features, "FEATURES", told), patch.object(checks_comfort_help, "FEATURES", told):
        yield


@fault("K64", by="staff_are_called_from_every_page")
@contextmanager
def staff_are_not_told() -> Iterator[None]:
    """The page says that they were called."""

    def pretend(visit: State, at: str) -> None:
        visit.called = True

    with patch.dict("kiosk.services.acts.ACTS", {"call": pretend}):
        yield
