"""Every key of the kiosk. Bindings, legend, help, lines and tests are derived from this one table."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Key:
    """One key. Its words are `key.<id>` (legend) and `key.<id>.does` (help); its deed is `action_<id>`."""

    id: str
    """Never changes: words, help, tests and remapping hang on it."""
    keys: tuple[str, ...]
    """As Textual names them; the first is shown, the others also work."""
    legend: bool = False
    """It stands in the legend of every screen, in the order of this table."""
    narrow: bool = False
    """It stands there on a narrow screen too."""
    voice: bool = False
    """It does something only on a kiosk that speaks: nothing shows it anywhere else."""
    outside: bool = False
    """In a field it is a sign like any other."""
    sign: str = ""
    """How a lines face writes it (`?`, `<`), empty where it has none."""


KEYS = (
    Key("help", ("f1",), legend=True, narrow=True, sign="?"),
    Key("where", ("f2",)),
    Key("repeat", ("f3",), voice=True, sign="*"),
    Key("read", ("f4",), voice=True),
    Key("pause", ("f5",), legend=True, voice=True),
    Key("language", ("f6",), legend=True, narrow=True, sign="%"),
    Key("voice", ("f7",), legend=True, voice=True),
    Key("blank", ("f8",)),
    Key("settings", ("f9",), legend=True, sign="+"),
    Key("end", ("f10",), legend=True, narrow=True, sign="."),
    Key("notice", ("f11",)),
    Key("agent", ("f12",), legend=True, narrow=True, sign="@"),
    Key("back", ("escape",), sign="<"),
    Key("next_page", ("pagedown",)),
    Key("previous_page", ("pageup",)),
    Key("next_control", ("tab",)),
    Key("previous_control", ("shift+tab",)),
    Key("review", (), sign="="),
    Key("leave", (), sign="!"),
    Key("louder", ("plus",), voice=True, outside=True),
    Key("softer", ("minus",), voice=True, outside=True),
    Key("change", (), sign="#"),
)
"""The function keys in their order, then the others; a key that does nothing is not here."""

STAFF = Key("staff", ("insert",), sign="&")
"""Of whoever works there, at the kiosk itself: kept apart from the keys of the people who use it, and named on no page of theirs."""
MOVE = ("space", "tab")
SELECT = ("enter",)
"""What two switches send: on to the next place, and select. Boxes for switches send these codes as they come; any other key keeps its
own work. Five keys are the four arrows and Enter."""


def key(id: str) -> Key:
    """The key of that id. Raises KeyError."""
    for one in KEYS:
        if one.id == id:
            return one
    raise KeyError(id)
