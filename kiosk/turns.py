"""One process a person: how each begins, how it ends, and what it says of itself meanwhile. Nothing here holds anything of anybody."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, Protocol, TypeAlias

After: TypeAlias = Literal["start", "over", "killed", "broken"]
"""What went before: nothing; a session that ended in order; a process that something outside ended; one that broke."""


class End(IntEnum):
    """The exit codes of a person's process. Any other, and any signal but TERM, HUP, INT and KILL, means that it broke."""

    OVER = 0
    """The session ended: the next person's process begins."""
    CLOSED = 64
    """The whole program is to end, which only a demonstration asks."""
    BROKEN = 70
    """It said under which code staff find why."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What a person's process is told when its turn comes."""

    after: After = "start"
    code: str = ""
    """After one that broke: the code of the incident."""
    aloud: bool = False
    """Whoever's session just ended was listening: its end is said."""


class Watch(Protocol):
    """Whom a person's process tells how it is."""

    def painted(self) -> None:
        """The first page stands."""
        ...

    def beat(self) -> None:
        """It is alive: its loop turns."""
        ...

    def broke(self, code: str) -> None:
        """It is about to end, and why is found under that code."""
        ...

    def heard(self) -> None:
        """It is about to end, and the person was listening."""
        ...
