"""What breaks K36."""

from contextlib import AbstractContextManager
from unittest.mock import patch

from screens import kiosk_screen, secret, speaking
from screens.app import KioskApp
from screens.stage import Stage
from tests.conformance.rows import fault


@fault("K36", by="a_password_is_shown_for_five_seconds_by_its_button")
def a_secret_stays_uncovered() -> AbstractContextManager[object]:
    """Until somebody looks."""
    return patch.object(secret, "cover", lambda _stage: None)


@fault("K36", by="a_password_is_not_shown_while_a_loudspeaker_speaks")
def a_secret_is_shown_to_the_room() -> AbstractContextManager[object]:
    """While it is spoken aloud."""
    sound = secret.unveiled

    def quiet(stage: Stage, *, loud: bool) -> str:
        return sound(stage, loud=False)

    return patch.object(speaking, "unveiled", quiet)


@fault("K36", by="a_paste_of_the_terminal_is_taken_and_there_is_no_clipboard")
def a_clipboard() -> AbstractContextManager[object]:
    """Kept for the next person."""
    return patch.object(KioskApp, "clipboard", "something")


@fault("K36", by="a_paste_of_the_terminal_is_taken_and_there_is_no_clipboard")
def a_paste_is_dropped() -> AbstractContextManager[object]:
    """Passwords have to be typed."""
    return patch.object(kiosk_screen.KioskScreen, "on_paste", lambda *_: None)
