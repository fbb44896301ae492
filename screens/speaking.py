"""Between the keys and the voice: silence at every key, then what stands there, and the keys that are the voice's own."""

from kiosk.faces.describe.scene import LAST_PAGES, Speaker
from kiosk.words import say
from screens.asking import Deed, Visit
from screens.hands import DEEDS, SHOW
from screens.secret import unveiled
from screens.stage import Stage


def pulled(speaker: Speaker, name: str) -> None:
    """A key came, whatever else is going on: where it is the code of headphones that are pulled out, nothing private goes on."""
    if name in speaker.jack[1:]:
        speaker.unplug()


def hush(speaker: Speaker, name: str) -> None:
    """A key came: silence, before anything is done with it; a pause is no silence."""
    if DEEDS.get(name) != "pause":
        speaker.hush()


def asked(speaker: Speaker, stage: Stage, deed: Deed) -> Deed | None:
    """Do what a deed asks of the voice; what remains of it for the visit. The voice that begins says its keys on a page."""
    if deed.speech == "voice" and speaker.present and not speaker.on:
        return stage.away(lambda visit: begin(speaker, visit, "voice"))
    if deed.speech == SHOW:
        stage.tell(say(unveiled(stage, loud=speaker.on and not speaker.aloud), stage.page.lang))
        return Deed(deed.calls, deed.then) if deed.calls else None
    if deed.speech == "origin" and not speaker.on:
        return Deed(deed.calls, deed.then)
    if words := speaker.do(deed.speech, stage.page.lang):
        stage.tell(words)
    else:
        stage.say_focus()
    return Deed(deed.calls, deed.then) if deed.calls else None


def begin(speaker: Speaker, visit: Visit, page: str) -> None:
    """In the visit's thread, since it may have to be loaded: the voice begins, on a page of its own; or it is said why not."""
    if why := speaker.begin():
        visit.mention(why)
    else:
        if page == "headphones":
            speaker.plug()
        visit.open(page)


def jack(speaker: Speaker, stage: Stage, name: str) -> Deed | None:
    """A code of the jack, which the centre trusts: headphones begin the voice and hear what is private; without them it is over."""
    plugged = name == speaker.jack[0]
    if plugged and not speaker.on:
        return stage.away(lambda visit: begin(speaker, visit, "headphones"))
    if speaker.on:
        (speaker.plug if plugged else speaker.unplug)()
        stage.tell(say("voice.plugged" if plugged else "voice.unplugged", stage.page.lang))
    return None


def farewell(speaker: Speaker, stage: Stage | None) -> None:
    """Whoever just left was listening: the page that tells the end is said, where it still stands, and nothing after it."""
    if stage is not None and stage.page.id in LAST_PAGES and not speaker.on and not speaker.begin():
        speaker.show(stage.scene())


def ended(speaker: Speaker, stage: Stage) -> None:
    """The session is over: the screen is seen again, and a voice that stops says so in writing too."""
    stage.veil = ""
    if speaker.on:
        stage.live = say("voice.ends", stage.page.lang)
