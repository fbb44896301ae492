"""Between the keys and the voice: silence at every key, then what stands there, and the keys that are the voice's own."""

from kiosk.faces.describe.scene import Speaker
from screens import asking
from screens.asking import Deed
from screens.hands import DEEDS
from screens.stage import Stage


def hush(speaker: Speaker, name: str) -> None:
    """A key came: silence, before anything is done with it; a pause is no silence."""
    if DEEDS.get(name) != "pause":
        speaker.hush()


def asked(speaker: Speaker, stage: Stage, deed: Deed) -> Deed | None:
    """Do what a deed asks of the voice; what remains of it for the visit. The voice that begins says its keys on a page."""
    if words := speaker.do(deed.speech, stage.page.lang):
        stage.tell(words)
    else:
        stage.say_focus()
    if deed.speech == "voice" and speaker.on:
        return stage.away(asking.open_over("voice"))
    return Deed(deed.calls, deed.then) if deed.calls else None
