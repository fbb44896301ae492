"""What a person has said so far: immutable, by key, and nothing else (no position, no verdict).

A key is a question's id (`birth_date`), or for a question of a row `group/row/child` (`recalls/r1/from`); a
group's own answer is the tuple of its row ids. Marks of the document checklist live under `documents/<id>`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeAlias

from kiosk.forms.model import Value
from kiosk.forms.problems import Problem
from kiosk.words.text import Lang

Raw: TypeAlias = str | Mapping[str, str]
"""What was typed: one text, or part -> text for a kind with parts."""
State: TypeAlias = Literal["answered", "not_known", "blank", "rejected"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One entry of a draft. A rejected one counts as unanswered, and keeps what was typed."""

    state: State
    value: Value | None = None
    """Set when answered."""
    raw: Raw = ""
    """Set when rejected: exactly what was typed, to be shown again."""
    problems: tuple[Problem, ...] = ()
    """Set when rejected."""
    lang: Lang = "fr"
    source: Literal["typed", "prefilled", "protected"] = "typed"
    """Who gave it: the person, or somebody else before them; what is protected no face can alter (L16)."""
    at: datetime | None = None

    @property
    def settles(self) -> bool:
        """Whether the person may go past the question: answered, left blank on purpose, or not known (L9, L11)."""
        return self.state != "rejected"


@dataclass(frozen=True, slots=True)
class Answers:
    """All entries of a draft."""

    entries: Mapping[str, Answer] = field(default_factory=dict)

    def get(self, key: str) -> Answer | None:
        """The entry under a key, or None when it was never reached."""
        return self.entries.get(key)

    def value(self, key: str) -> Value | None:
        """The accepted value under a key; None for anything else. Knows nothing of applicability: ask the journey."""
        entry = self.entries.get(key)
        return entry.value if entry is not None and entry.state == "answered" else None

    def with_(self, key: str, answer: Answer) -> "Answers":
        """The same answers with one entry more, or another in its place."""
        return Answers({**self.entries, key: answer})

    def without(self, key: str) -> "Answers":
        """The same answers without an entry."""
        return Answers({name: entry for name, entry in self.entries.items() if name != key})


def cell(group: str, row: str, child: str) -> str:
    """The key of a question of a row."""
    return f"{group}/{row}/{child}"
