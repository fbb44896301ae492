"""From what stands there to what is said: pure, the same for every voice. Nobody writes an announcement by hand.

Screen: title, place, its words, error, focus. Focus: the question where it is another one, then label, role, value or state,
position, "obligatoire". Error: label, reason, example. Status: once. Typing: each sign; « étoile » where signs are hidden.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.faces.describe.page import Block, Control, Line, Lines, Words
from kiosk.faces.describe.scene import Focus, Scene, phrases, value_of
from kiosk.faces.voice.reading import sign, spelled, spoken
from kiosk.ports import Utterance
from kiosk.words import Lang, say


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to say, as it is written."""

    text: str
    private: bool = False
    lang: Lang | None = None
    """Its own language, when it is not the page's."""
    ready: bool = False
    """Already as it is said: spelled signs."""


def news(old: Scene | None, new: Scene, *, aloud: bool) -> tuple[Utterance, ...]:
    """What is said of a change; `aloud`: what is private may be said."""
    arrived = old is None or new.arrival != old.arrival or new.page.lang != old.page.lang
    told = [*_arrived(old, new, aloud=aloud)] if old is None or arrived else [*_changed(old, new, aloud=aloud)]
    return handed(told, new.page.lang, aloud=aloud)


def whole(scene: Scene, *, aloud: bool) -> tuple[Utterance, ...]:
    """The screen read out: everything on it, the buttons, then the focus."""
    page = scene.page
    told = [Told(page.title), Told(scene.place)]
    told += [one for block in scene.blocks for one in _block(block, private=page.private, lang=page.lang)]
    told += [Told(page.error)] if page.error else []
    told += [Told(f"{action.label}, {say('role.button', page.lang)}") for action in page.actions]
    return handed([*told, _focus(scene, arriving=True, aloud=aloud)], page.lang, aloud=aloud)


def spelling(scene: Scene, *, aloud: bool) -> tuple[Utterance, ...]:
    """What has the focus, sign by sign: the value of a field, else the label; of hidden signs only how many there are."""
    focus, lang = scene.focus, scene.page.lang
    if focus.role not in ("field", "text") or not focus.value:
        told = Told(spelled(focus.label, lang), focus.role == "row" and scene.page.private, ready=True)
    elif focus.masked:
        told = Told(value_of(focus, lang))
    else:
        told = Told(spelled(focus.value, lang), _secret(scene), ready=True)
    return handed([told], lang, aloud=aloud)


def handed(told: list[Told], lang: Lang, *, aloud: bool) -> tuple[Utterance, ...]:
    """Ready for the voice; what is private and may not be heard is said to be private, once in a row."""
    made: list[Utterance] = []
    for one in told:
        if one.private and not aloud:
            shut = Utterance(say("voice.confidential", lang), lang)
            made += [] if made and made[-1] == shut else [shut]
            continue
        own = one.lang or lang
        text = one.text if one.ready else spoken(one.text, own)
        if text:
            made.append(Utterance(text, own, one.private, "private" if aloud else "speaker"))
    return tuple(made)


def _arrived(old: Scene | None, new: Scene, *, aloud: bool) -> Iterator[Told]:
    page = new.page
    another = old is None or (old.page.id, old.page.title, old.page.lang) != (page.id, page.title, page.lang)
    if new.note:
        yield Told(new.note)
    if another:
        yield Told(page.title)
    if another or (old is not None and old.place != new.place):
        yield Told(new.place)
        yield from _text(new)
    yield from _error(new)
    if page.error and not _wrong(new) and all(one.text != page.error for one in _text(new)):
        yield Told(page.error)
    yield from _question(new)
    yield _focus(new, arriving=True, aloud=aloud)
    yield from (Told(one, page.private) for one in new.focus.detail)


def _changed(old: Scene, new: Scene, *, aloud: bool) -> Iterator[Told]:
    before, focus = old.focus, new.focus
    if focus.stop != before.stop:
        if focus.key != before.key:
            yield from _error(new)
            yield from _question(new)
        yield _focus(new, arriving=True, aloud=aloud)
        yield from (Told(one, new.page.private) for one in focus.detail)
    elif focus.role == "read":
        if (focus.label, focus.caret) != (before.label, before.caret):
            yield Told(focus.label or say("heard.blank", new.page.lang))
    elif focus.role in ("field", "text") and before.role == focus.role:
        yield from _typed(before, focus, new, aloud=aloud)
    elif (focus.label, focus.position, focus.role) != (before.label, before.position, before.role):
        yield _focus(new, arriving=False, aloud=aloud)
        yield from (Told(one, new.page.private) for one in focus.detail)
    elif focus.state != before.state:
        label = Told(f"{focus.label}, {focus.state}", _secret(new))
        yield label if aloud or not label.private else Told(f"{focus.label}, {say('voice.hidden', new.page.lang)}")
    if new.note and new.note != old.note:
        yield Told(new.note)


def _typed(before: Focus, focus: Focus, scene: Scene, *, aloud: bool) -> Iterator[Told]:
    """The echo of a field: what came, what went, where the caret is now."""
    lang, covered = scene.page.lang, focus.masked or (_secret(scene) and not aloud)
    private = focus.private and not covered
    longer = len(focus.value) - len(before.value)
    if longer == 1 and focus.value[: focus.caret - 1] + focus.value[focus.caret :] == before.value:
        yield Told(say("heard.masked", lang) if covered else sign(focus.value[focus.caret - 1], lang), private, ready=True)
    elif longer == -1 and before.value[: focus.caret] + before.value[focus.caret + 1 :] == focus.value:
        gone = say("heard.masked", lang) if covered else sign(before.value[focus.caret], lang)
        yield Told(say("heard.erased", lang, signs=gone), private, ready=True)
    elif focus.value != before.value:
        yield _focus(scene, arriving=False, aloud=aloud)
    elif focus.caret != before.caret:
        here = focus.value[focus.caret : focus.caret + 1]
        yield Told(say("heard.end", lang) if not here else say("heard.masked", lang) if covered else sign(here, lang), private, ready=True)
    if focus.offers and focus.offers != before.offers:
        yield Told(say("heard.offers", lang, n=focus.offers))


def _question(scene: Scene) -> Iterator[Told]:
    """The whole question, and what helps to answer it unless something is wrong."""
    control = _control(scene)
    if control is None or control.role == "box":  # whose label is the question
        return
    optional = not control.required and control.role != "read" and not control.key.startswith("documents/")
    yield Told(f"{control.ask} {say('optional', scene.page.lang)}" if optional else control.ask)
    if control.hint and not control.problem:
        yield Told(control.hint)


def _error(scene: Scene) -> Iterator[Told]:
    control = _wrong(scene)
    if control is not None:
        problem = say("review.line", scene.page.lang, label=control.label, value=control.problem)
        yield Told(say("error.line", scene.page.lang, problem=problem))


def _wrong(scene: Scene) -> Control | None:
    control = _control(scene)
    return control if control is not None and control.problem else None


def _control(scene: Scene) -> Control | None:
    """The question with the focus."""
    found = (block for block in scene.blocks if isinstance(block, Control) and block.key == scene.focus.key)
    return next(found, None) if scene.focus.key else None


def _focus(scene: Scene, *, arriving: bool, aloud: bool) -> Told:
    """Label, role, value or state, position, required; what may not be heard is said to be there."""
    focus, lang = scene.focus, scene.page.lang
    parts = phrases(focus, lang, arriving=arriving)
    secret = _secret(scene)
    if secret and not aloud:
        if focus.role == "row":
            parts[0] = say("voice.confidential", lang)
        if focus.role == "row" or focus.value or focus.state:
            parts[2] = "" if focus.role == "row" else say("voice.hidden", lang)
    return Told(", ".join(part for part in parts if part), secret and aloud)


def _secret(scene: Scene) -> bool:
    """What stands in the control tells of the person."""
    return scene.focus.private or (scene.page.private and scene.focus.role == "row")


def _text(scene: Scene) -> Iterator[Told]:
    """The words of a sheet, in their order; a list is said row by row when the focus moves in it, and here when it is elsewhere."""
    for block in scene.blocks:
        chosen = isinstance(block, Lines) and any(line.act for line in block.rows) and scene.focus.role == "row"
        asked = isinstance(block, Control) and bool(block.parts or block.options)
        if not chosen and not asked:
            yield from _block(block, private=scene.page.private, lang=scene.page.lang)


def _block(block: Block, *, private: bool, lang: Lang) -> Iterator[Told]:
    if isinstance(block, Words):
        yield Told(block.text, private, block.lang)
    elif isinstance(block, Lines):
        yield from (Told(_line(line), private) for line in block.rows)
    else:
        yield Told(block.ask)
        if block.hint:
            yield Told(block.hint)
        if block.problem:
            yield Told(say("error.line", lang, problem=block.problem))
        if block.role not in ("read", "group") and block.said:
            yield Told(say("review.line", lang, label=block.label, value=block.said), block.private)


def _line(line: Line) -> str:
    return ". ".join(part.rstrip(".") for part in (f"{line.number} {line.name}", line.state, line.more, *line.detail) if part.strip())
