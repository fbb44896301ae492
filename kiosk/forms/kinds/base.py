"""What every kind of question offers; one small module per kind holds one `KIND` of this shape."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeAlias

from kiosk.forms.answers import Raw
from kiosk.forms.model import Question, Value
from kiosk.forms.problems import Problem
from kiosk.words.text import Lang

Comparable: TypeAlias = str | int | float
Parsed: TypeAlias = Value | Problem | tuple[Problem, ...]
"""A value, or what is wrong: one problem, or one for each wrong part in their order."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an entry may be judged by, beside its question: never read from a machine inside a kind."""

    today: date
    """For ranges that end today."""
    demo: bool = False
    """Demonstration and test numbers (a SIN that begins with 0) pass."""
    allowed: tuple[str, ...] | None = None
    """Codes of the options that apply now (L8); None = all of them."""


class Kind(Protocol):
    """Reads and writes the values of one kind of question. Law L12: `parse(format(v, l), m) == v`."""

    parts: tuple[str, ...]
    """The names of its controls, in order; empty for a single control."""

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read what was typed: one text (lines face, or a single control), or part -> text."""
        ...

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """Write a value in one line for a person; numbers of the State are whole here: masking is the description's."""
        ...

    def split(self, value: Value, question: Question, lang: Lang) -> Mapping[str, str]:
        """The texts that refill the controls: part -> text, or `{"": text}` for a single control."""
        ...

    def rank(self, value: Value, question: Question) -> Comparable:
        """What `gt`, `ge`, `lt`, `le` compare; raises TypeError where a kind has no order."""
        ...
