"""What is wrong with an entry: a code, its part, and the values its sentence names. No sentence stands here."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.words import Lang, text_of
from kiosk.words.text import Text


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why an entry cannot be taken; its words are `problem.<code>` and `problem.<code>.short`."""

    code: str
    values: Mapping[str, str | int | Text] = field(default_factory=dict)
    part: str = ""
    """The part of the control that is wrong, for the focus: `month` of a date; empty where there is one control."""
    say: Text | None = None
    """The sentence of a check that a form defines; else the catalogue's."""
    short: Text | None = None

    def sentence(self, lang: Lang) -> str:
        """What happened and what to do, the same words in every face."""
        return (self.say or text_of(f"problem.{self.code}")).to(lang, self.values)

    def prompt(self, lang: Lang) -> str:
        """The same in at most 10 cells, for the prompt of the lines face."""
        return (self.short or text_of(f"problem.{self.code}.short")).to(lang, self.values)
