"""Where a person is: derived, every time, from the definition and the answers (laws L1, L2, L4, L10, L11).

CONTRACT (to be implemented):
"""

from dataclasses import dataclass
from typing import Literal

from kiosk.forms.answers import Answers
from kiosk.forms.model import Form, Owner, Question, Section, Value


@dataclass(frozen=True, slots=True)
class Place:
    """One question as it stands for one set of answers."""

    key: str
    """`birth_date`, or `recalls/r1/from` for a question of a row."""
    question: Question
    section: Section
    applies: bool | None
    """True, False, or None while its condition is unknown."""
    state: Literal["open", "answered", "not_known", "blank", "rejected", "stale"]
    """`open`: never answered. `stale`: its chosen option stopped applying (L8)."""
    value: Value | None = None
    row: tuple[str, ...] = ()
    """The row ids it stands in, outermost first; empty at the top."""
    allowed: tuple[str, ...] | None = None
    """Of a question with options: the codes that apply now."""


@dataclass(frozen=True, slots=True)
class Walk:
    """One pass over a form, in document order."""

    places: tuple[Place, ...]
    """Every question of the role's sections, hidden ones too, group rows spread out after their group."""

    @property
    def path(self) -> tuple[Place, ...]:
        """The applicable places."""
        raise NotImplementedError

    @property
    def next(self) -> Place | None:
        """The frontier: the first applicable place that is open, stale or rejected; None when all is settled."""
        raise NotImplementedError

    @property
    def unsure(self) -> tuple[Place, ...]:
        """Places not asked because something they depend on is not known: listed for the agent."""
        raise NotImplementedError

    def at(self, key: str) -> Place | None:
        """The place of a key."""
        raise NotImplementedError


def walk(form: Form, answers: Answers, role: Owner = "citizen") -> Walk:
    """Walk a form."""
    raise NotImplementedError


def may_open(walked: Walk, key: str) -> bool:
    """Whether a place may be opened: applicable, and not beyond the frontier (L11)."""
    raise NotImplementedError


def orphaned(form: Form, before: Answers, after: Answers) -> tuple[Place, ...]:
    """Places (as they stand BEFORE) that hold an answer and would stop applying, or whose option would go (L15)."""
    raise NotImplementedError


def prune(form: Form, answers: Answers) -> Answers:
    """Only what applies, at every depth: what a submission keeps (L4)."""
    raise NotImplementedError


def after(walked: Walk, key: str) -> Place | None:
    """The place that follows on the path."""
    raise NotImplementedError


def before(walked: Walk, key: str) -> Place | None:
    """The place that comes before on the path: Back."""
    raise NotImplementedError
