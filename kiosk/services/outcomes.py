"""What comes back when an answer is given."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.forms.journey import Place
from kiosk.forms.problems import Problem


@dataclass(frozen=True, slots=True)
class Recorded:
    """It is on disk."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """It is not taken, and nothing typed is lost: the raw entry is on disk."""

    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Asks:
    """Nothing is written yet: these answers would stop applying (L15)."""

    impact: tuple[Place, ...]
    """As they stand before the change."""


Outcome: TypeAlias = Recorded | Rejected | Asks
