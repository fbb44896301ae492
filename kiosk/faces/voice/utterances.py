"""From what stands there to what is said: pure, the same for every voice. Nobody writes an announcement by hand.

Screen: title, place, its words, error, focus. Focus: the question where it is another one, then label, role, value or state,
position, "obligatoire". Error: label, reason, example. Status: once. Typing: each sign; « étoile » where signs are hidden.
"""

from collections.abc import Iterator

from kiosk.faces.describe.page import Control, Line, Lines, Words
from kiosk.faces.describe.scene import Focus, Scene, phrases, value_of
from kiosk.faces.voice.handing import Told
from kiosk.faces.voice.reading import sign, spelled
from kiosk.words import Lang, say


def news(old: Scene | None, new: Scene, *, aloud: bool) -> tuple[Told, ...]:
    """What is said of a change; `aloud`: what is private may be said."""
    arrived = old is None or new.arrival != old.arrival or new.page.lang != old.page.lang
    return tuple(_arrived(old, new, aloud=aloud) if old is None or arrived else _changed(old, new, aloud=aloud))


def spelling(scene: Scene) -> tuple[Told, ...]:
    """What has the focus, sign by sign: the value of a field, else the label; of hidden signs only how many there are."""
    focus, lang = scene.focus, scene.page.lang
    if focus.role not in ("field", "text") or not focus.value:
        told = Told(spelled(focus.label, lang), focus.role == "row" and scene.page.private, ready=True)
    elif focus.masked:
        told = Told(value_of(focus, lang))
    else:
        told = Told(spelled(focus.value, lang), secret(scene), ready=True)
    return (told,)


def _arrived(old: Scene | None, new: Scene, *, aloud: bool) -> Iterator[Told]:
    page = new.page
    another = old is None or (old.page.id, old.page.title, old.page.lang) != (page.id, page.title, page.lang)
    yield from _saved(old, new)
    if new.note:
        yield Told(new.note)
    if another:
        yield Told(page.title)
    if another or (old is not None and old.place != new.place):
        yield Told(new.place)
        yield from (one for one in _text(new) if one.text != new.note)
    yield from _error(new)
    if page.error and not _wrong(new) and all(one.text != page.error for one in _text(new)):
        yield Told(page.error)
    yield from _question(new)
    yield focused(new, arriving=True, aloud=aloud)
    yield from (Told(one, page.private) for one in new.focus.detail)


def _changed(old: Scene, new: Scene, *, aloud: bool) -> Iterator[Told]:
    before, focus = old.focus, new.focus
    if focus.stop != before.stop:
        if focus.key != before.key:
            yield from _error(new)
            yield from _question(new)
        yield focused(new, arriving=True, aloud=aloud)
        yield from (Told(one, new.page.private) for one in focus.detail)
    elif focus.role == "read":
        if (focus.label, focus.caret) != (before.label, before.caret):
            yield Told(focus.label or say("heard.blank", new.page.lang))
    elif focus.role in ("field", "text") and before.role == focus.role:
        yield from _typed(before, focus, new, aloud=aloud)
    elif (focus.label, focus.position, focus.role) != (before.label, before.position, before.role):
        yield focused(new, arriving=False, aloud=aloud)
        yield from (Told(one, new.page.private) for one in focus.detail)
    elif focus.state != before.state and focus.state not in new.note:
        label = Told(f"{focus.label}, {focus.state}", secret(new), within=focus.label if focus.lang else "")
        yield label if aloud or not label.private else Told(f"{focus.label}, {say('voice.hidden', new.page.lang)}")
    yield from _saved(old, new)
    if new.note and new.note != old.note:
        yield Told(new.note)


def _saved(old: Scene | None, new: Scene) -> Iterator[Told]:
    """The first answer that is kept says so; what is kept later is no news."""
    if old is not None and new.page.saved and not old.page.saved:
        yield Told(say("saved", new.page.lang))


def _typed(before: Focus, focus: Focus, scene: Scene, *, aloud: bool) -> Iterator[Told]:
    """The echo of a field: what came, what went, where the caret is now."""
    lang, covered = scene.page.lang, focus.masked or (secret(scene) and not aloud)
    private = focus.private and not covered
    longer = len(focus.value) - len(before.value)
    if longer == 1 and focus.value[: focus.caret - 1] + focus.value[focus.caret :] == before.value:
        yield Told(say("heard.masked", lang) if covered else sign(focus.value[focus.caret - 1], lang), private, ready=True)
    elif longer == -1 and before.value[: focus.caret] + before.value[focus.caret + 1 :] == focus.value:
        gone = say("heard.masked", lang) if covered else sign(before.value[focus.caret], lang)
        yield Told(say("heard.erased", lang, signs=gone), private, ready=True)
    elif focus.value != before.value:
        yield focused(scene, arriving=False, aloud=aloud)
    elif focus.caret != before.caret:
        here = focus.value[focus.caret : focus.caret + 1]
        yield Told(say("heard.end", lang) if not here else say("heard.masked", lang) if covered else sign(here, lang), private, ready=True)
    if focus.offers and focus.offers != before.offers:
        yield Told(say("heard.offers", lang, n=focus.offers))


def _question(scene: Scene) -> Iterator[Told]:
    """The whole question with the focus."""
    control = _control(scene)
    if control is None or control.role == "box":  # whose label is the question
        return
    yield from asked(control, scene.page.lang, private=scene.page.private and tells(control))


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


def focused(scene: Scene, *, arriving: bool, aloud: bool) -> Told:
    """Label, role, value or state, position, required; what may not be heard is said to be there."""
    focus, lang = scene.focus, scene.page.lang
    parts = phrases(focus, lang, arriving=arriving)
    private = secret(scene)
    if private and not aloud:
        if focus.role == "row":
            parts[0] = say("voice.confidential", lang)
        if focus.role == "row" or focus.value or focus.state:
            parts[2] = "" if focus.role == "row" else say("voice.hidden", lang)
    within = focus.label if focus.lang and focus.label in parts[0] else ""
    return Told(", ".join(part for part in parts if part), private and aloud, within=within)


def secret(scene: Scene) -> bool:
    """What stands in the control tells of the person."""
    return scene.focus.private or (scene.page.private and scene.focus.role == "row")


def _text(scene: Scene) -> Iterator[Told]:
    """The words of a sheet, in their order; a list is said row by row when the focus moves in it, and here when it is elsewhere."""
    for block in scene.blocks:
        if isinstance(block, Control):
            yield from () if block.parts or block.options else asked(block, scene.page.lang)
        elif not (isinstance(block, Lines) and any(line.act for line in block.rows) and scene.focus.role == "row"):
            yield from written(block, private=scene.page.private)


def written(block: Words | Lines, *, private: bool) -> Iterator[Told]:
    """A paragraph, or a list row by row."""
    if isinstance(block, Words):
        yield Told(block.text, private, block.lang)
    else:
        yield from (Told(_line(line), private, within=line.name if line.lang else "") for line in block.rows)


def tells(control: Control) -> bool:
    """Whether the very words of a question tell of the person: the sentence before a password, the question of an account."""
    return any(part.secret for part in control.parts)


def asked(control: Control, lang: Lang, *, private: bool = False) -> Iterator[Told]:
    """The words of a question, and what helps to answer it unless something is wrong."""
    optional = not control.required and control.role != "read" and not control.key.startswith("documents/")
    yield Told(f"{control.ask} {say('optional', lang)}" if optional else control.ask, private)
    if control.hint and not control.problem:
        yield Told(control.hint)


def _line(line: Line) -> str:
    name = f"{line.number} {line.name}".strip()
    return ". ".join(part.rstrip(".") for part in (name, line.state, line.more, *line.detail) if part.strip())
