"""The screen read out: every word that stands on it, in the order of reading."""

from collections.abc import Iterator

from kiosk.faces.describe.page import Choice, Control, Page, Part
from kiosk.faces.describe.scene import Scene
from kiosk.faces.voice.handing import Told
from kiosk.faces.voice.utterances import asked, focused, tells, written
from kiosk.keys import KEYS
from kiosk.words import Lang, say


def whole(scene: Scene, *, aloud: bool) -> tuple[Told, ...]:
    """Title, service, place, all blocks, what is wrong, buttons, keys, then what has the focus."""
    page, lang = scene.page, scene.page.lang
    first = (page.title, page.service, scene.place, say("saved", lang) if page.saved else "")
    told = [Told(text) for text in first if text]
    for block in (*scene.begun, *scene.blocks):
        told += _question(block, page, aloud=aloud) if isinstance(block, Control) else written(block, private=page.private)
    told += [Told(page.error)] if page.error else []
    told += [Told(f"{label}, {say('role.button', lang)}") for label in scene.buttons]
    return (*told, *_legend(page), focused(scene, arriving=True, aloud=aloud))


def _question(control: Control, page: Page, *, aloud: bool) -> Iterator[Told]:
    """Its words, what is wrong, its fields with what stands in them, its options with their state."""
    lang = page.lang
    if control.role != "box":
        yield from asked(control, lang, private=page.private and tells(control))
    if control.problem:
        yield Told(say("error.line", lang, problem=control.problem))
    for part in control.parts:
        yield Told(say("review.line", lang, label=part.label, value=_held(part, lang)), control.private)
    for number, option in enumerate(control.options, 1):
        label = option.label if control.role == "box" else f"{number}. {option.label}"
        hidden = control.private and not aloud
        yield Told(label if hidden else f"{label}, {_state(control, option, lang)}", control.private and aloud)


def _held(part: Part, lang: Lang) -> str:
    if part.secret and part.held:
        return say("screen.hidden_signs", lang)
    if part.masked and part.text:
        return say("screen.masked", lang, n=len(part.text))
    return f"{part.text} {part.suffix}".strip() if part.text else say("empty", lang)


def _state(control: Control, option: Choice, lang: Lang) -> str:
    square = control.role in ("choices", "box")
    return say(("ticked" if option.chosen else "not_ticked") if square else ("chosen" if option.chosen else "not_chosen"), lang)


def _legend(page: Page) -> Iterator[Told]:
    """The two last rows: the keys of the screen, then those of every screen. Of few keys what they do; their places are buttons."""
    lang = page.lang
    if page.switches != "all":
        yield Told(say(f"few.how.{page.switches}", lang))
        return
    here = [
        (say("cap.enter", lang), "key.enter"), (say("cap.escape", lang), "key.back"), (say("cap.tab", lang), "key.next_control"),
        (say("voice.cap.erase", lang), "key.erase"),
    ]  # fmt: skip
    if page.signs:
        here += [(say("sign.plus", lang), "key.louder"), (say("heard.minus", lang), "key.softer")]
    yield Told(", ".join(f"{cap} {say(word, lang)}" for cap, word in here))
    yield Told(", ".join(f"{one.keys[0].upper()} {say(f'key.{one.id}', lang)}" for one in KEYS if one.legend))
