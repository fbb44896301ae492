"""What has the focus, and what stands around it: one description from which the live line is written and the voice speaks."""

from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from kiosk.faces.describe.page import Block, Page
from kiosk.words import Lang, say

LAST_PAGES = ("ended", "crash")
"""What tells the end of a session: a voice says it and stops."""
Role: TypeAlias = Literal["field", "text", "choice", "choices", "box", "row", "button", "offer", "read"]


@dataclass(frozen=True)
class Focus:
    """One control as it stands now."""

    stop: str
    """Which one: the same as long as the focus stays."""
    role: Role
    label: str
    """Of the field, the option, the row or the button; the line that is read, on a page to read."""
    value: str = ""
    """What stands in a field, as it is typed."""
    state: str = ""
    """In words: « choisi », « Terminée »; never by a sign alone."""
    more: str = ""
    """A second state of a row, left out where there is no room."""
    lead: str = ""
    """What options are about; said on arriving."""
    position: tuple[int, int] | None = None
    required: bool = False
    masked: bool = False
    """Its signs are never said nor shown."""
    secret: bool = False
    """Nor how many there are."""
    private: bool = False
    key: str = ""
    """Of the question, where it is one."""
    caret: int = 0
    """Before which sign of a field the next one goes; on a page to read, which line."""
    offers: int = 0
    """Completions that stand under the field."""
    detail: tuple[str, ...] = ()
    """Whole sentences under a row."""
    kind: str = ""
    """What a row is, where it has a name of its own: `section`."""
    lang: Lang | None = None
    """Of the label, when it is not the page's."""


@dataclass(frozen=True)
class Scene:
    """What stands before the person now."""

    page: Page
    place: str
    """Where one is, with the questions or the sheet shown."""
    blocks: tuple[Block, ...]
    """Of the sheet shown, in the order of reading."""
    focus: Focus
    arrival: int
    """Another number: another page or sheet came."""
    note: str = ""
    """What is said once on the live line instead of the focus."""
    buttons: tuple[str, ...] = ()
    """Labels of the buttons of the sheet, and of the places of the legend to which few keys go."""
    begun: tuple[Block, ...] = ()
    """Blocks of which only a later part stands on the sheet: they were said on the sheet before."""


class Speaker(Protocol):
    """Who says what stands there. The screen tells it of every key and of every change, and knows no more."""

    @property
    def present(self) -> bool:
        """This kiosk can speak: the extra is there."""
        ...

    @property
    def jack(self) -> tuple[str, ...]:
        """The codes of headphones that are plugged in and pulled out, as keys; none unless the centre trusts them."""
        ...

    @property
    def on(self) -> bool:
        """It speaks now."""
        ...

    @property
    def aloud(self) -> bool:
        """What is private may be said: there are headphones."""
        ...

    @property
    def busy(self) -> bool:
        """Something is being said: time stands still."""
        ...

    def prepare(self) -> None:
        """Load what speaking takes, ahead of need: it may take half a second, in a thread of the caller's. Never raises."""
        ...

    def begin(self) -> str:
        """Speak from now on; the id of the words that say why not. It may take as long as `prepare`, and never raises."""
        ...

    def plug(self) -> None:
        """Headphones are in: what is private may be said."""
        ...

    def unplug(self) -> None:
        """They are out: silence at once, and nothing private is said any more."""
        ...

    def hush(self) -> None:
        """A key: silence, at once."""
        ...

    def show(self, scene: Scene, /) -> None:
        """This stands there now: say what is new."""
        ...

    def do(self, id: str, lang: Lang, /) -> str:
        """A key of the voice, `voice` being its end: `pause`, `repeat`, `read`, `louder`, `aloud`... What the live line says, or ''."""
        ...

    def close(self) -> None:
        """The end: nothing is said any more."""
        ...


class Mute:
    """The speaker of a kiosk without a voice."""

    present = False
    jack: tuple[str, ...] = ()
    on = False
    aloud = False
    busy = False

    def prepare(self) -> None:
        """There is nothing to load."""

    def begin(self) -> str:
        """It says so in writing."""
        return "voice.absent"

    def plug(self) -> None:
        """Nobody would hear anything."""

    def unplug(self) -> None:
        """It is silent."""

    def hush(self) -> None:
        """It is silent."""

    def show(self, _scene: Scene) -> None:
        """It says nothing."""

    def do(self, _id: str, lang: Lang) -> str:
        """It says so in writing."""
        return say("voice.absent", lang)

    def close(self) -> None:
        """Nothing is open."""


def phrases(focus: Focus, lang: Lang, *, arriving: bool) -> list[str]:
    """Label, role, value or state, position, "obligatoire": in this order, whoever says or shows it; '' where there is nothing."""
    if focus.role == "read":
        return [say("screen.reading", lang), "", "", "", ""]
    label = focus.label
    if focus.lead and arriving:
        label = f"{focus.lead}\u00a0: {label}" if lang == "fr" else f"{focus.lead}: {label}"
    return [
        label,
        say(f"role.{'choice' if focus.role == 'offer' else focus.kind or focus.role}", lang),
        value_of(focus, lang),
        say("position", lang, a=focus.position[0], n=focus.position[1]) if focus.position else "",
        say("required", lang) if focus.required and (arriving or focus.role in ("field", "text")) else "",
    ]


def value_of(focus: Focus, lang: Lang) -> str:
    """What stands in it, in words: the value, how many signs it has where they are hidden, only that they are of a secret, or the state."""
    if focus.role not in ("field", "text"):
        return ", ".join(part for part in (focus.state, focus.more) if part)
    if not focus.value:
        return say("empty", lang)
    if focus.secret:
        return say("screen.hidden_signs", lang)
    if focus.masked or focus.role == "text":
        return say("screen.masked", lang, n=len(focus.value))
    return focus.value
