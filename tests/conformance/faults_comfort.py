"""What could be wrong with comfort: a veil that hides nothing, settings that stay, no signs in the legend, a notice without an item."""

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
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
def the_veil_hides_nothing() -> AbstractContextManager[object]:
    """The rows are drawn all the same."""
    return patch.object(KioskScreen, "hidden", new=False)


@fault("K18")
def the_veil_is_not_announced() -> AbstractContextManager[object]:
    """The screen goes without a word."""
    from screens.stage import Stage

    told = Stage.tell
    return patch.object(Stage, "tell", lambda stage, words: None if "F8" in words else told(stage, words))


@fault("K57", by="every_setting_returns_to_its_origin_by_one_key")
def colours_outlive_the_session() -> AbstractContextManager[object]:
    """The next person gets the letters and colours of the one before."""
    return patch("kiosk.services.wishes.forget")


@fault("K57", by="every_setting_returns_to_its_origin_by_one_key")
def the_origin_forgets_the_voice() -> AbstractContextManager[object]:
    """Speech stays as fast as it was."""
    return patch("screens.hands.ALSO_VOICED", ("aloud",))


@fault("K57")
def a_setting_takes_the_answers_away() -> AbstractContextManager[object]:
    """Other colours, and an empty application."""
    theme = wishes.theme

    def lossy(visit: State, by: str) -> None:
        theme(visit, by)
        if visit.session is not None:
            visit.session.answers = replace(visit.session.answers, entries={})

    from kiosk.services import acts

    return patch.dict(acts.ACTS, {"theme": lossy})


@fault("K43")
def help_needs_a_chord() -> AbstractContextManager[object]:
    """Control must be held for it."""
    held = tuple(replace(one, keys=("ctrl+f1",)) if one.id == "help" else one for one in keys.KEYS)
    return patch.object(keys, "KEYS", held)


@fault("K45")
def plus_and_minus_act_in_fields() -> AbstractContextManager[object]:
    """A telephone number changes the volume."""
    return patch("screens.hands.SIGNS", frozenset())


@fault("K45")
def single_signs_stay_on() -> AbstractContextManager[object]:
    """The setting is forgotten."""
    from screens import hands

    return patch.object(hands, "_voice_key", lambda _, name: Deed((), "stay", hands.DEEDS[name]))


@fault("K47")
def the_legend_has_no_sign_for_erase() -> AbstractContextManager[object]:
    """On a narrow screen."""
    from screens import frame

    short = frame._short_legend
    return patch.object(frame, "_short_legend", lambda lang: short(lang)[:2])


@fault("K47")
def the_keys_change_places() -> AbstractContextManager[object]:
    """The end stands first."""
    return patch("screens.frame.KEYS", tuple(reversed(keys.KEYS)))


@fault("K24")
def the_notice_is_silent_on_refusal() -> AbstractContextManager[object]:
    """The item on what follows from leaving a question blank is gone."""
    from kiosk.faces.describe.build import reading as read

    def shorter(part: GuidePart, lang: Lang) -> tuple[Words, ...]:
        return tuple(one for one in read(part, lang) if not re.search("refusée|refused", one.text))

    return patch("kiosk.faces.describe.start.reading", shorter)


@fault("K24", "K64", by="staff_are_called_from_every_page")
def the_last_keys_do_nothing() -> AbstractContextManager[object]:
    """F11 and F12 lead nowhere."""
    return patch("screens.hands.OVERLAYS", ("help", "where", "settings", "end"))


@fault("K64")
@contextmanager
def an_aid_is_left_out() -> Iterator[None]:
    """Nobody learns that the screen can be hidden."""
    from tests.conformance import checks_comfort_help

    told = tuple(one for one in features.FEATURES if one.id != "blank")
    with patch.object(features, "FEATURES", told), patch.object(checks_comfort_help, "FEATURES", told):
        yield


@fault("K64", by="staff_are_called_from_every_page")
def staff_are_not_told() -> AbstractContextManager[object]:
    """The page says that they were called."""

    def pretend(visit: State, at: str) -> None:
        visit.called = True

    return patch.dict("kiosk.services.acts.ACTS", {"call": pretend})
