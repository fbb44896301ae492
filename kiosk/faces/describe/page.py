"""One description of what a person is shown, rendered alike by the full screen, the lines, the voice and the braille row.

A `Page` is words, lists, controls and buttons in the order of reading; it has no colour, no width and no key.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.services.comfort import Switches
from kiosk.words.text import Lang

Tone: TypeAlias = Literal["plain", "strong", "quiet", "warning", "error", "success"]


@dataclass(frozen=True)
class Words:
    """A paragraph: wrapped by the face, never split across pages."""

    text: str
    tone: Tone = "plain"
    bullet: bool = False
    """A line of a list of facts: drawn with `•`, said as an item."""
    gap: bool = True
    """A blank row stands before it where there is room."""
    lang: Lang | None = None
    """Its own language, when it is not the page's (the notice in English)."""


@dataclass(frozen=True)
class Picture(Words):
    """Words, and what a screen draws under them where it has room for all of it; every other face has the words alone."""

    rows: tuple[str, ...] = ()
    """Cells, inked or blank, in the one sign that every font has for it."""


@dataclass(frozen=True)
class Line:
    """A row that can be chosen: by its number, by arrows and Enter."""

    act: str
    """What choosing it does: an id for `Visit.act`."""
    number: str
    """What a person types, `1` and up; empty for a row that is only read."""
    name: str
    """What identifies the row: it stands in cells 1 to 40."""
    state: str = ""
    more: str = ""
    """Left out when narrow; the live line keeps it."""
    detail: tuple[str, ...] = ()
    """Whole sentences under the row."""
    tone: Tone = "plain"
    """Of the state."""
    less: str = ""
    """The act that makes what the row sets smaller, or takes the value before; empty where it sets nothing."""
    greater: str = ""
    """The same, the other way."""
    lang: Lang | None = None
    """Of the name, when it is not the page's (the title of a letter)."""


@dataclass(frozen=True)
class Lines:
    """A list, one fact a row. The whole list is one control: Tab reaches it, arrows and digits move in it."""

    rows: tuple[Line, ...]
    name_width: int = 20
    state_width: int = 14


@dataclass(frozen=True)
class Part:
    """One text field of a control."""

    id: str
    """`month`; empty when the control has one field."""
    label: str
    """At most 14 cells."""
    text: str
    """What stands in it: the text typed last and refused, or the value written for a person."""
    width: int
    """In cells, the bars apart; a longer text moves inside."""
    masked: bool = False
    secret: bool = False
    """All of its signs are covered, while they are typed too, and it is never described: `text` stays empty."""
    held: bool = False
    """Of a secret: something stands there."""
    suffix: str = ""
    optional: bool = False


@dataclass(frozen=True)
class Choice:
    """One option of a control."""

    code: str
    label: str
    chosen: bool = False


@dataclass(frozen=True)
class Control:
    """One question, as it is asked now."""

    key: str
    """Of the answer; for a mark of the checklist `documents/<id>`."""
    kind: str
    """A name of `kiosk.forms.kinds`."""
    role: Literal["field", "choice", "choices", "box", "text", "group", "read"]
    """field(s) to type in, one of several, several of several, one box, a long text, rows, a text to read."""
    ask: str
    label: str
    """At most 14 cells, on the control's own row."""
    hint: str = ""
    parts: tuple[Part, ...] = ()
    options: tuple[Choice, ...] = ()
    option_part: str = ""
    """The part that the options fill, where a control has fields and options (`period` of an amount)."""
    option_ask: str = ""
    """What the options are, where a control has both."""
    required: bool = True
    private: bool = True
    position: tuple[int, int] = (1, 1)
    """Which of how many, in its section."""
    problem: str = ""
    """The whole sentence, shown on Continue only."""
    problem_part: str = ""
    prompt_problem: str = ""
    """The same in at most 10 cells."""
    may_skip: Literal["", "not_known", "blank"] = ""
    """What a person may say instead of an answer."""
    said: str = ""
    """The value in words for a dialogue: « 2 février 1954 », « vide », « Non fourni »; official numbers masked."""
    suggests: bool = False
    """`Visit.suggest` completes what is typed (countries, municipalities)."""


Block: TypeAlias = Words | Lines | Control


@dataclass(frozen=True)
class Action:
    """A button."""

    id: str
    """What it does: an id for `Visit.act`."""
    label: str


@dataclass(frozen=True)
class Page:
    """All that stands between the two first rows and the legend."""

    id: str
    """`welcome`, `question`, `tasks`, `review`...: the screen's name in tests and in the class of the style sheet."""
    title: str
    place: str
    """Where one is, in words: « Section 2 de 8 · questions 1 à 3 de 12 »."""
    place_short: str
    """The same for 38 cells."""
    blocks: tuple[Block, ...]
    actions: tuple[Action, ...]
    """At most three, the main one first; Back apart."""
    lang: Lang
    service: str = ""
    back: bool = True
    """Whether « Retour » stands last. Esc goes back on every page, this one or not: the visit knows where to."""
    saved: bool = False
    """« Enregistré » stands on the place row."""
    status: str = ""
    """Said once on the live line."""
    error: str = ""
    """The error line."""
    focus: str = ""
    """What has the first focus: `key`, `key:part`, the `act` of a row or the id of an action; empty: the first control."""
    reading: bool = False
    """Nothing has the focus: the cursor stands on the reading line, and the text has to be read to its end."""
    idle: Literal["normal", "long", "none"] = "normal"
    """How long the kiosk waits for a key: 3 minutes, 10 on texts, for ever on the welcome page."""
    private: bool = False
    """Its words and rows tell of the person: not to be said through a loudspeaker."""
    switches: Switches = "all"
    """Which keys the person has."""
    patience: int = 1
    """How many times as long: « Prendre mon temps » makes it ten."""
    signs: bool = True
    """`+` and `-` act outside fields."""
    steady: bool = False
    """Choosing a row changes something and the page stays: the focus does not move."""
    waits: bool = False
    """Something goes on by itself and the page will tell: a face that can, asks for it again each second."""
    packs: bool = False
    """A page of questions: as many of the controls as fit, in order, the sheet that holds `focus` first; the face packs.

    The face then ends `place` with ` · ` and `place.question` (`a`, `n`) or `place.questions` (`a`, `b`, `n`) of the words,
    from the controls' own positions.
    """
